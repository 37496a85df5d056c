import type { IDataObject } from 'n8n-workflow';
import type { Fault, WebexOptions } from '../webex/webex';
import { allOperations, said } from './results';
import { joiners, rows, setScene } from './scene';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** Makes a fault of rows strike every bulk request. */
function bendRows(fault: Omit<Extract<Fault, { kind: 'rows' }>, 'kind'>): Fault {
	return { kind: 'rows', times: 100, ...fault };
}

interface Shape {
	readonly shape: string;
	readonly options?: Partial<WebexOptions>;
	readonly fault?: Fault;
	/** What each result says where the answer alone does not tell whose row it is. */
	readonly expected?: { readonly reason: string; readonly status: null };
}

const byLookup = { reason: 'confirmedByLookup', status: null } as const;

const shapes: readonly Shape[] = [
	{ shape: 'as Webex sends it' },
	{ shape: 'Operations with a capital', options: { operationsKey: 'Operations' } },
	{ shape: 'status as a number', options: { statusForm: 'number' } },
	{ shape: 'status as an object', options: { statusForm: 'object' } },
	{ shape: 'rows reversed', options: { order: 'reversed' } },
	{ shape: 'rows shuffled', options: { order: 'shuffled' } },
	{ shape: 'bulkId only with POST', options: { echoBulkId: 'post' } },
	{ shape: 'no bulkId at all', options: { echoBulkId: 'none' }, expected: byLookup },
	{ shape: 'no bulkId at all, rows shuffled', options: { echoBulkId: 'none', order: 'shuffled' }, expected: byLookup },
	{ shape: 'rows doubled', fault: bendRows({ double: true }) },
	{ shape: 'rows doubled and shuffled', fault: bendRows({ double: true, shuffle: true }) },
	{
		shape: 'rows stripped of bulkIds and shuffled',
		fault: bendRows({ stripBulkIds: true, shuffle: true }),
		expected: byLookup,
	},
	{ shape: 'rows stripped of locations', fault: bendRows({ stripLocation: true }), expected: byLookup },
	{
		shape: 'all at once',
		options: { operationsKey: 'Operations', statusForm: 'object', order: 'shuffled', errorForm: 'rfc' },
		fault: bendRows({ double: true, shuffle: true }),
	},
];

describe.each(shapes)('an answer with $shape', ({ options = {}, fault, expected = { reason: null, status: 201 } }) => {
	beforeEach(() => {
		Object.assign(scene.webex.options, options);
		if (fault !== undefined) scene.webex.inject(fault);
	});

	it('gives each of 250 items its own user', async () => {
		const run = await scene.run(create, joiners(250));
		const results = rows(run.outputs[0]).map(({ item, json }) => ({
			item,
			outcome: json['outcome'],
			reason: json['reason'],
			status: json['status'],
			request: json['request'],
			attempts: json['attempts'],
			userName: (scene.webex.user(String(json['resourceId'])) as IDataObject | undefined)?.['userName'],
		}));
		expect(results).toEqual(
			joiners(250).map(({ userName }, item) => ({
				item,
				outcome: 'applied',
				...expected,
				request: Math.floor(item / 100) + 1,
				attempts: 1,
				userName,
			})),
		);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([100, 100, 50]);
		expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(joiners(250).map(({ userName }) => userName));
	});
});

/** Items whose user is there already. */
const taken = [0, 3, 57, 99, 100, 180, 249];

describe.each(shapes.filter(({ expected }) => expected === undefined))(
	'an answer with $shape, some rows refused',
	({ options = {}, fault }) => {
		beforeEach(() => {
			Object.assign(scene.webex.options, options);
			scene.webex.seedUsers(taken.map((item) => joiners(250)[item] as IDataObject));
			if (fault !== undefined) scene.webex.inject(fault);
		});

		it('says of each of 250 items whether it was applied or refused', async () => {
			const run = await scene.run(create, joiners(250));
			expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(
				joiners(250).map((_, item) => ({
					item,
					...(taken.includes(item) ? { outcome: 'rejected', status: 409 } : { outcome: 'applied', status: 201 }),
					attempts: 1,
				})),
			);
			expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(
				joiners(250).flatMap(({ userName }, item) => (taken.includes(item) ? [] : [userName])),
			);
		});
	},
);

describe('changes and removals whose rows have no bulkId', () => {
	const gone = '00000000-0000-4000-8000-000000000000';

	it.each<{ shape: string; options: Partial<WebexOptions> }>([
		{ shape: 'only POST rows have one', options: { echoBulkId: 'post' } },
		{ shape: 'no row has one', options: { echoBulkId: 'none' } },
		{ shape: 'no row has one, reversed', options: { echoBulkId: 'none', order: 'reversed' } },
		{ shape: 'no row has one, shuffled', options: { echoBulkId: 'none', order: 'shuffled' } },
	])('are told apart by method and location: $shape', async ({ options }) => {
		Object.assign(scene.webex.options, options);
		const ids = scene.webex.seedUsers(joiners(6));
		const items = [
			{ method: 'PATCH', path: `/Users/${ids[0]}`, data: titlePatch('A') },
			{ method: 'DELETE', path: `/Users/${ids[1]}` },
			{ method: 'PATCH', path: `/Users/${gone}`, data: titlePatch('B') },
			{ method: 'PATCH', path: `/Users/${ids[2]}`, data: titlePatch('C') },
			{ method: 'DELETE', path: `/Users/${gone.replace(/0$/, '1')}` },
			{ method: 'DELETE', path: `/Users/${ids[5]}` },
		];
		const run = await scene.run({ operation: 'run' }, items);
		expect(said(run, ['outcome', 'method', 'resourceId', 'status', 'attempts'])).toEqual([
			{ item: 0, outcome: 'applied', method: 'PATCH', resourceId: ids[0], status: 200, attempts: 1 },
			{ item: 1, outcome: 'applied', method: 'DELETE', resourceId: ids[1], status: 204, attempts: 1 },
			{ item: 2, outcome: 'rejected', method: 'PATCH', resourceId: gone, status: 404, attempts: 1 },
			{ item: 3, outcome: 'applied', method: 'PATCH', resourceId: ids[2], status: 200, attempts: 1 },
			{ item: 4, outcome: 'rejected', method: 'DELETE', resourceId: gone.replace(/0$/, '1'), status: 404, attempts: 1 },
			{ item: 5, outcome: 'applied', method: 'DELETE', resourceId: ids[5], status: 204, attempts: 1 },
		]);
	});
});

function titlePatch(title: string): object {
	return {
		schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
		Operations: [{ op: 'replace', path: 'title', value: title }],
	};
}

describe('what Webex says about a refused row', () => {
	const trackingId = expect.stringMatching(/^ROUTER_/);

	it.each<{ shape: WebexOptions['errorForm'] & string; words: IDataObject }>([
		{ shape: 'cisco', words: { errorCode: '409001', trackingId } },
		{ shape: 'rfc', words: { errorCode: null, trackingId } },
	])('is carried over from an error in the form "$shape"', async ({ shape, words }) => {
		scene.webex.options.errorForm = shape;
		scene.webex.seedUsers([joiners(2)[1] as IDataObject]);
		const items = [...joiners(2), { userName: 'no address' }];
		const run = await scene.run(create, items);
		const keys = ['ok', 'outcome', 'status', 'detail', 'scimType', 'errorCode', 'trackingId', 'resourceId', 'location'];
		const results = said(run, keys);
		expect(results[0]).toMatchObject({
			item: 0,
			ok: true,
			outcome: 'applied',
			detail: null,
			scimType: null,
			errorCode: null,
			trackingId: null,
		});
		expect(results[1]).toEqual({
			item: 1,
			ok: false,
			outcome: 'rejected',
			status: 409,
			detail: 'A user with the userName joiner2@example.com exists already.',
			scimType: 'uniqueness',
			...words,
			resourceId: null,
			location: null,
		});
		expect(results[2]).toEqual({
			item: 2,
			ok: false,
			outcome: 'rejected',
			status: 400,
			detail: 'userName has to be an email address.',
			scimType: 'invalidValue',
			...words,
			...(shape === 'cisco' ? { errorCode: '400001' } : {}),
			resourceId: null,
			location: null,
		});
	});
});

describe('a bulkId of the node', () => {
	it('is of one length, and no other operation of the run has it', async () => {
		const run = await scene.run(create, joiners(250));
		const sent = allOperations(scene.webex.bulkRequests()).map(({ bulkId }) => bulkId);
		expect(new Set(sent).size).toBe(250);
		expect(new Set(sent.map(({ length }) => length)).size).toBe(1);
		expect(said(run, ['bulkId'])).toEqual(sent.map((bulkId, item) => ({ item, bulkId })));
	});
});
