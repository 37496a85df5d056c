import type { IDataObject } from 'n8n-workflow';
import { rows, setScene } from './scene';

const scene = setScene();
const change = {
	operation: 'changeMembers',
	group: { __rl: true, mode: 'displayName', value: '={{ $json.group }}' },
	member: { __rl: true, mode: 'userName', value: '={{ $json.email }}' },
	change: '={{ $json.change }}',
};

describe('changing members', () => {
	it('folds 2,000 rows over 40 groups into 40 PATCHes in one bulk request', async () => {
		scene.webex.seedUsers(Array.from({ length: 2000 }, (_, number) => ({ userName: `m${number}@example.com` })));
		scene.webex.seedGroups(Array.from({ length: 40 }, (_, number) => ({ displayName: `Team ${number}` })));
		const items = Array.from({ length: 2000 }, (_, number): IDataObject => ({ group: `Team ${number % 40}`, email: `m${number}@example.com`, change: 'add' }));
		const run = await scene.run(change, items);
		expect(rows(run.outputs[0])[0]?.json).toMatchObject({ outcome: 'applied' });
		expect(rows(run.outputs[0]).map(({ item, json }) => `${String(item)} ${String(json['outcome'])}`)).toEqual(items.map((_, index) => `${index} applied`));
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([40]);
		for (const group of scene.webex.groups()) expect((group as { members: unknown[] }).members).toHaveLength(50);
	});

	it('never replaces others, and leaves alone what is so already', async () => {
		const [a, b, c] = scene.webex.seedUsers(['a', 'b', 'c'].map((name) => ({ userName: `${name}@example.com` })));
		scene.webex.seedGroups([{ displayName: 'Sales', members: [{ value: a, type: 'user' }, { value: b, type: 'user' }] }]);
		const run = await scene.run(change, [
			{ group: 'Sales', email: 'a@example.com', change: 'add' },
			{ group: 'sales', email: 'b@example.com', change: 'remove' },
			{ group: 'Sales', email: 'c@example.com', change: 'add' },
			{ group: 'Sales', email: 'nobody@example.com', change: 'add' },
			{ group: 'Nowhere', email: 'a@example.com', change: 'add' },
			{ group: 'Sales', email: 'c@example.com', change: 'swap' },
		]);
		expect(rows(run.outputs[0]).map(({ json }) => `${String(json['outcome'])} ${String(json['reason'])}`)).toEqual([
			'unchanged null',
			'applied null',
			'applied null',
			'invalid targetNotFound',
			'invalid targetNotFound',
			'invalid badValue',
		]);
		expect(scene.webex.groupByName('Sales')).toMatchObject({ members: [{ value: a }, { value: c }] });
	});
});
