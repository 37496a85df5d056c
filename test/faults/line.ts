import { Agent } from 'node:http';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { readTransportFailure } from '../../nodes/WebexScim/transport/failure';
import type { HttpAnswer, HttpRequest, HttpResult, SendRequest } from '../../nodes/WebexScim/transport/http';
import type { Webex } from '../webex/webex';
import type { VirtualClock } from './clock';
import type { Scenario } from './scenario';
import { poison } from './specs';
import { mayWork, nameOf, refusal, type Trouble } from './troubles';

/** The way from the engine to the stand-in: real HTTP by axios, with the scenario's troubles and delays on it. */
export interface Line {
	readonly send: SendRequest;
	/** Requests so far, whatever came of them. */
	readonly sent: number;
	/** How often each trouble struck, by its name. */
	readonly troubles: ReadonlyMap<string, number>;
}

const http: AxiosInstance = axios.create({
	httpAgent: new Agent({ keepAlive: true }),
	proxy: false,
	validateStatus: () => true,
	maxRedirects: 0,
});

/** A port on which nothing listens: the discard service. */
const nowhere = 'http://127.0.0.1:9';

/** A hanging request is given up after so many real milliseconds; others are given time, however busy the machine is. */
const hangMs = 25;
const patientMs = 20_000;

type RequestKind = 'bulk' | 'read' | 'token';

/**
 * Sends one request at a time, so that the same scenario always goes the same way; requests overlap in virtual time by
 * their delays. Renews the token as transport/webexRequest.ts does with n8n's helper: a 401 renews it once for all
 * that met it, and the request goes out again.
 */
export function createLine(webex: Webex, scenario: Scenario, clock: VirtualClock): Line {
	const counts: Record<RequestKind, number> = { bulk: 0, read: 0, token: 0 };
	const troubles = new Map<string, number>();
	let tokens = webex.issueTokens();
	let sent = 0;
	let delays = 0;
	let renewals = 0;
	let renewing: Promise<HttpResult | undefined> | undefined;
	let turn: Promise<unknown> = Promise.resolve();

	return {
		async send(request) {
			const renewalsBefore = renewals;
			const result = await call(request);
			if (result.kind !== 'answer' || result.status !== 401) return result;
			if (renewals === renewalsBefore) {
				renewing ??= renew().finally(() => {
					renewals++;
					renewing = undefined;
				});
				const failure = await renewing;
				if (failure !== undefined) return failure;
			}
			const second = await call(request);
			return second.kind === 'answer' && second.status === 401
				? { kind: 'loginRefused', status: 401, detail: 'refused' }
				: second;
		},
		get sent() {
			return sent;
		},
		troubles,
	};

	async function call({ method, path, body }: HttpRequest): Promise<HttpResult> {
		sent++;
		await clock.sleep(nextDelay());
		const isPoisoned = body?.includes(poison) === true;
		const result = await exchange(
			method === 'POST' ? 'bulk' : 'read',
			isPoisoned,
			async (base, timeout) =>
				await http.request({
					method,
					url: `${base}${path}`,
					timeout,
					headers: {
						Accept: 'application/json',
						Authorization: `Bearer ${tokens.access_token}`,
						...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
					},
					...(body === undefined ? {} : { data: Buffer.from(body) }),
				}),
		);
		await clock.sleep(nextDelay());
		return result;
	}

	async function renew(): Promise<HttpResult | undefined> {
		const { clientId, clientSecret } = webex;
		const form = {
			grant_type: 'refresh_token',
			client_id: clientId,
			client_secret: clientSecret,
			refresh_token: tokens.refresh_token,
		};
		const result = await exchange(
			'token',
			false,
			async (base, timeout) => await http.post(`${base}/v1/access_token`, new URLSearchParams(form), { timeout }),
		);
		if (result.kind === 'notSent') return result;
		if (result.kind !== 'answer' || result.status !== 200)
			return { kind: 'loginRefused', status: 401, detail: 'not renewed' };
		tokens = result.body as typeof tokens;
		return undefined;
	}

	async function exchange(
		kind: RequestKind,
		isPoisoned: boolean,
		request: (base: string, timeoutMs: number) => Promise<AxiosResponse>,
	): Promise<HttpResult> {
		const before = turn;
		return (await (turn = clock.during(async () => {
			await before;
			const drawn = scenario.troubles[kind][counts[kind]++] ?? { kind: 'none' };
			const trouble = isPoisoned && mayWork(drawn) ? refusal : drawn;
			const name = nameOf(trouble);
			if (name !== undefined) troubles.set(name, (troubles.get(name) ?? 0) + 1);
			strike(trouble, kind);
			const hangs = trouble.kind === 'fault' && trouble.fault.kind === 'hang';
			try {
				return readAnswer(
					await request(trouble.kind === 'unreachable' ? nowhere : webex.url, hangs ? hangMs : patientMs),
				);
			} catch (error) {
				return readTransportFailure(error);
			}
		}))) as HttpResult;
	}

	function strike(trouble: Trouble, kind: RequestKind): void {
		if (trouble.kind !== 'fault') return;
		const { fault, retryAfter } = trouble;
		if (fault.kind !== 'status' || retryAfter === undefined) {
			webex.inject({ ...fault, on: kind });
			return;
		}
		const dueMs = (webex.options.clock?.() ?? 0) + retryAfter.seconds * 1000;
		const header = retryAfter.form === 'date' ? new Date(dueMs).toUTCString() : retryAfter.seconds;
		webex.inject({ ...fault, on: kind, retryAfter: header });
	}

	function nextDelay(): number {
		const { latenciesMs } = scenario;
		return latenciesMs.length === 0 ? 0 : (latenciesMs[delays++ % latenciesMs.length] ?? 0);
	}
}

function readAnswer({ status, data, headers }: AxiosResponse<unknown>): HttpAnswer {
	const dateMs = Date.parse(String(headers['date'] ?? ''));
	const retryAfter: unknown = headers['retry-after'];
	const trackingId: unknown = headers['trackingid'];
	return {
		kind: 'answer',
		status,
		body: data,
		...(typeof retryAfter === 'string' ? { retryAfter } : {}),
		...(Number.isNaN(dateMs) ? {} : { dateMs }),
		...(typeof trackingId === 'string' ? { trackingId } : {}),
	};
}
