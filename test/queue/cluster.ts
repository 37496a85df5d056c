import { randomBytes } from 'node:crypto';
import type { N8nInstallation } from '../e2e/install';
import { startN8n, type N8n } from '../e2e/n8n';
import type { Progress } from '../e2e/progress';
import type { QueuePrograms } from './packages';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import { until } from './until';
import { createWorker, type Worker } from './worker';

/** n8n in queue mode: the main process, which runs nothing itself, and two workers. */
export interface Cluster {
	readonly n8n: N8n;
	/** Starts the workers that are not alive. */
	fill(): Promise<void>;
	/** The worker that took an execution; waits until one has. */
	workerOf(executionId: string): Promise<Worker>;
	/** Ends all of it and deletes its folders. */
	stop(): Promise<void>;
}

/** Starts Redis, PostgreSQL and n8n's three processes, each with the packed package in `tarball` installed. */
export async function startCluster(
	installation: N8nInstallation,
	tarball: string,
	{ redisServer, postgresFolder }: QueuePrograms,
	progress: Progress,
): Promise<Cluster> {
	const stops: (() => Promise<void>)[] = [];
	const started = <T extends { stop(): Promise<void> }>(part: T): T => {
		stops.unshift(() => part.stop());
		return part;
	};
	const stop = async (): Promise<void> => {
		for (const stopPart of stops.splice(0)) await stopPart();
	};
	try {
		const redis = started(await startRedis(redisServer));
		const postgres = started(await startPostgres(postgresFolder));
		const environment = { ...redis.environment, ...postgres.environment, ...queueSettings() };
		const n8n = started(
			await progress.during(`Starting n8n ${installation.version} in queue mode`, () => startN8n(installation, tarball, environment)),
		);
		const workers: Worker[] = [];
		// As machines do that share a disk: all may read the files that the main process may read.
		const shared = { ...environment, N8N_RESTRICT_FILE_ACCESS_TO: n8n.folders.files };
		for (const name of ['worker 1', 'worker 2']) {
			workers.push(started(await createWorker(name, installation, tarball, shared)));
		}
		const fill = async (): Promise<void> => {
			const missing = workers.filter((worker) => !worker.isAlive());
			if (missing.length === 0) return;
			const names = missing.map(({ name }) => name).join(' and ');
			await progress.during(`Starting ${names}`, () => Promise.all(missing.map((worker) => worker.start())));
		};
		const workerOf = (executionId: string): Promise<Worker> =>
			until(`a worker took execution ${executionId}`, () => workers.find((worker) => worker.hasTaken(executionId)));
		return { n8n, fill, workerOf, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** What all three processes share. */
function queueSettings(): NodeJS.ProcessEnv {
	return {
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		// Otherwise runs started by hand stay in the main process.
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		// n8n takes about two minutes to miss a dead worker; these bring it down to well under one.
		QUEUE_WORKER_LOCK_DURATION: '10000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
		QUEUE_WORKER_STALLED_INTERVAL: '3000',
		// n8n 1 begins a killed run again by itself unless told so; n8n 2 never does.
		QUEUE_WORKER_MAX_STALLED_COUNT: '0',
	};
}
