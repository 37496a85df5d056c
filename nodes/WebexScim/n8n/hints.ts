import type { IExecuteFunctions } from 'n8n-workflow';
import type { Resolved } from '../resolve/resolve';
import { isOk } from '../report/result';
import { summarise } from '../report/summary';
import type { RunReport } from '../run/ports';

/** The sum of the run, for the log and the person at the editor. */
export function tell(
	context: IExecuteFunctions,
	{ settlements, requests }: RunReport,
	{ indexes, extras }: Resolved,
	dryRun: boolean,
): string {
	const counts = summarise(
		[...indexes, ...extras].map((index) => settlements[index]),
		requests,
	);
	const summary = dryRun ? `Dry run, nothing was sent: ${counts}` : counts;
	context.logger.info(`Webex SCIM: ${summary}`);
	context.addExecutionHints({ message: summary, location: 'outputPane' });
	return summary;
}

/** Columns that nobody asked to leave out are not left out without a word. */
export function hintAtColumns(context: IExecuteFunctions, unmatched: readonly string[]): void {
	if (unmatched.length === 0) return;
	const message = `Columns that match no attribute of Webex were left out: ${unmatched.join(', ')}`;
	context.addExecutionHints({ message, location: 'outputPane' });
}

/** The message with which the run fails the workflow, if it is to. */
export function failureOf(
	context: IExecuteFunctions,
	{ settlements }: RunReport,
	failWorkflow: boolean,
	summary: string,
): string | undefined {
	const isToFail = failWorkflow && !context.continueOnFail() && settlements.some(({ outcome }) => !isOk(outcome));
	return isToFail ? `Not every row went through: ${summary}` : undefined;
}
