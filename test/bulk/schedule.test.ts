import { planRun } from '../../nodes/WebexScim/bulk/plan';
import { createSchedule, type Batch, type BatchLimits, type Schedule } from '../../nodes/WebexScim/bulk/schedule';
import type { Outcome, Settlement } from '../../nodes/WebexScim/bulk/types';
import { bulkRequestText } from '../../nodes/WebexScim/scim/messages';
import { deletion, groupOf, invalid, labelled, patch, user, type Row } from './specs';

const usual: BatchLimits = { operations: 100, bytes: 1_048_576 };
const rejected: Outcome = { kind: 'rejected', status: 400, detail: 'No.' };
const unconfirmed: Outcome = { kind: 'unconfirmed', reason: 'connectionLost' };
const applied = (place: number): Outcome => ({ kind: 'applied', status: 201, resourceId: `id${place}` });
const users = (count: number): readonly Row[] => Array.from({ length: count }, () => user({}));

const schedule = (rows: readonly Row[], limits: Partial<BatchLimits> = {}): Schedule =>
	createSchedule(planRun(labelled(rows)), { ...usual, ...limits });

/** Takes batch after batch, all of it applied, and gives the places of each. */
function drain(from: Schedule): readonly (readonly number[])[] {
	const batches: (readonly number[])[] = [];
	for (let batch = from.next(); batch !== undefined; batch = from.next()) {
		batches.push(batch.places);
		for (const place of batch.places) from.settle(place, applied(place), batches.length);
	}
	return batches;
}

const next = (from: Schedule): Batch => from.next() ?? { places: [], texts: [] };
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);

/**
 * Mutants that nothing can tell apart: what is read of places and entries that are always there, a wait for whoever is not
 * there, and operations of equal height and place, of which there are none.
 */
describe('batches by count', () => {
	it.each<{ items: number; limit: number; batches: readonly (readonly number[])[] }>([
		{ items: 0, limit: 100, batches: [] },
		{ items: 1, limit: 100, batches: [[0]] },
		{ items: 99, limit: 100, batches: [range(0, 99)] },
		{ items: 100, limit: 100, batches: [range(0, 100)] },
		{ items: 101, limit: 100, batches: [range(0, 100), [100]] },
		{ items: 250, limit: 100, batches: [range(0, 100), range(100, 200), range(200, 250)] },
		{ items: 3, limit: 1, batches: [[0], [1], [2]] },
		{ items: 3, limit: 2, batches: [[0, 1], [2]] },
	])('$items items, at most $limit a request', ({ items, limit, batches }) => {
		expect(drain(schedule(users(items), { operations: limit }))).toStrictEqual(batches);
	});
});

describe('batches by bytes', () => {
	const rows = [user({ userName: 'ann' }), user({ userName: 'bob' }), user({ userName: 'zoë' })];
	const texts = next(schedule(rows)).texts;
	const bodyBytes = (operations: readonly string[]): number => Buffer.byteLength(bulkRequestText(100, operations));

	it.each<{ name: string; bytes: number; batches: readonly (readonly number[])[] }>([
		{ name: 'exactly room for three', bytes: bodyBytes(texts), batches: [[0, 1, 2]] },
		{ name: 'one byte too few for three', bytes: bodyBytes(texts) - 1, batches: [[0, 1], [2]] },
		{ name: 'exactly room for two', bytes: bodyBytes(texts.slice(0, 2)), batches: [[0, 1], [2]] },
		{ name: 'one byte too few for two', bytes: bodyBytes(texts.slice(1)) - 2, batches: [[0], [1], [2]] },
		{ name: 'exactly room for the longest, whose ë has two bytes', bytes: bodyBytes(texts.slice(2)), batches: [[0], [1], [2]] },
		{ name: 'one byte too few for the longest', bytes: bodyBytes(texts.slice(2)) - 1, batches: [[0], [1]] },
		{ name: 'room for none', bytes: bodyBytes([]), batches: [] },
	])('$name', ({ bytes, batches }) => {
		expect(drain(schedule(rows, { bytes }))).toStrictEqual(batches);
	});

	it('an operation too large for any request is invalid, and the others go', () => {
		const long = user({ userName: 'x'.repeat(2_000) });
		const run = schedule([user({}), long, user({})], { bytes: 1_500 });
		expect(drain(run)).toStrictEqual([[0, 2]]);
		expect(run.settlements()[1]).toStrictEqual({
			outcome: {
				kind: 'invalid',
				reason: 'tooLarge',
				detail: "The operation of item 1 has 2,078 bytes; a request may have 1,500. Shorten or leave out the longest fields of 'data'.",
			},
			attempts: 0,
		});
	});

	it('who waits for an operation that is too large learns it', () => {
		const run = schedule([user({ userName: 'x'.repeat(2_000) }, 'a'), groupOf(['a'])], { bytes: 1_500 });
		expect(drain(run)).toStrictEqual([]);
		expect(outcomes(run)).toStrictEqual(['invalid tooLarge', 'notAttempted dependencyFailed']);
	});

	it('the body of every batch is within the limit and holds the texts in order', () => {
		const many = Array.from({ length: 50 }, (_, place) => user({ userName: 'é'.repeat((place * 37) % 300) }));
		const run = schedule(many, { bytes: 1_000 });
		for (let batch = run.next(); batch !== undefined; batch = run.next()) {
			expect(bodyBytes(batch.texts)).toBeLessThanOrEqual(1_000);
			expect(batch.texts.map((text) => (JSON.parse(text) as { bulkId: string }).bulkId)).toStrictEqual(
				batch.places.map((place) => `op${String(place + 1).padStart(8, '0')}`),
			);
			for (const place of batch.places) run.settle(place, applied(place));
		}
		expect(run.settledCount()).toBe(50);
	});
});

describe('who refers goes in a later request, and carries the id', () => {
	it('a group carries the ids of its members', () => {
		const run = schedule([groupOf(['a', 'b']), user({}, 'a'), user({}, 'b')]);
		expect(next(run).places).toStrictEqual([1, 2]);
		expect(run.next()).toBeUndefined();
		run.settle(2, applied(2));
		expect(run.next()).toBeUndefined();
		run.settle(1, applied(1));
		expect(next(run)).toStrictEqual({
			places: [0],
			texts: ['{"method":"POST","path":"/Groups","bulkId":"op00000001","data":{"members":[{"value":"id1"},{"value":"id2"}]}}'],
		});
	});

	it('a path carries the id, and the operation is known by it', () => {
		const run = schedule([user({}, 'a'), deletion('bulkId:a')]);
		expect(run.operation(1).spec.target).toStrictEqual({ kind: 'reference', alias: 'a' });
		run.settle(next(run).places[0] ?? 0, applied(0));
		expect(run.operation(1).spec).toStrictEqual({ label: 'item 1', method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: 'id0' } });
		expect(next(run).texts).toStrictEqual(['{"method":"DELETE","path":"/Users/id0","bulkId":"op00000002"}']);
	});

	it.each<{ name: string; rows: readonly Row[]; limit?: number; batches: readonly (readonly number[])[] }>([
		{ name: 'the longest chain first', rows: [user({}), user({}), user({}, 'a'), groupOf(['a'])], limit: 2, batches: [[2, 0], [1, 3]] },
		{ name: 'item order among equals', rows: [groupOf(['b']), user({}, 'b'), user({}, 'a'), groupOf(['a'])], limit: 2, batches: [[1, 2], [0, 3]] },
		{ name: 'a chain of four, others alongside', rows: [groupOf(['c']), groupOf(['d'], 'c'), groupOf(['e'], 'd'), user({}, 'e'), ...users(4)], limit: 2, batches: [[3, 4], [2, 5], [1, 6], [0, 7]] },
		{ name: 'what exists already is not waited for', rows: [patch('x', {}, 'a'), groupOf(['a'])], batches: [[0, 1]] },
		{ name: 'a parent behind an order tie', rows: [user({ userName: 'u' }), user({ userName: 'u' }, 'a'), groupOf(['a']), ...users(2)], limit: 2, batches: [[0, 1], [2, 3], [4]] },
	])('$name', ({ rows, limit = 100, batches }) => {
		expect(drain(schedule(rows, { operations: limit }))).toStrictEqual(batches);
	});

	it.each<{ name: string; outcome: Outcome; text: string | undefined }>([
		{ name: 'applied', outcome: applied(0), text: 'id0' },
		{ name: 'unchanged', outcome: { kind: 'unchanged', resourceId: 'id0' }, text: 'id0' },
		{ name: 'planned by a dry run, which keeps the reference', outcome: { kind: 'planned' }, text: 'bulkId:a' },
		{ name: 'applied, but nobody knows the id', outcome: { kind: 'applied' }, text: undefined },
		{ name: 'unchanged, but nobody knows the id', outcome: { kind: 'unchanged' }, text: undefined },
		{ name: 'rejected', outcome: rejected, text: undefined },
		{ name: 'unconfirmed', outcome: unconfirmed, text: undefined },
		{ name: 'not attempted', outcome: { kind: 'notAttempted', reason: 'cancelled' }, text: undefined },
		{ name: 'invalid', outcome: { kind: 'invalid', reason: 'tooLarge', detail: '' }, text: undefined },
	])('after a parent that is $name', ({ outcome, text }) => {
		const run = schedule([user({}, 'a'), user({ title: 'bulkId:a' }), user({ manager: 'bulkId:g', title: 'bulkId:a' }), user({}, 'g')]);
		run.settle(next(run).places[0] ?? 0, outcome);
		const sent = next(run).texts.map((operation) => (JSON.parse(operation) as { data: { title?: string } }).data.title);
		expect(sent).toStrictEqual(text === undefined ? [] : [text]);
		const failed = 'notAttempted dependencyFailed';
		expect(outcomes(run).slice(1)).toStrictEqual(text === undefined ? [failed, failed, 'open'] : ['open', 'open', 'open']);
	});

	it('a failed parent fails all who wait for it, also at second hand, naming the one they wait for; others go', () => {
		const run = schedule([user({}, 'a'), groupOf(['a'], 'b'), groupOf(['b']), groupOf(['c']), user({}, 'c')]);
		const { places } = next(run);
		expect(places).toStrictEqual([0, 4]);
		run.settle(0, rejected, 1);
		run.settle(4, applied(4), 1);
		expect(drain(run)).toStrictEqual([[3]]);
		const waiting = (label: string): Settlement => ({
			outcome: { kind: 'notAttempted', reason: 'dependencyFailed', detail: `It refers to ${label}, which did not go through. Mend that one, then run both again.` },
			attempts: 0,
		});
		expect(run.settlements()).toStrictEqual([
			{ outcome: rejected, attempts: 0, request: 1 },
			waiting('item 0'),
			waiting('item 1'),
			{ outcome: applied(3), attempts: 0, request: 1 },
			{ outcome: applied(4), attempts: 0, request: 1 },
		]);
	});

	it.each<{ name: string; rows: readonly Row[]; reasons: readonly string[] }>([
		{ name: 'an item that was invalid', rows: [invalid('a'), groupOf(['a'], 'b'), groupOf(['b'])], reasons: ['invalid badValue', 'notAttempted dependencyFailed', 'notAttempted dependencyFailed'] },
		{ name: 'a row that is refused', rows: [groupOf(['b']), groupOf(['z'], 'b')], reasons: ['notAttempted dependencyFailed', 'invalid unknownReference'] },
		{ name: 'a circle, whose rows all say so', rows: [groupOf(['b'], 'a'), groupOf(['a'], 'b'), groupOf(['a'])], reasons: ['invalid circularReference', 'invalid circularReference', 'notAttempted dependencyFailed'] },
		{ name: 'a refused row that waits for a failed one keeps its reason', rows: [invalid('a'), groupOf(['a', 'z'])], reasons: ['invalid badValue', 'invalid unknownReference'] },
	])('who waits for $name is settled from the start', ({ rows, reasons }) => {
		const run = schedule(rows);
		expect(run.settledCount()).toBe(rows.length);
		expect(run.next()).toBeUndefined();
		expect(outcomes(run)).toStrictEqual(reasons);
	});

	it('names the item of a parent that was invalid', () => {
		expect(schedule([invalid('a'), groupOf(['a'])]).settlements()[1]?.outcome).toMatchObject({
			detail: 'It refers to item 0, which did not go through. Mend that one, then run both again.',
		});
	});

	it('takes the id of an item that needed no operation', () => {
		const rows: readonly Row[] = [{ outcome: { kind: 'unchanged', resourceId: 'x' }, alias: 'a' }, groupOf(['a']), deletion('bulkId:a')];
		expect(next(schedule(rows)).texts).toStrictEqual([
			'{"method":"POST","path":"/Groups","bulkId":"op00000002","data":{"members":[{"value":"x"}]}}',
			'{"method":"DELETE","path":"/Users/x","bulkId":"op00000003"}',
		]);
	});

	it('follows an alias of an alias to the id, and a circle of them nowhere', () => {
		const run = schedule([user({}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b', {}, 'c'), patch('x', {}, 'd'), patch('bulkId:d', {}, 'e'), patch('bulkId:g', {}, 'f'), patch('bulkId:f', {}, 'g')]);
		run.settle(0, applied(0));
		expect(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((alias) => run.idOf(alias))).toStrictEqual(['id0', 'id0', 'id0', 'x', 'x', undefined, undefined]);
	});

	it('knows ids by place and by alias, as far as there are any', () => {
		const run = schedule([user({}, 'a'), patch('x', {}, 'b'), invalid('c')]);
		expect([run.resourceId(0), run.resourceId(1), run.resourceId(2)]).toStrictEqual([undefined, undefined, undefined]);
		expect([run.idOf('a'), run.idOf('b'), run.idOf('c'), run.idOf('z')]).toStrictEqual([undefined, 'x', undefined, undefined]);
		run.settle(0, applied(0));
		expect([run.resourceId(0), run.idOf('a')]).toStrictEqual(['id0', 'id0']);
	});
});

describe('operations on one resource keep their order', () => {
	it.each<{ name: string; rows: readonly Row[]; limit: number; batches: readonly (readonly number[])[] }>([
		{ name: 'in one request', rows: [patch('x'), patch('y'), patch('x'), deletion('x')], limit: 100, batches: [[0, 1, 2, 3]] },
		{ name: 'in one after the other', rows: [patch('x'), patch('x'), patch('x')], limit: 1, batches: [[0], [1], [2]] },
		{ name: '250 of them in three requests', rows: Array.from({ length: 250 }, () => patch('x')), limit: 100, batches: [range(0, 100), range(100, 200), range(200, 250)] },
	])('$name', ({ rows, limit, batches }) => {
		expect(drain(schedule(rows, { operations: limit }))).toStrictEqual(batches);
	});

	it('while one is in flight, none behind it goes, but others do', () => {
		const run = schedule([patch('x'), patch('x'), patch('y'), patch('x')], { operations: 1 });
		expect(next(run).places).toStrictEqual([0]);
		expect(next(run).places).toStrictEqual([2]);
		expect(run.next()).toBeUndefined();
		run.settle(0, applied(0));
		expect(next(run).places).toStrictEqual([1]);
		expect(run.next()).toBeUndefined();
	});

	it('one that failed lets the next one go', () => {
		const run = schedule([patch('x'), patch('x')], { operations: 1 });
		run.settle(next(run).places[0] ?? 0, rejected);
		expect(next(run).places).toStrictEqual([1]);
	});

	it('one that fell out with its parent does not free the one behind it before the one in front is settled', () => {
		const run = schedule([patch('x'), patch('x', { manager: 'bulkId:a' }), patch('x'), user({}, 'a')]);
		expect(next(run).places).toStrictEqual([3, 0]);
		run.settle(3, rejected);
		expect(run.next()).toBeUndefined();
		run.settle(0, applied(0));
		expect(next(run).places).toStrictEqual([2]);
		expect(outcomes(run)).toStrictEqual(['applied', 'notAttempted dependencyFailed', 'open', 'rejected']);
	});

	it('one that is too large does not free the one behind it before the one in front is settled', () => {
		const run = schedule([patch('x'), patch('x', { title: 'x'.repeat(2_000) }), patch('x'), patch('x')], { bytes: 1_500, operations: 1 });
		expect(next(run).places).toStrictEqual([0]);
		expect(run.next()).toBeUndefined();
		run.settle(0, applied(0));
		expect(next(run).places).toStrictEqual([2]);
		expect(run.next()).toBeUndefined();
		run.settle(2, applied(2));
		expect(next(run).places).toStrictEqual([3]);
	});

	it('one that waits for a parent holds up the ones behind it, also when it is next', () => {
		const run = schedule([patch('x'), patch('x', { manager: 'bulkId:a' }), patch('x'), user({}, 'a')], { operations: 2 });
		expect(next(run).places).toStrictEqual([3, 0]);
		run.settle(0, applied(0));
		expect(run.next()).toBeUndefined();
		run.settle(3, applied(3));
		expect(next(run).places).toStrictEqual([1, 2]);
	});

	it.each<{ name: string; settled: readonly (readonly [number, Outcome])[]; overtaken: readonly boolean[] }>([
		{ name: 'nothing is settled', settled: [], overtaken: [false, false, false, false] },
		{ name: 'the second took effect', settled: [[2, applied(2)]], overtaken: [true, false, false, false] },
		{ name: 'the last took effect', settled: [[3, applied(3)]], overtaken: [true, true, false, false] },
		{ name: 'the last may have taken effect', settled: [[3, unconfirmed]], overtaken: [true, true, false, false] },
		{ name: 'the last, then the first', settled: [[3, applied(3)], [1, applied(1)]], overtaken: [true, true, false, false] },
		{ name: 'the first, then the last', settled: [[1, applied(1)], [3, applied(3)]], overtaken: [true, true, false, false] },
		{ name: 'the last was refused', settled: [[3, rejected]], overtaken: [false, false, false, false] },
		{ name: 'the last was as wanted', settled: [[3, { kind: 'unchanged' }]], overtaken: [false, false, false, false] },
		{ name: 'another resource', settled: [[0, applied(0)]], overtaken: [false, false, false, false] },
	])('overtaken when $name', ({ settled, overtaken }) => {
		const run = schedule([patch('y'), patch('x'), patch('x'), patch('x')]);
		next(run);
		for (const [place, outcome] of settled) run.settle(place, outcome);
		expect([1, 2, 3, 0].map((place) => run.isOvertaken(place))).toStrictEqual(overtaken);
	});

	it.each<{ name: string; sent: readonly (readonly number[])[]; followed: readonly boolean[] }>([
		{ name: 'nothing', sent: [], followed: [false, false, false, false] },
		{ name: 'the first', sent: [[1]], followed: [false, false, false, false] },
		{ name: 'the second', sent: [[1], [2]], followed: [true, false, false, false] },
		{ name: 'the last, then the first again', sent: [[1, 2, 3], [1]], followed: [true, true, false, false] },
		{ name: 'another resource', sent: [[1, 0]], followed: [false, false, false, false] },
	])('followed once a later one was sent: $name', ({ sent, followed }) => {
		const run = schedule([patch('y'), patch('x'), patch('x'), patch('x')]);
		for (const places of sent) run.countSent({ places, texts: [] });
		expect([1, 2, 3, 0].map((place) => run.isFollowed(place))).toStrictEqual(followed);
	});

	it('one that was put off is not sent again once a later one took effect', () => {
		const run = schedule([patch('x'), patch('x'), patch('x')]);
		const batch = next(run);
		run.countSent(batch);
		run.again([0]);
		run.settle(1, applied(1), 1);
		run.again([2]);
		expect(next(run).places).toStrictEqual([2]);
		expect(ended(run)[0]).toStrictEqual({
			outcome: {
				kind: 'rejected',
				detail:
					'Webex did not carry this operation out when it was sent, and by now a later one on the same resource took effect, or may have. It was not sent again, since it would undo the later one.',
			},
			attempts: 1,
		});
	});
});

describe('operations given back', () => {
	it('go again, in item order, before later ones', () => {
		const run = schedule(users(5), { operations: 3 });
		const batch = next(run);
		expect(batch.places).toStrictEqual([0, 1, 2]);
		run.settle(1, applied(1));
		run.again([2, 0]);
		expect(next(run).places).toStrictEqual([0, 2, 3]);
	});

	it('with ties keep their order', () => {
		const run = schedule([patch('x'), patch('x'), patch('x')]);
		run.again([...next(run).places].reverse());
		expect(next(run).places).toStrictEqual([0, 1, 2]);
	});

	it('alone waits for the one in front that is still in flight', () => {
		const run = schedule([patch('x'), patch('x')]);
		next(run);
		run.again([1]);
		expect(run.next()).toBeUndefined();
		run.settle(0, applied(0));
		expect(next(run).places).toStrictEqual([1]);
	});

	it('are not given out again when they were settled meanwhile', () => {
		const run = schedule(users(2));
		next(run);
		run.again([0]);
		run.settle(0, applied(0));
		expect(run.next()).toBeUndefined();
	});

	it('another operation in its place keeps bulkId and ties, and shows in the entries', () => {
		const run = schedule([user({ userName: 'u' }), user({ userName: 'u' }, 'a'), groupOf(['a'])]);
		expect(next(run).places).toStrictEqual([0, 1]);
		run.replace(0, { label: 'item 0', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'u9' }, data: { title: 'x' } });
		run.again([1]);
		expect(next(run).texts).toStrictEqual([
			'{"method":"PATCH","path":"/Users/u9","bulkId":"op00000001","data":{"title":"x"}}',
			'{"method":"POST","path":"/Users","bulkId":"op00000002","data":{"userName":"u"}}',
		]);
		expect(run.entries()).toStrictEqual([
			{
				spec: { label: 'item 0', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'u9' }, data: { title: 'x' } },
				bulkId: 'op00000001',
				refers: false,
				parents: [],
				height: 1,
			},
			expect.objectContaining({ bulkId: 'op00000002', previous: 0 }),
			expect.objectContaining({ bulkId: 'op00000003', parents: [1] }),
		]);
	});
});

describe('a batch in two halves', () => {
	it.each<{ items: number; halves: readonly (readonly number[])[] }>([
		{ items: 2, halves: [[0], [1]] },
		{ items: 3, halves: [[0, 1], [2]] },
		{ items: 4, halves: [[0, 1], [2, 3]] },
		{ items: 5, halves: [[0, 1, 2], [3, 4]] },
	])('of $items', ({ items, halves }) => {
		const run = schedule(users(items));
		run.halve(next(run));
		expect(drain(run)).toStrictEqual(halves);
	});

	it('goes before anything new, and is not filled up', () => {
		const run = schedule(users(6), { operations: 4 });
		run.halve(next(run));
		expect(drain(run)).toStrictEqual([[0, 1], [2, 3], [4, 5]]);
	});

	it('finds the one row that spoils 100 with 14 further requests, and the other 99 go through once', () => {
		const run = schedule(users(100));
		let requests = 0;
		for (let batch = run.next(); batch !== undefined; batch = run.next()) {
			requests++;
			if (!batch.places.includes(61)) for (const place of batch.places) run.settle(place, applied(place), requests);
			else if (batch.places.length > 1) run.halve(batch);
			else run.settle(61, rejected, requests);
		}
		expect(requests).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(100)));
		expect(outcomes(run).map((outcome, place) => `${place} ${outcome}`)).toStrictEqual(range(0, 100).map((place) => `${place} ${place === 61 ? 'rejected' : 'applied'}`));
	});

	it('a half waits for a tie to the other half in flight', () => {
		const run = schedule([patch('x'), patch('y'), patch('x'), patch('z')]);
		run.halve(next(run));
		expect(next(run).places).toStrictEqual([0, 1]);
		expect(next(run).places).toStrictEqual([3]);
		expect(run.next()).toBeUndefined();
		run.settle(0, applied(0));
		expect(next(run).places).toStrictEqual([2]);
	});

	it('ties inside a half stay together, and nothing from outside joins it', () => {
		const run = schedule([patch('x'), patch('x'), patch('y'), patch('z'), patch('x')], { operations: 4 });
		run.halve(next(run));
		expect(drain(run)).toStrictEqual([[0, 1], [2, 3], [4]]);
	});

	it('a half with nothing left to send is passed over', () => {
		const run = schedule(users(4));
		run.halve(next(run));
		run.settle(0, applied(0));
		run.settle(1, applied(1));
		expect(drain(run)).toStrictEqual([[2, 3]]);
	});

	it('what the first half gave back does not join the second', () => {
		const run = schedule(users(2));
		run.halve(next(run));
		run.again(next(run).places);
		expect(drain(run)).toStrictEqual([[1], [0]]);
	});

	it('halves of halves', () => {
		const run = schedule(users(4));
		run.halve(next(run));
		run.halve(next(run));
		expect(drain(run)).toStrictEqual([[0], [1], [2, 3]]);
	});
});

describe('the end of a run', () => {
	it('stop settles what is neither settled nor in flight, also in halves and given back', () => {
		const run = schedule([...users(7), groupOf(['a']), user({}, 'a'), invalid()], { operations: 2 });
		expect(next(run).places).toStrictEqual([8, 0]);
		run.settle(8, applied(8), 1);
		run.again([0]);
		expect(next(run).places).toStrictEqual([0, 1]);
		const inFlight = next(run);
		expect(inFlight.places).toStrictEqual([2, 3]);
		run.settle(0, applied(0), 2);
		run.again([1]);
		const halved = next(run);
		expect(halved.places).toStrictEqual([1, 4]);
		run.halve(halved);
		run.stop('waitLimit', 'Too long.');
		expect(run.next()).toBeUndefined();
		expect(run.settledCount()).toBe(8);
		run.settle(2, applied(2), 3);
		run.settle(3, unconfirmed, 3);
		expect(run.settledCount()).toBe(10);
		expect(outcomes(run)).toStrictEqual([
			'applied',
			'notAttempted waitLimit',
			'applied',
			'unconfirmed connectionLost',
			'notAttempted waitLimit',
			'notAttempted waitLimit',
			'notAttempted waitLimit',
			'notAttempted waitLimit',
			'applied',
			'invalid badValue',
		]);
		expect(run.settlements()[4]).toStrictEqual({ outcome: { kind: 'notAttempted', reason: 'waitLimit', detail: 'Too long.' }, attempts: 0 });
	});

	it('the first settlement of an operation holds', () => {
		const run = schedule(users(1));
		run.settle(0, applied(0), 1);
		run.settle(0, rejected, 2);
		expect(run.settlements()).toStrictEqual([{ outcome: applied(0), attempts: 0, request: 1 }]);
		expect(run.settledCount()).toBe(1);
	});

	it('counts how often each was sent, but not what never left', () => {
		const run = schedule(users(3), { operations: 2 });
		const batch = next(run);
		run.countSent(batch);
		run.countSent(batch);
		run.uncountSent(batch);
		run.countSent({ places: [1], texts: [] });
		run.uncountSent({ places: [2], texts: [] });
		expect([0, 1, 2, 3].map((place) => run.attempts(place))).toStrictEqual([1, 2, 0, 0]);
		run.settle(1, applied(1), 5);
		expect(ended(run)[1]).toStrictEqual({ outcome: applied(1), attempts: 2, request: 5 });
	});

	it('says so when an operation was never settled, or is none', () => {
		const run = schedule([user({}), invalid()]);
		expect(() => run.settlements()).toThrow(new RangeError('An operation was never settled'));
		expect(() => run.operation(1)).toThrow(new RangeError('No operation at place 1'));
		expect(() => run.operation(2)).toThrow(new RangeError('No operation at place 2'));
	});
});

/** Ends the run and gives the settlement of each; what was open until now is `planned`. */
function ended(run: Schedule): readonly Settlement[] {
	run.entries().forEach((_, place) => run.settle(place, { kind: 'planned' }));
	return run.settlements();
}

/** Ends the run and gives kind and reason of each; `open` where there was no outcome until now. */
function outcomes(run: Schedule): readonly string[] {
	return ended(run).map(({ outcome }) => {
		if (outcome.kind === 'planned') return 'open';
		return 'reason' in outcome && outcome.reason !== undefined ? `${outcome.kind} ${outcome.reason}` : outcome.kind;
	});
}
