import { saysMore } from './entries';
import type { Words } from './entryTypes';

/** An item as a row of a table. */
export interface OpenedItem {
	/** The cells by path, as n8n's editor shows it: `profile.firstName`. The entries of a list with types are at `emails.work.value`. */
	readonly cells: ReadonlyMap<string, unknown>;
	/** The paths of what was opened to its members instead. */
	readonly opened: ReadonlySet<string>;
	/** What nobody can read: lists of several objects, and objects at a known path of which no member is understood. */
	readonly unread: ReadonlyMap<string, unknown>;
	/** The paths of entries beside which another one, of the same list and type, says something else: that one was passed over. */
	readonly passedOver: ReadonlySet<string>;
}

/** What names mean, as far as it decides what is opened. A path is known where the name of such a column is understood. */
export interface NameSense extends Words {
	/** True for one that cannot mean anything else, so that what stands there may not be lost. */
	readonly isTelling: (path: string) => boolean;
	/** True for a member's name that is an attribute by itself. */
	readonly isAttribute: (member: string) => boolean;
}

/** An item that is being opened. */
export interface Opening extends OpenedItem {
	readonly cells: Map<string, unknown>;
	readonly opened: Set<string>;
	readonly unread: Map<string, unknown>;
	readonly passedOver: Set<string>;
	readonly sense: NameSense;
	/** The objects that the one being opened is in. */
	readonly within: Set<object>;
	/** How many cells are at paths that are understood. */
	known: number;
	/** How many members may still be opened. */
	budget: number;
}

/** Adds a cell, but where the path has one already. */
export function addCell(opening: Opening, path: string, value: unknown): void {
	if (opening.cells.has(path)) return;
	opening.cells.set(path, value);
	if (opening.sense.isKnown(path)) opening.known++;
}

/** Notes that an entry was chosen from a list, where others of it say something else. */
export function notePassedOver(
	opening: Opening,
	path: string,
	list: readonly unknown[],
	chosen: unknown,
	marks: ReadonlySet<string>,
): void {
	if (saysMore(list, chosen, marks)) opening.passedOver.add(path);
}
