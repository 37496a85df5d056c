import assert from 'node:assert/strict';
import { openExample } from '../../example';
import { saying } from '../../expect';
import type { Scenario } from '../../stage';

/** The groups of the sheet get the members that it lists; a group that it does not name keeps its own. */
export const groupMembersExample: Scenario = {
	name: 'example: group members from a spreadsheet',
	async play(stage) {
		const { webex } = stage;
		const names = ['amir.haddad', 'bella.novak', 'dina.salk', 'jack.dunn', 'kira.bold', 'left.behind'];
		const [amir, bella, dina, jack, kira, left] = webex.seedUsers(names.map((name) => ({ userName: `${name}@example.com` })));
		const group = (displayName: string, members: readonly unknown[]): object => ({
			displayName,
			members: members.map((value) => ({ value, type: 'user' })),
		});
		webex.seedGroups([group('Project Falcon', [amir, left]), group('Night Shift', [jack, kira]), group('Other', [left, amir])]);
		const members = (name: string): readonly string[] =>
			((webex.groupByName(name) as { readonly members?: readonly { readonly value: string }[] }).members ?? []).map(({ value }) => value);
		const example = await openExample(stage, 'group-members-from-a-spreadsheet', { sample: 'group-members.xlsx' });

		const dry = await example.run();
		assert.equal(dry.error, undefined);
		const planned = { outcome: 'planned', reason: null, status: null };
		const unchanged = { outcome: 'unchanged', reason: null, status: null };
		assert.deepEqual(dry.output(node).map(saying), [
			{ ...unchanged, item: 0 },
			{ ...planned, item: 1 },
			{ ...planned, item: 2 },
			{ ...unchanged, item: 3 },
			{ ...unchanged, item: 4 },
			{ ...planned, item: [] },
		]);
		assert.deepEqual(webex.bulkRequests(), []);

		await example.set(node, { dryRun: false });
		const live = await example.run();
		assert.equal(live.error, undefined);
		assert.deepEqual(
			live.output('Members Are as Listed').map(({ json }) => json['outcome']),
			['unchanged', 'applied', 'applied', 'unchanged', 'unchanged', 'applied'],
		);
		assert.deepEqual(
			live.output('Rows to Mend').map(({ json }) => [json['Group'], json['E-Mail'], json['outcome']]),
			[['Night Shift', 'nobody.known@example.com', 'invalid']],
		);
		assert.deepEqual(members('Project Falcon'), [amir, bella, dina]);
		assert.deepEqual(members('Night Shift'), [jack, kira]);
		assert.deepEqual(members('Other'), [left, amir]);
		assert.equal(webex.bulkRequests().length, 1);
	},
};

const node = 'Sync Group Members';
