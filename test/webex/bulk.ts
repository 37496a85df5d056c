import { runOperation, type BulkSetting } from './bulkOperation';
import { checkBulkRequest } from './bulkRequest';
import { bulkRow } from './bulkRow';
import type { RowStatus } from './faults';
import { isObject, memberOf, type JsonObject } from './json';
import { createReferences } from './references';
import { refuse, type Refusal } from './refusal';
import { messages } from './urns';

/** How a fault bends the work on a bulk request. */
export interface BulkPlan {
	/** The work breaks off after so many operations. */
	readonly stopAfter?: number;
	/** Rows that get this status, by their index. */
	readonly rowStatus?: ReadonlyMap<number, RowStatus>;
}

/** The body of the answer to a bulk request that was carried out. */
export interface BulkAnswer {
	readonly kind: 'bulkAnswer';
	readonly body: JsonObject;
}

/**
 * Carries out a bulk request (RFC 7644 3.7, Webex's bulk page) in the order sent and gives the answer's rows. Once
 * failOnErrors operations have failed the rest is left alone and left out.
 */
export function runBulk(setting: BulkSetting, body: unknown, plan: BulkPlan): BulkAnswer | Refusal {
	const request = checkBulkRequest(setting.options, body);
	if (request.kind === 'refused') return request;
	const { poison } = setting.options;
	if (poison !== undefined && request.operations.some((operation) => JSON.stringify(operation).includes(poison))) {
		return refuse(400, 'The request is not understood.', 'invalidSyntax');
	}
	const references = createReferences(setting.options.resolveReferences ?? false);
	const rows: JsonObject[] = [];
	let errors = 0;
	for (const [index, operation] of request.operations.entries()) {
		if (errors >= request.failOnErrors || index >= (plan.stopAfter ?? Infinity)) break;
		const forced = plan.rowStatus?.get(index);
		const refused = forced ?? setting.options.refuse?.find(({ has }) => JSON.stringify(operation).includes(has));
		const done = refused === undefined || forced?.isDone === true ? runOperation(setting, references, operation) : undefined;
		const outcome =
			refused === undefined ? done : refuse(refused.status, `The service answered ${refused.status} for this operation.`, refused.scimType);
		if (outcome === undefined) continue;
		if (outcome.kind === 'refused') errors += 1;
		rows.push(bulkRow(setting, operation, outcome));
	}
	const key = setting.options.operationsKey ?? 'operations';
	return { kind: 'bulkAnswer', body: { schemas: [messages.bulkResponse], [key]: rows } };
}

/** How many operations a body holds, under either spelling of the key. */
export function operationsIn(body: unknown): number {
	const operations = isObject(body) ? memberOf(body, 'operations') : undefined;
	return Array.isArray(operations) ? operations.length : 0;
}
