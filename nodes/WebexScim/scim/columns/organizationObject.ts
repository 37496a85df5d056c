import type { ContactMeaning } from './contacts';
import { isGroup } from './groups';
import { wordsOf } from './header';
import { foldedWords } from './words/fold';

/** What an object is whose members a contact is one of, where that is not the person: an organization, or the place where people work. */
export type ContactHolder = 'organization' | 'place';

/**
 * The holder of a member of an object: `company.phone` is the phone of all who work there. Undefined for one that stands in a list or an object
 * of phones or addresses, as in `phones.office`, which says which of them it is, and for a column such as "Company Phone" or "Company.Phone".
 */
export function contactHolderOf(name: string, isOpened: (path: string) => boolean): ContactHolder | undefined {
	const path = name.split('.');
	const groups = path.slice(0, -1).map(wordsOf);
	const index = groups.findIndex((words) => !isGroup(words));
	const holder = groups[index];
	if (holder === undefined || !isOpened(path.slice(0, index + 1).join('.'))) return undefined;
	const isOf = (words: ReadonlySet<string>): boolean =>
		holder.some((word) => words.has(word)) && holder.every((word) => organizations.has(word) || places.has(word) || isGroup([word]));
	return isOf(organizations) ? 'organization' : isOf(places) ? 'place' : undefined;
}

/** True for a contact of the person. Where somebody works is a place as well: its address is the person's, its phone is not. */
export function isContactOfPerson(contact: ContactMeaning, holder: ContactHolder | undefined): boolean {
	if (holder !== 'place') return holder === undefined;
	return contact.kind === 'contact' && !['email', 'phone', 'extension'].includes(contact.part);
}

const organizations = foldedWords(`
	company, organization, org, employer, firm, enterprise, corp, subsidiary, headquarters, agency
	school, university, college, account
	Firma, Unternehmen, Arbeitgeber
	entreprise, société, employeur, agence, filiale
	empresa, sociedad, empleador
	azienda, bedrijf, empregador, firmy, firmie, företag, virksomhed
	会社, 企業, 公司, 회사
`);

const places = foldedWords(`
	branch, office
	Niederlassung, Filiale, Büro, Standort
	bureau, sucursal, oficina, ufficio, kantoor, escritório, kontor, 支店
`);
