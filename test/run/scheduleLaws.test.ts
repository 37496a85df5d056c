import fc from 'fast-check';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { createSchedule, type Batch } from '../../nodes/WebexScim/run/schedule';
import type { Outcome, PlannedOperation } from '../../nodes/WebexScim/plan/types';
import { bulkRequestText } from '../../nodes/WebexScim/scim/messages';
import { groupOf, invalid, labelled, patch, user, type Row } from '../plan/specs';

/** A row that touches one of three users, makes one, or joins some of the run's others in a group. */
const anyRow = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('patch' as const), target: fc.constantFrom('x', 'y', 'z'), refers: fc.option(fc.nat(11)) }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('user' as const), name: fc.constantFrom('ann', 'bob', ''), long: fc.integer({ min: 0, max: 400 }) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('group' as const), members: fc.array(fc.nat(11), { maxLength: 3 }) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('path' as const), alias: fc.nat(11) }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'invalid' as const }) },
);

type AnyRow = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;

function rowOf(row: AnyRow, place: number): Row {
	const alias = `a${place}`;
	switch (row.kind) {
		case 'patch':
			return patch(row.target, row.refers === null ? {} : { manager: `bulkId:a${row.refers}` }, alias);
		case 'user':
			return user({ userName: row.name, title: 'x'.repeat(row.long) }, alias);
		case 'group':
			return groupOf(row.members.map((member) => `a${member}`), alias);
		case 'path':
			return patch(`bulkId:a${row.alias}`, {}, alias);
		case 'invalid':
			return invalid(alias);
	}
}

const runs = fc.record({
	rows: fc.array(anyRow, { minLength: 1, maxLength: 12 }),
	operations: fc.integer({ min: 1, max: 5 }),
	bytes: fc.constantFrom(500, 700, 1_000_000),
	parallel: fc.integer({ min: 1, max: 3 }),
	/** What becomes of each row of each answer, in the order in which they are settled; then all go through. */
	fates: fc.array(fc.constantFrom('applied', 'applied', 'rejected', 'again', 'unconfirmed', 'halve', 'unreachable'), { maxLength: 25 }),
	picks: fc.array(fc.nat(), { maxLength: 25 }),
});

describe('any run, with any answers', () => {
	it('loses no operation, gives none out twice, and keeps parents and order', () => {
		fc.assert(
			fc.property(runs, ({ rows, operations, bytes, parallel, fates, picks }) => {
				const plan = planRun(labelled(rows.map(rowOf)));
				const schedule = createSchedule(plan, { operations, bytes });
				const open = new Map<number, PlannedOperation>();
				plan.operations.forEach((entry, place) => {
					if ('spec' in entry && entry.refused === undefined) open.set(place, entry);
				});
				const outcomes = new Map<number, Outcome>();
				/** Operations that must not be given out any more, since one behind them on the same resource was. */
				const gone = new Set<number>();
				const inFlight: Batch[] = [];
				const remaining = [...fates];
				const order = [...picks];
				for (let requests = 1; ; ) {
					while (inFlight.length < parallel) {
						const batch = schedule.next();
						if (batch === undefined) break;
						checkBatch(batch, { operations, bytes }, inFlight);
						schedule.countSent(batch);
						inFlight.push(batch);
						law(requests++ < 200, 'a run without end');
					}
					const [batch] = inFlight.splice((order.shift() ?? 0) % Math.max(1, inFlight.length), 1);
					if (batch === undefined) break;
					answer(batch, requests);
				}
				const settlements = schedule.settlements();
				expect(settlements).toHaveLength(rows.length);
				expect(schedule.settledCount()).toBe(rows.length);
				settlements.forEach((settlement, place) => {
					const known = outcomes.get(place);
					if (known !== undefined) expect({ place, ...settlement }).toMatchObject({ place, outcome: known });
					else expect(settlement.outcome.kind).toMatch(/^(invalid|notAttempted|rejected)$/);
				});

				function checkBatch(batch: Batch, limits: { operations: number; bytes: number }, others: readonly Batch[]): void {
					const elsewhere = new Set(others.flatMap(({ places }) => places));
					const bytes = Buffer.byteLength(bulkRequestText(100, batch.texts));
					law(batch.places.length > 0 && batch.places.length <= limits.operations, `a batch of ${batch.places.length}`);
					law(bytes <= limits.bytes, `a batch of ${bytes} bytes`);
					law(new Set(batch.places).size === batch.places.length, `one operation twice in a batch: ${batch.places.join()}`);
					batch.places.forEach((place, index) => {
						law(open.has(place) && !outcomes.has(place), `${place} is given out, but was settled`);
						law(!elsewhere.has(place), `${place} is given out while it is in flight`);
						law(!gone.has(place), `${place} is given out after a later one on the same resource`);
						for (const parent of open.get(place)?.parents ?? []) {
							law(schedule.resourceId(parent) !== undefined, `${place} is given out before its parent ${parent} has an id`);
						}
						law(batch.texts[index]?.includes('bulkId:a') === false, `${place} still refers`);
						for (const earlier of earlierOf(place)) {
							law(!elsewhere.has(earlier), `${place} is given out while ${earlier} on the same resource is in flight`);
							if (!batch.places.slice(0, index).includes(earlier)) gone.add(earlier);
						}
						for (const [later, outcome] of outcomes) {
							const isEffect = outcome.kind === 'applied' || outcome.kind === 'unconfirmed';
							law(!isEffect || !earlierOf(later).includes(place), `${place} is sent again after ${later} on the same resource took effect`);
						}
					});
				}

				function answer(batch: Batch, request: number): void {
					for (const place of batch.places) {
						const fate = remaining.shift() ?? 'applied';
						if (fate === 'halve' && place === batch.places[0] && batch.places.length > 1) {
							schedule.halve(batch);
							return;
						}
						if (fate === 'unreachable' && place === batch.places[0]) {
							schedule.uncountSent(batch);
							schedule.again(batch.places);
							return;
						}
						if (fate === 'again') {
							schedule.again([place]);
							continue;
						}
						const outcome: Outcome =
							fate === 'rejected'
								? { kind: 'rejected', status: 400 }
								: fate === 'unconfirmed'
									? { kind: 'unconfirmed', reason: 'noResult' }
									: { kind: 'applied', resourceId: `id${place}` };
						schedule.settle(place, outcome, request);
						outcomes.set(place, outcome);
					}
				}

				/** A chain of `previous` holds every operation on one resource. */
				function earlierOf(place: number): readonly number[] {
					const places: number[] = [];
					for (let before = open.get(place)?.previous; before !== undefined; before = open.get(before)?.previous) places.push(before);
					return places;
				}
			}),
			{ numRuns: 250 },
		);
	});
});

/** Quicker than an expectation, of which a run has thousands. */
function law(holds: boolean, violation: string): void {
	if (!holds) throw new Error(violation);
}

describe('as few requests as the dependencies allow', () => {
	it('when everything refers to at most one other', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 3 }), (picks, operations) => {
				const parents = picks.map((pick, place) => (pick === null || place === 0 ? [] : [pick % place]));
				expectFewest(parents, operations);
			}),
			{ numRuns: 100 },
		);
	});

	it('when everything is referred to by at most one other', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 3 }), (picks, operations) => {
				const parents: number[][] = picks.map(() => []);
				picks.forEach((pick, place) => {
					if (pick !== null && place > 0) parents[pick % place]?.push(place);
				});
				expectFewest(parents, operations);
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
			...Array.from({ length: groups }, (_, index) =>
				groupOf(Array.from({ length: Math.min(100, users) }, (_, member) => `u${(index * 7919 + member * 104_729) % users}`)),
			),
			...Array.from({ length: users }, (_, index) => user({}, `u${index}`)),
		];
		expect(requestsOf(rows, 100)).toBe(requests);
	});
});

function expectFewest(parents: readonly (readonly number[])[], operations: number): void {
	const rows = parents.map((list, place) => groupOf(list.map((parent) => `r${parent}`), `r${place}`));
	expect({ parents, requests: requestsOf(rows, operations) }).toEqual({ parents, requests: fewest(parents, operations) });
}

function requestsOf(rows: readonly Row[], operations: number): number {
	const schedule = createSchedule(planRun(labelled(rows)), { operations, bytes: 1_048_576 });
	let requests = 0;
	for (let batch = schedule.next(); batch !== undefined; batch = schedule.next()) {
		requests++;
		for (const place of batch.places) schedule.settle(place, { kind: 'applied', resourceId: `id${place}` });
	}
	expect(schedule.settledCount()).toBe(rows.length);
	return requests;
}

/** The fewest requests by trying all ways: sets of what is done, as bits, request after request. */
function fewest(parents: readonly (readonly number[])[], operations: number): number {
	const all = 2 ** parents.length - 1;
	let reached = new Set([0]);
	for (let requests = 0; ; requests++) {
		if (reached.has(all)) return requests;
		const further = new Set<number>();
		for (const done of reached) {
			const free = parents.flatMap((list, place) => (has(done, place) || !list.every((parent) => has(done, parent)) ? [] : [place]));
			for (const chosen of choices(free, operations)) further.add(chosen.reduce((set, place) => set + 2 ** place, done));
		}
		reached = further;
	}
}

function has(set: number, place: number): boolean {
	return Math.floor(set / 2 ** place) % 2 === 1;
}

function choices(from: readonly number[], count: number): readonly (readonly number[])[] {
	if (from.length <= count) return [from];
	if (count === 0) return [[]];
	const [first, ...rest] = from;
	return first === undefined ? [[]] : [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}
