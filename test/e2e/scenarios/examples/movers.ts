import assert from 'node:assert/strict';
import { openExample } from '../../example';
import type { OutputItem } from '../../execution';
import type { Scenario } from '../../stage';

/** Who changed is changed, who is so already is left alone, and an unknown address creates nobody. */
export const moversExample: Scenario = {
	name: 'example: movers, with a branch for each outcome',
	async play(stage) {
		const { webex } = stage;
		const [olu] = webex.seedUsers([{ userName: 'olu.ade@example.com' }]);
		const [iris, noah, pia] = webex.seedUsers([
			{
				userName: 'iris.holm@example.com',
				title: 'Account Manager',
				[enterprise]: { department: 'Sales', costCenter: '4100' },
			},
			{
				userName: 'noah.brandt@example.com',
				title: 'Support Specialist',
				[enterprise]: { department: 'Sales', costCenter: '4300' },
			},
			{
				userName: 'pia.sand@example.com',
				title: 'Account Manager',
				[enterprise]: { department: 'Sales', costCenter: '4100', manager: { value: olu } },
			},
		]);
		const example = await openExample(stage, 'movers', { sample: 'movers.csv' });

		const dry = await example.run();
		assert.equal(dry.error, undefined);
		assert.deepEqual(people(dry.output('Would Be Changed')), ['iris.holm@example.com', 'noah.brandt@example.com']);
		assert.deepEqual(people(dry.output('Already So')), ['pia.sand@example.com']);
		assert.deepEqual(people(dry.output('Rows to Look At')), ['rex.moss@example.com']);
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set('Update Movers', { dryRun: false });
		const live = await example.run();
		assert.equal(live.error, undefined);
		assert.deepEqual(people(live.output('Changed')), ['iris.holm@example.com', 'noah.brandt@example.com']);
		assert.deepEqual(people(live.output('Already So')), ['pia.sand@example.com']);
		assert.deepEqual(people(live.output('Would Be Changed')), []);
		assert.deepEqual(
			live.output('Rows to Look At').map(({ json }) => [json['outcome'], json['reason']]),
			[['invalid', 'targetNotFound']],
		);
		assert.deepEqual(
			webex.ledger.map(({ method, id }) => [method, id]),
			[
				['PATCH', iris],
				['PATCH', noah],
			],
		);
		assert.deepEqual(
			[iris, noah, pia].map((id) => job(webex.user(String(id)))),
			[
				{ title: 'Campaign Lead', department: 'Marketing', costCenter: '4200', manager: olu },
				{ title: 'Support Specialist', department: 'Support', costCenter: '4300', manager: iris },
				{ title: 'Account Manager', department: 'Sales', costCenter: '4100', manager: olu },
			],
		);
	},
};

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Whom rows are about. */
function people(items: readonly OutputItem[]): readonly unknown[] {
	return items.map(({ json }) => json['name']);
}

function job(user: object | undefined): object {
	const { title, [enterprise]: company } = user as {
		readonly title?: string;
		readonly [enterprise]?: {
			readonly department?: string;
			readonly costCenter?: string;
			readonly manager?: { readonly value?: string };
		};
	};
	return { title, department: company?.department, costCenter: company?.costCenter, manager: company?.manager?.value };
}
