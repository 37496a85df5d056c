import { enterpriseSchema, isCoreSchema, webexGroupSchema, webexUserSchema, userSchema, groupSchema } from '../schemas';

/** One `sub eq value` of a value filter; the sub-attribute as written. */
export interface Condition {
	readonly sub: string;
	readonly value: string | boolean;
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
 * Webex's group example. Value filters may only have `eq`, joined by `and`. Anything else is undefined.
 */
export function parsePath(path: string): AttributePath | undefined {
	const text = path.trim();
	const schema = schemaBefore(text);
	if (schema === undefined) return parseLocal(text);
	const local = text.slice(schema.length + 1);
	if (isCoreSchema(schema)) return local === '' ? undefined : parseLocal(local);
	if (local === '') return text.length === schema.length ? { extension: schema } : undefined;
	const parsed = parseLocal(local);
	return parsed && { extension: schema, ...parsed };
}

const knownSchemas = [userSchema, groupSchema, enterpriseSchema, webexUserSchema, webexGroupSchema];

/** The schema of Webex's whose URN, in any case, begins the path and ends there or before a colon or dot. */
function schemaBefore(path: string): string | undefined {
	const folded = path.toLowerCase();
	return knownSchemas.find((schema) => folded.startsWith(schema.toLowerCase()) && ['', ':', '.'].includes(folded.charAt(schema.length)));
}

function parseLocal(path: string): AttributePath | undefined {
	const [, attribute, filter, sub] = /^([a-z$][\w$-]*)(?:\[(.*)\])?(?:\.([a-z$][\w$-]*))?$/is.exec(path) ?? [];
	if (attribute === undefined) return undefined;
	const conditions = filter === undefined ? [] : conditionsOf(filter);
	if (conditions === undefined) return undefined;
	return { attribute, ...(filter !== undefined && { conditions }), ...(sub !== undefined && { sub }) };
}

function conditionsOf(filter: string): readonly Condition[] | undefined {
	const [, sub, literal, rest] = /^\s*([a-z$][\w$-]*)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)(?:\s+and\s+(.+))?\s*$/is.exec(filter) ?? [];
	if (sub === undefined || literal === undefined) return undefined;
	const value = literalOf(literal);
	const others = rest === undefined ? [] : conditionsOf(rest);
	return value === undefined || others === undefined ? undefined : [{ sub, value }, ...others];
}

/** A filter's value is JSON (RFC 7644 3.4.2.2). */
function literalOf(literal: string): string | boolean | undefined {
	if (!literal.startsWith('"')) return literal.toLowerCase() === 'true';
	try {
		return String(JSON.parse(literal));
	} catch {
		return undefined;
	}
}
