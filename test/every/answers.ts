import type { HttpAnswer, HttpResult } from '../../nodes/WebexScim/webex/http';
import { carryOut, locationOf, type Wire, type World } from './world';

/** One way in which Webex may take a request: what it does, and what comes back. */
export interface Way {
	readonly how: string;
	/** Of ways that the run cannot tell apart, but for words in a result, the same text. */
	readonly key: string;
	/** All went well and was told. */
	readonly isPlain: boolean;
	readonly world: World;
	readonly result: HttpResult;
}

/** What is asked of Webex. */
export interface Asked {
	readonly operations: readonly Wire[];
	readonly failOnErrors: number;
}

/**
 * Every way in which Webex may take the request now. A stopped execution may also give it up. What differs in words only, such as
 * a 500 and a 504, is told in each of its ways for a request of one operation, and in one way for a longer one.
 */
export function waysOf(world: World, asked: Asked, nowMs: number, isCancelled: boolean): readonly Way[] {
	return [...answersByRow(world, asked, nowMs), ...answersAsAWhole(world, asked, nowMs, isCancelled)];
}

/** Nothing is done, and Webex says so or was never reached. */
const refusals: readonly (readonly [string, HttpResult])[] = [
	['429', status(429)],
	['429 for long', status(429, { retryAfter: '40' })],
	['400', status(400)],
	['413', status(413)],
	['401', status(401)],
	['403', status(403)],
	['not sent', { kind: 'notSent', detail: 'Nobody there.' }],
	['login refused', { kind: 'loginRefused', detail: 'No token.' }],
];

/** Nobody is told what was done. */
const silences: readonly (readonly [how: string, key: string, result: HttpResult])[] = [
	['lost', 'lost', { kind: 'lost', detail: 'The line broke.' }],
	['503', '503', status(503)],
];

/** They mean the same as a lost answer. */
const furtherSilences: typeof silences = [
	['500', 'lost', status(500)],
	['504', 'lost', status(504)],
	['unreadable', 'lost', { ...status(200), body: 'Hello' }],
];

function status(code: number, more: { readonly retryAfter?: string } = { retryAfter: '2' }): HttpAnswer {
	return { kind: 'answer', status: code, body: {}, ...more };
}

function answersAsAWhole(world: World, { operations }: Asked, nowMs: number, isCancelled: boolean): readonly Way[] {
	const ways = refusals.map(([how, result]): Way => ({ how, key: how, isPlain: false, world, result }));
	const given = [
		...silences,
		...(operations.length === 1 ? furtherSilences : []),
		...(isCancelled ? [['given up', 'given up', { kind: 'cancelled' }] as const] : []),
	];
	for (let done = 0; done < 2 ** operations.length; done++) {
		const carried = operations.filter((_, index) => (done & (2 ** index)) !== 0);
		const after = carried.reduce((before, wire) => carryOut(before, wire, nowMs).world, world);
		const names = carried.map(({ step }) => step).join(' and ');
		for (const [how, key, result] of given) {
			ways.push({ how: `${how}, ${names === '' ? 'nothing' : names} done`, key: `${key} ${done}`, isPlain: false, world: after, result });
		}
	}
	return ways;
}

interface Told {
	readonly world: World;
	readonly how: readonly string[];
	readonly rows: readonly object[];
	readonly failures: number;
	readonly isPlain: boolean;
}

/** 200 with rows: of each operation it is told or not what became of it. After too many failures Webex does no more. */
function answersByRow(world: World, { operations, failOnErrors }: Asked, nowMs: number): readonly Way[] {
	let told: readonly Told[] = [{ world, how: [], rows: [], failures: 0, isPlain: true }];
	for (const wire of operations) {
		told = told.flatMap((before) =>
			before.failures >= failOnErrors ? [leftOut(before, wire)] : rowsOf(before, wire, nowMs, operations.length === 1),
		);
	}
	return told.map(({ world: after, how, rows, isPlain }): Way => {
		const text = how.join(', ');
		return { how: `200: ${text}`, key: text, isPlain, world: after, result: { ...status(200), body: { operations: rows } } };
	});
}

function leftOut(before: Told, { step }: Wire): Told {
	return { ...before, how: [...before.how, `${step} left out`] };
}

/** Every row that an operation may get. */
function rowsOf(before: Told, wire: Wire, nowMs: number, isAlone: boolean): readonly Told[] {
	const done = carryOut(before.world, wire, nowMs);
	const isGood = done.status < 300;
	const location = isGood && done.id !== undefined ? locationOf(wire.path.split('/')[1] ?? '', done.id) : undefined;
	const row = (how: string, code: number, isDone: boolean, hasBulkId = true): Told => ({
		world: isDone ? done.world : before.world,
		how: [...before.how, `${wire.step} ${how}`],
		rows: [
			...before.rows,
			{
				method: wire.method,
				status: String(code),
				...(hasBulkId ? { bulkId: wire.bulkId } : {}),
				...(isDone && code < 300 && location !== undefined ? { location } : {}),
			},
		],
		failures: before.failures + (code >= 400 ? 1 : 0),
		isPlain: before.isPlain && isDone && code === done.status && hasBulkId,
	});
	const missing = (how: string, isDone: boolean): Told => ({
		...before,
		world: isDone ? done.world : before.world,
		how: [...before.how, `${wire.step} ${how}`],
		isPlain: false,
	});
	return [
		row(String(done.status), done.status, true),
		row(`${done.status} without bulkId`, done.status, true, false),
		...(isGood ? [row('400 instead', 400, false), row('400 instead without bulkId', 400, false, false)] : []),
		/** The name is taken by somebody whom no search of ours shows. */
		...(isGood && wire.method === 'POST' ? [row('409 instead', 409, false)] : []),
		row('429', 429, false),
		...(isAlone ? [row('503', 503, false)] : []),
		row('500, not done', 500, false),
		...(isGood ? [row('500, done', 500, true)] : []),
		missing('not told, not done', false),
		...(isGood ? [missing('not told, done', true)] : []),
	];
}
