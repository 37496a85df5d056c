import assert from 'node:assert/strict';
import { saying } from '../../expect';
import type { Scenario } from '../../stage';
import { buildWorkflow, rows, webexScim, type WorkflowNode } from '../../workflow';

/** What User: Get Many gives goes through a spreadsheet and back into Create or Update, and Webex has it all already. */
export const roundTrip: Scenario = {
	name: 'operations: users through a CSV file and back are unchanged',
	async play({ webex, credential, run }) {
		const [olu] = webex.seedUsers([{ userName: 'olu.ade@example.com', name: { givenName: 'Olu', familyName: 'Ade' }, active: true }]);
		webex.seedUsers([
			{
				userName: 'iris.holm@example.com',
				externalId: 'E-0042',
				name: { givenName: 'Iris', familyName: 'Holm' },
				displayName: 'Holm, Iris',
				title: 'Head of "Sales"',
				active: true,
				emails: [{ value: 'iris.holm@example.com', type: 'work', primary: true }],
				phoneNumbers: [{ value: '+46 8 555 01 00', type: 'work' }],
				addresses: [{ type: 'work', locality: 'Malmö', country: 'SE' }],
				[enterprise]: { department: 'Sales', employeeNumber: '0042', costCenter: '0100', manager: { value: olu } },
			},
			{ userName: 'noah.brandt@example.com', name: { givenName: 'Noah', familyName: 'Brandt' }, active: false },
		]);
		const get = { ...webexScim(credential, { resource: 'user', operation: 'getAll', returnAll: true }), name: 'Get Users' };
		const update = webexScim(credential, { operation: 'upsert', resourceType: 'Users', options: { leaveOutColumns: '' } });
		const execution = await run(buildWorkflow('Round Trip', [...rows([{}]), get, toCsv, fromCsv, update]));
		assert.equal(execution.error, undefined);
		assert.deepEqual(
			execution.output(get.name).map(({ json }) => json['userName'] ?? json['User Name']),
			['iris.holm', 'noah.brandt', 'olu.ade'].map((name) => `${name}@example.com`),
		);
		assert.deepEqual(
			execution.output(update.name).map(saying),
			[0, 1, 2].map((item) => ({ outcome: 'unchanged', reason: null, status: null, item })),
		);
		assert.deepEqual(webex.bulkRequests(), []);
	},
};

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const toCsv: WorkflowNode = {
	name: 'Convert to File',
	type: 'n8n-nodes-base.convertToFile',
	typeVersion: 1.1,
	parameters: { options: {} },
};

const fromCsv: WorkflowNode = {
	name: 'Extract from File',
	type: 'n8n-nodes-base.extractFromFile',
	typeVersion: 1,
	parameters: { operation: 'csv', options: {} },
};
