import type { HttpRequest, HttpResult, SendRequest } from './http';

/** What a renewal gave: the answer to the request that it was made with, if it carried one, or why there is no token. */
export interface Renewal {
	readonly answer?: HttpResult;
	readonly failure?: HttpResult;
}

/** How a token is renewed that a request was refused with, and what to do when the new one is refused as well. */
export interface Renewer {
	readonly renew: (request: HttpRequest) => Promise<Renewal>;
	readonly advice: string;
}

/**
 * A sender that renews the token when Webex answers 401, once for all requests in flight that met it; the others wait and
 * go out again with the new token, and so does what begins meanwhile. A 401 means that nothing was done.
 */
export function renewingOnce(send: SendRequest, { renew, advice }: Renewer): SendRequest {
	let renewals = 0;
	let renewing: Promise<Renewal> | undefined;

	return async (request) => {
		if (renewing !== undefined) await renewing;
		const renewalsBefore = renewals;
		const result = await send(request);
		if (result.kind !== 'answer' || result.status !== 401) return result;
		if (renewals === renewalsBefore) {
			const isFirst = renewing === undefined;
			renewing ??= renew(request).finally(() => {
				renewals++;
				renewing = undefined;
			});
			const { answer, failure } = await renewing;
			if (failure !== undefined) return failure;
			if (isFirst && answer !== undefined) return orRefused(answer, advice);
		}
		return orRefused(await send(request), advice);
	};
}

/** A sender whose requests wait until one of them was answered, so that a token which is yet to be fetched is fetched once. */
export function firstAlone(send: SendRequest): SendRequest {
	let isOpen = false;
	let opening: Promise<HttpResult> | undefined;

	return async (request) => {
		while (!isOpen && opening !== undefined) await opening;
		if (isOpen) return await send(request);
		opening = send(request).then((result) => {
			isOpen = result.kind === 'answer';
			opening = undefined;
			return result;
		});
		return await opening;
	};
}

function orRefused(result: HttpResult, advice: string): HttpResult {
	if (result.kind !== 'answer' || result.status !== 401) return result;
	const detail = `Webex does not accept the credential, even with a renewed token. ${advice}`;
	return { kind: 'loginRefused', status: 401, detail };
}
