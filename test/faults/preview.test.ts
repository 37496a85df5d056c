import * as fc from 'fast-check';
import { planRequests } from '../../nodes/WebexScim/actions/bulk/dryRun';
import { planRun, type Plan } from '../../nodes/WebexScim/bulk/plan';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import { calm, scenarioArbitrary, type Scenario } from './scenario';
import { specsOf } from './specs';
import type { About, Step } from './steps';
import { openStage, type Record, type Stage } from './subject';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

/** Steps that Webex has nothing against, so that what is sent does not depend on an answer. */
function harmless(step: Step, place: number): Step {
	const known = (about: About): About => (about.kind === 'unknown' ? { kind: 'seed', number: 0 } : about);
	switch (step.kind) {
		case 'createUser': {
			const { kind, alias, isUpperCase, title, manager } = step;
			return {
				kind,
				isUpperCase,
				title,
				name: 100 + place,
				...(alias === undefined ? {} : { alias }),
				...(manager === undefined ? {} : { manager: known(manager) }),
			};
		}
		case 'createGroup':
			return { ...step, name: 100 + place, members: step.members.map(known) };
		case 'patchUser':
			return { ...step, user: known(step.user), change: { ...step.change, isPoisonous: false } };
		case 'patchGroup':
			return { ...step, group: known(step.group), member: known(step.member) };
		case 'takeUser':
		case 'deleteUser':
		case 'deleteGroup':
		case 'nothing':
			return { kind: 'nothing', ...(step.alias === undefined ? {} : { alias: step.alias }) };
	}
}

interface Sent {
	readonly request: number;
	readonly place: number;
	readonly data: unknown;
}

/** What a dry run says: each operation with its request and its data. */
function previewed({ steps, settings }: Scenario): readonly Sent[] {
	const limits = { operations: settings.operationsPerRequest, bytes: maxPayloadBytes };
	const plan = planRun(specsOf(steps));
	return planRequests(plan, limits).settlements.flatMap(({ outcome, request = 0 }, place) =>
		outcome.kind === 'planned' ? [{ request, place, data: replaced(outcome.data, (text) => makerOf(plan, text)) }] : [],
	);
}

/** The reference to the create of a resource, for one to a change of it, whose bulkId means the same resource. */
function makerOf(plan: Plan, text: string): string {
	const entry = plan.operations[plan.places.get(text.replace(/^bulkId:/, '')) ?? -1];
	const target = entry !== undefined && 'spec' in entry ? entry.spec.target : undefined;
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
		[...plan.places].flatMap(([alias, place]) => {
			const entry = plan.operations[place];
			const outcome = report.settlements[place]?.outcome;
			const isMade = entry !== undefined && 'spec' in entry && entry.spec.method === 'POST';
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
			place: Number(bulkId.slice(2)) - 1,
			data: replaced(data, (text) => references.get(text) ?? text),
		}));
	});
}

const byPlace = (a: Sent, b: Sent): number => a.place - b.place;

describe('a preview is the truth', () => {
	it('one request after the other: the same operations in the same requests with the same data', async () => {
		await fc.assert(
			fc.asyncProperty(scenarioArbitrary(30), async ({ steps, settings }) => {
				const scenario = {
					...calm,
					steps: steps.map(harmless),
					settings: { ...calm.settings, operationsPerRequest: settings.operationsPerRequest },
				};
				const run = await stage.perform(scenario);
				expect(
					run.report.settlements
						.map(({ outcome }) => outcome.kind)
						.filter((kind) => !['applied', 'invalid', 'notAttempted'].includes(kind)),
				).toEqual([]);
				expect([...sent(run)].sort(byPlace)).toEqual(previewed(scenario));
				expect(run.waitedMs).toBe(0);
			}),
			{ seed: 11, numRuns: 150 },
		);
	});

	it('several requests together: the same operations with the same data, in requests that depend on which answer comes first', async () => {
		await fc.assert(
			fc.asyncProperty(scenarioArbitrary(30), async ({ steps, settings, latenciesMs }) => {
				const scenario = {
					...calm,
					latenciesMs,
					steps: steps.map(harmless),
					settings: { ...calm.settings, ...settings, stopAfterErrors: 0 },
				};
				const run = await stage.perform(scenario);
				const withoutRequest = (list: readonly Sent[]): readonly object[] =>
					[...list].sort(byPlace).map(({ place, data }) => ({ place, data }));
				expect(withoutRequest(sent(run))).toEqual(withoutRequest(previewed(scenario)));
			}),
			{ seed: 12, numRuns: 100 },
		);
	});
});
