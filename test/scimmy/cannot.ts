/** One raw call to SCIMMY and what comes of it, below `/identity/scim/{org}/v2`. */
interface Probe {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: unknown;
	/** The spelling of `operations` is left as it is. */
	readonly raw?: boolean;
	/** HTTP status, or that no answer ever comes. */
	readonly status: number | 'never';
	/** Statuses of the answer's rows, in its order. */
	readonly rows?: readonly string[];
	/** bulkIds of the answer's rows. */
	readonly bulkIds?: readonly (string | undefined)[];
	/** How many resources a search finds. */
	readonly found?: number;
	/** What it leaves behind: names of users, and of groups with their members, where `<a>` is the id of the user a. */
	readonly users?: readonly string[];
	readonly groups?: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** Something that Webex does, or that the node must not count on, and SCIMMY does not. */
export interface Limit {
	readonly limit: string;
	/** Why the node does not meet it, or why no shared case covers it. */
	readonly hence: string;
	readonly probe: Probe;
}

const bulkSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const patchOpSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const user = (name: string, more: object = {}) => ({
	schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
	userName: `${name}@example.com`,
	...more,
});
const group = (displayName: string, ...members: readonly string[]) => ({
	schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
	displayName,
	members: members.map((value) => ({ value })),
});
const postUser = (bulkId: string, name = bulkId, more: object = {}) => ({
	method: 'POST',
	path: '/Users',
	bulkId,
	data: user(name, more),
});
const postGroup = (bulkId: string, ...members: readonly string[]) => ({
	method: 'POST',
	path: '/Groups',
	bulkId,
	data: group(bulkId, ...members),
});
const bulk = (...operations: readonly object[]) => ({ schemas: [bulkSchema], operations });

/** `{id}` is the id of the user seeded@example.com, who is there before every probe; `{crew}` a group with that one member. */
export const limits: readonly Limit[] = [
	{
		limit: 'takes the list of a bulk request in lower case, as Webex documents it',
		hence: 'the adapter spells it Operations',
		probe: { method: 'POST', path: '/Bulk', raw: true, body: bulk(postUser('a')), status: 400 },
	},
	{
		limit: 'gives the bulkId back for PATCH and DELETE',
		hence: 'such rows are paired by method and location',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(
				{
					method: 'PATCH',
					path: '/Users/{id}',
					bulkId: 'p',
					data: { schemas: [patchOpSchema], Operations: [{ op: 'add', path: 'title', value: 'x' }] },
				},
				{ method: 'DELETE', path: '/Users/{id}', bulkId: 'd' },
				postUser('c'),
			),
			status: 200,
			rows: ['200', '204', '201'],
			bulkIds: [undefined, undefined, 'c'],
		},
	},
	{
		limit: 'takes failOnErrors null',
		hence: 'the node always sends a number',
		probe: { method: 'POST', path: '/Bulk', body: { ...bulk(postUser('a')), failOnErrors: null }, status: 400 },
	},
	{
		limit: 'takes data as JSON text, the type that Webex names',
		hence: 'the node sends an object',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk({ method: 'POST', path: '/Users', bulkId: 'a', data: JSON.stringify(user('a')) }),
			status: 200,
			rows: ['400'],
			users: ['seeded'],
		},
	},
	{
		limit: 'takes a path without a slash before it',
		hence: 'the node writes paths itself',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk({ ...postUser('a'), path: 'Users' }),
			status: 200,
			rows: ['400'],
			users: ['seeded'],
		},
	},
	{
		limit: 'takes a method in lower case without half doing it',
		hence: 'the node sends upper case',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk({ ...postUser('a'), method: 'post' }),
			status: 200,
			rows: ['400'],
			users: ['seeded', 'a'],
		},
	},
	{
		limit: 'takes a reference in the path',
		hence: 'the node puts the id there',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(postUser('a'), { method: 'DELETE', path: '/Users/bulkId:a' }),
			status: 200,
			rows: ['201', '404'],
		},
	},
	{
		limit: 'replaces two references in one operation',
		hence: 'the node resolves them all itself',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(postUser('u1'), postUser('u2'), postGroup('Crew 2', 'bulkId:u1', 'bulkId:u2')),
			status: 200,
			rows: ['201', '201', '201'],
			groups: [
				{ name: 'Crew', members: ['<seeded>'] },
				{ name: 'Crew 2', members: ['bulkId:u1', '<u2>'] },
			],
		},
	},
	{
		limit: 'keeps bulkIds apart of which one is the beginning of another',
		hence: 'the node makes bulkIds of one length and resolves references itself',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(postUser('10'), postUser('1'), postGroup('Crew 2', 'bulkId:10', 'bulkId:1')),
			status: 200,
			rows: ['201', '201', '201'],
			groups: [
				{ name: 'Crew', members: ['<seeded>'] },
				{ name: 'Crew 2', members: ['<1>0', '<1>'] },
			],
		},
	},
	{
		limit: 'creates a group once that stands before its members',
		hence: 'the node sends members first',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(postGroup('Crew 2', 'bulkId:a'), postUser('a')),
			status: 200,
			rows: ['409', '201'],
			groups: [
				{ name: 'Crew', members: ['<seeded>'] },
				{ name: 'Crew 2', members: [] },
			],
		},
	},
	{
		limit: 'answers when a group names itself',
		hence: 'the node finds circles before it sends',
		probe: { method: 'POST', path: '/Bulk', body: bulk(postGroup('Self', 'bulkId:Self')), status: 'never' },
	},
	{
		limit: 'answers when a PATCH stands before the POST it refers to',
		hence: 'the node sends the POST first',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(
				{
					method: 'PATCH',
					path: '/Groups/{crew}',
					data: {
						schemas: [patchOpSchema],
						Operations: [{ op: 'add', path: 'members', value: [{ value: 'bulkId:a' }] }],
					},
				},
				postUser('a'),
			),
			status: 'never',
		},
	},
	{
		limit: 'refuses a bulkId given twice',
		hence: 'the node finds it before it sends',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(postUser('x', 'a'), postUser('x', 'b')),
			status: 200,
			rows: ['201', '201'],
			users: ['seeded', 'a', 'b'],
		},
	},
	{
		limit: 'takes a text that only begins like a reference',
		hence: 'the node sends it; no shared case has one',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk(postUser('a', 'a', { title: 'bulkId:see page 3' })),
			status: 200,
			rows: ['400'],
			users: ['seeded'],
		},
	},
	{
		limit: 'leaves a group as it is when a member is added that it has',
		hence: 'no shared case adds one twice',
		probe: {
			method: 'POST',
			path: '/Bulk',
			body: bulk({
				method: 'PATCH',
				path: '/Groups/{crew}',
				data: { schemas: [patchOpSchema], Operations: [{ op: 'add', path: 'members', value: [{ value: '{id}' }] }] },
			}),
			status: 200,
			rows: ['200'],
			groups: [{ name: 'Crew', members: ['<seeded>', '<seeded>'] }],
		},
	},
	{
		limit: 'finds names without regard to case',
		hence: 'shared cases spell names as they are stored',
		probe: { method: 'GET', path: '/Users?filter=userName eq "SEEDED@example.com"', status: 200, found: 0 },
	},
	{
		limit: 'lists the members of a group by pages',
		hence: 'no shared case reads them so',
		probe: { method: 'GET', path: '/Groups/{crew}/Members', status: 404 },
	},
	{
		limit: 'issues and renews tokens',
		hence: 'tokens are tested before the stand-in',
		probe: { method: 'POST', path: '/../../../../v1/access_token', body: {}, status: 404 },
	},
];
