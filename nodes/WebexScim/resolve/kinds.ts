import type {
	ActivationIntent,
	CreateIntent,
	DecidedIntent,
	DeleteIntent,
	Intent,
	TargetName,
	UpdateIntent,
	UpsertIntent,
} from '../intents/intents';
import { sameIdKey } from '../scim/identifiers';
import { nameAttribute, sameNameKey, textOf, typeNameOf, type Name } from '../scim/names';
import { needsCurrent } from '../scim/patch/diff';
import { askTarget, type Ask } from './ask';
import { resolveCreate, resolveUpsert } from './create';
import type { Directory } from './directory';
import { resolveMember } from './members/member';
import { resolveOwn } from './own';
import { claimOfDecided } from './people/claims';
import { withFoundPeople } from './people/foundPeople';
import { nameGiven } from './people/people';
import { resolveActivation, resolveDelete } from './removal';
import type { Lookups, Resolution, Rows } from './resolution';
import { resolveUpdate } from './update';

interface Kind<I> {
	/** What has to be looked up before the intent can become an operation. */
	readonly asks: (intent: I, ask: Ask) => void;
	readonly resolve: (intent: I, lookups: Lookups, rows: Rows, index: number) => Resolution;
}

type Kinds = { readonly [K in Intent['kind']]: Kind<Extract<Intent, { kind: K }>> };

const nothing = (): void => undefined;

const kinds: Kinds = {
	decided: {
		asks({ group, member }, ask) {
			if (group !== undefined) askTarget(ask, 'Groups', group, false);
			if (member !== undefined) askTarget(ask, 'Users', member, true);
		},
		resolve: resolveDecided,
	},
	operation: { asks: nothing, resolve: (intent, _, rows, index) => resolveOwn(intent, rows, index) },
	create: { asks: askForExisting, resolve: resolveCreate },
	upsert: { asks: askForPerson, resolve: resolveUpsert },
	update: {
		asks: ({ resourceType, target, change, breach }, ask) =>
			askTarget(ask, resourceType, target, breach !== undefined || (change.kind === 'wanted' && needsCurrent(change.wanted))),
		resolve: resolveUpdate,
	},
	delete: { asks: ({ resourceType, target }, ask) => askTarget(ask, resourceType, target, false), resolve: resolveDelete },
	activation: { asks: ({ resourceType, target }, ask) => askTarget(ask, resourceType, target, true), resolve: resolveActivation },
	member: {
		asks({ group, member }, ask) {
			askTarget(ask, 'Groups', group, false);
			askTarget(ask, 'Users', member, true);
		},
		resolve: (intent, { directory, membersOf }) => resolveMember(intent, directory, membersOf),
	},
};

/** A row that asks for nothing still names a user whom others may name as manager. */
function resolveDecided(intent: DecidedIntent, _: Lookups, { created, claimed }: Rows): Resolution {
	claimOfDecided(intent, claimed);
	const row = created.rows.get(sameNameKey(intent.named?.userName ?? ''));
	return row?.by === intent ? { ...intent, alias: row.alias, isAliasHidden: true } : intent;
}

/** A create that adopts has to know beforehand what is there, so that a dry run shows it. */
function askForExisting({ existing, resourceType, resource }: CreateIntent, ask: Ask): void {
	const name = typeNameOf(resourceType, resource);
	if (existing === 'adopt' && name !== undefined) ask(resourceType, nameAttribute(resourceType), name);
}

/** A person is known by key and address together. */
function askForPerson(intent: UpsertIntent, ask: Ask): void {
	const { resourceType, key, resource } = intent;
	ask(resourceType, key.attribute, asTyped(intent, key));
	const address = key.attribute === 'externalId' ? textOf(resource, 'userName') : undefined;
	if (address !== undefined) ask(resourceType, 'userName', address);
}

/** A name as it came, where that was cleaned: Webex may have just that. */
function asTyped({ breach }: UpsertIntent, { attribute, value }: Name): string {
	const typed = breach === undefined ? undefined : textOf(breach.asTyped, attribute);
	return typed !== undefined && sameNameKey(typed) === sameNameKey(value) ? typed : value;
}

/** What is to be asked once the first answers are there: whose External ID or ID it is, where the address alone does not tell. */
export function asksAgain(intent: Intent, directory: Directory, ask: Ask): void {
	askForId(intent, directory, ask);
	askForNewExternalId(intent, directory, ask);
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
	const meant = idMeant(intent, directory);
	for (const id of intent.besides.ids) if (meant === undefined || sameIdKey(meant) !== id) ask(intent.resourceType, 'id', id);
}

function idMeant(intent: CreateIntent | UpsertIntent | Targeted, directory: Directory): string | undefined {
	const name = nameMeant(intent);
	if (name?.kind === 'id') return name.id;
	const found = name && directory.find(intent.resourceType, name.attribute, name.value);
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

function matchesByUserName(intent: Intent): intent is UpsertIntent | CreateIntent {
	if (intent.kind === 'upsert') return intent.resourceType === 'Users' && intent.key.attribute === 'userName';
	return intent.kind === 'create' && intent.resourceType === 'Users' && intent.existing === 'adopt';
}

/** Asks for all that the intent names. */
export function asksOf<I extends Intent>(intent: I, ask: Ask): void {
	if ('manager' in intent && intent.manager !== undefined) askTarget(ask, 'Users', intent.manager, false);
	if ('people' in intent) for (const name of intent.people ?? []) ask('Users', 'userName', name);
	(kinds[intent.kind] as unknown as Kind<I>).asks(intent, ask);
}

/** What the intent becomes with what was looked up. */
export function resolveIntent(intent: Intent, lookups: Lookups, rows: Rows, index: number): Resolution {
	const found = withFoundPeople(intent, lookups.directory, rows.created);
	return (kinds[found.kind] as unknown as Kind<typeof found>).resolve(found, lookups, rows, index);
}
