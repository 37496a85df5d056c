import { columnsOf } from './attributes';
import type { Column } from './column';
import { fold } from './fold';
import { saysWhoLeft } from './leavers';
import type { ResourceType } from '../messages';
import { coreSchema, enterpriseSchema } from '../schemas';
import { checkValue } from './values';

/** What becomes of an input column: the attribute that it feeds, or why it feeds none. */
export type ColumnUse =
	| { readonly kind: 'used'; readonly id: string }
	| { readonly kind: 'unused'; readonly reason: 'unknown' | 'leftOut' | 'givesRights' | 'otherWords' | 'saysWhoLeft' }
	| { readonly kind: 'unused'; readonly reason: 'lessTelling'; readonly than: string };

/** Every input column by its name, in the input's order, with what becomes of it. */
export type ColumnMatch = ReadonlyMap<string, ColumnUse>;

/** What else the match may look at. */
export interface MatchContext {
	/** Columns that a person wants left out. */
	readonly isLeftOut?: (name: string) => boolean;
	/** The values of a column, of all items. */
	readonly valuesOf?: (name: string) => readonly unknown[];
}

/**
 * Matches column names with attribute ids: by attribute path with or without its URN, and by the everyday names of HR
 * exports. Only letters and digits count, in any case. Where two columns mean the same attribute, the first wins, but
 * a word that says little ("Phone", "Title", "Name") gives way to a telling one. An e-mail column is the userName, as
 * Webex demands the two to be equal; next to a userName column it is the work e-mail. What gives rights is never matched.
 */
export function matchColumns(names: Iterable<string>, resourceType: ResourceType, context: MatchContext = {}): ColumnMatch {
	const means = new Map([...names].map((name) => [name, meaningOf(name, resourceType, context)]));
	const winners = winnersOf(means);
	const emailId = [userName, workEmail].find((id) => !winners.has(id));
	const idOf = (id: string): string | undefined => (id === anEmail ? emailId : id);
	return new Map(
		[...means].map(([name, meaning]): [string, ColumnUse] => {
			if (meaning.kind === 'unused') return [name, meaning];
			const id = idOf(meaning.id);
			// Both places of an address are taken: then what took the one for work e-mail says more.
			const winner = winners.get(id === undefined ? workEmail : meaning.id)?.name ?? name;
			return [name, winner === name && id !== undefined ? { kind: 'used', id } : { kind: 'unused', reason: 'lessTelling', than: winner }];
		}),
	);
}

/** True when a column feeds that attribute. */
export function isMapped(match: ColumnMatch, id: string): boolean {
	return [...match.values()].some((use) => use.kind === 'used' && use.id === id);
}

/** True for a column that says who left. */
export function saysGone(use: ColumnUse | undefined): boolean {
	return use?.kind === 'unused' && use.reason === 'saysWhoLeft';
}

/** True for a name that could mean something else in the same export. */
export function isVague(name: string, resourceType: ResourceType): boolean {
	return vagueWords.has(wordOf(name, resourceType));
}

const userName = 'userName';
const workEmail = 'emails.work.value';

/** Stands for the attribute of an e-mail column until it is known which of the two is free. */
const anEmail = 'an e-mail';

/** A column that means an attribute, the more telling the lower its rank; or one that means none that can be matched. */
type Meaning = { readonly kind: 'means'; readonly id: string; readonly rank: number } | Extract<ColumnUse, { kind: 'unused' }>;

function meaningOf(name: string, resourceType: ResourceType, { isLeftOut, valuesOf }: MatchContext): Meaning {
	if (isLeftOut?.(name) === true) return { kind: 'unused', reason: 'leftOut' };
	const word = wordOf(name, resourceType);
	const emailRank = resourceType === 'Users' ? emailRanks.get(word) : undefined;
	if (emailRank !== undefined) return { kind: 'means', id: anEmail, rank: emailRank };
	const column = wordsOf[resourceType].get(word);
	if (column === undefined) return { kind: 'unused', reason: resourceType === 'Users' && saysWhoLeft(name) ? 'saysWhoLeft' : 'unknown' };
	if (column.givesRights === true) return { kind: 'unused', reason: 'givesRights' };
	if (column.onlyKnownWords === true && !areKnownWords(column, valuesOf?.(name) ?? [])) return { kind: 'unused', reason: 'otherWords' };
	return { kind: 'means', id: column.id, rank: vagueWords.has(word) ? 1 : 0 };
}

/** The folded name, and where that means nothing, the name without what only groups. */
function wordOf(name: string, resourceType: ResourceType): string {
	const whole = fold(name);
	const isKnown = wordsOf[resourceType].has(whole) || emailRanks.has(whole);
	return isKnown ? whole : fold(name.replace(groupingPrefix, ''));
}

/** Members and prefixes of items that only group what is in them. */
const groupingPrefix = /^(?:(?:root|profile|attributes|properties|fields|work|employeeOrgData)\.|property_)+/i;

function areKnownWords(column: Column, values: readonly unknown[]): boolean {
	return values.every((value) => checkValue(column, value).kind !== 'bad');
}

/** The column that is taken for each attribute: the one of the lowest rank, and of equal ones the first. */
function winnersOf(means: ReadonlyMap<string, Meaning>): ReadonlyMap<string, { readonly name: string; readonly rank: number }> {
	const winners = new Map<string, { readonly name: string; readonly rank: number }>();
	for (const [name, meaning] of means) {
		if (meaning.kind === 'unused') continue;
		const held = winners.get(meaning.id);
		if (held === undefined || meaning.rank < held.rank) winners.set(meaning.id, { name, rank: meaning.rank });
	}
	return winners;
}

const wordsOf = { Users: words('Users'), Groups: words('Groups') };

function words(resourceType: ResourceType): ReadonlyMap<string, Column> {
	return new Map(columnsOf(resourceType).flatMap((column) => namesOf(column, resourceType).map((name) => [fold(name), column])));
}

function namesOf(column: Column, resourceType: ResourceType): readonly string[] {
	const { schema, id, path } = column;
	const local = schema === undefined ? id : id.slice(schema.length + 1);
	const localPath = schema === undefined ? path : path.slice(schema.length + 1);
	const urn = schema ?? coreSchema(resourceType);
	const nickname = schema === enterpriseSchema ? 'enterprise' : 'webex';
	return [
		...[local, localPath, localPath.replace('].value', ']'), `${urn}:${local}`, `${urn}:${localPath}`],
		...(schema === undefined ? [] : [`${nickname}.${local}`]),
		...[column.displayName, ...column.aliases],
	];
}

/** Names of an e-mail column, the most telling first. A user principal name has the form of an address and is often one. */
const emailRanks = new Map([
	...rankedWords(0, ['work', 'business', 'company', 'corporate', 'office', 'primary', 'webex'].flatMap(emailNames)),
	...rankedWords(1, ['', 'user', 'employee', 'contact'].flatMap(emailNames)),
	...rankedWords(2, ['upn', 'user principal name']),
]);

function emailNames(kind: string): readonly string[] {
	return ['email', 'emails', 'mail', 'email address', 'mail address', 'email id'].map((word) => kind + word);
}

function rankedWords(rank: number, names: readonly string[]): ReadonlyArray<readonly [string, number]> {
	return names.map((name) => [fold(name), rank]);
}

/** Words that could mean something else in the same export, so that a more telling column comes first. */
const vagueWords: ReadonlySet<string> = new Set(
	[
		...['phone', 'phone number', 'telephone', 'telephone number', 'tel', 'extension', 'ext', 'address', 'region'],
		...['name', 'title', 'position', 'manager', 'employee name', 'company', 'photo', 'prefix', 'suffix', 'group', 'users'],
	].map(fold),
);
