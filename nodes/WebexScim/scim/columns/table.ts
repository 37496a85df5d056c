import type { ResourceType } from '../messages';
import { each, flatMapped, type Work } from '../work';
import type { ColumnUse } from './columnUse';
import { matchColumns } from './match';
import { isVague } from './meaning';
import type { OpenedItem } from './opening';
import { openItem } from './openItem';
import { holdsSomething, plainOf } from './plain';

type Json = Readonly<Record<string, unknown>>;

/** The items of a run as the rows of one table; members of objects have columns of their own. */
export interface Table {
	readonly names: readonly string[];
	/** Lists of several objects that no row has as a cell: nobody knows which of the objects is meant. */
	readonly lists: readonly string[];
	/** True for a path that is an object in some row, so that the paths of its members belong to it. */
	readonly isOpened: (path: string) => boolean;
	/** The lists of which a row has an entry at a path, and further ones that were passed over: in how many rows. */
	readonly passedOver: ReadonlyMap<string, number>;
	/** The cell of an item in a column, as what it stands for; itself where that is nothing. */
	readonly plainCell: (json: Json, name: string) => unknown;
	/**
	 * The cells of an item by attribute id, for these columns, of several of one attribute the first that the item has; undefined for
	 * one that the item lacks. Where the item has an object that was opened there is no cell, which says less than an empty one, unless
	 * nobody can read it. The map is new each time.
	 */
	readonly cellsOf: (json: Json, used: ReadonlyMap<string, readonly string[]>) => Map<string, unknown>;
}

/** Opens all items of a run, each once. */
export function* tableOf(items: readonly Json[], resourceType: ResourceType): Work<Table> {
	const use = usesOf(resourceType);
	const isAttribute = (name: string): boolean => use(name).kind === 'used';
	const isKnown = (path: string): boolean => isUnderstood(use(path));
	const means = (path: string): string => meaningOf(use(path));
	const sense = { isAttribute, isKnown, means, isTelling: (path: string) => isText(use(path)) && !isVague(path, resourceType) };
	const rows = new Map<Json, OpenedItem>();
	yield* each(items, (json) => rows.set(json, openItem(json, sense)));
	const rowOf = (json: Json): OpenedItem => rows.get(json) ?? openItem(json, sense);
	const all = [...rows.values()];
	const opened = new Set(yield* flatMapped(all, (row) => [...row.opened]));
	const names = yield* namesOf(all);
	return {
		names,
		lists: yield* listsOf(all, names),
		isOpened: (path) => opened.has(path),
		passedOver: yield* passedOverIn(all),
		plainCell: (json, name) => plainCell(rowOf(json).cells.get(name)),
		cellsOf: (json, used) => cellsIn(rowOf(json), used),
	};
}

function plainCell(cell: unknown): unknown {
	return plainOf(cell) ?? cell;
}

/** What a name alone would be used for, each asked once. */
function usesOf(resourceType: ResourceType): (name: string) => ColumnUse {
	const known = new Map<string, ColumnUse>();
	return (name) => {
		const use = known.get(name) ?? matchColumns([name], resourceType).get(name) ?? unknown;
		known.set(name, use);
		return use;
	};
}

const unknown: ColumnUse = { kind: 'unused', reason: 'unknown' };

/** True for what feeds an attribute that is a value by itself. An address is an object, whatever part of it its name stands for. */
function isText(use: ColumnUse): boolean {
	return use.kind === 'used' && !use.id.startsWith('addresses.');
}

function isUnderstood(use: ColumnUse): boolean {
	return use.kind === 'used' || use.reason !== 'unknown';
}

function meaningOf(use: ColumnUse): string {
	return use.kind === 'used' ? use.id : use.reason;
}

/** The columns of all rows. A path that is an object in some row is a column of its own only if another row has a value there. */
function* namesOf(rows: readonly OpenedItem[]): Work<readonly string[]> {
	const opened = new Set(yield* flatMapped(rows, (row) => [...row.opened].filter((path) => !row.cells.has(path))));
	const names = new Map<string, boolean>();
	yield* each(rows, ({ cells }) => {
		for (const [name, value] of cells) names.set(name, names.get(name) === true || !opened.has(name) || holdsSomething(value));
	});
	return [...names].flatMap(([name, isColumn]) => (isColumn ? [name] : []));
}

function* listsOf(rows: readonly OpenedItem[], names: readonly string[]): Work<readonly string[]> {
	const columns = new Set(names);
	const paths = yield* flatMapped(rows, ({ unread }) => [...unread].flatMap(([path, value]) => (Array.isArray(value) ? [path] : [])));
	return [...new Set(paths)].filter((path) => !columns.has(path));
}

function* passedOverIn(rows: readonly OpenedItem[]): Work<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	yield* each(rows, ({ passedOver }) => {
		for (const path of passedOver) counts.set(path, (counts.get(path) ?? 0) + 1);
	});
	return counts;
}

function cellsIn({ cells, opened, unread }: OpenedItem, used: ReadonlyMap<string, readonly string[]>): Map<string, unknown> {
	const found = new Map<string, unknown>();
	for (const [id, names] of used) {
		const own = names.find((name) => cells.has(name)) ?? names.find((name) => unread.has(name));
		if (own !== undefined) found.set(id, cells.has(own) ? cells.get(own) : unread.get(own));
		else if (!names.some((name) => opened.has(name))) found.set(id, undefined);
	}
	return found;
}
