import { enterpriseSchema } from '../schemas';
import { damageIn } from './damage';
import { plainOf } from './plain';
import { isNone, looksLike, saidIn, withoutRemarks } from './shapes';

/** Stands for a cell that says nothing that its attribute can be asked for, so the row goes without it. A cell is a value, not an object, since there are many. */
export const unread: unique symbol = Symbol('unread');

/** A matched column, as far as its cells depend on it. */
export interface CellUse {
	readonly id: string;
	readonly hasRemarks?: true;
}

/**
 * Reads a cell of a matched column. Under a manager a word for "none" is an empty cell, and a name or a number is unread: what is
 * nice to have must not cost the row. "Mara Lind (1001)" is a name with a remark.
 */
export function cellSays(use: CellUse, value: unknown): unknown {
	if (use.id === managerId) return managerSays(value);
	return use.hasRemarks === true && typeof value === 'string' ? withoutRemarks(value) : value;
}

/** How many of the cells say nothing that the attribute can be asked for. */
export function unreadIn(id: string, values: readonly unknown[]): number {
	return values.filter((value) => cellSays({ id }, value) === unread).length;
}

/** True for an attribute whose cells may be unread. */
export function mayBeUnread(id: string): boolean {
	return id === managerId;
}

const managerId = `${enterpriseSchema}:manager.value`;

function managerSays(value: unknown): unknown {
	if (value === undefined || (typeof value === 'string' && value.includes('@'))) return value;
	if (typeof value === 'string' && isNone(value.trim())) return '';
	if (plainOf(value) === undefined) return unread;
	const text = saidIn(value);
	return text === undefined || looksLike.managerIds(text) || damageIn(managerUse, text) !== undefined ? value : unread;
}

const managerUse = { attribute: 'manager', place: { kind: 'sub', sub: 'value' } } as const;
