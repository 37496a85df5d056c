import assert from 'node:assert/strict';
import { placeSample } from '../../example';
import { saying } from '../../expect';
import type { Scenario, Stage } from '../../stage';
import { buildWorkflow, webexScim, type Workflow } from '../../workflow';

const nodeName = 'Webex SCIM';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A workflow that reads a CSV file and gives its rows to one Webex SCIM node. */
function csvWorkflow(stage: Stage, name: string, text: string, parameters: Readonly<Record<string, unknown>>): Workflow {
	const file = placeSample(stage, `${name}.csv`, text);
	return buildWorkflow(name, [
		{
			name: 'Read CSV File',
			type: 'n8n-nodes-base.readWriteFile',
			typeVersion: 1,
			parameters: { operation: 'read', fileSelector: file.replaceAll('\\', '/'), options: {} },
		},
		{
			name: 'Extract from File',
			type: 'n8n-nodes-base.extractFromFile',
			typeVersion: 1,
			parameters: { operation: 'csv', options: {} },
		},
		webexScim(stage.credential, parameters),
	]);
}

/** How many reads and bulk requests there were, and how many operations were in the latter. */
function traffic({ webex }: Stage): { readonly reads: number; readonly bulk: number; readonly operations: number } {
	const ofKind = (kind: string): typeof webex.requests => webex.requests.filter((request) => request.kind === kind);
	const operations = ofKind('bulk').reduce((sum, request) => sum + request.operations, 0);
	return { reads: ofKind('read').length, bulk: ofKind('bulk').length, operations };
}

const people = Array.from({ length: 500 }, (_, number) => `p${number}@example.com`);

/** 500 rows of an HR export, of which Webex has 200: 150 in another department, 50 as they are. A second run has nothing to do. */
export const upsert500: Scenario = {
	name: 'many rows: 500 of a CSV file through one upsert node, twice',
	async play(stage) {
		const { webex, run } = stage;
		webex.seedUsers(
			people.slice(300).map((userName, row) => ({
				userName,
				name: { givenName: 'Pat', familyName: 'Example' },
				[enterprise]: { department: row < 150 ? 'Support' : 'Sales' },
			})),
		);
		const text = ['Email,First Name,Last Name,Department', ...people.map((email) => `${email},Pat,Example,Sales`)].join('\n');
		const workflow = csvWorkflow(stage, 'Everybody', text, { operation: 'upsert' });

		const first = await run(workflow);
		assert.equal(first.error, undefined);
		assert.deepEqual(
			first.output(nodeName).map(saying),
			people.map((_, item) => {
				if (item >= 450) return { outcome: 'unchanged', reason: null, status: null, item };
				return { outcome: 'applied', reason: null, status: item < 300 ? 201 : 200, item };
			}),
		);
		assert.equal(first.hints(nodeName)[0], '300 created, 150 changed, 50 unchanged, 5 requests');
		assert.equal(
			first.hints(nodeName)[1],
			'Columns used: Email → User Name, First Name → First Name, Last Name → Last Name, Department → Department',
		);
		assert.deepEqual(traffic(stage), { reads: 10, bulk: 5, operations: 450 });
		assert.deepEqual(
			webex.ledger.map(({ method, userName, id }) => `${method} ${String(userName ?? nameOf(webex.user(id)))}`),
			[...people.slice(0, 300).map((userName) => `POST ${userName}`), ...people.slice(300, 450).map((userName) => `PATCH ${userName}`)],
		);
		assert.ok(webex.users().every((user) => (user as Record<string, { department?: string }>)[enterprise]?.department === 'Sales'));

		const second = await run(workflow);
		assert.deepEqual(second.hints(nodeName), ['500 unchanged, 0 requests', first.hints(nodeName)[1]]);
		assert.deepEqual(traffic(stage), { reads: 20, bulk: 5, operations: 450 });
	},
};

function nameOf(user: object | undefined): unknown {
	return (user as { readonly userName?: string } | undefined)?.userName;
}

/** 2,000 memberships of 40 groups, by e-mail address and group name. */
export const memberships2000: Scenario = {
	name: 'many rows: 2,000 memberships over 40 groups by name, in 40 PATCHes',
	async play(stage) {
		const { webex, run } = stage;
		const ids = webex.seedUsers(people.map((userName) => ({ userName })));
		const teams = Array.from({ length: 40 }, (_, number) => `Team ${number}`);
		webex.seedGroups(teams.map((displayName) => ({ displayName })));
		const lines = Array.from({ length: 2000 }, (_, row) => ({
			email: people[(row * 7) % 500] ?? '',
			team: teams[Math.floor(row / 50)] ?? '',
		}));
		const text = ['Email,Team', ...lines.map(({ email, team }) => `${email},${team}`)].join('\n');
		const parameters = {
			operation: 'changeMembers',
			group: { __rl: true, mode: 'displayName', value: '={{ $json.Team }}' },
			member: { __rl: true, mode: 'userName', value: '={{ $json.Email }}' },
		};
		const execution = await run(csvWorkflow(stage, 'Memberships', text, parameters));
		assert.equal(execution.error, undefined);
		assert.deepEqual(
			execution.output(nodeName).map(saying),
			lines.map((_, item) => ({ outcome: 'applied', reason: null, status: 200, item })),
		);
		const { bulk, operations } = traffic(stage);
		assert.deepEqual({ bulk, operations }, { bulk: 1, operations: 40 });
		for (const [number, team] of teams.entries()) {
			const { members } = webex.groupByName(team) as { readonly members: readonly { readonly value: string }[] };
			const wanted = lines.slice(number * 50, number * 50 + 50).map(({ email }) => ids[people.indexOf(email)]);
			assert.deepEqual(new Set(members.map(({ value }) => value)), new Set(wanted));
		}
	},
};
