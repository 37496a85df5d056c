import type { RaceId, WayId } from './race';

/** What one run of a way cost and brought. */
export interface RunFigures {
	/** How n8n says that the execution ended, and the message if it ended by an error. */
	readonly status: string;
	readonly error?: string;
	/** What the way's own nodes took, by n8n's count; starting and storing the execution is the same for all ways. */
	readonly ms: number;
	/** The whole execution by n8n's count. */
	readonly executionMs: number;
	/** Requests that reached the stand-in, and how many of them it answered with 429. */
	readonly requests: number;
	readonly tooMany: number;
	readonly inFlight: number;
	/** Of n8n and its task runners, from before the start of the execution until it is stored. */
	readonly cpuSeconds: number;
	readonly peakMegabytes: number;
	/** Rows whose user is in Webex afterwards as the row says, and rows that n8n links to a result with the ID of that user. */
	readonly rowsThrough: number;
	readonly rowsLinked: number;
	/** The share of the time in which the process of the stand-in was at work: near 1 it would hold n8n up. */
	readonly standInBusy: number;
	/** What the stand-in's answers took, added up: the time that it was told to take, and its own work. */
	readonly answeringMs: number;
}

/** A way's runs without a limit, and one under the limit. */
export interface WayFigures {
	readonly id: WayId;
	readonly name: string;
	/** The least time that the stand-in's answers leave room for; only for the ways that are held against it. */
	readonly boundMs?: number;
	readonly runs: readonly RunFigures[];
	/** Absent for the rows alone, which ask for nothing, and for races without a limit. */
	readonly limited?: RunFigures;
}

/** What was measured of a race, in the order of its ways. */
export interface RaceFigures {
	readonly id: RaceId;
	readonly name: string;
	readonly rows: number;
	readonly ways: readonly WayFigures[];
}

/** What was measured inside n8n. */
export interface N8nFigures {
	readonly n8nVersion: string;
	/** What the stand-in takes for a request and for an operation, and how many requests it allows when it limits them. */
	readonly latencyMs: number;
	readonly perOperationMs: number;
	readonly requestsPerSecond: number;
	readonly races: readonly RaceFigures[];
}

/** The median over a way's runs of one of its figures; NaN without a run. */
export function medianOf({ runs }: WayFigures, figure: (run: RunFigures) => number): number {
	const sorted = runs.map(figure).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The figures of a race; throws when it was not measured. */
export function raceOf({ races }: N8nFigures, id: RaceId): RaceFigures {
	const found = races.find((race) => race.id === id);
	if (found === undefined) throw new Error(`The race ${id} was not measured`);
	return found;
}

/** The figures of a race's way; throws when it was not measured. */
export function wayOf({ id: race, ways }: RaceFigures, id: WayId): WayFigures {
	const found = ways.find((way) => way.id === id);
	if (found === undefined) throw new Error(`The way ${id} of ${race} was not measured`);
	return found;
}
