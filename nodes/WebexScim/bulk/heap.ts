/** A queue of numbers: `pop` gives the smallest. */
export interface Heap {
	push(value: number): void;
	pop(): number | undefined;
}

/** A binary heap that holds these numbers, given in ascending order: taking them in that order costs no search. */
export function createHeap(ascending: readonly number[] = []): Heap {
	const values: number[] = [];
	let taken = 0;

	return {
		push(value) {
			let place = values.push(value) - 1;
			while (place > 0) {
				const parent = (place - 1) >> 1;
				if (!moveAhead(place, parent)) return;
				place = parent;
			}
		},
		pop() {
			const next = ascending[taken];
			if (next === undefined || at(0) < next) return popHeap();
			taken++;
			return next;
		},
	};

	function popHeap(): number | undefined {
		const first = values[0];
		const last = values.pop();
		if (first === undefined || last === undefined || values.length === 0) return first;
		values[0] = last;
		for (let place = 0; ; ) {
			const left = 2 * place + 1;
			const child = at(left + 1) < at(left) ? left + 1 : left;
			if (!moveAhead(child, place)) return first;
			place = child;
		}
	}

	/** Behind the last place is nothing that could come ahead. */
	function at(place: number): number {
		return values[place] ?? Infinity;
	}

	function moveAhead(lower: number, upper: number): boolean {
		const [low, high] = [at(lower), at(upper)];
		if (low >= high) return false;
		values[upper] = low;
		values[lower] = high;
		return true;
	}
}
