import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { assertNever } from '../scim/assertNever';
import { readRefusal, readRenewalFailure, readTransportFailure } from './failure';
import type { HttpAnswer, HttpRequest, HttpResult, SendRequest } from './http';
import { maskBody, maskText } from './mask';
import { firstAlone, renewingOnce, type Renewal } from './renewal';
import { withinTime } from './timeLimit';

/** The contexts of n8n that can send a request: running a node, and filling a list in its panel. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions;

/** Where requests go and with which credential. `baseUrl` has no slash at its end. */
export interface Connection {
	readonly credentialType: string;
	/** Who renews the token: n8n's OAuth2 code, or the credential itself before a request (`preAuthentication`). */
	readonly renewal: 'oAuth2' | 'preAuthentication';
	readonly baseUrl: string;
	/** For one request, from its sending to the last byte of its answer. */
	readonly timeoutMs: number;
	/** What is secret in the credential; never throws. An answer with this status may come of a token that is to be renewed. */
	readonly secrets: (status: number) => Promise<readonly string[]>;
}

/** How n8n's helper is to give statuses: all as answers, or those that are no success as errors, when it renews the token on a 401. */
type Statuses = 'asAnswers' | 'asErrors';

/**
 * n8n's authenticated HTTP helper as a plain function. Every status comes back as an answer with its headers. A 401 renews
 * the token, once for all requests that met it, and they go out again: a 401 means that nothing was done. This way works
 * the same from n8n 1.123 to 2.41, whose helpers renew by themselves under different conditions.
 */
export function createWebexRequest(context: RequestContext, connection: Connection): SendRequest {
	const sendAs = (statuses: Statuses) => async (request: HttpRequest) => await call(context, connection, request, statuses);
	const send = sendAs('asAnswers');
	switch (connection.renewal) {
		case 'oAuth2':
			return renewingOnce(send, {
				renew: async () => await renewToken(context, connection),
				advice: 'Open the credential and connect it again.',
			});
		case 'preAuthentication':
			return renewingOnce(firstAlone(send), {
				renew: async (request) => await renewByRequest(sendAs('asErrors'), request),
				advice: 'Check Client ID, Client Secret and Refresh Token in the credential.',
			});
		default:
			return assertNever(connection.renewal);
	}
}

/** n8n has a credential renew itself only when the helper meets a 401 as an error, so one request is sent again in that way. */
async function renewByRequest(send: SendRequest, request: HttpRequest): Promise<Renewal> {
	const answer = await send(request);
	return answer.kind === 'loginRefused' || answer.kind === 'notSent' ? { failure: answer } : { answer };
}

async function renewToken(context: RequestContext, { credentialType, timeoutMs }: Connection): Promise<Renewal> {
	const unrenewed: HttpResult = { kind: 'notSent', detail: 'Webex did not answer in time when the access token had to be renewed.' };
	const renewed: HttpResult = { kind: 'answer', status: 200, body: '' };
	const result = await withinTime(timeoutMs, unrenewed, async () => {
		try {
			await context.helpers.refreshOAuth2Token.call(context, credentialType);
			return renewed;
		} catch (error) {
			return readRenewalFailure(error);
		}
	});
	return result === renewed ? {} : { failure: result };
}

async function call(context: RequestContext, connection: Connection, request: HttpRequest, statuses: Statuses): Promise<HttpResult> {
	const { baseUrl, credentialType, timeoutMs } = connection;
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${baseUrl}${request.path}`,
		headers: { Accept: 'application/json', ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
		timeout: timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: statuses === 'asAnswers',
		disableFollowRedirect: true,
		...(request.body === undefined ? {} : { body: Buffer.from(request.body) }),
	};
	const late: HttpResult = { kind: 'lost', detail: 'Webex did not answer in time.' };
	const result = await withinTime(timeoutMs, late, async (abandoned) => {
		try {
			const abortSignal = abortedBy(context, abandoned);
			return readAnswer(await context.helpers.httpRequestWithAuthentication.call(context, credentialType, { ...options, abortSignal }));
		} catch (error) {
			return readRefusal(error) ?? readTransportFailure(error);
		}
	});
	return await masked(request, result, connection);
}

/** The engine's own signal puts itself in the place of this one where n8n's helper takes none, so both are given as one. */
function abortedBy(context: RequestContext, abandoned: AbortSignal): AbortSignal {
	const cancelled = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return cancelled === undefined ? abandoned : AbortSignal.any([abandoned, cancelled]);
}

function readAnswer(response: unknown): HttpAnswer {
	const { statusCode, body, headers } = response as { statusCode: number; body: unknown; headers: Record<string, unknown> };
	const dateMs = Date.parse(String(headers['date'] ?? ''));
	const retryAfter = headers['retry-after'];
	const trackingId = headers['trackingid'];
	return {
		kind: 'answer',
		status: statusCode,
		body,
		...(typeof retryAfter === 'string' ? { retryAfter } : {}),
		...(Number.isNaN(dateMs) ? {} : { dateMs }),
		...(typeof trackingId === 'string' ? { trackingId } : {}),
	};
}

/** What Webex says may come into results, so a server that echoes the Authorization header must not be quoted whole. What was read is data. */
async function masked({ method }: HttpRequest, result: HttpResult, { secrets }: Connection): Promise<HttpResult> {
	if (result.kind !== 'answer' || (method === 'GET' && result.status === 200)) return result;
	const known = await secrets(result.status);
	const trackingId = result.trackingId === undefined ? {} : { trackingId: maskText(result.trackingId, known) };
	return { ...result, body: maskBody(result.body, known), ...trackingId };
}
