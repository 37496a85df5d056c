import { codeNode, httpRequest, mappedColumns, scimNode } from './nodes';
import { rowsOnly, type Race, type Way } from './race';

/** Gives people who are in Webex another title and department, by their e-mail address: each way with n8n's and the node's own defaults. */
export function movers(rowCount: number): Race {
	return {
		...raceOf(rowCount),
		id: 'movers',
		isLimitedToo: true,
		ways: [
			rowsOnly,
			byNode,
			{
				id: 'nodeParallel',
				name: 'Webex SCIM, Parallel Requests 5',
				nodes: (connected) => [scimNode(connected, updateByEmail, { parallelRequests: 5 })],
			},
			{
				id: 'byHand',
				name: 'HTTP Request and Code',
				nodes: (connected) => [
					httpRequest(connected, 'Find User', { method: 'GET', path: 'Users', filter: '=userName eq "{{ $json.email }}"' }),
					codeNode('PATCH Messages', patchMessages),
					httpRequest(connected, 'Change User', { method: 'PATCH', path: 'Users/{{ $json.id }}', jsonBody: '={{ $json.message }}' }),
				],
			},
		],
	};
}

/** The node alone with more of them, for what it costs n8n. */
export function manyMovers(rowCount: number): Race {
	return { ...raceOf(rowCount), id: 'manyMovers', isLimitedToo: false, ways: [rowsOnly, byNode] };
}

const updateByEmail = {
	operation: 'update',
	target: { __rl: true, mode: 'userName', value: '={{ $json.email }}' },
	...mappedColumns,
} as const;

const byNode: Way = { id: 'node', name: 'Webex SCIM', nodes: (connected) => [scimNode(connected, updateByEmail)] };

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function raceOf(rowCount: number): Pick<Race, 'name' | 'rowCount' | 'rows' | 'seeds'> {
	return {
		name: 'movers by e-mail',
		rowCount,
		rows: codeNode(
			rowsName,
			`
return Array.from({ length: ${rowCount} }, (_, number) => ({
	json: { email: 'mover' + number + '@example.com', title: 'Team Lead', department: 'Marketing' },
}));`,
		),
		seeds: Array.from({ length: rowCount }, (_, number) => personBefore(number)),
	};
}

const rowsName = 'Movers';

function personBefore(number: number): object {
	const userName = `mover${number}@example.com`;
	return {
		userName,
		name: { givenName: 'Mover', familyName: `No${number}` },
		displayName: `Mover No${number}`,
		title: 'Engineer',
		emails: [{ value: userName, type: 'work', primary: true }],
		[enterprise]: { department: 'Sales' },
	};
}

/** What people write between the search and the PATCH; n8n links the items, since as many come out as go in. */
const patchMessages = `
const rows = $('${rowsName}').all();
return $input.all().map(({ json: found }, index) => {
	const { title, department } = rows[index].json;
	const Operations = [
		{ op: 'replace', path: 'title', value: title },
		{ op: 'replace', path: '${enterprise}:department', value: department },
	];
	return {
		json: { id: found.Resources[0].id, message: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations } },
	};
});`;
