import { readPath, type BulkSetting } from './bulkOperation';
import type { Written } from './directory';
import { without, type JsonObject } from './json';
import type { WebexOptions } from './options';
import { errorBody, type Refusal } from './refusal';
import { locationOf, versionOf } from './render';

/** A row of the answer. Where an operation failed there is a location all the same, but for POST (RFC 7644 3.7.3). */
export function bulkRow({ options, place, trackingId }: BulkSetting, operation: JsonObject, outcome: Written | Refusal): JsonObject {
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
	const told = options.refusedRows ?? 'full';
	return {
		...(target?.id === undefined || told !== 'full' ? {} : { location: locationOf(place, target.type, target.id) }),
		...(told === 'bare' ? without(common, 'method') : common),
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
