import { checkBulkRequest } from './bulkRequest';
import type { Directory, Written } from './directory';
import { isObject, memberOf, parseJson, type JsonObject } from './json';
import type { LedgerEntry } from './ledger';
import type { WebexOptions } from './options';
import { createReferences, type References } from './references';
import { errorBody, refuse, type Refusal } from './refusal';
import { locationOf, versionOf, type Place } from './render';
import { messages, type ResourceType } from './urns';

/** How a fault bends the work on a bulk request. */
export interface BulkPlan {
	/** The work breaks off after so many operations. */
	readonly stopAfter?: number;
	/** Rows that are not carried out and get this status. */
	readonly rowStatus?: ReadonlyMap<number, number>;
}

/** Everything the work on a bulk request needs. */
export interface BulkSetting {
	readonly place: Place;
	readonly directory: Directory;
	readonly options: WebexOptions;
	readonly trackingId: string;
	record(entry: Omit<LedgerEntry, 'at' | 'request'>): void;
}

/** The body of the answer to a bulk request that was carried out. */
export interface BulkAnswer {
	readonly kind: 'bulkAnswer';
	readonly body: JsonObject;
}

/**
 * Carries out a bulk request (RFC 7644 3.7, webex-facts 1) in the order sent and gives the answer's rows. Once
 * failOnErrors operations have failed the rest is left alone and left out.
 */
export function runBulk(setting: BulkSetting, body: unknown, plan: BulkPlan): BulkAnswer | Refusal {
	const request = checkBulkRequest(setting.options, body);
	if (request.kind === 'refused') return request;
	const references = createReferences(setting.options.resolveReferences ?? false);
	const rows: JsonObject[] = [];
	let errors = 0;
	for (const [index, operation] of request.operations.entries()) {
		if (errors >= request.failOnErrors || index >= (plan.stopAfter ?? Infinity)) break;
		const forced = plan.rowStatus?.get(index);
		const outcome =
			forced === undefined
				? runOperation(setting, references, operation)
				: refuse(forced, `The service answered ${forced} for this operation.`);
		if (outcome.kind === 'refused') errors += 1;
		rows.push(row(setting, operation, outcome));
	}
	const key = setting.options.operationsKey ?? 'operations';
	return { kind: 'bulkAnswer', body: { schemas: [messages.bulkResponse], [key]: rows } };
}

function runOperation(setting: BulkSetting, references: References, operation: JsonObject): Written | Refusal {
	const { bulkId } = operation;
	const method = String(operation['method']).toUpperCase();
	if (method === 'PUT') return refuse(405, 'PUT is not offered in bulk.');
	if (method !== 'POST' && method !== 'PATCH' && method !== 'DELETE') {
		return refuse(400, 'method has to be POST, PATCH or DELETE.', 'invalidSyntax');
	}
	const target = readPath(operation['path']);
	if (target === undefined) return refuse(400, 'path has to be /Users, /Groups or one of their resources.', 'invalidPath');
	if ((target.id === undefined) !== (method === 'POST')) {
		return refuse(400, `${method} does not go with the path ${String(operation['path'])}.`, 'invalidPath');
	}
	if (method === 'POST' && (typeof bulkId !== 'string' || bulkId === '')) {
		return refuse(400, 'POST needs a bulkId.', 'invalidSyntax');
	}
	const data = references.resolve(readData(operation['data']));
	if (data.kind === 'refused') return data;
	const id = references.resolveId(target.id ?? '');
	const { directory, record } = setting;
	const written = write(directory, method, target.type, id, data.value);
	if (written.kind === 'refused') return written;
	if (typeof bulkId === 'string') references.add(bulkId, written.stored.id);
	record({ ...describe(written, method, data.value), ...(typeof bulkId === 'string' ? { bulkId } : {}) });
	return written;
}

function write(directory: Directory, method: 'POST' | 'PATCH' | 'DELETE', type: ResourceType, id: string, data: unknown) {
	switch (method) {
		case 'POST':
			return directory.create(type, data);
		case 'PATCH':
			return directory.patch(type, id, data);
		case 'DELETE':
			return directory.remove(type, id);
	}
}

/** What the ledger says about a write. */
export function describe(
	{ stored, changed }: Written,
	method: LedgerEntry['method'],
	data: unknown,
): Omit<LedgerEntry, 'at' | 'request'> {
	const { userName, displayName } = stored.attributes;
	return {
		method,
		resourceType: stored.type,
		id: stored.id,
		changed,
		...(typeof userName === 'string' ? { userName } : {}),
		...(typeof displayName === 'string' ? { displayName } : {}),
		data: method === 'DELETE' ? null : data,
	};
}

/** `/Users`, `/Users/{id}` and the same for groups. */
function readPath(path: unknown): { readonly type: ResourceType; readonly id?: string } | undefined {
	const match = typeof path === 'string' ? /^\/(Users|Groups)(?:\/([^/?#]+))?$/.exec(path) : null;
	if (match === null) return undefined;
	const type = match[1] === 'Users' ? 'Users' : 'Groups';
	return match[2] === undefined ? { type } : { type, id: match[2] };
}

/** The field table calls `data` a text of JSON, clients send an object (webex-facts 1.1): both are taken. */
function readData(data: unknown): unknown {
	return typeof data === 'string' ? (parseJson(data) ?? data) : data;
}

/** A row of the answer. Where an operation failed there is a location all the same, but for POST (RFC 7644 3.7.3). */
function row({ options, place, trackingId }: BulkSetting, operation: JsonObject, outcome: Written | Refusal): JsonObject {
	const { bulkId, method } = operation;
	const echo = options.echoBulkId ?? 'all';
	const isEchoed = bulkId !== undefined && (echo === 'all' || (echo === 'post' && method === 'POST'));
	const common = { method, ...(isEchoed ? { bulkId } : {}) };
	if (outcome.kind === 'written') {
		const { stored, status } = outcome;
		return {
			location: locationOf(place, stored.type, stored.id),
			...common,
			...(status === 204 ? {} : { version: versionOf(stored) }),
			status: statusIn(options, status),
		};
	}
	const target = readPath(operation['path']);
	return {
		...(target?.id === undefined ? {} : { location: locationOf(place, target.type, target.id) }),
		...common,
		status: statusIn(options, outcome.status),
		response: errorBody(outcome, options.errorForm ?? 'cisco', trackingId),
	};
}

function statusIn(options: WebexOptions, status: number): unknown {
	switch (options.statusForm ?? 'string') {
		case 'string':
			return String(status);
		case 'number':
			return status;
		case 'object':
			return { code: String(status) };
	}
}

/** How many operations a body holds, under either spelling of the key. */
export function operationsIn(body: unknown): number {
	const operations = isObject(body) ? memberOf(body, 'operations') : undefined;
	return Array.isArray(operations) ? operations.length : 0;
}
