import { doubted } from '../../nodes/WebexScim/run/doubt';
import { next, questionsOf, type Command } from '../../nodes/WebexScim/run/next';
import type { Doubt } from '../../nodes/WebexScim/run/standing';
import type { RunLimits, RunNotes } from '../../nodes/WebexScim/run/notes';
import { operationAt, type RunState } from '../../nodes/WebexScim/run/state';
import { apply, type Transition } from '../../nodes/WebexScim/run/transitions';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { bulkRequestText } from '../../nodes/WebexScim/scim/messages';
import { deletion, groupOf, patch, unchanged, user, type Row } from '../plan/steps';
import { applied, drain, halve, range, rejected, requeue, send, sendNext, settle, standings, start } from './handing';

const message = (path: string): JsonObject => ({ schemas: [], Operations: [{ op: 'replace', path, value: 'x' }] });
const renaming = message('userName');
const users = (count: number): readonly Row[] => Array.from({ length: count }, () => user({}));

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
		expect(drain(start(users(items), { operationsPerRequest: limit }))).toStrictEqual(batches);
	});
});

describe('batches by bytes', () => {
	const rows = [user({ userName: 'ann' }), user({ userName: 'bob' }), user({ userName: 'zoë' })];
	const texts = send(start(rows))?.texts ?? [];
	const bodyBytes = (operations: readonly string[]): number => Buffer.byteLength(bulkRequestText(100, operations));

	it.each<{ name: string; maxBytes: number; batches: readonly (readonly number[])[]; tooLarge?: readonly number[] }>([
		{ name: 'exactly room for three', maxBytes: bodyBytes(texts), batches: [[0, 1, 2]] },
		{ name: 'one byte too few for three', maxBytes: bodyBytes(texts) - 1, batches: [[0, 1], [2]] },
		{ name: 'exactly room for two', maxBytes: bodyBytes(texts.slice(0, 2)), batches: [[0, 1], [2]] },
		{ name: 'one byte too few for two', maxBytes: bodyBytes(texts.slice(1)) - 2, batches: [[0], [1], [2]] },
		{ name: 'exactly room for the longest, whose ë has two bytes', maxBytes: bodyBytes(texts.slice(2)), batches: [[0], [1], [2]] },
		{ name: 'one byte too few for the longest', maxBytes: bodyBytes(texts.slice(2)) - 1, batches: [[0], [1]], tooLarge: [2] },
		{ name: 'room for none', maxBytes: bodyBytes([]), batches: [], tooLarge: [0, 1, 2] },
	])('$name', ({ maxBytes, batches, tooLarge = [] }) => {
		const state = start(rows, { maxBytes });
		expect(drain(state)).toStrictEqual(batches);
		expect(standings(state)).toStrictEqual([0, 1, 2].map((index) => (tooLarge.includes(index) ? 'invalid tooLarge' : 'applied')));
	});

	it('an operation that is too large for any request is invalid, and the others go', () => {
		const state = start([user({}), user({ userName: 'x'.repeat(2_000) }), user({})], { maxBytes: 1_500 });
		expect(drain(state)).toStrictEqual([[0, 2]]);
		expect(state.records[1]?.standing).toStrictEqual({
			kind: 'settled',
			settlement: {
				outcome: {
					kind: 'invalid',
					reason: 'tooLarge',
					detail: 'The operation has 2,078 bytes; a request may have 1,500. Shorten its longest values, or leave them out.',
				},
				attempts: 0,
			},
		});
	});

	it('the body of every batch is within the limit and holds the texts in order', () => {
		const many = Array.from({ length: 50 }, (_, index) => user({ userName: 'é'.repeat((index * 37) % 300) }));
		const state = start(many, { maxBytes: 1_000 });
		for (let batch = send(state); batch !== undefined; batch = send(state)) {
			expect(bodyBytes(batch.texts)).toBeLessThanOrEqual(1_000);
			expect(batch.texts.map((text) => (JSON.parse(text) as { bulkId: string }).bulkId)).toStrictEqual(
				batch.indexes.map((index) => `op${String(index + 1).padStart(8, '0')}`),
			);
			for (const index of batch.indexes) settle(state, index, applied(index));
		}
		expect(standings(state)).toStrictEqual(many.map(() => 'applied'));
	});
});

describe('who refers goes in a later request, and carries the id', () => {
	it('a group carries the ids of its members', () => {
		const state = start([groupOf(['a', 'b']), user({}, 'a'), user({}, 'b')]);
		expect(sendNext(state)).toStrictEqual([1, 2]);
		settle(state, 2, applied(2));
		expect(sendNext(state)).toBeUndefined();
		settle(state, 1, applied(1));
		expect(send(state)).toStrictEqual({
			indexes: [0],
			texts: ['{"method":"POST","path":"/Groups","bulkId":"op00000001","data":{"members":[{"value":"id1"},{"value":"id2"}]}}'],
		});
	});

	it('a path carries the id', () => {
		const state = start([user({}, 'a'), deletion('bulkId:a')]);
		expect(sendNext(state)).toStrictEqual([0]);
		settle(state, 0, applied(0));
		expect(send(state)).toStrictEqual({ indexes: [1], texts: ['{"method":"DELETE","path":"/Users/id0","bulkId":"op00000002"}'] });
	});

	it('data and paths carry the id of an item that needed no operation', () => {
		expect(send(start([unchanged('x', 'a'), groupOf(['a']), deletion('bulkId:a')]))).toStrictEqual({
			indexes: [1, 2],
			texts: [
				'{"method":"POST","path":"/Groups","bulkId":"op00000002","data":{"members":[{"value":"x"}]}}',
				'{"method":"DELETE","path":"/Users/x","bulkId":"op00000003"}',
			],
		});
	});

	it('a dry run knows no ids and keeps the references', () => {
		const state = start([user({}, 'a'), deletion('bulkId:a'), user({ title: 'bulkId:a' })]);
		expect(sendNext(state)).toStrictEqual([0]);
		settle(state, 0, { kind: 'planned' });
		expect(send(state)).toStrictEqual({
			indexes: [1, 2],
			texts: [
				'{"method":"DELETE","path":"/Users/bulkId:a","bulkId":"op00000002"}',
				'{"method":"POST","path":"/Users","bulkId":"op00000003","data":{"title":"bulkId:a"}}',
			],
		});
	});

	it.each<{ name: string; rows: readonly Row[]; limit?: number; batches: readonly (readonly number[])[] }>([
		{
			name: 'the longest chain first',
			rows: [user({}), user({}), user({}, 'a'), groupOf(['a'])],
			limit: 2,
			batches: [
				[0, 2],
				[1, 3],
			],
		},
		{
			name: 'in item order inside a request',
			rows: [user({}), deletion('x'), user({}, 'a'), groupOf(['a'])],
			batches: [[0, 1, 2], [3]],
		},
		...[deletion('x'), patch('x', renaming)].map((freeing) => ({
			name: `a ${freeing.kind === 'operation' ? freeing.method : ''} that may free a name before whoever may take it`,
			rows: [user({}), freeing, user({}, 'a'), groupOf(['a'])],
			limit: 1,
			batches: [[1], [2], [0], [3]],
		})),
		{
			name: 'what that one waits for before it, and a change of something else in its turn',
			rows: [patch('x', message('title')), patch('y', message('title')), patch('x', renaming), user({}, 'a'), groupOf(['a'])],
			limit: 1,
			batches: [[0], [2], [3], [1], [4]],
		},
		{
			name: 'what may free a name behind whoever takes one in its turn',
			rows: [user({}, 'a'), deletion('x'), groupOf(['a'])],
			limit: 1,
			batches: [[0], [1], [2]],
		},
		{
			name: 'item order among equals',
			rows: [groupOf(['b']), user({}, 'b'), user({}, 'a'), groupOf(['a'])],
			limit: 2,
			batches: [
				[1, 2],
				[0, 3],
			],
		},
		{
			name: 'a chain of four, others alongside',
			rows: [groupOf(['c']), groupOf(['d'], 'c'), groupOf(['e'], 'd'), user({}, 'e'), ...users(4)],
			limit: 2,
			batches: [
				[3, 4],
				[2, 5],
				[1, 6],
				[0, 7],
			],
		},
		{ name: 'what exists already is not waited for', rows: [patch('x', {}, 'a'), groupOf(['a'])], batches: [[0, 1]] },
		{
			name: 'a parent behind another of its name',
			rows: [user({ userName: 'u' }), user({ userName: 'u' }, 'a'), groupOf(['a']), ...users(2)],
			limit: 2,
			batches: [[0, 3], [1, 4], [2]],
		},
		{
			name: 'a chain on one resource is as long as one of references',
			rows: [groupOf(['a']), user({}, 'a'), patch('x'), patch('x'), patch('x')],
			limit: 1,
			batches: [[2], [1], [3], [0], [4]],
		},
	])('$name', ({ rows, limit = 100, batches }) => {
		expect(drain(start(rows, { operationsPerRequest: limit }))).toStrictEqual(batches);
	});
});

describe('never two operations on one resource are in one request or under way', () => {
	it.each<{ name: string; rows: readonly Row[]; limit?: number; batches: readonly (readonly number[])[] }>([
		{
			name: 'each in a request of its own, others alongside',
			rows: [patch('x'), patch('y'), patch('x'), deletion('X')],
			batches: [[0, 1], [2], [3]],
		},
		{ name: 'one operation a request', rows: [patch('x'), patch('x'), patch('x')], limit: 1, batches: [[0], [1], [2]] },
		{
			name: 'two resources in turn',
			rows: [patch('x'), patch('y'), patch('y'), patch('x'), patch('x'), patch('y')],
			batches: [
				[0, 1],
				[2, 3],
				[4, 5],
			],
		},
		{
			name: 'creates of one name',
			rows: [user({ userName: 'Ann' }), user({ userName: 'bob' }), user({ userName: 'ann' })],
			batches: [[0, 1], [2]],
		},
		{
			name: 'changes of what another creates',
			rows: [user({}, 'a'), patch('bulkId:a'), patch('bulkId:a'), deletion('bulkId:a')],
			batches: [[0], [1], [2], [3]],
		},
		{
			name: 'one by its id, one by the bulkId of the first',
			rows: [patch('x', {}, 'a'), patch('bulkId:a'), patch('X')],
			batches: [[0], [1], [2]],
		},
		{
			name: '250 of one resource in 250 requests',
			rows: Array.from({ length: 250 }, () => patch('x')),
			batches: range(0, 250).map((index) => [index]),
		},
	])('$name', ({ rows, limit = 100, batches }) => {
		expect(drain(start(rows, { operationsPerRequest: limit }))).toStrictEqual(batches);
	});

	it('while one is under way, none behind it goes, but others do', () => {
		const state = start([patch('x'), patch('x'), patch('y'), patch('x')], { operationsPerRequest: 1 });
		expect([sendNext(state), sendNext(state), sendNext(state)]).toStrictEqual([[0], [2], undefined]);
		settle(state, 0, applied(0));
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[1], undefined]);
	});

	it('one that is sent again goes before the ones behind it, whoever else is free', () => {
		const state = start([patch('x'), patch('x'), patch('x'), patch('y')]);
		expect(sendNext(state)).toStrictEqual([0, 3]);
		requeue(state, 0);
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[0], undefined]);
		settle(state, 0, applied(0));
		expect(sendNext(state)).toStrictEqual([1]);
		requeue(state, 1);
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[1], undefined]);
		settle(state, 1, rejected);
		expect(sendNext(state)).toStrictEqual([2]);
	});

	it('one that fell out with its parent does not free the one behind it before the one in front is settled', () => {
		const state = start([patch('x'), patch('x', { manager: 'bulkId:a' }), patch('x'), user({}, 'a')]);
		expect(sendNext(state)).toStrictEqual([0, 3]);
		settle(state, 3, rejected);
		expect(standings(state)).toStrictEqual(['sent', 'notAttempted dependencyFailed', 'waiting', 'rejected']);
		expect(sendNext(state)).toBeUndefined();
		requeue(state, 0);
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[0], undefined]);
		settle(state, 0, applied(0));
		expect(sendNext(state)).toStrictEqual([2]);
	});

	it('one that is too large frees the one behind it at its turn', () => {
		const state = start([patch('x'), patch('x', { title: 'x'.repeat(2_000) }), patch('x'), patch('x')], { maxBytes: 1_500 });
		expect(drain(state)).toStrictEqual([[0], [2], [3]]);
		expect(standings(state)).toStrictEqual(['applied', 'invalid tooLarge', 'applied', 'applied']);
	});

	it('one that waits for a parent holds up the ones behind it, also when it is next', () => {
		const state = start([patch('x'), patch('x', { manager: 'bulkId:a' }), patch('x'), user({}, 'a')]);
		expect(sendNext(state)).toStrictEqual([0, 3]);
		settle(state, 0, applied(0));
		expect(sendNext(state)).toBeUndefined();
		settle(state, 3, applied(3));
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[1], undefined]);
		settle(state, 1, applied(1));
		expect(sendNext(state)).toStrictEqual([2]);
	});
});

describe('a create that became a change of what it met', () => {
	const created: Row = { ...user({ userName: 'ann' }), onConflict: { kind: 'adopt' } } as Row;
	const becomes = (state: RunState, index: number, id: string): void =>
		apply(state, {
			kind: 'changed',
			index,
			operation: {
				kind: 'operation',
				label: `item ${index}`,
				method: 'PATCH',
				resourceType: 'Users',
				target: { kind: 'id', id },
				data: { title: 'x' },
			},
		});

	it('is sent with its own bulkId, after it whoever waited for it', () => {
		const state = start([created, user({ userName: 'ann' }, 'a'), groupOf(['a'])]);
		expect(sendNext(state)).toStrictEqual([0]);
		becomes(state, 0, 'u9');
		expect(send(state)).toStrictEqual({
			indexes: [0],
			texts: ['{"method":"PATCH","path":"/Users/u9","bulkId":"op00000001","data":{"title":"x"}}'],
		});
		settle(state, 0, applied(0));
		expect(sendNext(state)).toStrictEqual([1]);
	});

	it('waits while a change of the same resource is under way, and others go', () => {
		const state = start([created, patch('U9'), patch('u8'), user({})], { operationsPerRequest: 3 });
		expect(sendNext(state)).toStrictEqual([0, 1, 2]);
		settle(state, 2, applied(2));
		becomes(state, 0, 'u9');
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[3], undefined]);
		settle(state, 1, rejected);
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[0], undefined]);
	});

	it('holds up changes of the same resource while it is under way', () => {
		const state = start([created, patch('u8'), patch('u9'), patch('u9')], { operationsPerRequest: 2 });
		expect(sendNext(state)).toStrictEqual([0, 2]);
		settle(state, 2, applied(2));
		becomes(state, 0, 'U9');
		expect(sendNext(state)).toStrictEqual([0, 1]);
		expect(sendNext(state)).toBeUndefined();
		settle(state, 0, applied(0));
		expect(sendNext(state)).toStrictEqual([3]);
	});

	it('keeps from going what is under way without an answer', () => {
		const state = start([created, patch('u9'), patch('u8')]);
		expect(sendNext(state)).toStrictEqual([0, 1, 2]);
		apply(state, doubted(1, { reason: 'noResult', words: {}, patience: 'patiently' }, 1, 0));
		settle(state, 2, applied(2));
		becomes(state, 0, 'u9');
		expect(sendNext(state)).toBeUndefined();
		settle(state, 1, applied(1));
		expect(sendNext(state)).toStrictEqual([0]);
	});

	it('a user and a group of one id are two', () => {
		const state = start([created, { ...patch('u9'), resourceType: 'Groups' } as Row]);
		expect(sendNext(state)).toStrictEqual([0, 1]);
		becomes(state, 0, 'u9');
		expect(sendNext(state)).toStrictEqual([0]);
	});
});

describe('operations given back', () => {
	it('go again, in item order, before later ones', () => {
		const state = start(users(5), { operationsPerRequest: 3 });
		expect(sendNext(state)).toStrictEqual([0, 1, 2]);
		settle(state, 1, applied(1));
		requeue(state, 2, 0);
		expect(sendNext(state)).toStrictEqual([0, 2, 3]);
	});

	it('are not sent again when they were settled meanwhile', () => {
		const state = start(users(3));
		expect(sendNext(state)).toStrictEqual([0, 1, 2]);
		requeue(state, 0, 1);
		settle(state, 0, applied(0));
		expect([sendNext(state), sendNext(state)]).toStrictEqual([[1], undefined]);
	});
});

describe('a batch in two halves', () => {
	it.each<{ items: number; halves: readonly (readonly number[])[] }>([
		{ items: 2, halves: [[0], [1]] },
		{ items: 3, halves: [[0, 1], [2]] },
		{
			items: 4,
			halves: [
				[0, 1],
				[2, 3],
			],
		},
		{
			items: 5,
			halves: [
				[0, 1, 2],
				[3, 4],
			],
		},
	])('of $items', ({ items, halves }) => {
		const state = start(users(items));
		halve(state, sendNext(state));
		expect(drain(state)).toStrictEqual(halves);
	});

	it('goes before anything new, and is not filled up', () => {
		const state = start(users(6), { operationsPerRequest: 4 });
		halve(state, sendNext(state));
		expect(drain(state)).toStrictEqual([
			[0, 1],
			[2, 3],
			[4, 5],
		]);
	});

	it('finds the one row that spoils 100 with 14 further requests, and the other 99 go through once', () => {
		const state = start(users(100));
		for (let batch = send(state); batch !== undefined; batch = send(state)) {
			if (!batch.indexes.includes(61)) for (const index of batch.indexes) settle(state, index, applied(index));
			else if (batch.indexes.length > 1) halve(state, batch.indexes);
			else settle(state, 61, rejected);
		}
		expect(state.requests).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(100)));
		expect(standings(state)).toStrictEqual(range(0, 100).map((index) => (index === 61 ? 'rejected' : 'applied')));
	});

	it('both may be under way together, and what waits behind one goes when that one is settled', () => {
		const state = start([patch('x'), patch('y'), patch('x'), patch('z')]);
		halve(state, sendNext(state));
		expect([sendNext(state), sendNext(state), sendNext(state)]).toStrictEqual([[0, 1], [3], undefined]);
		settle(state, 0, applied(0));
		expect(sendNext(state)).toStrictEqual([2]);
	});

	it('what the first half gave back does not join the second', () => {
		const state = start(users(2));
		halve(state, sendNext(state));
		requeue(state, ...(sendNext(state) ?? []));
		expect(drain(state)).toStrictEqual([[1], [0]]);
	});

	it('what was settled meanwhile is left out', () => {
		const state = start(users(5), { operationsPerRequest: 4 });
		halve(state, sendNext(state));
		settle(state, 0, applied(0));
		expect(drain(state)).toStrictEqual([[1], [2, 3], [4]]);
	});

	it('halves of halves', () => {
		const state = start(users(4));
		halve(state, sendNext(state));
		halve(state, sendNext(state));
		expect(drain(state)).toStrictEqual([[0], [1], [2, 3]]);
	});

	it('a half with more bytes than a request may have goes in parts', () => {
		const state = start(
			Array.from({ length: 6 }, () => user({ title: 'x'.repeat(500) })),
			{ maxBytes: 1_500 },
		);
		halve(
			state,
			[sendNext(state), sendNext(state), sendNext(state)].flatMap((indexes) => indexes ?? []),
		);
		expect(drain(state)).toStrictEqual([[0, 1], [2], [3, 4], [5]]);
	});
});

describe('what is to be done now', () => {
	const sendAlone = (index: number): object => ({
		kind: 'send',
		indexes: [index],
		texts: [`{"method":"POST","path":"/Users","bulkId":"op0000000${index + 1}","data":{}}`],
	});
	const idle = { kind: 'idle' };
	const wait = (untilMs: number): object => ({ kind: 'wait', untilMs });
	const look = (...indexes: readonly number[]): object => ({ kind: 'look', indexes });
	const sent = (state: RunState): void => void sendNext(state);
	const noted =
		(notes: Partial<RunNotes>) =>
		(state: RunState): void =>
			apply(state, { kind: 'noted', notes });
	const unsure =
		(index: number, dueMs: number) =>
		(state: RunState): void =>
			apply(state, unsureAt(index, dueMs));
	const unsureAt = (index: number, dueMs: number): Transition => {
		const doubt: Doubt = { reason: 'noResult', words: {}, patience: 'briefly' };
		return doubted(index, doubt, index + 1, dueMs);
	};
	const contested =
		(index: number, dueMs: number) =>
		(state: RunState): void =>
			apply(state, {
				kind: 'doubted',
				index,
				standing: { kind: 'contested', request: index + 1, looks: 0, dueMs, result: { status: 409, words: {} } },
			});
	const settled =
		(index: number) =>
		(state: RunState): void =>
			settle(state, index, applied(index));
	const stopped = noted({ stopped: { reason: 'cancelled', detail: 'Stopped.' } });

	it.each<{ name: string; limits?: Partial<RunLimits>; then: readonly ((state: RunState) => void)[]; nowMs?: number; command: object }>([
		{ name: 'the first is sent', then: [], command: sendAlone(0) },
		{ name: 'the first goes alone while Webex has not answered', then: [noted({ isAnswered: false }), sent], command: idle },
		{ name: 'and others go along once it has', then: [sent], command: sendAlone(1) },
		{ name: 'as many as may go together', limits: { parallelRequests: 2 }, then: [sent], command: sendAlone(1) },
		{ name: 'and no more', limits: { parallelRequests: 2 }, then: [sent, sent], command: idle },
		{ name: 'one at a time', limits: { parallelRequests: 1 }, then: [sent], command: idle },
		{ name: 'one at a time, the first of them answered', limits: { parallelRequests: 1 }, then: [sent, settled(0)], command: sendAlone(1) },
		{ name: 'one at a time where a number of errors ends the run', limits: { stopAfterErrors: 5 }, then: [sent], command: idle },
		{ name: 'a request counts while one of it is unsure', limits: { parallelRequests: 1 }, then: [sent, unsure(0, 5)], command: wait(5) },
		{
			name: 'a request counts while one of it is contested',
			limits: { parallelRequests: 1 },
			then: [sent, contested(0, 5)],
			command: wait(5),
		},
		{ name: 'sending comes before a look that is due', then: [sent, unsure(0, 0)], command: sendAlone(1) },
		{ name: 'a look that is due', limits: { parallelRequests: 1 }, then: [sent, unsure(0, 5)], nowMs: 5, command: look(0) },
		{
			name: 'looks that are due go together, in item order',
			limits: { parallelRequests: 3 },
			then: [sent, sent, sent, unsure(2, 5), contested(1, 4), unsure(0, 6)],
			nowMs: 5,
			command: look(1, 2),
		},
		{
			name: 'no second look while one is under way',
			limits: { parallelRequests: 1 },
			then: [sent, unsure(0, 5), noted({ isLooking: true })],
			nowMs: 5,
			command: idle,
		},
		{
			name: 'the earliest of the looks is waited for',
			limits: { parallelRequests: 2 },
			then: [sent, sent, unsure(0, 9), unsure(1, 8)],
			nowMs: 5,
			command: wait(8),
		},
		{ name: 'one wait at a time', limits: { parallelRequests: 1 }, then: [sent, unsure(0, 5), noted({ isWaiting: true })], command: idle },
		{ name: 'a pause', then: [noted({ pausedUntilMs: 9 })], nowMs: 8, command: wait(9) },
		{ name: 'the end of a pause', then: [noted({ pausedUntilMs: 9 })], nowMs: 9, command: sendAlone(0) },
		{
			name: 'a look in a pause',
			limits: { parallelRequests: 2 },
			then: [sent, unsure(0, 5), noted({ pausedUntilMs: 9 })],
			nowMs: 5,
			command: look(0),
		},
		{
			name: 'the look before the end of a pause',
			limits: { parallelRequests: 2 },
			then: [sent, unsure(0, 7), noted({ pausedUntilMs: 9 })],
			nowMs: 5,
			command: wait(7),
		},
		{
			name: 'the end of a pause before the look',
			limits: { parallelRequests: 2 },
			then: [sent, unsure(0, 11), noted({ pausedUntilMs: 9 })],
			nowMs: 5,
			command: wait(9),
		},
		{
			name: 'no pause is waited for when nothing may be sent',
			limits: { parallelRequests: 1 },
			then: [sent, noted({ pausedUntilMs: 9 })],
			command: idle,
		},
		{
			name: 'no pause is waited for when nothing is left',
			then: [sent, sent, sent, settled(0), settled(1), settled(2), noted({ pausedUntilMs: 9 })],
			command: idle,
		},
		{ name: 'nothing is sent once the run is stopped', then: [stopped], command: idle },
		{ name: 'no pause is waited for once the run is stopped', then: [stopped, noted({ pausedUntilMs: 9 })], command: idle },
		{
			name: 'looks go on once the run is stopped',
			limits: { parallelRequests: 1 },
			then: [sent, unsure(0, 5), stopped],
			nowMs: 5,
			command: look(0),
		},
		{
			name: 'looks are waited for once the run is stopped',
			limits: { parallelRequests: 1 },
			then: [sent, unsure(0, 5), stopped],
			nowMs: 4,
			command: wait(5),
		},
	])('$name', ({ limits = {}, then, nowMs = 0, command }) => {
		const state = start(users(3), { operationsPerRequest: 1, ...limits });
		for (const step of then) step(state);
		expect(shown(next(state, nowMs))).toStrictEqual(command);
	});

	it('asking changes nothing', () => {
		const state = start([...users(3), user({ userName: 'x'.repeat(2_000) })], { maxBytes: 1_500, operationsPerRequest: 2 });
		const before = JSON.stringify(state);
		expect(shown(next(state, 0))).toStrictEqual(shown(next(state, 0)));
		expect(JSON.stringify(state)).toBe(before);
	});

	it('questions come in item order, with when to look next and how often was looked', () => {
		const state = start([...users(3), user({}, 'a'), groupOf(['a'])]);
		expect(sendNext(state)).toStrictEqual([0, 1, 2, 3]);
		unsure(3, 7)(state);
		contested(1, 9)(state);
		apply(state, {
			kind: 'doubted',
			index: 2,
			standing: { kind: 'unsure', request: 1, looks: 2, dueMs: 5, doubt: { reason: 'noResult', words: {}, patience: 'patiently' } },
		});
		expect(questionsOf(state)).toStrictEqual([
			{ index: 1, dueMs: 9, looks: 0 },
			{ index: 2, dueMs: 5, looks: 2 },
			{ index: 3, dueMs: 7, looks: 0 },
		]);
	});
});

/** A command as it shows outside: without what would be left to be sent. */
function shown(command: Command): object {
	return command.kind === 'send' ? { kind: command.kind, indexes: command.indexes, texts: command.texts } : command;
}

it('a part of a refused request that waits for what stands in the queue does not hold the queue', () => {
	const state = start([user({ userName: 'ann' }), patch('x')]);
	expect(sendNext(state)).toEqual([0, 1]);
	halve(state, [0, 1]);
	expect(sendNext(state)).toEqual([0]);
	const { operation } = operationAt(state, 0);
	apply(state, { kind: 'changed', index: 0, operation: { ...operation, method: 'PATCH', target: { kind: 'id', id: 'x' }, data: {} } });
	expect(sendNext(state)).toEqual([0]);
	expect(sendNext(state)).toBeUndefined();
	settle(state, 0, applied(0));
	expect(sendNext(state)).toEqual([1]);
});
