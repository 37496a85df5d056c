import { ownEntry, isJsonObject, type JsonObject } from '../scim/json';
import { applies } from '../scim/patch';
import type { Confirmed, OperationSpec } from './types';

/** What a look at a resource says about operations that were sent without an answer. */
export type Finding =
	/** It was carried out; no need to send it again. */
	| { readonly kind: 'happened'; readonly confirmed: Confirmed }
	/** It was not carried out, as far as this look shows; reads lag behind writes by seconds. */
	| { readonly kind: 'notSeen' }
	/** It was certainly not carried out. */
	| { readonly kind: 'didNotHappen' }
	/** No look can tell. */
	| { readonly kind: 'open' };

/** A resource as read by id, or its absence. */
export type Reading = { readonly kind: 'found'; readonly resource: JsonObject } | { readonly kind: 'absent' };

const notSeen: Finding = { kind: 'notSeen' };
const open: Finding = { kind: 'open' };

/**
 * Finding about a create. `found` are the resources of its name, `sentAtMs` is when it was first sent by Webex's clock. A
 * resource is its work if it was created since and belongs to no other operation of the run. Times to the second count
 * until the end of their second.
 */
export function findingOfCreate(found: readonly JsonObject[], sentAtMs: number, isClaimed: (id: string) => boolean): Finding {
	if (found.length === 0) return notSeen;
	const created = found.map((resource) => ({ resource, createdMs: createdMsOf(resource) }));
	if (created.some(({ createdMs }) => createdMs === undefined)) return open;
	const mine = created.find(({ resource, createdMs }) => (createdMs ?? 0) >= sentAtMs && !isClaimed(idOf(resource) ?? ''));
	return mine === undefined ? { kind: 'didNotHappen' } : happened(mine.resource);
}

/**
 * Findings about PATCHes and DELETEs on one resource, in the order in which they were sent in one request. What a later
 * one overwrote cannot be seen any more; a change before a delete cannot either.
 */
export function findingsOnResource(specs: readonly OperationSpec[], reading: Reading): readonly Finding[] {
	return reading.kind === 'absent' ? findingsOfAbsence(specs) : findingsOfPresence(specs, reading.resource);
}

function findingsOfAbsence(specs: readonly OperationSpec[]): readonly Finding[] {
	const deletion = specs.findLastIndex(({ method }) => method === 'DELETE');
	return specs.map((_, index): Finding => {
		if (deletion === -1 || index > deletion) return notSeen;
		return index === deletion ? { kind: 'happened', confirmed: {} } : open;
	});
}

function findingsOfPresence(specs: readonly OperationSpec[], resource: JsonObject): readonly Finding[] {
	const looks = specs.map(({ method, data }) => (method === 'PATCH' && data !== undefined ? applies(data, resource) : 'differs'));
	const lastDone = looks.lastIndexOf('holds');
	return specs.map(({ method }, index): Finding => {
		switch (looks[index]) {
			case 'holds':
				return happened(resource);
			case 'differs':
				return index < lastDone && method === 'PATCH' ? open : notSeen;
			default:
				return open;
		}
	});
}

function happened(resource: JsonObject): Finding {
	const meta = ownEntry(resource, 'meta');
	const id = idOf(resource);
	const location = isJsonObject(meta) ? meta['location'] : undefined;
	const version = isJsonObject(meta) ? meta['version'] : undefined;
	const confirmed = {
		...(id === undefined ? {} : { resourceId: id }),
		...(typeof location === 'string' ? { location } : {}),
		...(typeof version === 'string' ? { version } : {}),
	};
	return { kind: 'happened', confirmed };
}

function idOf(resource: JsonObject): string | undefined {
	const id = ownEntry(resource, 'id');
	return typeof id === 'string' ? id : undefined;
}

function createdMsOf(resource: JsonObject): number | undefined {
	const meta = ownEntry(resource, 'meta');
	const created = isJsonObject(meta) ? Date.parse(String(meta['created'])) : NaN;
	if (Number.isNaN(created)) return undefined;
	return created % 1000 === 0 ? created + 999 : created;
}
