import type { Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { patchedBy } from '../scim/patch/apply';
import { withoutMembers } from '../scim/patch/base';
import { changesIn } from '../scim/patch/changesIn';
import { attributeLabel, differences } from './differences';
import { knownHeld, memberChanges, type Held } from './memberChanges';
import type { ShownChange } from './shownChange';

/** What changes are told with. */
export interface Tellers {
	/** The resource before the operation; absent: nobody knows. */
	readonly current?: JsonObject;
	/** The members that a group had before it; absent: those of `current`. */
	readonly held?: Held;
	/** Whom the operation is about. */
	readonly name?: string;
	/** The user name behind an ID, or behind a reference to another row of the run. */
	readonly nameOf: (id: string) => string;
}

/**
 * What an operation changes, attribute by attribute. A deletion is one entry that says so; members come one by one under `Members`;
 * people are told by their user names, secrets are masked.
 */
export function changesOf(operation: Operation, { current, held, name, nameOf }: Tellers): readonly ShownChange[] {
	const { method, resourceType, data } = operation;
	switch (method) {
		case 'POST': {
			const made = data ?? {};
			return [...differences(resourceType, {}, made, nameOf), ...memberChanges(made, undefined, nameOf)];
		}
		case 'PATCH':
			return data === undefined ? [] : patched(operation, data, { nameOf, ...(current && { current }), held: held ?? knownHeld(current) });
		case 'DELETE':
			return [{ attribute: resourceType === 'Users' ? 'User' : 'Group', from: name ?? idOf(operation), to: null }];
		default:
			return assertNever(method);
	}
}

/** How an operation leaves the resource but for its members; undefined where that is beyond reading. */
export function afterwards({ method, data }: Operation, current: JsonObject | undefined): JsonObject | undefined {
	if (method === 'POST') return data;
	return method !== 'PATCH' || data === undefined || current === undefined ? undefined : patchedRest(data, current);
}

/** Members are told by themselves, and a group may have very many. */
function patchedRest(message: JsonObject, resource: JsonObject): JsonObject | undefined {
	const { rest } = withoutMembers(message);
	return rest === undefined ? resource : patchedBy(rest, resource);
}

function patched(
	{ resourceType }: Operation,
	message: JsonObject,
	{ current, held, nameOf }: Pick<Tellers, 'current' | 'nameOf'> & { readonly held: Held | undefined },
): readonly ShownChange[] {
	const ofMembers = resourceType === 'Groups' ? memberChanges(message, held, nameOf) : [];
	const after = patchedRest(message, current ?? {});
	if (after === undefined) return [...named(resourceType, message, valuesOf(resourceType, current, nameOf)), ...ofMembers];
	const cleared = current === undefined ? named(resourceType, message).filter(({ to }) => to === null) : [];
	return [...differences(resourceType, current ?? {}, after, nameOf), ...cleared, ...ofMembers];
}

/** What a message names, where nobody can say what it comes to: the values that it sets, and those before as far as they are known. */
function named(
	resourceType: Operation['resourceType'],
	message: JsonObject,
	before: ReadonlyMap<string, ShownChange['from']> = new Map(),
): readonly ShownChange[] {
	return changesIn(message).flatMap((change): readonly ShownChange[] => {
		if (change === 'unread' || change.path.attribute?.toLowerCase() === 'members') return [];
		const { label, value } = attributeLabel(resourceType, change.path, change.op === 'remove' ? null : (change.value ?? null));
		return [{ attribute: label, from: before.get(label) ?? null, to: value }];
	});
}

/** The values of a resource by their attributes, as changes tell them. */
function valuesOf(
	resourceType: Operation['resourceType'],
	resource: JsonObject = {},
	nameOf: Tellers['nameOf'],
): ReadonlyMap<string, ShownChange['from']> {
	return new Map(differences(resourceType, resource, {}, nameOf).map(({ attribute, from }) => [attribute, from]));
}

function idOf({ target }: Operation): string | null {
	return target.kind === 'id' ? target.id : null;
}
