import { userSchema } from '../schemas';

/**
 * A SCIM filter as far as it is read; `any` and `all` are of several. `unread`: a part that can be told from the others, and no more, but for the
 * comparisons in the brackets of an entry filter.
 */
export type Filter =
	| { readonly kind: 'any' | 'all'; readonly of: readonly Filter[] }
	| ({ readonly kind: 'term' } & FilterTerm)
	| { readonly kind: 'unread'; readonly ofEntry?: readonly FilterTerm[] };

/** A comparison of an attribute with a text or a boolean. */
export interface FilterTerm {
	/** The attribute's dotted path, in its parts. */
	readonly names: readonly string[];
	readonly operator: string;
	readonly value: string | boolean;
}

/**
 * Reads a filter (RFC 7644 3.4.2.2): comparisons by eq, sw, ew, co, joined by `and`, `or` and brackets. Other comparisons, entry filters and
 * what stands behind `not` are `unread`. Undefined for what is no filter, or is nested too deep.
 */
export function readFilter(text: string): Filter | undefined {
	const cursor = { text, position: 0 };
	const filter = readAlternatives(cursor, 0);
	return filter !== undefined && take(cursor, /\s*$/y) !== undefined ? filter : undefined;
}

interface Cursor {
	readonly text: string;
	position: number;
}

const maxDepth = 50;
const unread = { kind: 'unread' } as const;

/** `and` binds before `or`. */
function readAlternatives(cursor: Cursor, depth: number): Filter | undefined {
	const alternatives: Filter[][] = [[]];
	for (;;) {
		const part = readPart(cursor, depth);
		if (part === undefined) return undefined;
		alternatives.at(-1)?.push(part);
		const joint = take(cursor, /\s*(and|or)(?=[\s(])/iy);
		if (joint === undefined)
			return joined(
				'any',
				alternatives.map((of) => joined('all', of)),
			);
		if (joint[1]?.toLowerCase() === 'or') alternatives.push([]);
	}
}

function joined(kind: 'any' | 'all', of: readonly Filter[]): Filter {
	const [only, ...others] = of;
	return only === undefined || others.length > 0 ? { kind, of } : only;
}

function readPart(cursor: Cursor, depth: number): Filter | undefined {
	const bracket = take(cursor, /\s*(not\s*)?\(/iy);
	if (bracket !== undefined) {
		const inner = depth === maxDepth ? undefined : readAlternatives(cursor, depth + 1);
		if (inner === undefined || take(cursor, /\s*\)/y) === undefined) return undefined;
		return bracket[1] === undefined ? inner : unread;
	}
	const [, attribute, operator, literal] = take(cursor, comparison) ?? [];
	if (attribute === undefined || operator === undefined || literal === undefined) {
		const [part] = take(cursor, other) ?? [];
		return part === undefined ? undefined : { ...unread, ofEntry: termsOfEntry(part) };
	}
	const value = valueOf(literal);
	return value === undefined ? unread : { kind: 'term', names: attribute.split('.'), operator: operator.toLowerCase(), value };
}

/** The comparisons in an entry filter that are joined by `and`, such as `emails[type eq "work" and value eq "ann@example.com"]`. */
function termsOfEntry(part: string): readonly FilterTerm[] {
	const [, attribute, inner] = entry.exec(part) ?? [];
	const filter = attribute === undefined || inner === undefined ? undefined : readFilter(inner);
	const terms = filter?.kind === 'all' ? filter.of : [filter];
	return terms.flatMap((term) =>
		term?.kind === 'term' && attribute !== undefined ? [{ ...term, names: [attribute, ...term.names] }] : [],
	);
}

/** An attribute of a user may stand behind its schema (RFC 7644 3.10). */
const schema = `(?:${userSchema.replaceAll('.', '\\.')}:)?`;
const entry = new RegExp(`^\\s*${schema}([a-z]\\w*)\\[(.*)\\]$`, 'is');
const comparison = new RegExp(`\\s*${schema}([a-z$][\\w$.-]*)\\s+(eq|sw|ew|co)\\s+("(?:[^"\\\\]|\\\\.)*"|(?:true|false)(?![\\w.]))`, 'iy');
const other =
	/\s*[a-z$][\w$.:-]*(?:\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*\](?:\.[\w$-]+)?)?(?:\s+(?:pr(?!\w)|(?!or\b)[a-z]{2}\s+(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)))?/iy;

/** A text or boolean as a filter writes it, which is as in JSON, in any case; undefined for what is none. */
function valueOf(literal: string): string | boolean | undefined {
	if (!literal.startsWith('"')) return literal.toLowerCase() === 'true';
	try {
		return String(JSON.parse(literal));
	} catch {
		return undefined;
	}
}

/** What the pattern finds at the cursor, which then stands behind it. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
	pattern.lastIndex = cursor.position;
	const found = pattern.exec(cursor.text) ?? undefined;
	if (found !== undefined) cursor.position += found[0].length;
	return found;
}
