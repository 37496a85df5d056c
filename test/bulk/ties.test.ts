import { previousOnResource } from '../../nodes/WebexScim/bulk/ties';
import { cpuMs } from './cpu';
import { deletion, group, groupOf, invalid, labelled, patch, user, type Row } from './specs';

const none = undefined;

/**
 * Mutants that nothing can tell apart: names and ids folded to capitals instead of lower case, a key more that is looked
 * at on the way along aliases, and a look at the place of an alias that has none.
 */
describe('the operation before each on the same resource', () => {
	it.each<{ name: string; rows: readonly Row[]; previous: readonly (number | undefined)[] }>([
		{ name: 'nothing in an empty run', rows: [], previous: [] },
		{ name: 'other ids are other resources', rows: [patch('a'), patch('b'), patch('c')], previous: [none, none, none] },
		{ name: 'one id, in item order', rows: [patch('a'), deletion('a'), patch('a')], previous: [none, 0, 1] },
		{ name: 'ids whatever their case', rows: [patch('AB'), patch('ab')], previous: [none, 0] },
		{ name: 'two ids in turn', rows: [patch('a'), patch('b'), patch('a'), patch('b')], previous: [none, none, 0, 1] },
		{ name: 'one id of two resource types', rows: [patch('a'), { ...patch('a'), resourceType: 'Groups' } as Row], previous: [none, none] },
		{ name: 'creates of one userName, whatever its case', rows: [user({ userName: 'Ann' }), user({ UserName: 'ann' })], previous: [none, 0] },
		{ name: 'creates of other userNames', rows: [user({ userName: 'ann' }), user({ userName: 'bob' })], previous: [none, none] },
		{ name: "a user's displayName is no name", rows: [user({ displayName: 'x' }), user({ displayName: 'x' })], previous: [none, none] },
		{ name: 'creates of one group displayName', rows: [group({ displayName: 'x' }), group({ displayName: 'X' })], previous: [none, 0] },
		{ name: "a group's userName is no name", rows: [group({ userName: 'x' }), group({ userName: 'x' })], previous: [none, none] },
		{ name: 'a user and a group of one name', rows: [user({ userName: 'x' }), group({ displayName: 'x' })], previous: [none, none] },
		{ name: 'a userName and an externalId alike', rows: [user({ userName: 'x' }), user({ externalId: 'x' })], previous: [none, none] },
		{ name: 'creates without a name but of one externalId', rows: [user({ externalId: 'E' }), user({ externalId: 'e' })], previous: [none, 0] },
		{ name: 'a name counts before the externalId', rows: [user({ userName: 'a', externalId: 'e' }), user({ externalId: 'e' })], previous: [none, none] },
		{ name: 'an empty name is none', rows: [user({ userName: '' }), user({ userName: '' })], previous: [none, none] },
		{ name: 'a name that is no text is none', rows: [user({ userName: 1 }), user({ userName: 1 })], previous: [none, none] },
		{ name: 'creates without data', rows: [user({}), { ...user({}), data: undefined } as unknown as Row], previous: [none, none] },
		{ name: 'a name cannot pretend to be an id', rows: [patch('x'), user({ userName: 'id x' })], previous: [none, none] },
		{
			name: 'references to one create, but not the create itself',
			rows: [user({ userName: 'ann' }, 'a'), patch('bulkId:a'), deletion('bulkId:a')],
			previous: [none, none, 1],
		},
		{ name: 'references that stand before their create', rows: [patch('bulkId:a'), user({ userName: 'ann' }, 'a'), patch('bulkId:a')], previous: [none, none, 0] },
		{ name: 'references to other creates', rows: [user({}, 'a'), user({}, 'b'), patch('bulkId:a'), patch('bulkId:b')], previous: [none, none, none, none] },
		{ name: 'a reference to what has an id, and the id', rows: [patch('x', {}, 'a'), patch('bulkId:a'), patch('X')], previous: [none, 0, 1] },
		{
			name: 'two aliases of one resource that is created',
			rows: [user({}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b'), patch('bulkId:a')],
			previous: [none, none, 1, 2],
		},
		{
			name: 'two aliases of one resource that has an id',
			rows: [patch('x', {}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b', {}, 'c'), patch('bulkId:c')],
			previous: [none, 0, 1, 2],
		},
		{ name: 'an alias that is itself', rows: [patch('bulkId:a', {}, 'a'), patch('bulkId:a')], previous: [none, 0] },
		{
			name: 'aliases in a circle, however they are entered',
			rows: [patch('bulkId:b', {}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:a')],
			previous: [none, 0, 1],
		},
		{ name: 'two aliases that are each itself', rows: [patch('bulkId:a', {}, 'a'), patch('bulkId:b', {}, 'b')], previous: [none, none] },
		{ name: 'a reference to an item that was invalid', rows: [invalid('a'), patch('bulkId:a'), patch('bulkId:a')], previous: [none, none, 1] },
		{ name: 'a reference to nothing', rows: [patch('bulkId:z'), patch('bulkId:z'), patch('bulkId:y')], previous: [none, 0, none] },
		{ name: 'an invalid item ties nobody', rows: [patch('a'), invalid(), patch('a')], previous: [none, none, 0] },
		{ name: 'a group that refers in its data only', rows: [user({}, 'a'), groupOf(['a']), groupOf(['a'])], previous: [none, none, none] },
	])('$name', ({ rows, previous }) => {
		expect(previousOf(rows, () => false)).toStrictEqual(previous);
	});

	it('leaves out what is never sent, and ties what stands around it', () => {
		const rows = [patch('a'), patch('a'), patch('a'), patch('a')];
		expect(previousOf(rows, (place) => place === 1 || place === 2)).toStrictEqual([none, none, none, 0]);
	});

	it('follows a chain of 2,000 aliases once', () => {
		const size = 2_000;
		const rows = Array.from({ length: size }, (_, place) =>
			place === 0 ? user({}, 'a0') : patch(`bulkId:a${place - 1}`, {}, `a${place}`),
		);
		const backwards = [...rows].reverse();
		const takenMs = cpuMs(() => {
			expect(previousOf(rows, () => false).slice(0, 4)).toStrictEqual([none, none, 1, 2]);
			expect(previousOf(backwards, () => false).slice(-3)).toStrictEqual([size - 4, size - 3, none]);
		});
		expect(takenMs).toBeLessThan(1_000);
	});
});

function previousOf(rows: readonly Row[], isSkipped: (place: number) => boolean): readonly (number | undefined)[] {
	const specs = labelled(rows);
	const places = new Map(specs.flatMap(({ alias }, place) => (alias === undefined ? [] : [[alias, place] as const])));
	return previousOnResource(specs, places, isSkipped);
}
