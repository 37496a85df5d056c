import { cpuUsage } from 'node:process';

/** Processor time that a piece of work takes, in ms: unlike time on the clock it does not depend on what else runs. */
export function cpuMs(work: () => void): number {
	const before = cpuUsage();
	work();
	return cpuUsage(before).user / 1_000;
}
