import { isDate } from '../json';

/** True for what a cell of a table can hold: a text, a number, a switch, a date, or nothing. */
export function isLeaf(value: unknown): boolean {
	return typeof value !== 'object' || value === null || hasOwnText(value);
}

/** False for nothing, and for an object or a list of nothing. Odoo has false where a text is empty. */
export function holdsSomething(value: unknown): boolean {
	if (!isLeaf(value)) return Object.values(value as object).some((member) => !isLeaf(member) || holdsSomething(member));
	return value !== undefined && value !== null && value !== false && (typeof value !== 'string' || value.trim() !== '');
}

/**
 * What an object or a list stands for: a list of one for its entry, and an object for its one member that holds a value, as `{ value }`,
 * `{ address }`, `{ email }` and `{ id, name }` do, or for the words beside a value that is the key of a record. Undefined where it stands for
 * none, and where another member is an attribute by itself. A leaf stands for itself, n8n's own dates for plain ones. Reads at most a few levels, so cycles are harmless.
 */
export function plainOf(value: unknown, isAttribute: (member: string) => boolean = () => false): unknown {
	try {
		return plainAt(value, isAttribute, 0);
	} catch {
		// A member that throws when it is read.
		return undefined;
	}
}

/** Deepest nesting that stands for a value: a list of one object, in one, whose value is such an object again. */
const maxDepth = 5;

/** Most members of an object that stands for one of them. */
const maxMembers = 100;

/** Members that hold the value of an object, in lower case. `attributes` is the inner half of a JSON:API resource. */
const valueMembers: ReadonlySet<string> = new Set(['value', 'address', 'email', 'name', 'plain_text', 'attributes']);

function plainAt(value: unknown, isAttribute: (member: string) => boolean, depth: number): unknown {
	if (isLeaf(value)) return dateOf(value) ?? value;
	if (depth >= maxDepth) return undefined;
	if (Array.isArray(value)) return value.length === 1 ? plainAt(value[0], isAttribute, depth + 1) : undefined;
	const object = value as Readonly<Record<string, unknown>>;
	const members = Object.keys(object);
	if (members.length > maxMembers) return undefined;
	const [holder, ...others] = holdersIn(object, members);
	if (holder === undefined || others.length > 0) return undefined;
	if (members.some((member) => member !== holder && isAttribute(member))) return undefined;
	return plainAt(wordsFor(object[holder], object) ?? object[holder], isAttribute, depth + 1);
}

/** What stands beside the key of a record in words: ServiceNow has `{ display_value, value }` for a department. */
function wordsFor(value: unknown, object: Readonly<Record<string, unknown>>): unknown {
	if (typeof value !== 'string' || !recordKey.test(value)) return undefined;
	return wordMembers.map((member) => (Object.hasOwn(object, member) ? object[member] : undefined)).find(holdsSomething);
}

const recordKey = /^[\da-f]{32}$/i;
const wordMembers = ['display_value', 'displayValue', 'label'];

/** The members that may hold the value. `{ type: 'select', select: … }` names its holder itself. */
function holdersIn(object: Readonly<Record<string, unknown>>, members: readonly string[]): readonly string[] {
	const holders = members.filter((member) => valueMembers.has(member.toLowerCase()));
	const type = Object.hasOwn(object, 'type') ? object['type'] : undefined;
	return holders.length === 0 && typeof type === 'string' && Object.hasOwn(object, type) ? [type] : holders;
}

/** Dates and IDs of libraries are objects that have a text of their own in JSON. */
function hasOwnText(value: object): boolean {
	return 'toJSON' in value && typeof value.toJSON === 'function';
}

/** The date that a Luxon DateTime is, which is what expressions of n8n make of a date; undefined for any other value. */
function dateOf(value: unknown): Date | undefined {
	if (typeof value !== 'object' || value === null || !('toISO' in value && 'toJSDate' in value)) return undefined;
	const date: unknown = typeof value.toJSDate === 'function' ? value.toJSDate() : undefined;
	return isDate(date) ? date : undefined;
}
