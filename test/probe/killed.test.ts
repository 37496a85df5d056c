import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWebex, type Webex } from '../webex/webex';
import { readWorld } from '../webex/world';

let webex: Webex;
let folder: string;
beforeAll(async () => {
	webex = await startWebex({ latencyMs: 5 });
});
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'probe-'));
	webex.reset();
	webex.seedOwner();
	webex.seedUsers([{ userName: 'anna@example.com' }]);
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(async () => await webex.close());

/** Starts the probe as a process of its own; the token is in its environment, not in its arguments. */
function start(...more: readonly string[]): {
	readonly child: ChildProcess;
	readonly ended: Promise<number | null>;
	readonly words: () => string;
} {
	const { access_token: token } = webex.issueTokens(undefined, 'person');
	const env = { ...process.env, WEBEX_TOKEN: token, WEBEX_BASE_URL: webex.url };
	const args = ['--import', 'tsx', join(__dirname, 'main.ts'), '--yes', '--out', folder, ...more];
	const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let words = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { child, ended, words: () => words };
}

/** Waits until so many users were made. */
async function madeUsers(count: number): Promise<void> {
	while (webex.users().length < 2 + count) await new Promise((resolve) => setTimeout(resolve, 5));
}

const names = (): readonly unknown[] => webex.users().map((user) => (user as { userName: string }).userName);
const writing = ['--domain', 'example.com'] as const;

describe('a probe as a process', () => {
	it('that is killed in the middle leaves users; the next one takes them away, and comes to its end', async () => {
		const killed = start(...writing);
		await madeUsers(6);
		killed.child.kill('SIGKILL');
		await killed.ended;
		expect(names().length).toBeGreaterThanOrEqual(8);
		const next = start(...writing);
		expect(await next.ended).toBe(0);
		expect(next.words()).toContain('that an earlier probe had left');
		expect(names()).toEqual(['owner@example.com', 'anna@example.com']);
		expect(webex.groups()).toEqual([]);
	});

	it('that is stopped by Ctrl+C takes everything away, says so, and writes what it saw', async () => {
		const stopped = start(...writing);
		await madeUsers(6);
		stopped.child.kill('SIGINT');
		expect(await stopped.ended).toBe(1);
		expect(names()).toEqual(['owner@example.com', 'anna@example.com']);
		expect(webex.groups()).toEqual([]);
		const report = JSON.parse(readFileSync(join(folder, 'webex-probe.json'), 'utf8')) as { isWhole: boolean; ended: string };
		expect(report).toMatchObject({ isWhole: false, ended: 'Stopped.' });
	});

	it('that may only read sends nothing that writes, and its report makes the stand-in so', async () => {
		Object.assign(webex.options, { unsearchable: ['ew'], dateHeader: 'absent' });
		const { ended, words } = start('--read-only');
		expect(await ended).toBe(0);
		expect(webex.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
		expect(readWorld(join(folder, 'webex-probe.json'))).toEqual({ unsearchable: ['ew'], dateHeader: 'absent' });
		expect(words()).not.toContain(webex.orgId);
	});

	it.each([
		['a token that Webex does not take', { WEBEX_TOKEN: 'wrong' }, 'Webex does not take the token'],
		['no token and no terminal', { WEBEX_TOKEN: '' }, 'There is no token'],
	])('with %s says so and does nothing', async (_case, env, words) => {
		const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), '--yes', ...writing], {
			env: { ...process.env, WEBEX_BASE_URL: webex.url, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
		expect(said).toContain(words);
		expect(webex.ledger).toEqual([]);
	});
});
