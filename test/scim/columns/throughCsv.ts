/** Flat rows as a CSV file (RFC 4180) with a header of all keys; null is an empty cell. */
export function csvOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
	const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const quoted = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
	return [keys.map(quoted).join(','), ...rows.map((row) => keys.map((key) => quoted(row[key])).join(','))].join('\r\n');
}

/** The rows of a CSV file as Extract from File 1.1 gives them: all values are texts, and an empty cell has no key. */
export function itemsOf(csv: string): readonly Readonly<Record<string, string>>[] {
	const [header = [], ...rows] = recordsOf(csv);
	return rows.map((row) => Object.fromEntries(header.map((key, place) => [key, row[place] ?? '']).filter(([, value]) => value !== '')));
}

function recordsOf(csv: string): readonly (readonly string[])[] {
	const records: string[][] = [[]];
	for (const [, cell = '', end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n|$)/g)) {
		records.at(-1)?.push(cell.replaceAll('""', '"'));
		if (end === '\r\n') records.push([]);
	}
	return records;
}
