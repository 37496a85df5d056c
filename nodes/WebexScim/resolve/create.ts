import type { CreateIntent, UpsertIntent } from '../intents/intents';
import type { Decided, Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { typeNameOf } from '../scim/names';
import { changeOf } from './change';
import type { Lookups, Rows, Shared } from './resolution';
import { resolveManager, withManager } from './managers';
import { decidedFor, notFound } from './notFound';

/** A create, with a rule for a resource that is there already where the item has one. */
export function resolveCreate(intent: CreateIntent, { directory }: Lookups, rows: Rows): Operation | Decided {
	const manager = resolveManager(intent.manager, directory, rows.created);
	if (manager.kind === 'decided') return decidedFor(intent.label, manager.outcome);
	const operation = creation(intent, withManager(intent.resource, manager.id), rows);
	return intent.existing === 'adopt' ? { ...operation, onConflict: { kind: 'adopt' } } : operation;
}

/** A create where there is none of that name, else the change that is missing. */
export function resolveUpsert(intent: UpsertIntent, lookups: Lookups, rows: Rows, index: number): Operation | Decided | Shared {
	const { directory, emptyValues } = lookups;
	const manager = resolveManager(intent.manager, directory, rows.created);
	if (manager.kind === 'decided') return decidedFor(intent.label, manager.outcome);
	const wanted = withManager(intent.wanted, manager.id);
	const found = directory.find(intent.resourceType, intent.key.attribute, intent.key.value);
	switch (found.kind) {
		case 'found':
			return changeOf(intent, found, wanted, emptyValues, rows, index);
		case 'absent':
			return {
				...creation(intent, withManager(intent.resource, manager.id), rows),
				onConflict: { kind: 'update', wanted, emptyValues },
			};
		case 'ambiguous':
		case 'failed':
			return decidedFor(intent.label, notFound(found.kind, intent.key.attribute));
		default:
			return assertNever(found);
	}
}

/** The first create of a user can be referred to; a second one meets the first and is settled by its rule for that. */
function creation(intent: CreateIntent | UpsertIntent, data: JsonObject, { created }: Rows): Operation {
	const { label, resourceType, resource } = intent;
	const operation: Operation = { kind: 'operation', label, method: 'POST', resourceType, target: newResource, data };
	if (created.size === 0 || resourceType !== 'Users') return operation;
	const create = created.get(typeNameOf('Users', resource)?.toLowerCase() ?? '');
	return create?.by === intent ? { ...operation, alias: create.alias, isAliasHidden: true } : operation;
}

const newResource = { kind: 'new' } as const;
