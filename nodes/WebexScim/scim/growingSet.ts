/** A set that is only ever added to. What it was before stays known: all that came of one set share one list, so that one more costs only itself. */
export interface GrowingSet {
	/** When each came, counted from 0; who came at `size` or later is in a later set only. */
	readonly cameAt: Map<string, number>;
	readonly size: number;
}

/** A set of these texts. */
export function growingSet(texts: Iterable<string> = []): GrowingSet {
	return withMore({ cameAt: new Map(), size: 0 }, texts);
}

/** True for one of the set. */
export function isIn({ cameAt, size }: GrowingSet, text: string): boolean {
	const at = cameAt.get(text);
	return at !== undefined && at < size;
}

/** The set with more. Only the second set that is made of one copies it. */
export function withMore(set: GrowingSet, texts: Iterable<string>): GrowingSet {
	const cameAt = set.cameAt.size === set.size ? set.cameAt : new Map([...set.cameAt].slice(0, set.size));
	for (const text of texts) if (!cameAt.has(text)) cameAt.set(text, cameAt.size);
	return { cameAt, size: cameAt.size };
}

/** The texts of the set, in the order in which they came. */
export function textsOf({ cameAt, size }: GrowingSet): ReadonlySet<string> {
	return new Set([...cameAt.keys()].slice(0, size));
}
