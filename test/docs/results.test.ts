import type { InvalidReason, NotAttemptedReason, Outcome, UnconfirmedReason } from '../../nodes/WebexScim/plan/outcome';
import { resultKeys } from '../resultKeys';
import { rowsIn } from './documents';

const page = 'docs/results.md';
const named = (cell: string | undefined): string => cell?.replaceAll('`', '') ?? '';

type AppliedReason = NonNullable<Extract<Outcome, { kind: 'applied' }>['reason']>;

/** The compiler holds these lists to the unions: what is missing or too much does not compile. */
const reasons = {
	applied: { confirmedByLookup: true, adopted: true } satisfies Record<AppliedReason, true>,
	unchanged: {},
	planned: {},
	rejected: {},
	invalid: {
		missingField: true,
		badValue: true,
		targetNotFound: true,
		targetAmbiguous: true,
		duplicateBulkId: true,
		unknownReference: true,
		circularReference: true,
		otherPerson: true,
		tooLarge: true,
	} satisfies Record<InvalidReason, true>,
	notAttempted: {
		stoppedAfterErrors: true,
		dependencyFailed: true,
		requestRefused: true,
		removalLimit: true,
		scopeUnclear: true,
		protected: true,
		planChanged: true,
		cancelled: true,
		waitLimit: true,
	} satisfies Record<NotAttemptedReason, true>,
	unconfirmed: { connectionLost: true, noResult: true, unreadableResponse: true } satisfies Record<UnconfirmedReason, true>,
} satisfies Record<Outcome['kind'], object>;

const outcomes = Object.keys(reasons);

it.each([
	[page, 'Outcomes'],
	['README.md', 'Results'],
])('%s tells each outcome once', (path, heading) => {
	expect(rowsIn(path, heading).map(([first]) => named(first))).toEqual(outcomes);
});

it('the page tells each reason once, with the outcome that has it, its meaning and what to do', () => {
	const told = rowsIn(page, 'Reasons').map(([outcome, reason, meaning, advice]) => [
		named(outcome),
		named(reason),
		meaning !== '',
		advice !== '',
	]);
	expect(told).toEqual(
		Object.entries(reasons).flatMap(([outcome, names]) => Object.keys(names).map((name) => [outcome, name, true, true])),
	);
});

it('the page tells the keys of a result', () => {
	const told = rowsIn(page, 'Keys').map(([first]) => named(first));
	expect(told).toEqual([...resultKeys, 'changes', 'data', 'planId', 'input']);
});

it('the page shows each way to return results', () => {
	expect(rowsIn(page, 'Which results leave the node').map(([first]) => first)).toEqual([
		'All `all`',
		'Changed `changed`',
		'Not OK `notOk`',
		'Summary `summary`',
	]);
});
