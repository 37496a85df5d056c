import type { HttpAnswer } from './http';

/** Webex's clock as seen from here, through the Date headers of its answers. */
export interface WebexClock {
	observe(answer: Pick<HttpAnswer, 'status' | 'dateMs'>, nowMs: number): void;
	/** The earliest that Webex's clock can have shown at this time of ours, in ms; undefined while no answer told it. */
	earliest(nowMs: number): number | undefined;
}

/** Answers that are kept: the last ones, so that a clock that is set right counts soon. */
const maxSamples = 31;

/** How far from the middle of the samples an answer may be and still be of Webex's own clock, in ms. */
const maxSpreadMs = 30_000;

/**
 * A Date header has whole seconds and is as old as its answer, so the largest difference seen is the closest to the truth. An
 * answer of 500 and above is likely a gateway's, which may have a clock of its own; so may whoever is far from the others.
 */
export function createWebexClock(): WebexClock {
	const offsetsMs: number[] = [];

	return {
		observe({ status, dateMs }, nowMs) {
			if (dateMs === undefined || status >= 500) return;
			offsetsMs.push(dateMs - nowMs);
			if (offsetsMs.length > maxSamples) offsetsMs.shift();
		},
		earliest(nowMs) {
			const middleMs = middleOf(offsetsMs);
			if (middleMs === undefined) return undefined;
			return nowMs + Math.max(...offsetsMs.filter((offsetMs) => Math.abs(offsetMs - middleMs) <= maxSpreadMs));
		},
	};
}

/** The median; of two in the middle the one closer to our own clock, which is a witness too. */
function middleOf(offsetsMs: readonly number[]): number | undefined {
	const sorted = offsetsMs.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) return undefined;
	return Math.abs(upper) < Math.abs(lower) ? upper : lower;
}
