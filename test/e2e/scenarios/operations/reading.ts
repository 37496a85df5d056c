import assert from 'node:assert/strict';
import type { resultKeys } from '../../../resultKeys';
import { itemOf } from '../../expect';
import type { OutputItem } from '../../execution';
import type { Scenario, Stage } from '../../stage';
import { buildWorkflow, rows, webexScim } from '../../workflow';

/** Runs a reading operation for each row; gives a key of each result, with the row that it is paired with. */
async function read(
	{ credential, run }: Stage,
	parameters: Readonly<Record<string, unknown>>,
	key: Exclude<string, (typeof resultKeys)[number]>,
	items: readonly object[] = [{}],
): Promise<readonly unknown[]> {
	const execution = await run(buildWorkflow('Reading', [...rows(items), webexScim(credential, parameters)]));
	assert.equal(execution.error, undefined);
	return execution.output('Webex SCIM').map(({ json, pairedItem }: OutputItem) => [itemOf(pairedItem), json[key]]);
}

/** Users, groups and members as another node of the workflow gets them. */
export const reading: Scenario = {
	name: 'operations: get users, groups and members',
	async play(stage) {
		const { webex } = stage;
		const names = Array.from({ length: 120 }, (_, number) => `u${String(number).padStart(3, '0')}@example.com`);
		const ids = webex.seedUsers(names.map((userName) => ({ userName })));
		const members = ids.slice(0, 60).map((value) => ({ value, type: 'user' }));
		webex.seedGroups([{ displayName: 'Nurses', members }, { displayName: 'Cooks' }]);
		const by = (mode: string, value: string): object => ({ __rl: true, mode, value });

		const rowsOfUsers = [{ who: names[5] }, { who: names[3] }];
		assert.deepEqual(
			await read(stage, { resource: 'user', operation: 'get', target: by('userName', '={{ $json.who }}') }, 'id', rowsOfUsers),
			[
				[0, ids[5]],
				[1, ids[3]],
			],
		);
		assert.deepEqual(await read(stage, { resource: 'user', operation: 'get', target: by('list', ids[9] ?? '') }, 'userName'), [
			[0, names[9]],
		]);
		assert.equal((await read(stage, { resource: 'user' }, 'userName')).length, 50);
		const all = await read(stage, { resource: 'user', operation: 'getAll', returnAll: true, attributes: 'userName' }, 'userName');
		assert.deepEqual(new Set(all.map((pair) => (pair as [number, string])[1])), new Set(names));
		assert.deepEqual(await read(stage, { resource: 'user', operation: 'getAll', filter: 'userName eq "u007@example.com"' }, 'userName'), [
			[0, names[7]],
		]);

		const group = { resource: 'group', operation: 'get', target: by('displayName', 'nurses') };
		assert.deepEqual(await read(stage, group, 'displayName'), [[0, 'Nurses']]);
		const groups = await read(stage, { resource: 'group', operation: 'getAll' }, 'displayName');
		assert.deepEqual(new Set(groups.map((pair) => (pair as [number, string])[1])), new Set(['Nurses', 'Cooks']));
		assert.equal((await read(stage, { ...group, operation: 'getMembers' }, 'id')).length, 50);
		assert.deepEqual(
			await read(stage, { ...group, operation: 'getMembers', returnAll: true }, 'id'),
			ids.slice(0, 60).map((id) => [0, id]),
		);
		assert.deepEqual(webex.ledger, []);
	},
};
