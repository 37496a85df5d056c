import { parse, type Filter } from 'scim2-parse-filter';
import { memberOf, isObject, parseJson } from './json';
import { good, refuse, type Checked } from './refusal';

export type { Filter } from 'scim2-parse-filter';

/**
 * A filter of RFC 7644 3.4.2.2 as a tree. Texts in quotes are JSON strings there; scim2-parse-filter doubles their
 * backslashes, so they are taken out before, decoded by JSON.parse, and put back into the tree.
 */
export function parseFilter(text: string): Checked<Filter> {
	const literals: string[] = [];
	let spoilt = false;
	const bare = text.replace(/"(?:[^"\\]|\\.)*"/gs, (quoted) => {
		const decoded = parseJson(quoted);
		if (typeof decoded !== 'string') spoilt = true;
		return `"${literals.push(String(decoded)) - 1}"`;
	});
	if (spoilt) return invalidFilter('a quoted text is no JSON string');
	try {
		return good(withLiterals(parse(bare), literals));
	} catch {
		return invalidFilter('the filter cannot be read');
	}
}

/** The filter with so many of its terms as may be joined by `or`, or the refusal. */
export function limitTerms(
	filter: Filter,
	limit: { readonly most: number; readonly others: 'refuse' | 'ignore' } | undefined,
): Checked<Filter> {
	if (limit === undefined || filter.op !== 'or' || filter.filters.length <= limit.most) return good(filter);
	if (limit.others === 'refuse') return invalidFilter(`A filter takes at most ${limit.most} terms.`);
	return good({ ...filter, filters: filter.filters.slice(0, limit.most) });
}

/** True when the value satisfies the filter. Texts compare without regard to case: no searchable attribute but id is case-exact. */
export function matches(filter: Filter, value: unknown): boolean {
	switch (filter.op) {
		case 'and':
			return filter.filters.every((part) => matches(part, value));
		case 'or':
			return filter.filters.some((part) => matches(part, value));
		case 'not':
			return !matches(filter.filter, value);
		case '[]':
			return valuesAt(value, filter.attrPath).some((entry) => matches(filter.valFilter, entry));
		case 'pr':
			return valuesAt(value, filter.attrPath).length > 0;
		default: {
			const { op, compValue } = filter;
			return valuesAt(value, filter.attrPath).some((entry) => compare(op, entry, compValue));
		}
	}
}

/** The refusal Webex was seen to give, with scimType invalidFilter. */
export function invalidFilter(detail: string) {
	return refuse(400, detail, 'invalidFilter');
}

function withLiterals(filter: Filter, literals: readonly string[]): Filter {
	switch (filter.op) {
		case 'and':
		case 'or':
			return { ...filter, filters: filter.filters.map((part) => withLiterals(part, literals)) };
		case 'not':
			return { ...filter, filter: withLiterals(filter.filter, literals) };
		case '[]':
			return { ...filter, valFilter: withLiterals(filter.valFilter, literals) };
		case 'pr':
			return filter;
		default:
			if (typeof filter.compValue !== 'string') return filter;
			return { ...filter, compValue: literals[Number(filter.compValue)] ?? '' };
	}
}

/** All values an attribute path leads to; lists are looked into, a schema URN before the name is one step. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
	const colon = path.lastIndexOf(':');
	const names = path.slice(colon + 1).split('.');
	const steps = colon === -1 ? names : [path.slice(0, colon), ...names];
	return steps.reduce<readonly unknown[]>((found, step) => found.flatMap((entry) => stepInto(entry, step)), [value]);
}

function stepInto(value: unknown, name: string): readonly unknown[] {
	if (!isObject(value)) return [];
	const next = memberOf(value, name);
	if (next === undefined || next === null) return [];
	return Array.isArray(next) ? next : [next];
}

type Comparison = Extract<Filter, { compValue: unknown }>;

function compare(op: Comparison['op'], value: unknown, wanted: Comparison['compValue']): boolean {
	if (typeof value !== 'string' || typeof wanted !== 'string') {
		return op === 'eq' ? value === wanted : op === 'ne' ? value !== wanted : false;
	}
	const left = value.toLowerCase();
	const right = wanted.toLowerCase();
	switch (op) {
		case 'eq':
			return left === right;
		case 'ne':
			return left !== right;
		case 'co':
			return left.includes(right);
		case 'sw':
			return left.startsWith(right);
		case 'ew':
			return left.endsWith(right);
		case 'gt':
			return left > right;
		case 'ge':
			return left >= right;
		case 'lt':
			return left < right;
		case 'le':
			return left <= right;
	}
}
