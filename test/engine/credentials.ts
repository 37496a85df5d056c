import {
	ICredentialsHelper,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type Workflow,
} from 'n8n-workflow';
import { WebexServiceAppApi } from '../../credentials/WebexServiceAppApi.credentials';

/** The credentials that the node takes. */
export type CredentialType = 'webexScimOAuth2Api' | 'webexServiceAppApi';

/**
 * n8n's store of credentials, in memory: one credential, decrypted. For a credential that authenticates by itself it does
 * what n8n 1.123 to 2.41 does with the credential's class: its `preAuthentication` when the token is empty or was refused,
 * whose answer is stored, and its `authenticate` for each request.
 */
export class MemoryCredentials extends ICredentialsHelper {
	/** Access tokens that n8n stored, in order. */
	readonly stored: string[] = [];

	constructor(
		public data: ICredentialDataDecryptedObject,
		private readonly type: CredentialType,
	) {
		super();
	}

	getParentTypes(): string[] {
		return this.type === 'webexScimOAuth2Api' ? ['oAuth2Api'] : [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		return structuredClone(this.data);
	}

	async updateCredentialsOauthTokenData(_node: unknown, _type: string, data: ICredentialDataDecryptedObject): Promise<void> {
		this.data = structuredClone(data);
		this.stored.push(String((data['oauthTokenData'] as IDataObject)['access_token']));
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		_node: INode,
		isExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		if (this.type === 'webexScimOAuth2Api' || (credentials['accessToken'] !== '' && !isExpired)) return undefined;
		const output = await new WebexServiceAppApi().preAuthentication.call(helpers, credentials);
		if (output['accessToken'] === undefined) return undefined;
		this.data = structuredClone({ ...credentials, ...output }) as ICredentialDataDecryptedObject;
		this.stored.push(String(output['accessToken']));
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { properties }: IAuthenticateGeneric = new WebexServiceAppApi().authenticate;
		const headers = Object.entries(properties.headers ?? {}).map(([name, value]) => {
			const keys = { $credentials: credentials };
			return [name, String(workflow.expression.getSimpleParameterValue(node, String(value), 'internal', keys as never, undefined, ''))];
		});
		return { ...options, headers: { ...options.headers, ...(Object.fromEntries(headers) as Record<string, string>) } };
	}

	async getCredentials(): Promise<never> {
		throw new Error('Not used');
	}

	async updateCredentials(): Promise<void> {}

	getCredentialsProperties(): never[] {
		return [];
	}
}
