/** Tells how far a run is, in numbers, and seldom enough for a log. */
export interface Progress {
	/** How far it is now. */
	readonly note: (message: string) => void;
	/** Nothing new, but the run is alive. */
	readonly tick: () => void;
}

/** Between two lines of the log, in ms, so that a long run shows at least every ten seconds that it goes on. */
const quietMs = 9_000;

export function createProgress(log: (message: string) => void, now: () => number): Progress {
	let message: string | undefined;
	let toldMs = now();
	const tick = (): void => {
		if (message === undefined || now() - toldMs < quietMs) return;
		toldMs = now();
		try {
			log(message);
		} catch {
			// A log that takes no line costs no row.
		}
	};
	return {
		note(told) {
			message = told;
			tick();
		},
		tick,
	};
}
