import { Agent } from 'node:http';
import axios from 'axios';
import type { HttpRequest, HttpResult, SendRequest } from '../../../nodes/WebexScim/webex/http';
import type { VirtualClock } from '../../faults/clock';
import type { Webex } from '../../webex/webex';

/** How long Webex takes, in ms of virtual time. */
export const requestMs = 50;
export const operationMs = 2;

/** The way to the stand-in: real HTTP, which takes no virtual time, and then the time that Webex would take. */
export interface VirtualLine {
	readonly send: SendRequest;
	readonly reads: () => number;
	readonly writes: () => number;
}

const http = axios.create({ httpAgent: new Agent({ keepAlive: true }), proxy: false, validateStatus: () => true });

export function createVirtualLine(webex: Webex, clock: VirtualClock): VirtualLine {
	const headers = { Authorization: `Bearer ${webex.issueTokens(undefined, 'person').access_token}`, 'Content-Type': 'application/json' };
	let reads = 0;
	let writes = 0;

	return {
		reads: () => reads,
		writes: () => writes,
		async send({ method, path, body }: HttpRequest): Promise<HttpResult> {
			if (method === 'GET') reads++;
			else writes++;
			const { status, data } = await clock.during(
				async () => await http.request<unknown>({ method, url: `${webex.url}${path}`, data: body, headers }),
			);
			await clock.sleep(requestMs + operationMs * operationsIn(body));
			return { kind: 'answer', status, body: data, dateMs: clock.now() };
		},
	};
}

function operationsIn(body: string | undefined): number {
	return body === undefined ? 0 : (JSON.parse(body) as { readonly operations: readonly unknown[] }).operations.length;
}
