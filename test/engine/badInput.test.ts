import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { allOperations, said } from './results';
import { connectedCredential, joiners, setScene } from './scene';

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

/** Two operations whose data leads to each other. */
const circle = [groupWith('One', 'bulkId:two', { bulkId: 'one' }), groupWith('Two', 'bulkId:one', { bulkId: 'two' })];

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
	{ bad: 'an unknown reference in the path', item: { method: 'DELETE', path: '/Users/bulkId:nobody' }, reason: 'unknownReference', field: 'path' },
	{ bad: 'a reference to itself', item: groupWith('b', 'bulkId:me', { bulkId: 'me' }), reason: 'circularReference', field: 'data' },
];

describe.each([
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
])('an item of run, input mode $mode, with', ({ parameters }) => {
	it.each(badOperations)('$bad is invalid, and the others go through', async ({ item, reason, field }) => {
		const run = await scene.run(parameters, [good('a'), item, good('c')]);
		expect(said(run, ['ok', 'outcome', 'reason', 'status', 'request', 'attempts'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', reason: null, status: 201, request: 1, attempts: 1 },
			{ item: 1, ok: false, outcome: 'invalid', reason, status: null, request: null, attempts: 0 },
			{ item: 2, ok: true, outcome: 'applied', reason: null, status: 201, request: 1, attempts: 1 },
		]);
		const detail = said(run, ['detail'])[1]?.['detail'];
		expect(detail).toMatch(/\bitem 1\b/i);
		expect(detail).toContain(`'${field}'`);
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
		expect(said(run, ['detail'])[1]?.['detail']).toMatch(/'bulkId' "x" of item 1 is also the bulkId of item 0/);
		const first = scene.webex.userByName('a@example.com') as IDataObject;
		expect(scene.webex.groupByName('Crew')).toMatchObject({ members: [{ value: first['id'] }] });
		expect(scene.webex.userByName('b@example.com')).toBeUndefined();
	});

	it('references that go in a circle: each of them is invalid', async () => {
		const run = await scene.run({ operation: 'run' }, [good('a'), ...circle, good('d')]);
		expect(said(run, ['outcome', 'reason', 'detail'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, detail: null },
			{ item: 1, outcome: 'invalid', reason: 'circularReference', detail: expect.stringMatching(/'data'.* item 1 /) },
			{ item: 2, outcome: 'invalid', reason: 'circularReference', detail: expect.stringMatching(/'data'.* item 2 /) },
			{ item: 3, outcome: 'applied', reason: null, detail: null },
		]);
		expect(scene.webex.groups()).toEqual([]);
	});

	it('a reference to an invalid operation: it is not sent, and names that one', async () => {
		const run = await scene.run({ operation: 'run' }, [
			{ method: 'POST', path: '/Users', bulkId: 'boss' },
			good('b', { data: { schemas: [userSchema], userName: 'b@example.com', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: 'bulkId:boss' } } } }),
			good('c'),
		]);
		expect(said(run, ['outcome', 'reason', 'attempts'])).toEqual([
			{ item: 0, outcome: 'invalid', reason: 'missingField', attempts: 0 },
			{ item: 1, outcome: 'notAttempted', reason: 'dependencyFailed', attempts: 0 },
			{ item: 2, outcome: 'applied', reason: null, attempts: 1 },
		]);
		expect(said(run, ['detail'])[1]?.['detail']).toContain('item 0');
		expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(['c@example.com']);
	});

	it('a text that only looks like a reference stays text', async () => {
		const run = await scene.run({ operation: 'run' }, [
			good('a', { data: { schemas: [userSchema], userName: 'a@example.com', title: 'see bulkId:b' } }),
			good('b', { bulkId: 'b' }),
		]);
		expect(said(run, ['outcome', 'request'])).toEqual([
			{ item: 0, outcome: 'applied', request: 1 },
			{ item: 1, outcome: 'applied', request: 1 },
		]);
		expect(scene.webex.userByName('a@example.com')).toMatchObject({ title: 'see bulkId:b' });
	});

	it('a row of 2 MB: it is too large, the others share a request', async () => {
		const large = good('b', { data: { schemas: [userSchema], userName: 'b@example.com', photos: [{ type: 'photo', value: 'x'.repeat(2_000_000) }] } });
		const run = await scene.run({ operation: 'run' }, [good('a'), large, good('c')]);
		expect(said(run, ['outcome', 'reason', 'request', 'attempts'])).toEqual([
			{ item: 0, outcome: 'applied', reason: null, request: 1, attempts: 1 },
			{ item: 1, outcome: 'invalid', reason: 'tooLarge', request: null, attempts: 0 },
			{ item: 2, outcome: 'applied', reason: null, request: 1, attempts: 1 },
		]);
		expect(said(run, ['detail'])[1]?.['detail']).toMatch(/of item 1 has 2,000,\d{3} bytes; a request may have 1,048,576\. .*'data'/);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([2]);
	});

	it('rows that are large together: each goes, as many to a request as fit into 1 MiB', async () => {
		const items = ['a', 'b', 'c', 'd', 'e'].map((name) =>
			good(name, { data: { schemas: [userSchema], userName: `${name}@example.com`, photos: [{ type: 'photo', value: 'x'.repeat(400_000) }] } }),
		);
		const run = await scene.run({ operation: 'run' }, items);
		expect(said(run, ['outcome', 'request', 'attempts'])).toEqual(
			[1, 1, 2, 2, 3].map((request, item) => ({ item, outcome: 'applied', request, attempts: 1 })),
		);
	});
});

describe('an item of create, update or delete', () => {
	const idOf = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json.user }}' };
	const update = { operation: 'update', resourceType: 'Users', target: idOf, data: '={{ $json.change }}' };
	const remove = { operation: 'delete', resourceType: 'Users', target: idOf };

	it.each<{ bad: string; parameters: INodeParameters; item: IDataObject; reason: string; field: string }>([
		{ bad: 'create: no data', parameters: create, item: {}, reason: 'missingField', field: 'data' },
		{ bad: 'create: data a number', parameters: create, item: { user: 7 }, reason: 'badValue', field: 'data' },
		{ bad: 'create: JSON that does not parse', parameters: create, item: { user: '{' }, reason: 'badValue', field: 'data' },
		{ bad: 'create: NaN', parameters: create, item: { user: { userName: 'x@example.com', n: NaN } }, reason: 'badValue', field: 'data' },
		{ bad: 'create: no userName', parameters: create, item: { user: { title: 'x' } }, reason: 'missingField', field: 'userName' },
		{ bad: 'create: userName no text', parameters: create, item: { user: { userName: 7 } }, reason: 'badValue', field: 'userName' },
		{
			bad: 'create: an expression that fails for this item',
			parameters: { ...create, data: `={{ ({ userName: $json.user.userName, title: $json.since.toDateTime().toFormat('yyyy') }) }}` },
			item: { user: { userName: 'x@example.com' }, since: 'no day' },
			reason: 'badValue',
			field: 'data',
		},
		{ bad: 'update: no target', parameters: update, item: { change: { title: 'x' } }, reason: 'missingField', field: 'target' },
		{ bad: 'update: a target that is a path', parameters: update, item: { id: '../Groups/x', change: { title: 'x' } }, reason: 'badValue', field: 'target' },
		{ bad: 'update: a target that is no text', parameters: update, item: { id: true, change: { title: 'x' } }, reason: 'badValue', field: 'target' },
		{
			bad: 'update: a target whose expression fails for this item',
			parameters: { ...update, target: { ...idOf, value: '={{ $json.since.toDateTime().toFormat("yyyy") && $json.id }}' } },
			item: { id: 'x', since: 'no day', change: { title: 'x' } },
			reason: 'badValue',
			field: 'target',
		},
		{ bad: 'delete: no target', parameters: remove, item: {}, reason: 'missingField', field: 'target' },
		{ bad: 'delete: a target with a slash', parameters: remove, item: { id: 'x/y' }, reason: 'badValue', field: 'target' },
	])('$bad: it is invalid, and the others go through', async ({ parameters, item, reason, field }) => {
		const [first, , third] = scene.webex.seedUsers(joiners(3));
		const since = '2026-01-31';
		const [a, c] = [
			{ id: first, user: { userName: 'a@example.com' }, change: { title: 'A' }, since },
			{ id: third, user: { userName: 'c@example.com' }, change: { title: 'C' }, since },
		] as const;
		const run = await scene.run(parameters, [a, item, c] as readonly IDataObject[]);
		expect(said(run, ['ok', 'outcome', 'reason', 'request', 'attempts'])).toEqual([
			{ item: 0, ok: true, outcome: 'applied', reason: null, request: 1, attempts: 1 },
			{ item: 1, ok: false, outcome: 'invalid', reason, request: null, attempts: 0 },
			{ item: 2, ok: true, outcome: 'applied', reason: null, request: 1, attempts: 1 },
		]);
		const detail = said(run, ['detail'])[1]?.['detail'];
		expect(detail).toMatch(/\bitem 1\b/i);
		expect(detail).toContain(`'${field}'`);
		const sent = allOperations(scene.webex.bulkRequests()).map(({ path, data }) => data?.['userName'] ?? path);
		expect(sent).toEqual(
			parameters['operation'] === 'create' ? ['a@example.com', 'c@example.com'] : [`/Users/${first}`, `/Users/${third}`],
		);
	});
});

describe('a setting with which nothing can be sent', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

	it.each<{ bad: string; over?: IDataObject; options?: IDataObject; field: string; advice: RegExp }>([
		{ bad: 'an organization ID that is none', over: { organizationId: 'my company' }, field: "'Organization ID'", advice: /Control Hub/ },
		{ bad: 'the ID of a person as organization ID, cut short', over: { organizationId: 'Y2lzY29zcGFyazov' }, field: "'Organization ID'", advice: /UUID/ },
		{ bad: 'a base URL without https', over: { baseUrl: 'http://webex.example.com' }, field: "'Base URL'", advice: /https:\/\// },
		{ bad: 'a base URL that only begins like this machine', over: { baseUrl: 'http://localhost.example.com' }, field: "'Base URL'", advice: /https:\/\// },
		{ bad: 'no base URL', over: { baseUrl: '' }, field: "'Base URL'", advice: /https:\/\// },
		{ bad: 'a base URL that is no address', over: { baseUrl: 'webexapis.com' }, field: "'Base URL'", advice: /https:\/\// },
		{ bad: 'a credential that is not connected', over: { oauthTokenData: {} }, field: 'credential', advice: /Connect my account/ },
		{ bad: 'operationsPerRequest 0', options: { operationsPerRequest: 0 }, field: "'operationsPerRequest'", advice: /from 1 to 100/ },
		{ bad: 'operationsPerRequest 101', options: { operationsPerRequest: 101 }, field: "'operationsPerRequest'", advice: /from 1 to 100/ },
		{ bad: 'operationsPerRequest 2.5', options: { operationsPerRequest: 2.5 }, field: "'operationsPerRequest'", advice: /whole number/ },
		{ bad: 'operationsPerRequest text', options: { operationsPerRequest: '={{ "many" }}' }, field: "'operationsPerRequest'", advice: /whole number/ },
		{ bad: 'stopAfterErrors -1', options: { stopAfterErrors: -1 }, field: "'stopAfterErrors'", advice: /from 0 to 100,000/ },
		{ bad: 'stopAfterErrors 100001', options: { stopAfterErrors: 100_001 }, field: "'stopAfterErrors'", advice: /from 0 to 100,000/ },
		{ bad: 'parallelRequests 0', options: { parallelRequests: 0 }, field: "'parallelRequests'", advice: /from 1 to 5/ },
		{ bad: 'parallelRequests 6', options: { parallelRequests: 6 }, field: "'parallelRequests'", advice: /from 1 to 5/ },
		{ bad: 'timeoutSeconds 0', options: { timeoutSeconds: 0 }, field: "'timeoutSeconds'", advice: /from 1 to/ },
		{ bad: 'maxWaitSeconds -1', options: { maxWaitSeconds: -1 }, field: "'maxWaitSeconds'", advice: /from 0 to/ },
		{ bad: 'maxRemovals text', options: { maxRemovals: 'few' }, field: "'maxRemovals'", advice: /whole number/ },
		{ bad: 'maxRemovals a percentage, which only sync takes', options: { maxRemovals: '10%' }, field: "'maxRemovals'", advice: /sync/ },
	])('$bad: the error names the field and says what to do', async ({ over = {}, options = {}, field, advice }) => {
		const credential = connectedCredential(scene.webex, over);
		const run = await scene.run({ ...create, options: options as INodeParameters }, joiners(3), { credential });
		expect(run.error?.message).toContain(field);
		expect(run.error?.description).toMatch(advice);
		expect(run.outputs).toEqual([]);
		expect(scene.webex.requests).toEqual([]);
	});
});

describe('the organization', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
	const allApplied = joiners(3).map((_, item) => ({ item, outcome: 'applied', status: 201 }));

	/** Paths of the bulk requests, and of whatever was read before them. */
	function paths(): readonly string[] {
		return scene.webex.requests.filter(({ kind }) => kind !== 'token').map(({ path }) => path);
	}

	it.each([
		{ form: 'a UUID', over: () => ({ organizationId: scene.webex.orgId }) },
		{ form: 'a UUID in capitals with blanks around it', over: () => ({ organizationId: ` ${scene.webex.orgId.toUpperCase()} ` }) },
		{ form: 'the form that begins with Y2lz', over: () => ({ organizationId: scene.webex.encodedOrgId }) },
		{ form: 'the form that begins with Y2lz, padded', over: () => ({ organizationId: padded(scene.webex.encodedOrgId) }) },
		{ form: 'empty, out of the token', over: () => ({ organizationId: '' }) },
		{ form: 'absent, out of the token', over: () => ({ organizationId: undefined }) },
	])('is taken from the credential: $form', async ({ over }) => {
		const credential = connectedCredential(scene.webex, over() as IDataObject);
		const run = await scene.run(create, joiners(3), { credential });
		expect(said(run, ['outcome', 'status'])).toEqual(allApplied);
		expect(paths()).toEqual([`/identity/scim/${scene.webex.orgId}/v2/Bulk`]);
	});

	/** A token without an organization in it, which Webex does not know: the first call renews it. */
	function namelessToken(owner: 'person' | 'serviceApp'): ICredentialDataDecryptedObject {
		const tokens = scene.webex.issueTokens('identity:people_rw', owner);
		return connectedCredential(scene.webex, { organizationId: '', oauthTokenData: { ...tokens, access_token: 'opaque' } });
	}

	it('is asked for when neither the credential nor the token says it', async () => {
		const run = await scene.run(create, joiners(3), { credential: namelessToken('person') });
		expect(said(run, ['outcome', 'status'])).toEqual(allApplied);
		const me = '/identity/scim/v2/Users/me';
		expect(paths()).toEqual([me, me, `/identity/scim/${scene.webex.orgId}/v2/Bulk`]);
		expect(scene.webex.requests.map(({ kind, status }) => [kind, status])).toEqual([
			['read', 401],
			['token', 200],
			['read', 200],
			['bulk', 200],
		]);
	});

	it('that cannot be found out is an error that names the field, and nothing is sent', async () => {
		const run = await scene.run(create, joiners(3), { credential: namelessToken('serviceApp') });
		expect(run.error?.message).toContain('organization');
		expect(run.error?.description).toMatch(/'Organization ID'.*Control Hub/);
		expect(run.outputs).toEqual([]);
		expect(scene.webex.bulkRequests()).toEqual([]);
	});
});

describe('a base URL on this machine', () => {
	it.each([
		{ form: '127.0.0.1', of: (url: string) => url },
		{ form: 'localhost', of: (url: string) => url.replace('127.0.0.1', 'localhost') },
		{ form: 'a slash at the end', of: (url: string) => `${url}//` },
		{ form: 'blanks around it', of: (url: string) => ` ${url} ` },
	])('may do without https: $form', async ({ of }) => {
		const credential = connectedCredential(scene.webex, { baseUrl: of(scene.webex.url) });
		const run = await scene.run({ operation: 'create', resourceType: 'Users', data: '={{ $json }}' }, joiners(3), { credential });
		expect(said(run, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied' })));
	});
});

function padded(text: string): string {
	return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
