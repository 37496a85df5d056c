import { filterValue } from '../filter/filterValue';
import { enterpriseSchema, isCoreSchema, webexGroupSchema, webexUserSchema, userSchema, groupSchema } from '../schemas';

/** One `sub eq value` of a value filter; the sub-attribute as written. */
export interface Condition {
	readonly sub: string;
	readonly value: string | boolean;
}

/** The entries of a list that a path names one by one: the texts that its filter wants as their `value`. */
export function entriesNamed({ conditions = [] }: AttributePath): readonly string[] {
	return conditions.flatMap(({ sub, value }) => (sub.toLowerCase() === 'value' && typeof value === 'string' ? [value] : []));
}

/** A path taken apart. Without an attribute it is an extension as a whole; all conditions must hold. */
export interface AttributePath {
	/** Extension URN in its own spelling; absent for the core schema. */
	readonly extension?: string;
	readonly attribute?: string;
	readonly conditions?: readonly Condition[];
	readonly sub?: string;
}

/**
 * Takes apart a PATCH path (RFC 7644 3.5.2) such as `title`, `name.givenName`, `emails[type eq "work"].value` or an
 * extension's URN with an attribute after it. The URN may be joined by a colon as in the RFC, or by a dot as in
 * Webex's group example. Value filters may only have `eq`, joined by `and`. Anything else is undefined,
 * and so is a path of more than 1 KB.
 */
export function parsePath(path: string): AttributePath | undefined {
	if (path.length > maxPathLength) return undefined;
	const text = path.trim();
	const schema = schemaBefore(text);
	if (schema === undefined) return parseLocal(text);
	const local = text.slice(schema.length + 1);
	if (isCoreSchema(schema)) return parseLocal(local);
	if (local === '') return text.length === schema.length ? { extension: schema } : undefined;
	const parsed = parseLocal(local);
	return parsed && { extension: schema, ...parsed };
}

/** Longer than any path that Webex has an attribute for; judged before anything is read. */
export const maxPathLength = 1024;

const knownSchemas = [userSchema, groupSchema, enterpriseSchema, webexUserSchema, webexGroupSchema].map((schema) => ({
	schema,
	folded: schema.toLowerCase(),
}));

/** The schema of Webex's whose URN, in any case, begins the path and ends there or before a colon or dot. */
function schemaBefore(path: string): string | undefined {
	const text = path.toLowerCase();
	return knownSchemas.find(({ folded }) => text.startsWith(folded) && ['', ':', '.'].includes(text.charAt(folded.length)))?.schema;
}

/** The brackets of a value filter are the first and the last: those between stand in quotes, or make no path. */
function parseLocal(path: string): AttributePath | undefined {
	const open = path.indexOf('[');
	const close = path.lastIndexOf(']');
	if (open === -1) return parseNames(path);
	const tail = path.slice(close + 1);
	const names = tail === '' || tail.startsWith('.') ? parseNames(path.slice(0, open) + tail) : undefined;
	const conditions = path.lastIndexOf('.', open) !== -1 ? undefined : conditionsOf(path.slice(open + 1, close));
	return names && conditions && { ...names, conditions };
}

function parseNames(path: string): Pick<AttributePath, 'attribute' | 'sub'> | undefined {
	const dot = path.indexOf('.');
	const attribute = dot === -1 ? path : path.slice(0, dot);
	const sub = dot === -1 ? undefined : path.slice(dot + 1);
	if (!isAttribute.test(attribute) || (sub !== undefined && !isSub.test(sub))) return undefined;
	return { attribute, ...(sub !== undefined && { sub }) };
}

/** Names as RFC 7643 2.1 has them; of sub-attributes, `$ref` is the one that begins with a sign. */
const isAttribute = /^[a-z][\w-]*$/i;
const isSub = /^[a-z$][\w$-]*$/i;

/** One after the other, however many there are. */
function conditionsOf(filter: string): readonly Condition[] | undefined {
	const condition = /\s*([a-z$][\w$-]*)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)(?:\s*$|\s+and\s)/isy;
	const conditions: Condition[] = [];
	for (;;) {
		const [whole = '', sub, literal] = condition.exec(filter) ?? [];
		const value = literal === undefined ? undefined : filterValue(literal);
		if (sub === undefined || value === undefined) return undefined;
		conditions.push({ sub, value });
		if (condition.lastIndex === filter.length) return /and\s$/i.test(whole) ? undefined : conditions;
	}
}
