import { defaultN8nVersion, installN8n } from '../e2e/install';
import { packPackage } from '../e2e/package';
import { playAll } from '../e2e/playAll';
import type { Progress } from '../e2e/progress';
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

const scenarios: readonly QueueScenario[] = [bothWorkers, ...moments.map(killedWorker), ownSchedule, staleReads, sameListTwice];

/** `npm run test:queue [-- words] [-- --n8n=version]`: plays the scenarios in one n8n in queue mode with two workers. */
playAll(scenarios, async (progress, version) => {
	const cluster = await prepare(progress, version);
	return {
		async play({ play }) {
			await cluster.fill();
			await withStage(cluster.n8n, progress, (stage) => play(stage, cluster));
		},
		close: cluster.stop,
	};
});

async function prepare(progress: Progress, version: string = defaultN8nVersion): Promise<Cluster> {
	const programs = await findQueuePrograms(progress);
	const installation = await installN8n(version, progress);
	const tarball = await progress.during('Building and packing the package', packPackage);
	return await startCluster(installation, tarball, programs, progress);
}
