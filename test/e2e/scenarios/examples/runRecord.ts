import assert from 'node:assert/strict';
import { openExample, samplePath } from '../../example';
import { endOfExecution } from '../../execution';
import { openForm, submitForm } from '../../form';
import type { N8n } from '../../n8n';
import type { Scenario } from '../../stage';

/** A data table keeps what was done to whom, with the values before and after. */
export const runRecordExample: Scenario = {
	name: 'example: run record in a data table',
	async play(stage) {
		const { webex, n8n } = stage;
		webex.seedUsers([
			{ userName: 'ana.reyes@example.com', name: { givenName: 'Anna', familyName: 'Reyes' } },
			{ userName: 'ben.okafor@example.com', name: { givenName: 'Ben', familyName: 'Okafor' } },
		]);
		const { id, rows } = await makeTable(n8n);
		const example = await openExample(stage, 'run-record-in-a-data-table');
		await example.set('Keep It', { dataTableId: { __rl: true, mode: 'list', value: id } });
		await example.set('Create or Update Users', { dryRun: false });
		await example.publish();
		const page = await openForm(`${n8n.url}/form/webex-with-record`);
		await submitForm(page, [{ path: samplePath('contractors.csv') }]);
		const execution = await endOfExecution(n8n, await example.newest());
		assert.equal(execution.error, undefined);
		const kept = await rows();
		assert.deepEqual(
			kept.map(({ run, name, outcome }) => [run, name, outcome]),
			['ana.reyes', 'ben.okafor', 'cora.lund', 'dan.petit', 'elsa.brix'].map((name) => [execution.id, `${name}@example.com`, 'applied']),
		);
		assert.match(String(kept[0]?.['changes']), /^First Name: Anna → Ana$/m);
		assert.match(String(kept[2]?.['changes']), /^User Name: empty → cora\.lund@example\.com$/m);
	},
};

type Row = Readonly<Record<string, unknown>>;

/** Makes the table that the note asks for; gives its id and what reads its rows. */
async function makeTable({ rest }: N8n): Promise<{ readonly id: string; readonly rows: () => Promise<readonly Row[]> }> {
	const { id: project } = await rest.get<{ readonly id: string }>('/rest/projects/personal');
	const columns = ['run', 'at', 'name', 'outcome', 'detail', 'changes'].map((name) => ({ name, type: 'string' }));
	const tables = `/rest/projects/${project}/data-tables`;
	const { id } = await rest.post<{ readonly id: string }>(tables, { name: 'Webex changes', columns });
	return { id, rows: async () => (await rest.get<{ readonly data: readonly Row[] }>(`${tables}/${id}/rows`)).data };
}
