/** Makes a fresh clone ready: installs the locked packages when they are missing or the lock file has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.locked');
const turn = join(root, '.installing');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	stop(`This needs Node 20.19 or later; this is Node ${process.versions.node}. Install a newer Node from nodejs.org.`);
}

const locked = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');
if (!isInstalled()) {
	takeTurn();
	if (!isInstalled()) install();
	rmSync(turn, { recursive: true, force: true });
}

function isInstalled() {
	return existsSync(marker) && readFileSync(marker, 'utf8') === locked;
}

/** Two installs at once break each other: the second waits for the first. A turn older than ten minutes is a dead one. */
function takeTurn() {
	for (;;) {
		try {
			mkdirSync(turn);
			return;
		} catch {
			const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? 0;
			if (Date.now() - since > 600_000) rmSync(turn, { recursive: true, force: true });
			else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
		}
	}
}

function install() {
	console.log('Installing the development packages (about a minute)…');
	const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (error || status !== 0) rmSync(turn, { recursive: true, force: true });
	if (error) stop('npm could not be started. It comes with Node: install Node from nodejs.org, then run this again.');
	if (status !== 0) stop('npm could not install the packages. Look at its message above; most often the registry could not be reached.');
	writeFileSync(marker, locked);
}

function stop(message) {
	console.error(message);
	process.exit(1);
}
