import assert from 'node:assert/strict';
import { openExample, samplePath } from '../../example';
import { openForm, submitForm } from '../../form';
import type { Scenario } from '../../stage';

/** Of all employees of an export only those lose their sign-in whose status says that they left. */
export const leaversExportExample: Scenario = {
	name: 'example: leavers from an HR export with a status column',
	async play(stage) {
		const { webex, n8n } = stage;
		const names = ['amir.haddad', 'eva.stone', 'finn.cole', 'gita.rao'].map((name) => `${name}@example.com`);
		const ids = webex.seedUsers(names.map((userName) => ({ userName, active: true })));
		const example = await openExample(stage, 'leavers-from-an-hr-export');
		const upload = async (): Promise<readonly string[]> => {
			await example.publish();
			const page = await openForm(`${n8n.url}/form/webex-leavers`);
			return (await submitForm(page, [{ path: samplePath('hr-export.csv') }])).lines;
		};

		const [dryTitle, ...planned] = await upload();
		assert.equal(dryTitle, '2 of 3 leavers are fine (dry run, nothing was changed)');
		assert.deepEqual(planned.slice(0, 2), [
			'eva.stone@example.com: planned. Would deactivate the user.',
			'finn.cole@example.com: planned. Would deactivate the user.',
		]);
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set('Deactivate Leavers', { dryRun: false });
		const [title, ...applied] = await upload();
		assert.equal(title, '2 of 3 leavers are fine');
		assert.deepEqual(applied.slice(0, 2), ['eva.stone@example.com: applied', 'finn.cole@example.com: applied']);
		for (const rows of [planned, applied]) {
			assert.equal(rows.length, 3);
			assert.match(rows[2] ?? '', /^hugo\.vale@example\.com: invalid\. .+/);
		}
		assert.deepEqual(
			ids.map((id) => (webex.user(id) as { readonly active: boolean }).active),
			[true, false, false, true],
		);
	},
};
