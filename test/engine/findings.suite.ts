import { play, type NeutralInput, type Played } from './findings';
import type { PatchForm } from '../webex/patchForms';
import { flatRows } from '../../nodes/WebexScim/scim/columns/flatten';
import { webexUserSchema } from '../../nodes/WebexScim/scim/schemas';
import { allOperations, operationsOf } from './results';
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
const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
const people = (...names: readonly string[]): Seed => ({ users: names.map((name) => ({ userName: `${name}@example.com` })) });
const admin = { userName: 'root.admin@example.com', roles: [{ value: 'id_full_admin', type: 'cirole' }] };
const sales: Seed = { ...people('a', 'b'), groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }] };
const both = { Sales: ['a@example.com', 'b@example.com'] };
const syncSales = { operation: 'syncMembers', group: ['displayName', 'Sales'], member: byEmail, options: noLimit };
const userNamed = (name: string): Record<string, unknown> => scene.webex.userByName(name) as Record<string, unknown>;
const managerOf = (name: string): unknown => (userNamed(name)[enterprise] as { manager?: { value?: unknown } } | undefined)?.manager?.value;
const patch = (path: string, operation: object, more: object = {}): Record<string, unknown> => ({
	method: 'PATCH',
	path,
	...more,
	data: { schemas: ['PatchOp'], Operations: [operation] },
});
const message = (...operations: readonly object[]): object => ({ schemas: ['PatchOp'], Operations: operations });
const updateSales = { operation: 'update', resourceType: 'Groups', target: ['displayName', 'Sales'], data: '={{ $json.d }}' };
const newUser = { method: 'POST', path: '/Users', data: { schemas: [coreUser], userName: 'n@example.com' } };
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
	...[{ operation: 'upsert' }, { ...sync }, { operation: 'create', options: { existing: 'adopt' } }].map(
		(parameters): Finding => ({
			kind: `one external ID for two addresses of a list, neither of them in Webex: ${parameters.operation}`,
			input: {
				parameters,
				items: ['ida.kern', 'ida.berg', 'IDA.kern'].map((name) => ({ Email: `${name}@example.com`, 'External ID': 'K1' })),
			},
			users: ['ida.kern@example.com'],
			more: ({ told }) => expect(told[1]).toBe('1 invalid otherPerson'),
		}),
	),
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
	...['E1001', '00u1abc', 'x', 'Y2lz', '7f5b0a0e1c1d4c509d0e2f6f3a1b5c77', '7f5b0a0e-1c1d-4c50-9d0e'].map(
		(id): Finding => ({
			kind: `what is no ID of Webex finds nobody, so that nobody passes as gone: ${id}`,
			input: {
				parameters: { operation: 'deactivate', target: ['id', '={{ $json.id }}'], options: { missing: 'ignore' } },
				seed: people('ann'),
				items: [{ id }, { id: '{id of ann@example.com}' }, { id }],
			},
			told: ['0 invalid badValue', '1 applied', '2 invalid badValue'],
			users: ['ann@example.com (inactive)'],
			sent: 1,
		}),
	),
	{
		kind: 'what is no ID of Webex is no member and no owner, in a cell and in JSON',
		input: {
			parameters: {
				operation: 'upsert',
				resourceType: 'Groups',
				data: '={{ $json }}',
			},
			seed: people('ann'),
			items: [
				{ displayName: 'H', members: ['E1001'] },
				{ displayName: 'I', members: [{ value: '{id of ann@example.com}' }] },
				{ displayName: 'J', 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group': { owners: ['00u1abc'] } },
			],
		},
		told: ['0 invalid badValue', '1 applied', '2 invalid badValue'],
		members: { I: ['ann@example.com'] },
	},
	{
		kind: 'a personnel number among the members of a column',
		input: { parameters: { operation: 'create', resourceType: 'Groups' }, items: [{ Group: 'H', Members: 'E1001' }] },
		told: ['0 invalid badValue'],
		members: {},
	},
	{
		kind: 'a word for nobody as External ID passes as gone',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.id }}'], options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'ann@example.com', externalId: '007' }] },
			items: [{ id: 'N/A' }, { id: '-' }, { id: 'none' }, { id: '007' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 applied'],
		users: ['ann@example.com (inactive)'],
		sent: 1,
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
	{
		kind: 'a list of nobody but leavers is told as empty',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: people('ann', 'bo'),
			items: [{ 'Work Email': 'ann@example.com', Status: 'Terminated' }],
		},
		told: ['0 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		sent: 0,
	},
	...[
		{ kind: 'columns', parameters: sync, item: { Email: 'ann@example' } },
		{ kind: 'JSON', parameters: { ...sync, data }, item: { userName: 'ann@example' } },
		{ kind: 'members', parameters: syncSales, item: { email: 'ann@example' } },
	].map(
		({ kind, parameters, item }): Finding => ({
			kind: `a list whose only row is bad is told as empty: ${kind}`,
			input: { parameters, seed: sales, items: [item] },
			sent: 0,
			more: ({ told, run }) => {
				expect(run.error).toBeUndefined();
				expect(told[0]).toBe('0 invalid badValue');
			},
		}),
	),
];

const names: readonly Finding[] = [
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
		told: ['0 applied', '- notAttempted scopeUnclear'],
		users: ['kim@example.com', 'kim.new@example.com'],
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
		kind: 'a group of a user’s own operation with signs that nobody sees at its ends',
		input: {
			parameters: { operation: 'run' },
			items: [
				{
					method: 'POST',
					path: '/Groups',
					data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: ' Zoe\u0308\u200b' },
				},
			],
		},
		told: ['0 applied'],
		members: { 'Zo\u00eb': [] },
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
	...['undefined', 'null', 'NaN', '-', 'n/a', 'none', '1.2E+5', '#N/A'].map(
		(id): Finding => ({
			kind: `an ID that is none: ${id}`,
			input: {
				parameters: { operation: 'delete', target: ['id', '={{ $json.id }}'] },
				items: [{ id }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
	{
		kind: 'a path and members with an ID that is none',
		input: {
			parameters: { operation: 'run' },
			items: ['undefined', 'null', '-'].map((id) => ({ method: 'DELETE', path: `/Users/${id}` })),
		},
		told: [0, 1, 2].map((item) => `${item} invalid badValue`),
		sent: 0,
	},
	{
		kind: 'a word for nobody among the members',
		input: { parameters: { operation: 'upsert', resourceType: 'Groups' }, seed: sales, items: [{ Gruppe: 'Sales', Mitglieder: 'none' }] },
		told: ['0 invalid badValue'],
		members: both,
		sent: 0,
	},
	...['me', '004711', '../Users', 'ann@example.com', 'null'].map(
		(id): Finding => ({
			kind: `what is no ID of Webex, ${id}`,
			input: { parameters: { operation: 'delete', target: ['id', '={{ $json.id }}'] }, items: [{ id }] },
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
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
				"'User Members' in the column 'data': not an ID. Run Operations looks nobody up: give the ID that Webex shows, or a reference to the bulkId of another row.",
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
	...[
		{ kind: 'the sign before a name', path: '$.active', value: false },
		{ kind: 'the removal of SCIM 1.1', path: 'roles', value: [{ value: 'id_full_admin', operation: 'delete' }] },
	].map(
		({ kind, ...operation }): Finding => ({
			kind: `a change in another spelling counts for nothing: ${kind}`,
			input: {
				parameters: { operation: 'run', options: { maxRemovals: 0 } },
				seed: { users: [admin] },
				items: [patch(`/Users/{id of ${admin.userName}}`, { op: 'add', ...operation })] as NeutralInput['items'],
			},
			told: ['0 notAttempted removalLimit'],
			sent: 0,
		}),
	),
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
	...[
		{ kind: 'op and OP', operation: { op: 'add', OP: 'remove', path: 'members', value: [{ value: '{id of a@example.com}' }] } },
		{ kind: 'path and Path', operation: { op: 'remove', path: 'externalId', Path: 'members' } },
		{ kind: 'value and Value', operation: { op: 'replace', path: 'displayName', value: 'Sales', Value: 'Other' } },
	].flatMap(({ kind, operation }): readonly Finding[] => [
		{
			kind: `a server may read the other of two members of an operation: ${kind}`,
			input: {
				parameters: { operation: 'run', options: { maxRemovals: 0 } },
				seed: sales,
				items: [patch('/Groups/{id of Sales}', operation) as NeutralInput['items'][number]],
			},
			told: ['0 invalid badValue'],
			members: both,
			sent: 0,
			more: ({ details }) => expect(details[0]).toMatch(/The column 'data' gives "[A-Za-z]+" more than once/),
		},
		{
			kind: `a server may read the other of two members of an operation of Update: ${kind}`,
			input: {
				parameters: { operation: 'update', resourceType: 'Groups', target: ['displayName', 'Sales'], data, options: { maxRemovals: 0 } },
				seed: sales,
				items: [{ schemas: ['PatchOp'], Operations: [operation] }],
			},
			told: ['0 invalid badValue'],
			members: both,
			sent: 0,
		},
	]),
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
		kind: 'a word that is null does what the default does',
		input: {
			parameters: { operation: 'delete', target: byEmail, options: { missing: null } },
			seed: people('ada'),
			items: [{ email: 'ada@example.com' }],
		},
		stops: /'If Not Found' is set to nothing/,
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

/** The forms of PATCH that are none of the ones read. */
const formsBeside: Readonly<Record<'paths' | 'noPaths', readonly PatchForm[]>> = {
	paths: ['plainNoPath', 'listNoPath', 'enterpriseNoPath', 'ciscoNoPath'],
	noPaths: ['plainPath', 'listPath', 'enterpriseColon', 'enterpriseDot', 'ciscoColon', 'ciscoDot'],
};

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
];

const putOff: readonly Finding[] = ([503, 429, 423] as const).flatMap((status): readonly Finding[] => [
	{
		kind: `a create that was done though its row says ${status}`,
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status, effect: 'all' } }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 2,
	},
	{
		kind: `a deletion that was done though its row says ${status}`,
		input: {
			parameters: { operation: 'delete', target: byEmail },
			seed: people('a'),
			items: [{ email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status, effect: 'all' } }],
		},
		told: ['0 applied confirmedByLookup'],
		users: [],
		sent: 2,
	},
	{
		kind: `a create that meets an older user after ${status}`,
		input: {
			parameters: { operation: 'create' },
			seed: people('a'),
			items: [{ Email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status } }],
		},
		told: ['0 rejected'],
		sent: 2,
	},
]);

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
			const sums = '1 created, 1 invalid, 1 request';
			expect(run.hints).toContain(`${sums}. Cause: a value cannot be used (1 row).`);
			expect(log.filter((line) => line.includes(sums)).length).toBeGreaterThan(1);
		},
	},
	{
		kind: 'the words of the node are left out where the workflow fails',
		input: {
			parameters: { operation: 'create', options: { failWorkflow: true } },
			items: [{ Email: 'lea.roux@example', Department: 'User', 'Job Title': 'Email' }],
		},
		stops: /^Not every row went through/,
		users: [],
		more: ({ run }) =>
			expect((run.error as { description?: string } | undefined)?.description).toBe(
				"Row 2: The column 'Email' (User Name) is not an e-mail address. Use the form name@example.com.",
			),
	},
	{
		kind: 'what results and errors are called counts as a column that was left out',
		input: {
			parameters: { operation: 'create', dryRun: true },
			items: [{ Email: 'ada@example.com', ok: false, outcome: 'rejected', detail: 'x', reason: '', resourceId: '', error: 'x' }],
		},
		told: ['0 planned'],
		users: [],
		more: ({ run }) => expect(run.hints).toContain('Columns used: Email → User Name'),
	},
];

const create = { operation: 'create', dryRun: true };
const mo = 'mo.fink@example.com';
const usesOf = ({ run }: Played): string => run.hints.find((hint) => hint.startsWith('Columns used')) ?? '';
const manager: Seed = { users: [{ userName: 'olu.ade@example.com' }] };

const words: readonly Finding[] = [
	{
		kind: 'a login name beats the e-mail column',
		input: { parameters: create, items: [{ Email: mo, Username: 'mfink' }] },
		told: ['0 planned'],
		more: (played) => expect(usesOf(played)).toBe('Columns used: Email → User Name; not used: Username (Email is more telling)'),
	},
	{
		kind: 'a login name with another address is not told',
		input: { parameters: create, items: [{ Email: mo, Username: 'mfink@corp.example.com' }] },
		told: ['0 planned'],
		more: (played) =>
			expect(usesOf(played)).toBe(
				'Columns used: Email → User Name; not used: Username (Email is more telling, but has other addresses: leave Email out if they are wrong)',
			),
	},
	{
		kind: "a file of Webex's own with remarks in its headers",
		input: {
			parameters: { operation: 'create' },
			items: [{ 'First Name': 'Mo', 'Last Name': 'Fink', 'User ID/Email (Required)': mo, 'User Status': 'Active' }],
		},
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)).toMatchObject({ name: { givenName: 'Mo', familyName: 'Fink' } }),
	},
	{
		kind: 'a file in another language makes users without names',
		input: { parameters: { operation: 'create' }, items: [{ Vorname: 'Mo', Nachname: 'Fink', 'E-Mail': mo }] },
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)).toMatchObject({ name: { givenName: 'Mo', familyName: 'Fink' } }),
	},
	{
		kind: 'an accent that is decomposed is another word',
		input: { parameters: { operation: 'create' }, items: [{ 'Pre\u0301nom': 'Léa', Nom: 'Roux', Courriel: mo }] },
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)).toMatchObject({ name: { givenName: 'Léa', familyName: 'Roux' } }),
	},
	{
		kind: 'new users without a name are not told',
		input: { parameters: create, items: [{ Email: mo, Keresztnév: 'Mo' }] },
		told: ['0 planned'],
		more: ({ run }) => expect(run.hints.filter((hint) => hint.includes('new users have none'))).toHaveLength(1),
	},
	{
		kind: "another system's user type refuses every row",
		input: { parameters: create, items: [{ mail: mo, userType: 'Member' }] },
		told: ['0 planned'],
		more: (played) => expect(usesOf(played)).toContain('userType (gives rights: map it by hand)'),
	},
	{
		kind: "another system's group type refuses every row",
		input: { parameters: { ...create, resourceType: 'Groups' }, items: [{ 'Group Name': 'Sales', groupType: 'Security' }] },
		told: ['0 planned'],
	},
	{
		kind: 'a salutation becomes the job title and a sales region part of the address',
		input: { parameters: { operation: 'create' }, items: [{ Email: mo, Title: 'Mrs', Region: 'EMEA' }] },
		told: ['0 applied'],
		users: [mo],
		more: (played) => {
			expect(userNamed(mo)).not.toHaveProperty('title');
			expect(userNamed(mo)).not.toHaveProperty('addresses');
			expect(usesOf(played)).toContain('Title (its values do not fit its name: map it by hand), Region (its values');
		},
	},
	{
		kind: 'what is private becomes work data',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: mo, 'Birth Date': '1980-02-01', Address: 'Side St 2', Phone: '+1 555 0100', 'Personal Email': 'mo@home.example' }],
		},
		told: ['0 applied'],
		users: [mo],
		more: (played) => {
			expect(userNamed(mo)).toMatchObject({ emails: [{ value: mo }] });
			for (const attribute of ['addresses', 'phoneNumbers']) expect(userNamed(mo)).not.toHaveProperty(attribute);
			expect(usesOf(played)).toContain('Address (private), Phone (private), Personal Email (private)');
		},
	},
	{
		kind: "other firms' people become users",
		input: {
			parameters: { operation: 'create' },
			items: [{ 'Display name': 'Nora Falk', 'Contact email': 'nora.falk@northwind.example' }],
		},
		stops: /^No column was understood as the User Name$/,
		users: [],
	},
	{
		kind: 'Active does not know the words of real files',
		input: {
			parameters: { operation: 'create' },
			items: ['Inactive', 'Ja', 'WAHR', 'off', 'perhaps', 'Blocked'].map((Active, index) => ({ Email: `p${index}@example.com`, Active })),
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied', '4 invalid badValue', '5 invalid badValue'],
		users: ['p0@example.com (inactive)', 'p1@example.com', 'p2@example.com', 'p3@example.com (inactive)'],
	},
	{
		kind: 'a column of names of managers refuses every row',
		input: {
			parameters: { operation: 'create' },
			seed: manager,
			items: [{ Email: mo, Manager: 'Olu Ade', 'Manager - Work email': 'olu.ade@example.com' }],
		},
		told: ['0 applied'],
		users: [mo, 'olu.ade@example.com'],
		more: () => expect(managerOf(mo)).toBe(userNamed('olu.ade@example.com')['id']),
	},
	...['Olu Ade', 'CN=Olu Ade,OU=Users,DC=example,DC=com', '10001', 'NO_MANAGER', 'n/a', '-'].map((Manager) => ({
		kind: `a manager given as ${Manager} refuses the row`,
		input: { parameters: create, items: [{ Email: mo, Manager }] },
		told: ['0 planned'],
	})),
	{
		kind: 'the name of a manager among addresses refuses its row, or takes away who is there',
		input: {
			parameters: { operation: 'upsert', options: { emptyValues: 'remove' } },
			seed: {
				users: [{ userName: 'olu.ade@example.com' }, { userName: mo, [enterprise]: { manager: { value: '{id of olu.ade@example.com}' } } }],
			},
			items: [
				{ Email: 'tara.ray@example.com', Manager: 'olu.ade@example.com' },
				{ Email: mo, Manager: 'Olu Ade' },
			],
		},
		told: ['0 applied', '1 unchanged'],
		users: ['olu.ade@example.com', mo, 'tara.ray@example.com'],
		more: ({ run }) =>
			expect(
				run.hints.filter((hint) => hint.startsWith("1 cell is neither an e-mail address nor an ID in the column 'Manager'")),
			).toHaveLength(1),
	},
	{
		kind: 'a word for no manager among addresses refuses its row',
		input: {
			parameters: create,
			seed: manager,
			items: ['olu.ade@example.com', 'NO_MANAGER', 'n/a'].map((Manager, index) => ({ Email: `p${index}@example.com`, Manager })),
		},
		told: ['0 planned', '1 planned', '2 planned'],
	},
	{
		kind: 'columns give rights by their names',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'intern@example.com' }] },
			items: [{ Email: 'intern@example.com', 'roles.value': 'id_full_admin', MFA: 'no' }],
		},
		told: ['0 unchanged'],
		sent: 0,
		more: (played) => expect(usesOf(played)).toMatch(/roles\.value \(gives rights.*MFA \(gives rights/),
	},
	{
		kind: "markup in a column's name is shown as markup",
		input: { parameters: create, items: [{ Email: mo, '<a href="https://evil.example.com">sign in again</a>': 'x' }] },
		told: ['0 planned'],
		more: ({ run }) => expect(run.hints.join('')).not.toMatch(/[<>&]/),
	},
	{
		kind: 'a hint as long as the file has columns',
		input: {
			parameters: create,
			items: Array.from({ length: 300 }, (_, index) => ({ Email: `p${index}@example.com`, [`Note ${index}`]: 'x' })),
		},
		more: ({ run }) => expect(run.hints.every((hint) => hint.length < 1500)).toBe(true),
	},
	{
		kind: 'the first person of a file without a header stands in the message',
		input: { parameters: create, items: [{ 'mia.lang@example.com': 'pit.lang@example.com', Mia: 'Pit', '+1 555 0100': '+1 555 0101' }] },
		stops: /^No column was understood as the User Name$/,
		more: ({ run }) => {
			expect(run.error?.description).toContain('does the file lack its header line?');
			expect(JSON.stringify([run.hints, run.error?.message, run.error?.description])).not.toMatch(/mia|lang|555/i);
		},
	},
	{
		kind: 'what was used is never said, and nothing can be left out',
		input: {
			parameters: { ...create, options: { leaveOutColumns: 'Status, Sattus' } },
			items: [{ 'Work Email': mo, Status: 'Terminated', Email: 'mo@home.example.com', Name: 'Mo Fink' }],
		},
		told: ['0 planned'],
		more: (played) => {
			expect(usesOf(played)).toBe(
				'Columns used: Work Email → User Name, Name → Display Name; not used: Status (left out), Email (Work Email is more telling)',
			);
			expect(played.run.hints).toContain("'Leave Out Columns' names what no item has: Sattus. Check the spelling.");
		},
	},
	{
		kind: 'no column is the key: told once for each row',
		input: { parameters: create, items: [{ 'Vorname;Nachname;E-Mail': 'Mo;Fink;mo.fink@example.com' }] },
		stops: /^No column was understood as the User Name$/,
		more: ({ run }) => expect(run.error?.description).toContain("set 'Delimiter' in the Extract from File node"),
	},
	{
		kind: 'a text about a value does not name the attribute as the panel does',
		input: { parameters: create, items: [{ Email: mo, Active: 'perhaps' }] },
		told: ['0 invalid badValue'],
		more: ({ details }) => expect(details[0]).toContain('Active'),
	},
	{
		kind: 'a leaver with a word more, a date or a negation is created active',
		input: {
			parameters: { operation: 'create' },
			items: [
				...['Not Active', 'Nicht aktiv', 'Terminated 2020-01-01', 'Left on 01.02.2020', 'Ausgeschieden zum 31.12.2020', 'Baja voluntaria'],
				...['Non actif', 'No activo', 'no longer with company', 'Contract ended', 'Term', 'uit dienst', 'Closed', 'Austritt'],
				...['On Leave', 'Termination pending', 'Active', 'Terminated 2999-12-31', 'Not terminated', 'Zz17'],
			].map((status, index) => ({ Email: `p${index}@example.com`, 'Employment Status': status })),
		},
		told: Array.from({ length: 20 }, (_, item) => (item < 14 ? `${item} invalid badValue` : `${item} applied`)),
		users: Array.from({ length: 6 }, (_, index) => `p${index + 14}@example.com`),
		more: ({ run }) =>
			expect(run.hints.find((hint) => hint.startsWith('The column'))).toBe(
				"The column 'Employment Status' says who left, and no column is mapped to Active, so 14 rows of people who are gone were not carried out. 1 cell holds a value that is not known and not taken for gone: check it. Name it in 'Leave Out Columns', or map one to Active.",
			),
	},
	...[
		{ 'Not Active': 'Yes' },
		{ 'Termination Reason': 'Voluntary' },
		{ Enddatum: '31.12.2019' },
		{ 離職日: '2020-01-01' },
		{ 'No longer employed': 'x' },
	].map(
		(column): Finding => ({
			kind: `a column that says who left by its name: ${String(Object.keys(column)[0])}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', ...column }, { Email: 'b@example.com' }] },
			told: ['0 invalid badValue', '1 applied'],
			users: ['b@example.com'],
		}),
	),
	...[
		{ operation: 'create', attributes: { mappingMode: 'defineBelow', value: { userName: '={{ $json.Email }}' } } },
		{ ...sync, data: '={{ ({ userName: $json.Email }) }}' },
	].map(
		(parameters): Finding => ({
			kind: `people who are gone by a column that nobody mapped: ${parameters.operation}`,
			input: {
				parameters,
				items: [
					{ Email: 'a@example.com', Status: 'Terminated' },
					{ Email: 'b@example.com', Status: 'Active' },
				],
			},
			told: ['0 applied', '1 applied'],
			users: ['a@example.com', 'b@example.com'],
			more: ({ run }) =>
				expect(run.hints).toContain(
					"1 row is of a person who is gone by 'Status', and what is mapped does not say so, so it counts like any other. Map Active as well, or keep such rows from this node.",
				),
		}),
	),
	...[
		{
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Termination Reason': 'Voluntary', 'Termination Date': '2999-12-31' },
				{ Email: 'b@example.com', 'Termination Reason': 'Voluntary', 'Termination Date': '2020-12-31' },
			],
		},
		{
			parameters: { operation: 'create', data },
			items: [
				{ userName: 'a@example.com', terminationReason: 'Voluntary', terminationDate: '2999-12-31' },
				{ userName: 'b@example.com', terminationReason: 'Voluntary' },
			],
		},
	].map(
		(input): Finding => ({
			kind: `a reason to leave beside a day to come: ${Object.keys(input.items[0] ?? {}).join(', ')}`,
			input,
			told: ['0 applied', '1 invalid badValue'],
			users: ['a@example.com'],
		}),
	),
	{
		kind: 'a hint tells of rows that were not carried out, where there are none',
		input: { parameters: { operation: 'create' }, items: [{ Email: mo, Status: 'Active' }] },
		told: ['0 applied'],
		users: [mo],
		more: ({ run }) =>
			expect(run.hints.find((hint) => hint.startsWith('The column'))).toBe(
				"The column 'Status' says who left, and no column is mapped to Active, but no row says that its person is gone. Name it in 'Leave Out Columns', or map one to Active.",
			),
	},
	{
		kind: 'a login name beats an e-mail column with more words than it needs',
		input: {
			parameters: { operation: 'create' },
			items: [{ 'User ID': 'mfink', Username: 'mfink', 'First Name': 'Mo', 'Email Information Email Address': mo }],
		},
		told: ['0 applied'],
		users: [mo],
		more: () => expect(userNamed(mo)['name']).toEqual({ givenName: 'Mo' }),
	},
	...[
		{ Voornaam: 'Mo', Achternaam: 'Fink', 'E-mailadres': mo, Functie: 'Lead', Afdeling: 'IT' },
		{ Förnamn: 'Mo', Efternamn: 'Fink', 'E-post': mo, Befattning: 'Lead', Avdelning: 'IT' },
		{ Nome: 'Mo', Cognome: 'Fink', 'Indirizzo e-mail': mo, Mansione: 'Lead', Reparto: 'IT' },
		{ Imię: 'Mo', Nazwisko: 'Fink', 'Adres e-mail': mo, Stanowisko: 'Lead', Dział: 'IT' },
		{ Nome: 'Mo', Sobrenome: 'Fink', 'E-mail': mo, Cargo: 'Lead', Departamento: 'IT' },
		{ Fornavn: 'Mo', Etternavn: 'Fink', 'E-postadresse': mo, Stilling: 'Lead', Avdeling: 'IT' },
		{ Fornavn: 'Mo', Efternavn: 'Fink', 'E-mail': mo, Titel: 'Lead', Afdeling: 'IT' },
		{ Etunimi: 'Mo', Sukunimi: 'Fink', Sähköposti: mo, Tehtävänimike: 'Lead', Osasto: 'IT' },
		{ Jméno: 'Mo', Příjmení: 'Fink', 'E-mail': mo, Funkce: 'Lead', Oddělení: 'IT' },
		{ Ad: 'Mo', Soyad: 'Fink', 'E-posta': mo, Unvan: 'Lead', Departman: 'IT' },
	].map(
		(item): Finding => ({
			kind: `a file in another language: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [item] },
			told: ['0 applied'],
			users: [mo],
			more: () =>
				expect(userNamed(mo)).toMatchObject({
					name: { givenName: 'Mo', familyName: 'Fink' },
					title: 'Lead',
					[enterprise]: { department: 'IT' },
				}),
		}),
	),
	{
		kind: 'an e-mail column in a language that no table knows',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ 'E-mail cím': mo, 'Magán e-mail': '' },
				{ 'E-mail cím': 'tara.ray@example.com', 'Magán e-mail': '' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: [mo, 'tara.ray@example.com'],
	},
];

const fieldTeam = ['eva.stone@example.com', 'nil.moor@example.com'];
const inFieldTeam = { Members: fieldTeam.join('; ') };
const newGroup = { operation: 'create', resourceType: 'Groups' };
const upsertGroup = { operation: 'upsert', resourceType: 'Groups', data };
const moFink = (more: object = {}): Seed => ({ users: [{ userName: 'mo.fink@example.com', ...more }] });
const json: readonly Finding[] = [
	{
		kind: 'what Webex does not know goes out every night again',
		input: {
			parameters: { operation: 'upsert', data },
			seed: moFink(),
			items: [{ userName: 'mo.fink@example.com', jobTitle: 'Lead', row_number: 3, 'urn:example:hr:1.0:User': { badge: 7 } }],
		},
		told: ['0 unchanged'],
		sent: 0,
		more: ({ run }) => expect(run.hints.join('\n')).toContain('Members not used: jobTitle, row_number, urn:example:hr:1.0:User'),
	},
	{
		kind: 'what Webex does not know goes out in a create',
		input: {
			parameters: { operation: 'create', data },
			items: [{ userName: 'mo.fink@example.com', jobTitle: 'Lead', name: { givenName: 'Mo', nick: 'x' } }],
		},
		told: ['0 applied'],
		users: ['mo.fink@example.com'],
		more: ({ run }) => {
			expect(userNamed('mo.fink@example.com')).toMatchObject({ name: { givenName: 'Mo' } });
			expect(userNamed('mo.fink@example.com')).not.toHaveProperty('jobTitle');
			expect(run.hints.join('\n')).toContain('Members not used: jobTitle, name.nick');
		},
	},
	{
		kind: 'what is empty in JSON is no value of a new user',
		input: {
			parameters: { operation: 'create', data },
			items: [
				{
					...{ userName: 'mo.fink@example.com', title: '', active: '', name: { givenName: 'Mo', familyName: null } },
					phoneNumbers: [
						{ type: 'work', value: '' },
						{ type: 'mobile', value: '+1' },
					],
					[enterprise]: { manager: '' },
				},
			],
		},
		told: ['0 applied'],
		more: () =>
			expect(scene.webex.bulkRequests().flatMap(operationsOf)[0]?.data).toEqual({
				schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
				userName: 'mo.fink@example.com',
				name: { givenName: 'Mo' },
				phoneNumbers: [{ type: 'mobile', value: '+1' }],
			}),
	},
	{
		kind: 'a name of a member that is a person’s data',
		input: {
			parameters: { operation: 'upsert', data, dryRun: true },
			seed: moFink(),
			items: [{ userName: 'mo.fink@example.com', 'mia.lang@example.com': 'x', '<b>x</b>': 1 }],
		},
		told: ['0 unchanged'],
		more: ({ run }) => {
			expect(run.hints.join('\n')).toMatch(/Members not used: b x \/b ?; 1 whose name looks like data/);
			expect(run.hints.join('\n')).not.toMatch(/mia\.lang|[<>]/);
		},
	},
	{
		kind: 'numbers and words where the schema has another type',
		input: {
			parameters: { operation: 'upsert', data },
			seed: moFink({ externalId: '1001', [enterprise]: { employeeNumber: '42' } }),
			items: [{ userName: 'mo.fink@example.com', externalId: 1001, active: 'yes', [enterprise]: { employeeNumber: 42 } }],
		},
		told: ['0 unchanged'],
		sent: 0,
	},
	{
		kind: 'a number in JSON text that lost digits when it was read',
		input: {
			parameters: { operation: 'create', data: '={"userName":"mo.fink@example.com","externalId":12345678901234567890}' },
			items: [{}],
		},
		told: ['0 invalid badValue'],
		users: [],
		more: ({ details }) => expect(details[0]).toMatch(/'External ID' in 'Data'.*as text/),
	},
	{
		kind: 'such a number in an operation of the user’s own',
		input: {
			parameters: { operation: 'run' },
			items: [{ method: 'POST', path: '/Users', data: '{"userName":"mo.fink@example.com","externalId":12345678901234567890}' }],
		},
		told: ['0 invalid badValue'],
		users: [],
	},
	{
		kind: 'a word for inactive is no deactivation for the brake',
		input: {
			parameters: { operation: 'upsert', data, options: { maxRemovals: 0 } },
			seed: moFink(),
			items: [{ userName: 'mo.fink@example.com', active: 'no' }],
		},
		told: ['0 notAttempted removalLimit'],
		sent: 0,
	},
	{
		kind: 'one object replaces the list',
		input: {
			parameters: { operation: 'upsert', data },
			seed: moFink({
				phoneNumbers: [
					{ type: 'work', value: '+1' },
					{ type: 'mobile', value: '+2' },
				],
			}),
			items: [{ userName: 'mo.fink@example.com', phoneNumbers: { type: 'mobile', value: '+3' } }],
		},
		told: ['0 applied'],
		more: () =>
			expect(userNamed('mo.fink@example.com')['phoneNumbers']).toEqual([
				{ type: 'work', value: '+1' },
				{ type: 'mobile', value: '+3' },
			]),
	},
	...[{ value: '{id of c@example.com}' }, '{id of c@example.com}', 'C@example.com'].map(
		(members): Finding => ({
			kind: `one member, as ${JSON.stringify(members).replace(/\{id of .*?\}/, 'ID')}, replaces the others`,
			input: {
				parameters: upsertGroup,
				seed: { ...people('a', 'b', 'c'), groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }] },
				items: [{ displayName: 'Sales', members }],
			},
			told: ['0 applied'],
			members: { Sales: ['a@example.com', 'b@example.com', 'c@example.com'] },
		}),
	),
	{
		kind: 'members of a group update by JSON, as addresses and in a message',
		input: {
			parameters: { operation: 'update', resourceType: 'Groups', target: ['displayName', '={{ $json.team }}'], data: '={{ $json.data }}' },
			seed: { ...people('a', 'b', 'c'), groups: [{ displayName: 'Sales', members: ['a@example.com'] }] },
			items: [
				{ team: 'Sales', data: { members: ['a@example.com', { value: 'b@example.com' }] } },
				{
					team: 'Sales',
					data: { schemas: ['PatchOp'], Operations: [{ op: 'add', path: 'members', value: [{ value: 'c@example.com' }] }] },
				},
			],
		},
		told: ['0 applied', '1 applied'],
		members: { Sales: ['a@example.com', 'b@example.com', 'c@example.com'] },
	},
	...[
		{ kind: 'a column', parameters: newGroup, item: { Group: 'Field Team', ...inFieldTeam } },
		{ kind: 'JSON', parameters: { ...newGroup, data }, item: { displayName: 'Field Team', members: fieldTeam } },
		{ kind: 'JSON text', parameters: { ...newGroup, data }, item: { displayName: 'Field Team', members: fieldTeam.join(', ') } },
		{ kind: 'JSON entries', parameters: upsertGroup, item: { displayName: 'Field Team', members: fieldTeam.map((value) => ({ value })) } },
	].flatMap(({ kind, parameters, item }): readonly Finding[] => [
		{
			kind: `addresses among the members, in ${kind}`,
			input: { parameters, seed: people('eva.stone', 'nil.moor'), items: [item] },
			told: ['0 applied'],
			members: { 'Field Team': fieldTeam },
		},
		{
			kind: `addresses of nobody among the members, in ${kind}, in a dry run as live`,
			input: { parameters: { ...parameters, dryRun: true }, seed: people('eva.stone'), items: [item] },
			told: ['0 invalid targetNotFound'],
			sent: 0,
			more: ({ details }) => {
				expect(details[0]).toMatch(/'User Members', entry 2\b/);
				expect(details[0]).not.toContain('nil.moor');
			},
		},
	]),
	{
		kind: 'a distinguished name among the members is cut at its commas',
		input: {
			parameters: newGroup,
			seed: people('eva.stone'),
			items: [{ Group: 'Field Team', Members: 'CN=Eva Stone,OU=Staff,DC=example,DC=com' }],
		},
		told: ['0 invalid badValue'],
		more: ({ details }) => expect(details[0]).toMatch(/'User Members': neither/),
	},
	...[
		{ [enterprise]: { manager: 'olu.ade@example.com' } },
		{ [enterprise]: { manager: { value: 'Olu.Ade@example.com' } } },
		{ [enterprise]: { manager: { value: '{id of olu.ade@example.com}' } } },
		{ manager: 'olu.ade@example.com' },
		{ manager: { id: '0b7e', displayName: 'Olu Ade', mail: 'olu.ade@example.com', userPrincipalName: 'olu@corp.example.com' } },
		{ manager: { userPrincipalName: 'olu.ade@example.com' } },
	].flatMap((manager): readonly Finding[] => {
		const input = { seed: people('olu.ade', 'mo.fink'), items: [{ userName: 'mo.fink@example.com', ...manager }] };
		const isSet = () => expect(managerOf('mo.fink@example.com')).toBe(userNamed('olu.ade@example.com')['id']);
		const told = JSON.stringify(manager).replace(enterprise, '…');
		return [
			{
				kind: `a manager in JSON: ${told}`,
				input: { ...input, parameters: { operation: 'upsert', data } },
				told: ['0 applied'],
				more: isSet,
			},
			{
				kind: `a manager of a new user in JSON: ${told}`,
				input: { ...input, seed: people('olu.ade'), parameters: { operation: 'create', data } },
				told: ['0 applied'],
				users: ['mo.fink@example.com', 'olu.ade@example.com'],
				more: isSet,
			},
		];
	}),
	...(['olu.ade@example.com', 'Olu Ade', 'CN=Olu Ade,OU=Staff,DC=example'] as const).flatMap((value): readonly Finding[] =>
		(['reject', 'leaveOut'] as const).map((unknownManager) => ({
			kind: `a manager in JSON whom Webex does not have: ${value}, ${unknownManager}`,
			input: {
				parameters: { operation: 'upsert', data, options: { unknownManager } },
				seed: moFink(),
				items: [{ userName: 'mo.fink@example.com', title: 'Lead', [enterprise]: { manager: { value } } }],
			},
			told: [unknownManager === 'reject' ? '0 invalid targetNotFound' : '0 applied'],
			more: ({ details }) =>
				expect(details[0]).toMatch(unknownManager === 'reject' ? /'Manager'.*'Unknown Manager'/ : /manager, who was left out/),
		})),
	),
	{
		kind: 'a manager of the same run, in JSON',
		input: {
			parameters: { operation: 'create', data },
			items: [
				{ userName: 'mo.fink@example.com', [enterprise]: { manager: 'olu.ade@example.com' } },
				{ userName: 'olu.ade@example.com', manager: { mail: 'olu.ade@example.com' } },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['mo.fink@example.com', 'olu.ade@example.com'],
		more: () => {
			const { id } = userNamed('olu.ade@example.com');
			expect(['mo.fink@example.com', 'olu.ade@example.com'].map(managerOf)).toEqual([id, id]);
		},
	},
	{
		kind: 'a name in a wrong encoding, in JSON',
		input: {
			parameters: { operation: 'upsert', data },
			seed: moFink({ displayName: 'J\u00f6rg', title: 'Clerk' }),
			items: [{ userName: 'mo.fink@example.com', displayName: 'J\ufffdrg', title: '#N/A' }],
		},
		told: ['0 invalid badValue'],
		sent: 0,
		more: ({ details }) => expect(details[0]).toMatch(/'Display Name'.*'Job Title'/),
	},
	...[
		{ kind: 'the user name', key: 'userName', item: { userName: 'a@example.com', username: 'zed@example.com' } },
		{ kind: 'the user name, of another row', key: 'userName', item: { userName: 'a@example.com', username: 'b@example.com' } },
		{
			kind: 'the user name under the URN',
			key: 'userName',
			item: { userName: 'a@example.com', [coreUser]: { userName: 'zed@example.com' } },
		},
		{
			kind: 'the user name behind the URN',
			key: 'userName',
			item: { [`${coreUser}:username`]: 'zed@example.com', userName: 'a@example.com' },
		},
		{ kind: 'the External ID', key: 'externalId', item: { externalId: '1', ExternalId: '2', userName: 'a@example.com' } },
		{ kind: 'the user name, once unreadable', key: 'userName', item: { userName: { x: 1 }, username: 'a@example.com' } },
	].map(
		({ kind, key, item }): Finding => ({
			kind: `a name twice in two cases of letters means two people: ${kind}`,
			input: {
				parameters: { ...sync, key, whenMissing: 'deactivate', data, options: noLimit },
				seed: {
					users: [
						{ userName: 'a@example.com', externalId: '1' },
						{ userName: 'b@example.com', externalId: '2' },
						{ userName: 'c@example.com', externalId: '3' },
					],
				},
				items: [item, { userName: 'c@example.com', externalId: '3' }],
			},
			told: [
				...['0 invalid badValue', '1 unchanged', ...(key === 'userName' ? [ownerStays] : [])],
				...['- notAttempted scopeUnclear', '- notAttempted scopeUnclear'],
			],
			sent: 0,
		}),
	),
	...[
		{ parameters: { operation: 'create' }, item: { userName: 'n1@example.com', UserName: 'n2@example.com' }, field: 'User Name' },
		{ parameters: { operation: 'upsert' }, item: { userName: 'mo.fink@example.com', active: true, Active: false }, field: 'Active' },
		{
			parameters: { operation: 'upsert' },
			item: { userName: 'mo.fink@example.com', name: { givenName: 'X', GivenName: 'Y' } },
			field: 'First Name',
		},
		{
			parameters: { operation: 'upsert' },
			item: {
				userName: 'mo.fink@example.com',
				[enterprise]: { department: 'A' },
				[enterprise.toLowerCase()]: { department: 'B' },
			},
			field: 'Department',
		},
		{ parameters: upsertGroup, item: { displayName: 'Sales', displayname: 'Renamed' }, field: 'Group Name' },
		{
			parameters: { operation: 'upsert' },
			item: { userName: 'mo.fink@example.com', manager: 'b@example.com', [enterprise]: { manager: 'c@example.com' } },
			field: 'Manager',
		},
	].map(
		({ parameters, item, field }): Finding => ({
			kind: `an attribute twice with two values: ${field}`,
			input: { parameters: { ...parameters, data }, seed: { ...moFink(), groups: [{ displayName: 'Sales' }] }, items: [item] },
			told: ['0 invalid badValue'],
			sent: 0,
			more: ({ details }) => expect(details[0]).toMatch(new RegExp(`^'${field}' in 'Data' is given more than once.* Keep one\\.$`)),
		}),
	),
	{
		kind: 'an attribute twice with one value is one',
		input: {
			parameters: { operation: 'upsert', data },
			seed: moFink({ title: 'Lead' }),
			items: [{ userName: 'mo.fink@example.com', username: 'MO.FINK@example.com', title: 'Lead', [coreUser]: { Title: 'Lead' } }],
		},
		told: ['0 unchanged'],
		sent: 0,
	},
	{
		kind: 'a manager as $ref is nobody, without a word',
		input: {
			parameters: { operation: 'upsert', data },
			seed: { users: [...(people('boss').users ?? []), ...(moFink().users ?? [])] },
			items: [
				{
					userName: 'mo.fink@example.com',
					[enterprise]: { manager: { $ref: 'https://webexapis.com/identity/scim/x/v2/Users/{id of boss@example.com}' } },
				},
			],
		},
		told: ['0 applied'],
		more: () => expect(managerOf('mo.fink@example.com')).toBe(userNamed('boss@example.com')['id']),
	},
	{
		kind: 'a manager who is no more than a name to show, without a word',
		input: {
			parameters: { operation: 'upsert', data },
			seed: moFink(),
			items: [{ userName: 'mo.fink@example.com', [enterprise]: { manager: { displayName: 'Big Boss' } } }],
		},
		told: ['0 unchanged'],
		sent: 0,
		more: ({ run }) => expect(run.hints.join('\n')).toContain('Members not used: manager'),
	},
	...[{ status: 'DEPROVISIONED' }, { accountEnabled: false }].map(
		(member): Finding => ({
			kind: `who is gone by ${JSON.stringify(member)} in JSON is made active again`,
			input: {
				parameters: { ...sync, whenMissing: 'deactivate', data, options: noLimit },
				seed: { users: [{ userName: 'a@example.com', active: false }, { userName: 'b@example.com' }, { userName: 'c@example.com' }] },
				items: [
					{ userName: 'a@example.com', ...member },
					{ userName: 'b@example.com', ...member },
					{ userName: 'c@example.com', ...member, active: true },
				],
			},
			told: ['0 invalid badValue', '1 invalid badValue', '2 unchanged', ownerStays],
			sent: 0,
		}),
	),
	{
		kind: 'who is suspended in JSON is created active',
		input: { parameters: { operation: 'create', data }, items: [{ userName: 'mo.fink@example.com', suspended: true }] },
		told: ['0 invalid badValue'],
		users: [],
		more: ({ details }) =>
			expect(details[0]).toBe(
				"'suspended' in 'Data' says that this person is gone, and 'Data' gives no 'Active'. Give active as true or false, or leave the member out.",
			),
	},
	...[[], null, '', [{ type: 'work', value: '' }], [{ value: null, primary: true }]].map(
		(emails): Finding => ({
			kind: `an empty value takes the work e-mail away: ${JSON.stringify(emails)}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues: 'remove' } },
				seed: moFink({ emails: [{ type: 'work', value: 'mo.fink@example.com', primary: true }] }),
				items: [{ userName: 'mo.fink@example.com', emails }],
			},
			told: ['0 unchanged'],
			sent: 0,
		}),
	),
	...[
		{ member: { title: 'x'.repeat(513) }, says: "'Job Title' in 'Data' has 513 characters, and Webex takes 512. Shorten it." },
		{ member: { userType: 'Member' }, says: "'User Type' in 'Data' is not a value that Webex knows. Use one of:" },
		{ member: { phoneNumbers: [{ type: 'cell', value: '+1 555 0100' }] }, says: "'Phone Type' in 'Data' is not a value" },
		{
			member: { emails: [{ type: 'work', value: 'other@example.com', primary: true }] },
			says: "'Work Email' in 'Data' differs from the user name.",
		},
		{
			member: { title: '#N/A' },
			says: "'Job Title' in 'Data' holds an error of a spreadsheet. Give the value as text, as its source has it, or",
		},
	].map(
		({ member, says }): Finding => ({
			kind: `what Webex refuses in JSON is planned: ${says}`,
			input: { parameters: { operation: 'create', data, dryRun: true }, items: [{ userName: 'mo.fink@example.com', ...member }] },
			told: ['0 invalid badValue'],
			users: [],
			more: ({ details }) => expect(details[0]?.slice(0, says.length)).toBe(says),
		}),
	),
	...[coreUser, [], [enterprise], enterprise].map(
		(schemas): Finding => ({
			kind: `schemas in JSON without what Webex demands: ${JSON.stringify(schemas)}`,
			input: {
				parameters: { operation: 'create', data },
				items: [{ schemas, userName: 'mo.fink@example.com', [`${enterprise}:department`]: 'Care' }],
			},
			told: ['0 applied'],
			users: ['mo.fink@example.com'],
			more: () => {
				const sent = scene.webex.bulkRequests().flatMap(operationsOf)[0]?.data as { schemas?: unknown } | undefined;
				expect(sent).toMatchObject({ [enterprise]: { department: 'Care' } });
				expect([...(sent?.schemas as readonly string[])].sort()).toEqual([coreUser, enterprise]);
			},
		}),
	),
	...(['all', 'summary'] as const).map(
		(returned): Finding => ({
			kind: `a member that says who left is told twice, return ${returned}`,
			input: {
				parameters: { operation: 'create', data, options: { return: returned } },
				items: [
					{ userName: 'mo.fink@example.com', employmentStatus: 'Active', shoe: 42 },
					{ userName: 'tara.ray@example.com', employmentStatus: 'Terminated', shoe: 38 },
				],
			},
			users: ['mo.fink@example.com'],
			more: ({ run, details }) => {
				expect(details.join(' ').includes("'employmentStatus'")).toBe(returned === 'all');
				expect(run.hints.slice(1)).toEqual([`Members not used: ${returned === 'all' ? 'shoe' : 'employmentStatus, shoe'}`]);
			},
		}),
	),
	{
		kind: 'a member that says who left is told where nobody left',
		input: { parameters: { operation: 'create', data }, items: [{ userName: 'mo.fink@example.com', employmentStatus: 'Active' }] },
		told: ['0 applied'],
		users: ['mo.fink@example.com'],
		more: ({ run }) => expect(run.hints.slice(1)).toEqual(['Members not used: employmentStatus']),
	},
	...[
		['a@example.com', 'b@example.com'],
		[{ mail: 'a@example.com' }, { mail: 'b@example.com' }],
	].map(
		(manager): Finding => ({
			kind: `two managers in a list are lost without a word: ${JSON.stringify(manager)}`,
			input: {
				parameters: { operation: 'upsert', data },
				seed: people('a', 'b', 'c'),
				items: [{ userName: 'c@example.com', title: 'Lead', manager }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
			more: ({ details }) => expect(details[0]).toBe("'Manager' in 'Data' holds more than one value. Give one."),
		}),
	),
	...[true, false].flatMap((dryRun): readonly Finding[] => {
		const parameters = { operation: 'update', target: ['userName', 'x@example.com'], data: '={{ $json.d }}', dryRun };
		const setTitle = { op: 'replace', path: 'title', value: 'N' };
		const how = dryRun ? 'in a dry run' : 'live';
		const done = dryRun ? 'planned' : 'applied';
		return [
			...[
				{ Operations: [setTitle] },
				{ schemas: 'urn:ietf:params:scim:api:messages:2.0:PatchOp', Operations: [setTitle] },
				{ schemas: [], operations: [{ OP: 'Replace', PATH: 'title', value: 'N' }] },
			].map(
				(d): Finding => ({
					kind: `a message in another form than Webex takes, ${how}: ${JSON.stringify(d)}`,
					input: { parameters, seed: people('x'), items: [{ d }] },
					told: [`0 ${done}`],
					more: () => expect(userNamed('x@example.com')['title']).toBe(dryRun ? undefined : 'N'),
				}),
			),
			...[
				{ d: message(), says: "'Operations' in 'Data' is empty." },
				{ d: { schemas: ['PatchOp'] }, says: "'Operations' in 'Data' is missing." },
				{ d: { schemas: ['PatchOp'], Operations: setTitle }, says: "'Operations' in 'Data' is not a list." },
				{ d: message(setTitle, { ...setTitle, op: 'set' }), says: "Operation 2 in 'Data' has an op that SCIM does not know." },
				{ d: message({ path: 'title', value: 'N' }), says: "Operation 1 in 'Data' has no op." },
				{ d: message({ op: 'remove', value: { title: 'N' } }), says: "Operation 1 in 'Data' has no path." },
				{ d: message({ op: 'replace', path: 'title' }), says: "Operation 1 in 'Data' has no value." },
			].map(
				({ d, says }): Finding => ({
					kind: `a message that Webex must refuse, ${how}: ${says}`,
					input: { parameters, seed: people('x'), items: [{ d }] },
					told: ['0 invalid badValue'],
					sent: 0,
					more: ({ details }) => expect(details[0]).toContain(says),
				}),
			),
			{
				kind: `a message that names what no schema has goes as it is, ${how}`,
				input: {
					parameters,
					seed: people('x'),
					items: [{ d: message(setTitle, { op: 'replace', path: 'favoriteColor', value: 'red' }) }],
				},
				told: [dryRun ? '0 planned' : '0 rejected'],
				sent: dryRun ? 0 : 1,
				more: ({ run }) => expect(run.hints).toContain('Members not used: favoriteColor (no attribute of Webex, sent as you wrote it)'),
			},
			{
				kind: `a resource with a member called operations is no message, ${how}`,
				input: { parameters, seed: people('x'), items: [{ d: { title: 'N', operations: ['EMEA'] } }] },
				told: [`0 ${done}`],
				more: ({ run }) => expect(run.hints).toContain('Members not used: operations'),
			},
		];
	}),
];

const moAndTara: Seed = {
	users: [
		{ userName: 'mo.fink@example.com', title: 'Lead', locale: 'en-us' },
		{ userName: 'tara.ray@example.com', title: 'Clerk', externalId: 'undefined' },
	],
};

const values: readonly Finding[] = [
	{
		kind: 'Empty Values: Remove clears nothing that came from a CSV',
		input: {
			parameters: { operation: 'upsert', options: { emptyValues: 'remove' } },
			seed: moAndTara,
			items: [{ Email: 'mo.fink@example.com' }, { Email: 'tara.ray@example.com', 'Job Title': 'Clerk' }],
		},
		told: ['0 applied', '1 unchanged'],
		more: () => expect(userNamed('mo.fink@example.com')).not.toHaveProperty('title'),
	},
	{
		kind: 'what an identity provider puts out is refused or loses its data',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ status: 'ACTIVE', profile: { firstName: 'Mo', lastName: 'Fink', email: 'mo.fink@example.com' } },
				{ status: 'ACTIVE', profile: { firstName: 'Tara', email: 'tara.ray@example.com' }, name: { givenName: 'T.' } },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['mo.fink@example.com', 'tara.ray@example.com'],
		more: () =>
			expect(['mo.fink', 'tara.ray'].map((name) => userNamed(`${name}@example.com`)['name'])).toEqual([
				{ givenName: 'Mo', familyName: 'Fink' },
				{ givenName: 'Tara' },
			]),
	},
	{
		kind: 'a language in another spelling differs every night',
		input: {
			parameters: { operation: 'upsert' },
			seed: moAndTara,
			items: [
				{ Email: 'mo.fink@example.com', Locale: 'en_US' },
				{ Email: 'tara.ray@example.com', Locale: 'fr_ca' },
			],
		},
		told: ['0 unchanged', '1 applied'],
		sent: 1,
		more: () => expect(userNamed('tara.ray@example.com')).toMatchObject({ locale: 'fr_CA' }),
	},
	{
		kind: 'words that are no language, time zone or country go out unchecked',
		input: {
			parameters: { operation: 'upsert' },
			seed: moAndTara,
			items: [
				{ Email: 'mo.fink@example.com', Language: 'English', 'Time Zone': 'W. Europe Standard Time', Country: 'ZY' },
				{ Email: 'tara.ray@example.com', Language: 'pt-br', 'Time Zone': 'America/Sao_Paulo', Country: 'br' },
			],
		},
		told: ['0 invalid badValue', '1 applied'],
		sent: 1,
		more: ({ details }) => {
			expect(details[0]).toMatch(/'Language'.* en_US\..*'Time Zone'.* Europe\/Berlin\..*'Country'.* DE\./);
			expect(userNamed('tara.ray@example.com')).toMatchObject({ preferredLanguage: 'pt_BR', timezone: 'America/Sao_Paulo' });
		},
	},
	{
		kind: 'of two numbers of one type the stale one stays',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'mo.fink@example.com', phoneNumbers: ['+1', '+2'].map((value) => ({ type: 'mobile', value })) }] },
			items: [{ Email: 'mo.fink@example.com', Mobile: '+3' }],
		},
		told: ['0 applied'],
		more: () => expect(userNamed('mo.fink@example.com')['phoneNumbers']).toEqual([{ type: 'mobile', value: '+3' }]),
	},
	{
		kind: 'a cell that cannot be meant finds somebody',
		input: {
			parameters: { operation: 'delete', target: ['externalId', '={{ $json.id }}'] },
			seed: moAndTara,
			items: [{ id: 'undefined' }],
		},
		told: ['0 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'one fault at a time, without the column it came from',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'lea.roux@example', Position: '#N/A', 'Is Active': 'perhaps', Mobile: '4.91E+11' }],
		},
		told: ['0 invalid badValue'],
		users: [],
		more: ({ details }) => {
			expect(details[0]).toBe(
				[
					"The column 'Email' (User Name) is not an e-mail address. Use the form name@example.com.",
					"The column 'Position' (Job Title) holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
					"The column 'Is Active' (Active) is neither true nor false. Use true or false, yes or no, 1 or 0.",
					"The column 'Mobile' (Mobile Phone) is a number with an exponent, so digits are lost. Format the column as text in the spreadsheet and export it again.",
				].join(' '),
			);
		},
	},
	{
		kind: 'a guest of Entra ID becomes a user',
		input: { parameters: { operation: 'create' }, items: [{ mail: 'lea_gmail.com#EXT#@example.onmicrosoft.com' }] },
		told: ['0 invalid badValue'],
		users: [],
	},
	{
		kind: 'a private number becomes the work phone',
		input: {
			parameters: { operation: 'upsert' },
			seed: moAndTara,
			items: [
				{ Email: 'mo.fink@example.com', phones: [{ type: 'home', value: '+49 30 1' }] },
				{
					Email: 'tara.ray@example.com',
					phoneNumbers: [{ type: 'home', value: '+49 30 1' }],
					phone: { type: 'mobile', value: '+49 171 1' },
				},
			],
		},
		told: ['0 unchanged', '1 applied'],
		more: (played) => {
			expect(userNamed('tara.ray@example.com')['phoneNumbers']).toEqual([{ type: 'mobile', value: '+49 171 1' }]);
			expect(usesOf(played)).toMatch(/not used: .*phones\.home \(private\).*phoneNumbers\.home \(private\)/);
		},
	},
	{
		kind: 'two phones refuse the row',
		input: {
			parameters: { operation: 'create' },
			items: [
				{
					Email: 'mo.fink@example.com',
					phones: [
						{ type: 'work', number: '+1' },
						{ type: 'mobile', number: '+2' },
					],
				},
				{ Email: 'tara.ray@example.com', businessPhones: ['+3', '+4'] },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['mo.fink@example.com', 'tara.ray@example.com'],
		more: () =>
			expect(userNamed('mo.fink@example.com')['phoneNumbers']).toEqual([
				{ type: 'work', value: '+1' },
				{ type: 'mobile', value: '+2' },
			]),
	},
	{
		kind: 'a private address becomes the account',
		input: {
			parameters: { operation: 'create' },
			items: [{ firstName: 'M', emails: [{ type: 'personal', address: 'm@home.example.com' }] }],
		},
		stops: /No column/,
		users: [],
	},
	{
		kind: 'a private address in one row of a sync removes the real account',
		input: {
			parameters: { ...sync, options: noLimit },
			seed: people('a', 'b'),
			items: [{ email: { type: 'personal', address: 'a.home@example.com' } }, { email: { type: 'work', address: 'b@example.com' } }],
		},
		told: ['0 invalid missingField', '1 unchanged'],
	},
	{
		kind: 'a leaver with an empty Active is active again',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'a@example.com', active: false }] },
			items: [{ Email: 'a@example.com', Active: '', Status: 'Terminated' }],
		},
		told: ['0 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'an external ID with the fraction that a spreadsheet gives it',
		input: {
			parameters: { ...sync, key: 'externalId', options: noLimit },
			seed: { users: [{ userName: 'a@example.com', externalId: '7' }] },
			items: [{ 'External ID': '7.0', Email: 'new@example.com' }],
		},
		users: ['a@example.com', 'new@example.com'],
	},
	{
		kind: 'a number is lost where other rows have texts',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', Mobile: '+1' },
				{ Email: 'b@example.com', Mobile: { number: '+2' } },
				{ Email: 'c@example.com', Mobile: { area: '3', line: '4' } },
			],
		},
		told: ['0 applied', '1 applied', '2 invalid badValue'],
		users: ['a@example.com', 'b@example.com'],
		more: () => expect(userNamed('b@example.com')['phoneNumbers']).toEqual([{ type: 'mobile', value: '+2' }]),
	},
	{
		kind: 'words that nobody means pass as values',
		input: {
			parameters: { operation: 'create' },
			items: [
				...['None', 'nan', 'NAN', 'Err:502', '#N/A N/A'].map((word) => ({
					Email: 'a@example.com',
					'Employee Number': word,
					Country: 'NO',
				})),
				...['n/a', 'Europe', 'Atlantis'].map((word) => ({ Email: 'a@example.com', Country: word })),
				{ Email: 'a@example.com', 'Last Name': 'None', Country: 'Norway' },
			],
		},
		told: [...Array.from({ length: 8 }, (_, item) => `${item} invalid badValue`), '8 applied'],
		users: ['a@example.com'],
		more: ({ details }) => expect(details[6]).toMatch(/'Country' .* is not a country\. Use its code of two letters, such as DE\./),
	},
	{
		kind: 'a list of objects is named nowhere',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'a@example.com', employments: [{}, {}], jobs: [{ title: 'A' }, { title: 'B' }] }],
		},
		told: ['0 applied'],
		users: ['a@example.com'],
		more: (played) =>
			expect(usesOf(played)).toContain(
				'not used: employments (a list of several entries: map one by hand), jobs (a list of several entries: map one by hand)',
			),
	},
	{
		kind: 'a second entry of one type is lost without a word',
		input: {
			parameters: { operation: 'create' },
			items: [
				{
					firstName: 'Mo',
					emails: [
						{ type: 'work', value: 'mo.fink@example.com' },
						{ type: 'WORK', value: 'm.fink@example.com' },
					],
					phones: [
						{ type: 'work', number: '+1' },
						{ type: 'work', number: '+2', primary: true },
						{ type: 'mobile', number: '+3' },
					],
					addresses: [
						{ type: 'work', locality: 'Bonn', country: 'DE' },
						{ type: 'work', locality: 'Ulm' },
					],
				},
				{
					firstName: 'Tara',
					emails: [{ type: 'work', value: 'tara.ray@example.com' }],
					phones: [
						{ type: 'work', number: null },
						{ type: 'work', number: '+4' },
						{ type: 'work', number: '+4', primary: false },
					],
					addresses: [],
				},
				{
					firstName: 'Eva',
					emails: [
						{ type: 'work', value: 'eva.stone@example.com' },
						{ type: 'work', value: 'Eva.Stone@example.com' },
					],
					phones: [
						{ type: 'work', number: '+5' },
						{ type: 'work', number: '+6' },
					],
				},
			],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		users: ['eva.stone@example.com', 'mo.fink@example.com', 'tara.ray@example.com'],
		more: ({ run }) => {
			const works = ['mo.fink', 'tara.ray', 'eva.stone'].map(
				(name) => (userNamed(`${name}@example.com`)['phoneNumbers'] as ReadonlyArray<{ type: string; value: string }>)[0],
			);
			expect(works).toEqual(['+2', '+4', '+5'].map((value) => ({ type: 'work', value })));
			expect(run.hints.filter((hint) => hint.startsWith('Several'))).toEqual([
				"Several entries of one kind, of which one was used, the primary one or else the first: 'emails.work' (1 row), 'phones.work' (2 rows), 'addresses.work' (1 row). Map another one by hand if that is the wrong one.",
			]);
		},
	},
	...[
		{ kind: 'numbers', item: { businessPhones: ['+1', '+2'] }, told: "'businessPhones' (1 row)" },
		{ kind: 'objects without types', item: { phones: [{ number: '+1' }, { number: '+2' }] }, told: "'phones' (1 row)" },
		{
			kind: 'the primary one without types',
			item: { phones: [{ number: '+1' }, { number: '+2', primary: true }] },
			told: "'phones' (1 row)",
		},
		{ kind: 'one number twice', item: { businessPhones: ['+1', '+1'] }, told: undefined },
		{ kind: 'one number and nothing', item: { phones: [{ number: '+1' }, { number: '' }] }, told: undefined },
		{
			kind: 'private ones',
			item: {
				phones: [
					{ type: 'home', number: '+1' },
					{ type: 'home', number: '+2' },
				],
			},
			told: undefined,
		},
	].map(
		({ kind, item, told }): Finding => ({
			kind: `a second entry of a list is lost without a word: ${kind}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'mo.fink@example.com', ...item }] },
			told: ['0 applied'],
			users: ['mo.fink@example.com'],
			more: ({ run }) => {
				const hint = run.hints.find((each) => each.startsWith('Several'));
				if (told === undefined) expect(hint).toBeUndefined();
				else expect(hint).toContain(`the first: ${told}. Map`);
			},
		}),
	),
	...[
		{
			parameters: { operation: 'create' },
			item: {
				Email: 'a@example.com',
				Mobile: '15125550100.0',
				'Zip Code': '01067.0',
				'Employee Number': '123.0',
				Extension: '47\u200b11.0',
			},
		},
		{
			parameters: { operation: 'create', data },
			item: {
				userName: 'a@example.com',
				phoneNumbers: [
					{ type: 'mobile', value: '15125550100.0' },
					{ type: 'work_extension', value: '47\u200b11.0' },
				],
				addresses: [{ type: 'work', postalCode: '01067.0' }],
				[enterprise]: { employeeNumber: '123.0' },
			},
		},
	].map(
		({ parameters, item }): Finding => ({
			kind: `a number with the fraction that a spreadsheet adds: ${parameters.data === undefined ? 'columns' : 'JSON'}`,
			input: { parameters, items: [item] },
			told: ['0 applied'],
			users: ['a@example.com'],
			more: () => {
				const { phoneNumbers, addresses, [enterprise]: extension } = userNamed('a@example.com');
				expect([...(phoneNumbers as object[])].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual([
					{ type: 'mobile', value: '15125550100' },
					{ type: 'work_extension', value: '4711' },
				]);
				expect([addresses, extension]).toEqual([[{ type: 'work', postalCode: '01067' }], { employeeNumber: '123' }]);
			},
		}),
	),
	{
		kind: 'two numbers in one cell go out as one',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', Mobile: '+49151;+49152' },
				{ Email: 'b@example.com', Mobile: '030 1234567, 0171 1234567' },
				{ Email: 'c@example.com', Mobile: '06221 / 123456' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 applied'],
		users: ['c@example.com'],
		more: ({ details }) =>
			expect(details[0]).toBe(
				"The column 'Mobile' (Mobile Phone) holds more than one number. Leave one of them, or give each its own column.",
			),
	},
	{
		kind: 'a number too large is told to be no text',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', 'Employee Number': 1.2345678901234568e18 }] },
		told: ['0 invalid badValue'],
		users: [],
		more: ({ details }) => expect(details[0]).toMatch(/^The column 'Employee Number' is a number .* so digits are lost\. /),
	},
	...[
		{ parameters: { operation: 'upsert' }, item: { Email: 'c@example.com', 'Display Name': 'Zo\u00eb', City: 'K\u00f6ln' } },
		{ parameters: { operation: 'upsert' }, item: { Email: 'c@example.com', 'Display Name': 'Zoe\u0308', City: 'Ko\u0308ln' } },
		{
			parameters: { operation: 'upsert', data },
			item: { userName: 'c@example.com', displayName: 'Zo\u00eb', addresses: [{ type: 'work', locality: 'K\u00f6ln' }] },
		},
	].map(
		({ parameters, item }): Finding => ({
			kind: `a stored text with accents as signs of their own is changed: ${JSON.stringify(item)}`,
			input: {
				parameters,
				seed: { users: [{ userName: 'c@example.com', displayName: 'Zoe\u0308', addresses: [{ type: 'work', locality: 'Ko\u0308ln' }] }] },
				items: [item],
			},
			told: ['0 unchanged'],
			sent: 0,
		}),
	),
	{
		kind: 'a sentence comes several times, and names attributes as SCIM does',
		input: {
			parameters: { operation: 'upsert', data },
			items: [
				{
					userName: 'a@example.com',
					name: 'A',
					phoneNumbers: [
						{ type: 'home', value: '+1' },
						{ type: 'pager', value: '+2' },
						{ type: 'mobile', value: 'n/a' },
						{ type: 'other', value: 'n/a' },
					],
					addresses: [{ type: 'work', country: 'Atlantis' }, { country: 'Atlantis' }],
				},
			],
		},
		told: ['0 invalid badValue'],
		sent: 0,
		more: ({ details }) =>
			expect(details[0]).toBe(
				[
					"'Name' in 'Data' is not an object. Give an object with its parts, such as givenName.",
					"'Phone Type' in 'Data' is not a value that Webex knows. Use one of: alternate1, alternate2, fax, mobile, work, work_extension.",
					"'Mobile Phone' in 'Data' holds no digits. Give the value as text, as its source has it, or leave the member out.",
					"'Phone Number' in 'Data' holds no digits. Give the value as text, as its source has it, or leave the member out.",
					"'Work Country' in 'Data' is not a country. Use its code of two letters, such as DE.",
					"'Address Country' in 'Data' is not a country. Use its code of two letters, such as DE.",
				].join(' '),
			),
	},
];

/** Who is missing in a list that is not what it seems. */
const lists: readonly Finding[] = [
	{
		kind: 'an address with a letter of another alphabet that looks the same',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: people('anna'),
			items: [{ Email: '\u0430nna@example.com' }],
		},
		told: ['0 applied', ownerStays, '- notAttempted scopeUnclear'],
		users: ['anna@example.com', '\u0430nna@example.com'],
	},
	...[
		['userName', 'a@example.com'],
		['userName', '={{ $input.first().json.email }}'],
		['userName', "={{ 'a@example.com' }}"],
	].map(
		(member): Finding => ({
			kind: `a member who is the same for all rows: ${String(member[1])}`,
			input: {
				parameters: { ...syncSales, member },
				seed: sales,
				items: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
			},
			told: ['0 unchanged', '1 unchanged', '- notAttempted scopeUnclear'],
			members: both,
		}),
	),
	{
		kind: 'a new person outside the scope, at a domain that is nearly the right one',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: people('a', 'z'),
			items: [{ Email: 'a@example.com' }, { Email: 'z@example.con' }, { Email: 'new@example.org' }],
		},
		told: ['0 unchanged', '1 invalid badValue', '2 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
		more: ({ details }) =>
			expect(details[2]).toBe(
				"This user would be outside 'Scope Filter', so the list does not speak for them. Correct the row, or widen 'Scope Filter'.",
			),
	},
	{
		kind: 'a new person who may be within a scope that the row does not tell',
		input: {
			parameters: { ...sync, scopeFilter: 'displayName sw "Crew"', whenMissing: 'keep' },
			seed: people('a'),
			items: [{ Email: 'new@example.org' }],
		},
		told: ['0 applied'],
		users: ['a@example.com', 'new@example.org'],
	},
	{
		kind: 'a list of which no row lies in the scope',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'x@sub.example.com' }, { userName: 'z@example.com' }] },
			items: [{ Email: 'x@sub.example.com' }],
		},
		told: ['0 invalid badValue', ownerStays, '- notAttempted scopeUnclear'],
	},
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `a group that is not there, named by its ID, ${dryRun ? 'in a dry run' : 'live'}`,
			input: {
				parameters: { ...syncSales, group: ['id', '11111111-1111-4111-8111-111111111111'], dryRun },
				seed: people('a'),
				items: [{ email: 'a@example.com' }],
			},
			told: ['0 invalid targetNotFound'],
			sent: 0,
		}),
	),
	...['münchen.example', '@MÜNCHEN.example.', 'münchen.example\u200b'].map(
		(scopeFilter): Finding => ({
			kind: `a domain as a person writes it: ${scopeFilter}`,
			input: {
				parameters: { ...sync, scopeFilter, whenMissing: 'deactivate', options: noLimit },
				seed: { users: [{ userName: 'a@münchen.example' }, { userName: 'b@münchen.example' }] },
				items: [{ Email: 'a@münchen.example' }],
			},
			told: ['0 unchanged', '- applied'],
			users: ['a@münchen.example', 'b@münchen.example (inactive)'],
		}),
	),
];

/** What everybody sees, and what is told for certain. */
const told: readonly Finding[] = [
	{
		kind: 'the state of a leaver, and names, in a list of one',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ email: 'a@example.com', employments: [{ status: 'terminated' }], names: [{ givenName: 'Mo' }] },
				{ email: 'b@example.com', employments: [{ status: 'active' }], names: [{ givenName: 'Mo' }] },
			],
		},
		told: ['0 invalid badValue', '1 applied'],
		users: ['b@example.com'],
		more: () => expect(userNamed('b@example.com')).toMatchObject({ name: { givenName: 'Mo' } }),
	},
	{
		kind: 'an administrator gets a second role',
		input: {
			parameters: { operation: 'upsert', data, options: { maxRemovals: 0 } },
			seed: { users: [admin] },
			items: [{ userName: admin.userName, roles: [{ value: 'id_user_admin', type: 'cirole' }] }],
		},
		told: ['0 applied'],
		users: [admin.userName],
		more: () => expect(userNamed(admin.userName)['roles']).toHaveLength(2),
	},
	{
		kind: 'an External ID as a program writes numbers, where nobody is as good',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.id }}'], options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'a@example.com', externalId: '7' }] },
			items: [{ id: '7.0' }, { id: '\uff17' }, { id: '7,0' }, { id: '8' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 unchanged'],
	},
	{
		kind: 'members of whom no more is told than a name to show',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { ...people('a'), groups: [{ displayName: 'Sales', members: ['a@example.com'] }] },
			items: [
				{ displayName: 'New', members: [{ value: 'a@example.com' }, { display: 'B B' }] },
				{ displayName: 'Sales', members: [{ display: 'B B' }] },
			],
		},
		told: ['0 applied', '1 unchanged'],
		members: { New: ['a@example.com'], Sales: ['a@example.com'] },
		more: ({ run }) => expect(run.hints).toContain('Members not used: members'),
	},
	{
		kind: 'a mapping mode that there is not',
		input: {
			parameters: { operation: 'create', attributes: { mappingMode: 'auto', value: null } },
			items: [{ Email: 'a@example.com' }],
		},
		stops: /'Attributes' is set to "auto", which is no way to map columns/,
	},
	{
		kind: 'Fail Workflow names somebody whom no row names',
		input: {
			parameters: { operation: 'upsert', options: { failWorkflow: true } },
			seed: { users: [{ userName: 'secret.person@example.com', externalId: '1' }] },
			items: [{ Email: 'x@example.com', 'External ID': '1' }],
		},
		stops: /^Not every row went through/,
		more: ({ run }) =>
			expect(run.error?.description).toBe(
				'Row 2: Its External ID belongs to … in Webex. Correct the row, or change the user name there first.',
			),
	},
	{
		kind: 'a file without its header line',
		input: {
			parameters: { operation: 'create' },
			items: [{ Mia: 'Pit', Lang: 'Roux', 'mia.lang@example.com': 'pit@example.com' }],
		},
		stops: /^No column was understood as the User Name/,
		more: ({ run }) => expect(run.error?.description).not.toMatch(/Mia|Lang\b/),
	},
	{
		kind: 'rows that differ in the case of the address are told to describe one user differently',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'd@example.com' }, { Email: 'D@example.com' }] },
		told: ['0 applied', '1 rejected'],
		users: ['d@example.com'],
		more: ({ run }) => expect(run.hints.join(' ')).not.toContain('described differently'),
	},
];

/** What a row says of who it is, beside what it is matched by. */
const besides: readonly Finding[] = [
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
					expect(details[0]).toBe('Its ID belongs to z@example.com in Webex. Correct the row, or change the user name there first.'),
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
					'The user with this address has another External ID. Nothing was changed: correct the row, or name the user by ID to change the External ID itself.',
					'Its External ID belongs to x@example.com in Webex. Correct the row, or change the user name there first.',
				]);
				expect(userNamed('x@example.com')).toMatchObject({ externalId: 'H700' });
			},
		}),
	),
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
];

const external = (name: string, externalId: string): Record<string, unknown> => ({ userName: `${name}@example.com`, externalId });
const updateBy = { operation: 'update', target: ['userName', '={{ $json.e }}'] };

/** Whom a row names by several of its values, and who has a row of their own. */
const namedTwice: readonly Finding[] = [
	...[
		{ parameters: { operation: 'upsert' }, told: ['0 invalid otherPerson', '1 notAttempted dependencyFailed'] },
		{
			parameters: { operation: 'create', options: { existing: 'adopt' } },
			told: ['0 invalid otherPerson', '1 notAttempted dependencyFailed'],
		},
		{ parameters: { operation: 'create' }, told: ['0 rejected', '1 notAttempted dependencyFailed'] },
	].map(
		({ parameters, told }): Finding => ({
			kind: `a manager whose address is another person's in Webex than in the list: ${JSON.stringify(parameters)}`,
			input: {
				parameters,
				seed: { users: [external('h', '1')] },
				items: [
					{ Email: 'h@example.com', 'External ID': '2' },
					{ Email: 'a@example.com', 'Manager Email': 'h@example.com' },
				],
			},
			told,
			users: ['h@example.com'],
		}),
	),
	{
		kind: "a manager whose address is another person's, where unknown managers are left out",
		input: {
			parameters: { operation: 'upsert', options: { unknownManager: 'leaveOut' } },
			seed: { users: [external('h', '1')] },
			items: [
				{ Email: 'h@example.com', 'External ID': '2' },
				{ Email: 'a@example.com', 'Manager Email': 'h@example.com' },
			],
		},
		told: ['0 invalid otherPerson', '1 applied'],
		users: ['a@example.com', 'h@example.com'],
		more: () => expect(managerOf('a@example.com')).toBeUndefined(),
	},
	{
		kind: 'a manager who gets another address in the same list',
		input: {
			parameters: { ...sync, key: 'externalId' },
			seed: { users: [external('h', '1')] },
			items: [
				{ Email: 'h2@example.com', 'External ID': '1' },
				{ Email: 'a@example.com', 'External ID': '3', 'Manager Email': 'h2@example.com' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'h2@example.com'],
		more: () => expect(managerOf('a@example.com')).toBe(userNamed('h2@example.com')['id']),
	},
	{
		kind: 'a manager in a list that creates nobody',
		input: {
			parameters: { ...sync, whenNew: 'ignore' },
			seed: people('a'),
			items: [{ Email: 'h@example.com' }, { Email: 'a@example.com', 'Manager Email': 'h@example.com' }],
		},
		told: ['0 unchanged', '1 invalid targetNotFound'],
	},
	...[
		{ patchForms: { plainPath: 'ignore' } as const, users: ['a@example.com (inactive)'], note: false },
		{ patchForms: { plainPath: 'ignore', plainNoPath: 'ignore' } as const, users: ['a@example.com'], note: true },
	].map(
		({ patchForms, users, note }): Finding => ({
			kind: `two changes of one user in a form that Webex passes over: ${Object.keys(patchForms).join(', ')}`,
			input: {
				parameters: { ...updateBy, data: '={{ $json.d }}' },
				seed: people('a'),
				webex: { patchForms },
				items: [
					{ e: 'a@example.com', d: { title: 'Lead' } },
					{ e: 'a@example.com', d: { active: false } },
				],
			},
			told: ['0 applied', '1 applied'],
			users,
			more: ({ details }) => expect(details.map((detail) => /same version as before/.test(String(detail)))).toEqual([note, note]),
		}),
	),
	{
		kind: "a message of the user's own that gives an External ID by the address",
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: { users: [external('x', 'H700'), { userName: 'y@example.com' }, external('z', '9')] },
			items: [
				{ e: 'x@example.com', d: message({ op: 'replace', path: 'externalId', value: 'H911' }) },
				{ e: 'x@example.com', d: message({ op: 'replace', value: { externalId: 'H911', title: 'Lead' } }) },
				{ e: 'y@example.com', d: message({ op: 'replace', path: 'externalId', value: '9' }) },
				{ e: 'x@example.com', d: message({ op: 'replace', path: 'externalId', value: 'H700' }) },
			],
		},
		told: ['0 invalid otherPerson', '1 invalid otherPerson', '2 invalid otherPerson', '3 applied'],
	},
	{
		kind: 'one External ID for two users of an update',
		input: {
			parameters: updateBy,
			seed: people('r', 'n'),
			items: [
				{ e: 'r@example.com', 'External ID': '9' },
				{ e: 'n@example.com', 'External ID': '9' },
				{ e: 'r@example.com', 'External ID': '9', Title: 'Lead' },
			],
		},
		told: ['0 applied', '1 invalid otherPerson', '2 applied'],
		more: () => expect(userNamed('n@example.com')).not.toHaveProperty('externalId'),
	},
	{
		kind: 'an exchange of addresses, each of which Webex would refuse',
		input: {
			parameters: { operation: 'update', target: ['externalId', '={{ $json.x }}'], data: '={{ $json.d }}', dryRun: true },
			seed: { users: [external('a', 'A'), external('b', 'B')] },
			items: [
				{ x: 'A', d: { userName: 'b@example.com' } },
				{ x: 'B', d: { userName: 'a@example.com' } },
			],
		},
		told: ['0 planned', '1 planned'],
		more: ({ details }) => {
			for (const detail of details) expect(detail).toMatch(/would most likely refuse/);
		},
	},
	{
		kind: 'an update with the ID of somebody else in its data',
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: people('a', 'b'),
			items: [
				{ e: 'a@example.com', d: { id: '{id of b@example.com}', title: 'Lead' } },
				{ e: 'b@example.com', d: { id: '{id of b@example.com}', title: 'Lead' } },
			],
		},
		told: ['0 invalid otherPerson', '1 applied'],
		more: () => expect(userNamed('a@example.com')).not.toHaveProperty('title'),
	},
	{
		kind: 'a new group with an ID in its data that no group has, which is not sent',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { groups: [{ displayName: 'Sub', members: [] }] },
			items: [{ id: '11111111-1111-4111-8111-111111111111', meta: { version: '1' }, displayName: 'Subs' }],
		},
		told: ['0 applied'],
		members: { Sub: [], Subs: [] },
		more: () => expect(allOperations(scene.webex.bulkRequests())[0]?.data).not.toMatchObject({ id: expect.anything() }),
	},
	{
		kind: "a message of the user's own for somebody who is inactive",
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: { users: ['a', 'b'].map((name) => ({ userName: `${name}@example.com`, active: false })) },
			items: [
				{ e: 'a@example.com', d: message({ op: 'replace', path: 'title', value: 'Lead' }) },
				{ e: 'b@example.com', d: message({ op: 'replace', value: { active: true } }) },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com (inactive)', 'b@example.com'],
		more: ({ details }) => expect(details.map((detail) => detail.startsWith('The account is inactive'))).toEqual([true, false]),
	},
	{
		kind: 'a dry run says nothing of what Webex would refuse in operations of their own',
		input: {
			parameters: { operation: 'run', dryRun: true },
			seed: people('a'),
			items: [
				newUser,
				newUser,
				{ method: 'POST', path: '/Users', data: { schemas: [coreUser], userName: 'a@example.com' } },
				{ method: 'DELETE', path: '/Users/{id of a@example.com}' },
				patch('/Users/{id of a@example.com}', { op: 'replace', path: 'title', value: 'x' }),
				{ method: 'DELETE', path: '/Groups/11111111-1111-4111-8111-111111111111' },
			],
		},
		told: [0, 1, 2, 3, 4, 5].map((item) => `${item} planned`),
		more: ({ details }) => {
			const notes = ['An earlier row creates', 'Webex already has', 'An earlier row deletes it', 'Webex shows no group of this ID'];
			expect(details.map((detail) => notes.find((note) => detail.includes(note)))).toEqual([
				undefined,
				notes[0],
				notes[1],
				undefined,
				notes[2],
				notes[3],
			]);
		},
	},
];

const identities: readonly Finding[] = [
	...[
		['userName', 'a@example.com'],
		['id', '{id of a@example.com}'],
	].map(
		(member): Finding => ({
			kind: `a member who is typed is one value for all rows, whatever their groups: ${member[0]}`,
			input: {
				parameters: { ...syncSales, group: ['displayName', '={{ $json.team }}'], member },
				seed: {
					...people('a', 'b', 'c'),
					groups: [
						{ displayName: 'Sales', members: ['a', 'b', 'c'].map((name) => `${name}@example.com`) },
						{ displayName: 'Ops', members: ['a', 'b'].map((name) => `${name}@example.com`) },
					],
				},
				items: [
					{ team: 'Sales', email: 'a@example.com' },
					{ team: 'Ops', email: 'b@example.com' },
				],
			},
			told: ['0 unchanged', '1 unchanged', ...[1, 2, 3].map(() => '- notAttempted scopeUnclear')],
			sent: 0,
		}),
	),
	...[
		{ operation: 'delete', target: ['displayName', '={{ $json.n }}'] },
		{ operation: 'deactivate', target: ['displayName', '={{ $json.n }}'] },
		{ operation: 'update', target: ['displayName', '={{ $json.n }}'], data: { title: 'T' } },
		{ ...syncSales, member: ['displayName', '={{ $json.n }}'] },
		{ ...syncSales, operation: 'changeMembers', change: 'remove', member: ['displayName', '={{ $json.n }}'] },
	].map(
		(parameters): Finding => ({
			kind: `people are named by their display names: ${parameters.operation}`,
			input: {
				parameters,
				seed: { ...sales, users: [{ userName: 'a@example.com', displayName: 'Ann Lee' }, { userName: 'b@example.com' }] },
				items: [{ n: 'Ann Lee' }],
			},
			sent: 0,
			more: ({ told, details }) => {
				expect(told[0]).toBe('0 invalid badValue');
				expect(details[0]).toContain('is given in a way that is not known');
			},
		}),
	),
	...['ID', 'Webex ID', 'resourceId', 'Person ID', 'UUID'].map(
		(column): Finding => ({
			kind: `an account's own ID keeps it, whatever its column is called: ${column}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit },
				seed: people('x', 'z'),
				items: [
					{ [column]: '{id of z@example.com}', Email: 'znew@example.com' },
					{ [column]: '{id of x@example.com}', Email: 'x@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 unchanged', ownerStays],
		}),
	),
	{
		kind: 'an ID of another account in a column ID',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('x', 'z'),
			items: [{ ID: '{id of z@example.com}', Email: 'x@example.com', Title: 'T' }],
		},
		told: ['0 invalid otherPerson'],
		sent: 0,
	},
	...[
		...['Other Email', 'Home Email', 'Old Email', 'Email 2', 'Notes'].map((column) => ({ [column]: 'z@example.com' })),
		{ Notes: 'before the wedding <Z@example.com>' },
		{ Assistant: '{id of z@example.com}' },
	].map(
		(more): Finding => ({
			kind: `a row holds the address or the ID of who seems to be missing: ${JSON.stringify(more)}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit },
				seed: people('x', 'z'),
				items: [{ Email: 'znew@example.com', ...more }, { Email: 'x@example.com' }],
			},
			told: ['0 applied', '1 unchanged', ownerStays, '- notAttempted scopeUnclear'],
			users: ['x@example.com', 'z@example.com', 'znew@example.com'],
		}),
	),
	...[{ emails: [{ value: 'z@example.com', type: 'home' }] }, { oldMail: 'z@example.com' }].map(
		(more): Finding => ({
			kind: `JSON holds the address of who seems to be missing: ${JSON.stringify(more)}`,
			input: {
				parameters: { ...sync, whenMissing: 'delete', options: noLimit, data },
				seed: people('x', 'z'),
				items: [{ userName: 'znew@example.com', ...more }, { userName: 'x@example.com' }],
			},
			told: ['0 applied', '1 unchanged', ownerStays, '- notAttempted scopeUnclear'],
			users: ['x@example.com', 'z@example.com', 'znew@example.com'],
		}),
	),
	...[
		{ operation: 'upsert', data },
		{ operation: 'update', target: ['userName', '={{ $json.userName }}'], data },
		{ ...sync, data },
	].map(
		(parameters): Finding => ({
			kind: `who gets a first role loses none: ${parameters.operation}`,
			input: {
				parameters: { ...parameters, options: { maxRemovals: 0 } },
				seed: people('b'),
				items: [{ userName: 'b@example.com', roles: [{ value: 'id_user_admin', type: 'cirole' }] }],
			},
			told: ['0 applied'],
			more: () => expect(userNamed('b@example.com')['roles']).toEqual([expect.objectContaining({ value: 'id_user_admin' })]),
		}),
	),
	...[
		{
			name: 'the own user stays active',
			input: {
				items: [
					{ userName: 'owner@example.com', active: false },
					{ userName: 'owner@example.com', title: 'V' },
				],
			},
			told: ['0 notAttempted protected', '1 applied'],
			isInactive: [false, false],
		},
		{
			name: 'a deactivation is refused',
			input: {
				seed: people('x'),
				webex: { refuse: [{ has: 'BAD', status: 400 }] },
				items: [
					{ userName: 'x@example.com', active: false, nickName: 'BAD' },
					{ userName: 'x@example.com', title: 'V' },
				],
			},
			told: ['0 rejected', '1 applied'],
			isInactive: [false, false],
		},
		{
			name: 'a reactivation is refused',
			input: {
				seed: { users: [{ userName: 'x@example.com', active: false }] },
				webex: { refuse: [{ has: 'BAD', status: 400 }] },
				items: [{ userName: 'x@example.com', active: true, nickName: 'BAD' }, { userName: 'x@example.com' }],
			},
			told: ['0 rejected', '1 unchanged'],
			isInactive: [false, true],
		},
		{
			name: 'a reactivation goes through',
			input: {
				seed: { users: [{ userName: 'x@example.com', active: false }] },
				items: [
					{ userName: 'x@example.com', title: 'T' },
					{ userName: 'x@example.com', active: true },
					{ userName: 'x@example.com', title: 'V' },
				],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			isInactive: [true, false, false],
			users: ['x@example.com'],
		},
		{
			name: 'a deactivation goes through',
			input: {
				seed: people('x'),
				items: [
					{ userName: 'x@example.com', active: false },
					{ userName: 'x@example.com', title: 'V' },
				],
			},
			told: ['0 applied', '1 applied'],
			isInactive: [false, true],
			users: ['x@example.com (inactive)'],
		},
		{
			name: 'a user is made inactive',
			input: {
				items: [{ userName: 'x@example.com', active: false }, { userName: 'x@example.com', title: 'T' }, { userName: 'x@example.com' }],
			},
			told: ['0 applied', '1 applied', '2 unchanged'],
			isInactive: [false, true, true],
			users: ['x@example.com (inactive)'],
		},
		{
			name: 'a user is made inactive, and adopted',
			input: {
				parameters: { operation: 'create', options: { existing: 'adopt' } },
				items: [
					{ userName: 'x@example.com', active: false },
					{ userName: 'x@example.com', title: 'T' },
				],
			},
			told: ['0 applied', '1 applied adopted'],
			isInactive: [false, true],
			users: ['x@example.com (inactive)'],
		},
		...[
			{
				name: 'a message of the own behind a refused deactivation',
				nickName: 'BAD',
				told: ['0 rejected', '1 applied'],
				isInactive: [false, false],
			},
			{
				name: 'a message of the own behind a deactivation',
				nickName: 'X',
				told: ['0 applied', '1 applied'],
				isInactive: [false, true],
				users: ['x@example.com (inactive)'],
			},
		].map(({ nickName, ...more }) => ({
			...more,
			input: {
				parameters: { ...updateBy, data: '={{ $json.d }}' },
				seed: people('x'),
				webex: { refuse: [{ has: 'BAD', status: 400 }] },
				items: [
					{ e: 'x@example.com', d: { active: false, nickName } },
					{ e: 'x@example.com', d: message({ op: 'replace', path: 'title', value: 'T' }) },
				],
			},
		})),
	].map(
		({ name, input, isInactive, ...more }): Finding => ({
			kind: `who is inactive is told by what is so, not by what a row wanted: ${name}`,
			input: { parameters: { operation: 'upsert', data }, ...input } as NeutralInput,
			...more,
			more: ({ details }) => expect(details.map((detail) => detail.startsWith('The account is inactive'))).toEqual(isInactive),
		}),
	),
	{
		kind: "Webex's words about a filter in Protect that it refuses",
		input: {
			parameters: { ...sync, whenMissing: 'delete', protect: 'title eq "Break"', options: noLimit },
			seed: people('a', 'c'),
			items: [{ Email: 'c@example.com' }],
		},
		told: ['0 unchanged', ownerStays, '- notAttempted scopeUnclear'],
		more: ({ details }) => expect(details[2]).toContain('No table name found for attribute title'),
	},
	{
		kind: 'a row that is refused for its ID',
		input: {
			parameters: { operation: 'upsert' },
			seed: people('x', 'z'),
			items: [{ id: '{id of z@example.com}', Email: 'x@example.com' }],
		},
		told: ['0 invalid otherPerson'],
		more: ({ run }) => {
			expect(run.hints.join()).toContain('Cause: address, External ID or ID belong to two accounts (1 row).');
			expect(run.hints.join()).toContain('not used: id (where it holds an ID of Webex, that only tells who is meant)');
		},
	},
	{
		kind: 'a change born of a conflict where there is no limit',
		input: {
			parameters: { operation: 'upsert', data, options: noLimit },
			seed: people('a'),
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ userName: 'a@example.com', active: false }],
		},
		told: ['0 notAttempted removalLimit'],
		more: ({ run }) => expect(run.hints.join()).not.toContain('over'),
	},
	...[false, true].map(
		(dryRun): Finding => ({
			kind: `a group that loses all its members is told by their number${dryRun ? ', in a dry run' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data, dryRun, options: { ...noLimit, emptyValues: 'remove' } },
				seed: sales,
				items: [{ displayName: 'Sales', members: [] }],
			},
			told: [dryRun ? '0 planned' : '0 applied'],
			members: dryRun ? both : { Sales: [] },
			more: ({ run }) => expect(run.hints.join()).toContain(dryRun ? '2 members would be removed' : '2 members removed'),
		}),
	),
];

const whoLeft: readonly Finding[] = [
	{
		kind: 'a past day of leaving in a form of its own language or program',
		input: {
			parameters: { ...sync, options: noLimit },
			seed: { users: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ userName: `${name}@example.com`, active: false })) },
			items: ['31-Dec-20', '31. Dezember 2020', '令和2年12月31日', '/Date(1577836800000)/', '12/2020', '311220', '31.12.2099'].map(
				(day, index) => ({ Email: `${'abcdefg'.charAt(index)}@example.com`, 'Termination Date': day }),
			),
		},
		told: [...[0, 1, 2, 3, 4].map((item) => `${item} invalid badValue`), '5 applied', '6 applied'],
		users: [...['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com (inactive)`), 'f@example.com', 'g@example.com'],
		more: ({ run }) => expect(run.hints.join('\n')).toContain('1 cell holds a value that is not known and not taken for gone'),
	},
	{
		kind: 'a word for people who are gone that is taken apart',
		input: {
			parameters: { operation: 'create' },
			items: ['In active', 'In\u00adactive', 'In\u2011active', 'In_active', 'Off-boarded', 'Sus\u00adpended', 'In active service'].map(
				(state, index) => ({ Email: `p${index}@example.com`, Status: state }),
			),
		},
		told: [...[0, 1, 2, 3, 4, 5].map((item) => `${item} invalid badValue`), '6 applied'],
		users: ['p6@example.com'],
	},
	...['active_flag', 'Active User', 'isActiveEmployee', 'Active/Inactive', 'Still employed', 'Mitarbeiter aktiv'].map(
		(column): Finding => ({
			kind: `a column that says yes or no to being here under a longer name: ${column}`,
			input: {
				parameters: { ...sync, options: noLimit },
				seed: { users: [{ userName: 'x@example.com' }, { userName: 'y@example.com', active: false }] },
				items: [
					{ Email: 'x@example.com', [column]: 'Yes' },
					{ Email: 'y@example.com', [column]: 'No' },
				],
			},
			told: ['0 unchanged', '1 invalid badValue'],
		}),
	),
	{
		kind: 'a day of leaving or a state in objects of any name',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ workerDates: { originalHireDate: '2010-01-01', terminationDate: '2020-01-01' } },
				{ customFields: { termination_date: '2020-01-01' } },
				{ personal: { terminationDate: '2020-01-01' } },
				{ employmentStatus: { descriptor: 'Terminated' } },
				{ Status: { label: 'Terminated' } },
				{ workerStatus: { statusCode: { codeValue: 'Terminated' } } },
				{ hris: { status: 'Terminated' } },
				{ status: { isActive: false, displayName: 'Terminated' } },
				{ result: { status: 'Inactive', title: 'Lead' } },
				{ workerDates: { originalHireDate: '2010-01-01', terminationDate: '2099-01-01' } },
				{ order: { status: 'Deleted' }, benefits: { terminationDate: '2020-01-01' }, manager: { status: 'Terminated' } },
			].map((item, index) => ({ Email: `p${index}@example.com`, ...item })),
		},
		told: [...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((item) => `${item} invalid badValue`), '9 applied', '10 applied'],
		users: ['p10@example.com', 'p9@example.com'],
	},
	...[
		{
			day: '2020-12-31',
			columns: ['employeeLeaveDateTime', 'Last Working Date', 'End of employment', 'Exit', 'Fecha de egreso', 'Befristet bis'],
		},
		{ day: 'Terminated', columns: ['Current Status', 'Employment Status Name', 'Record Status'] },
		{ day: 'inaktiv', columns: ['Status Mitarbeiter', 'MA-Status', 'Vertragsstatus'] },
		{ day: 'Sorti', columns: ['Statut du collaborateur', 'État', 'Situation'] },
		{ day: 'Baja', columns: ['Estado del trabajador', 'Situación laboral'] },
	].flatMap(({ day, columns }) =>
		columns.map(
			(column): Finding => ({
				kind: `a column that says who left by its name and its values: ${column}`,
				input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', [column]: day }] },
				told: ['0 invalid badValue'],
				users: [],
			}),
		),
	),
	...[
		{ 'Marital Status': 'Separated', 'État civil': 'Veuf', Familienstand: 'getrennt', 'Situation familiale': 'Séparé', Situation: 'Marié' },
		{ 'Hire Date': '2010-01-01', 'Probation End Date': '2010-07-01', 'Birth Date': '1990-01-01', 'Last Login': '2020-01-01' },
		{ 'Contract End': '2099-01-01', 'Leave End Date': '2020-01-01', 'Order Status': 'Closed', 'MFA Status': 'Disabled' },
		{ Status: 'Pending', 'Employment Status Name': 'On leave', 'Expected Termination Date': '2020-01-01', 'Active Projects': 0 },
	].map(
		(item): Finding => ({
			kind: `columns of nobody's leaving: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', ...item }] },
			told: ['0 applied'],
			users: ['y@example.com'],
		}),
	),
	{
		kind: 'objects of the names that results have, with members of their own',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'y@example.com', status: { color: 'red' }, result: { title: 'Lead', outcome: 'invalid' } }],
		},
		told: ['0 applied'],
		users: ['y@example.com'],
		more: ({ run }) => expect(run.hints).toContain('Columns used: Email → User Name; not used: status.color, result.title'),
	},
];

const managed: Seed = {
	users: [
		{
			userName: 'mo@example.com',
			phoneNumbers: [{ type: 'mobile', value: '+2' }],
			[enterprise]: { manager: { value: '11111111-1111-4111-8111-111111111111' } },
		},
		{ userName: 'b@example.com' },
		{ userName: 'c@example.com' },
	],
};
const upsertRemoving = { operation: 'upsert', options: { emptyValues: 'remove' } };
const managerIsKept = (): void => expect(managerOf('mo@example.com')).toBe('11111111-1111-4111-8111-111111111111');

const entriesOf = (mobile: string, work: string): readonly object[] => [
	{ type: 'mobile', value: mobile },
	{ type: 'work', value: work },
];

const cellsAndMembers: readonly Finding[] = [
	...['#N/A', 'NULL', 'Err:502', ['b@example.com', 'c@example.com']].map(
		(cell): Finding => ({
			kind: `a cell for a manager that was damaged or names several: ${String(cell)}`,
			input: {
				parameters: upsertRemoving,
				seed: managed,
				items: [
					{ Email: 'mo@example.com', 'Manager Email': cell },
					{ Email: 'b@example.com', 'Manager Email': 'c@example.com' },
				],
			},
			told: ['0 invalid badValue', '1 applied'],
			more: managerIsKept,
		}),
	),
	...['#N/A', { value: 'undefined' }].map(
		(manager): Finding => ({
			kind: `a manager in JSON who was damaged: ${JSON.stringify(manager)}`,
			input: { parameters: { ...upsertRemoving, data }, seed: managed, items: [{ userName: 'mo@example.com', manager }] },
			told: ['0 invalid badValue'],
			more: managerIsKept,
		}),
	),
	...['?', ['Olu Ade', 'Al Bo']].map(
		(cell): Finding => ({
			kind: `a cell for a manager that names nobody who could be asked for: ${String(cell)}`,
			input: {
				parameters: upsertRemoving,
				seed: managed,
				items: [
					{ Email: 'mo@example.com', 'Manager Email': cell },
					{ Email: 'b@example.com', 'Manager Email': 'c@example.com' },
				],
			},
			told: ['0 unchanged', '1 applied'],
			more: ({ run }) => {
				managerIsKept();
				expect(run.hints.at(-1)).toMatch("1 cell is neither an e-mail address nor an ID in the column 'Manager Email'");
			},
		}),
	),
	...['-', [], {}, false, { email: null }].map(
		(cell): Finding => ({
			kind: `an empty cell for a manager and a phone: ${JSON.stringify(cell)}`,
			input: {
				parameters: upsertRemoving,
				seed: managed,
				items: [
					{ email: 'mo@example.com', manager: cell, mobile: cell === '-' ? '' : cell },
					{ email: 'b@example.com', manager: 'c@example.com', mobile: '+5' },
				],
			},
			told: ['0 applied', '1 applied'],
			more: () => {
				expect(userNamed('mo@example.com')).not.toHaveProperty('phoneNumbers');
				expect(managerOf('mo@example.com')).toBeUndefined();
				expect(userNamed('b@example.com')).toMatchObject({ phoneNumbers: [{ type: 'mobile', value: '+5' }] });
			},
		}),
	),
	{
		kind: 'false in JSON for a manager and phones',
		input: {
			parameters: { ...upsertRemoving, data },
			seed: managed,
			items: [{ userName: 'mo@example.com', manager: false, phoneNumbers: false }],
		},
		told: ['0 applied'],
		more: () => {
			expect(userNamed('mo@example.com')).not.toHaveProperty('phoneNumbers');
			expect(managerOf('mo@example.com')).toBeUndefined();
		},
	},
	...[
		{ name: 'internal', more: { internal: { status: 'Terminated' } } },
		{ name: 'Jobs', more: { jobs: [{ status: 'Terminated' }] } },
		{ name: 'hr.state', more: { hr: { state: { status: 'Terminated' } } } },
	].map(
		({ name, more }): Finding => ({
			kind: `an object or a list that is left out: ${name}`,
			input: {
				parameters: { operation: 'create', options: { leaveOutColumns: name } },
				items: [{ Email: 'y@example.com', Name: 'Yara Fell', ...more }],
			},
			told: ['0 applied'],
			users: ['y@example.com'],
			more: ({ run }) => expect(run.hints.join('\n')).not.toContain('Leave Out Columns'),
		}),
	),
	...[[{ department: 'Sales', manager: 'c@example.com' }], '{"department":"Sales","manager":"c@example.com"}'].map(
		(extension): Finding => ({
			kind: `an extension in JSON as ${Array.isArray(extension) ? 'a list of one' : 'text'}`,
			input: {
				parameters: { operation: 'upsert', data },
				seed: people('b', 'c'),
				items: [{ userName: 'b@example.com', [enterprise]: extension }],
			},
			told: ['0 applied'],
			more: () => {
				expect(userNamed('b@example.com')[enterprise]).toMatchObject({ department: 'Sales' });
				expect(managerOf('b@example.com')).toBe(userNamed('c@example.com')['id']);
			},
		}),
	),
	{
		kind: 'an extension in JSON that nobody can read',
		input: {
			parameters: { operation: 'upsert', data },
			seed: people('b', 'c'),
			items: [
				{ userName: 'b@example.com', [enterprise]: [{ department: 'Sales' }, { department: 'Care' }] },
				{ userName: 'c@example.com', [enterprise]: 'Sales' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'parts of a name in brackets',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'mo@example.com', displayName: 'Mo Fink' }] },
			items: [{ Email: 'mo@example.com', 'Name (First)': 'Mo', 'Name (Last)': 'Fink' }],
		},
		told: ['0 applied'],
		more: () =>
			expect(userNamed('mo@example.com')).toMatchObject({ displayName: 'Mo Fink', name: { givenName: 'Mo', familyName: 'Fink' } }),
	},
	...[{ 'NI Number': 'QQ 12 34 56 A' }, { 'N° Sécu': '1 90 01' }, { personal: { dob: '1990-01-01' } }].map(
		(more): Finding => ({
			kind: `a plain address beside ${Object.keys(more).join()}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', ...more, City: 'Bonn', Phone: '+1 555 0100' }] },
			told: ['0 applied'],
			users: ['y@example.com'],
			more: () => {
				expect(userNamed('y@example.com')).not.toHaveProperty('addresses');
				expect(userNamed('y@example.com')).not.toHaveProperty('phoneNumbers');
			},
		}),
	),
	{
		kind: 'names of groups that nobody meant',
		input: {
			parameters: {
				operation: 'delete',
				resourceType: 'Groups',
				target: ['displayName', '={{ $json.g }}'],
				options: { missing: 'ignore' },
			},
			items: ['#N/A', 'undefined', 'null', '[object Object]', '#REF!'].map((g) => ({ g })),
		},
		told: [0, 1, 2, 3, 4].map((item) => `${item} invalid badValue`),
		sent: 0,
	},
	{
		kind: 'a name of a group that is a number',
		input: {
			parameters: {
				operation: 'changeMembers',
				group: ['displayName', '={{ $json.g }}'],
				member: ['userName', '={{ $json.e }}'],
				change: 'add',
			},
			seed: { users: [{ userName: 'c@example.com' }], groups: [{ displayName: '2024' }] },
			items: [{ g: 2024, e: 'c@example.com' }],
		},
		told: ['0 applied'],
		members: { 2024: ['c@example.com'] },
	},
	...[
		{ [enterprise]: { employeeNumber: '12.0' } },
		{ phoneNumbers: [{ type: 'mobile', value: '015112345.0' }] },
		{ addresses: [{ type: 'work', postalCode: '01067.0', country: 'Germany' }] },
		{ displayName: ' A ' },
		...[' 7 ', '4.93E+11', 'N/A', '-', 'null', '=1'].map((externalId) => ({ externalId })),
		...[[' x '], ['x\ny', 'z'], ['null', '#N/A']].map((extensionAttribute1) => ({ [webexUserSchema]: { extensionAttribute1 } })),
	].flatMap((held): readonly Finding[] => {
		const seed = { users: [{ userName: 'mo@example.com', ...held }] };
		const told = ['0 unchanged'];
		return [
			{
				kind: `what Webex itself has comes back in columns: ${JSON.stringify(held)}`,
				input: { parameters: { operation: 'upsert' }, seed, items: [{ userName: 'mo@example.com', ...flatRows('Users', [held])[0] }] },
				told,
				sent: 0,
			},
			{
				kind: `what Webex itself has comes back in JSON: ${JSON.stringify(held)}`,
				input: { parameters: { operation: 'upsert', data }, seed, items: [{ userName: 'mo@example.com', ...held }] },
				told,
				sent: 0,
			},
		];
	}),
	{
		kind: 'texts that are cleaned or refused where Webex has others',
		input: {
			parameters: { operation: 'upsert' },
			seed: {
				users: [{ userName: 'mo@example.com', externalId: '7', phoneNumbers: entriesOf('15.0', '+1') }, { userName: 'n@example.com' }],
			},
			items: [
				{ Email: 'mo@example.com', 'Mobile Phone': '15.0', 'Work Phone': '2.0' },
				{ Email: 'n@example.com', 'External ID': '#N/A' },
				{ Email: 'new@example.com', 'Mobile Phone': '15.0' },
			],
		},
		told: ['0 applied', '1 invalid badValue', '2 applied'],
		users: ['mo@example.com', 'n@example.com', 'new@example.com'],
		more: () => {
			expect(userNamed('mo@example.com')).toMatchObject({ externalId: '7', phoneNumbers: entriesOf('15.0', '2') });
			expect(userNamed('new@example.com')).toMatchObject({ phoneNumbers: [{ type: 'mobile', value: '15' }] });
		},
	},
];

const phone = (value: string): Record<string, unknown> => ({ userName: 'a@example.com', phoneNumbers: [{ type: 'work', value }] });
const renumber = (value: string): Record<string, unknown> =>
	patch('/Users/{id of a@example.com}', { op: 'replace', path: `phoneNumbers[value eq "${value}"].value`, value: '+2' });
const rowPutOff = { nth: 1, do: { kind: 'rowStatus', status: 503 } } as const;
const rowDone = { nth: 1, do: { kind: 'rowStatus', status: 503, effect: 'all' } } as const;
const requestDone = { nth: 1, do: { kind: 'status', status: 429, effect: 'all' } } as const;

const putOffAndDone: readonly Finding[] = [
	...[rowDone, requestDone].map(
		(fault): Finding => ({
			kind: `a change that was done though ${fault.do.kind} ${fault.do.status} put it off, and whose second send is refused`,
			input: { parameters: { operation: 'run' }, seed: { users: [phone('+1')] }, faults: [fault], items: [renumber('+1')] },
			told: ['0 applied confirmedByLookup'],
			sent: 2,
			more: () => expect(userNamed('a@example.com')['phoneNumbers']).toEqual([{ type: 'work', value: '+2' }]),
		}),
	),
	{
		kind: 'a change that was put off and is refused then',
		input: { parameters: { operation: 'run' }, seed: { users: [phone('+1')] }, faults: [rowPutOff], items: [renumber('+9')] },
		told: ['0 rejected'],
		sent: 2,
	},
	{
		kind: 'a create that was put off and met itself, where Webex tells an existing name as any other refusal',
		input: {
			parameters: { operation: 'create' },
			webex: { existsStatus: 400 },
			faults: [rowDone],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 2,
	},
	{
		kind: 'a create that was done though its row was put off, and the run may not wait',
		input: {
			parameters: { operation: 'create', options: { maxWaitSeconds: 0 } },
			faults: [rowDone],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 1,
	},
	{
		kind: 'a deletion that was done though its request was put off for longer than the run may wait',
		input: {
			parameters: { operation: 'delete', target: byEmail },
			seed: people('a'),
			faults: [{ nth: 1, do: { kind: 'status', status: 429, retryAfter: 60_000, effect: 'all' } }],
			items: [{ email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: [],
		sent: 1,
	},
	{
		kind: 'what a 429 put off and no look shows',
		input: {
			parameters: { operation: 'create', options: { maxWaitSeconds: 0 } },
			faults: [{ nth: 1, do: { kind: 'status', status: 429 } }],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 notAttempted waitLimit'],
		users: [],
		sent: 1,
	},
	{
		kind: 'a create that was done though its row was put off, and Webex refuses the next request',
		input: {
			parameters: { operation: 'create' },
			faults: [rowDone, { nth: 2, do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
	},
	{
		kind: 'the same where lookups are refused as well: nobody knows',
		input: {
			parameters: { operation: 'create' },
			faults: [rowDone, { nth: 2, do: { kind: 'status', status: 403 } }, { on: 'read', do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 unconfirmed noResult'],
		users: ['a@example.com'],
	},
	...[rowDone, requestDone].map(
		(fault): Finding => ({
			kind: `a group that was made though ${fault.do.kind} ${fault.do.status} put it off, where names are not unique`,
			input: {
				parameters: { operation: 'create', resourceType: 'Groups' },
				webex: { uniqueGroupNames: false },
				faults: [fault],
				items: [{ 'Group Name': 'New' }],
			},
			told: ['0 applied confirmedByLookup'],
			users: [],
			sent: 1,
			more: () => expect(scene.webex.groups()).toHaveLength(1),
		}),
	),
	{
		kind: 'a group that was put off and not made is made once',
		input: {
			parameters: { operation: 'create', resourceType: 'Groups' },
			webex: { uniqueGroupNames: false },
			faults: [rowPutOff],
			items: [{ 'Group Name': 'New' }],
		},
		told: ['0 applied'],
		users: [],
		sent: 2,
		more: () => expect(scene.webex.groups()).toHaveLength(1),
	},
];

const gone = { userName: 'b@example.com', active: false };
const here = { userName: 'a@example.com' };
const completeList = { operation: 'sync', scopeFilter: 'example.com', options: { maxRemovals: '' } };

const goneWithWords: readonly Finding[] = [
	...['Terminated (end of maternity leave)', 'Licencié pour maladie', 'Gekündigt wegen Krankheit (krank)'].map(
		(status): Finding => ({
			kind: `somebody gone, and leave is why: ${status}`,
			input: {
				parameters: completeList,
				seed: { users: [here, gone] },
				items: [
					{ Email: 'a@example.com', Status: 'Active' },
					{ Email: 'b@example.com', Status: status },
				],
			},
			told: ['0 unchanged', '1 invalid badValue'],
			sent: 0,
		}),
	),
	...[
		...['Terminated - planned restructuring', 'Terminated - current employer changed', 'Resigned, notice period served'],
		...[
			'Left before onboarding',
			'Retired; pension until 2040',
			'Terminated (ID 2077)',
			'Terminated on 2020-12-31, access until 2030-01-01',
		],
	].map(
		(status): Finding => ({
			kind: `somebody gone with words that leave it open is told: ${status}`,
			input: {
				parameters: { operation: 'create' },
				items: [
					{ Email: 'a@example.com', Status: 'Active' },
					{ Email: 'b@example.com', Status: status },
				],
			},
			more: ({ run }) => expect(run.hints.join(' ')).toMatch(/1 cell holds a value that is not known/),
		}),
	),
	{
		kind: 'a reason of leaving that is itself a word for being gone, beside a day to come, a day that is over, and none',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Termination Date': '2030-01-01', 'Termination Reason': 'Resignation' },
				{ Email: 'b@example.com', 'Termination Date': '2020-01-01', 'Termination Reason': 'Retirement' },
				{ Email: 'c@example.com', 'Termination Date': '', 'Termination Reason': 'End of contract' },
			],
		},
		told: ['0 applied', '1 invalid badValue', '2 invalid badValue'],
		users: ['a@example.com'],
	},
];

/** What was done in part, or never, and what depends on it. */
const doneInPart: readonly Finding[] = [
	{
		kind: 'a reference to the bulkId of nobody is sent as an ID',
		input: {
			parameters: { operation: 'run', options: noLimit },
			seed: { groups: [{ displayName: 'Sales', members: [] }] },
			items: [
				{ method: 'DELETE', path: '/Users/bulkId:' },
				patch('/Groups/{id of Sales}', { op: 'add', path: 'members', value: [{ value: 'bulkId:' }] }),
			],
		},
		told: ['0 invalid unknownReference', '1 invalid unknownReference'],
		sent: 0,
	},
	{
		kind: 'whoever asks to wait for everything longer than one may was not carried out',
		input: {
			parameters: { operation: 'create' },
			faults: (['bulk', 'read'] as const).map((on) => ({ on, do: { kind: 'status', status: 429, retryAfter: 3600 } })),
			items: [{ Email: 'a@example.com' }],
		},
		told: ['0 notAttempted waitLimit'],
	},
	{
		kind: 'an account that was created is told as not made, since its manager could not be set',
		input: {
			parameters: { operation: 'create', data },
			faults: [{ nth: 2, do: { kind: 'rowStatus', status: 400 } }],
			items: [{ userName: 'h@example.com', manager: 'h@example.com' }],
		},
		told: ['0 rejected'],
		users: ['h@example.com'],
		more: ({ run, details }) => {
			expect(details[0]).toMatch(/^It was created, but not all that belongs to it was set/);
			expect(run.hints[0]).toMatch(/^1 created, 1 rejected, 2 requests/);
		},
	},
	{
		kind: 'a row whose manager may have been made is told to mend that one',
		input: {
			parameters: { operation: 'create', data },
			webex: { readLagMs: 600_000 },
			faults: [{ nth: 1, do: { kind: 'cut', effect: 'all' } }],
			items: [{ userName: 'boss@example.com' }, { userName: 'n@example.com', manager: 'boss@example.com' }],
		},
		told: ['0 unconfirmed noResult', '1 notAttempted dependencyFailed'],
		users: ['boss@example.com'],
		more: ({ details }) =>
			expect(details[1]).toBe(
				'It refers to boss@example.com, and nobody knows whether that went through. Look in Webex, then run what is missing there.',
			),
	},
];

const saidElsewhere: readonly Finding[] = [
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
	{
		kind: 'why the user of the credential could not be read',
		input: {
			parameters: { ...sync, whenMissing: 'deactivate', options: noLimit },
			seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }] },
			faults: [{ on: 'read', has: '/me', do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'a@example.com' }],
		},
		more: ({ details }) =>
			expect(details.at(-1)).toMatch(
				/^Not removed: Webex did not say who the user of the credential is\. Webex refused the lookup \(403\)/,
			),
	},
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

/** What a run believes of what it reads, and does once for rows that ask for one thing. */
const inOneRun: readonly Finding[] = [
	{
		kind: 'a change that was lost is confirmed by a look that shows how it was before the row in front of it',
		input: {
			parameters: { operation: 'update', target: ['userName', '={{ $json.e }}'], data: '={{ ({ active: $json.t }) }}' },
			seed: { users: [{ userName: 'c@example.com', active: false }] },
			webex: { readLagMs: 20_000 },
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'none' } }],
			items: [
				{ e: 'c@example.com', t: true },
				{ e: 'c@example.com', t: false },
			],
		},
		told: ['0 applied', '1 applied'],
		sent: 3,
	},
	{
		kind: 'so is a deletion of who was created by the run and does not show yet',
		input: {
			parameters: { operation: 'run' },
			webex: { readLagMs: 20_000 },
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'none' } }],
			items: [
				{ method: 'POST', path: '/Users', bulkId: 'q', data: { schemas: [coreUser], userName: 'n@example.com' } },
				{ method: 'DELETE', path: '/Users/bulkId:q' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: [],
		sent: 3,
	},
	{
		kind: 'so is a member who is taken out after a row that put them in',
		input: {
			parameters: {
				operation: 'changeMembers',
				group: ['displayName', 'Sales'],
				member: ['userName', '={{ $json.e }}'],
				change: '={{ $json.c }}',
			},
			seed: { users: [{ userName: 'c@example.com' }], groups: [{ displayName: 'Sales' }] },
			webex: { readLagMs: 20_000 },
			faults: [{ nth: 2, do: { kind: 'cut', effect: 'none' } }],
			items: [
				{ e: 'c@example.com', c: 'add' },
				{ e: 'c@example.com', c: 'remove' },
			],
		},
		told: ['0 applied', '1 applied'],
		members: { Sales: [] },
		sent: 3,
	},
	...(['', 100] as const).map(
		(maxRemovals): Finding => ({
			kind: `a change that only a conflict brought forth is told as one over a limit, with ${maxRemovals === '' ? 'none' : maxRemovals}`,
			input: {
				parameters: { operation: 'upsert', data, options: { maxRemovals } },
				seed: { users: [{ userName: 'a@example.com' }] },
				faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
				items: [{ userName: 'a@example.com', active: false }],
			},
			told: ['0 notAttempted removalLimit'],
			more: ({ run }) =>
				expect(run.hints[0]).toMatch(/Cause: something would be taken away that was not counted before the run \(1 row\)\.$/),
		}),
	),
	{
		kind: 'the own user is not told as protected where only a conflict shows that they are meant',
		input: {
			parameters: { operation: 'upsert', data },
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ userName: 'owner@example.com', active: false }],
		},
		told: ['0 notAttempted protected'],
	},
	...(
		[
			['who is there', [{ method: 'DELETE', path: '/Users/{id of c@example.com}', bulkId: 'q' }], ['c@example.com']],
			['who is created', [{ method: 'POST', path: '/Users', bulkId: 'q', data: { schemas: [coreUser], userName: 'n@example.com' } }], []],
		] as const
	).map(
		([who, first, users]): Finding => ({
			kind: `a deletion of ${who}, said again by a reference, counts twice and is refused`,
			input: {
				parameters: { operation: 'run', simplify: false, options: { maxRemovals: 1 } },
				seed: { users: users.map((userName) => ({ userName })) },
				items: [...first, { method: 'DELETE', path: '/Users/bulkId:q', bulkId: 'r' }, { method: 'DELETE', path: '/Users/bulkId:q' }],
			},
			told: ['0 applied', '1 applied', '2 applied'],
			users: [],
			more: ({ run }) => {
				expect(run.hints[0]).toMatch(/1 deleted, [12] requests?$/);
				expect(run.outputs.flat().map((item) => item?.json['bulkId'])).toEqual(['q', 'r', expect.any(String)]);
			},
		}),
	),
	{
		kind: 'two equal messages of Run Operations that deactivate one user are sent twice',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: { users: [{ userName: 'c@example.com' }] },
			items: [0, 1].map(() => ({
				method: 'PATCH',
				path: '/Users/{id of c@example.com}',
				data: message({ op: 'replace', path: 'active', value: false }),
			})),
		},
		told: ['0 applied', '1 applied'],
		users: ['c@example.com (inactive)'],
		sent: 1,
		more: ({ run }) => expect(run.hints[0]).toBe('1 deactivated, 1 request'),
	},
	{
		kind: 'a group of which nobody knows whether it was made is made again by the row behind',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { users: [{ userName: 'a@example.com' }] },
			webex: { readLagMs: 20_000, uniqueGroupNames: false },
			faults: [{ nth: 1, do: { kind: 'cut', effect: 'all' } }],
			items: [{ displayName: 'New' }, { displayName: 'New', members: ['a@example.com'] }],
		},
		told: ['0 unconfirmed connectionLost', '1 notAttempted dependencyFailed'],
		members: { New: [] },
		sent: 1,
		more: ({ details }) => expect(details[1]).toMatch(/Look in Webex, then run this row again\.$/),
	},
	...(
		[
			['a limit', { operation: 'create', options: { maxRemovals: 'x' } }, [{ Email: 'a@example.com' }, {}], ['a@example.com', null]],
			['an option', { operation: 'upsert', data, options: { emptyValues: 'x' } }, [{ userName: 'a@example.com' }], ['a@example.com']],
			['a switch', { operation: 'delete', target: ['userName', byEmail[1]], dryRun: 'x' }, [{ email: 'a@example.com' }], ['a@example.com']],
			[
				'an organization',
				{ operation: 'deactivate', target: ['userName', byEmail[1]], options: { organizationId: 'x' } },
				[{ email: 'a@example.com' }],
				['a@example.com'],
			],
			[
				'one that is not the same for all',
				{
					operation: 'changeMembers',
					group: ['displayName', 'Sales'],
					member: byEmail,
					change: 'add',
					options: { timeoutSeconds: '={{ $json.t }}' },
				},
				[
					{ email: 'a@example.com', t: 5 },
					{ email: 'b@example.com', t: 6 },
				],
				['Sales: a@example.com', 'Sales: b@example.com'],
			],
		] as const
	).map(
		([what, parameters, items, names]): Finding => ({
			kind: `rows have no name where nothing can be done: ${what}`,
			input: { parameters: parameters as never, onError: 'continueRegularOutput', items: items as never },
			users: [],
			sent: 0,
			more: ({ run }) => expect(run.outputs.flat().map((item) => item?.json['name'])).toEqual(names),
		}),
	),
];

/** Values that no person typed, words of a state under an address, and what is empty. */
const typedByNobody: readonly Finding[] = [
	...[
		{ 'Work Phone': '1/1/1970' },
		{ 'Employee Number': '2020-01-01T00:00:00.000Z' },
		{ 'External ID': '01.05.2026' },
		{ 'Work Phone': 15550100.5 },
	].map(
		(cell): Finding => ({
			kind: `a date overwrites a good value: ${JSON.stringify(cell)}`,
			input: {
				parameters: { operation: 'upsert' },
				seed: {
					users: [
						{
							userName: 'x@example.com',
							externalId: '7',
							phoneNumbers: [{ type: 'work', value: '+1 555' }],
							[enterprise]: { employeeNumber: '7' },
						},
					],
				},
				items: [{ Email: 'x@example.com', ...cell }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
			more: ({ details }) => expect(details[0]).toMatch(/Format the column as text/),
		}),
	),
	...[undefined, data].map(
		(json): Finding => ({
			kind: `dates that Webex has are asked for again, ${json === undefined ? 'in columns' : 'in JSON'}`,
			input: {
				parameters: { operation: 'upsert', ...(json === undefined ? {} : { data: json }) },
				seed: {
					users: [
						{
							userName: 'x@example.com',
							externalId: '01.05.2026',
							phoneNumbers: [{ type: 'work', value: '1/1/1970' }],
							[enterprise]: { employeeNumber: '2020-01-01' },
						},
					],
				},
				items: [
					{
						userName: 'x@example.com',
						externalId: '01.05.2026',
						...(json === undefined
							? { 'Work Phone': '1/1/1970', 'Employee Number': '2020-01-01' }
							: { phoneNumbers: [{ type: 'work', value: '1/1/1970' }], [enterprise]: { employeeNumber: '2020-01-01' } }),
					},
				],
			},
			told: ['0 unchanged'],
			sent: 0,
		}),
	),
	{
		kind: 'numbers in groups are taken for dates',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Work Phone': '01.23.45.67.89', 'Employee Number': '2020-0012', 'External ID': '12-34-56' },
				{ Email: 'b@example.com', 'Work Phone': '555.123.4567', 'Employee Number': '1.5', 'External ID': '30/2020' },
				{ Email: 'c@example.com', 'Work Phone': '030/1234567', 'Employee Number': 20200101, 'External ID': '20200101' },
				{ Email: 'd@example.com', 'Work Phone': '+1.5.2020', 'Employee Number': '10023.01', 'External ID': 'P-2020-01-01' },
			],
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied'],
		users: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'],
	},
	{
		kind: 'a word of a state that is a header as well is written as a part of an address',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', State: 'Active', Region: 'Active' },
				{ Email: 'b@example.com', State: 'BY', Region: 'Leave of absence' },
				{ Email: 'c@example.com', State: 'NW', Region: 'Full time' },
			],
		},
		told: ['0 applied', '1 applied', '2 applied'],
		users: ['a@example.com', 'b@example.com', 'c@example.com'],
		more: () => expect(userNamed('a@example.com')).not.toHaveProperty('addresses'),
	},
	{
		kind: 'a state of Mexico is taken for a word of leaving',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', State: 'Baja California' }] },
		told: ['0 applied'],
		users: ['a@example.com'],
		more: () => expect(userNamed('a@example.com')).toMatchObject({ addresses: [{ region: 'Baja California' }] }),
	},
	...([[], null, '', {}] as const).map(
		(emails): Finding => ({
			kind: `no e-mails in JSON keep all of them without a word: ${JSON.stringify(emails)}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues: 'remove' } },
				seed: {
					users: [
						{
							userName: 'x@example.com',
							emails: [
								{ type: 'work', value: 'x@example.com', primary: true },
								{ type: 'home', value: 'x@home.example' },
							],
						},
					],
				},
				items: [{ userName: 'x@example.com', emails }],
			},
			told: ['0 applied'],
			more: () => expect(userNamed('x@example.com')).toMatchObject({ emails: [{ type: 'work', value: 'x@example.com', primary: true }] }),
		}),
	),
	...(['remove', 'ignore'] as const).map(
		(emptyValues): Finding => ({
			kind: `objects without members in JSON are no empty values, Empty Values: ${emptyValues}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues } },
				seed: {
					users: [
						{ userName: 'boss@example.com' },
						{
							userName: 'x@example.com',
							title: 'Lead',
							name: { givenName: 'Xi' },
							phoneNumbers: [{ type: 'work', value: '+1 555 0100' }],
							addresses: [{ type: 'work', locality: 'Bonn' }],
							[enterprise]: { manager: { value: '{id of boss@example.com}' } },
						},
					],
				},
				items: [{ userName: 'x@example.com', title: {}, name: {}, phoneNumbers: {}, addresses: {}, manager: {} }],
			},
			told: [emptyValues === 'remove' ? '0 applied' : '0 unchanged'],
			more: ({ run }) => {
				expect(run.hints.join(' ')).not.toMatch(/not used/);
				for (const name of ['title', 'name', 'phoneNumbers', 'addresses']) {
					if (emptyValues === 'remove') expect(userNamed('x@example.com')[name] ?? []).toEqual([]);
					else expect(userNamed('x@example.com')).toHaveProperty(name);
				}
				expect(managerOf('x@example.com') === undefined).toBe(emptyValues === 'remove');
			},
		}),
	),
	...[
		{ op: 'remove', path: 'members' },
		{ op: 'replace', path: 'members', value: [] },
	].flatMap((operation) =>
		[undefined, noLimit].map(
			(limit): Finding => ({
				kind: `a message that empties a group is one change in the sum: ${operation.op}, ${limit === undefined ? 'with' : 'without'} a limit`,
				input: {
					parameters: { operation: 'run', options: { ...limit, return: 'summary' } },
					seed: sales,
					items: [patch('/Groups/{id of Sales}', operation)],
				},
				members: { Sales: [] },
				more: ({ run }) => {
					expect(run.hints[0]).toMatch(/^2 members removed, 1 request/);
					expect(run.outputs.flat().map((item) => item?.json)).toEqual([
						expect.objectContaining({ changed: 0, membersRemoved: 2, planId: expect.stringMatching(/^2-membersRemoved\./) }),
					]);
				},
			}),
		),
	),
	...[{ manager: { id: null, displayName: null } }, { manager: { value: null } }, { [enterprise]: { manager: { displayName: '' } } }].map(
		(wish): Finding => ({
			kind: `a manager of empty members is no empty value: ${JSON.stringify(wish)}`,
			input: {
				parameters: { operation: 'upsert', data, options: { emptyValues: 'remove' } },
				seed: {
					users: [
						{ userName: 'boss@example.com' },
						{ userName: 'x@example.com', [enterprise]: { manager: { value: '{id of boss@example.com}' } } },
					],
				},
				items: [{ userName: 'x@example.com', ...wish }],
			},
			told: ['0 applied'],
			more: () => expect(managerOf('x@example.com')).toBeUndefined(),
		}),
	),
	...[[''], [{ value: null }]].map(
		(listed): Finding => ({
			kind: `a list of members with nobody in its entries empties the group, or is sent: ${JSON.stringify(listed)}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data, options: { ...noLimit, emptyValues: 'remove' } },
				seed: sales,
				items: [{ displayName: 'Sales', members: listed }],
			},
			told: ['0 unchanged'],
			members: both,
			sent: 0,
		}),
	),
];

const upsertGroups = { operation: 'upsert', resourceType: 'Groups' };

const groups: readonly Finding[] = [
	...['N/A', '-', 'null', '=1', "'1", '4.93E+11', '#N/A', 'a\nb', 'a\ufffd', ' A '].flatMap((externalId) =>
		[{}, { data }].map(
			(mode): Finding => ({
				kind: `an External ID of a group that Webex itself has, on its way back${'data' in mode ? ' as JSON' : ''}: ${JSON.stringify(externalId)}`,
				input: {
					parameters: { ...upsertGroups, ...mode },
					seed: { groups: [{ displayName: 'G', externalId }, { displayName: 'H' }] },
					items: [
						{ displayName: 'G', externalId },
						{ displayName: 'H', externalId },
						{ displayName: 'New', externalId },
					],
				},
				told:
					externalId === ' A ' ? ['0 unchanged', '1 applied', '2 applied'] : ['0 unchanged', '1 invalid badValue', '2 invalid badValue'],
				users: [],
			}),
		),
	),
	...[' A 1', '\u200bA'].flatMap((displayName) =>
		[{}, { data }].map(
			(mode): Finding => ({
				kind: `a group's name that Webex has with what is cleaned away${'data' in mode ? ', as JSON' : ''}: ${JSON.stringify(displayName)}`,
				input: { parameters: { ...upsertGroups, ...mode }, seed: { groups: [{ displayName }] }, items: [{ displayName }] },
				told: ['0 unchanged'],
				users: [],
			}),
		),
	),
	...(['upsert', 'create', 'adopt', 'update'] as const).flatMap((how) =>
		[{}, { data }].map(
			(mode): Finding => ({
				kind: `the ID of a group beside the name of another, or of none: ${how}${'data' in mode ? ' as JSON' : ''}`,
				input: {
					parameters: {
						...upsertGroups,
						operation: how === 'adopt' ? 'create' : how,
						...(how === 'adopt' ? { options: { existing: 'adopt' } } : {}),
						...(how === 'update' ? { target: ['displayName', '={{ $json.displayName }}'] } : {}),
						...mode,
					},
					seed: { groups: [{ displayName: 'Sub' }, { displayName: 'Sales' }] },
					items: [
						{ id: '{id of Sub}', displayName: 'Subs', externalId: '3' },
						{ id: '{id of Sub}', displayName: 'Sales', externalId: '4' },
						{ id: '{id of Sub}', displayName: 'Sub', externalId: '5' },
					],
				},
				told: [
					how === 'update' ? '0 invalid targetNotFound' : '0 invalid otherPerson',
					'1 invalid otherPerson',
					{ upsert: '2 applied', create: '2 rejected', adopt: '2 applied adopted', update: '2 applied' }[how],
				],
				users: [],
				members: { Sub: [], Sales: [] },
			}),
		),
	),
	{
		kind: 'members of a message and of JSON who say nothing of who they are',
		input: {
			parameters: { ...upsertGroups, operation: 'update', target: ['displayName', 'G'], data: '={{ $json.d }}' },
			seed: { users: [{ userName: 'a@example.com' }], groups: [{ displayName: 'G', members: ['a@example.com'] }] },
			items: [
				{ d: message({ op: 'add', path: 'members', value: [{ display: 'B' }] }) },
				{ d: message({ op: 'replace', path: 'members', value: [{ value: '' }] }) },
				{ d: message({ op: 'add', value: { members: [{ type: 'user' }] } }) },
				{ d: { members: [{ value: '' }], externalId: '7' } },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 applied'],
		members: { G: ['a@example.com'] },
		more: ({ run }) => expect(run.hints.join(' ')).toContain('Members not used: members'),
	},
	...(['ignore', 'remove'] as const).map(
		(emptyValues): Finding => ({
			kind: `members of an existing group who say nothing of who they are, where empty values ${emptyValues}`,
			input: {
				parameters: { ...upsertGroups, data, options: { emptyValues } },
				seed: { users: [{ userName: 'a@example.com' }], groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: [
					{ displayName: 'G', members: [{ value: '' }] },
					{ displayName: 'G', members: [{ type: 'user' }, { value: 'a@example.com' }] },
				],
			},
			told: ['0 unchanged', '1 unchanged'],
			members: { G: ['a@example.com'] },
			more: ({ run }) => expect(run.hints.join(' ')).toContain('Members not used: members'),
		}),
	),
	{
		kind: 'a dry run of members whom Webex does not have, by ID, who may be nested groups',
		input: {
			parameters: { ...upsertGroups, data, dryRun: true },
			seed: { users: [{ userName: 'a@example.com' }], groups: [{ displayName: 'G' }] },
			items: [
				{
					displayName: 'N',
					members: [{ value: '{id of a@example.com}' }, { value: '{id of G}' }, { value: '11111111-1111-4111-8111-111111111111' }],
				},
				{ displayName: 'O', members: [{ value: '{id of G}' }] },
				{ displayName: 'G', members: [{ value: '11111111-1111-4111-8111-111111111111' }] },
			],
		},
		told: ['0 planned', '1 planned', '2 planned'],
		sent: 0,
		more: ({ details }) =>
			expect(
				details.map((detail) => /Webex shows no user of the ID in (.+), so it would most likely refuse this row/.exec(detail)?.[1]),
			).toEqual(["'User Members', entry 3", undefined, "'User Members'"]),
	},
	{
		kind: 'a dry run of a manager whom Webex does not have, by ID',
		input: {
			parameters: { operation: 'upsert', data, dryRun: true },
			seed: { users: [{ userName: 'a@example.com' }] },
			items: [
				{ userName: 'a@example.com', manager: '11111111-1111-4111-8111-111111111111' },
				{ userName: 'n@example.com', manager: '{id of a@example.com}' },
			],
		},
		told: ['0 planned', '1 planned'],
		sent: 0,
		more: ({ details }) =>
			expect(details.map((detail) => detail.includes("Webex shows no user of the ID in 'Manager'"))).toEqual([true, false]),
	},
	{
		kind: 'a dry run of a name that a row takes which is itself expected to be refused',
		input: {
			parameters: { ...upsertGroups, operation: 'update', target: ['id', '={{ $json.e }}'], data: '={{ $json.d }}', dryRun: true },
			seed: { groups: [{ displayName: 'G' }] },
			items: [
				{ e: '11111111-1111-4111-8111-111111111111', d: { displayName: 'N' } },
				{ e: '{id of G}', d: { displayName: 'N' } },
			],
		},
		told: ['0 planned', '1 planned'],
		sent: 0,
		more: ({ details }) => expect(details.map((detail) => detail.includes('most likely refuse'))).toEqual([true, false]),
	},
	...[{}, { data }].map(
		(mode): Finding => ({
			kind: `a new user whose row has the ID of another account${'data' in mode ? ', as JSON' : ''}`,
			input: {
				parameters: { operation: 'create', ...mode },
				seed: { users: [{ userName: 'a@example.com' }] },
				items: [
					{ id: '{id of a@example.com}', userName: 'n@example.com' },
					{ id: '11111111-1111-4111-8111-111111111111', userName: 'm@example.com' },
				],
			},
			told: ['0 invalid otherPerson', '1 applied'],
			users: ['a@example.com', 'm@example.com'],
		}),
	),
];

/** The first row gives the External ID 5 or the address n@example.com to somebody, and cannot be carried out for another reason. */
const spoiled = { 'External ID': '5', Active: 'perhaps' };
const givenBySpoiled: readonly Finding[] = [
	...[
		{ kind: 'a complete list by External ID', parameters: { ...sync, key: 'externalId' }, reason: 'badValue' },
		{ kind: 'Create or Update', parameters: { operation: 'upsert' }, reason: 'otherPerson' },
		{ kind: 'Create with Adopt', parameters: { operation: 'create', options: { existing: 'adopt' } }, reason: 'otherPerson' },
		{ kind: 'Update', parameters: { operation: 'update', target: byEmail, options: { leaveOutColumns: 'email' } }, reason: 'otherPerson' },
		{ kind: 'a dry run', parameters: { operation: 'upsert', dryRun: true }, reason: 'otherPerson' },
	].map(
		({ kind, parameters, reason }): Finding => ({
			kind: `an External ID that a row which cannot be used gives to somebody is not the next row's in ${kind}`,
			input: {
				parameters,
				seed: parameters.operation === 'create' ? {} : people('a', 'b'),
				items: [
					{ email: 'a@example.com', ...spoiled },
					{ email: 'b@example.com', 'External ID': '5', Active: 'yes' },
				],
			},
			told: ['0 invalid badValue', `1 invalid ${reason}`],
			sent: 0,
		}),
	),
	{
		kind: 'an account is renamed to the next row of its External ID, since its own row says that its person left',
		input: {
			parameters: { ...sync, key: 'externalId' },
			seed: { users: [{ userName: 'a@example.com', externalId: '5' }] },
			items: [
				{ Email: 'a@example.com', 'External ID': '5', Status: 'Terminated' },
				{ Email: 'z2@example.com', 'External ID': '5', Status: 'Active' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'a complete list deactivates by the second row of a user, since the first one cannot be used',
		input: {
			parameters: sync,
			seed: people('a'),
			items: [
				{ Email: 'a@example.com', Active: 'perhaps' },
				{ Email: 'a@example.com', Active: 'no' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		sent: 0,
	},
	...[{ ...sync, key: 'externalId' }, { operation: 'upsert' }].map(
		(parameters): Finding => ({
			kind: `an address that a row which cannot be used gives to somebody goes to another External ID: ${parameters.operation}`,
			input: {
				parameters,
				items: [
					{ Email: 'n@example.com', ...spoiled },
					{ Email: 'n@example.com', 'External ID': '6', Active: 'yes' },
				],
			},
			told: ['0 invalid badValue', '1 invalid otherPerson'],
			sent: 0,
		}),
	),
	{
		kind: 'who has the address and the External ID in Webex is refused, since a row that cannot be used says otherwise',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'n@example.com', externalId: '6' }] },
			items: [
				{ Email: 'n@example.com', ...spoiled },
				{ Email: 'n@example.com', 'External ID': '6', Active: 'yes' },
			],
		},
		told: ['0 invalid badValue', '1 unchanged'],
		sent: 0,
	},
];

const byE = ['userName', '={{ $json.e }}'];
const headOfX: Seed = {
	users: [{ userName: 'h@example.com', externalId: '1' }, { userName: 'g@example.com' }, { userName: 'x@example.com' }],
};
const setsManager = (value: string): object => message({ op: 'replace', path: `${enterprise}:manager`, value: { value } });
const updated = (
	told: readonly string[],
	rows: readonly object[],
	more: Partial<NeutralInput['parameters']> = {},
): Omit<Finding, 'kind'> => ({
	input: { parameters: { operation: 'update', target: byE, ...more }, seed: headOfX, items: rows as NeutralInput['items'] },
	told,
});
const byData = { data: '={{ $json.d }}' };
const noManagerIn = (): void => expect(managerOf('x@example.com')).toBeUndefined();
const headIsManager = (): void => expect(managerOf('x@example.com')).toBe(userNamed('h2@example.com')['id']);
const managersOfUpdates: readonly Finding[] = [
	...[
		{
			by: 'columns',
			rows: [
				{ e: 'h@example.com', 'External ID': '2' },
				{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
			],
			more: {},
		},
		{
			by: 'JSON',
			rows: [
				{ e: 'h@example.com', d: { externalId: '2' } },
				{ e: 'x@example.com', d: { manager: 'h@example.com' } },
			],
			more: byData,
		},
		{
			by: 'messages',
			rows: [
				{ e: 'h@example.com', d: message({ op: 'replace', path: 'externalId', value: '2' }) },
				{ e: 'x@example.com', d: setsManager('h@example.com') },
			],
			more: byData,
		},
	].map(
		({ by, rows, more }): Finding => ({
			kind: `an update makes somebody the manager whose own row is about another person, by ${by}`,
			...updated(['0 invalid otherPerson', '1 notAttempted dependencyFailed'], rows, more),
			more({ details }) {
				expect(details[1]).toBe('It refers to h@example.com, which did not go through. Fix that row, then run both again.');
				noManagerIn();
			},
		}),
	),
	{
		kind: 'an update that leaves managers out makes somebody the manager whose own row is about another person',
		...updated(
			['0 invalid otherPerson', '1 applied'],
			[
				{ e: 'h@example.com', 'External ID': '2' },
				{ e: 'x@example.com', Title: 'Lead', 'Manager Email': 'h@example.com' },
			],
			{ options: { unknownManager: 'leaveOut' } },
		),
		more: noManagerIn,
	},
	...['2', '#N/A'].map(
		(externalId): Finding => ({
			kind: `an update makes somebody the manager whose own row cannot be used, and may be about another person: ${externalId}`,
			...updated(
				['0 invalid badValue', '1 notAttempted dependencyFailed'],
				[
					{ e: 'h@example.com', 'External ID': externalId, Active: 'perhaps' },
					{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
				],
			),
			more: noManagerIn,
		}),
	),
	...[
		{
			by: 'columns',
			rows: [
				{ e: 'h@example.com', Email: 'h2@example.com' },
				{ e: 'x@example.com', 'Manager Email': 'h2@example.com' },
			],
			more: {},
		},
		{
			by: 'columns, under the old address',
			rows: [
				{ e: 'h@example.com', Email: 'h2@example.com' },
				{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
			],
			more: {},
		},
		{
			by: 'messages',
			rows: [
				{ e: 'h@example.com', d: message({ op: 'replace', path: 'userName', value: 'h2@example.com' }) },
				{ e: 'x@example.com', d: setsManager('h2@example.com') },
			],
			more: byData,
		},
	].map(
		({ by, rows, more }): Finding => ({
			kind: `a manager whom the same updates rename costs the row, by ${by}`,
			...updated(['0 applied', '1 applied'], rows, more),
			users: ['g@example.com', 'h2@example.com', 'x@example.com'],
			more: headIsManager,
		}),
	),
	{
		kind: 'an update makes somebody the manager whose address another row gives to a second one',
		...updated(
			['0 rejected', '1 notAttempted dependencyFailed'],
			[
				{ e: 'g@example.com', Email: 'h@example.com' },
				{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
			],
		),
		more: noManagerIn,
	},
	...['upsert', 'sync'].map(
		(operation): Finding => ({
			kind: `somebody becomes the manager whose own row cannot be used, and has the External ID of somebody else: ${operation}`,
			input: {
				parameters: { ...sync, operation },
				seed: { users: [{ userName: 'z@example.com', externalId: '5' }, { userName: 'h@example.com' }, { userName: 'x@example.com' }] },
				items: [
					{ Email: 'h@example.com', ...spoiled, 'Manager Email': '' },
					{ Email: 'x@example.com', 'External ID': '', Active: '', 'Manager Email': 'h@example.com' },
				],
			},
			told: ['0 invalid badValue', '1 notAttempted dependencyFailed'],
			sent: 0,
		}),
	),
	{
		kind: 'a manager whom Webex has, and whose own row is refused, is told as nobody of Webex',
		input: {
			parameters: { operation: 'upsert', options: { unknownManager: 'leaveOut' } },
			seed: { users: [{ userName: 'h@example.com', externalId: '1' }] },
			items: [
				{ Email: 'h@example.com', 'External ID': '2', 'Manager Email': '' },
				{ Email: 'a@example.com', 'External ID': '', 'Manager Email': 'h@example.com' },
			],
		},
		told: ['0 invalid otherPerson', '1 applied'],
		users: ['a@example.com', 'h@example.com'],
		more({ details }) {
			expect(details[1]).toBe('The manager was left out, since the row of that user is refused. Correct that row, then run both again.');
		},
	},
	{
		kind: 'who has no External ID is told as one with another',
		input: {
			parameters: { ...sync, key: 'externalId' },
			seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com', externalId: '2' }] },
			items: [{ Email: 'a@example.com', 'External ID': '2' }],
		},
		told: ['0 invalid otherPerson'],
		more({ details }) {
			expect(details[0]).toBe('Its External ID belongs to b@example.com in Webex. Correct the row, or change the user name there first.');
		},
	},
];

const teamG = { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }, { userName: 'c@example.com' }] };
const memberRows = (...rows: readonly string[]): readonly { readonly Group: string; readonly Members: string }[] =>
	rows.map((row) => ({ Group: row.slice(0, 1), Members: row.length === 1 ? '' : `${row.slice(1)}@example.com` }));
const noLimitRemove = { maxRemovals: '', emptyValues: 'remove' };

const behindOthers: readonly Finding[] = [
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `a member who comes twice in one run is added once${dryRun ? ', dry run' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', dryRun },
				seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: memberRows('Gb', 'Gc', 'Gb', 'Nb', 'Nc', 'Na', 'Nc'),
			},
			told: dryRun
				? ['0 planned', '1 planned', '2 unchanged', '3 planned', '4 planned', '5 planned', '6 unchanged']
				: ['0 applied', '1 applied', '2 unchanged', '3 applied', '4 applied', '5 applied', '6 unchanged'],
			members: dryRun
				? { G: ['a@example.com'] }
				: { G: ['a@example.com', 'b@example.com', 'c@example.com'], N: ['b@example.com', 'c@example.com', 'a@example.com'] },
			sent: dryRun ? 0 : 5,
			more: ({ run }) =>
				expect(run.hints[0]).toBe(
					dryRun
						? 'Dry run, nothing was sent: 1 would be created, 4 members would be added, 2 unchanged, 3 requests'
						: '1 created, 4 members added, 2 unchanged, 3 requests',
				),
		}),
	),
	{
		kind: 'a member who was added to a group that an earlier row emptied is added once, and all who go are counted',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', options: noLimitRemove },
			seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
			items: memberRows('Gb', 'G', 'Gb', 'Gc', 'Gb'),
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied', '4 unchanged'],
		members: { G: ['b@example.com', 'c@example.com'] },
		sent: 4,
		more: ({ run }) => expect(run.hints[0]).toBe('3 members added, 2 members removed, 1 unchanged, 4 requests'),
	},
	{
		kind: 'a member whose row was refused is added by the row behind it',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups' },
			seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
			faults: [{ on: 'bulk', nth: 1, do: { kind: 'rowStatus', status: 403, rows: [0] } }],
			items: memberRows('Gb', 'Gc', 'Gb'),
		},
		told: ['0 rejected', '1 applied', '2 applied'],
		members: { G: ['a@example.com', 'c@example.com', 'b@example.com'] },
	},
	...[
		{ name: 'a change', operation: 'upsert', title: 'Clerk', told: '0 applied' },
		{ name: 'a change behind another', operation: 'upsert', title: 'Clerk', told: '0 applied', second: '1 applied' },
		{ name: 'nothing to do', operation: 'upsert', title: 'Lead', told: '0 unchanged' },
		{ name: 'a takeover', operation: 'create', title: 'Clerk', told: '0 applied adopted' },
	].map(
		({ name, operation, title, told: first, second }): Finding => ({
			kind: `a create that meets a conflict and becomes ${name} says that the account is inactive, and who was left out`,
			input: {
				parameters: { operation, options: { unknownManager: 'leaveOut', ...(operation === 'create' && { existing: 'adopt' }) } },
				seed: { users: [{ userName: 'a@example.com', title, active: false }] },
				faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
				items: [
					{ Email: 'a@example.com', 'Job Title': 'Lead', 'Manager Email': 'z@example.com' },
					...(second === undefined ? [] : [{ Email: 'a@example.com', 'Job Title': 'Chief', 'Manager Email': 'z@example.com' }]),
				],
			},
			told: second === undefined ? [first] : [first, second],
			users: ['a@example.com (inactive)'],
			more: ({ details }) =>
				details.forEach((detail) =>
					expect(detail).toBe(
						"Webex does not have the manager, who was left out. The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.",
					),
				),
		}),
	),
	...[true, false].flatMap((dryRun) =>
		[
			{ name: 'deactivates', rows: [{ title: 'x' }, { active: false }, { title: 'y' }, { active: false }], removals: 1, does: '1 1 1 0' },
			{
				name: 'deactivates, between others',
				rows: [{ active: true }, { active: false }, { active: true }, { active: false }],
				removals: 2,
				does: '1 1 1 1',
			},
			{
				name: 'takes roles from',
				rows: [{ roles: [{ value: 'id_full_admin' }] }, { roles: [] }, { title: 'x' }],
				removals: 1,
				does: '1 1 1',
			},
		].flatMap(({ name, rows, removals, does }) =>
			['', String(removals), String(removals - 1)].map((maxRemovals): Finding => {
				const isOver = maxRemovals === String(removals - 1);
				const ok = dryRun ? 'planned' : 'applied';
				return {
					kind: `a row that ${name} whom an earlier row creates is counted, then carried out, with a limit of '${maxRemovals}'${dryRun ? ', dry run' : ''}`,
					input: {
						parameters: { operation: 'upsert', data: '={{ $json }}', dryRun, options: { maxRemovals, emptyValues: 'remove' } },
						items: rows.map((row) => ({ userName: 'c@example.com', ...row })),
					},
					told: does.split(' ').map((is, index) => `${index} ${isOver ? 'notAttempted removalLimit' : is === '1' ? ok : 'unchanged'}`),
					users: isOver || dryRun ? [] : [name.startsWith('deactivates') ? 'c@example.com (inactive)' : 'c@example.com'],
					...(isOver && { sent: 0 }),
				};
			}),
		),
	),
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `a row that empties a group which earlier rows create is counted with all of its members, then carried out${dryRun ? ', dry run' : ''}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', dryRun, options: { maxRemovals: '2', emptyValues: 'remove' } },
				seed: teamG,
				items: memberRows('Na', 'Nb', 'N', 'N'),
			},
			told: dryRun ? ['0 planned', '1 planned', '2 planned', '3 unchanged'] : ['0 applied', '1 applied', '2 applied', '3 unchanged'],
			members: dryRun ? {} : { N: [] },
			more: ({ run }) => expect(run.hints[0]).toMatch(/2 members (would be )?removed, 1 unchanged, 3 requests$/),
		}),
	),
	{
		kind: 'over the limit a group that earlier rows create and empty is not even created',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', options: { maxRemovals: '1', emptyValues: 'remove' } },
			seed: teamG,
			items: memberRows('Na', 'Nb', 'N'),
		},
		told: ['0', '1', '2'].map((index) => `${index} notAttempted removalLimit`),
		sent: 0,
	},
	{
		kind: 'a row that deactivates whom another row was to create creates that person inactive where that row was refused',
		input: {
			parameters: { operation: 'upsert', data: '={{ $json }}', options: { maxRemovals: '1' } },
			faults: [{ on: 'bulk', nth: 1, do: { kind: 'rowStatus', status: 400, rows: [0] } }],
			items: [{ title: 'x' }, { active: false }, { active: false, title: 'y' }].map((row) => ({ userName: 'c@example.com', ...row })),
		},
		told: ['0 rejected', '1 applied', '2 applied'],
		users: ['c@example.com (inactive)'],
	},
	{
		kind: 'what a conflict alone shows to be taken away was counted of nobody and is withheld, whatever the plan expected',
		input: {
			parameters: { operation: 'upsert', data: '={{ $json }}', options: { maxRemovals: '1' } },
			seed: { users: [{ userName: 'c@example.com' }] },
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ title: 'x' }, { active: false }].map((row) => ({ userName: 'c@example.com', ...row })),
		},
		told: ['0 applied', '1 notAttempted removalLimit'],
	},
	...['H', 'N'].flatMap((displayName): readonly Finding[] => {
		const many = Array.from({ length: 502 }, (_, index) => `u${index}@example.com`);
		const parameters = { operation: 'upsert', resourceType: 'Groups', data: '={{ $json }}', options: noLimitRemove };
		const seed = { users: many.map((userName) => ({ userName })), groups: [{ displayName: 'H', members: ['u1@example.com'] }] };
		const first = displayName === 'H' ? '0 unchanged' : '0 applied';
		return [
			{
				kind: `a row that empties a group takes all whom the row before it added, also those in a further part: ${displayName}`,
				input: {
					parameters,
					seed,
					items: [many, []].map((listed) => ({ displayName, members: listed })),
				},
				told: ['0 applied', '1 applied'],
				members: { H: ['u1@example.com'], [displayName]: [] },
				sent: 3,
				more: ({ run }) => expect(run.hints[0]).toMatch(/, 502 members removed, 3 requests$/),
			},
			{
				kind: `more members than one request takes, behind another row of the group, come in parts as well: ${displayName}`,
				input: {
					parameters,
					seed,
					items: [['u1@example.com'], many, ['u501@example.com'], []].map((listed) => ({ displayName, members: listed })),
				},
				told: [first, '1 applied', '2 unchanged', '3 applied'],
				members: { H: ['u1@example.com'], [displayName]: [] },
				more: ({ run }) => expect(run.hints[0]).toMatch(/, 502 members removed, /),
			},
		];
	}),
	{
		kind: 'a manager who is set afterwards, by a row before another one, does not come after that one',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'b@example.com' }] },
			items: ['a', 'b', 'b', 'a'].map((boss) => ({ Email: 'a@example.com', 'Manager Email': `${boss}@example.com` })),
		},
		told: ['0 applied', '1 applied', '2 unchanged', '3 applied'],
		sent: 4,
		users: ['a@example.com', 'b@example.com'],
	},
	...['2', '1'].map(
		(maxRemovals): Finding => ({
			kind: `members whom earlier rows add to a group count when a row empties it, with a limit of ${maxRemovals}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', options: { maxRemovals, emptyValues: 'remove' } },
				seed: { ...teamG, groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: memberRows('Gb', 'G'),
			},
			told: maxRemovals === '2' ? ['0 applied', '1 applied'] : ['0 notAttempted removalLimit', '1 notAttempted removalLimit'],
			members: { G: maxRemovals === '2' ? [] : ['a@example.com'] },
			sent: maxRemovals === '2' ? 2 : 0,
		}),
	),
];

describe.each([
	{ about: 'complete lists', findings: lists },
	{ about: 'who a row means besides', findings: besides },
	{ about: 'what is told', findings: told },
	{ about: 'values', findings: values },
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
	{ about: 'who is named twice', findings: namedTwice },
	{ about: 'inactive people', findings: inactive },
	{ about: 'the brake', findings: brake },
	{ about: 'settings', findings: settings },
	{ about: 'answers', findings: answers },
	{ about: 'silence', findings: silence },
	{ about: 'what was put off', findings: putOff },
	{ about: 'words of columns', findings: words },
	{ about: 'JSON', findings: json },
	{ about: 'what was done in part', findings: doneInPart },
	{ about: 'identities', findings: identities },
	{ about: 'who left', findings: whoLeft },
	{ about: 'cells and members', findings: cellsAndMembers },
	{ about: 'what was put off and may have been done', findings: putOffAndDone },
	{ about: 'who is gone with more words', findings: goneWithWords },
	{ about: 'what is said elsewhere', findings: saidElsewhere },
	{ about: 'what one run believes and does once', findings: inOneRun },
	{ about: 'what nobody typed', findings: typedByNobody },
	{ about: 'groups', findings: groups },
	{ about: 'names that a row gives which cannot be used', findings: givenBySpoiled },
	{ about: 'managers whom updates are about', findings: managersOfUpdates },
	{ about: 'what is known behind earlier rows', findings: behindOthers },
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
