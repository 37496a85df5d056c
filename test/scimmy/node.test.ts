import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { bulkCases, user } from '../engine/cases';
import { runNode, type EngineRun } from '../engine/engine';
import { said } from '../engine/results';
import { joiners } from '../engine/scene';
import { passedMs } from '../engine/time';
import { scimmy } from './server';

const server = scimmy();

async function create(items: readonly IDataObject[], options: INodeParameters = {}): Promise<EngineRun> {
	const parameters = {
		resource: 'bulk',
		operation: 'create',
		resourceType: 'Users',
		attributesMode: 'json',
		simplify: false,
		data: '={{ $json }}',
		options,
	};
	return await runNode(parameters, { credential: server.credential(), items });
}

function idOf(item: IDataObject): unknown {
	return server.stored('Users').find(({ userName }) => userName === item['userName'])?.['id'];
}

describe('the node before SCIMMY, a SCIM server by others', () => {
	bulkCases(server);

	describe('a request that breaks off while SCIMMY', () => {
		it('has not begun: it is sent again and takes effect once; who was there already is not taken for ours', async () => {
			server.seed('Users', [user('b')]);
			server.cutNext('before');
			const result = await create([user('a'), user('b'), user('c')]);
			expect(said(result, ['outcome', 'status', 'attempts'])).toEqual([
				{ item: 0, outcome: 'applied', status: 201, attempts: 2 },
				{ item: 1, outcome: 'rejected', status: 409, attempts: 2 },
				{ item: 2, outcome: 'applied', status: 201, attempts: 2 },
			]);
			expect(server.effects()).toEqual(['POST Users a@example.com', 'POST Users c@example.com']);
			/** Four looks until it is believed that nothing was done, and four more for whom the second request met. */
			expect(passedMs()).toBe(30_000);
		});

		it('works on after the node gave up: what SCIMMY finishes is found, nothing is made twice', async () => {
			server.slowDown(150);
			const items = joiners(12);
			const result = await create(items, { timeoutSeconds: 1 });
			expect(said(result, ['outcome', 'reason', 'resourceId', 'attempts'])).toEqual(
				items.map((item, index) => ({
					item: index,
					outcome: 'applied',
					reason: 'confirmedByLookup',
					resourceId: idOf(item),
					attempts: 1,
				})),
			);
			expect(server.bulkRequests().map(({ length }) => length)).toEqual([12]);
			expect(server.effects()).toEqual(items.map(({ userName }) => `POST Users ${String(userName)}`));
			expect(passedMs()).toBe(4000);
		});
	});
});
