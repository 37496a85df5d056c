import type { PatchForm } from '../../webex/patchForms';
import type { NeutralInput } from '../play';
import { byEmail, data, enterprise, everyone, type Finding, newUser, patch, people, staff, userNamed } from './shared';

/** The forms of PATCH that are none of the ones read. */
const formsBeside: Readonly<Record<'paths' | 'noPaths', readonly PatchForm[]>> = {
	paths: ['plainNoPath', 'listNoPath', 'enterpriseNoPath', 'ciscoNoPath'],
	noPaths: ['plainPath', 'listPath', 'enterpriseColon', 'enterpriseDot', 'ciscoColon', 'ciscoDot'],
};
export const answers: readonly Finding[] = [
	{
		kind: 'a row’s own 500 that was done is taken for a refusal',
		input: {
			parameters: { operation: 'create' },
			faults: [{ do: { kind: 'rowStatus', status: 500, effect: 'all' } }],
			items: [{ Email: 'ada@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['ada@example.com'],
		sent: 1,
	},
	{
		kind: 'a conflict with our own unseen create is taken for a refusal',
		input: {
			parameters: { operation: 'create' },
			webex: { readLagMs: 600_000 },
			faults: [{ nth: 1, do: { kind: 'cut', effect: 'all' } }],
			items: [{ Email: 'ada@example.com' }],
		},
		users: ['ada@example.com'],
		more: ({ told }) => expect(told[0]).toMatch(/^0 unconfirmed/),
	},
	{
		kind: 'several changes of one user, the first put off',
		input: {
			parameters: { operation: 'run' },
			seed: people('ada'),
			faults: [{ nth: 1, do: { kind: 'rowStatus', status: 429, rows: [0] } }],
			items: ['One', 'Two', 'Three'].map((value) =>
				patch('/Users/{id of ada@example.com}', { op: 'replace', path: 'title', value }),
			) as NeutralInput['items'],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		more: () => expect(userNamed('ada@example.com')).toMatchObject({ title: 'Three' }),
	},
	...(['paths', 'noPaths'] as const).map(
		(reads): Finding => ({
			kind: `Webex reads only one form of PATCH, ${reads}`,
			input: {
				parameters: { operation: 'upsert', data, options: { operationsPerRequest: 1 } },
				webex: { patchForms: Object.fromEntries(formsBeside[reads].map((form) => [form, 'refuse'])) },
				seed: people('ada', 'bo', 'cy'),
				items: ['ada', 'bo', 'cy'].map((name) => ({
					userName: `${name}@example.com`,
					title: 'Lead',
					name: { givenName: 'X' },
					[enterprise]: { department: 'Ward' },
				})),
			},
			told: ['0 applied', '1 applied', '2 applied'],
			sent: reads === 'paths' ? 3 : 4,
			more: () => expect(userNamed('cy@example.com')).toMatchObject({ title: 'Lead', [enterprise]: { department: 'Ward' } }),
		}),
	),
	{
		kind: 'each one that is adopted counts as a failure to Webex (E36)',
		input: {
			parameters: { operation: 'create', options: { existing: 'adopt', stopAfterErrors: 1 } },
			seed: people(...staff),
			items: [...everyone, 'new@example.com'].map((Email) => ({ Email })),
		},
		users: [...everyone, 'new@example.com'],
		sent: 1,
		more: ({ told }) => expect(told).toEqual([...everyone.map((_, item) => `${item} applied adopted`), '30 applied']),
	},
	{
		kind: '"exists already" told by scimType alone',
		input: {
			parameters: { operation: 'create', options: { existing: 'adopt' } },
			webex: { refuse: [{ has: 'ada@', status: 400, scimType: 'uniqueness' }] },
			seed: people('ada'),
			items: [{ Email: 'ada@example.com' }],
		},
		told: ['0 applied adopted'],
	},
	{
		kind: 'the same leaver twice',
		input: {
			parameters: { operation: 'delete', target: byEmail },
			seed: people('ada'),
			items: ['ada@example.com', 'Ada@example.com'].map((email) => ({ email })),
		},
		told: ['0 applied', '1 applied'],
		users: [],
		sent: 1,
	},
	{
		kind: 'the same delete twice among a user’s own operations',
		input: {
			parameters: { operation: 'run' },
			seed: people('ada'),
			items: ['Users', 'users'].map((type) => ({ method: 'DELETE', path: `/${type}/{id of ada@example.com}` })),
		},
		told: ['0 applied', '1 applied'],
		users: [],
		sent: 1,
	},
	{
		kind: 'a row rests on what an earlier one failed to change',
		input: {
			parameters: { operation: 'upsert', data },
			webex: { echoBulkId: 'all', refuse: [{ has: 'BADNICK', status: 400 }] },
			seed: { users: [{ userName: 'ada@example.com', title: 'Old', phoneNumbers: [{ type: 'work', value: '+1' }] }] },
			items: [
				{ userName: 'ada@example.com', title: 'New', phoneNumbers: [{ type: 'mobile', value: '+2' }], nickName: 'BADNICK' },
				{ userName: 'ada@example.com', title: 'New', phoneNumbers: [{ type: 'fax', value: '+3' }] },
			],
		},
		told: ['0 rejected', '1 applied'],
		more: () => {
			const { title, phoneNumbers } = userNamed('ada@example.com');
			expect(title).toBe('New');
			expect((phoneNumbers as ReadonlyArray<{ value: string }>).map(({ value }) => value).sort()).toEqual(['+1', '+3']);
		},
	},
	{
		kind: 'what Webex never shows is taken for equal',
		input: {
			parameters: { operation: 'update', target: ['userName', '={{ $json.who }}'], data: '={{ $json.data }}' },
			seed: people('ada'),
			items: [{ who: 'ada@example.com', data: { password: 'invented words' } }],
		},
		told: ['0 applied'],
		sent: 1,
	},
	{
		kind: 'rows that were sent are told as never attempted when the login ends',
		input: {
			parameters: { operation: 'create' },
			webex: { readLagMs: 600_000 },
			faults: [
				{ on: 'bulk', nth: 1, do: { kind: 'cut', effect: 'all' } },
				{ on: 'bulk', nth: 2, do: { kind: 'expire' } },
				{ on: 'token', do: { kind: 'status', status: 400 } },
			],
			items: ['a', 'b'].map((name) => ({ Email: `${name}@example.com` })),
		},
		users: ['a@example.com', 'b@example.com'],
		more: ({ told }) => expect(told.map((row) => row.split(' ')[1])).toEqual(['unconfirmed', 'unconfirmed']),
	},
	{
		kind: 'a create whose row tells the location of somebody who was there before (E17)',
		input: {
			parameters: { operation: 'run' },
			seed: people('x'),
			faults: [{ nth: 1, do: { kind: 'edit', what: 'each create has the location of x@example.com' } }],
			items: [
				patch('/Users/{id of x@example.com}', { op: 'replace', path: 'title', value: 'T' }),
				{ ...newUser, bulkId: 'n' },
				{ method: 'DELETE', path: '/Users/bulkId:n' },
			] as NeutralInput['items'],
		},
		told: ['0 applied', '1 applied confirmedByLookup', '2 applied'],
		users: ['x@example.com'],
	},
	{
		kind: 'the same of somebody whom a row was looked up for, as a manager',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('x'),
			faults: [{ nth: 1, do: { kind: 'edit', what: 'each create has the location of x@example.com' } }],
			items: [
				{ Email: 'n@example.com', 'Manager Email': 'x@example.com' },
				{ Email: 'c@example.com', 'Manager Email': 'n@example.com' },
			],
		},
		told: ['0 applied confirmedByLookup', '1 applied'],
		users: ['x@example.com', 'n@example.com', 'c@example.com'],
		more: () => {
			const { id } = userNamed('n@example.com');
			expect(userNamed('c@example.com')).toMatchObject({ [enterprise]: { manager: { value: id } } });
		},
	},
];
