import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault } from '../webex/webex';
import { said } from './results';
import { connectedCredential, joiners, rows, setScene } from './scene';

const scene = setScene();
const data = '={{ $json }}';
const create = { operation: 'create', resourceType: 'Users', data };
const upsert = { operation: 'upsert', resourceType: 'Users', data };
const byName = { __rl: true, mode: 'userName', value: '={{ $json.userName }}' };
const deactivate = { operation: 'deactivate', target: byName };
const change = { operation: 'changeMembers', group: { __rl: true, mode: 'displayName', value: 'Sales' }, member: byName, change: 'add' };
const syncMembers = { operation: 'syncMembers', group: { __rl: true, mode: 'displayName', value: 'Sales' }, member: byName };
const sync = { operation: 'sync', data, scopeFilter: 'userName ew "@example.com"' };
const soon: INodeParameters = { maxWaitSeconds: 0 };
const always = (fault: Fault): Fault => ({ ...fault, times: 50 });

const operations: readonly { readonly name: string; readonly parameters: INodeParameters; readonly on: 'bulk' | 'read' }[] = [
	{ name: 'create, at its bulk request', parameters: create, on: 'bulk' },
	{ name: 'upsert, at its look-up', parameters: upsert, on: 'read' },
	{ name: 'deactivate, at its look-up', parameters: deactivate, on: 'read' },
	{ name: 'changeMembers, at its look-up', parameters: change, on: 'read' },
	{ name: 'syncMembers, at its look-up', parameters: syncMembers, on: 'read' },
	{ name: 'sync, at its scope', parameters: sync, on: 'read' },
];

const refusals: readonly { readonly name: string; readonly message: string; readonly fault: Fault }[] = [
	{ name: '403', message: 'Webex does not allow this', fault: { kind: 'status', status: 403 } },
	{ name: '404 of the organization', message: 'Webex does not know the organization', fault: { kind: 'status', status: 404 } },
];

/** Before any request the rows say nothing more; behind one they are summed up. */
const ended = (on: 'bulk' | 'read', message: string): RegExp =>
	new RegExp(on === 'read' ? `Nothing was sent: ${message}` : `3 not attempted, 1 request\\..* Nothing was changed: ${message}`);

describe.each(operations)('a run that Webex does not let do anything: $name', ({ parameters, on }) => {
	describe.each(refusals)('$name', ({ message, fault }) => {
		it.each([{}, { failWorkflow: true }])('stops the workflow with options %j, and log and hint say so', async (options) => {
			scene.webex.inject(always({ ...fault, on }));
			const log: string[] = [];
			const run = await scene.run({ ...parameters, options: { ...options } }, joiners(3), { log });
			expect(run.error?.message).toBe(message);
			expect(run.error?.description).toMatch(/scope identity:people_rw|'Organization ID'/);
			expect(run.outputs).toEqual([]);
			expect(log.join('\n')).toContain(`Nothing was sent: ${message}`);
			expect(scene.webex.ledger).toEqual([]);
		});

		it('is a row each under On Error = Continue, with a hint and a log line', async () => {
			scene.webex.inject(always({ ...fault, on }));
			const log: string[] = [];
			const run = await scene.run(parameters, joiners(3), { log, onError: 'continueErrorOutput' });
			expect(run.error).toBeUndefined();
			expect(rows(run.outputs[0])).toEqual([]);
			expect(
				rows(run.outputs[1]).map(({ item, json }) => [
					item,
					(json['error'] as IDataObject)['outcome'],
					(json['error'] as IDataObject)['reason'],
				]),
			).toEqual([0, 1, 2].map((item) => [item, 'notAttempted', 'requestRefused']));
			for (const told of [run.hints.join('\n'), log.join('\n')]) expect(told).toMatch(ended(on, message));
			expect(run.hints[0]).toMatch(/^3 not attempted, [01] requests?\. .*(?:scope identity:people_rw|'Organization ID')/);
		});
	});

	it('out of reach stops the workflow', async () => {
		const credential = connectedCredential(scene.webex, { baseUrl: 'http://127.0.0.1:9' });
		const log: string[] = [];
		const run = await scene.run({ ...parameters, options: { ...soon } }, joiners(3), { credential, log });
		expect(run.error?.message).toBe('Webex could not be reached');
		expect(log.join('\n')).toContain('Nothing was sent: Webex could not be reached');
	});

	it('out of reach is a row each under On Error = Continue', async () => {
		const credential = connectedCredential(scene.webex, { baseUrl: 'http://127.0.0.1:9' });
		const run = await scene.run({ ...parameters, options: { ...soon } }, joiners(3), { credential, onError: 'continueRegularOutput' });
		expect(said(run, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'notAttempted' })));
		expect(run.hints.join('\n')).toMatch(ended(on, 'Webex could not be reached'));
	});

	it('a login that was revoked stops the workflow', async () => {
		scene.webex.expireAccessTokens();
		const credential = connectedCredential(scene.webex, { clientSecret: 'wrong' });
		scene.webex.expireAccessTokens();
		const run = await scene.run(parameters, joiners(3), { credential });
		expect(run.error?.message).toBe('Webex refused the login');
	});
});

it('look-ups that are all cut end with the first, not one after the other', async () => {
	scene.webex.inject({ kind: 'cut', when: 'before', on: 'read', times: 10_000 });
	const run = await scene.run({ ...upsert, options: { maxWaitSeconds: 1 } }, joiners(200));
	expect(run.error?.message).toBe('Webex could not be reached');
	expect(scene.webex.requests.length).toBeLessThanOrEqual(5);
});

it('a run that met a refusal after something was done gives its rows', async () => {
	let requests = 0;
	scene.webex.faultPlan = ({ kind }) => (kind === 'bulk' && requests++ > 0 ? { kind: 'status', status: 403 } : undefined);
	const run = await scene.run({ ...create, options: { operationsPerRequest: 1 } }, joiners(3));
	expect(run.error).toBeUndefined();
	expect(said(run, ['outcome'])).toEqual(['applied', 'notAttempted', 'notAttempted'].map((outcome, item) => ({ item, outcome })));
});

it('rows that were invalid stay so when the rest is refused and the workflow goes on', async () => {
	scene.webex.inject(always({ kind: 'status', status: 403 }));
	const run = await scene.run(create, [{ title: 'nobody' }, ...joiners(2)], { onError: 'continueRegularOutput' });
	expect(said(run, ['outcome'])).toEqual(['invalid', 'notAttempted', 'notAttempted'].map((outcome, item) => ({ item, outcome })));
});

describe('Fail Workflow', () => {
	it('has the sums as its message and the first five details as its description', async () => {
		scene.webex.seedUsers(joiners(7));
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, joiners(8));
		expect(run.error?.message).toBe('Not every row went through: 1 created, 7 rejected, 1 request');
		expect(run.error?.description?.split('\n')).toEqual(
			[2, 3, 4, 5, 6].map((row) => `Row ${row}: A user with the userName … exists already.`),
		);
	});
});

describe('Retry On Fail gives results again with their hints and log line', () => {
	it('under On Error = Continue (using error output)', async () => {
		scene.webex.seedUsers(joiners(1));
		const log: string[] = [];
		const run = await scene.run(create, joiners(3), { log, onError: 'continueErrorOutput', retryOnFail: true });
		const sums = '2 created, 1 rejected, 1 request';
		expect(run.hints).toContain(`${sums}. Cause: Webex refused it with status 409 (1 row).`);
		expect(log.filter((line) => line.includes(sums)).length).toBeGreaterThan(1);
		expect(scene.webex.bulkRequests()).toHaveLength(1);
	});

	it('with Fail Workflow', async () => {
		scene.webex.seedUsers(joiners(1));
		const log: string[] = [];
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, joiners(3), { log, retryOnFail: true });
		expect(run.error?.message).toBe('Not every row went through: 2 created, 1 rejected, 1 request');
		expect(run.error?.description).toBe('Row 2: A user with the userName … exists already.');
		expect(log.filter((line) => line.includes('2 created, 1 rejected, 1 request'))).toHaveLength(3);
		expect(scene.webex.bulkRequests()).toHaveLength(1);
	});
});

describe('secrets in results', () => {
	it.each<{ name: string; parameters: INodeParameters; item: IDataObject; shows: IDataObject }>([
		{
			name: 'a password to create with',
			parameters: create,
			item: { userName: 'ada@example.com', password: 'invented words' },
			shows: { password: '********' },
		},
		{
			name: 'whatever is called so, however deep',
			parameters: { operation: 'run' },
			item: {
				method: 'POST',
				path: '/Users',
				data: {
					userName: 'ada@example.com',
					'urn:x:custom': { deep: [{ clientSecret: 'invented words', API_Token: 'invented words', note: 'kept' }] },
				},
			},
			shows: { 'urn:x:custom': { deep: [{ clientSecret: '********', API_Token: '********', note: 'kept' }] } },
		},
	])('$name is masked in the data of a dry run', async ({ parameters, item, shows }) => {
		const run = await scene.run({ ...parameters, dryRun: true }, [item]);
		expect(rows(run.outputs[0])[0]?.json['data']).toMatchObject(shows);
		expect(JSON.stringify(run.outputs)).not.toContain('invented words');
	});

	it('a server that echoes the Authorization header does not get the token into a row, a hint or the log', async () => {
		const credential = connectedCredential(scene.webex);
		const token = String((credential['oauthTokenData'] as IDataObject)['access_token']);
		scene.webex.faultPlan = ({ kind }) =>
			kind === 'bulk'
				? { kind: 'status', status: 403, body: { detail: `You sent Authorization: Bearer ${token}; token=${token}.` } }
				: undefined;
		const log: string[] = [];
		for (const onError of ['continueRegularOutput', 'stopWorkflow'] as const) {
			const run = await scene.run(create, joiners(3), { credential, log, onError });
			const heard = JSON.stringify([run.outputs, run.hints, log, run.error?.message, run.error?.description]);
			expect(heard).not.toContain(token);
			expect(heard).toContain('You sent Authorization');
		}
	});
});
