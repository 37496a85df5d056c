import fc from 'fast-check';
import { planRun } from '../../nodes/WebexScim/bulk/plan';
import { cpuMs } from './cpu';
import { deletion, group, groupOf, invalid, labelled, patch, user, type Row } from './specs';

/** Mutants that nothing can tell apart: what stands in for links, labels and lists that are always there, and a second look at ties when there is no circle. */
describe('an operation of the plan', () => {
	it('has its spec, a bulkId of one length, its ties and nothing else', () => {
		const specs = labelled([user({ userName: 'ann' }, 'a'), patch('x'), groupOf(['a'], 'g'), patch('x')]);
		expect(planRun(specs)).toStrictEqual({
			operations: [
				{ spec: specs[0], bulkId: 'op00000001', refers: false, parents: [], height: 1 },
				{ spec: specs[1], bulkId: 'op00000002', refers: false, parents: [], height: 0 },
				{ spec: specs[2], bulkId: 'op00000003', refers: true, parents: [0], height: 0 },
				{ spec: specs[3], bulkId: 'op00000004', refers: false, parents: [], previous: 1, height: 0 },
			],
			places: new Map([
				['a', 0],
				['g', 2],
			]),
		});
	});

	it('has a bulkId that is the beginning of no other, also at the 2,000th', () => {
		const ids = planRun(labelled(Array.from({ length: 2_000 }, () => user({})))).operations.map((entry) => ('spec' in entry ? entry.bulkId : ''));
		expect(new Set(ids).size).toBe(2_000);
		expect(new Set(ids.map((id) => id.length))).toStrictEqual(new Set([10]));
		expect([ids[0], ids[9], ids[1_999]]).toStrictEqual(['op00000001', 'op00000010', 'op00002000']);
	});

	it('is the outcome itself where an item was settled before', () => {
		const specs = labelled([user({}), invalid('a'), user({})]);
		expect(planRun(specs).operations[1]).toStrictEqual({
			settled: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' },
			label: 'item 1',
			alias: 'a',
		});
		expect(planRun(labelled([invalid()])).operations[0]).toStrictEqual({ settled: expect.any(Object), label: 'item 0' });
	});
});

describe('who waits for whom', () => {
	const none = undefined;

	it.each<{ name: string; rows: readonly Row[]; ties: readonly (readonly [parents: readonly number[], previous: number | undefined, height: number])[] }>([
		{ name: 'no rows', rows: [], ties: [] },
		{ name: 'rows without references', rows: [user({}), user({}), user({})], ties: [[[], none, 0], [[], none, 0], [[], none, 0]] },
		{ name: 'a group waits for its members', rows: [user({}, 'a'), user({}, 'b'), groupOf(['a', 'b'])], ties: [[[], none, 1], [[], none, 1], [[0, 1], none, 0]] },
		{ name: 'a group that stands before its members', rows: [groupOf(['a']), user({}, 'a')], ties: [[[1], none, 0], [[], none, 1]] },
		{ name: 'a member named twice is one parent', rows: [user({}, 'a'), groupOf(['a', 'a'])], ties: [[[], none, 1], [[0], none, 0]] },
		{ name: 'a path refers', rows: [user({}, 'a'), patch('bulkId:a')], ties: [[[], none, 1], [[0], none, 0]] },
		{ name: 'a path and data refer to one', rows: [user({}, 'a'), patch('bulkId:a', { title: 'bulkId:a' })], ties: [[[], none, 1], [[0], none, 0]] },
		{ name: 'path before data', rows: [user({}, 'b'), user({}, 'a'), patch('bulkId:a', { manager: 'bulkId:b' })], ties: [[[], none, 1], [[], none, 1], [[1, 0], none, 0]] },
		{ name: 'a chain', rows: [groupOf(['b']), groupOf(['c'], 'b'), user({}, 'c')], ties: [[[1], none, 0], [[2], none, 1], [[], none, 2]] },
		{ name: 'the longest of two ways counts', rows: [user({}, 'a'), groupOf(['a'], 'b'), groupOf(['a', 'b'])], ties: [[[], none, 2], [[0], none, 1], [[0, 1], none, 0]] },
		{
			name: 'a chain that is longer on the side that is looked at last',
			rows: [user({}, 'g'), groupOf(['g'], 'p'), groupOf(['p'], 'y'), groupOf(['y']), groupOf(['p'])],
			ties: [[[], none, 3], [[0], none, 2], [[1], none, 1], [[2], none, 0], [[1], none, 0]],
		},
		{ name: 'the id of what exists needs no waiting', rows: [patch('x', {}, 'a'), groupOf(['a']), patch('bulkId:a')], ties: [[[], none, 0], [[], none, 0], [[], 0, 0]] },
		{ name: 'a PATCH of what is created is waited for', rows: [user({}, 'a'), patch('bulkId:a', {}, 'b'), groupOf(['b'])], ties: [[[], none, 2], [[0], none, 1], [[1], none, 0]] },
		{ name: 'an order tie adds no request', rows: [patch('x'), patch('x'), patch('x')], ties: [[[], none, 0], [[], 0, 0], [[], 1, 0]] },
		{ name: 'who waits behind a tie counts', rows: [user({ userName: 'u' }), user({ userName: 'u' }, 'a'), groupOf(['a'])], ties: [[[], none, 1], [[], 0, 1], [[1], none, 0]] },
		{ name: 'an invalid row is waited for, and holds up nobody', rows: [invalid('a'), groupOf(['a']), user({})], ties: [[[], none, 0], [[0], none, 0], [[], none, 0]] },
		{ name: 'text that looks like a reference is none', rows: [user({ title: 'bulkId:z' }), user({})], ties: [[[], none, 0], [[], none, 0]] },
		{ name: 'a text refers to a row of the run', rows: [user({}, 'a'), user({ title: 'bulkId:a' })], ties: [[[], none, 1], [[0], none, 0]] },
	])('$name', ({ rows, ties }) => {
		expect(tiesOf(rows)).toStrictEqual(ties);
	});

	it.each<{ name: string; rows: readonly Row[]; refers: readonly boolean[] }>([
		{ name: 'data with a row of the run', rows: [user({}, 'a'), groupOf(['a'])], refers: [false, true] },
		{ name: 'data with a row that has its id', rows: [patch('x', {}, 'a'), groupOf(['a'])], refers: [false, true] },
		{ name: 'only the path', rows: [user({}, 'a'), patch('bulkId:a')], refers: [false, false] },
		{ name: 'data with text for nobody', rows: [user({ title: 'bulkId:z' })], refers: [false] },
		{ name: 'one of two references', rows: [user({}, 'a'), user({ title: 'bulkId:z', nickName: 'bulkId:a' })], refers: [false, true] },
	])('ids are put in later: $name', ({ rows, refers }) => {
		expect(planRun(labelled(rows)).operations.map((entry) => 'spec' in entry && entry.refers)).toStrictEqual(refers);
	});
});

describe('what can never be sent', () => {
	it.each<{ name: string; rows: readonly Row[]; refused: readonly (string | null)[] }>([
		{ name: 'nothing is refused without references', rows: [user({}), patch('x'), deletion('x')], refused: [null, null, null] },
		{ name: 'a bulkId given twice: the first keeps it', rows: [user({}, 'a'), user({}, 'a'), user({}, 'a')], refused: [null, 'duplicateBulkId', 'duplicateBulkId'] },
		{ name: 'bulkIds that differ in case are two', rows: [user({}, 'a'), user({}, 'A')], refused: [null, null] },
		{ name: 'a bulkId of an invalid row is taken', rows: [invalid('a'), user({}, 'a')], refused: [null, 'duplicateBulkId'] },
		{ name: 'an invalid row keeps its own reason', rows: [user({}, 'a'), invalid('a')], refused: [null, null] },
		{ name: 'an unknown member', rows: [groupOf(['z'])], refused: ['unknownReference'] },
		{ name: 'one unknown member among known ones', rows: [user({}, 'a'), groupOf(['a', 'z'])], refused: [null, 'unknownReference'] },
		{ name: 'an unknown path', rows: [patch('bulkId:z')], refused: ['unknownReference'] },
		{ name: 'an unknown title is text', rows: [user({ title: 'bulkId:z' })], refused: [null] },
		{ name: 'a row that refers to itself', rows: [groupOf(['g'], 'g')], refused: ['circularReference'] },
		{ name: 'a path that refers to its own row', rows: [patch('bulkId:a', {}, 'a')], refused: ['circularReference'] },
		{ name: 'two rows that refer to each other', rows: [groupOf(['b'], 'a'), groupOf(['a'], 'b')], refused: ['circularReference', 'circularReference'] },
		{ name: 'who refers into a circle is not in it', rows: [groupOf(['a']), groupOf(['b'], 'a'), groupOf(['a'], 'b')], refused: [null, 'circularReference', 'circularReference'] },
		{
			name: 'a circle through an order tie',
			rows: [user({ userName: 'u', manager: 'bulkId:b' }), user({ userName: 'u' }, 'b')],
			refused: ['circularReference', 'circularReference'],
		},
		{ name: 'a PATCH with an id that refers to itself knows its id', rows: [patch('x', { manager: 'bulkId:a' }, 'a')], refused: [null] },
	])('$name', ({ rows, refused }) => {
		const { operations } = planRun(labelled(rows));
		const reasons = operations.map((entry) => ('refused' in entry && entry.refused?.kind === 'invalid' ? entry.refused.reason : null));
		expect(reasons).toStrictEqual(refused);
	});

	it.each<{ name: string; rows: readonly Row[]; place: number; detail: string }>([
		{
			name: 'names the row that has the bulkId',
			rows: [user({}), user({}, 'a'), user({}, 'a')],
			place: 2,
			detail: '\'bulkId\' "a" of item 2 is also the bulkId of item 1. Give every operation a bulkId of its own, or none.',
		},
		{
			name: 'names data with an unknown reference',
			rows: [user({}), groupOf(['z'])],
			place: 1,
			detail:
				"'data' of item 1 refers to a bulkId that no operation of this run has. Give the operation it means that bulkId, or put the resource's ID there.",
		},
		{
			name: 'names a path with an unknown reference',
			rows: [patch('bulkId:z')],
			place: 0,
			detail:
				"'path' of item 0 refers to a bulkId that no operation of this run has. Give the operation it means that bulkId, or put the resource's ID there.",
		},
		{
			name: 'names a circle',
			rows: [groupOf(['g'], 'g')],
			place: 0,
			detail:
				"The bulkId references in 'data' or 'path' of item 0 lead back to it. Create the resources first and link them in an operation of their own.",
		},
	])('the sentence $name', ({ rows, place, detail }) => {
		const entry = planRun(labelled(rows)).operations[place];
		expect(entry !== undefined && 'spec' in entry ? entry.refused : entry).toMatchObject({ kind: 'invalid', detail });
	});

	it('waits for nobody, puts no id in, and ties nobody', () => {
		expect(tiesOf([user({}, 'a'), groupOf(['a', 'z']), user({}, 'a')])).toStrictEqual([
			[[], undefined, 0],
			[[], undefined, 0],
			[[], undefined, 0],
		]);
		const circle = [patch('x'), patch('x', { manager: 'bulkId:g' }), group({ displayName: 'bulkId:h' }, 'g'), groupOf(['g'], 'h'), patch('x')];
		expect(tiesOf(circle).map(([, previous]) => previous)).toStrictEqual([undefined, 0, undefined, undefined, 1]);
		const tied = [patch('x'), patch('x', { manager: 'bulkId:h' }), user({ manager: 'bulkId:k' }, 'h'), user({ manager: 'bulkId:h' }, 'k'), patch('x')];
		expect(tiesOf(tied).map(([, previous]) => previous)).toStrictEqual([undefined, 0, undefined, undefined, 1]);
		const unknownTied = [patch('x'), patch('x', { manager: 'bulkId:z' }), patch('x')];
		expect(tiesOf(unknownTied).map(([, previous]) => previous)).toStrictEqual([undefined, undefined, 0]);
		const behindCircle = [user({}, 'c'), user({ manager: 'bulkId:c' }, 'a'), groupOf(['a', 'g'], 'g')];
		expect(tiesOf(behindCircle)).toStrictEqual([
			[[], undefined, 1],
			[[0], undefined, 0],
			[[1, 2], undefined, 0],
		]);
		const selfTied = [user({ userName: 'u' }), user({ userName: 'u', manager: 'bulkId:me' }, 'me'), user({ userName: 'u' })];
		expect(tiesOf(selfTied).map(([, previous]) => previous)).toStrictEqual([undefined, undefined, 0]);
	});
});

describe('a plan of any rows', () => {
	const rows = fc.array(
		fc.oneof(
			fc.record({ alias: fc.option(fc.integer({ min: 0, max: 9 })), refers: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }) }),
			fc.constant(undefined),
		),
		{ maxLength: 12 },
	).map((picks) => picks.map((pick): Row => (pick === undefined ? invalid() : groupOf(pick.refers.map(String), pick.alias === null ? undefined : String(pick.alias)))));

	it('gives every row one entry, and whoever is not refused a way to be sent after its parents', () => {
		fc.assert(
			fc.property(rows, (given) => {
				const { operations } = planRun(labelled(given));
				expect(operations).toHaveLength(given.length);
				const sent = new Set<number>();
				for (let round = 0; round <= given.length; round++) {
					operations.forEach((entry, place) => {
						if ('settled' in entry || entry.refused !== undefined || entry.parents.every((parent) => sent.has(parent))) sent.add(place);
					});
				}
				expect(sent.size).toBe(given.length);
			}),
			{ numRuns: 150 },
		);
	});

	it('has a height one above each child, unless the child is refused', () => {
		fc.assert(
			fc.property(rows, (given) => {
				const { operations } = planRun(labelled(given));
				const heights = operations.map((_, place) => {
					const children = operations.filter((entry) => 'spec' in entry && entry.refused === undefined && entry.parents.includes(place));
					return Math.max(0, ...children.map((entry) => ('spec' in entry ? entry.height + 1 : 0)));
				});
				operations.forEach((entry, place) => {
					if ('spec' in entry) expect({ place, height: entry.height }).toStrictEqual({ place, height: heights[place] });
				});
			}),
			{ numRuns: 150 },
		);
	});

	it('comes in well under a second for 10,000 rows with random references', () => {
		const size = 10_000;
		const random = (n: number, below: number): number => ((n * 2_654_435_761) % 4_294_967_296) % below;
		const many = Array.from({ length: size }, (_, place) =>
			place === 0 ? user({}, 'a0') : groupOf([`a${random(place, place)}`, `a${random(place + 1, place)}`, `a${random(place + 2, place)}`], `a${place}`),
		);
		const specs = labelled(many);
		expect(cpuMs(() => expect(planRun(specs).operations).toHaveLength(size))).toBeLessThan(1_000);
	});
});

function tiesOf(rows: readonly Row[]): readonly unknown[][] {
	return planRun(labelled(rows)).operations.map((entry) => ('settled' in entry ? [[], undefined, 0] : [entry.parents, entry.previous, entry.height]));
}
