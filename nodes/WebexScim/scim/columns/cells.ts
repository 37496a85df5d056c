import type { ResourceType } from '../messages';
import { cleanName } from '../names/names';
import { managerId } from './candidates';
import { damageIn } from './damage';
import { saidBy, type Letters } from './letterPairs';
import { isNiceToHave, lacksValue } from './niceToHave';
import { holdsSomething, plainOf } from './plain';
import { isNone, looksLike, withoutRemarks } from './shapes';

/** Stands for a cell that says nothing that its attribute can be asked for, so the row goes without it. A cell is a value, not an object, since there are many. */
export const unread: unique symbol = Symbol('unread');

/** A matched column, as far as its cells depend on it. */
export interface CellUse {
	readonly id: string;
	readonly hasRemarks?: true;
	readonly letters?: Letters;
}

/**
 * Reads a cell of a matched column. Under a manager a word for "nobody" and what holds nothing are an empty cell, and a name, a number or a
 * question mark is unread: what is nice to have must not cost the row. What was damaged is neither, nor is a list of several, since the
 * row has to tell it. A word for none under a phone or the like is unread as well. "Mara Lind (1001)" is a name with a remark, and J or N yes or no
 * where the column is of these.
 */
export function cellSays(use: CellUse, value: unknown, resourceType: ResourceType = 'Users'): unknown {
	if (use.id === managerId) return managerSays(value);
	if (lacksValue(use.id, value, resourceType)) return unread;
	if (use.letters !== undefined) return saidBy(use.letters, value) ?? value;
	return use.hasRemarks === true && typeof value === 'string' ? withoutRemarks(value) : value;
}

/** Reads a cell that a person mapped by hand: as `cellSays`, but the row has to tell a name or a number under a manager. */
export function cellSaysByHand(id: string, value: unknown, resourceType: ResourceType = 'Users'): unknown {
	if (id !== managerId) return lacksValue(id, value, resourceType) ? unread : value;
	const plain = plainOf(value);
	return typeof plain === 'string' && isNone(cleanName(plain)) ? managerSays(value) : value;
}

/** How many of the cells say nothing that the attribute can be asked for. */
export function unreadIn(id: string, values: readonly unknown[], resourceType: ResourceType = 'Users'): number {
	if (id !== managerId && !isNiceToHave(id, resourceType)) return 0;
	return values.filter((value) => cellSays({ id }, value, resourceType) === unread).length;
}

function managerSays(value: unknown): unknown {
	if (value === undefined || (typeof value === 'string' && value.includes('@'))) return value;
	if (!holdsSomething(value)) return '';
	if (Array.isArray(value)) return severalSay(value);
	const plain = plainOf(value);
	const text = typeof plain === 'string' ? cleanName(plain) : '';
	if (damageIn(managerUse, text) !== undefined || looksLike.managerIds(text)) return value;
	return isNone(text) && !isUnknown(text) ? '' : unread;
}

/** Of several people nobody can be taken, and names are unread as one is. */
function severalSay(list: readonly unknown[]): unknown {
	const said = list.filter(holdsSomething).map(managerSays);
	if (said.length < 2) return said[0];
	return said.every((entry) => entry === unread || entry === '') ? unread : list;
}

/** Who asks says nothing, so that nobody's manager may be taken away for it. */
function isUnknown(text: string): boolean {
	return text.includes('?');
}

const managerUse = { attribute: 'manager', place: { kind: 'sub', sub: 'value' } } as const;
