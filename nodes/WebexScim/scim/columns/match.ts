import { columnsOf } from './attributes';
import type { Column } from './column';
import type { ResourceType } from '../messages';
import { coreSchema, enterpriseSchema } from '../schemas';

/** Which input column feeds which attribute, in the input's order, and the columns that feed none. */
export interface ColumnMatch {
	readonly matched: ReadonlyMap<string, string>;
	readonly unmatched: readonly string[];
}

/**
 * Matches column names with attribute ids: by attribute path with or without its URN, and by the everyday names of HR
 * exports. Only letters and digits count, in any case. Where two columns mean the same attribute, the first wins, but
 * a word that says little ("Phone", "Title", "Name") gives way to a telling one; the other column is unmatched.
 * An e-mail column is the userName, as Webex demands the two to be equal; next to a userName column it is the work e-mail.
 */
export function matchColumns(names: readonly string[], resourceType: ResourceType): ColumnMatch {
	const winners = new Map<string, Candidate>();
	let email: Candidate | undefined;
	for (const name of new Set(names)) {
		const word = fold(name);
		const emailRank = resourceType === 'Users' ? emailRanks.get(word) : undefined;
		const id = wordsOf[resourceType].get(word);
		if (emailRank !== undefined) email = better(email, { name, rank: emailRank });
		else if (id !== undefined) winners.set(id, better(winners.get(id), { name, rank: vagueWords.has(word) ? 1 : 0 }));
	}
	const emailId = ['userName', 'emails.work.value'].find((id) => !winners.has(id));
	if (email !== undefined && emailId !== undefined) winners.set(emailId, email);

	const ids = new Map([...winners].map(([id, { name }]) => [name, id]));
	const matched = new Map<string, string>();
	const unmatched: string[] = [];
	for (const name of new Set(names)) {
		const id = ids.get(name);
		if (id === undefined) unmatched.push(name);
		else matched.set(name, id);
	}
	return { matched, unmatched };
}

/** A column name in the running for an attribute; the lower rank wins, and of equal ones the first. */
interface Candidate {
	readonly name: string;
	readonly rank: number;
}

function better(held: Candidate | undefined, next: Candidate): Candidate {
	return held !== undefined && held.rank <= next.rank ? held : next;
}

/** Only letters and digits, in lower case: what a name comes to when case, spaces, marks and a byte order mark do not count. */
function fold(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const wordsOf = { Users: words('Users'), Groups: words('Groups') };

function words(resourceType: ResourceType): ReadonlyMap<string, string> {
	return new Map(columnsOf(resourceType).flatMap((column) => namesOf(column, resourceType).map((name) => [fold(name), column.id])));
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
	return ['email', 'mail', 'email address', 'mail address', 'email id'].map((word) => kind + word);
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
