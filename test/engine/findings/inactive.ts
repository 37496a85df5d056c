import { data, type Finding, sync } from './shared';

export const inactive: readonly Finding[] = [
	{
		kind: 'an adopted account that stays inactive without a word',
		input: {
			parameters: { operation: 'create', options: { existing: 'adopt' } },
			seed: { users: [{ userName: 'sue.hart@example.com', active: false }] },
			items: [{ Email: 'sue.hart@example.com' }],
		},
		told: ['0 applied adopted'],
		users: ['sue.hart@example.com (inactive)'],
		more: ({ details }) => expect(details[0]).toMatch(/inactive.*Reactivate/i),
	},
	{
		kind: 'an empty cell under Active leaves the person inactive',
		input: {
			parameters: { ...sync, data },
			seed: { users: [{ userName: 'sue.hart@example.com', active: false }] },
			items: [{ userName: 'sue.hart@example.com', active: '' }],
		},
		told: ['0 applied'],
		users: ['sue.hart@example.com'],
	},
];
