import { knownOf } from '../../nodes/WebexScim/plan/known';
import type { Step } from '../../nodes/WebexScim/plan/step';
import { nameRows } from '../../nodes/WebexScim/resolve/nameRows';
import type { Membership, Resolved } from '../../nodes/WebexScim/resolve/resolve';
import { patchMessage, setActiveMessage } from '../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema, userSchema } from '../../nodes/WebexScim/scim/schemas';
import { finish } from '../../nodes/WebexScim/scim/work';
import { failureOf } from '../../nodes/WebexScim/webex/reads/readFailure';
import { labelled, type Row } from '../plan/steps';
import { answer } from '../webexRoom/ports';
import { fakePorts, type FakeWebex } from './fakeWebex';

const ann = { id: 'A', userName: 'Ann@example.com' };
const bob = { id: 'B', userName: 'bob@example.com' };
const sales = { id: 'G', displayName: 'Sales' };
const operation = (more: object): Row => ({ kind: 'operation', method: 'PATCH', resourceType: 'Users', ...more }) as Row;
const onId = (id: string, more: object = {}): Row => operation({ target: { kind: 'id', id }, data: patchMessage([]), ...more });
const outcome = (given: object): Row => ({ kind: 'decided', outcome: { kind: 'unchanged', ...given } }) as Row;

async function named(
	given: { readonly rows: readonly Row[]; readonly said: readonly (string | undefined)[] } & Partial<
		Pick<Resolved, 'indexes' | 'extras' | 'memberships'>
	>,
	tellsChanges: boolean,
	webex: FakeWebex = {},
	isOver = false,
): Promise<{
	readonly names: readonly (string | undefined)[];
	readonly steps: readonly (string | undefined)[];
	readonly asked: readonly string[];
}> {
	const { rows, said, indexes = rows.map((_, index) => index), extras = [], memberships } = given;
	const ports = fakePorts(webex);
	const over = { ...ports, state: { ...ports.state, over: () => failureOf('cancelled', 'Cancelled.', false) } };
	const steps: readonly Step[] = labelled(rows);
	const known = finish(
		knownOf([
			['Users', ann],
			['Groups', sales],
		]),
	);
	const resolved = { kind: 'resolved', steps, indexes, extras, followUps: new Map(), contradictions: 0, known } as const;
	const result = await nameRows(
		{ ...resolved, ...(memberships && { memberships }) },
		{ said, tellsChanges, organizationId: 'org', ports: isOver ? over : ports },
	);
	return { names: result.names, steps: result.steps.map(({ name }) => name), asked: ports.asked };
}

describe('whom a row is about', () => {
	it('as Webex has it, else as the row says, else by its ID', async () => {
		const rows = [
			onId('a'),
			onId('X'),
			onId('X'),
			outcome({ resourceId: 'A' }),
			outcome({}),
			onId('G', { resourceType: 'Groups' }),
			outcome({ resourceId: 'G' }),
		];
		expect(await named({ rows, said: ['ANN@example.com', 'x@example.com', undefined, 'ann', 'dan', undefined, 'sales'] }, false)).toEqual({
			names: ['Ann@example.com', 'x@example.com', 'X', 'Ann@example.com', 'dan', 'Sales', 'Sales'],
			steps: ['Ann@example.com', 'x@example.com', 'X', 'Ann@example.com', 'dan', 'Sales', 'Sales'],
			asked: [],
		});
	});

	it('rows that share a step each in their own words, the step in those of the first', async () => {
		expect(await named({ rows: [onId('X')], indexes: [0, 0], said: ['x1', 'x2'] }, false)).toEqual({
			names: ['x1', 'x2'],
			steps: ['x1'],
			asked: [],
		});
	});

	it('a row about what another row makes is about that one', async () => {
		const made = operation({ method: 'POST', target: { kind: 'new' }, data: {}, alias: 'boss' });
		const rows = [made, operation({ target: { kind: 'reference', alias: 'boss' }, data: {} })];
		expect((await named({ rows, said: ['boss@example.com', undefined] }, false)).names).toEqual(['boss@example.com', 'boss@example.com']);
	});

	it('a withheld removal is about who stays', async () => {
		const withheld = {
			kind: 'decided',
			outcome: { kind: 'notAttempted', reason: 'protected' },
			refused: { operation: { ...onId('A'), label: 'x' } },
		} as Row;
		expect((await named({ rows: [withheld], indexes: [], extras: [0], said: [] }, false)).names).toEqual(['Ann@example.com']);
	});

	it('memberships by group and member; who was not read is asked for, and a failed read costs a name only', async () => {
		const memberships = new Map<number, Membership>([
			[0, { groupId: 'G', memberId: 'A', change: 'add' }],
			[2, { groupId: 'H', memberId: 'B', change: 'remove' }],
			[3, { groupId: 'G', change: 'remove' }],
		]);
		const given = {
			rows: [onId('G', { resourceType: 'Groups' }), outcome({})],
			indexes: [0, 1],
			extras: [0, 0],
			said: ['s: a', 's: b'],
			memberships,
		};
		const read = await named(given, false, { users: [bob] });
		expect(read.names).toEqual(['Sales: Ann@example.com', 's: b', 'H: bob@example.com', 'Sales']);
		expect(read.asked[0]).toBe('Users id B');
		const failed = await named(given, false, { odd: () => answer(403) });
		expect(failed.names[2]).toBe('H: B');
	});

	it('a row among memberships that became none, in its own words', async () => {
		const memberships = new Map<number, Membership>([[0, { groupId: 'G', memberId: 'A', change: 'add' }]]);
		const given = { rows: [onId('G', { resourceType: 'Groups' })], indexes: [0, 0], said: ['s: a', 's: b'], memberships };
		expect((await named(given, false)).names).toEqual(['Sales: Ann@example.com', 's: b']);
	});

	it('where changes are told, also who has only an ID, and managers and members', async () => {
		const manager = patchMessage([{ op: 'replace', path: `${enterpriseSchema}:manager`, value: { value: 'M' } }]);
		const members = patchMessage([
			{ op: 'add', path: 'members', value: [{ value: 'C' }, { value: 'bulkId:x' }] },
			{ op: 'remove', path: 'members[value eq "D"]' },
		]);
		const rows = [onId('B', { data: manager }), onId('G', { resourceType: 'Groups', data: members })];
		const { names, asked } = await named({ rows, said: ['B', 'G'] }, true, { users: [bob] });
		expect(asked).toEqual(['Users id B M C D', 'Groups/C', 'Groups/D']);
		expect(names).toEqual(['bob@example.com', 'Sales']);
	});

	describe('memberships of which only the IDs are known', () => {
		const of = (groupId: string, memberId?: string) => ({
			rows: [outcome({})],
			indexes: [0],
			said: ['row'],
			memberships: new Map<number, Membership>([[0, { groupId, change: 'remove', ...(memberId === undefined ? {} : { memberId }) }]]),
		});
		const webex: FakeWebex = {
			users: [bob],
			odd: (path) => (path.endsWith('/Groups/H?excludedAttributes=members') ? answer(200, { id: 'H', displayName: 'Hall' }) : undefined),
		};

		it.each<{ name: string; given: Parameters<typeof named>[0]; isOver?: boolean; names: readonly string[]; asked: number }>([
			{ name: 'a group and a user', given: of('H', 'B'), names: ['Hall: bob@example.com'], asked: 2 },
			{ name: 'a group alone', given: of('H'), names: ['Hall'], asked: 1 },
			{ name: 'a user alone', given: of('G', 'B'), names: ['Sales: bob@example.com'], asked: 1 },
			{ name: 'IDs that cannot be asked for', given: of('h/../x', 'b b'), names: ['h/../x: b b'], asked: 0 },
			{ name: 'none once the reads are over', given: of('H', 'B'), isOver: true, names: ['H: B'], asked: 0 },
		])('are asked for: $name', async ({ given, isOver, names, asked }) => {
			const told = await named(given, false, webex, isOver);
			expect([told.names, told.asked.length]).toEqual([names, asked]);
		});
	});

	it('conflicts are noted where that is asked for only', async () => {
		const steps: readonly Step[] = labelled([
			operation({ method: 'POST', target: { kind: 'new' }, data: { schemas: [userSchema], userName: 'bob@example.com' } }),
		]);
		const resolved = {
			kind: 'resolved',
			steps,
			indexes: [0],
			extras: [],
			followUps: new Map(),
			contradictions: 0,
			known: () => undefined,
		} as const;
		const notes = async (more: object): Promise<readonly (string | undefined)[]> => {
			const source = { said: [undefined], tellsChanges: false, organizationId: 'org', ports: fakePorts({ users: [bob] }), ...more };
			return (await nameRows(resolved, source)).steps.map((step) => (step.kind === 'operation' ? step.note : undefined));
		};
		const note = 'Webex already has a user of that name, so it would most likely refuse this row.';
		expect([await notes({}), await notes({ isPreview: true })]).toEqual([[undefined], [note]]);
	});

	it.each<{ name: string; row: object; note: string | undefined }>([
		{ name: 'a change of nobody', row: {}, note: 'Webex shows no user of this ID, so it would most likely refuse this row.' },
		{
			name: 'a removal that nobody needs',
			row: { method: 'DELETE', ignoresMissing: true },
			note: 'Webex shows no user of this ID, so nothing would be done.',
		},
		{
			name: 'a change of a group that is not there',
			row: { resourceType: 'Groups' },
			note: 'Webex shows no group of this ID, so it would most likely refuse this row.',
		},
		{ name: 'a change of somebody', row: { target: { kind: 'id', id: 'B' }, data: setActiveMessage(true) }, note: undefined },
	])('a dry run says what Webex does not have: $name', async ({ row, note }) => {
		const steps: readonly Step[] = labelled([onId('X', row)]);
		const resolved = { kind: 'resolved', steps, indexes: [0], extras: [], followUps: new Map(), contradictions: 0 } as const;
		const source = { said: [undefined], tellsChanges: true, organizationId: 'org' };
		const noteOf = async (more: object, webex: FakeWebex): Promise<unknown> => {
			const named = await nameRows({ ...resolved, known: () => undefined }, { ...source, ports: fakePorts(webex), ...more });
			return named.steps.map((step) => (step.kind === 'operation' ? step.note : undefined));
		};
		const webex: FakeWebex = { users: [bob], odd: (path) => (path.includes('/Groups/X') ? answer(404) : undefined) };
		expect([await noteOf({}, webex), await noteOf({ isPreview: true }, webex)]).toEqual([[undefined], [note]]);
	});
});
