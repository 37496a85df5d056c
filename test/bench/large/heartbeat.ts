import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Beats as often as this thread lets it, and knows how long it once had to wait. */
export interface Heartbeat {
	/** The longest wait, in ms; ends the beating. */
	stop(): number;
}

const beatMs = 1;

/** Counts the time in which this thread had the processor, where the system tells that: what others do on a busy machine is no block. */
export function startHeartbeat(): Heartbeat {
	let last = busyMs();
	let longest = 0;
	const beat = (): void => {
		const now = busyMs();
		longest = Math.max(longest, now - last);
		last = now;
	};
	const timer = setInterval(beat, beatMs);
	return {
		stop() {
			beat();
			clearInterval(timer);
			return longest;
		},
	};
}

const ownThread = '/proc/thread-self/schedstat';

/** Linux tells the nanoseconds in which the thread ran. */
function busyMs(): number {
	return existsSync(ownThread) ? Number(readFileSync(ownThread, 'utf8').split(' ', 1)[0]) / 1e6 : performance.now();
}
