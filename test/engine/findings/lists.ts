import { both, type Finding, noLimit, ownerStays, people, sales, sync, syncSales } from './shared';

/** Who is missing in a list that is not what it seems. */
export const lists: readonly Finding[] = [
	{
		kind: 'an address with a letter of another alphabet that looks the same',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: people('anna'),
			items: [{ Email: '\u0430nna@example.com' }],
		},
		told: ['0 applied', ownerStays, '- notAttempted scopeUnclear'],
		users: ['anna@example.com', '\u0430nna@example.com'],
	},
	...[
		['userName', 'a@example.com'],
		['userName', '={{ $input.first().json.email }}'],
		['userName', "={{ 'a@example.com' }}"],
	].map(
		(member): Finding => ({
			kind: `a member who is the same for all rows: ${String(member[1])}`,
			input: {
				parameters: { ...syncSales, member },
				seed: sales,
				items: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
			},
			told: ['0 unchanged', '1 unchanged', '- notAttempted scopeUnclear'],
			members: both,
		}),
	),
	{
		kind: 'a new person outside the scope, at a domain that is nearly the right one',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('a', 'z'),
			items: [{ Email: 'a@example.com' }, { Email: 'z@example.con' }, { Email: 'new@example.org' }],
		},
		told: ['0 unchanged', '1 invalid badValue', '2 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		more: ({ details }) =>
			expect(details[2]).toBe(
				"This user would be outside 'Scope Filter', so the list does not speak for them. Correct the row, or widen 'Scope Filter'.",
			),
	},
	{
		kind: 'a new person who may be within a scope that the row does not tell',
		input: {
			parameters: { ...sync, scopeFilter: 'displayName sw "Crew"', whenMissing: 'keep' },
			seed: people('a'),
			items: [{ Email: 'new@example.org' }],
		},
		told: ['0 applied'],
		users: ['a@example.com', 'new@example.org'],
	},
	{
		kind: 'a list of which no row lies in the scope',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'x@sub.example.com' }, { userName: 'z@example.com' }] },
			items: [{ Email: 'x@sub.example.com' }],
		},
		told: ['0 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
	},
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `a group that is not there, named by its ID, ${dryRun ? 'in a dry run' : 'live'}`,
			input: {
				parameters: { ...syncSales, group: ['id', '11111111-1111-4111-8111-111111111111'], dryRun },
				seed: people('a'),
				items: [{ email: 'a@example.com' }],
			},
			told: ['0 invalid targetNotFound'],
			sent: 0,
		}),
	),
	...['münchen.example', '@MÜNCHEN.example.', 'münchen.example\u200b'].map(
		(scopeFilter): Finding => ({
			kind: `a domain as a person writes it: ${scopeFilter}`,
			input: {
				parameters: { ...sync, scopeFilter, whenMissing: 'deactivate', options: noLimit },
				seed: { users: [{ userName: 'a@münchen.example' }, { userName: 'b@münchen.example' }] },
				items: [{ Email: 'a@münchen.example' }],
			},
			told: ['0 unchanged', '- applied'],
			users: ['a@münchen.example', 'b@münchen.example (inactive)'],
		}),
	),
	...(['externalId', 'userName'] as const).flatMap((key) =>
		[
			['1.23', '12.3'],
			['0010', '10'],
		].map(
			([own = '', other = '']): Finding => ({
				kind: `a leaver whose External ID has the digits of another one's, by ${key}: ${other}`,
				input: {
					parameters: { ...sync, key, whenMissing: 'deactivate', options: noLimit },
					seed: {
						users: [
							{ userName: 'a@example.com', externalId: own },
							{ userName: 'b@example.com', externalId: other },
						],
					},
					items: [{ Email: 'a@example.com', 'External ID': own }],
				},
				told: ['0 unchanged', ...(key === 'userName' ? [ownerStays] : []), '- applied'],
				users: ['a@example.com', 'b@example.com (inactive)'],
			}),
		),
	),
];
