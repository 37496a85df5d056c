import { byEmail, type Finding, people } from './shared';

export const putOff: readonly Finding[] = ([503, 429, 423] as const).flatMap((status): readonly Finding[] => [
	{
		kind: `a create that was done though its row says ${status}`,
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status, effect: 'all' } }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 2,
	},
	{
		kind: `a deletion that was done though its row says ${status}`,
		input: {
			parameters: { operation: 'delete', target: byEmail },
			seed: people('a'),
			items: [{ email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status, effect: 'all' } }],
		},
		told: ['0 applied confirmedByLookup'],
		users: [],
		sent: 2,
	},
	{
		kind: `a create that meets an older user after ${status}`,
		input: {
			parameters: { operation: 'create' },
			seed: people('a'),
			items: [{ Email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status } }],
		},
		told: ['0 rejected'],
		sent: 2,
	},
]);
