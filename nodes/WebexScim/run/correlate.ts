import { idOfLocation, type OperationResult } from '../scim/parse';
import type { PlannedOperation } from '../plan/step';

/** Results that belong to an operation, by its index in the plan, and those that nobody can attribute. */
export interface Correlation {
	readonly matched: ReadonlyMap<number, OperationResult>;
	readonly unmatched: readonly OperationResult[];
}

/**
 * Pairs the results of an answer with the operations of a request: by bulkId (RFC 7644 3.7.2), one without by method and
 * location, since a request holds one operation for a resource at most. Never by position: servers may reorder (RFC 7644
 * 3.7). A result that came twice counts once; if its copies differ, the one that confirms counts.
 */
export function correlate(
	indexes: readonly number[],
	operation: (index: number) => PlannedOperation,
	results: readonly OperationResult[],
): Correlation {
	const byBulkId = new Map<string, number>();
	const byResource = new Map<string, number>();
	for (const index of indexes) {
		const { bulkId, operation: asked } = operation(index);
		byBulkId.set(bulkId, index);
		if (asked.target.kind === 'id') byResource.set(resourceKey(asked.method, asked.resourceType, asked.target.id), index);
	}

	const matched = new Map<number, OperationResult>();
	const unmatched: OperationResult[] = [];
	const match = (index: number, result: OperationResult): void => {
		const known = matched.get(index);
		matched.set(index, known === undefined || isSuccess(result) ? result : known);
	};
	const unnamed: OperationResult[] = [];
	for (const result of results) {
		const index = result.bulkId === undefined ? undefined : byBulkId.get(result.bulkId);
		if (index === undefined) unnamed.push(result);
		else if (result.method !== undefined && result.method !== operation(index).operation.method) unmatched.push(result);
		else match(index, result);
	}
	const named = new Set(matched.keys());
	for (const result of unnamed) {
		const index = byResource.get(keyOfResult(result) ?? '');
		if (index === undefined || named.has(index)) unmatched.push(result);
		else match(index, result);
	}
	return { matched, unmatched };
}

function keyOfResult({ method, location }: OperationResult): string | undefined {
	const id = location === undefined ? undefined : idOfLocation(location);
	if (method === undefined || location === undefined || id === undefined) return undefined;
	return resourceKey(method, location.includes('/Groups/') ? 'Groups' : 'Users', id);
}

function resourceKey(method: string, resourceType: string, id: string): string {
	return `${method} ${resourceType} ${id.toLowerCase()}`;
}

function isSuccess({ status }: OperationResult): boolean {
	return status !== undefined && status >= 200 && status < 300;
}
