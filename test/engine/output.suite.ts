import type { IDataObject } from 'n8n-workflow';
import { resultKeys, simpleKeys } from '../resultKeys';
import { play, type NeutralInput, type Played } from './play';
import { setScene } from './scene';

// What a person sees of a run at the node's defaults: findings U1 to U7, U11, P31, and plans that were approved.

const scene = setScene();

/** The json of all rows of an output, but for that of the administrator whom each scope has. */
function jsonOf({ run }: Played, output = 0): readonly IDataObject[] {
	return (run.outputs[output] ?? []).map(({ json }) => json).filter(({ name }) => name !== 'owner@example.com');
}

/** The rows of an output by these keys. */
function told(played: Played, keys: readonly string[], output = 0): readonly IDataObject[] {
	return jsonOf(played, output).map((json) => Object.fromEntries(keys.map((key) => [key, json[key]])) as IDataObject);
}

async function playWith(input: NeutralInput, parameters: IDataObject, options: IDataObject = {}): Promise<Played> {
	const held = (input.parameters['options'] ?? {}) as unknown as IDataObject;
	const merged = { simplify: true, ...input.parameters, ...parameters, options: { ...held, ...options } };
	return await play(scene, { ...input, parameters: merged as NeutralInput['parameters'] });
}

const sync: NeutralInput = {
	parameters: {
		operation: 'sync',
		scopeFilter: 'example.com',
		whenMissing: 'delete',
		options: { maxRemovals: '100%' },
	},
	seed: {
		users: [
			{ userName: 'Stay@example.com', title: 'Clerk' },
			{ userName: 'gone@example.com' },
			{ userName: 'back@example.com', active: false },
		],
	},
	items: [
		{ Email: 'stay@example.com', 'Job Title': 'Lead' },
		{ Email: 'new@example.com' },
		{ Email: 'back@example.com' },
		{ Email: 'no address', 'Job Title': 'Lead' },
	],
};

describe('U1, U2: results say whom, what, and what would change', () => {
	it('a dry run of a sync names whom it would remove, and says each change in words', async () => {
		const played = await playWith(sync, { dryRun: true });
		expect(jsonOf(played).map((json) => Object.keys(json))).toEqual(Array.from({ length: 5 }, () => [...simpleKeys, 'changes']));
		expect(told(played, ['name', 'outcome', 'detail', 'changes']).slice(0, 3)).toEqual([
			{
				name: 'Stay@example.com',
				outcome: 'planned',
				detail: "Would set Job Title from 'Clerk' to 'Lead'.",
				changes: [{ attribute: 'Job Title', from: 'Clerk', to: 'Lead' }],
			},
			{
				name: 'new@example.com',
				outcome: 'planned',
				detail: "Would create the user with User Name 'new@example.com', User Type 'user' and Work Email 'new@example.com'.",
				changes: [
					{ attribute: 'User Name', from: null, to: 'new@example.com' },
					{ attribute: 'User Type', from: null, to: 'user' },
					{ attribute: 'Work Email', from: null, to: 'new@example.com' },
				],
			},
			{
				name: 'back@example.com',
				outcome: 'planned',
				detail: 'Would reactivate the user.',
				changes: [{ attribute: 'Active', from: false, to: true }],
			},
		]);
	});

	it('of a removal too, dry and live; a row that is invalid keeps its name', async () => {
		const sure: NeutralInput = { ...sync, items: sync.items.slice(0, 3) };
		const dry = await playWith(sure, { dryRun: true });
		expect(told(dry, ['name', 'detail', 'changes']).at(-1)).toEqual({
			name: 'gone@example.com',
			detail: 'Would delete the user for good.',
			changes: [{ attribute: 'User', from: 'gone@example.com', to: null }],
		});
		scene.webex.reset();
		const live = await playWith(sure, {});
		expect(jsonOf(live).map((json) => Object.keys(json))).toEqual(Array.from({ length: 4 }, () => simpleKeys));
		expect(told(live, ['name', 'outcome'])).toEqual([
			{ name: 'Stay@example.com', outcome: 'applied' },
			{ name: 'new@example.com', outcome: 'applied' },
			{ name: 'back@example.com', outcome: 'applied' },
			{ name: 'gone@example.com', outcome: 'applied' },
		]);
		expect(live.run.hints[0]).toBe(
			'1 created, 1 changed, 1 reactivated, 1 deleted, 1 not attempted, 1 request. Cause: the user is protected (1 row).',
		);
		scene.webex.reset();
		expect(told(await playWith(sync, {}), ['name', 'outcome'])[3]).toEqual({ name: 'no address', outcome: 'invalid' });
	});

	it('Include Changes tells a live run’s, and without Simplify all keys are there', async () => {
		const input: NeutralInput = { ...sync, items: sync.items.slice(0, 1), parameters: { ...sync.parameters, whenMissing: 'keep' } };
		const live = await playWith(input, { simplify: false }, { includeChanges: true });
		expect(jsonOf(live)[0]).toMatchObject({
			name: 'Stay@example.com',
			method: 'PATCH',
			changes: [{ attribute: 'Job Title', from: 'Clerk', to: 'Lead' }],
		});
		expect(jsonOf(live)[0]).not.toHaveProperty('data');
	});

	it.each([
		{ about: 'by name', group: ['displayName', 'Sales'] as const },
		{ about: 'by ID', group: ['id', '{id of Sales}'] as const },
	])('members are told as group and member, $about, those too who are removed', async ({ group }) => {
		const input: NeutralInput = {
			parameters: { operation: 'syncMembers', group, member: ['userName', '={{ $json.email }}'], options: { maxRemovals: '100%' } },
			seed: {
				users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }, { userName: 'c@example.com' }],
				groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }],
			},
			items: [{ email: 'A@example.com' }, { email: 'c@example.com' }],
		};
		const dry = await playWith(input, { dryRun: true });
		expect(told(dry, ['name', 'detail', 'changes'])).toEqual([
			{ name: 'Sales: a@example.com', detail: null, changes: [] },
			{
				name: 'Sales: c@example.com',
				detail: 'Would add c@example.com to Sales.',
				changes: [{ attribute: 'Members', from: null, to: 'c@example.com' }],
			},
			{
				name: 'Sales: b@example.com',
				detail: 'Would remove b@example.com from Sales.',
				changes: [{ attribute: 'Members', from: 'b@example.com', to: null }],
			},
		]);
		scene.webex.reset();
		const live = await playWith(input, {});
		expect(told(live, ['name'])).toEqual(told(dry, ['name']));
		expect(live.run.hints[0]).toBe('1 member added, 1 member removed, 1 unchanged, 1 request');
	});

	it('a dry run of what is named by ID says who that is, and what is there now', async () => {
		const input: NeutralInput = {
			parameters: { operation: 'deactivate', target: ['id', '={{ $json.id }}'] },
			seed: { users: [{ userName: 'a@example.com' }] },
			items: [{ id: '{id of a@example.com}' }],
		};
		expect(told(await playWith(input, { dryRun: true }), ['name', 'detail', 'changes'])).toEqual([
			{ name: 'a@example.com', detail: 'Would deactivate the user.', changes: [{ attribute: 'Active', from: true, to: false }] },
		]);
	});
});

describe('U7: a row without any name tells its number', () => {
	it('as a sheet counts', async () => {
		const input: NeutralInput = {
			parameters: { operation: 'deactivate', target: ['userName', '={{ $json.email }}'] },
			seed: { users: [{ userName: 'a@example.com' }] },
			items: [{ email: 'a@example.com' }, { email: 'b@example.com' }, { email: '' }],
		};
		const details = told(await playWith(input, {}), ['name', 'detail']);
		expect(details.map(({ name }) => name)).toEqual(['a@example.com', 'b@example.com', null]);
		expect(String(details[1]?.['detail'])).not.toMatch(/^(?:Item|Row) /);
		expect(String(details[2]?.['detail'])).toMatch(/^Row 4: /);
	});
});

describe('U5: the brake says that it was the brake', () => {
	const input: NeutralInput = {
		parameters: { operation: 'deactivate', target: ['userName', '={{ $json.email }}'], options: { maxRemovals: 1 } },
		seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }] },
		items: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
	};

	it('with its numbers, above the rows', async () => {
		const played = await playWith(input, {});
		expect(played.run.hints[0]).toContain('2 not attempted, 0 requests. The run would remove 2: 2 deactivations');
		expect(played.run.hints[0]).toContain("'Max Removals' allows 1, so nothing was sent.");
		expect(told(played, ['name', 'reason'])).toEqual(['a', 'b'].map((name) => ({ name: `${name}@example.com`, reason: 'removalLimit' })));
	});

	it('a dry run tells who would go', async () => {
		const rows = told(await playWith(input, { dryRun: true }), ['detail', 'changes']);
		expect(rows.map(({ changes }) => changes)).toEqual([1, 2].map(() => [{ attribute: 'Active', from: true, to: false }]));
		expect(String(rows[0]?.['detail'])).toMatch(/^Would deactivate the user\. The run would remove 2/);
	});
});

describe('U6, U22: the Failed output', () => {
	const input: NeutralInput = {
		parameters: {
			operation: 'update',
			separateFailed: true,
			target: ['userName', '={{ $json.email }}'],
			data: '={{ ({ title: $json.title }) }}',
		},
		seed: { users: [{ userName: 'a@example.com' }] },
		items: [
			{ email: 'a@example.com', title: 'Lead' },
			{ email: 'x@example.com', title: 'Lead', detail: 'of last time', error: 'mine', Notes: 'kept', result: 'theirs' },
		],
	};

	it('gives back the row as it came, and behind it what became of it', async () => {
		const played = await playWith(input, {});
		expect(told(played, ['name', 'outcome'])).toEqual([{ name: 'a@example.com', outcome: 'applied' }]);
		const [failed] = jsonOf(played, 1);
		expect(Object.keys(failed ?? {})).toEqual(['email', 'title', 'Notes', 'result', 'outcome', 'reason', 'detail']);
		expect(failed).toMatchObject({ email: 'x@example.com', Notes: 'kept', result: 'theirs', outcome: 'invalid', reason: 'targetNotFound' });
	});

	it('without Simplify the result stands in one field', async () => {
		const [failed] = jsonOf(await playWith(input, { simplify: false }), 1);
		expect(Object.keys(failed ?? {})).toEqual(['email', 'title', 'detail', 'Notes', 'result']);
		expect(failed?.['result']).toMatchObject({ name: 'x@example.com', outcome: 'invalid', attempts: 0 });
	});

	it('what has no row has its name', async () => {
		const played = await playWith({ ...sync, items: sync.items.slice(0, 1) }, { separateFailed: true, protect: 'gone@example.com' });
		expect(told(played, ['name'])).toEqual([{ name: 'Stay@example.com' }, { name: 'back@example.com' }]);
		expect(jsonOf(played, 1)).toEqual([
			{
				name: 'gone@example.com',
				outcome: 'notAttempted',
				reason: 'protected',
				detail: expect.stringContaining("named in 'Protect'") as string,
			},
		]);
	});
});

describe('the Error branch', () => {
	it('has all keys also with Simplify, and what the settings add', async () => {
		const input: NeutralInput = {
			parameters: { operation: 'deactivate', dryRun: true, target: ['userName', '={{ $json.email }}'] },
			items: [{ email: 'x@example.com' }],
			onError: 'continueErrorOutput',
		};
		const [branch] = jsonOf(await playWith(input, {}, { includeInput: true }), 1);
		expect(Object.keys(branch?.['error'] as IDataObject)).toEqual([...resultKeys, 'changes', 'data', 'planId', 'input']);
	});
});

describe('a run that did nothing and goes on', () => {
	it.each([
		{ name: 'a lookup that is refused', on: 'read' as const },
		{ name: 'a bulk request that is refused', on: 'bulk' as const },
	])('$name: each row has the name that it says', async ({ on }) => {
		const input: NeutralInput = {
			parameters: { operation: 'upsert' },
			items: [{ Email: 'a@example.com' }, { Email: '' }, { Email: 'b@example.com' }],
			faults: [{ on, do: { kind: 'status', status: 403 } }],
			onError: 'continueRegularOutput',
		};
		expect(told(await playWith(input, {}), ['name', 'outcome'])).toEqual([
			{ name: 'a@example.com', outcome: 'notAttempted' },
			{ name: null, outcome: on === 'read' ? 'notAttempted' : 'invalid' },
			{ name: 'b@example.com', outcome: 'notAttempted' },
		]);
	});
});

describe('P31: who depends on a row that fails', () => {
	it('is told on whom', async () => {
		const input: NeutralInput = {
			parameters: { operation: 'upsert' },
			items: [
				{ Email: 'head@example.com', 'Manager Email': 'nobody@example.com' },
				{ Email: 'ann.low@example.com', 'Manager Email': 'head@example.com' },
			],
		};
		expect(told(await playWith(input, {}), ['name', 'reason', 'detail'])[1]).toEqual({
			name: 'ann.low@example.com',
			reason: 'dependencyFailed',
			detail: 'It refers to head@example.com, which did not go through. Fix that row, then run both again.',
		});
	});
});

describe('U11: a refusal by what the run knows', () => {
	it.each([
		{ status: 404, message: 'Webex has no Bulk for this organization', says: /though it answered lookups there/ },
		{ status: 403, message: 'Webex does not allow this', says: /may read this organization, but not change it/ },
	])('$status of Bulk after lookups went through', async ({ status, message, says }) => {
		const input: NeutralInput = {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'a@example.com', title: 'Clerk' }] },
			items: [{ Email: 'a@example.com', 'Job Title': 'Lead' }],
			faults: [{ on: 'bulk', do: { kind: 'status', status } }],
		};
		const { run } = await playWith(input, {});
		expect(run.error?.message).toBe(message);
		expect(run.error?.description).toMatch(says);
	});
});

describe('Return', () => {
	const three: NeutralInput = {
		...sync,
		items: [...sync.items.slice(0, 2), { Email: 'back@example.com', Active: 'no' }],
		parameters: { ...sync.parameters, whenMissing: 'keep' },
	};

	it.each([
		{ which: 'all', names: ['Stay@example.com', 'new@example.com', 'back@example.com'] },
		{ which: 'changed', names: ['Stay@example.com', 'new@example.com'] },
		{ which: 'notOk', names: [] },
	])('$which', async ({ which, names }) => {
		expect(told(await playWith(three, {}, { return: which }), ['name'])).toEqual(names.map((name) => ({ name })));
	});

	it.each([
		{ which: 'all', names: ['Stay@example.com', 'back@example.com', 'gone@example.com'] },
		{ which: 'changed', names: ['Stay@example.com', 'gone@example.com'] },
		{ which: 'notOk', names: [] },
	])('$which of a sync that removes: the removals too', async ({ which, names }) => {
		const items = [sync.items[0] ?? {}, { Email: 'back@example.com', Active: 'no' }];
		const played = await playWith({ ...sync, items }, {}, { return: which });
		expect(told(played, ['name'])).toEqual(names.map((name) => ({ name })));
	});

	it('summary counts removals, has an empty Failed beside it, and fails the workflow as all do', async () => {
		const items = sync.items.slice(0, 2);
		const played = await playWith({ ...sync, items }, { separateFailed: true }, { return: 'summary', maxRemovals: '' });
		expect(played.run.outputs.map((output) => output.length)).toEqual([1, 0]);
		expect(jsonOf(played)[0]).toMatchObject({ applied: 4, notAttempted: 1, created: 1, changed: 1, deleted: 2, requests: 1 });
		scene.webex.reset();
		const failing = await playWith({ ...sync, items }, {}, { return: 'summary', failWorkflow: true, maxRemovals: 1 });
		expect(failing.run.error?.message).toBe('Not every row went through: 5 not attempted, 0 requests');
		expect(failing.run.error?.description).toBe(
			"The run would remove 2: 2 deletions. 'Max Removals' allows 1, so nothing was sent. If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.",
		);
	});

	it('summary: one item in numbers, of all items', async () => {
		const played = await playWith(three, { dryRun: true }, { return: 'summary' });
		expect(played.run.outputs).toHaveLength(1);
		expect(played.run.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([[{ item: 0 }, { item: 1 }, { item: 2 }]]);
		expect(jsonOf(played)).toEqual([
			{
				planId: expect.stringMatching(/^1-created\.1-changed\.[\da-f]{32}$/) as string,
				...{ applied: 0, unchanged: 1, planned: 2, rejected: 0, invalid: 0, notAttempted: 0, unconfirmed: 0 },
				...{ created: 1, changed: 1, deactivated: 0, reactivated: 0, deleted: 0, membersAdded: 0, membersRemoved: 0 },
				requests: 1,
			},
		]);
	});
});

describe('When New', () => {
	it('Ignore leaves out whom Webex does not have, and says so', async () => {
		const played = await playWith(
			{ ...sync, items: sync.items.slice(0, 2), parameters: { ...sync.parameters, whenMissing: 'keep' } },
			{ whenNew: 'ignore' },
		);
		expect(told(played, ['name', 'outcome', 'detail'])).toEqual([
			{ name: 'Stay@example.com', outcome: 'applied', detail: null },
			{ name: 'new@example.com', outcome: 'unchanged', detail: expect.stringContaining("'When New' is Ignore") as string },
		]);
		expect(played.users).not.toContain('new@example.com');
	});
});

describe('a plan that was approved', () => {
	const input: NeutralInput = {
		parameters: { operation: 'upsert' },
		items: [
			{ Email: 'a@example.com', 'Job Title': 'Lead' },
			{ Email: 'new@example.com', 'Job Title': 'Lead' },
		],
	};

	/** The ID of the plan that a dry run shows. */
	async function planId(): Promise<string> {
		const seed = { users: [{ userName: 'a@example.com', title: 'Clerk' }] };
		const dry = await playWith({ ...input, seed }, { dryRun: true, simplify: false });
		return String(jsonOf(dry)[0]?.['planId']);
	}

	it('goes, however many requests it takes', async () => {
		const approvedPlan = await planId();
		const played = await playWith(input, {}, { approvedPlan, parallelRequests: 2, operationsPerRequest: 1 });
		expect(played.told).toEqual(['0 applied', '1 applied']);
	});

	it.each<{ name: string; items?: NeutralInput['items']; between?: NeutralInput['items']; says: RegExp }>([
		{
			name: 'a row more',
			items: [...input.items, { Email: 'more@example.com' }],
			says: /has 1 creation and 1 change, this one 2 creations and 1 change\./,
		},
		{ name: 'a row less', items: input.items.slice(1), says: /has 1 creation and 1 change, this one 1 creation and 0 changes\./ },
		{
			name: 'another value',
			items: [{ Email: 'a@example.com', 'Job Title': 'Boss' }, ...input.items.slice(1)],
			says: /Both plans have 1 creation and 1 change/,
		},
		{ name: 'somebody who was made in between', between: [{ Email: 'new@example.com' }], says: /this one 0 creations and 2 changes/ },
		{
			name: 'somebody who was changed in between',
			between: [{ Email: 'a@example.com', 'Job Title': 'Lead' }],
			says: /this one 1 creation and 0 changes/,
		},
	])('does not go with $name: nothing is sent, and each row says what differs', async ({ items = input.items, between, says }) => {
		const approvedPlan = await planId();
		if (between !== undefined) await playWith({ ...input, items: between }, {});
		const before = scene.webex.bulkRequests().length;
		const played = await playWith({ ...input, items }, {}, { approvedPlan });
		expect(scene.webex.bulkRequests()).toHaveLength(before);
		expect(played.told).toEqual(items.map((_, item) => `${item} notAttempted planChanged`));
		for (const detail of played.details) expect(detail).toMatch(says);
		expect(played.run.hints[0]).toMatch(says);
	});

	it('that an expression gives as nothing is an error, and no go-ahead', async () => {
		const items = input.items.map((item) => ({ ...item, plan: ' ' }));
		const played = await playWith({ ...input, items }, {}, { approvedPlan: '={{ $json.plan }}' });
		expect(played.run.error?.message).toBe("The expression in 'Approved Plan' gives nothing for row 2");
		expect(played.sent).toBe(0);
	});
});
