import { explain } from './missing';
import { startN8nWithPackage } from './prepare';
import { startProgress } from './progress';
import { browser } from './scenarios/browser';
import { credentialTest } from './scenarios/credentialTest';
import { demo } from './scenarios/demo';
import { errorOutput } from './scenarios/errorOutput';
import { groupMembersExample } from './scenarios/examples/groupMembers';
import { joinersExample } from './scenarios/examples/joiners';
import { leaversExample } from './scenarios/examples/leavers';
import { moversExample } from './scenarios/examples/movers';
import { nightlySyncEmpty, nightlySyncExample, nightlySyncStopped } from './scenarios/examples/nightlySync';
import { exampleOnCanvas } from './scenarios/examples/onCanvas';
import { retryExample } from './scenarios/examples/retry';
import { expiredToken } from './scenarios/expiredToken';
import { memberships2000, upsert500 } from './scenarios/operations/manyRows';
import { reading } from './scenarios/operations/reading';
import { serviceApp } from './scenarios/operations/serviceApp';
import { writing } from './scenarios/operations/writing';
import { mapColumns } from './scenarios/panel/mapColumns';
import { pickTarget } from './scenarios/panel/pickTarget';
import { retryOnFail } from './scenarios/retryOnFail';
import { retryWithErrorOutput } from './scenarios/retryWithErrorOutput';
import { retryWithFailWorkflow } from './scenarios/retryWithFailWorkflow';
import { sameRowsTwice } from './scenarios/sameRowsTwice';
import { separateFailed } from './scenarios/separateFailed';
import { syncBrake } from './scenarios/sync/brake';
import { emptyList } from './scenarios/sync/emptyList';
import { manyUsers } from './scenarios/sync/manyUsers';
import { protectedUsers } from './scenarios/sync/protectedUsers';
import { truncatedRead } from './scenarios/sync/truncatedRead';
import { exitOnSignals } from './signals';
import { withStage, type Scenario } from './stage';

const scenarios: readonly Scenario[] = [
	demo,
	separateFailed,
	errorOutput,
	retryOnFail,
	retryWithErrorOutput,
	retryWithFailWorkflow,
	sameRowsTwice,
	expiredToken,
	credentialTest,
	manyUsers,
	syncBrake,
	emptyList,
	truncatedRead,
	protectedUsers,
	joinersExample,
	moversExample,
	leaversExample,
	nightlySyncExample,
	nightlySyncStopped,
	nightlySyncEmpty,
	groupMembersExample,
	retryExample,
	writing,
	reading,
	upsert500,
	memberships2000,
	serviceApp,
	mapColumns,
	pickTarget,
	browser,
	exampleOnCanvas,
];

/**
 * `npm run test:e2e [-- words] [-- --n8n=version]`: plays every scenario, or those whose name contains one of the words, in one
 * real n8n. The last line is "N passed, N failed"; exit code 0 only if some passed and none failed.
 */
async function main(given: readonly string[]): Promise<number> {
	exitOnSignals();
	const words = given.filter((word) => !word.startsWith('--'));
	const version = given.find((word) => word.startsWith('--n8n='))?.slice('--n8n='.length);
	const chosen = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
	const progress = startProgress();
	const n8n = await startN8nWithPackage(progress, version);
	let [passed, failed] = [0, 0];
	try {
		for (const { name, play } of chosen) {
			try {
				await withStage(n8n, progress, play);
				passed++;
				progress.say(`passed  ${name}`);
			} catch (error) {
				failed++;
				progress.say(`FAILED  ${name}${explain(error)}`);
			}
		}
	} finally {
		await n8n.stop();
	}
	console.log(`${passed} passed, ${failed} failed`);
	return passed > 0 && failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
	(exitCode) => process.exit(exitCode),
	(error: unknown) => {
		console.error(explain(error));
		process.exit(1);
	},
);
