import assert from 'node:assert/strict';
import { startChromium } from '../chromium';
import { openEditor, type Editor } from '../editor';
import { importWorkflow } from '../execution';
import { createUsers, person } from '../people';
import type { Scenario } from '../stage';
import { buildWorkflow, rows, webexScim } from '../workflow';

const nodeName = 'Webex SCIM';

/** What a person sees in n8n's editor: the node with its icon, its panel, and the second output once it is asked for. */
export const browser: Scenario = {
	name: 'browser: the node with its icon, its panel, and two outputs with separateFailed',
	async play({ n8n, credential, progress }) {
		const workflow = buildWorkflow('Seen in the Editor', [...rows([person('ada')]), webexScim(credential, createUsers)]);
		const workflowId = await importWorkflow(n8n, workflow);
		const chromium = await startChromium(progress);
		try {
			const editor = await openEditor(chromium, n8n);
			await editor.openWorkflow(workflowId);
			await seeIcon(editor);
			assert.equal((await editor.outputLabels(nodeName, 1)).length, 1);
			await seePanel(editor);
			await seeTwoOutputs(editor);
		} finally {
			await chromium.close();
		}
	},
};

async function seeIcon(editor: Editor): Promise<void> {
	const icon = editor.node(nodeName).locator('img').first();
	await icon.waitFor();
	// An image that could not be fetched or drawn has a natural width of 0.
	await icon.evaluate((image: { decode(): Promise<void> }) => image.decode());
	assert.ok((await icon.evaluate((image: { naturalWidth: number }) => image.naturalWidth)) > 0);
	assert.match((await icon.getAttribute('src')) ?? '', /webex.*\.svg/);
	await editor.screenshot('canvas');
}

async function seePanel(editor: Editor): Promise<void> {
	await editor.openPanel(nodeName);
	const shown = async (name: string): Promise<string> => await editor.parameter(name).locator('input').first().inputValue();
	assert.equal(await shown('resource'), 'SCIM Bulk');
	assert.equal(await shown('operation'), 'Create');
	assert.match(await shown('resourceType'), /^Users?$/);
	assert.ok(await editor.parameter('data').isVisible());
	await editor.screenshot('panel');
}

async function seeTwoOutputs(editor: Editor): Promise<void> {
	// n8n hides the checkbox of a switch behind what it draws for it.
	await editor.parameter('separateFailed').locator('.el-switch').click();
	await editor.closePanel();
	const labels = await editor.outputLabels(nodeName, 2);
	assert.deepEqual(labels, ['Succeeded', 'Failed']);
	await editor.screenshot('two-outputs');
}
