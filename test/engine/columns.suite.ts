import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { said } from './results';
import { setScene } from './scene';

const scene = setScene();

const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
const sync: INodeParameters = {
	operation: 'sync',
	scopeFilter: 'example.com',
	whenMissing: 'deactivate',
	...autoMap,
	options: { maxRemovals: '' },
};
const upsert: INodeParameters = { operation: 'upsert', resourceType: 'Users', ...autoMap };

const activeOf = (name: string): unknown => (scene.webex.userByName(name) as IDataObject | undefined)?.['active'];

describe('a sync of a file with columns of its own', () => {
	it('does not take a private address for the account of a row without a work address, and removes nobody', async () => {
		scene.webex.seedUsers(['mo', 'tara'].map((name) => ({ userName: `${name}@example.com`, active: true })));
		const run = await scene.run(sync, [
			{ 'Work Email': 'mo@example.com', Email: 'mo@home.example.com' },
			{ Email: 'tara@home.example.com' },
		]);
		expect(said(run, ['outcome', 'reason']).slice(0, 2)).toEqual([
			{ item: 0, outcome: 'unchanged', reason: null },
			{ item: 1, outcome: 'invalid', reason: 'missingField' },
		]);
		expect(activeOf('tara@example.com')).toBe(true);
		expect(scene.webex.userByName('tara@home.example.com')).toBeUndefined();
		expect(run.hints).toContain('Columns used: Work Email → User Name; not used: Email (Work Email is more telling)');
	});

	it('neither makes a leaver active again nor takes one for missing', async () => {
		scene.webex.seedUsers([
			{ userName: 'mo@example.com', active: false },
			{ userName: 'tara@example.com', active: true },
			{ userName: 'eva@example.com', active: true },
		]);
		const run = await scene.run(sync, [
			{ 'Work Email': 'mo@example.com', Status: 'Terminated' },
			{ 'Work Email': 'tara@example.com', Status: 'Inactive' },
			{ 'Work Email': 'eva@example.com', Status: 'Active' },
		]);
		expect(said(run, ['outcome', 'reason'])).toEqual([
			{ item: 0, outcome: 'invalid', reason: 'badValue' },
			{ item: 1, outcome: 'invalid', reason: 'badValue' },
			{ item: 2, outcome: 'unchanged', reason: null },
		]);
		expect(['mo', 'tara', 'eva'].map((name) => activeOf(`${name}@example.com`))).toEqual([false, true, true]);
		expect(run.hints.filter((hint) => hint.includes("'Status' says who left"))).toHaveLength(1);
	});
});

it('columns that give rights give none, and are named', async () => {
	scene.webex.seedUsers([{ userName: 'intern@example.com' }]);
	const run = await scene.run(upsert, [{ Email: 'intern@example.com', 'roles.value': 'id_full_admin', MFA: 'no' }]);
	expect(said(run, ['outcome'])).toEqual([{ item: 0, outcome: 'unchanged' }]);
	expect(run.hints[1]).toBe(
		'Columns used: Email → User Name; not used: roles.value (gives rights: map it by hand), MFA (gives rights: map it by hand)',
	);
});

it('cells that nobody meant overwrite nothing', async () => {
	scene.webex.seedUsers([
		{ userName: 'mo@example.com', title: 'Clerk' },
		{ userName: 'tara@example.com' },
		{ userName: 'eva@example.com' },
	]);
	const run = await scene.run(upsert, [
		{ Email: 'mo@example.com', 'Job Title': '#N/A' },
		{ Email: 'tara@example.com', Mobile: '4.91512E+11' },
		{ Email: 'eva@example.com', Name: 'E\ufffda' },
	]);
	expect(said(run, ['outcome', 'reason'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'invalid', reason: 'badValue' })));
	expect(scene.webex.bulkRequests()).toEqual([]);
});

it('a file without a column for the key is told once, and nothing is sent', async () => {
	const run = await scene.run(upsert, [{ Vorname: 'Mo', Konto: 'x' }, { Vorname: 'Tara' }]);
	expect(run.error?.message).toBe('No column was understood as the User Name');
	expect(run.error?.description).toBe(
		"The columns are: Vorname, Konto. Rename the column to Email, or choose 'Map Each Column Manually' in 'Attributes' and map it to User Name. Nothing was sent.",
	);
	expect(scene.webex.bulkRequests()).toEqual([]);
});
