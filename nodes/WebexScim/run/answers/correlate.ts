import type { Operation, PlannedOperation } from '../../plan/step';
import type { ResourceType } from '../../scim/messages';
import { idOfLocation, type OperationResult } from '../../scim/parse';

/** Results that belong to an operation, by its index in the plan, and those that nobody can attribute. */
export interface Correlation {
	readonly matched: ReadonlyMap<number, OperationResult>;
	readonly unmatched: readonly OperationResult[];
}

/**
 * Pairs the results of an answer with the operations of a request: by bulkId (RFC 7644 3.7.2), one without any by method and location, since a
 * request holds one operation for a resource at most. Never by position: servers may reorder (RFC 7644 3.7). A bulkId of another request
 * belongs to nobody, and so does a row whose location contradicts its bulkId, or that names what another create made or what was there before
 * the run: `isTaken`. A result that came twice counts once; if its copies differ, the one that confirms counts.
 */
export function correlate(
	indexes: readonly number[],
	operation: (index: number) => PlannedOperation,
	results: readonly OperationResult[],
	isTaken: (resourceType: ResourceType, id: string) => boolean = () => false,
): Correlation {
	const { byBulkId, byResource } = keysOf(indexes, operation);
	const matched = new Map<number, OperationResult>();
	const unmatched: OperationResult[] = [];
	const match = (index: number, result: OperationResult): void => {
		const known = matched.get(index);
		matched.set(index, known === undefined || isSuccess(result) ? result : known);
	};
	const unnamed: OperationResult[] = [];
	for (const result of results) {
		const index = result.bulkId === undefined ? undefined : byBulkId.get(result.bulkId);
		if (result.bulkId === undefined) unnamed.push(result);
		else if (index === undefined || contradicts(operation(index).operation, result)) unmatched.push(result);
		else match(index, result);
	}
	for (const index of claimedTwice(matched, operation, isTaken)) {
		const result = matched.get(index);
		matched.delete(index);
		if (result !== undefined) unmatched.push(result);
	}
	const named = new Set(matched.keys());
	for (const result of unnamed) {
		const index = byResource.get(keyOfResult(result) ?? '');
		if (index === undefined || named.has(index)) unmatched.push(result);
		else match(index, result);
	}
	return { matched, unmatched };
}

function keysOf(
	indexes: readonly number[],
	operation: (index: number) => PlannedOperation,
): { readonly byBulkId: ReadonlyMap<string, number>; readonly byResource: ReadonlyMap<string, number> } {
	const byBulkId = new Map<string, number>();
	const byResource = new Map<string, number>();
	for (const index of indexes) {
		const { bulkId, operation: asked } = operation(index);
		byBulkId.set(bulkId, index);
		if (asked.target.kind === 'id') byResource.set(operationKey(asked.method, asked.resourceType, asked.target.id), index);
	}
	return { byBulkId, byResource };
}

/** True when the row tells another method or another resource than the operation has. */
function contradicts({ method, resourceType, target }: Operation, { method: told, location }: OperationResult): boolean {
	if (told !== undefined && told !== method) return true;
	const id = location === undefined ? undefined : idOfLocation(location);
	if (location === undefined || id === undefined) return false;
	const isOfOtherType = location.includes(resourceType === 'Users' ? '/Groups/' : '/Users/');
	return isOfOtherType || (target.kind === 'id' && !isSameId(target.id, id));
}

function isSameId(id: string, told: string): boolean {
	return id.toLowerCase() === told.toLowerCase() || encodeURIComponent(id).toLowerCase() === told.toLowerCase();
}

/** Creates that tell a resource which another create of this answer made too, or which was there already. */
function claimedTwice(
	matched: ReadonlyMap<number, OperationResult>,
	operation: (index: number) => PlannedOperation,
	isTaken: (resourceType: ResourceType, id: string) => boolean,
): readonly number[] {
	const claims = new Map<string, { readonly resourceType: ResourceType; readonly indexes: number[] }>();
	for (const [index, result] of matched) {
		const id = result.location === undefined ? undefined : idOfLocation(result.location)?.toLowerCase();
		const { method, resourceType } = operation(index).operation;
		if (id === undefined || !isSuccess(result) || method !== 'POST') continue;
		const claim = claims.get(id);
		if (claim === undefined) claims.set(id, { resourceType, indexes: [index] });
		else claim.indexes.push(index);
	}
	return [...claims].flatMap(([id, { resourceType, indexes }]) => (indexes.length > 1 || isTaken(resourceType, id) ? indexes : []));
}

function keyOfResult({ method, location }: OperationResult): string | undefined {
	const id = location === undefined ? undefined : idOfLocation(location);
	if (method === undefined || location === undefined || id === undefined) return undefined;
	return operationKey(method, location.includes('/Groups/') ? 'Groups' : 'Users', id);
}

function operationKey(method: string, resourceType: string, id: string): string {
	return `${method} ${resourceType} ${id.toLowerCase()}`;
}

function isSuccess({ status }: OperationResult): boolean {
	return status !== undefined && status >= 200 && status < 300;
}
