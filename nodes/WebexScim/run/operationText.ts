import { resolveReferences } from '../plan/references';
import type { PlannedOperation, Target } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';

/** The parts of a bulk operation that a dry run shows: what would be sent, apart from the node's own bulkId. */
export interface WireOperation {
	readonly path: string;
	readonly data?: JsonObject;
}

/**
 * One operation of a bulk request as JSON text (RFC 7644 3.7), with every reference whose id `idOf` knows replaced by it.
 * A DELETE carries no data.
 */
export function operationText(step: PlannedOperation, idOf: (alias: string) => string | undefined): string {
	const { path, data } = wireOperation(step, idOf);
	const head = `{"method":"${step.operation.method}","path":${JSON.stringify(path)},"bulkId":"${step.bulkId}"`;
	return data === undefined ? `${head}}` : `${head},"data":${JSON.stringify(data)}}`;
}

/** Path and data of an operation as they are sent. */
export function wireOperation({ operation, refers }: PlannedOperation, idOf: (alias: string) => string | undefined): WireOperation {
	const path = pathOf(`/${operation.resourceType}`, operation.target, idOf);
	if (operation.data === undefined || operation.method === 'DELETE') return { path };
	return { path, data: refers ? resolveReferences(operation.data, idOf) : operation.data };
}

function pathOf(endpoint: string, target: Target, idOf: (alias: string) => string | undefined): string {
	switch (target.kind) {
		case 'new':
			return endpoint;
		case 'id':
			return `${endpoint}/${target.id}`;
		case 'reference':
			return `${endpoint}/${idOf(target.alias) ?? `bulkId:${target.alias}`}`;
		default:
			return assertNever(target);
	}
}
