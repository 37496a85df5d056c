import { columnOf } from '../../scim/columns/attributes';
import { cellSays, unread } from '../../scim/columns/cells';
import type { ColumnMatch, ColumnUse } from '../../scim/columns/columnUse';
import { lastNameId, lastNameReader } from '../../scim/columns/lastName';
import { leftOutBy } from '../../scim/columns/leaveOut';
import { matchColumns } from '../../scim/columns/match';
import { shownColumn } from '../../scim/columns/shown';
import { tableOf } from '../../scim/columns/table';
import { checkValue } from '../../scim/columns/values';
import type { ResourceType } from '../../scim/messages';
import type { Work } from '../../scim/work';
import { isOwnField, isResult } from '../ownFields';
import { problem, type Problem } from '../problem';
import type { InputItem } from '../source';
import { leaversBy } from './leaversBy';

/** All items of a run, and what decides how their columns are matched. */
export interface ItemsToMatch {
	readonly items: readonly InputItem[];
	/** Names of columns to leave out, with commas between. */
	readonly leaveOutColumns: string;
	readonly nowMs: number;
}

/** The columns of all items, matched once for the run. */
export interface MatchedItems {
	readonly match: ColumnMatch;
	readonly rowOf: (item: InputItem) => MatchedRow;
	/** The columns that mean an attribute by their names: the one that is taken for it, and behind it those that would be, if it were not there. */
	readonly columnsMeaning: (id: string) => readonly string[];
	/** What an item has in a column, as a cell of an attribute. */
	readonly cellOf: (item: InputItem, column: string, id: string) => unknown;
	/** What is wrong with a row that says its person is gone, where no column is mapped to Active. */
	readonly goneProblem: (item: InputItem) => Problem | undefined;
}

/** The cells of an item by attribute id, and the column that each comes from; a column that the item lacks has an empty cell there. */
export interface MatchedRow {
	readonly cells: ReadonlyMap<string, unknown>;
	readonly columnNames: ReadonlyMap<string, string>;
}

/** Matches the columns of all items by their names, whatever each of the items holds. Members of objects are columns by their path. */
export function* matchItems({ items, leaveOutColumns, nowMs }: ItemsToMatch, resourceType: ResourceType): Work<MatchedItems> {
	const table = yield* tableOf(
		items.map(({ json }) => json),
		resourceType,
	);
	const valuesOf = (name: string): readonly unknown[] => items.map(({ json }) => table.plainCell(json, name));
	const areResults = items.every(({ json }) => isResult(json));
	const match = matchColumns(table.names, resourceType, {
		isLeftOut: leftOutBy(leaveOutColumns, table.isOpened),
		isOfResult: (name) => areResults && isOwnField(name),
		valuesOf,
		isOpened: table.isOpened,
		lists: table.lists,
		passedOver: table.passedOver,
	});
	const uses = [...match].flatMap(([name, use]) => (use.kind === 'used' ? [{ name, use }] : []));
	const leading = uses.filter(({ use }) => use.beside === undefined && use.joins === undefined);
	const columnNames = new Map(leading.map(({ name, use }) => [use.id, name]));
	const nameParts = new Map(uses.flatMap(({ name, use }) => (use.joins === undefined ? [] : [[name, use.joins] as const])));
	const readLastName = lastNameReader(columnNames.get(lastNameId), nameParts);
	const names = new Map(leading.map(({ name, use }) => [use.id, [name, ...besidesOf(name, uses)]]));
	const leavers = leaversBy(match, nowMs, valuesOf, ({ json }, name) => table.plainCell(json, name));
	const rowOf = ({ json }: InputItem): MatchedRow => {
		const cells = table.cellsOf(json, names);
		for (const { use } of leading) {
			if (!cells.has(use.id)) continue;
			const cell = cellSays(use, cells.get(use.id), resourceType);
			if (cell === unread) cells.delete(use.id);
			else cells.set(use.id, cell);
		}
		if (nameParts.size === 0 || !cells.has(lastNameId)) return { cells, columnNames };
		const last = readLastName(cells.get(lastNameId), (name) => table.plainCell(json, name));
		if (last.kind === 'unsure') cells.delete(lastNameId);
		else cells.set(lastNameId, last.kind === 'whole' ? last.name : last.part);
		return { cells, columnNames: last.kind === 'damaged' ? new Map([...columnNames, [lastNameId, last.column]]) : columnNames };
	};
	const active = leading.find(({ use }) => use.id === 'active')?.name;
	return {
		match: yield* leavers.counted(items),
		rowOf,
		columnsMeaning: columnsMeaningIn(match, resourceType, valuesOf),
		cellOf: ({ json }, column, id) => table.cellsOf(json, new Map([[id, [column]]])).get(id),
		goneProblem: (item) => {
			const leaver = leavers.columnOf(item);
			const isSaid = leaver !== undefined && active !== undefined && saysActive(rowOf(item).cells.get('active'));
			return leaver === undefined || isSaid ? undefined : problem(goneText(leaver, active));
		},
	};
}

/** The columns that feed an attribute, and those that would if no other were more telling; each attribute is looked for once. */
function columnsMeaningIn(
	match: ColumnMatch,
	resourceType: ResourceType,
	valuesOf: (name: string) => readonly unknown[],
): (id: string) => readonly string[] {
	const wouldFeed = (name: string, use: ColumnUse): string | undefined => {
		const isBehind = use.kind === 'unused' && (use.reason === 'lessTelling' || use.reason === 'severalEntries');
		const alone = isBehind ? matchColumns([name], resourceType, { valuesOf }).get(name) : use;
		return alone?.kind === 'used' ? alone.id : undefined;
	};
	const known = new Map<string, readonly string[]>();
	return (id) => {
		const before = known.get(id);
		if (before !== undefined) return before;
		const names = [...match].flatMap(([name, use]) => (wouldFeed(name, use) === id ? [name] : []));
		const isTaken = (name: string): boolean => match.get(name)?.kind === 'used';
		const ordered = [...names.filter(isTaken), ...names.filter((name) => !isTaken(name))];
		known.set(id, ordered);
		return ordered;
	};
}

/** The columns that feed an attribute in the rows that lack this one. */
function besidesOf(name: string, uses: ReadonlyArray<{ readonly name: string; readonly use: ColumnUse }>): readonly string[] {
	return uses.flatMap((other) => (other.use.kind === 'used' && other.use.beside === name ? [other.name] : []));
}

/** An empty cell for Active says nothing, and a row that says nothing may not bring back who is gone. */
function saysActive(cell: unknown): boolean {
	const column = columnOf('Users', 'active');
	return column !== undefined && checkValue(column, cell).kind !== 'empty';
}

function goneText(name: string, active: string | undefined): string {
	const [column, activeColumn] = [shownColumn(name), shownColumn(active ?? '')];
	const says = `The column ${column === undefined ? 'for who left' : `'${column}'`} says that this person is gone`;
	const leaveOut = "name the column in 'Leave Out Columns' to carry out the row as one of an active person";
	const handOver = 'Hand the row to Deactivate with a Filter node, map Active by hand with an expression';
	if (active === undefined) return `${says}, and no column is mapped to Active. ${handOver}, or ${leaveOut}.`;
	const empty = `the column ${activeColumn === undefined ? 'for Active' : `'${activeColumn}'`} is empty in this row`;
	return `${says}, and ${empty}. Fill in that cell, or ${leaveOut}.`;
}
