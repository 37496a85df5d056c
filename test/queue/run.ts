import { defaultN8nVersion, installN8n } from '../e2e/install';
import { explain } from '../e2e/missing';
import { packPackage } from '../e2e/package';
import { startProgress, type Progress } from '../e2e/progress';
import { exitOnSignals } from '../e2e/signals';
import { withStage } from '../e2e/stage';
import { startCluster, type Cluster } from './cluster';
import { moments } from './moments';
import { findQueuePrograms } from './packages';
import type { QueueScenario } from './scenario';
import { bothWorkers } from './scenarios/bothWorkers';
import { killedWorker } from './scenarios/killedWorker';
import { ownSchedule } from './scenarios/ownSchedule';
import { sameListTwice } from './scenarios/sameListTwice';
import { staleReads } from './scenarios/staleReads';

const scenarios: readonly QueueScenario[] = [
	bothWorkers,
	...moments.map(killedWorker),
	ownSchedule,
	staleReads,
	sameListTwice,
];

/**
 * `npm run test:queue [-- words] [-- --n8n=version]`: plays every scenario, or those whose name contains one of the words, in
 * one n8n in queue mode with two workers. The last line is "N passed, N failed"; exit code 0 only if some passed and none failed.
 */
async function main(given: readonly string[]): Promise<number> {
	exitOnSignals();
	const words = given.filter((word) => !word.startsWith('--'));
	const version = given.find((word) => word.startsWith('--n8n='))?.slice('--n8n='.length);
	const chosen = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
	const progress = startProgress();
	const cluster = await prepare(progress, version);
	let [passed, failed] = [0, 0];
	try {
		for (const { name, play } of chosen) {
			try {
				await cluster.fill();
				await withStage(cluster.n8n, progress, (stage) => play(stage, cluster));
				passed++;
				progress.say(`passed  ${name}`);
			} catch (error) {
				failed++;
				progress.say(`FAILED  ${name}${explain(error)}`);
			}
		}
	} finally {
		await cluster.stop();
	}
	console.log(`${passed} passed, ${failed} failed`);
	return passed > 0 && failed === 0 ? 0 : 1;
}

async function prepare(progress: Progress, version: string = defaultN8nVersion): Promise<Cluster> {
	const programs = await findQueuePrograms(progress);
	const installation = await installN8n(version, progress);
	const tarball = await progress.during('Building and packing the package', packPackage);
	return await startCluster(installation, tarball, programs, progress);
}

main(process.argv.slice(2)).then(
	(exitCode) => process.exit(exitCode),
	(error: unknown) => {
		console.error(explain(error));
		process.exit(1);
	},
);
