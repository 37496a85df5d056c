import type { UpsertIntent } from '../intents/intents';
import type { Outcome } from '../plan/outcome';
import type { JsonObject } from '../scim/json';
import { sameNameKey, textOf } from '../scim/names';
import type { Directory, Found } from './directory';

type FoundResource = Extract<Found, { kind: 'found' }>;

/** Who a row means in Webex; `other`: its key and its address belong to two accounts, so that nobody can say. */
export type Person = Found | { readonly kind: 'other'; readonly outcome: Outcome };

/**
 * Who a row means, by key and address together, against what Webex has (Law 9). An account with another External ID is never
 * taken over; one without any is the person of its address. What was not looked up counts as unknown, not as absent.
 */
export function personOf(intent: UpsertIntent, directory: Directory): Person {
	const { key, resource, resourceType } = intent;
	const found = directory.find(resourceType, key.attribute, key.value);
	if (resourceType === 'Groups') return found;
	return key.attribute === 'externalId'
		? byExternalId(found, key.value, textOf(resource, 'userName'), directory)
		: byUserName(found, textOf(resource, 'externalId'), directory);
}

/** True for an account that belongs to somebody else than the row: it has another External ID than the row gives. */
export function isOtherPerson(externalId: string | undefined, account: FoundResource['resource']): boolean {
	const held = textOf(account, 'externalId');
	return externalId !== undefined && held !== undefined && sameNameKey(held) !== sameNameKey(externalId);
}

function byUserName(found: Found, externalId: string | undefined, directory: Directory): Person {
	if (externalId === undefined || (found.kind !== 'found' && found.kind !== 'absent')) return found;
	if (found.kind === 'found' && isOtherPerson(externalId, found.resource)) return taken;
	const holder = directory.find('Users', 'externalId', externalId);
	if (holder.kind !== 'found' || (found.kind === 'found' && holder.id === found.id)) return found;
	return ownedBy(holder.resource);
}

function ownedBy(account: JsonObject): Person {
	const detail = `Its External ID belongs to ${textOf(account, 'userName') ?? 'another user'} in Webex. Correct the row, or change the user name there first.`;
	return { kind: 'other', outcome: { kind: 'invalid', reason: 'otherPerson', detail } };
}

function byExternalId(found: Found, externalId: string, address: string | undefined, directory: Directory): Person {
	if (address === undefined || found.kind === 'ambiguous' || found.kind === 'failed') return found;
	if (found.kind === 'found' && sameNameKey(textOf(found.resource, 'userName') ?? '') === sameNameKey(address)) return found;
	const holder = directory.find('Users', 'userName', address);
	switch (holder.kind) {
		case 'absent':
			return found;
		case 'found':
			if (found.kind === 'found') return holder.id === found.id ? found : taken;
			return isOtherPerson(externalId, holder.resource) ? taken : holder;
		default:
			return holder;
	}
}

/** The outcome of a row whose address belongs to somebody else. */
export const otherPerson: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail:
		'Another user in Webex, with another External ID, has this address. Nothing was changed: correct the row, or free the address in Webex first.',
};

const taken: Person = { kind: 'other', outcome: otherPerson };
