import { byEmail, data, type Finding, noLimit, people, sync } from './shared';

const remove = { operation: 'delete', target: byEmail, dryRun: '={{ $json.dry }}' };
export const settings: readonly Finding[] = [
	{
		kind: 'a dry run given as text is a live run',
		input: { parameters: remove, seed: people('ada'), items: [{ email: 'ada@example.com', dry: 'true' }] },
		told: ['0 planned'],
		sent: 0,
	},
	{
		kind: 'a word that is null does what the default does',
		input: {
			parameters: { operation: 'delete', target: byEmail, options: { missing: null } },
			seed: people('ada'),
			items: [{ email: 'ada@example.com' }],
		},
		stops: /'If Not Found' is set to nothing/,
		sent: 0,
	},
	{
		kind: 'a setting of the run is asked of the first row',
		input: {
			parameters: remove,
			seed: people('ada', 'bo'),
			items: [
				{ email: 'ada@example.com', dry: false },
				{ email: 'bo@example.com', dry: true },
			],
		},
		stops: /'Dry Run' is not the same for all items/,
		sent: 0,
	},
	{
		kind: 'a word that is not known does the dangerous thing',
		input: { parameters: { ...sync, whenMissing: 'Keep', options: noLimit }, seed: people('ada'), items: [{ Email: 'owner@example.com' }] },
		stops: /'When Missing' is set to "Keep"/,
		sent: 0,
	},
	{
		kind: 'a setting that fails sends rows down the success branch',
		input: {
			parameters: { operation: 'create', data, dryRun: '={{ nope() }}' },
			onError: 'continueErrorOutput',
			items: [{ userName: 'ada@example.com' }],
		},
		users: [],
		sent: 0,
		more: ({ run, told }) => {
			expect(run.outputs.map(({ length }) => length)).toEqual([0, 1]);
			expect(told[0]).toMatch(/^0 notAttempted/);
		},
	},
];
