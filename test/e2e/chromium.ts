import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { run } from './command';
import { Missing } from './missing';
import type { Progress } from './progress';

const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A headless Chromium with a profile of its own. On Debian, as root, a missing one is installed; else `Missing`. */
export async function startChromium(progress: Progress): Promise<Browser> {
	const executablePath = findChromium() ?? (await installChromium(progress));
	// Without these it reaches for Google's hosts at every start, and as root it needs the sandbox off.
	const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
	const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
	return await chromium.launch({ executablePath, args: [...args, ...quiet] });
}

/** `CHROMIUM_PATH` if set, or the first browser in the usual places. */
function findChromium(): string | undefined {
	const named = process.env['CHROMIUM_PATH'];
	if (named === undefined) return usualPlaces.find((path) => existsSync(path));
	if (existsSync(named)) return named;
	const remedy = 'Set it to the path of a Chromium or Chrome, or unset it.';
	throw new Missing(`CHROMIUM_PATH names ${named}, and nothing is there.`, remedy);
}

async function installChromium(progress: Progress): Promise<string> {
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
		await progress.during('Installing Chromium with apt-get, about a minute', async () => {
			await run('apt-get', ['update', '-qq'], options);
			await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
		});
		const installed = findChromium();
		if (installed !== undefined) return installed;
	}
	throw new Missing(
		'The browser test needs Chromium or Chrome, and none was found.',
		'Install one (Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.',
	);
}
