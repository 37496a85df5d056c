import type { CreateIntent, UpsertIntent } from '../intents/intents';
import { nameLabels } from '../intents/keys';
import { nouns } from '../intents/target';
import { isOtherPerson, otherPerson } from '../plan/otherPerson';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { nameAttribute, sameNameKey, textOf, typeNameOf } from '../scim/names';
import { baseAfter, changeOf, nothingToChange } from './change';
import { notAsked, type Directory, type Found } from './directory';
import { sameIdKey } from '../scim/identifiers';
import { noteOfInactive } from '../scim/inactive';
import { findManager, noteOf, setManagerLate, withManager, withNote, type ManagerFound } from './managers';
import { decidedFor, notFound } from './notFound';
import { claimedBefore, idClaimedBefore, isClaimed, isIdClaimed, personOf, type Person } from './people';
import type { Lookups, Resolution, Rows } from './resolution';

/** A create; where existing ones are adopted, what is there already is as good as created. */
export function resolveCreate(intent: CreateIntent, { directory, unknownManager }: Lookups, rows: Rows): Resolution {
	const { label, resource, existing } = intent;
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return withAlias(intent, decidedFor(label, manager.outcome), rows);
	const operation = creation(intent, withManager(resource, manager), rows, manager);
	if (existing === 'reject') return withLateManager(operation, manager);
	const person = existingOf(intent, directory);
	switch (person.kind) {
		case 'found':
			return adopted(intent, person);
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
			if (isClaimed(resource, textOf(resource, 'externalId'), rows.claimed)) return decidedFor(label, claimedBefore);
			if (isIdClaimed(resource, rows.claimed)) return decidedFor(label, idClaimedBefore);
			return withLateManager({ ...operation, onConflict: { kind: 'adopt' } }, manager);
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
	if (person.kind === 'absent' && lookups.whenNew === 'ignore') return nothingToChange(label, undefined, leftOut);
	const refusal = refusalOf(intent, person, lookups, rows);
	if (refusal !== undefined) return withAlias(intent, decidedFor(label, refusal), rows);
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return withAlias(intent, decidedFor(label, manager.outcome), rows);
	const wanted = withManager(intent.wanted, manager);
	if (person.kind === 'found') return withNote(changeOf(intent, person, wanted, emptyValues, rows, index), noteOf(manager));
	const operation = creation(intent, withManager(intent.resource, manager), rows, manager);
	return withLateManager({ ...operation, onConflict: { kind: 'update', wanted, emptyValues } }, manager);
}

const leftOut = "Webex does not have this user, and new ones are not created, since 'When New' is Ignore.";

/** Why a row may not change or make the person whom it means; undefined where it may. */
function refusalOf(
	intent: UpsertIntent,
	person: Person,
	{ isOutside, isNewOutside }: Lookups,
	{ changed, claimed }: Rows,
): Outcome | undefined {
	const { resource, resourceType, key } = intent;
	const externalId = resourceType === 'Users' ? textOf(resource, 'externalId') : undefined;
	switch (person.kind) {
		case 'found': {
			const before = changed.get(`${resourceType} ${sameIdKey(person.id)}`);
			const account = (before && baseAfter(before))?.now ?? person.resource;
			if (resourceType === 'Users' && isOutside?.(person.resource) === true) return outside;
			if (isOtherPerson(externalId, account)) return otherPerson;
			const held = textOf(account, 'externalId');
			if (isClaimed(resource, externalId ?? held, claimed)) return claimedBefore;
			return held === undefined && resourceType === 'Users' && isIdClaimed(resource, claimed) ? idClaimedBefore : undefined;
		}
		case 'absent':
			if (key.attribute === 'externalId' && textOf(resource, 'userName') === undefined) return nameless;
			if (isNewOutside?.(resource) === true) return newOutside;
			if (isClaimed(resource, externalId, claimed)) return claimedBefore;
			return resourceType === 'Users' && isIdClaimed(resource, claimed) ? idClaimedBefore : undefined;
		case 'other':
			return person.outcome;
		case 'ambiguous':
		case 'failed':
			return notFound(person, nameLabels[key.attribute], nouns[resourceType]);
		default:
			return assertNever(person);
	}
}

const nameless: Outcome = {
	kind: 'invalid',
	reason: 'missingField',
	detail: "'User Name' is missing, and Webex has no user with this 'External ID'. Give it: a new user needs one.",
};

const outside = outsideScope("This user is in Webex, but outside 'Scope Filter'");
const newOutside = outsideScope("This user would be outside 'Scope Filter'");

function outsideScope(what: string): Outcome {
	const detail = `${what}, so the list does not speak for them. Correct the row, or widen 'Scope Filter'.`;
	return { kind: 'invalid', reason: 'badValue', detail };
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
