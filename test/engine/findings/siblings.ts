import { both, data, type Finding, noLimit, sales, sync } from './shared';

export const siblings: readonly Finding[] = [
	{
		kind: 'a phone number in full-width digits, which costs the others of its column nothing',
		input: {
			parameters: { operation: 'create', dryRun: true },
			items: [
				{ メールアドレス: 'a@example.com', 姓: '山田', 名: '太郎', 電話番号: '03-5555-6666' },
				{ メールアドレス: 'b@example.com', 姓: '山田', 名: '花子', 電話番号: '０３－５５５５－７７７７' },
			],
		},
		told: ['0 planned', '1 planned'],
		users: [],
		more({ details }) {
			expect(details[0]).toContain("Work Phone '03-5555-6666'");
			expect(details[1]).toContain("Work Phone '０３－５５５５－７７７７'");
		},
	},
	{
		kind: 'rows that spoil their requests cost no others, however many requests are out at a time',
		input: {
			parameters: { operation: 'create', options: { parallelRequests: 5, operationsPerRequest: 10 } },
			webex: { poison: 'BAD' },
			items: Array.from({ length: 60 }, (_, index) => ({ Email: `u${index}@example.com`, Title: index % 2 === 1 ? 'BAD' : 'ok' })),
		},
		told: Array.from({ length: 60 }, (_, index) => `${index} ${index % 2 === 1 ? 'rejected' : 'applied'}`),
		more: ({ users }) => expect(users).toHaveLength(31),
	},
	{
		kind: 'a row without an address takes nothing from the row of the same person behind it',
		input: {
			parameters: { operation: 'upsert' },
			items: [
				{ Email: '', 'External ID': '9' },
				{ Email: 'n@example.com', 'External ID': '9' },
			],
		},
		told: ['0 invalid missingField', '1 applied'],
		users: ['n@example.com'],
	},
	{
		kind: 'a scope that was not given in full, of which nobody seems to be missing',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }] },
			faults: [{ on: 'read', has: 'startIndex', do: { kind: 'edit', what: 'the total is 500' } }],
			items: [{ Email: 'a@example.com' }, { Email: 'b@example.com' }, { Email: 'owner@example.com' }],
		},
		more: ({ told, run }) => {
			expect(told.at(-1)).toBe('- notAttempted scopeUnclear');
			expect(run.hints.join()).toMatch(/not attempted/);
		},
	},
	...[false, true].map(
		(dryRun): Finding => ({
			kind: `more new members than one change takes all count${dryRun ? ', in a dry run too' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data, dryRun },
				seed: {
					users: Array.from({ length: 502 }, (_, index) => ({ userName: `m${index}@example.com` })),
					groups: [{ displayName: 'G', members: [] }],
				},
				items: [{ displayName: 'G', members: Array.from({ length: 502 }, (_, index) => `m${index}@example.com`) }],
			},
			told: [`0 ${dryRun ? 'planned' : 'applied'}`],
			more: ({ run }) => expect(run.hints.join()).toMatch(dryRun ? /502 members would be added/ : /502 members added, 2 requests/),
		}),
	),
	{
		kind: 'a group whose extension is replaced by nothing may lose its members',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 0 } },
			seed: sales,
			items: [
				{
					method: 'PATCH',
					path: '/Groups/{id of Sales}',
					data: {
						schemas: ['PatchOp'],
						Operations: [{ op: 'replace', path: 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group', value: {} }],
					},
				},
			],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `operations that no server can carry out, ${dryRun ? 'in a dry run' : 'live'}`,
			input: {
				parameters: { operation: 'run', dryRun },
				seed: { users: [{ userName: 'x@example.com' }] },
				items: [
					{ method: 'PATCH', data: { Operations: [{ op: 'replace', path: 'title', value: 'N' }] } },
					{ method: 'PATCH', data: { schemas: ['PatchOp'], Operations: [] } },
					{ method: 'PATCH', data: { schemas: ['PatchOp'], Operations: [{ op: 'set', path: 'title', value: 'N' }] } },
					{ method: 'POST', path: '/Users', data: { userName: 'n@example.com' } },
				].map((item) => ({ path: '/Users/{id of x@example.com}', ...item })),
			},
			told: [0, 1, 2, 3].map((item) => `${item} ${dryRun ? 'planned' : 'rejected'}`),
			more: ({ details }) => {
				for (const detail of dryRun ? details : []) expect(detail).toMatch(/So Webex would most likely refuse this row\.$/);
			},
		}),
	),
	{
		kind: 'members whom no row names, and who go, by their names',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', dryRun: true, options: { emptyValues: 'remove', maxRemovals: '' } },
			seed: {
				users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }],
				groups: [{ displayName: 'K', members: ['a@example.com', 'b@example.com'] }],
			},
			items: [
				{ Group: 'K', Members: '' },
				{ Group: 'L', Members: 'a@example.com' },
			],
		},
		members: { K: ['a@example.com', 'b@example.com'] },
		more: ({ details }) => expect(details[0]).toBe('Would remove a@example.com and remove b@example.com.'),
	},
	{
		kind: "'Protect' where groups are deleted, which it does not protect",
		input: {
			parameters: { operation: 'delete', resourceType: 'Groups', target: ['displayName', '={{ $json.g }}'], options: { protect: 'G' } },
			seed: { groups: [{ displayName: 'G' }] },
			items: [{ g: 'G' }],
		},
		stops: /'Protect' is set to a value, which protects users, while this run deletes groups/,
		members: { G: [] },
	},
	...(['deactivate', 'reactivate'] as const).map(
		(operation): Finding => ({
			kind: `somebody who is so already, by ID: ${operation}`,
			input: {
				parameters: { operation, target: ['id', '={{ $json.id }}'], options: { maxRemovals: 1 } },
				seed: {
					users: [
						{ userName: 'a@example.com', active: operation === 'reactivate' },
						{ userName: 'b@example.com', active: operation !== 'reactivate' },
					],
				},
				items: [{ id: '{id of a@example.com}' }, { id: '{id of b@example.com}' }, { id: '11111111-1111-4111-8111-111111111111' }].slice(
					0,
					operation === 'deactivate' ? 2 : 3,
				),
			},
			told: ['0 unchanged', '1 applied', ...(operation === 'deactivate' ? [] : ['2 rejected'])],
			users: operation === 'deactivate' ? ['a@example.com (inactive)', 'b@example.com (inactive)'] : ['a@example.com', 'b@example.com'],
		}),
	),
	...['', '#N/A'].map(
		(externalId): Finding => ({
			kind: `a manager whose row has no key is nobody whose address another account has until this run: '${externalId}'`,
			input: {
				parameters: { ...sync, key: 'externalId', options: noLimit },
				seed: {
					users: [
						{ userName: 'b@example.com', externalId: '2' },
						{ userName: 'g@example.com', externalId: '6' },
					],
				},
				items: [
					{ Email: 'c@example.com', 'External ID': '2' },
					{ Email: 'b@example.com', 'External ID': externalId },
					{ Email: 'g@example.com', 'External ID': '6', 'Manager Email': 'b@example.com' },
				],
			},
			told: ['0 applied', `1 invalid ${externalId === '' ? 'missingField' : 'badValue'}`, '2 notAttempted dependencyFailed'],
			users: ['c@example.com', 'g@example.com'],
		}),
	),
	{
		kind: 'why the members of a group could not be read',
		input: {
			parameters: { operation: 'syncMembers', group: ['displayName', 'Sales'], member: ['userName', '={{ $json.e }}'], options: noLimit },
			seed: {
				users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }],
				groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }],
			},
			faults: [{ on: 'read', has: '/Members', do: { kind: 'status', status: 429, retryAfter: 99_999 } }],
			items: [{ e: 'a@example.com' }],
		},
		members: { Sales: ['a@example.com', 'b@example.com'] },
		more: ({ details }) =>
			expect(details.at(-1)).toMatch(
				/^Not removed: Webex did not give the members of the group in full\. Webex asked to wait .* Check that/,
			),
	},
	...[403, 404].map(
		(status): Finding => ({
			kind: `why the user of the credential could not be read: ${status}`,
			input: {
				parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
				seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }] },
				faults: [{ on: 'read', has: '/me', do: { kind: 'status', status } }],
				items: [{ Email: 'a@example.com' }],
			},
			more: ({ details }) =>
				expect(details.at(-1)).toContain(
					`Not removed: Webex did not say who the user of the credential is. Webex refused the lookup (${status}). Webex says: The service answered ${status}.`,
				),
		}),
	),
	{
		kind: 'a list by External ID that would move somebody out of its scope',
		input: {
			parameters: { ...sync, key: 'externalId', options: noLimit },
			seed: { users: ['a', 'b', 'c'].map((name, index) => ({ userName: `${name}@example.com`, externalId: String(index + 1) })) },
			items: [
				{ Email: 'a.new@example.com', 'External ID': '1' },
				{ Email: 'b@other.com', 'External ID': '2' },
				{ Email: '', 'External ID': '3', 'Job Title': 'Lead' },
			],
		},
		told: ['0 applied', '1 invalid badValue', '2 applied'],
		users: ['a.new@example.com', 'b@example.com', 'c@example.com'],
	},
	{
		kind: 'who is named by what nobody sees does not pass as gone',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.e }}'], options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'a@example.com', externalId: 'A1' }] },
			items: [{ e: 'A\u200b1' }, { e: 'A\u00ad1' }, { e: '\uff211' }, { e: 'A2' }, { e: 'Ä1' }],
		},
		told: [...[0, 1, 2].map((item) => `${item} invalid badValue`), '3 unchanged', '4 unchanged'],
	},
	{
		kind: 'a group that is named by what nobody sees does not pass as gone',
		input: {
			parameters: {
				operation: 'delete',
				resourceType: 'Groups',
				target: ['displayName', '={{ $json.g }}'],
				options: { missing: 'ignore' },
			},
			seed: { groups: [{ displayName: 'Sales' }] },
			items: [{ g: 'Sa\u200bles' }, { g: 'Sa\u00adles' }, { g: 'Straße' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 unchanged'],
		users: [],
	},
	...[
		{ employment: { status: 'Terminated' } },
		{ employments: [{ status: 'Terminated' }] },
		{ workerDates: { terminationDate: '2020-01-01' } },
		{ status: { label: 'Terminated' } },
		{ 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { status: 'Terminated', department: 'Sales' } },
	].map(
		(member): Finding => ({
			kind: `JSON that says inside a member that its person is gone: ${Object.keys(member)[0] ?? ''}`,
			input: {
				parameters: { ...sync, options: noLimit, data },
				seed: { users: [{ userName: 'a@example.com', active: false }, { userName: 'b@example.com' }] },
				items: [
					{ userName: 'a@example.com', ...member },
					{ userName: 'b@example.com', employment: { status: 'Active' } },
				],
			},
			told: ['0 invalid badValue', '1 unchanged'],
			users: ['a@example.com (inactive)', 'b@example.com'],
		}),
	),
	{
		kind: 'a second column for Active says no where the first is empty',
		input: {
			parameters: { ...sync, options: noLimit },
			seed: { users: [{ userName: 'a@example.com', active: false }, { userName: 'b@example.com' }] },
			items: [
				{ Email: 'a@example.com', Active: '', Enabled: 'FALSE' },
				{ Email: 'b@example.com', Active: 'TRUE', Enabled: 'FALSE' },
			],
		},
		told: ['0 invalid badValue', '1 unchanged'],
		users: ['a@example.com (inactive)', 'b@example.com'],
	},
	...[
		['0', '1'],
		['No', 'Yes'],
		['✗', '✓'],
	].map(
		([no, yes]): Finding => ({
			kind: `a status in the words of a switch: ${String(no)}`,
			input: {
				parameters: { ...sync, options: noLimit },
				seed: { users: [{ userName: 'a@example.com', active: false }, { userName: 'b@example.com' }] },
				items: [
					{ Email: 'a@example.com', Status: no },
					{ Email: 'b@example.com', Status: yes },
				],
			},
			told: ['0 invalid badValue', '1 unchanged'],
			users: ['a@example.com (inactive)', 'b@example.com'],
		}),
	),
	...(['514.0', '66,050', '514 (disabled)', 'NORMAL_ACCOUNT, ACCOUNTDISABLE'] as const).map(
		(flags): Finding => ({
			kind: `AD's flags in another form: ${flags}`,
			input: {
				parameters: { operation: 'create' },
				items: [
					{ Email: 'a@example.com', userAccountControl: flags },
					{ Email: 'b@example.com', userAccountControl: '512' },
				],
			},
			told: ['0 invalid badValue', '1 applied'],
			users: ['b@example.com'],
		}),
	),
	...[
		{ attributes: { mappingMode: 'defineBelow', value: { userName: '={{ $json.Email }}' } } },
		{ data: '={{ ({ userName: $json.Email }) }}' },
	].map(
		(mapping): Finding => ({
			kind: `a row that holds the address or ID of an account which is mapped to nothing: ${Object.keys(mapping)[0] ?? ''}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', ...mapping, options: noLimit },
				seed: { users: [{ userName: 'old@example.com' }, { userName: 'moved@example.com' }, { userName: 'x@example.com' }] },
				items: [{ Email: 'new@example.com', 'Old Email': 'old@example.com', id: '{id of moved@example.com}' }, { Email: 'x@example.com' }],
			},
			told: ['0 applied', '1 unchanged', '- notAttempted protected', '- notAttempted scopeUnclear', '- notAttempted scopeUnclear'],
			users: ['moved@example.com', 'new@example.com', 'old@example.com', 'x@example.com'],
		}),
	),
];
