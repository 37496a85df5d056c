import type { ICredentialTestRequest, ICredentialType, INodeProperties, Icon } from 'n8n-workflow';

/**
 * Addresses of Webex's commercial and government clouds; a custom one comes from the field below. One that would send
 * secrets in clear text over the network becomes a host that does not exist and says why.
 */
const baseUrl =
	'$self["environment"] === "government" ? "https://api-usgov.webex.com" : $self["environment"] !== "custom" ? "https://webexapis.com" : /^(https:|http:\\/\\/(localhost|127\\.0\\.0\\.1|\\[::1\\])(:|\\/|$))/.test($self["baseUrl"].trim()) ? $self["baseUrl"].trim().replace(/\\/+$/, "") : "https://base-url-must-begin-with-https.invalid"';

/** The same for the credential's test, which knows the credential by another name. */
const testBaseUrl = baseUrl.replaceAll('$self', '$credentials');

/** An integration at Webex, connected by an administrator (authorization code grant). */
export class WebexScimOAuth2Api implements ICredentialType {
	name = 'webexScimOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Webex SCIM OAuth2 API';

	icon: Icon = { light: 'file:../icons/webex.svg', dark: 'file:../icons/webex.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-webex-scim/n8n-nodes-webex-scim#credentials';

	properties: INodeProperties[] = [
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Commercial', value: 'commercial', description: 'Webexapis.com' },
				{ name: 'Custom Base URL', value: 'custom', description: 'Another address, such as a proxy or a test server' },
				{ name: 'Government', value: 'government', description: 'Webex for Government (FedRAMP)' },
			],
			default: 'commercial',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			displayOptions: { show: { environment: ['custom'] } },
			default: '',
			placeholder: 'e.g. https://webexapis.com',
			description: 'Must begin with https://. Only for this machine itself may it begin with http://.',
		},
		{
			displayName: 'Organization ID',
			name: 'organizationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1eb65fdf-9643-417f-9974-ad72cae0e10f',
			description:
				'The ID that Control Hub shows under Management > Account, also in the form that begins with Y2lz. Empty means the organization of the person who connects.',
		},
		{ displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: `={{ (${baseUrl}) + "/v1/authorize" }}` },
		{ displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: `={{ (${baseUrl}) + "/v1/access_token" }}` },
		{
			displayName: 'Custom Scopes',
			name: 'customScopes',
			type: 'boolean',
			default: false,
			description: 'Whether to ask Webex for other scopes than identity:people_rw',
		},
		{
			displayName: 'The node needs identity:people_rw. The integration at Webex must have every scope that is asked for here.',
			name: 'customScopesNotice',
			type: 'notice',
			displayOptions: { show: { customScopes: [true] } },
			default: '',
		},
		{
			displayName: 'Enabled Scopes',
			name: 'enabledScopes',
			type: 'string',
			displayOptions: { show: { customScopes: [true] } },
			default: 'identity:people_rw',
			description: 'Scopes separated by spaces',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: '={{ $self["customScopes"] ? $self["enabledScopes"] : "identity:people_rw" }}',
		},
		{ displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${testBaseUrl} }}`,
			url: '/identity/scim/v2/Users/me',
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Webex does not accept the login. Check Client ID and Client Secret, then choose "Connect my account" again.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'Webex refuses access. Give the integration the scope identity:people_rw, then connect as a full or user administrator.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'There is no Webex SCIM API at this address. Check Environment and Base URL.',
				},
			},
		],
	};
}
