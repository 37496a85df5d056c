import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cleanEnvironment } from './command';
import { makeN8nFolders, type N8nFolders } from './folders';
import type { N8nInstallation } from './install';
import { installCommunityPackage } from './package';
import { nodeMajorFor } from './platform';
import { setUpOwner, type N8nRest } from './rest';
import { freePort, startServer, waitUntilReady } from './server';

/** A real n8n that runs on this machine with a community package installed and an owner signed in. */
export interface N8n {
	readonly version: string;
	readonly url: string;
	readonly folders: N8nFolders;
	readonly rest: N8nRest;
	/** Of n8n's main process, and of the group that its task runners are in too. */
	readonly pid: number | undefined;
	/** Ends n8n with all its processes and deletes its folders. */
	stop(): Promise<void>;
}

const readyWithinMs = 180_000;

/**
 * Starts n8n in new folders on a free port, with the packed package in `tarball` installed as a community node. `more` is laid
 * over its environment.
 */
export async function startN8n(installation: N8nInstallation, tarball: string, more: NodeJS.ProcessEnv = {}): Promise<N8n> {
	const folders = makeN8nFolders();
	await installCommunityPackage(folders.user, tarball);
	const [port, brokerPort] = [await freePort(), await freePort()];
	const url = `http://127.0.0.1:${port}`;
	const server = startServer(installation.nodePath, [installation.n8nPath, 'start'], {
		cwd: folders.root,
		env: { ...n8nEnvironment(installation, folders, brokerPort), N8N_PORT: String(port), ...more },
		logFile: folders.logFile,
	});
	const clear = (): void => rmSync(folders.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	process.on('exit', clear);
	const stop = async (): Promise<void> => {
		await server.stop();
		clear();
		process.off('exit', clear);
	};
	try {
		// Readiness is told before the REST routes are there.
		await waitUntilReady(server, folders.logFile, readyWithinMs, async () => {
			const answers = await Promise.all(['/healthz/readiness', '/rest/settings'].map((path) => fetch(url + path)));
			return answers.every((answer) => answer.ok);
		});
		const rest = await setUpOwner(url);
		return { version: installation.version, url, folders, rest, pid: server.pid, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** What every process of an n8n needs that keeps to this machine and to its folders. */
export function n8nEnvironment({ version }: N8nInstallation, folders: N8nFolders, brokerPort: number): NodeJS.ProcessEnv {
	return {
		...cleanEnvironment(),
		N8N_USER_FOLDER: folders.user,
		// n8n 2 lets workflows read files from named folders only.
		N8N_RESTRICT_FILE_ACCESS_TO: folders.files,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		// Late 1.x asks for isolated-vm to evaluate expressions, which does not build on the Node that it runs on.
		...(nodeMajorFor(version) === 20 ? { N8N_EXPRESSION_ENGINE: 'legacy' } : {}),
		...Object.fromEntries(callsHome.map((name) => [name, 'false'])),
	};
}

/** What would reach out to the internet, or show in the editor what came from there. */
const callsHome = [
	'N8N_DIAGNOSTICS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED',
	'N8N_DYNAMIC_BANNERS_ENABLED',
	'N8N_TEMPLATES_ENABLED',
	'N8N_PERSONALIZATION_ENABLED',
	'N8N_HIRING_BANNER_ENABLED',
	'N8N_LICENSE_AUTO_RENEW_ENABLED',
	'N8N_VERIFIED_PACKAGES_ENABLED',
] as const;
