/** Rows of text as a table with aligned columns; columns of numbers only are aligned to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const lines = [header, ...rows.map((row) => row.map(String))];
	const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const isNumber = header.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
	const format = (line: readonly string[]): string =>
		line
			.map((cell, column) => (isNumber[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	const [first = [], ...rest] = lines;
	return [format(first), rule, ...rest.map(format)].join('\n');
}
