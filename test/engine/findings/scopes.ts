import { enterprise, type Finding, noLimit, ownerStays, people, type Seed, sync, userNamed } from './shared';

const byFilter = (scopeFilter: string, more: Readonly<Record<string, unknown>>): Finding['input']['parameters'] => ({
	...sync,
	scopeFilter,
	options: noLimit,
	...more,
});
const inSales = (userName: string, externalId?: string): object => ({ userName, externalId, [enterprise]: { department: 'Sales' } });
const users = (...all: readonly object[]): Seed => ({ users: all as NonNullable<Seed['users']> });
const b = { userName: 'b@example.com' };
const withEmail = (name: string, externalId: string, value: string, type: string): object => ({
	userName: `${name}@example.com`,
	externalId,
	emails: [
		{ value: `${name}@example.com`, type: 'work', primary: true },
		{ value, type },
	],
});

/** Whom a list speaks for, whatever the form of the filter that says so. */
export const scopes: readonly Finding[] = [
	...['userName ew ""', '=userName ew "{{ $json.domain ?? \'\' }}"', 'userName ew "@example.com" or not (userName eq "")'].map(
		(scopeFilter): Finding => ({
			kind: `everybody, by a comparison with an empty text: ${scopeFilter}`,
			input: {
				parameters: byFilter(scopeFilter, { whenMissing: 'delete' }),
				seed: users(b, { userName: 'partner@example.org' }),
				items: [{ Email: 'b@example.com' }],
			},
			stops: /'Scope Filter' compares with an empty text/,
			sent: 0,
		}),
	),
	...[
		'(userName ew "@example.com")',
		'userName ew "@example.com" and not (userName sw "x")',
		'userName ew "@example.com" and (userName sw "b" or userName sw "owner")',
		'not (userName ew "@example.org")',
		'emails[value ew "@example.com"]',
	].map(
		(scopeFilter): Finding => ({
			kind: `a row changes who is outside ${scopeFilter}`,
			input: {
				parameters: byFilter(scopeFilter, { whenMissing: 'keep' }),
				seed: users(
					b,
					{ userName: 'o@example.org', active: false },
					{ userName: 'p@example.org' },
					{ userName: 'q@example.org', title: 'Boss' },
				),
				items: [
					{ Email: 'b@example.com', Active: '', 'Job Title': 'Nurse' },
					{ Email: 'o@example.org', Active: '', 'Job Title': '' },
					{ Email: 'p@example.org', Active: 'no', 'Job Title': '' },
					{ Email: 'q@example.org', Active: '', 'Job Title': 'Clerk' },
				],
			},
			told: ['0 applied', '1 invalid badValue', '2 invalid badValue', '3 invalid badValue'],
			users: ['b@example.com', 'o@example.org (inactive)', 'p@example.org', 'q@example.org'],
			more: () => expect([userNamed('b@example.com')['title'], userNamed('q@example.org')['title']]).toEqual(['Nurse', 'Boss']),
		}),
	),
	{
		kind: 'a row renames somebody outside a scope in brackets, found by External ID',
		input: {
			parameters: byFilter('(userName ew "@example.com")', { whenMissing: 'keep', key: 'externalId' }),
			seed: users({ ...b, externalId: '1' }, { userName: 'o@example.org', externalId: '2' }),
			items: [
				{ Email: 'n@example.com', 'External ID': '2' },
				{ Email: 'b@example.com', 'External ID': '1' },
			],
		},
		told: ['0 invalid badValue', '1 unchanged'],
		users: ['b@example.com', 'o@example.org'],
	},
	...['department eq "Sales"', `${enterprise}:department eq "Sales"`, '(department eq "Sales")'].map(
		(scopeFilter): Finding => ({
			kind: `a department as scope, with somebody new, somebody of another one, and a new address: ${scopeFilter}`,
			input: {
				parameters: byFilter(scopeFilter, { whenMissing: 'delete' }),
				seed: users(inSales('a@example.com'), inSales('b@example.com'), inSales('gone@example.com'), { userName: 'c@example.com' }),
				items: [
					{ Email: 'a@example.com', Department: 'Sales' },
					{ Email: 'new@example.com', Department: 'Sales' },
					{ Email: 'c@example.com', Department: 'Sales' },
					{ Email: 'b@example.org', Department: 'Sales' },
				],
			},
			told: ['0 unchanged', '1 applied', '2 invalid badValue', '3 applied', '- notAttempted scopeUnclear', '- applied'],
			users: ['a@example.com', 'b@example.com', 'c@example.com', 'new@example.com', 'b@example.org'],
			more: ({ details }) => expect(details[4]).toBe('Not removed: row 5 has this name at another domain. Check that, then run again.'),
		}),
	),
	...[
		'emails.value ew "@example.com"',
		'userName ew "@example.com" and emails.value ew "@example.com"',
		'(userName ew "@example.com")',
		'userName ew "@example.com" and not (userName sw "x")',
	].map(
		(scopeFilter): Finding => ({
			kind: `a misspelled domain makes a second account outside ${scopeFilter}, and removes the first`,
			input: {
				parameters: byFilter(scopeFilter, { whenMissing: 'delete' }),
				seed: people('vera.kohl', 'b'),
				items: [{ Email: 'vera.kohl@example.con' }, { Email: 'b@example.com' }],
			},
			told: ['0 invalid badValue', '1 unchanged', ownerStays, '- notAttempted scopeUnclear'],
			users: ['vera.kohl@example.com', 'b@example.com'],
			sent: 0,
		}),
	),
	{
		kind: 'the same by a scope that the address does not tell',
		input: {
			parameters: byFilter('name.familyName sw "K"', { whenMissing: 'delete' }),
			seed: users({ userName: 'vera.kohl@example.com', name: { familyName: 'Kohl' } }),
			items: [{ Email: 'vera.kohl@example.con', 'Last Name': 'Kohl' }],
		},
		told: ['0 applied', '- notAttempted scopeUnclear'],
		users: ['vera.kohl@example.com', 'vera.kohl@example.con'],
	},
	{
		kind: 'a row moves its user out of a scope in brackets',
		input: {
			parameters: byFilter('(userName ew "@example.com")', { whenMissing: 'keep', key: 'externalId' }),
			seed: users({ ...b, externalId: '1' }),
			items: [{ Email: 'b@example.org', 'External ID': '1' }],
		},
		told: ['0 invalid badValue'],
		users: ['b@example.com'],
	},
	{
		kind: 'a user who is in the scope by a further e-mail is refused for the address',
		input: {
			parameters: byFilter('emails.value ew "@example.org"', { whenMissing: 'keep' }),
			seed: users(withEmail('b', '1', 'b@example.org', 'other')),
			items: [{ Email: 'b@example.com', 'Job Title': 'Nurse' }],
		},
		told: ['0 applied'],
		users: ['b@example.com'],
	},
	...(['userName', 'externalId'] as const).flatMap((key) =>
		['other', 'home', 'work'].map(
			(type): Finding => ({
				kind: `the account that seems to be gone has the address of a row as ${type} e-mail, by ${key}`,
				input: {
					parameters: { ...sync, key, whenMissing: 'delete', options: noLimit },
					seed: users(withEmail('ann.lee', '7', 'ann@example.com', type), { ...b, externalId: '1' }),
					items: [
						{ Email: 'ann@example.com', 'External ID': '9' },
						{ Email: 'b@example.com', 'External ID': '1' },
					],
				},
				told: ['0 applied', '1 unchanged', ...(key === 'userName' ? [ownerStays] : []), '- notAttempted scopeUnclear'],
				users: ['ann.lee@example.com', 'b@example.com', 'ann@example.com'],
				more: ({ details }) =>
					expect(details.at(-1)).toBe('Not removed: row 2 has an e-mail address of this user. Check that, then run again.'),
			}),
		),
	),
	{
		kind: 'a further e-mail of those who seem to be gone is a manager, stands in another column, or in no row',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: { ...noLimit, unknownManager: 'leaveOut' } },
			seed: users(
				withEmail('k', '7', 'boss@example.com', 'other'),
				withEmail('l', '8', 'lee@example.org', 'home'),
				withEmail('m', '9', 'gone@example.org', 'home'),
				b,
			),
			items: [{ Email: 'b@example.com', Manager: 'boss@example.com', Former: 'lee@example.org' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear', '- notAttempted scopeUnclear', '- applied'],
		users: ['k@example.com', 'l@example.com', 'm@example.com (inactive)', 'b@example.com'],
	},
	...(
		[
			['externalId', { 'External ID': 'N1', 'Old Personnel Number': 'E1001' }],
			['externalId', { 'External ID': 'N1', 'Employee Number': 'E1001' }],
			['userName', { 'Employee Number': 'E1001' }],
			['userName', { 'Old Personnel Number': 'E1001' }],
		] as const
	).map(
		([key, cells]): Finding => ({
			kind: `a new name with the old number beside it, by ${key}: ${Object.keys(cells).join(', ')}`,
			input: {
				parameters: { ...sync, key, whenMissing: 'delete', options: noLimit },
				seed: users({ userName: 'lea.roux@example.com', externalId: 'E1001' }, { ...b, externalId: 'E1002' }),
				items: [
					{ Email: 'lea.berg@example.com', ...cells },
					{ Email: 'b@example.com', 'External ID': 'E1002' },
				],
			},
			told: ['0 applied', '1 unchanged', ...(key === 'userName' ? [ownerStays] : []), '- notAttempted scopeUnclear'],
			users: ['lea.roux@example.com', 'b@example.com', 'lea.berg@example.com'],
			more: ({ details }) => expect(details.at(-1)).toContain('Not removed: row 2 holds the External ID of this user in the column'),
		}),
	),
	{
		kind: 'the employee number of somebody who is gone, given again',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: users({ userName: 'left@example.com', [enterprise]: { employeeNumber: 'E1001' } }, b),
			items: [{ Email: 'new@example.com', 'Employee Number': 'E1001' }, { Email: 'b@example.com' }],
		},
		told: ['0 applied', '1 unchanged', ownerStays, '- applied'],
		users: ['b@example.com', 'new@example.com'],
	},
	{
		kind: 'counts, extensions and codes that several rows have keep nobody',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'delete', options: noLimit },
			seed: users(
				{ ...b, externalId: '9' },
				{ userName: 'c@example.com', externalId: '2' },
				{ userName: 'd@example.com', externalId: '4711' },
				{ userName: 'e@example.com', externalId: 'CC100' },
			),
			items: [
				{ Email: 'b@example.com', 'External ID': '9', 'No.': 2, Extension: '4711', 'Cost Code': 'CC100' },
				{ Email: 'f@example.com', 'External ID': '8', 'No.': '3', Extension: '4712', 'Cost Code': 'CC100' },
			],
		},
		told: ['0 applied', '1 applied', '- applied', '- applied', '- applied'],
		users: ['b@example.com', 'f@example.com'],
	},
];
