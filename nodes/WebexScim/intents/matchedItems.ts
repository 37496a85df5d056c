import { cellSays, unread } from '../scim/columns/cells';
import { leftOutBy } from '../scim/columns/leaveOut';
import { goneIn } from '../scim/columns/leavers';
import { isMapped, matchColumns, saysGone, type ColumnMatch } from '../scim/columns/match';
import { shownColumn } from '../scim/columns/shown';
import { ownEntry } from '../scim/json';
import type { ResourceType } from '../scim/messages';
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
	/** What is wrong with a row that says its person is gone, where no column is mapped to Active. */
	readonly goneProblem: (item: InputItem) => Problem | undefined;
}

/** Matches the columns of all items by their names, whatever each of the items holds. */
export function matchItems({ items, leaveOutColumns, nowMs }: ItemsToMatch, resourceType: ResourceType): MatchedItems {
	const names = new Set<string>();
	for (const { json } of items) for (const name of Object.keys(json)) names.add(name);
	const valuesOf = (name: string): readonly unknown[] => items.map(({ json }) => ownEntry(json, name));
	const match = matchColumns(names, resourceType, { isLeftOut: leftOutBy(leaveOutColumns), valuesOf });
	const used = [...match].flatMap(([name, use]) => (use.kind === 'used' ? [{ name, use }] : []));
	const leavers = isMapped(match, 'active')
		? []
		: [...match].flatMap(([name, use]) => (saysGone(use) ? [{ name, isGone: goneIn(name, valuesOf(name), nowMs) }] : []));
	return {
		match,
		cellsOf: ({ json }) => {
			const cells = new Map<string, unknown>();
			for (const { name, use } of used) {
				const cell = cellSays(use, ownEntry(json, name));
				if (cell !== unread) cells.set(use.id, cell);
			}
			return cells;
		},
		goneProblem: ({ json }) => {
			const leaver = leavers.find(({ name, isGone }) => isGone(ownEntry(json, name)));
			return leaver && problem(goneText(leaver.name));
		},
	};
}

function goneText(name: string): string {
	const column = shownColumn(name);
	return `The column ${column === undefined ? 'for who left' : `'${column}'`} says that this person is gone, and no column is mapped to Active. Name the column in 'Leave Out Columns' to carry out the row all the same, or map it to Active.`;
}
