import { runBulk } from './bulk';
import { refusedWith, type Answer, type Call, type Handler, type Organization } from './call';
import type { RequestKind } from './ledger';
import { assignLicenses, listLicenses } from './licenses';
import { accessToken, authorize } from './oauth';
import { gatewayBody, refuse } from './refusal';
import { changeResource, createResource, readMe, readMembers, readResource, searchResources } from './resources';

/** One address of the service. */
export interface Route {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	readonly url: string;
	readonly kind: RequestKind;
	readonly answer: (organization: Organization, call: Call) => Answer;
}

const bulk: Handler = (organization, call) => {
	const { options, place, directory, record } = organization;
	const setting = { options, place, directory, trackingId: call.trackingId };
	const outcome = runBulk({ ...setting, record: (entry) => record(entry, call.number) }, call.json, call.plan);
	return outcome.kind === 'refused' ? refusedWith(organization, call, outcome) : { status: 200, body: outcome.body };
};

const scim = '/identity/scim/:orgId/v2';

/** Webex's addresses (its OpenAPI file); SCIM is not below /v1. */
export const routes: readonly Route[] = [
	{ method: 'GET', url: '/v1/authorize', kind: 'token', answer: authorize },
	{ method: 'POST', url: '/v1/access_token', kind: 'token', answer: accessToken },
	{ method: 'GET', url: '/identity/scim/v2/Users/me', kind: 'read', answer: guarded('read', readMe) },
	{ method: 'GET', url: '/v1/licenses', kind: 'read', answer: guarded('readLicenses', listLicenses) },
	{ method: 'PATCH', url: '/v1/licenses/users', kind: 'write', answer: guarded('assign', assignLicenses) },
	{ method: 'POST', url: `${scim}/Bulk`, kind: 'bulk', answer: guarded('bulk', bulk) },
	{ method: 'GET', url: `${scim}/Groups/:id/Members`, kind: 'read', answer: guarded('read', readMembers) },
	...(['Users', 'Groups'] as const).flatMap((type): Route[] => [
		{ method: 'GET', url: `${scim}/${type}`, kind: 'read', answer: guarded('read', searchResources(type)) },
		{ method: 'GET', url: `${scim}/${type}/:id`, kind: 'read', answer: guarded('read', readResource(type)) },
		{ method: 'POST', url: `${scim}/${type}`, kind: 'write', answer: guarded('write', createResource(type)) },
		...(['PUT', 'PATCH', 'DELETE'] as const).map(
			(method): Route => ({
				method,
				url: `${scim}/${type}/:id`,
				kind: 'write',
				answer: guarded(method === 'DELETE' ? 'delete' : 'write', changeResource(type, method)),
			}),
		),
	]),
];

type Need = 'read' | 'write' | 'delete' | 'bulk' | 'readLicenses' | 'assign';

/** Scopes of which one has to be there. */
const scopesFor: Readonly<Record<Need, readonly string[]>> = {
	read: ['identity:people_rw', 'identity:people_read'],
	write: ['identity:people_rw'],
	delete: ['identity:people_rw'],
	bulk: ['identity:people_rw'],
	readLicenses: ['spark-admin:licenses_read'],
	assign: ['spark-admin:people_write'],
};

/**
 * What stands before every call: a valid token (401 in the gateway's shape), a scope that allows it, an organization of the token's
 * as a UUID in the path (Webex is not known to take the base64 form), a body that is JSON and not too large.
 */
function guarded(needs: Need, handler: Handler): Route['answer'] {
	return (organization, call) => {
		const bearer = /^Bearer (.+)$/i.exec(call.authorization ?? '')?.[1];
		const token = bearer === undefined ? undefined : organization.tokens.read(bearer);
		if (token === undefined) {
			const message = 'The request requires a valid access token set in the Authorization request header.';
			return { status: 401, body: gatewayBody(message, call.trackingId) };
		}
		const scopes = token.scope.split(/[\s,]+/);
		const allowing = scopesFor[needs];
		if (!scopes.some((scope) => allowing.includes(scope))) {
			return { status: 403, body: gatewayBody(`The token lacks the scope ${allowing.join(' or ')}.`, call.trackingId) };
		}
		if (token.owner === 'serviceApp' && organization.options.serviceApps === 'refused') {
			return { status: 403, body: gatewayBody('The service app has no administrator role.', call.trackingId) };
		}
		const { orgId } = call.parameters;
		const there = orgId === undefined ? organization : organization.at(orgId);
		if (there === undefined) return refusedWith(organization, call, refuse(404, 'There is no such organization.'));
		const unfit = ['read', 'readLicenses', 'delete'].includes(needs) ? undefined : unfitBody(there, call);
		return unfit ?? handler(there, call, token);
	};
}

function unfitBody(organization: Organization, call: Call): Answer | undefined {
	const most = organization.options.maxPayloadBytes ?? 1_048_576;
	if (call.size > most) {
		return refusedWith(organization, call, refuse(413, `The size of the request exceeds the limit of ${most} bytes.`, 'tooLarge'));
	}
	if (!/^application\/(?:scim\+)?json(?:\s*;|$)/i.test(call.contentType ?? '')) {
		return refusedWith(organization, call, refuse(415, 'The Content-Type has to be application/json.'));
	}
	if (call.json !== undefined) return undefined;
	return refusedWith(organization, call, refuse(400, 'The body is no JSON.', 'invalidSyntax'));
}
