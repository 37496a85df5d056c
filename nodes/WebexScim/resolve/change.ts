import type { UpdateIntent, UpsertIntent } from '../intents/intents';
import type { Decided, Operation, Target } from '../plan/step';
import { sameIdKey } from '../scim/identifiers';
import { noteOfInactive } from '../scim/inactive';
import { objectOf, type JsonObject } from '../scim/json';
import { afterChange, afterDoubt, baseOf, type Base } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { givenIn } from '../scim/patch/given';
import type { Found } from './directory';
import type { Changed, Rows, Shared } from './resolution';

/**
 * The change that a row asks for, as if the rows before on the same resource went through; the run makes it anew when it is known
 * whether they did. A row that asks for the same as the one before shares its operation. Only a row with none before it is
 * `unchanged` by what was looked up.
 */
export function changeOf(
	{ label, resourceType }: UpsertIntent | UpdateIntent,
	{ id, resource }: Extract<Found, { kind: 'found' }>,
	wanted: JsonObject,
	emptyValues: 'ignore' | 'remove',
	{ changed }: Rows,
	index: number,
): Operation | Decided | Shared {
	const target: Target = { kind: 'id', id };
	const key = keyOf(resourceType, id);
	const before = changed.get(key);
	if (before?.last !== undefined && isSameWish(before.last.wish, wanted)) return { kind: 'shared', index: before.last.index };
	const base = knownBase(before, resource);
	const note = resourceType === 'Users' ? noteOfInactive(wanted, base.now) : undefined;
	const data = changeTo(wanted, base, { emptyValues });
	if (data === null && before?.last === undefined) {
		changed.set(key, { base });
		return nothingToChange(label, id, note);
	}
	changed.set(key, { base, ...(data === null ? {} : { change: data }), last: { index, wish: wanted } });
	const rebase = { wanted, current: resource, emptyValues };
	const operation = { kind: 'operation', label, method: 'PATCH', resourceType, target, isOwnForm: true, rebase } as const;
	return { ...operation, ...(data === null ? {} : { data }), ...(note === undefined ? {} : { note }) };
}

/** A PATCH message as it is: the user's own, or one for a resource that was not looked up. */
export function messageOf(
	{ label, resourceType }: UpdateIntent,
	id: string,
	data: JsonObject,
	{ changed }: Rows,
	index: number,
	resource: JsonObject | undefined,
): Operation | Shared {
	const key = keyOf(resourceType, id);
	const before = changed.get(key);
	if (before?.last !== undefined && isSameWish(before.last.wish, data)) return { kind: 'shared', index: before.last.index };
	const last = { index, wish: data };
	changed.set(key, resource === undefined ? { last } : { base: knownBase(before, resource), change: data, last });
	const said = objectOf(givenIn(data, 'active').map((value) => ['active', value]));
	const note = resourceType === 'Users' && resource !== undefined ? noteOfInactive(said, resource) : undefined;
	return {
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType,
		target: { kind: 'id', id },
		data,
		...(note === undefined ? {} : { note }),
	};
}

/** A resource after the rows before, as if they went through; undefined where nobody looked it up. */
export function baseAfter({ base, change }: Changed): Base | undefined {
	return base === undefined || change === undefined ? base : afterChange(base, change);
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

function isSameWish(one: JsonObject, other: JsonObject): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** After a row on the resource that was not looked up for it, nobody knows how it is. */
function knownBase(before: Changed | undefined, resource: JsonObject): Base {
	const after = before && baseAfter(before);
	if (after !== undefined) return after;
	return before === undefined ? baseOf(resource) : afterDoubt(baseOf(resource), undefined);
}

function keyOf(resourceType: string, id: string): string {
	return `${resourceType} ${sameIdKey(id)}`;
}
