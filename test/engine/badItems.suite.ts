import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { allOperations, said } from './results';
import { joiners, setScene } from './scene';

const scene = setScene();

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** An operation that Webex takes. */
function good(name: string, more: IDataObject = {}): IDataObject {
	return { method: 'POST', path: '/Users', data: { schemas: [userSchema], userName: `${name}@example.com` }, ...more };
}

/** A group with this member, as an operation of its own. */
function groupWith(displayName: string, member: string, more: IDataObject = {}): IDataObject {
	return { method: 'POST', path: '/Groups', data: { schemas: [groupSchema], displayName, members: [{ value: member }] }, ...more };
}

/** An object deeper than any SCIM resource. */
function nested(depth: number): IDataObject {
	return depth === 0 ? {} : { deeper: nested(depth - 1) };
}

interface BadRow {
	readonly bad: string;
	readonly item: IDataObject;
	readonly reason: string;
	/** The field to change, as the detail names it. */
	readonly field: string;
}

const badOperations: readonly BadRow[] = [
	{ bad: 'no method', item: { path: '/Users', data: {} }, reason: 'missingField', field: 'method' },
	{ bad: 'an unknown method', item: good('b', { method: 'UPSERT' }), reason: 'badValue', field: 'method' },
	{ bad: 'PUT, which bulk does not take', item: good('b', { method: 'PUT' }), reason: 'badValue', field: 'method' },
	{ bad: 'a method that is no text', item: good('b', { method: 1 }), reason: 'badValue', field: 'method' },
	{ bad: 'no path', item: { method: 'POST', data: {} }, reason: 'missingField', field: 'path' },
	{ bad: 'an empty path', item: good('b', { path: '' }), reason: 'missingField', field: 'path' },
	{ bad: 'a path to something else', item: good('b', { path: '/Roles' }), reason: 'badValue', field: 'path' },
	{ bad: 'a path below a resource', item: { method: 'DELETE', path: '/Users/x/photo' }, reason: 'badValue', field: 'path' },
	{ bad: 'POST to a resource', item: good('b', { path: '/Users/x' }), reason: 'badValue', field: 'path' },
	{ bad: 'DELETE of all users', item: { method: 'DELETE', path: '/Users' }, reason: 'badValue', field: 'path' },
	{ bad: 'a path that climbs', item: { method: 'DELETE', path: '/Users/..' }, reason: 'badValue', field: 'path' },
	{ bad: 'an ID with a query', item: { method: 'DELETE', path: '/Users/x?y' }, reason: 'badValue', field: 'path' },
	{ bad: 'no data', item: { method: 'POST', path: '/Users' }, reason: 'missingField', field: 'data' },
	{ bad: 'data null', item: good('b', { data: null }), reason: 'missingField', field: 'data' },
	{ bad: 'data a number', item: good('b', { data: 7 }), reason: 'badValue', field: 'data' },
	{ bad: 'data a list', item: good('b', { data: [{ userName: 'b@example.com' }] }), reason: 'badValue', field: 'data' },
	{ bad: 'JSON text of a list', item: good('b', { data: '[1]' }), reason: 'badValue', field: 'data' },
	{ bad: 'JSON that does not parse', item: good('b', { data: '{"userName": "b@example.com"' }), reason: 'badValue', field: 'data' },
	{ bad: 'NaN in the data', item: good('b', { data: { userName: 'b@example.com', x: NaN } }), reason: 'badValue', field: 'data' },
	{ bad: 'Infinity deep in the data', item: good('b', { data: { a: [{ b: -Infinity }] } }), reason: 'badValue', field: 'data' },
	{ bad: 'data nested too deep', item: good('b', { data: nested(200) }), reason: 'badValue', field: 'data' },
	{ bad: 'a bulkId that is an object', item: good('b', { bulkId: {} }), reason: 'badValue', field: 'bulkId' },
	{ bad: 'an unknown reference in a member', item: groupWith('b', 'bulkId:nobody'), reason: 'unknownReference', field: 'data' },
	{
		bad: 'an unknown reference in the path',
		item: { method: 'DELETE', path: '/Users/bulkId:nobody' },
		reason: 'unknownReference',
		field: 'path',
	},
	{ bad: 'a reference to itself', item: groupWith('b', 'bulkId:me', { bulkId: 'me' }), reason: 'circularReference', field: 'data' },
];

describe('operations of a run that are bad', () => {
	it.each([
		{ mode: 'fields', parameters: { operation: 'run' } },
		{
			mode: 'define',
			parameters: {
				operation: 'run',
				inputMode: 'define',
				method: '={{ $json.method }}',
				path: '={{ $json.path }}',
				data: '={{ $json.data }}',
				bulkId: '={{ $json.bulkId }}',
			},
		},
	])('input mode $mode: each is invalid and says what to change, and the others go through', async ({ mode, parameters }) => {
		const last = badOperations.length + 1;
		const run = await scene.run(parameters, [good('a'), ...badOperations.map(({ item }) => item), good('c')]);
		expect(said(run, ['ok', 'outcome', 'reason', 'status', 'request', 'attempts', 'detail'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', reason: null, status: 201, request: 1, attempts: 1, detail: null },
			...badOperations.map(({ reason, field }, index) => ({
				item: index + 1,
				ok: false,
				outcome: 'invalid',
				reason,
				status: null,
				request: null,
				attempts: 0,
				detail: naming(index + 1, mode === 'define' && field === 'bulkId' ? 'Bulk ID' : field),
			})),
			{ item: last, ok: true, outcome: 'applied', reason: null, status: 201, request: 1, attempts: 1, detail: null },
		]);
		expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(['a@example.com', 'c@example.com']);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([2]);
	});
});

describe('operations of a run that spoil each other', () => {
	it('a bulkId given twice: the first keeps it, who refers to it gets the first', async () => {
		const run = await scene.run({ operation: 'run' }, [
			good('a', { bulkId: 'x' }),
			good('b', { bulkId: 'x' }),
			groupWith('Crew', 'bulkId:x'),
			good('d', { bulkId: 'X' }),
		]);
		expect(said(run, ['outcome', 'reason'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null },
			{ item: 1, outcome: 'invalid', reason: 'duplicateBulkId' },
			{ item: 2, outcome: 'applied', reason: null },
			{ item: 3, outcome: 'applied', reason: null },
		]);
		expect(said(run, ['detail'])[1]?.['detail']).toMatch(/^The bulkId of this row is also that of a@example\.com/);
		const first = scene.webex.userByName('a@example.com') as IDataObject;
		expect(scene.webex.groupByName('Crew')).toMatchObject({ members: [{ value: first['id'] }] });
		expect(scene.webex.userByName('b@example.com')).toBeUndefined();
	});

	it('a row of 2 MB: it is too large, the others share a request', async () => {
		const large = good('b', {
			data: { schemas: [userSchema], userName: 'b@example.com', photos: [{ type: 'photo', value: 'x'.repeat(2_000_000) }] },
		});
		const run = await scene.run({ operation: 'run' }, [good('a'), large, good('c')]);
		expect(said(run, ['outcome', 'reason', 'request', 'attempts'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, request: 1, attempts: 1 },
			{ item: 1, outcome: 'invalid', reason: 'tooLarge', request: null, attempts: 0 },
			{ item: 2, outcome: 'applied', reason: null, request: 1, attempts: 1 },
		]);
		expect(said(run, ['detail'])[1]?.['detail']).toMatch(
			/^The operation has 2,000,\d{3} bytes; a request may have 1,048,576\. Shorten its longest values/,
		);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([2]);
	});
});

describe('items of create, update or delete that are bad', () => {
	const idOf = { __rl: true, mode: 'id', value: '={{ $json.id }}' };

	it.each<{ operation: string; parameters: INodeParameters; bad: readonly BadRow[] }>([
		{
			operation: 'create',
			parameters: { data: '={{ $json.user }}' },
			bad: [
				{ bad: 'no data', item: {}, reason: 'missingField', field: 'data' },
				{ bad: 'data a number', item: { user: 7 }, reason: 'badValue', field: 'data' },
				{ bad: 'JSON that does not parse', item: { user: '{' }, reason: 'badValue', field: 'data' },
				{ bad: 'NaN', item: { user: { userName: 'x@example.com', n: NaN } }, reason: 'badValue', field: 'data' },
				{ bad: 'no userName', item: { user: { title: 'x' } }, reason: 'missingField', field: 'User Name' },
				{ bad: 'userName no text', item: { user: { userName: 7 } }, reason: 'badValue', field: 'User Name' },
			],
		},
		{
			operation: 'update',
			parameters: { target: idOf, data: '={{ $json.change }}' },
			bad: [
				{ bad: 'no target', item: { change: { title: 'x' } }, reason: 'missingField', field: 'User' },
				{ bad: 'a target that is a path', item: { id: '../Groups/x', change: { title: 'x' } }, reason: 'badValue', field: 'User' },
				{ bad: 'a target that is no text', item: { id: true, change: { title: 'x' } }, reason: 'badValue', field: 'User' },
			],
		},
		{
			operation: 'delete',
			parameters: { target: idOf },
			bad: [
				{ bad: 'no target', item: {}, reason: 'missingField', field: 'User' },
				{ bad: 'a target with a slash', item: { id: 'x/y' }, reason: 'badValue', field: 'User' },
			],
		},
	])('$operation: each is invalid and says what to change, and the others go through', async ({ operation, parameters, bad }) => {
		const [first, second] = scene.webex.seedUsers(joiners(2));
		const a = { id: first, user: { userName: 'a@example.com' }, change: { title: 'A' } };
		const c = { id: second, user: { userName: 'c@example.com' }, change: { title: 'C' } };
		const items = [a, ...bad.map(({ item }) => item), c] as readonly IDataObject[];
		const run = await scene.run({ operation, resourceType: 'Users', ...parameters }, items);
		expect(said(run, ['ok', 'outcome', 'reason', 'request', 'attempts', 'detail'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', reason: null, request: 1, attempts: 1, detail: null },
			...bad.map(({ reason, field }, index) => ({
				item: index + 1,
				ok: false,
				outcome: 'invalid',
				reason,
				request: null,
				attempts: 0,
				detail: naming(index + 1, field),
			})),
			{ item: bad.length + 1, ok: true, outcome: 'applied', reason: null, request: 1, attempts: 1, detail: null },
		]);
		const sent = allOperations(scene.webex.bulkRequests()).map(({ path, data }) => data?.['userName'] ?? path);
		expect(sent).toEqual(operation === 'create' ? ['a@example.com', 'c@example.com'] : [`/Users/${first}`, `/Users/${second}`]);
	});
});

/** A detail that names the field to change, and the row where nothing else does. */
function naming(item: number, field: string): unknown {
	return expect.stringMatching(new RegExp(`^(?!row (?!${item + 2}:)\\d)(?!item).*'${field}'`, 'is'));
}
