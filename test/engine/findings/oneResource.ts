import { byEmail, data, type Finding, noLimit, ownerStays, people, sync, userNamed } from './shared';

export const oneResource: readonly Finding[] = [
	{
		kind: 'one address typed for all rows',
		input: {
			parameters: { operation: 'update', target: ['userName', 'eva.stone@example.com'] },
			seed: people('eva.stone'),
			items: [
				{ Email: 'mia.lang@example.com', 'First Name': 'Mia' },
				{ Email: 'pit.lang@example.com', 'First Name': 'Pit' },
			],
		},
		told: ['0 applied', '1 invalid badValue'],
		users: ['mia.lang@example.com'],
	},
	{
		kind: 'one address typed for rows that want the same, one with a blank at its end',
		input: {
			parameters: { operation: 'update', target: ['userName', 'eva.stone@example.com'] },
			seed: people('eva.stone'),
			items: [{ Title: 'Lead' }, { Title: 'Lead ' }, { Title: 'Lead' }],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		sent: 1,
	},
	{
		kind: 'one address typed for rows that want the same in another order',
		input: {
			parameters: { operation: 'update', target: ['userName', 'eva.stone@example.com'], data },
			seed: people('eva.stone'),
			items: [
				{ title: 'Lead', nickName: 'A' },
				{ nickName: 'A', title: 'Lead' },
			],
		},
		told: ['0 applied', '1 unchanged'],
	},
	{
		kind: 'the work e-mail does not follow who is renamed by ID',
		input: {
			parameters: { operation: 'update', target: ['id', '{id of eva.stone@example.com}'] },
			seed: people('eva.stone'),
			items: [{ Email: 'eva.berg@example.com' }],
		},
		told: ['0 applied'],
		users: ['eva.berg@example.com'],
		more: () =>
			expect(userNamed('eva.berg@example.com')).toMatchObject({ emails: [{ value: 'eva.berg@example.com', type: 'work', primary: true }] }),
	},
	{
		kind: 'rows that describe one user differently',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('desk'),
			items: ['Ann', 'Bob'].map((Name) => ({ Email: 'desk@example.com', Name })),
		},
		told: ['0 applied', '1 applied'],
		more: ({ run }) => expect(run.hints.join('\n')).toMatch(/1 user.*different/i),
	},
	...[
		{
			operation: 'upsert',
			resourceType: 'Users',
			value: { userName: 'eva@example.com', title: '={{ $json.title }}' },
			told: ['0 applied'],
		},
		{ operation: 'upsert', resourceType: 'Groups', value: { displayName: 'Sales', externalId: '={{ $json.title }}' }, told: ['0 applied'] },
	].map(
		({ value, told, ...parameters }): Finding => ({
			kind: `a key typed into a mapping by hand: every row rewrites one, ${parameters.resourceType}`,
			input: {
				parameters: { ...parameters, attributes: { mappingMode: 'defineBelow', value } },
				seed: { ...people('eva', 'bo'), groups: [{ displayName: 'Sales', members: [] }] },
				items: [{ title: 'Lead' }, { title: 'Clerk' }, { title: 'Chief' }],
			},
			told: [...told, '1 invalid badValue', '2 invalid badValue'],
			sent: 1,
			more: ({ details }) => expect(details[1]).toMatch(/^'(?:User|Group) Name' is the same for all items/),
		}),
	),
	{
		kind: 'a chosen target of rows of which a later one wants what the first does is written by that one too',
		input: {
			parameters: { operation: 'update', target: ['userName', 'eva@example.com'] },
			seed: people('eva'),
			items: [{ Title: 'X' }, { Title: 'Y' }, { Title: 'X' }],
		},
		told: ['0 applied', '1 invalid badValue', '2 invalid badValue'],
		sent: 1,
	},
	{
		kind: 'a key typed into a mapping by hand, by which all rows want the same',
		input: {
			parameters: {
				operation: 'upsert',
				attributes: { mappingMode: 'defineBelow', value: { userName: 'eva@example.com', title: 'Lead' } },
			},
			seed: people('eva'),
			items: [{ a: 1 }, { a: 2 }],
		},
		told: ['0 applied', '1 applied'],
	},
	...[
		{ userName: 'eva@example.com', title: '={{ $json.title }}' },
		{ userName: 'eva@example.com', externalId: '={{ $json.title }}' },
		{ userName: 'eva@example.com', title: 'Lead' },
	].flatMap((value) =>
		(['userName', 'externalId'] as const)
			.filter((key) => key in value)
			.map(
				(key): Finding => ({
					kind: `a user name typed into a mapping by hand: a sync removes everybody else, by ${key}, ${JSON.stringify(value)}`,
					input: {
						parameters: {
							...sync,
							key,
							whenMissing: 'deactivate',
							attributes: { mappingMode: 'defineBelow', value },
							options: noLimit,
						},
						seed: {
							users: ['eva', 'bo', 'cy'].map((name, index) => ({ userName: `${name}@example.com`, externalId: `T${index}` })),
						},
						items: [{ title: 'T0' }, { title: 'T1' }, { title: 'T8' }],
					},
					users: ['bo@example.com', 'cy@example.com', 'eva@example.com'],
					more: ({ told }) => {
						expect(told.slice(1, 3)).toEqual(['1 invalid badValue', '2 invalid badValue']);
						expect(told).toContain('- notAttempted scopeUnclear');
						expect(told).not.toContain('- applied');
					},
				}),
			),
	),
	...[
		{ name: 'JSON that is typed', parameters: { data: '{"userName":"eva@example.com"}' } },
		{ name: 'JSON', parameters: { data: '={{ ({ userName: "eva@example.com", title: $json.title }) }}' } },
		{ name: 'columns', parameters: {} },
	].map(
		({ name, parameters }): Finding => ({
			kind: `a list whose rows all name one user removes everybody else: ${name}`,
			input: {
				parameters: { ...sync, whenMissing: 'deactivate', ...parameters, options: noLimit },
				seed: people('eva', 'bo'),
				items: [
					{ Email: 'eva@example.com', title: 'Lead' },
					{ Email: 'EVA@example.com', title: 'Clerk' },
				],
			},
			users: ['bo@example.com', 'eva@example.com'],
			more: ({ told }) => expect(told.slice(1)).toEqual(['1 invalid badValue', ownerStays, '- notAttempted scopeUnclear']),
		}),
	),
	...[
		{ by: 'address', target: byEmail },
		{ by: 'ID', target: ['id', '={{ $json.id }}'] },
	].map(
		({ by, target }): Finding => ({
			kind: `a dry run says nothing of a new name that somebody else has, by ${by}`,
			input: {
				parameters: { operation: 'update', target, data: '={{ ({ userName: $json.to }) }}', dryRun: true },
				seed: people('a', 'b', 'c'),
				items: [
					{ email: 'a@example.com', id: '{id of a@example.com}', to: 'B@example.com' },
					{ email: 'c@example.com', id: '{id of c@example.com}', to: 'free@example.com' },
				],
			},
			told: ['0 planned', '1 planned'],
			sent: 0,
			more: ({ details }) => {
				expect(details[0]).toMatch(/already has a user of that name, so it would most likely refuse/);
				expect(details[1]).not.toMatch(/refuse/);
			},
		}),
	),
	{
		kind: 'the live run to a new name that somebody else has',
		input: {
			parameters: { operation: 'update', target: byEmail, data: '={{ ({ userName: $json.to }) }}' },
			seed: people('a', 'b'),
			items: [{ email: 'a@example.com', to: 'b@example.com' }],
		},
		told: ['0 rejected'],
	},
];
