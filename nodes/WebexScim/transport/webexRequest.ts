import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { readTransportFailure } from './failure';
import type { HttpAnswer, HttpRequest, HttpResult, SendRequest } from './http';

/** The contexts of n8n that can send a request: running a node, and filling a list in its panel. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions;

/** Where requests go and with which credential. `baseUrl` has no slash at its end. */
export interface Connection {
	readonly credentialType: string;
	readonly baseUrl: string;
	readonly timeoutMs: number;
}

/**
 * n8n's authenticated HTTP helper as a plain function. Every status comes back as an answer with its headers. A 401 makes
 * n8n renew the token, once for all requests that met it, and the request goes out again: a 401 means that nothing was
 * done. This way works the same from n8n 1.123 to 2.41, whose helpers renew by themselves under different conditions.
 */
export function createWebexRequest(context: RequestContext, connection: Connection): SendRequest {
	let renewals = 0;
	let renewing: Promise<HttpResult | undefined> | undefined;

	return async (request) => {
		const renewalsBefore = renewals;
		const result = await call(context, connection, request);
		if (result.kind !== 'answer' || result.status !== 401) return result;
		if (renewals === renewalsBefore) {
			renewing ??= renewToken(context, connection.credentialType).finally(() => {
				renewals++;
				renewing = undefined;
			});
			const failure = await renewing;
			if (failure !== undefined) return failure;
		}
		const second = await call(context, connection, request);
		return second.kind === 'answer' && second.status === 401 ? { kind: 'loginRefused', status: 401, detail: refused } : second;
	};
}

const refused =
	'Webex does not accept the credential, also after its token was renewed. Open the credential and connect it again.';

async function call(context: RequestContext, connection: Connection, request: HttpRequest): Promise<HttpResult> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${connection.baseUrl}${request.path}`,
		headers: { Accept: 'application/json', ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
		timeout: connection.timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		...(request.body === undefined ? {} : { body: Buffer.from(request.body) }),
	};
	try {
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			connection.credentialType,
			options,
		);
		return readAnswer(response);
	} catch (error) {
		return readTransportFailure(error);
	}
}

async function renewToken(context: RequestContext, credentialType: string): Promise<HttpResult | undefined> {
	try {
		await context.helpers.refreshOAuth2Token.call(context, credentialType);
		return undefined;
	} catch (error) {
		const failure = readTransportFailure(error);
		return failure.kind === 'cancelled' || failure.kind === 'notSent'
			? failure
			: { kind: 'loginRefused', status: 401, detail: 'Webex did not renew the access token. Open the credential and connect it again.' };
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
