import type { UpdateIntent, UpsertIntent } from '../intents/intents';
import type { Decided, Operation } from '../plan/step';
import type { JsonObject } from '../scim/json';
import { patchedBy } from '../scim/patch/apply';
import { diffResource } from '../scim/patch/diff';
import type { Found } from './directory';
import { idKey } from './idKey';
import { noteOfInactive } from './inactive';
import type { Rows, Shared } from './resolution';

/**
 * The change from what the resource will look like after the rows before. A row that adds nothing to them is only as true
 * as they are, so it shares the outcome of the last one.
 */
export function changeOf(
	{ label, resourceType }: UpsertIntent | UpdateIntent,
	{ id, resource }: Extract<Found, { kind: 'found' }>,
	wanted: JsonObject,
	emptyValues: 'ignore' | 'remove',
	{ changed }: Rows,
	index: number,
): Operation | Decided | Shared {
	const before = changed.get(idKey(id));
	const current = before?.resource ?? resource;
	const note = resourceType === 'Users' ? noteOfInactive(wanted, current) : undefined;
	const data = diffResource(wanted, current, { emptyValues });
	if (data === null) {
		const isOwing = before !== undefined && diffResource(wanted, resource, { emptyValues }) !== null;
		return isOwing ? { kind: 'shared', index: before.index } : nothingToChange(label, id, note);
	}
	const after = patchedBy(data, current);
	if (after !== undefined) changed.set(idKey(id), { resource: after, index });
	const operation = { kind: 'operation', label, method: 'PATCH', resourceType, target: { kind: 'id', id }, data } as const;
	return note === undefined ? operation : { ...operation, note };
}

/** The resource is as wanted. */
export function nothingToChange(label: string, id: string | undefined, detail?: string): Decided {
	const outcome = {
		kind: 'unchanged',
		...(id === undefined ? {} : { resourceId: id }),
		...(detail === undefined ? {} : { detail }),
	} as const;
	return { kind: 'decided', label, outcome };
}
