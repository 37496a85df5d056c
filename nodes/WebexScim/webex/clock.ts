/** Webex's clock as seen from here, through the Date headers of its answers. */
export interface WebexClock {
	observe(dateMs: number | undefined, nowMs: number): void;
	/** The earliest that Webex's clock can have shown at this time of ours, in ms; undefined while no answer had a date. */
	earliest(nowMs: number): number | undefined;
}

/** A Date header has whole seconds and is as old as its answer, so the largest difference seen is the closest to the truth. */
export function createWebexClock(): WebexClock {
	let offsetMs: number | undefined;

	return {
		observe(dateMs, nowMs) {
			if (dateMs !== undefined) offsetMs = Math.max(offsetMs ?? -Infinity, dateMs - nowMs);
		},
		earliest: (nowMs) => (offsetMs === undefined ? undefined : nowMs + offsetMs),
	};
}
