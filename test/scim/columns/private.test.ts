import { privateColumnIn } from '../../../nodes/WebexScim/scim/columns/private';

describe('the first column of what is private', () => {
	it.each<{ name: string; names: readonly string[]; first: string | undefined }>([
		{ name: 'none', names: ['Email', 'Title', 'Phone'], first: undefined },
		{ name: 'none of no columns', names: [], first: undefined },
		{ name: 'the first of several', names: ['Email', 'Salary', 'IBAN'], first: 'Salary' },
		{ name: 'a part of a name', names: ['Date of Birth'], first: 'Date of Birth' },
		{ name: 'a part in any case and with signs', names: ['BASE-PAY (EUR)'], first: 'BASE-PAY (EUR)' },
		{ name: 'a short word as the whole name', names: ['DOB'], first: 'DOB' },
		{ name: 'no short word as a part', names: ['Single', 'Bicycle', 'Denied'], first: undefined },
		{ name: 'a word of another language', names: ['Geburtsdatum'], first: 'Geburtsdatum' },
		{ name: 'a word in other signs', names: ['生年月日'], first: '生年月日' },
		{ name: 'one behind what it belongs to', names: ['Employee Salary'], first: 'Employee Salary' },
		{ name: 'one at the end of a path', names: ['profile.dob'], first: 'profile.dob' },
		{ name: 'a short word behind any group', names: ['personal.dob'], first: 'personal.dob' },
		{ name: 'a short word behind a group with a colon', names: ['Payroll: IBAN'], first: 'Payroll: IBAN' },
		{ name: 'no group by itself', names: ['bank.email'], first: undefined },
		...['NI Number', 'NI No.', 'N° Sécu', 'Numéro de sécu', 'N° SS'].map((name) => ({ name, names: [name], first: name })),
		...[
			...[
				'Aadhaar No',
				'PAN',
				'PAN No.',
				'Emirates ID',
				'CTC',
				'AHV-Nummer',
				'AHV-Nr.',
				'Rentenversicherungsnummer',
				'SV-Nummer',
				'Bruttogehalt',
			],
			...[
				'Rémunération',
				'Né(e) le',
				'Né le',
				'DNI/NIE',
				'CUIL',
				'RUT',
				'Cédula',
				'CLABE',
				'Rekeningnummer',
				'Brutosalaris',
				'Geboorteplaats',
			],
			...[
				'Geboortedatum',
				'RG',
				'PIS',
				'CTPS',
				'RAL',
				'Numer konta',
				'Nr konta bankowego',
				'Pensja',
				'Miejsce urodzenia',
				'Data urodzenia',
			],
			...['Månadslön', '個人番号', '誕生日', '基本給', '年収', '基礎年金番号', 'Doğum yeri', 'Gehaltsband'],
		].map((name) => ({ name, names: [name], first: name })),
		{
			name: 'no short word in another name',
			names: ['Company', 'Panel', 'Region', 'Route', 'Organization', 'Japan', 'General', 'Contact', 'Belohnung', 'Naam'],
			first: undefined,
		},
		{ name: 'one in brackets behind another name', names: ['SSN [required]'], first: 'SSN [required]' },
	])('$name', ({ names, first }) => {
		expect(privateColumnIn(names)).toBe(first);
	});
});
