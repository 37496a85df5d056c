import { knownOf } from '../../nodes/WebexScim/plan/known';
import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { PlannedStep } from '../../nodes/WebexScim/plan/step';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { resultOf, simplified } from '../../nodes/WebexScim/report/result';
import { lostResult, rowsOf, type RowPlaces } from '../../nodes/WebexScim/report/rows';
import { finish } from '../../nodes/WebexScim/scim/work';
import { labelled, patch, planned, user, type Row } from '../plan/steps';

const known = finish(
	knownOf([
		['Users', { id: 'A', userName: 'ann@example.com' }],
		['Groups', { id: 'G', displayName: 'Sales' }],
	]),
);
const ofGroup: Row = {
	...patch('G', { Operations: [{ op: 'add', path: 'members', value: [{ value: 'A' }] }] }),
	resourceType: 'Groups',
} as Row;
type Membership = NonNullable<RowPlaces['memberships']> extends ReadonlyMap<number, infer Each> ? Each : never;

describe('a row about a membership', () => {
	const plannedOutcome: Outcome = { kind: 'planned' };
	const applied: Outcome = { kind: 'applied' };

	it.each<{
		name: string;
		membership: Membership;
		outcome?: Outcome;
		dryRun?: boolean;
		includeChanges?: boolean;
		says: string | null;
		changes: readonly (readonly [string | null, string | null])[];
	}>([
		{
			name: 'by the names of both',
			membership: { groupId: 'g', memberId: 'a', change: 'add' },
			says: 'Would add ann@example.com to Sales.',
			changes: [[null, 'ann@example.com']],
		},
		{
			name: 'by the IDs of who was not read',
			membership: { groupId: 'H', memberId: 'K', change: 'remove' },
			says: 'Would remove K from H.',
			changes: [['K', null]],
		},
		{
			name: 'of whoever it is',
			membership: { groupId: 'G', change: 'remove' },
			says: 'Would remove a member from Sales.',
			changes: [['a member', null]],
		},
		{
			name: 'that was carried out',
			membership: { groupId: 'G', memberId: 'A', change: 'add' },
			outcome: applied,
			dryRun: false,
			includeChanges: true,
			says: null,
			changes: [[null, 'ann@example.com']],
		},
		{
			name: 'that was carried out, where changes are not told',
			membership: { groupId: 'G', memberId: 'A', change: 'add' },
			outcome: applied,
			dryRun: false,
			says: null,
			changes: [],
		},
		{
			name: 'that a dry run finds as wanted',
			membership: { groupId: 'G', memberId: 'A', change: 'add' },
			outcome: { kind: 'unchanged' },
			says: null,
			changes: [],
		},
	])('$name', ({ membership, outcome = plannedOutcome, dryRun = true, includeChanges = false, says, changes }) => {
		const { steps } = finish(planRun(labelled([ofGroup]), 'op'));
		const places: RowPlaces = {
			indexes: [0],
			extras: [],
			names: ['Sales: x'],
			followUps: new Map(),
			known,
			memberships: new Map([[0, membership]]),
		};
		const [row] = finish(rowsOf({ steps, settlements: [{ outcome, attempts: 0 }] }, places, 1, { dryRun, includeChanges }));
		expect([row?.result.detail, row?.changes]).toStrictEqual([says, changes.map(([from, to]) => ({ attribute: 'Members', from, to }))]);
	});
});

it('an item whose place was lost has a row all the same, which says so by its number', () => {
	const { steps } = finish(planRun(labelled([user({ title: 'x' })]), 'op'));
	const places: RowPlaces = { indexes: [0], extras: [0], names: ['ann', undefined, 'extra'], followUps: new Map(), known };
	const rows = finish(
		rowsOf({ steps, settlements: [{ outcome: { kind: 'planned' }, attempts: 0 }] }, places, 2, { dryRun: true, includeChanges: false }),
	);
	const lost = 'detail' in lostResult ? lostResult.detail : '';
	expect(rows.map(({ itemIndex, index, result }) => [itemIndex, index, result.name, result.detail])).toStrictEqual([
		[0, 0, 'ann', "Would create the user with Job Title 'x'."],
		[1, undefined, null, `Row 3: ${lost}`],
		[undefined, 0, 'extra', "Would create the user with Job Title 'x'."],
	]);
	expect(Object.keys(rows[1] ?? {})).not.toContain('index');
	expect(Object.keys(rows[2] ?? {})).not.toContain('itemIndex');
});

describe('the result of what was refused before it was sent', () => {
	const [step] = planned([{ ...patch('A'), alias: 'mine' } as Row]);
	if (step === undefined) throw new Error('no step');
	const outcome: Outcome = { kind: 'notAttempted', reason: 'removalLimit', detail: 'Too many.' };
	const { operation, bulkId } = step;
	const refused = (more: object, of: object = operation): PlannedStep =>
		({ kind: 'decided', label: 'item 0', outcome, name: 'ann', refused: { operation: of, ...more } }) as PlannedStep;

	it.each<{ name: string; given: PlannedStep; bulkId: string | null }>([
		{ name: "with the user's own bulkId", given: refused({ bulkId }), bulkId: 'mine' },
		{ name: 'with ours where theirs is not theirs', given: refused({ bulkId }, { ...operation, isAliasHidden: true }), bulkId },
		{ name: 'with none where it has none', given: refused({}, { ...operation, isAliasHidden: true }), bulkId: null },
	])('$name', ({ given, bulkId: shown }) => {
		const result = resultOf(given, { outcome, attempts: 0 });
		expect([result.name, result.method, result.resourceType, result.resourceId, result.bulkId]).toStrictEqual([
			'ann',
			'PATCH',
			'Users',
			'A',
			shown,
		]);
		expect(simplified(result)).toStrictEqual({
			...{ name: 'ann', ok: false, outcome: 'notAttempted', detail: 'Too many.', reason: 'removalLimit', status: null, resourceId: 'A' },
		});
	});

	it('with no bulkId of the node’s own where nothing was to be sent', () => {
		const decided: PlannedStep = { kind: 'decided', label: 'item 0', outcome, alias: 'user ann', isAliasHidden: true };
		expect(resultOf(decided, { outcome, attempts: 0 }).bulkId).toBeNull();
	});
});
