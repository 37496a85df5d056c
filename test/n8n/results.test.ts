import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { refusalOf } from '../../nodes/WebexScim/n8n/onError';
import { resultsOf } from '../../nodes/WebexScim/n8n/results';
import { readSettings } from '../../nodes/WebexScim/n8n/settings/settings';
import { nothingKnown } from '../../nodes/WebexScim/plan/known';
import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import type { PlannedStep } from '../../nodes/WebexScim/plan/step';
import type { RunReport } from '../../nodes/WebexScim/run/ports';
import { matchColumns } from '../../nodes/WebexScim/scim/columns/match';
import { finish } from '../../nodes/WebexScim/scim/work';
import { scriptedContext } from './context';

const items: readonly INodeExecutionData[] = [0, 1, 2].map((number) => ({ json: { number } }));
const unchanged: Outcome = { kind: 'unchanged' };
const step = (outcome: Outcome, index: number): PlannedStep => ({ kind: 'decided', outcome, label: `item ${index}` });
const settlement = (outcome: Outcome): Settlement => ({ outcome, attempts: 0 });

function reportOf(outcomes: readonly Outcome[], more: Partial<RunReport> = {}): RunReport {
	return { steps: outcomes.map(step), settlements: outcomes.map(settlement), requests: 1, ...more };
}

const resolved = {
	indexes: [0, 1, 2],
	extras: [],
	followUps: new Map(),
	names: ['ada', 'bo', undefined],
	known: nothingKnown,
	contradictions: 0,
};
const planId = '1-created.0123456789abcdef0123456789abcdef';
const settings = { ...readSettings(scriptedContext({}).context), errorOutput: false, maxRemovals: { kind: 'count', count: 10 } } as const;
const said = (output: readonly (readonly INodeExecutionData[])[]): readonly unknown[] =>
	output.map((each) =>
		each.map(({ json, pairedItem }) => [(pairedItem as { item: number }).item, resultIn(json)['outcome'], resultIn(json)['reason']]),
	);
const ended = { resolved, planId, items, settings, match: () => undefined, failsWorkflow: true };
const resultIn = (json: IDataObject): IDataObject => (json['result'] ?? json) as IDataObject;

describe('a fault of our own after the run costs no row', () => {
	const fault = (): never => {
		throw new TypeError('ada@example.com is not a function');
	};
	const unreadable = (): RunReport => ({
		...reportOf([]),
		get settlements() {
			return fault();
		},
	});

	it.each([
		{ name: 'one output', separateFailed: false },
		{ name: 'two outputs', separateFailed: true },
	])('where no row can be made, each says that nobody knows: $name', ({ separateFailed }) => {
		const results = finish(resultsOf({ ...ended, report: unreadable(), settings: { ...settings, separateFailed } }));
		const rows = [0, 1, 2].map((item) => [item, 'unconfirmed', 'noResult']);
		expect(said(results.output)).toEqual(separateFailed ? [[], rows] : [rows]);
		expect(results.failure).toBeUndefined();
		expect(JSON.stringify(results)).not.toContain('ada@example.com');
	});

	it('where the sum cannot be told, the rows say what became of them, and the workflow fails all the same', () => {
		const rejected: Outcome = { kind: 'rejected' };
		const results = finish(resultsOf({ ...ended, report: reportOf([unchanged, rejected, unchanged]), match: fault }));
		expect(said(results.output)).toEqual([['unchanged', 'rejected', 'unchanged'].map((outcome, item) => [item, outcome, null])]);
		expect(results.hints.map(({ type }) => type)).toEqual(['warning']);
		expect(results.failure?.message).toMatch(/^Not every row went through: /);
		expect(JSON.stringify(results)).not.toContain('ada@example.com');
	});

	it('where a detail cannot be told, the workflow fails by the sum', () => {
		const rejected: Outcome = { kind: 'rejected', detail: 'No.' };
		const odd: INodeExecutionData = {
			json: {
				get name(): string {
					return fault();
				},
			},
		};
		const results = finish(resultsOf({ ...ended, items: [odd, ...items.slice(1)], report: reportOf([rejected, unchanged, unchanged]) }));
		expect(said(results.output)).toEqual([['rejected', 'unchanged', 'unchanged'].map((outcome, item) => [item, outcome, null])]);
		expect(results.failure).toEqual({ message: 'Not every row went through: 2 unchanged, 1 rejected, 1 request', description: '' });
	});
});

describe('an item of which the report says nothing is unconfirmed, the others keep what is known', () => {
	it.each<{ name: string; report: RunReport; indexes: readonly number[] }>([
		{
			name: 'no settlement',
			report: {
				...reportOf([unchanged, unchanged, unchanged]),
				settlements: [settlement(unchanged), undefined as never, settlement(unchanged)],
			},
			indexes: [0, 1, 2],
		},
		{
			name: 'no step',
			report: { ...reportOf([unchanged, unchanged]), settlements: [settlement(unchanged), settlement(unchanged)] },
			indexes: [0, 7, 1],
		},
		{ name: 'no place', report: reportOf([unchanged, unchanged]), indexes: [0, undefined as never, 1] },
	])('$name', ({ report, indexes }) => {
		const output = finish(resultsOf({ ...ended, report, resolved: { ...resolved, indexes } })).output;
		expect(said(output)).toEqual([
			[
				[0, 'unchanged', null],
				[1, 'unconfirmed', 'noResult'],
				[2, 'unchanged', null],
			],
		]);
	});
});

describe('what is said of a run', () => {
	const refused: Outcome = { kind: 'rejected', status: 400, detail: 'No.' } as Outcome;
	const braked: Outcome = { kind: 'notAttempted', reason: 'removalLimit', detail: 'The run would remove 9.' };

	it.each<{ name: string; outcomes: readonly Outcome[]; type: string }>([
		{ name: 'all went through', outcomes: [unchanged, unchanged, unchanged], type: 'info' },
		{ name: 'one did not', outcomes: [unchanged, refused, unchanged], type: 'warning' },
		{ name: 'none did', outcomes: [refused, refused, refused], type: 'danger' },
		{ name: 'the brake held the rest back', outcomes: [unchanged, braked, braked], type: 'danger' },
	])('$name: the hint is of the type $type', ({ outcomes, type }) => {
		const results = finish(
			resultsOf({
				report: reportOf(outcomes),
				resolved,
				planId,
				items,
				settings,
				match: () => undefined,
				failsWorkflow: false,
			}),
		);
		expect(results.hints.map((hint) => hint.type)).toEqual([type]);
	});

	it.each<{ name: string; more: object; told: object; hint: string | undefined }>([
		{
			name: 'a run without a limit of removals',
			more: {},
			told: { maxRemovals: { kind: 'none' } },
			hint: "'Max Removals' is empty: this run had no limit on removals.",
		},
		{
			name: 'a user in two ways',
			more: { contradictions: 1 },
			told: {},
			hint: '1 user is described differently by several rows. The last row that goes through counts: check the list.',
		},
		{
			name: 'users in two ways',
			more: { contradictions: 3 },
			told: {},
			hint: '3 users are described differently by several rows. The last row that goes through counts: check the list.',
		},
		{ name: 'nothing of that kind', more: {}, told: {}, hint: undefined },
	])('warns of $name', ({ more, told, hint }) => {
		const ended = {
			report: reportOf([unchanged, unchanged, unchanged]),
			resolved: { ...resolved, ...more },
			planId,
			items,
			match: () => matchColumns([], 'Users'),
			failsWorkflow: false,
		};
		const { hints } = finish(resultsOf({ ...ended, settings: { ...settings, ...told } }));
		expect(hints.slice(1).map(({ message, type }) => [message, type])).toEqual(hint === undefined ? [] : [[hint, 'warning']]);
	});

	it('names at most ten columns, each short and without what a hint would read as HTML', () => {
		const unmatched = ['<img src=x>', 'y'.repeat(500), ...Array.from({ length: 20 }, (_, index) => `Column ${index}`)];
		const results = finish(
			resultsOf({
				report: reportOf([unchanged, unchanged, unchanged]),
				resolved,
				planId,
				items,
				settings,
				match: () => matchColumns(unmatched, 'Users'),
				failsWorkflow: false,
			}),
		);
		const message = results.hints[1]?.message ?? '';
		expect(message).not.toMatch(/[<>&]/);
		expect(message).toContain('not used: img src=x, ');
		expect(message).toContain(`${'y'.repeat(59)}…, Column 0`);
		expect(message).toContain('Column 7 and 12 more');
		expect(message).not.toContain('Column 8');
	});
});

describe('a run that fails the workflow', () => {
	const refused = (detail: string): Outcome => ({ kind: 'rejected', status: 400, detail });
	const braked: Outcome = { kind: 'notAttempted', reason: 'removalLimit', detail: 'The run would remove 9.' };
	const kept: Outcome = { kind: 'notAttempted', reason: 'protected', detail: 'It is protected.' };

	it.each<{ name: string; outcomes: readonly Outcome[]; failure: { message: string; description: string } | undefined }>([
		{ name: 'not where all went through', outcomes: [unchanged, unchanged, unchanged], failure: undefined },
		{
			name: 'tells the first five details, with their rows and without whom it names',
			outcomes: [1, 2, 3, 4, 5, 6].map((number) => refused(`No ${number}: Ada Ek (ada@example.com) is there.`)),
			failure: {
				message: 'Not every row went through: 6 rejected, 1 request',
				description: [1, 2, 3, 4, 5].map((number) => `Row ${number + 1}: No ${number}: … … is there.`).join('\n'),
			},
		},
		{
			name: 'tells what stopped it once',
			outcomes: [unchanged, braked, braked],
			failure: {
				message: 'Not every row went through: 1 unchanged, 2 not attempted, 1 request',
				description: 'The run would remove 9.',
			},
		},
		{
			name: 'not for who is protected and missing in the list',
			outcomes: [unchanged, unchanged, unchanged, kept],
			failure: undefined,
		},
		{
			name: 'but for a row about somebody protected',
			outcomes: [kept, unchanged, unchanged],
			failure: { message: 'Not every row went through: 2 unchanged, 1 not attempted, 1 request', description: 'Row 2: It is protected.' },
		},
	])('$name', ({ name, outcomes, failure }) => {
		const isOfRows = name.startsWith('tells the first');
		const of = isOfRows ? outcomes.map((_, number) => ({ json: { number, who: 'Ada Ek' } })) : items;
		const places = isOfRows ? { indexes: outcomes.map((_, index) => index) } : { extras: outcomes.length > 3 ? [3] : [] };
		const results = finish(
			resultsOf({
				report: reportOf(outcomes),
				resolved: { ...resolved, ...places },
				planId,
				items: of,
				settings: { ...settings, return: 'summary' },
				match: () => undefined,
				failsWorkflow: true,
			}),
		);
		expect(results.failure).toEqual(failure);
		expect(results.output.map((output) => output.length)).toEqual([1]);
	});
});

it('a row of Failed gives back its files too', () => {
	const photo = { mimeType: 'image/png', data: 'x' };
	const withFiles = items.map((item) => ({ ...item, binary: { photo } }));
	const refused: Outcome = { kind: 'rejected', status: 400, detail: 'No.' };
	const { output } = finish(
		resultsOf({
			...ended,
			report: reportOf([unchanged, refused, unchanged]),
			items: withFiles,
			settings: { ...settings, separateFailed: true },
		}),
	);
	expect(output.map((each) => each.map(({ json, binary }) => [json['number'], binary]))).toEqual([
		[
			[undefined, undefined],
			[undefined, undefined],
		],
		[[1, { photo }]],
	]);
});

describe('a run that did nothing', () => {
	const waited: Outcome = { kind: 'notAttempted', reason: 'waitLimit', detail: 'Wait.' };
	const invalid: Outcome = { kind: 'invalid', reason: 'badValue', detail: 'Bad.' };

	it.each<{ name: string; report: RunReport; isOutOfReach: boolean; refusal: object | undefined }>([
		{
			name: 'that Webex refused',
			report: reportOf([invalid], { refusal: { status: 403, detail: 'No.' } }),
			isOutOfReach: false,
			refusal: { status: 403, detail: 'No.' },
		},
		{
			name: 'that reached nobody',
			report: reportOf([waited, invalid, unchanged]),
			isOutOfReach: true,
			refusal: { detail: 'Webex could not be reached. Wait.' },
		},
		{ name: 'that waited for an answer asked for', report: reportOf([waited]), isOutOfReach: false, refusal: undefined },
		{ name: 'that had nothing to do', report: reportOf([invalid, unchanged]), isOutOfReach: true, refusal: undefined },
		{
			name: 'of which something may have been done',
			report: reportOf([waited, { kind: 'unconfirmed', reason: 'connectionLost', detail: '' } as Outcome]),
			isOutOfReach: true,
			refusal: undefined,
		},
	])('$name', ({ report, isOutOfReach, refusal }) => {
		expect(refusalOf(report, isOutOfReach)).toEqual(refusal);
	});
});

it('what a dry run would send has its secrets masked', () => {
	const data = { userName: 'ada@example.com', password: 'invented words' };
	const report = reportOf([{ kind: 'planned', data } as unknown as Outcome, unchanged, unchanged]);
	const [first] = finish(resultsOf({ ...ended, report, settings: { ...settings, dryRun: true, simplify: false } })).output[0] ?? [];
	expect(first?.json['data'] as IDataObject).toEqual({ userName: 'ada@example.com', password: '********' });
});
