import * as fc from 'fast-check';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Plan } from '../../nodes/WebexScim/plan/step';
import { dryRun } from './dryRun';
import { askedOf } from './evidence';
import type { About, Move } from './moves';
import { calm, scenarioArbitrary, type Scenario } from './scenario';
import { stepsOf } from './steps';
import { openStage, type Record, type Stage } from './subject';
import { finish } from '../../nodes/WebexScim/scim/work';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

/** A move that Webex has nothing against, so that what is sent does not depend on an answer. */
function harmless(move: Move, index: number): Move {
	const known = (about: About): About => (about.kind === 'unknown' ? { kind: 'seed', number: 0 } : about);
	switch (move.kind) {
		case 'createUser': {
			const { kind, alias, isUpperCase, title, manager } = move;
			return {
				kind,
				isUpperCase,
				title,
				name: 100 + index,
				...(alias === undefined ? {} : { alias }),
				...(manager === undefined ? {} : { manager: known(manager) }),
			};
		}
		case 'createGroup':
			return { ...move, name: 100 + index, members: move.members.map(known) };
		case 'patchUser':
			return { ...move, user: known(move.user), change: { ...move.change, isPoisonous: false } };
		case 'patchGroup':
			return { ...move, group: known(move.group), member: known(move.member) };
		case 'takeUser':
		case 'deleteUser':
		case 'deleteGroup':
		case 'nothing':
			return { kind: 'nothing', ...(move.alias === undefined ? {} : { alias: move.alias }) };
	}
}

interface Sent {
	readonly request: number;
	readonly index: number;
	readonly data: unknown;
}

/** What a dry run says: each operation with its request and its data. */
async function previewed({ moves, settings }: Scenario): Promise<readonly Sent[]> {
	const plan = finish(planRun(stepsOf(moves), 'op'));
	const { settlements } = await dryRun(plan, settings.operationsPerRequest);
	return settlements.flatMap(({ outcome, request = 0 }, index) =>
		outcome.kind === 'planned' ? [{ request, index, data: replaced(outcome.data, (text) => makerOf(plan, text)) }] : [],
	);
}

/** The reference to the create of a resource, for one to a change of it, whose bulkId means the same resource. */
function makerOf(plan: Plan, text: string): string {
	const step = plan.steps[plan.aliases.get(text.replace(/^bulkId:/, ''))?.index ?? -1];
	const target = step === undefined ? undefined : askedOf(step)?.operation.target;
	return target?.kind === 'reference' && text.startsWith('bulkId:') ? makerOf(plan, `bulkId:${target.alias}`) : text;
}

function replaced(data: unknown, change: (text: string) => string): unknown {
	return data === undefined
		? undefined
		: JSON.parse(JSON.stringify(data), (_key, value: unknown) => (typeof value === 'string' ? change(value) : value));
}

/** What the live run sent, with each id of a resource that it made put back to the reference it stands for. */
function sent({ requests, plan, report }: Record): readonly Sent[] {
	const references = new Map(
		[...plan.aliases].flatMap(([alias, { index }]) => {
			const step = plan.steps[index];
			const outcome = report.settlements[index]?.outcome;
			const isMade = step !== undefined && askedOf(step)?.operation.method === 'POST';
			return isMade && outcome?.kind === 'applied' && outcome.resourceId !== undefined
				? [[outcome.resourceId, `bulkId:${alias}`] as const]
				: [];
		}),
	);
	return requests.flatMap(({ body, number }) => {
		const { operations } = body as {
			readonly operations: ReadonlyArray<{ readonly bulkId: string; readonly data?: unknown }>;
		};
		return operations.map(({ bulkId, data }) => ({
			request: number,
			index: Number(bulkId.slice(2)) - 1,
			data: replaced(data, (text) => references.get(text) ?? text),
		}));
	});
}

const byIndex = (a: Sent, b: Sent): number => a.index - b.index;

describe('a preview is the truth', () => {
	it('one request after the other: the same operations in the same requests with the same data', async () => {
		await fc.assert(
			fc.asyncProperty(scenarioArbitrary(30), async ({ moves, settings }) => {
				const scenario = {
					...calm,
					moves: moves.map(harmless),
					settings: { ...calm.settings, operationsPerRequest: settings.operationsPerRequest },
				};
				const run = await stage.perform(scenario);
				expect(
					run.report.settlements
						.map(({ outcome }) => outcome.kind)
						.filter((kind) => !['applied', 'invalid', 'notAttempted'].includes(kind)),
				).toEqual([]);
				expect([...sent(run)].sort(byIndex)).toEqual(await previewed(scenario));
				expect(run.waitedMs).toBe(0);
			}),
			{ seed: 11, numRuns: 150 },
		);
	});

	it('several requests together: the same operations with the same data, in requests that depend on which answer comes first', async () => {
		await fc.assert(
			fc.asyncProperty(scenarioArbitrary(30), async ({ moves, settings, latenciesMs }) => {
				const scenario = {
					...calm,
					latenciesMs,
					moves: moves.map(harmless),
					settings: { ...calm.settings, ...settings, stopAfterErrors: 0 },
				};
				const run = await stage.perform(scenario);
				const withoutRequest = (list: readonly Sent[]): readonly object[] =>
					[...list].sort(byIndex).map(({ index, data }) => ({ index, data }));
				expect(withoutRequest(sent(run))).toEqual(withoutRequest(await previewed(scenario)));
			}),
			{ seed: 12, numRuns: 100 },
		);
	});
});
