import type { ICredentialDataDecryptedObject, IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { startWebex, type Webex } from '../webex/webex';
import { runNode, type EngineRun, type EngineSettings } from './engine';
import { resetTime } from './time';

/** A credential that is connected to a stand-in Webex. */
export function connectedCredential(webex: Webex, over: IDataObject = {}): ICredentialDataDecryptedObject {
	return {
		grantType: 'authorizationCode',
		authentication: 'body',
		environment: 'custom',
		baseUrl: webex.url,
		organizationId: webex.orgId,
		clientId: webex.clientId,
		clientSecret: webex.clientSecret,
		authUrl: `${webex.url}/v1/authorize`,
		accessTokenUrl: `${webex.url}/v1/access_token`,
		scope: 'identity:people_rw',
		oauthTokenData: { ...webex.issueTokens(undefined, 'person') },
		...over,
	} as ICredentialDataDecryptedObject;
}

/** A stand-in and the node in n8n's engine before it. */
export interface Scene {
	readonly webex: Webex;
	/** Runs the node on the items with a connected credential, and with all keys of a result unless `simplify` is given. */
	run(parameters: INodeParameters, items: readonly IDataObject[], settings?: Partial<EngineSettings>): Promise<EngineRun>;
}

let scene: Scene | undefined;

/**
 * The stand-in of a test file and the node before it: started once, empty and at noon before each test. Suites of one file
 * share it. To be called outside of any `describe`.
 */
export function setScene(): Scene {
	scene ??= createScene();
	return scene;
}

function createScene(): Scene {
	let webex: Webex | undefined;
	beforeAll(async () => {
		webex = await startWebex();
	});
	beforeEach(() => {
		resetTime();
		webex?.reset();
	});
	afterAll(async () => await webex?.close());
	return {
		get webex() {
			if (webex === undefined) throw new Error('The stand-in has not started yet');
			return webex;
		},
		async run(parameters, items, settings = {}) {
			return await runNode(
				{ resource: 'bulk', attributesMode: 'json', ...(parameters['resource'] === undefined ? { simplify: false } : {}), ...parameters },
				{ credential: connectedCredential(this.webex), items, ...settings },
			);
		},
	};
}

/** Result rows of an output with the item that each is paired with. */
export function rows(items: readonly INodeExecutionData[] | undefined): readonly { readonly item: unknown; readonly json: IDataObject }[] {
	return (items ?? []).map(({ json, pairedItem }) => ({
		item: typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : pairedItem,
		json,
	}));
}

/** Rows of joiners: invented people, numbered from 1. */
export function joiners(count: number): readonly IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		userName: `joiner${index + 1}@example.com`,
		name: { givenName: 'Joiner', familyName: `No${index + 1}` },
	}));
}
