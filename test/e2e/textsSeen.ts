import type { Locator, Page } from 'playwright-core';

/** The texts of this package that stand on the screen, as `docs/images/*.json` keeps them beside the picture. */
export interface TextsSeen {
	/** The panel's fields from top to bottom, by the names that workflows save, those of the mapper by the ids of the attributes; a list with what is chosen in it. */
	readonly fields: readonly { readonly name: string; readonly label: string; readonly choice?: string }[];
	readonly notices: readonly string[];
	/** Headings of the results' table. */
	readonly columns: readonly string[];
	/** What stands under the package's nodes on the canvas, and at their outputs. */
	readonly subtitles: readonly string[];
	readonly outputs: readonly string[];
}

const byTestId = (id: string): string => `[data-test-id="${id}"]`;

/** Reads them from n8n's editor: from the open panel, or else from the canvas. Test ids and classes are n8n's own, as of 2.41. */
export async function textsSeen(page: Page): Promise<TextsSeen> {
	const panel = page.locator(byTestId('ndv'));
	if (!(await panel.isVisible())) return { fields: [], notices: [], columns: [], ...(await canvasTexts(page)) };
	const parameters = panel.locator(byTestId('node-parameters'));
	const labels = await parameters.locator('label[for]').filter({ visible: true }).all();
	return {
		fields: await Promise.all(labels.map(async (label) => await field(parameters, label))),
		notices: await texts(parameters.locator('.notice').filter({ visible: true })),
		columns: await texts(
			panel
				.locator(`${byTestId('output-panel')} table`)
				.first()
				.locator('th'),
		),
		subtitles: [],
		outputs: [],
	};
}

async function field(parameters: Locator, label: Locator): Promise<TextsSeen['fields'][number]> {
	// n8n calls a field of the mapper `value["id of the attribute"]`.
	const name = ((await label.getAttribute('for')) ?? '').replace(/^value\["(.+)"\]$/, '$1');
	const list = parameters.locator(`${byTestId(`parameter-input-${name}`)} .el-select input`).first();
	const [line = ''] = (await label.innerText()).split('\n');
	const said = { name, label: line.trim() };
	return (await list.count()) === 0 ? said : { ...said, choice: await list.inputValue() };
}

async function canvasTexts(page: Page): Promise<Pick<TextsSeen, 'subtitles' | 'outputs'>> {
	const nodes = page.locator(byTestId('canvas-node')).filter({ has: page.locator('img[src*="n8n-nodes-webex-scim"]') });
	return {
		subtitles: await texts(nodes.locator('[class*="_subtitle_"]')),
		outputs: await texts(nodes.locator(byTestId('canvas-node-output-handle'))),
	};
}

/** What stands in each, without those that are empty. */
async function texts(found: Locator): Promise<readonly string[]> {
	return (await found.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
}
