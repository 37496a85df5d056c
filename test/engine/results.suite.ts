import type { IDataObject } from 'n8n-workflow';
import { resultKeys } from '../resultKeys';
import { said } from './results';
import { joiners, rows, setScene } from './scene';

const scene = setScene();

describe('the json of a result', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
	/** One that is applied, one that Webex refuses, one that is invalid. */
	const three = [joiners(2)[0], joiners(2)[1], { userName: 7 }] as readonly IDataObject[];

	it.each([
		{ shape: 'a live run', parameters: {}, keys: resultKeys },
		{ shape: 'a dry run', parameters: { dryRun: true }, keys: [...resultKeys, 'changes', 'data', 'planId'] },
		{
			shape: 'a live run with the input',
			parameters: { options: { includeInput: true } },
			keys: [...resultKeys, 'input'],
		},
		{
			shape: 'a dry run with the input',
			parameters: { dryRun: true, options: { includeInput: true } },
			keys: [...resultKeys, 'changes', 'data', 'planId', 'input'],
		},
		{
			shape: 'a run over the removal limit',
			parameters: { operation: 'delete', target: { __rl: true, mode: 'id', value: 'x' }, options: { maxRemovals: '2' } },
			keys: resultKeys,
		},
	])('has the same keys in the same order for every outcome in $shape, and none is called error', async ({ parameters, keys }) => {
		scene.webex.seedUsers(joiners(2).slice(1));
		const run = await scene.run({ ...create, ...parameters }, three);
		const results = rows(run.outputs[0]);
		expect(results.map(({ json }) => Object.keys(json))).toEqual([keys, keys, keys]);
		for (const { json } of results) {
			for (const [key, value] of Object.entries(json)) expect({ key, value }).not.toEqual({ key, value: undefined });
			expect(json).not.toHaveProperty('error');
		}
	});

	it('carries the input item that it belongs to, as it was', async () => {
		scene.webex.seedUsers(joiners(2).slice(1));
		const run = await scene.run({ ...create, options: { includeInput: true } }, three);
		expect(said(run, ['outcome', 'input'])).toEqual([
			{ item: 0, outcome: 'applied', input: three[0] },
			{ item: 1, outcome: 'rejected', input: three[1] },
			{ item: 2, outcome: 'invalid', input: three[2] },
		]);
	});

	it('says status as a number and gives location and version of what Webex made', async () => {
		const run = await scene.run(create, joiners(3));
		const users = joiners(3).map(
			({ userName }) => scene.webex.userByName(String(userName)) as { readonly id: string; readonly meta: IDataObject },
		);
		expect(said(run, resultKeys)).toEqual(
			users.map(({ id, meta }, item) => ({
				item,
				name: `joiner${item + 1}@example.com`,
				ok: true,
				outcome: 'applied',
				reason: null,
				method: 'POST',
				resourceType: 'Users',
				resourceId: id,
				bulkId: expect.stringMatching(new RegExp(`^op\\d{8}0000000${item + 1}$`)) as string,
				status: 201,
				location: meta['location'],
				version: meta['version'],
				detail: null,
				scimType: null,
				errorCode: null,
				trackingId: null,
				request: 1,
				attempts: 1,
			})),
		);
	});
});

describe('the hint', () => {
	const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

	it.each([
		{ items: joiners(1), parameters: {}, hint: '1 created, 1 request' },
		{ items: joiners(1000), parameters: {}, hint: '1,000 created, 10 requests' },
		{
			items: [...joiners(2), { userName: 'no address' }, { userName: 7 }, {}],
			parameters: {},
			hint: '2 created, 3 invalid, 1 request. Most common cause: a value cannot be used (2 rows).',
		},
		{
			items: [...joiners(3), { userName: 7 }],
			parameters: { dryRun: true, options: { operationsPerRequest: 2 } },
			hint: 'Dry run, nothing was sent: 3 would be created, 1 invalid, 2 requests. Cause: a value cannot be used (1 row).',
		},
	])('sums up the run: $hint', async ({ items, parameters, hint }) => {
		const run = await scene.run({ ...create, ...parameters }, items);
		expect(run.hints).toEqual([hint]);
	});
});
