/** Makes a fresh clone ready: installs the locked packages when they are missing or the lock file has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.locked');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	stop(`This needs Node 20.19 or later; this is Node ${process.versions.node}. Install a newer Node from nodejs.org.`);
}

const locked = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== locked) {
	console.log('Installing the development packages (about a minute)…');
	const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (error) stop('npm could not be started. It comes with Node: install Node from nodejs.org, then run this again.');
	if (status !== 0) stop('npm could not install the packages. Look at its message above; most often the registry could not be reached.');
	writeFileSync(marker, locked);
}

function stop(message) {
	console.error(message);
	process.exit(1);
}
