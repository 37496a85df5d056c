import { data, enterprise, type Finding, managerOf, type Seed, sync, userNamed, usesOf } from './shared';

const create = { operation: 'create', dryRun: true };
const mo = 'mo.fink@example.com';
const manager: Seed = { users: [{ userName: 'olu.ade@example.com' }] };
export const words: readonly Finding[] = [
	{
		kind: 'a login name beats the e-mail column',
		input: { parameters: create, items: [{ Email: mo, Username: 'mfink' }] },
		told: ['0 planned'],
		more: (played) => expect(usesOf(played)).toBe('Columns used: Email → User Name; not used: Username (Email is more telling)'),
	},
	{
		kind: 'a login name with another address is not told',
		input: { parameters: create, items: [{ Email: mo, Username: 'mfink@corp.example.com' }] },
		told: ['0 planned'],
		more: (played) =>
			expect(usesOf(played)).toBe(
				'Columns used: Email → User Name; not used: Username (Email is more telling, but has other addresses: leave Email out if they are wrong)',
			),
	},
	{
		kind: "a file of Webex's own with remarks in its headers",
		input: {
			parameters: { operation: 'create' },
			items: [{ 'First Name': 'Mo', 'Last Name': 'Fink', 'User ID/Email (Required)': mo, 'User Status': 'Active' }],
		},
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)).toMatchObject({ name: { givenName: 'Mo', familyName: 'Fink' } }),
	},
	{
		kind: 'a file in another language makes users without names',
		input: { parameters: { operation: 'create' }, items: [{ Vorname: 'Mo', Nachname: 'Fink', 'E-Mail': mo }] },
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)).toMatchObject({ name: { givenName: 'Mo', familyName: 'Fink' } }),
	},
	{
		kind: 'an accent that is decomposed is another word',
		input: { parameters: { operation: 'create' }, items: [{ 'Pre\u0301nom': 'Léa', Nom: 'Roux', Courriel: mo }] },
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)).toMatchObject({ name: { givenName: 'Léa', familyName: 'Roux' } }),
	},
	{
		kind: 'new users without a name are not told',
		input: { parameters: create, items: [{ Email: mo, Keresztnév: 'Mo' }] },
		told: ['0 planned'],
		more: ({ run }) => expect(run.hints.filter((hint) => hint.includes('new users have none'))).toHaveLength(1),
	},
	{
		kind: "another system's user type refuses every row",
		input: { parameters: create, items: [{ mail: mo, userType: 'Member' }] },
		told: ['0 planned'],
		more: (played) => expect(usesOf(played)).toContain('userType (gives rights: map it by hand)'),
	},
	{
		kind: "another system's group type refuses every row",
		input: { parameters: { ...create, resourceType: 'Groups' }, items: [{ 'Group Name': 'Sales', groupType: 'Security' }] },
		told: ['0 planned'],
	},
	{
		kind: 'a salutation becomes the job title and a sales region part of the address',
		input: { parameters: { operation: 'create' }, items: [{ Email: mo, Title: 'Mrs', Region: 'EMEA' }] },
		told: ['0 applied'],
		users: [mo],
		more: (played) => {
			expect(userNamed(mo)).not.toHaveProperty('title');
			expect(userNamed(mo)).not.toHaveProperty('addresses');
			expect(usesOf(played)).toContain('Title (its values do not fit its name: map it by hand), Region (its values');
		},
	},
	...[
		{
			Mitarbeiter: 'Kim Aa',
			Personalnr: '00042',
			Stelle: 'Lead',
			Abteilungsname: 'Sales',
			'E-Mail des Vorgesetzten': 'olu.ade@example.com',
		},
		{
			'Nom et prénom': 'Kim Aa',
			'Numéro de matricule': '00042',
			Emploi: 'Lead',
			Service: 'Sales',
			'Adresse mail N+1': 'olu.ade@example.com',
			Prénom: 'Kim',
		},
		{
			'Apellidos y nombre': 'Kim Aa',
			Legajo: '00042',
			Puesto: 'Lead',
			Departamento: 'Sales',
			'Correo jefe inmediato': 'olu.ade@example.com',
		},
		{ 社員名: 'Kim Aa', 従業員コード: '00042', 役職名: 'Lead', 所属部署: 'Sales', 上司のメールアドレス: 'olu.ade@example.com' },
	].map(
		(row, index): Finding => ({
			kind: `plain headings are not understood, ${['German', 'French', 'Spanish', 'Japanese'][index]}`,
			input: { parameters: { operation: 'create' }, seed: manager, items: [{ Email: mo, ...row }] },
			told: ['0 applied'],
			more: () => {
				expect(userNamed(mo)).toMatchObject({ displayName: 'Kim Aa', title: 'Lead' });
				expect(userNamed(mo)[enterprise]).toMatchObject({ employeeNumber: '00042', department: 'Sales' });
				expect(managerOf(mo)).toBe(userNamed('olu.ade@example.com')['id']);
			},
		}),
	),
	...['AHV-Nummer', 'Rémunération', 'CUIL', 'Rekeningnummer', 'CTPS', 'Nr konta bankowego', 'Månadslön', '基本給', 'Emirates ID'].map(
		(column): Finding => ({
			kind: `a plain address and phone become work data beside what is private: ${column}`,
			input: {
				parameters: { operation: 'create', dryRun: true },
				items: [{ 'E-Mail': 'kim@example.com', Vorname: 'Kim', Nachname: 'Aa', [column]: '756', Straße: 'Weg 1', Handy: '+49 170 1' }],
			},
			told: ['0 planned'],
			more: (played) => expect(usesOf(played)).toContain('Straße (private), Handy (private)'),
		}),
	),
	{
		kind: 'what is private becomes work data',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: mo, 'Birth Date': '1980-02-01', Address: 'Side St 2', Phone: '+1 555 0100', 'Personal Email': 'mo@home.example' }],
		},
		told: ['0 applied'],
		users: [mo],
		more: (played) => {
			expect(userNamed(mo)).toMatchObject({ emails: [{ value: mo }] });
			for (const attribute of ['addresses', 'phoneNumbers']) expect(userNamed(mo)).not.toHaveProperty(attribute);
			expect(usesOf(played)).toContain('Address (private), Phone (private), Personal Email (private)');
		},
	},
	{
		kind: "other firms' people become users",
		input: {
			parameters: { operation: 'create' },
			items: [{ 'Display name': 'Nora Falk', 'Contact email': 'nora.falk@northwind.example' }],
		},
		stops: /^No column was understood as the User Name$/,
		users: [],
	},
	{
		kind: 'Active does not know the words of real files',
		input: {
			parameters: { operation: 'create' },
			items: ['Inactive', 'Ja', 'WAHR', 'off', 'perhaps', 'Blocked'].map((Active, index) => ({ Email: `p${index}@example.com`, Active })),
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied', '4 invalid badValue', '5 invalid badValue'],
		users: ['p0@example.com (inactive)', 'p1@example.com', 'p2@example.com', 'p3@example.com (inactive)'],
	},
	{
		kind: 'a column of names of managers refuses every row',
		input: {
			parameters: { operation: 'create' },
			seed: manager,
			items: [{ Email: mo, Manager: 'Olu Ade', 'Manager - Work email': 'olu.ade@example.com' }],
		},
		told: ['0 applied'],
		users: [mo, 'olu.ade@example.com'],
		more: () => expect(managerOf(mo)).toBe(userNamed('olu.ade@example.com')['id']),
	},
	...['Olu Ade', 'CN=Olu Ade,OU=Users,DC=example,DC=com', '10001', 'NO_MANAGER', 'n/a', '-'].map((Manager) => ({
		kind: `a manager given as ${Manager} refuses the row`,
		input: { parameters: create, items: [{ Email: mo, Manager }] },
		told: ['0 planned'],
	})),
	{
		kind: 'the name of a manager among addresses refuses its row, or takes away who is there',
		input: {
			parameters: { operation: 'upsert', options: { emptyValues: 'remove' } },
			seed: {
				users: [{ userName: 'olu.ade@example.com' }, { userName: mo, [enterprise]: { manager: { value: '{id of olu.ade@example.com}' } } }],
			},
			items: [
				{ Email: 'tara.ray@example.com', Manager: 'olu.ade@example.com' },
				{ Email: mo, Manager: 'Olu Ade' },
			],
		},
		told: ['0 applied', '1 unchanged'],
		users: ['olu.ade@example.com', mo, 'tara.ray@example.com'],
		more: ({ run }) =>
			expect(
				run.hints.filter((hint) => hint.startsWith("1 cell is neither an e-mail address nor an ID in the column 'Manager'")),
			).toHaveLength(1),
	},
	{
		kind: 'a word for no manager among addresses refuses its row',
		input: {
			parameters: create,
			seed: manager,
			items: ['olu.ade@example.com', 'NO_MANAGER', 'n/a'].map((Manager, index) => ({ Email: `p${index}@example.com`, Manager })),
		},
		told: ['0 planned', '1 planned', '2 planned'],
	},
	{
		kind: 'columns give rights by their names',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'intern@example.com' }] },
			items: [{ Email: 'intern@example.com', 'roles.value': 'id_full_admin', MFA: 'no' }],
		},
		told: ['0 unchanged'],
		sent: 0,
		more: (played) => expect(usesOf(played)).toMatch(/roles\.value \(gives rights.*MFA \(gives rights/),
	},
	{
		kind: "markup in a column's name is shown as markup",
		input: { parameters: create, items: [{ Email: mo, '<a href="https://evil.example.com">sign in again</a>': 'x' }] },
		told: ['0 planned'],
		more: ({ run }) => expect(run.hints.join('')).not.toMatch(/[<>&]/),
	},
	{
		kind: 'a hint as long as the file has columns',
		input: {
			parameters: create,
			items: Array.from({ length: 300 }, (_, index) => ({ Email: `p${index}@example.com`, [`Note ${index}`]: 'x' })),
		},
		more: ({ run }) => expect(run.hints.every((hint) => hint.length < 1500)).toBe(true),
	},
	{
		kind: 'the first person of a file without a header stands in the message',
		input: { parameters: create, items: [{ 'mia.lang@example.com': 'pit.lang@example.com', Mia: 'Pit', '+1 555 0100': '+1 555 0101' }] },
		stops: /^No column was understood as the User Name$/,
		more: ({ run }) => {
			expect(run.error?.description).toContain('does the file lack its header line?');
			expect(JSON.stringify([run.hints, run.error?.message, run.error?.description])).not.toMatch(/mia|lang|555/i);
		},
	},
	{
		kind: 'what was used is never said, and nothing can be left out',
		input: {
			parameters: { ...create, options: { leaveOutColumns: 'Status, Sattus' } },
			items: [{ 'Work Email': mo, Status: 'Terminated', Email: 'mo@home.example.com', Name: 'Mo Fink' }],
		},
		told: ['0 planned'],
		more: (played) => {
			expect(usesOf(played)).toBe(
				'Columns used: Work Email → User Name, Name → Display Name; not used: Status (left out), Email (Work Email is more telling)',
			);
			expect(played.run.hints).toContain("'Leave Out Columns' names what no item has: Sattus. Check the spelling.");
		},
	},
	{
		kind: 'no column is the key: told once for each row',
		input: { parameters: create, items: [{ 'Vorname;Nachname;E-Mail': 'Mo;Fink;mo.fink@example.com' }] },
		stops: /^No column was understood as the User Name$/,
		more: ({ run }) => expect(run.error?.description).toContain("set 'Delimiter' in the Extract from File node"),
	},
	{
		kind: 'a text about a value does not name the attribute as the panel does',
		input: { parameters: create, items: [{ Email: mo, Active: 'perhaps' }] },
		told: ['0 invalid badValue'],
		more: ({ details }) => expect(details[0]).toContain('Active'),
	},
	{
		kind: 'a leaver with a word more, a date or a negation is created active',
		input: {
			parameters: { operation: 'create' },
			items: [
				...['Not Active', 'Nicht aktiv', 'Terminated 2020-01-01', 'Left on 01.02.2020', 'Ausgeschieden zum 31.12.2020', 'Baja voluntaria'],
				...['Non actif', 'No activo', 'no longer with company', 'Contract ended', 'Term', 'uit dienst', 'Closed', 'Austritt'],
				...['On Leave', 'Termination pending', 'Active', 'Terminated 2999-12-31', 'Not terminated', 'Zz17'],
			].map((status, index) => ({ Email: `p${index}@example.com`, 'Employment Status': status })),
		},
		told: Array.from({ length: 20 }, (_, item) => (item < 14 ? `${item} invalid badValue` : `${item} applied`)),
		users: Array.from({ length: 6 }, (_, index) => `p${index + 14}@example.com`),
		more: ({ run }) =>
			expect(run.hints.find((hint) => hint.startsWith('The column'))).toBe(
				"The column 'Employment Status' says who left, and no column is mapped to Active, so 14 rows of people who are gone were not carried out. 1 cell holds a value that is not known and not taken for gone: check it. Hand such rows to Deactivate with a Filter node, or map Active by hand with an expression such as {{ !/terminated/i.test($json.Status) }}. Where 'Leave Out Columns' names the column, such rows are carried out as those of active people.",
			),
	},
	...[
		{ 'Not Active': 'Yes' },
		{ 'Termination Reason': 'Voluntary' },
		{ Enddatum: '31.12.2019' },
		{ 離職日: '2020-01-01' },
		{ 'No longer employed': 'x' },
	].map(
		(column): Finding => ({
			kind: `a column that says who left by its name: ${String(Object.keys(column)[0])}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', ...column }, { Email: 'b@example.com' }] },
			told: ['0 invalid badValue', '1 applied'],
			users: ['b@example.com'],
		}),
	),
	...[
		{ operation: 'create', attributes: { mappingMode: 'defineBelow', value: { userName: '={{ $json.Email }}' } } },
		{ ...sync, data: '={{ ({ userName: $json.Email }) }}' },
	].map(
		(parameters): Finding => ({
			kind: `people who are gone by a column that nobody mapped: ${parameters.operation}`,
			input: {
				parameters,
				items: [
					{ Email: 'a@example.com', Status: 'Terminated' },
					{ Email: 'b@example.com', Status: 'Active' },
				],
			},
			told: ['0 applied', '1 applied'],
			users: ['a@example.com', 'b@example.com'],
			more: ({ run }) =>
				expect(run.hints).toContain(
					"1 row is of a person who is gone by 'Status', and what is mapped does not say so, so it counts like any other. Map Active as well, or keep such rows from this node.",
				),
		}),
	),
	...[
		{
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Termination Reason': 'Voluntary', 'Termination Date': '2999-12-31' },
				{ Email: 'b@example.com', 'Termination Reason': 'Voluntary', 'Termination Date': '2020-12-31' },
			],
		},
		{
			parameters: { operation: 'create', data },
			items: [
				{ userName: 'a@example.com', terminationReason: 'Voluntary', terminationDate: '2999-12-31' },
				{ userName: 'b@example.com', terminationReason: 'Voluntary' },
			],
		},
	].map(
		(input): Finding => ({
			kind: `a reason to leave beside a day to come: ${Object.keys(input.items[0] ?? {}).join(', ')}`,
			input,
			told: ['0 applied', '1 invalid badValue'],
			users: ['a@example.com'],
		}),
	),
	{
		kind: 'a hint tells of rows that were not carried out, where there are none',
		input: { parameters: { operation: 'create' }, items: [{ Email: mo, Status: 'Active' }] },
		told: ['0 applied'],
		users: [mo],
		more: ({ run }) =>
			expect(run.hints.find((hint) => hint.startsWith('The column'))).toBe(
				"The column 'Status' says who left, and no column is mapped to Active. No row says that its person is gone; one that does would not be carried out.",
			),
	},
	{
		kind: 'a login name beats an e-mail column with more words than it needs',
		input: {
			parameters: { operation: 'create' },
			items: [{ 'User ID': 'mfink', Username: 'mfink', 'First Name': 'Mo', 'Email Information Email Address': mo }],
		},
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)['name']).toEqual({ givenName: 'Mo' }),
	},
	...[
		{ Voornaam: 'Mo', Achternaam: 'Fink', 'E-mailadres': mo, Functie: 'Lead', Afdeling: 'IT' },
		{ Förnamn: 'Mo', Efternamn: 'Fink', 'E-post': mo, Befattning: 'Lead', Avdelning: 'IT' },
		{ Nome: 'Mo', Cognome: 'Fink', 'Indirizzo e-mail': mo, Mansione: 'Lead', Reparto: 'IT' },
		{ Imię: 'Mo', Nazwisko: 'Fink', 'Adres e-mail': mo, Stanowisko: 'Lead', Dział: 'IT' },
		{ Nome: 'Mo', Sobrenome: 'Fink', 'E-mail': mo, Cargo: 'Lead', Departamento: 'IT' },
		{ Fornavn: 'Mo', Etternavn: 'Fink', 'E-postadresse': mo, Stilling: 'Lead', Avdeling: 'IT' },
		{ Fornavn: 'Mo', Efternavn: 'Fink', 'E-mail': mo, Titel: 'Lead', Afdeling: 'IT' },
		{ Etunimi: 'Mo', Sukunimi: 'Fink', Sähköposti: mo, Tehtävänimike: 'Lead', Osasto: 'IT' },
		{ Jméno: 'Mo', Příjmení: 'Fink', 'E-mail': mo, Funkce: 'Lead', Oddělení: 'IT' },
		{ 名: 'Mo', 姓: 'Fink', 邮箱: mo, 职位: 'Lead', 部门: 'IT' },
		{ 이름: 'Mo', 성: 'Fink', 이메일: mo, 직책: 'Lead', 부서: 'IT' },
		{ Ad: 'Mo', Soyad: 'Fink', 'E-posta': mo, Unvan: 'Lead', Departman: 'IT' },
	].map(
		(item): Finding => ({
			kind: `a file in another language: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [item] },
			told: ['0 applied'],
			users: [mo],
			more: () =>
				expect(userNamed(mo)).toMatchObject({
					name: { givenName: 'Mo', familyName: 'Fink' },
					title: 'Lead',
					[enterprise]: { department: 'IT' },
				}),
		}),
	),
	{
		kind: 'an e-mail column in a language that no table knows',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ 'E-mail cím': mo, 'Magán e-mail': '' },
				{ 'E-mail cím': 'tara.ray@example.com', 'Magán e-mail': '' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: [mo, 'tara.ray@example.com'],
	},
	...['Nº empleado', 'No. employé', 'NO_EMPLEADO'].map(
		(column): Finding => ({
			kind: `the number of an employee, read as who is not employed: ${column}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: mo, [column]: '20123' }] },
			told: ['0 applied'],
			more: () => expect(userNamed(mo)).toMatchObject({ [enterprise]: { employeeNumber: '20123' } }),
		}),
	),
];
