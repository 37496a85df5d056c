import assert from 'node:assert/strict';
import { openExample, samplePath } from '../../example';
import { openForm, submitForm } from '../../form';
import type { Scenario } from '../../stage';

/** Each organization of the file is a run of its own; one that the token may not manage costs its own rows, also in the middle. */
export const organizationsExample: Scenario = {
	name: 'example: users of several organizations',
	async play(stage) {
		const { webex, n8n } = stage;
		webex.options.managedOrgIds = [last];
		const example = await openExample(stage, 'users-of-several-organizations');
		const upload = async (): Promise<readonly string[]> => {
			await example.publish();
			const page = await openForm(`${n8n.url}/form/webex-organizations`);
			return (await submitForm(page, [{ path: samplePath('people-of-organizations.csv') }])).lines;
		};

		const [dryTitle, ...planned] = await upload();
		assert.equal(dryTitle, '3 of 4 rows are fine (dry run, nothing was changed)');
		assert.deepEqual(planned.map(outcome), people('planned'));
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set('Create or Update Users', { dryRun: false });
		const [title, ...applied] = await upload();
		assert.equal(title, '3 of 4 rows are fine');
		assert.deepEqual(applied.map(outcome), people('applied'));
		assert.deepEqual(
			webex.bulkRequests().map(({ path, operations }) => [path, operations]),
			[
				[`/identity/scim/${webex.orgId}/v2/Bulk`, 2],
				[`/identity/scim/${last}/v2/Bulk`, 1],
			],
		);
		assert.deepEqual(
			webex.ledger.map(({ request, userName }) => [request, userName]),
			[
				[1, 'mara.lind@example.com'],
				[1, 'tom.berg@example.com'],
				[2, 'jon.park@example.com'],
			],
		);
	},
};

/** The organizations of the sample behind that of the credential: one that says no, then one that its partner manages. */
const [refusing, last] = ['7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d', '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6'];

/** Organization, person and outcome of each line, by the order of the organizations in the file. */
function people(outcomeOfGood: string): readonly string[] {
	const own = '3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';
	return [
		`${own}: mara.lind@example.com: ${outcomeOfGood}`,
		`${own}: tom.berg@example.com: ${outcomeOfGood}`,
		`${refusing}: lea.roux@example.com: notAttempted`,
		`${last}: jon.park@example.com: ${outcomeOfGood}`,
	];
}

function outcome(line: string): string {
	return line.split('. ')[0] ?? '';
}
