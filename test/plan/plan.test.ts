import fc from 'fast-check';
import type { InvalidReason } from '../../nodes/WebexScim/plan/outcome';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { PlannedOperation, PlannedStep } from '../../nodes/WebexScim/plan/step';
import { cpuMs } from './cpu';
import { deletion, group, groupOf, invalid, labelled, patch, planned, unchanged, user, type Row } from './steps';
import { finish } from '../../nodes/WebexScim/scim/work';

/** Mutants that nothing can tell apart: what stands in for links, labels and lists that are always there, and a second look at ties when there is no circle. */
describe('an operation of the plan', () => {
	it('has what its item asks for, a bulkId of one length, its ties and nothing else', () => {
		const steps = labelled([user({ userName: 'ann' }, 'a'), patch('x'), groupOf(['a'], 'g'), patch('x')]);
		expect(finish(planRun(steps, 'op'))).toStrictEqual({
			steps: [
				{ kind: 'planned', operation: steps[0], bulkId: 'op00000001', refers: false, parents: [], height: 1 },
				{ kind: 'planned', operation: steps[1], bulkId: 'op00000002', refers: false, parents: [], height: 1 },
				{ kind: 'planned', operation: steps[2], bulkId: 'op00000003', refers: true, parents: [0], height: 0 },
				{ kind: 'planned', operation: steps[3], bulkId: 'op00000004', refers: false, parents: [], predecessor: 1, height: 0 },
			],
			aliases: new Map([
				['a', { index: 0, root: { kind: 'step', index: 0 } }],
				['g', { index: 2, root: { kind: 'step', index: 2 } }],
			]),
		});
	});

	it('has a bulkId that is the beginning of no other, also at the 2,000th', () => {
		const ids = planned(Array.from({ length: 2_000 }, () => user({}))).map(({ bulkId }) => bulkId);
		expect(new Set(ids).size).toBe(2_000);
		expect(new Set(ids.map((id) => id.length))).toStrictEqual(new Set([10]));
		expect([ids[0], ids[9], ids[1_999]]).toStrictEqual(['op00000001', 'op00000010', 'op00002000']);
	});

	it('is the item itself where it was decided before', () => {
		const steps = labelled([user({}), invalid('a'), invalid()]);
		expect(finish(planRun(steps, 'op')).steps.slice(1)).toStrictEqual([steps[1], steps[2]]);
	});

	it('is decided where planning refuses it, with the operation and bulkId of its row', () => {
		const steps = labelled([user({}), user({}, 'a'), user({ userName: 'ann' }, 'a'), groupOf(['z'])]);
		expect(finish(planRun(steps, 'op')).steps.slice(2)).toStrictEqual([
			{
				kind: 'decided',
				label: 'item 2',
				alias: 'a',
				outcome: {
					kind: 'invalid',
					reason: 'duplicateBulkId',
					detail: 'The bulkId of this row is also that of item 1. Give every row a bulkId of its own, or none.',
				},
				refused: { operation: steps[2], bulkId: 'op00000003' },
			},
			{
				kind: 'decided',
				label: 'item 3',
				outcome: {
					kind: 'invalid',
					reason: 'unknownReference',
					detail:
						"'Data' refers to a bulkId that no row of this run has. Give that bulkId to the row that is meant, or put the ID from Webex there.",
				},
				refused: { operation: steps[3], bulkId: 'op00000004' },
			},
		]);
	});
});

/** What a row waits for, and how long a chain waits for it; undefined where it is decided. */
type Tie = readonly [parents: readonly number[], predecessor: number | undefined, height: number] | undefined;

describe('who waits for whom', () => {
	const none = undefined;

	it.each<{ name: string; rows: readonly Row[]; ties: readonly Tie[] }>([
		{ name: 'no rows', rows: [], ties: [] },
		{
			name: 'rows without references',
			rows: [user({}), user({}), user({})],
			ties: [
				[[], none, 0],
				[[], none, 0],
				[[], none, 0],
			],
		},
		{
			name: 'a group waits for its members',
			rows: [user({}, 'a'), user({}, 'b'), groupOf(['a', 'b'])],
			ties: [
				[[], none, 1],
				[[], none, 1],
				[[0, 1], none, 0],
			],
		},
		{
			name: 'a group that stands before its members',
			rows: [groupOf(['a']), user({}, 'a')],
			ties: [
				[[1], none, 0],
				[[], none, 1],
			],
		},
		{
			name: 'a member named twice is one parent',
			rows: [user({}, 'a'), groupOf(['a', 'a'])],
			ties: [
				[[], none, 1],
				[[0], none, 0],
			],
		},
		{
			name: 'a path refers',
			rows: [user({}, 'a'), patch('bulkId:a')],
			ties: [
				[[], none, 1],
				[[0], 0, 0],
			],
		},
		{
			name: 'a path and data refer to one',
			rows: [user({}, 'a'), patch('bulkId:a', { title: 'bulkId:a' })],
			ties: [
				[[], none, 1],
				[[0], 0, 0],
			],
		},
		{
			name: 'path before data',
			rows: [user({}, 'b'), user({}, 'a'), patch('bulkId:a', { manager: 'bulkId:b' })],
			ties: [
				[[], none, 1],
				[[], none, 1],
				[[1, 0], 1, 0],
			],
		},
		{
			name: 'a chain',
			rows: [groupOf(['b']), groupOf(['c'], 'b'), user({}, 'c')],
			ties: [
				[[1], none, 0],
				[[2], none, 1],
				[[], none, 2],
			],
		},
		{
			name: 'the longest of two ways counts',
			rows: [user({}, 'a'), groupOf(['a'], 'b'), groupOf(['a', 'b'])],
			ties: [
				[[], none, 2],
				[[0], none, 1],
				[[0, 1], none, 0],
			],
		},
		{
			name: 'a chain that is longer on the side that is looked at last',
			rows: [user({}, 'g'), groupOf(['g'], 'p'), groupOf(['p'], 'y'), groupOf(['y']), groupOf(['p'])],
			ties: [
				[[], none, 3],
				[[0], none, 2],
				[[1], none, 1],
				[[2], none, 0],
				[[1], none, 0],
			],
		},
		{
			name: 'the id of what exists needs no waiting',
			rows: [patch('x', {}, 'a'), groupOf(['a'])],
			ties: [
				[[], none, 0],
				[[], none, 0],
			],
		},
		{
			name: 'two on what exists, one of them by reference',
			rows: [patch('x', {}, 'a'), patch('bulkId:a')],
			ties: [
				[[], none, 1],
				[[], 0, 0],
			],
		},
		{
			name: 'a PATCH of what is created is waited for',
			rows: [user({}, 'a'), patch('bulkId:a', {}, 'b'), groupOf(['b'])],
			ties: [
				[[], none, 2],
				[[0], 0, 1],
				[[1], none, 0],
			],
		},
		{
			name: 'each on one resource takes a request of its own',
			rows: [patch('x'), patch('x'), patch('x')],
			ties: [
				[[], none, 2],
				[[], 0, 1],
				[[], 1, 0],
			],
		},
		{
			name: 'who waits behind a tie counts',
			rows: [user({ userName: 'u' }), user({ userName: 'u' }, 'a'), groupOf(['a'])],
			ties: [
				[[], none, 2],
				[[], 0, 1],
				[[1], none, 0],
			],
		},
		{
			name: 'a reference and a tie to the same row',
			rows: [user({}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b')],
			ties: [
				[[], none, 2],
				[[0], 0, 1],
				[[1], 1, 0],
			],
		},
		{
			name: 'a tie that is longer than the references',
			rows: [user({}, 'a'), groupOf(['a']), patch('bulkId:a'), deletion('bulkId:a')],
			ties: [
				[[], none, 2],
				[[0], none, 0],
				[[0], 0, 1],
				[[0], 2, 0],
			],
		},
		{
			name: 'an invalid row is waited for, and holds up nobody',
			rows: [invalid('a'), groupOf(['a']), user({})],
			ties: [none, [[0], none, 0], [[], none, 0]],
		},
		{
			name: 'a row that is as wanted is waited for, though its id is known',
			rows: [unchanged('x', 'a'), groupOf(['a'])],
			ties: [none, [[0], none, 0]],
		},
		{
			name: 'text that looks like a reference is none',
			rows: [user({ title: 'bulkId:z' }), user({})],
			ties: [
				[[], none, 0],
				[[], none, 0],
			],
		},
		{
			name: 'a text refers to a row of the run',
			rows: [user({}, 'a'), user({ title: 'bulkId:a' })],
			ties: [
				[[], none, 1],
				[[0], none, 0],
			],
		},
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
		expect(planned(rows).map((step) => step.refers)).toStrictEqual(refers);
	});
});

describe('what can never be sent', () => {
	it.each<{ name: string; rows: readonly Row[]; refused: readonly (InvalidReason | null)[] }>([
		{ name: 'nothing is refused without references', rows: [user({}), patch('x'), deletion('x')], refused: [null, null, null] },
		{
			name: 'a bulkId given twice: the first keeps it',
			rows: [user({}, 'a'), user({}, 'a'), user({}, 'a')],
			refused: [null, 'duplicateBulkId', 'duplicateBulkId'],
		},
		{ name: 'bulkIds that differ in case are two', rows: [user({}, 'a'), user({}, 'A')], refused: [null, null] },
		{ name: 'a bulkId of an invalid row is taken', rows: [invalid('a'), user({}, 'a')], refused: [null, 'duplicateBulkId'] },
		{ name: 'an invalid row keeps its own reason', rows: [user({}, 'a'), invalid('a')], refused: [null, null] },
		{ name: 'an unknown member', rows: [groupOf(['z'])], refused: ['unknownReference'] },
		{ name: 'one unknown member among known ones', rows: [user({}, 'a'), groupOf(['a', 'z'])], refused: [null, 'unknownReference'] },
		{ name: 'an unknown path', rows: [patch('bulkId:z')], refused: ['unknownReference'] },
		{ name: 'an unknown title is text', rows: [user({ title: 'bulkId:z' })], refused: [null] },
		{ name: 'a row that refers to itself', rows: [groupOf(['g'], 'g')], refused: ['circularReference'] },
		{ name: 'a path that refers to its own row', rows: [patch('bulkId:a', {}, 'a')], refused: ['circularReference'] },
		{
			name: 'two rows that refer to each other',
			rows: [groupOf(['b'], 'a'), groupOf(['a'], 'b')],
			refused: ['circularReference', 'circularReference'],
		},
		{
			name: 'who refers into a circle is not in it',
			rows: [groupOf(['a']), groupOf(['b'], 'a'), groupOf(['a'], 'b')],
			refused: [null, 'circularReference', 'circularReference'],
		},
		{
			name: 'a circle through an order tie',
			rows: [user({ userName: 'u', manager: 'bulkId:b' }), user({ userName: 'u' }, 'b')],
			refused: ['circularReference', 'circularReference'],
		},
		{ name: 'a PATCH with an id that refers to itself knows its id', rows: [patch('x', { manager: 'bulkId:a' }, 'a')], refused: [null] },
	])('$name', ({ rows, refused }) => {
		expect(finish(planRun(labelled(rows), 'op')).steps.map(refusalOf)).toStrictEqual(refused);
	});

	it.each<{ name: string; rows: readonly Row[]; index: number; detail: string }>([
		{
			name: 'names the row that has the bulkId',
			rows: [user({}), user({}, 'a'), user({}, 'a')],
			index: 2,
			detail: 'The bulkId of this row is also that of item 1. Give every row a bulkId of its own, or none.',
		},
		{
			name: 'names data with an unknown reference',
			rows: [user({}), groupOf(['z'])],
			index: 1,
			detail:
				"'Data' refers to a bulkId that no row of this run has. Give that bulkId to the row that is meant, or put the ID from Webex there.",
		},
		{
			name: 'names a path with an unknown reference',
			rows: [patch('bulkId:z')],
			index: 0,
			detail:
				"'Path' refers to a bulkId that no row of this run has. Give that bulkId to the row that is meant, or put the ID from Webex there.",
		},
		{
			name: 'names a circle',
			rows: [groupOf(['g'], 'g')],
			index: 0,
			detail:
				"The bulkId references in 'Data' or 'Path' lead back to this row. Create the users and groups first, and link them in rows of their own.",
		},
	])('the sentence $name', ({ rows, index, detail }) => {
		expect(finish(planRun(labelled(rows), 'op')).steps[index]).toMatchObject({ kind: 'decided', outcome: { kind: 'invalid', detail } });
	});

	const none = undefined;

	it.each<{ name: string; rows: readonly Row[]; ties: readonly Tie[] }>([
		{ name: 'is waited for by nobody', rows: [user({}, 'a'), groupOf(['a', 'z']), user({}, 'a')], ties: [[[], none, 0], none, none] },
		{
			name: 'ties nobody: an unknown reference',
			rows: [patch('x'), patch('x', { manager: 'bulkId:z' }), patch('x')],
			ties: [[[], none, 1], none, [[], 0, 0]],
		},
		{
			name: 'ties nobody: a circle through itself',
			rows: [user({ userName: 'u' }), user({ userName: 'u', manager: 'bulkId:me' }, 'me'), user({ userName: 'u' })],
			ties: [[[], none, 1], none, [[], 0, 0]],
		},
		{
			name: 'ties others that lead into its circle all the same',
			rows: [patch('x'), patch('x', { manager: 'bulkId:g' }), group({ displayName: 'bulkId:h' }, 'g'), groupOf(['g'], 'h'), patch('x')],
			ties: [[[], none, 2], [[2], 0, 1], none, none, [[], 1, 0]],
		},
		{
			name: 'leaves what it refers to as it is',
			rows: [user({}, 'c'), user({ manager: 'bulkId:c' }, 'a'), groupOf(['a', 'g'], 'g')],
			ties: [[[], none, 1], [[0], none, 0], none],
		},
	])('$name', ({ rows, ties }) => {
		expect(tiesOf(rows)).toStrictEqual(ties);
	});
});

describe('a plan of any rows', () => {
	const rows = fc.array(
		fc.oneof(
			{
				weight: 4,
				arbitrary: fc
					.record({ alias: fc.option(fc.nat(9)), refers: fc.array(fc.nat(9), { maxLength: 3 }) })
					.map(({ alias, refers }) => groupOf(refers.map(String), alias === null ? undefined : String(alias))),
			},
			{ weight: 2, arbitrary: fc.constantFrom('x', 'y', 'bulkId:0', 'bulkId:1').map((target) => patch(target)) },
			{ weight: 1, arbitrary: fc.constant(invalid()) },
		),
		{ maxLength: 12 },
	);

	it('gives every row one step, and whoever is not refused a way to be sent after its parents and its predecessor', () => {
		fc.assert(
			fc.property(rows, (given) => {
				const { steps } = finish(planRun(labelled(given), 'op'));
				expect(steps).toHaveLength(given.length);
				const sent = new Set<number>();
				for (let round = 0; round <= given.length; round++) {
					steps.forEach((step, index) => {
						if (step.kind === 'decided' || earlierOf(step).every((earlier) => sent.has(earlier))) sent.add(index);
					});
				}
				expect(sent.size).toBe(given.length);
			}),
			{ numRuns: 150 },
		);
	});

	it('has a height one above each that waits for it', () => {
		fc.assert(
			fc.property(rows, (given) => {
				const { steps } = finish(planRun(labelled(given), 'op'));
				steps.forEach((step, index) => {
					if (step.kind === 'decided') return;
					const later = steps.flatMap((each) => (each.kind === 'planned' && earlierOf(each).includes(index) ? [each.height + 1] : []));
					expect({ index, height: step.height }).toStrictEqual({ index, height: Math.max(0, ...later) });
				});
			}),
			{ numRuns: 150 },
		);
	});

	it('comes in well under a second for 10,000 rows with random references', () => {
		const size = 10_000;
		const random = (n: number, below: number): number => ((n * 2_654_435_761) % 4_294_967_296) % below;
		const many = Array.from({ length: size }, (_, index) =>
			index === 0
				? user({}, 'a0')
				: groupOf([`a${random(index, index)}`, `a${random(index + 1, index)}`, `a${random(index + 2, index)}`], `a${index}`),
		);
		const steps = labelled(many);
		expect(cpuMs(() => expect(finish(planRun(steps, 'op')).steps).toHaveLength(size))).toBeLessThan(1_000);
	});
});

function tiesOf(rows: readonly Row[]): readonly Tie[] {
	return finish(planRun(labelled(rows), 'op')).steps.map((step) =>
		step.kind === 'decided' ? undefined : [step.parents, step.predecessor, step.height],
	);
}

function earlierOf({ parents, predecessor }: PlannedOperation): readonly number[] {
	return predecessor === undefined ? parents : [...parents, predecessor];
}

/** Why planning refuses a step, or null. */
function refusalOf(step: PlannedStep): InvalidReason | null {
	if (step.kind === 'planned' || step.refused === undefined) return null;
	return step.outcome.kind === 'invalid' ? step.outcome.reason : null;
}
