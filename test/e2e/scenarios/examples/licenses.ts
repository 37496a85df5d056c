import assert from 'node:assert/strict';
import { openExample, samplePath } from '../../example';
import { createdUserNames } from '../../expect';
import { endOfExecution, type Execution } from '../../execution';
import { openForm, submitForm } from '../../form';
import type { Scenario } from '../../stage';

/** Joiners come into the group whose license template gives them what they need; an unknown group costs its own row only. */
export const licensesExample: Scenario = {
	name: 'example: joiners with licenses by group',
	async play(stage) {
		const { webex, n8n } = stage;
		webex.seedGroups([{ displayName: 'Webex Calling' }, { displayName: 'Webex Meetings' }]);
		const example = await openExample(stage, 'joiners-with-licenses-by-group');
		const upload = async (): Promise<Execution> => {
			await example.publish();
			const page = await openForm(`${n8n.url}/form/webex-joiners-with-licenses`);
			await submitForm(page, [{ path: samplePath('joiners-with-licenses.csv') }]);
			return await endOfExecution(n8n, await example.newest());
		};

		const dry = await upload();
		assert.equal(dry.error, undefined);
		assert.equal(dry.output('Create or Update Joiners').length, 4);
		assert.deepEqual(dry.output('Add to License Group'), [], 'nobody is there yet');
		assert.deepEqual(webex.bulkRequests(), []);

		for (const node of example.webexNodes) await example.set(node, { dryRun: false });
		const live = await upload();
		assert.equal(live.error, undefined);
		assert.deepEqual(
			createdUserNames(webex),
			['mara.lind', 'jon.park', 'lea.roux', 'tom.berg'].map((name) => `${name}@example.com`),
		);
		assert.deepEqual(
			live.output('Licenses Are Given').map(({ json }) => [json['name'], json['outcome']]),
			[
				['Webex Calling: mara.lind@example.com', 'applied'],
				['Webex Meetings: jon.park@example.com', 'applied'],
				['Webex Calling: lea.roux@example.com', 'applied'],
			],
		);
		assert.deepEqual(
			live.output('Without a License').map(({ json }) => [json['name'], json['outcome'], json['reason']]),
			[['tom.berg@example.com', 'invalid', 'targetNotFound']],
		);
		const members = (group: string): number => (webex.groupByName(group) as { readonly members: readonly unknown[] }).members.length;
		assert.deepEqual([members('Webex Calling'), members('Webex Meetings')], [2, 1]);
	},
};
