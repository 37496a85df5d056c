import { importWorkflow, runWorkflow, type Execution } from './execution';
import { joinerCount, joinersWorkflow, placeJoiners, rowsName } from './joiners';
import { explain } from './missing';
import { startN8nWithPackage } from './prepare';
import { startProgress } from './progress';
import { owner } from './rest';
import { exitOnSignals, signalled } from './signals';
import { withStage, type Stage } from './stage';
import { table } from './table';

/**
 * `npm run demo [-- --once]`: the packed package in a real n8n creates 250 users at the stand-in Webex. Without `--once` n8n
 * stays open for a look until Ctrl-C. Exit code 0 only if all were applied, with 3 bulk requests as the stand-in counted them.
 */
async function demo(ending: 'atOnce' | 'onCtrlC'): Promise<number> {
	const release = exitOnSignals();
	const progress = startProgress();
	const n8n = await startN8nWithPackage(progress);
	try {
		return await withStage(n8n, progress, async (stage) => {
			progress.say(`The stand-in Webex listens at ${stage.webex.url}; the credential is connected through OAuth2`);
			const workflowId = await importWorkflow(n8n, joinersWorkflow(placeJoiners(n8n), stage.credential));
			const execution = await progress.during(`Running the workflow over ${joinerCount} rows of a CSV file`, () =>
				runWorkflow(n8n, workflowId),
			);
			const isAsPromised = report(stage, execution);
			console.log(`\nThe run in n8n: ${n8n.url}/workflow/${workflowId}/executions/${execution.id}`);
			console.log(`Sign in as ${owner.email} with the password ${owner.password}`);
			if (ending === 'onCtrlC') await untilCtrlC(release);
			return isAsPromised ? 0 : 1;
		});
	} finally {
		await n8n.stop();
	}
}

/** Prints what came out; true if it is what the demo promises. */
function report({ webex }: Stage, execution: Execution): boolean {
	const joiners = execution.output(rowsName);
	const results = execution.output('Webex SCIM').map(({ json }) => json);
	const count = (outcome: string): number => results.filter((result) => result['outcome'] === outcome).length;
	const requests = webex.bulkRequests().length;
	const outcomes = ['applied', 'unchanged', 'planned', 'rejected', 'invalid', 'notAttempted', 'unconfirmed'];
	console.log(
		`\n${table(
			['outcome', 'items'],
			outcomes.map((outcome) => [outcome, count(outcome)]),
		)}\n`,
	);
	const keys = ['outcome', 'status', 'resourceId'];
	const shown = [0, 1, 99, 100, 249].map((row) => [
		row + 1,
		String(joiners[row]?.json['email']),
		...keys.map((key) => String(results[row]?.[key])),
	]);
	console.log(table(['row', 'email', ...keys], shown));
	console.log(`\nBulk requests sent: ${requests}`);
	if (execution.error !== undefined) console.log(`The workflow ended with: ${execution.error}`);
	return execution.status === 'success' && count('applied') === joinerCount && requests === 3;
}

async function untilCtrlC(release: () => void): Promise<void> {
	console.log('Both keep running. Press Ctrl-C to end.');
	release();
	await signalled();
	console.log('\nEnding …');
}

demo(process.argv.includes('--once') ? 'atOnce' : 'onCtrlC').then(
	(exitCode) => process.exit(exitCode),
	(error: unknown) => {
		console.error(explain(error));
		process.exit(1);
	},
);
