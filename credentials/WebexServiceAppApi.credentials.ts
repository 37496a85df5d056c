import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
	Icon,
} from 'n8n-workflow';
import { addressOf, baseUrlOf, environmentProperties, rulesFor } from './environment';

/** A UUID, the only thing that becomes part of the address; any other text becomes none. */
const uuid = '/^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/';

/** The organization that the credential states, else that of the token, which has it as its third part; empty if there is none. */
const organization = `[($credentials["organizationId"] || "").trim() ? (($credentials["organizationId"].trim().startsWith("Y2lz") ? $credentials["organizationId"].trim().base64Decode().split("/").pop() : $credentials["organizationId"].trim())) : ($credentials["accessToken"] || "").split("_")[2] || ""].map((id) => ${uuid}.test(id) ? id : "")[0]`;

/** A service app at Webex: a machine account that a full administrator authorizes for the organization (refresh token grant). */
export class WebexServiceAppApi implements ICredentialType {
	name = 'webexServiceAppApi';

	displayName = 'Webex Service App API';

	icon: Icon = { light: 'file:../icons/webex.svg', dark: 'file:../icons/webex.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-webex-scim/n8n-nodes-webex-scim#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'At <a href="https://developer.webex.com" target="_blank">developer.webex.com</a> choose My Webex Apps > Create a New App > Create a Service App and tick the scope identity:people_rw. A full administrator authorizes it in Control Hub. Then generate the tokens on the page of the app, under Org Authorizations.',
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{ displayName: 'Client ID', name: 'clientId', type: 'string', default: '', required: true },
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		{
			displayName: 'Refresh Token',
			name: 'refreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the page of the service app at developer.webex.com, under Org Authorizations',
		},
		...environmentProperties('the organization that authorized the service app'),
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/**
	 * Webex answers with the same refresh token, whose life starts anew, or with another one, which is kept then. An error
	 * says by its code that it comes from here, since n8n passes it on as if it were the answer to the node's own request.
	 */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject): Promise<IDataObject> {
		const url = `${addressOf(credentials)}/v1/access_token`;
		const body = new URLSearchParams({
			grant_type: 'refresh_token',
			client_id: String(credentials['clientId']),
			client_secret: String(credentials['clientSecret']),
			refresh_token: String(credentials['refreshToken']),
		});
		const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
		let answer: IDataObject;
		try {
			answer = (await this.helpers.httpRequest({ method: 'POST', url, headers, body, disableFollowRedirect: true })) as IDataObject;
		} catch (error) {
			throw withoutToken(error);
		}
		const refreshToken = answer['refresh_token'];
		return {
			accessToken: answer['access_token'],
			...(typeof refreshToken === 'string' && refreshToken !== '' ? { refreshToken } : {}),
		};
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken}}' } },
	};

	/**
	 * A service app is no person, so it is asked for its organization's users. Before its first use n8n does not know the
	 * token yet when it makes the address; then the test is that it gets one, and whatever Webex answers is good, since there
	 * is no person behind `me`.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${baseUrlOf('$credentials')} }}`,
			url: `={{ ${organization} ? "/identity/scim/" + ${organization} + "/v2/Users?count=1" : "/identity/scim/v2/Users/me" }}`,
			ignoreHttpStatusErrors: `={{ !${organization} }}` as unknown as boolean,
		},
		rules: rulesFor({
			401: 'Webex does not accept the login. Check Client ID, Client Secret and Refresh Token.',
			403: 'Webex refuses access. Give the service app the scope identity:people_rw and have it authorized again.',
			404: 'Webex does not know this organization. Check Organization ID, Environment and Base URL.',
		}),
	};
}

/**
 * The code `EAUTH`: Webex refused; `ERATE`: it asked to come back later; `ETOKEN`: it did not answer. n8n shows the status text when
 * it tests the credential; a status of 401 would make it fetch a token once more.
 */
function withoutToken(error: unknown): Error {
	const status = statusOf(error);
	const isRefused = status !== undefined && status >= 300 && status < 500 && status !== 408 && status !== 429;
	const message = isRefused
		? 'Webex did not give the service app an access token. Check Client ID, Client Secret and Refresh Token.'
		: 'Webex did not answer when an access token was to be fetched. Try again in a moment.';
	const response = { status: isRefused ? 400 : 503, statusText: message };
	return Object.assign(new Error(message), { code: isRefused ? 'EAUTH' : status === 429 ? 'ERATE' : 'ETOKEN', response });
}

function statusOf(error: unknown): number | undefined {
	const response: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'response') : undefined;
	const status: unknown = typeof response === 'object' && response !== null ? Reflect.get(response, 'status') : undefined;
	return typeof status === 'number' ? status : undefined;
}
