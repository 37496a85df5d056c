import { isObject, memberOf, type JsonObject } from './json';
import type { WebexOptions } from './options';
import { refuse, type Refusal } from './refusal';
import { messages } from './urns';

/** A bulk request that is fit to be carried out. */
export interface BulkRequest {
	readonly kind: 'bulkRequest';
	/** Infinity when it was not sent. */
	readonly failOnErrors: number;
	readonly operations: readonly JsonObject[];
}

/** What spoils a bulk request as a whole; the bounds are from Webex's bulk page, the rest RFC 7644 3.7. */
export function checkBulkRequest(options: WebexOptions, body: unknown): BulkRequest | Refusal {
	if (!isObject(body)) return refuse(400, 'The body has to be a BulkRequest object.', 'invalidSyntax');
	const named = memberOf(body, 'schemas');
	if (!Array.isArray(named) || !named.includes(messages.bulkRequest)) {
		return refuse(400, `schemas has to contain ${messages.bulkRequest}.`, 'invalidSyntax');
	}
	const failOnErrors = memberOf(body, 'failOnErrors');
	if (failOnErrors === undefined && options.requireFailOnErrors === true) {
		return refuse(400, 'failOnErrors is required.', 'invalidValue');
	}
	if (failOnErrors !== undefined && !isCount(failOnErrors)) {
		return refuse(400, 'failOnErrors has to be a whole number from 1 to 100.', 'invalidValue');
	}
	const operations = memberOf(body, 'operations');
	if (!Array.isArray(operations) || operations.length === 0 || !operations.every(isObject)) {
		return refuse(400, 'operations has to be a list of operations.', 'invalidSyntax');
	}
	const most = options.maxOperations ?? 100;
	if (operations.length > most) {
		return refuse(options.tooManyStatus ?? 400, `A bulk request takes at most ${most} operations.`, 'tooMany');
	}
	const bulkIds = operations.map(({ bulkId }) => bulkId).filter((bulkId) => bulkId !== undefined);
	if (new Set(bulkIds).size < bulkIds.length) {
		return refuse(400, 'Each bulkId may be used once in a request.', 'invalidValue');
	}
	return { kind: 'bulkRequest', failOnErrors: failOnErrors ?? Infinity, operations };
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100;
}
