import assert from 'node:assert/strict';
import { openExample } from '../../example';
import type { OutputItem } from '../../execution';
import { createdUserNames } from '../../expect';
import type { Scenario } from '../../stage';

/** Rows that Webex put off for longer than the node may wait run again after the pause, and no other rows do. */
export const retryExample: Scenario = {
	name: 'example: rows that were not attempted run again, and only those',
	async play(stage) {
		const { webex } = stage;
		webex.seedUsers([{ userName: 'ben.okafor@example.com', displayName: 'Ben' }]);
		const example = await openExample(stage, 'retry-not-attempted', { sample: 'contractors.csv' });
		const dry = await example.run();
		assert.equal(dry.error, undefined);
		assert.deepEqual(outcomes(dry.output('Settled Rows')), ['ana planned', 'ben planned', 'cora planned', 'dan planned', 'elsa planned']);
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set(node, { dryRun: false });
		await example.set('Wait Ten Minutes', { amount: 0.1, unit: 'seconds' });
		const tooLong = { kind: 'status', status: 429, retryAfter: 3600 } as const;
		webex.inject({ kind: 'rows', rowStatus: [0, 3].map((index) => ({ index, status: 429 })) }, tooLong, tooLong);
		const live = await example.run();
		assert.equal(live.error, undefined);
		assert.deepEqual(outcomes(live.output(node, 0, 0)), [
			'ana notAttempted waitLimit',
			'ben applied',
			'cora applied',
			'dan notAttempted waitLimit',
			'elsa applied',
		]);
		assert.deepEqual(outcomes(live.output('Settled Rows', 0, 0)), ['ben applied', 'cora applied', 'elsa applied']);
		assert.deepEqual(outcomes(live.output(node, 0, 1)), ['ana notAttempted waitLimit', 'dan notAttempted waitLimit']);
		assert.deepEqual(outcomes(live.output(node, 0, 2)), ['ana applied', 'dan applied']);
		assert.deepEqual(outcomes(live.output('Settled Rows')), ['ana applied', 'dan applied']);
		assert.deepEqual(
			webex.bulkRequests().map(({ operations }) => operations),
			[5, 2, 2, 2],
		);
		assert.deepEqual(
			createdUserNames(webex),
			['cora', 'elsa', 'ana', 'dan'].map((name) => webexName[name]),
		);
	},
};

const node = 'Create or Update Users';

const webexName: Readonly<Record<string, string>> = {
	ana: 'ana.reyes@example.com',
	cora: 'cora.lund@example.com',
	dan: 'dan.petit@example.com',
	elsa: 'elsa.brix@example.com',
};

/** Each row's first name in small letters, its outcome and its reason if there is one. */
function outcomes(items: readonly OutputItem[]): readonly string[] {
	return items.map(({ json }) => {
		const name = String((json['input'] as { readonly 'First Name': string })['First Name']).toLowerCase();
		return [name, json['outcome'], ...(json['reason'] === null ? [] : [json['reason']])].join(' ');
	});
}
