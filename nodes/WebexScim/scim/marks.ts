import { isJsonObject, type JsonValue } from './json';
import { composed } from './names/names';

/** What an entry can be looked up by, each part composed and without case: whatever the attribute, one that covers another shares its marks. */
export function marksOf(entry: JsonValue): readonly string[] {
	if (!isJsonObject(entry)) return isScalar(entry) ? [`value ${lookOf(entry)}`] : [];
	return Object.entries(entry).flatMap(([sub, part]) => (isScalar(part) ? [`${sub.toLowerCase()} ${lookOf(part)}`] : []));
}

function lookOf(part: string | number | boolean): string {
	return composed(String(part)).toLowerCase();
}

/** The marks that what covers the entry has: its value alone if it has one; no `primary` means false, so it marks nothing. */
export function marksToCover(entry: JsonValue): readonly string[] {
	const marks = marksOf(entry);
	const value = marks.find((mark) => mark.startsWith('value '));
	if (value !== undefined) return [value];
	return marks.filter((mark) => !mark.startsWith('primary ') && !mark.startsWith('display ') && !mark.startsWith('$ref '));
}

/** True for a text, a number or a boolean. */
export function isScalar(value: JsonValue | undefined): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Puts an entry under its mark. */
export function entered(index: Map<string, JsonValue[]>, mark: string, entry: JsonValue): void {
	const others = index.get(mark);
	if (others === undefined) index.set(mark, [entry]);
	else others.push(entry);
}
