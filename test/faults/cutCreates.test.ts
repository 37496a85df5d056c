import type { Operation } from '../../nodes/WebexScim/plan/step';
import { seededRandom } from '../webex/rows';
import { schemas } from '../webex/urns';
import { calm } from './scenario';
import { openStage, type Stage } from './subject';
import type { Trouble } from './troubles';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

const cut: Trouble = { kind: 'fault', fault: { kind: 'cut', when: 'after' } };
const none: Trouble = { kind: 'none' };

function joiner(number: number): Operation {
	const userName = `joiner${number}@example.com`;
	return {
		kind: 'operation',
		label: `item ${number}`,
		method: 'POST',
		resourceType: 'Users',
		target: { kind: 'new' },
		data: { schemas: [schemas.user], userName },
	};
}

describe('10,000 creates while 5 % of the requests are cut after taking effect', () => {
	it.each([
		{ name: '100 at a time', operationsPerRequest: 100, parallelRequests: 1, visibilityLagMs: 0 },
		{ name: '10 at a time', operationsPerRequest: 10, parallelRequests: 1, visibilityLagMs: 900 },
		{
			name: '20 at a time, three requests together',
			operationsPerRequest: 20,
			parallelRequests: 3,
			visibilityLagMs: 900,
		},
		{ name: '100 at a time, reads 8 s behind', operationsPerRequest: 100, parallelRequests: 1, visibilityLagMs: 8000 },
	])('$name: everybody is made once, every row is applied', async ({ operationsPerRequest, parallelRequests, visibilityLagMs }) => {
		const random = seededRandom(7);
		const steps = Array.from({ length: 10_000 }, (_, number) => joiner(number));
		const bulk = Array.from({ length: 2 * (steps.length / operationsPerRequest) }, () => (random() < 0.05 ? cut : none));
		const settings = { ...calm.settings, operationsPerRequest, parallelRequests };
		const run = await stage.perform({ ...calm, settings, service: { visibilityLagMs }, troubles: { ...calm.troubles, bulk } }, steps);

		expect(run.report.settlements.filter(({ outcome }) => outcome.kind !== 'applied')).toEqual([]);
		const idOf = new Map(run.ledger.map(({ userName, id }) => [userName, id]));
		const told = run.report.settlements.map(({ outcome }) => ('resourceId' in outcome ? outcome.resourceId : undefined));
		expect(told).toEqual(steps.map(({ data }) => idOf.get(String(data?.['userName']))));
		expect([run.ledger.length, idOf.size, run.troubles.get('cut after') ?? 0]).toEqual([10_000, 10_000, expect.any(Number)]);
		expect(run.troubles.get('cut after') ?? 0).toBeGreaterThan(2);
	});
});
