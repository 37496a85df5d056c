import { connect, createUser, rowsOf, statuses, userBody } from './client';
import { startWebex, type Fault, type Webex } from './webex';

const at = Date.UTC(2026, 4, 4, 12);
let time = at;
let webex: Webex;
beforeAll(async () => {
	webex = await startWebex({ clock: () => time });
});
beforeEach(() => {
	time = at;
	webex.reset();
});
afterAll(() => webex.close());

const four = ['a', 'b', 'c', 'd'].map((bulkId) => createUser(bulkId));
const done = () => webex.ledger.map(({ bulkId }) => bulkId).join('');

/** The answer in short: the status, or the error code of a broken connection. */
async function outcome(answer: Promise<{ readonly status: number }>): Promise<number | string> {
	return answer.then(
		({ status }) => status,
		(error: { readonly code?: string }) => String(error.code),
	);
}

describe('what was done when a bulk request goes wrong', () => {
	it.each<[string, Fault, number | string, string]>([
		['a status', { kind: 'status', status: 503 }, 503, ''],
		['a status after the work', { kind: 'status', status: 504, effect: 'before' }, 504, 'abcd'],
		['a cut before', { kind: 'cut', when: 'before' }, 'ECONNRESET', ''],
		['a cut in the middle', { kind: 'cut', when: 'middle' }, 'ECONNRESET', 'ab'],
		['a cut after three', { kind: 'cut', when: 'middle', afterOperations: 3 }, 'ECONNRESET', 'abc'],
		['a cut after', { kind: 'cut', when: 'after' }, 'ECONNRESET', 'abcd'],
		['an HTML page', { kind: 'html', status: 502, effect: 'none' }, 502, ''],
		['an HTML page after the work', { kind: 'html', status: 200, effect: 'before' }, 200, 'abcd'],
		['an empty body', { kind: 'emptyBody', effect: 'none' }, 200, ''],
		['an empty body after the work', { kind: 'emptyBody', effect: 'all' }, 200, 'abcd'],
		['half of the JSON', { kind: 'truncatedJson', effect: 'none' }, 200, ''],
		['half of the JSON after the work', { kind: 'truncatedJson', effect: 'all' }, 200, 'abcd'],
		['an expired token', { kind: 'expireToken' }, 401, ''],
		['tokens that expire afterwards', { kind: 'expireAfter' }, 200, 'abcd'],
		['a slow answer', { kind: 'slow', ms: 5 }, 200, 'abcd'],
	])('%s', async (_name, fault, expected, effective) => {
		webex.inject(fault);
		expect(await outcome(connect(webex).bulk(four))).toBe(expected);
		expect(done()).toBe(effective);
		expect(webex.requests).toMatchObject([
			{ kind: 'bulk', number: 1, operations: 4, status: expected === 'ECONNRESET' ? 'cut' : expected },
		]);
		const name = fault.kind === 'status' ? `status ${fault.status}` : fault.kind;
		expect(webex.faultsInjected).toEqual({ [name]: 1 });
	});

	it.each<[string, Fault, unknown]>([
		[
			'gateway error',
			{ kind: 'status', status: 429 },
			{
				message: 'The service answered 429.',
				errors: [{ description: 'The service answered 429.' }],
				trackingId: expect.any(String),
			},
		],
		['a body of its own', { kind: 'status', status: 400, body: { detail: 'x' } }, { detail: 'x' }],
		['an HTML page', { kind: 'html', status: 502 }, expect.stringMatching(/^<html>/)],
		['nothing', { kind: 'emptyBody' }, ''],
		['broken JSON', { kind: 'truncatedJson', effect: 'all' }, expect.stringMatching(/^\{"schemas":.*[^}]$/)],
	])('what it is answered with: %s', async (_name, fault, body) => {
		webex.inject(fault);
		expect((await connect(webex).bulk(four)).data).toEqual(body);
	});

	it.each([
		[7, '7'],
		['Mon, 04 May 2026 12:00:30 GMT', 'Mon, 04 May 2026 12:00:30 GMT'],
	])('Retry-After %p', async (retryAfter, header) => {
		webex.inject({ kind: 'status', status: 429, retryAfter });
		expect((await connect(webex).bulk(four)).headers['retry-after']).toBe(header);
	});

	it('hanging requests are never answered, until a reset breaks them', async () => {
		webex.inject({ kind: 'hang', effect: 'all' }, { kind: 'hang', effect: 'none' });
		const client = connect(webex);
		const first = outcome(client.bulk(four));
		while (webex.requests[0]?.status !== 'hang') await new Promise((resolve) => setImmediate(resolve));
		expect(done()).toBe('abcd');
		const second = outcome(client.bulk([createUser('e')]));
		while (webex.requests[1]?.status !== 'hang') await new Promise((resolve) => setImmediate(resolve));
		expect(done()).toBe('abcd');
		webex.reset();
		expect([await first, await second]).toEqual(['ECONNRESET', 'ECONNRESET']);
	});
});

describe('rows that are not what they should be', () => {
	it.each<[string, Omit<Extract<Fault, { kind: 'rows' }>, 'kind'>, readonly unknown[], string]>([
		[
			'some missing',
			{ drop: [0, 2] },
			[
				['b', '201'],
				['d', '201'],
			],
			'abcd',
		],
		['each twice', { double: true }, ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'].map((bulkId) => [bulkId, '201']), 'abcd'],
		['without bulkIds', { stripBulkIds: true }, Array.from({ length: 4 }, () => [undefined, '201']), 'abcd'],
		[
			'not carried out',
			{
				rowStatus: [
					{ index: 1, status: 429 },
					{ index: 3, status: 503 },
				],
			},
			[
				['a', '201'],
				['b', '429'],
				['c', '201'],
				['d', '503'],
			],
			'ac',
		],
	])('%s', async (_name, fault, expected, effective) => {
		webex.inject({ kind: 'rows', ...fault });
		expect(statuses(await connect(webex).bulk(four))).toEqual(expected);
		expect(done()).toBe(effective);
	});

	it('without locations', async () => {
		webex.inject({ kind: 'rows', stripLocation: true });
		expect(rowsOf(await connect(webex).bulk(four)).map(({ location }) => location)).toEqual([undefined, undefined, undefined, undefined]);
	});

	it('shuffled and some missing by chance, but never made up', async () => {
		const many = Array.from({ length: 60 }, (_, index) => createUser(`u${index}`));
		webex.inject({ kind: 'rows', drop: 'random', shuffle: true });
		const answered = rowsOf(await connect(webex).bulk(many)).map(({ bulkId }) => String(bulkId));
		const sorted = [...answered].sort((left, right) => Number(left.slice(1)) - Number(right.slice(1)));
		expect(answered.length).toBeGreaterThan(25);
		expect(answered.length).toBeLessThan(55);
		expect(answered).not.toEqual(sorted);
		expect(new Set(answered).size).toBe(answered.length);
		expect(webex.ledger).toHaveLength(60);
	});

	it('are still put in order by the switch, and named as they were sent', async () => {
		webex.options.order = 'reversed';
		webex.inject({ kind: 'rows', drop: [0] });
		expect(statuses(await connect(webex).bulk(four))).toEqual([
			['d', '201'],
			['c', '201'],
			['b', '201'],
		]);
	});
});

describe('which requests a fault is for', () => {
	it('bulk ones unless told; each strikes as often as it should, in the order they were queued', async () => {
		webex.inject({ kind: 'status', status: 500, times: 2 }, { kind: 'status', status: 404, on: 'read' }, { kind: 'status', status: 503 });
		const client = connect(webex);
		const answers = [];
		for (const call of [0, 1, 2, 3, 4, 5]) {
			answers.push((await (call % 2 === 0 ? client.bulk([createUser(`u${call}`)]) : client.get('/Users'))).status);
		}
		answers.push((await client.bulk([createUser('last')])).status);
		expect(answers).toEqual([500, 404, 500, 200, 503, 200, 200]);
		expect(webex.faultsInjected).toEqual({ 'status 500': 2, 'status 404': 1, 'status 503': 1 });
	});

	it('any one, when told', async () => {
		webex.inject({ kind: 'status', status: 503, on: 'any', times: 3 });
		const client = connect(webex);
		const answers = [
			await client.get('/Users'),
			await client.send('POST', '/Users', userBody('a@example.com')),
			await client.bulk(four),
			await client.bulk(four),
		];
		expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 200]);
	});

	it('those a plan picks, by kind, number, size and address', async () => {
		const asked: unknown[] = [];
		webex.faultPlan = (request) => {
			asked.push([request.kind, request.number, request.operations, request.path.split('/').pop()]);
			return request.kind === 'bulk' && request.number === 2 ? { kind: 'cut', when: 'after' } : undefined;
		};
		const client = connect(webex);
		expect(await outcome(client.bulk([createUser('a')]))).toBe(200);
		expect(await outcome(client.get('/Users'))).toBe(200);
		expect(await outcome(client.bulk([createUser('b'), createUser('c')]))).toBe('ECONNRESET');
		expect(asked).toEqual([
			['bulk', 1, 1, 'Bulk'],
			['read', 1, 0, 'Users'],
			['bulk', 2, 2, 'Bulk'],
		]);
		expect(done()).toBe('abc');
		expect(webex.ledger.map(({ request }) => request)).toEqual([1, 2, 2]);
	});
});

describe('the rate limit', () => {
	it('answers 429 with Retry-After to what is too much within a second of the clock', async () => {
		webex.options.rateLimit = { perSecond: 2, retryAfterSeconds: 3 };
		const client = connect(webex);
		const answers = [];
		for (const afterMs of [0, 500, 0, 499, 1, 0]) {
			time += afterMs;
			const { status, headers } = await client.bulk([createUser(`u${answers.length}`)]);
			answers.push([time - at, status, headers['retry-after']]);
		}
		expect(answers).toEqual([
			[0, 200, undefined],
			[500, 200, undefined],
			[500, 429, '3'],
			[999, 429, '3'],
			[1000, 200, undefined],
			[1000, 429, '3'],
		]);
	});
});
