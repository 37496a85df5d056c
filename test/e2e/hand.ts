import type { Locator } from 'playwright-core';
import type { Editor } from './editor';

/** A person's hand in the editor: every click and every field that it fills in is counted. */
export interface Hand {
	readonly counted: { readonly clicks: number; readonly fields: number };
	/** A double click on a node counts as one. */
	open(node: string): Promise<void>;
	/** By the Escape key, or by a click where that only leaves a list or a field. */
	close(): Promise<void>;
	click(target: Locator): Promise<void>;
	/** Clicks that another program takes, such as the dialog in which a file is chosen. */
	elsewhere(clicks: number): void;
	/** Takes the click into the field as its own. */
	fill(field: Locator, text: string): Promise<void>;
	/** Chooses a credential by its name in the open panel. */
	chooseCredential(name: string): Promise<void>;
}

export function handIn(editor: Editor): Hand {
	let [clicks, fields] = [0, 0];
	const { page } = editor;
	const click = async (target: Locator): Promise<void> => {
		clicks++;
		await target.click();
	};
	return {
		get counted() {
			return { clicks, fields };
		},
		async open(node) {
			clicks++;
			await editor.openPanel(node);
		},
		async close() {
			const panel = page.locator('[data-test-id="ndv"]');
			await page.keyboard.press('Escape');
			const isClosed = await panel.waitFor({ state: 'hidden', timeout: 2000 }).then(
				() => true,
				() => false,
			);
			if (!isClosed) await click(panel.locator('[data-test-id="ndv-close-button"]'));
			await panel.waitFor({ state: 'hidden' });
		},
		click,
		elsewhere: (more) => void (clicks += more),
		async fill(field, text) {
			fields++;
			await click(field);
			await page.keyboard.press('ControlOrMeta+a');
			await page.keyboard.insertText(text);
		},
		async chooseCredential(name) {
			const panel = page.locator('[data-test-id="ndv"]');
			await click(panel.locator('[data-test-id="node-credentials-select"]').first());
			await click(page.locator('.el-select-dropdown__item:visible, [role="option"]:visible').filter({ hasText: name }).first());
		},
	};
}
