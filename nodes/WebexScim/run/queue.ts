/** Numbers in ascending order: a leftist heap. No call changes it, so that a step may be tried and dropped. Undefined: empty. */
export interface Queue {
	readonly rank: number;
	/** Length of the right spine, which stays within log n. */
	readonly spine: number;
	readonly left?: Queue | undefined;
	readonly right?: Queue | undefined;
}

/** A queue of ranks that are in ascending order already, in linear time. */
export function queueOf(ranks: readonly number[]): Queue | undefined {
	let queue: Queue | undefined;
	for (let index = ranks.length - 1; index >= 0; index--) queue = { rank: ranks[index] ?? 0, spine: 1, left: queue };
	return queue;
}

/** The queue with one more rank. */
export function enqueue(queue: Queue | undefined, rank: number): Queue {
	return merge(queue, { rank, spine: 1 }) ?? { rank, spine: 1 };
}

/** The queue without its lowest rank. */
export function dequeue({ left, right }: Queue): Queue | undefined {
	return merge(left, right);
}

function merge(one: Queue | undefined, other: Queue | undefined): Queue | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	const [low, high] = one.rank <= other.rank ? [one, other] : [other, one];
	const right = merge(low.right, high);
	const { left } = low;
	if ((left?.spine ?? 0) >= (right?.spine ?? 0)) return { rank: low.rank, spine: (right?.spine ?? 0) + 1, left, right };
	return { rank: low.rank, spine: (left?.spine ?? 0) + 1, left: right, right: left };
}
