import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, run } from './command';
import { repository } from './folders';
import manifest from '../../package.json';

/** Builds this package and packs it as it would be published, into a folder that git ignores; gives the path of the tarball. */
export async function packPackage(): Promise<string> {
	const folder = join(repository, '.cache');
	const options = { cwd: repository, env: cleanEnvironment() };
	await run('npm', ['run', 'build'], options);
	mkdirSync(folder, { recursive: true });
	// `prepublishOnly` does not run on pack; other scripts would be ours and the build has just been made.
	await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], options);
	return join(folder, `${manifest.name}-${manifest.version}.tgz`);
}

/**
 * Puts a packed package where n8n keeps community packages, with the npm settings that n8n itself uses. Without
 * `--legacy-peer-deps` npm would add an n8n-workflow of its own beside n8n's.
 */
export async function installCommunityPackage(userFolder: string, tarball: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	writeFileSync(join(nodes, 'package.json'), JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }));
	const settings = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
	await run('npm', ['install', tarball, ...settings], { cwd: nodes, env: cleanEnvironment() });
}
