import { isJsonObject, objectOf, ownEntryAnyCase, type JsonObject } from '../scim/json';
import { patchOpSchema } from '../scim/patchOp';
import { enterpriseSchema, schemasOf } from '../scim/schemas';
import { diffResource, partialToPatch } from './diff';
import { nameOf, type Directory, type Found } from './directory';
import { foldMembers, type MemberChange, type MembersOf } from './foldMembers';
import type { CreateIntent, Intent, ManagerName, MemberIntent, RemoveIntent, TargetName, UpdateIntent, UpsertIntent } from './intents';
import type { Spec } from './plan';
import type { OperationSpec, Outcome } from './types';

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
	const created = createdUsers(intents, knowledge.directory);
	const specs: Spec[] = [];
	const places: number[] = [];
	const changes: { readonly index: number; readonly change: MemberChange }[] = [];
	intents.forEach((intent, index) => {
		const spec = intent.kind === 'member' ? resolveMember(intent, knowledge.directory) : resolveIntent(intent, knowledge, created);
		if ('memberId' in spec) changes.push({ index, change: spec });
		else places[index] = specs.push(spec) - 1;
	});
	const folded = foldMembers(changes.map(({ change }) => change), knowledge.membersOf);
	for (const [position, place] of folded.places.entries()) {
		const index = changes[position]?.index;
		if (index !== undefined) places[index] = specs.length + place;
	}
	return { specs: [...specs, ...folded.specs], places, extras: [] };
}

/** Alias of each user that the run creates, by lower-case userName; a manager's address may be among them. */
function createdUsers(intents: readonly Intent[], directory: Directory): ReadonlyMap<string, string> {
	const aliases = new Map<string, string>();
	for (const intent of intents) {
		if ((intent.kind !== 'create' && intent.kind !== 'upsert') || intent.resourceType !== 'Users') continue;
		const name = nameOf('Users', intent.resource);
		if (name === undefined) continue;
		const isThere = intent.kind === 'upsert' && directory.find('Users', intent.key.attribute, intent.key.value).kind !== 'absent';
		const folded = name.value.toLowerCase();
		if (!isThere && !aliases.has(folded)) aliases.set(folded, `user ${folded}`);
	}
	return aliases;
}

function resolveIntent(
	intent: Exclude<Intent, MemberIntent>,
	knowledge: Knowledge,
	created: ReadonlyMap<string, string>,
): Spec {
	switch (intent.kind) {
		case 'settled':
			return intent;
		case 'operation':
			return intent.spec;
		case 'create':
		case 'upsert':
		case 'update': {
			const manager = resolveManager(intent.manager, knowledge.directory, created);
			if (manager !== undefined && 'outcome' in manager) return failed(intent.label, manager.outcome);
			if (intent.kind === 'create') return resolveCreate(intent, manager?.id, created);
			if (intent.kind === 'upsert') return resolveUpsert(intent, manager?.id, knowledge, created);
			return resolveUpdate(intent, manager?.id, knowledge);
		}
		case 'delete':
		case 'deactivate':
			return resolveRemoval(intent, knowledge.directory);
	}
}

function resolveCreate(intent: CreateIntent, manager: string | undefined, created: ReadonlyMap<string, string>): Spec {
	const spec = creation(intent, withManager(intent.resource, manager), created);
	return intent.existing === 'adopt' ? { ...spec, onConflict: { kind: 'adopt' } } : spec;
}

function resolveUpsert(
	intent: UpsertIntent,
	manager: string | undefined,
	{ directory, emptyValues }: Knowledge,
	created: ReadonlyMap<string, string>,
): Spec {
	const found = directory.find(intent.resourceType, intent.key.attribute, intent.key.value);
	const wanted = withManager(intent.wanted, manager);
	switch (found.kind) {
		case 'found':
			return changeOf(intent, found.id, diffResource(wanted, found.resource, { emptyValues }));
		case 'absent':
			return { ...creation(intent, withManager(intent.resource, manager), created), onConflict: { kind: 'update', wanted, emptyValues } };
		case 'ambiguous':
		case 'failed':
			return failed(intent.label, unfound(found.kind, intent.key.attribute));
	}
}

function resolveUpdate(intent: UpdateIntent, manager: string | undefined, { directory, emptyValues }: Knowledge): Spec {
	const { target, change, label, resourceType } = intent;
	const found = target.kind === 'name' ? directory.find(resourceType, target.attribute, target.value) : undefined;
	if (found !== undefined && found.kind !== 'found') return failed(label, unfound(found.kind, 'target'));
	const id = found?.id ?? (target.kind === 'id' ? target.id : undefined);
	if (change.kind === 'patch') return patchSpec(intent, id, change.message);
	const current = found ?? (id === undefined ? undefined : directory.find(resourceType, 'id', id));
	const wanted = withManager(change.wanted, manager);
	if (current?.kind === 'found' && id !== undefined) return changeOf(intent, id, diffResource(wanted, current.resource, { emptyValues }));
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

function resolveManager(
	manager: ManagerName | undefined,
	directory: Directory,
	created: ReadonlyMap<string, string>,
): { readonly id: string } | { readonly outcome: Outcome } | undefined {
	if (manager === undefined) return undefined;
	const alias = created.get(manager.value.toLowerCase());
	if (alias !== undefined) return { id: `bulkId:${alias}` };
	const found = directory.find('Users', manager.attribute, manager.value);
	return found.kind === 'found' ? { id: found.id } : { outcome: unfound(found.kind, 'manager') };
}

/** The resource with its manager's id, or the reference to the create that gives it one. */
function withManager(resource: JsonObject, id: string | undefined): JsonObject {
	if (id === undefined) return resource;
	const extension = ownEntryAnyCase(resource, enterpriseSchema);
	const merged = objectOf([
		...Object.entries(resource).filter(([key]) => key.toLowerCase() !== enterpriseSchema.toLowerCase() && key !== 'schemas'),
		[enterpriseSchema, { ...(isJsonObject(extension) ? extension : {}), manager: { value: id } }],
	]);
	return 'schemas' in resource ? { schemas: schemasOf('Users', merged), ...merged } : merged;
}

function creation(
	{ label, resourceType, resource }: CreateIntent | UpsertIntent,
	data: JsonObject,
	created: ReadonlyMap<string, string>,
): OperationSpec {
	const name = resourceType === 'Users' ? nameOf('Users', resource) : undefined;
	const alias = name === undefined ? undefined : created.get(name.value.toLowerCase());
	const hidden = alias === undefined ? {} : ({ alias, isAliasHidden: true } as const);
	return { label, method: 'POST', resourceType, target: { kind: 'new' }, data, ...hidden };
}

function changeOf({ label, resourceType }: UpsertIntent | UpdateIntent, id: string, data: JsonObject | null): Spec {
	return data === null ? nothingToChange(label, id) : { label, method: 'PATCH', resourceType, target: { kind: 'id', id }, data };
}

function nothingToChange(label: string, id: string | undefined): Spec {
	return { label, outcome: { kind: 'unchanged', ...(id === undefined ? {} : { resourceId: id }) } };
}

function failed(label: string, outcome: Outcome): Spec {
	const detail = 'detail' in outcome && outcome.detail !== undefined ? `${capital(label)}: ${outcome.detail}` : undefined;
	return { label, outcome: detail === undefined ? outcome : ({ ...outcome, detail } as Outcome) };
}

function unfound(kind: 'absent' | 'ambiguous' | 'failed', field: string): Outcome {
	switch (kind) {
		case 'absent':
			return { kind: 'invalid', reason: 'targetNotFound', detail: `'${field}' names nobody that Webex has. Check the name, or create it first.` };
		case 'ambiguous':
			return { kind: 'invalid', reason: 'targetAmbiguous', detail: `'${field}' fits more than one in Webex. Name it by its ID.` };
		case 'failed':
			return { kind: 'notAttempted', reason: 'requestRefused', detail: `'${field}' could not be looked up in Webex. Run the row again.` };
	}
}

function capital(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
