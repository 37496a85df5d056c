import type { N8n } from './n8n';

/** A credential stored in n8n, as a workflow's node names it. */
export interface StoredCredential {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

/** What the credential `webexScimOAuth2Api` asks the user for. */
export interface WebexCredentialFields {
	readonly environment: 'commercial' | 'government' | 'custom';
	readonly baseUrl: string;
	readonly organizationId: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly customScopes?: boolean;
	readonly enabledScopes?: string;
}

const mostRedirects = 10;

/** Stores a Webex SCIM OAuth2 credential that is not connected yet. */
export async function createCredential(n8n: N8n, name: string, data: WebexCredentialFields): Promise<StoredCredential> {
	const type = 'webexScimOAuth2Api';
	const { id } = await n8n.rest.post<{ readonly id: string }>('/rest/credentials', { name, type, data });
	return { id, name, type };
}

/**
 * Connects an OAuth2 credential the way the button in n8n's editor does: asks n8n where to go, follows the provider's
 * redirects, and comes back to n8n's callback, which fetches the tokens. Throws when n8n holds no token afterwards.
 */
export async function connectCredential(n8n: N8n, { id, name }: StoredCredential): Promise<void> {
	let address = new URL(await n8n.rest.get<string>(`/rest/oauth2-credential/auth?id=${id}`));
	for (let step = 0; step < mostRedirects; step++) {
		const isN8n = address.origin === n8n.url;
		const answer = await fetch(address, { redirect: 'manual', headers: isN8n ? { cookie: n8n.rest.cookie } : {} });
		const next = answer.headers.get('location');
		if (next === null) break;
		address = new URL(next, address);
	}
	const stored = await n8n.rest.get<{ readonly data: { readonly oauthTokenData?: unknown } }>(`/rest/credentials/${id}?includeData=true`);
	if (stored.data.oauthTokenData === true) return;
	throw new Error(`The credential "${name}" was not connected; the way ended at ${address.origin}${address.pathname}`);
}
