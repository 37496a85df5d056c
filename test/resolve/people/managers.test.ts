import type { CreateIntent, DecidedIntent, Intent, ManagerName, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import { planRun } from '../../../nodes/WebexScim/plan/plan';
import type { Operation, Step } from '../../../nodes/WebexScim/plan/step';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import type { Lookups } from '../../../nodes/WebexScim/resolve/resolution';
import { resolveIntents } from '../../../nodes/WebexScim/resolve/resolve';
import { createRun } from '../../../nodes/WebexScim/run/createRun';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const known: JsonObject = { id: 'K', userName: 'known', title: 'x' };
const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, readonly JsonObject[]>([
				['known', [known]],
				['two', [known, { id: 'L', userName: 'two' }]],
				...['head', 'ann', 'bob', 'cyd', 'dan', 'left'].map((name) => [name, []] as const),
			]),
		],
	]),
);
const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
const upsert = (index: number, userName: string, manager?: string): UpsertIntent => ({
	kind: 'upsert',
	label: `item ${index}`,
	resourceType: 'Users',
	key: { attribute: 'userName', value: userName },
	resource: { userName },
	wanted: {},
	...(manager === undefined ? {} : { manager: named(manager) }),
});
const create = (index: number, userName: string, manager?: string): CreateIntent => ({
	kind: 'create',
	label: `item ${index}`,
	resourceType: 'Users',
	resource: { userName },
	existing: 'reject',
	...(manager === undefined ? {} : { manager: named(manager) }),
});
const invalid = (index: number, userName: string): DecidedIntent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'Bad.' },
	named: { userName },
});

const resolve = (intents: readonly Intent[], setting: Partial<Lookups> = {}) =>
	finish(resolveIntents(intents, { directory, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject', ...setting }));

/** A step as "POST ann < bulkId:user head": what it makes or changes, and the manager that it gives. */
function shown(step: Step): string {
	if (step.kind === 'decided') return `${step.outcome.kind}${'reason' in step.outcome ? ` ${step.outcome.reason}` : ''}`;
	const { method, target, data } = step;
	const whom = target.kind === 'new' ? String(data?.['userName']) : target.kind === 'id' ? target.id : `bulkId:${target.alias}`;
	const manager = /"manager":\{"value":"([^"]*)"|manager","value":\{"value":"([^"]*)"/.exec(JSON.stringify(data));
	return `${method} ${whom}${manager === null ? '' : ` < ${manager[1] ?? manager[2]}`}`;
}

describe('managers whom the run makes', () => {
	it.each<{
		name: string;
		intents: readonly Intent[];
		steps: readonly string[];
		followUps?: readonly (readonly [number, readonly number[]])[];
	}>([
		{
			name: 'P28: the boss who manages herself is created without, and set afterwards',
			intents: [upsert(0, 'head', 'HEAD'), upsert(1, 'ann', 'head')],
			steps: ['POST head', 'PATCH bulkId:user head < bulkId:user head', 'POST ann < bulkId:user head'],
			followUps: [[0, [1]]],
		},
		{
			name: 'P28: a circle of two, and who is below it',
			intents: [create(0, 'cyd', 'ann'), create(1, 'ann', 'bob'), create(2, 'bob', 'ann')],
			steps: [
				'POST cyd < bulkId:user ann',
				'POST ann',
				'PATCH bulkId:user ann < bulkId:user bob',
				'POST bob',
				'PATCH bulkId:user bob < bulkId:user ann',
			],
			followUps: [
				[1, [2]],
				[3, [4]],
			],
		},
		{
			name: 'P28: a circle of three',
			intents: [create(0, 'ann', 'bob'), create(1, 'bob', 'cyd'), create(2, 'cyd', 'ann')],
			steps: [
				'POST ann',
				'PATCH bulkId:user ann < bulkId:user bob',
				'POST bob',
				'PATCH bulkId:user bob < bulkId:user cyd',
				'POST cyd',
				'PATCH bulkId:user cyd < bulkId:user ann',
			],
			followUps: [
				[0, [1]],
				[2, [3]],
				[4, [5]],
			],
		},
		{
			name: 'P28: a circle through somebody who is there is none',
			intents: [upsert(0, 'known', 'ann'), upsert(1, 'ann', 'known')],
			steps: ['PATCH K < bulkId:user ann', 'POST ann < K'],
		},
		{ name: 'P28: who is there and manages herself', intents: [upsert(0, 'known', 'known')], steps: ['PATCH K < K'] },
		{
			name: 'P28: two rows of the boss who manages herself',
			intents: [upsert(0, 'head', 'head'), upsert(1, 'head', 'head')],
			steps: ['POST head', 'PATCH bulkId:user head < bulkId:user head', 'POST head < bulkId:user head'],
			followUps: [[0, [1]]],
		},
		{
			name: 'a chain is no circle',
			intents: [create(0, 'ann', 'bob'), create(1, 'bob', 'cyd'), create(2, 'cyd')],
			steps: ['POST ann < bulkId:user bob', 'POST bob < bulkId:user cyd', 'POST cyd'],
		},
		{
			name: 'P31: the row that can make the manager counts, not one that is invalid',
			intents: [invalid(0, 'head'), upsert(1, 'head'), upsert(2, 'ann', 'head')],
			steps: ['invalid badValue', 'POST head', 'POST ann < bulkId:user head'],
		},
	])('$name', ({ intents, steps, followUps = [] }) => {
		const resolved = resolve(intents);
		expect(resolved.steps.map(shown)).toStrictEqual(steps);
		expect([...resolved.followUps]).toStrictEqual(followUps);
		expect(
			finish(planRun(resolved.steps, 'op')).steps.filter(
				(step) => step.kind === 'decided' && step.outcome.kind === 'invalid' && step.outcome.reason === 'circularReference',
			),
		).toStrictEqual([]);
	});

	it('a manager who is set afterwards is set by a PATCH of the one attribute', () => {
		expect(resolve([create(4, 'head', 'head')]).steps[1]).toStrictEqual({
			kind: 'operation',
			label: 'item 4',
			method: 'PATCH',
			resourceType: 'Users',
			target: { kind: 'reference', alias: 'user head' },
			data: { schemas: [patchOp], Operations: [{ op: 'replace', path: `${enterprise}:manager`, value: { value: 'bulkId:user head' } }] },
			isOwnForm: true,
		});
	});
});

const limits = { operationsPerRequest: 100, maxBytes: 1_048_576, stopAfterErrors: 0, parallelRequests: 1 };

describe('P31: who refers to a row that fails', () => {
	const failed = (item: number) => ({
		kind: 'notAttempted',
		reason: 'dependencyFailed',
		detail: `It refers to item ${item}, which did not go through. Fix that row, then run both again.`,
	});
	const refused = {
		...failed(0),
		detail:
			"It refers to head, which did not go through. Correct that row and run both again, or set the option 'Unknown Manager' to 'Leave Out'.",
	};
	const behind = {
		...failed(1),
		detail:
			'It refers to item 1, which was not sent, since it refers to another row. See that row for what to do, then run all of them again.',
	};
	it.each<{ name: string; first: Intent; told?: object }>([
		{ name: 'because its own manager is unknown', first: upsert(0, 'head', 'left') },
		{ name: 'because its own manager was not looked up', first: upsert(0, 'head', 'unasked') },
		{ name: 'because its own manager is there twice', first: create(0, 'head', 'two') },
		{ name: 'because it is invalid', first: invalid(0, 'HEAD'), told: refused },
	])('$name, is told of that row, and so are those below', ({ first, told = failed(0) }) => {
		const run = finish(
			createRun(
				finish(
					planRun(
						resolve([first, upsert(1, 'ann', 'head'), create(2, 'bob', 'ann'), upsert(3, 'known', 'head'), upsert(4, 'cyd')]).steps,
						'op',
					),
				),
				limits,
			),
		);
		const outcomes = run.records.map(({ standing }) => (standing.kind === 'settled' ? standing.settlement.outcome : standing.kind));
		expect(outcomes.slice(1)).toStrictEqual([told, behind, told, 'free']);
	});
});

describe('P29: a manager whom Webex does not have', () => {
	const leftOut = 'Webex does not have the manager, who was left out.';
	const rejected: Step = {
		kind: 'decided',
		label: 'item 0',
		outcome: {
			kind: 'invalid',
			reason: 'targetNotFound',
			detail: "No user in Webex matches 'Manager'. Correct it, or set the option 'Unknown Manager' to 'Leave Out'.",
		},
	};
	const failedLookup: Step = {
		kind: 'decided',
		label: 'item 0',
		outcome: {
			kind: 'notAttempted',
			reason: 'requestRefused',
			detail: "'Manager' could not be looked up in Webex. Run the row again.",
		},
	};
	const posted = (more: Partial<Operation> = {}): Step => ({
		kind: 'operation',
		label: 'item 0',
		method: 'POST',
		resourceType: 'Users',
		target: { kind: 'new' },
		data: { userName: 'ann' },
		...more,
	});
	const change = (more: Partial<Operation> = {}): Step => ({
		kind: 'operation',
		label: 'item 0',
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'id', id: 'K' },
		data: { schemas: [patchOp], Operations: [{ op: 'replace', path: 'title', value: 'Lead' }] },
		isOwnForm: true,
		...more,
	});
	const update: Intent = {
		kind: 'update',
		label: 'item 0',
		resourceType: 'Users',
		target: { kind: 'id', id: 'K' },
		change: { kind: 'wanted', wanted: { title: 'Lead' } },
		manager: named('left'),
	};
	const lead = { ...upsert(0, 'known', 'left'), wanted: { title: 'Lead' } };

	it.each<{ name: string; intent: Intent; reject: Step; leaveOut: Step }>([
		{ name: 'of a create', intent: create(0, 'ann', 'left'), reject: rejected, leaveOut: posted({ note: leftOut }) },
		{
			name: 'of a change',
			intent: lead,
			reject: rejected,
			leaveOut: change({ rebase: { wanted: { title: 'Lead' }, current: known, emptyValues: 'ignore' }, note: leftOut }),
		},
		{ name: 'of an update by ID', intent: update, reject: rejected, leaveOut: change({ note: leftOut }) },
		{
			name: 'of one who is so already',
			intent: upsert(0, 'known', 'left'),
			reject: rejected,
			leaveOut: { kind: 'decided', label: 'item 0', outcome: { kind: 'unchanged', resourceId: 'K', detail: leftOut } },
		},
		{ name: 'that was not looked up', intent: create(0, 'ann', 'unasked'), reject: failedLookup, leaveOut: failedLookup },
	])('$name is refused, or left out and said', ({ intent, reject, leaveOut }) => {
		expect(resolve([intent]).steps).toStrictEqual([reject]);
		expect(resolve([intent], { unknownManager: 'leaveOut' }).steps).toStrictEqual([leaveOut]);
	});

	it('whose own row is refused is left out like anybody unknown', () => {
		const rows = [invalid(1, 'head'), create(0, 'ann', 'head')];
		expect(resolve(rows, { unknownManager: 'leaveOut' }).steps[1]).toStrictEqual(posted({ note: leftOut }));
		expect(resolve(rows).steps[1]).toMatchObject({
			kind: 'decided',
			outcome: { reason: 'dependencyFailed', detail: expect.stringContaining('Unknown Manager') },
		});
	});

	it.each([
		{ column: 'Line Manager', field: "the column 'Line Manager' (Manager)" },
		{ column: 'Manager', field: "'Manager'" },
	])('is told with the column that named them: $column', ({ column, field }) => {
		expect(resolve([{ ...create(0, 'ann', 'left'), manager: { ...named('left'), column } }]).steps[0]).toMatchObject({
			outcome: { reason: 'targetNotFound', detail: expect.stringContaining(`No user in Webex matches ${field}.`) },
		});
	});
});
