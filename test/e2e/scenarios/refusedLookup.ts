import assert from 'node:assert/strict';
import { saying } from '../expect';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim, type WorkflowNode } from '../workflow';

/** Rights that do not suffice show in the first search, before anything is sent: a run that did nothing must not look green. */
export const refusedLookup: Scenario = {
	name: 'refused lookup: a 403 on a search turns the execution red with Fail Workflow, and is said by every row under On Error = Continue',
	async play({ webex, credential, run }) {
		const names = ['ada', 'bo', 'cleo'].map((name) => `${name}@example.com`);
		webex.seedUsers(names.map((userName) => ({ userName })));
		const update = (onError: NonNullable<WorkflowNode['onError']>): WorkflowNode =>
			webexScim(
				credential,
				{
					operation: 'update',
					target: { __rl: true, mode: 'userName', value: '={{ $json.Email }}' },
					options: { failWorkflow: true },
				},
				{ onError },
			);
		const items = rows(names.map((name) => ({ Email: name, Title: 'Nurse' })));
		const searches = (): number => webex.requests.filter(({ kind, path }) => kind === 'read' && path.includes('filter=')).length;

		webex.faultPlan = ({ kind }) => (kind === 'read' ? { kind: 'status', status: 403 } : undefined);
		const red = await run(buildWorkflow('Refused Lookup', [...items, update('stopWorkflow')]));
		assert.equal(red.status, 'error');
		assert.equal(red.error, 'Webex does not allow this');
		assert.deepEqual(red.output('Webex SCIM'), []);
		assert.equal(searches(), 1);

		const goesOn = await run(buildWorkflow('Refused Lookup, Continue', [...items, update('continueRegularOutput')]));
		assert.equal(goesOn.status, 'success');
		assert.deepEqual(
			goesOn.output('Webex SCIM').map(saying),
			names.map((_, item) => ({ outcome: 'notAttempted', reason: 'requestRefused', status: null, item })),
		);
		assert.deepEqual(webex.bulkRequests(), []);

		webex.faultPlan = undefined;
		const green = await run(buildWorkflow('Allowed Lookup', [...items, update('stopWorkflow')]));
		assert.equal(green.status, 'success');
		assert.deepEqual(
			green.output('Webex SCIM').map(saying),
			names.map((_, item) => ({ outcome: 'applied', reason: null, status: 200, item })),
		);
	},
};
