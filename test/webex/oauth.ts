import type { Answer, Call, Organization } from './call';
import { gatewayBody } from './refusal';
import type { TokenAnswer } from './tokens';

/**
 * GET /v1/authorize: everybody consents at once and is sent back with code and state (RFC 6749 4.1). A wrong client or
 * no redirect URI is answered here, since nothing may be sent to an address nobody vouches for.
 */
export function authorize({ clientId, tokens }: Organization, { query, trackingId }: Call): Answer {
	const redirectUri = query.get('redirect_uri') ?? '';
	if (query.get('client_id') !== clientId || !URL.canParse(redirectUri)) {
		return { status: 400, body: gatewayBody('client_id or redirect_uri is not the one registered.', trackingId) };
	}
	const scope = query.get('scope')?.trim() ?? '';
	const back = new URL(redirectUri);
	const state = query.get('state');
	if (state !== null) back.searchParams.set('state', state);
	if (query.get('response_type') !== 'code') back.searchParams.set('error', 'unsupported_response_type');
	else if (scope === '') back.searchParams.set('error', 'invalid_scope');
	else back.searchParams.set('code', tokens.issueCode(scope, redirectUri));
	return { status: 302, headers: { location: back.href } };
}

/** POST /v1/access_token: form-encoded, client id and secret in the body (as wxc_sdk and n8n send it). */
export function accessToken({ clientId, clientSecret, tokens }: Organization, call: Call): Answer {
	if (call.contentType?.startsWith('application/x-www-form-urlencoded') !== true) {
		return refused(call, 415, 'invalid_request', 'The body has to be form-encoded.');
	}
	const form = new URLSearchParams(call.text);
	if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
		return refused(call, 401, 'invalid_client', 'client_id or client_secret is wrong.');
	}
	switch (form.get('grant_type')) {
		case 'authorization_code':
			return granted(call, tokens.redeem(form.get('code') ?? '', form.get('redirect_uri') ?? ''));
		case 'refresh_token':
			return granted(call, tokens.refresh(form.get('refresh_token') ?? ''));
		default:
			return refused(call, 400, 'unsupported_grant_type', 'grant_type has to be authorization_code or refresh_token.');
	}
}

function granted(call: Call, answer: TokenAnswer | undefined): Answer {
	if (answer === undefined) return refused(call, 400, 'invalid_grant', 'The code or refresh token is not valid.');
	return { status: 200, body: { ...answer } };
}

function refused(call: Call, status: number, error: string, description: string): Answer {
	return { status, body: { error, error_description: description, ...gatewayBody(description, call.trackingId) } };
}
