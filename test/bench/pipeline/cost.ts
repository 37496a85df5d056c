import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * CPU time in ms of one run of `work`, as the mean of `runs` in a row after one that is not counted: then the work pays for
 * the garbage that it leaves, and not for that of others. `between` is not counted either.
 */
export async function cpuOf(runs: number, work: () => Promise<unknown>, between: () => Promise<unknown>): Promise<number> {
	let cpuMs = 0;
	for (let run = 0; run <= runs; run++) {
		const before = process.cpuUsage();
		await work();
		const { user, system } = process.cpuUsage(before);
		if (run > 0) cpuMs += (user + system) / 1000;
		await between();
	}
	return cpuMs / runs;
}

/** Bytes of heap that the results of `runs` runs keep, as the mean of one. */
export async function heapKeptBy(runs: number, work: () => Promise<unknown>, between: () => Promise<unknown>): Promise<number> {
	const kept: unknown[] = [];
	let bytes = 0;
	for (let run = 0; run < runs; run++) {
		collectGarbage();
		const before = process.memoryUsage().heapUsed;
		kept.push(await work());
		collectGarbage();
		bytes += process.memoryUsage().heapUsed - before;
		await between();
	}
	return bytes / kept.length;
}

setFlagsFromString('--expose-gc');
export const collectGarbage = runInNewContext('gc') as () => void;
