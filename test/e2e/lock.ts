import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const askEveryMs = 1000;

/**
 * Runs `work` while holding the file `<folder>.lock`, so that two processes never fill the same folder at once. Waits for a
 * holder that lives; the lock of a holder that has died is taken over.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
	const lock = `${folder}.lock`;
	while (!take(lock)) await sleep(askEveryMs);
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}

function take(lock: string): boolean {
	try {
		// `wx` creates the file or fails: test and set in one step.
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		if (!isHeld(lock)) rmSync(lock, { force: true });
		return false;
	}
}

function isHeld(lock: string): boolean {
	try {
		// Signal 0 only asks whether the process is there. An empty file, just being written, reads as 0: our own group, alive.
		process.kill(Number(readFileSync(lock, 'utf8')), 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
