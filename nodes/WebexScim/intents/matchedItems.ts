import { cellSays, unread } from '../scim/columns/cells';
import { leftOutBy } from '../scim/columns/leaveOut';
import { goneIn } from '../scim/columns/leavers';
import { isMapped, matchColumns, saysGone, type ColumnMatch } from '../scim/columns/match';
import { shownColumn } from '../scim/columns/shown';
import { tableOf } from '../scim/columns/table';
import type { ResourceType } from '../scim/messages';
import type { Work } from '../scim/work';
import { problem, type Problem } from './problem';
import type { InputItem } from './source';

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
	/** The cells of an item by attribute id; a column that the item lacks has an empty cell there. */
	readonly cellsOf: (item: InputItem) => ReadonlyMap<string, unknown>;
	/** The column that feeds each attribute, by the attribute's id. */
	readonly columnNames: ReadonlyMap<string, string>;
	/** What is wrong with a row that says its person is gone, where no column is mapped to Active. */
	readonly goneProblem: (item: InputItem) => Problem | undefined;
}

/** Matches the columns of all items by their names, whatever each of the items holds. Members of objects are columns by their path. */
export function* matchItems({ items, leaveOutColumns, nowMs }: ItemsToMatch, resourceType: ResourceType): Work<MatchedItems> {
	const table = yield* tableOf(
		items.map(({ json }) => json),
		resourceType,
	);
	const valuesOf = (name: string): readonly unknown[] => items.map(({ json }) => table.plainCell(json, name));
	const match = matchColumns(table.names, resourceType, { isLeftOut: leftOutBy(leaveOutColumns), valuesOf });
	const uses = [...match].flatMap(([name, use]) => (use.kind === 'used' ? [{ name, use }] : []));
	const used = uses.map(({ name, use }) => [use.id, name] as const);
	const leavers = isMapped(match, 'active')
		? []
		: [...match].flatMap(([name, use]) => (saysGone(use) ? [{ name, isGone: goneIn(name, valuesOf(name), nowMs) }] : []));
	return {
		match,
		cellsOf: ({ json }) => {
			const cells = table.cellsOf(json, used);
			for (const { use } of uses) {
				if (!cells.has(use.id)) continue;
				const cell = cellSays(use, cells.get(use.id));
				if (cell === unread) cells.delete(use.id);
				else cells.set(use.id, cell);
			}
			return cells;
		},
		columnNames: new Map(used),
		goneProblem: ({ json }) => {
			const leaver = leavers.find(({ name, isGone }) => isGone(table.plainCell(json, name)));
			return leaver && problem(goneText(leaver.name));
		},
	};
}

function goneText(name: string): string {
	const column = shownColumn(name);
	return `The column ${column === undefined ? 'for who left' : `'${column}'`} says that this person is gone, and no column is mapped to Active. Name the column in 'Leave Out Columns' to carry out the row all the same, or map it to Active.`;
}
