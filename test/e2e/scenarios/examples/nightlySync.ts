import assert from 'node:assert/strict';
import { openExample, placeSample } from '../../example';
import { saying } from '../../expect';
import type { Scenario, Stage } from '../../stage';

/** The nightly sync makes Webex as the file says, and writes what it did; the second night has nothing to do. */
export const nightlySyncExample: Scenario = {
	name: 'example: nightly sync, from the plan to the report',
	async play(stage) {
		const { webex, n8n } = stage;
		const seeded = seedStaff(stage);
		const example = await openExample(stage, 'nightly-sync', 'all-employees.csv');

		const dry = await example.run();
		assert.equal(dry.error, undefined);
		assert.deepEqual(
			dry.output('Count the Plan').map(({ json }) => json),
			[{ planned: 4, removals: 1, stopped: 0 }],
		);
		assert.deepEqual(webex.bulkRequests(), []);
		assert.equal(dry.output('Mail the Report')[0]?.json['subject'], 'Webex sync: 0 changed, 0 to look at');

		await example.set(live, { dryRun: false });
		const night = await example.run();
		assert.equal(night.error, undefined);
		const unchanged = { outcome: 'unchanged', reason: null, status: null };
		assert.deepEqual(night.output(live).map(saying), [
			{ outcome: 'applied', reason: null, status: 200, item: 0 },
			...[1, 2, 3, 4, 5, 6, 7].map((item) => ({ ...unchanged, item })),
			{ outcome: 'applied', reason: null, status: 200, item: 8 },
			{ outcome: 'applied', reason: null, status: 201, item: 9 },
			{ outcome: 'applied', reason: null, status: 200, item: [] },
		]);
		assert.deepEqual(
			webex.ledger.map(({ method, userName }) => [method, userName]),
			[
				['PATCH', 'amir.haddad@example.com'],
				['PATCH', 'ivy.archer@example.com'],
				['POST', 'jack.dunn@example.com'],
				['PATCH', 'left.long.ago@example.com'],
			],
		);
		assert.deepEqual(
			seeded.map((id) => (webex.user(id) as { readonly active: boolean }).active),
			[...Array.from({ length: 9 }, () => true), false, true],
		);
		assert.deepEqual(
			night.output('Mail the Report').map(({ json }) => json),
			[
				{
					subject: 'Webex sync: 4 changed, 0 to look at',
					text: 'applied: 4\nunchanged: 7\nplanned: 0\nrejected: 0\ninvalid: 0\nnotAttempted: 0\nunconfirmed: 0\n\n',
				},
			],
		);

		const next = await example.run();
		assert.deepEqual(next.hints(live), [
			'10 unchanged, 0 requests',
			'Columns used: E-Mail → User Name, First Name → First Name, Last Name → Last Name, Department → Department, Job Title → Job Title, Employee ID → Employee Number',
		]);
		assert.equal(webex.bulkRequests().length, 1);

		const { versionId } = await n8n.rest.get<{ readonly versionId: string }>(`/rest/workflows/${example.workflowId}`);
		await n8n.rest.post(`/rest/workflows/${example.workflowId}/activate`, { versionId });
		const { active } = await n8n.rest.get<{ readonly active: boolean }>(`/rest/workflows/${example.workflowId}`);
		assert.equal(active, true, 'the schedule can be switched on');
		await n8n.rest.post(`/rest/workflows/${example.workflowId}/deactivate`, {});
	},
};

/**
 * When the file has lost lines, the plan is over a limit, the brake or the workflow's own of 20 people: the sync itself never
 * runs, and the report says so.
 */
export const nightlySyncStopped: Scenario = {
	name: 'example: nightly sync, stopped by its limits',
	async play(stage) {
		const { webex } = stage;
		seedStaff(stage);
		const lines = ['E-Mail,First Name,Last Name', 'amir.haddad@example.com,Amir,Haddad', 'bella.novak@example.com,Bella,Novak'];
		const example = await openExample(stage, 'nightly-sync', 'all-employees.csv', lines.join('\n'));
		await example.set(live, { dryRun: false });
		const night = await example.run();
		assert.equal(night.error, undefined);
		assert.deepEqual(night.output(live), []);
		const [{ json: report = {} } = {}] = night.output('Mail the Alarm');
		assert.equal(report['subject'], 'Webex sync: nothing was sent, please look at the plan');
		assert.match(String(report['text']), /^Planned: 0, of which 0 removals\. Stopped: 7\./);
		assert.match(String(report['text']), /\n\nNot in the list: The run would remove 7: .*'Max Removals' allows 1 \(10% of 10\).*$/);

		webex.seedUsers(Array.from({ length: 14 }, (_, index) => ({ userName: `also.gone.${index}@example.com` })));
		await example.set('Make the Plan', { options: { includeInput: true, maxRemovals: '' } });
		const next = await example.run();
		assert.deepEqual(next.output(live), []);
		const text = 'Planned: 21, of which 21 removals. Stopped: 0.\n\n';
		assert.equal(next.output('Mail the Alarm')[0]?.json['text'], text);
		assert.deepEqual(webex.bulkRequests(), []);
	},
};

/** A file with its heading only, or none at all, ends the workflow with an error, so that n8n's error workflow hears of it. */
export const nightlySyncEmpty: Scenario = {
	name: 'example: nightly sync, with an empty file, and without one',
	async play(stage) {
		const { webex } = stage;
		seedStaff(stage);
		const example = await openExample(stage, 'nightly-sync', 'all-employees.csv', 'E-Mail,First Name,Last Name\n');
		await example.set(live, { dryRun: false });
		await example.set('Make the Plan', { dryRun: false });
		const night = await example.run();
		assert.equal(night.status, 'error');
		assert.equal(night.error, 'The wanted list is empty');

		await example.set('Read the Wanted List', {
			fileSelector: placeSample(stage, 'other.csv', '').replace('other', 'missing'),
		});
		const next = await example.run();
		assert.equal(next.status, 'error');
		assert.deepEqual(next.output('Make the Plan'), []);
		assert.deepEqual(webex.bulkRequests(), []);
	},
};

const live = 'Sync Webex Users';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Nine of the ten people of the sample, Amir with another title and Ivy inactive; one who is not in it; one outside the scope. */
function seedStaff({ webex }: Stage): readonly string[] {
	const person = (name: string, department: string, title: string, number: number, active = true): object => {
		const [givenName = '', familyName = ''] = name.split(' ');
		const userName = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
		return {
			userName,
			name: { givenName, familyName },
			title,
			active,
			[enterprise]: { department, employeeNumber: `E${number}` },
		};
	};
	return webex.seedUsers([
		person('Amir Haddad', 'Engineering', 'Trainee', 1001),
		person('Bella Novak', 'Engineering', 'Team Lead', 1002),
		person('Carl Yoder', 'Finance', 'Controller', 1003),
		person('Dina Salk', 'Finance', 'Accountant', 1004),
		person('Emil Frost', 'Legal', 'Counsel', 1005),
		person('Fay Winter', 'People', 'Recruiter', 1006),
		person('Greta Moon', 'People', 'Partner', 1007),
		person('Hans Ebert', 'Sales', 'Account Manager', 1008),
		person('Ivy Archer', 'Sales', 'Account Manager', 1009, false),
		person('Left Long Ago', 'Sales', 'Account Manager', 1010),
		{ userName: 'guest@example.org' },
	]);
}
