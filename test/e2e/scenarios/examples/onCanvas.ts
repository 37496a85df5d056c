import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../../chromium';
import { openEditor, type Editor } from '../../editor';
import { openExample, samplePath } from '../../example';
import { serveFile } from '../../fileServer';
import { repository } from '../../folders';
import type { Scenario } from '../../stage';
import { shownColumn } from '../panel/panel';
import { setLimit } from './nightlySync';

/** What a person sees who imports an example and presses the button: all nodes with their names, and the plan of a dry run. */
export const exampleOnCanvas: Scenario = {
	name: 'browser: the nightly sync on the canvas, and its plan',
	async play(stage) {
		const { n8n, webex, progress } = stage;
		webex.seedUsers([
			...['amir.haddad', 'bella.novak', 'carl.yoder', 'dina.salk'].map((name) => ({
				userName: `${name}@example.com`,
			})),
			...gone.map((userName) => ({ userName })),
		]);
		const example = await openExample(stage, 'nightly-sync');
		await setLimit(example, 3);
		const chromium = await startChromium(progress);
		try {
			const editor = await openEditor(chromium, n8n);
			await editor.openWorkflow(example.workflowId);
			for (const name of nodeNames()) await editor.node(name).waitFor();
			await editor.page.getByText('How to set up').waitFor();
			await editor.screenshot('nightly-sync');
			await example.set('Read the Wanted List', { url: await serveFile(samplePath('all-employees.csv')) });
			await editor.openWorkflow(example.workflowId);
			await seePlan(editor);
		} finally {
			await chromium.close();
		}
	},
};

/** Who is in the scope and not in the list. */
const gone = ['erik.lang', 'fred.ost', 'gina.west', 'left.long.ago'].map((name) => `${name}@example.com`);

/** Nodes of the example that stand on the canvas as nodes. */
function nodeNames(): readonly string[] {
	const { nodes } = JSON.parse(readFileSync(join(repository, 'examples', 'nightly-sync.json'), 'utf8')) as {
		readonly nodes: readonly { readonly name: string; readonly type: string }[];
	};
	return nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(({ name }) => name);
}

/** The plan is over the limit, so that the run rests at the form: the panel then names each person who would go. */
async function seePlan(editor: Editor): Promise<void> {
	for (const name of ['Make the Plan', 'Show Who Would Go', 'Sync Webex Users']) {
		await editor.node(name).getByText('Sync: Users (Dry Run)').waitFor();
	}
	await editor.page.locator('[data-test-id="execute-workflow-button"]').click();
	await editor.node('Write the Plan').locator('[data-test-id="canvas-node-status-success"]').waitFor();
	await editor.openPanel('Show Who Would Go');
	// The table is drawn a moment after the panel.
	await editor.page
		.locator('[data-test-id="output-panel"] td')
		.getByText(gone.at(-1) ?? '')
		.first()
		.waitFor();
	await editor.page.waitForTimeout(500);
	assert.deepEqual((await shownColumn(editor, 'name')).slice(-gone.length), gone);
	assert.deepEqual(
		(await shownColumn(editor, 'outcome')).slice(-gone.length),
		gone.map(() => 'planned'),
	);
	assert.ok((await shownColumn(editor, 'detail')).slice(-gone.length).every((detail) => detail === 'Would deactivate the user.'));
	await editor.screenshot('dry-run');
}
