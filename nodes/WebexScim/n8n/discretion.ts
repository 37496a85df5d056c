/** Shortest value of a row that is left out of a sentence: shorter ones are part of ordinary words. */
const minValueLength = 3;

/**
 * A row's detail for where everybody sees it, such as an error message: Webex's words may quote the row, so the row's own
 * values are left out of it, and whatever looks like an address. Words in small letters alone are no names.
 */
export function withoutPerson(detail: string, row: unknown): string {
	let text = detail;
	for (const value of valuesOf(row).sort((a, b) => b.length - a.length)) text = text.replaceAll(value, '…');
	return text
		.split(' ')
		.map((word) => (word.includes('@') ? '…' : word))
		.join(' ');
}

/** All texts and numbers in a row, however deep. */
function valuesOf(row: unknown): string[] {
	const values: string[] = [];
	const waiting = new Set<unknown>([row]);
	for (const value of waiting) {
		if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) waiting.add(entry);
		const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
		if (text.length >= minValueLength && !/^[a-z]+$/.test(text)) values.push(text);
	}
	return values;
}
