import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../scim/json';

/**
 * Whether a resource fits a simple SCIM filter (RFC 7644 3.4.2.2): comparisons by eq, sw, ew, co, joined by `and` and `or`,
 * without brackets. Texts are compared without case, as Webex does. Undefined for any other filter: it is taken on trust.
 */
export function matchesFilter(filter: string): (resource: JsonObject) => boolean | undefined {
	const terms = termsOf(filter);
	if (terms === undefined) return () => undefined;
	return (resource) =>
		terms.some((all) => all.every(({ names, operator, value }) => isAnyAt(resource, names, 0, (held) => compares(held, operator, value))));
}

/** True for a simple filter that asks for nothing but that attribute, so that a resource which is yet to be made can be judged by it. */
export function asksOnlyFor(filter: string, attribute: string): boolean {
	const terms = termsOf(filter);
	return terms?.flat().every(({ names }) => names.length === 1 && names[0]?.toLowerCase() === attribute.toLowerCase()) === true;
}

interface Term {
	/** The attribute's dotted path, in its parts. */
	readonly names: readonly string[];
	readonly operator: string;
	readonly value: string | boolean;
}

const term = /\s*([a-z$][\w$.-]*)\s+(eq|sw|ew|co)\s+("(?:[^"\\]|\\.)*"|true|false)\s*/iy;
const joint = /(and|or)\s/iy;

/** The terms of each alternative; undefined where the filter is not simple. */
function termsOf(filter: string): readonly (readonly Term[])[] | undefined {
	const alternatives: Term[][] = [[]];
	for (let position = 0; ; ) {
		term.lastIndex = position;
		const [text, attribute, operator, literal] = term.exec(filter) ?? [];
		if (text === undefined || attribute === undefined || operator === undefined || literal === undefined) return undefined;
		const value = valueOf(literal);
		if (value === undefined) return undefined;
		alternatives.at(-1)?.push({ names: attribute.split('.'), operator: operator.toLowerCase(), value });
		position += text.length;
		if (position >= filter.length) return alternatives;
		joint.lastIndex = position;
		const [joined, word] = joint.exec(filter) ?? [];
		if (joined === undefined || word === undefined) return undefined;
		if (word.toLowerCase() === 'or') alternatives.push([]);
		position += joined.length;
	}
}

function valueOf(literal: string): string | boolean | undefined {
	if (!literal.startsWith('"')) return literal.toLowerCase() === 'true';
	try {
		return String(JSON.parse(literal));
	} catch {
		return undefined;
	}
}

/** Whether any value at a path is as said, those of each entry of a list; an entry without a further name is its `value`. */
function isAnyAt(value: JsonValue | undefined, names: readonly string[], depth: number, is: (held: JsonValue) => boolean): boolean {
	if (value === undefined) return false;
	if (isJsonArray(value)) return value.some((entry) => isAnyAt(entry, names, depth, is));
	const name = names[depth];
	if (name === undefined) return is(isJsonObject(value) ? (ownEntryAnyCase(value, 'value') ?? null) : value);
	return isJsonObject(value) && isAnyAt(ownEntryAnyCase(value, name), names, depth + 1, is);
}

function compares(held: JsonValue, operator: string, value: string | boolean): boolean {
	if (typeof value === 'boolean') return operator === 'eq' && String(held).toLowerCase() === String(value);
	if (held === null || typeof held === 'object') return false;
	const [text = '', wanted = ''] = [String(held), value].map((each) => each.normalize('NFC').toLowerCase());
	switch (operator) {
		case 'eq':
			return text === wanted;
		case 'sw':
			return text.startsWith(wanted);
		case 'ew':
			return text.endsWith(wanted);
		default:
			return text.includes(wanted);
	}
}
