import { holdsSomething, isLeaf } from './plain';

/** An entry of a list that has members. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * The entries by their type, of several of one type the primary one, else the first, among those that say something; those without a
 * type; and the types of which another entry says something else. Members in `marks` only tell an entry from others.
 */
export function entriesByType(
	list: readonly unknown[],
	typeIn: (entry: Entry) => string | undefined,
	marks: ReadonlySet<string>,
): { readonly typed: ReadonlyMap<string, Entry>; readonly untyped: readonly unknown[]; readonly passedOver: readonly string[] } {
	const groups = new Map<string, [Entry, ...Entry[]]>();
	const untyped: unknown[] = [];
	for (const entry of list) {
		const type = isObject(entry) ? typeIn(entry) : undefined;
		if (type === undefined || !isObject(entry)) untyped.push(entry);
		else if (groups.get(type)?.push(entry) === undefined) groups.set(type, [entry]);
	}
	const typed = new Map([...groups].map(([type, entries]) => [type, chosenOf(entries, marks)] as const));
	const passedOver = [...groups].flatMap(([type, entries]) => (saysMore(entries, typed.get(type), marks) ? [type] : []));
	return { typed, untyped, passedOver };
}

function chosenOf(entries: readonly [Entry, ...Entry[]], marks: ReadonlySet<string>): Entry {
	if (entries.length === 1) return entries[0];
	const telling = entries.filter((entry) => saidBy(entry, marks) !== '');
	return telling.find(isPrimary) ?? telling[0] ?? entries[0];
}

/** True when an entry of the list says something else than the chosen one. */
export function saysMore(list: readonly unknown[], chosen: unknown, marks: ReadonlySet<string>): boolean {
	if (list.length < 2) return false;
	const known = saidBy(chosen, marks);
	return list.some((entry) => !['', known].includes(saidBy(entry, marks)));
}

/** What an entry says, as one text; empty where that is nothing. */
function saidBy(entry: unknown, marks: ReadonlySet<string>): string {
	const isNothing = (value: unknown): boolean => value === null || value === false || (typeof value === 'string' && value.trim() === '');
	try {
		const text = JSON.stringify(entry, (name, value: unknown) => (marks.has(name.toLowerCase()) || isNothing(value) ? undefined : value));
		return text === undefined || text === '{}' ? '' : text.toLowerCase();
	} catch {
		// It contains itself, or a member throws when it is read.
		return 'unreadable';
	}
}

/** The type of an entry, which has no case. */
export function typeOf({ type }: Entry): string | undefined {
	return typeof type === 'string' && type !== '' ? type.toLowerCase() : undefined;
}

/** The only entry, or of several the primary one. */
export function onlyOf(list: readonly unknown[]): unknown {
	const primary = list.filter(isPrimary);
	return list.length === 1 ? list[0] : primary.length === 1 ? primary[0] : undefined;
}

/** The first of several values that says something: Entra's `businessPhones` holds several numbers, and the first one is the phone. */
export function firstOf(list: readonly unknown[]): unknown {
	return list.length > 1 ? (list.find(holdsSomething) ?? list) : list;
}

/** True for what has members of its own. */
export function isObject(value: unknown): value is Entry {
	return !isLeaf(value) && !Array.isArray(value);
}

function isPrimary(entry: unknown): boolean {
	return isObject(entry) && entry['primary'] === true;
}
