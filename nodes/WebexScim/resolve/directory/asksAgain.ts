import type { CreateIntent, Intent, TargetName, UpsertIntent } from '../../intents/intents';
import { typeNamed } from '../../intents/namedBesides';
import { assertNever } from '../../scim/assertNever';
import type { ResourceType } from '../../scim/messages';
import { sameIdKey } from '../../scim/names/identifiers';
import { nameAttribute, sameNameKey, textOf, typeNameOf, type Name } from '../../scim/names/names';
import { isToldAsMissing, namesToAsk } from '../people/otherName';
import { nameGiven } from '../people/people';
import type { Ask } from './ask';
import { findNamed, type Directory } from './directory';

/** What is to be asked once the first answers are there: whose External ID or ID it is, where the address alone does not tell. */
export function asksAgain(intent: Intent, directory: Directory, ask: Ask): void {
	askForId(intent, directory, ask);
	askForNewExternalId(intent, directory, ask);
	askForNamesBeside(intent, directory, ask);
	// A row that cannot be used is asked about where somebody names its user as manager, so that the address is known already.
	const isByAddress = matchesByUserName(intent) || (intent.kind === 'decided' && intent.target === undefined);
	if (!isByAddress) return;
	const resource = intent.kind === 'decided' ? { ...intent.named } : intent.resource;
	const [userName, externalId] = [textOf(resource, 'userName'), textOf(resource, 'externalId')];
	if (externalId === undefined || userName === undefined) return;
	const found = directory.find('Users', 'userName', userName);
	if (found.kind === 'absent' || (found.kind === 'found' && textOf(found.resource, 'externalId') === undefined))
		ask('Users', 'externalId', intent.kind === 'upsert' ? asTyped(intent, { attribute: 'externalId', value: externalId }) : externalId);
}

function askForId(intent: Intent, directory: Directory, ask: Ask): void {
	if (intent.kind === 'decided' || intent.kind === 'operation' || intent.besides?.ids === undefined) return;
	const { resourceType, name } = whomOf(intent);
	const found = name?.kind === 'name' ? findNamed(directory, resourceType, name) : undefined;
	const meant = name?.kind === 'id' ? name.id : found?.kind === 'found' ? found.id : undefined;
	for (const id of intent.besides.ids) if (meant === undefined || sameIdKey(meant) !== id) ask(resourceType, 'id', id);
}

/** Whom a row is about, by the name that it is known by. */
function whomOf(intent: Exclude<Intent, { kind: 'decided' | 'operation' }>): {
	readonly resourceType: ResourceType;
	readonly name: TargetName | undefined;
} {
	switch (intent.kind) {
		case 'member':
			return { resourceType: 'Users', name: intent.member };
		case 'upsert':
			return { resourceType: intent.resourceType, name: { kind: 'name', ...intent.key } };
		case 'create': {
			const { resourceType, resource } = intent;
			const value = typeNameOf(resourceType, resource);
			return { resourceType, name: value === undefined ? undefined : { kind: 'name', attribute: nameAttribute(resourceType), value } };
		}
		case 'update':
		case 'delete':
		case 'activation':
			return { resourceType: intent.resourceType, name: intent.target };
		default:
			return assertNever(intent);
	}
}

/** An External ID that an update gives to somebody may be another's. */
function askForNewExternalId(intent: Intent, directory: Directory, ask: Ask): void {
	const externalId = intent.kind === 'update' ? nameGiven(intent, 'externalId') : undefined;
	if (intent.kind !== 'update' || externalId === undefined) return;
	const { target } = intent;
	const found = target.kind === 'id' ? undefined : directory.find('Users', target.attribute, target.value);
	const held = found?.kind === 'found' ? textOf(found.resource, 'externalId') : undefined;
	if (held === undefined || sameNameKey(held) !== sameNameKey(externalId)) ask('Users', 'externalId', externalId);
}

/** The user whom a row names may be another one than the holder of the name that it gives beside. */
function askForNamesBeside(intent: Intent, directory: Directory, ask: Ask): void {
	const row = intent.kind === 'member' ? { ...intent, target: intent.member } : intent;
	if (row.kind !== 'delete' && row.kind !== 'activation' && row.kind !== 'member') return;
	const [first] = row.besides?.names ?? [];
	if (first === undefined) return;
	const found = findNamed(directory, typeNamed(first.attribute), row.target);
	const isTold = row.kind !== 'member' && isToldAsMissing(row, first, found.kind !== 'absent');
	if (row.target.kind === 'name' && (isTold || found.kind === 'failed' || found.kind === 'ambiguous')) return;
	const account = found.kind === 'found' ? found.resource : undefined;
	for (const { attribute, value } of namesToAsk(row, account)) ask(typeNamed(attribute), attribute, value);
}

function matchesByUserName(intent: Intent): intent is UpsertIntent | CreateIntent {
	if (intent.kind === 'upsert') return intent.resourceType === 'Users' && intent.key.attribute === 'userName';
	return intent.kind === 'create' && intent.resourceType === 'Users' && intent.existing === 'adopt';
}

/** A name as it came, where that was cleaned: Webex may have just that. */
export function asTyped({ breach }: UpsertIntent, { attribute, value }: Name): string {
	const typed = breach === undefined ? undefined : textOf(breach.asTyped, attribute);
	return typed !== undefined && sameNameKey(typed) === sameNameKey(value) ? typed : value;
}
