import { ownEntry, isJsonObject, type JsonObject } from '../scim/json';
import { applies } from '../scim/patch';
import type { Method } from '../scim/messages';
import type { Confirmed } from './types';

/** What a look at a resource says about operations that were sent without an answer. */
export type Finding =
	/** It was carried out, or all was so already. Unless `isSure`, what was read may be how it was before another change of the run. */
	| { readonly kind: 'happened'; readonly confirmed: Confirmed; readonly isSure: boolean }
	/** It was not carried out, as far as this look shows; reads lag behind writes by seconds. */
	| { readonly kind: 'notSeen' }
	/** No look can tell. */
	| { readonly kind: 'open' };

/** A resource as read by id, or its absence. */
export type Reading = { readonly kind: 'found'; readonly resource: JsonObject } | { readonly kind: 'absent' };

const notSeen: Finding = { kind: 'notSeen' };
const open: Finding = { kind: 'open' };

/** A PATCH or DELETE that was sent without an answer. */
export interface SentChange {
	readonly method: Method;
	/** What was sent, with real ids. */
	readonly data?: JsonObject;
	/** When it was first sent, by Webex's clock. */
	readonly sentAtMs: number;
	/** No other operation of the run was sent to the resource before it. */
	readonly isFirst: boolean;
}

/**
 * Finding about a create. `found` are the resources of its name, `sentAtMs` is when it was first sent by Webex's clock. A
 * resource that was created since is its work if it is nobody else's, which `isIts` says. Times to the second count until
 * the end of their second. An older resource of the name proves nothing: it may be deleted by now, and groups may share a name.
 */
export function findingOfCreate(
	found: readonly JsonObject[],
	sentAtMs: number,
	isIts: (resource: JsonObject) => boolean | 'unknown',
): Finding {
	const created = found.map((resource) => ({ resource, createdMs: timeIn(resource, 'created') }));
	if (created.some(({ createdMs }) => createdMs === undefined)) return open;
	const since = created.flatMap(({ resource, createdMs = 0 }) => (createdMs < sentAtMs ? [] : [{ resource, is: isIts(resource) }]));
	const its = since.find(({ is }) => is === true);
	if (its !== undefined) return happened(its.resource, true);
	return since.some(({ is }) => is === 'unknown') ? open : notSeen;
}

/**
 * Findings about PATCHes and DELETEs on one resource, in the order in which they were sent in one request. What a later
 * one overwrote cannot be seen any more; a change before a delete cannot either.
 */
export function findingsOnResource(changes: readonly SentChange[], reading: Reading): readonly Finding[] {
	return reading.kind === 'absent' ? findingsOfAbsence(changes) : findingsOfPresence(changes, reading.resource);
}

/** A resource that this run created may not show yet; one that was there before does not come and go. */
function findingsOfAbsence(changes: readonly SentChange[]): readonly Finding[] {
	const deletion = changes.findLastIndex(({ method }) => method === 'DELETE');
	return changes.map(({ isFirst }, index): Finding => {
		if (index > deletion) return notSeen;
		return index === deletion ? { kind: 'happened', confirmed: {}, isSure: isFirst } : open;
	});
}

/** A resource that was not modified since may show as it was before an earlier change, which made the later one needed. */
function findingsOfPresence(changes: readonly SentChange[], resource: JsonObject): readonly Finding[] {
	const looks = changes.map(({ method, data }) => (method === 'PATCH' && data !== undefined ? applies(data, resource) : 'differs'));
	const lastDone = looks.lastIndexOf('holds');
	const modifiedMs = timeIn(resource, 'lastModified') ?? -Infinity;
	return changes.map(({ method, isFirst, sentAtMs }, index): Finding => {
		switch (looks[index]) {
			case 'holds':
				return happened(resource, isFirst && modifiedMs >= sentAtMs);
			case 'differs':
				return index < lastDone && method === 'PATCH' ? open : notSeen;
			default:
				return open;
		}
	});
}

function happened(resource: JsonObject, isSure: boolean): Finding {
	const meta = ownEntry(resource, 'meta');
	const id = idOf(resource);
	const location = isJsonObject(meta) ? meta['location'] : undefined;
	const version = isJsonObject(meta) ? meta['version'] : undefined;
	const confirmed = {
		...(id === undefined ? {} : { resourceId: id }),
		...(typeof location === 'string' ? { location } : {}),
		...(typeof version === 'string' ? { version } : {}),
	};
	return { kind: 'happened', confirmed, isSure };
}

function idOf(resource: JsonObject): string | undefined {
	const id = ownEntry(resource, 'id');
	return typeof id === 'string' ? id : undefined;
}

/** A time of the resource's meta, in ms; one to the second is taken as the end of that second. */
function timeIn(resource: JsonObject, key: 'created' | 'lastModified'): number | undefined {
	const meta = ownEntry(resource, 'meta');
	const time = isJsonObject(meta) ? Date.parse(String(meta[key])) : NaN;
	if (Number.isNaN(time)) return undefined;
	return time % 1000 === 0 ? time + 999 : time;
}
