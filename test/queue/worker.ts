import { readFileSync, rmSync } from 'node:fs';
import { makeN8nFolders } from '../e2e/folders';
import type { N8nInstallation } from '../e2e/install';
import { n8nEnvironment } from '../e2e/n8n';
import { installCommunityPackage } from '../e2e/package';
import { freePort, startServer, waitUntilReady, type Server } from '../e2e/server';

/** A worker of n8n's queue mode with a user folder of its own, as on a machine of its own. */
export interface Worker {
	readonly name: string;
	/** Starts it, also again after it was killed; waits until it takes jobs. */
	start(): Promise<void>;
	/** SIGKILL: no goodbye to Redis, PostgreSQL or Webex. */
	kill(): void;
	isAlive(): boolean;
	hasTaken(executionId: string): boolean;
	/** Ends it and deletes its folders. */
	stop(): Promise<void>;
}

const readyWithinMs = 120_000;

/** A worker that takes one job at a time, not started yet, with the packed package in `tarball` installed. */
export async function createWorker(
	name: string,
	installation: N8nInstallation,
	tarball: string,
	environment: NodeJS.ProcessEnv,
): Promise<Worker> {
	const folders = makeN8nFolders();
	const clear = (): void => rmSync(folders.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	process.on('exit', clear);
	await installCommunityPackage(folders.user, tarball);
	let server: Server | undefined;

	return {
		name,
		async start() {
			const [brokerPort, healthPort] = [await freePort(), await freePort()];
			server = startServer(installation.nodePath, [installation.n8nPath, 'worker', '--concurrency=1'], {
				cwd: folders.root,
				env: {
					...n8nEnvironment(installation, folders, brokerPort),
					...environment,
					QUEUE_HEALTH_CHECK_ACTIVE: 'true',
					QUEUE_HEALTH_CHECK_PORT: String(healthPort),
					N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
				},
				logFile: folders.logFile,
			});
			const readiness = `http://127.0.0.1:${healthPort}/healthz/readiness`;
			await waitUntilReady(server, folders.logFile, readyWithinMs, async () => (await fetch(readiness)).ok);
		},
		kill: () => server?.kill(),
		isAlive: () => server?.hasEnded() === false,
		hasTaken: (executionId) => readFileSync(folders.logFile, 'utf8').includes(`started execution ${executionId} (`),
		async stop() {
			await server?.stop();
			clear();
			process.off('exit', clear);
		},
	};
}
