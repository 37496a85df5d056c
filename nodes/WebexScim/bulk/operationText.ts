import type { JsonObject } from '../scim/json';
import { resolveReferences } from './references';
import type { PlannedOperation, Target } from './types';

/** The parts of a bulk operation that a dry run shows: what would be sent, apart from the node's own bulkId. */
export interface WireOperation {
	readonly path: string;
	readonly data?: JsonObject;
}

/**
 * One operation of a bulk request as JSON text (RFC 7644 3.7), with every reference whose id `idOf` knows replaced by it.
 * A DELETE carries no data.
 */
export function operationText(operation: PlannedOperation, idOf: (alias: string) => string | undefined): string {
	const { path, data } = wireOperation(operation, idOf);
	const head = `{"method":"${operation.spec.method}","path":${JSON.stringify(path)},"bulkId":"${operation.bulkId}"`;
	return data === undefined ? `${head}}` : `${head},"data":${JSON.stringify(data)}}`;
}

/** Path and data of an operation as they are sent. */
export function wireOperation({ spec, refers }: PlannedOperation, idOf: (alias: string) => string | undefined): WireOperation {
	const path = pathOf(`/${spec.resourceType}`, spec.target, idOf);
	if (spec.data === undefined || spec.method === 'DELETE') return { path };
	return { path, data: refers ? resolveReferences(spec.data, idOf) : spec.data };
}

function pathOf(endpoint: string, target: Target, idOf: (alias: string) => string | undefined): string {
	switch (target.kind) {
		case 'new':
			return endpoint;
		case 'id':
			return `${endpoint}/${target.id}`;
		case 'reference':
			return `${endpoint}/${idOf(target.alias) ?? `bulkId:${target.alias}`}`;
	}
}
