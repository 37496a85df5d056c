import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import { causeOf, isStopped } from '../../nodes/WebexScim/report/causes';
import type { Row } from '../../nodes/WebexScim/report/rows';

const row = (outcome: Outcome, attempts = 0): Row => ({ settlement: { outcome, attempts } satisfies Settlement }) as Row;
const invalid = (reason: string): Outcome => ({ kind: 'invalid', reason, detail: 'x' }) as Outcome;
const notAttempted = (reason: string): Outcome => ({ kind: 'notAttempted', reason, detail: 'Why.' }) as Outcome;
const unconfirmed = (reason: string): Outcome => ({ kind: 'unconfirmed', reason }) as Outcome;

describe('the cause of one row in words', () => {
	it.each<{ outcome: Outcome; words: string }>([
		{ outcome: { kind: 'rejected' }, words: 'Webex refused it' },
		{ outcome: { kind: 'rejected', status: 400 }, words: 'Webex refused it with status 400' },
		{ outcome: invalid('missingField'), words: 'a value is missing' },
		{ outcome: invalid('badValue'), words: 'a value cannot be used' },
		{ outcome: invalid('targetNotFound'), words: 'not found in Webex' },
		{ outcome: invalid('targetAmbiguous'), words: 'more than one match in Webex' },
		{ outcome: invalid('duplicateBulkId'), words: 'a bulkId is used twice' },
		{ outcome: invalid('unknownReference'), words: 'a reference to a bulkId that no row has' },
		{ outcome: invalid('circularReference'), words: 'rows refer to each other in a circle' },
		{ outcome: invalid('tooLarge'), words: 'a row is too large for a request' },
		{ outcome: invalid('otherPerson'), words: 'address, External ID or ID belong to two accounts' },
		{ outcome: notAttempted('stoppedAfterErrors'), words: "the run stopped at 'Stop After Errors'" },
		{ outcome: notAttempted('dependencyFailed'), words: 'another row that it needs did not go through' },
		{ outcome: notAttempted('requestRefused'), words: 'a request to Webex failed' },
		{ outcome: notAttempted('scopeUnclear'), words: 'a removal was withheld, because something is not known for sure' },
		{ outcome: notAttempted('protected'), words: 'the user is protected' },
		{ outcome: notAttempted('cancelled'), words: 'the execution was stopped' },
		{ outcome: notAttempted('waitLimit'), words: "the run would have had to wait longer than 'Max Wait Seconds' allows" },
		{ outcome: unconfirmed('connectionLost'), words: 'Webex gave no answer that says what was done' },
		{ outcome: unconfirmed('noResult'), words: 'Webex gave no result' },
		{ outcome: unconfirmed('unreadableResponse'), words: 'the answer of Webex could not be read' },
	])('$words', ({ outcome, words }) => {
		expect(causeOf([row({ kind: 'applied' }), row(outcome), row({ kind: 'unchanged' }), row({ kind: 'planned' })])).toBe(
			`Cause: ${words} (1 row).`,
		);
	});

	it.each<{ name: string; outcomes: readonly Outcome[]; cause: string | undefined }>([
		{ name: 'nothing else', outcomes: [notAttempted('requestRefused'), notAttempted('waitLimit')], cause: undefined },
		{
			name: 'a row that is wrong itself',
			outcomes: [notAttempted('requestRefused'), notAttempted('requestRefused'), invalid('badValue')],
			cause: 'Cause: a value cannot be used (1 row).',
		},
		{
			name: 'what stays open',
			outcomes: [notAttempted('requestRefused'), unconfirmed('noResult')],
			cause: 'Cause: Webex gave no result (1 row).',
		},
	])('beside a refusal that is told there is $name', ({ outcomes, cause }) => {
		expect(
			causeOf(
				outcomes.map((outcome) => row(outcome)),
				true,
			),
		).toBe(cause);
	});

	it.each(['removalLimit', 'planChanged'])('%s stops a run only where nothing was sent', (reason) => {
		expect([causeOf([row(invalid('badValue')), row(notAttempted(reason))]), isStopped([row(notAttempted(reason))])]).toEqual([
			'Why.',
			true,
		]);
		expect(isStopped([row(notAttempted(reason), 1), row(notAttempted('protected')), row({ kind: 'applied' })])).toBe(false);
	});

	it('a row that is held back for what was not counted stops no run, in a dry run either', () => {
		for (const other of [row({ kind: 'applied' }, 1), row({ kind: 'planned' })]) {
			const rows = [other, row(notAttempted('removalLimit'))];
			expect([causeOf(rows), isStopped(rows)]).toEqual([
				'Cause: something would be taken away that was not counted before the run (1 row).',
				false,
			]);
		}
	});

	it('there is none where all is well, or there are no rows', () => {
		expect([causeOf([]), causeOf([row({ kind: 'unchanged' })]), isStopped([])]).toEqual([undefined, undefined, false]);
	});
});
