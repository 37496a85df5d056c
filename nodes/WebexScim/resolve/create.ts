import type { CreateIntent, UpsertIntent } from '../intents/intents';
import { nameLabels } from '../intents/keys';
import { nouns } from '../intents/target';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { noteOfInactive } from '../scim/inactive';
import type { JsonObject } from '../scim/json';
import { nameAttribute, sameNameKey, textOf, typeNameOf } from '../scim/names/names';
import { withoutReadOnly } from '../scim/readOnly';
import { changeOf, nothingToChange } from './change';
import { notAsked, type Directory, type Found } from './directory/directory';
import { decidedFor, notFound, together } from './notFound';
import { claim } from './people/claims';
import { findManager, noteOf, setManagerLate, withManager, withNote, type ManagerFound } from './people/managers';
import { personOf, whyOwned, type Person } from './people/people';
import { whyRefused } from './people/refused';
import type { Lookups, Resolution, Rows } from './resolution';

/** A create; where existing ones are adopted, what is there already is as good as created. */
export function resolveCreate(intent: CreateIntent, { directory, unknownManager }: Lookups, rows: Rows): Resolution {
	const { label, resource, existing } = intent;
	const person = existing === 'adopt' ? existingOf(intent, directory) : undefined;
	const taken = person && claimOf(intent, person, rows);
	// Nothing is written of one that is taken as it is, the manager neither.
	if (person?.kind === 'found') return adopted(intent, person);
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return withAlias(intent, decidedFor(label, manager.outcome), rows);
	const owned = existing === 'reject' ? whyOwned(intent, directory) : undefined;
	if (owned !== undefined) return withAlias(intent, decidedFor(label, owned), rows);
	const operation = creation(intent, withManager(resource, manager), rows, manager);
	if (person === undefined) return withLateManager(operation, manager);
	switch (person.kind) {
		case 'other':
			return withAlias(intent, decidedFor(label, person.outcome), rows);
		case 'ambiguous':
			return withAlias(
				intent,
				decidedFor(label, notFound(person, nameLabels[nameAttribute(intent.resourceType)], nouns[intent.resourceType])),
				rows,
			);
		case 'absent':
		case 'failed':
			// One that could not be looked up is adopted when the create meets it.
			if (taken !== undefined) return withAlias(intent, decidedFor(label, taken), rows);
			return withLateManager({ ...operation, ...unseenBy(person), onConflict: { kind: 'adopt' } }, manager);
		default:
			return assertNever(person);
	}
}

function existingOf({ resourceType, resource, besides }: CreateIntent, directory: Directory): Person {
	const [attribute, value] = [nameAttribute(resourceType), typeNameOf(resourceType, resource)];
	return value === undefined
		? notAsked
		: personOf({ key: { attribute, value }, resource, resourceType, ...(besides && { besides }) }, directory);
}

/** A row without a name was not looked up, of which there is nothing to say. */
function unseenBy(person: Person): Pick<Operation, 'unseen'> {
	return person.kind === 'failed' && person.detail !== '' ? { unseen: person.detail } : {};
}

/** Why a user may not get the names of the row, which says whose they are even where there is nobody to make. */
function claimOf({ resource, resourceType }: CreateIntent, person: Person, { claimed }: Rows): Outcome | undefined {
	if (resourceType === 'Groups' || person.kind === 'other') return undefined;
	const held = person.kind === 'found' ? textOf(person.resource, 'externalId') : undefined;
	return claim({ userName: textOf(resource, 'userName'), externalId: textOf(resource, 'externalId'), held }, claimed);
}

function adopted({ label, resource }: CreateIntent, { id, resource: account }: Extract<Found, { kind: 'found' }>): Decided {
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
	const refusal = whyRefused(intent, person, lookups, rows);
	if (person.kind === 'absent' && lookups.whenNew === 'ignore') return nothingToChange(label, undefined, leftOut);
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return withAlias(intent, decidedFor(label, together(refusal, manager.outcome)), rows);
	if (refusal !== undefined) return withAlias(intent, decidedFor(label, refusal), rows);
	const wanted = withManager(intent.wanted, manager);
	const note = noteOf(manager);
	if (person.kind === 'found') return withNote(changeOf(intent, person, wanted, { emptyValues, note }, rows, index), note);
	const operation = creation(intent, withManager(intent.resource, manager), rows, manager);
	return withLateManager({ ...operation, onConflict: { kind: 'update', wanted, emptyValues } }, manager);
}

const leftOut = "Webex does not have this user, and new ones are not created, since 'When New' is Ignore.";

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
		data: withoutReadOnly(data),
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
