import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { messages, schemas } from '../webex/urns';
import { operationsOf, said } from './results';
import { joiners, rows, setScene } from './scene';

const scene = setScene();

const { enterprise } = schemas;
const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const byEmail = { __rl: true, mode: 'userName', value: '={{ $json.Email }}' };

function patchOp(...operations: readonly IDataObject[]): IDataObject {
	return { schemas: [messages.patchOp], Operations: [...operations] };
}

interface Seeded {
	readonly users: readonly string[];
	readonly groups: readonly string[];
}

/** Five users of whom the fourth is inactive, and two groups; the first two users are in the first one. */
function seed(): Seeded {
	const users = scene.webex.seedUsers(
		['ada', 'bela', 'chidi', 'dana', 'emil'].map((name) => ({
			userName: `${name}@example.com`,
			externalId: `E-${name}`,
			title: 'Nurse',
			active: name !== 'dana',
			phoneNumbers: [{ type: 'work', value: '+1 555 0100' }],
			[enterprise]: { department: 'Ward' },
		})),
	);
	const members = users.slice(0, 2).map((value) => ({ value, type: 'user' }));
	return { users, groups: scene.webex.seedGroups([{ displayName: 'Sales', members }, { displayName: 'Support' }]) };
}

/** What a result of a dry run and of a live run must have in common, and what was planned for it. */
const plans: readonly {
	readonly operation: string;
	readonly parameters: INodeParameters;
	readonly items: (seeded: Seeded) => readonly IDataObject[];
	readonly planned: readonly string[];
}[] = [
	{
		operation: 'run',
		parameters: { operation: 'run' },
		items: ({ users, groups }) => [
			{ method: 'POST', path: '/Users', data: { schemas: [schemas.user], userName: 'new@example.com' }, bulkId: 'newcomer' },
			{ method: 'PATCH', path: `/Users/${users[0]}`, data: patchOp({ op: 'replace', path: 'title', value: 'Cook' }) },
			{ method: 'delete', path: `/users/${users[1]}/` },
			{ method: 'POST', path: 'Groups', data: JSON.stringify({ schemas: [schemas.group], displayName: 'Drivers' }), bulkId: 7 },
			{ method: 'patch', path: `/Groups/${groups[0]}`, data: patchOp({ op: 'add', path: 'members', value: [{ value: users[2] ?? '' }] }) },
			{ method: 'DELETE', path: `/Groups/${groups[1]}`, bulkId: '' },
		],
		planned: ['planned POST 1', 'planned PATCH 1', 'planned DELETE 1', 'planned POST 1', 'planned PATCH 1', 'planned DELETE 1'],
	},
	{
		operation: 'create, from JSON, three to a request',
		parameters: { operation: 'create', resourceType: 'Users', data: '={{ $json }}', options: { operationsPerRequest: 3 } },
		items: () => joiners(7).map((user, index) => ({ ...user, nickName: `Zoë ${index} "😀"\n` })),
		planned: [1, 1, 1, 2, 2, 2, 3].map((request) => `planned POST ${request}`),
	},
	{
		operation: 'update, from JSON and by a PatchOp',
		parameters: {
			operation: 'update',
			resourceType: 'Users',
			target: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			data: '={{ $json.change }}',
		},
		items: ({ users }) => [
			{ id: users[0], change: { title: 'A', name: { givenName: 'B' } } },
			{ id: users[1], change: patchOp({ op: 'Replace', value: { title: 'C' } }) },
			{ id: users[0], change: { phoneNumbers: [{ value: '+1 555 0101', type: 'work' }] } },
		],
		planned: ['planned PATCH 1', 'planned PATCH 1', 'planned PATCH 2'],
	},
	{
		operation: 'delete of groups, one to a request',
		parameters: {
			operation: 'delete',
			resourceType: 'Groups',
			target: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			options: { operationsPerRequest: 1 },
		},
		items: ({ groups }) => groups.map((id) => ({ id })),
		planned: ['planned DELETE 1', 'planned DELETE 2'],
	},
	{
		operation: 'create, by columns',
		parameters: { operation: 'create', resourceType: 'Users', ...autoMap },
		items: () => [
			{ Email: 'new1@example.com', 'First Name': 'Zoë', Manager: 'ada@example.com' },
			{ Email: 'new2@example.com', Active: 'perhaps' },
			{ Email: 'new3@example.com', Department: 'Ward' },
		],
		planned: ['planned POST 1', 'invalid null null', 'planned POST 1'],
	},
	{
		operation: 'update, by columns',
		parameters: {
			operation: 'update',
			resourceType: 'Users',
			target: byEmail,
			...autoMap,
			options: { emptyValues: 'remove' },
		},
		items: () => [
			{ Email: 'ada@example.com', Title: 'Cook', Mobile: '+1 555 0199' },
			{ Email: 'bela@example.com', Title: 'Nurse', Department: 'Ward' },
			{ Email: 'gone@example.com', Title: 'Nurse' },
			{ Email: 'chidi@example.com', Title: '', Department: '' },
		],
		planned: ['planned PATCH 1', 'unchanged null null', 'invalid null null', 'planned PATCH 1'],
	},
	{
		operation: 'upsert, two to a request',
		parameters: { operation: 'upsert', resourceType: 'Users', ...autoMap, options: { operationsPerRequest: 2 } },
		items: () => [
			{ Email: 'new1@example.com', Title: 'Cook' },
			{ Email: 'ADA@example.com', Title: 'Nurse', Department: 'Kitchen' },
			{ Email: 'bela@example.com', Title: 'Nurse' },
			{ Email: 'chidi@example.com', 'Manager Email': 'emil@example.com' },
		],
		planned: ['planned POST 1', 'planned PATCH 1', 'unchanged null null', 'planned PATCH 2'],
	},
	{
		operation: 'upsert of several rows about one new user',
		parameters: { operation: 'upsert', resourceType: 'Users', ...autoMap },
		items: () => [
			{ Email: 'new1@example.com', Title: 'Cook' },
			{ Email: 'NEW1@example.com', Title: 'Lead', Mobile: '+1 555 0199' },
			{ Email: 'new1@example.com', Title: 'Lead' },
			{ Email: 'new1@example.com', Title: 'Cook', Active: 'no' },
		],
		planned: ['planned POST 1', 'planned PATCH 2', 'unchanged POST null', 'planned PATCH 3'],
	},
	{
		operation: 'upsert of several rows about one new group, a member each',
		parameters: { operation: 'upsert', resourceType: 'Groups', ...autoMap },
		items: () => ['ada', 'bela', 'ada', 'chidi'].map((name) => ({ Team: 'Crew', Members: `${name}@example.com` })),
		planned: ['planned POST 1', 'planned PATCH 2', 'unchanged POST null', 'planned PATCH 3'],
	},
	{
		operation: 'upsert of groups',
		parameters: { operation: 'upsert', resourceType: 'Groups', ...autoMap },
		items: () => [{ Team: 'Sales', 'External ID': 'S' }, { Team: 'Support' }, { Team: 'Staff', Usage: 'policy' }],
		planned: ['planned PATCH 1', 'unchanged null null', 'planned POST 1'],
	},
	{
		operation: 'deactivate',
		parameters: { operation: 'deactivate', target: byEmail, options: { missing: 'ignore' } },
		items: () => [
			{ Email: 'ada@example.com' },
			{ Email: 'dana@example.com' },
			{ Email: 'gone@example.com' },
			{ Email: 'emil@example.com' },
		],
		planned: ['planned PATCH 1', 'unchanged null null', 'unchanged null null', 'planned PATCH 1'],
	},
	{
		operation: 'delete, by external ID',
		parameters: {
			operation: 'delete',
			resourceType: 'Users',
			target: { __rl: true, mode: 'externalId', value: '={{ $json.id }}' },
			options: { operationsPerRequest: 1 },
		},
		items: () => [{ id: 'E-bela' }, { id: 'E-gone' }, { id: 'E-ada' }],
		planned: ['planned DELETE 1', 'invalid null null', 'planned DELETE 2'],
	},
];

function summaryOf({ json }: { readonly json: IDataObject }): string {
	return `${String(json['outcome'])} ${String(json['method'])} ${String(json['request'])}`;
}

/** What is only read so that a dry run can tell names and what was there before. */
function isNoneOfNames(path: string): boolean {
	return !/excludedAttributes=members|filter=id%20eq/.test(path);
}

describe.each(plans)('a dry run of $operation', ({ parameters, items, planned }) => {
	it('looks up, writes nothing, and plans row by row what the live run then sends, byte for byte', async () => {
		const seeded = seed();
		const input = items(seeded);
		const dry = await scene.run({ ...parameters, dryRun: true }, input);
		expect(rows(dry.outputs[0]).map(summaryOf)).toEqual(planned);
		expect(rows(dry.outputs[0]).map(({ item }) => item)).toEqual(input.map((_, item) => item));
		expect({ bulk: scene.webex.bulkRequests(), ledger: scene.webex.ledger }).toEqual({ bulk: [], ledger: [] });
		expect(dry.hints[0]).toMatch(/^Dry run, nothing was sent: /);

		const reads = scene.webex.requests.map(({ path }) => path);
		const live = await scene.run(parameters, input);
		expect(rows(live.outputs[0]).map(summaryOf)).toEqual(planned.map((text) => text.replace('planned', 'applied')));
		const liveReads = scene.webex.requests
			.filter(({ kind }) => kind === 'read')
			.map(({ path }) => path)
			.slice(reads.length)
			.filter(isNoneOfNames);
		const isOfConflicts = (path: string): boolean =>
			['create', 'run'].includes(String(parameters['operation'])) && !liveReads.includes(path);
		expect(reads.filter((path) => isNoneOfNames(path) && !isOfConflicts(path))).toEqual(liveReads);
		// Nobody knows the ID beforehand of what the run itself makes.
		const known = new Set([...seeded.users, ...seeded.groups]);
		const pathOf = (path: string): string => path.replace(/\/([^/]*-[^/]*)$/, (_, id: string) => (known.has(id) ? `/${id}` : ''));
		const sent = scene.webex
			.bulkRequests()
			.flatMap((request) =>
				operationsOf(request).map(
					({ method, path, data }) => `${request.number} ${method} ${pathOf(path)} ${JSON.stringify(data ?? null)}`,
				),
			);
		const promised = rows(dry.outputs[0])
			.filter(({ json }) => json['outcome'] === 'planned')
			.map(({ json }) => {
				const id = json['resourceId'] === null ? '' : `/${String(json['resourceId'])}`;
				return `${String(json['request'])} ${String(json['method'])} /${String(json['resourceType'])}${id} ${JSON.stringify(json['data'])}`;
			});
		expect(promised).toEqual(sent);
		const planless = sent.filter((text) => text.endsWith(' null'));
		expect(said(dry, ['data']).filter(({ data }) => data !== null)).toHaveLength(sent.length - planless.length);
	});
});

it('a dry run of creates tells which names are taken, and has the plan of the live run all the same', async () => {
	scene.webex.seedUsers([{ userName: 'Ann@example.com' }]);
	const items = ['ann@example.com', 'bo@example.com', 'BO@example.com'].map((Email) => ({ Email }));
	const dry = await scene.run({ operation: 'create', ...autoMap, dryRun: true }, items);
	expect(said(dry, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'planned' })));
	expect(
		rows(dry.outputs[0]).map(
			({ json }) => /(?:Webex already has|An earlier row creates) a user of that name/.exec(String(json['detail']))?.[0],
		),
	).toEqual(['Webex already has a user of that name', undefined, 'An earlier row creates a user of that name']);
	const approvedPlan = rows(dry.outputs[0])[0]?.json['planId'] as string;
	const live = await scene.run({ operation: 'create', ...autoMap, options: { approvedPlan } }, items);
	expect(said(live, ['outcome'])).toEqual(['rejected', 'applied', 'rejected'].map((outcome, item) => ({ item, outcome })));
});

it('a dry run of operations that refer to each other keeps the references, in the requests of the live run', async () => {
	const items = [
		{
			method: 'POST',
			path: '/Groups',
			data: {
				schemas: [schemas.group],
				displayName: 'Crew',
				members: [{ value: 'bulkId:b' }, { value: 'bulkId:a' }],
			},
		},
		{
			method: 'POST',
			path: '/Users',
			data: { schemas: [schemas.user], userName: 'a@example.com' },
			bulkId: 'a',
		},
		{
			method: 'POST',
			path: '/Users',
			data: { schemas: [schemas.user], userName: 'b@example.com' },
			bulkId: 'b',
		},
		{
			method: 'PATCH',
			path: '/Users/bulkId:a',
			data: patchOp({ op: 'add', path: 'title', value: 'Cook' }),
		},
	];
	const dry = await scene.run({ operation: 'run', dryRun: true }, items);
	expect(scene.webex.bulkRequests()).toEqual([]);
	const live = await scene.run({ operation: 'run' }, items);
	expect(said(dry, ['request', 'data'])).toEqual(
		said(live, ['request']).map(({ item, request }) => ({ item, request, data: items[Number(item)]?.data })),
	);
	expect(said(live, ['outcome', 'request'])).toEqual([
		{ item: 0, outcome: 'applied', request: 2 },
		{ item: 1, outcome: 'applied', request: 1 },
		{ item: 2, outcome: 'applied', request: 1 },
		{ item: 3, outcome: 'applied', request: 2 },
	]);
	const idOf = (userName: string) => (scene.webex.userByName(userName) as IDataObject)['id'];
	expect(scene.webex.groupByName('Crew')).toMatchObject({
		members: [{ value: idOf('b@example.com') }, { value: idOf('a@example.com') }],
	});
	expect(scene.webex.userByName('a@example.com')).toMatchObject({ title: 'Cook' });
});

it('a dry run of changeMembers gives every row the PATCH of which it is a part', async () => {
	seed();
	const parameters = {
		operation: 'changeMembers',
		group: { __rl: true, mode: 'displayName', value: '={{ $json.group }}' },
		member: byEmail,
		change: '={{ $json.change }}',
	};
	const items = [
		{ group: 'Sales', Email: 'chidi@example.com', change: 'add' },
		{ group: 'Support', Email: 'ada@example.com', change: 'add' },
		{ group: 'Sales', Email: 'ada@example.com', change: 'remove' },
		{ group: 'Sales', Email: 'bela@example.com', change: 'add' },
	];
	const dry = await scene.run({ ...parameters, dryRun: true }, items);
	expect(rows(dry.outputs[0]).map(summaryOf)).toEqual(['planned PATCH 1', 'planned PATCH 1', 'planned PATCH 1', 'unchanged null null']);
	expect(scene.webex.bulkRequests()).toEqual([]);
	await scene.run(parameters, items);
	const [sales, support] = scene.webex
		.bulkRequests()
		.flatMap(operationsOf)
		.map(({ data }) => JSON.stringify(data));
	expect(said(dry, ['data']).map(({ data }) => JSON.stringify(data))).toEqual([sales, support, sales, 'null']);
});

it('a dry run over the limit of removals says that nothing would be sent', async () => {
	seed();
	const items = ['ada', 'bela', 'chidi'].map((name) => ({ Email: `${name}@example.com` }));
	const run = await scene.run({ operation: 'deactivate', target: byEmail, dryRun: true, options: { maxRemovals: '2' } }, items);
	expect(said(run, ['outcome', 'reason', 'data'])).toEqual(
		items.map((_, item) => ({ item, outcome: 'notAttempted', reason: 'removalLimit', data: null })),
	);
});

it('a dry run refers to a manager whom the same run creates', async () => {
	const run = await scene.run({ operation: 'create', resourceType: 'Users', ...autoMap, dryRun: true }, [
		{ Email: 'ada@example.com', Manager: 'bela@example.com' },
		{ Email: 'bela@example.com' },
		{ Email: 'chidi@example.com', Manager: 'bela@example.com' },
	]);
	expect(rows(run.outputs[0]).map(summaryOf)).toEqual(['planned POST 2', 'planned POST 1', 'planned POST 2']);
	expect(said(run, ['data']).map(({ data }) => ((data as IDataObject)[enterprise] as IDataObject | undefined)?.['manager'])).toEqual([
		{ value: expect.stringMatching(/^bulkId:/) as string },
		undefined,
		{ value: expect.stringMatching(/^bulkId:/) as string },
	]);
});
