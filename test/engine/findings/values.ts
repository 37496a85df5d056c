import { data, enterprise, type Finding, noLimit, people, type Seed, sync, updateBy, userNamed, usesOf } from './shared';

const moAndTara: Seed = {
	users: [
		{ userName: 'mo.fink@example.com', title: 'Lead', locale: 'en-us' },
		{ userName: 'tara.ray@example.com', title: 'Clerk', externalId: 'undefined' },
	],
};
export const values: readonly Finding[] = [
	{
		kind: 'Empty Values: Remove clears nothing that came from a CSV',
		input: {
			parameters: { operation: 'upsert', options: { emptyValues: 'remove' } },
			seed: moAndTara,
			items: [{ Email: 'mo.fink@example.com' }, { Email: 'tara.ray@example.com', 'Job Title': 'Clerk' }],
		},
		told: ['0 applied', '1 unchanged'],
		more: () => expect(userNamed('mo.fink@example.com')).not.toHaveProperty('title'),
	},
	{
		kind: 'what an identity provider puts out is refused or loses its data',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ status: 'ACTIVE', profile: { firstName: 'Mo', lastName: 'Fink', email: 'mo.fink@example.com' } },
				{ status: 'ACTIVE', profile: { firstName: 'Tara', email: 'tara.ray@example.com' }, name: { givenName: 'T.' } },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['mo.fink@example.com', 'tara.ray@example.com'],
		more: () =>
			expect(['mo.fink', 'tara.ray'].map((name) => userNamed(`${name}@example.com`)['name'])).toEqual([
				{ givenName: 'Mo', familyName: 'Fink' },
				{ givenName: 'Tara' },
			]),
	},
	{
		kind: 'half a last name is written over the whole one, where a file has it in two columns',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'jan.berg@example.com', name: { givenName: 'Jan', familyName: 'van der Berg' } }] },
			items: [
				{ Voornaam: 'Jan', Tussenvoegsel: 'van der', Achternaam: 'Berg', 'E-mail': 'jan.berg@example.com' },
				{ Voornaam: 'Mara', Achternaam: 'Lind', 'E-mail': 'mara.lind@example.com' },
			],
		},
		told: ['0 unchanged', '1 applied'],
		more: () => expect(userNamed('mara.lind@example.com')['name']).toEqual({ givenName: 'Mara', familyName: 'Lind' }),
	},
	{
		kind: 'a damaged part of a last name is written with it, and half a name where nobody can say whether it is whole',
		input: {
			parameters: { operation: 'upsert' },
			seed: {
				users: [
					{ userName: 'jan.berg@example.com', name: { familyName: 'van der Berg' } },
					{ userName: 'eva.dijk@example.com', name: { familyName: 'van Dijk' } },
					{ userName: 'tom.terpstra@example.com', name: { familyName: "'t Terpstra" } },
					{ userName: 'lena.meer@example.com', name: { familyName: 'van der Meer' } },
				],
			},
			items: [
				{ 'E-mail': 'jan.berg@example.com', Tussenvoegsel: '#REF!', Achternaam: 'Berg' },
				{ 'E-mail': 'eva.dijk@example.com', Tussenvoegsel: 'van', Achternaam: 'undefined' },
				{ 'E-mail': 'tom.terpstra@example.com', Tussenvoegsel: "'t", Achternaam: 'Terpstra' },
				{ 'E-mail': 'lena.meer@example.com', Tussenvoegsel: 'van der Meer', Achternaam: 'Meer' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 unchanged', '3 unchanged'],
		sent: 0,
		more: ({ details, run: { hints } }) => {
			expect(details.slice(0, 2)).toEqual([
				expect.stringMatching(/^The column 'Tussenvoegsel' \(Last Name\) holds an error of a spreadsheet/),
				expect.stringMatching(/^The column 'Achternaam' \(Last Name\) holds a word that programs write/),
			]);
			expect(hints.join('\n')).toContain(
				"In 1 row, nobody can say what the whole last name is by the columns 'Achternaam', 'Tussenvoegsel', so Last Name was left alone.",
			);
		},
	},
	{
		kind: 'where both surnames are the same, one is written over both',
		input: {
			parameters: { operation: 'upsert' },
			seed: {
				users: [
					{ userName: 'juan@example.com', name: { familyName: 'García García' } },
					{ userName: 'ana@example.com', name: { familyName: 'Smith' } },
				],
			},
			items: [
				{ Correo: 'juan@example.com', Nombre: 'Juan', 'Primer apellido': 'García', 'Segundo apellido': 'García' },
				{ Correo: 'ana@example.com', Nombre: 'Ana', 'Primer apellido': 'Smith', 'Segundo apellido': 'No tiene' },
			],
		},
		told: ['0 applied', '1 applied'],
		more: () =>
			expect(['juan', 'ana'].map((name) => userNamed(`${name}@example.com`)['name'])).toEqual([
				{ givenName: 'Juan', familyName: 'García García' },
				{ givenName: 'Ana', familyName: 'Smith' },
			]),
	},
	{
		kind: 'a spreadsheet that makes numbers of what Get Many gave takes zeros and + away',
		input: {
			parameters: { operation: 'upsert' },
			seed: {
				users: [
					{
						userName: 'ann@example.com',
						phoneNumbers: [{ type: 'work', value: '+4930123456' }],
						addresses: [{ type: 'work', postalCode: '01067', locality: 'Dresden' }],
						[enterprise]: { employeeNumber: '00042', costCenter: '0100' },
					},
					{ userName: 'bo@example.com', addresses: [{ type: 'work', postalCode: '01067', locality: 'Bonn' }] },
					{ userName: 'cy@example.com', [enterprise]: { employeeNumber: '00042' } },
				],
			},
			items: [
				{ userName: 'ann@example.com', 'Work Phone': 4930123456, 'Work Postal Code': 1067, 'Employee Number': 42, 'Cost Center': 100 },
				{ userName: 'bo@example.com', 'Work Postal Code': 1067, 'Work City': 'Dresden' },
				{ userName: 'cy@example.com', 'Employee Number': '42' },
			],
		},
		told: ['0 unchanged', '1 applied', '2 applied'],
		more: () => {
			expect(userNamed('bo@example.com')['addresses']).toEqual([{ type: 'work', postalCode: '01067', locality: 'Dresden' }]);
			expect(userNamed('cy@example.com')[enterprise]).toMatchObject({ employeeNumber: '42' });
		},
	},
	{
		kind: 'numbers in JSON take zeros away, also where a user is updated by ID',
		input: {
			parameters: { operation: 'update', target: ['id', '={{ $json.id }}'], data: '={{ $json.data }}' },
			seed: {
				users: [
					{ userName: 'ann@example.com', [enterprise]: { employeeNumber: '00042', costCenter: '0100' } },
					{ userName: 'bo@example.com', [enterprise]: { employeeNumber: '00042' } },
				],
			},
			items: [
				{ id: '{id of ann@example.com}', data: { [enterprise]: { employeeNumber: 42, costCenter: 200 } } },
				{ id: '{id of bo@example.com}', data: { [enterprise]: { employeeNumber: 43 } } },
			],
		},
		told: ['0 applied', '1 applied'],
		more: () =>
			expect(['ann', 'bo'].map((name) => userNamed(`${name}@example.com`)[enterprise])).toEqual([
				{ employeeNumber: '00042', costCenter: '200' },
				{ employeeNumber: '43' },
			]),
	},
	{
		kind: 'a word for none is written over a name, and what is no job title over one',
		input: {
			parameters: { operation: 'upsert' },
			seed: {
				users: [
					{ userName: 'mo.fink@example.com', displayName: 'Mo Fink', title: 'Lead', name: { givenName: 'Mo' } },
					{ userName: 'tara.ray@example.com', displayName: 'Tara Ray', title: 'Clerk', name: { givenName: 'Tara' } },
				],
			},
			items: [
				{ Email: 'mo.fink@example.com', 'Display Name': 'N/A', 'First Name': '-', 'Cost Center': 'N/A', Position: 'Full Time' },
				{ Email: 'tara.ray@example.com', 'Display Name': 'Tara Ray', 'First Name': 'Na', Position: 'Part Time' },
			],
		},
		told: ['0 unchanged', '1 applied'],
		more: ({ run }) => {
			expect(userNamed('tara.ray@example.com')).toMatchObject({ title: 'Clerk', name: { givenName: 'Na' } });
			expect(run.hints.join('\n')).toContain(
				"3 cells in the columns 'Display Name', 'First Name', 'Cost Center' hold words for none or remarks, and were left alone.",
			);
		},
	},
	{
		kind: 'a language in another spelling differs every night',
		input: {
			parameters: { operation: 'upsert' },
			seed: moAndTara,
			items: [
				{ Email: 'mo.fink@example.com', Locale: 'en_US' },
				{ Email: 'tara.ray@example.com', Locale: 'fr_ca' },
			],
		},
		told: ['0 unchanged', '1 applied'],
		sent: 1,
		more: () => expect(userNamed('tara.ray@example.com')).toMatchObject({ locale: 'fr_CA' }),
	},
	{
		kind: 'words that are no language, time zone or country go out unchecked',
		input: {
			parameters: { operation: 'upsert' },
			seed: moAndTara,
			items: [
				{ Email: 'mo.fink@example.com', Language: 'English', 'Time Zone': 'W. Europe Standard Time', Country: 'ZY' },
				{ Email: 'tara.ray@example.com', Language: 'pt-br', 'Time Zone': 'America/Sao_Paulo', Country: 'br' },
			],
		},
		told: ['0 invalid badValue', '1 applied'],
		sent: 1,
		more: ({ details }) => {
			expect(details[0]).toMatch(/'Language'.* en_US\..*'Time Zone'.* Europe\/Berlin\..*'Country'.* DE\./);
			expect(userNamed('tara.ray@example.com')).toMatchObject({ preferredLanguage: 'pt_BR', timezone: 'America/Sao_Paulo' });
		},
	},
	{
		kind: 'of two numbers of one type the stale one stays',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'mo.fink@example.com', phoneNumbers: ['+1', '+2'].map((value) => ({ type: 'mobile', value })) }] },
			items: [{ Email: 'mo.fink@example.com', Mobile: '+3' }],
		},
		told: ['0 applied'],
		more: () => expect(userNamed('mo.fink@example.com')['phoneNumbers']).toEqual([{ type: 'mobile', value: '+3' }]),
	},
	{
		kind: 'a cell that cannot be meant finds somebody',
		input: {
			parameters: { operation: 'delete', target: ['externalId', '={{ $json.id }}'] },
			seed: moAndTara,
			items: [{ id: 'undefined' }],
		},
		told: ['0 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'one fault at a time, without the column it came from',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'lea.roux@example', Position: '#N/A', 'Is Active': 'perhaps', Mobile: '4.91E+11' }],
		},
		told: ['0 invalid badValue'],
		users: [],
		more: ({ details }) => {
			expect(details[0]).toBe(
				[
					"The column 'Email' (User Name) is not an e-mail address. Use the form name@example.com.",
					"The column 'Position' (Job Title) holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
					"The column 'Is Active' (Active) is neither true nor false. Use true or false, yes or no, 1 or 0.",
					"The column 'Mobile' (Mobile Phone) is a number with an exponent, so digits are lost. Format the column as text in the spreadsheet and export it again.",
				].join(' '),
			);
		},
	},
	{
		kind: 'a guest of Entra ID becomes a user',
		input: { parameters: { operation: 'create' }, items: [{ mail: 'lea_gmail.com#EXT#@example.onmicrosoft.com' }] },
		told: ['0 invalid badValue'],
		users: [],
	},
	{
		kind: 'a private number becomes the work phone',
		input: {
			parameters: { operation: 'upsert' },
			seed: moAndTara,
			items: [
				{ Email: 'mo.fink@example.com', phones: [{ type: 'home', value: '+49 30 1' }] },
				{
					Email: 'tara.ray@example.com',
					phoneNumbers: [{ type: 'home', value: '+49 30 1' }],
					phone: { type: 'mobile', value: '+49 171 1' },
				},
			],
		},
		told: ['0 unchanged', '1 applied'],
		more: (played) => {
			expect(userNamed('tara.ray@example.com')['phoneNumbers']).toEqual([{ type: 'mobile', value: '+49 171 1' }]);
			expect(usesOf(played)).toMatch(/not used: .*phones\.home \(private\).*phoneNumbers\.home \(private\)/);
		},
	},
	{
		kind: 'two phones refuse the row',
		input: {
			parameters: { operation: 'create' },
			items: [
				{
					Email: 'mo.fink@example.com',
					phones: [
						{ type: 'work', number: '+1' },
						{ type: 'mobile', number: '+2' },
					],
				},
				{ Email: 'tara.ray@example.com', businessPhones: ['+3', '+4'] },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['mo.fink@example.com', 'tara.ray@example.com'],
		more: () =>
			expect(userNamed('mo.fink@example.com')['phoneNumbers']).toEqual([
				{ type: 'work', value: '+1' },
				{ type: 'mobile', value: '+2' },
			]),
	},
	{
		kind: 'a private address becomes the account',
		input: {
			parameters: { operation: 'create' },
			items: [{ firstName: 'M', emails: [{ type: 'personal', address: 'm@home.example.com' }] }],
		},
		stops: /No column/,
		users: [],
	},
	{
		kind: 'a private address in one row of a sync removes the real account',
		input: {
			parameters: { ...sync, options: noLimit },
			seed: people('a', 'b'),
			items: [{ email: { type: 'personal', address: 'a.home@example.com' } }, { email: { type: 'work', address: 'b@example.com' } }],
		},
		told: ['0 invalid missingField', '1 unchanged'],
	},
	{
		kind: 'a leaver with an empty Active is active again',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'a@example.com', active: false }] },
			items: [{ Email: 'a@example.com', Active: '', Status: 'Terminated' }],
		},
		told: ['0 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'an external ID with the fraction that a spreadsheet gives it',
		input: {
			parameters: { ...sync, key: 'externalId', options: noLimit },
			seed: { users: [{ userName: 'a@example.com', externalId: '7' }] },
			items: [{ 'External ID': '7.0', Email: 'new@example.com' }],
		},
		users: ['a@example.com', 'new@example.com'],
	},
	{
		kind: 'a number is lost where other rows have texts',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', Mobile: '+1' },
				{ Email: 'b@example.com', Mobile: { number: '+2' } },
				{ Email: 'c@example.com', Mobile: { area: '3', line: '4' } },
			],
		},
		told: ['0 applied', '1 applied', '2 invalid badValue'],
		users: ['a@example.com', 'b@example.com'],
		more: () => expect(userNamed('b@example.com')['phoneNumbers']).toEqual([{ type: 'mobile', value: '+2' }]),
	},
	{
		kind: 'words that nobody means pass as values',
		input: {
			parameters: { operation: 'create' },
			items: [
				...['None', 'nan', 'NAN', 'Err:502', '#N/A N/A'].map((word) => ({
					Email: 'a@example.com',
					'Employee Number': word,
					Country: 'NO',
				})),
				...['Europe', 'Atlantis'].map((word) => ({ Email: 'a@example.com', Country: word })),
				{ Email: 'a@example.com', 'Last Name': 'None', Country: 'Norway' },
			],
		},
		told: [...Array.from({ length: 7 }, (_, item) => `${item} invalid badValue`), '7 applied'],
		users: ['a@example.com'],
		more: ({ details }) => expect(details[5]).toMatch(/'Country' .* is not a country\. Use its code of two letters, such as DE\./),
	},
	{
		kind: 'a list of objects is named nowhere',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'a@example.com', employments: [{}, {}], jobs: [{ title: 'A' }, { title: 'B' }] }],
		},
		told: ['0 applied'],
		users: ['a@example.com'],
		more: (played) =>
			expect(usesOf(played)).toContain(
				'not used: employments (a list of several entries: map one by hand), jobs (a list of several entries: map one by hand)',
			),
	},
	{
		kind: 'a second entry of one type is lost without a word',
		input: {
			parameters: { operation: 'create' },
			items: [
				{
					firstName: 'Mo',
					emails: [
						{ type: 'work', value: 'mo.fink@example.com' },
						{ type: 'WORK', value: 'm.fink@example.com' },
					],
					phones: [
						{ type: 'work', number: '+1' },
						{ type: 'work', number: '+2', primary: true },
						{ type: 'mobile', number: '+3' },
					],
					addresses: [
						{ type: 'work', locality: 'Bonn', country: 'DE' },
						{ type: 'work', locality: 'Ulm' },
					],
				},
				{
					firstName: 'Tara',
					emails: [{ type: 'work', value: 'tara.ray@example.com' }],
					phones: [
						{ type: 'work', number: null },
						{ type: 'work', number: '+4' },
						{ type: 'work', number: '+4', primary: false },
					],
					addresses: [],
				},
				{
					firstName: 'Eva',
					emails: [
						{ type: 'work', value: 'eva.stone@example.com' },
						{ type: 'work', value: 'Eva.Stone@example.com' },
					],
					phones: [
						{ type: 'work', number: '+5' },
						{ type: 'work', number: '+6' },
					],
				},
			],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		users: ['eva.stone@example.com', 'mo.fink@example.com', 'tara.ray@example.com'],
		more: ({ run }) => {
			const works = ['mo.fink', 'tara.ray', 'eva.stone'].map(
				(name) => (userNamed(`${name}@example.com`)['phoneNumbers'] as ReadonlyArray<{ type: string; value: string }>)[0],
			);
			expect(works).toEqual(['+2', '+4', '+5'].map((value) => ({ type: 'work', value })));
			expect(run.hints.filter((hint) => hint.startsWith('Several'))).toEqual([
				"Several entries of one kind, of which one was used, the primary one or else the first: 'emails.work' (1 row), 'phones.work' (2 rows), 'addresses.work' (1 row). Map another one by hand if that is the wrong one.",
			]);
		},
	},
	...[
		{ kind: 'numbers', item: { businessPhones: ['+1', '+2'] }, told: "'businessPhones' (1 row)" },
		{ kind: 'objects without types', item: { phones: [{ number: '+1' }, { number: '+2' }] }, told: "'phones' (1 row)" },
		{
			kind: 'the primary one without types',
			item: { phones: [{ number: '+1' }, { number: '+2', primary: true }] },
			told: "'phones' (1 row)",
		},
		{ kind: 'one number twice', item: { businessPhones: ['+1', '+1'] }, told: undefined },
		{ kind: 'one number and nothing', item: { phones: [{ number: '+1' }, { number: '' }] }, told: undefined },
		{
			kind: 'private ones',
			item: {
				phones: [
					{ type: 'home', number: '+1' },
					{ type: 'home', number: '+2' },
				],
			},
			told: undefined,
		},
	].map(
		({ kind, item, told }): Finding => ({
			kind: `a second entry of a list is lost without a word: ${kind}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'mo.fink@example.com', ...item }] },
			told: ['0 applied'],
			users: ['mo.fink@example.com'],
			more: ({ run }) => {
				const hint = run.hints.find((each) => each.startsWith('Several'));
				if (told === undefined) expect(hint).toBeUndefined();
				else expect(hint).toContain(`the first: ${told}. Map`);
			},
		}),
	),
	...[
		{
			parameters: { operation: 'create' },
			item: {
				Email: 'a@example.com',
				Mobile: '15125550100.0',
				'Zip Code': '01067.0',
				'Employee Number': '123.0',
				Extension: '47\u200b11.0',
			},
		},
		{
			parameters: { operation: 'create', data },
			item: {
				userName: 'a@example.com',
				phoneNumbers: [
					{ type: 'mobile', value: '15125550100.0' },
					{ type: 'work_extension', value: '47\u200b11.0' },
				],
				addresses: [{ type: 'work', postalCode: '01067.0' }],
				[enterprise]: { employeeNumber: '123.0' },
			},
		},
	].map(
		({ parameters, item }): Finding => ({
			kind: `a number with the fraction that a spreadsheet adds: ${parameters.data === undefined ? 'columns' : 'JSON'}`,
			input: { parameters, items: [item] },
			told: ['0 applied'],
			users: ['a@example.com'],
			more: () => {
				const { phoneNumbers, addresses, [enterprise]: extension } = userNamed('a@example.com');
				expect([...(phoneNumbers as object[])].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual([
					{ type: 'mobile', value: '15125550100' },
					{ type: 'work_extension', value: '4711' },
				]);
				expect([addresses, extension]).toEqual([[{ type: 'work', postalCode: '01067' }], { employeeNumber: '123' }]);
			},
		}),
	),
	{
		kind: 'two numbers in one cell go out as one',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', Mobile: '+49151;+49152' },
				{ Email: 'b@example.com', Mobile: '030 1234567, 0171 1234567' },
				{ Email: 'c@example.com', Mobile: '06221 / 123456' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 applied'],
		users: ['c@example.com'],
		more: ({ details }) =>
			expect(details[0]).toBe(
				"The column 'Mobile' (Mobile Phone) holds more than one number. Leave one of them, or give each its own column.",
			),
	},
	{
		kind: 'a number too large is told to be no text',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', 'Employee Number': 1.2345678901234568e18 }] },
		told: ['0 invalid badValue'],
		users: [],
		more: ({ details }) => expect(details[0]).toMatch(/^The column 'Employee Number' is a number .* so digits are lost\. /),
	},
	...[
		{ parameters: { operation: 'upsert' }, item: { Email: 'c@example.com', 'Display Name': 'Zo\u00eb', City: 'K\u00f6ln' } },
		{ parameters: { operation: 'upsert' }, item: { Email: 'c@example.com', 'Display Name': 'Zoe\u0308', City: 'Ko\u0308ln' } },
		{
			parameters: { operation: 'upsert', data },
			item: { userName: 'c@example.com', displayName: 'Zo\u00eb', addresses: [{ type: 'work', locality: 'K\u00f6ln' }] },
		},
	].map(
		({ parameters, item }): Finding => ({
			kind: `a stored text with accents as signs of their own is changed: ${JSON.stringify(item)}`,
			input: {
				parameters,
				seed: { users: [{ userName: 'c@example.com', displayName: 'Zoe\u0308', addresses: [{ type: 'work', locality: 'Ko\u0308ln' }] }] },
				items: [item],
			},
			told: ['0 unchanged'],
			sent: 0,
		}),
	),
	{
		kind: 'a sentence comes several times, and names attributes as SCIM does',
		input: {
			parameters: { operation: 'upsert', data },
			items: [
				{
					userName: 'a@example.com',
					name: 'A',
					phoneNumbers: [
						{ type: 'home', value: '+1' },
						{ type: 'pager', value: '+2' },
						{ type: 'mobile', value: 'n/a' },
						{ type: 'other', value: 'n/a' },
					],
					addresses: [{ type: 'work', country: 'Atlantis' }, { country: 'Atlantis' }],
				},
			],
		},
		told: ['0 invalid badValue'],
		sent: 0,
		more: ({ details }) =>
			expect(details[0]).toBe(
				[
					"'Name' in 'Data' is not an object. Give an object with its parts, such as givenName.",
					"'Phone Type' in 'Data' is not a value that Webex knows. Use one of: alternate1, alternate2, fax, mobile, work, work_extension.",
					"'Mobile Phone' in 'Data' holds no digits. Give the value as text, as its source has it, or leave the member out.",
					"'Phone Number' in 'Data' holds no digits. Give the value as text, as its source has it, or leave the member out.",
					"'Work Country' in 'Data' is not a country. Use its code of two letters, such as DE.",
					"'Address Country' in 'Data' is not a country. Use its code of two letters, such as DE.",
				].join(' '),
			),
	},
	{
		kind: 'a short fraction behind five digits is a number of its own, no date and time',
		input: {
			parameters: { operation: 'create', dryRun: true },
			items: [
				...['41000.10', '41000.25', '41000.50', '41000.75'].map((number) => ({ 'Cost Center': number })),
				{ 'Employee Number': 10023.5 },
				{ 'Work Phone': '5551234.25' },
				{ 'Employee Number': 43831.458333333336 },
			].map((item, index) => ({ Email: `p${index}@example.com`, ...item })),
		},
		told: [...Array.from({ length: 6 }, (_, item) => `${item} planned`), '6 invalid badValue'],
		sent: 0,
		more: ({ details }) => expect(details[6]).toContain('is a number with a fraction, as spreadsheets have it for a date and time'),
	},
	{
		kind: 'an account string that happens to be a date',
		input: {
			parameters: { operation: 'create', dryRun: true },
			items: [
				...['10-20-1500', '10-20-2030', '10.10.2010', '1.1.2000', '1-Jan-2030'].map((number) => ({ 'Cost Center': number })),
				{ 'External ID': '10-20-2030' },
				{ 'External ID': '10.10.2030' },
				{ 'Zip Code': '10-20-2030' },
			].map((item, index) => ({ Email: `p${index}@example.com`, ...item })),
		},
		told: ['0 planned', '1 planned', '2 planned', '3 planned', '4 invalid badValue', '5 planned', '6 invalid badValue', '7 planned'],
		sent: 0,
	},
	{
		kind: 'a code behind a pause is part of its number',
		input: {
			parameters: { operation: 'create', dryRun: true },
			items: ['+15551234567,,98765#', '+15551234567,98765', '0301234567,01711234567'].map((number, index) => ({
				Email: `p${index}@example.com`,
				'Work Phone': number,
			})),
		},
		told: ['0 planned', '1 planned', '2 invalid badValue'],
		sent: 0,
	},
	...[
		{ attributesMode: 'columns', row: { Email: 'a@example.com', 'Work Phone': '', Fax: '+7' } },
		{
			attributesMode: 'JSON',
			row: {
				userName: 'a@example.com',
				phoneNumbers: [
					{ type: 'work', value: '' },
					{ type: 'fax', value: '+7' },
				],
			},
			more: { data },
		},
	].map(
		({ attributesMode, row, more }): Finding => ({
			kind: `an empty cell beside another number takes only the first of two numbers away, in ${attributesMode}`,
			input: {
				parameters: { operation: 'upsert', options: { emptyValues: 'remove' }, ...more },
				seed: {
					users: [
						{
							userName: 'a@example.com',
							phoneNumbers: [
								{ type: 'work', value: '+1' },
								{ type: 'work', value: '+11' },
							],
						},
					],
				},
				items: [row],
			},
			told: ['0 applied'],
			sent: 1,
			more: () => expect(userNamed('a@example.com')['phoneNumbers']).toEqual([{ type: 'fax', value: '+7' }]),
		}),
	),
	{
		kind: 'an empty cell for the User Name refuses an update',
		input: {
			parameters: { ...updateBy, options: { emptyValues: 'remove' } },
			seed: people('a', 'b'),
			items: [
				{ e: 'a@example.com', Email: '', Title: 'X' },
				{ e: 'b@example.com', Email: 'c@example.com', Title: '' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'c@example.com'],
		more: () => expect(userNamed('a@example.com')).toMatchObject({ title: 'X' }),
	},
	...[{}, { data }].map(
		(more): Finding => ({
			kind: `what Webex itself holds is refused or rewritten by an update, in ${'data' in more ? 'JSON' : 'columns'}`,
			input: {
				parameters: { operation: 'update', target: ['userName', '={{ $json.userName }}'], ...more },
				seed: {
					users: ['a', 'b'].map((name) => ({
						userName: `${name}@example.com`,
						displayName: 'A',
						title: ' padded ',
						timezone: 'Pacific Standard Time',
					})),
				},
				items: [
					{ userName: 'a@example.com', displayName: 'New name', title: ' padded ', timezone: 'Pacific Standard Time' },
					{ userName: 'b@example.com', displayName: 'New name', timezone: 'Central Standard Time' },
				],
			},
			told: ['0 applied', '1 invalid badValue'],
			sent: 1,
			more: () => {
				expect(userNamed('a@example.com')).toMatchObject({
					displayName: 'New name',
					title: ' padded ',
					timezone: 'Pacific Standard Time',
				});
				expect(userNamed('b@example.com')).toMatchObject({ displayName: 'A' });
			},
		}),
	),
];
