import type { ICredentialDataDecryptedObject, ICredentialTestRequest, INodeProperties } from 'n8n-workflow';

/** The credential as n8n calls it: `$self` in its own fields, `$credentials` in its test. */
type Credential = '$self' | '$credentials';

/** The API's hosts by environment. */
const hosts = { commercial: 'webexapis.com', government: 'api-usgov.webex.com' } as const;

/**
 * A custom address (1), of a scheme, a host (2 or 3), a port and a path, and the slashes behind it. n8n's expressions cannot parse an
 * address on all of its versions, so the whole of it must be of these characters: no user info, query, fragment or backslash
 * finds a place. Each character has one way to match, so that a long text takes no longer than its length.
 */
const address =
	'/^((?:https:\\/\\/([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])|http:\\/\\/(localhost|127\\.0\\.0\\.1|\\[::1\\]))(?::[0-9]{1,5})?(?:\\/[A-Za-z0-9._~%-]+)*)\\/*$/';

/**
 * Expression for the address of Webex: the commercial or government cloud, or a custom one. One that would send secrets in
 * clear text over the network, or elsewhere than it seems, becomes a host that does not exist and says why.
 */
export function baseUrlOf(credential: Credential): string {
	const custom = `(${partsOf(credential)}[1] || "https://base-url-is-not-usable.invalid")`;
	return byEnvironment(credential, custom, (host) => `"https://${host}"`);
}

/** Expression for the host of that address: the only one that whoever may use the credential can send its token to. */
function hostOf(credential: Credential): string {
	const parts = partsOf(credential);
	const custom = `(${parts}[2] || ${parts}[3] || "base-url-is-not-usable.invalid")`;
	return byEnvironment(credential, custom, (host) => `"${host}"`);
}

function partsOf(credential: Credential): string {
	return `((${credential}["baseUrl"] || "").trim().match(${address}) || [])`;
}

function byEnvironment(credential: Credential, custom: string, fixed: (host: string) => string): string {
	const environment = `${credential}["environment"]`;
	const known = `${environment} === "custom" ? ${custom} : ${environment} === "government" ? ${fixed(hosts.government)}`;
	return `${known} : (${environment} || "commercial") === "commercial" ? ${fixed(hosts.commercial)} : ${fixed('environment-is-not-known.invalid')}`;
}

/** Hidden fields with which n8n's HTTP Request and the like send the token to Webex's API only. */
const domainProperties: INodeProperties[] = [
	{ displayName: 'Allowed HTTP Request Domains', name: 'allowedHttpRequestDomains', type: 'hidden', default: 'domains' },
	{ displayName: 'Allowed Domains', name: 'allowedDomains', type: 'hidden', default: `={{ ${hostOf('$self')} }}` },
];

/**
 * The address of Webex for code, without slashes at its end: it is parsed as what sends the request parses it. Throws for an environment that
 * is not known, and for a custom address that the token may not go to: not https (but for this machine itself), or with user info, query or
 * fragment, which would lead the requests, or their login, elsewhere.
 */
export function addressOf({ environment, baseUrl }: ICredentialDataDecryptedObject): string {
	switch (environment) {
		case 'custom':
			return customAddress(String(baseUrl ?? '').trim());
		case 'government':
			return `https://${hosts.government}`;
		case 'commercial':
		case undefined:
			return `https://${hosts.commercial}`;
		default:
			throw new TypeError("'Environment' is not one that is known");
	}
}

function customAddress(text: string): string {
	const unusable = new TypeError("'Base URL' must begin with https:// and have no user name, query or fragment");
	if (text.length > 2_048 || /[?#@\\\s]/.test(text) || !URL.canParse(text)) throw unusable;
	const { protocol, hostname, origin, pathname } = new URL(text);
	const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) throw unusable;
	let end = pathname.length;
	while (pathname[end - 1] === '/') end--;
	return origin + pathname.slice(0, end);
}

/** The fields that say where Webex is and which organization is meant. */
export function environmentProperties(emptyMeans: string): INodeProperties[] {
	return [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Commercial', value: 'commercial', description: 'The address https://webexapis.com' },
				{ name: 'Custom Base URL', value: 'custom', description: 'Another address, such as a proxy or a test server' },
				{
					name: 'Government',
					value: 'government',
					description: 'Webex for Government (FedRAMP), with an app made at developer-usgov.webex.com',
				},
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
			description: `The ID that Control Hub shows under Management > Account, also in the form that begins with Y2lz. Empty means ${emptyMeans}.`,
		},
		...domainProperties,
	];
}

/** What the test of a credential says where Webex refuses it, by the status. */
export function rulesFor(messages: Readonly<Record<number, string>>): NonNullable<ICredentialTestRequest['rules']> {
	return Object.entries(messages).map(([status, message]) => ({
		type: 'responseCode' as const,
		properties: { value: Number(status), message },
	}));
}
