import type { JsonObject } from './json';
import type { ResourceType } from './urns';

/** A resource as it is kept. Never changed: each write puts a new one in its place. */
export interface Stored {
	readonly id: string;
	readonly type: ResourceType;
	/** Everything but id, schemas and meta, in exact spelling. */
	readonly attributes: JsonObject;
	readonly created: number;
	readonly lastModified: number;
	/** Counts the changes; becomes the weak entity tag. */
	readonly version: number;
}

/** What a search or a read sees: the present state, or an older one while reads lag behind writes. */
export interface View {
	get(id: string): Stored | undefined;
	all(): Iterable<Stored>;
	readonly size: number;
	/** By an indexed attribute, values compared without regard to case; undefined when there is no such index. */
	find(attribute: string, value: string): readonly Stored[] | undefined;
}

/** All resources of one type. */
export interface Table extends View {
	/** Puts a resource in, over the one with its id, or takes it out. */
	write(id: string, after: Stored | undefined, at: number, lagMs: number): void;
	/** What was visible `lagMs` ago. */
	asOf(now: number, lagMs: number): View;
}

/** Reads the values of an attribute that an index is kept over. */
export type IndexKeys = (attributes: JsonObject) => readonly string[];

/** A table with one index per entry. The letters of an id's hexadecimal digits may be of either case (RFC 9562 4). Lookups by id or index take the same time at 100 and at 100,000 resources. */
export function createTable(indexes: Readonly<Record<string, IndexKeys>>): Table {
	const current = new Map<string, Stored>();
	const lookups = Object.entries(indexes).map(([name, keys]) => ({ name, keys, ids: new Map<string, Set<string>>() }));
	let changes: Array<{ readonly id: string; readonly at: number; readonly before: Stored | undefined }> = [];

	const table: Table = {
		get: (id) => current.get(id.toLowerCase()),
		all: () => current.values(),
		get size() {
			return current.size;
		},
		find(attribute, value) {
			const lookup = lookups.find(({ name }) => name === attribute);
			return lookup && [...(lookup.ids.get(value.toLowerCase()) ?? [])].flatMap((id) => table.get(id) ?? []);
		},
		write(id, after, at, lagMs) {
			const before = table.get(id);
			changes = lagMs > 0 ? [...changes.filter((change) => change.at > at - lagMs), { id, at, before }] : changes;
			reindex(before, after);
			if (after === undefined) current.delete(id.toLowerCase());
			else current.set(id.toLowerCase(), after);
		},
		asOf(now, lagMs) {
			const unseen = lagMs > 0 ? changes.filter(({ at }) => at > now - lagMs) : [];
			if (unseen.length === 0) return table;
			const older = new Map<string, Stored | undefined>();
			for (const { id, before } of unseen) if (!older.has(id)) older.set(id, before);
			return overlay(table, older, indexes);
		},
	};

	function reindex(before: Stored | undefined, after: Stored | undefined): void {
		for (const { keys, ids } of lookups) {
			if (before !== undefined) {
				for (const key of keys(before.attributes)) {
					const left = ids.get(key.toLowerCase());
					left?.delete(before.id);
					if (left?.size === 0) ids.delete(key.toLowerCase());
				}
			}
			if (after === undefined) continue;
			for (const key of keys(after.attributes)) {
				const there = ids.get(key.toLowerCase());
				if (there === undefined) ids.set(key.toLowerCase(), new Set([after.id]));
				else there.add(after.id);
			}
		}
	}
	return table;
}

/** The table with some resources in their older state; undefined stands for "did not exist yet". */
function overlay(table: Table, older: ReadonlyMap<string, Stored | undefined>, indexes: Readonly<Record<string, IndexKeys>>): View {
	const revived = [...older.values()].filter((stored) => stored !== undefined);
	const all = () => [...[...table.all()].filter(({ id }) => !older.has(id)), ...revived];
	return {
		get: (id) => (older.has(id) ? older.get(id) : table.get(id)),
		all,
		get size() {
			return all().length;
		},
		find(attribute, value) {
			const wanted = value.toLowerCase();
			const keys = indexes[attribute];
			if (keys === undefined) return undefined;
			return [
				...(table.find(attribute, value) ?? []).filter(({ id }) => !older.has(id)),
				...revived.filter(({ attributes }) => keys(attributes).some((key) => key.toLowerCase() === wanted)),
			];
		},
	};
}
