import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { attempt } from './command';

/** A server process that was started here, with every process it started itself. */
export interface Server {
	/** Of its first process, and of the group that all its processes are in; undefined when it could not be started. */
	readonly pid: number | undefined;
	/** Ends the whole tree of processes: asks, and after 5 s forces. */
	stop(): Promise<void>;
	/** Ends the whole tree at once, without asking, as a machine that goes dark does. */
	kill(): void;
	/** True once the process is gone, by itself or by `stop`. */
	hasEnded(): boolean;
}

const graceMs = 5000;

/** Starts a server whose output goes to `logFile`. It also ends when this process exits. */
export function startServer(
	command: string,
	args: readonly string[],
	options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly logFile: string },
): Server {
	const log = openSync(options.logFile, 'a');
	// A group of its own, so that n8n's task runners end with it; and so that Ctrl-C reaches us first.
	const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', log, log], detached: true });
	let ended = false;
	child.on('error', () => (ended = true));
	child.on('exit', () => (ended = true));
	const lastResort = (): void => signal(child, 'SIGKILL');
	process.on('exit', lastResort);
	return {
		pid: child.pid,
		hasEnded: () => ended,
		kill() {
			lastResort();
			process.off('exit', lastResort);
		},
		async stop() {
			if (process.platform === 'win32') await attempt('taskkill', ['/pid', String(child.pid), '/T', '/F'], options);
			signal(child, 'SIGTERM');
			const giveUpAt = Date.now() + graceMs;
			while (!ended && Date.now() < giveUpAt) await sleep(50);
			signal(child, 'SIGKILL');
			process.off('exit', lastResort);
		},
	};
}

/** Waits until `isReady`; throws with the end of the log when the server ends before, or `timeoutMs` passes. */
export async function waitUntilReady(server: Server, logFile: string, timeoutMs: number, isReady: () => Promise<boolean>): Promise<void> {
	const giveUpAt = Date.now() + timeoutMs;
	while (!(await isReady().catch(() => false))) {
		if (server.hasEnded() || Date.now() > giveUpAt) {
			const log = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
			throw new Error(`The server ${server.hasEnded() ? 'ended' : 'was not ready in time'}. The end of its log:\n${log}`);
		}
		await sleep(200);
	}
}

/** A port on 127.0.0.1 that nobody listens on now. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		// A negative id means the group that `detached` made.
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
	} catch {
		// All of them are gone already.
	}
}
