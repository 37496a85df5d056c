import { enterpriseSchema } from '../schemas';
import { damageIn } from './damage';
import { isNone, looksLike, saidIn, withoutRemarks } from './shapes';

/** What a cell of a matched column says. `unread`: nothing that its attribute can be asked for, so the row goes without it. */
export type CellSays = { readonly kind: 'said'; readonly value: unknown } | { readonly kind: 'unread' };

/** A matched column, as far as its cells depend on it. */
export interface CellUse {
	readonly id: string;
	readonly hasRemarks?: true;
}

/**
 * Reads a cell of a matched column. Under a manager a word for "none" is an empty cell, and a name or a number is unread: what is
 * nice to have must not cost the row. "Mara Lind (1001)" is a name with a remark.
 */
export function cellSays(use: CellUse, value: unknown): CellSays {
	if (use.id === managerId) return managerSays(value);
	const isName = use.hasRemarks === true && typeof value === 'string';
	return { kind: 'said', value: isName ? withoutRemarks(value) : value };
}

const managerId = `${enterpriseSchema}:manager.value`;

function managerSays(value: unknown): CellSays {
	if (typeof value === 'string' && isNone(value.trim())) return { kind: 'said', value: '' };
	const text = saidIn(value);
	const isReadable = text === undefined || looksLike.managerIds(text) || damageIn(managerUse, text) !== undefined;
	return isReadable ? { kind: 'said', value } : { kind: 'unread' };
}

const managerUse = { attribute: 'manager', place: { kind: 'sub', sub: 'value' } } as const;
