import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { readRefusal, readRenewalFailure, readTransportFailure } from './failure';
import type { HttpAnswer, HttpRequest, HttpResult, SendRequest } from './http';

/** The contexts of n8n that can send a request: running a node, and filling a list in its panel. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions;

/** Where requests go and with which credential. `baseUrl` has no slash at its end. */
export interface Connection {
	readonly credentialType: string;
	/** Who renews the token: n8n's OAuth2 code, or the credential itself before a request (`preAuthentication`). */
	readonly renewal: 'oAuth2' | 'preAuthentication';
	readonly baseUrl: string;
	readonly timeoutMs: number;
}

/**
 * n8n's authenticated HTTP helper as a plain function. Every status comes back as an answer with its headers. A 401 makes
 * n8n renew the token, once for all requests that met it, and the request goes out again: a 401 means that nothing was
 * done. This way works the same from n8n 1.123 to 2.41, whose helpers renew by themselves under different conditions.
 */
export function createWebexRequest(context: RequestContext, connection: Connection): SendRequest {
	return connection.renewal === 'oAuth2' ? renewingByOAuth2(context, connection) : renewingByCredential(context, connection);
}

function renewingByOAuth2(context: RequestContext, connection: Connection): SendRequest {
	let renewals = 0;
	let renewing: Promise<HttpResult | undefined> | undefined;

	return async (request) => {
		const renewalsBefore = renewals;
		const result = await call(context, connection, request, true);
		if (result.kind !== 'answer' || result.status !== 401) return result;
		if (renewals === renewalsBefore) {
			renewing ??= renewToken(context, connection.credentialType).finally(() => {
				renewals++;
				renewing = undefined;
			});
			const failure = await renewing;
			if (failure !== undefined) return failure;
		}
		return orRefused(await call(context, connection, request, true), 'Open the credential and connect it again.');
	};
}

/**
 * n8n has such a credential renew itself when the helper meets a 401 as an error. From n8n-workflow 2.10 on, all statuses
 * but 401 can be asked for as answers; older lines take that for all statuses, so a 401 that comes back there is asked for
 * once more as an error, whose status and body then stand in for the answer.
 */
function renewingByCredential(context: RequestContext, connection: Connection): SendRequest {
	const allBut401 = { ignore: true, except: [401] } as unknown as boolean;
	return async (request) => {
		const result = await call(context, connection, request, allBut401);
		if (result.kind !== 'answer' || result.status !== 401) return result;
		return orRefused(
			await call(context, connection, request, false),
			'Check Client ID, Client Secret and Refresh Token in the credential.',
		);
	};
}

function orRefused(result: HttpResult, advice: string): HttpResult {
	if (result.kind !== 'answer' || result.status !== 401) return result;
	const detail = `Webex does not accept the credential, also after its token was renewed. ${advice}`;
	return { kind: 'loginRefused', status: 401, detail };
}

async function call(
	context: RequestContext,
	connection: Connection,
	request: HttpRequest,
	ignoreHttpStatusErrors: boolean,
): Promise<HttpResult> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${connection.baseUrl}${request.path}`,
		headers: { Accept: 'application/json', ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
		timeout: connection.timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors,
		disableFollowRedirect: true,
		...(request.body === undefined ? {} : { body: Buffer.from(request.body) }),
	};
	try {
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(context, connection.credentialType, options);
		return readAnswer(response);
	} catch (error) {
		return readRefusal(error) ?? readTransportFailure(error);
	}
}

async function renewToken(context: RequestContext, credentialType: string): Promise<HttpResult | undefined> {
	try {
		await context.helpers.refreshOAuth2Token.call(context, credentialType);
		return undefined;
	} catch (error) {
		return readRenewalFailure(error);
	}
}

function readAnswer(response: unknown): HttpResult {
	const { statusCode, body, headers } = response as { statusCode: number; body: unknown; headers: Record<string, unknown> };
	const dateMs = Date.parse(String(headers['date'] ?? ''));
	const retryAfter = headers['retry-after'];
	const trackingId = headers['trackingid'];
	const answer: HttpAnswer = {
		kind: 'answer',
		status: statusCode,
		body,
		...(typeof retryAfter === 'string' ? { retryAfter } : {}),
		...(Number.isNaN(dateMs) ? {} : { dateMs }),
		...(typeof trackingId === 'string' ? { trackingId } : {}),
	};
	return answer;
}
