import { data, enterprise, type Finding, message, noLimit, ownerStays, people, sync, updateBy, userNamed } from './shared';

const webexUser = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const upsert = { operation: 'upsert', data };

export const jsonValues: readonly Finding[] = [
	...[
		{ [webexUser]: { extensionAttribute1: ['#N/A', 'keep'] } },
		{ phoneNumbers: ['4.9E+11', '+55'] },
		{
			phoneNumbers: [
				{ type: 'work', value: '+1' },
				{ type: 'work', value: '+99' },
				{ type: 'pager', value: '5' },
			],
		},
		{ phoneNumbers: [{ value: '4.9E+11', primary: true }] },
		{ emails: ['bad', 'ok@home.example'] },
		{ roles: [{ value: '#REF!' }, { value: 'id_full_admin' }] },
		{ addresses: [{ country: 'XX' }, { type: 'work', locality: 'Q' }] },
		{ addresses: [{ country: 'XX', locality: 'Q' }] },
	].map(
		(wish): Finding => ({
			kind: `a value that is refused, in a list beside a good one: ${JSON.stringify(wish)}`,
			input: {
				parameters: upsert,
				seed: { users: [{ userName: 'a@example.com', [webexUser]: { extensionAttribute1: ['x', 'y'] } }] },
				items: [{ userName: 'a@example.com', ...wish }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
	{
		kind: 'a list with a type twice comes back from Webex with one number more, and one in it that nobody could add',
		input: {
			parameters: upsert,
			seed: { users: [{ userName: 'a@example.com', phoneNumbers: workNumbers('n/a', '+5') }] },
			items: [{ userName: 'a@example.com', phoneNumbers: [...workNumbers('n/a', '+5'), { type: 'fax', value: '+9' }] }],
		},
		told: ['0 applied'],
		more: () =>
			expect(userNamed('a@example.com')).toMatchObject({
				phoneNumbers: [...workNumbers('n/a', '+5'), { type: 'fax', value: '+9' }],
			}),
	},
	...[
		{ password: 'undefined' },
		{ password: '#N/A' },
		{ entitlements: [{ value: 'undefined' }] },
		{ ims: [{ value: '[object Object]' }] },
		{ x509Certificates: [{ value: 'NULL' }] },
		{ phoneNumbers: [{ type: 'work', value: '+1', display: 'S\ufffdd' }] },
		{ [webexUser]: { userPreferences: ['#REF!'] } },
	].flatMap((wish) =>
		[
			{ parameters: { operation: 'create', data }, items: [{ userName: 'n@example.com', ...wish }] },
			{ parameters: upsert, items: [{ userName: 'a@example.com', ...wish }] },
			{ parameters: { ...updateBy, data: '={{ $json.d }}' }, items: [{ e: 'a@example.com', d: wish }] },
			{ parameters: { ...updateBy, data: '={{ $json.d }}' }, items: [{ e: 'a@example.com', d: message({ op: 'add', value: wish }) }] },
		].map(
			({ parameters, items }, index): Finding => ({
				kind: `a value that nobody typed, in an attribute without a column: ${JSON.stringify(wish)}, ${['create', 'upsert', 'update', 'message'][index]}`,
				input: { parameters, seed: people('a'), items },
				told: ['0 invalid badValue'],
				sent: 0,
			}),
		),
	),
	...[
		{ operation: 'upsert', d: '{"userName":"a@example.com","userName":"d@example.com"}' },
		{ operation: 'upsert', d: '{"userName":"a@example.com","title":"A","ti\\u0074le":"B"}' },
		{ operation: 'create', d: '{"userName":"d@example.com","name":{"givenName":"A","givenName":"B"}}' },
		{ operation: 'create', d: `{"userName":"d@example.com","${enterprise}":"{\\"department\\":\\"A\\",\\"department\\":\\"B\\"}"}` },
		{
			operation: 'update',
			d: '{"Operations":[{"op":"add","path":"title","value":"A"}],"Operations":[{"op":"add","path":"title","value":"B"}]}',
		},
		{ operation: 'run', d: '{"userName":"a@example.com","userName":"d@example.com"}' },
	].map(
		({ operation, d }): Finding => ({
			kind: `a member that JSON text gives twice, ${operation}: ${d}`,
			input: {
				parameters: { ...(operation === 'update' ? updateBy : { operation }), ...(operation === 'run' ? {} : { data: '={{ $json.d }}' }) },
				seed: people('a'),
				items: [operation === 'run' ? { method: 'POST', path: '/Users', data: d } : { e: 'a@example.com', d }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
	{
		kind: 'whom JSON text names twice is not missing: nobody is taken away',
		input: {
			parameters: { ...sync, data: '={{ $json.d }}', whenMissing: 'deactivate', options: noLimit },
			seed: people('a', 'c', 'd'),
			items: [{ d: '{"userName":"a@example.com"}' }, { d: '{"userName":"c@example.com","userName":"d@example.com"}' }],
		},
		told: ['0 unchanged', '1 invalid badValue', ownerStays, '- notAttempted scopeUnclear', '- notAttempted scopeUnclear'],
		sent: 0,
	},
	{
		kind: 'a member that JSON text gives twice with the same value',
		input: {
			parameters: { ...upsert, data: '={{ $json.d }}' },
			seed: people('a'),
			items: [{ d: '{"userName":"a@example.com","userName":"a@example.com"}' }],
		},
		told: ['0 unchanged'],
		sent: 0,
	},
	...[true, false].flatMap((dryRun) =>
		[
			{ parameters: upsert, items: [{ userName: 'a@example.com', emails: [{ type: 'work', value: 'b@example.com' }] }] },
			{
				parameters: { ...updateBy, data: '={{ $json.d }}' },
				items: [{ e: 'a@example.com', d: { emails: [{ type: 'work', value: 'b@example.com' }] } }],
			},
			{
				parameters: { ...updateBy, data: '={{ $json.d }}' },
				items: [{ e: 'a@example.com', d: message({ op: 'replace', path: 'emails[type eq "work"].value', value: 'b@example.com' }) }],
			},
			{ parameters: { ...sync, data }, items: [{ userName: 'a@example.com', emails: [{ type: 'work', value: 'b@example.com' }] }] },
		].map(
			({ parameters, items }, index): Finding => ({
				kind: `a primary work e-mail that would be another than the user name, ${index}, ${dryRun ? 'dry run' : 'live'}`,
				input: { parameters: { ...parameters, dryRun }, seed: people('a'), items },
				told: ['0 invalid badValue'],
				sent: 0,
				more: ({ details }) => expect(details[0]).toContain("'Work Email' differs from the user name."),
			}),
		),
	),
	{
		kind: 'a new user name and its work e-mail, in one row and in two',
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: people('a', 'b'),
			items: [
				{ e: 'a@example.com', d: { userName: 'c@example.com', emails: [{ type: 'work', value: 'c@example.com' }] } },
				{ e: 'b@example.com', d: { userName: 'd@example.com' } },
				{ e: 'b@example.com', d: message({ op: 'replace', path: 'emails[type eq "work"].value', value: 'd@example.com' }) },
			],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		users: ['c@example.com', 'd@example.com'],
	},
	...[{ displayName: 'J\ud83d' }, { externalId: 'x\udc00' }, { title: '\ud83drg' }].map(
		(wish): Finding => ({
			kind: `half of a character: ${JSON.stringify(wish)}`,
			input: { parameters: upsert, seed: people('a'), items: [{ userName: 'a@example.com', ...wish }] },
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
	...[
		{ wish: { phoneNumbers: workNumbers('+13', '+14') }, says: "Would set Work Phone from '+1, +11' to '+13, +14'." },
		{ wish: { phoneNumbers: workNumbers('+9') }, says: "Would set Work Phone from '+1, +11' to '+9'." },
		{
			wish: {
				emails: [
					{ type: 'home', value: 'b@home.example' },
					{ type: 'home', value: 'c@home.example' },
				],
			},
			says: "Would set Home Email to 'b@home.example, c@home.example'.",
		},
		{ wish: { phoneNumbers: '' }, says: "Would clear Work Phone (now '+1, +11')." },
	].map(
		({ wish, says }): Finding => ({
			kind: `a dry run tells all entries of a type: ${JSON.stringify(wish)}`,
			input: {
				parameters: { ...upsert, dryRun: true, options: { emptyValues: 'remove' } },
				seed: { users: [{ userName: 'a@example.com', phoneNumbers: workNumbers('+1', '+11') }] },
				items: [{ userName: 'a@example.com', ...wish }],
			},
			told: ['0 planned'],
			more: ({ details }) => expect(details).toEqual([says]),
		}),
	),
	{
		kind: 'a number that is given twice is one',
		input: {
			parameters: upsert,
			seed: { users: [{ userName: 'a@example.com', phoneNumbers: workNumbers('+1') }] },
			items: [{ userName: 'a@example.com', phoneNumbers: workNumbers('+1', '+1') }],
		},
		told: ['0 unchanged'],
		sent: 0,
	},
];

function workNumbers(...values: readonly string[]): readonly { readonly type: string; readonly value: string }[] {
	return values.map((value) => ({ type: 'work', value }));
}
