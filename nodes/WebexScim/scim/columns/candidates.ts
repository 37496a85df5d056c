import type { ResourceType } from '../messages';
import { enterpriseSchema } from '../schemas';
import { readContact, type ContactMeaning } from './contacts';
import { readHeader } from './header';
import type { Need } from './needs';
import { isContactOfPerson, type ContactHolder } from './organizationObject';
import type { ContactPart } from './words/contactWords';
import { groupWords } from './words/groupWords';
import { schemaNameOf } from './words/schemaNames';
import { userWords } from './words/userWords';
import type { Meaning } from './words/words';

/** What a name may stand for before the file is looked at; `private` stands for nothing that colleagues should see. */
export type Candidate = Meaning | 'private';

/** The meanings of the first way to read the name that has any; `holder`: the object whose member it is. */
export function candidatesOf(name: string, resourceType: ResourceType, holder?: ContactHolder): readonly Candidate[] {
	const own = schemaNameOf(name, resourceType);
	if (own !== undefined) return [{ id: own, rank: 0 }];
	for (const { key, isOfPerson } of readHeader(name)) {
		const words = resourceType === 'Users' ? userWords.get(key) : groupWords.get(key);
		if (words !== undefined) return words;
		const contact = resourceType === 'Users' && !isOfPerson ? readContact(key) : undefined;
		if (contact !== undefined && isContactOfPerson(contact, holder)) return [candidateOf(contact)];
		const named = schemaNameOf(key, resourceType);
		if (named !== undefined) return [{ id: named, rank: 0 }];
	}
	return [];
}

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
