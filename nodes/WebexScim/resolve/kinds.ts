import type { CreateIntent, DecidedIntent, Intent, UpsertIntent } from '../intents/intents';
import { nameAttribute, sameNameKey, textOf, typeNameOf } from '../scim/names/names';
import { needsCurrent } from '../scim/patch/diff';
import { resolveCreate, resolveUpsert } from './create';
import { askTarget, type Ask } from './directory/ask';
import { asTyped } from './directory/asksAgain';
import { resolveMember } from './members/member';
import { resolveOwn } from './own';
import { claimOfDecided } from './people/claims';
import { withFoundPeople } from './people/foundPeople';
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
