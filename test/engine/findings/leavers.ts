import { data, type Finding, noLimit, ownerStays, people, sales, sync, syncSales } from './shared';

export const leavers: readonly Finding[] = [
	{
		kind: 'a leaver’s row, whose account is gone by now, withholds the removals of all others',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('ann', 'bo'),
			items: [
				{ Email: 'ann@example.com', Status: 'Active' },
				{ Email: 'left@example.com', Status: 'Terminated' },
			],
		},
		told: ['0 unchanged', '1 invalid badValue', ownerStays, '- applied'],
		users: ['ann@example.com', 'bo@example.com (inactive)'],
	},
	{
		kind: 'a leaver’s row whose address cannot be read means nobody',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('ann', 'bo'),
			items: [
				{ Email: 'ann@example.com', Status: 'Active' },
				{ Email: 'bo@example..com', Status: 'Terminated' },
			],
		},
		told: ['0 unchanged', '1 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'a list of nobody but leavers is told as empty',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: people('ann', 'bo'),
			items: [{ 'Work Email': 'ann@example.com', Status: 'Terminated' }],
		},
		told: ['0 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	...[
		{ kind: 'columns', parameters: sync, item: { Email: 'ann@example' } },
		{ kind: 'JSON', parameters: { ...sync, data }, item: { userName: 'ann@example' } },
		{ kind: 'members', parameters: syncSales, item: { email: 'ann@example' } },
	].map(
		({ kind, parameters, item }): Finding => ({
			kind: `a list whose only row is bad is told as empty: ${kind}`,
			input: { parameters, seed: sales, items: [item] },
			sent: 0,
			more: ({ told, run }) => {
				expect(run.error).toBeUndefined();
				expect(told[0]).toBe('0 invalid badValue');
			},
		}),
	),
];
