import type { PlannedEntry } from './plan';

/** Operations on one resource, in the order of their places, and what happened to the resource so far. */
export interface Chains {
	/** The neighbours on the same resource that are not settled. */
	before(place: number): number | undefined;
	after(place: number): number | undefined;
	/** True when a later operation on the same resource took effect, or may have. */
	isOvertaken(place: number): boolean;
	/** True when a later operation on the same resource was sent too. */
	isFollowed(place: number): boolean;
	noteSent(place: number): void;
	/** Takes a settled operation out of its chain. */
	leave(place: number, mayHaveTakenEffect: boolean): void;
}

/** The last operation on a resource that took effect, or may have, and the last one that was sent; -1: none. */
interface History {
	lastEffect: number;
	lastSent: number;
}

/** The chains of a plan. An operation that is alone on its resource, as most are, has no chain and costs nothing. */
export function createChains(operations: readonly PlannedEntry[]): Chains {
	const histories = new Map<number, History>();
	const openBefore = new Map<number, number>();
	const openAfter = new Map<number, number>();
	operations.forEach((entry, place) => {
		if ('settled' in entry || entry.previous === undefined) return;
		const history = histories.get(entry.previous) ?? { lastEffect: -1, lastSent: -1 };
		histories.set(entry.previous, history).set(place, history);
		openAfter.set(entry.previous, place);
		openBefore.set(place, entry.previous);
	});

	return {
		before: (place) => openBefore.get(place),
		after: (place) => openAfter.get(place),
		isOvertaken: (place) => (histories.get(place)?.lastEffect ?? -1) > place,
		isFollowed: (place) => (histories.get(place)?.lastSent ?? -1) > place,
		noteSent(place) {
			const history = histories.get(place);
			if (history !== undefined) history.lastSent = Math.max(history.lastSent, place);
		},
		leave(place, mayHaveTakenEffect) {
			const history = histories.get(place);
			if (history === undefined) return;
			if (mayHaveTakenEffect) history.lastEffect = Math.max(history.lastEffect, place);
			const before = openBefore.get(place);
			const after = openAfter.get(place);
			if (before !== undefined) setOrDelete(openAfter, before, after);
			if (after !== undefined) setOrDelete(openBefore, after, before);
		},
	};
}

function setOrDelete(map: Map<number, number>, key: number, value: number | undefined): void {
	if (value === undefined) map.delete(key);
	else map.set(key, value);
}
