import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../webex/webex';
import { operationsOf, said } from './results';
import { connectedCredential, joiners, setScene } from './scene';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** userNames in the order in which they took effect. */
function created(): readonly unknown[] {
	return scene.webex.ledger.map(({ userName }) => userName);
}

function namesOf(items: readonly IDataObject[]): readonly unknown[] {
	return items.map(({ userName }) => userName);
}

/** Time between two bulk requests: from the answer of the first to the arrival of the second, in ms. */
function pauseMs(first: number, second: number): number {
	const requests = scene.webex.bulkRequests();
	return (requests[second - 1]?.startedAt ?? NaN) - (requests[first - 1]?.endedAt ?? NaN);
}

/** An HTTP date that is 1 to 2 seconds from now, since dates have whole seconds. */
function soon(): string {
	return new Date(Date.now() + 2000).toUTCString();
}

describe('a request that Webex puts off', () => {
	it.each<{ answer: string; fault: () => Fault; leastMs: number; mostMs: number }>([
		{
			answer: '429, Retry-After 1',
			fault: () => ({ kind: 'status', status: 429, retryAfter: 1 }),
			leastMs: 990,
			mostMs: 1900,
		},
		{
			answer: '429, Retry-After as a date',
			fault: () => ({ kind: 'status', status: 429, retryAfter: soon() }),
			leastMs: 900,
			mostMs: 2900,
		},
		{ answer: '429 without Retry-After', fault: () => ({ kind: 'status', status: 429 }), leastMs: 990, mostMs: 2900 },
		{
			answer: '423, Retry-After 1',
			fault: () => ({ kind: 'status', status: 423, retryAfter: 1 }),
			leastMs: 990,
			mostMs: 1900,
		},
		{
			answer: '503, Retry-After 1',
			fault: () => ({ kind: 'status', status: 503, retryAfter: 1 }),
			leastMs: 990,
			mostMs: 1900,
		},
	])('is sent once more after the wait: $answer', async ({ fault, leastMs, mostMs }) => {
		let struck = false;
		scene.webex.faultPlan = ({ kind, number }) => {
			if (struck || kind !== 'bulk' || number !== 2) return undefined;
			struck = true;
			return fault();
		};
		const run = await scene.run({ ...create, options: { operationsPerRequest: 2 } }, joiners(5));
		expect(said(run, ['outcome', 'status', 'request', 'attempts'])).toEqual([
			{ item: 0, outcome: 'applied', status: 201, request: 1, attempts: 1 },
			{ item: 1, outcome: 'applied', status: 201, request: 1, attempts: 1 },
			{ item: 2, outcome: 'applied', status: 201, request: 3, attempts: 2 },
			{ item: 3, outcome: 'applied', status: 201, request: 3, attempts: 2 },
			{ item: 4, outcome: 'applied', status: 201, request: 4, attempts: 1 },
		]);
		expect(pauseMs(2, 3)).toBeGreaterThanOrEqual(leastMs);
		expect(pauseMs(2, 3)).toBeLessThan(mostMs);
		expect(created()).toEqual(namesOf(joiners(5)));
	});

	it('with 503 after the work was done is looked up and not sent again', async () => {
		scene.webex.inject({ kind: 'status', status: 503, retryAfter: 1, effect: 'all' });
		const run = await scene.run(create, joiners(3));
		expect(said(run, ['outcome', 'reason', 'resourceId', 'request', 'attempts'])).toEqual(
			joiners(3).map(({ userName }, item) => ({
				item,
				outcome: 'applied',
				reason: 'confirmedByLookup',
				resourceId: (scene.webex.userByName(String(userName)) as IDataObject)['id'],
				request: 1,
				attempts: 1,
			})),
		);
		expect(scene.webex.bulkRequests()).toHaveLength(1);
		expect(created()).toEqual(namesOf(joiners(3)));
	});

	it('for longer than the run may wait leaves the rest not attempted, at once', async () => {
		scene.webex.inject({ kind: 'status', status: 429, retryAfter: 60 });
		const startedAt = Date.now();
		const run = await scene.run({ ...create, options: { maxWaitSeconds: 5 } }, joiners(3));
		expect(Date.now() - startedAt).toBeLessThan(3000);
		expect(said(run, ['outcome', 'reason', 'attempts'])).toEqual(
			[0, 1, 2].map((item) => ({ item, outcome: 'notAttempted', reason: 'waitLimit', attempts: 1 })),
		);
		expect(said(run, ['detail'])[2]?.['detail']).toContain('maxWaitSeconds');
		expect(created()).toEqual([]);
	});
});

describe('rows that Webex puts off', () => {
	it.each([429, 423, 503])('with status %i are sent again, and only they', async (status) => {
		scene.webex.inject({
			kind: 'rows',
			rowStatus: [
				{ index: 1, status },
				{ index: 3, status },
			],
		});
		const run = await scene.run(create, joiners(5));
		expect(said(run, ['outcome', 'status', 'request', 'attempts'])).toEqual([
			{ item: 0, outcome: 'applied', status: 201, request: 1, attempts: 1 },
			{ item: 1, outcome: 'applied', status: 201, request: 2, attempts: 2 },
			{ item: 2, outcome: 'applied', status: 201, request: 1, attempts: 1 },
			{ item: 3, outcome: 'applied', status: 201, request: 2, attempts: 2 },
			{ item: 4, outcome: 'applied', status: 201, request: 1, attempts: 1 },
		]);
		const names = scene.webex
			.bulkRequests()
			.map((request) => operationsOf(request).map(({ data }) => data?.['userName']));
		expect(names).toEqual([namesOf(joiners(5)), [joiners(5)[1]?.userName, joiners(5)[3]?.userName]]);
		expect(pauseMs(1, 2)).toBeGreaterThanOrEqual(990);
		expect(new Set(created())).toEqual(new Set(namesOf(joiners(5))));
		expect(created()).toHaveLength(5);
	});

	it('that are refused for good are not sent again, but a 500 is no refusal', async () => {
		scene.webex.inject({
			kind: 'rows',
			rowStatus: [
				{ index: 1, status: 403 },
				{ index: 2, status: 500 },
			],
		});
		const run = await scene.run(create, joiners(4));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual([
			{ item: 0, outcome: 'applied', status: 201, attempts: 1 },
			{ item: 1, outcome: 'rejected', status: 403, attempts: 1 },
			{ item: 2, outcome: 'applied', status: 201, attempts: 2 },
			{ item: 3, outcome: 'applied', status: 201, attempts: 1 },
		]);
		expect(scene.webex.bulkRequests()).toHaveLength(2);
	}, 40_000);
});

/** Kind and status of each request, in order of arrival. */
function traffic(): readonly string[] {
	return scene.webex.requests.map(({ kind, status }) => `${kind} ${String(status)}`);
}

describe('a token that Webex does not take any more', () => {
	const applied = (count: number) =>
		joiners(count).map((_, item) => ({ item, outcome: 'applied', status: 201, attempts: 1 }));

	it('from the start: it is renewed once, everything is applied', async () => {
		const credential = connectedCredential(scene.webex);
		scene.webex.expireAccessTokens();
		const run = await scene.run(create, joiners(250), { credential });
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic()).toEqual(['bulk 401', 'token 200', 'bulk 200', 'bulk 200', 'bulk 200']);
		expect(scene.webex.requests[1]?.body).toMatchObject({
			grant_type: 'refresh_token',
			client_id: scene.webex.clientId,
		});
		expect(run.storedTokens).toHaveLength(1);
		expect(created()).toEqual(namesOf(joiners(250)));
	});

	it('in the middle of the run: it is renewed once, nothing is applied twice', async () => {
		scene.webex.faultPlan = ({ kind, number }) =>
			kind === 'bulk' && number === 2 ? { kind: 'expireToken' } : undefined;
		const run = await scene.run(create, joiners(250));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic()).toEqual(['bulk 200', 'bulk 401', 'token 200', 'bulk 200', 'bulk 200']);
		expect(run.storedTokens).toHaveLength(1);
		expect(created()).toEqual(namesOf(joiners(250)));
	});

	it('twice in a run: it is renewed each time', async () => {
		scene.webex.faultPlan = ({ kind, number }) =>
			kind === 'bulk' && (number === 1 || number === 3) ? { kind: 'expireToken' } : undefined;
		const run = await scene.run(create, joiners(250));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic()).toEqual(['bulk 401', 'token 200', 'bulk 200', 'bulk 401', 'token 200', 'bulk 200', 'bulk 200']);
		expect(created()).toEqual(namesOf(joiners(250)));
	});

	it('while requests are in flight together: one renewal serves them all', async () => {
		scene.webex.options.latencyMs = 50;
		scene.webex.faultPlan = ({ kind, number }) =>
			kind === 'bulk' && number === 1 ? { kind: 'expireAfter' } : undefined;
		const run = await scene.run({ ...create, options: { parallelRequests: 4, operationsPerRequest: 10 } }, joiners(50));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(50));
		expect(scene.webex.inFlightMax).toBe(4);
		expect(traffic().filter((line) => line === 'bulk 401')).toHaveLength(4);
		expect(traffic().filter((line) => line.startsWith('token'))).toEqual(['token 200']);
		expect(run.storedTokens).toHaveLength(1);
		expect(created()).toHaveLength(50);
		expect(new Set(created())).toEqual(new Set(namesOf(joiners(50))));
	});

	it('with a refresh token that changes each time: the new one is kept', async () => {
		scene.webex.options.rotateRefreshTokens = true;
		scene.webex.faultPlan = ({ kind, number }) =>
			kind === 'bulk' && (number === 1 || number === 3) ? { kind: 'expireToken' } : undefined;
		const run = await scene.run(create, joiners(250));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic().filter((line) => line.startsWith('token'))).toEqual(['token 200', 'token 200']);
	});
});

describe('a token that cannot be renewed', () => {
	it('from the start: the error says to connect again, and nothing was done', async () => {
		const credential = connectedCredential(scene.webex);
		scene.webex.expireAccessTokens();
		scene.webex.revokeRefreshTokens();
		const run = await scene.run(create, joiners(250), { credential });
		expect(run.error?.message).toBe('Webex refused the login');
		expect(run.error?.description).toMatch(/connect it again/);
		expect(run.outputs).toEqual([]);
		expect(traffic()).toEqual(['bulk 401', 'token 400']);
		expect(created()).toEqual([]);
	});

	it('in the middle of the run: what was applied stays so, the rest says to connect again', async () => {
		scene.webex.faultPlan = ({ kind, number }) => {
			if (kind !== 'bulk' || number !== 2) return undefined;
			scene.webex.revokeRefreshTokens();
			return { kind: 'expireToken' };
		};
		const run = await scene.run(create, joiners(250));
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome', 'reason'])).toEqual(
			joiners(250).map((_, item) => ({
				item,
				...(item < 100 ? { outcome: 'applied', reason: null } : { outcome: 'notAttempted', reason: 'requestRefused' }),
			})),
		);
		expect(said(run, ['detail'])[249]?.['detail']).toMatch(/connect it again/);
		expect(traffic()).toEqual(['bulk 200', 'bulk 401', 'token 400']);
		expect(created()).toEqual(namesOf(joiners(100)));
	});

	it('from the start, on Error = Continue: every row says to connect again', async () => {
		const credential = connectedCredential(scene.webex);
		scene.webex.expireAccessTokens();
		scene.webex.revokeRefreshTokens();
		const run = await scene.run(create, joiners(3), { credential, onError: 'continueRegularOutput' });
		expect(said(run, ['ok', 'outcome', 'reason'])).toEqual(
			[0, 1, 2].map((item) => ({ item, ok: false, outcome: 'notAttempted', reason: 'requestRefused' })),
		);
		expect(said(run, ['detail'])[0]?.['detail']).toMatch(/connect it again/);
		expect(created()).toEqual([]);
	});

	it('because Webex refuses also the renewed one: the error says to connect again, and it is not tried without end', async () => {
		scene.webex.faultPlan = ({ kind }) => (kind === 'bulk' ? { kind: 'expireToken' } : undefined);
		const run = await scene.run(create, joiners(3));
		expect(run.error?.message).toBe('Webex refused the login');
		expect(run.error?.description).toMatch(/connect it again/);
		expect(traffic()).toEqual(['bulk 401', 'token 200', 'bulk 401']);
		expect(created()).toEqual([]);
	});

	it('never shows a token or a secret in results, error, hints or log, nor a name in hints or log', async () => {
		const log: string[] = [];
		const credential = connectedCredential(scene.webex);
		const { access_token: access, refresh_token: refresh } = credential['oauthTokenData'] as IDataObject;
		scene.webex.seedUsers(joiners(1));
		scene.webex.revokeRefreshTokens();
		scene.webex.faultPlan = ({ kind, number }) =>
			kind === 'bulk' && number === 2 ? { kind: 'expireToken' } : undefined;
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, joiners(250), { credential, log });
		const again = await scene.run(create, joiners(3), { credential, log });
		const shown = JSON.stringify([
			run,
			again,
			run.error?.message,
			run.error?.description,
			again.error?.message,
			again.error?.description,
		]);
		const heard = JSON.stringify([run.hints, log]);
		expect(log).toContainEqual(expect.stringContaining('99 applied, 1 rejected, 150 not attempted'));
		for (const secret of [access, refresh, scene.webex.clientSecret]) {
			expect(shown.replaceAll(JSON.stringify(run.storedTokens), '')).not.toContain(String(secret));
			expect(heard).not.toContain(String(secret));
		}
		expect(heard).not.toMatch(/joiner/i);
	});
});
