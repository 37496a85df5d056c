import { both, byEmail, type Finding, message, newUser, patch, people, sales, syncSales } from './shared';

const updateSales = { operation: 'update', resourceType: 'Groups', target: ['displayName', 'Sales'], data: '={{ $json.d }}' };
export const members: readonly Finding[] = [
	{
		kind: 'a group whose members cannot be read',
		input: {
			parameters: syncSales,
			seed: sales,
			faults: [{ on: 'read', has: '/Members', do: { kind: 'status', status: 500 } }],
			items: [{ email: 'a@example.com' }],
		},
		members: both,
		more: ({ told }) => expect(told.filter((row) => row.startsWith('-'))).toEqual(['- notAttempted scopeUnclear']),
	},
	{
		kind: 'a row without a member',
		input: { parameters: syncSales, seed: sales, items: [{ email: 'a@example.com' }, { email: '' }] },
		told: ['0 unchanged', '1 invalid missingField', '- notAttempted scopeUnclear'],
		members: both,
	},
	{
		kind: 'a member whom Webex does not find',
		input: { parameters: syncSales, seed: sales, items: [{ email: 'a@example.com' }, { email: 'bb@example.com' }] },
		told: ['0 unchanged', '1 invalid targetNotFound', '- notAttempted scopeUnclear'],
		members: both,
	},
	{
		kind: 'a group that Webex does not find',
		input: {
			parameters: { ...syncSales, group: ['displayName', '={{ $json.team }}'] },
			seed: sales,
			items: [
				{ team: 'Sales', email: 'a@example.com' },
				{ team: 'Salse', email: 'b@example.com' },
			],
		},
		told: ['0 unchanged', '1 invalid targetNotFound', '- notAttempted scopeUnclear'],
		members: both,
	},
	{
		kind: 'the type of a member in capitals',
		input: { parameters: syncSales, seed: sales, webex: { memberType: 'User' }, items: [{ email: 'a@example.com' }] },
		told: ['0 unchanged', '- applied'],
		members: { Sales: ['a@example.com'] },
	},
	{
		kind: 'a group among members without a type',
		input: {
			parameters: syncSales,
			seed: {
				...people('a', 'b'),
				groups: [{ displayName: 'Nested' }, { displayName: 'Sales', members: ['a@example.com', 'b@example.com', 'Nested'] }],
			},
			webex: { memberType: 'none' },
			items: [{ email: 'a@example.com' }],
		},
		more: ({ members: left }) => expect(left['Sales']).toEqual(expect.arrayContaining(['a@example.com', 'Nested'])),
	},
	...[
		'members[value eq "a@example.com"]',
		' Members[ type eq "user" and Value EQ " A@example.com" ]',
		'members[value eq "a@example.com" or value eq "{id of c@example.com}"]',
		'members[value eq "{encoded id of a@example.com}"]',
	].map(
		(path): Finding => ({
			kind: `a message of the user’s own that names a member in its path: ${path}`,
			input: {
				parameters: updateSales,
				seed: { ...sales, ...people('a', 'b', 'c') },
				items: [{ d: message({ op: 'remove', path }) }],
			},
			told: ['0 applied'],
			members: { Sales: ['b@example.com'] },
		}),
	),
	{
		kind: 'a message of the user’s own that removes members by a list of addresses, which a server may read as all',
		input: {
			parameters: { ...updateSales, options: { maxRemovals: 1 } },
			seed: sales,
			items: [{ d: message({ op: 'remove', path: 'members', value: [{ value: 'a@example.com' }] }) }],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a message of the user’s own that names nobody in its path',
		input: {
			parameters: updateSales,
			seed: sales,
			items: [
				...['members[value eq "nobody@example.com"]', 'members[value eq "Ann Ek"]', 'members[value eq "a@example.com" or value sw "a@"]'],
			].map((path) => ({ d: message({ op: 'remove', path }) })),
		},
		told: ['0 invalid targetNotFound', '1 invalid badValue', '2 invalid badValue'],
		members: both,
		sent: 0,
		more: ({ details }) =>
			expect(details).toEqual([
				"No user in Webex has the address in 'User Members'. Correct it, or create the user first.",
				"'User Members': neither an e-mail address nor an ID. Give one of the two for each.",
				"'User Members', entry 2: neither an e-mail address nor an ID. Give one of the two for each.",
			]),
	},
	{
		kind: 'addresses where an operation of the user’s own has IDs',
		input: {
			parameters: { operation: 'run' },
			seed: sales,
			items: [
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value eq "a@example.com"]' }),
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members', value: [{ value: 'a@example.com' }] }),
				patch('/Groups/{id of Sales}', { op: 'add', path: 'members', value: [{ value: 'c@example.com' }] }),
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value eq "{encoded id of b@example.com}"]' }),
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 applied'],
		members: { Sales: ['a@example.com'] },
		sent: 1,
		more: ({ details }) =>
			expect(details[0]).toContain(
				"'User Members' in the column 'data': not an ID. Run Operations looks nobody up: give the ID that Webex shows, or a reference to the bulkId of another row, such as bulkId:boss.",
			),
	},
	...[true, false].map(
		(isKnown): Finding => ({
			kind: `a reference in the value filter of a path, to ${isKnown ? 'another row' : 'no row'}`,
			input: {
				parameters: { operation: 'run' },
				seed: sales,
				items: [
					patch('/Users/{id of a@example.com}', { op: 'replace', path: 'title', value: 'Lead' }, { bulkId: 'known' }),
					{ ...newUser, bulkId: 'new' },
					patch('/Groups/{id of Sales}', { op: 'remove', path: `members[value eq "bulkId:${isKnown ? 'known' : 'nobody'}"]` }),
					patch('/Groups/{id of Sales}', { op: 'add', path: 'members', value: [{ value: 'bulkId:new' }] }),
					patch('/Groups/{id of Sales}', { op: 'remove', path: `members[value eq "bulkId:${isKnown ? 'new' : 'nobody'}"]` }),
				],
			},
			told: [
				...['0 applied', '1 applied'],
				isKnown ? '2 applied' : '2 invalid unknownReference',
				'3 applied',
				isKnown ? '4 applied' : '4 invalid unknownReference',
			],
			users: ['a@example.com', 'b@example.com', 'n@example.com'],
			members: { Sales: isKnown ? ['b@example.com'] : ['a@example.com', 'b@example.com', 'n@example.com'] },
		}),
	),
	{
		kind: 'a reference in the value filter of a path, sent without an answer',
		input: {
			parameters: { operation: 'run' },
			seed: sales,
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'all' } }],
			items: [
				{ ...newUser, bulkId: 'new' },
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value eq "{id of a@example.com}"]' }),
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value eq "bulkId:new"]' }),
			],
		},
		users: ['a@example.com', 'b@example.com', 'n@example.com'],
		told: ['0 applied', '1 applied', '2 applied confirmedByLookup'],
		members: { Sales: ['b@example.com'] },
	},
	{
		kind: 'one fault of several is told',
		input: {
			parameters: { operation: 'run' },
			items: [{}, { path: '/Users' }, { method: 'PUT', path: '/Roles', data: [], bulkId: {} }],
		},
		told: ['0 invalid missingField', '1 invalid missingField', '2 invalid badValue'],
		sent: 0,
		more: ({ details }) => {
			expect(details[0]).toMatch(/'method' is missing.*'path' is missing.*'data' is missing/);
			expect(details[1]).toMatch(/'method' is missing.*'data' is missing/);
			expect(details[2]).toMatch(/'method' is not .*'path' does not .*'data' is not .*'bulkId' is neither /);
		},
	},
	...(['changeMembers', 'syncMembers'] as const).map(
		(operation): Finding => ({
			kind: `a group and a member that Webex does not have are told one at a time, by ${operation}`,
			input: {
				parameters: { operation, group: ['displayName', '={{ $json.g }}'], member: byEmail, change: 'add' },
				items: [{ g: 'none', email: 'none@example.com' }],
			},
			told: ['0 invalid targetNotFound'],
			more: ({ details }) =>
				expect(details[0]).toBe(
					"No group in Webex matches 'Group'. Check it, or create the group first. No user in Webex matches 'Member'. Check it, or create the user first.",
				),
		}),
	),
	{
		kind: 'a user and a manager whom Webex does not have are told one at a time',
		input: {
			parameters: { operation: 'update', target: byEmail },
			items: [{ email: 'nobody@example.com', 'Manager Email': 'qq@example.com' }],
		},
		told: ['0 invalid targetNotFound'],
		more: ({ details }) =>
			expect(details[0]).toBe(
				"No user in Webex matches 'User'. Check it, or create the user first. No user in Webex matches the column 'Manager Email' (Manager). Correct it, or set the option 'Unknown Manager' to 'Leave Out'.",
			),
	},
];
