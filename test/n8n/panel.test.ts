import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { searchGroups, searchUsers } from '../../nodes/WebexScim/n8n/panel';

const id = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const encoded = Buffer.from(`ciscospark://us/PEOPLE/${id}`).toString('base64');

/** A panel whose Webex gives this list. */
function panelOf(Resources: readonly IDataObject[]): ILoadOptionsFunctions {
	const context = {
		getNode: () => ({ name: 'Node', type: 'webexScim', parameters: {} }),
		getCurrentNodeParameter: (name: string) => (name === 'authentication' ? 'oAuth2' : undefined),
		getCredentials: async () => ({
			environment: 'commercial',
			organizationId: id,
			oauthTokenData: { access_token: 'a-token-of-the-test' },
		}),
		helpers: {
			httpRequestWithAuthentication: async () => ({
				statusCode: 200,
				headers: {},
				body: { totalResults: Resources.length, startIndex: 1, Resources },
			}),
		},
	};
	return context as unknown as ILoadOptionsFunctions;
}

describe('a name from Webex does not become code in the workflow', () => {
	it.each([
		['Sales', 'Sales'],
		['={{ $env.SECRET }}', "'={{ $env.SECRET }}"],
		['=Sales', "'=Sales"],
		[' ={{ 1 }}', "' ={{ 1 }}"],
		['A = B', 'A = B'],
	])('%j is shown as %j', async (name, shown) => {
		const groups = await searchGroups.call(panelOf([{ id, displayName: name }]));
		expect(groups.results).toEqual([{ name: shown, value: id }]);
		const users = await searchUsers.call(panelOf([{ id, userName: name }]));
		expect(users.results).toEqual([{ name: shown, value: id }]);
	});
});

describe('a value that is no ID of Webex is not offered', () => {
	it.each([
		[id, true],
		[encoded, true],
		['={{ $env.SECRET }}', false],
		['=x', false],
		['../Users', false],
		['12', false],
		['', false],
	])('%j: %s', async (value, isOffered) => {
		const groups = await searchGroups.call(panelOf([{ id: value, displayName: 'Sales' }]));
		expect(groups.results).toEqual(isOffered ? [{ name: 'Sales', value }] : []);
	});
});

describe('a user is shown by name and address', () => {
	it.each<{ name: string; user: IDataObject; shown: string }>([
		{ name: 'display name', user: { displayName: 'Iris Holm' }, shown: 'Iris Holm (iris.holm@example.com)' },
		{
			name: 'display name before first and last name',
			user: { displayName: 'I. Holm', name: { givenName: 'Iris', familyName: 'Holm' } },
			shown: 'I. Holm (iris.holm@example.com)',
		},
		{
			name: 'first and last name',
			user: { name: { givenName: 'Iris', familyName: 'Holm' } },
			shown: 'Iris Holm (iris.holm@example.com)',
		},
		{ name: 'last name alone', user: { displayName: ' ', name: { familyName: 'Holm' } }, shown: 'Holm (iris.holm@example.com)' },
		{ name: 'the address as display name', user: { displayName: 'Iris.Holm@example.com' }, shown: 'iris.holm@example.com' },
		{ name: 'neither', user: {}, shown: 'iris.holm@example.com' },
		{ name: 'names that are no texts', user: { displayName: 5, name: 'Iris' }, shown: 'iris.holm@example.com' },
		{ name: 'a display name that is code', user: { displayName: '={{ 1 }}' }, shown: "'={{ 1 }} (iris.holm@example.com)" },
	])('$name', async ({ user, shown }) => {
		const { results } = await searchUsers.call(panelOf([{ id, userName: 'iris.holm@example.com', ...user }]));
		expect(results).toEqual([{ name: shown, value: id }]);
	});
});

it.each(['x'.repeat(7_000), 'a\ud83d'])('what no search can ask for finds nobody, and nothing is asked (%#)', async (typed) => {
	const unconnected = {} as ILoadOptionsFunctions;
	expect(await searchUsers.call(unconnected, typed)).toEqual({ results: [] });
});
