import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { messages, schemas } from '../../webex/urns';
import { said } from '../results';
import { setScene } from '../scene';

const scene = setScene();

const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const by = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const byEmail = by('userName', '={{ $json.email }}');
const titled = (title: string): IDataObject => ({
	schemas: [messages.patchOp],
	Operations: [{ op: 'replace', path: 'title', value: title }],
});

/** Four users of whom dana is inactive, and the groups Nurses, with ada and bela in it, and Cooks. */
function seed(): void {
	const [ada = '', bela = ''] = scene.webex.seedUsers(
		['ada', 'bela', 'chidi', 'dana'].map((name) => ({
			userName: `${name}@example.com`,
			externalId: name,
			title: 'Nurse',
			active: name !== 'dana',
		})),
	);
	scene.webex.seedGroups([
		{ displayName: 'Nurses', members: [ada, bela].map((value) => ({ value, type: 'user' })) },
		{ displayName: 'Cooks' },
	]);
}

/** Names by ids, of whoever is or was there. */
function namesById(): ReadonlyMap<unknown, string> {
	const users = scene.webex.users() as readonly IDataObject[];
	const groups = scene.webex.groups() as readonly IDataObject[];
	return new Map([
		...users.map(({ id, userName }) => [id, String(userName).replace('@example.com', '')] as const),
		...groups.map(({ id, displayName }) => [id, String(displayName)] as const),
	]);
}

/** All that a test may want to know of Webex, in words. */
function state(): Readonly<Record<string, string>> {
	const names = namesById();
	const users = scene.webex.users() as readonly IDataObject[];
	const groups = scene.webex.groups() as readonly IDataObject[];
	const membersOf = ({ members = [] }: IDataObject): string =>
		(members as readonly IDataObject[]).map(({ value }) => names.get(value)).join(' ');
	return Object.fromEntries([
		...users.map(
			(user) =>
				[names.get(user['id']), [user['title'] ?? 'no title', user['active'] === false ? 'inactive' : ''].join(' ').trim()] as const,
		),
		...groups.map((group) => [names.get(group['id']), membersOf(group)] as const),
	]) as Record<string, string>;
}

const before = { ada: 'Nurse', bela: 'Nurse', chidi: 'Nurse', dana: 'Nurse inactive', Nurses: 'ada bela', Cooks: '' };

/** `before` with these changes; what is undefined is gone. */
function after(changes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined)) as Record<string, string>;
}

interface Example {
	readonly operation: string;
	readonly parameters: INodeParameters;
	readonly items: (ids: ReadonlyMap<string, string>) => readonly IDataObject[];
	/** By result: item, outcome and reason, method, and whom it is about, as far as there is one. */
	readonly told: readonly string[];
	readonly left: Readonly<Record<string, string>>;
}

const examples: readonly Example[] = [
	{
		operation: 'run',
		parameters: { operation: 'run' },
		items: (ids) => [
			{ method: 'POST', path: '/Users', data: { schemas: [schemas.user], userName: 'emil@example.com' }, bulkId: 'emil' },
			{ method: 'PATCH', path: `/Users/${ids.get('ada')}`, data: titled('Chief') },
			{ method: 'DELETE', path: `/Users/${ids.get('chidi')}` },
			{
				method: 'POST',
				path: '/Groups',
				data: JSON.stringify({ schemas: [schemas.group], displayName: 'Porters', members: [{ value: 'bulkId:emil' }] }),
			},
			{ method: 'PUT', path: '/Users' },
		],
		told: ['0 applied POST emil', '1 applied PATCH ada', '2 applied DELETE', '3 applied POST Porters', '4 invalid badValue'],
		left: after({ emil: 'no title', ada: 'Chief', chidi: undefined, Porters: 'emil' }),
	},
	{
		operation: 'create users',
		parameters: { operation: 'create', resourceType: 'Users', ...autoMap },
		items: () => [
			{ Email: 'emil@example.com', 'Job Title': 'Cook' },
			{ Email: 'ADA@example.com', 'Job Title': 'Cook' },
			{ Email: '', 'Job Title': 'Cook' },
		],
		told: ['0 applied POST emil', '1 rejected POST', '2 invalid missingField'],
		left: after({ emil: 'Cook' }),
	},
	{
		operation: 'create groups',
		parameters: { operation: 'create', resourceType: 'Groups', data: '={{ $json }}' },
		items: (ids) => [
			{ displayName: 'Porters', members: [{ value: ids.get('dana') }, { value: ids.get('ada') }] },
			{ displayName: 'nurses' },
			{ displayName: 'Drivers' },
		],
		told: ['0 applied POST Porters', '1 rejected POST', '2 applied POST Drivers'],
		left: after({ Porters: 'dana ada', Drivers: '' }),
	},
	{
		operation: 'update users',
		parameters: { operation: 'update', resourceType: 'Users', target: by('externalId', '={{ $json.key }}'), ...autoMap },
		items: () => [
			{ key: 'chidi', title: 'Cook', active: 'no' },
			{ key: 'ada', title: 'Nurse', active: 'yes' },
			{ key: 'nobody', title: 'Cook', active: 'yes' },
		],
		told: ['0 applied PATCH chidi', '1 unchanged ada', '2 invalid targetNotFound'],
		left: after({ chidi: 'Cook inactive' }),
	},
	{
		operation: 'update groups',
		parameters: {
			operation: 'update',
			resourceType: 'Groups',
			target: by('displayName', '={{ $json.group }}'),
			data: '={{ $json.change }}',
		},
		items: (ids) => [
			{ group: 'cooks', change: { displayName: 'Chefs' } },
			{
				group: 'Nurses',
				change: { schemas: [messages.patchOp], Operations: [{ op: 'remove', path: `members[value eq "${ids.get('ada')}"]` }] },
			},
			{ group: 'Porters', change: { displayName: 'Carriers' } },
		],
		told: ['0 applied PATCH Chefs', '1 applied PATCH Nurses', '2 invalid targetNotFound'],
		left: after({ Cooks: undefined, Chefs: '', Nurses: 'bela' }),
	},
	{
		operation: 'upsert users',
		parameters: { operation: 'upsert', resourceType: 'Users', ...autoMap },
		items: () => [
			{ Email: 'emil@example.com', Title: 'Porter' },
			{ Email: 'ada@example.com', Title: 'Nurse' },
			{ Email: 'bela@example.com', Title: 'Cook' },
		],
		told: ['0 applied POST emil', '1 unchanged ada', '2 applied PATCH bela'],
		left: after({ emil: 'Porter', bela: 'Cook' }),
	},
	{
		operation: 'upsert groups',
		parameters: { operation: 'upsert', resourceType: 'Groups', ...autoMap },
		items: (ids) => [
			{ 'Group Name': 'Porters', Members: `${ids.get('ada')}\n${ids.get('chidi')}` },
			{ 'Group Name': 'Nurses', Members: ids.get('bela') },
			{ 'Group Name': 'Cooks', Members: ids.get('dana') },
		],
		told: ['0 applied POST Porters', '1 unchanged Nurses', '2 applied PATCH Cooks'],
		left: after({ Porters: 'ada chidi', Cooks: 'dana' }),
	},
	{
		operation: 'deactivate',
		parameters: { operation: 'deactivate', target: byEmail },
		items: () => ['ada', 'dana', 'nobody', 'chidi'].map((name) => ({ email: `${name}@example.com` })),
		told: ['0 applied PATCH ada', '1 unchanged dana', '2 invalid targetNotFound', '3 applied PATCH chidi'],
		left: after({ ada: 'Nurse inactive', chidi: 'Nurse inactive' }),
	},
	{
		operation: 'reactivate',
		parameters: { operation: 'reactivate', target: byEmail },
		items: () => ['ada', 'dana', 'nobody'].map((name) => ({ email: `${name}@example.com` })),
		told: ['0 unchanged ada', '1 applied PATCH dana', '2 invalid targetNotFound'],
		left: after({ dana: 'Nurse' }),
	},
	{
		operation: 'delete users',
		parameters: { operation: 'delete', resourceType: 'Users', target: by('id', '={{ $json.id }}') },
		items: (ids) => [{ id: ids.get('chidi') }, { id: '00000000-0000-4000-8000-000000000000' }, { id: ids.get('ada') }],
		told: ['0 applied DELETE', '1 rejected DELETE', '2 applied DELETE'],
		left: after({ chidi: undefined, ada: undefined, Nurses: 'bela' }),
	},
	{
		operation: 'delete groups',
		parameters: { operation: 'delete', resourceType: 'Groups', target: by('displayName', '={{ $json.group }}') },
		items: () => [{ group: 'nurses' }, { group: 'Porters' }, { group: 'Cooks' }],
		told: ['0 applied DELETE', '1 invalid targetNotFound', '2 applied DELETE'],
		left: after({ Nurses: undefined, Cooks: undefined }),
	},
	{
		operation: 'changeMembers',
		parameters: {
			operation: 'changeMembers',
			group: by('displayName', '={{ $json.group }}'),
			member: byEmail,
			change: '={{ $json.change }}',
		},
		items: () => [
			{ group: 'Cooks', email: 'chidi@example.com', change: 'add' },
			{ group: 'Nurses', email: 'ada@example.com', change: 'remove' },
			{ group: 'nurses', email: 'bela@example.com', change: 'add' },
			{ group: 'Porters', email: 'ada@example.com', change: 'add' },
		],
		told: ['0 applied PATCH Cooks', '1 applied PATCH Nurses', '2 unchanged Nurses', '3 invalid targetNotFound'],
		left: after({ Cooks: 'chidi', Nurses: 'bela' }),
	},
	{
		operation: 'sync',
		parameters: {
			operation: 'sync',
			scopeFilter: 'userName ew "@example.com"',
			whenMissing: 'deactivate',
			...autoMap,
			options: { maxRemovals: '1' },
		},
		items: () => [
			{ Email: 'ada@example.com', Title: 'Cook' },
			{ Email: 'bela@example.com', Title: 'Nurse' },
			{ Email: 'dana@example.com', Title: 'Nurse' },
			{ Email: 'emil@example.com', Title: 'Porter' },
		],
		told: ['0 applied PATCH ada', '1 unchanged bela', '2 applied PATCH dana', '3 applied POST emil', '- applied PATCH chidi'],
		left: after({ ada: 'Cook', dana: 'Nurse', emil: 'Porter', chidi: 'Nurse inactive' }),
	},
	{
		operation: 'syncMembers',
		parameters: {
			operation: 'syncMembers',
			group: by('displayName', '={{ $json.group }}'),
			member: byEmail,
			options: { maxRemovals: '1' },
		},
		items: () => ['ada', 'chidi', 'dana'].map((name) => ({ group: 'Nurses', email: `${name}@example.com` })),
		told: ['0 unchanged Nurses', '1 applied PATCH Nurses', '2 applied PATCH Nurses', '- applied PATCH Nurses'],
		left: after({ Nurses: 'ada chidi dana' }),
	},
];

describe('each operation, from the items to what Webex then has and what is told', () => {
	it.each(examples)('$operation', async ({ parameters, items, told, left }) => {
		seed();
		const ids = new Map([...namesById()].map(([id, name]) => [name, String(id)]));
		const run = await scene.run(parameters, items(ids));
		expect(run.error).toBeUndefined();
		const names = namesById();
		expect(
			said(run, ['outcome', 'reason', 'method', 'resourceId']).map(({ item, outcome, reason, method, resourceId }) =>
				[Array.isArray(item) ? '-' : item, outcome, reason, method, names.get(resourceId)]
					.filter((word) => word !== null && word !== undefined)
					.join(' '),
			),
		).toEqual(told);
		expect(state()).toEqual(left);
	});
});
