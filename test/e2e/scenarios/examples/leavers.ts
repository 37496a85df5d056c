import assert from 'node:assert/strict';
import { openExample } from '../../example';
import { endOfExecution, type Execution } from '../../execution';
import { failing, saying } from '../../expect';
import type { Scenario, Stage } from '../../stage';

/** Leavers lose their sign-in at once; who is deleted is decided on a form, by a person. */
export const leaversExample: Scenario = {
	name: 'example: leavers are deactivated, and deleted after approval on a form',
	async play(stage) {
		const { webex } = stage;
		const people = ['eva.stone', 'finn.cole', 'gita.rao', 'still.here'].map((name) => ({
			userName: `${name}@example.com`,
		}));
		const ids = webex.seedUsers(people.map((user, index) => ({ ...user, active: index !== 1 })));
		const state = (): readonly unknown[] =>
			ids.map((id) => (webex.user(id) as { readonly active?: boolean } | undefined)?.active ?? 'gone');
		const example = await openExample(stage, 'leavers-with-approval', { sample: 'leavers.csv' });

		const dry = await decide(
			stage,
			await example.start(),
			approval,
			/^3 leavers would be deactivated in Webex \(dry run, nothing was changed\)\. /,
		);
		assert.equal(dry.error, undefined);
		assert.deepEqual(
			dry.output('Deleted').map(({ json }) => [json['outcome'], json['resourceId']]),
			ids.slice(0, 3).map((id) => ['planned', id]),
		);
		assert.deepEqual(webex.ledger, []);

		for (const node of example.webexNodes) await example.set(node, { dryRun: false });
		const refused = await decide(stage, await example.start(), 'Leave them inactive');
		assert.equal(refused.error, undefined);
		assert.deepEqual(refused.output('Deactivate Leavers').map(saying), [
			{ outcome: 'applied', reason: null, status: 200, item: 0 },
			{ outcome: 'unchanged', reason: null, status: null, item: 1 },
			{ outcome: 'applied', reason: null, status: 200, item: 2 },
		]);
		assert.deepEqual(refused.output('Deactivate Leavers', 1).map(failing), [{ outcome: 'invalid', reason: 'targetNotFound', item: 3 }]);
		assert.equal(refused.output('Left Inactive').length, 1);
		assert.deepEqual(refused.output('Delete Leavers'), []);
		assert.deepEqual(state(), [false, false, false, true]);

		const approved = await decide(stage, await example.start(), approval);
		assert.equal(approved.error, undefined);
		assert.deepEqual(
			approved.output('Deleted').map(({ json }) => [json['outcome'], json['status'], json['resourceId']]),
			ids.slice(0, 3).map((id) => ['applied', 204, id]),
		);
		assert.deepEqual(approved.output('Could Not Be Deleted'), []);
		assert.deepEqual(state(), ['gone', 'gone', 'gone', true]);
		assert.deepEqual(
			webex.ledger.map(({ method }) => method),
			['PATCH', 'PATCH', 'DELETE', 'DELETE', 'DELETE'],
		);
	},
};

const approval = 'Delete them for good';

/** Opens the form whose link the workflow wrote down, sees the leavers on it, and sends it off with this decision. */
async function decide(
	{ n8n }: Stage,
	executionId: string,
	decision: string,
	sentence = /^3 leavers are deactivated in Webex\. /,
): Promise<Execution> {
	const waiting = await endOfExecution(n8n, executionId, 'waiting');
	const [{ json: { link = '', message = '' } = {} } = {}] = waiting.output('Ask for Approval');
	assert.match(String(message), sentence);
	assert.match(String(message), /\neva\.stone@example\.com\nfinn\.cole@example\.com\ngita\.rao@example\.com$/);
	const page = await (await fetch(String(link))).text();
	for (const words of ['eva.stone@example.com', 'gita.rao@example.com', decision])
		assert.ok(page.includes(words), `the form shows ${words}`);
	assert.ok(!page.includes('hugo.vale'), 'the form names nobody who was not deactivated');
	const form = new FormData();
	form.set('field-0', decision);
	const answer = await fetch(String(link), { method: 'POST', body: form });
	assert.ok(answer.ok, `the form was taken (${answer.status})`);
	return await endOfExecution(n8n, executionId);
}
