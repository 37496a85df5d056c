import { NodeOperationError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { addressOf } from '../../../credentials/environment';
import { isJsonObject } from '../scim/json';
import { organizationOfToken, uuidOfWebexId } from '../scim/names/identifiers';
import type { SendRequest } from '../webex/http';
import { ownRecordPath } from '../webex/reads/lookup';
import { createWebexRequest, type RequestContext } from '../webex/webexRequest';
import { refusalError } from './refusalError';
import { secretsFor } from './secretsFor';
import { createSettingReader } from './settings/settingReader';
import { parseWord } from './settings/settingValues';

/** How the node speaks with one organization of Webex. */
export interface WebexConnection {
	readonly send: SendRequest;
	readonly organizationId: string;
}

/** The node's credentials by its parameter `authentication`: their type, and who renews the token. */
const credentials = {
	oAuth2: { credentialType: 'webexScimOAuth2Api', renewal: 'oAuth2' },
	serviceApp: { credentialType: 'webexServiceAppApi', renewal: 'preAuthentication' },
} as const;

/**
 * Opens the node's credential: where Webex is, which organization, and a function that sends. The organization is the one that is
 * `asked` for, else that of the credential, else the token's, else that of the person who connected it. Throws a NodeOperationError
 * that names the field to change.
 */
export async function connect(context: RequestContext, timeoutMs: number, asked?: unknown): Promise<WebexConnection> {
	const { credentialType, renewal } = credentials[authenticationOf(context)];
	const credential = await context.getCredentials(credentialType);
	if (renewal === 'oAuth2' && accessToken(credential) === undefined) {
		throw new NodeOperationError(context.getNode(), 'The credential is not connected to Webex', {
			description: 'Open the credential, choose "Connect my account" (in newer n8n: "Connect") and sign in as an administrator.',
		});
	}
	const secrets = secretsFor(async () => await secretsOf(context, credentialType));
	const send = createWebexRequest(context, { credentialType, renewal, baseUrl: baseUrl(context, credential), timeoutMs, secrets });
	const organizationId =
		statedOrganization(context, asked, 'under Options') ??
		statedOrganization(context, credential['organizationId'], 'in the credential') ??
		organizationOfToken(accessToken(credential) ?? '') ??
		(await organizationOfCaller(context, send, credentialType));
	return { send, organizationId };
}

/** In the panel the one that is chosen there; in a run a setting as all others. Anything else than the two is not guessed at. */
function authenticationOf(context: RequestContext): keyof typeof credentials {
	const parse = parseWord(['oAuth2', 'serviceApp']);
	if (!('getCurrentNodeParameter' in context)) {
		return createSettingReader(context)({ name: 'authentication', label: 'Authentication', parse }) ?? 'oAuth2';
	}
	const chosen = parse(context.getCurrentNodeParameter('authentication'));
	return chosen.kind === 'value' ? chosen.value : 'oAuth2';
}

/** The token of an OAuth2 credential or of a service app's; the latter is empty until the first request. */
function accessToken(credential: ICredentialDataDecryptedObject): string | undefined {
	const data: unknown = credential['oauthTokenData'];
	const token: unknown = isJsonObject(data) ? data['access_token'] : credential['accessToken'];
	return typeof token === 'string' && token !== '' ? token : undefined;
}

/** All that is secret in a credential, as it is now: its token may have been renewed since. */
async function secretsOf(context: RequestContext, credentialType: string): Promise<readonly string[]> {
	try {
		const credential = await context.getCredentials(credentialType);
		const data: unknown = credential['oauthTokenData'];
		const tokens = isJsonObject(data) ? [data['access_token'], data['refresh_token']] : [];
		const all = [...tokens, credential['accessToken'], credential['refreshToken'], credential['clientSecret']];
		return all.filter((text) => typeof text === 'string');
	} catch {
		return [];
	}
}

function baseUrl(context: RequestContext, credential: ICredentialDataDecryptedObject): string {
	try {
		return addressOf(credential);
	} catch {
		if (credential['environment'] === 'custom') {
			throw new NodeOperationError(context.getNode(), "'Base URL' in the credential is not a usable address", {
				description:
					'Use an address that begins with https:// and has no user name, query or fragment, such as https://webexapis.com. http:// is allowed only for this machine itself.',
			});
		}
		throw new NodeOperationError(context.getNode(), "'Environment' in the credential is not one that is known", {
			description: 'Open the credential and choose Commercial, Government or Custom Base URL.',
		});
	}
}

function statedOrganization(context: RequestContext, stated: unknown, where: string): string | undefined {
	const text = String(stated ?? '').trim();
	if (text === '') return undefined;
	const id = uuidOfWebexId(text);
	if (id !== undefined) return id;
	throw new NodeOperationError(context.getNode(), `'Organization ID' ${where} is not an organization ID`, {
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
	if (result.kind === 'loginRefused') throw refusalError(context.getNode(), { status: 401, detail: result.detail });
	if (result.kind === 'notSent' || result.kind === 'lost') throw refusalError(context.getNode(), { detail: result.detail });
	throw new NodeOperationError(context.getNode(), 'Could not determine the organization', {
		description: "Enter 'Organization ID' in the credential. Control Hub shows it under Management > Account.",
	});
}

function organizationOfRecord(record: Readonly<Record<string, unknown>>): string | undefined {
	const extension = record['urn:scim:schemas:extension:cisco:webexidentity:2.0:User'];
	const extensionMeta = isJsonObject(extension) ? extension['meta'] : undefined;
	const stated = isJsonObject(extensionMeta) ? extensionMeta['organizationId'] : undefined;
	const id = typeof stated === 'string' ? uuidOfWebexId(stated) : undefined;
	if (id !== undefined) return id;
	const meta = record['meta'];
	const location = isJsonObject(meta) ? meta['location'] : undefined;
	return typeof location === 'string' ? uuidOfWebexId(/\/scim\/([^/]+)\/v2\//.exec(location)?.[1] ?? '') : undefined;
}
