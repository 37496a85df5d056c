import type { Intent } from '../../intents/intents';
import { valuesIn } from '../../scim/entryValues';
import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { sameIdKey, uuidOfWebexId } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import { lookAlikeKey, nearNameKey } from '../../scim/names/nearName';
import { each, flatMapped, mapped, type Work } from '../../scim/work';
import { managersIn } from './managersNamed';
import { misspellings } from './misspelled';
import { firstOf, namings, note, type Naming } from './namings';

/** Whom the rows of a list name, whatever became of the rows. */
export interface Named {
	/** True for an account that a row names by its user name, External ID or ID. */
	readonly isNamed: (account: JsonObject) => boolean;
	/** The row that may mean it: but for look-alike characters; or what becomes of numbers, where the row's is nobody's own as it is. */
	readonly nearlyNaming: (account: JsonObject) => Naming | undefined;
	/** The row that holds its user name or ID anywhere. */
	readonly namingBesides: (account: JsonObject) => Naming | undefined;
	/** The row that holds an e-mail of it as an address, its own, a manager's or another. */
	readonly namingByEmail: (account: JsonObject) => Naming | undefined;
	/** The row that names it as the manager of its own user, by address, nearly so, or by ID. */
	readonly namingAsManager: (account: JsonObject) => Naming | undefined;
	/** The row that may mean it by a manager's address that is nobody's: the two differ by little. */
	readonly namingAsNearManager: (account: JsonObject) => Naming | undefined;
	/** The row that may mean it by an address at another domain that is nobody's user name: all before the @ is the same. */
	readonly namingAtOtherDomain: (account: JsonObject) => Naming | undefined;
	/** The first row of which nobody can say whom it means, and how many there are. */
	readonly unclear: { readonly label: string; readonly rows: number } | undefined;
}

/**
 * Collects the names in the rows; `isFound` tells of an address whether Webex is known to have a user of that name. An invalid row that names
 * nobody in the `accounts` is unclear, unless all that names its person could be read: such as a leaver's row, whose account is gone by now.
 */
export function* namedIn(
	intents: readonly Intent[],
	accounts: readonly JsonObject[],
	isFound: (address: string) => boolean = () => false,
): Work<Named> {
	const whole = new Set(yield* mapped(accounts, wholeNameOf));
	const held = new Set(yield* flatMapped(accounts, (account) => namesIn(account).map(keyOfName)));
	const exact = new Set<string>();
	const ids = new Set<string>();
	const [besides, alike, near, managers, addresses, atOtherDomains] = [namings(), namings(), namings(), namings(), namings(), namings()];
	yield* each(intents, (intent) => {
		const names = namesOf(intent);
		const isWhole = whole.has(names.map(({ value }) => sameNameKey(value)).join('\n')) || isRenamed(names, held);
		for (const { attribute, value } of names) {
			exact.add(keyOfName({ attribute, value }));
			const look = lookAlikeKey(value);
			note(alike, `${attribute} ${look}`, intent);
			if (!isWhole) note(near, `${attribute} ${nearNameKey(value)}`, intent);
			if (attribute === 'userName' && !isFound(value)) note(atOtherDomains, localPartOf(look), intent);
		}
		const others = intent.kind === 'decided' || intent.kind === 'upsert' ? intent.besides : undefined;
		for (const id of others?.ids ?? []) ids.add(id);
		for (const { name, ...at } of others?.held ?? []) note(besides, uuidOfWebexId(name) ?? nearNameKey(name), intent, at);
		for (const manager of managersIn(intent)) {
			note(managers, uuidOfWebexId(manager) ?? nearNameKey(manager), intent);
			if (manager.includes('@')) note(addresses, manager, intent);
		}
	});
	const isKnownManager = (address: string): boolean => exact.has(`userName ${sameNameKey(address)}`) || isFound(address);
	const misspelled = namings();
	yield* each([...addresses], ([address, { label }]) => {
		if (!isKnownManager(address)) for (const spelling of misspellings(address)) note(misspelled, spelling, { label });
	});
	const isKnown = (intent: Intent): boolean => namesOf(intent).some((name) => held.has(keyOfName(name)));
	const unclear = intents.filter((intent) => intent.kind === 'decided' && intent.isSureWhom !== true && !isKnown(intent));
	const [first] = unclear;
	return {
		isNamed: (account) => hasKeyIn(exact, account, sameNameKey) || ids.has(sameIdKey(textOf(account, 'id') ?? '')),
		namingBesides: (account) =>
			besides.get(nearNameKey(textOf(account, 'userName') ?? '')) ?? besides.get(sameIdKey(textOf(account, 'id') ?? '')),
		namingByEmail: (account) =>
			firstOf(valuesIn(ownEntryAnyCase(account, 'emails')), (email) => {
				const key = nearNameKey(email);
				return alike.get(`userName ${lookAlikeKey(email)}`) ?? besides.get(key) ?? managers.get(key);
			}),
		nearlyNaming: (account) => namingIn(alike, account, lookAlikeKey) ?? namingIn(near, account, nearNameKey),
		namingAsManager: (account) =>
			managers.get(nearNameKey(textOf(account, 'userName') ?? '')) ?? managers.get(sameIdKey(textOf(account, 'id') ?? '')),
		namingAsNearManager: (account) =>
			misspelled.size === 0 ? undefined : firstOf(misspellings(textOf(account, 'userName') ?? ''), (spelling) => misspelled.get(spelling)),
		namingAtOtherDomain: (account) => {
			const localPart = localPartOf(lookAlikeKey(textOf(account, 'userName') ?? ''));
			return localPart === '' ? undefined : atOtherDomains.get(localPart);
		},
		unclear: first === undefined ? undefined : { label: first.label, rows: unclear.length },
	};
}

/** All before the @ of an address; empty where there is none. */
function localPartOf(address: string): string {
	return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}

/** True for a row that gives the account of its External ID an address that no account has. */
function isRenamed([userName, externalId]: readonly PersonName[], held: ReadonlySet<string>): boolean {
	return userName !== undefined && externalId !== undefined && !held.has(keyOfName(userName)) && held.has(keyOfName(externalId));
}

function keyOfName({ attribute, value }: PersonName): string {
	return `${attribute} ${sameNameKey(value)}`;
}

interface PersonName {
	readonly attribute: 'userName' | 'externalId';
	readonly value: string;
}

function namesOf(intent: Intent): readonly PersonName[] {
	return namesIn(intent.kind === 'upsert' ? intent.resource : intent.kind === 'decided' ? (intent.named ?? {}) : {});
}

function namesIn(resource: JsonObject): readonly PersonName[] {
	return attributes.flatMap((attribute) => {
		const value = textOf(resource, attribute);
		return value === undefined ? [] : [{ attribute, value }];
	});
}

const attributes = ['userName', 'externalId'] as const;

/** User name and External ID of an account, both in one. */
function wholeNameOf(account: JsonObject): string {
	return attributes.map((attribute) => sameNameKey(textOf(account, attribute) ?? '')).join('\n');
}

function hasKeyIn(keys: ReadonlySet<string>, account: JsonObject, keyOf: (name: string) => string): boolean {
	return namesIn(account).some(({ attribute, value }) => keys.has(`${attribute} ${keyOf(value)}`));
}

function namingIn(rows: ReadonlyMap<string, Naming>, account: JsonObject, keyOf: (name: string) => string): Naming | undefined {
	return firstOf(namesIn(account), ({ attribute, value }) => rows.get(`${attribute} ${keyOf(value)}`));
}
