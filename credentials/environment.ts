import type { INodeProperties } from 'n8n-workflow';

/**
 * Expression for the address of Webex: the commercial or government cloud, or a custom one from the field below. One that
 * would send secrets in clear text over the network becomes a host that does not exist and says why. n8n calls the
 * credential `$self` in its own fields and `$credentials` in its test.
 */
export function baseUrlOf(credential: '$self' | '$credentials'): string {
	return expression.replaceAll('$credentials', () => credential);
}

const expression =
	'$credentials["environment"] === "government" ? "https://api-usgov.webex.com" : $credentials["environment"] !== "custom" ? "https://webexapis.com" : /^(https:|http:\\/\\/(localhost|127\\.0\\.0\\.1|\\[::1\\])(:|\\/|$))/.test($credentials["baseUrl"].trim()) ? $credentials["baseUrl"].trim().replace(/\\/+$/, "") : "https://base-url-must-begin-with-https.invalid"';

/** The fields that say where Webex is and which organization is meant. */
export function environmentProperties(emptyMeans: string): INodeProperties[] {
	return [
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
			description: `The ID that Control Hub shows under Management > Account, also in the form that begins with Y2lz. Empty means ${emptyMeans}.`,
		},
	];
}
