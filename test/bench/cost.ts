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

/** Bytes of heap that the result of `work` keeps. */
export async function heapKeptBy(work: () => Promise<object>): Promise<number> {
	collectGarbage();
	const before = process.memoryUsage().heapUsed;
	const kept = await work();
	collectGarbage();
	const bytes = process.memoryUsage().heapUsed - before;
	return Object.keys(kept).length > 0 ? bytes : 0;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
