import assert from 'node:assert/strict';
import { saying } from '../../expect';
import type { Scenario, Stage } from '../../stage';
import { buildWorkflow, rows, webexScim } from '../../workflow';

const nodeName = 'Webex SCIM';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Runs one operation on rows; gives what each result says and the hints. Parameters that are not given keep their defaults. */
async function perform(
	{ credential, run }: Stage,
	parameters: { readonly operation: string } & Readonly<Record<string, unknown>>,
	items: readonly object[],
): Promise<{ readonly said: readonly object[]; readonly hints: readonly string[] }> {
	const name = `${parameters.operation} ${items.length}`;
	const execution = await run(buildWorkflow(name, [...rows(items), webexScim(credential, parameters)]));
	assert.equal(execution.error, undefined);
	return { said: execution.output(nodeName).map(saying), hints: execution.hints(nodeName) };
}

function applied(...statuses: readonly number[]): readonly object[] {
	return statuses.map((status, item) => ({ outcome: 'applied', reason: null, status, item }));
}

const unchanged = { outcome: 'unchanged', reason: null, status: null };
const byEmail = { __rl: true, mode: 'userName', value: '={{ $json.Email }}' };

/** Every operation that writes, once in a real n8n, with columns as an HR export names them and the panel's defaults. */
export const writing: Scenario = {
	name: 'operations: create, update, upsert, members, deactivate, run and delete, on HR rows',
	async play(stage) {
		const { webex } = stage;
		const user = (name: string): object | undefined => webex.userByName(`${name}@example.com`);

		const created = await perform(stage, { operation: 'create' }, [
			{ Email: 'ada@example.com', 'First Name': 'Ada', 'Last Name': 'Ek', Department: 'Ward', Badge: 7 },
			{ Email: 'bela@example.com', 'First Name': 'Béla', 'Last Name': 'Nagy', Manager: 'ada@example.com' },
			{ Email: 'chidi@example.com', Mobile: '+1 555 0100', Phone: '+1 555 0101' },
		]);
		assert.deepEqual(created.said, applied(201, 201, 201));
		assert.equal(created.hints[0], '3 created, 2 requests');
		assert.match(created.hints[1] ?? '', /^Columns used: Email → User Name, .*; not used: Badge$/);
		assert.equal(managerOf(user('bela')), (user('ada') as { readonly id: string }).id);

		const teams = await perform(stage, { operation: 'create', resourceType: 'Groups' }, [{ Team: 'Nurses' }, { Team: 'Cooks' }]);
		assert.deepEqual(teams.said, applied(201, 201));

		const updated = await perform(stage, { operation: 'update', target: byEmail }, [
			{ Email: 'ADA@example.com', Title: 'Nurse' },
			{ Email: 'bela@example.com', 'First Name': 'Béla' },
			{ Email: 'chidi@example.com', Mobile: '+1 555 0199' },
		]);
		assert.deepEqual(updated.said, [
			{ outcome: 'applied', reason: null, status: 200, item: 0 },
			{ ...unchanged, item: 1 },
			{ outcome: 'applied', reason: null, status: 200, item: 2 },
		]);
		assert.deepEqual(phonesOf(user('chidi')), { mobile: '+1 555 0199', work: '+1 555 0101' });

		const upserted = await perform(stage, { operation: 'upsert' }, [
			{ Email: 'dana@example.com', 'Last Name': 'Roth' },
			{ Email: 'ada@example.com', Title: 'Head nurse', Department: 'Ward' },
			{ Email: 'chidi@example.com', Mobile: '+1 555 0199' },
		]);
		assert.deepEqual(upserted.said, [
			{ outcome: 'applied', reason: null, status: 201, item: 0 },
			{ outcome: 'applied', reason: null, status: 200, item: 1 },
			{ ...unchanged, item: 2 },
		]);

		const group = { __rl: true, mode: 'displayName', value: '={{ $json.team }}' };
		const changeMembers = { operation: 'changeMembers', group, member: byEmail };
		const members = ['ada', 'bela', 'ada'].map((name, row) => ({
			Email: `${name}@example.com`,
			team: ['Nurses', 'Nurses', 'Cooks'][row],
		}));
		assert.deepEqual((await perform(stage, changeMembers, members)).said, applied(200, 200, 200));
		const left = await perform(stage, { ...changeMembers, change: 'remove' }, members.slice(0, 2));
		assert.deepEqual(left.said, applied(200, 200));
		assert.deepEqual(webex.groups().map(memberCount), [0, 1]);

		const deactivated = await perform(stage, { operation: 'deactivate', target: byEmail }, [
			{ Email: 'bela@example.com' },
			{ Email: 'nobody@example.com' },
		]);
		assert.deepEqual(deactivated.said, [
			{ outcome: 'applied', reason: null, status: 200, item: 0 },
			{ outcome: 'invalid', reason: 'targetNotFound', status: null, item: 1 },
		]);
		assert.equal((user('bela') as { readonly active: boolean }).active, false);

		const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
		const ran = await perform(stage, { operation: 'run' }, [
			{ method: 'POST', path: '/Users', data: { schemas, userName: 'emil@example.com' }, bulkId: 'new' },
			{ method: 'PATCH', path: '/Users/bulkId:new', data: patchOp({ op: 'replace', path: 'title', value: 'Porter' }) },
		]);
		assert.deepEqual(ran.said, applied(201, 200));

		const deletion = { operation: 'delete', target: byEmail, dryRun: true };
		const leavers = ['bela', 'emil'].map((name) => ({ Email: `${name}@example.com` }));
		const planned = await perform(stage, deletion, leavers);
		assert.deepEqual(planned.hints, ['Dry run, nothing was sent: 2 would be deleted, 1 request']);
		assert.equal(webex.users().length, 5);
		assert.deepEqual((await perform(stage, { ...deletion, dryRun: false }, leavers)).said, applied(204, 204));
		assert.deepEqual(
			webex
				.users()
				.map((left) => (left as { readonly userName: string }).userName)
				.sort(),
			['ada', 'chidi', 'dana'].map((name) => `${name}@example.com`),
		);
	},
};

function patchOp(...operations: readonly object[]): object {
	return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
}

function managerOf(user: object | undefined): unknown {
	return (user as { readonly [enterprise]?: { readonly manager?: { readonly value: string } } })[enterprise]?.manager?.value;
}

function phonesOf(user: object | undefined): object {
	const { phoneNumbers = [] } = user as {
		readonly phoneNumbers?: readonly { readonly type: string; readonly value: string }[];
	};
	return Object.fromEntries(phoneNumbers.map(({ type, value }) => [type, value]));
}

function memberCount(group: object): number {
	return (group as { readonly members?: readonly unknown[] }).members?.length ?? 0;
}
