import type { NodeExecutionHint } from 'n8n-workflow';
import { columnOf } from '../../scim/columns/attributes';
import type { BulkSettings } from '../settings/settings';
import { listed } from './listed';

/**
 * Attributes that are cleared for everybody by an expression that gives nothing in any row, as one with a misspelled column does; `ids` are those
 * of such expressions. Nothing where empty cells are ignored.
 */
export function clearedHint(
	ids: readonly string[],
	{ emptyValues, resourceType }: Pick<BulkSettings, 'emptyValues' | 'resourceType'>,
): readonly NodeExecutionHint[] {
	const columns = ids.flatMap((id) => columnOf(resourceType, id) ?? []).filter(({ id, required }) => required !== true && !kept.has(id));
	if (emptyValues === 'ignore' || columns.length === 0) return [];
	const fields = columns.map(({ displayName }) => `'${displayName}'`);
	const message = `No row has anything for ${listed(fields)}, and 'Empty Cells' is Remove, so what Webex has there goes. Check the spelling in the expression.`;
	return [{ message, location: 'outputPane', type: 'warning' }];
}

/** What is never cleared, besides what has to be there. */
const kept: ReadonlySet<string> = new Set(['userType', 'active', 'emails.work.value']);
