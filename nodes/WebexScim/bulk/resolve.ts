import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import { patchedBy } from '../scim/patch';
import { patchOpSchema } from '../scim/patchOp';
import { diffResource, needsCurrent, partialToPatch } from './diff';
import { nameOf, type Directory, type Found } from './directory';
import { foldMembers, type MemberChange, type MembersOf } from './foldMembers';
import type { CreateIntent, Intent, MemberIntent, RemoveIntent, TargetName, UpdateIntent, UpsertIntent } from './intents';
import { createdManagers, resolveManager, withManager, type CreatedManagers } from './managers';
import type { Spec } from './plan';
import type { OperationSpec } from './types';
import { failed, unfound } from './unfound';

/** What was learnt from Webex before planning. */
export interface Knowledge {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	readonly emptyValues: 'ignore' | 'remove';
}

/** The specs of a run, and for each intent the place of the spec that carries it out; several may share one. */
export interface Resolved {
	readonly specs: readonly Spec[];
	readonly places: readonly number[];
	/** Places that get a row of their own though no item asked for them, such as removals of a sync. */
	readonly extras: readonly number[];
}

/**
 * Turns what the items ask for into operations, with names replaced by what was found. A manager who is created in the
 * same run is referred to by that create. Membership changes come as few PATCHes per group, in the place of their first item.
 */
export function resolveIntents(intents: readonly Intent[], knowledge: Knowledge): Resolved {
	const rows: Rows = { created: createdManagers(intents, knowledge.directory), changed: new Map() };
	const specs: Spec[] = [];
	const places: number[] = [];
	const changes: { readonly index: number; readonly change: MemberChange }[] = [];
	intents.forEach((intent, index) => {
		const spec = intent.kind === 'member' ? resolveMember(intent, knowledge.directory) : resolveIntent(intent, knowledge, rows, specs.length);
		if ('memberId' in spec) changes.push({ index, change: spec });
		else places[index] = 'sharedPlace' in spec ? spec.sharedPlace : specs.push(spec) - 1;
	});
	const folded = foldMembers(changes.map(({ change }) => change), knowledge.membersOf);
	for (const [position, place] of folded.places.entries()) {
		const index = changes[position]?.index;
		if (index !== undefined) places[index] = specs.length + place;
	}
	return { specs: [...specs, ...folded.specs], places, extras: [] };
}

/** What rows of the run need to know of others. */
interface Rows {
	readonly created: CreatedManagers;
	/** Resources that a row before changes, by lower-case id: what they look like then, and the place of that change. */
	readonly changed: Map<string, { readonly resource: JsonObject; readonly place: number }>;
}

/** A row that asks for just what an earlier row on the same resource does, and so shares its fate. */
interface Shared {
	readonly sharedPlace: number;
}

function resolveIntent(intent: Exclude<Intent, MemberIntent>, knowledge: Knowledge, rows: Rows, place: number): Spec | Shared {
	switch (intent.kind) {
		case 'settled':
			return intent;
		case 'operation':
			return intent.spec;
		case 'create':
		case 'upsert':
		case 'update': {
			const manager = resolveManager(intent.manager, knowledge.directory, rows.created);
			if (manager !== undefined && 'outcome' in manager) return failed(intent.label, manager.outcome);
			if (intent.kind === 'create') return resolveCreate(intent, manager?.id, rows);
			if (intent.kind === 'upsert') return resolveUpsert(intent, manager?.id, knowledge, rows, place);
			return resolveUpdate(intent, manager?.id, knowledge, rows, place);
		}
		case 'delete':
		case 'deactivate':
			return resolveRemoval(intent, knowledge.directory);
	}
}

function resolveCreate(intent: CreateIntent, manager: string | undefined, rows: Rows): Spec {
	const spec = creation(intent, withManager(intent.resource, manager), rows);
	return intent.existing === 'adopt' ? { ...spec, onConflict: { kind: 'adopt' } } : spec;
}

function resolveUpsert(
	intent: UpsertIntent,
	manager: string | undefined,
	{ directory, emptyValues }: Knowledge,
	rows: Rows,
	place: number,
): Spec | Shared {
	const found = directory.find(intent.resourceType, intent.key.attribute, intent.key.value);
	const wanted = withManager(intent.wanted, manager);
	switch (found.kind) {
		case 'found':
			return changeOf(intent, found, wanted, emptyValues, rows, place);
		case 'absent':
			return { ...creation(intent, withManager(intent.resource, manager), rows), onConflict: { kind: 'update', wanted, emptyValues } };
		case 'ambiguous':
		case 'failed':
			return failed(intent.label, unfound(found.kind, intent.key.attribute));
	}
}

function resolveUpdate(
	intent: UpdateIntent,
	manager: string | undefined,
	{ directory, emptyValues }: Knowledge,
	rows: Rows,
	place: number,
): Spec | Shared {
	const { target, change, label, resourceType } = intent;
	const found = target.kind === 'name' ? directory.find(resourceType, target.attribute, target.value) : undefined;
	if (found !== undefined && found.kind !== 'found') return failed(label, unfound(found.kind, 'target'));
	const id = found?.id ?? (target.kind === 'id' ? target.id : undefined);
	if (change.kind === 'patch') return patchSpec(intent, id, change.message);
	const current = found ?? (id === undefined ? undefined : directory.find(resourceType, 'id', id));
	const wanted = withManager(change.wanted, manager);
	if (current?.kind === 'found') return changeOf(intent, current, wanted, emptyValues, rows, place);
	if (current !== undefined && needsCurrent(change.wanted)) return failed(label, unfound(current.kind, 'target'));
	const message = partialToPatch(wanted, { emptyValues });
	return message === null ? nothingToChange(label, id) : patchSpec(intent, id, message);
}

function patchSpec({ label, resourceType, target }: UpdateIntent, id: string | undefined, data: JsonObject): OperationSpec {
	const reference = target.kind === 'reference' ? target : undefined;
	return { label, method: 'PATCH', resourceType, target: reference ?? { kind: 'id', id: id ?? '' }, data };
}

function resolveRemoval({ kind, label, resourceType, target, missing }: RemoveIntent, directory: Directory): Spec {
	const found = target.kind === 'name' ? directory.find(resourceType, target.attribute, target.value) : undefined;
	if (found?.kind === 'absent' && missing === 'ignore') {
		return { label, outcome: { kind: 'unchanged', detail: 'There is none of that name, so there is nothing to remove.' } };
	}
	if (found !== undefined && found.kind !== 'found') return failed(label, unfound(found.kind, 'target'));
	const ignores = missing === 'ignore' ? ({ ignoresMissing: true } as const) : {};
	const place =
		target.kind === 'reference' ? target : ({ kind: 'id', id: found?.id ?? (target.kind === 'id' ? target.id : '') } as const);
	const common = { label, resourceType, target: place, ...ignores };
	if (kind === 'delete') return { ...common, method: 'DELETE' };
	if (found !== undefined && ownEntryAnyCase(found.resource, 'active') === false) {
		return { label, outcome: { kind: 'unchanged', resourceId: found.id } };
	}
	return { ...common, method: 'PATCH', data: { schemas: [patchOpSchema], Operations: [{ op: 'replace', value: { active: false } }] } };
}

/** A membership change with the ids of its group and member, or why it cannot be made. */
export function resolveMember({ label, group, member, change }: MemberIntent, directory: Directory): MemberChange | Spec {
	const groupId = idOf('Groups', group, directory);
	if (groupId.kind !== 'found') return failed(label, unfound(groupId.kind, 'group'));
	const memberId = idOf('Users', member, directory);
	if (memberId.kind !== 'found') return failed(label, unfound(memberId.kind, 'member'));
	return { label, groupId: groupId.id, memberId: memberId.id, change };
}

function idOf(resourceType: 'Users' | 'Groups', name: TargetName, directory: Directory): { kind: 'found'; id: string } | Exclude<Found, { kind: 'found' }> {
	if (name.kind === 'reference') return { kind: 'absent' };
	if (name.kind === 'id' && resourceType === 'Groups') return { kind: 'found', id: name.id };
	return name.kind === 'id' ? directory.find(resourceType, 'id', name.id) : directory.find(resourceType, name.attribute, name.value);
}

/** The first create of a user can be referred to; a second one meets the first and is settled by its rule for that. */
function creation(intent: CreateIntent | UpsertIntent, data: JsonObject, { created }: Rows): OperationSpec {
	const { label, resourceType, resource } = intent;
	const spec = { label, method: 'POST', resourceType, target: newResource, data } as const;
	if (created.size === 0 || resourceType !== 'Users') return spec;
	const create = created.get(nameOf('Users', resource)?.value.toLowerCase() ?? '');
	return create?.by === intent ? { ...spec, alias: create.alias, isAliasHidden: true } : spec;
}

const newResource = { kind: 'new' } as const;

/**
 * The change from what the resource will look like after the rows before. A row that adds nothing to them is only as true
 * as they are, so it shares the outcome of the last one.
 */
function changeOf(
	{ label, resourceType }: UpsertIntent | UpdateIntent,
	{ id, resource }: Extract<Found, { kind: 'found' }>,
	wanted: JsonObject,
	emptyValues: 'ignore' | 'remove',
	{ changed }: Rows,
	place: number,
): Spec | Shared {
	const before = changed.get(id.toLowerCase());
	const current = before?.resource ?? resource;
	const data = diffResource(wanted, current, { emptyValues });
	if (data === null) {
		const isOwing = before !== undefined && diffResource(wanted, resource, { emptyValues }) !== null;
		return isOwing ? { sharedPlace: before.place } : nothingToChange(label, id);
	}
	const after = patchedBy(data, current);
	if (after !== undefined) changed.set(id.toLowerCase(), { resource: after, place });
	return { label, method: 'PATCH', resourceType, target: { kind: 'id', id }, data };
}

function nothingToChange(label: string, id: string | undefined): Spec {
	return { label, outcome: { kind: 'unchanged', ...(id === undefined ? {} : { resourceId: id }) } };
}
