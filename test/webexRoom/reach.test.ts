import { readRenewalFailure, readTransportFailure } from '../../nodes/WebexScim/webex/failure';
import type { HttpRequest, HttpResult } from '../../nodes/WebexScim/webex/http';
import { maskBody, maskText } from '../../nodes/WebexScim/webex/mask';
import { firstAlone, renewingOnce } from '../../nodes/WebexScim/webex/renewal';
import { withinTime } from '../../nodes/WebexScim/webex/timeLimit';
import { watch } from '../../nodes/WebexScim/webex/watch';

const token = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345_PF84_3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';

describe('what Webex says, without secrets', () => {
	it.each([
		[`Authorization: Bearer ${token}`, 'Authorization: Bearer ***'],
		[`bearer  ${token}!`, 'bearer  ***!'],
		['Basic dXNlcjpwYXNzd29yZC1pbnZlbnRlZA==', 'Basic ***'],
		[`token=${token}.`, 'token=***.'],
		['Bearer token is missing', 'Bearer token is missing'],
		['Basic access is refused', 'Basic access is refused'],
		['Bearer: dXNlcjpwYXNzd29yZC1pbnZlbnRlZA==', 'Bearer: ***'],
		['short is no secret', 'short is no secret'],
		['eight signs: invented', 'eight signs: ***'],
	])('%s', (text, safe) => {
		const secrets = [token, 'short', 'invented'];
		expect(maskText(text, secrets)).toBe(safe);
		expect(maskBody({ detail: [text] }, secrets)).toEqual({ detail: [safe] });
		expect(maskBody(text, secrets)).toBe(safe);
	});

	it.each([undefined, null, 5, true])('%s stays what it is', (body) => {
		expect(maskBody(body, [token])).toBe(body);
	});

	it('stays the same object where nothing is masked, and ends as no answer where it is nested without end', () => {
		const body = { detail: 'fine', n: 1, list: [null] };
		expect(maskBody(body, [token])).toBe(body);
		let deep: unknown = 1;
		for (let depth = 0; depth < 200_000; depth++) deep = [deep];
		expect(maskBody(deep, [token])).toBe('');
	});
});

const request: HttpRequest = { method: 'GET', path: '/identity/scim/org/v2/Users?filter=x' };
const answer = (status: number, body: unknown = {}): HttpResult => ({ kind: 'answer', status, body });
const lost: HttpResult = { kind: 'lost', detail: 'Lost.' };
const never = async (): Promise<HttpResult> => await new Promise<HttpResult>(() => undefined);

describe('a time limit', () => {
	it('ends a request that is never answered, and tells it', async () => {
		let wasTold = false;
		const result = await withinTime(20, lost, async (abandoned) => {
			abandoned.addEventListener('abort', () => (wasTold = true));
			const keepAlive = setTimeout(() => undefined, 1_000);
			abandoned.addEventListener('abort', () => clearTimeout(keepAlive));
			return await never();
		});
		expect(result).toBe(lost);
		expect(wasTold).toBe(true);
	});

	it('leaves one alone that is answered in time', async () => {
		expect(await withinTime(1_000, lost, async () => answer(200))).toEqual(answer(200));
	});
});

describe('one renewal', () => {
	/** A server whose first token has ended; each request takes a turn of the event loop. */
	function stale(renewal: 'works' | 'fails'): {
		readonly send: (given: HttpRequest) => Promise<HttpResult>;
		readonly counts: { renewals: number; requests: number };
	} {
		const counts = { renewals: 0, requests: 0 };
		let isGood = false;
		const post = async (): Promise<HttpResult> => {
			counts.requests++;
			const status = isGood ? 200 : 401;
			await new Promise((resolve) => setImmediate(resolve));
			return answer(status);
		};
		const renew = async (): Promise<{ readonly failure?: HttpResult }> => {
			counts.renewals++;
			await new Promise((resolve) => setImmediate(resolve));
			isGood = renewal === 'works';
			return isGood ? {} : { failure: { kind: 'loginRefused', detail: 'No.' } };
		};
		return { send: renewingOnce(post, { renew, advice: 'Look.' }), counts };
	}

	it('serves all requests in flight', async () => {
		const { send, counts } = stale('works');
		expect(await Promise.all([1, 2, 3, 4, 5].map(async () => await send(request)))).toEqual([1, 2, 3, 4, 5].map(() => answer(200)));
		expect(counts).toEqual({ renewals: 1, requests: 10 });
	});

	it('that fails ends all of them', async () => {
		const { send, counts } = stale('fails');
		expect((await Promise.all([1, 2, 3].map(async () => await send(request)))).map(({ kind }) => kind)).toEqual([
			'loginRefused',
			'loginRefused',
			'loginRefused',
		]);
		expect(counts).toEqual({ renewals: 1, requests: 3 });
	});

	const later = async (turns: number): Promise<void> => {
		for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
	};

	it('serves what begins meanwhile: it waits, and goes once', async () => {
		const { send, counts } = stale('works');
		const first = send(request);
		await later(1);
		expect([counts.renewals, await Promise.all([first, send(request)])]).toEqual([1, [answer(200), answer(200)]]);
		expect(counts).toEqual({ renewals: 1, requests: 3 });
	});

	it('serves a request that hears of the old token only afterwards', async () => {
		let isGood = false;
		let renewals = 0;
		const post = async ({ path }: HttpRequest): Promise<HttpResult> => {
			const status = isGood ? 200 : 401;
			await later(path === 'slow' ? 5 : 1);
			return answer(status);
		};
		const renew = async () => {
			renewals++;
			isGood = true;
			return await Promise.resolve({});
		};
		const send = renewingOnce(post, { renew, advice: 'Look.' });
		const results = await Promise.all(['slow', 'quick'].map(async (path) => await send({ method: 'GET', path })));
		expect([renewals, results]).toEqual([1, [answer(200), answer(200)]]);
	});

	const refusedAgain: HttpResult = {
		kind: 'loginRefused',
		status: 401,
		detail: 'Webex does not accept the credential, even with a renewed token. Look.',
	};

	it.each<{ name: string; posts: readonly HttpResult[]; carried?: HttpResult; result: HttpResult; renewals: number; requests: number }>([
		{ name: 'is made for no other refusal', posts: [answer(403)], result: answer(403), renewals: 0, requests: 1 },
		{ name: 'is made for nothing that was lost', posts: [lost], result: lost, renewals: 0, requests: 1 },
		{ name: 'whose token is refused too', posts: [answer(401), answer(401)], result: refusedAgain, renewals: 1, requests: 2 },
		{ name: 'after which the request is lost', posts: [answer(401), lost], result: lost, renewals: 1, requests: 2 },
		{ name: 'that carries the answer', posts: [answer(401)], carried: answer(200), result: answer(200), renewals: 1, requests: 1 },
		{ name: 'that carries a refusal', posts: [answer(401)], carried: answer(401), result: refusedAgain, renewals: 1, requests: 1 },
	])('$name', async ({ posts, carried, result, renewals, requests }) => {
		const counts = { renewals: 0, requests: 0 };
		const renew = async () => {
			counts.renewals++;
			return await Promise.resolve(carried === undefined ? {} : { answer: carried });
		};
		const send = renewingOnce(async () => await Promise.resolve(posts[counts.requests++] ?? lost), { renew, advice: 'Look.' });
		expect(await send(request)).toEqual(result);
		expect(counts).toEqual({ renewals, requests });
	});

	it('serves only its token: when this one ends too, there is another renewal', async () => {
		const posts = [401, 200, 401, 200];
		let renewals = 0;
		const renew = async () => {
			renewals++;
			return await Promise.resolve({});
		};
		const send = renewingOnce(async () => await Promise.resolve(answer(posts.shift() ?? 500)), { renew, advice: 'Look.' });
		expect([await send(request), await send(request), renewals]).toEqual([answer(200), answer(200), 2]);
	});

	it('the first request goes alone until one is answered', async () => {
		const seen: string[] = [];
		let failures = 1;
		const send = firstAlone(async ({ path }) => {
			seen.push(`${path} begins`);
			await new Promise((resolve) => setImmediate(resolve));
			seen.push(`${path} ends`);
			return failures-- > 0 ? lost : answer(200);
		});
		await Promise.all(['a', 'b', 'c', 'd'].map(async (path) => await send({ method: 'GET', path })));
		expect(seen.slice(0, 4)).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
		expect(seen.slice(4)).toEqual(['c begins', 'd begins', 'c ends', 'd ends']);
	});
});

describe('a token endpoint', () => {
	const failure = (fields: object): Error => Object.assign(new Error('x'), fields);

	it.each<{ name: string; error: unknown; kind: string }>([
		{ name: 'OAuth2: 429', error: failure({ status: 429, code: 'ESTATUS' }), kind: 'answer' },
		{ name: 'OAuth2: 429 inside n8n’s error', error: failure({ cause: failure({ status: 429 }) }), kind: 'answer' },
		{ name: 'OAuth2: 429 of n8n’s helper', error: failure({ httpCode: '429' }), kind: 'answer' },
		{ name: 'OAuth2: 503 with words', error: failure({ code: 'EAUTH', body: { error: 'temporarily_unavailable' } }), kind: 'notSent' },
		{ name: 'OAuth2: slow down', error: failure({ code: 'EAUTH', body: { error: 'slow_down' } }), kind: 'notSent' },
		{ name: 'OAuth2: 408', error: failure({ status: 408 }), kind: 'notSent' },
		{ name: 'OAuth2: refused', error: failure({ code: 'EAUTH', body: { error: 'invalid_grant' } }), kind: 'loginRefused' },
		{ name: 'OAuth2: 400', error: failure({ status: 400 }), kind: 'loginRefused' },
	])('$name', ({ error, kind }) => {
		expect(readRenewalFailure(error).kind).toBe(kind);
	});

	it('of a service app that is asked to come later', () => {
		expect(readTransportFailure(failure({ code: 'ERATE' }))).toEqual({ kind: 'answer', status: 429, body: '', isUnsent: true });
	});
});

describe('watching whether anybody answers', () => {
	const notSent: HttpResult = { kind: 'notSent', detail: 'No.' };

	it.each<{ name: string; results: readonly HttpResult[]; isOutOfReach: boolean }>([
		{ name: 'nothing was sent', results: [], isOutOfReach: false },
		{ name: 'nobody there', results: [lost, notSent, lost], isOutOfReach: true },
		{ name: 'one request that was lost', results: [lost], isOutOfReach: true },
		{ name: 'one request that did not leave', results: [notSent], isOutOfReach: true },
		{ name: 'an answer after silence', results: [lost, answer(200)], isOutOfReach: false },
		{ name: 'silence after an answer', results: [answer(200), lost], isOutOfReach: false },
		{ name: 'a refusal is an answer', results: [lost, answer(403)], isOutOfReach: false },
		{ name: 'so is an error of the server', results: [lost, answer(500)], isOutOfReach: false },
		{ name: 'a refused login tells nothing of Webex', results: [{ kind: 'loginRefused', detail: 'x' }], isOutOfReach: false },
		{ name: 'nor does a stop', results: [{ kind: 'cancelled' }], isOutOfReach: false },
	])('$name', async ({ results, isOutOfReach }) => {
		const left = [...results];
		const watched = watch(async () => left.shift() ?? lost);
		for (const result of results) expect(await watched.send(request)).toBe(result);
		expect(watched.isOutOfReach()).toBe(isOutOfReach);
	});
});
