/** A binary heap of numbers: `pop` gives the one that `isBefore` puts ahead of all others. */
export interface Heap {
	push(value: number): void;
	pop(): number | undefined;
}

/** An empty heap in the given order. */
export function createHeap(isBefore: (a: number, b: number) => boolean): Heap {
	const values: number[] = [];

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
			const first = values[0];
			const last = values.pop();
			if (first === undefined || last === undefined || values.length === 0) return first;
			values[0] = last;
			for (let place = 0; ; ) {
				const left = 2 * place + 1;
				const child = isAhead(left + 1, left) ? left + 1 : left;
				if (!moveAhead(child, place)) return first;
				place = child;
			}
		},
	};

	function isAhead(a: number, b: number): boolean {
		const one = values[a];
		const other = values[b];
		return one !== undefined && other !== undefined && isBefore(one, other);
	}

	function moveAhead(lower: number, upper: number): boolean {
		if (!isAhead(lower, upper)) return false;
		[values[lower], values[upper]] = [values[upper] as number, values[lower] as number];
		return true;
	}
}
