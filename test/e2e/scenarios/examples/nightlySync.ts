import assert from 'node:assert/strict';
import { openExample, placeSample, type Example } from '../../example';
import { endOfExecution, type Execution } from '../../execution';
import { saying } from '../../expect';
import { serveFile } from '../../fileServer';
import { openForm } from '../../form';
import { openMailbox } from '../../mailbox';
import type { Scenario, Stage } from '../../stage';

/** The nightly sync makes Webex as the file says, and writes what it did; the second night has nothing to do. */
export const nightlySyncExample: Scenario = {
	name: 'example: nightly sync, from the plan to the report',
	async play(stage) {
		const { webex, n8n } = stage;
		const seeded = seedStaff(stage);
		const example = await openExample(stage, 'nightly-sync', { sample: 'all-employees.csv' });

		const dry = await example.run();
		assert.equal(dry.error, undefined);
		const { planId, created, changed, deactivated, reactivated } = dry.output('Make the Plan')[0]?.json ?? {};
		assert.deepEqual({ created, changed, deactivated, reactivated }, { created: 1, changed: 1, deactivated: 1, reactivated: 1 });
		assert.ok(typeof planId === 'string' && planId !== '');
		assert.deepEqual(webex.bulkRequests(), []);
		const [{ json: dryReport = {} } = {}] = dry.output('Mail the Report');
		assert.equal(dryReport['subject'], 'Webex sync, dry run: 4 changed, 0 to look at');
		assert.match(String(dryReport['text']), /^left\.long\.ago@example\.com: Would deactivate the user\.$/m);

		await example.set(live, { dryRun: false });
		const night = await example.run();
		assert.equal(night.error, undefined);
		assert.deepEqual(night.output(live).map(saying), [
			{ outcome: 'applied', reason: null, status: 200, item: 0 },
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
					text: [
						'amir.haddad@example.com: Job Title Trainee → Engineer',
						'ivy.archer@example.com: Active false → true',
						'jack.dunn@example.com: created',
						'left.long.ago@example.com: Active true → false',
					].join('\n'),
				},
			],
		);

		const next = await example.run();
		assert.equal(next.output('Mail the Report')[0]?.json['text'], 'Nothing had to be done.');
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

/** When the file has lost lines, somebody is shown who would go, and decides; what was shown is what is carried out, or nothing. */
export const nightlySyncOverLimit: Scenario = {
	name: 'example: nightly sync, over its limit',
	async play(stage) {
		const { webex } = stage;
		seedStaff(stage);
		const list = ['E-Mail,First Name,Last Name', 'amir.haddad@example.com,Amir,Haddad', 'bella.novak@example.com,Bella,Novak'];
		const mailbox = await openMailbox(stage.n8n);
		try {
			const example = await openExample(stage, 'nightly-sync', { sample: 'all-employees.csv', text: list.join('\n'), mailbox });
			await example.set(live, { dryRun: false });
			await setLimit(example, 3);

			const refused = await decide(stage, example, 'Do nothing');
			assert.equal(refused.output('Nothing Was Done').length, 1);
			assert.deepEqual(refused.output(live), []);
			const { subject, text } = mailbox.mails[0] ?? { subject: '', text: '' };
			assert.equal(subject, 'Webex sync: please look at the plan');
			assert.match(text, /^The sync would deactivate 7 users, create 0 and change 0\./);
			for (const name of gone) assert.ok(text.includes(`${name}@example.com: Would deactivate the user.`), `the mail names ${name}`);
			assert.deepEqual(webex.bulkRequests(), []);

			const meanwhile = (): unknown => webex.seedUsers([{ userName: 'new.face@example.com' }]);
			const other = await decide(stage, example, 'Carry it out', meanwhile);
			assert.ok(other.output(live).every(({ json }) => json['reason'] === 'planChanged'));
			assert.match(String(other.output('Write the Report')[0]?.json['text']), /7 deactivations, this one 8 deactivations/);
			assert.deepEqual(webex.bulkRequests(), []);

			const approved = await decide(stage, example, 'Carry it out');
			assert.equal(approved.error, undefined);
			assert.deepEqual(
				approved.output(live).map(({ json }) => [json['name'], json['outcome']]),
				[...gone, 'new.face'].map((name) => [`${name}@example.com`, 'applied']),
			);
			assert.equal(webex.bulkRequests().length, 1);

			webex.seedUsers([{ userName: 'left.too@example.com' }]);
			for (const node of example.webexNodes) await example.set(node, { dryRun: false });
			assert.equal((await example.run()).output(live)[0]?.json['reason'], 'removalLimit');
			assert.equal(webex.bulkRequests().length, 1, 'a plan that is not made in a dry run is sent by nobody');
		} finally {
			await mailbox.close();
		}
	},
};

/** Who is in the scope and active, and not in the list that has lost lines. */
const gone = ['carl.yoder', 'dina.salk', 'emil.frost', 'fay.winter', 'greta.moon', 'hans.ebert', 'left.long.ago'];

/** As many as may go without being asked for. */
export async function setLimit(example: Example, mostRemovals: number): Promise<void> {
	const values = { scope: ['string', 'example.com'], mostRemovals: ['number', mostRemovals] };
	const assignments = Object.entries(values).map(([name, [type, value]]) => ({ id: name, name, type, value }));
	await example.set('Settings', { assignments: { assignments } });
}

/** Runs it up to the form that its mail leads to, lets something happen meanwhile, and sends the form off with this decision. */
async function decide({ n8n }: Stage, example: Example, decision: string, meanwhile?: () => unknown): Promise<Execution> {
	const id = await example.start();
	const waiting = await endOfExecution(n8n, id, 'waiting');
	const link = String(waiting.output('Write the Plan')[0]?.json['link']);
	const page = await openForm(link);
	assert.ok(page.lines.includes('hans.ebert@example.com: Would deactivate the user.'), page.lines.join('|'));
	meanwhile?.();
	const form = new FormData();
	form.set('field-0', decision);
	assert.ok((await fetch(link, { method: 'POST', body: form })).ok);
	return await endOfExecution(n8n, id);
}

/** A file with its heading only, or none at all, ends the workflow with an error, so that n8n's error workflow hears of it. */
export const nightlySyncEmpty: Scenario = {
	name: 'example: nightly sync, with an empty file, and without one',
	async play(stage) {
		const { webex } = stage;
		seedStaff(stage);
		const example = await openExample(stage, 'nightly-sync', { sample: 'all-employees.csv', text: 'E-Mail,First Name,Last Name\n' });
		await example.set(live, { dryRun: false });
		await example.set('Make the Plan', { dryRun: false });
		const night = await example.run();
		assert.equal(night.status, 'error');
		assert.equal(night.error, 'The wanted list is empty');

		await example.set('Read the Wanted List', {
			url: await serveFile(placeSample(stage, 'other.csv', '').replace('other', 'missing')),
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
