import type { IDataObject } from 'n8n-workflow';
import type { WebexOptions } from '../webex/webex';
import type { EngineRun } from './engine';
import { allOperations, said } from './results';
import { joiners, rows, setScene } from './scene';
import { passedMs } from './time';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** Items whose user is there already. */
const taken = [0, 3, 57, 99, 100, 180, 249];

describe('an answer', () => {
	it('in every unusual form at once says of each of 250 items whether it was applied or refused', async () => {
		Object.assign(scene.webex.options, { operationsKey: 'Operations', statusForm: 'object', order: 'shuffled', errorForm: 'rfc' });
		scene.webex.seedUsers(taken.map((item) => joiners(250)[item] as IDataObject));
		scene.webex.inject({ kind: 'rows', times: 100, double: true, shuffle: true });
		const run = await scene.run(create, joiners(250));
		expect(told(run)).toEqual(
			joiners(250).map(({ userName }, item) => ({
				item,
				...(taken.includes(item)
					? { outcome: 'rejected', reason: null, status: 409, user: undefined }
					: { outcome: 'applied', reason: null, status: 201, user: userName }),
				request: Math.floor(item / 100) + 1,
				attempts: 1,
			})),
		);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([100, 100, 50]);
	});

	it('that says of no row whose it is: each of 250 items is looked up, and has its own user', async () => {
		Object.assign(scene.webex.options, { echoBulkId: 'none', order: 'shuffled' });
		const run = await scene.run(create, joiners(250));
		expect(told(run)).toEqual(
			joiners(250).map(({ userName }, item) => ({
				item,
				outcome: 'applied',
				reason: 'confirmedByLookup',
				status: null,
				user: userName,
				request: Math.floor(item / 100) + 1,
				attempts: 1,
			})),
		);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([100, 100, 50]);
		expect(scene.webex.ledger.map(({ userName }) => userName)).toEqual(joiners(250).map(({ userName }) => userName));
		expect(passedMs()).toBe(3000);
	});
});

/** What each result says, and the name of the user that it gives. */
function told(run: EngineRun): readonly object[] {
	return rows(run.outputs[0]).map(({ item, json }) => ({
		item,
		outcome: json['outcome'],
		reason: json['reason'],
		status: json['status'],
		user: (scene.webex.user(String(json['resourceId'])) as IDataObject | undefined)?.['userName'],
		request: json['request'],
		attempts: json['attempts'],
	}));
}

describe('what Webex says about a refused row', () => {
	const trackingId = expect.stringMatching(/^ROUTER_/);

	it.each<{ shape: WebexOptions['errorForm'] & string; words: IDataObject }>([
		{ shape: 'cisco', words: { errorCode: '409001', trackingId } },
		{ shape: 'rfc', words: { errorCode: null, trackingId } },
	])('is carried over from an error in the form "$shape"', async ({ shape, words }) => {
		scene.webex.options.errorForm = shape;
		scene.webex.seedUsers([joiners(2)[1] as IDataObject]);
		scene.webex.options.verifiedDomains = ['example.com'];
		const items = [...joiners(2), { userName: 'joiner@example.org' }];
		const run = await scene.run(create, items);
		const keys = ['ok', 'outcome', 'status', 'detail', 'scimType', 'errorCode', 'trackingId', 'resourceId', 'location'];
		const results = said(run, keys);
		expect(results[0]).toMatchObject({
			item: 0,
			ok: true,
			outcome: 'applied',
			detail: null,
			scimType: null,
			errorCode: null,
			trackingId: null,
		});
		expect(results[1]).toEqual({
			item: 1,
			ok: false,
			outcome: 'rejected',
			status: 409,
			detail: 'A user with the userName joiner2@example.com exists already.',
			scimType: 'uniqueness',
			...words,
			resourceId: null,
			location: null,
		});
		expect(results[2]).toEqual({
			item: 2,
			ok: false,
			outcome: 'rejected',
			status: 400,
			detail: 'The domain example.org is not verified or claimed by the organization.',
			scimType: 'invalidValue',
			...words,
			...(shape === 'cisco' ? { errorCode: '400001' } : {}),
			resourceId: null,
			location: null,
		});
	});
});

describe('a bulkId of the node', () => {
	it('is of one length, and no other operation of the run has it', async () => {
		const run = await scene.run(create, joiners(250));
		const sent = allOperations(scene.webex.bulkRequests()).map(({ bulkId }) => bulkId);
		expect(new Set(sent).size).toBe(250);
		expect(new Set(sent.map(({ length }) => length)).size).toBe(1);
		expect(said(run, ['bulkId'])).toEqual(sent.map((bulkId, item) => ({ item, bulkId })));
	});
});
