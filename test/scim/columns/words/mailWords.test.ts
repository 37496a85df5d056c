import { mayBeOwnEmail } from '../../../../nodes/WebexScim/scim/columns/words/mailWords';
import { matchColumns } from '../../../../nodes/WebexScim/scim/columns/match';

it.each([
	...['Email Information Email Address', 'E-Mail (SAP)', 'Account E-mail address', 'E-mail cím', 'Adresă de e-mail', 'Netfang (e-mail)'],
	...['Electronic mail code', 'Elektronisk mejladress', 'Эл. почта', '电子邮件', '이메일 주소', 'mail_fi_work'],
])('%p may be the e-mail column of each person', (name) => {
	expect(mayBeOwnEmail(name)).toBe(true);
});

it.each([
	...[
		'Private mail adres',
		'Personal mail XY',
		'E-mail przełożonego XY',
		'Manager mail XY',
		'Mail of HR',
		'Secretary e-mail',
		'E-Mail Chef XY',
	],
	...[
		'Mailing list XY',
		'Newsletter mail',
		'Recovery mail XY',
		'Contact email',
		'Created by email',
		'Old mail XY',
		'Invoice e-mail',
		'Login',
		'',
	],
])('%p is not', (name) => {
	expect(mayBeOwnEmail(name)).toBe(false);
});

const strange = 'E-mail cím';
const idsOf = (columns: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, string>> =>
	Object.fromEntries(
		[...matchColumns(Object.keys(columns), 'Users', { valuesOf: (name) => columns[name] ?? [] })].map(([name, use]) => [
			name,
			use.kind === 'used' ? use.id : use.reason,
		]),
	);

it.each<{ name: string; columns: Readonly<Record<string, readonly unknown[]>>; expected: Readonly<Record<string, string>> }>([
	{
		name: 'its values are addresses: it comes before every login name',
		columns: { UPN: ['a@corp.example'], Username: ['a'], [strange]: ['a@example.com'] },
		expected: { UPN: 'lessTelling', Username: 'lessTelling', [strange]: 'userName' },
	},
	{
		name: 'another one is understood',
		columns: { [strange]: ['a@example.com'], Email: ['b@example.com'] },
		expected: { [strange]: 'unknown', Email: 'userName' },
	},
	{ name: 'its values are none', columns: { [strange]: ['yes', 'no'] }, expected: { [strange]: 'unknown' } },
	{
		name: 'its values repeat themselves, as those of managers do',
		columns: { [strange]: ['a@example.com', 'a@example.com', 'b@example.com'] },
		expected: { [strange]: 'unknown' },
	},
	{
		name: 'there are two, and nobody knows which',
		columns: { [strange]: ['a@example.com'], 'E-mail kód': ['b@example.com'] },
		expected: { [strange]: 'unknown', 'E-mail kód': 'unknown' },
	},
	{ name: 'its values hold more than an address', columns: { [strange]: ['Mo;Fink;a@example.com'] }, expected: { [strange]: 'unknown' } },
	{ name: 'it is empty', columns: { [strange]: ['', undefined] }, expected: { [strange]: 'unknown' } },
])('an e-mail column that no table knows: $name', ({ columns, expected }) => {
	expect(idsOf(columns)).toEqual(expected);
});

it.each<{ name: string; columns: Readonly<Record<string, readonly unknown[]>>; expected: Readonly<Record<string, string>> }>([
	{
		name: 'Ad is Active Directory elsewhere',
		columns: { Ad: ['yes'], Surname: ['Lind'] },
		expected: { Ad: 'unknown', Surname: 'name.familyName' },
	},
	{
		name: 'By, Maa, Kraj, Plaats and Land',
		columns: { By: ['x'], Maa: ['x'], Kraj: ['x'], Plaats: ['x'], Land: ['x'] },
		expected: { By: 'unknown', Maa: 'unknown', Kraj: 'unknown', Plaats: 'unknown', Land: 'unknown' },
	},
	{ name: 'CAP and CEP', columns: { CAP: ['20100'], CEP: ['01310'] }, expected: { CAP: 'unknown', CEP: 'unknown' } },
	{
		name: 'Firma is a signature in Italian',
		columns: { Cognome: ['Lind'], Firma: ['sì'] },
		expected: { Cognome: 'name.familyName', Firma: 'unknown' },
	},
	{
		name: 'Titel is academic in Dutch',
		columns: { Voornaam: ['Mara'], Titel: ['Consultant'] },
		expected: { Voornaam: 'name.givenName', Titel: 'unknown' },
	},
	{ name: 'Nome alone is whatever it names', columns: { Nome: ['Vendite'] }, expected: { Nome: 'otherValues' } },
	{ name: 'Nome of persons', columns: { Nome: ['Mara Lind'] }, expected: { Nome: 'displayName' } },
	{
		name: 'Matrícula is a number plate in Spanish',
		columns: { Apellidos: ['Lind'], Matrícula: ['1234 ABC'] },
		expected: { Apellidos: 'name.familyName', Matrícula: 'unknown' },
	},
])('a word that means something else in another language: $name', ({ columns, expected }) => {
	expect(idsOf(columns)).toEqual(expected);
});
