import { createFaultQueue, type Fault, type FaultPlan } from './faults';
import type { RequestEntry, RequestKind } from './ledger';
import { now, type WebexOptions } from './options';
import { seededRandom } from './rows';

/** A request under way. */
export interface OpenRequest {
	readonly kind: RequestKind;
	/** Counted from 1 within its kind. */
	readonly number: number;
	/** With the query. */
	readonly path: string;
	end(status: number | string): void;
}

/** What stands around the organization: the record of requests, faults, the rate limit, chance. */
export interface Surveillance {
	readonly requests: readonly RequestEntry[];
	readonly faultsInjected: Readonly<Record<string, number>>;
	/** Most bulk requests that were under way at the same time. */
	readonly inFlightMax: number;
	/** How many requests of a kind have begun. */
	count(kind: RequestKind): number;
	plan: FaultPlan | undefined;
	inject(faults: readonly Fault[]): void;
	begin(entry: Omit<RequestEntry, 'number' | 'status' | 'endedAt'>): OpenRequest;
	/** The fault for a request: from the queue, else from the plan. */
	nextFault(request: OpenRequest, operations: number): Fault | undefined;
	isTooMany(kind: RequestKind): boolean;
	random(): number;
	keepHanging(end: () => void): void;
	/** Breaks the connections that hang. */
	endHanging(): void;
	reset(): void;
}

type Editable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Nothing seen yet. `closed` is called with each request once it is answered. */
export function createSurveillance(options: WebexOptions, closed: (entry: RequestEntry) => void): Surveillance {
	const queue = createFaultQueue();
	const requests: RequestEntry[] = [];
	const hanging: Array<() => void> = [];
	let faultsInjected: Record<string, number> = {};
	let counts: Partial<Record<RequestKind, number>> = {};
	let recent: number[] = [];
	let inFlight = 0;
	let inFlightMax = 0;
	let generation = 0;
	let random = seededRandom(1);

	function begin(seen: Omit<RequestEntry, 'number' | 'status' | 'endedAt'>): OpenRequest {
		const { kind } = seen;
		const number = (counts[kind] ?? 0) + 1;
		counts[kind] = number;
		const entry: Editable<RequestEntry> = { number, ...seen, status: null, endedAt: null };
		requests.push(entry);
		const begunIn = generation;
		if (kind === 'bulk') inFlightMax = Math.max(inFlightMax, ++inFlight);
		return {
			kind,
			number,
			path: seen.path,
			end(status) {
				entry.status = status;
				entry.endedAt = now(options);
				if (kind === 'bulk' && begunIn === generation) inFlight -= 1;
				closed(entry);
			},
		};
	}

	const surveillance: Surveillance = {
		requests,
		plan: undefined,
		get faultsInjected() {
			return faultsInjected;
		},
		get inFlightMax() {
			return inFlightMax;
		},
		count: (kind) => counts[kind] ?? 0,
		inject: (faults) => queue.add(faults),
		begin,
		nextFault({ kind, number, path }, operations) {
			const fault = queue.take(kind) ?? surveillance.plan?.({ kind, number, operations, path });
			if (fault !== undefined) {
				const name = fault.kind === 'status' ? `status ${fault.status}` : fault.kind;
				faultsInjected[name] = (faultsInjected[name] ?? 0) + 1;
			}
			return fault;
		},
		isTooMany(kind) {
			const limit = options.rateLimit;
			if (limit === undefined || kind === 'token') return false;
			const at = now(options);
			recent = recent.filter((earlier) => earlier > at - 1000);
			if (recent.length >= limit.perSecond) return true;
			recent.push(at);
			return false;
		},
		random: () => random(),
		keepHanging: (end) => void hanging.push(end),
		endHanging: () => hanging.splice(0).forEach((end) => end()),
		reset() {
			surveillance.endHanging();
			queue.clear();
			surveillance.plan = undefined;
			requests.length = 0;
			faultsInjected = {};
			counts = {};
			recent = [];
			inFlight = 0;
			inFlightMax = 0;
			generation += 1;
			random = seededRandom(1);
		},
	};
	return surveillance;
}
