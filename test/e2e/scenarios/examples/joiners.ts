import assert from 'node:assert/strict';
import { openExample } from '../../example';
import { createdUserNames, saying } from '../../expect';
import { openMailbox, type Mailbox } from '../../mailbox';
import type { Scenario, Stage } from '../../stage';

/** The README shows this very file and these results; the second run has nothing left to do. */
export const joinersExample: Scenario = {
	name: 'example: joiners from a CSV file',
	async play(stage) {
		const { webex, n8n } = stage;
		const [manager] = webex.seedUsers([
			{ userName: 'olu.ade@example.com' },
			{ userName: 'lea.roux@example.com', name: { givenName: 'Léa', familyName: 'Roux' }, title: 'Trainee' },
		]);
		const mailbox = await openMailbox(n8n);
		try {
			await playWithMail(stage, mailbox, String(manager));
		} finally {
			await mailbox.close();
		}
	},
};

async function playWithMail(stage: Stage, mailbox: Mailbox, manager: string): Promise<void> {
	const { webex } = stage;
	const example = await openExample(stage, 'joiners-from-a-csv', { sample: 'joiners.csv', mailbox });

	const dry = await example.run();
	assert.equal(dry.error, undefined);
	const planned = { outcome: 'planned', reason: null, status: null };
	assert.deepEqual(
		dry.output(node).map(saying),
		[0, 1, 2].map((item) => ({ ...planned, item })),
	);
	assert.deepEqual(webex.bulkRequests(), []);
	assert.match(mailbox.mails[0]?.text ?? '', /^This was a dry run: nothing was changed in Webex\.\n/);

	await example.set(node, { dryRun: false });
	const live = await example.run();
	assert.equal(live.error, undefined);
	assert.deepEqual(live.output(node).map(saying), [
		{ outcome: 'applied', reason: null, status: 201, item: 0 },
		{ outcome: 'applied', reason: null, status: 201, item: 1 },
		{ outcome: 'applied', reason: null, status: 200, item: 2 },
	]);
	assert.equal(live.output('Joiners Are in Webex').length, 3);
	assert.equal(mailbox.mails.length, 2, 'one mail for each run');
	const detail = String(live.output(node, 1)[0]?.json['detail']);
	assert.match(detail, /^Row 5: The column 'E-Mail' \(User Name\) has no value/);
	assert.deepEqual(mailbox.mails[1], {
		to: 'hr@example.com',
		subject: 'Webex: 1 of 4 joiners need your help',
		text: `${mailText}\n\n- ${detail}`,
		files: {
			'joiners-to-mend.csv': `\ufeff${columns},outcome,reason,detail\n,Tom,Berg,Trainee,Sales,E2004,mara.lind@example.com,41,invalid,missingField,${detail}`,
		},
	});
	assert.equal(live.hints(node)[0], '2 created, 1 changed, 1 invalid, 2 requests. Cause: a value is missing (1 row).');
	assert.match(live.hints(node)[1] ?? '', /^Columns used: .* → User Name, .*; not used: Shoe Size$/);
	assert.deepEqual(createdUserNames(webex), ['mara.lind@example.com', 'jon.park@example.com']);
	assert.deepEqual(work(webex.userByName('mara.lind@example.com')), { title: 'Team Lead', manager });
	const mara = (webex.userByName('mara.lind@example.com') as { readonly id: string }).id;
	assert.deepEqual(work(webex.userByName('jon.park@example.com')), { title: 'Account Manager', manager: mara });
	assert.deepEqual(work(webex.userByName('lea.roux@example.com')), { title: 'Account Manager', manager: mara });

	const again = await example.run();
	assert.deepEqual(again.hints(node)[0], '3 unchanged, 1 invalid, 0 requests. Cause: a value is missing (1 row).');
	assert.equal(webex.bulkRequests().length, 2);
}

const node = 'Create or Update Joiners';
const columns = 'E-Mail,First Name,Last Name,Job Title,Department,Employee ID,Manager Email,Shoe Size';
const mailText =
	'The attached file has the rows that did not go through, as you gave them. The last columns say why and what to do. Correct the rows and send the file back; it can run again as it is.';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Title and manager of a user as Webex has them. */
function work(user: object | undefined): object {
	const { title, [enterprise]: company } = user as {
		readonly title?: string;
		readonly [enterprise]?: { readonly manager?: { readonly value?: string } };
	};
	return { title, manager: company?.manager?.value };
}
