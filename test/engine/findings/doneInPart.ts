import { data, type Finding, noLimit, patch } from './shared';

/** What was done in part, or never, and what depends on it. */
export const doneInPart: readonly Finding[] = [
	{
		kind: 'a reference to the bulkId of nobody is sent as an ID',
		input: {
			parameters: { operation: 'run', options: noLimit },
			seed: { groups: [{ displayName: 'Sales', members: [] }] },
			items: [
				{ method: 'DELETE', path: '/Users/bulkId:' },
				patch('/Groups/{id of Sales}', { op: 'add', path: 'members', value: [{ value: 'bulkId:' }] }),
			],
		},
		told: ['0 invalid unknownReference', '1 invalid unknownReference'],
		sent: 0,
	},
	{
		kind: 'whoever asks to wait for everything longer than one may was not carried out',
		input: {
			parameters: { operation: 'create' },
			faults: (['bulk', 'read'] as const).map((on) => ({ on, do: { kind: 'status', status: 429, retryAfter: 3600 } })),
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 notAttempted waitLimit'],
	},
	{
		kind: 'an account that was created is told as not made, since its manager could not be set',
		input: {
			parameters: { operation: 'create', data },
			faults: [{ nth: 2, do: { kind: 'rowStatus', status: 400 } }],
			items: [{ userName: 'h@example.com', manager: 'h@example.com' }],
		},
		told: ['0 rejected'],
		users: ['h@example.com'],
		more: ({ run, details }) => {
			expect(details[0]).toMatch(/^It was created, but not all that belongs to it was set/);
			expect(run.hints[0]).toMatch(/^1 created, 1 rejected, 2 requests/);
		},
	},
	{
		kind: 'a row whose manager may have been made is told to mend that one',
		input: {
			parameters: { operation: 'create', data },
			webex: { readLagMs: 600_000 },
			faults: [{ nth: 1, do: { kind: 'cut', effect: 'all' } }],
			items: [{ userName: 'boss@example.com' }, { userName: 'n@example.com', manager: 'boss@example.com' }],
		},
		told: ['0 unconfirmed noResult', '1 notAttempted dependencyFailed'],
		users: ['boss@example.com'],
		more: ({ details }) =>
			expect(details[1]).toBe(
				'It refers to boss@example.com, and nobody knows whether that went through. Look in Webex, then run what is missing there.',
			),
	},
];
