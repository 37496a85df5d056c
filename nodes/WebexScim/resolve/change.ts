import type { UpdateIntent, UpsertIntent } from '../intents/intents';
import type { Decided, Operation, Target } from '../plan/step';
import { noteOfInactive } from '../scim/inactive';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { sameIdKey } from '../scim/names/identifiers';
import { afterChange, afterDoubt, baseOf, type Base } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { activeGivenIn } from '../scim/patch/given';
import type { Found } from './directory/directory';
import { whyOtherWorkEmail } from './people/workEmail';
import type { Changed, LastWish, Rows, Shared } from './resolution';

/**
 * The change that a row asks for, as if the rows before on the same resource went through; the run makes it anew when it is known
 * whether they did. A row that asks for the same as the one before shares its operation. Only a row with none before it is
 * `unchanged` by what was looked up.
 */
export function changeOf(
	{ label, resourceType }: UpsertIntent | UpdateIntent,
	{ id, resource }: Extract<Found, { kind: 'found' }>,
	wanted: JsonObject,
	{ emptyValues, note }: { readonly emptyValues: 'ignore' | 'remove'; readonly note?: string | undefined },
	{ changed }: Rows,
	index: number,
): Operation | Decided | Shared {
	const target: Target = { kind: 'id', id };
	const key = keyOf(resourceType, id);
	const before = changed.get(key);
	const last = lastWish(index, wanted, note);
	const first = sharedBy(before, last);
	if (first !== undefined) return { kind: 'shared', index: first };
	const base = knownBase(before, resource);
	const state = stateOf(resourceType, wanted, resource, before);
	const data = changeTo(wanted, base, { emptyValues });
	const refusal = data === null ? undefined : whyOtherWorkEmail(data, base, resource);
	if (refusal !== undefined) return { kind: 'decided', label, outcome: refusal };
	if (data === null && before?.last === undefined) {
		changed.set(key, { base });
		return nothingToChange(label, id, state.note);
	}
	changed.set(key, { base, ...(data === null ? {} : { change: data }), last });
	const rebase = { wanted, current: resource, emptyValues };
	const operation = { kind: 'operation', label, method: 'PATCH', resourceType, target, isOwnForm: true, rebase } as const;
	return { ...operation, ...(data === null ? {} : { data }), ...state };
}

/** A PATCH message as it is: the user's own, or one for a resource that was not looked up. */
export function messageOf(
	{ label, resourceType }: UpdateIntent,
	id: string,
	data: JsonObject,
	{ changed }: Rows,
	index: number,
	{ resource, note }: { readonly resource?: JsonObject | undefined; readonly note?: string | undefined },
): Operation | Decided | Shared {
	const key = keyOf(resourceType, id);
	const before = changed.get(key);
	const last = lastWish(index, data, note);
	const first = sharedBy(before, last);
	if (first !== undefined) return { kind: 'shared', index: first };
	const base = resource && knownBase(before, resource);
	const refusal = base && resource && whyOtherWorkEmail(data, base, resource);
	if (refusal !== undefined) return { kind: 'decided', label, outcome: refusal };
	changed.set(key, base === undefined ? { last } : { base, change: data, last });
	return {
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType,
		target: { kind: 'id', id },
		data,
		...(resource === undefined ? {} : stateOf(resourceType, activeGivenIn(data), resource, before)),
	};
}

/** What is to be told of an account as Webex has it; behind an earlier row the run does so, once it is known what became of that one. */
function stateOf(
	resourceType: ResourceType,
	wanted: JsonObject,
	account: JsonObject,
	before: Changed | undefined,
): Pick<Operation, 'note' | 'read'> {
	if (resourceType !== 'Users') return {};
	if (before?.last !== undefined) return { read: account };
	const note = noteOfInactive(wanted, account);
	return note === undefined ? {} : { note };
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

function lastWish(index: number, wish: JsonObject, note: string | undefined): LastWish {
	return { index, wish, ...(note === undefined ? {} : { note }) };
}

/** The operation that does just what a row wishes; a row of which something else was left out has its own, so that each is told of it. */
function sharedBy(before: Changed | undefined, { wish, note }: LastWish): number | undefined {
	const last = before?.last;
	return last !== undefined && last.note === note && isSameWish(last.wish, wish) ? last.index : undefined;
}

/** True for two rows that ask for just the same. */
export function isSameWish(one: JsonObject, other: JsonObject): boolean {
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
