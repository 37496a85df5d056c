import type { Outcome } from '../plan/outcome';
import type { JsonObject } from '../scim/json';

/** What results have, and what stands for a node's error in n8n: in rows that come from this node or another one they are nobody's columns. */
export const ownFields: ReadonlySet<string> = new Set([
	...['name', 'ok', 'outcome', 'detail', 'reason', 'status', 'resourceId'],
	...['method', 'resourceType', 'bulkId', 'scimType', 'errorCode', 'trackingId', 'request', 'attempts'],
	...['result', 'changes', 'planId', 'error', 'message'],
]);

/** True for the column of such a field, and for the members of those that are objects. An object that a file has under another's name is its own. */
export function isOwnField(column: string): boolean {
	const [field = '', member] = column.split('.', 2);
	if (member === undefined) return ownFields.has(field);
	return field === 'error' || field === 'changes' || (field === 'result' && (ownFields.has(member) || moreOfResult.has(member)));
}

/** Besides, in the object that the Failed output gives. By themselves they are words of a file. */
const moreOfResult: ReadonlySet<string> = new Set(['location', 'version', 'data', 'input']);

/** True for a result of this node, whole, as a node behind it gets it, also by way of a file. A status in words is of the row that it was merged with. */
export function isResult(item: JsonObject): boolean {
	const { ok, outcome, status } = item;
	return ok !== undefined && typeof outcome === 'string' && outcomes.has(outcome) && /^\d*$/.test(String(status ?? ''));
}

const outcomes: ReadonlySet<string> = new Set<Outcome['kind']>([
	...(['applied', 'unchanged', 'planned'] as const),
	...(['rejected', 'invalid', 'notAttempted', 'unconfirmed'] as const),
]);
