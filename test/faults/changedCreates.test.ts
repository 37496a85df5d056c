import * as fc from 'fast-check';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import { messages, schemas } from '../webex/urns';
import { laws } from './laws';
import { scenarioArbitrary } from './scenario';
import { seeds } from './seeds';
import { openStage, type Stage } from './subject';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

const taken = seeds.users[4];

/** A create that meets the user and becomes a change, of which the plan does not know that it is about this user. */
const create = fc.constantFrom('Nurse', 'Doctor', 'Porter').map((title) => ({
	kind: 'operation' as const,
	method: 'POST' as const,
	resourceType: 'Users' as const,
	target: { kind: 'new' as const },
	data: { schemas: [schemas.user], userName: taken.userName, title },
	onConflict: { kind: 'update' as const, wanted: { title }, emptyValues: 'ignore' as const },
}));

const change = fc.constantFrom('Nurse', 'Doctor', 'Porter').map((nickName) => ({
	kind: 'operation' as const,
	method: 'PATCH' as const,
	resourceType: 'Users' as const,
	target: { kind: 'id' as const, id: taken.id },
	data: { schemas: [messages.patchOp], Operations: [{ op: 'replace', path: 'nickName', value: nickName }] },
}));

/** Their order among each other is not promised: that they meet is found out on the way. */
const promised = laws.filter(({ name }) => ['conservation', 'once', 'identity', 'apart'].includes(name));

describe('creates that become changes of a user who is changed by id too', () => {
	it('are under way with no other operation on this user', async () => {
		const drawn = fc.array(fc.oneof(create, change), { minLength: 2, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(drawn, scenarioArbitrary(1), async (operations, scenario) => {
				const steps = operations.map((operation, index): Operation => ({ ...operation, label: `item ${index}` }));
				const run = await stage.perform(scenario, steps);
				expect(promised.flatMap(({ law }) => law(run))).toEqual([]);
			}),
			{ seed: 21, numRuns: 150 },
		);
	});
});
