/**
 * Rows that hold every pair of values of any two factors (a covering array of strength two). A factor is given by the number of its
 * values; a row has the number of a value for each. Each row begins with a pair that no row has yet and takes, factor by factor, the
 * value that adds most pairs: a few more rows than the fewest possible, and always the same ones.
 */
export function pairwise(factors: readonly number[]): readonly (readonly number[])[] {
	const open = new Set(pairsOf(factors));
	const rows: number[][] = [];
	for (const first of open) {
		if (!open.has(first)) continue;
		const row = begin(first, factors.length);
		factors.forEach((values, factor) => {
			row[factor] ??= best(values, (value) => newPairs(row, factor, value, open));
		});
		const full = row.map((value) => value ?? 0);
		for (const [factor, value] of full.entries()) for (const pair of pairsWith(full, factor, value)) open.delete(pair);
		rows.push(full);
	}
	return rows;
}

function begin(pair: string, length: number): (number | undefined)[] {
	const [one = 0, a = 0, two = 0, b = 0] = pair.split(/[=,]/).map(Number);
	return Array.from({ length }, (_, factor) => (factor === one ? a : factor === two ? b : undefined));
}

function best(values: number, worth: (value: number) => number): number {
	const worths = Array.from({ length: values }, (_, value) => worth(value));
	return worths.indexOf(Math.max(...worths));
}

function newPairs(row: readonly (number | undefined)[], factor: number, value: number, open: ReadonlySet<string>): number {
	return pairsWith(row, factor, value).filter((pair) => open.has(pair)).length;
}

function pairsWith(row: readonly (number | undefined)[], factor: number, value: number): readonly string[] {
	return row.flatMap((other, place) => {
		if (other === undefined || place === factor) return [];
		return [place < factor ? `${place}=${other},${factor}=${value}` : `${factor}=${value},${place}=${other}`];
	});
}

/** Every pair, as `factor=value,factor=value` with the smaller factor first. */
function pairsOf(factors: readonly number[]): readonly string[] {
	const each = factors.flatMap((values, factor) => Array.from({ length: values }, (_, value) => ({ factor, value })));
	return each.flatMap((one) =>
		each.flatMap((two) => (one.factor < two.factor ? [`${one.factor}=${one.value},${two.factor}=${two.value}`] : [])),
	);
}
