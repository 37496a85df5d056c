import { holdsSomething, isLeaf } from './plain';

/** An entry of a list that has members. */
export type Entry = Readonly<Record<string, unknown>>;

/** The entries by their type, of several of one type the primary one, else the first; and those without a type. */
export function entriesByType(
	list: readonly unknown[],
	typeIn: (entry: Entry) => string | undefined,
): { readonly typed: ReadonlyMap<string, Entry>; readonly untyped: readonly unknown[] } {
	const typed = new Map<string, Entry>();
	const untyped: unknown[] = [];
	for (const entry of list) {
		const type = isObject(entry) ? typeIn(entry) : undefined;
		if (type === undefined || !isObject(entry)) untyped.push(entry);
		else if (!typed.has(type) || (isPrimary(entry) && !isPrimary(typed.get(type)))) typed.set(type, entry);
	}
	return { typed, untyped };
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
