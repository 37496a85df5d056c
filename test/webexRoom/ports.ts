import type { HttpAnswer, HttpResult } from '../../nodes/WebexScim/webex/http';
import type { ReadPorts } from '../../nodes/WebexScim/webex/reads/lookup';
import { createReadState } from '../../nodes/WebexScim/webex/reads/readState';
import { createWaiting } from '../../nodes/WebexScim/webex/waiting';

/** What reading needs, with results instead of a network, and a clock that moves by itself. */
export interface ScriptedPorts extends ReadPorts {
	/** Paths asked for by GET, in order. */
	readonly asked: string[];
	/** Waits in ms, slices put together. */
	readonly waits: () => readonly number[];
	readonly observed: HttpAnswer[];
}

/** Gives the results one after the other, the last one for ever; or what a function makes of the path and the place of the request. */
export function scriptedPorts(
	results: readonly HttpResult[] | ((path: string, index: number) => HttpResult),
	maxWaitMs = 600_000,
	isCancelled = () => false,
	random = 0,
	parallelReads = 1,
): ScriptedPorts {
	let nowMs = 1_000_000;
	const asked: string[] = [];
	const waits: number[] = [];
	const observed: HttpAnswer[] = [];
	const clock = {
		now: () => nowMs,
		sleep: async (ms: number) => {
			nowMs += ms;
		},
	};
	const waiting = createWaiting(clock, maxWaitMs, isCancelled);
	return {
		asked,
		observed,
		waits: () => waits,
		send: async ({ method, path }) => {
			asked.push(method === 'GET' ? path : `${method} ${path}`);
			if (typeof results === 'function') return results(path, asked.length - 1);
			return results[Math.min(asked.length, results.length) - 1] ?? { kind: 'cancelled' };
		},
		waiting: {
			wait: (ms) => {
				waits.push(ms);
				return waiting.wait(ms);
			},
			leftMs: waiting.leftMs,
			limitName: waiting.limitName,
			inTurns: waiting.inTurns,
		},
		now: clock.now,
		random: () => random,
		observe: (answer) => observed.push(answer),
		state: createReadState(parallelReads),
	};
}

export const answer = (status: number, body?: unknown, more: Partial<HttpAnswer> = {}): HttpAnswer => ({
	kind: 'answer',
	status,
	body,
	...more,
});
