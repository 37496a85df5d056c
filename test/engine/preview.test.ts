import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { operationsOf, said } from './results';
import { rows, setScene } from './scene';

const scene = setScene();

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const byEmail = { __rl: true, mode: 'userName', value: '={{ $json.Email }}' };

/** Five users of whom the fourth is inactive, and two groups; the first two users are in the first one. */
function seed(): readonly string[] {
	const ids = scene.webex.seedUsers(
		['ada', 'bela', 'chidi', 'dana', 'emil'].map((name) => ({
			userName: `${name}@example.com`,
			externalId: `E-${name}`,
			title: 'Nurse',
			active: name !== 'dana',
			phoneNumbers: [{ type: 'work', value: '+1 555 0100' }],
			[enterprise]: { department: 'Ward' },
		})),
	);
	const members = ids.slice(0, 2).map((value) => ({ value, type: 'user' }));
	scene.webex.seedGroups([{ displayName: 'Sales', members }, { displayName: 'Support' }]);
	return ids;
}

/** What a result of a dry run and of a live run must have in common, and what was planned for it. */
const plans: readonly {
	readonly operation: string;
	readonly parameters: INodeParameters;
	readonly items: readonly IDataObject[];
	readonly planned: readonly string[];
}[] = [
	{
		operation: 'create, by columns',
		parameters: { operation: 'create', resourceType: 'Users', ...autoMap },
		items: [
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
		items: [
			{ Email: 'ada@example.com', Title: 'Cook', Mobile: '+1 555 0199' },
			{ Email: 'bela@example.com', Title: 'Nurse' },
			{ Email: 'gone@example.com', Title: 'Nurse' },
			{ Email: 'chidi@example.com', Title: '', Department: '' },
		],
		planned: ['planned PATCH 1', 'unchanged null null', 'invalid null null', 'planned PATCH 1'],
	},
	{
		operation: 'upsert, two to a request',
		parameters: { operation: 'upsert', resourceType: 'Users', ...autoMap, options: { operationsPerRequest: 2 } },
		items: [
			{ Email: 'new1@example.com', Title: 'Cook' },
			{ Email: 'ADA@example.com', Title: 'Nurse', Department: 'Kitchen' },
			{ Email: 'bela@example.com', Title: 'Nurse' },
			{ Email: 'chidi@example.com', 'Manager Email': 'emil@example.com' },
		],
		planned: ['planned POST 1', 'planned PATCH 1', 'unchanged null null', 'planned PATCH 2'],
	},
	{
		operation: 'upsert of groups',
		parameters: { operation: 'upsert', resourceType: 'Groups', ...autoMap },
		items: [{ Team: 'Sales', 'External ID': 'S' }, { Team: 'Support' }, { Team: 'Staff', Usage: 'policy' }],
		planned: ['planned PATCH 1', 'unchanged null null', 'planned POST 1'],
	},
	{
		operation: 'deactivate',
		parameters: { operation: 'deactivate', target: byEmail, options: { missing: 'ignore' } },
		items: [
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
		items: [{ id: 'E-bela' }, { id: 'E-gone' }, { id: 'E-ada' }],
		planned: ['planned DELETE 1', 'invalid null null', 'planned DELETE 2'],
	},
];

function summaryOf({ json }: { readonly json: IDataObject }): string {
	return `${String(json['outcome'])} ${String(json['method'])} ${String(json['request'])}`;
}

describe.each(plans)('a dry run of $operation', ({ parameters, items, planned }) => {
	it('looks up, writes nothing, and plans row by row what the live run then sends, byte for byte', async () => {
		seed();
		const dry = await scene.run({ ...parameters, dryRun: true }, items);
		expect(rows(dry.outputs[0]).map(summaryOf)).toEqual(planned);
		expect(rows(dry.outputs[0]).map(({ item }) => item)).toEqual(items.map((_, item) => item));
		expect({ bulk: scene.webex.bulkRequests(), ledger: scene.webex.ledger }).toEqual({ bulk: [], ledger: [] });
		expect(dry.hints[0]).toMatch(/^Dry run, nothing was sent: /);

		const reads = scene.webex.requests.map(({ path }) => path);
		const live = await scene.run(parameters, items);
		expect(rows(live.outputs[0]).map(summaryOf)).toEqual(planned.map((text) => text.replace('planned', 'applied')));
		expect(
			scene.webex.requests
				.filter(({ kind }) => kind === 'read')
				.map(({ path }) => path)
				.slice(reads.length),
		).toEqual(reads);
		const sent = scene.webex
			.bulkRequests()
			.flatMap((request) =>
				operationsOf(request).map(
					({ method, path, data }) => `${request.number} ${method} ${path} ${JSON.stringify(data ?? null)}`,
				),
			);
		const promised = rows(dry.outputs[0])
			.filter(({ json }) => json['outcome'] === 'planned')
			.map(({ json }) => {
				const id = json['resourceId'] === null ? '' : `/${String(json['resourceId'])}`;
				return `${String(json['request'])} ${String(json['method'])} /${String(json['resourceType'])}${id} ${JSON.stringify(json['data'])}`;
			});
		expect(promised).toEqual(sent);
		expect(said(dry, ['data']).filter(({ data }) => data !== null)).toHaveLength(
			parameters['operation'] === 'delete' ? 0 : sent.length,
		);
	});
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
	expect(rows(dry.outputs[0]).map(summaryOf)).toEqual([
		'planned PATCH 1',
		'planned PATCH 1',
		'planned PATCH 1',
		'unchanged null null',
	]);
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
	const run = await scene.run(
		{ operation: 'deactivate', target: byEmail, dryRun: true, options: { maxRemovals: '2' } },
		items,
	);
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
	expect(
		said(run, ['data']).map(({ data }) => ((data as IDataObject)[enterprise] as IDataObject | undefined)?.['manager']),
	).toEqual([
		{ value: expect.stringMatching(/^bulkId:/) as string },
		undefined,
		{ value: expect.stringMatching(/^bulkId:/) as string },
	]);
});
