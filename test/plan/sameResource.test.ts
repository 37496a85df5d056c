import { aliasesOf } from '../../nodes/WebexScim/plan/aliases';
import { predecessorsOf } from '../../nodes/WebexScim/plan/sameResource';
import { cpuMs } from './cpu';
import { deletion, group, groupOf, invalid, labelled, patch, user, type Row } from './steps';
import { finish } from '../../nodes/WebexScim/scim/work';

const none = undefined;

/** Mutants that nothing can tell apart: names and ids folded to capitals instead of lower case. */
describe('the operation before each on the same resource', () => {
	it.each<{ name: string; rows: readonly Row[]; expected: readonly (number | undefined)[] }>([
		{ name: 'nothing in an empty run', rows: [], expected: [] },
		{ name: 'other ids are other resources', rows: [patch('a'), patch('b'), patch('c')], expected: [none, none, none] },
		{ name: 'one id, in item order', rows: [patch('a'), deletion('a'), patch('a')], expected: [none, 0, 1] },
		{ name: 'ids whatever their case', rows: [patch('AB'), patch('ab')], expected: [none, 0] },
		{ name: 'two ids in turn', rows: [patch('a'), patch('b'), patch('a'), patch('b')], expected: [none, none, 0, 1] },
		{ name: 'one id of two resource types', rows: [patch('a'), { ...patch('a'), resourceType: 'Groups' } as Row], expected: [none, none] },
		{
			name: 'creates of one userName, whatever its case',
			rows: [user({ userName: 'Ann' }), user({ UserName: 'ann' })],
			expected: [none, 0],
		},
		{
			name: 'creates of one userName in other spellings: composed or not, with what nobody sees, folded further than ASCII',
			rows: ['r\u00e9mi@x.de', 're\u0301mi@x.de', 'R\u00c9MI@X.DE', 'r\u00e9mi\u200b@x.de'].map((userName) => user({ userName })),
			expected: [none, 0, 1, 2],
		},
		{ name: 'creates of other userNames', rows: [user({ userName: 'ann' }), user({ userName: 'bob' })], expected: [none, none] },
		{ name: "a user's displayName is no name", rows: [user({ displayName: 'x' }), user({ displayName: 'x' })], expected: [none, none] },
		{ name: 'creates of one group displayName', rows: [group({ displayName: 'x' }), group({ displayName: 'X' })], expected: [none, 0] },
		{ name: "a group's userName is no name", rows: [group({ userName: 'x' }), group({ userName: 'x' })], expected: [none, none] },
		{ name: 'a user and a group of one name', rows: [user({ userName: 'x' }), group({ displayName: 'x' })], expected: [none, none] },
		{ name: 'a userName and an externalId alike', rows: [user({ userName: 'x' }), user({ externalId: 'x' })], expected: [none, none] },
		{
			name: 'creates without a name but of one externalId',
			rows: [user({ externalId: 'E' }), user({ externalId: 'e' })],
			expected: [none, 0],
		},
		{
			name: 'a name counts before the externalId',
			rows: [user({ userName: 'a', externalId: 'e' }), user({ externalId: 'e' })],
			expected: [none, none],
		},
		{ name: 'an empty name is none', rows: [user({ userName: '' }), user({ userName: '' })], expected: [none, none] },
		{ name: 'a name that is no text is none', rows: [user({ userName: 1 }), user({ userName: 1 })], expected: [none, none] },
		{ name: 'creates without data', rows: [user({}), { ...user({}), data: undefined } as unknown as Row], expected: [none, none] },
		{ name: 'a name cannot pretend to be an id', rows: [patch('x'), user({ userName: 'id x' })], expected: [none, none] },
		{
			name: 'a create and what refers to it',
			rows: [user({ userName: 'ann' }, 'a'), patch('bulkId:a'), deletion('bulkId:a')],
			expected: [none, 0, 1],
		},
		{
			name: 'references to a create, and another create of its name between them: each after the one before',
			rows: [
				user({ userName: 'ann' }, 'a'),
				patch('bulkId:a'),
				user({ userName: 'Ann' }),
				patch('bulkId:a'),
				user({ userName: 'ann' }),
				deletion('bulkId:a'),
			],
			expected: [none, 0, 1, 2, 3, 4],
		},
		{
			name: 'creates of one name without a reference between them',
			rows: [user({ userName: 'ann' }, 'a'), user({ userName: 'ann' }), patch('bulkId:a')],
			expected: [none, 0, 1],
		},
		{
			name: 'references that stand before and after their create, and another create of its name',
			rows: [patch('bulkId:a'), user({ userName: 'ann' }, 'a'), patch('bulkId:a'), user({ userName: 'ann' }), patch('bulkId:a')],
			expected: [1, none, 0, 2, 3],
		},
		{
			name: 'references that stand before their create',
			rows: [patch('bulkId:a'), user({ userName: 'ann' }, 'a'), patch('bulkId:a')],
			expected: [1, none, 0],
		},
		{
			name: 'references under a path of the other type, before and behind their create',
			rows: [patch('bulkId:g'), groupOf([], 'g'), patch('bulkId:g')],
			expected: [1, none, 0],
		},
		{
			name: 'references to other creates',
			rows: [user({}, 'a'), user({}, 'b'), patch('bulkId:a'), patch('bulkId:b')],
			expected: [none, none, 0, 1],
		},
		{
			name: 'a reference to what has an id, and the id',
			rows: [patch('x', {}, 'a'), patch('bulkId:a'), patch('X')],
			expected: [none, 0, 1],
		},
		{
			name: 'two aliases of one resource that is created',
			rows: [user({}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b'), patch('bulkId:a')],
			expected: [none, 0, 1, 2],
		},
		{
			name: 'two aliases of one resource that has an id',
			rows: [patch('x', {}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b', {}, 'c'), patch('bulkId:c')],
			expected: [none, 0, 1, 2],
		},
		{ name: 'an alias that is itself', rows: [patch('bulkId:a', {}, 'a'), patch('bulkId:a')], expected: [none, 0] },
		{
			name: 'aliases in a circle, however they are entered',
			rows: [patch('bulkId:b', {}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:a')],
			expected: [none, 0, 1],
		},
		{ name: 'two aliases that are each itself', rows: [patch('bulkId:a', {}, 'a'), patch('bulkId:b', {}, 'b')], expected: [none, none] },
		{
			name: 'a reference to an item that was invalid',
			rows: [invalid('a'), patch('bulkId:a'), patch('bulkId:a')],
			expected: [none, none, 1],
		},
		{ name: 'a reference to nothing', rows: [patch('bulkId:z'), patch('bulkId:z'), patch('bulkId:y')], expected: [none, 0, none] },
		{ name: 'an invalid item ties nobody', rows: [patch('a'), invalid(), patch('a')], expected: [none, none, 0] },
		{ name: 'a group that refers in its data only', rows: [user({}, 'a'), groupOf(['a']), groupOf(['a'])], expected: [none, none, none] },
	])('$name', ({ rows, expected }) => {
		expect(predecessors(rows, () => false)).toStrictEqual(expected);
	});

	it('leaves out what is never sent, and ties what stands around it', () => {
		const rows = [patch('a'), patch('a'), patch('a'), patch('a')];
		expect(predecessors(rows, (index) => index === 1 || index === 2)).toStrictEqual([none, none, none, 0]);
	});

	it('follows a chain of 2,000 aliases once', () => {
		const size = 2_000;
		const rows = Array.from({ length: size }, (_, index) =>
			index === 0 ? user({}, 'a0') : patch(`bulkId:a${index - 1}`, {}, `a${index}`),
		);
		const backwards = [...rows].reverse();
		const takenMs = cpuMs(() => {
			expect(predecessors(rows, () => false).slice(0, 4)).toStrictEqual([none, 0, 1, 2]);
			expect(predecessors(backwards, () => false).slice(-3)).toStrictEqual([size - 4, size - 3, none]);
		});
		expect(takenMs).toBeLessThan(1_000);
	});
});

function predecessors(rows: readonly Row[], isSkipped: (index: number) => boolean): readonly (number | undefined)[] {
	const steps = labelled(rows);
	return finish(predecessorsOf(steps, aliasesOf(steps), isSkipped));
}
