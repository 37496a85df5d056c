import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { repository } from './folders';
import type { N8n } from './n8n';
import { owner } from './rest';
import { textsSeen } from './textsSeen';

/** n8n's editor in a browser, signed in as the owner. Test ids are n8n's own, as of 2.41. */
export interface Editor {
	readonly page: Page;
	openWorkflow(id: string): Promise<void>;
	/** A node on the canvas, by its name. */
	node(name: string): Locator;
	/** The words at a node's outputs, in order, once there are at least so many; an output without a label gives ''. */
	outputLabels(name: string, atLeast: number): Promise<readonly string[]>;
	openPanel(name: string): Promise<void>;
	closePanel(): Promise<void>;
	/** The control of a parameter in the open panel. */
	parameter(name: string): Locator;
	/** Saves what is seen as `screenshots/<name>.png`, a folder that git ignores, and beside it the texts of this package that it shows. */
	screenshot(name: string): Promise<void>;
}

const byTestId = (id: string): string => `[data-test-id="${id}"]`;

/** Signs in to n8n the way a person does. */
export async function openEditor(browser: Browser, n8n: N8n): Promise<Editor> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(`${n8n.url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(owner.email);
	await page.locator('input[name="password"]').fill(owner.password);
	await page.locator(byTestId('form-submit-button')).click();
	await page.waitForURL((address) => !address.pathname.includes('signin'));
	const node = (name: string): Locator => page.locator(`${byTestId('canvas-node')}[data-node-name="${name}"]`);
	const panel = page.locator(byTestId('ndv'));
	return {
		page,
		node,
		async openWorkflow(id) {
			await page.goto(`${n8n.url}/workflow/${id}`);
			await page.locator(byTestId('canvas-node')).first().waitFor();
		},
		async outputLabels(name, atLeast) {
			const outputs = page.locator(`${byTestId('canvas-node-output-handle')}[data-node-name="${name}"]`);
			await outputs.nth(atLeast - 1).waitFor();
			return (await outputs.allInnerTexts()).map((text) => text.trim());
		},
		async openPanel(name) {
			await node(name).dblclick();
			await panel.waitFor();
		},
		async closePanel() {
			// Works in every line of n8n; the button's test id does not.
			await page.keyboard.press('Escape');
			await panel.waitFor({ state: 'hidden' });
		},
		parameter: (name) => panel.locator(byTestId(`parameter-input-${name}`)),
		async screenshot(name) {
			const folder = join(repository, 'screenshots');
			mkdirSync(folder, { recursive: true });
			const picture = await page.screenshot({ path: join(folder, `${name}.png`) });
			const sha256 = createHash('sha256').update(picture).digest('hex');
			writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ sha256, ...(await textsSeen(page)) }, null, '\t')}\n`);
		},
	};
}
