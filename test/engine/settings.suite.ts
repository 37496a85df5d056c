import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { said } from './results';
import { connectedCredential, joiners, setScene } from './scene';
import { passedMs } from './time';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

describe('a setting with which nothing can be sent', () => {
	it.each<{ bad: string; over?: IDataObject; options?: IDataObject; field: string; advice: RegExp }>([
		{ bad: 'an organization ID that is none', over: { organizationId: 'my company' }, field: "'Organization ID'", advice: /Control Hub/ },
		{
			bad: 'the ID of a person as organization ID, cut short',
			over: { organizationId: 'Y2lzY29zcGFyazov' },
			field: "'Organization ID'",
			advice: /UUID/,
		},
		{ bad: 'a base URL without https', over: { baseUrl: 'http://webex.example.com' }, field: "'Base URL'", advice: /https:\/\// },
		{
			bad: 'a base URL that only begins like this machine',
			over: { baseUrl: 'http://localhost.example.com' },
			field: "'Base URL'",
			advice: /https:\/\//,
		},
		{ bad: 'no base URL', over: { baseUrl: '' }, field: "'Base URL'", advice: /https:\/\// },
		{ bad: 'a base URL that is no address', over: { baseUrl: 'webexapis.com' }, field: "'Base URL'", advice: /https:\/\// },
		{ bad: 'a credential that is not connected', over: { oauthTokenData: {} }, field: 'credential', advice: /Connect my account/ },
		{ bad: 'operationsPerRequest 0', options: { operationsPerRequest: 0 }, field: "'Operations Per Request'", advice: /from 1 to 100/ },
		{ bad: 'operationsPerRequest 101', options: { operationsPerRequest: 101 }, field: "'Operations Per Request'", advice: /from 1 to 100/ },
		{ bad: 'operationsPerRequest 2.5', options: { operationsPerRequest: 2.5 }, field: "'Operations Per Request'", advice: /whole number/ },
		{
			bad: 'operationsPerRequest text',
			options: { operationsPerRequest: '={{ "many" }}' },
			field: "'Operations Per Request'",
			advice: /whole number/,
		},
		{ bad: 'stopAfterErrors -1', options: { stopAfterErrors: -1 }, field: "'Stop After Errors'", advice: /from 0 to 100,000/ },
		{ bad: 'stopAfterErrors 100001', options: { stopAfterErrors: 100_001 }, field: "'Stop After Errors'", advice: /from 0 to 100,000/ },
		{ bad: 'parallelRequests 0', options: { parallelRequests: 0 }, field: "'Parallel Requests'", advice: /from 1 to 5/ },
		{ bad: 'parallelRequests 6', options: { parallelRequests: 6 }, field: "'Parallel Requests'", advice: /from 1 to 5/ },
		{ bad: 'timeoutSeconds 0', options: { timeoutSeconds: 0 }, field: "'Timeout Seconds'", advice: /from 1 to/ },
		{ bad: 'maxWaitSeconds -1', options: { maxWaitSeconds: -1 }, field: "'Max Wait Seconds'", advice: /from 0 to/ },
		{ bad: 'maxRemovals text', options: { maxRemovals: 'few' }, field: "'Max Removals'", advice: /whole number/ },
		{ bad: 'maxRemovals a percentage, which only sync takes', options: { maxRemovals: '10%' }, field: "'Max Removals'", advice: /sync/ },
	])('$bad: the error names the field and says what to do', async ({ over = {}, options = {}, field, advice }) => {
		const credential = connectedCredential(scene.webex, over);
		const run = await scene.run({ ...create, options: options as INodeParameters }, joiners(3), { credential });
		expect(run.error?.message).toContain(field);
		expect(run.error?.description).toMatch(advice);
		expect(run.outputs).toEqual([]);
		expect(scene.webex.requests).toEqual([]);
	});
});

describe('maxWaitSeconds', () => {
	it('holds for all waits: a longer one does not begin, and the rest is not attempted', async () => {
		scene.webex.inject({ kind: 'status', status: 429, retryAfter: 3, times: 2 });
		const run = await scene.run({ ...create, options: { maxWaitSeconds: 5 } }, joiners(3));
		expect(said(run, ['outcome', 'reason', 'attempts', 'detail'])).toEqual(
			[0, 1, 2].map((item) => ({
				item,
				outcome: 'notAttempted',
				reason: 'waitLimit',
				attempts: 2,
				detail: expect.stringContaining("'Max Wait Seconds'") as string,
			})),
		);
		expect(passedMs()).toBe(3000);
		expect(scene.webex.ledger).toEqual([]);
	});

	it('holds for look-ups and requests together', async () => {
		scene.webex.seedUsers(joiners(3));
		scene.webex.inject({ kind: 'status', status: 429, retryAfter: 3, on: 'any', times: 2 });
		const target = { __rl: true, mode: 'userName', value: '={{ $json.userName }}' };
		scene.webex.faultPlan = ({ kind }) => (kind === 'bulk' ? { kind: 'status', status: 429, retryAfter: 3 } : undefined);
		const run = await scene.run({ operation: 'deactivate', target, options: { maxWaitSeconds: 8 } }, joiners(3));
		expect(said(run, ['outcome', 'reason', 'attempts'])).toEqual(
			[0, 1, 2].map((item) => ({ item, outcome: 'notAttempted', reason: 'waitLimit', attempts: 1 })),
		);
		expect(passedMs()).toBe(6000);
	});
});

describe('the organization', () => {
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
});

describe('another organization than the credential has', () => {
	const customer = '0b9f7c1e-9a2d-4c58-8e60-2b1d7f9a0c35';
	const encoded = Buffer.from(`ciscospark://us/ORGANIZATION/${customer}`).toString('base64url');

	it.each([
		{ form: 'a UUID', organizationId: customer },
		{ form: 'the form that begins with Y2lz', organizationId: encoded },
		{ form: 'an expression with blanks around it', organizationId: `={{ ' ${customer.toUpperCase()} ' }}` },
	])('is asked for instead: $form', async ({ organizationId }) => {
		await scene.run({ ...create, options: { organizationId } }, joiners(3));
		const paths = scene.webex.requests.filter(({ kind }) => kind !== 'token').map(({ path }) => path);
		expect(paths).toEqual([`/identity/scim/${customer}/v2/Bulk`]);
	});

	it('ends the run where it is none', async () => {
		const run = await scene.run({ ...create, options: { organizationId: 'my customer' } }, joiners(3));
		expect(run.error?.message).toBe("'Organization ID' under Options is not an organization ID");
		expect(scene.webex.requests).toEqual([]);
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
		const run = await scene.run(create, joiners(3), { credential });
		expect(said(run, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied' })));
	});
});

function padded(text: string): string {
	return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
