import { codeNode, httpRequest, mappedColumns, scimNode } from './nodes';
import { rowsOnly, speed, type Race } from './race';

/** Most operations that Webex takes in a bulk request. */
const operationsPerRequest = 100;

/** Creates a Webex user for each row of a plain HR export: each way with n8n's and the node's own defaults. */
export function joiners(rowCount: number): Race {
	const boundMs = (parallelRequests: number): number => lowerBoundMs(rowCount, parallelRequests);
	return {
		id: 'joiners',
		name: 'users created',
		rowCount,
		rows: codeNode('Joiners', `return ${arrayOf(rowCount, joiner)};`),
		seeds: [],
		isLimitedToo: true,
		ways: [
			rowsOnly,
			{ id: 'node', name: 'Webex SCIM', nodes: (connected) => [scimNode(connected, create)], boundMs: boundMs(1) },
			{
				id: 'nodeParallel',
				name: 'Webex SCIM, Parallel Requests 5',
				nodes: (connected) => [scimNode(connected, create, { parallelRequests: 5 })],
				boundMs: boundMs(5),
			},
			{
				id: 'oneByOne',
				name: 'HTTP Request, a user each',
				nodes: (connected) => [
					httpRequest(connected, 'HTTP Request', { method: 'POST', path: 'Users', jsonBody: `={{ ${userOf('$json')} }}` }),
				],
			},
			{
				id: 'byHand',
				name: 'Code and HTTP Request, bulk',
				nodes: (connected) => [
					codeNode('Bulk Bodies', bulkBodies),
					httpRequest(connected, 'HTTP Request', { method: 'POST', path: 'Bulk', jsonBody: '={{ $json }}' }),
				],
			},
		],
	};
}

/** The same users from rows that are SCIM users already. */
export function joinersAsJson(rowCount: number): Race {
	return {
		id: 'joinersAsJson',
		name: 'users created from JSON',
		rowCount,
		rows: codeNode('SCIM Users', `return ${arrayOf(rowCount, joiner)}.map(({ json: row }) => ({ json: ${userOf('row')} }));`),
		seeds: [],
		isLimitedToo: false,
		ways: [
			rowsOnly,
			{
				id: 'node',
				name: 'Webex SCIM, JSON',
				nodes: (connected) => [scimNode(connected, { operation: 'create', attributesMode: 'json', data: '={{ $json }}' })],
			},
		],
	};
}

const create = { operation: 'create', ...mappedColumns } as const;

/** The first request goes alone, the others so many at a time; each takes as long as the stand-in is told to take. */
function lowerBoundMs(rowCount: number, parallelRequests: number): number {
	const requests = Math.ceil(rowCount / operationsPerRequest);
	const turns = 1 + Math.ceil((requests - 1) / parallelRequests);
	return turns * (speed.latencyMs + operationsPerRequest * speed.perOperationMs);
}

/** JavaScript for a list of items, each made by an expression of `number`. */
function arrayOf(rowCount: number, json: string): string {
	return `Array.from({ length: ${rowCount} }, (_, number) => ({ json: ${json} }))`;
}

/** JavaScript for the columns of an invented person. */
const joiner = `{
	email: 'joiner' + number + '@example.com',
	first_name: 'Joiner',
	last_name: 'No' + number,
	display_name: 'Joiner No' + number,
	title: 'Engineer',
	department: 'Sales',
}`;

/** JavaScript for the SCIM user that the node makes of the row in the variable `row`, for the ways that spell it out. */
function userOf(row: string): string {
	return `{
	schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
	userName: ${row}.email,
	userType: 'user',
	name: { givenName: ${row}.first_name, familyName: ${row}.last_name },
	displayName: ${row}.display_name,
	title: ${row}.title,
	emails: [{ value: ${row}.email, type: 'work', primary: true }],
	'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: ${row}.department },
}`;
}

/** What people write who build bulk requests by hand. */
const bulkBodies = `
const users = $input.all().map(({ json: row }) => (${userOf('row')}));
const bodies = [];
for (let from = 0; from < users.length; from += ${operationsPerRequest}) {
	const operations = users
		.slice(from, from + ${operationsPerRequest})
		.map((data, index) => ({ method: 'POST', path: '/Users', bulkId: 'row-' + (from + index), data }));
	bodies.push({
		json: { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], failOnErrors: 100, operations },
	});
}
return bodies;`;
