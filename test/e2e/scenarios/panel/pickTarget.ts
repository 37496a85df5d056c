import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startChromium } from '../../chromium';
import { openEditor } from '../../editor';
import { importWorkflow } from '../../execution';
import type { Scenario } from '../../stage';
import { buildWorkflow, rows, webexScim } from '../../workflow';
import { executeStep, shownColumn } from './panel';

const byTestId = (id: string): string => `[data-test-id="${id}"]`;

/** One person is chosen from Webex's own list by a few letters, and only that one is changed. */
export const pickTarget: Scenario = {
	name: 'panel: a user is picked from the searchable list, and a group of 130',
	async play({ n8n, webex, credential, progress }) {
		const ids = webex.seedUsers(['ada', 'adam', 'bela', 'chidi'].map((name) => ({ userName: `${name}@example.com` })));
		const teams = Array.from({ length: 130 }, (_, number) => `Team ${String(number).padStart(3, '0')}`);
		webex.seedGroups([...teams, 'Zebra Crossing'].map((displayName) => ({ displayName })));
		const deactivate = { operation: 'deactivate', target: { __rl: true, mode: 'list', value: '' } };
		const change = { operation: 'changeMembers', member: { __rl: true, mode: 'userName', value: 'bela@example.com' } };
		const [deactivating, changing] = await Promise.all(
			[deactivate, change].map(async (parameters) =>
				importWorkflow(n8n, buildWorkflow(parameters.operation, [...rows([{}]), webexScim(credential, parameters)])),
			),
		);
		const chromium = await startChromium(progress);
		try {
			const editor = await openEditor(chromium, n8n);
			await editor.openWorkflow(deactivating ?? '');
			await editor.openPanel('Webex SCIM');
			assert.deepEqual(await search(editor.page, 'target', 'ad'), ['ada@example.com', 'adam@example.com']);
			await editor.screenshot('list');
			await pick(editor.page, 'adam@example.com');
			assert.deepEqual(await executeStep(editor, 1), ['1 deactivated, 1 request']);
			assert.deepEqual(await shownColumn(editor, 'outcome'), ['applied']);
			assert.deepEqual(
				webex.users().map((user) => (user as { readonly active: boolean }).active),
				[true, false, true, true],
			);

			await editor.openWorkflow(changing ?? '');
			await editor.openPanel('Webex SCIM');
			assert.deepEqual(await search(editor.page, 'group', 'cross'), ['Zebra Crossing']);
			await pick(editor.page, 'Zebra Crossing');
			assert.deepEqual(await executeStep(editor, 1), ['1 member added, 1 request']);
			const { members } = webex.groupByName('Zebra Crossing') as {
				readonly members: readonly { readonly value: string }[];
			};
			assert.deepEqual(
				members.map(({ value }) => value),
				[ids[2]],
			);
		} finally {
			await chromium.close();
		}
	},
};

/** Opens a locator's list, types into its search and gives what is offered once all of it fits. */
async function search(page: Page, parameter: string, letters: string): Promise<readonly string[]> {
	await page.locator(`${byTestId(`resource-locator-${parameter}`)} ${byTestId('rlc-input')}`).click();
	const items = page.locator(`${byTestId('rlc-item')}:visible`);
	await items.first().waitFor();
	await page.locator(`${byTestId('rlc-search')}:visible`).fill(letters);
	await items.filter({ hasNotText: letters }).first().waitFor({ state: 'detached' });
	await items.first().waitFor();
	return (await items.allInnerTexts()).map((text) => text.trim());
}

async function pick(page: Page, name: string): Promise<void> {
	await page
		.locator(`${byTestId('rlc-item')}:visible`)
		.getByText(name, { exact: true })
		.click();
}
