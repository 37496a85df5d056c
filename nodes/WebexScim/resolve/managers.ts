import { isJsonObject, objectOf, ownEntryAnyCase, type JsonObject } from '../scim/json';
import { enterpriseSchema, schemasOf } from '../scim/schemas';
import { typeNameOf } from '../scim/names';
import type { Directory } from './directory';
import type { Intent, ManagerName } from '../intents/intents';
import type { Outcome } from '../plan/outcome';
import { notFound } from './notFound';

/** The first create of each user that a row names as manager, by lower-case userName. */
export type CreatedManagers = ReadonlyMap<string, Created>;

interface Created {
	readonly alias: string;
	readonly by: Intent;
}

/** The users of this run that rows name as manager and Webex does not have yet. */
export function createdManagers(intents: readonly Intent[], directory: Directory): CreatedManagers {
	const managers = new Set<string>();
	for (const intent of intents) {
		if ('manager' in intent && intent.manager !== undefined) managers.add(intent.manager.value.toLowerCase());
	}
	const created = new Map<string, Created>();
	if (managers.size === 0) return created;
	for (const intent of intents) {
		if ((intent.kind !== 'create' && intent.kind !== 'upsert') || intent.resourceType !== 'Users') continue;
		const folded = typeNameOf('Users', intent.resource)?.toLowerCase();
		if (folded === undefined || !managers.has(folded) || created.has(folded)) continue;
		const isThere = intent.kind === 'upsert' && directory.find('Users', intent.key.attribute, intent.key.value).kind !== 'absent';
		if (!isThere) created.set(folded, { alias: `user ${folded}`, by: intent });
	}
	return created;
}

/** The id of a manager, or the reference to the create that makes one; without an id where none is named. */
export function resolveManager(
	manager: ManagerName | undefined,
	directory: Directory,
	created: CreatedManagers,
): { readonly kind: 'known'; readonly id: string | undefined } | { readonly kind: 'decided'; readonly outcome: Outcome } {
	if (manager === undefined) return { kind: 'known', id: undefined };
	const found = directory.find('Users', manager.attribute, manager.value);
	if (found.kind === 'found') return { kind: 'known', id: found.id };
	const create = created.get(manager.value.toLowerCase());
	return create === undefined
		? { kind: 'decided', outcome: notFound(found.kind, 'manager') }
		: { kind: 'known', id: `bulkId:${create.alias}` };
}

/** The resource with its manager's id, or the reference to the create that gives it one. */
export function withManager(resource: JsonObject, id: string | undefined): JsonObject {
	if (id === undefined) return resource;
	const extension = ownEntryAnyCase(resource, enterpriseSchema);
	const merged = objectOf([
		...Object.entries(resource).filter(([key]) => key.toLowerCase() !== enterpriseSchema.toLowerCase() && key !== 'schemas'),
		[enterpriseSchema, { ...(isJsonObject(extension) ? extension : {}), manager: { value: id } }],
	]);
	return 'schemas' in resource ? { schemas: schemasOf('Users', merged), ...merged } : merged;
}
