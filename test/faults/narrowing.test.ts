import * as fc from 'fast-check';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import { schemas } from '../webex/urns';
import { calm } from './scenario';
import { poison } from './steps';
import { openStage, type Record, type Stage } from './subject';
import type { Trouble } from './troubles';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

/** A hundred creates, of which those at the given indexes spoil every request they are in. */
async function perform(poisonous: ReadonlySet<number>, over: Partial<Record['scenario']> = {}): Promise<Record> {
	const steps = Array.from(
		{ length: 100 },
		(_, number): Operation => ({
			kind: 'operation',
			label: `item ${number}`,
			method: 'POST',
			resourceType: 'Users',
			target: { kind: 'new' },
			data: {
				schemas: [schemas.user],
				userName: `person${number}@example.com`,
				...(poisonous.has(number) ? { nickName: poison } : {}),
			},
		}),
	);
	return await stage.perform({ ...calm, ...over }, steps);
}

function indexesOf(run: Record, kind: string): readonly number[] {
	return run.report.settlements.flatMap(({ outcome }, index) => (outcome.kind === kind ? [index] : []));
}

describe('a request refused as a whole', () => {
	it('is narrowed down to one to three rows; the others are made once', async () => {
		const drawn = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(drawn, async (poisonous) => {
				const run = await perform(new Set(poisonous));
				expect(indexesOf(run, 'rejected')).toEqual([...poisonous].sort((a, b) => a - b));
				expect(indexesOf(run, 'applied')).toHaveLength(100 - poisonous.length);
				expect(run.ledger.map(({ userName }) => userName).sort()).toEqual(
					indexesOf(run, 'applied')
						.map((index) => `person${index}@example.com`)
						.sort(),
				);
				expect(run.report.requests - 1).toBeLessThanOrEqual(poisonous.length * 2 * Math.ceil(Math.log2(100)));
			}),
			{ seed: 3, numRuns: 60 },
		);
	});

	it.each([[5], [10], [20]])('and so are %d rows among the hundred, as long as good ones are found', async (count) => {
		const poisonous = new Set(Array.from({ length: count }, (_, index) => (index * 37 + 11) % 100));
		const run = await perform(poisonous);
		expect(indexesOf(run, 'rejected')).toEqual([...poisonous].sort((a, b) => a - b));
		expect(indexesOf(run, 'applied')).toHaveLength(100 - count);
		expect(run.ledger).toHaveLength(100 - count);
	});

	it('ends when ten further requests were refused too: it is not about a row', async () => {
		const refusal: Trouble = { kind: 'fault', fault: { kind: 'status', status: 400 } };
		const run = await perform(new Set(), {
			troubles: { ...calm.troubles, bulk: Array.from({ length: 300 }, () => refusal) },
		});
		expect(run.report.requests).toBe(11);
		expect(run.ledger).toEqual([]);
		const told = run.report.settlements.map(({ outcome }) => ('reason' in outcome ? outcome.reason : outcome.kind));
		expect(told.filter((reason) => reason !== 'rejected' && reason !== 'requestRefused')).toEqual([]);
		expect(told.filter((reason) => reason === 'requestRefused').length).toBeGreaterThanOrEqual(95);
	});
});
