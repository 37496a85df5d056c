import { operationsOf } from '../results';
import {
	both,
	coreUser,
	data,
	enterprise,
	type Finding,
	managerOf,
	message,
	noLimit,
	ownerStays,
	patch,
	people,
	sales,
	scene,
	type Seed,
	sync,
	userNamed,
} from './shared';

const fieldTeam = ['eva.stone@example.com', 'nil.moor@example.com'];
const inFieldTeam = { Members: fieldTeam.join('; ') };
const newGroup = { operation: 'create', resourceType: 'Groups' };
const upsertGroup = { operation: 'upsert', resourceType: 'Groups', data };
const moFink = (more: object = {}): Seed => ({ users: [{ userName: 'mo.fink@example.com', ...more }] });
export const json: readonly Finding[] = [
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
			expect(run.hints.join('\n')).toContain('Members not used: 2 whose names look like data');
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
				expect(details[0]).toMatch(/(?:'User Members'|the column 'Members' \(User Members\)), entry 2\b/);
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
		more: ({ details }) => expect(details[0]).toMatch(/The column 'Members' \(User Members\): neither/),
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
	...(['reject', 'leaveOut'] as const).map(
		(unknownManager): Finding => ({
			kind: `a manager in JSON whom Webex does not have: ${unknownManager}`,
			input: {
				parameters: { operation: 'upsert', data, options: { unknownManager } },
				seed: moFink(),
				items: [{ userName: 'mo.fink@example.com', title: 'Lead', [enterprise]: { manager: { value: 'olu.ade@example.com' } } }],
			},
			told: [unknownManager === 'reject' ? '0 invalid targetNotFound' : '0 applied'],
			more: ({ details }) =>
				expect(details[0]).toMatch(unknownManager === 'reject' ? /'Manager'.*'Unknown Manager'/ : /manager, who was left out/),
		}),
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
				{
					d: message(setTitle, { op: 'replace', path: `title${'x'.repeat(2000)}`, value: 'N' }),
					says: "Operation 2 in 'Data' has a path of more than 1,024 characters.",
				},
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
	{
		kind: 'a path inside an own operation that is longer than any',
		input: {
			parameters: { operation: 'run' },
			seed: sales,
			items: [
				patch('/Groups/{id of Sales}', { op: 'remove', path: `members[${Array(6000).fill('value eq "a"').join(' and ')}]` }),
				patch('/Groups/{id of Sales}', { op: 'replace', value: { ['x'.repeat(2000)]: 'y' } }),
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		members: both,
		sent: 0,
		more: ({ details }) =>
			expect(details).toEqual(
				['Row 2', 'Row 3'].map(
					(row) =>
						`${row}: Operation 1 in the column 'data' has a path of more than 1,024 characters. Shorten it: several operations may each name fewer values.`,
				),
			),
	},
];
