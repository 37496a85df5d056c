import { idOfLocation, type OperationResult } from '../scim/parse';
import type { PlannedOperation } from './types';

/** Results that belong to an operation, by its place in the plan, and those that nobody can attribute. */
export interface Correlation {
	readonly matched: ReadonlyMap<number, OperationResult>;
	readonly unmatched: readonly OperationResult[];
}

/**
 * Pairs the rows of an answer with the operations of a request: by bulkId (RFC 7644 3.7.2); a row without one by method
 * and location, where there is a row for each operation that fits and all say the same. Never by position, since servers
 * may reorder (RFC 7644 3.7). A row that came twice counts once; if its copies differ, the one that confirms counts.
 */
export function correlate(
	places: readonly number[],
	operation: (place: number) => PlannedOperation,
	results: readonly OperationResult[],
): Correlation {
	const byBulkId = new Map<string, number>();
	const byResource = new Map<string, number[]>();
	for (const place of places) {
		const { bulkId, spec } = operation(place);
		byBulkId.set(bulkId, place);
		if (spec.target.kind !== 'id') continue;
		const key = resourceKey(spec.method, spec.resourceType, spec.target.id);
		byResource.set(key, [...(byResource.get(key) ?? []), place]);
	}

	const matched = new Map<number, OperationResult>();
	const unmatched: OperationResult[] = [];
	const unnamed: OperationResult[] = [];
	for (const result of results) {
		const place = result.bulkId === undefined ? undefined : byBulkId.get(result.bulkId);
		if (place === undefined) {
			unnamed.push(result);
		} else if (result.method !== undefined && result.method !== operation(place).spec.method) {
			unmatched.push(result);
		} else {
			const known = matched.get(place);
			matched.set(place, known === undefined || isSuccess(result) ? result : known);
		}
	}

	for (const [key, rows] of groupByResource(unnamed)) {
		const open = (byResource.get(key) ?? []).filter((place) => !matched.has(place));
		const row = commonRow(rows, open.length);
		if (row === undefined) unmatched.push(...rows);
		else for (const place of open) matched.set(place, row);
	}
	return { matched, unmatched };
}

/** What rows say together when there is one for each of `count` operations; what they differ in belongs to none for sure. */
function commonRow(rows: readonly OperationResult[], count: number): OperationResult | undefined {
	const distinct = withoutCopies(rows);
	const [first] = distinct;
	if (first === undefined || !distinct.every(({ status }) => status === first.status)) return undefined;
	if (count !== 1 && count !== distinct.length) return undefined;
	if (distinct.length === 1) return first;
	const { method, status, location, words } = first;
	const said = JSON.stringify(words);
	return {
		...(method === undefined ? {} : { method }),
		...(status === undefined ? {} : { status }),
		...(location === undefined ? {} : { location }),
		words: distinct.every((row) => JSON.stringify(row.words) === said) ? words : {},
	};
}

/** Each change gives a resource a version of its own, so a version that comes twice is the same row. */
function withoutCopies(rows: readonly OperationResult[]): readonly OperationResult[] {
	return rows.filter(({ version }, index) => version === undefined || rows.findIndex((row) => row.version === version) === index);
}

function groupByResource(results: readonly OperationResult[]): ReadonlyMap<string, readonly OperationResult[]> {
	const groups = new Map<string, OperationResult[]>();
	for (const result of results) {
		const { method, location } = result;
		const id = location === undefined ? undefined : idOfLocation(location);
		const type = location?.includes('/Groups/') === true ? 'Groups' : 'Users';
		const key = method === undefined || id === undefined ? '' : resourceKey(method, type, id);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [result]);
		else group.push(result);
	}
	return groups;
}

function resourceKey(method: string, resourceType: string, id: string): string {
	return `${method} ${resourceType} ${id.toLowerCase()}`;
}

function isSuccess({ status }: OperationResult): boolean {
	return status !== undefined && status >= 200 && status < 300;
}
