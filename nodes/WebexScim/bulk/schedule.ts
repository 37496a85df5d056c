import { assertNever } from './assertNever';
import { envelopeBytes } from '../scim/messages';
import { createAliases } from './aliases';
import { createChains } from './chains';
import { createHeap } from './heap';
import { operationText } from './operationText';
import type { Plan, PlannedEntry } from './plan';
import type { NotAttemptedReason, OperationSpec, Outcome, PlannedOperation, Settlement } from './types';

/** Operations that go into one bulk request, in sending order: their places in the plan and their JSON text. */
export interface Batch {
	readonly places: readonly number[];
	readonly texts: readonly string[];
}

/** Most operations and most bytes of body in one request. */
export interface BatchLimits {
	readonly operations: number;
	readonly bytes: number;
}

/** Which operations may be sent next, and what became of each. A place is an operation's index in the plan. */
export interface Schedule {
	/** The next batch, or undefined when nothing may be sent now. Its operations are in flight until settled or given back. */
	next(): Batch | undefined;
	/** Settles an operation; whoever waits for it is freed, or settled as `dependencyFailed`. */
	settle(place: number, outcome: Outcome, request?: number): void;
	/** Gives operations back, to be sent again. */
	again(places: readonly number[]): void;
	/** Puts another operation in the place of one that is in flight, and gives it back. It keeps its bulkId and ties. */
	replace(place: number, spec: OperationSpec): void;
	/** Gives a batch back, to be sent next, in two halves: so a search among halves comes down to single operations soon. */
	halve(batch: Batch): void;
	/** Settles all that is neither settled nor in flight. */
	stop(reason: NotAttemptedReason, detail: string): void;
	/** True when a later operation on the same resource took effect, or may have: this one may not be sent any more. */
	isOvertaken(place: number): boolean;
	/** True when a later operation on the same resource was sent too. */
	isFollowed(place: number): boolean;
	/** The operation as it is sent: a reference in its path is an id as soon as that is known. */
	operation(place: number): PlannedOperation;
	/** The plan's entries, with what was put in their places. */
	entries(): readonly PlannedEntry[];
	/** The id that an operation's resource has, once known. */
	resourceId(place: number): string | undefined;
	idOf(alias: string): string | undefined;
	countSent(batch: Batch): void;
	/** Takes a count back: the request never left. */
	uncountSent(batch: Batch): void;
	attempts(place: number): number;
	settledCount(): number;
	/** One settlement for each entry of the plan, in its order. To be called when all is settled. */
	settlements(): readonly Settlement[];
}

/**
 * Hands out the operations of a plan. One is free when its parents are confirmed and its forerunner on the same resource
 * is settled or in the same batch. The longest chains go first, so that there are as few requests as the dependencies
 * allow; otherwise it is item order. An operation too large for a request by itself is settled as `tooLarge`.
 */
export function createSchedule({ operations, places }: Plan, limits: BatchLimits): Schedule {
	const entries = [...operations];
	const settled = new Array<Settlement | undefined>(operations.length).fill(undefined);
	const isInFlight = new Array<boolean>(operations.length).fill(false);
	const sends = new Array<number>(operations.length).fill(0);
	const unmet = new Array<number>(operations.length).fill(0);
	const children = new Map<number, number[]>();
	const chains = createChains(operations);
	const idOf = createAliases({ operations, places }, resourceId);
	const halves: (readonly number[])[] = [];
	let settledCount = 0;

	operations.forEach((entry, place) => {
		if ('settled' in entry || entry.refused !== undefined) return;
		unmet[place] = entry.parents.length;
		for (const parent of entry.parents) {
			const list = children.get(parent);
			if (list === undefined) children.set(parent, [place]);
			else list.push(place);
		}
	});
	/** Free operations by their ranks: the highest first, then in the plan's order. */
	const highest = operations.reduce((height, entry) => Math.max(height, 'spec' in entry ? entry.height : 0), 0);
	const ranks: number[] = [];
	operations.forEach((entry, place) => {
		if ('spec' in entry && entry.refused === undefined && unmet[place] === 0) ranks.push(rankOf(entry, place));
	});
	const free = createHeap(ranks.sort((a, b) => a - b));
	operations.forEach((entry, place) => {
		if ('settled' in entry) settle(place, entry.settled);
		else if (entry.refused !== undefined) settle(place, entry.refused);
	});

	return {
		next,
		settle,
		again: giveBack,
		halve(batch) {
			const middle = Math.ceil(batch.places.length / 2);
			for (const place of batch.places) isInFlight[place] = false;
			halves.unshift(batch.places.slice(0, middle), batch.places.slice(middle));
		},
		stop(reason, detail) {
			operations.forEach((_, place) => {
				if (settled[place] === undefined && isInFlight[place] !== true) record(place, { kind: 'notAttempted', reason, detail });
			});
		},
		isOvertaken: chains.isOvertaken,
		isFollowed: chains.isFollowed,
		replace(place, spec) {
			entries[place] = { ...planned(place), spec };
			giveBack([place]);
		},
		operation(place) {
			const operation = planned(place);
			const { target } = operation.spec;
			const id = target.kind === 'reference' ? idOf(target.alias) : undefined;
			return id === undefined ? operation : { ...operation, spec: { ...operation.spec, target: { kind: 'id', id } } };
		},
		entries: () => entries,
		resourceId,
		idOf,
		countSent(batch) {
			for (const place of batch.places) {
				sends[place] = (sends[place] ?? 0) + 1;
				chains.noteSent(place);
			}
		},
		uncountSent(batch) {
			for (const place of batch.places) sends[place] = Math.max(0, (sends[place] ?? 0) - 1);
		},
		attempts: (place) => sends[place] ?? 0,
		settledCount: () => settledCount,
		settlements: () => settled.map((settlement) => settlement ?? missing()),
	};

	function next(): Batch | undefined {
		for (let half = halves.shift(); half !== undefined; half = halves.shift()) {
			const places = half.values();
			const batch = gather(() => places.next().value);
			if (batch !== undefined) return batch;
		}
		return gather(takeFree);
	}

	function rankOf({ height }: PlannedOperation, place: number): number {
		return (highest - height) * operations.length + place;
	}

	function makeFree(place: number): void {
		free.push(rankOf(planned(place), place));
	}

	function takeFree(): number | undefined {
		const rank = free.pop();
		return rank === undefined ? undefined : rank % operations.length;
	}

	/** Takes what may go together; a place that must wait is dropped here and comes back when its forerunner is settled. */
	function gather(nextPlace: () => number | undefined): Batch | undefined {
		const taken: number[] = [];
		const texts: string[] = [];
		let bytes = envelopeBytes;
		while (taken.length < limits.operations) {
			const place = nextPlace();
			if (place === undefined) break;
			if (settled[place] !== undefined || isInFlight[place] === true) continue;
			const before = chains.before(place);
			if (before !== undefined && !taken.includes(before)) continue;
			if (chains.isOvertaken(place)) {
				settle(place, overtaken);
				continue;
			}

			const text = operationText(planned(place), idOf);
			const size = Buffer.byteLength(text);
			if (envelopeBytes + size > limits.bytes) {
				settle(place, tooLarge(planned(place).spec.label, size, limits.bytes));
				continue;
			}
			if (bytes + size + (taken.length > 0 ? 1 : 0) > limits.bytes) {
				makeFree(place);
				break;
			}
			bytes += size + (taken.length > 0 ? 1 : 0);
			taken.push(place);
			texts.push(text);
			isInFlight[place] = true;
			freeAfter(chains.after(place));
		}
		return taken.length === 0 ? undefined : { places: taken, texts };
	}

	function giveBack(returned: readonly number[]): void {
		for (const place of returned) {
			isInFlight[place] = false;
			makeFree(place);
		}
	}

	function settle(place: number, outcome: Outcome, request?: number): void {
		const open = conclude(place, outcome, request) && children.has(place) ? [place] : [];
		for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
			for (const child of children.get(parent) ?? []) {
				unmet[child] = (unmet[child] ?? 0) - 1;
				if (!mayBeReferred(parent)) {
					if (conclude(child, dependencyFailed(parent))) open.push(child);
				} else if (unmet[child] === 0) {
					makeFree(child);
				}
			}
		}
	}

	/** Settles one operation and frees the next one on its resource; false when it was settled already. */
	function conclude(place: number, outcome: Outcome, request?: number): boolean {
		if (settled[place] !== undefined) return false;
		const after = chains.after(place);
		record(place, outcome, request);
		freeAfter(after);
		return true;
	}

	function freeAfter(after: number | undefined): void {
		if (after !== undefined && unmet[after] === 0) makeFree(after);
	}

	function record(place: number, outcome: Outcome, request?: number): void {
		const attempts = sends[place] ?? 0;
		settled[place] = request === undefined ? { outcome, attempts } : { outcome, attempts, request };
		settledCount++;
		isInFlight[place] = false;
		chains.leave(place, outcome.kind === 'applied' || outcome.kind === 'unconfirmed');
	}

	/** True when a settled operation leaves a resource that others may refer to. A dry run knows no ids and keeps the text. */
	function mayBeReferred(place: number): boolean {
		return settled[place]?.outcome.kind === 'planned' || resourceId(place) !== undefined;
	}

	function dependencyFailed(parent: number): Outcome {
		const entry = operations[parent];
		const label = entry === undefined ? '' : 'settled' in entry ? entry.label : entry.spec.label;
		return {
			kind: 'notAttempted',
			reason: 'dependencyFailed',
			detail: `It refers to ${label}, which did not go through. Mend that one, then run both again.`,
		};
	}

	function resourceId(place: number): string | undefined {
		const settlement = settled[place];
		if (settlement === undefined) return undefined;
		const { outcome } = settlement;
		switch (outcome.kind) {
			case 'applied':
			case 'unchanged':
				return outcome.resourceId;
			case 'planned':
			case 'rejected':
			case 'invalid':
			case 'notAttempted':
			case 'unconfirmed':
				return undefined;
			default:
				return assertNever(outcome);
		}
	}

	function planned(place: number): PlannedOperation {
		const entry = entries[place];
		if (entry === undefined || 'settled' in entry) throw new RangeError(`No operation at place ${place}`);
		return entry;
	}
}

/** It comes back from an answer that put it off, or from a look-up that did not find it, so nothing was changed by it. */
const overtaken: Outcome = {
	kind: 'rejected',
	detail:
		'Webex did not carry this operation out when it was sent, and by now a later one on the same resource took effect, or may have. It was not sent again, since it would undo the later one.',
};

function tooLarge(label: string, size: number, limit: number): Outcome {
	return {
		kind: 'invalid',
		reason: 'tooLarge',
		detail: `The operation of ${label} has ${size.toLocaleString('en')} bytes; a request may have ${limit.toLocaleString('en')}. Shorten or leave out the longest fields of 'data'.`,
	};
}

function missing(): never {
	throw new RangeError('An operation was never settled');
}
