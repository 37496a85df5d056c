import assert from 'node:assert/strict';
import { openExample } from '../../example';
import { openForm, submitForm, type FormPage } from '../../form';
import type { Scenario } from '../../stage';

/** The help desk changes one person: it sees what would change, decides, and sees before and after. */
export const onePersonExample: Scenario = {
	name: 'example: one person on demand',
	async play(stage) {
		const { webex, n8n } = stage;
		const [iris] = webex.seedUsers([{ userName: 'iris.holm@example.com', title: 'Trainee', active: true }]);
		const example = await openExample(stage, 'one-person-on-demand');
		await example.set('Change the Person', { dryRun: false });
		await example.publish();
		const ask = async (email: string, title: string, signIn: string): Promise<FormPage> =>
			await submitForm(await openForm(`${n8n.url}/form/webex-one-person`), [email, title, '', signIn]);

		const unknown = await ask('rex.moss@example.com', 'Lead', 'Block');
		assert.deepEqual(unknown.lines, ['No such person', 'rex.moss@example.com is not in Webex, or Webex could not be asked.']);

		const asked = await ask('iris.holm@example.com', 'Campaign Lead', 'Block');
		const words = ['iris.holm@example.com', 'Job Title: Trainee → Campaign Lead', 'Active: true → false'];
		for (const line of words) assert.ok(asked.lines.includes(line), `${asked.lines.join('|')} has ${line}`);
		assert.deepEqual((await submitForm(asked, ['Change nothing'])).lines.slice(0, 1), ['Nothing was changed']);
		assert.deepEqual(webex.bulkRequests(), []);

		const again = await ask('iris.holm@example.com', 'Campaign Lead', 'Block');
		assert.deepEqual((await submitForm(again, ['Do it'])).lines, [
			'iris.holm@example.com: applied',
			'Job Title: Trainee → Campaign Lead',
			'Active: true → false',
		]);
		const { title, active } = webex.user(String(iris)) as { readonly title: string; readonly active: boolean };
		assert.deepEqual({ title, active }, { title: 'Campaign Lead', active: false });
		assert.equal(webex.bulkRequests().length, 1);
	},
};
