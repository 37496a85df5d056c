import { readRefusal, readRenewalFailure, readTransportFailure } from '../../nodes/WebexScim/webex/failure';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';

const failure = (fields: object): Error => Object.assign(new Error('secret token in a text'), fields);
const late: HttpResult = { kind: 'lost', detail: 'Webex did not answer in time.' };
const broken = (code?: string): HttpResult => ({
	kind: 'lost',
	detail: `The connection to Webex broke off${code === undefined ? '' : ` (${code})`}.`,
});
const unreachable = (code: string): HttpResult => ({ kind: 'notSent', detail: `Webex could not be reached (${code}).` });
const noToken: HttpResult = {
	kind: 'loginRefused',
	status: 401,
	detail: 'Webex did not give the service app an access token. Check Client ID, Client Secret and Refresh Token in the credential.',
};

describe('an error of the HTTP helper', () => {
	it.each([
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
	])('%s: the request never left', (code) => {
		expect(readTransportFailure(failure({ code }))).toStrictEqual(unreachable(code));
	});

	it.each<{ name: string; error: unknown; result: HttpResult }>([
		{ name: 'a timeout of axios', error: failure({ code: 'ECONNABORTED' }), result: late },
		{ name: 'a timeout of the system', error: failure({ code: 'ETIMEDOUT' }), result: late },
		{ name: 'a timeout of the socket', error: failure({ code: 'ESOCKETTIMEDOUT' }), result: late },
		{ name: 'a reset', error: failure({ code: 'ECONNRESET' }), result: broken('ECONNRESET') },
		{ name: 'a code that nobody knows', error: failure({ code: 'EODD' }), result: broken('EODD') },
		{ name: 'no code', error: failure({}), result: broken() },
		{ name: 'a number', error: failure({ code: 7 }), result: broken() },
		{ name: 'a code that may be anything is not told', error: failure({ code: 'my secret' }), result: broken() },
		{ name: 'a code in lower case is not told', error: failure({ code: 'econnreset' }), result: broken() },
		{ name: 'a code with more behind it is not told', error: failure({ code: 'ECONNRESET: my secret' }), result: broken() },
		{ name: 'a code with more before it is not told', error: failure({ code: 'my ECONNRESET' }), result: broken() },
		{ name: 'a list is no code', error: failure({ code: ['ECONNRESET'] }), result: broken() },
		{ name: 'one letter is no code', error: failure({ code: 'E' }), result: broken() },
		{ name: 'a status is no code', error: failure({ httpCode: '500' }), result: broken() },
		{ name: 'where n8n puts it', error: failure({ httpCode: 'ECONNREFUSED' }), result: unreachable('ECONNREFUSED') },
		{ name: 'in the cause', error: failure({ cause: failure({ code: 'ENOTFOUND' }) }), result: unreachable('ENOTFOUND') },
		{ name: 'in the cause of the cause of the cause of the cause', error: nested(4, 'ENOTFOUND'), result: unreachable('ENOTFOUND') },
		{ name: 'deeper than anybody looks', error: nested(5, 'ENOTFOUND'), result: broken() },
		{ name: 'a cause that is itself', error: circular(), result: broken() },
		{ name: 'a cause that is text', error: failure({ cause: 'ENOTFOUND' }), result: broken() },
		{
			name: 'a timeout around a refusal to connect: it never left',
			error: failure({ code: 'ETIMEDOUT', cause: { code: 'ECONNREFUSED' } }),
			result: unreachable('ECONNREFUSED'),
		},
		{ name: 'a reset around a timeout', error: failure({ code: 'ECONNRESET', cause: { code: 'ETIMEDOUT' } }), result: late },
		{ name: 'cancelled', error: failure({ code: 'ERR_CANCELED' }), result: { kind: 'cancelled' } },
		{
			name: 'cancelled while connecting',
			error: failure({ code: 'ECONNREFUSED', cause: { code: 'ERR_CANCELED' } }),
			result: { kind: 'cancelled' },
		},
		{ name: 'no access token for the service app', error: failure({ cause: { code: 'EAUTH' } }), result: noToken },
		{
			name: 'no answer about an access token',
			error: failure({ code: 'ETOKEN' }),
			result: { kind: 'notSent', detail: 'Webex gave no access token when the node asked for one.' },
		},
		{ name: 'null', error: null, result: broken() },
		{ name: 'undefined', error: undefined, result: broken() },
		{ name: 'text', error: 'ECONNREFUSED', result: broken() },
	])('$name', ({ error, result }) => {
		expect(readTransportFailure(error)).toStrictEqual(result);
	});
});

describe('an error of a token renewal: the request that met the 401 was not carried out', () => {
	const passing: HttpResult = { kind: 'notSent', detail: 'Webex did not answer when the access token had to be renewed.' };
	const couldNot = (words: string): HttpResult => ({ kind: 'notSent', detail: `Webex could not renew the access token ${words}.` });
	const refused: HttpResult = {
		kind: 'loginRefused',
		status: 401,
		detail: 'Webex did not renew the access token. Open the credential and connect it again.',
	};

	it.each<{ name: string; error: unknown; result: HttpResult }>([
		{ name: 'cancelled', error: failure({ code: 'ERR_CANCELED' }), result: { kind: 'cancelled' } },
		{ name: 'it never left', error: failure({ code: 'ENOTFOUND' }), result: unreachable('ENOTFOUND') },
		{ name: 'cut', error: failure({ code: 'ECONNRESET' }), result: passing },
		{ name: 'cut while writing', error: failure({ code: 'EPIPE' }), result: passing },
		{ name: 'an answer that is none', error: failure({ code: 'ERR_BAD_RESPONSE' }), result: passing },
		{ name: 'a timeout', error: failure({ code: 'ETIMEDOUT' }), result: passing },
		{ name: 'status 500', error: failure({ status: 500 }), result: couldNot('(500)') },
		{ name: 'status 503', error: failure({ status: 503, code: 'ERR_BAD_RESPONSE' }), result: couldNot('(503)') },
		{ name: 'status 408', error: failure({ status: 408 }), result: couldNot('(408)') },
		{ name: 'a word that says so', error: failure({ body: { error: 'temporarily_unavailable' } }), result: couldNot('just now') },
		{ name: 'status 499', error: failure({ status: 499 }), result: refused },
		{ name: 'status 400', error: failure({ status: 400 }), result: refused },
		{ name: 'a status as text', error: failure({ status: '500' }), result: refused },
		{ name: 'a code that nobody knows', error: failure({ code: 'EODD' }), result: refused },
		{ name: 'nothing known', error: failure({}), result: refused },
		{ name: 'text', error: 'No.', result: refused },
		{ name: 'null', error: null, result: refused },
		{ name: 'undefined', error: undefined, result: refused },
	])('$name', ({ error, result }) => {
		expect(readRenewalFailure(error)).toStrictEqual(result);
	});
});

describe('an HTTP answer that n8n made an error of', () => {
	it.each<{ name: string; error: unknown; result: HttpResult | undefined }>([
		{
			name: 'a status and a body',
			error: failure({ httpCode: '409', context: { data: { detail: 'Is there.' } } }),
			result: { kind: 'answer', status: 409, body: { detail: 'Is there.' } },
		},
		{ name: 'a status as a number', error: failure({ httpCode: 500 }), result: { kind: 'answer', status: 500, body: undefined } },
		{ name: '300', error: failure({ httpCode: '300' }), result: { kind: 'answer', status: 300, body: undefined } },
		{ name: '599', error: failure({ httpCode: '599' }), result: { kind: 'answer', status: 599, body: undefined } },
		{ name: '299', error: failure({ httpCode: '299' }), result: undefined },
		{ name: '600', error: failure({ httpCode: '600' }), result: undefined },
		{ name: 'a code of the connection', error: failure({ httpCode: 'ECONNRESET' }), result: undefined },
		{ name: 'a status with a fraction', error: failure({ httpCode: '400.5' }), result: undefined },
		{ name: 'none', error: failure({}), result: undefined },
		{ name: 'null for one', error: failure({ httpCode: null }), result: undefined },
		{
			name: 'a context that is null',
			error: failure({ httpCode: '400', context: null }),
			result: { kind: 'answer', status: 400, body: undefined },
		},
		{
			name: 'a context that is text',
			error: failure({ httpCode: '400', context: 'data' }),
			result: { kind: 'answer', status: 400, body: undefined },
		},
		{ name: 'null', error: null, result: undefined },
		{ name: 'undefined', error: undefined, result: undefined },
		{ name: 'text', error: '400', result: undefined },
	])('$name', ({ error, result }) => {
		expect(readRefusal(error)).toStrictEqual(result);
	});
});

function nested(depth: number, code: string): Error {
	return depth === 0 ? failure({ code }) : failure({ cause: nested(depth - 1, code) });
}

function circular(): Error {
	const error: Error = failure({});
	return Object.assign(error, { cause: error });
}
