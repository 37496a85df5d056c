import { admin, coreUser, data, type Finding, noLimit, ownerStays, patch, people, sync, userNamed } from './shared';

export const protectedPeople: readonly Finding[] = [
	...[
		(address: string): string => `emails[value eq "${address}"]`,
		(address: string): string => `emails[type eq "work" and value eq "${address}"]`,
		(address: string): string => `${coreUser}:userName eq "${address}"`,
	].map(
		(entry): Finding => ({
			kind: `an entry of a filter that fits nobody, in another spelling: ${entry('x')}`,
			input: {
				parameters: {
					...sync,
					whenMissing: 'delete',
					protect: `${entry('door@example.com')} or ${entry('breakglas@example.com')}`,
					options: noLimit,
				},
				seed: people('breakglass', 'door'),
				items: [{ Email: 'owner@example.com' }],
			},
			told: ['0 unchanged', '- notAttempted scopeUnclear', '- notAttempted protected'],
			sent: 0,
		}),
	),
	{
		kind: 'who is protected is deactivated because a row says so',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', protect: 'gil.sand@example.com', options: noLimit },
			seed: { users: [{ userName: 'gil.sand@example.com' }, admin] },
			items: ['gil.sand', 'root.admin', 'owner'].map((name) => ({ Email: `${name}@example.com`, Active: 'no' })),
		},
		told: [0, 1, 2].map((item) => `${item} notAttempted protected`),
		sent: 0,
	},
	{
		kind: 'who is protected is deactivated because a row says so, where nobody is removed as missing',
		input: {
			parameters: { ...sync, protect: 'gil.sand@example.com', options: noLimit },
			seed: people('gil.sand'),
			items: [{ Email: 'gil.sand@example.com', Active: 'no' }],
		},
		told: ['0 notAttempted protected'],
		sent: 0,
	},
	{
		kind: 'an administrator’s role is taken away by an empty list',
		input: {
			parameters: { ...sync, whenMissing: 'keep', data, options: { emptyValues: 'remove', maxRemovals: 0 } },
			seed: { users: [admin] },
			items: [{ userName: admin.userName, roles: [] }],
		},
		told: ['0 notAttempted protected'],
		more: () => expect(userNamed(admin.userName)).toMatchObject({ roles: [{ value: 'id_full_admin' }] }),
	},
	{
		kind: 'the user of the credential locks himself out by Deactivate',
		input: { parameters: { operation: 'deactivate', target: ['userName', 'owner@example.com'] }, items: [{}] },
		told: ['0 notAttempted protected'],
		sent: 0,
	},
	{
		kind: 'the user of the credential locks himself out by Delete',
		input: { parameters: { operation: 'delete', target: ['userName', 'owner@example.com'] }, items: [{}] },
		told: ['0 notAttempted protected'],
		sent: 0,
	},
	{
		kind: 'the user of the credential locks himself out by Run Operations',
		input: { parameters: { operation: 'run' }, items: [{ method: 'DELETE', path: '/Users/{id of owner@example.com}' }] },
		told: ['0 notAttempted protected'],
		sent: 0,
	},
	{
		kind: 'removals while nobody knows whose the credential is',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: people('pia.noll', 'sten.dahl'),
			faults: [{ on: 'read', has: '/Users/me', do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'pia.noll@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'removals while nobody knows who is an administrator',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'pia.noll@example.com' }, admin] },
			faults: [{ on: 'read', do: { kind: 'edit', what: 'no user shows roles' } }],
			items: [{ Email: 'pia.noll@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'removals while only the own record shows roles',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'pia.noll@example.com' }, admin] },
			webex: { roles: 'own' },
			items: [{ Email: 'pia.noll@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'an entry of Protect that fits nobody',
		input: {
			parameters: { ...sync, whenMissing: 'delete', protect: 'breakglas@example.com; door@example.com svc@example.com', options: noLimit },
			seed: people('breakglass', 'door', 'svc'),
			items: [{ Email: 'owner@example.com' }],
		},
		told: ['0 unchanged', '- notAttempted scopeUnclear', '- notAttempted protected', '- notAttempted protected'],
		sent: 0,
		more: ({ details }) => {
			expect(details.join('\n')).toMatch(/\b1 of the entries of 'Protect'/);
			expect(details.join('\n')).not.toContain('breakglas@');
		},
	},
	...(['sync', 'delete'] as const).map(
		(operation): Finding => ({
			kind: `an alternative of a filter in Protect that fits nobody, by ${operation}`,
			input: {
				parameters: {
					...(operation === 'sync' ? { ...sync, whenMissing: 'delete' } : { operation, target: ['userName', '={{ $json.Email }}'] }),
					...(operation === 'sync' && { protect: 'userName eq "breakglas@example.com" or userName eq "door@example.com"' }),
					options: {
						...(operation === 'delete' && { protect: 'userName eq "breakglas@example.com" or userName eq "door@example.com"' }),
						maxRemovals: '',
					},
				},
				seed: people('breakglass', 'door'),
				items:
					operation === 'sync' ? [{ Email: 'owner@example.com' }] : [{ Email: 'breakglass@example.com' }, { Email: 'door@example.com' }],
			},
			told:
				operation === 'sync'
					? ['0 unchanged', '- notAttempted scopeUnclear', '- notAttempted protected']
					: ['0 notAttempted scopeUnclear', '1 notAttempted protected'],
			sent: 0,
			more: ({ details }) => expect(details.join('\n')).toMatch(/\b1 of the entries of 'Protect' fits nobody/),
		}),
	),
	{
		kind: 'a comparison with an empty text in Protect',
		input: {
			parameters: { ...sync, whenMissing: 'delete', protect: '=userName ew "{{ $json.keep ?? \'\' }}"', options: noLimit },
			seed: people('ada', 'bo'),
			items: [{ Email: 'ada@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	...['', ' ', undefined].map(
		(keep): Finding => ({
			kind: `an expression in Protect that gives nothing protects nobody, without a word: ${JSON.stringify(keep)}`,
			input: {
				parameters: { ...sync, whenMissing: 'deactivate', protect: '={{ $json.keep }}', options: noLimit },
				seed: people('ada', 'bo'),
				items: [{ Email: 'ada@example.com', ...(keep === undefined ? {} : { keep }) }],
			},
			stops: /'Protect' gives nothing for row 2/,
			sent: 0,
		}),
	),
	{
		kind: 'Protect left blank protects nobody more',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', protect: '', options: noLimit },
			seed: people('ada', 'bo'),
			items: [{ Email: 'ada@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- applied'],
		users: ['ada@example.com', 'bo@example.com (inactive)'],
	},
	...[',', ' ; '].map(
		(protect): Finding => ({
			kind: `Protect that holds nothing but separators protects nobody, without a word: ${JSON.stringify(protect)}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', protect, options: noLimit },
				seed: people('ada', 'bo'),
				items: [{ Email: 'ada@example.com' }],
			},
			told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		}),
	),
	{
		kind: 'the user of the credential, named by ID',
		input: {
			parameters: { operation: 'run' },
			items: [patch('/Users/{id of owner@example.com}', { op: 'replace', path: 'active', value: false })],
		},
		told: ['0 notAttempted protected'],
		sent: 0,
		more: ({ run }) => expect(run.outputs[0]?.[0]?.json['name']).toBe('owner@example.com'),
	},
];
