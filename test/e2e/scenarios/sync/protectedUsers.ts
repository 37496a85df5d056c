import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import type { Scenario } from '../../stage';
import { inWebex, listOf, range, syncName, syncWorkflow } from './list';

/** Of seven who are missing only two go: not whom Protect names, not administrators, not the credential's own user. */
export const protectedUsers: Scenario = {
	name: 'sync: protected users, administrators and the own user stay',
	async play(stage) {
		const { webex, credential, run } = stage;
		const numbered = webex.seedUsers(
			inWebex(range(0, 7), (number) => {
				if (number === 3) return { roles: [{ value: 'id_full_admin', type: 'ciRole' }] };
				return number === 4 ? { roles: [{ value: 'id_readonly_admin', type: 'ciRole' }] } : {};
			}),
		);
		const everybody = [...numbered, webex.seedOwner()];
		const file = placeSample(stage, 'people.csv', listOf([0]));
		const parameters = {
			whenMissing: 'delete',
			protect: 'P1@example.com, p2@example.com',
			options: { maxRemovals: '' },
		};
		const dry = await run(syncWorkflow(file, credential, { ...parameters, dryRun: true }));
		assert.deepEqual(
			dry.output(syncName).map(({ json }) => [json['name'], json['outcome'], json['resourceId']]),
			[
				['p0@example.com', 'unchanged', everybody[0]],
				...[1, 2, 3, 4].map((number) => [`p${number}@example.com`, 'notAttempted', everybody[number]]),
				['p5@example.com', 'planned', everybody[5]],
				['p6@example.com', 'planned', everybody[6]],
				['owner@example.com', 'notAttempted', everybody[7]],
			],
		);
		const execution = await run(syncWorkflow(file, credential, parameters));
		assert.equal(execution.error, undefined);
		assert.deepEqual(
			everybody.map((id) => webex.user(id) !== undefined),
			[true, true, true, true, true, false, false, true],
		);

		webex.seedUsers(inWebex([8, 9]));
		await run(
			syncWorkflow(file, credential, {
				...parameters,
				protect: 'userName sw "p1" or userName sw "p2" or userName eq "p9@example.com"',
			}),
		);
		assert.deepEqual(
			[1, 2, 8, 9].map((number) => webex.userByName(`p${number}@example.com`) !== undefined),
			[true, true, false, true],
		);
	},
};
