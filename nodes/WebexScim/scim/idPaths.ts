import { ownEntryAnyCase, ownKey, type JsonObject } from './json';
import { maxPathLength } from './patch/path';

/** Attributes whose `value` is the id of a resource (RFC 7643 4.2, 4.3; Webex's group extension). */
export type IdAttribute = (typeof idAttributes)[number];

const idAttributes = ['members', 'manager', 'owners'] as const;

/** Changes a text that stands where SCIM puts the id of a resource. */
export type ChangeOfId = (text: string, attribute: IdAttribute) => string | undefined;

/**
 * The attribute, or that of a path to one, whose value is the id of a resource: also behind a URN, with a value filter, with `.value`. A path
 * that is too long for one is not read.
 */
export function idAttributeOf(path: string): IdAttribute | undefined {
	if (path.length > maxPathLength) return undefined;
	const folded = path.toLowerCase();
	const open = folded.indexOf('[');
	const close = folded.lastIndexOf(']');
	if (open > close) return undefined;
	const tail = open === -1 ? folded : folded.slice(close + 1);
	const local = tail.endsWith('.value') ? tail.slice(0, -'.value'.length) : tail;
	if (open !== -1 && local !== '') return undefined;
	const name = open === -1 ? local : folded.slice(0, open);
	return idAttributes.find((each) => name.endsWith(each) && ['', ':', '.'].includes(name.charAt(name.length - each.length - 1)));
}

/** The path of an operation of a PATCH message, which says what its `value` is (RFC 7644 3.5.2); undefined for any other object. */
export function pathOfOperation(object: JsonObject): string | undefined {
	const path = ownEntryAnyCase(object, 'path');
	return typeof path === 'string' && ownKey(object, 'op') !== undefined ? path : undefined;
}

/**
 * A path with each text changed that its value filter compares with the id of a resource, as in `members[value eq "…"]`: however many
 * there are, and whatever stands around them. One that becomes undefined stays. Linear in the path.
 */
export function mapIdsInPath(path: string, change: ChangeOfId): string {
	const open = path.indexOf('[');
	const attribute = open === -1 ? undefined : idAttributeOf(path.slice(0, open).trim());
	if (attribute === undefined) return path;
	let [sub, operator] = ['', ''];
	const filter = path.slice(open).replace(partsOfFilter, (part) => {
		if (/^[\s()[\]]/.test(part)) return part;
		const isId = sub.toLowerCase() === 'value' && comparisons.has(operator.toLowerCase());
		[sub, operator] = isId ? ['', ''] : [operator, part];
		const text = isId ? textOf(part) : '';
		const changed = isId ? (change(text, attribute) ?? text) : text;
		return changed === text ? part : JSON.stringify(changed);
	});
	return path.slice(0, open) + filter;
}

/** A text in quotes, which may stay open at the end; a word; or what stands between them. */
const partsOfFilter = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[^\s"()[\]]+|[\s()[\]]+/g;

/** RFC 7644 3.4.2.2. */
const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);

/** A filter's value is JSON (RFC 7644 3.4.2.2); what is none is taken as it is written. */
function textOf(literal: string): string {
	try {
		return literal.startsWith('"') ? String(JSON.parse(literal)) : literal;
	} catch {
		return literal;
	}
}
