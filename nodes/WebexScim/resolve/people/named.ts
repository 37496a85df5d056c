import type { DecidedIntent, Intent } from '../../intents/intents';
import { emailsOf } from '../../scim/emailsOf';
import type { JsonObject } from '../../scim/json';
import { sameIdKey, uuidOfWebexId } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import { lookAlikeKey, nearNameKey } from '../../scim/names/nearName';
import { each, flatMapped, mapped, type Work } from '../../scim/work';
import { managersIn } from './managersNamed';
import { misspellings } from './misspelled';

/** Whom the rows of a list name, whatever became of the rows. */
export interface Named {
	/** True for an account that a row names by its user name, External ID or ID. */
	readonly isNamed: (account: JsonObject) => boolean;
	/** True for one that a row may mean: but for look-alike characters; or what becomes of numbers, where the row's is nobody's own as it is. */
	readonly isNearlyNamed: (account: JsonObject) => boolean;
	/** True for one whose user name or ID a row holds anywhere. */
	readonly isNamedBesides: (account: JsonObject) => boolean;
	/** True for one with an e-mail that a row holds as an address, its own, a manager's or another. */
	readonly isNamedByEmail: (account: JsonObject) => boolean;
	/** True for one whom a row names as the manager of its own user, by address, nearly so, or by ID. */
	readonly isManager: (account: JsonObject) => boolean;
	/** True for one whom a row may mean by a manager's address that is nobody's: the two differ by little. */
	readonly isNearlyManager: (account: JsonObject) => boolean;
	/** True for one whom a row may mean by an address at another domain that is nobody's user name: all before the @ is the same. */
	readonly isAtOtherDomain: (account: JsonObject) => boolean;
	/** The first row of which nobody can say whom it means. */
	readonly unclear: DecidedIntent | undefined;
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
	const besides = new Set<string>();
	const alike = new Set<string>();
	const near = new Set<string>();
	const managers = new Set<string>();
	const addresses = new Set<string>();
	const atOtherDomains = new Set<string>();
	yield* each(intents, (intent) => {
		const names = namesOf(intent);
		const isWhole = whole.has(names.map(({ value }) => sameNameKey(value)).join('\n')) || isRenamed(names, held);
		for (const { attribute, value } of names) {
			exact.add(keyOfName({ attribute, value }));
			const look = lookAlikeKey(value);
			alike.add(`${attribute} ${look}`);
			if (!isWhole) near.add(`${attribute} ${nearNameKey(value)}`);
			if (attribute === 'userName' && !isFound(value)) atOtherDomains.add(localPartOf(look));
		}
		const others = intent.kind === 'decided' || intent.kind === 'upsert' ? intent.besides : undefined;
		for (const id of others?.ids ?? []) ids.add(id);
		for (const name of others?.held ?? []) besides.add(uuidOfWebexId(name) ?? nearNameKey(name));
		for (const manager of managersIn(intent)) {
			managers.add(uuidOfWebexId(manager) ?? nearNameKey(manager));
			if (manager.includes('@')) addresses.add(manager);
		}
	});
	const isKnownManager = (address: string): boolean => exact.has(`userName ${sameNameKey(address)}`) || isFound(address);
	const misspelled = new Set(yield* flatMapped([...addresses], (address) => (isKnownManager(address) ? [] : misspellings(address))));
	const doubtful = intents.filter((intent): intent is DecidedIntent => intent.kind === 'decided' && intent.isSureWhom !== true);
	const isKnown = (intent: Intent): boolean => namesOf(intent).some((name) => held.has(keyOfName(name)));
	return {
		isNamed: (account) => hasKeyIn(exact, account, sameNameKey) || ids.has(sameIdKey(textOf(account, 'id') ?? '')),
		isNamedBesides: (account) =>
			besides.has(nearNameKey(textOf(account, 'userName') ?? '')) || besides.has(sameIdKey(textOf(account, 'id') ?? '')),
		isNamedByEmail: (account) =>
			emailsOf(account).some((email) => {
				const key = nearNameKey(email);
				return alike.has(`userName ${lookAlikeKey(email)}`) || besides.has(key) || managers.has(key);
			}),
		isNearlyNamed: (account) => hasKeyIn(alike, account, lookAlikeKey) || hasKeyIn(near, account, nearNameKey),
		isManager: (account) =>
			managers.has(nearNameKey(textOf(account, 'userName') ?? '')) || managers.has(sameIdKey(textOf(account, 'id') ?? '')),
		isNearlyManager: (account) =>
			misspelled.size > 0 && misspellings(textOf(account, 'userName') ?? '').some((spelling) => misspelled.has(spelling)),
		isAtOtherDomain: (account) => {
			const localPart = localPartOf(lookAlikeKey(textOf(account, 'userName') ?? ''));
			return localPart !== '' && atOtherDomains.has(localPart);
		},
		unclear: doubtful.find((intent) => !isKnown(intent)),
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
	return attributes.some((attribute) => {
		const value = textOf(account, attribute);
		return value !== undefined && keys.has(`${attribute} ${keyOf(value)}`);
	});
}
