import { NodeOperationError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isJsonObject } from '../scim/json';
import { organizationOfToken, uuidOfWebexId } from '../scim/identifiers';
import type { SendRequest } from '../webex/http';
import { ownRecordPath } from '../webex/lookup';
import { createWebexRequest, type RequestContext } from '../webex/webexRequest';

/** How the node speaks with one organization of Webex. */
export interface WebexConnection {
	readonly send: SendRequest;
	readonly organizationId: string;
}

const environments = {
	commercial: 'https://webexapis.com',
	government: 'https://api-usgov.webex.com',
} as const;

/** The node's credentials by its parameter `authentication`: their type, and who renews the token. */
const credentials = {
	oAuth2: { credentialType: 'webexScimOAuth2Api', renewal: 'oAuth2' },
	serviceApp: { credentialType: 'webexServiceAppApi', renewal: 'preAuthentication' },
} as const;

/**
 * Opens the node's credential: where Webex is, which organization, and a function that sends. The organization is the one
 * of the credential, else the token's, else that of the person who connected it. Throws a NodeOperationError that names
 * the field of the credential to change.
 */
export async function connect(context: RequestContext, timeoutMs: number): Promise<WebexConnection> {
	const { credentialType, renewal } = credentials[authenticationOf(context)];
	const credential = await context.getCredentials(credentialType);
	if (renewal === 'oAuth2' && accessToken(credential) === undefined) {
		throw new NodeOperationError(context.getNode(), 'The credential is not connected to Webex', {
			description: 'Open the credential, choose "Connect my account" and sign in as an administrator.',
		});
	}
	const send = createWebexRequest(context, { credentialType, renewal, baseUrl: baseUrl(context, credential), timeoutMs });
	const organizationId =
		statedOrganization(context, credential) ??
		organizationOfToken(accessToken(credential) ?? '') ??
		(await organizationOfCaller(context, send, credentialType));
	return { send, organizationId };
}

function authenticationOf(context: RequestContext): keyof typeof credentials {
	const authentication: unknown =
		'getCurrentNodeParameter' in context
			? context.getCurrentNodeParameter('authentication')
			: context.getNodeParameter('authentication', 0, 'oAuth2');
	return authentication === 'serviceApp' ? 'serviceApp' : 'oAuth2';
}

/** The token of an OAuth2 credential or of a service app's; the latter is empty until the first request. */
function accessToken(credential: ICredentialDataDecryptedObject): string | undefined {
	const data: unknown = credential['oauthTokenData'];
	const token: unknown = isJsonObject(data) ? data['access_token'] : credential['accessToken'];
	return typeof token === 'string' && token !== '' ? token : undefined;
}

function baseUrl(context: RequestContext, credential: ICredentialDataDecryptedObject): string {
	const environment = String(credential['environment'] ?? 'commercial');
	if (environment === 'commercial' || environment === 'government') return environments[environment];
	const text = String(credential['baseUrl'] ?? '')
		.trim()
		.replace(/\/+$/, '');
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isLocal = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return text;
	throw new NodeOperationError(context.getNode(), "'Base URL' in the credential is not a usable address", {
		description:
			'Use an address that begins with https://, such as https://webexapis.com. http:// is allowed only for this machine itself.',
	});
}

function statedOrganization(context: RequestContext, credential: ICredentialDataDecryptedObject): string | undefined {
	const text = String(credential['organizationId'] ?? '').trim();
	if (text === '') return undefined;
	const id = uuidOfWebexId(text);
	if (id !== undefined) return id;
	throw new NodeOperationError(context.getNode(), "'Organization ID' in the credential is not an organization ID", {
		description: 'Use the ID from Control Hub (Management > Account), a UUID or its form that begins with Y2lz, or leave it empty.',
	});
}

/**
 * The caller's own record needs no organization in its path and names it in Cisco's extension, or in its location. A service
 * app has no such record, but after this request it has a token, whose third part is the organization.
 */
async function organizationOfCaller(context: RequestContext, send: SendRequest, credentialType: string): Promise<string> {
	const result = await send({ method: 'GET', path: ownRecordPath });
	const body = result.kind === 'answer' && result.status === 200 ? result.body : undefined;
	const token =
		credentialType === credentials.serviceApp.credentialType ? accessToken(await context.getCredentials(credentialType)) : undefined;
	const id = isJsonObject(body) ? organizationOfRecord(body) : organizationOfToken(token ?? '');
	if (id !== undefined) return id;
	throw new NodeOperationError(context.getNode(), 'The organization could not be found out', {
		description:
			result.kind === 'loginRefused'
				? result.detail
				: "Enter 'Organization ID' in the credential. Control Hub shows it under Management > Account.",
	});
}

function organizationOfRecord(record: Readonly<Record<string, unknown>>): string | undefined {
	const extension = record['urn:scim:schemas:extension:cisco:webexidentity:2.0:User'];
	const extensionMeta = isJsonObject(extension) ? extension['meta'] : undefined;
	const stated = isJsonObject(extensionMeta) ? extensionMeta['organizationId'] : undefined;
	if (typeof stated === 'string') return uuidOfWebexId(stated);
	const meta = record['meta'];
	const location = isJsonObject(meta) ? meta['location'] : undefined;
	return typeof location === 'string' ? uuidOfWebexId(/\/scim\/([^/]+)\/v2\//.exec(location)?.[1] ?? '') : undefined;
}
