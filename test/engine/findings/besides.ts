import { byEmail, data, enterprise, type Finding, managerOf, noLimit, ownerStays, people, sync, userNamed } from './shared';

const ofGoodRows = {
	delete: { told: ['2 unchanged', '3 applied'], users: [] },
	deactivate: { told: ['2 unchanged', '3 applied'], users: ['y@example.com (inactive)'] },
	reactivate: { told: ['2 invalid targetNotFound', '3 unchanged'], users: ['y@example.com'] },
} as const;

/** What a row says of who it is, beside what it is matched by. */
export const besides: readonly Finding[] = [
	...[data, undefined].flatMap((json) =>
		(['deactivate', 'delete'] as const).map(
			(whenMissing): Finding => ({
				kind: `the ID of an account beside a new address, ${json === undefined ? 'in columns' : 'in JSON'}, ${whenMissing}`,
				input: {
					parameters: { ...sync, whenMissing, options: noLimit, ...(json === undefined ? {} : { data: json }) },
					seed: people('x', 'z'),
					items: [
						{ id: '{id of z@example.com}', userName: 'znew@example.com' },
						{ id: '{id of x@example.com}', userName: 'x@example.com' },
					],
				},
				told: ['0 invalid otherPerson', '1 unchanged', ownerStays],
				more: ({ details }) =>
					expect(details[0]).toBe(
						'Its ID belongs to z@example.com in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.',
					),
			}),
		),
	),
	...(['upsert', 'create'] as const).map(
		(operation): Finding => ({
			kind: `the ID of one account and the address of another, or of nobody, by ${operation}`,
			input: {
				parameters: { operation, data, ...(operation === 'create' ? { options: { existing: 'adopt' } } : {}) },
				seed: people('x', 'z'),
				items: [
					{ id: '{id of z@example.com}', userName: 'x@example.com', title: 'T' },
					{ id: '{id of z@example.com}', userName: 'new@example.com' },
					{ id: '11111111-1111-4111-8111-111111111111', userName: 'other@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 invalid otherPerson', '2 applied'],
			users: ['x@example.com', 'z@example.com', 'other@example.com'],
		}),
	),
	...[data, undefined].map(
		(json): Finding => ({
			kind: `an update by an address that is another person's by now, or with the External ID of somebody else, ${json === undefined ? 'in columns' : 'in JSON'}`,
			input: {
				parameters: { operation: 'update', target: ['userName', '={{ $json.userName }}'], ...(json === undefined ? {} : { data: json }) },
				seed: {
					users: [
						{ userName: 'x@example.com', externalId: 'H700' },
						{ userName: 'y@example.com' },
						{ userName: 'z@example.com', externalId: 'h1' },
					],
				},
				items: [
					{ userName: 'x@example.com', externalId: 'H911', title: 'Clerk' },
					{ userName: 'y@example.com', externalId: 'H700', title: 'Clerk' },
					{ userName: 'y@example.com', externalId: 'H2', title: 'Clerk' },
					{ userName: 'z@example.com', externalId: 'H1', title: 'Clerk' },
				],
			},
			told: ['0 invalid otherPerson', '1 invalid otherPerson', '2 applied', '3 applied'],
			more: ({ details }) => {
				expect(details.slice(0, 2)).toEqual([
					'The user with this address has another External ID in Webex. Nothing was changed: correct the row, or change the External ID or user name there with Update and the user named By ID.',
					'Its External ID belongs to x@example.com in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.',
				]);
				expect(userNamed('x@example.com')).toMatchObject({ externalId: 'H700' });
			},
		}),
	),
	{
		kind: 'an update of users who share an External ID, with what each of them has',
		input: {
			parameters: { operation: 'update', target: ['id', '={{ $json.id }}'] },
			seed: {
				users: ['x', 'y'].map((name) => ({
					userName: `${name}@example.com`,
					externalId: 'H1',
					phoneNumbers: [{ type: 'work', value: '+1 555 0100' }],
				})),
			},
			items: ['x', 'y'].map((name) => ({ id: `{id of ${name}@example.com}`, 'External ID': 'H1', 'Work Phone': '+1 555 0100' })),
		},
		told: ['0 unchanged', '1 unchanged'],
	},
	{
		kind: 'an update by ID gives another External ID',
		input: {
			parameters: { operation: 'update', target: ['id', '={{ $json.id }}'], data: '={{ ({ externalId: $json.externalId }) }}' },
			seed: { users: [{ userName: 'x@example.com', externalId: 'H700' }] },
			items: [{ id: '{id of x@example.com}', externalId: 'H911' }],
		},
		told: ['0 applied'],
		users: ['x@example.com'],
	},
	{
		kind: 'the user name of an account in a login column',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('xold', 'gone'),
			items: [{ mail: 'x@example.com', userPrincipalName: 'XOLD@example.com' }],
		},
		told: ['0 applied', ownerStays, '- notAttempted scopeUnclear', '- applied'],
		users: ['x@example.com', 'xold@example.com', 'gone@example.com (inactive)'],
	},
	...[data, undefined].map(
		(json): Finding => ({
			kind: `a list by External ID whose rows have no address, ${json === undefined ? 'in columns' : 'in JSON'}`,
			input: {
				parameters: {
					...sync,
					key: 'externalId',
					whenMissing: 'deactivate',
					options: noLimit,
					...(json === undefined ? {} : { data: json }),
				},
				seed: {
					users: [
						{ userName: 'x@example.com', externalId: '1' },
						{ userName: 'y@example.com', externalId: '2' },
					],
				},
				items: [
					{ externalId: '1', title: 'New' },
					{ externalId: '9', title: 'New' },
				],
			},
			told: ['0 applied', '1 invalid missingField', '- applied'],
			users: ['x@example.com', 'y@example.com (inactive)'],
			more: ({ details }) => {
				expect(details[1]).toBe("'User Name' is missing, and Webex has no user with this 'External ID'. Give it: a new user needs one.");
				expect(userNamed('x@example.com')).toMatchObject({ title: 'New' });
			},
		}),
	),
	...[null, '', []].map(
		(manager): Finding => ({
			kind: `an empty manager beside the other attributes: ${JSON.stringify(manager)}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues: 'remove' } },
				seed: {
					users: [
						{ userName: 'boss@example.com' },
						{ userName: 'x@example.com', [enterprise]: { manager: { value: '11111111-1111-4111-8111-111111111111' } } },
					],
				},
				items: [{ userName: 'x@example.com', manager }],
			},
			told: ['0 applied'],
			users: ['boss@example.com', 'x@example.com'],
			more: ({ run }) => {
				expect(managerOf('x@example.com')).toBeUndefined();
				expect(run.hints).toEqual([expect.stringContaining('1 changed')]);
			},
		}),
	),
	{
		kind: 'a user named by an object or a list that stands for its value',
		input: {
			parameters: { operation: 'deactivate', target: byEmail },
			seed: people('a', 'b'),
			items: [{ email: ['a@example.com'] }, { email: { value: 'b@example.com' } }, { email: ['a@example.com', 'b@example.com'] }],
		},
		told: ['0 applied', '1 applied', '2 invalid badValue'],
		users: ['a@example.com (inactive)', 'b@example.com (inactive)'],
	},
	{
		kind: 'an organization whose expression gives nothing',
		input: {
			parameters: { operation: 'delete', target: byEmail, options: { organizationId: "={{ $json.org ?? '' }}" } },
			seed: people('a'),
			items: [{ email: 'a@example.com' }],
		},
		stops: /The expression in 'Organization ID' gives nothing for row 2/,
	},
	...(['delete', 'deactivate', 'reactivate'] as const).map(
		(operation): Finding => ({
			kind: `the ID of one account and the address of another, or of nobody, by ${operation}`,
			input: {
				parameters: { operation, target: ['userName', '={{ $json.userName }}'], options: { missing: 'ignore' } },
				seed: people('x', 'y', 'z'),
				items: [
					{ id: '{id of z@example.com}', userName: 'x@example.com' },
					{ 'Webex ID': '{encoded id of z@example.com}', userName: 'old.name@example.com' },
					{ id: '4711', userName: 'gone@example.com' },
					{ id: '{encoded id of y@example.com}', userName: 'y@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 invalid otherPerson', ...ofGoodRows[operation].told],
			users: ['x@example.com', ...ofGoodRows[operation].users, 'z@example.com'],
			more: ({ details }) =>
				expect(details.slice(0, 2)).toEqual(
					Array(2).fill(
						'Its ID belongs to z@example.com in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.',
					),
				),
		}),
	),
	...(['delete', 'deactivate', 'reactivate'] as const).map(
		(operation): Finding => ({
			kind: `the address of one account and the External ID of another, by ${operation}`,
			input: {
				parameters: { operation, target: ['userName', '={{ $json.Email }}'] },
				seed: {
					users: [
						{ userName: 'x@example.com', externalId: 'H911', active: operation !== 'reactivate' },
						{ userName: 'x.old@example.com', externalId: 'H700', active: operation !== 'reactivate' },
						{ userName: 'y@example.com', externalId: '007', active: operation !== 'reactivate' },
						{ userName: 'z@example.com', active: operation !== 'reactivate' },
					],
				},
				items: [
					{ 'External ID': 'H700', Email: 'x@example.com' },
					{ 'External ID': 'h700', Email: 'x.old@example.com' },
					{ 'External ID': 7, Email: 'y@example.com' },
					{ 'External ID': 'H5', Email: 'z@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 applied', '2 invalid otherPerson', '3 applied'],
			users: {
				delete: ['x@example.com', 'y@example.com'],
				deactivate: ['x@example.com', 'x.old@example.com (inactive)', 'y@example.com', 'z@example.com (inactive)'],
				reactivate: ['x@example.com (inactive)', 'x.old@example.com', 'y@example.com (inactive)', 'z@example.com'],
			}[operation],
			more: ({ details }) =>
				expect(details[0]).toBe(
					"The user with this address has another External ID than the row gives in 'External ID'. Nothing was changed: correct the row, name the user by ID, or take that field out of the items if it means something else.",
				),
		}),
	),
	...(['delete', 'deactivate'] as const).map(
		(operation): Finding => ({
			kind: `the External ID of another account beside an address that has none, or that nobody has, by ${operation}`,
			input: {
				parameters: { operation, target: ['userName', '={{ $json.profile.mail }}'], options: { missing: 'ignore' } },
				seed: {
					users: [{ userName: 'ada@example.com', externalId: 'E1' }, { userName: 'bo@example.com' }, { userName: 'cy@example.com' }],
				},
				items: [
					{ profile: { mail: 'bo@example.com', externalId: 'E1' } },
					{ profile: { mail: 'former@example.com', externalId: 'E1' } },
					{ profile: { mail: 'cy@example.com', externalId: 'E9' } },
					{ profile: { mail: 'nobody@example.com', externalId: 'E8' } },
				],
			},
			told: ['0 invalid otherPerson', '1 invalid otherPerson', '2 applied', '3 unchanged'],
			users: ['ada@example.com', 'bo@example.com', ...(operation === 'delete' ? [] : ['cy@example.com (inactive)'])],
			more: ({ details }) =>
				expect(details[1]).toBe(
					"The External ID that the row gives in 'profile.externalId' belongs to ada@example.com in Webex. Nothing was changed: correct the row, name the user by ID, or take that field out of the items if it means something else.",
				),
		}),
	),
	...(['delete', 'deactivate', 'reactivate'] as const).flatMap((operation) =>
		(
			[
				['externalId', '={{ $json.number }}'],
				['id', '={{ $json.id }}'],
			] as const
		).map(
			(target): Finding => ({
				kind: `the ${target[0]} of one account and the address of another, by ${operation}`,
				input: {
					parameters: { operation, target },
					seed: {
						users: [
							{ userName: 'x@example.com', externalId: 'H1', active: operation !== 'reactivate' },
							{ userName: 'y@example.com', externalId: 'H2', active: operation !== 'reactivate' },
							{ userName: 'z@example.com', externalId: 'H3', active: operation !== 'reactivate' },
						],
					},
					items: [
						{ number: 'H1', id: '{id of x@example.com}', profile: { email: 'y@example.com' } },
						{ number: 'H2', id: '{id of y@example.com}', Email: 'y.before@example.com', 'Manager Email': 'x@example.com' },
						{ number: 'H3', id: '{id of z@example.com}', Email: 'x@example.com', UPN: 'Z@example.com' },
					],
				},
				told: ['0 invalid otherPerson', '1 applied', '2 applied'],
				users: {
					delete: ['x@example.com'],
					deactivate: ['x@example.com', 'y@example.com (inactive)', 'z@example.com (inactive)'],
					reactivate: ['x@example.com (inactive)', 'y@example.com', 'z@example.com'],
				}[operation],
				more: ({ details }) =>
					expect(details[0]).toBe(
						`The User Name that the row gives in 'profile.email' belongs to another user in Webex than its ${target[0] === 'id' ? 'ID' : 'External ID'}. Nothing was changed: correct the row, or take that field out of the items if it means something else.`,
					),
			}),
		),
	),
	{
		kind: 'the address of a user beside an External ID that nobody has, where whoever is gone is as good as removed',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.number }}'], options: { missing: 'ignore' } },
			seed: people('x'),
			items: [
				{ number: 'H1', Email: 'x@example.com' },
				{ number: 'H2', Email: 'former@example.com' },
			],
		},
		told: ['0 invalid otherPerson', '1 unchanged'],
		users: ['x@example.com'],
	},
	...(
		[
			{ member: ['externalId', '={{ $json.number }}'], item: { number: 'H1', Email: 'y@example.com' } },
			{ member: ['id', '={{ $json.number }}'], item: { number: '{id of x@example.com}', Email: 'y@example.com' } },
			{ member: ['userName', '={{ $json.Email }}'], item: { 'External ID': 'H2', Email: 'x@example.com' } },
		] as const
	).flatMap(({ member, item }) =>
		(['add', 'remove', 'sync'] as const).map(
			(change): Finding => ({
				kind: `the ${member[0]} of one user and another name of another in a row about a member, ${change}`,
				input: {
					parameters: {
						operation: change === 'sync' ? 'syncMembers' : 'changeMembers',
						group: ['displayName', 'Sales'],
						member,
						...(change === 'sync' ? { options: noLimit } : { change }),
					},
					seed: {
						users: [
							{ userName: 'x@example.com', externalId: 'H1' },
							{ userName: 'y@example.com', externalId: 'H2' },
						],
						groups: [
							{ displayName: 'Sales', members: { add: [], remove: ['x@example.com'], sync: ['x@example.com', 'y@example.com'] }[change] },
						],
					},
					items: [item],
				},
				told: ['0 invalid otherPerson', ...(change === 'sync' ? ['- notAttempted scopeUnclear', '- notAttempted scopeUnclear'] : [])],
				members: { Sales: { add: [], remove: ['x@example.com'], sync: ['x@example.com', 'y@example.com'] }[change] },
			}),
		),
	),
	...(
		[
			{ of: 'a form', item: { 'Start time': '9:00', 'Completion time': '9:05', Email: 'hr@example.com' } },
			{ of: 'a shop, behind the own one', item: { 'Work Email': 'new@example.com', Email: 'hr@example.com' } },
			{ of: 'a company', item: { company: { name: 'Acme', email: 'hr@example.com' } } },
			{ of: 'who did it', item: { user: { emailAddress: 'hr@example.com' } } },
		] as const
	).map(
		({ of, item }): Finding => ({
			kind: `the address of ${of} beside an External ID is nobody's own`,
			input: {
				parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.number }}'] },
				seed: { users: [{ userName: 'x@example.com', externalId: 'H1' }, { userName: 'hr@example.com' }] },
				items: [{ number: 'H1', ...item }],
			},
			told: ['0 applied'],
			users: ['hr@example.com', 'x@example.com (inactive)'],
		}),
	),
	{
		kind: 'an address that rows about different users share is nobody’s own',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.number }}'] },
			seed: {
				users: [
					{ userName: 'x@example.com', externalId: 'H1' },
					{ userName: 'y@example.com', externalId: 'H2' },
					{ userName: 'z@example.com', externalId: 'H3' },
					{ userName: 'shop@example.com' },
				],
			},
			items: [
				{ number: 'H1', Email: 'shop@example.com' },
				{ number: 'H2', Email: 'shop@example.com' },
				{ number: 'H3', Email: 'y@example.com' },
			],
		},
		told: ['0 applied', '1 applied', '2 invalid otherPerson'],
		users: ['shop@example.com', 'x@example.com (inactive)', 'y@example.com (inactive)', 'z@example.com'],
	},
	{
		kind: 'a user who is chosen in the panel is meant, whomever the item is about',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', 'H1'] },
			seed: { users: [{ userName: 'x@example.com', externalId: 'H1' }, { userName: 'hr@example.com' }] },
			items: [{ email: 'hr@example.com' }],
		},
		told: ['0 applied'],
		users: ['hr@example.com', 'x@example.com (inactive)'],
	},
	{
		kind: 'a lookup by External ID that Webex refuses for good costs no added member',
		input: {
			parameters: {
				operation: 'changeMembers',
				change: 'add',
				group: ['displayName', 'Sales'],
				member: ['userName', '={{ $json.Email }}'],
			},
			seed: { ...people('x'), groups: [{ displayName: 'Sales' }] },
			faults: [{ on: 'read', has: 'externalId', do: { kind: 'edit', what: '400 invalidFilter: externalId is not searchable' } }],
			items: [{ Email: 'x@example.com', 'External ID': 'H1' }],
		},
		told: ['0 applied'],
		members: { Sales: ['x@example.com'] },
	},
	{
		kind: 'a lookup by External ID that Webex refuses for good costs no reactivation',
		input: {
			parameters: { operation: 'reactivate', target: ['userName', '={{ $json.Email }}'] },
			seed: { users: [{ userName: 'x@example.com', active: false }] },
			faults: [{ on: 'read', has: 'externalId', do: { kind: 'edit', what: '400 invalidFilter: externalId is not searchable' } }],
			items: [{ Email: 'x@example.com', 'External ID': 'H1' }],
		},
		told: ['0 applied'],
		users: ['x@example.com'],
	},
	{
		kind: 'a member whom a row names by ID beside another address keeps the place',
		input: {
			parameters: {
				operation: 'syncMembers',
				group: ['displayName', 'Sales'],
				member: ['userName', '={{ $json.Email }}'],
				options: noLimit,
			},
			seed: { ...people('x', 'y'), groups: [{ displayName: 'Sales', members: ['x@example.com', 'y@example.com'] }] },
			items: [{ Email: 'x@example.com', 'Webex ID': '{id of y@example.com}' }],
		},
		told: ['0 invalid otherPerson', '- notAttempted scopeUnclear', '- notAttempted scopeUnclear'],
		members: { Sales: ['x@example.com', 'y@example.com'] },
	},
	...(
		[
			['displayName', '={{ $json.displayName }}'],
			['id', '={{ $json.id }}'],
		] as const
	).map(
		(group): Finding => ({
			kind: `the External ID of a group in its own record is not that of its member, by ${group[0]}`,
			input: {
				parameters: { operation: 'changeMembers', change: 'remove', group, member: ['userName', '={{ $json.member }}'] },
				seed: {
					users: [{ userName: 'x@example.com', externalId: 'H1' }],
					groups: [{ displayName: 'Sales', externalId: 'G1', members: ['x@example.com'] }],
				},
				items: [{ displayName: 'Sales', externalId: 'G1', id: '{id of Sales}', member: 'x@example.com' }],
			},
			told: ['0 applied'],
			members: { Sales: [] },
		}),
	),
	...(
		[
			['id', '={{ $json.gid }}'],
			['externalId', '={{ $json.number }}'],
		] as const
	).map(
		(target): Finding => ({
			kind: `the ${target[0]} of one group and the name of another, by delete`,
			input: {
				parameters: { operation: 'delete', resourceType: 'Groups', target },
				seed: {
					...people('x'),
					groups: [
						{ displayName: 'Sales', externalId: 'G1' },
						{ displayName: 'Temp', externalId: 'G2' },
						{ displayName: 'Old', externalId: 'G3' },
					],
				},
				items: [
					{ gid: '{id of Sales}', number: 'G1', 'Team Name': 'Temp' },
					{ gid: '{id of Temp}', number: 'G2', 'Team Name': 'temp' },
					{ gid: '{id of Old}', number: 'G3', 'Team Name': 'Older' },
				],
			},
			told: ['0 invalid otherPerson', '1 applied', '2 applied'],
			users: ['x@example.com'],
			members: { Sales: [] },
			more: ({ details }) =>
				expect(details[0]).toBe(
					`The Group Name that the row gives in 'Team Name' belongs to another group in Webex than its ${target[0] === 'id' ? 'ID' : 'External ID'}. Nothing was changed: correct the row, or take that field out of the items if it means something else.`,
				),
		}),
	),
	{
		kind: 'the External ID by which a row names its group is not that of its member',
		input: {
			parameters: {
				operation: 'changeMembers',
				change: 'add',
				group: ['externalId', '={{ $json["External ID"] }}'],
				member: ['userName', '={{ $json.Email }}'],
			},
			seed: { users: [{ userName: 'x@example.com', externalId: 'H1' }], groups: [{ displayName: 'Sales', externalId: 'G1' }] },
			items: [{ 'External ID': 'G1', Email: 'x@example.com' }],
		},
		told: ['0 applied'],
		members: { Sales: ['x@example.com'] },
	},
	{
		kind: 'a user who is named by another External ID than that of the row',
		input: {
			parameters: { operation: 'delete', target: ['externalId', '={{ $json.number }}'], options: { missing: 'ignore' } },
			seed: {
				users: [
					{ userName: 'x@example.com', externalId: 'H911' },
					{ userName: 'y@example.com', externalId: 'H700' },
				],
			},
			items: [{ 'External ID': 'H700', number: 'H911', 'Employee Number': '5' }],
		},
		told: ['0 applied'],
		users: ['y@example.com'],
	},
	{
		kind: 'the ID of one group and the name of another, by delete',
		input: {
			parameters: { operation: 'delete', resourceType: 'Groups', target: ['displayName', '={{ $json.displayName }}'] },
			seed: { groups: [{ displayName: 'Sales' }, { displayName: 'Temp' }, { displayName: 'Old' }], ...people('x') },
			items: [
				{ id: '{id of Temp}', displayName: 'Sales' },
				{ id: '{id of Old}', displayName: 'Old' },
				{ id: '{id of x@example.com}', displayName: 'Temp' },
			],
		},
		told: ['0 invalid otherPerson', '1 applied', '2 applied'],
		users: ['x@example.com'],
		members: { Sales: [] },
	},
	...(['delete', 'deactivate', 'reactivate', 'update', 'upsert'] as const).map(
		(operation): Finding => ({
			kind: `the External ID of two others beside an address, by ${operation}`,
			input: {
				parameters: { operation, target: byEmail, ...(operation === 'reactivate' ? {} : { options: { missing: 'ignore' } }) },
				seed: {
					users: [
						{ userName: 'x@example.com', externalId: 'H1' },
						{ userName: 'y@example.com', externalId: 'H1' },
						{ userName: 'z@example.com' },
					],
				},
				items: ['z@example.com', 'x.old@example.com'].map((email) => ({ email, 'External ID': 'H1', Title: 'Lead' })),
			},
			told: ['0 invalid targetAmbiguous', operation === 'update' ? '1 invalid targetNotFound' : '1 invalid targetAmbiguous'],
			sent: 0,
		}),
	),
	...[
		{ status: 500, removal: 'notAttempted requestRefused', change: 'notAttempted requestRefused' },
		{ status: 400, removal: 'notAttempted requestRefused', change: 'applied' },
	].flatMap(({ status, removal, change }) =>
		(['delete', 'deactivate', 'update', 'upsert'] as const).map((operation): Finding => {
			const became = operation === 'delete' || operation === 'deactivate' ? removal : change;
			return {
				kind: `a search by External ID, or by ID, that Webex answers with ${status}, by ${operation}`,
				input: {
					parameters: { operation, target: byEmail, ...(operation === 'upsert' ? {} : { options: { missing: 'ignore' } }) },
					seed: { users: [{ userName: 'x@example.com', externalId: 'H1' }, { userName: 'y@example.com' }, { userName: 'z@example.com' }] },
					faults: (['externalId', 'id eq'] as const).map((has) => ({ on: 'read', has, do: { kind: 'status', status } })),
					items: [
						{ email: 'y@example.com', 'External ID': 'H1', Title: 'Lead' },
						{ email: 'z@example.com', id: '{id of x@example.com}', Title: 'Lead' },
					],
				},
				told: [`0 ${became}`, `1 ${became}`],
			};
		}),
	),
];
