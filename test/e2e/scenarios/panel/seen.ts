import assert from 'node:assert/strict';
import { startChromium } from '../../chromium';
import { openEditor, type Editor } from '../../editor';
import { importWorkflow } from '../../execution';
import type { Scenario, Stage } from '../../stage';
import { buildWorkflow, rows, webexScim } from '../../workflow';
import { executeStep, hintsShown, shownColumn } from './panel';

const nodeName = 'Webex SCIM';

/** What a person is shown after a run, on a screen of 1,440 pixels, without a scroll or a click more. */
export const seen: Scenario = {
	name: 'panel: failures, their cause and the brake are seen at once',
	async play(stage) {
		const chromium = await startChromium(stage.progress);
		try {
			const editor = await openEditor(chromium, stage.n8n);
			await seeFailed(stage, editor);
			await seeBrake(stage, editor);
		} finally {
			await chromium.close();
		}
	},
};

async function open({ n8n, credential }: Stage, editor: Editor, parameters: object, items: readonly object[]): Promise<void> {
	await editor.openWorkflow(await importWorkflow(n8n, buildWorkflow('Seen', [...rows(items), webexScim(credential, { ...parameters })])));
	await editor.openPanel(nodeName);
}

/** Rows of one run that did not go through, then a run in which none did. */
async function seeFailed(stage: Stage, editor: Editor): Promise<void> {
	stage.webex.seedUsers([{ userName: 'bo.lind@example.com' }]);
	const person = (name: string, email: string): object => ({ Email: email, 'First Name': name, 'Last Name': 'Lind', Department: 'Sales' });
	await open(stage, editor, {}, [person('Ada', 'ada.lind@example.com'), person('Bo', 'bo.lind@example.com')]);
	await executeStep(editor, 2);
	assert.deepEqual(await shownColumn(editor, 'outcome'), ['applied', 'rejected']);
	await seeWithoutScrolling(editor, ['name', 'outcome', 'detail']);
	assert.deepEqual((await hintsShown(editor))[0], {
		text: '1 created, 1 rejected, 1 request. Cause: Webex refused it with status 409 (1 row).',
		type: 'warning',
	});
	await editor.screenshot('failed-row');
	await open(stage, editor, {}, [
		person('Ada', 'ada.lind@example.com'),
		person('Bo', 'bo.lind@example.com'),
		person('Cy', 'cy.lind@example'),
	]);
	await executeStep(editor, 2);
	assert.deepEqual((await hintsShown(editor))[0], {
		text: '2 rejected, 1 invalid, 1 request. Most common cause: Webex refused it with status 409 (2 rows).',
		type: 'danger',
	});
	await editor.screenshot('failed-run');
}

async function seeBrake(stage: Stage, editor: Editor): Promise<void> {
	stage.webex.seedUsers(['ida', 'jo', 'kai'].map((name) => ({ userName: `${name}@example.com` })));
	await open(stage, editor, { operation: 'sync', scopeFilter: 'example.com', whenMissing: 'deactivate' }, [
		{ Email: 'ada.lind@example.com' },
	]);
	await executeStep(editor, 2);
	const [{ text, type } = { text: '', type: '' }] = await hintsShown(editor);
	assert.equal(type, 'danger');
	assert.match(text, /^1 unchanged, 4 not attempted, 0 requests\. The run would remove 4: 4 deactivations\. .*allows 0 \(10% of 5\)/);
	assert.deepEqual(
		(await shownColumn(editor, 'name')).slice(1),
		['bo.lind', 'ida', 'jo', 'kai'].map((name) => `${name}@example.com`),
	);
	await editor.screenshot('brake');
}

/** The columns of the results stand whole within the panel, as it opens. */
async function seeWithoutScrolling({ page }: Editor, columns: readonly string[]): Promise<void> {
	const panel = await page.locator('[data-test-id="output-panel"]').boundingBox();
	const rightEdge = (panel?.x ?? 0) + (panel?.width ?? 0);
	for (const column of columns) {
		const heading = await page.locator('[data-test-id="output-panel"] table th', { hasText: column }).first().boundingBox();
		assert.ok(heading !== null && heading.x + heading.width <= rightEdge, `${column} ends at ${rightEdge} pixels at most`);
	}
}
