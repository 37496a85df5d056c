import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type ILoadOptionsFunctions, type INode, type INodeParameters } from 'n8n-workflow';
import { WebexScim } from '../../../nodes/WebexScim/WebexScim.node';
import { MemoryCredentials } from '../credentials';
import { connectedCredential, setScene } from '../scene';

const scene = setScene();
const { listSearch, resourceMapping } = new WebexScim().methods;

/** What n8n gives the methods of a node's panel. */
async function panel(given: INodeParameters = {}): Promise<ILoadOptionsFunctions> {
	const parameters = { authentication: 'oAuth2', ...given };
	const credentials = { webexScimOAuth2Api: { id: 'c', name: 'Webex' } };
	const node: INode = {
		id: '1',
		name: 'Subject',
		type: 'webexScim',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials,
	};
	const nodeTypes = {
		getByNameAndVersion: () => new WebexScim(),
		getByName: () => new WebexScim(),
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes: nodeTypes as never });
	await (workflow.expression as { acquireIsolate?: () => Promise<void> }).acquireIsolate?.();
	const credentialsHelper = new MemoryCredentials(connectedCredential(scene.webex), 'webexScimOAuth2Api');
	const additionalData = { credentialsHelper, currentNodeParameters: parameters };
	return new LoadOptionsContext(workflow, node, additionalData as never, 'parameters.target') as unknown as ILoadOptionsFunctions;
}

/** All pages of a list, as the panel asks for them while it is scrolled. */
async function pagesOf(search: typeof listSearch.searchUsers, filter?: string): Promise<readonly (readonly string[])[]> {
	const context = await panel();
	const pages: string[][] = [];
	for (let token: string | undefined; ; ) {
		const { results, paginationToken } = await search.call(context, filter, token);
		pages.push(results.map(({ name }) => name));
		if (paginationToken === undefined) return pages;
		token = String(paginationToken);
	}
}

const numbered = (count: number, name: (number: string) => string): readonly string[] =>
	Array.from({ length: count }, (_, index) => name(String(index).padStart(3, '0')));

describe('the list of users', () => {
	it.each([
		{ count: 0, pages: [0] },
		{ count: 50, pages: [50] },
		{ count: 51, pages: [50, 1] },
		{ count: 120, pages: [50, 50, 20] },
	])('gives $count users in pages of $pages, in order and each once', async ({ count, pages }) => {
		const names = numbered(count, (number) => `u${number}@example.com`);
		scene.webex.seedUsers([...names].reverse().map((userName) => ({ userName })));
		const given = await pagesOf(listSearch.searchUsers);
		expect(given.map(({ length }) => length)).toEqual(pages);
		expect(given.flat()).toEqual(names);
	});

	it('finds those whose address begins with what is typed, with their ids', async () => {
		const ids = scene.webex.seedUsers(['ada', 'adam', 'bela', 'dada'].map((name) => ({ userName: `${name}@example.com` })));
		const found = await listSearch.searchUsers.call(await panel(), 'AD');
		expect(found.results).toEqual([
			{ name: 'ada@example.com', value: ids[0] },
			{ name: 'adam@example.com', value: ids[1] },
		]);
		expect(await pagesOf(listSearch.searchUsers, 'x" or userName pr or userName eq "')).toEqual([[]]);
	});

	it.each([
		{ typed: 'iri', found: ['Iris Holm (holm.1@example.com)'] },
		{ typed: ' holm ', found: ['Iris Holm (holm.1@example.com)', 'Nils Holm (nh@example.com)', 'Zoe Holmberg (zoe@example.com)'] },
		{ typed: 'Nils H', found: ['Nils Holm (nh@example.com)'] },
		{ typed: 'O\'Neil "Ned"', found: ['O\'Neil "Ned" (ned@example.com)'] },
		{ typed: 'berg', found: [] },
	])('finds by first, last and display name: $typed', async ({ typed, found }) => {
		scene.webex.seedUsers([
			{ userName: 'zoe@example.com', name: { givenName: 'Zoe', familyName: 'Holmberg' } },
			{ userName: 'nh@example.com', displayName: 'Nils Holm', name: { familyName: 'Holm' } },
			{ userName: 'holm.1@example.com', name: { givenName: 'Iris', familyName: 'Holm' } },
			{ userName: 'ned@example.com', displayName: 'O\'Neil "Ned"' },
		]);
		expect(await pagesOf(listSearch.searchUsers, typed)).toEqual([found]);
	});

	it('keeps to what is typed on every page', async () => {
		const names = numbered(60, (number) => `u${number}@example.com`);
		scene.webex.seedUsers(names.map((userName, index) => ({ userName, name: { familyName: index < 55 ? 'Holm' : 'Berg' } })));
		const given = await pagesOf(listSearch.searchUsers, 'Holm');
		expect(given.map(({ length }) => length)).toEqual([50, 5]);
		expect(given.flat()).toEqual(names.slice(0, 55).map((name) => `Holm (${name})`));
	});
});

describe('the list of groups', () => {
	it('finds those whose name contains what is typed, however far down', async () => {
		const names = [...numbered(130, (number) => `Team ${number}`), 'Zebra Crossing'];
		scene.webex.seedGroups(names.map((displayName) => ({ displayName })));
		expect((await pagesOf(listSearch.searchGroups)).flat()).toEqual(names);
		expect((await pagesOf(listSearch.searchGroups, 'cross')).flat()).toEqual(['Zebra Crossing']);
		expect((await pagesOf(listSearch.searchGroups, 'nobody')).flat()).toEqual([]);
	});
});

it.each(['searchUsers', 'searchGroups'] as const)('%s says what to check when Webex refuses', async (method) => {
	scene.webex.faultPlan = () => ({ kind: 'status', status: 403 });
	await expect(listSearch[method].call(await panel())).rejects.toMatchObject({
		message: expect.stringContaining('status 403') as string,
		description: expect.stringContaining('identity:people_rw') as string,
	});
});

describe('the attributes to map', () => {
	const users = ['userName', 'name.givenName', 'name.familyName'];
	const groups = ['displayName', 'externalId', 'members.value'];

	it.each([
		...['create', 'upsert', 'update'].map((operation) => ({ operation, resourceType: 'Users', first: users })),
		...['create', 'upsert', 'update'].map((operation) => ({ operation, resourceType: 'Groups', first: groups })),
		{ operation: 'sync', resourceType: 'Groups', first: users },
	])('on $operation with resource type $resourceType', async ({ operation, resourceType, first }) => {
		const { fields } = await resourceMapping.getAttributes.call(await panel({ operation, resourceType }));
		expect(fields.filter(({ required }) => required)).toEqual([]);
		expect(fields.slice(0, first.length).map(({ id }) => id)).toEqual(first);
		expect(fields.filter(({ removed }) => removed !== true).length).toBeLessThanOrEqual(16);
		expect(new Set(fields.map(({ displayName }) => displayName)).size).toBe(fields.length);
		for (const { id, type, options } of fields) {
			expect(id).toMatch(/^[\w.:]+$/);
			expect(type === 'options').toBe(options !== undefined);
		}
	});

	it('have the usual ones first, the numbered ones at the end, and none of what other organizations keep', async () => {
		const { fields } = await resourceMapping.getAttributes.call(await panel({ operation: 'create', resourceType: 'Users' }));
		const names = fields.map(({ displayName }) => displayName);
		expect(names[0]).toBe('User Name (Email, required to create)');
		const isShownOrSwitch = fields.map(({ removed, displayName }) => removed !== true || displayName === 'Active');
		expect(isShownOrSwitch.lastIndexOf(true)).toBeLessThan(isShownOrSwitch.indexOf(false));
		const isNumbered = names.map((name) => /\d/.test(name));
		expect(isNumbered.lastIndexOf(false)).toBeLessThan(isNumbered.indexOf(true));
		expect(names.filter((name) => name.startsWith('Cross-Org'))).toEqual([]);
		expect(JSON.stringify(fields).length).toBeLessThan(20_500);
	});

	it('keep what is mapped by hand already', async () => {
		const id = (name: string) => `urn:scim:schemas:extension:cisco:webexidentity:2.0:User:${name}`;
		const value = { userName: '={{ $json.mail }}', [id('crossOrgAttribute3.value')]: 'x', [id('crossOrgAttribute4.value')]: null };
		const attributes = { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] };
		const { fields } = await resourceMapping.getAttributes.call(await panel({ operation: 'create', resourceType: 'Users', attributes }));
		const names = fields.map(({ displayName }) => displayName);
		expect(names.filter((name) => name.startsWith('Cross-Org'))).toEqual(['Cross-Org Attribute 3']);
	});

	it('have their enumerations as drop-downs and their booleans as switches', async () => {
		const { fields } = await resourceMapping.getAttributes.call(await panel({ operation: 'create', resourceType: 'Users' }));
		const field = (name: string) => fields.find(({ displayName }) => displayName === name);
		expect(field('Active')).toMatchObject({ type: 'boolean', id: 'active', removed: true });
		expect(field('User Type')).toMatchObject({ type: 'options', removed: true });
		expect(field('User Type')?.options).toContainEqual({ name: 'user', value: 'user' });
		expect(field('Department')).toMatchObject({
			type: 'string',
			id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
		});
	});
});
