/** Longest sentence that is made of what an error says in no form of its own. */
export const maxDetailLength = 300;

/** A text that is not empty, or a number as text. */
export function text(value: unknown): string | undefined {
	if (typeof value === 'string' && value !== '') return value;
	return typeof value === 'number' ? String(value) : undefined;
}

/** A text, or a list of texts as one, cut short. */
export function texts(value: unknown): string | undefined {
	if (!Array.isArray(value)) return text(value);
	const listed = value.flatMap((entry: unknown) => text(entry) ?? []);
	return listed.length === 0 ? undefined : listed.join(' ').slice(0, maxDetailLength);
}

/** What an error of no known form says: the first text under a name that promises a reason, a few levels deep. */
export function anyWordsIn(body: unknown, depth = 0): string | undefined {
	if (depth > 4 || typeof body !== 'object' || body === null) return undefined;
	const named = Object.entries(body).filter(([name]) => Array.isArray(body) || reasonNames.test(name));
	const said = named.map(([, value]) => texts(value)).find((words) => words !== undefined);
	if (said !== undefined) return said.slice(0, maxDetailLength);
	return Object.values(body)
		.map((value: unknown) => anyWordsIn(value, depth + 1))
		.find((words) => words !== undefined);
}

/** Names under which servers are known to say why, in any case. */
const reasonNames = /^(?:details?|descriptions?|messages?|msg|reasons?|errors?|error_?description|cause)$/i;
