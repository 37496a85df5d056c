import { readFilter } from '../filter/readFilter';
import { isCoreSchema, schemaBefore } from '../schemas';

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

function conditionsOf(text: string): readonly Condition[] | undefined {
	const filter = readFilter(text);
	const parts = filter?.kind === 'all' ? filter.of : [filter];
	const conditions = parts.flatMap((part): readonly Condition[] => {
		if (part?.kind !== 'term' || part.operator !== 'eq') return [];
		const [sub, ...more] = part.names;
		return sub === undefined || more.length > 0 ? [] : [{ sub, value: part.value }];
	});
	return conditions.length === parts.length ? conditions : undefined;
}
