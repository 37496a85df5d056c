import assert from 'node:assert/strict';
import { join } from 'node:path';
import { startChromium } from '../../chromium';
import { openEditor, type Editor } from '../../editor';
import { samplePath } from '../../example';
import { createdUserNames } from '../../expect';
import { serveFile } from '../../fileServer';
import { repository } from '../../folders';
import { handIn, type Hand } from '../../hand';
import { openMailbox, type Mailbox } from '../../mailbox';
import { connectTo, type Scenario, type Stage } from '../../stage';

/** The most that the main job may ask of a person who has both credentials. */
const most = { clicks: 22, fields: 7 } as const;

/** CSV in, users created, failed rows to HR by one mail: from an empty workflow to the live run, with mouse and keyboard. */
export const mainJob: Scenario = {
	name: 'panel: the main job by the joiners example, in at most 22 clicks and 7 fields',
	async play(stage) {
		stage.webex.seedUsers([{ userName: 'olu.ade@example.com' }]);
		const mailbox = await openMailbox(stage.n8n);
		const chromium = await startChromium(stage.progress);
		try {
			const editor = await openEditor(chromium, stage.n8n);
			const hand = handIn(editor);
			await importExample(stage, editor, hand);
			await setUp(stage, editor, hand, mailbox);
			await runTwice(stage, editor, hand, mailbox);
			const { clicks, fields } = hand.counted;
			stage.progress.say(`  ${clicks} clicks and ${fields} fields`);
			assert.ok(clicks <= most.clicks && fields <= most.fields, `${clicks} clicks and ${fields} fields`);
		} finally {
			await chromium.close();
			await mailbox.close();
		}
	},
};

const webexNode = 'Create or Update Joiners';

async function importExample({ n8n }: Stage, { page, node }: Editor, hand: Hand): Promise<void> {
	await page.goto(`${n8n.url}/workflow/new`);
	await hand.click(page.locator('[data-test-id="workflow-menu"]').first());
	await hand.click(page.getByRole('menuitem', { name: 'Import' }).first());
	const item = page.getByRole('menuitem', { name: 'From file' }).first();
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hand.click(item)]);
	// The file, and Open.
	hand.elsewhere(2);
	await chooser.setFiles(join(repository, 'examples', 'joiners-from-a-csv.json'));
	await node('Mail HR').waitFor();
}

/** What the note asks for, node by node. */
async function setUp(stage: Stage, editor: Editor, hand: Hand, mailbox: Mailbox): Promise<void> {
	// Other scenarios leave credentials behind: this one has a name of its own.
	const { name } = await connectTo(stage.webex, stage.n8n, `Webex at ${stage.webex.url}`);
	await hand.open(webexNode);
	await hand.chooseCredential(name);
	await hand.close();

	await hand.open('Read the Joiners');
	await hand.fill(editor.parameter('url').locator('input').first(), await serveFile(samplePath('joiners.csv')));
	await hand.close();

	await hand.open('Mail HR');
	await hand.chooseCredential(mailbox.credential.name);
	await hand.fill(editor.parameter('fromEmail').locator('input').first(), 'n8n@example.com');
	await hand.fill(editor.parameter('toEmail').locator('input').first(), 'hr@example.com');
	await hand.close();
	// Its panel leaves the node selected, and D enables what is selected.
	await editor.page.keyboard.press('d');
}

/** The dry run, then the live one. */
async function runTwice({ webex }: Stage, editor: Editor, hand: Hand, mailbox: Mailbox): Promise<void> {
	const execute = editor.page.locator('[data-test-id="execute-workflow-button"]');
	await hand.click(execute);
	await mailed(editor, mailbox, 1);
	assert.deepEqual(createdUserNames(webex), [], 'the first run is a dry run');

	await hand.open(webexNode);
	await hand.click(editor.parameter('dryRun').locator('.el-switch'));
	await hand.close();
	await hand.click(execute);
	await mailed(editor, mailbox, 2);
	assert.equal(createdUserNames(webex).length, 3);
	assert.deepEqual(Object.keys(mailbox.mails[1]?.files ?? {}), ['joiners-to-mend.csv']);
}

async function mailed({ page }: Editor, { mails }: Mailbox, count: number): Promise<void> {
	for (const giveUpAt = Date.now() + 30_000; mails.length < count; await page.waitForTimeout(200)) {
		if (Date.now() > giveUpAt) throw new Error(`${mails.length} mails came, not ${count}`);
	}
}
