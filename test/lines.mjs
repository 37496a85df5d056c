/**
 * The n8n lines that the engine tests run on beside the installed one: the oldest that is supported, 2.0 and the newest.
 * Each is n8n's real core in a folder of its own, since two of them in one tree share containers and break each other.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export const lines = [
	{ n8n: '1.123', core: '1.122.10', workflow: '1.120.6' },
	{ n8n: '2.0', core: '2.0.2', workflow: '2.0.1' },
	{ n8n: '2.41', core: '2.41.1', workflow: '2.41.0' },
];

/** Folder of a line, installed if need be. Scripts stay off: the native parts are not needed, and some do not build on Node 20. */
export function lineFolder({ n8n, core, workflow }) {
	const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
	const folder = join(cache, 'n8n-nodes-webex-scim', `n8n-core-${core}`);
	const marker = join(folder, 'installed');
	if (existsSync(marker)) return folder;
	console.log(`Installing n8n ${n8n}'s core for the engine tests (about a minute)…`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
	const { status } = spawnSync(
		'npm',
		[
			'install',
			'--ignore-scripts',
			'--no-audit',
			'--no-fund',
			'--no-package-lock',
			'--loglevel=error',
			`n8n-core@${core}`,
			`n8n-workflow@${workflow}`,
		],
		{ cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
	);
	if (status !== 0) throw new Error(`npm could not install n8n-core ${core}; its message stands above.`);
	writeFileSync(marker, '');
	return folder;
}
