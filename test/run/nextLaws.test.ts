import fc from 'fast-check';
import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { Batch } from '../../nodes/WebexScim/run/batch';
import { doubted } from '../../nodes/WebexScim/run/doubt';
import { report } from '../../nodes/WebexScim/run/report';
import { operationAt, resourceIdAt, type RunState } from '../../nodes/WebexScim/run/state';
import { apply } from '../../nodes/WebexScim/run/transitions';
import { bulkRequestText } from '../../nodes/WebexScim/scim/messages';
import { groupOf, invalid, patch, user, type Row } from '../plan/steps';
import { applied, halve, range, requeue, send, settle, standings, start } from './handing';

/** A row that touches one of three users, makes one, or joins some of the run's others in a group. */
const anyRow = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('patch' as const), target: fc.constantFrom('x', 'y', 'z'), refers: fc.option(fc.nat(11)) }),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('user' as const),
			name: fc.constantFrom('ann', 'bob', ''),
			long: fc.integer({ min: 0, max: 400 }),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('group' as const), members: fc.array(fc.nat(11), { maxLength: 3 }) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('path' as const), alias: fc.nat(11) }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'invalid' as const }) },
);

type AnyRow = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;

function rowOf(row: AnyRow, index: number): Row {
	const alias = `a${index}`;
	switch (row.kind) {
		case 'patch':
			return patch(row.target, row.refers === null ? {} : { manager: `bulkId:a${row.refers}` }, alias);
		case 'user':
			return user({ userName: row.name, title: 'x'.repeat(row.long) }, alias);
		case 'group':
			return groupOf(
				row.members.map((member) => `a${member}`),
				alias,
			);
		case 'path':
			return patch(`bulkId:a${row.alias}`, {}, alias);
		case 'invalid':
			return invalid(alias);
	}
}

/** What may become of an operation that was sent. `changed`: a create met the user x and becomes a change of it. */
const fate = fc.constantFrom('applied', 'applied', 'rejected', 'retry', 'unsure', 'changed', 'halve', 'unreachable');

const runs = fc.record({
	rows: fc.array(anyRow, { minLength: 1, maxLength: 12 }),
	operationsPerRequest: fc.integer({ min: 1, max: 5 }),
	maxBytes: fc.constantFrom(500, 700, 1_000_000),
	parallelRequests: fc.integer({ min: 1, max: 3 }),
	/** What becomes of each operation of each answer, in the order in which they are settled; then all go through. */
	fates: fc.array(fate, { maxLength: 25 }),
	/** Which of what is under way comes back next. */
	picks: fc.array(fc.nat(), { maxLength: 25 }),
});

describe('any run, with any answers', () => {
	it('loses no operation, sends none twice at a time, and keeps parents and order', () => {
		fc.assert(
			fc.property(runs, ({ rows, fates, picks, ...limits }) => {
				const state = start(rows.map(rowOf), limits);
				const planned = state.records.map(({ step }) => step);
				const outcomes = new Map<number, Outcome>();
				const sends = planned.map(() => 0);
				/** What is under way, by index: the path of what was sent. */
				const open = new Map<number, string>();
				/** Requests, and operations that are looked for one by one. */
				const underWay: (readonly number[])[] = [];
				const remaining = [...fates];
				const order = [...picks];
				for (;;) {
					for (let batch = send(state); batch !== undefined; batch = send(state)) {
						checkBatch(batch);
						underWay.push(batch.indexes);
						law(state.requests < 300, 'a run without end');
					}
					const [back] = underWay.splice((order.shift() ?? 0) % Math.max(1, underWay.length), 1);
					if (back === undefined) break;
					answer(back);
				}
				law(
					!standings(state).some((standing) => /^(?:free|waiting|sent|unsure|contested)$/.test(standing)),
					`left over: ${standings(state).join()}`,
				);
				const { settlements, steps, requests } = report(state);
				expect([settlements.length, steps.length, state.settled, state.open.size]).toStrictEqual([
					rows.length,
					rows.length,
					rows.length,
					0,
				]);
				expect(requests).toBe(state.requests);
				settlements.forEach((settlement, index) => {
					const outcome = outcomes.get(index);
					if (outcome !== undefined) expect({ index, ...settlement }).toStrictEqual({ index, outcome, attempts: sends[index], request: 1 });
					else
						expect({ index, kind: settlement.outcome.kind, attempts: settlement.attempts }).toStrictEqual({
							index,
							kind: expect.stringMatching(/^(invalid|notAttempted)$/),
							attempts: 0,
						});
				});

				function checkBatch({ indexes, texts }: Batch): void {
					const bytes = Buffer.byteLength(bulkRequestText(100, texts));
					law(indexes.length > 0 && indexes.length <= limits.operationsPerRequest, `a batch of ${indexes.length}`);
					law(bytes <= limits.maxBytes, `a batch of ${bytes} bytes`);
					indexes.forEach((index, position) => {
						const text = texts[position] ?? '';
						const step = planned[index];
						law(step?.kind === 'planned' && !outcomes.has(index), `${index} is sent, but was settled`);
						law(!open.has(index), `${index} is sent while it is under way`);
						law(!text.includes('bulkId:a'), `${index} still refers`);
						for (const parent of step?.kind === 'planned' ? step.parents : []) {
							law(resourceIdAt(state, parent) !== undefined, `${index} is sent before its parent ${parent} has an id`);
						}
						for (const earlier of earlierOf(index)) {
							law(
								state.records[earlier]?.standing.kind === 'settled',
								`${index} is sent before ${earlier} on the same resource is settled`,
							);
						}
						const { path } = JSON.parse(text) as { path: string };
						for (const [other, otherPath] of path.split('/').length > 2 ? open : []) {
							law(otherPath.toLowerCase() !== path.toLowerCase(), `${index} is sent while ${other} on the same resource is under way`);
						}
						open.set(index, path);
						sends[index] = (sends[index] ?? 0) + 1;
					});
					law(
						new Set([...open.keys()].map((index) => requestOf(state, index))).size <= limits.parallelRequests,
						'too many requests are under way',
					);
				}

				function answer(indexes: readonly number[]): void {
					for (const index of indexes) {
						const become = remaining.shift() ?? 'applied';
						if (become === 'halve' && index === indexes[0] && indexes.length > 1) {
							for (const each of indexes) open.delete(each);
							halve(state, indexes);
							return;
						}
						if (become === 'unreachable' && index === indexes[0] && state.records[index]?.standing.kind === 'sent') {
							for (const each of indexes) {
								open.delete(each);
								sends[each] = (sends[each] ?? 0) - 1;
								apply(state, { kind: 'requeued', index: each, as: 'unsent' });
							}
							return;
						}
						if (become === 'unsure') {
							apply(state, doubted(index, { reason: 'noResult', words: {}, patience: 'patiently' }, requestOf(state, index) ?? 0, 0));
							underWay.push([index]);
							continue;
						}
						open.delete(index);
						if (become === 'retry') requeue(state, index);
						else if (become === 'changed' && operationAt(state, index).operation.method === 'POST') toChange(state, index);
						else conclude(index, become === 'rejected' ? { kind: 'rejected', status: 400 } : applied(index));
					}
				}

				function conclude(index: number, outcome: Outcome): void {
					settle(state, index, outcome, 1);
					outcomes.set(index, outcome);
				}

				/** A chain of predecessors holds every operation on one resource. */
				function earlierOf(index: number): readonly number[] {
					const earlier: number[] = [];
					for (let before = predecessorOf(index); before !== undefined; before = predecessorOf(before)) earlier.push(before);
					return earlier;
				}

				function predecessorOf(index: number): number | undefined {
					const step = planned[index];
					return step?.kind === 'planned' ? step.predecessor : undefined;
				}
			}),
			{ numRuns: 400 },
		);
	});
});

function toChange(state: RunState, index: number): void {
	const { operation } = operationAt(state, index);
	apply(state, { kind: 'changed', index, operation: { ...operation, method: 'PATCH', target: { kind: 'id', id: 'X' }, data: {} } });
}

/** The request in which an operation is under way. */
function requestOf(state: RunState, index: number): number | undefined {
	const standing = state.records[index]?.standing;
	return standing !== undefined && 'request' in standing ? standing.request : undefined;
}

/** Quicker than an expectation, of which a run has thousands. */
function law(holds: boolean, violation: string): void {
	if (!holds) throw new Error(violation);
}

describe('as few requests as the dependencies allow', () => {
	const limit = fc.integer({ min: 1, max: 3 });
	const picked = fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 7 });

	it('when everything refers to at most one other', () => {
		fc.assert(
			fc.property(picked, limit, (picks, operations) => {
				expectFewest(
					picks.map((pick, index) => (pick === null || index === 0 ? [] : [pick % index])),
					operations,
				);
			}),
			{ numRuns: 100 },
		);
	});

	it('when everything is referred to by at most one other', () => {
		fc.assert(
			fc.property(picked, limit, (picks, operations) => {
				const parents: number[][] = picks.map(() => []);
				picks.forEach((pick, index) => {
					if (pick !== null && index > 0) parents[pick % index]?.push(index);
				});
				expectFewest(parents, operations);
			}),
			{ numRuns: 100 },
		);
	});

	it('when many are on one resource', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 8 }), limit, (targets, operations) => {
				const earlier = targets
					.map((target, index) => targets.slice(0, index).lastIndexOf(target))
					.map((before) => (before < 0 ? [] : [before]));
				const requests = requestsOf(
					targets.map((target) => patch(target)),
					operations,
				);
				expect({ targets, requests }).toEqual({ targets, requests: fewest(earlier, operations) });
			}),
			{ numRuns: 100 },
		);
	});

	it.each([
		{ name: '1,000 users and 20 groups of 100 random ones', users: 1_000, groups: 20, requests: 11 },
		{ name: '100 users and one group of all', users: 100, groups: 1, requests: 2 },
		{ name: '99 users and one group of all', users: 99, groups: 1, requests: 2 },
		{ name: '250 users and 50 groups', users: 250, groups: 50, requests: 4 },
	])('$name take $requests', ({ users, groups, requests }) => {
		const rows = [
			...range(0, groups).map((index) =>
				groupOf(range(0, Math.min(100, users)).map((member) => `u${(index * 7919 + member * 104_729) % users}`)),
			),
			...range(0, users).map((index) => user({}, `u${index}`)),
		];
		expect(requestsOf(rows, 100)).toBe(requests);
	});
});

function expectFewest(parents: readonly (readonly number[])[], operations: number): void {
	const rows = parents.map((list, index) =>
		groupOf(
			list.map((parent) => `r${parent}`),
			`r${index}`,
		),
	);
	expect({ parents, requests: requestsOf(rows, operations) }).toEqual({ parents, requests: fewest(parents, operations) });
}

function requestsOf(rows: readonly Row[], operationsPerRequest: number): number {
	const state = start(rows, { operationsPerRequest });
	for (let batch = send(state); batch !== undefined; batch = send(state)) {
		for (const index of batch.indexes) settle(state, index, applied(index));
	}
	expect(standings(state)).toStrictEqual(rows.map(() => 'applied'));
	return state.requests;
}

/** The fewest requests by trying all ways: sets of what is done, as bits, request after request. */
function fewest(earlier: readonly (readonly number[])[], operations: number): number {
	const all = 2 ** earlier.length - 1;
	let reached = new Set([0]);
	for (let requests = 0; ; requests++) {
		if (reached.has(all)) return requests;
		const further = new Set<number>();
		for (const done of reached) {
			const free = earlier.flatMap((list, index) => (has(done, index) || !list.every((each) => has(done, each)) ? [] : [index]));
			for (const chosen of choices(free, operations)) further.add(chosen.reduce((set, index) => set + 2 ** index, done));
		}
		reached = further;
	}
}

function has(set: number, index: number): boolean {
	return Math.floor(set / 2 ** index) % 2 === 1;
}

function choices(from: readonly number[], count: number): readonly (readonly number[])[] {
	if (from.length <= count) return [from];
	if (count === 0) return [[]];
	const [first, ...rest] = from;
	return first === undefined ? [[]] : [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}
