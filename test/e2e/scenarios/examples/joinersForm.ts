import assert from 'node:assert/strict';
import { openExample, samplePath } from '../../example';
import { endOfExecution } from '../../execution';
import { createdUserNames, saying } from '../../expect';
import { openForm, submitForm } from '../../form';
import type { Scenario } from '../../stage';

/** Whoever uploads the file reads on the last page what became of each row; nothing lies on the server. */
export const joinersFormExample: Scenario = {
	name: 'example: joiners from a form',
	async play(stage) {
		const { webex, n8n } = stage;
		webex.seedUsers([{ userName: 'olu.ade@example.com' }]);
		const example = await openExample(stage, 'joiners-from-a-form');
		const upload = async (): Promise<readonly string[]> => {
			await example.publish();
			const page = await openForm(`${n8n.url}/form/webex-joiners`);
			return (await submitForm(page, [{ path: samplePath('joiners.csv') }])).lines;
		};

		const [title, first, ...others] = await upload();
		assert.equal(title, '3 of 4 rows are fine (dry run, nothing was changed)');
		assert.match(
			first ?? '',
			/^mara\.lind@example\.com: planned\. Would create the user with User Name 'mara\.lind@example\.com', First Name/,
		);
		assert.match(others.at(-1) ?? '', /^invalid\. Row 5: The column 'E-Mail' \(User Name\) has no value/);
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set(node, { dryRun: false });
		const shown = await upload();
		assert.deepEqual(shown.slice(0, 4), [
			'3 of 4 rows are fine',
			'mara.lind@example.com: applied',
			'jon.park@example.com: applied',
			'lea.roux@example.com: applied',
		]);
		assert.match(shown[4] ?? '', /^invalid\. Row 5: The column 'E-Mail' \(User Name\) has no value/);
		// The last page lets it end as soon as a browser has shown it.
		const execution = await endOfExecution(n8n, await example.newest(), 'waiting');
		assert.deepEqual(execution.output(node).map(saying), [
			...[0, 1, 2].map((item) => ({ outcome: 'applied', reason: null, status: 201, item })),
			{ outcome: 'invalid', reason: 'missingField', status: null, item: 3 },
		]);
		assert.deepEqual(
			createdUserNames(webex),
			['mara.lind', 'jon.park', 'lea.roux'].map((name) => `${name}@example.com`),
		);
	},
};

const node = 'Create or Update Joiners';
