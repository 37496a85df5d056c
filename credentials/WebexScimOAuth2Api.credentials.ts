import type { ICredentialTestRequest, ICredentialType, INodeProperties, Icon } from 'n8n-workflow';
import { baseUrlOf, environmentProperties, rulesFor } from './environment';

/**
 * What to do at Webex, at the top of the dialog. n8n lists the fields of its own OAuth2 credential first, so that only what stands in
 * the place of one of them can come before Client ID: this one is for servers that register clients by themselves, as Webex does not.
 */
const topNotice: INodeProperties = {
	displayName:
		'At <a href="https://developer.webex.com" target="_blank">developer.webex.com</a> choose My Webex Apps > Create a New App > Create an Integration. Paste the OAuth Redirect URL and tick the scope identity:people_rw. Fill in the rest here, choose "Connect my account" (in newer n8n: "Connect") and sign in as an administrator.',
	name: 'serverUrl',
	type: 'notice',
	default: '',
};

/** An integration at Webex, connected by an administrator (authorization code grant). */
export class WebexScimOAuth2Api implements ICredentialType {
	name = 'webexScimOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Webex SCIM OAuth2 API';

	icon: Icon = { light: 'file:../icons/webex.svg', dark: 'file:../icons/webex.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-webex-scim/n8n-nodes-webex-scim#credentials';

	properties: INodeProperties[] = [
		topNotice,
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		...environmentProperties('the organization of the person who connects'),
		{ displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: `={{ (${baseUrlOf('$self')}) + "/v1/authorize" }}` },
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: `={{ (${baseUrlOf('$self')}) + "/v1/access_token" }}`,
		},
		{
			displayName: 'Custom Scopes',
			name: 'customScopes',
			type: 'boolean',
			default: false,
			description:
				'Whether to ask Webex for other scopes than identity:people_rw, for example those for assigning licenses: spark-admin:licenses_read, spark-admin:people_read and spark-admin:people_write',
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
			placeholder: 'e.g. identity:people_rw spark-admin:licenses_read spark-admin:people_read spark-admin:people_write',
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
			baseURL: `={{ ${baseUrlOf('$credentials')} }}`,
			url: '/identity/scim/v2/Users/me',
		},
		rules: rulesFor({
			401: 'Webex does not accept the login. Check Client ID and Client Secret, then choose "Connect my account" (in newer n8n: "Connect") again.',
			403: 'Webex refuses access. Give the integration the scope identity:people_rw, then connect as a full or user administrator.',
			404: 'There is no Webex SCIM API at this address. Check Environment and Base URL.',
		}),
	};
}
