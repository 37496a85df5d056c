import { data, enterprise, type Finding, managerOf, noLimit, ownerStays, people, sync, userNamed } from './shared';

export const managers: readonly Finding[] = [
	{
		kind: 'the boss who manages herself keeps everybody out',
		input: {
			parameters: { operation: 'upsert' },
			items: ['head', 'ann.low'].map((name) => ({ Email: `${name}@example.com`, 'Manager Email': 'head@example.com' })),
		},
		told: ['0 applied', '1 applied'],
		users: ['ann.low@example.com', 'head@example.com'],
		more: () => {
			const { id } = userNamed('head@example.com');
			expect(['head@example.com', 'ann.low@example.com'].map(managerOf)).toEqual([id, id]);
		},
	},
	...(['reject', 'leaveOut'] as const).map(
		(unknownManager): Finding => ({
			kind: `a manager whom Webex does not have, ${unknownManager}`,
			input: {
				parameters: { operation: 'upsert', options: { unknownManager } },
				seed: people('ann.low'),
				items: [{ Email: 'ann.low@example.com', Title: 'Lead', 'Manager Email': 'left@example.com' }],
			},
			told: [unknownManager === 'reject' ? '0 invalid targetNotFound' : '0 applied'],
			more: ({ details }) => {
				expect(userNamed('ann.low@example.com')['title']).toBe(unknownManager === 'reject' ? undefined : 'Lead');
				if (unknownManager === 'reject') expect(details[0]).toMatch(/'Manager.*'Unknown Manager'/);
			},
		}),
	),
	...[
		{ kind: 'a column', parameters: {}, item: { 'Manager Email': 'ghost@example' } },
		{ kind: 'a guest', parameters: {}, item: { 'Manager Email': 'ghost#EXT#@example.com' } },
		{ kind: 'JSON', parameters: { data }, item: { manager: 'Ghost <ghost@example.com>' } },
	].flatMap(({ kind, parameters, item }): readonly Finding[] =>
		(['reject', 'leaveOut'] as const).map((unknownManager) => ({
			kind: `a manager whose address is none, in ${kind}, ${unknownManager}`,
			input: {
				parameters: { operation: 'upsert', ...parameters, options: { unknownManager } },
				seed: people('ann.low'),
				items: [
					{ ...('manager' in item ? { userName: 'ann.low@example.com' } : { Email: 'ann.low@example.com' }), title: 'Lead', ...item },
				],
			},
			told: [unknownManager === 'reject' ? '0 invalid badValue' : '0 applied'],
			more: ({ details }) => {
				expect(userNamed('ann.low@example.com')['title']).toBe(unknownManager === 'reject' ? undefined : 'Lead');
				expect(details[0]).toMatch(unknownManager === 'reject' ? /'?Manager/ : /manager, who was left out/);
			},
		})),
	),
	{
		kind: 'a manager who is in Webex and not in the list',
		input: {
			parameters: sync,
			seed: people('ann.low', 'head'),
			items: [{ Email: 'ann.low@example.com', 'Manager Email': 'head@example.com' }],
		},
		told: ['0 applied'],
		more: () => expect(managerOf('ann.low@example.com')).toBe(userNamed('head@example.com')['id']),
	},
	...[
		{ kind: 'mapped columns', parameters: {}, email: 'Email', manager: 'Manager Email', more: {} },
		{ kind: 'a row that is refused', parameters: {}, email: 'Email', manager: 'Manager Email', more: { Active: 'perhaps' } },
		{ kind: 'JSON', parameters: { data }, email: 'userName', manager: 'manager', more: {} },
		{ kind: 'refused JSON', parameters: { data }, email: 'userName', manager: 'manager', more: { active: 'perhaps' } },
	].map(
		({ kind, parameters, email, manager, more }): Finding => ({
			kind: `the removal of a manager whom only another row names, in ${kind}`,
			input: {
				parameters: { ...sync, ...parameters, whenMissing: 'deactivate', options: noLimit },
				seed: people('ann.low', 'head', 'gone'),
				items: [{ [email]: 'ann.low@example.com', [manager]: 'head@example.com', ...more }, { [email]: 'head.two@example.com' }],
			},
			told: [
				Object.keys(more).length === 0 ? '0 applied' : '0 invalid badValue',
				'1 applied',
				ownerStays,
				'- notAttempted scopeUnclear',
				'- applied',
			],
			users: ['ann.low@example.com', 'gone@example.com (inactive)', 'head@example.com', 'head.two@example.com'],
		}),
	),
	{
		kind: 'a manager whose own row fails',
		input: {
			parameters: { operation: 'upsert' },
			items: [
				{ Email: 'head@example.com', 'Manager Email': 'nobody@example.com' },
				{ Email: 'ann.low@example.com', 'Manager Email': 'head@example.com' },
			],
		},
		told: ['0 invalid targetNotFound', '1 notAttempted dependencyFailed'],
		users: [],
		more: ({ details }) => expect(details[1]).not.toMatch(/bulkId/i),
	},
	...['boss@example.com; x@example.com', 'x@example.com, BOSS@example.com', 'Boss <boss@example.com> / X <x@example.com>'].map(
		(cell): Finding => ({
			kind: `a cell with several managers, which is refused, removes one of them: ${cell}`,
			input: {
				parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
				seed: people('ann.low', 'boss', 'gone'),
				items: [{ Email: 'ann.low@example.com', 'Manager Email': cell }],
			},
			told: ['0 invalid badValue', ownerStays, '- notAttempted scopeUnclear', '- notAttempted scopeUnclear'],
			sent: 0,
		}),
	),
	{
		kind: 'a cell with several managers, beside other rows, removes one of them',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('ann.low', 'bo.low', 'boss', 'gone'),
			items: [
				{ Email: 'ann.low@example.com', 'Manager Email': 'boss@example.com; bo.low@example.com' },
				{ Email: 'bo.low@example.com', 'Manager Email': '' },
			],
		},
		told: ['0 invalid badValue', '1 unchanged', ownerStays, '- notAttempted scopeUnclear', '- applied'],
		users: ['ann.low@example.com', 'bo.low@example.com', 'boss@example.com', 'gone@example.com (inactive)'],
	},
	...(['reject', 'leaveOut'] as const).map(
		(unknownManager): Finding => ({
			kind: `a misspelled manager, whom nobody finds, is removed: ${unknownManager}`,
			input: {
				parameters: { ...sync, whenMissing: 'deactivate', options: { ...noLimit, unknownManager } },
				seed: people('ann.low', 'boss', 'gone'),
				items: [
					{ Email: 'ann.low@example.com', 'Manager Email': 'bos@example.com' },
					{ Email: 'owner@example.com', 'Manager Email': '{id of nobody}' },
				],
			},
			users: ['ann.low@example.com', 'boss@example.com', 'gone@example.com (inactive)'],
			more: ({ told }) => {
				expect(told[0]).toBe(unknownManager === 'reject' ? '0 invalid targetNotFound' : '0 unchanged');
				expect(told.slice(2)).toEqual(['- notAttempted scopeUnclear', '- applied']);
			},
		}),
	),
	...[
		{ kind: 'two columns', item: { 'Manager Email': 'head@example.com', Supervisor: 'boss@example.com' } },
		{ kind: 'a list in a column', item: { 'Manager Email': ['head@example.com', 'boss@example.com'] } },
		{ kind: 'a list of objects', item: { manager: [{ email: 'head@example.com' }, { email: 'boss@example.com' }] } },
		{
			kind: 'a list of people',
			item: {
				manager: [
					{ id: 1, mail: 'head@example.com' },
					{ id: 2, mail: 'boss@example.com', name: 'B' },
				],
			},
		},
		{
			kind: 'a list mapped by hand',
			parameters: {
				attributes: {
					mappingMode: 'defineBelow',
					value: { userName: '={{ $json.Email }}', active: '={{ $json.Active }}', [`${enterprise}:manager.value`]: '={{ $json.who }}' },
				},
			},
			item: { who: ['head@example.com', 'boss@example.com'] },
		},
		{
			kind: 'JSON, beside the other attributes and in the extension',
			parameters: { data },
			item: { manager: 'head@example.com', [enterprise]: { manager: { value: 'boss@example.com' } } },
		},
		{
			kind: 'JSON, in the extension and behind its URN',
			parameters: { data },
			item: {
				[enterprise.toUpperCase()]: { Manager: { mail: 'head@example.com' } },
				[`${enterprise}:manager`]: '{id of boss@example.com}',
			},
		},
		{ kind: 'JSON, a list', parameters: { data }, item: { manager: ['head@example.com', { value: 'boss@example.com' }] } },
		{
			kind: 'JSON, a list in the extension',
			parameters: { data },
			item: { [enterprise]: { manager: [{ $ref: '/Users/{id of head@example.com}' }, { value: 'boss@example.com' }] } },
		},
	].map(
		({ kind, parameters, item }): Finding => ({
			kind: `one of two managers whom a refused row names is removed: ${kind}`,
			input: {
				parameters: { ...sync, ...parameters, whenMissing: 'deactivate', options: noLimit },
				seed: people('ann.low', 'head', 'boss', 'gone'),
				items:
					parameters !== undefined && 'data' in parameters
						? [{ userName: 'ann.low@example.com', active: 'perhaps', ...item }, { userName: 'owner@example.com' }]
						: [{ Email: 'ann.low@example.com', Active: 'perhaps', ...item }, { Email: 'owner@example.com' }],
			},
			told: ['0 invalid badValue', '1 unchanged', '- notAttempted scopeUnclear', '- notAttempted scopeUnclear', '- applied'],
			users: ['ann.low@example.com', 'boss@example.com', 'gone@example.com (inactive)', 'head@example.com'],
		}),
	),
	...['NO_MANAGER', '-', 'Olu Ade', '900', 'CN=Olu Ade,OU=x', 'false'].map(
		(who): Finding => ({
			kind: `a manager in JSON who is no more than ${who} refuses the row, by where it stands`,
			input: {
				parameters: { operation: 'upsert', data },
				seed: people('a', 'b', 'c', 'd'),
				items: [
					{ manager: who },
					{ [enterprise]: { manager: who } },
					{ [enterprise]: { manager: { value: who } } },
					{ [`${enterprise}:manager`]: who },
				].map((item, index) => ({ userName: `${'abcd'.charAt(index)}@example.com`, title: 'X', ...item })),
			},
			told: ['0 applied', '1 applied', '2 applied', '3 applied'],
			more: ({ run }) => {
				expect(['a', 'b', 'c', 'd'].map((name) => managerOf(`${name}@example.com`))).toEqual(Array(4).fill(undefined));
				expect(run.hints).toContain('Members not used: manager');
			},
		}),
	),
	...[
		{ name: 'the second', managers: ['', 'nobody@example.com'], left: 1 },
		{ name: 'the first', managers: ['nobody@example.com', ''], left: 0 },
	].map(
		({ name, managers: emails, left }): Finding => ({
			kind: `two rows that ask for the same, but for a manager who is left out of ${name}`,
			input: {
				parameters: { operation: 'upsert', options: { unknownManager: 'leaveOut' } },
				seed: people('a'),
				items: emails.map((email) => ({ Email: 'a@example.com', 'Job Title': 'L', 'Manager Email': email })),
			},
			told: ['0 applied', '1 unchanged'],
			sent: 1,
			more: ({ details }) =>
				expect(details.map((detail) => detail?.includes('the manager, who was left out') === true)).toEqual([left === 0, left === 1]),
		}),
	),
	...['ada@example.com', 'nobody@example.com'].map(
		(manager): Finding => ({
			kind: `who is adopted waits for a manager who is not written: ${manager}`,
			input: {
				parameters: { operation: 'create', options: { existing: 'adopt' } },
				seed: { users: [{ userName: 'ada@example.com', externalId: 'E1' }, { userName: 'bo@example.com' }] },
				items: [
					{ Email: 'bo@example.com', 'Manager Email': manager },
					{ Email: 'ada@example.com', 'External ID': 'E9' },
				],
			},
			told: ['0 applied adopted', '1 invalid otherPerson'],
			sent: 0,
		}),
	),
];
