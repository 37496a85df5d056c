import type { Directory, Written } from './directory';
import { parseJson, type JsonObject } from './json';
import type { LedgerEntry } from './ledger';
import type { WebexOptions } from './options';
import type { References } from './references';
import { refuse, type Refusal } from './refusal';
import type { Place } from './render';
import type { ResourceType } from './urns';

/** Everything the work on a bulk request needs. */
export interface BulkSetting {
	readonly place: Place;
	readonly directory: Directory;
	readonly options: WebexOptions;
	readonly trackingId: string;
	record(entry: Omit<LedgerEntry, 'at' | 'request'>): void;
}

/** Carries out one operation of a bulk request; it is written down if it takes effect. */
export function runOperation(setting: BulkSetting, references: References, operation: JsonObject): Written | Refusal {
	const { bulkId } = operation;
	const method = operation['method'];
	if (method === 'PUT') return refuse(405, 'PUT is not offered in bulk.');
	if (method !== 'POST' && method !== 'PATCH' && method !== 'DELETE') {
		return refuse(400, 'method has to be POST, PATCH or DELETE.', 'invalidSyntax');
	}
	if (setting.options.bulkRefuses === method) return refuse(405, `${method} is not offered in bulk.`);
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

/** The target of an operation: `/Users`, `/Users/{id}` and the same for groups; undefined for other paths. */
export function readPath(path: unknown): { readonly type: ResourceType; readonly id?: string } | undefined {
	const match = typeof path === 'string' ? /^\/(Users|Groups)(?:\/([^/?#]+))?$/.exec(path) : null;
	if (match === null) return undefined;
	const type = match[1] === 'Users' ? 'Users' : 'Groups';
	return match[2] === undefined ? { type } : { type, id: match[2] };
}

/** The field table calls `data` a text of JSON, clients send an object (wxc_sdk): both are taken. */
function readData(data: unknown): unknown {
	return typeof data === 'string' ? (parseJson(data) ?? data) : data;
}

/** What the ledger says about a write. */
export function describe({ stored, changed }: Written, method: LedgerEntry['method'], data: unknown): Omit<LedgerEntry, 'at' | 'request'> {
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
