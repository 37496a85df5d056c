import assert from 'node:assert/strict';
import { createdUserNames, saying } from '../expect';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim, type Workflow, type WorkflowNode } from '../workflow';

/** A configuration node holds texts, and `"true"` is not `true`: read as "not on", it would turn a preview into a live run. */
export const dryRunAsText: Scenario = {
	name: 'Dry Run as text: what comes out of an expression as "true" sends nothing, an unknown word ends the run',
	async play({ webex, credential, run }) {
		const names = ['ada', 'bo', 'cleo'];
		const workflow = (text: string, dryRun: string): Workflow =>
			buildWorkflow('Dry Run as Text', [
				settings(text),
				...rows(names.map((name) => ({ ...person(name), dry: text }))),
				webexScim(credential, { ...createUsers, dryRun }),
			]);

		for (const expression of ofTheRun) {
			const dry = await run(workflow('true', expression));
			assert.equal(dry.error, undefined);
			assert.equal(dry.output(settingsName)[0]?.json['dryRun'], 'true', 'the setting is a text');
			const planned = { outcome: 'planned', reason: null, status: null };
			assert.deepEqual(
				dry.output('Webex SCIM').map(saying),
				names.map((_, item) => ({ ...planned, item })),
			);
		}

		const unclear = await run(workflow('yes, please', ofTheRun[0]));
		assert.equal(unclear.status, 'error');
		assert.match(unclear.error ?? '', /'Dry Run' is set to "yes, please"/);
		assert.deepEqual(webex.bulkRequests(), []);
		assert.deepEqual(webex.ledger, []);

		const live = await run(workflow('false', ofTheRun[0]));
		assert.equal(live.error, undefined);
		assert.deepEqual(
			createdUserNames(webex),
			names.map((name) => `${name}@example.com`),
		);
	},
};

const settingsName = 'Settings';

/** The text from one node for the whole run, and from each item. */
const ofTheRun = [`={{ $('${settingsName}').first().json.dryRun }}`, '={{ $json.dry }}'] as const;

function settings(dryRun: string): WorkflowNode {
	const assignments = { assignments: [{ id: 'dry-run', name: 'dryRun', type: 'string', value: dryRun }] };
	return { name: settingsName, type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: { assignments, options: {} } };
}
