import { isOfOrganization } from '../../../nodes/WebexScim/scim/columns/organizationObject';
import { wordsIn } from '../../../nodes/WebexScim/scim/columns/words/wordsIn';

it.each(
	wordsIn(`
		company.phone, company.address.city, data.company.email, companyInfo.phone, organization.phone, employer.email, branch.fax, office.city
		Firma.Telefon, entreprise.téléphone, empresa.teléfono, 会社.電話番号
	`),
)('%s is of an organization', (name) => {
	expect(isOfOrganization(name)).toBe(true);
});

it.each(
	wordsIn(`
		Company Phone, Office City, company_phone, phone, phones.office, phoneNumbers.company.value, addresses.office.city, work.phone, workContact.phone
		profile.companyPhone, organizations.title, companyCar.phone
	`),
)('%s is not', (name) => {
	expect(isOfOrganization(name)).toBe(false);
});
