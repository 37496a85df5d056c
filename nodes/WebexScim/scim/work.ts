/** Long work in slices: whoever carries it out may let others have their turn between two of them. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Entries in a slice: so few that slow ones take some ms together, and so many that the slicing costs nothing. */
const sliceSize = 16;

/** Visits each entry of a list, in order. */
export function* each<E>(entries: Iterable<E>, visit: (entry: E, index: number) => void): Work<void> {
	let index = 0;
	for (const entry of entries) {
		visit(entry, index++);
		if (index % sliceSize === 0) yield undefined;
	}
}

/** What `map` makes of each entry of a list, in order. */
export function* mapped<E, R>(entries: Iterable<E>, map: (entry: E, index: number) => R): Work<readonly R[]> {
	const results: R[] = [];
	yield* each(entries, (entry, index) => results.push(map(entry, index)));
	return results;
}

/** All that `map` makes of each entry of a list, in order. */
export function* flatMapped<E, R>(entries: Iterable<E>, map: (entry: E, index: number) => readonly R[]): Work<readonly R[]> {
	const results: R[] = [];
	yield* each(entries, (entry, index) => {
		for (const result of map(entry, index)) results.push(result);
	});
	return results;
}

/** Whether any entry of a list is as `is` says; ends with the first that is. */
export function* someOf<E>(entries: Iterable<E>, is: (entry: E) => boolean): Work<boolean> {
	let index = 0;
	for (const entry of entries) {
		if (is(entry)) return true;
		if (++index % sliceSize === 0) yield undefined;
	}
	return false;
}

/** One thing to do, as a slice of its own. */
export function* once<T>(act: () => T): Work<T> {
	const result = act();
	yield undefined;
	return result;
}

/** Carries out work in one go. */
export function finish<T>(work: Work<T>): T {
	let slice = work.next();
	while (slice.done !== true) slice = work.next();
	return slice.value;
}
