import { planRequests } from '../../nodes/WebexScim/actions/bulk/dryRun';
import { planRun, type Spec } from '../../nodes/WebexScim/bulk/plan';
import { createSchedule } from '../../nodes/WebexScim/bulk/schedule';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import { seededRandom } from '../webex/rows';
import { schemas } from '../webex/urns';

const limits = { operations: 100, bytes: maxPayloadBytes };

/** Creates of groups, each with the given ones as its members. */
function groups(count: number, membersOf: (place: number) => readonly number[]): readonly Spec[] {
	return Array.from({ length: count }, (_, place) => ({
		label: `item ${place}`,
		method: 'POST' as const,
		resourceType: 'Groups' as const,
		target: { kind: 'new' as const },
		alias: `g${place}`,
		data: {
			schemas: [schemas.group],
			displayName: `group ${place}`,
			members: membersOf(place).map((member) => ({ value: `bulkId:g${member}` })),
		},
	}));
}

function requestsFor(specs: readonly Spec[]): number {
	return planRequests(planRun(specs), limits).requests;
}

describe('as few requests as the dependencies allow', () => {
	it.each([
		{ name: 'no references', count: 10_000, levels: 1, expected: 100 },
		{ name: 'five levels of 2,000', count: 10_000, levels: 5, expected: 100 },
		{ name: 'five levels of 20: one request each', count: 100, levels: 5, expected: 5 },
		{ name: 'a chain of 300', count: 300, levels: 300, expected: 300 },
		{
			name: 'fifty levels of 150: full requests need no second one for the rest of a level',
			count: 7_500,
			levels: 50,
			expected: 75,
		},
	])('$name', ({ count, levels, expected }) => {
		const perLevel = count / levels;
		expect(requestsFor(groups(count, (place) => (place < perLevel ? [] : [place - perLevel])))).toBe(expected);
	});

	it('a long chain among many that wait for nobody begins at once', () => {
		const specs = groups(1_000, (place) => (place > 990 ? [place - 1] : []));
		expect(requestsFor(specs)).toBe(10);
	});
});

/** References to any two operations before it, in an order that has nothing to do with the items'. */
function random(count: number): readonly Spec[] {
	const chance = seededRandom(5);
	const rank = Array.from({ length: count }, () => chance());
	const order = rank.map((_, place) => place).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
	const position = new Map(order.map((place, index) => [place, index]));
	return groups(count, (place) => {
		const before = position.get(place) ?? 0;
		return before === 0 ? [] : [0, 1].flatMap(() => order[Math.floor(chance() * before)] ?? []);
	});
}

function millisecondsOf(work: () => void): number {
	const startedAt = process.hrtime.bigint();
	work();
	return Number(process.hrtime.bigint() - startedAt) / 1e6;
}

/** The best of some tries, since other work on the machine only ever adds to it. */
function bestOf(tries: number, work: () => void): number {
	return Math.min(...Array.from({ length: tries }, () => millisecondsOf(work)));
}

describe('10,000 operations with random references', () => {
	it('all find their place', () => {
		const { settlements } = planRequests(planRun(random(10_000)), limits);
		expect(settlements.filter(({ outcome }) => outcome.kind !== 'planned')).toEqual([]);
	});

	/** Twice the work a list costs in a straight line is room for the logarithm and for the machine; a square would be 25 times. */
	it('cost less than ten times what 2,000 cost', () => {
		const small = random(2_000);
		const large = random(10_000);
		const plan = (specs: readonly Spec[]) => (): void => void planRequests(planRun(specs), limits);
		plan(small)();
		expect(bestOf(5, plan(large)) / bestOf(5, plan(small))).toBeLessThan(10);
	});

	it('on one resource too: a chain of 10,000 changes costs less than ten times one of 2,000', () => {
		const chain = (count: number): readonly Spec[] =>
			Array.from({ length: count }, (_, place) => ({
				label: `item ${place}`,
				method: 'PATCH',
				resourceType: 'Users',
				target: { kind: 'id', id: 'u1' },
				data: { Operations: [{ op: 'replace', path: 'title', value: `title ${place}` }] },
			}));
		const run = (specs: readonly Spec[]) => (): void => {
			const schedule = createSchedule(planRun(specs), limits);
			for (let batch = schedule.next(); batch !== undefined; batch = schedule.next()) {
				for (const place of batch.places) schedule.isOvertaken(place);
				for (const place of batch.places) schedule.settle(place, { kind: 'applied', resourceId: 'u1' });
			}
		};
		const [small, large] = [chain(2_000), chain(10_000)];
		run(small)();
		expect(bestOf(5, run(large)) / bestOf(5, run(small))).toBeLessThan(10);
	});
});
