import { isGroup, wordsOf } from './header';
import { fold } from './words/fold';
import { wordsIn } from './words/wordsIn';

/**
 * True for a member of an object that is an organization or a place of it: `company.phone` is the phone of all who work there. One that
 * stands in a list or an object of phones or addresses, as in `phones.office`, says which of them it is, and so does a column "Company Phone".
 */
export function isOfOrganization(name: string): boolean {
	const path = name.split(/\.(?=\S)/);
	if (path.length < 2) return false;
	const [holder = []] = path
		.slice(0, -1)
		.map(wordsOf)
		.filter((words) => !isGroup(words));
	return holder.some((word) => organizations.has(word)) && holder.every((word) => organizations.has(word) || isGroup([word]));
}

const organizations: ReadonlySet<string> = new Set(
	wordsIn(`
		company, organization, org, employer, branch, office, firm, subsidiary, headquarters, agency
		Firma, Unternehmen, Arbeitgeber, Niederlassung, Filiale, Büro, Standort
		entreprise, société, employeur, agence, filiale, bureau
		empresa, sociedad, empleador, sucursal, oficina
		azienda, ufficio, bedrijf, kantoor, empregador, escritório, firmy, firmie, företag, kontor, virksomhed
		会社, 企業, 支店, 公司, 회사
	`).map(fold),
);
