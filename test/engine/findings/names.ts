import { admin, byEmail, data, type Finding, noLimit, ownerStays, people, sync } from './shared';

export const names: readonly Finding[] = [
	...["'kim@example.com", '\u201ckim@example.com\u201d', 'kim\u2010lee@example.com'].map(
		(email): Finding => ({
			kind: `an address with a mark of the program that wrote it: ${JSON.stringify(email)}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit },
				seed: people('bo', 'kim', 'kim-lee'),
				items: [{ Email: email }, { Email: 'bo@example.com' }],
			},
			told: ['0 invalid badValue', '1 unchanged', ownerStays, '- notAttempted scopeUnclear', '- notAttempted scopeUnclear'],
			sent: 0,
		}),
	),
	{
		kind: 'an External ID without its zeros, and another address',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'kim@example.com', externalId: '007' }] },
			items: [{ 'External ID': 7, Email: 'kim.new@example.com' }],
		},
		told: ['0 invalid otherPerson', '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'an External ID with quotes of a text program',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'kim@example.com', externalId: 'K-1' }] },
			items: [{ 'External ID': '\u2018K\u20111\u2019', Email: 'kim.new@example.com' }],
		},
		told: ['0 applied', '- notAttempted scopeUnclear'],
		users: ['kim@example.com', 'kim.new@example.com'],
	},
	{
		kind: 'a blank behind an address in JSON',
		input: {
			parameters: { ...sync, whenMissing: 'delete', data, options: noLimit },
			seed: people('ada.moss', 'bo.lund'),
			items: [{ userName: 'ada.moss@example.com ' }, { userName: 'bo.lund@example.com' }],
		},
		told: ['0 unchanged', '1 unchanged', ownerStays],
	},
	{
		kind: 'a character that nobody sees behind an address',
		input: {
			parameters: { operation: 'deactivate', target: byEmail, options: { missing: 'ignore' } },
			seed: people('nora.vik'),
			items: [{ email: 'nora.vik@example.com\u200b' }],
		},
		told: ['0 applied'],
		users: ['nora.vik@example.com (inactive)'],
	},
	...[' kim@example.com\u200b', '\u212aim@example.com', 'k\u00adim@example.com'].map(
		(userName, index): Finding => ({
			kind: `a user of a user’s own operation named ${JSON.stringify(userName)}`,
			input: {
				parameters: { operation: 'run' },
				items: [{ method: 'POST', path: '/Users', data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName } }],
			},
			told: [index === 0 ? '0 applied' : '0 invalid badValue'],
			users: index === 0 ? ['kim@example.com'] : [],
		}),
	),
	{
		kind: 'a PATCH message of the user’s own renames to what can be no address',
		input: {
			parameters: { operation: 'update', target: byEmail, data: '={{ $json.data }}' },
			seed: people('kim'),
			items: [
				...[
					{ path: 'userName', value: 'kim@@example.com' },
					{ path: 'USERNAME', value: '\u212aim@example.com' },
					{ value: { userName: 'kim' } },
				].map((operation) => ({ email: 'kim@example.com', data: { schemas: ['PatchOp'], Operations: [{ op: 'replace', ...operation }] } })),
			],
		},
		told: [0, 1, 2].map((item) => `${item} invalid badValue`),
		sent: 0,
	},
	{
		kind: 'what can be no address',
		input: { parameters: { operation: 'create', dryRun: true }, items: [{ Email: 'ole@example..com' }] },
		told: ['0 invalid badValue'],
		users: [],
	},
	{
		kind: 'a sign that folds to a letter nobody typed',
		input: { parameters: { operation: 'delete', target: byEmail }, seed: people('kim'), items: [{ email: '\u212aim@example.com' }] },
		told: ['0 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'an accent in one part and in two',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: people('zo\u00eb'),
			items: [{ Email: 'zoe\u0308@example.com' }],
		},
		told: ['0 unchanged', ownerStays],
		sent: 0,
	},
	...['A1 ', ' A1', 'A1\u00a0', 'A1\u200b'].map(
		(externalId): Finding => ({
			kind: `an External ID that Webex holds as ${JSON.stringify(externalId)}: as it came, and without`,
			input: {
				parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.id }}'], options: { missing: 'ignore' } },
				seed: { users: [{ userName: 'ada@example.com', externalId }] },
				items: [{ id: 'A1' }, { id: externalId }],
			},
			told: ['0 applied', '1 applied'],
			users: ['ada@example.com (inactive)'],
		}),
	),
	{
		kind: 'a user name that Webex holds with a character that nobody sees',
		input: {
			parameters: { operation: 'delete', target: byEmail, options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'ada@example.com\u200b' }] },
			items: [{ email: 'ada@example.com' }],
		},
		told: ['0 applied'],
		users: [],
	},
	{
		kind: 'an External ID with a blank that Webex holds just so, of somebody else',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'ada@example.com', externalId: 'A1 ' }] },
			items: [{ Email: 'new@example.com', 'External ID': 'A1 ' }],
		},
		told: ['0 invalid otherPerson'],
	},
	{
		kind: 'a letter of another script that looks like a Latin one: the leaver is gone, green',
		input: {
			parameters: { operation: 'deactivate', target: byEmail, options: { missing: 'ignore' } },
			seed: people('si'),
			items: [{ email: 's\u0456@example.com' }, { email: 'si@ex\u0430mple.com' }, { email: '\u0438\u0432\u0430\u043d@example.com' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 unchanged'],
	},
	...(['externalId', 'userName'] as const).map(
		(key): Finding => ({
			kind: `a removal that one run withholds for a near miss of a number is carried out by the next, by ${key}`,
			input: {
				parameters: { ...sync, key, whenMissing: 'delete', options: noLimit },
				seed: { users: [{ userName: 'ada@example.com', externalId: '1001' }] },
				items: [{ Email: 'ada.moss@example.com', 'External ID': '1,001' }],
			},
			told: ['0 invalid otherPerson', ...(key === 'userName' ? [ownerStays] : []), '- notAttempted scopeUnclear'],
			sent: 0,
		}),
	),
	{
		kind: 'the same where the row makes nobody',
		input: {
			parameters: { ...sync, whenMissing: 'delete', whenNew: 'ignore', options: noLimit },
			seed: { users: [{ userName: 'ada@example.com', externalId: '1001' }, { userName: 'bo@example.com' }] },
			items: [{ Email: 'bo@example.com' }, { Email: 'ada.moss@example.com', 'External ID': '1,001' }],
		},
		told: ['0 unchanged', '1 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'a number that is nearly that of an administrator, who is never removed',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ ...admin, externalId: '13' }, { userName: 'bo@example.com' }] },
			items: [{ Email: 'bo@example.com' }, { Email: 'new@example.com', 'External ID': '0013' }],
		},
		users: ['bo@example.com', 'new@example.com', 'root.admin@example.com'],
		more: ({ told }) => expect(told.slice(0, 2)).toEqual(['0 unchanged', '1 applied']),
	},
];
