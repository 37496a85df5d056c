import { knownOf } from '../../nodes/WebexScim/plan/known';
import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { changesOf, afterwards } from '../../nodes/WebexScim/report/changes';
import { changesOfSteps } from '../../nodes/WebexScim/report/changesOfSteps';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { patchMessage, type PatchOperation } from '../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema } from '../../nodes/WebexScim/scim/schemas';
import { finish } from '../../nodes/WebexScim/scim/work';
import { deletion, group, invalid, labelled, patch, unchanged, user, type Row } from '../plan/steps';

const known = finish(
	knownOf([
		['Users', { id: 'A', userName: 'ann@example.com', title: 'Clerk' }],
		['Users', { id: 'B', userName: 'boss@example.com', title: 'Boss' }],
		['Groups', { id: 'A', displayName: 'Sales' }],
	]),
);
const titled = (id: string, value: string): Row => patch(id, patchMessage([{ op: 'replace', path: 'title', value }]));
const named = (row: Row, name: string): Row => ({ ...row, name }) as Row;
const managed = (id: string, value: string): Row =>
	patch(id, patchMessage([{ op: 'replace', path: `${enterpriseSchema}:manager`, value: { value } }]));
const title = (from: string | null, to: string | null): object => ({ attribute: 'Job Title', from, to });
const manager = (to: string): object => ({ attribute: 'Manager', from: null, to });
const planned: Outcome = { kind: 'planned' };
const made = { kind: 'applied' } as const satisfies Outcome;
const rejected: Outcome = { kind: 'rejected', status: 400 };
const comes = (to: string): object => ({ attribute: 'Members', from: null, to });

describe('what the steps of a plan change', () => {
	it.each<{ name: string; rows: readonly Row[]; outcomes?: readonly Outcome[]; changes: readonly (readonly object[])[] }>([
		{
			name: 'one on a user that an earlier step changed begins with what that left, whatever the case of the id',
			rows: [titled('A', 'Lead'), titled('a', 'Chief'), titled('B', 'Head')],
			changes: [[title('Clerk', 'Lead')], [title('Lead', 'Chief')], [title('Boss', 'Head')]],
		},
		{
			name: 'one that is not told leaves nothing',
			rows: [titled('A', 'Lead'), titled('A', 'Chief'), titled('A', 'Head')],
			outcomes: [planned, rejected, planned],
			changes: [[title('Clerk', 'Lead')], [], [title('Lead', 'Head')]],
		},
		{
			name: 'a user who was not read',
			rows: [titled('Z', 'Lead'), titled('Z', 'Chief')],
			changes: [[title(null, 'Lead')], [title(null, 'Chief')]],
		},
		{
			name: 'one behind a change that is beyond reading begins with nothing that is known',
			rows: [
				titled('A', 'Lead'),
				patch('A', patchMessage([{ op: 'replace', value: 'odd' }])),
				titled('A', 'Chief'),
				titled('A', 'Head'),
				titled('B', 'Head'),
			],
			changes: [[title('Clerk', 'Lead')], [], [title(null, 'Chief')], [title(null, 'Head')], [title('Boss', 'Head')]],
		},
		{
			name: 'one behind a change that has nothing to do begins with what was there',
			rows: [{ kind: 'operation', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'A' } }, titled('A', 'Lead')],
			changes: [[], [title('Clerk', 'Lead')]],
		},
		{
			name: 'a group with the id of a user is another resource',
			rows: [
				titled('A', 'Lead'),
				{ ...patch('A', patchMessage([{ op: 'replace', path: 'displayName', value: 'Field' }])), resourceType: 'Groups' } as Row,
			],
			changes: [[title('Clerk', 'Lead')], [{ attribute: 'Group Name', from: 'Sales', to: 'Field' }]],
		},
		{
			name: 'what was decided before',
			rows: [invalid(), unchanged('A', 'a'), titled('A', 'Lead')],
			changes: [[], [], [title('Clerk', 'Lead')]],
		},
		{
			name: 'people by their user names: those that Webex has, and those of other rows',
			rows: [
				managed('A', 'b'),
				named(user({ title: 'New' }, 'new'), 'new@example.com'),
				managed('A', 'bulkId:new'),
				managed('Z', 'nobody'),
				managed('Z', 'bulkId:old'),
				named(unchanged('O', 'old'), 'old@example.com'),
			],
			changes: [
				[manager('boss@example.com')],
				[title(null, 'New')],
				[{ attribute: 'Manager', from: 'boss@example.com', to: 'new@example.com' }],
				[manager('nobody')],
				[manager('old@example.com')],
				[],
			],
		},
		{
			name: 'a row without a name goes by the reference',
			rows: [user({ title: 'New' }, 'new'), managed('Z', 'bulkId:new')],
			changes: [[title(null, 'New')], [manager('bulkId:new')]],
		},
		{
			name: 'a change of what another row makes begins with what that one left',
			rows: [user({ title: 'New' }, 'new'), titled('bulkId:new', 'Lead'), titled('bulkId:new', 'Chief')],
			changes: [[title(null, 'New')], [title('New', 'Lead')], [title('Lead', 'Chief')]],
		},
		{
			name: 'the same by the ID that it has by then',
			rows: [user({ title: 'New' }, 'new'), titled('bulkId:new', 'Lead'), titled('N', 'Chief')],
			outcomes: [{ ...made, resourceId: 'n' }, made, made],
			changes: [[title(null, 'New')], [title('New', 'Lead')], [title('Lead', 'Chief')]],
		},
		{
			name: 'of what a row makes that did not go through nobody knows anything',
			rows: [user({ title: 'New' }, 'new'), titled('bulkId:new', 'Lead')],
			outcomes: [rejected, planned],
			changes: [[], [title(null, 'Lead')]],
		},
		{
			name: 'members of a group that another row makes, by their names',
			rows: [
				group({ displayName: 'Ward', members: [{ value: 'A' }, { value: 'B' }] }, 'ward'),
				{
					...patch('bulkId:ward', patchMessage([{ op: 'replace', path: 'members', value: [{ value: 'B' }] }])),
					resourceType: 'Groups',
				} as Row,
			],
			changes: [
				[{ attribute: 'Group Name', from: null, to: 'Ward' }, comes('ann@example.com'), comes('boss@example.com')],
				[{ attribute: 'Members', from: 'ann@example.com', to: null }],
			],
		},
		{
			name: 'members of a group that another row makes without any',
			rows: [
				group({ displayName: 'Ward' }, 'ward'),
				{
					...patch('bulkId:ward', patchMessage([{ op: 'replace', path: 'members', value: [{ value: 'A' }] }])),
					resourceType: 'Groups',
				} as Row,
			],
			changes: [[{ attribute: 'Group Name', from: null, to: 'Ward' }], [comes('ann@example.com')]],
		},
		{
			name: 'deletions, by name or by id',
			rows: [named(deletion('A'), 'ann@example.com'), deletion('B')],
			changes: [[{ attribute: 'User', from: 'ann@example.com', to: null }], [{ attribute: 'User', from: 'B', to: null }]],
		},
		{
			name: 'a step of which nothing is known',
			rows: [titled('A', 'Lead'), titled('A', 'Chief')],
			outcomes: [planned],
			changes: [[title('Clerk', 'Lead')], []],
		},
	])('$name', ({ rows, outcomes = rows.map(() => planned), changes }) => {
		const { steps } = finish(planRun(labelled(rows), 'op'));
		const settlements = outcomes.map((outcome) => ({ outcome, attempts: 0 }));
		expect(finish(changesOfSteps({ steps, settlements }, known, ({ kind }) => kind !== 'rejected'))).toStrictEqual(changes);
	});
});

describe('what one operation changes', () => {
	const nameOf = (id: string): string => id;
	const operation = (row: Row): Parameters<typeof changesOf>[0] => ({ label: 'item 0', ...row }) as Parameters<typeof changesOf>[0];
	const message = (...operations: readonly PatchOperation[]): JsonObject => patchMessage(operations);
	const told = (from: unknown, to: unknown, attribute = 'Job Title'): object => ({ attribute, from, to });

	it.each<{ name: string; row: Row; current?: JsonObject; changes: readonly object[] }>([
		{
			name: 'a create without data',
			row: { kind: 'operation', method: 'POST', resourceType: 'Users', target: { kind: 'new' } },
			changes: [],
		},
		{
			name: 'a change without data',
			row: { kind: 'operation', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'A' } },
			changes: [],
		},
		{ name: 'a deletion of what another row makes', row: deletion('bulkId:a'), changes: [told(null, null, 'User')] },
		{
			name: 'a message that is beyond reading',
			row: patch('A', message({ op: 'replace', value: 'odd' })),
			current: { title: 'Clerk' },
			changes: [],
		},
		{
			name: 'an extension that goes from what nobody knows, by its URN',
			row: patch('A', message({ op: 'remove', path: enterpriseSchema })),
			changes: [told(null, null, enterpriseSchema)],
		},
		{
			name: 'an extension that goes, by what was in it',
			row: patch('A', message({ op: 'remove', path: enterpriseSchema })),
			current: { title: 'Clerk', [enterpriseSchema]: { department: 'Care', employeeNumber: '7' } },
			changes: [told('Care', null, 'Department'), told('7', null, 'Employee Number')],
		},
		{
			name: 'what can be read of a message, by the values that it sets',
			row: patch(
				'A',
				message({ op: 'replace', path: 'title', value: 'Lead' }, { op: 'remove', path: 'nickName' }, { op: 'replace', value: 'odd' }),
			),
			current: { title: 'Clerk', nickName: 'An' },
			changes: [told('Clerk', 'Lead'), told('An', null, 'Nick Name')],
		},
		{
			name: 'what goes as it was, whatever value the message has for it',
			row: patch('A', message({ op: 'remove', path: 'title', value: 'Clerk' }, { op: 'replace', value: 'odd' })),
			current: { title: 'Clerk' },
			changes: [told('Clerk', null)],
		},
		{
			name: 'what goes of a user who was not read, though nothing was there',
			row: patch('A', message({ op: 'remove', path: 'title' })),
			changes: [told(null, null)],
		},
		{
			name: 'nothing where what goes is known not to be there',
			row: patch('A', message({ op: 'remove', path: 'title' })),
			current: {},
			changes: [],
		},
		{
			name: 'no members of a user',
			row: patch('A', message({ op: 'add', path: 'members', value: [{ value: 'K' }] })),
			current: {},
			changes: [],
		},
		{
			name: 'members of a group beside what cannot be read',
			row: {
				...patch('G', message({ op: 'add', path: 'members', value: [{ value: 'K' }] }, { op: 'replace', value: 'odd' })),
				resourceType: 'Groups',
			} as Row,
			changes: [told(null, 'K', 'Members')],
		},
		{
			name: 'a new group',
			row: group({ displayName: 'Sales', members: [{ value: 'K' }] }),
			changes: [told(null, 'Sales', 'Group Name'), told(null, 'K', 'Members')],
		},
	])('$name', ({ row, current, changes }) => {
		expect(changesOf(operation(row), { nameOf, ...(current === undefined ? {} : { current }) })).toStrictEqual(changes);
	});

	it.each<{ name: string; row: Row; current: JsonObject | undefined; after: JsonObject | undefined }>([
		{
			name: 'a change leaves what it makes',
			row: titled('A', 'Lead'),
			current: { id: 'A', title: 'x' },
			after: { id: 'A', title: 'Lead' },
		},
		{ name: 'nobody knows of a user who was not read', row: titled('A', 'Lead'), current: undefined, after: undefined },
		{
			name: 'a create leaves what it sends',
			row: user({ title: 'x' }),
			current: { id: 'A' },
			after: { title: 'x' },
		},
		{ name: 'a deletion leaves nothing', row: deletion('A'), current: { id: 'A' }, after: undefined },
		{
			name: 'nobody knows after what cannot be read',
			row: patch('A', message({ op: 'replace', value: 'odd' })),
			current: { id: 'A' },
			after: undefined,
		},
	])('afterwards: $name', ({ row, current, after }) => {
		expect(afterwards(operation(row), current)).toStrictEqual(after);
	});
});
