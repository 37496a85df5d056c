import type { JsonValue } from '../../nodes/WebexScim/scim/json';
import { memberIdsIn } from '../../nodes/WebexScim/scim/memberIds';

it.each<{ name: string; list: JsonValue | undefined; ids: readonly string[] }>([
	{ name: 'a list', list: [{ Value: 'A' }, 'b', { display: 'x' }, 7, null, ['c']], ids: ['A', 'b'] },
	{ name: 'one alone', list: { value: 'A' }, ids: ['A'] },
	{ name: 'a text', list: 'A', ids: ['A'] },
	{ name: 'nothing', list: null, ids: [] },
	{ name: 'what is absent', list: undefined, ids: [] },
])('the ids in $name', ({ list, ids }) => {
	expect(memberIdsIn(list)).toStrictEqual(ids);
});
