import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { attempt, cleanEnvironment, run } from './command';
import { withLock } from './lock';
import { Missing } from './missing';
import { nodeBinary, nodeMajorFor, nodePackage } from './platform';
import type { Progress } from './progress';

/** The n8n of the demo and the end-to-end tests unless told otherwise: the newest that the npm registry gave whole. */
export const defaultN8nVersion = '2.41.1';

/** An n8n on disk, with the Node that it runs on. */
export interface N8nInstallation {
	readonly version: string;
	readonly folder: string;
	readonly nodePath: string;
	readonly n8nPath: string;
}

const neededGigabytes = 4;

/**
 * The given n8n with a Node that fits it, from the cache folder (`$XDG_CACHE_HOME` or `~/.cache`), installed there when it
 * is not yet. The first time takes minutes and 3 GB; later a moment. Throws `Missing` for what this machine lacks.
 */
export async function installN8n(version: string, progress: Progress): Promise<N8nInstallation> {
	const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'n8n-nodes-webex-scim');
	const folder = join(cache, `n8n-${version}`);
	// Written last, so that a folder without it is half an install and is made anew.
	const marker = join(folder, 'complete');
	if (!existsSync(marker)) {
		mkdirSync(cache, { recursive: true });
		await withLock(folder, async () => {
			if (existsSync(marker)) return;
			await installInto(folder, version, progress);
			writeFileSync(marker, `${version}\n`);
		});
	}
	return {
		version,
		folder,
		nodePath: nodeBinary(join(folder, 'node_modules', nodePackage())),
		n8nPath: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

async function installInto(folder: string, version: string, progress: Progress): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	requireDiskSpace(folder);
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest(version), null, '\t'));
	const options = { cwd: folder, env: cleanEnvironment(), logFile: join(folder, 'install.log') };
	progress.say(`Installing n8n ${version} into ${folder} (once, about 3 GB)`);
	await progress.during('Fetching n8n and its Node.js from the npm registry, about 2 minutes', () =>
		// n8n's tree has packages whose scripts fetch things n8n does not need to run; the one it does need is built below.
		run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], options),
	);
	await progress.during('Preparing the database driver (sqlite3), about a minute', () => prepareSqlite(folder, options));
}

/** n8n pinned beside its Node; n8n 1.x and 2.0 name xlsx by a download address outside the registry, hence the override. */
function manifest(version: string): object {
	return {
		name: 'n8n-for-tests',
		private: true,
		dependencies: { n8n: version, [nodePackage()]: `${nodeMajorFor(version)}.x` },
		...(nodeMajorFor(version) === 20 ? { overrides: { xlsx: '0.18.5' } } : {}),
	};
}

interface BuildOptions {
	readonly cwd: string;
	readonly env: NodeJS.ProcessEnv;
	readonly logFile: string;
}

/**
 * Makes sqlite3 load in n8n's own Node: its prebuilt binary where the machine can fetch and use it, otherwise built from
 * source. A binary for another Node may crash on load, so loading is tried in that Node and not here.
 */
async function prepareSqlite(folder: string, options: BuildOptions): Promise<void> {
	const nodePath = nodeBinary(join(folder, 'node_modules', nodePackage()));
	const nodeFolder = dirname(dirname(nodePath));
	const env: NodeJS.ProcessEnv = {
		...options.env,
		PATH: `${dirname(nodePath)}${delimiter}${process.env['PATH'] ?? ''}`,
		...(existsSync(join(nodeFolder, 'include', 'node')) ? { npm_config_nodedir: nodeFolder } : {}),
	};
	const loads = async (): Promise<boolean> =>
		(await attempt(nodePath, ['-e', 'require("sqlite3")'], { cwd: join(folder, 'node_modules', 'n8n') })).exitCode === 0;
	const rebuild = async (fromSource: boolean): Promise<void> => {
		const source = fromSource ? { npm_config_build_from_source: 'true' } : {};
		await attempt('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], { ...options, env: { ...env, ...source } });
	};
	await rebuild(false);
	if (await loads()) return;
	await rebuild(true);
	if (await loads()) return;
	throw new Missing(
		`sqlite3, the database driver of n8n, could be neither fetched nor built; see ${options.logFile}.`,
		'Install python3, make and a C++ compiler (Debian: apt-get install -y python3 make g++; macOS: xcode-select --install), then try again.',
	);
}

function requireDiskSpace(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	const freeGigabytes = (bavail * bsize) / 1e9;
	if (freeGigabytes >= neededGigabytes) return;
	throw new Missing(
		`n8n needs ${neededGigabytes} GB on the disk of ${folder}; ${freeGigabytes.toFixed(1)} GB are free.`,
		'Free some space, or set XDG_CACHE_HOME to a folder on another disk.',
	);
}
