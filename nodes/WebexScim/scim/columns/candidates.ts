import type { ResourceType } from '../messages';
import { enterpriseSchema } from '../schemas';
import { readBrackets } from './brackets';
import { readContact, type ContactMeaning } from './contacts';
import { hasOwnPhone, isThing, mayBeOffice, mayHoldThing } from './groups';
import { readHeader, type HeaderReading } from './header';
import type { Need } from './needs';
import { withoutPerson } from './ofPerson';
import { isContactOfPerson, type ContactHolder } from './organizationObject';
import type { ContactPart } from './words/contactWords';
import { groupWords } from './words/groupWords';
import { plainNames } from './words/plainNames';
import { schemaNameOf } from './words/schemaNames';
import { userWords } from './words/userWords';
import type { Meaning } from './words/words';

/** What a name may stand for before the file is looked at; `private` stands for nothing that colleagues should see. */
export type Candidate = (Meaning & InGroup) | 'private';

/**
 * `group`: what the name is in. `isOfGroup`: the group has one of its own, unless it is the person; `unlessUnnamed`: or nothing else names the
 * person.
 */
interface InGroup {
	readonly group?: string;
	readonly isOfGroup?: true | 'unlessUnnamed';
}

/** The meanings of the first way to read the name that has any; `holder`: the object whose member it is. */
export function candidatesOf(name: string, resourceType: ResourceType, holder?: ContactHolder): readonly Candidate[] {
	const own = schemaNameOf(name, resourceType);
	if (own !== undefined) return [{ id: own, rank: 0 }];
	const brackets = readBrackets(name);
	if (brackets.says === 'nothing') return wordsFor(name, resourceType, holder);
	const [outside, inside] = [wordsFor(brackets.outside, resourceType, holder), wordsFor(brackets.inside, resourceType, holder)];
	if (meanTheSame(outside, inside) || (brackets.isOfManager && outside.some(isManager))) return outside;
	const opened = wordsFor(brackets.opened, resourceType, holder);
	if ((brackets.says === 'another' && resourceType === 'Users') || opened.length > 0) return opened;
	return wordsFor(name, resourceType, holder).flatMap((candidate) => unsureOf(candidate, brackets.isOfThing));
}

function wordsFor(name: string, resourceType: ResourceType, holder: ContactHolder | undefined): readonly Candidate[] {
	for (const reading of readHeader(name)) {
		const candidates = wordsOfReading(reading, resourceType, holder);
		if (candidates.length === 0) continue;
		return reading.group.length === 0 || resourceType === 'Groups'
			? candidates
			: candidates.flatMap((candidate) => inGroup(candidate, reading));
	}
	return resourceType === 'Users' ? ofPerson(withoutPerson(name)) : [];
}

/** What a header means of the person of its row, whom it names: before a column that does not, which may be of who filled in a form. */
function ofPerson(name: string | undefined): readonly Candidate[] {
	if (name === undefined) return [];
	const isAsked = (candidate: Candidate): candidate is Exclude<Candidate, 'private'> =>
		candidate !== 'private' && askedOfPerson.has(candidate.id);
	const candidates = wordsFor(name, 'Users', undefined);
	return candidates.every(isAsked) ? candidates.map((candidate) => ({ ...candidate, rank: candidate.rank - beforePlain })) : [];
}

const askedOfPerson: ReadonlySet<string> = new Set([
	'name.givenName',
	'name.familyName',
	'displayName',
	'title',
	`${enterpriseSchema}:department`,
]);
const beforePlain = 0.1;

function wordsOfReading(
	{ key, isOfPerson }: HeaderReading,
	resourceType: ResourceType,
	holder: ContactHolder | undefined,
): readonly Candidate[] {
	const words = resourceType === 'Users' ? userWords.get(key) : groupWords.get(key);
	if (words !== undefined) return words;
	const contact = resourceType === 'Users' && !isOfPerson ? readContact(key) : undefined;
	if (contact !== undefined && isContactOfPerson(contact, holder)) return [candidateOf(contact)];
	const named = schemaNameOf(key, resourceType);
	return named === undefined ? [] : [{ id: named, rank: 0 }];
}

function inGroup(candidate: Candidate, { key, group }: HeaderReading): readonly Candidate[] {
	if (candidate === 'private') return [candidate];
	const isNamed = plainNames.has(key) && mayHoldThing(group);
	const isOfThing = (isThing(group) && (candidate.id === 'active' || isNamed)) || (mayBeOffice(group) && isNamed);
	const isOwnPhone = candidate.isPlain === true && candidate.id.startsWith('phoneNumbers.') && hasOwnPhone(group);
	if (isOfThing || isOwnPhone) return [{ ...candidate, group: group.join(''), isOfGroup: true }];
	if (isNamed) return [{ ...candidate, group: group.join(''), isOfGroup: 'unlessUnnamed' }];
	return mayBeOffice(group) && whose.test(candidate.id) ? [unsure(candidate)] : [{ ...candidate, group: group.join('') }];
}

function isManager(candidate: Candidate): boolean {
	return candidate !== 'private' && candidate.id === managerId;
}

/** "Vorname (First Name)" says one thing twice. */
function meanTheSame(some: readonly Candidate[], others: readonly Candidate[]): boolean {
	return some.some((one) => others.some((other) => one !== 'private' && other !== 'private' && one.id === other.id));
}

/**
 * With words in brackets that are not understood: behind a column without; as a user name behind each e-mail column without, and before login names.
 * Whether a thing is active says nothing of its owner.
 */
function unsureOf(candidate: Candidate, isOfThing: boolean): readonly Candidate[] {
	if (candidate === 'private') return [candidate];
	return candidate.id === 'active' && isOfThing ? [] : [unsure(candidate)];
}

function unsure(candidate: Meaning): Meaning {
	const { id, rank } = candidate;
	return { ...candidate, rank: id === 'userName' && rank <= 1 ? unsureEmailRank + rank / 10 : rank + unsureRank };
}

/** What shows whose a column is: who shares an address has no name of one person. */
const whose = /^(?:userName|displayName|name\.|nickName|emails\.|phoneNumbers\.)/;

const unsureEmailRank = 1.2;
const unsureRank = 0.5;

/** The attribute that takes a manager's ID. */
export const managerId = `${enterpriseSchema}:manager.value`;

function candidateOf(contact: ContactMeaning): Candidate {
	if (contact.kind === 'private') return 'private';
	if (contact.kind === 'manager') return { id: managerId, rank: 0, needs: 'managerIds' };
	const { id, rank, isPlain, part } = contact;
	const needs = needOf[part];
	return { id, rank, isPlain, ...(needs === undefined ? {} : { needs }) };
}

const needOf: Readonly<Partial<Record<ContactPart, Need>>> = {
	phone: 'phones',
	extension: 'extensions',
	street: 'places',
	locality: 'places',
	region: 'regions',
	vagueRegion: 'regions',
	country: 'countries',
};
