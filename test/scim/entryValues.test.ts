import type { JsonValue } from '../../nodes/WebexScim/scim/json';
import { valuesIn } from '../../nodes/WebexScim/scim/entryValues';

it.each<{ name: string; list: JsonValue | undefined; ids: readonly string[] }>([
	{ name: 'a list', list: [{ Value: 'A' }, 'b', { display: 'x' }, 7, null, ['c']], ids: ['A', 'b'] },
	{ name: 'one alone', list: { value: 'A' }, ids: ['A'] },
	{ name: 'a text', list: 'A', ids: ['A'] },
	{ name: 'nothing', list: null, ids: [] },
	{ name: 'what is absent', list: undefined, ids: [] },
])('the texts in $name', ({ list, ids }) => {
	expect(valuesIn(list)).toStrictEqual(ids);
});
