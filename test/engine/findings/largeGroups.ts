import { data, type Finding, people } from './shared';

const crowd = Array.from({ length: 502 }, (_, number) => `m${String(number).padStart(3, '0')}`);
export const largeGroups: readonly Finding[] = [
	{
		kind: 'more new members than a request may carry',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { ...people(...crowd), groups: [{ displayName: 'All' }] },
			items: [{ displayName: 'All', members: crowd.map((name) => ({ value: `{id of ${name}@example.com}` })) }],
		},
		told: ['0 applied'],
		sent: 2,
	},
];
