/** A text or boolean as a filter writes it, which is as in JSON (RFC 7644 3.4.2.2), in any case; undefined for what is none. */
export function filterValue(literal: string): string | boolean | undefined {
	if (!literal.startsWith('"')) return literal.toLowerCase() === 'true';
	try {
		return String(JSON.parse(literal));
	} catch {
		return undefined;
	}
}
