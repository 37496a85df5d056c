import { byEmail, type Finding, patch, people, scene, userNamed } from './shared';

const phone = (value: string): Record<string, unknown> => ({ userName: 'a@example.com', phoneNumbers: [{ type: 'work', value }] });
const renumber = (value: string): Record<string, unknown> =>
	patch('/Users/{id of a@example.com}', { op: 'replace', path: `phoneNumbers[value eq "${value}"].value`, value: '+2' });
const rowPutOff = { nth: 1, do: { kind: 'rowStatus', status: 503 } } as const;
const rowDone = { nth: 1, do: { kind: 'rowStatus', status: 503, effect: 'all' } } as const;
const requestDone = { nth: 1, do: { kind: 'status', status: 429, effect: 'all' } } as const;
export const putOffAndDone: readonly Finding[] = [
	...[rowDone, requestDone].map(
		(fault): Finding => ({
			kind: `a change that was done though ${fault.do.kind} ${fault.do.status} put it off, and whose second send is refused`,
			input: { parameters: { operation: 'run' }, seed: { users: [phone('+1')] }, faults: [fault], items: [renumber('+1')] },
			told: ['0 applied confirmedByLookup'],
			sent: 2,
			more: () => expect(userNamed('a@example.com')['phoneNumbers']).toEqual([{ type: 'work', value: '+2' }]),
		}),
	),
	{
		kind: 'a change that was put off and is refused then',
		input: { parameters: { operation: 'run' }, seed: { users: [phone('+1')] }, faults: [rowPutOff], items: [renumber('+9')] },
		told: ['0 rejected'],
		sent: 2,
	},
	{
		kind: 'a create that was put off and met itself, where Webex tells an existing name as any other refusal',
		input: {
			parameters: { operation: 'create' },
			webex: { existsStatus: 400 },
			faults: [rowDone],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 2,
	},
	{
		kind: 'a create that was done though its row was put off, and the run may not wait',
		input: {
			parameters: { operation: 'create', options: { maxWaitSeconds: 0 } },
			faults: [rowDone],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 1,
	},
	{
		kind: 'a deletion that was done though its request was put off for longer than the run may wait',
		input: {
			parameters: { operation: 'delete', target: byEmail },
			seed: people('a'),
			faults: [{ nth: 1, do: { kind: 'status', status: 429, retryAfter: 60_000, effect: 'all' } }],
			items: [{ email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: [],
		sent: 1,
	},
	{
		kind: 'what a 429 put off and no look shows',
		input: {
			parameters: { operation: 'create', options: { maxWaitSeconds: 0 } },
			faults: [{ nth: 1, do: { kind: 'status', status: 429 } }],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 notAttempted waitLimit'],
		users: [],
		sent: 1,
	},
	{
		kind: 'a create that was done though its row was put off, and Webex refuses the next request',
		input: {
			parameters: { operation: 'create' },
			faults: [rowDone, { nth: 2, do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
	},
	{
		kind: 'the same where lookups are refused as well: nobody knows',
		input: {
			parameters: { operation: 'create' },
			faults: [rowDone, { nth: 2, do: { kind: 'status', status: 403 } }, { on: 'read', do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 unconfirmed noResult'],
		users: ['a@example.com'],
	},
	...[rowDone, requestDone].map(
		(fault): Finding => ({
			kind: `a group that was made though ${fault.do.kind} ${fault.do.status} put it off, where names are not unique`,
			input: {
				parameters: { operation: 'create', resourceType: 'Groups' },
				webex: { uniqueGroupNames: false },
				faults: [fault],
				items: [{ 'Group Name': 'New' }],
			},
			told: ['0 applied confirmedByLookup'],
			users: [],
			sent: 1,
			more: () => expect(scene.webex.groups()).toHaveLength(1),
		}),
	),
	{
		kind: 'a group that was put off and not made is made once',
		input: {
			parameters: { operation: 'create', resourceType: 'Groups' },
			webex: { uniqueGroupNames: false },
			faults: [rowPutOff],
			items: [{ 'Group Name': 'New' }],
		},
		told: ['0 applied'],
		users: [],
		sent: 2,
		more: () => expect(scene.webex.groups()).toHaveLength(1),
	},
];
