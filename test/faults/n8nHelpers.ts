import { Agent } from 'node:http';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { NodeApiError, type IHttpRequestOptions, type IN8nHttpFullResponse, type INode, type JsonObject } from 'n8n-workflow';
import type { RequestContext } from '../../nodes/WebexScim/webex/webexRequest';
import type { Webex } from '../webex/webex';

/** An HTTP request that is about to be made. `request` makes it, at an address without a path and with a limit of time. */
export interface Call {
	readonly kind: 'bulk' | 'read' | 'token';
	/** With the query; empty for a token. */
	readonly path: string;
	readonly body: string | undefined;
	readonly request: (base: string, timeoutMs: number) => Promise<AxiosResponse<unknown>>;
}

const http: AxiosInstance = axios.create({ httpAgent: new Agent({ keepAlive: true }), proxy: false, maxRedirects: 0 });

const node: INode = { id: '1', name: 'Webex SCIM', type: 'webexScim', typeVersion: 1, position: [0, 0], parameters: {} };

/**
 * n8n's context as far as a request needs it, with an OAuth2 credential that is connected to the stand-in. Its helpers do
 * what n8n's do with axios: a status comes back if it is to be ignored and else is thrown in n8n's error; a renewal puts
 * the new token in place of the old one, or throws as n8n's OAuth2 client does. How a request goes out is up to `carry`.
 */
export function createContext(
	webex: Webex,
	carry: (call: Call) => Promise<AxiosResponse<unknown>>,
	owner: 'person' | 'serviceApp',
): RequestContext {
	let tokens = webex.issueTokens(undefined, owner);

	async function httpRequestWithAuthentication(_type: string, options: IHttpRequestOptions): Promise<IN8nHttpFullResponse> {
		const { method = 'GET', url, body, ignoreHttpStatusErrors } = options;
		const call: Call = {
			kind: method === 'POST' ? 'bulk' : 'read',
			path: url,
			body: body?.toString(),
			request: async (base, timeout) =>
				await http.request({
					method,
					url: `${base}${url}`,
					timeout,
					headers: { ...(options.headers as { [name: string]: string }), Authorization: `Bearer ${tokens.access_token}` },
					...(body === undefined ? {} : { data: body }),
					...(ignoreHttpStatusErrors === true ? { validateStatus: () => true } : {}),
				}),
		};
		try {
			const { status, data, headers } = await carry(call);
			return { statusCode: status, body: data as IN8nHttpFullResponse['body'], headers };
		} catch (error) {
			throw new NodeApiError(node, error as JsonObject);
		}
	}

	async function refreshOAuth2Token(): Promise<unknown> {
		const { clientId, clientSecret } = webex;
		const form = {
			grant_type: 'refresh_token',
			client_id: clientId,
			client_secret: clientSecret,
			refresh_token: tokens.refresh_token,
		};
		const asText = { transformResponse: (text: unknown) => text, validateStatus: (status: number) => status < 500 };
		const { status, data, headers } = await carry({
			kind: 'token',
			path: '',
			body: undefined,
			request: async (base, timeout) => await http.post(`${base}/v1/access_token`, new URLSearchParams(form), { timeout, ...asText }),
		});
		if (status >= 300 || !String(headers['content-type']).startsWith('application/json')) {
			throw Object.assign(new Error(`HTTP status ${status}`), { status, body: data, code: 'ESTATUS' });
		}
		tokens = JSON.parse(String(data)) as typeof tokens;
		return tokens;
	}

	return { getNode: () => node, helpers: { httpRequestWithAuthentication, refreshOAuth2Token } } as unknown as RequestContext;
}
