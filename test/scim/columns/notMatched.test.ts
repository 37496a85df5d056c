import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';

/** Headers with values that must not be taken for an attribute, beside an e-mail column. */
const columns: ReadonlyArray<readonly [kind: string, headers: ReadonlyArray<readonly [header: string, ...values: readonly string[]]>]> = [
	[
		'says who left, and is not Active',
		[
			['Status', 'Active', 'Terminated'],
			['Employment Status', 'Full-Time', 'On Leave'],
			['Account Status', 'Verified', 'Pending'],
			['Active Status', 'Yes', 'No'],
			['State', 'ACTIVE', 'SUSPENDED'],
			['Block credential', 'False', 'True'],
			['Block sign in (Yes/No) [accountEnabled] Required', 'No', 'Yes'],
			['Suspended', 'false', 'true'],
			['Inactive', 'no', 'yes'],
			['Termination Date', '', '2025-12-31'],
			['userAccountControl', '512', '514'],
		],
	],
	[
		'is not the address of the person',
		[
			['Recovery Email', 'mara@home.example'],
			['New Primary Email', 'mara.berg@example.com'],
			['Contact email', 'nora.falk@northwind.example'],
			['Personal Email', 'mara@home.example'],
			['Private E-Mail', 'mara@home.example'],
			['Email (personal)', 'mara@home.example'],
			['personal.email', 'mara@home.example'],
			['E-Mail privat', 'mara@home.example'],
			['Parent Email', 'pat@home.example'],
			['Emergency Contact Email', 'pat@home.example'],
			['Assistant Email', 'al@example.com'],
			['Old Email', 'mara.b@example.com'],
			['Email Status', 'valid'],
			['Email Verified', 'true'],
			['Email Domain', 'example.com'],
			['Proxy addresses', 'SMTP:mara.lind@example.com'],
		],
	],
	[
		'is a login name beside an e-mail column',
		[
			['Username', 'mlind'],
			['login', 'mlind'],
			['User ID', '4711'],
			['sAMAccountName', 'mlind'],
			['Mail nickname', 'mlind'],
			['UPN', 'mlind@corp.example.local'],
		],
	],
	[
		'has other words than Webex',
		[
			['User Type', 'Member', 'Guest'],
			['userType', 'user'],
			['Account Type', 'Employee'],
			['Role', 'Admin'],
			['Roles', 'id_full_admin'],
			['MFA', 'yes'],
			['Employee Type', 'Contractor'],
		],
	],
	[
		'is a manager by name, number or place in a directory',
		[
			['Manager', 'Olu Ade', 'BERNARD Hugo'],
			['Manager Name', 'Ade, Olu'],
			['Reports To', 'Olu Ade'],
			['Supervisor', 'Olu Ade'],
			['Line Manager', 'CN=Olu Ade,OU=Users,DC=example,DC=com'],
			['Vorgesetzte/r', 'Olu Ade'],
			['Responsable', 'Luis Pérez'],
			['上司', '鈴木 次郎'],
			['Manager ID', '10000', 'NO_MANAGER'],
			['Manager Employee ID', '1000'],
			['Is a manager', 'true'],
			['Manager Phone', '+49 30 1'],
		],
	],
	[
		'is a name or a number of something else',
		[
			['Employee', '1001', '1002'],
			['Worker', '1001'],
			['ID', '1'],
			['Code', 'A1'],
			['Number', '5'],
			['Location', 'Berlin'],
			['Office', 'B2'],
			['Site', 'Berlin'],
			['Building', 'B2'],
			['Department Code', '100'],
			['Department Head', 'Olu Ade'],
			['Company Code', 'EXA'],
			['Job Code', 'SM1'],
			['Position ID', '30001234'],
			['Position Status', 'A'],
			['Maiden Name', 'Berg'],
			['Caller ID First Name', 'Mara'],
			['Emergency Contact Name', 'Pat Lind'],
			['Group Name', 'Sales'],
			['Usage location', 'DE'],
			['Address type', 'Office'],
			['Address Line 2', 'Floor 3'],
			['City of Birth', 'Rome'],
			['ipPhone', '3456'],
			['Phone Number Type', 'work'],
			['Caller ID Number', '+49 30 1'],
		],
	],
	[
		'is private',
		[
			['Home Phone', '+49 30 555'],
			['Personal Phone', '+49 30 555'],
			['Phone (Home)', '+49 30 555'],
			['Recovery Phone', '+49 30 555'],
			['Private Mobile', '+49 171 555'],
			['Personal Address', 'Nebenstr. 2'],
			['Emergency Phone', '+49 30 555'],
		],
	],
	[
		'is vague, and its values are others',
		[
			['Title', 'Mrs', 'Dr.'],
			['Title', 'Herr', 'Frau'],
			['Position', '30001234', '30001235'],
			['Region', 'EMEA', 'APAC'],
			['Region', 'North', 'South'],
			['Country', 'EMEA'],
			['Prefix', '+49'],
			['Suffix', '.crm'],
			['Phone', 'iPhone 15'],
			['Mobile', 'Yes', 'No'],
			['Photo', 'yes'],
			['Address', 'mara@home.example'],
			['Extension', '.pdf'],
		],
	],
	[
		'is a word of another language than the file',
		[
			['Service', 'Gold'],
			['Cargo', 'yes'],
			['Land', 'own'],
			['Portable', 'no'],
			['Nombre', 'Ana'],
			['Nom', 'Roux'],
			['Poste', '12'],
			['Ort', 'x'],
			['Firma', 'signed'],
			['sn', '4711'],
			['l', 'x'],
			['st', 'x'],
			['c', 'x'],
			['co', 'x'],
			['o', 'x'],
		],
	],
];

describe.each(columns)('a column that %s', (_kind, headers) => {
	it.each(headers)('%p is not matched', (header, ...values) => {
		const all = new Map<string, readonly unknown[]>([
			['Email', values.map((_, index) => `person${index}@example.com`)],
			[header, values],
		]);
		const match = matchColumns(all.keys(), 'Users', { valuesOf: (name) => all.get(name) ?? [] });
		expect(match.get('Email')).toEqual({ kind: 'used', id: 'userName' });
		expect(match.get(header)?.kind).toBe('unused');
	});
});

describe('beside what is private of people, plain addresses and phones are private', () => {
	it.each([
		'Birth Date',
		'Date of Birth',
		'dob',
		'IBAN',
		'SSN',
		'Social Security Number',
		'Annual Salary',
		'Geburtsdatum',
		'Date de naissance',
	])('%s', (sign) => {
		const plain = ['Address', 'Street', 'City', 'State', 'Zip', 'Country', 'Phone', 'Phone Number', 'Telefon', 'Mobile'];
		const match = matchColumns(['Email', sign, ...plain, 'Work Phone', 'Office City'], 'Users');
		expect(plain.map((name) => match.get(name))).toEqual(plain.map(() => ({ kind: 'unused', reason: 'private' })));
		expect(match.get('Work Phone')).toEqual({ kind: 'used', id: 'phoneNumbers.work.value' });
		expect(match.get('Office City')).toEqual({ kind: 'used', id: 'addresses.work.locality' });
	});
});
