import type { Locator, Page } from 'playwright-core';
import type { Editor } from '../../editor';

const byTestId = (id: string): string => `[data-test-id="${id}"]`;

/** Waits for something that the page shows in its own time; throws when it does not come within a minute. */
async function until(page: Page, what: string, isThere: () => Promise<boolean>): Promise<void> {
	for (const giveUpAt = Date.now() + 60_000; !(await isThere()); await page.waitForTimeout(200)) {
		if (Date.now() > giveUpAt) throw new Error(`The page did not show ${what}`);
	}
}

/** Runs what the open panel shows, as its button does; gives the hints above the results, of which there have to be so many. */
export async function executeStep({ page }: Editor, hintCount: number): Promise<readonly string[]> {
	const hints = page.locator(`${byTestId('output-panel')} ${byTestId('node-hint')}`);
	await page.locator(byTestId('node-execute-button')).click();
	// Until the new results are there, those of the run before are shown, and none for a moment.
	let steady = 0;
	await until(page, `${hintCount} hints above the results`, async () => {
		steady = (await hints.count()) === hintCount ? steady + 1 : 0;
		return steady === 3;
	});
	return (await hints.allInnerTexts()).map((text) => text.trim());
}

/** Chooses the node's operation by the words that n8n shows. */
export async function chooseOperation(editor: Editor, name: string): Promise<void> {
	const option = editor.page.getByText(name, { exact: true }).last();
	// The first click may do no more than take the focus from an expression.
	await until(editor.page, `the operation ${name}`, async () => {
		if (await option.isVisible()) return true;
		await editor.parameter('operation').click();
		await editor.page.waitForTimeout(300);
		return false;
	});
	await option.click();
}

/** The cells of a column in the output pane's table. */
export async function shownColumn({ page }: Editor, name: string): Promise<readonly string[]> {
	const table = page.locator(`${byTestId('output-panel')} table`).first();
	const headings = (await table.locator('th').allInnerTexts()).map((text) => text.trim());
	const column = headings.indexOf(name);
	const rows = await table.locator('tbody tr').all();
	return await Promise.all(rows.map(async (row) => (await row.locator('td').nth(column).innerText()).trim()));
}

/** Chooses how the resource mapper maps, by the words that n8n shows. */
export async function chooseMapping({ page }: Editor, mode: 'Map Each Column Manually' | 'Map Automatically'): Promise<void> {
	await page.locator(byTestId('mapping-mode-select')).click();
	await page.getByText(mode, { exact: true }).last().click();
}

/** A field of the resource mapper by the attribute's id. */
export function mapperField({ page }: Editor, id: string): Locator {
	return page.locator(byTestId(`parameter-input-${id}`));
}

/** Drags a column of the input onto a field of the mapper with the mouse; again, as a person would, if the panel moved meanwhile. */
export async function dragColumn(editor: Editor, column: string, fieldId: string): Promise<void> {
	const mapped = mapperField(editor, fieldId).getByText('$json').first();
	for (let tries = 1; tries < 6; tries++) {
		await dragOnce(editor, column, fieldId);
		// The field shows its expression a moment later.
		for (let moments = 0; moments < 20; moments++) {
			if (await mapped.isVisible()) return;
			await editor.page.waitForTimeout(100);
		}
	}
	throw new Error(`${column} could not be dragged onto ${fieldId}`);
}

async function dragOnce(editor: Editor, column: string, fieldId: string): Promise<void> {
	const { mouse } = editor.page;
	const pill = editor.page.locator(`${byTestId('ndv-input-panel')} [data-target="mappable"][data-name="${column}"]`).first();
	const field = mapperField(editor, fieldId);
	await field.scrollIntoViewIfNeeded();
	// Hovering waits until what is hovered stands still.
	await field.hover();
	await pill.hover();
	const [from, to] = [await pill.boundingBox(), await field.boundingBox()];
	if (from === null || to === null) throw new Error(`${column} or ${fieldId} is not on the screen`);
	await mouse.down();
	// n8n begins to drag after a few pixels.
	await mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 5, { steps: 3 });
	await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 });
	await mouse.up();
}

/** Adds an attribute to the mapper from the list of those that are not shown. */
export async function addAttribute({ page }: Editor, name: string): Promise<void> {
	const select = page.locator(byTestId('add-fields-select'));
	await select.scrollIntoViewIfNeeded();
	await select.click();
	// A menu, and a drop-down list up to n8n 2.0.
	const listed = page.locator('.el-select-dropdown__item:visible').getByText(name, { exact: true });
	await page.getByRole('menuitem', { name, exact: true }).or(listed).first().click();
}

/** The hints above the results, with n8n's type of each, which gives the color. */
export async function hintsShown({ page }: Editor): Promise<readonly { readonly text: string; readonly type: string | undefined }[]> {
	const hints = await page.locator(`${byTestId('output-panel')} ${byTestId('node-hint')}`).all();
	return await Promise.all(
		hints.map(async (hint) => ({
			text: (await hint.innerText()).trim(),
			type: /_(info|warning|danger)_/.exec((await hint.getAttribute('class')) ?? '')?.[1],
		})),
	);
}
