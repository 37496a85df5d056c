import { nothingKnown, knownOf } from '../../nodes/WebexScim/plan/known';
import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { causeOf, isStopped } from '../../nodes/WebexScim/report/causes';
import { lostResult, rowsOf, type RowPlaces, type Row } from '../../nodes/WebexScim/report/rows';
import { patchMessage } from '../../nodes/WebexScim/scim/patch/patchOp';
import { deletion, invalid, labelled, patch, user, type Row as Given } from '../plan/steps';
import { finish } from '../../nodes/WebexScim/scim/work';

const titled = (title: string): Given => patch('A', patchMessage([{ op: 'replace', path: 'title', value: title }]));
const known = finish(
	knownOf([
		['Users', { id: 'A', userName: 'ann@example.com', title: 'Clerk' }],
		['Users', { id: 'M', userName: 'mia@example.com' }],
		['Groups', { id: 'G', displayName: 'Sales' }],
	]),
);
const planned: Outcome = { kind: 'planned' };
const applied: Outcome = { kind: 'applied' };
const braked: Outcome = { kind: 'notAttempted', reason: 'removalLimit', detail: 'Too many.' };

function told(
	given: readonly (readonly [Given, Outcome])[],
	telling: { readonly dryRun?: boolean; readonly includeChanges?: boolean },
	places: Partial<RowPlaces> = {},
): readonly Row[] {
	const { steps } = finish(planRun(labelled(given.map(([row]) => row)), 'op'));
	const settlements = given.map(([, outcome]): Settlement => ({ outcome, attempts: 0 }));
	const indexes = places.indexes ?? given.map((_, index) => index);
	const all = { extras: [], followUps: new Map(), names: indexes.map(() => 'ann@example.com'), known, ...places, indexes };
	return finish(rowsOf({ steps, settlements }, all, indexes.length, { dryRun: false, includeChanges: false, ...telling }));
}

const change = (from: unknown, to: unknown): object => ({ attribute: 'Job Title', from, to });

describe('the rows of a run', () => {
	it.each<{
		name: string;
		given: readonly (readonly [Given, Outcome])[];
		telling: object;
		says: readonly (readonly [string | null, readonly object[]])[];
	}>([
		{
			name: 'a dry run says each change in words; one on the same user begins where the one before ended',
			given: [
				[titled('Lead'), planned],
				[titled('Chief'), planned],
			],
			telling: { dryRun: true },
			says: [
				["Would set Job Title from 'Clerk' to 'Lead'.", [change('Clerk', 'Lead')]],
				["Would set Job Title from 'Lead' to 'Chief'.", [change('Lead', 'Chief')]],
			],
		},
		{
			name: 'with what else is to know behind it',
			given: [[{ ...titled('Lead'), note: 'The account is inactive.' } as Given, planned]],
			telling: { dryRun: true },
			says: [["Would set Job Title from 'Clerk' to 'Lead'. The account is inactive.", [change('Clerk', 'Lead')]]],
		},
		{
			name: 'who would be adopted',
			given: [[invalid(), { kind: 'applied', reason: 'adopted', detail: 'Inactive.' }]],
			telling: { dryRun: true },
			says: [['Webex has it already, so it would be taken as it is. Inactive.', []]],
		},
		{
			name: 'what the brake would hold back',
			given: [[titled('Lead'), braked]],
			telling: { dryRun: true },
			says: [["Would set Job Title from 'Clerk' to 'Lead'. Too many.", [change('Clerk', 'Lead')]]],
		},
		{
			name: 'a live run tells what was done, where it is asked to',
			given: [
				[titled('Lead'), applied],
				[titled('Chief'), { kind: 'rejected', detail: 'No.' }],
			],
			telling: { includeChanges: true },
			says: [
				[null, [change('Clerk', 'Lead')]],
				['No.', []],
			],
		},
		{ name: 'else nothing of it', given: [[titled('Lead'), applied]], telling: {}, says: [[null, []]] },
		{
			name: 'nor of what the brake held back',
			given: [[titled('Lead'), braked]],
			telling: { includeChanges: true },
			says: [['Too many.', []]],
		},
	])('$name', ({ given, telling, says }) => {
		expect(told(given, telling).map(({ result, changes }) => [result.detail, changes])).toEqual(says);
	});

	it('a row about a membership tells its own, not the whole operation', () => {
		const memberships = new Map([
			[0, { groupId: 'G', memberId: 'A', change: 'add' as const }],
			[1, { groupId: 'G', memberId: 'M', change: 'remove' as const }],
		]);
		const [first, second] = told(
			[[titled('x'), planned]],
			{ dryRun: true },
			{ indexes: [0], extras: [0], names: ['Sales: ann', 'Sales: mia'], memberships },
		);
		expect([first?.result.detail, first?.changes]).toEqual([
			'Would add ann@example.com to Sales.',
			[{ attribute: 'Members', from: null, to: 'ann@example.com' }],
		]);
		expect([second?.itemIndex, second?.result.detail, second?.changes]).toEqual([
			undefined,
			'Would remove mia@example.com from Sales.',
			[{ attribute: 'Members', from: 'mia@example.com', to: null }],
		]);
	});

	it('a row of several steps tells all of them', () => {
		const given = [
			[titled('Lead'), planned],
			[patch('A', patchMessage([{ op: 'replace', path: 'nickName', value: 'An' }])), planned],
		] as const;
		const [row] = told(given, { dryRun: true }, { indexes: [0], followUps: new Map([[0, [1]]]) });
		expect(row?.result.detail).toBe("Would set Job Title from 'Clerk' to 'Lead' and set Nick Name to 'An'.");
	});

	it('one without a name tells its number, but for what no item asked for', () => {
		const bad: Outcome = { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' };
		const rows = told([[invalid(), bad]], {}, { indexes: [0, 0, 0], extras: [0], names: ['ann', undefined, undefined] });
		expect(rows.map(({ result }) => result.detail)).toEqual(['It is bad.', 'Row 3: It is bad.', 'Row 4: It is bad.', 'It is bad.']);
	});

	it('one of which nothing is known is unconfirmed', () => {
		const [row] = told([[invalid(), planned]], {}, { indexes: [7], known: nothingKnown });
		expect(row?.settlement.outcome).toBe(lostResult);
	});
});

describe('why nothing went through', () => {
	const rejected = (status: number): Outcome => ({ kind: 'rejected', status });
	const notAttempted = (reason: 'protected' | 'planChanged' | 'removalLimit', detail: string): Outcome => ({
		kind: 'notAttempted',
		reason,
		detail,
	});

	it.each<{ name: string; outcomes: readonly Outcome[]; cause: string | undefined; stopped: boolean }>([
		{ name: 'one cause', outcomes: [rejected(409)], cause: 'Cause: Webex refused it with status 409 (1 row).', stopped: false },
		{
			name: 'the most common of several',
			outcomes: [rejected(409), { kind: 'invalid', reason: 'badValue', detail: 'x' }, rejected(409)],
			cause: 'Most common cause: Webex refused it with status 409 (2 rows).',
			stopped: false,
		},
		{
			name: 'those that equally many rows have, three at most',
			outcomes: [
				rejected(409),
				{ kind: 'invalid', reason: 'badValue', detail: 'x' },
				{ kind: 'invalid', reason: 'missingField', detail: 'x' },
				{ kind: 'invalid', reason: 'tooLarge', detail: 'x' },
			],
			cause: 'Causes: Webex refused it with status 409 (1 row); a value cannot be used (1 row); a value is missing (1 row).',
			stopped: false,
		},
		{
			name: 'the brake, before all',
			outcomes: [rejected(409), notAttempted('removalLimit', 'The brake.')],
			cause: 'The brake.',
			stopped: true,
		},
		{ name: 'another plan', outcomes: [notAttempted('planChanged', 'Another plan.')], cause: 'Another plan.', stopped: true },
		{
			name: 'what is in doubt',
			outcomes: [{ kind: 'unconfirmed', reason: 'connectionLost' }],
			cause: 'Cause: Webex gave no answer that says what was done (1 row).',
			stopped: false,
		},
		{
			name: 'who is protected',
			outcomes: [notAttempted('protected', 'x')],
			cause: 'Cause: the user is protected (1 row).',
			stopped: false,
		},
		{ name: 'nothing to say', outcomes: [planned], cause: undefined, stopped: false },
	])('$name', ({ outcomes, cause, stopped }) => {
		const rows = told(
			outcomes.map((outcome, index) => [index === 0 ? user({}) : deletion(`d${index}`), outcome] as const),
			{},
		);
		expect([causeOf(rows), isStopped(rows)]).toEqual([cause, stopped]);
	});
});
