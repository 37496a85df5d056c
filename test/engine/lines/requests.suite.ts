import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault, WebexOptions } from '../../webex/webex';
import { said } from '../results';
import { connectedCredential, joiners, setScene } from '../scene';
import { later, passedMs } from '../time';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** What became of the first row and of all others, how long was waited, and which requests Webex got. */
interface Scenario {
	readonly answer: string;
	readonly fault: () => Fault;
	readonly switches?: () => Partial<WebexOptions>;
	readonly options?: INodeParameters;
	readonly told: IDataObject;
	readonly waitedMs: number;
	readonly traffic: readonly string[];
}

const sentTwice = { outcome: 'applied', reason: null, status: 201, attempts: 2 };
const found = { outcome: 'applied', reason: 'confirmedByLookup', status: null, attempts: 1 };
const hour = 3_600_000;

/** An HTTP date that is 10 seconds from now by a clock an hour ahead of ours. */
const inTenSeconds = (): string => new Date(Date.now() + hour + 10_000).toUTCString();

describe("what n8n's request helper gives of an answer", () => {
	beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
	afterEach(() => jest.restoreAllMocks());

	it.each<Scenario>([
		{
			answer: '429, Retry-After in seconds',
			fault: () => ({ kind: 'status', status: 429, retryAfter: 7 }),
			told: sentTwice,
			waitedMs: 7000,
			traffic: ['bulk 429', 'bulk 200'],
		},
		{
			answer: "429, Retry-After as a date by Webex's clock, which is an hour ahead",
			fault: () => ({ kind: 'status', status: 429, retryAfter: inTenSeconds() }),
			switches: () => ({ clock: () => Date.now() + hour }),
			told: sentTwice,
			waitedMs: 10_000,
			traffic: ['bulk 429', 'bulk 200'],
		},
		{
			answer: '429 without Retry-After',
			fault: () => ({ kind: 'status', status: 429 }),
			told: sentTwice,
			waitedMs: 1000,
			traffic: ['bulk 429', 'bulk 200'],
		},
		{
			answer: '423, Retry-After in seconds',
			fault: () => ({ kind: 'status', status: 423, retryAfter: 2 }),
			told: sentTwice,
			waitedMs: 2000,
			traffic: ['bulk 423', 'bulk 200'],
		},
		{
			answer: '503, Retry-After in seconds, after the work',
			fault: () => ({ kind: 'status', status: 503, retryAfter: 3, effect: 'all' }),
			told: found,
			waitedMs: 3000,
			traffic: ['bulk 503', 'read 200'],
		},
		{
			answer: '413',
			fault: () => ({ kind: 'status', status: 413 }),
			told: sentTwice,
			waitedMs: 0,
			traffic: ['bulk 413', 'bulk 200', 'bulk 200'],
		},
		{
			answer: '500 after the work',
			fault: () => ({ kind: 'status', status: 500, effect: 'all' }),
			told: found,
			waitedMs: 1000,
			traffic: ['bulk 500', 'read 200'],
		},
		{
			answer: '502 as a page for people, after the work',
			fault: () => ({ kind: 'html', status: 502, effect: 'all' }),
			told: found,
			waitedMs: 1000,
			traffic: ['bulk 502', 'read 200'],
		},
		{
			answer: '200 as a page for people, after the work',
			fault: () => ({ kind: 'html', status: 200, effect: 'all' }),
			told: found,
			waitedMs: 1000,
			traffic: ['bulk 200', 'read 200'],
		},
		{
			answer: '200 with half of the JSON, after the work',
			fault: () => ({ kind: 'truncatedJson', effect: 'all' }),
			told: found,
			waitedMs: 1000,
			traffic: ['bulk 200', 'read 200'],
		},
		{
			answer: '200 with nothing, after the work',
			fault: () => ({ kind: 'emptyBody', effect: 'all' }),
			told: found,
			waitedMs: 1000,
			traffic: ['bulk 200', 'read 200'],
		},
		{
			answer: 'a connection that breaks off after the work',
			fault: () => ({ kind: 'cut', when: 'after' }),
			told: found,
			waitedMs: 1000,
			traffic: ['bulk cut', 'read 200'],
		},
		{
			answer: 'a connection that breaks off before the work',
			fault: () => ({ kind: 'cut', when: 'before' }),
			told: sentTwice,
			waitedMs: 15_000,
			traffic: ['bulk cut', 'read 200', 'read 200', 'read 200', 'read 200', 'bulk 200'],
		},
		{
			answer: 'none within timeoutSeconds, after the work',
			fault: () => ({ kind: 'hang', effect: 'all' }),
			options: { timeoutSeconds: 1 },
			told: found,
			waitedMs: 1000,
			traffic: ['bulk hang', 'read 200'],
		},
	])('$answer', async ({ fault, switches, options = {}, told, waitedMs, traffic }) => {
		Object.assign(scene.webex.options, switches?.());
		scene.webex.inject(fault());
		const run = await scene.run({ ...create, options }, joiners(3));
		expect(said(run, ['outcome', 'reason', 'status', 'attempts'])).toEqual([0, 1, 2].map((item) => ({ item, ...told })));
		expect(passedMs()).toBe(waitedMs);
		expect(scene.webex.requests.map(({ kind, status }) => `${kind} ${String(status)}`)).toEqual(traffic);
		expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(joiners(3).map(({ userName }) => userName));
	});

	it('400: its words and the tracking ID of its header', async () => {
		scene.webex.inject({ kind: 'status', status: 400, body: { detail: 'Not like this.', scimType: 'invalidValue' } });
		const run = await scene.run(create, joiners(1));
		expect(said(run, ['outcome', 'status', 'detail', 'scimType', 'trackingId'])).toEqual([
			{
				item: 0,
				outcome: 'rejected',
				status: 400,
				detail: 'Not like this.',
				scimType: 'invalidValue',
				trackingId: expect.stringMatching(/^ROUTER_/) as string,
			},
		]);
	});

	it('403: every row says which right is missing, and it is not tried again', async () => {
		scene.webex.inject({ kind: 'status', status: 403 });
		const run = await scene.run(create, joiners(3), { onError: 'continueRegularOutput' });
		expect(said(run, ['outcome', 'reason', 'detail'])).toEqual(
			[0, 1, 2].map((item) => ({
				item,
				outcome: 'notAttempted',
				reason: 'requestRefused',
				detail: expect.stringMatching(/identity:people_rw/) as string,
			})),
		);
		expect(scene.webex.requests.map(({ kind, status }) => [kind, status])).toEqual([['bulk', 403]]);
	});

	it('a redirection: it is not followed, and the token goes nowhere else', async () => {
		const server = createServer((request, response) => {
			request.resume();
			response.writeHead(307, { location: `${scene.webex.url}${request.url}` }).end();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const credential = connectedCredential(scene.webex, { baseUrl });
		const run = await scene.run(create, joiners(3), { credential, onError: 'continueRegularOutput' });
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		expect(said(run, ['outcome', 'reason'])).toEqual(
			[0, 1, 2].map((item) => ({ item, outcome: 'notAttempted', reason: 'requestRefused' })),
		);
		expect(scene.webex.requests).toEqual([]);
	});

	it('nobody there: tried four times, then the run ends with an error', async () => {
		const credential = connectedCredential(scene.webex, { baseUrl: 'http://127.0.0.1:9' });
		const run = await scene.run(create, joiners(3), { credential });
		expect(run.error?.message).toMatch(/could not be reached|refused/i);
		expect(run.outputs).toEqual([]);
		expect(passedMs()).toBe(3000);
	});

	it('of a look-up, 429: asked again after the wait', async () => {
		scene.webex.seedUsers(joiners(3));
		scene.webex.inject({ kind: 'status', status: 429, retryAfter: 5, on: 'read' });
		const target = { __rl: true, mode: 'userName', value: '={{ $json.userName }}' };
		const run = await scene.run({ operation: 'deactivate', target }, joiners(3));
		expect(said(run, ['outcome', 'attempts'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied', attempts: 1 })));
		expect(passedMs()).toBe(5000);
		expect(scene.webex.requests.map(({ kind, status }) => [kind, status])).toEqual([
			['read', 429],
			['read', 200],
			['read', 200],
			['bulk', 200],
		]);
	});
});

describe('an execution that is stopped', () => {
	it('while a request is under way: no further one is sent', async () => {
		let cancel = (): void => undefined;
		scene.webex.faultPlan = ({ number }) => {
			if (number === 2) cancel();
			return undefined;
		};
		await scene.run({ ...create, options: { operationsPerRequest: 1 } }, joiners(4), { onStart: (stop) => (cancel = stop) });
		expect(scene.webex.requests.map(({ kind, number }) => [kind, number])).toEqual([
			['bulk', 1],
			['bulk', 2],
		]);
	});

	it('during a wait: no further request is sent, and the wait does not go on to its end', async () => {
		let cancel = (): void => undefined;
		scene.webex.inject({ kind: 'status', status: 429, retryAfter: 600 });
		void later(2500).then(() => cancel());
		await scene.run(create, joiners(3), { onStart: (stop) => (cancel = stop) });
		expect(scene.webex.requests.map(({ kind, status }) => [kind, status])).toEqual([['bulk', 429]]);
		expect(passedMs()).toBe(3000);
	});
});
