import type { Confirmed } from '../../plan/outcome';
import type { Operation } from '../../plan/step';
import { ownEntry, isJsonObject, type JsonObject } from '../../scim/json';
import type { Method } from '../../scim/messages';
import { applies } from '../../scim/patch/apply';
import { shows } from './shows';

/** What a look at a resource says about an operation that was sent without an answer. */
export type Finding =
	/** It was carried out, or all was so already. Unless `isSure`, what was read may be how it was before another change. */
	| { readonly kind: 'happened'; readonly confirmed: Confirmed; readonly isSure: boolean }
	/** It looks carried out, but so did the resource before an earlier operation of the run, whose work this look need not show. */
	| { readonly kind: 'stale' }
	/** It was not carried out, as far as this look shows; reads lag behind writes by seconds. */
	| { readonly kind: 'notSeen' }
	/** The same, but there is a resource of its name that is not its work: an older one, or that of another operation. */
	| { readonly kind: 'older' }
	/** There is a resource of its name that was made since and does not show its data, or a moment before: whose work it is, no look can tell. */
	| { readonly kind: 'foreign' }
	/** No look can tell. */
	| { readonly kind: 'open' };

/** A PATCH or DELETE that was sent without an answer. */
export interface SentChange {
	readonly method: Method;
	/** What was sent, with real ids. */
	readonly data?: JsonObject;
	/** When it was first sent, by Webex's clock. */
	readonly sentAtMs: number;
	/** No other operation of the run was sent to the resource before it. */
	readonly isFirst: boolean;
	/** The run made the resource itself. */
	readonly isOfNew: boolean;
}

/** A create that was sent without an answer. */
export interface SentCreate extends Pick<Operation, 'resourceType' | 'data'> {
	/** When it was first sent, by Webex's clock. */
	readonly sentAtMs: number;
}

/**
 * Finding about a create. `found` are the resources of its name. One that was created since is its work if it shows the row's
 * data, unless `isTaken` says that it is another operation's. Times to the second count until the end of their second. A clearly older
 * resource of the name proves nothing: it may be deleted by now, and groups may share a name.
 */
export function findingOfCreate(
	found: readonly JsonObject[],
	{ sentAtMs, resourceType, data = {} }: SentCreate,
	isTaken: (id: string) => boolean,
): Finding {
	const free = found.filter((resource) => !isTaken(idOf(resource) ?? ''));
	const created = free.map((resource) => ({ resource, createdMs: timeIn(resource, 'created') }));
	if (created.some(({ createdMs }) => createdMs === undefined)) return { kind: 'open' };
	const recent = created.filter(({ createdMs = 0 }) => createdMs >= sentAtMs - maxApartMs);
	const its = recent.find(({ resource, createdMs = 0 }) => createdMs >= sentAtMs && shows(data, resource, resourceType));
	if (its !== undefined) return happened(its.resource, true);
	if (recent.length > 0) return { kind: 'foreign' };
	return { kind: found.length > 0 ? 'older' : 'notSeen' };
}

/** The clocks behind `meta` and `Date` may be so far apart: what is older by no more may be either. */
const maxApartMs = 5_000;

/**
 * Finding about a PATCH or DELETE; without a `resource` there is none of that id. A resource that this run created may not
 * show yet; one that was there before does not come and go. One that was not modified since may show as it was before an
 * earlier operation, which made the later one needed.
 */
export function findingOfChange({ method, data, sentAtMs, isFirst, isOfNew }: SentChange, resource: JsonObject | undefined): Finding {
	if (resource === undefined) {
		if (method !== 'DELETE') return { kind: 'notSeen' };
		return isOfNew ? { kind: 'stale' } : { kind: 'happened', confirmed: {}, isSure: isFirst };
	}
	const look = method === 'PATCH' && data !== undefined ? applies(data, resource) : 'differs';
	if (look === 'differs') return { kind: 'notSeen' };
	if (look !== 'holds') return { kind: 'open' };
	const isModified = (timeIn(resource, 'lastModified') ?? -Infinity) >= sentAtMs;
	return isFirst || isModified ? happened(resource, isFirst && isModified) : { kind: 'stale' };
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
