import { data, type Finding, message, people, type Seed, syncSales } from './shared';

const upsertGroups = { operation: 'upsert', resourceType: 'Groups' };
const nested: Seed = {
	...people('a', 'b'),
	groups: [
		{ displayName: 'Inner' },
		{ displayName: 'Sales', members: ['a@example.com', 'b@example.com', { value: '{id of Inner}', type: 'group' }] },
	],
};
export const groups: readonly Finding[] = [
	...['N/A', '-', 'null', '=1', "'1", '4.93E+11', '#N/A', 'a\nb', 'a\ufffd', ' A '].flatMap((externalId) =>
		[{}, { data }].map(
			(mode): Finding => ({
				kind: `an External ID of a group that Webex itself has, on its way back${'data' in mode ? ' as JSON' : ''}: ${JSON.stringify(externalId)}`,
				input: {
					parameters: { ...upsertGroups, ...mode },
					seed: { groups: [{ displayName: 'G', externalId }, { displayName: 'H' }] },
					items: [
						{ displayName: 'G', externalId },
						{ displayName: 'H', externalId },
						{ displayName: 'New', externalId },
					],
				},
				told:
					externalId === ' A ' ? ['0 unchanged', '1 applied', '2 applied'] : ['0 unchanged', '1 invalid badValue', '2 invalid badValue'],
				users: [],
			}),
		),
	),
	...[' A 1', '\u200bA'].flatMap((displayName) =>
		[{}, { data }].map(
			(mode): Finding => ({
				kind: `a group's name that Webex has with what is cleaned away${'data' in mode ? ', as JSON' : ''}: ${JSON.stringify(displayName)}`,
				input: { parameters: { ...upsertGroups, ...mode }, seed: { groups: [{ displayName }] }, items: [{ displayName }] },
				told: ['0 unchanged'],
				users: [],
			}),
		),
	),
	...(['upsert', 'create', 'adopt', 'update'] as const).flatMap((how) =>
		[{}, { data }].map(
			(mode): Finding => ({
				kind: `the ID of a group beside the name of another, or of none: ${how}${'data' in mode ? ' as JSON' : ''}`,
				input: {
					parameters: {
						...upsertGroups,
						operation: how === 'adopt' ? 'create' : how,
						...(how === 'adopt' ? { options: { existing: 'adopt' } } : {}),
						...(how === 'update' ? { target: ['displayName', '={{ $json.displayName }}'] } : {}),
						...mode,
					},
					seed: { groups: [{ displayName: 'Sub' }, { displayName: 'Sales' }] },
					items: [
						{ id: '{id of Sub}', displayName: 'Subs', externalId: '3' },
						{ id: '{id of Sub}', displayName: 'Sales', externalId: '4' },
						{ id: '{id of Sub}', displayName: 'Sub', externalId: '5' },
					],
				},
				told: [
					how === 'update' ? '0 invalid targetNotFound' : '0 invalid otherPerson',
					'1 invalid otherPerson',
					{ upsert: '2 applied', create: '2 rejected', adopt: '2 applied adopted', update: '2 applied' }[how],
				],
				users: [],
				members: { Sub: [], Sales: [] },
			}),
		),
	),
	{
		kind: 'members of a message and of JSON who say nothing of who they are',
		input: {
			parameters: { ...upsertGroups, operation: 'update', target: ['displayName', 'G'], data: '={{ $json.d }}' },
			seed: { users: [{ userName: 'a@example.com' }], groups: [{ displayName: 'G', members: ['a@example.com'] }] },
			items: [
				{ d: message({ op: 'add', path: 'members', value: [{ display: 'B' }] }) },
				{ d: message({ op: 'replace', path: 'members', value: [{ value: '' }] }) },
				{ d: message({ op: 'add', value: { members: [{ type: 'user' }] } }) },
				{ d: { members: [{ value: '' }], externalId: '7' } },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 applied'],
		members: { G: ['a@example.com'] },
		more: ({ run }) => expect(run.hints.join(' ')).toContain('Members not used: members'),
	},
	...(['ignore', 'remove'] as const).map(
		(emptyValues): Finding => ({
			kind: `members of an existing group who say nothing of who they are, where empty values ${emptyValues}`,
			input: {
				parameters: { ...upsertGroups, data, options: { emptyValues } },
				seed: { users: [{ userName: 'a@example.com' }], groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: [
					{ displayName: 'G', members: [{ value: '' }] },
					{ displayName: 'G', members: [{ type: 'user' }, { value: 'a@example.com' }] },
				],
			},
			told: ['0 unchanged', '1 unchanged'],
			members: { G: ['a@example.com'] },
			more: ({ run }) => expect(run.hints.join(' ')).toContain('Members not used: members'),
		}),
	),
	{
		kind: 'a dry run of members whom Webex does not have, by ID, who may be nested groups',
		input: {
			parameters: { ...upsertGroups, data, dryRun: true },
			seed: { users: [{ userName: 'a@example.com' }], groups: [{ displayName: 'G' }] },
			items: [
				{
					displayName: 'N',
					members: [{ value: '{id of a@example.com}' }, { value: '{id of G}' }, { value: '11111111-1111-4111-8111-111111111111' }],
				},
				{ displayName: 'O', members: [{ value: '{id of G}' }] },
				{ displayName: 'G', members: [{ value: '11111111-1111-4111-8111-111111111111' }] },
			],
		},
		told: ['0 planned', '1 planned', '2 planned'],
		sent: 0,
		more: ({ details }) =>
			expect(
				details.map((detail) => /Webex shows no user of the ID in (.+), so it would most likely refuse this row/.exec(detail)?.[1]),
			).toEqual(["'User Members', entry 3", undefined, "'User Members'"]),
	},
	{
		kind: 'a dry run of a manager whom Webex does not have, by ID',
		input: {
			parameters: { operation: 'upsert', data, dryRun: true },
			seed: { users: [{ userName: 'a@example.com' }] },
			items: [
				{ userName: 'a@example.com', manager: '11111111-1111-4111-8111-111111111111' },
				{ userName: 'n@example.com', manager: '{id of a@example.com}' },
			],
		},
		told: ['0 planned', '1 planned'],
		sent: 0,
		more: ({ details }) =>
			expect(details.map((detail) => detail.includes("Webex shows no user of the ID in 'Manager'"))).toEqual([true, false]),
	},
	{
		kind: 'a dry run of a name that a row takes which is itself expected to be refused',
		input: {
			parameters: { ...upsertGroups, operation: 'update', target: ['id', '={{ $json.e }}'], data: '={{ $json.d }}', dryRun: true },
			seed: { groups: [{ displayName: 'G' }] },
			items: [
				{ e: '11111111-1111-4111-8111-111111111111', d: { displayName: 'N' } },
				{ e: '{id of G}', d: { displayName: 'N' } },
			],
		},
		told: ['0 planned', '1 planned'],
		sent: 0,
		more: ({ details }) => expect(details.map((detail) => detail.includes('most likely refuse'))).toEqual([true, false]),
	},
	...[{}, { data }].map(
		(mode): Finding => ({
			kind: `a new user whose row has the ID of another account${'data' in mode ? ', as JSON' : ''}`,
			input: {
				parameters: { operation: 'create', ...mode },
				seed: { users: [{ userName: 'a@example.com' }] },
				items: [
					{ id: '{id of a@example.com}', userName: 'n@example.com' },
					{ id: '11111111-1111-4111-8111-111111111111', userName: 'm@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 applied'],
			users: ['a@example.com', 'm@example.com'],
		}),
	),
	{
		kind: 'the row of a group that is a member',
		input: {
			parameters: { ...syncSales, member: ['id', '={{ $json.id }}'] },
			seed: nested,
			items: [{ id: '{id of a@example.com}' }, { id: '{id of Inner}' }],
		},
		told: ['0 unchanged', '1 unchanged', '- applied'],
		members: { Inner: [], Sales: ['a@example.com', 'Inner'] },
	},
	{
		kind: 'a group that is a member, by its ID',
		input: {
			parameters: { ...syncSales, operation: 'changeMembers', change: '={{ $json.c }}', member: ['id', '={{ $json.id }}'] },
			seed: nested,
			items: [
				{ id: '{id of Inner}', c: 'add' },
				{ id: '{id of Inner}', c: 'remove' },
				{ id: '{id of Sales}', c: 'add' },
			],
		},
		told: ['0 unchanged', '1 applied', '2 invalid targetNotFound'],
		members: { Inner: [], Sales: ['a@example.com', 'b@example.com'] },
		more: ({ run }) => expect(run.outputs[0]?.[1]?.json['name']).toBe('Sales: Inner'),
	},
	{
		kind: 'a group among the members of a new one is told by its name',
		input: {
			parameters: { ...upsertGroups, dryRun: true },
			seed: nested,
			items: [{ displayName: 'New', members: ['{id of a@example.com}', '{id of Inner}'] }],
		},
		told: ['0 planned'],
		sent: 0,
		more: ({ details }) => expect(details).toEqual(["Would create the group with Group Name 'New' and Members 'a@example.com', 'Inner'."]),
	},
];
