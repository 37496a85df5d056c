import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../nodes/WebexScim/scim/json';
import type { Method } from '../../nodes/WebexScim/scim/messages';

/** A Webex so small that all it may do can be written down. Nothing changes it: an operation gives the next one. */
export interface World {
	/** Groups may share a name; names of users never do. */
	readonly sharesNames: boolean;
	/** What there is under each name, such as `Users a`: the versions that a read may still show, the last one true. */
	readonly places: ReadonlyMap<string, readonly Version[]>;
	/** What took effect, in order. An operation that found all as it wanted it has none. */
	readonly ledger: readonly Effect[];
}

export interface Version {
	readonly sinceMs: number;
	readonly resources: readonly Resource[];
}

export interface Resource {
	readonly id: string;
	readonly attributes: JsonObject;
	readonly createdMs: number;
	readonly modifiedMs: number;
	/** As a read gives it. */
	readonly shown: JsonObject;
	/** The attributes as text. */
	readonly text: string;
}

/** An operation of a bulk request as it came over the wire, and the step that sent it. */
export interface Wire {
	readonly step: number;
	readonly bulkId: string;
	readonly method: Method;
	readonly path: string;
	readonly data: JsonObject;
}

export interface Effect {
	readonly step: number;
	readonly method: Method;
	readonly id: string;
}

/** What became of an operation in Webex. */
export interface Done {
	readonly world: World;
	readonly status: number;
	readonly id: string | undefined;
}

/** Reads lag behind writes by seconds; after this time every read shows a write. */
export const maxLagMs = 15_000;

/** A Webex that has these resources since long ago. */
export function worldOf(existing: ReadonlyMap<string, JsonObject>, sharesNames: boolean): World {
	const places = new Map<string, readonly Version[]>();
	for (const [place, attributes] of existing) {
		const resource = resourceOf(place, idAt(place, 0), attributes, longAgoMs, longAgoMs);
		places.set(place, [{ sinceMs: longAgoMs, resources: [resource] }]);
	}
	return { sharesNames, places, ledger: [] };
}

/** The id of the resource that is the `count`-th of its name; the one that was there before the run is number 0. */
export function idAt(place: string, count: number): string {
	return `id-${place.split(' ')[1] ?? ''}${count}`;
}

/** Before all runs. */
const longAgoMs = 0;

/** Carries out an operation as Webex would, if it does. */
export function carryOut(world: World, wire: Wire, nowMs: number): Done {
	const [, resourceType = '', id] = wire.path.split('/');
	switch (wire.method) {
		case 'POST':
			return create(world, wire, resourceType, nowMs);
		case 'PATCH':
			return change(world, wire, id ?? '', nowMs);
		case 'DELETE':
			return remove(world, wire, id ?? '', nowMs);
	}
}

/** What there is under a name, truly. */
export function currentAt(world: World, place: string): readonly Resource[] {
	return world.places.get(place)?.at(-1)?.resources ?? [];
}

/** The resource of that id, truly, and its place. */
export function find(world: World, id: string): { readonly place: string; readonly resource: Resource } | undefined {
	for (const place of world.places.keys()) {
		const resource = currentAt(world, place).find((each) => each.id === id);
		if (resource !== undefined) return { place, resource };
	}
	return undefined;
}

/** The place of a create's name. */
export function placeOf(resourceType: string, data: JsonObject): string {
	return `${resourceType} ${String(data[nameOf(resourceType)]).split('@')[0]}`;
}

/** For each place the versions that a read may show now, oldest first. */
export function visibleAt(versions: readonly Version[], nowMs: number): readonly Version[] {
	let first = 0;
	while ((versions[first + 1]?.sinceMs ?? Infinity) <= nowMs - maxLagMs) first++;
	return first === 0 ? versions : versions.slice(first);
}

function create(world: World, wire: Wire, resourceType: string, nowMs: number): Done {
	const place = placeOf(resourceType, wire.data);
	const current = currentAt(world, place);
	const isTaken = current.length > 0 && !(world.sharesNames && resourceType === 'Groups');
	if (isTaken) return { world, status: 409, id: undefined };
	if (!membersIn(wire.data['members']).every((member) => find(world, member) !== undefined)) return { world, status: 400, id: undefined };
	const creates = world.ledger.filter(({ method, id }) => method === 'POST' && id.startsWith(idAt(place, 0).slice(0, -1))).length;
	const id = idAt(place, creates + 1);
	const resource = resourceOf(place, id, wire.data, nowMs, nowMs);
	return { world: written(world, place, [...current, resource], nowMs, { step: wire.step, method: 'POST', id }), status: 201, id };
}

function change(world: World, wire: Wire, id: string, nowMs: number): Done {
	const found = find(world, id);
	if (found === undefined) return { world, status: 404, id };
	const { place, resource } = found;
	const attributes = patched(resource.attributes, wire.data);
	if (!membersIn(attributes['members']).every((member) => find(world, member) !== undefined)) return { world, status: 400, id };
	const next = resourceOf(place, id, attributes, resource.createdMs, nowMs);
	if (next.text === resource.text) return { world, status: 200, id };
	const resources = currentAt(world, place).map((each) => (each === resource ? next : each));
	return { world: written(world, place, resources, nowMs, { step: wire.step, method: 'PATCH', id }), status: 200, id };
}

/** Who is deleted is in no group any more. */
function remove(world: World, wire: Wire, id: string, nowMs: number): Done {
	const found = find(world, id);
	if (found === undefined) return { world, status: 404, id };
	const rest = currentAt(world, found.place).filter((each) => each.id !== id);
	let next = written(world, found.place, rest, nowMs, { step: wire.step, method: 'DELETE', id });
	for (const place of world.places.keys()) {
		const resources = currentAt(next, place).map((each) => withoutMember(place, each, id));
		if (resources.some((each, index) => each !== currentAt(next, place)[index])) next = written(next, place, resources, nowMs);
	}
	return { world: next, status: 204, id };
}

function written(world: World, place: string, resources: readonly Resource[], nowMs: number, effect?: Effect): World {
	const before = world.places.get(place) ?? [{ sinceMs: longAgoMs, resources: [] }];
	const places = new Map(world.places).set(place, [...visibleAt(before, nowMs), { sinceMs: nowMs, resources }]);
	return { ...world, places, ledger: effect === undefined ? world.ledger : [...world.ledger, effect] };
}

function resourceOf(place: string, id: string, attributes: JsonObject, createdMs: number, modifiedMs: number): Resource {
	const text = JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
	const [created, lastModified] = [createdMs, modifiedMs].map((timeMs) => new Date(timeMs).toISOString());
	const meta = { created: created ?? '', lastModified: lastModified ?? '', location: locationOf(place.split(' ')[0] ?? '', id) };
	return { id, attributes, createdMs, modifiedMs, shown: { ...attributes, id, meta }, text };
}

export function locationOf(resourceType: string, id: string): string {
	return `https://webex/identity/scim/org/v2/${resourceType}/${id}`;
}

/** The attribute that names a resource of that type. */
export function nameOf(resourceType: string): 'userName' | 'displayName' {
	return resourceType === 'Users' ? 'userName' : 'displayName';
}

/** Understands what the plans say: values with a path or without, and members that are added. */
function patched(attributes: JsonObject, { Operations }: JsonObject): JsonObject {
	let next = attributes;
	for (const operation of isJsonArray(Operations) ? Operations.filter(isJsonObject) : []) {
		const { path, value = null } = operation;
		const values = typeof path === 'string' ? { [path]: value } : isJsonObject(value) ? value : {};
		for (const [key, wanted] of Object.entries(values)) next = { ...next, [key]: key === 'members' ? joined(next[key], wanted) : wanted };
	}
	return next;
}

function joined(members: JsonValue | undefined, added: JsonValue): JsonValue {
	return [...new Set([...membersIn(members), ...membersIn(added)])].sort().map((value) => ({ value }));
}

function withoutMember(place: string, resource: Resource, id: string): Resource {
	const members = membersIn(resource.attributes['members']);
	if (!members.includes(id)) return resource;
	const attributes = { ...resource.attributes, members: members.filter((member) => member !== id).map((value) => ({ value })) };
	return resourceOf(place, resource.id, attributes, resource.createdMs, resource.modifiedMs);
}

function membersIn(members: JsonValue | undefined): readonly string[] {
	return isJsonArray(members)
		? members.flatMap((member) => (isJsonObject(member) && typeof member['value'] === 'string' ? [member['value']] : []))
		: [];
}
