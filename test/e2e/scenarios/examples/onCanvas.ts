import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../../chromium';
import { openEditor, type Editor } from '../../editor';
import { openExample } from '../../example';
import { repository } from '../../folders';
import type { Scenario } from '../../stage';

/** What a person sees who imports an example and presses the button: all nodes with their names, and the plan of a dry run. */
export const exampleOnCanvas: Scenario = {
	name: 'browser: the nightly sync on the canvas, and its plan',
	async play(stage) {
		const { n8n, webex, progress } = stage;
		webex.seedUsers([
			...['amir.haddad', 'bella.novak', 'carl.yoder', 'dina.salk', 'left.long.ago'].map((name) => ({
				userName: `${name}@example.com`,
			})),
			...Array.from({ length: 5 }, (_, index) => ({ userName: `shared.desk.${index}@example.com`, active: false })),
		]);
		const { workflowId } = await openExample(stage, 'nightly-sync', { sample: 'all-employees.csv' });
		const chromium = await startChromium(progress);
		try {
			const editor = await openEditor(chromium, n8n);
			await editor.openWorkflow(workflowId);
			for (const name of nodeNames()) await editor.node(name).waitFor();
			await editor.page.getByText('Set before the first run').waitFor();
			await editor.screenshot('nightly-sync');
			await seePlan(editor);
		} finally {
			await chromium.close();
		}
	},
};

/** Nodes of the example that stand on the canvas as nodes. */
function nodeNames(): readonly string[] {
	const { nodes } = JSON.parse(readFileSync(join(repository, 'examples', 'nightly-sync.json'), 'utf8')) as {
		readonly nodes: readonly { readonly name: string; readonly type: string }[];
	};
	return nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(({ name }) => name);
}

async function seePlan(editor: Editor): Promise<void> {
	await editor.page.locator('[data-test-id="execute-workflow-button"]').click();
	await editor.node('Write the Report').locator('[data-test-id="canvas-node-status-success"]').waitFor();
	await editor.openPanel('Make the Plan');
	const output = editor.page.locator('[data-test-id="output-panel"]');
	await output.getByText('planned').first().waitFor();
	assert.match(await output.innerText(), /Dry run, nothing was sent: 11 planned, 1 request/);
	await editor.screenshot('dry-run');
}
