import type { AxiosResponse } from 'axios';
import type { HttpRequest, HttpResult, SendRequest } from '../../nodes/WebexScim/webex/http';
import type { Writable } from '../../nodes/WebexScim/scim/writable';
import { createWebexRequest } from '../../nodes/WebexScim/webex/webexRequest';
import type { Webex } from '../webex/webex';
import type { VirtualClock } from './clock';
import { createContext, type Call } from './n8nHelpers';
import type { Scenario } from './scenario';
import { poison } from './steps';
import { oddAnswer } from './odd';
import { mayWork, nameOf, refusal, type Oddity, type Trouble } from './troubles';

/** The way from the engine to the stand-in: the node's own code that sends, over real HTTP, with the scenario's troubles and delays. */
export interface Line {
	readonly send: SendRequest;
	/** HTTP requests so far, whatever came of them; renewals of the token do not count. */
	readonly sent: number;
	/** What the engine sent and what it was given back, in the order of sending. */
	readonly exchanges: readonly Exchange[];
	/** How often each trouble struck, by its name. */
	readonly troubles: ReadonlyMap<string, number>;
}

/** A request of the engine. Beginnings and ends are counted together, so that their numbers tell what came before what. */
export interface Exchange {
	readonly request: HttpRequest;
	readonly began: number;
	/** Infinity while it is under way. */
	readonly ended: number;
	readonly result?: HttpResult;
}

/** A port on which nothing listens: the discard service. */
const nowhere = 'http://127.0.0.1:9';

/** A hanging request is given up after so many real milliseconds; others are given time, however busy the machine is. */
const hangMs = 25;
const patientMs = 20_000;

/** Lets one HTTP request through at a time, so that the same scenario always goes the same way; requests overlap in virtual time. */
export function createLine(webex: Webex, scenario: Scenario, clock: VirtualClock, owner: 'person' | 'serviceApp' = 'serviceApp'): Line {
	const counts: Record<Call['kind'], number> = { bulk: 0, read: 0, token: 0 };
	const troubles = new Map<string, number>();
	const exchanges: Exchange[] = [];
	let events = 0;
	let sent = 0;
	let delays = 0;
	let turn: Promise<unknown> = Promise.resolve();
	const post = createWebexRequest(createContext(webex, carry, owner), {
		credentialType: 'webexScimOAuth2Api',
		renewal: 'oAuth2',
		baseUrl: '',
		timeoutMs: patientMs,
		secrets: async () => await Promise.resolve([]),
	});

	return {
		async send(request) {
			const exchange: Writable<Exchange> = { request, began: events++, ended: Infinity };
			exchanges.push(exchange);
			exchange.result = await post(request);
			exchange.ended = events++;
			return exchange.result;
		},
		get sent() {
			return sent;
		},
		exchanges,
		troubles,
	};

	async function carry(call: Call): Promise<AxiosResponse<unknown>> {
		if (call.kind !== 'token') sent++;
		await clock.sleep(nextDelay());
		try {
			return await inTurn(call);
		} finally {
			await clock.sleep(nextDelay());
		}
	}

	async function inTurn({ kind, path, body, request }: Call): Promise<AxiosResponse<unknown>> {
		const before = turn;
		const own = clock.during(async () => {
			await before;
			const drawn = scenario.troubles[kind][counts[kind]++] ?? { kind: 'none' };
			const trouble = body?.includes(poison) === true && mayWork(drawn) ? refusal : drawn;
			const name = nameOf(trouble);
			if (name !== undefined) troubles.set(name, (troubles.get(name) ?? 0) + 1);
			if (trouble.kind === 'odd') lie(trouble.how, path);
			strike(trouble, kind);
			const hangs = trouble.kind === 'fault' && trouble.fault.kind === 'hang';
			return await request(trouble.kind === 'unreachable' ? nowhere : webex.url, hangs ? hangMs : patientMs);
		});
		turn = own.catch(() => undefined);
		return await own;
	}

	function strike(trouble: Trouble, kind: Call['kind']): void {
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

	/** Once something was sent, a search that finds nobody would be a lag without end. */
	function lie(how: Oddity, path: string): void {
		if (how === 'empty' && counts.bulk > 0) return;
		const everybody = (): readonly object[] => (path.includes('/Groups') ? webex.groups() : webex.users());
		webex.inject({ kind: 'edit', on: 'read', edit: (answer) => oddAnswer(answer, how, everybody) });
	}

	function nextDelay(): number {
		const { latenciesMs } = scenario;
		return latenciesMs.length === 0 ? 0 : (latenciesMs[delays++ % latenciesMs.length] ?? 0);
	}
}
