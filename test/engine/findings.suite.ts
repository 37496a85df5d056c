import { play, type NeutralInput, type Played } from './findings';
import { setScene } from './scene';

const scene = setScene();

type Seed = NonNullable<NeutralInput['seed']>;

interface Finding {
	/** What must not happen, whatever the input. */
	readonly kind: string;
	readonly input: NeutralInput;
	/** Each row as `item outcome reason`; `-` for a removal that has no item. */
	readonly told?: readonly string[];
	/** The message with which the workflow stops. */
	readonly stops?: RegExp;
	/** Who is there afterwards beside the owner; all of the seed, active, unless told. */
	readonly users?: readonly string[];
	readonly members?: Played['members'];
	/** How many operations were sent. */
	readonly sent?: number;
	readonly more?: (played: Played) => void;
}

const sync = { operation: 'sync', scopeFilter: 'example.com' };
const noLimit = { maxRemovals: '' };
const byEmail = ['userName', '={{ $json.email }}'];
const data = '={{ $json }}';
/** The row of the person of the credential, who is missing in the list. */
const ownerStays = '- notAttempted protected';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const people = (...names: readonly string[]): Seed => ({ users: names.map((name) => ({ userName: `${name}@example.com` })) });
const admin = { userName: 'root.admin@example.com', roles: [{ value: 'id_full_admin', type: 'cirole' }] };
const sales: Seed = { ...people('a', 'b'), groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }] };
const both = { Sales: ['a@example.com', 'b@example.com'] };
const syncSales = { operation: 'syncMembers', group: ['displayName', 'Sales'], member: byEmail, options: noLimit };
const userNamed = (name: string): Record<string, unknown> => scene.webex.userByName(name) as Record<string, unknown>;
const managerOf = (name: string): unknown => (userNamed(name)[enterprise] as { manager?: { value?: unknown } } | undefined)?.manager?.value;
const patch = (path: string, operation: object, more: object = {}): object => ({
	method: 'PATCH',
	path,
	...more,
	data: { schemas: ['PatchOp'], Operations: [operation] },
});
const takeover: NeutralInput = {
	parameters: { ...sync, key: 'externalId', whenMissing: 'keep' },
	seed: { users: [{ userName: 'ines.ortiz@example.com', externalId: 'H700', title: 'Head of Payroll' }] },
	items: [{ 'External ID': 'H911', Email: 'ines.ortiz@example.com', Name: 'Ines Ortiz' }],
};
const untouched = (): void => {
	expect(userNamed('ines.ortiz@example.com')).toMatchObject({ externalId: 'H700', title: 'Head of Payroll' });
	expect(userNamed('ines.ortiz@example.com')).not.toHaveProperty('name');
};

const whoIsWho: readonly Finding[] = [
	{
		kind: 'a recycled address: nobody gets the account of another external ID',
		input: takeover,
		told: ['0 invalid otherPerson'],
		sent: 0,
		more: untouched,
	},
	{
		kind: 'a conflict that the dry run does not show',
		input: { ...takeover, parameters: { ...takeover.parameters, dryRun: true } },
		told: ['0 invalid otherPerson'],
		sent: 0,
		more: untouched,
	},
	{
		kind: 'one list keeps and removes the same account',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'deactivate', options: { maxRemovals: 1, operationsPerRequest: 1 } },
			seed: { users: [{ userName: 'vera.kohl@example.com', externalId: '007' }] },
			items: [{ 'External ID': 7, Email: 'vera.kohl@example.com' }],
		},
		told: ['0 invalid otherPerson'],
		sent: 0,
	},
	{
		kind: 'a key that comes twice removes whom the second row names',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'deactivate', options: noLimit },
			seed: {
				users: [
					{ userName: 'tim.voss@example.com', externalId: 'T1' },
					{ userName: 'ute.voss@example.com', externalId: 'T2' },
				],
			},
			items: ['tim', 'ute'].map((name) => ({ 'External ID': 'T1', Email: `${name}.voss@example.com` })),
		},
		told: ['0 unchanged', '1 invalid badValue'],
	},
	{
		kind: 'an address that changed removes whom the external ID of the row names',
		input: {
			parameters: { ...sync, key: 'userName', whenMissing: 'deactivate', options: noLimit },
			seed: { users: [{ userName: 'lea.roux@example.com', externalId: 'L1' }] },
			items: [{ Email: 'lea.berg@example.com', 'External ID': 'L1' }],
		},
		more: ({ users, details }) => {
			expect(users).toContain('lea.roux@example.com');
			expect(details[0]).toContain('lea.roux@example.com');
		},
	},
];

const leavers: readonly Finding[] = [
	{
		kind: 'a leaver’s row, whose account is gone by now, withholds the removals of all others',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('ann', 'bo'),
			items: [
				{ Email: 'ann@example.com', Status: 'Active' },
				{ Email: 'left@example.com', Status: 'Terminated' },
			],
		},
		told: ['0 unchanged', '1 invalid badValue', ownerStays, '- applied'],
		users: ['ann@example.com', 'bo@example.com (inactive)'],
	},
	{
		kind: 'a leaver’s row whose address cannot be read means nobody',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('ann', 'bo'),
			items: [
				{ Email: 'ann@example.com', Status: 'Active' },
				{ Email: 'bo@example..com', Status: 'Terminated' },
			],
		},
		told: ['0 unchanged', '1 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
];

const names: readonly Finding[] = [
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
];

const group = (displayName: string): Seed => ({ ...people('a'), groups: [{ displayName, members: [] }] });
const addTo = (Team: string): NeutralInput['items'] => [{ Team, email: 'a@example.com' }];
const groupNames: readonly Finding[] = [
	...['Sales\u200b', '\u00a0Sales ', '\ufeffsALES'].map(
		(held): Finding => ({
			kind: `a group that Webex holds as ${JSON.stringify(held)}`,
			input: {
				parameters: { operation: 'changeMembers', group: ['displayName', '={{ $json.Team }}'], member: byEmail, change: 'add' },
				seed: group(held),
				items: addTo('Sales'),
			},
			told: ['0 applied'],
			members: { [held]: ['a@example.com'] },
		}),
	),
	...[
		['Zo\u00eb', 'Zoe\u0308'],
		['Zoe\u0308', 'Zo\u00eb'],
	].map(
		([held = '', said = '']): Finding => ({
			kind: `a group with an accent in ${held.length - 2} parts that a row writes in ${said.length - 2}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data: '={{ $json }}' },
				seed: group(held),
				items: [{ displayName: said, externalId: 'G1' }],
			},
			told: ['0 applied'],
			more: ({ members: left }) => expect(Object.keys(left)).toHaveLength(1),
		}),
	),
	{
		kind: 'a group whose name only looks alike',
		input: {
			parameters: { ...syncSales, group: ['displayName', '={{ $json.Team }}'] },
			seed: sales,
			items: [
				{ Team: 'Sales', email: 'a@example.com' },
				{ Team: '\uff33ales', email: 'b@example.com' },
			],
		},
		told: ['0 unchanged', '1 invalid targetNotFound', '- notAttempted scopeUnclear'],
		members: both,
	},
	{
		kind: 'a user with an accent in two parts',
		input: {
			parameters: { operation: 'deactivate', target: byEmail },
			seed: people('zoe\u0308'),
			items: [{ email: 'zo\u00eb@example.com' }],
		},
		told: ['0 applied'],
		users: ['zoe\u0308@example.com (inactive)'],
	},
];

const protectedPeople: readonly Finding[] = [
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
];

const searches: readonly Finding[] = [
	{
		kind: 'a server that ignores the filter removes people outside the scope',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'pia.noll@example.com' }, { userName: 'guest@sub.example.com' }] },
			faults: [{ on: 'read', do: { kind: 'edit', what: 'all users, whatever the filter asks' } }],
			items: [{ Email: 'pia.noll@example.com' }],
		},
		sent: 0,
		more: ({ told }) => expect(told.filter((row) => row.includes('scopeUnclear'))).not.toEqual([]),
	},
	{
		kind: 'the same user twice in an answer',
		input: {
			parameters: { operation: 'update', target: byEmail, data: '={{ ({ title: $json.title }) }}' },
			seed: people('jan.ulm'),
			faults: [{ on: 'read', do: { kind: 'edit', what: 'each user comes twice' } }],
			items: [{ email: 'jan.ulm@example.com', title: 'Lead' }],
		},
		told: ['0 applied'],
		more: () => expect(userNamed('jan.ulm@example.com')).toMatchObject({ title: 'Lead' }),
	},
	{
		kind: 'an ID that is a word of the address',
		input: { parameters: { operation: 'delete', target: ['id', '={{ $json.id }}'] }, items: [{ id: 'me' }] },
		told: ['0 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'one name that Webex cannot search takes its neighbours with it',
		input: {
			parameters: { operation: 'upsert' },
			faults: [{ on: 'read', has: 'joiner7@', do: { kind: 'status', status: 400 } }],
			items: Array.from({ length: 60 }, (_, index) => ({ Email: `joiner${index}@example.com` })),
		},
		users: Array.from({ length: 60 }, (_, index) => `joiner${index}@example.com`)
			.filter((name) => !name.startsWith('joiner7@'))
			.sort(),
		more: ({ told }) => expect(told.filter((row) => !row.endsWith(' applied'))).toEqual(['7 notAttempted requestRefused']),
	},
	{
		kind: 'why a look-up was refused is thrown away',
		input: {
			parameters: { operation: 'update', target: ['externalId', '={{ $json.id }}'], data: "={{ ({ title: 'Lead' }) }}" },
			seed: { users: [{ userName: 'jan.ulm@example.com', externalId: 'E1' }] },
			faults: [{ on: 'read', do: { kind: 'edit', what: '400 invalidFilter: externalId is not searchable' } }],
			items: [{ id: 'E1' }],
		},
		told: ['0 notAttempted requestRefused'],
		more: ({ details }) => {
			expect(details[0]).toContain('externalId is not searchable');
			expect(details[0]).not.toMatch(/run the row again/i);
		},
	},
];

const members: readonly Finding[] = [
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
];

const crowd = Array.from({ length: 502 }, (_, number) => `m${String(number).padStart(3, '0')}`);
const largeGroups: readonly Finding[] = [
	{
		kind: 'more new members than a request may carry',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { ...people(...crowd), groups: [{ displayName: 'All' }] },
			items: [{ displayName: 'All', members: crowd.map((name) => ({ value: `{id of ${name}@example.com}` })) }],
		},
		told: ['0 applied'],
		sent: 2,
	},
];

const oneResource: readonly Finding[] = [
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
];

const managers: readonly Finding[] = [
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
];

const inactive: readonly Finding[] = [
	{
		kind: 'an adopted account that stays inactive without a word',
		input: {
			parameters: { operation: 'create', options: { existing: 'adopt' } },
			seed: { users: [{ userName: 'sue.hart@example.com', active: false }] },
			items: [{ Email: 'sue.hart@example.com' }],
		},
		told: ['0 applied adopted'],
		users: ['sue.hart@example.com (inactive)'],
		more: ({ details }) => expect(details[0]).toMatch(/inactive.*Reactivate/i),
	},
	{
		kind: 'an empty cell under Active leaves the person inactive',
		input: {
			parameters: { ...sync, data },
			seed: { users: [{ userName: 'sue.hart@example.com', active: false }] },
			items: [{ userName: 'sue.hart@example.com', active: '' }],
		},
		told: ['0 applied'],
		users: ['sue.hart@example.com'],
	},
];

const staff = Array.from({ length: 30 }, (_, number) => `s${String(number).padStart(2, '0')}`);
const everyone = staff.map((name) => `${name}@example.com`);
const admins = everyone.slice(0, 10);
const brake: readonly Finding[] = [
	{
		kind: 'a group that a path names by reference',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 0 } },
			seed: sales,
			items: [
				patch('/Groups/{id of Sales}', { op: 'replace', path: 'externalId', value: 'x' }, { bulkId: 'g' }),
				patch('/Groups/bulkId:g', { op: 'remove', path: 'members' }),
			] as NeutralInput['items'],
		},
		told: ['0 notAttempted removalLimit', '1 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a removal of members with a value beside the path',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: sales,
			items: [
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members', value: [{ value: '{id of a@example.com}' }] }),
			] as NeutralInput['items'],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a create that meets a conflict takes members away uncounted',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data, options: { maxRemovals: 0, emptyValues: 'remove' } },
			seed: sales,
			faults: [1, 2].map((nth) => ({ on: 'read', nth, do: { kind: 'edit', what: 'nothing is found' } })),
			items: [{ displayName: 'Sales', members: [] }],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
	},
	{
		kind: 'a deleted group counts for nobody',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: sales,
			items: [{ method: 'DELETE', path: '/Groups/{id of Sales}' }],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a share of all groups together hides that one of them loses nearly everybody (E7)',
		input: {
			parameters: { ...syncSales, group: ['displayName', '={{ $json.team }}'], options: { maxRemovals: '30%' } },
			seed: {
				...people(...staff),
				groups: [
					{ displayName: 'All', members: everyone },
					{ displayName: 'Admins', members: admins },
				],
			},
			items: [...everyone.map((email) => ({ team: 'All', email })), { team: 'Admins', email: admins[0] ?? '' }],
		},
		members: { All: everyone, Admins: admins },
		sent: 0,
		more: ({ told }) => expect(told.filter((row) => row.startsWith('-'))).toEqual(admins.slice(1).map(() => '- notAttempted removalLimit')),
	},
	{
		kind: 'a PATCH that cannot be read in full counts for nothing (E3)',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: sales,
			items: [patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value ne "x" or value pr]' })] as NeutralInput['items'],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'an expression that gives nothing switches the brake off',
		input: {
			parameters: { operation: 'delete', target: byEmail, options: { maxRemovals: "={{ $json.limit ?? '' }}" } },
			seed: people('ada'),
			items: [{ email: 'ada@example.com' }],
		},
		stops: /'Max Removals' gives nothing/,
		sent: 0,
	},
];

const remove = { operation: 'delete', target: byEmail, dryRun: '={{ $json.dry }}' };
const settings: readonly Finding[] = [
	{
		kind: 'a dry run given as text is a live run',
		input: { parameters: remove, seed: people('ada'), items: [{ email: 'ada@example.com', dry: 'true' }] },
		told: ['0 planned'],
		sent: 0,
	},
	{
		kind: 'a setting of the run is asked of the first row',
		input: {
			parameters: remove,
			seed: people('ada', 'bo'),
			items: [
				{ email: 'ada@example.com', dry: false },
				{ email: 'bo@example.com', dry: true },
			],
		},
		stops: /'Dry Run' is not the same for all items/,
		sent: 0,
	},
	{
		kind: 'a word that is not known does the dangerous thing',
		input: { parameters: { ...sync, whenMissing: 'Keep', options: noLimit }, seed: people('ada'), items: [{ Email: 'owner@example.com' }] },
		stops: /'When Missing' is set to "Keep"/,
		sent: 0,
	},
	{
		kind: 'a setting that fails sends rows down the success branch',
		input: {
			parameters: { operation: 'create', data, dryRun: '={{ nope() }}' },
			onError: 'continueErrorOutput',
			items: [{ userName: 'ada@example.com' }],
		},
		users: [],
		sent: 0,
		more: ({ run, told }) => {
			expect(run.outputs.map(({ length }) => length)).toEqual([0, 1]);
			expect(told[0]).toMatch(/^0 notAttempted/);
		},
	},
];

const answers: readonly Finding[] = [
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
				webex: { patchForm: { reads, other: 'refuse' } },
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
];

const silence: readonly Finding[] = [
	{
		kind: 'a refused look-up ends in silence',
		input: {
			parameters: { operation: 'upsert', options: { failWorkflow: true } },
			faults: [{ on: 'read', do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'ada@example.com' }],
		},
		stops: /^Webex does not allow this$/,
		users: [],
		more: ({ log }) => expect(log.join('\n')).toContain('Nothing was sent'),
	},
	{
		kind: 'Webex out of reach stops the run only where no look-up comes first',
		input: {
			parameters: { operation: 'upsert' },
			faults: [{ on: 'read', do: { kind: 'cut', effect: 'none' } }],
			items: [{ Email: 'ada@example.com' }],
		},
		stops: /^Webex could not be reached$/,
		users: [],
	},
	{
		kind: 'the second try of Retry On Fail is silent',
		input: {
			parameters: { operation: 'create', data },
			onError: 'continueErrorOutput',
			retryOnFail: true,
			items: [{ userName: 'nomail' }, { userName: 'ada@example.com' }],
		},
		told: ['0 invalid badValue', '1 applied'],
		users: ['ada@example.com'],
		sent: 1,
		more: ({ run, log }) => {
			const sums = '1 applied, 1 invalid, 1 request';
			expect(run.hints).toContain(sums);
			expect(log.filter((line) => line.includes(sums)).length).toBeGreaterThan(1);
		},
	},
];

describe.each([
	{ about: 'who is who', findings: whoIsWho },
	{ about: 'leavers', findings: leavers },
	{ about: 'names', findings: names },
	{ about: 'names of groups', findings: groupNames },
	{ about: 'protected people', findings: protectedPeople },
	{ about: 'searches', findings: searches },
	{ about: 'members of groups', findings: members },
	{ about: 'large groups', findings: largeGroups },
	{ about: 'several rows, one resource', findings: oneResource },
	{ about: 'managers', findings: managers },
	{ about: 'inactive people', findings: inactive },
	{ about: 'the brake', findings: brake },
	{ about: 'settings', findings: settings },
	{ about: 'answers', findings: answers },
	{ about: 'silence', findings: silence },
])('what went wrong before, $about', ({ findings }) => {
	it.each(findings)('$kind', async ({ input, told, stops, users, members: expected, sent, more }) => {
		const played = await play(scene, input);
		if (stops === undefined) expect(played.run.error).toBeUndefined();
		else expect(played.run.error?.message).toMatch(stops);
		if (told !== undefined) expect(played.told).toEqual(told);
		const seeded = (input.seed?.users ?? []).map(({ userName, active }) => `${String(userName)}${active === false ? ' (inactive)' : ''}`);
		if (users !== undefined || more === undefined) expect(played.users).toEqual([...(users ?? seeded), 'owner@example.com'].sort());
		else expect(played.users).toEqual(expect.arrayContaining([...seeded, 'owner@example.com']));
		if (expected !== undefined) expect(played.members).toEqual(expected);
		if (sent !== undefined) expect(played.sent).toBe(sent);
		more?.(played);
	});
});
