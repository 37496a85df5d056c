import {
	isDomainAllowed,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeProperties,
} from 'n8n-workflow';
import { WebexScimOAuth2Api } from '../../credentials/WebexScimOAuth2Api.credentials';
import { WebexServiceAppApi } from '../../credentials/WebexServiceAppApi.credentials';
import { addressOf } from '../../credentials/environment';
import { addresses } from './addresses';

const node: INode = { id: '1', name: 'N', type: 'n', typeVersion: 1, position: [0, 0], parameters: {} };
const workflow = new Workflow({
	nodes: [node],
	connections: {},
	active: false,
	nodeTypes: { getByNameAndVersion: () => ({ description: { properties: [] } }) } as never,
});

beforeAll(async () => {
	await (workflow.expression as { acquireIsolate?: () => Promise<void> }).acquireIsolate?.();
});

/** What n8n makes of an expression in a credential. */
function evaluated(expression: unknown, data: IDataObject): unknown {
	const keys = { $credentials: data, $self: data } as never;
	return workflow.expression.getSimpleParameterValue(node, String(expression), 'internal', keys, undefined, '');
}

function hidden(type: WebexScimOAuth2Api | WebexServiceAppApi, name: string, data: IDataObject): unknown {
	const property = type.properties.find((each) => each.name === name);
	expect(property?.type).toBe('hidden');
	return evaluated(property?.default, data);
}

const types = [
	{ type: 'OAuth2', of: new WebexScimOAuth2Api() },
	{ type: 'service app', of: new WebexServiceAppApi() },
];

describe.each(types)('the token of the $type credential goes only towards Webex', ({ of }) => {
	it.each<{ name: string; data: IDataObject; allowed: string; refused: readonly string[] }>([
		{
			name: 'commercial',
			data: { environment: 'commercial' },
			allowed: 'https://webexapis.com/identity/scim/v2/Users/me',
			refused: [
				'https://evil.example.com/',
				'https://webexapis.com.evil.example.com/',
				'https://webexapis.com@evil.example.com/',
				'https://api-usgov.webex.com/',
			],
		},
		{ name: 'not chosen', data: {}, allowed: 'https://webexapis.com/', refused: ['https://evil.example.com/'] },
		{
			name: 'government',
			data: { environment: 'government' },
			allowed: 'https://api-usgov.webex.com/',
			refused: ['https://webexapis.com/'],
		},
		{
			name: 'custom',
			data: { environment: 'custom', baseUrl: ' https://proxy.example.com:8443/webex// ' },
			allowed: 'https://proxy.example.com:8443/webex/v1',
			refused: ['https://webexapis.com/', 'https://example.com/'],
		},
		{
			name: 'custom on this machine',
			data: { environment: 'custom', baseUrl: 'http://127.0.0.1:8080' },
			allowed: 'http://127.0.0.1:8080/x',
			refused: ['http://127.0.0.2/'],
		},
		{
			name: 'custom with user info',
			data: { environment: 'custom', baseUrl: 'http://localhost:80@evil.example.com' },
			allowed: 'https://base-url-is-not-usable.invalid',
			refused: ['http://localhost/', 'http://evil.example.com/'],
		},
		{
			name: 'of another word',
			data: { environment: 'Commercial' },
			allowed: 'https://environment-is-not-known.invalid',
			refused: ['https://webexapis.com/'],
		},
	])('$name', ({ data, allowed, refused }) => {
		expect(hidden(of, 'allowedHttpRequestDomains', data)).toBe('domains');
		const allowedDomains = String(hidden(of, 'allowedDomains', data));
		expect(isDomainAllowed(allowed, { allowedDomains })).toBe(true);
		expect(refused.filter((url) => isDomainAllowed(url, { allowedDomains }))).toEqual([]);
	});
});

describe('a base URL is used, or refused, alike everywhere', () => {
	it.each(addresses)('%j', (baseUrl, used) => {
		const data = { environment: 'custom', baseUrl };
		if (used === null) expect(() => addressOf(data)).toThrow("'Base URL'");
		else expect(addressOf(data)).toBe(used);
		const isOdd = baseUrl.includes('///w');
		const expected = used === null || isOdd ? 'https://base-url-is-not-usable.invalid' : used;
		for (const { of } of types) expect(evaluated(of.test.request.baseURL, data)).toBe(expected);
		expect(hidden(new WebexScimOAuth2Api(), 'authUrl', data)).toBe(`${expected}/v1/authorize`);
		expect(hidden(new WebexScimOAuth2Api(), 'accessTokenUrl', data)).toBe(`${expected}/v1/access_token`);
	});

	it.each(['/', '/a', '.', 'a.', '/%'])('one of 200,000 times %j and an odd end takes no longer than its length', (part) => {
		const baseUrl = `https://webexapis.com${part.repeat(200_000)} x`;
		const startMs = performance.now();
		expect(() => addressOf({ environment: 'custom', baseUrl })).toThrow();
		evaluated(new WebexServiceAppApi().test.request.baseURL, { environment: 'custom', baseUrl });
		hidden(new WebexServiceAppApi(), 'allowedDomains', { environment: 'custom', baseUrl });
		expect(performance.now() - startMs).toBeLessThan(10_000);
	});
});

it.each([
	{ environment: 'commercial', used: 'https://webexapis.com' },
	{ environment: 'government', used: 'https://api-usgov.webex.com' },
	{ used: 'https://webexapis.com' },
])('the address of environment $environment', ({ used, ...data }) => {
	expect(addressOf(data as ICredentialDataDecryptedObject)).toBe(used);
});

const ofLength = (length: number): string => `https://webexapis.com/${'a'.repeat(length - 22)}`;

it('an address has 2,048 characters at most', () => {
	expect(addressOf({ environment: 'custom', baseUrl: ofLength(2_048) })).toBe(ofLength(2_048));
	expect(() => addressOf({ environment: 'custom', baseUrl: ofLength(2_049) })).toThrow("'Base URL'");
});

it('an environment that is not known has no address', () => {
	expect(() => addressOf({ environment: 'Government' })).toThrow("'Environment'");
});

const orgId = '3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';
const encoded = Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString('base64');

describe("the test of a service app asks its organization's users", () => {
	it.each([
		{ name: 'stated', data: { organizationId: ` ${orgId} `, accessToken: '' }, path: `/identity/scim/${orgId}/v2/Users?count=1` },
		{ name: 'encoded', data: { organizationId: encoded, accessToken: '' }, path: `/identity/scim/${orgId}/v2/Users?count=1` },
		{
			name: 'of the token',
			data: { organizationId: '', accessToken: `abc_PF84_${orgId}` },
			path: `/identity/scim/${orgId}/v2/Users?count=1`,
		},
		{ name: 'none', data: { organizationId: '', accessToken: 'abc' }, path: '/identity/scim/v2/Users/me' },
		{ name: 'a path instead of an ID', data: { organizationId: '../../v1/people', accessToken: '' }, path: '/identity/scim/v2/Users/me' },
		{
			name: 'a token whose third part is a path',
			data: { organizationId: '', accessToken: 'a_b_../../x' },
			path: '/identity/scim/v2/Users/me',
		},
	])('$name', ({ data, path }) => {
		expect(evaluated(new WebexServiceAppApi().test.request.url, data)).toBe(path);
	});
});

/** The fields of n8n's own OAuth2 credential, in its order. */
const fieldsOfOAuth2: readonly INodeProperties[] = [
	...['useDynamicClientRegistration', 'grantType', 'serverUrl', 'authUrl', 'accessTokenUrl'],
	...['clientId', 'clientSecret', 'scope', 'authQueryParameters', 'authentication'],
].map((name) => ({ displayName: name, name, type: name.startsWith('client') ? 'string' : 'hidden', default: '' }));

/** What a person sees of a credential's dialog before touching it, from above. */
function shownIn(properties: readonly INodeProperties[]): readonly string[] {
	const untouched = Object.fromEntries(properties.map(({ name, default: value }) => [name, value])) as IDataObject;
	return properties
		.filter((property) => property.type !== 'hidden')
		.filter((property) => NodeHelpers.displayParameter(untouched as never, property, null, null))
		.map(({ name }) => name);
}

describe('the dialog of a credential is enough to fill it in', () => {
	const merged = [...fieldsOfOAuth2];
	NodeHelpers.mergeNodeProperties(merged, new WebexScimOAuth2Api().properties);
	const dialogs = [
		{
			type: 'OAuth2',
			fields: merged,
			shown: ['serverUrl', 'clientId', 'clientSecret', 'environment', 'organizationId', 'customScopes'],
			toMake: 'Create an Integration',
		},
		{
			type: 'service app',
			fields: new WebexServiceAppApi().properties,
			shown: ['setupNotice', 'clientId', 'clientSecret', 'refreshToken', 'environment', 'organizationId'],
			toMake: 'Create a Service App',
		},
	];

	it.each(dialogs)('$type: where to make the app and which scope to tick, then the secrets, then the rest', ({ fields, shown, toMake }) => {
		expect(shownIn(fields)).toEqual(shown);
		const notice = fields.find(({ name }) => name === shown[0]);
		expect(notice?.type).toBe('notice');
		for (const words of ['developer.webex.com', toMake, 'identity:people_rw']) expect(notice?.displayName).toContain(words);
	});

	it('the button to connect goes by the names of older and newer n8n', () => {
		const notice = new WebexScimOAuth2Api().properties.find(({ type }) => type === 'notice');
		const rule = new WebexScimOAuth2Api().test.rules?.find(({ properties }) => properties.value === 401);
		for (const text of [notice?.displayName, rule?.properties.message]) {
			expect(text).toContain('"Connect my account" (in newer n8n: "Connect")');
		}
	});

	it('the switch for other scopes names those that licenses need', () => {
		const { description } = new WebexScimOAuth2Api().properties.find(({ name }) => name === 'customScopes') ?? {};
		for (const scope of ['licenses_read', 'people_read', 'people_write']) expect(description).toContain(`spark-admin:${scope}`);
	});
});
