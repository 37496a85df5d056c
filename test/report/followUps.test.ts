import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import type { PlannedStep } from '../../nodes/WebexScim/plan/step';
import { withFollowUps } from '../../nodes/WebexScim/report/followUps';

const step = (method: 'POST' | 'PATCH'): PlannedStep => ({ kind: 'planned', operation: { method } }) as PlannedStep;
const settled = (outcome: Outcome): Settlement => ({ outcome, request: 2, attempts: 1 });
const applied: Outcome = { kind: 'applied', status: 201, resourceId: 'A', location: 'there' };
const rejected: Outcome = { kind: 'rejected', status: 400, detail: 'No.' };
const created = "It was created, but not all that belongs to it was set. To set the rest, run the row with 'Create or Update'.";

it.each<{ name: string; method?: 'POST' | 'PATCH'; outcomes: readonly Outcome[]; told: Settlement }>([
	{ name: 'all went through', outcomes: [applied, { kind: 'unchanged' }], told: settled(applied) },
	{
		name: 'the first failed itself',
		outcomes: [{ kind: 'unconfirmed', reason: 'noResult' }, rejected],
		told: settled({ kind: 'unconfirmed', reason: 'noResult' }),
	},
	{
		name: 'what was created stays so',
		outcomes: [applied, applied, rejected],
		told: { ...settled({ ...rejected, resourceId: 'A', detail: `${created} No.` }), isInPart: true },
	},
	{
		name: 'what failed says nothing',
		outcomes: [applied, { kind: 'notAttempted', reason: 'cancelled' }],
		told: { ...settled({ kind: 'notAttempted', reason: 'cancelled', resourceId: 'A', detail: created }), isInPart: true },
	},
	{
		name: 'what was changed in part',
		method: 'PATCH',
		outcomes: [{ kind: 'applied' }, rejected],
		told: { ...settled({ ...rejected, detail: 'A part of the change was made, the rest was not. No.' }), isInPart: true },
	},
	{ name: 'nothing was made by the first', outcomes: [{ kind: 'unchanged', resourceId: 'A' }, rejected], told: settled(rejected) },
	{ name: 'nothing is made in a dry run', outcomes: [{ kind: 'planned' }, rejected], told: settled(rejected) },
])('a row of several steps: $name', ({ method = 'POST', outcomes, told }) => {
	const report = { steps: outcomes.map(() => step(method)), settlements: outcomes.map(settled) };
	const followUps = new Map([[0, outcomes.map((_, index) => index).slice(1)]]);
	expect(withFollowUps(report, followUps)).toStrictEqual([told, ...report.settlements.slice(1)]);
});

it('rows of one step are given back as they are', () => {
	const report = { steps: [step('POST')], settlements: [settled(applied)] };
	expect(withFollowUps(report, new Map())).toBe(report.settlements);
});
