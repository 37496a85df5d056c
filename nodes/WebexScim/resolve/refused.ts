import type { UpsertIntent } from '../intents/intents';
import { nameLabels } from '../intents/keys';
import { nouns } from '../intents/target';
import { isOtherPerson, otherPerson } from '../plan/otherPerson';
import type { Outcome } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';
import { sameIdKey } from '../scim/identifiers';
import { textOf } from '../scim/names';
import { baseAfter } from './change';
import { claimedBefore, idClaimedBefore, isClaimed, isIdClaimed } from './claims';
import { notFound } from './notFound';
import type { Person } from './people';
import type { Lookups, Rows } from './resolution';

/** Why a row may not change or make the person whom it means; undefined where it may. */
export function whyRefused(
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
			if (textOf(resource, 'userName') !== undefined && isNewOutside?.(resource) === true) return newOutside;
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
