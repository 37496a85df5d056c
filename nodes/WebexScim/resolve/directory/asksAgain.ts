import type {
	ActivationIntent,
	CreateIntent,
	DeleteIntent,
	Intent,
	MemberIntent,
	TargetName,
	UpdateIntent,
	UpsertIntent,
} from '../../intents/intents';
import { typeNamed } from '../../intents/namedBesides';
import { sameIdKey } from '../../scim/names/identifiers';
import { nameAttribute, sameNameKey, textOf, typeNameOf, type Name } from '../../scim/names/names';
import { namesToAsk } from '../people/otherName';
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
	if (intent.kind === 'decided' || !('besides' in intent) || intent.besides?.ids === undefined) return;
	const resourceType = intent.kind === 'member' ? 'Users' : intent.resourceType;
	const meant = idMeant(intent, directory);
	for (const id of intent.besides.ids) if (meant === undefined || sameIdKey(meant) !== id) ask(resourceType, 'id', id);
}

function idMeant(intent: CreateIntent | UpsertIntent | Targeted | MemberIntent, directory: Directory): string | undefined {
	const name = intent.kind === 'member' ? intent.member : nameMeant(intent);
	if (name?.kind === 'id') return name.id;
	const found = name && findNamed(directory, intent.kind === 'member' ? 'Users' : intent.resourceType, name);
	return found?.kind === 'found' ? found.id : undefined;
}

type Targeted = UpdateIntent | DeleteIntent | ActivationIntent;

function nameMeant(intent: CreateIntent | UpsertIntent | Targeted): TargetName | undefined {
	if (intent.kind !== 'create') return intent.kind === 'upsert' ? { kind: 'name', ...intent.key } : intent.target;
	const { resourceType, resource } = intent;
	const value = typeNameOf(resourceType, resource);
	return value === undefined ? undefined : { kind: 'name', attribute: nameAttribute(resourceType), value };
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
	// Who is not found by an External ID is told as such.
	const isTold = found.kind === 'absent' && row.kind !== 'member' && row.missing === 'reject' && first.attribute !== 'externalId';
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
