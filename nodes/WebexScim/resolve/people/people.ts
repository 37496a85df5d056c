import type { ActivationIntent, CreateIntent, DeleteIntent, UpdateIntent, UpsertIntent } from '../../intents/intents';
import { isOtherPerson, otherPerson } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, textOf, typeNameOf } from '../../scim/names/names';
import { textGivenIn } from '../../scim/patch/given';
import type { Directory, Found } from '../directory/directory';
import { notFound } from '../notFound';
import { whyOtherName } from './otherName';
import { otherById, otherByNumber, ownedBy, type Other } from './owners';

/** Who a row means in Webex; `other`: its key and its address belong to two accounts, so that nobody can say. */
export type Person = Found | Other;

/**
 * Who a row means, by key and address together, against what Webex has (Law 9). An account with another External ID is never
 * taken over; one without any is the person of its address. An address that could not be looked up is unknown, not absent. A row that carries
 * the ID of another account means nobody for sure.
 */
export function personOf(intent: WhoIsMeant, directory: Directory): Person {
	const person = byNames(intent, directory);
	if (person.kind !== 'found' && person.kind !== 'absent') return person;
	return otherById(intent, person.kind === 'found' ? person.id : undefined, directory) ?? person;
}

/** Why a create that asks for no existing one may not go all the same: the row carries the ID of an account or group of another name. */
export function whyOwned({ resource, ...row }: CreateIntent, directory: Directory): Outcome | undefined {
	const name = typeNameOf(row.resourceType, resource);
	return otherById(row, undefined, directory, { name })?.outcome;
}

/** Why a row may not remove or activate whom it names, absent for one whom Webex does not have: it carries the ID, address or External ID of another, or another External ID. */
export function whyNotThat(
	row: DeleteIntent | ActivationIntent,
	meant: { readonly id: string; readonly resource?: JsonObject } | undefined,
	directory: Directory,
): Outcome | undefined {
	const isRemoval = row.kind === 'delete' || !row.active ? true : undefined;
	return otherById(row, meant?.id, directory, { isRemoval })?.outcome ?? whyOtherName({ ...row, isRemoval }, meant, directory);
}

type WhoIsMeant = Pick<UpsertIntent, 'key' | 'resource' | 'resourceType' | 'besides'>;

function byNames({ key, resource, resourceType }: WhoIsMeant, directory: Directory): Person {
	const found = directory.find(resourceType, key.attribute, key.value);
	if (resourceType === 'Groups') return found;
	return key.attribute === 'externalId'
		? byExternalId(found, key.value, textOf(resource, 'userName'), directory)
		: byUserName(found, textOf(resource, 'externalId'), directory);
}

function byUserName(found: Found, externalId: string | undefined, directory: Directory): Person {
	if (externalId === undefined || (found.kind !== 'found' && found.kind !== 'absent')) return found;
	if (found.kind === 'found' && isOtherPerson(externalId, found.resource)) return taken;
	if (found.kind === 'found' && textOf(found.resource, 'externalId') !== undefined) return found;
	return otherByNumber(externalId, found.kind === 'found' ? found.id : undefined, directory) ?? found;
}

/**
 * Why an update may not change an account: it is named by an address that is another person's by now, or would get the External ID of
 * somebody else. Undefined where it may; who is named by ID, or by External ID, is who is meant.
 */
export function whyOther(
	{ target, ...row }: Pick<UpdateIntent, 'target' | 'resourceType' | 'besides'>,
	externalId: string | undefined,
	id: string,
	account: JsonObject,
	directory: Directory,
): Outcome | undefined {
	const other = otherById(row, id, directory);
	if (other !== undefined) return other.outcome;
	if (externalId === undefined) return undefined;
	if (target.kind === 'name' && target.attribute === 'userName' && isOtherPerson(externalId, account)) return otherPerson;
	return otherByNumber(externalId, id, directory)?.outcome;
}

/** The name that an update gives to its user, by what is wanted or by a message of the user's own. */
export function nameGiven({ resourceType, change }: UpdateIntent, attribute: 'userName' | 'externalId'): string | undefined {
	if (resourceType !== 'Users') return undefined;
	return change.kind === 'patch' ? textGivenIn(change.message, attribute) : textOf(change.wanted, attribute);
}

function byExternalId(found: Found, externalId: string, address: string | undefined, directory: Directory): Person {
	if (address === undefined || found.kind === 'ambiguous' || found.kind === 'failed') return found;
	if (found.kind === 'found' && sameNameKey(textOf(found.resource, 'userName') ?? '') === sameNameKey(address)) return found;
	const holder = directory.find('Users', 'userName', address);
	switch (holder.kind) {
		case 'absent':
			return found;
		case 'found':
			if (found.kind === 'found' && sameIdKey(holder.id) === sameIdKey(found.id)) return found;
			if (found.kind === 'found') return isOtherPerson(externalId, holder.resource) ? taken : ownedBy('External ID', found.resource);
			return isOtherPerson(externalId, holder.resource) ? taken : holder;
		case 'ambiguous':
		case 'failed':
			return { kind: 'other', outcome: notFound(holder, 'User Name') };
		default:
			return assertNever(holder);
	}
}

const taken: Person = { kind: 'other', outcome: otherPerson };
