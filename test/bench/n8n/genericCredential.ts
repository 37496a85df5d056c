import { connectCredential, type StoredCredential } from '../../e2e/credential';
import type { N8n } from '../../e2e/n8n';
import type { Webex } from '../../webex/webex';

/** n8n's own OAuth2 API credential, connected to the stand-in: what people use with HTTP Request who do not have this package. */
export async function connectGenericCredential(n8n: N8n, { url, clientId, clientSecret }: Webex): Promise<StoredCredential> {
	const [name, type] = ['Webex by OAuth2 API', 'oAuth2Api'];
	const data = {
		grantType: 'authorizationCode',
		authUrl: `${url}/v1/authorize`,
		accessTokenUrl: `${url}/v1/access_token`,
		clientId,
		clientSecret,
		scope: 'identity:people_rw',
		authQueryParameters: '',
		authentication: 'body',
	};
	const { id } = await n8n.rest.post<{ readonly id: string }>('/rest/credentials', { name, type, data });
	const credential = { id, name, type };
	await connectCredential(n8n, credential);
	return credential;
}
