import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import { contactHolderOf } from '../../../nodes/WebexScim/scim/columns/organizationObject';
import { wordsIn } from '../../../nodes/WebexScim/scim/columns/words/wordsIn';

it.each(
	wordsIn(`
		company.phone, company.address.city, data.company.email, companyInfo.phone, organization.phone, employer.email
		Firma.Telefon, entreprise.téléphone, empresa.teléfono, 会社.電話番号
	`),
)('%s is of an organization', (name) => {
	expect(contactHolderOf(name, () => true)).toBe('organization');
});

it.each(wordsIn('branch.fax, office.city, Standort.Telefon, officeInfo.city'))('%s is of a place', (name) => {
	expect(contactHolderOf(name, () => true)).toBe('place');
});

it.each(
	wordsIn(`
		Company Phone, Office City, company_phone, phone, phones.office, phoneNumbers.company.value, addresses.office.city, work.phone, workContact.phone
		profile.companyPhone, organizations.title, companyCar.phone
	`),
)('%s is of neither', (name) => {
	expect(contactHolderOf(name, () => true)).toBeUndefined();
});

it.each([
	['company.phone', undefined],
	['company.city', undefined],
	['office.phone', undefined],
	['office.email', undefined],
	['office.city', 'addresses.work.locality'],
	['office.zip', 'addresses.work.postalCode'],
	['Company Phone', 'phoneNumbers.work.value'],
])('%s feeds %s', (name, id) => {
	const use = matchColumns([name], 'Users', { isOpened: (path) => !path.includes(' ') }).get(name);
	expect(use?.kind === 'used' ? use.id : undefined).toBe(id);
});

it('a column with dots in its name is of no object', () => {
	expect(contactHolderOf('Company.Email', () => false)).toBeUndefined();
	const match = matchColumns(['Company.Email', 'Email'], 'Users');
	expect(match.get('Company.Email')).toEqual({ kind: 'used', id: 'userName' });
});
