import assert from 'node:assert/strict';
import { startChromium } from '../../chromium';
import { openEditor, type Editor } from '../../editor';
import { importWorkflow } from '../../execution';
import type { Scenario } from '../../stage';
import { buildWorkflow, rows, webexScim } from '../../workflow';
import { addAttribute, chooseMapping, chooseOperation, dragColumn, executeStep, mapperField, shownColumn } from './panel';

const nodeName = 'Webex SCIM';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const joiners = [
	{ Login: 'nina.berg', 'First Name': 'Nina', 'Last Name': 'Berg', Unit: 'Sales', Badge: 'B-1' },
	{ Login: 'omar.diaz', 'First Name': 'Omar', 'Last Name': 'Díaz', Unit: 'Support', Badge: 'B-2' },
	{ Login: 'pia.lund', 'First Name': 'Pia', 'Last Name': 'Lund', Unit: 'Sales', Badge: 'B-3' },
];

/** The ids of attributes have dots and colons; what is dragged and typed into their fields arrives in Webex all the same. */
export const mapColumns: Scenario = {
	name: 'panel: columns are mapped automatically and by mouse; results and hints are seen',
	async play({ n8n, webex, credential, progress }) {
		const people = joiners.map((row) => ({ ...row, Email: `${row.Login}@example.com` }));
		const workflow = buildWorkflow('Mapped by Mouse', [...rows(people), webexScim(credential, {})]);
		const workflowId = await importWorkflow(n8n, workflow);
		const chromium = await startChromium(progress);
		try {
			const editor = await openEditor(chromium, n8n);
			await editor.openWorkflow(workflowId);
			await editor.openPanel(nodeName);

			assert.deepEqual(await executeStep(editor, 2), [
				'3 created, 1 request',
				'Columns used: First Name → First Name, Last Name → Last Name, Email → User Name; not used: Login, Unit, Badge',
			]);
			assert.deepEqual(await shownColumn(editor, 'outcome'), ['applied', 'applied', 'applied']);
			await editor.screenshot('results');
			assert.deepEqual(webex.users().map(departmentOf), [undefined, undefined, undefined]);

			await mapByHand(editor);
			await editor.screenshot('mapped-columns');
			await chooseOperation(editor, 'Create or Update');
			assert.deepEqual(await executeStep(editor, 1), ['3 changed, 1 request']);
			assert.deepEqual(
				await shownColumn(editor, 'name'),
				people.map(({ Email }) => Email),
			);
		} finally {
			await chromium.close();
		}
		assert.deepEqual(
			webex.users().map((user) => {
				const { name, nickName, active, [enterprise]: work } = user as Readonly<Record<string, unknown>>;
				return { name, nickName, active, work };
			}),
			joiners.map((row) => ({
				name: { givenName: row['First Name'], familyName: row['Last Name'] },
				nickName: row.Login,
				active: true,
				work: { department: row.Unit, costCenter: 'CC-7' },
			})),
		);
	},
};

/** Fields by the mouse from the input, one by typing, two that are added first; a switch is off until it is clicked. */
async function mapByHand(editor: Editor): Promise<void> {
	await chooseMapping(editor, 'Map Each Column Manually');
	await mapperField(editor, 'userName').waitFor();
	await dragColumn(editor, 'Email', 'userName');
	await dragColumn(editor, 'Unit', `${enterprise}:department`);
	await mapperField(editor, `${enterprise}:costCenter`).locator('input').fill('CC-7');
	await addAttribute(editor, 'Active');
	await mapperField(editor, 'active').locator('.el-switch').click();
	await addAttribute(editor, 'Nick Name');
	await dragColumn(editor, 'Login', 'nickName');
}

function departmentOf(user: object): unknown {
	return (user as { readonly [enterprise]?: { readonly department?: string } })[enterprise]?.department;
}
