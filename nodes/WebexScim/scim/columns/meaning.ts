import type { ResourceType } from '../messages';
import { columnOf } from './attributes';
import { candidatesOf, managerId, type Candidate } from './candidates';
import type { Column } from './column';
import type { ColumnMeaning, UnusedReason } from './columnMeaning';
import { withoutSender } from './formSender';
import { readerOf } from './inputNumbers';
import { undated } from './leavers/headerPath';
import { leaverName, maySayWhoLeft, saysWhoLeft } from './leavers/leaverNames';
import { showsWhoLeft } from './leavers/leaverShape';
import { meets, type FileFacts } from './needs';
import { contactHolderOf } from './organizationObject';
import { withOwnEmail } from './ownEmail';
import { personsIn } from './persons';
import { privateColumnIn } from './private';
import { isSeveralColumns, keyIds } from './severalColumns';
import { checkValue } from './values';
import { languagesOf, type Language } from './words/languages';

/** What each column means by its name, its values, and what else the file holds. `isOpened` tells the paths of objects. */
export function meaningsOf(
	names: readonly string[],
	resourceType: ResourceType,
	valuesOf: FileFacts['valuesOf'],
	isOpened: (path: string) => boolean = () => false,
): ReadonlyMap<string, ColumnMeaning> {
	const plainOf = readerOf(names);
	const candidates = new Map(names.map((name) => [name, candidatesOf(plainOf(name), resourceType, contactHolderOf(name, isOpened))]));
	const isOfOrganization = (name: string): boolean => contactHolderOf(name, isOpened) !== undefined;
	const file = { ...fileOf(candidates, valuesOf, names.map(plainOf)), isOfOrganization };
	const means = new Map(names.map((name) => [name, meaningOf(name, candidates.get(name) ?? [], resourceType, file)]));
	return resourceType === 'Users' ? withoutSender(withOwnEmail(means, file), file) : means;
}

/** True for a name that could mean something else in another file. */
export function isVague(name: string, resourceType: ResourceType): boolean {
	const [first] = candidatesOf(name, resourceType);
	if (first === undefined || first === 'private' || first.needs !== undefined || first.only !== undefined) return true;
	// Of several e-mail columns the plain one comes last, but it is one.
	return first.rank > 0 && first.id !== 'userName';
}

interface File extends FileFacts {
	readonly languages: ReadonlySet<Language>;
	readonly isPrivate: boolean;
	/** Columns of which each says who was here at another time. */
	readonly history: ReadonlySet<string>;
	/** True for a group that is the person. */
	readonly isPerson: (group: string) => boolean;
}

function fileOf(
	candidates: ReadonlyMap<string, readonly Candidate[]>,
	valuesOf: FileFacts['valuesOf'],
	plainNames: readonly string[],
): File {
	const names = [...candidates.keys()];
	const isPlainly = (id: string) => (name: string) =>
		(candidates.get(name) ?? []).some((candidate) => candidate !== 'private' && candidate.id === id && candidate.needs === undefined);
	return {
		valuesOf,
		languages: languagesOf(plainNames),
		isPrivate: privateColumnIn(plainNames) !== undefined,
		history: historyIn(names),
		isPerson: personsIn(candidates),
		givenName: names.find(isPlainly('name.givenName')),
		hasFamilyName: names.some(isPlainly('name.familyName')),
		hasWorkEmail: names.some(isPlainly('emails.work.value')),
		isHeader: (text) => candidatesOf(text, 'Users').length > 0,
	};
}

/** "Active 2025" beside "Active 2026" says nothing of today. */
function historyIn(names: readonly string[]): ReadonlySet<string> {
	const byName = new Map<string, string[]>();
	for (const name of names) {
		const said = leaverName(name);
		if (said?.kind !== 'presence' || said.isVague === undefined) continue;
		const plain = undated(name) ?? name;
		const others = byName.get(plain);
		if (others === undefined) byName.set(plain, [name]);
		else others.push(name);
	}
	return new Set([...byName.values()].filter(({ length }) => length > 1).flat());
}

function meaningOf(name: string, candidates: readonly Candidate[], resourceType: ResourceType, file: File): ColumnMeaning {
	const isOfUsers = resourceType === 'Users';
	const known = candidates.filter((candidate) => {
		if (candidate === 'private') return true;
		if (isOfThing(candidate, file)) return false;
		return candidate.only === undefined || file.languages.has(candidate.only);
	});
	const mayBeOfLeaver = isOfUsers && (saysWhoLeft(name) || maySayWhoLeft(name)) && !file.history.has(name);
	if (mayBeOfLeaver && showsWhoLeft(name, file.valuesOf?.(name) ?? [])) return unused('saysWhoLeft');
	const mayBeKey = known.every((candidate) => candidate !== 'private' && candidate.id === keyIds[resourceType]);
	if (mayBeKey && isSeveralColumns(name, resourceType, () => file.valuesOf?.(name) ?? [])) return unused('severalColumns');
	for (const candidate of known) {
		if (candidate === 'private' || (candidate.isPlain === true && file.isPrivate)) return unused('private');
		if (candidate.needs !== undefined && !meets(candidate.needs, name, file)) continue;
		const column = columnOf(resourceType, candidate.id);
		if (column?.givesRights === true) return unused('givesRights');
		if (column?.onlyKnownWords === true && !areKnownWords(column, file.valuesOf?.(name) ?? [])) return unused('otherWords');
		const { id, rank, hasRemarks } = candidate;
		return { kind: 'means', id, rank, ...(hasRemarks === undefined ? {} : { hasRemarks }) };
	}
	if (known.some((candidate) => candidate !== 'private' && candidate.id === managerId)) return unused('noAddresses');
	// A login name that is no address is nothing to Webex.
	const isNothing = known.every((candidate) => candidate !== 'private' && candidate.id === 'userName');
	return unused(isNothing ? 'unknown' : 'otherValues');
}

/** True for what a group has of its own, which is not the person. */
function isOfThing({ group = '', isOfGroup }: Exclude<Candidate, 'private'>, { isPerson, givenName, hasFamilyName }: File): boolean {
	if (isOfGroup === undefined || isPerson(group)) return false;
	return isOfGroup === true || givenName !== undefined || hasFamilyName;
}

function unused(reason: UnusedReason): ColumnMeaning {
	return { kind: 'unused', reason };
}

function areKnownWords(column: Column, values: readonly unknown[]): boolean {
	return values.every((value) => checkValue(column, value).kind !== 'bad');
}
