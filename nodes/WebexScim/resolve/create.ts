import type { CreateIntent, UpsertIntent } from '../intents/intents';
import type { Decided, Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { nameAttribute, sameNameKey, textOf, typeNameOf } from '../scim/names';
import { changeOf } from './change';
import type { Found } from './directory';
import { noteOfInactive } from './inactive';
import { findManager, noteOf, setManagerLate, withManager, withNote, type ManagerFound } from './managers';
import { decidedFor, notFound } from './notFound';
import { isOtherPerson, otherPerson, personOf } from './people';
import type { Lookups, Resolution, Rows } from './resolution';

/** A create; where existing ones are adopted, what is there already is as good as created. */
export function resolveCreate(intent: CreateIntent, { directory, unknownManager }: Lookups, rows: Rows): Resolution {
	const { label, resourceType, resource, existing } = intent;
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return withAlias(intent, decidedFor(label, manager.outcome), rows);
	const name = existing === 'adopt' ? typeNameOf(resourceType, resource) : undefined;
	const found = name === undefined ? undefined : directory.find(resourceType, nameAttribute(resourceType), name);
	if (found?.kind === 'found') return adopted(intent, found);
	if (found?.kind === 'ambiguous') return decidedFor(label, notFound(found, nameAttribute(resourceType)));
	const operation = creation(intent, withManager(resource, manager), rows, manager);
	return withLateManager(existing === 'adopt' ? { ...operation, onConflict: { kind: 'adopt' } } : operation, manager);
}

function adopted({ label, resource }: CreateIntent, { id, resource: account }: Extract<Found, { kind: 'found' }>): Decided {
	if (isOtherPerson(textOf(resource, 'externalId'), account)) return decidedFor(label, otherPerson);
	const detail = noteOfInactive(resource, account);
	return {
		kind: 'decided',
		label,
		outcome: { kind: 'applied', reason: 'adopted', resourceId: id, ...(detail === undefined ? {} : { detail }) },
	};
}

/** A create where there is none of that name, else the change that is missing. */
export function resolveUpsert(intent: UpsertIntent, lookups: Lookups, rows: Rows, index: number): Resolution {
	const { directory, emptyValues, unknownManager } = lookups;
	const { label } = intent;
	const person = personOf(intent, directory);
	if (person.kind === 'other') return withAlias(intent, decidedFor(label, person.outcome), rows);
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return withAlias(intent, decidedFor(label, manager.outcome), rows);
	const wanted = withManager(intent.wanted, manager);
	switch (person.kind) {
		case 'found':
			return withNote(changeOf(intent, person, wanted, emptyValues, rows, index), noteOf(manager));
		case 'absent': {
			const operation = creation(intent, withManager(intent.resource, manager), rows, manager);
			return withLateManager({ ...operation, onConflict: { kind: 'update', wanted, emptyValues } }, manager);
		}
		case 'ambiguous':
		case 'failed':
			return withAlias(intent, decidedFor(label, notFound(person, intent.key.attribute)), rows);
		default:
			return assertNever(person);
	}
}

/** The first create of a user can be referred to; a second one meets the first and is settled by its rule for that. */
function creation(intent: CreateIntent | UpsertIntent, data: JsonObject, rows: Rows, manager: ManagerFound): Operation {
	const { label, resourceType } = intent;
	const note = noteOf(manager);
	const operation: Operation = {
		kind: 'operation',
		label,
		method: 'POST',
		resourceType,
		target: { kind: 'new' },
		data,
		...(note === undefined ? {} : { note }),
	};
	const alias = aliasOf(intent, rows);
	return alias === undefined ? operation : { ...operation, alias, isAliasHidden: true };
}

/** A row that cannot be carried out keeps its alias, so that whoever refers to it learns why. */
function withAlias(intent: CreateIntent | UpsertIntent, decided: Decided, rows: Rows): Decided {
	const alias = aliasOf(intent, rows);
	return alias === undefined ? decided : { ...decided, alias, isAliasHidden: true };
}

function aliasOf(intent: CreateIntent | UpsertIntent, { created }: Rows): string | undefined {
	if (created.rows.size === 0 || intent.resourceType !== 'Users') return undefined;
	const row = created.rows.get(sameNameKey(typeNameOf('Users', intent.resource) ?? ''));
	return row?.by === intent ? row.alias : undefined;
}

function withLateManager(operation: Operation, manager: ManagerFound): Resolution {
	if (manager.kind !== 'late' || operation.alias === undefined) return operation;
	return { kind: 'several', first: operation, next: [setManagerLate(operation.label, operation.alias, manager.alias)] };
}
