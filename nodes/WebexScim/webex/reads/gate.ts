/** Lets through so many at a time, in the order in which they came; the first goes alone, so that a stale token is renewed once. */
export interface Gate {
	readonly width: number;
	/** Does the work when it is its turn. */
	readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createGate(width: number): Gate {
	const waiting: (() => void)[] = [];
	let inside = 0;
	let isFirst = true;

	const leave = (): void => {
		inside--;
		isFirst = false;
		while (inside < width && waiting.length > 0) {
			inside++;
			waiting.shift()?.();
		}
	};

	return {
		width,
		async pass(work) {
			if (inside < (isFirst ? 1 : width)) inside++;
			else await new Promise<void>((enter) => waiting.push(enter));
			try {
				return await work();
			} finally {
				leave();
			}
		},
	};
}
