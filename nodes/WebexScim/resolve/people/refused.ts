import type { UpsertIntent } from '../../intents/intents';
import { nameLabels } from '../../intents/keys';
import { nouns } from '../../intents/target';
import { isOtherPerson, otherPerson } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import { baseAfter } from '../change';
import type { Directory, Found } from '../directory/directory';
import { notFound } from '../notFound';
import type { Lookups, Rows } from '../resolution';
import { claim } from './claims';
import type { Person } from './people';

/** Why a row may not change or make the person whom it means; undefined where it may. */
export function whyRefused(
	intent: UpsertIntent,
	person: Person,
	{ directory, isOutside, isNewOutside }: Lookups,
	{ changed, claimed }: Rows,
): Outcome | undefined {
	const { resource, resourceType, key } = intent;
	const externalId = resourceType === 'Users' ? textOf(resource, 'externalId') : undefined;
	const userName = textOf(resource, 'userName');
	const account = person.kind === 'found' ? accountNow(person, resourceType, changed) : {};
	const claims = {
		userName,
		externalId,
		held: textOf(account, 'externalId'),
		isAsHeld: person.kind === 'found' && isAsHeld(userName, person),
	};
	// Webex contradicts the names of a row that is about somebody else: they are given to nobody.
	const taken = resourceType === 'Users' && person.kind !== 'other' ? claim(claims, claimed) : undefined;
	switch (person.kind) {
		case 'found':
			if (resourceType === 'Users' && isOutside?.(person.resource) === true) return outside;
			// Other e-mails that the account has stay.
			if (userName !== undefined && isNewOutside?.({ userName }) === true) return newOutside;
			return isOtherPerson(externalId, account) ? otherPerson : taken;
		case 'absent':
			if (key.attribute === 'externalId' && userName === undefined) return nameless;
			return isNewOutside?.(resource) === true ? newOutside : taken;
		case 'other':
			return person.outcome === otherPerson && isFreed(userName, directory, changed) ? freedBefore : person.outcome;
		case 'ambiguous':
		case 'failed':
			return notFound(person, nameLabels[key.attribute], nouns[resourceType]);
		default:
			return assertNever(person);
	}
}

/** The account as the rows before leave it, if they go through. */
function accountNow({ id, resource }: Extract<Found, { kind: 'found' }>, resourceType: ResourceType, changed: Rows['changed']): JsonObject {
	const before = changed.get(`${resourceType} ${sameIdKey(id)}`);
	return (before && baseAfter(before))?.now ?? resource;
}

/** True for an address that an earlier row takes from the user who has it in Webex, if that row goes through. */
function isFreed(userName: string | undefined, directory: Directory, changed: Rows['changed']): boolean {
	const holder = userName === undefined ? undefined : directory.find('Users', 'userName', userName);
	if (holder?.kind !== 'found') return false;
	return sameNameKey(textOf(accountNow(holder, 'Users', changed), 'userName') ?? '') !== sameNameKey(userName ?? '');
}

function isAsHeld(userName: string | undefined, { resource }: Extract<Found, { kind: 'found' }>): boolean {
	return textOf(resource, 'externalId') !== undefined && sameNameKey(textOf(resource, 'userName') ?? '') === sameNameKey(userName ?? '');
}

const freedBefore: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail:
		'A user with another External ID has this address in Webex, and an earlier row gives that user another one. Nothing was changed by this row: run it again once that one is through.',
};

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
