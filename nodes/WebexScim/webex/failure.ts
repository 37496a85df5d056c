import type { HttpResult } from './http';

/** Codes of failures before a connection stood: the request never left, so nothing was done. */
const neverLeft: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETDOWN',
	'ENETUNREACH',
	'ENOTFOUND',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Codes with which the service app credential says that it got no access token, so that the request never left. */
const tokenCodes = { refused: 'EAUTH', unavailable: 'ETOKEN', later: 'ERATE' } as const;

const broken: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ERR_BAD_RESPONSE']);

const timedOut: ReadonlySet<string> = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/**
 * What an error of n8n's HTTP helper says about the request. Only the error's code is told, never its text, which may
 * quote the request. Unless the code proves that the request never left, it may have been carried out.
 */
export function readTransportFailure(error: unknown): HttpResult {
	const codes = codesOf(error);
	if (codes.includes('ERR_CANCELED')) return { kind: 'cancelled' };
	if (codes.includes(tokenCodes.later)) return askedToWait;
	if (codes.includes(tokenCodes.refused)) return { kind: 'loginRefused', status: 401, detail: noToken };
	if (codes.includes(tokenCodes.unavailable)) return { kind: 'notSent', detail: 'Webex gave no access token when the node asked for one.' };
	const unsent = codes.find((code) => neverLeft.has(code));
	if (unsent !== undefined) return { kind: 'notSent', detail: `Webex could not be reached (${unsent}).` };
	if (codes.some((code) => timedOut.has(code))) return { kind: 'lost', detail: 'Webex did not answer in time.' };
	const code = codes[0];
	return { kind: 'lost', detail: `The connection to Webex broke off${code === undefined ? '' : ` (${code})`}.` };
}

/** The token endpoint's 429 is one for the request that needed the token: not carried out, and worth a wait of its own length. */
const askedToWait: HttpResult = { kind: 'answer', status: 429, body: '', isUnsent: true };

const noToken = 'Webex did not give the service app an access token. Check Client ID, Client Secret and Refresh Token in the credential.';

/**
 * What an error of a token renewal says about the request that met a 401: it was not carried out. A renewal that did not
 * reach Webex may be tried again; one that Webex refused needs the administrator.
 */
export function readRenewalFailure(error: unknown): HttpResult {
	const failure = readTransportFailure(error);
	if (failure.kind === 'cancelled' || failure.kind === 'notSent') return failure;
	const statuses = statusesOf(error);
	if (statuses.includes(429)) return askedToWait;
	const passing = statuses.find((status) => status >= 500 || status === 408);
	if (passing !== undefined) return { kind: 'notSent', detail: `Webex could not renew the access token (${passing}).` };
	if (passingWords.has(wordOf(error))) return { kind: 'notSent', detail: 'Webex could not renew the access token just now.' };
	const isBroken = codesOf(error).some((code) => broken.has(code) || timedOut.has(code));
	if (isBroken) return { kind: 'notSent', detail: 'Webex did not answer when the access token had to be renewed.' };
	return { kind: 'loginRefused', status: 401, detail: 'Webex did not renew the access token. Open the credential and connect it again.' };
}

/** Codes of an OAuth answer that say that the same may work later (RFC 6749 4.1.2.1, RFC 8628 3.5). */
const passingWords: ReadonlySet<unknown> = new Set(['server_error', 'temporarily_unavailable', 'slow_down']);

function wordOf(error: unknown): unknown {
	return entry(entry(error, 'body'), 'error');
}

/** The statuses of an error and of those that it wraps; n8n's OAuth code has them in `status`, its HTTP helper in `httpCode`. */
function statusesOf(error: unknown): readonly number[] {
	const statuses: number[] = [];
	for (let depth = 0, current = error; depth < 5 && typeof current === 'object' && current !== null; depth++) {
		const httpCode = entry(current, 'httpCode');
		const given = [
			entry(current, 'status'),
			entry(entry(current, 'response'), 'status'),
			typeof httpCode === 'string' ? Number(httpCode) : httpCode,
		];
		statuses.push(...(given.filter((status) => typeof status === 'number' && status >= 300 && status <= 599) as number[]));
		current = entry(current, 'cause');
	}
	return statuses;
}

function entry(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/**
 * The HTTP answer that an error of n8n's helper stands for, or undefined when there was none. n8n keeps the status in
 * `httpCode` and the parsed body in `context.data`; the headers are lost.
 */
export function readRefusal(error: unknown): HttpResult | undefined {
	if (typeof error !== 'object' || error === null) return undefined;
	const status = Number(Reflect.get(error, 'httpCode'));
	if (!Number.isInteger(status) || status < 300 || status > 599) return undefined;
	return { kind: 'answer', status, body: entry(entry(error, 'context'), 'data') };
}

/** The codes of an error and of the errors it wraps; n8n puts them in `httpCode` or `code`. */
function codesOf(error: unknown): readonly string[] {
	const codes: string[] = [];
	let current = error;
	for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
		for (const key of ['code', 'httpCode'] as const) {
			const code: unknown = Reflect.get(current, key);
			if (typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code)) codes.push(code);
		}
		current = Reflect.get(current, 'cause');
	}
	return codes;
}
