import { enterpriseSchema } from '../schemas';
import type { ColumnUse } from './match';
import { isNone, withoutRemarks } from './shapes';

/** What a cell of a matched column says: a word for "none" under a manager is an empty cell, and "Mara Lind (1001)" a name with a remark. */
export function cellSays(use: Extract<ColumnUse, { kind: 'used' }>, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	if (use.id === managerId && isNone(value.trim())) return '';
	return use.hasRemarks === true ? withoutRemarks(value) : value;
}

const managerId = `${enterpriseSchema}:manager.value`;
