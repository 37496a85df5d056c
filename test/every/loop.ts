import { next, type Command } from '../../nodes/WebexScim/run/next';
import { onDelivery } from '../../nodes/WebexScim/run/answers/onDelivery';
import { onLook } from '../../nodes/WebexScim/run/looks/onLook';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { failOnErrors } from '../../nodes/WebexScim/run/answers/untried';
import { onCancelled, onFault, onWaited } from '../../nodes/WebexScim/run/stop';
import { apply, type Transition } from '../../nodes/WebexScim/run/transitions';
import { isJsonObject, type JsonObject } from '../../nodes/WebexScim/scim/json';
import type { WaitResult } from '../../nodes/WebexScim/webex/waiting';
import { copyOf } from './copy';
import { breachesOfSending, breachesOfStanding } from './laws';
import type { Point, Work } from './point';
import type { Wire, World } from './world';

/** The decisions of a run. A test breaks one of them to see that the walk finds it. */
export interface Decisions {
	readonly next: typeof next;
	readonly onDelivery: typeof onDelivery;
	readonly onLook: typeof onLook;
	readonly onWaited: typeof onWaited;
	readonly onCancelled: typeof onCancelled;
	readonly onFault: typeof onFault;
	readonly apply: typeof apply;
}

export const decisions: Decisions = { next, onDelivery, onLook, onWaited, onCancelled, onFault, apply };

/** Where the run comes to, and the laws that it broke on the way. */
export interface Step {
	readonly to: Point;
	readonly breaches: readonly string[];
}

/** The run begins what it can. */
export function begin(run: RunState, world: World, nowMs: number, isCancelled: boolean, made: Decisions): Step {
	return goOn({ run, world, underWay: [], nowMs, isCancelled, refusedMs: Infinity, sent: new Map() }, run.records, [], made);
}

/** The run hears what became of its work, with an answer or the end of a wait, and goes on. `point` is without the work. */
export function hear(point: Point, work: Work, waited: WaitResult, made: Decisions): Step {
	const run = copyOf(point.run);
	const at: Point = { ...point, run };
	switch (work.kind) {
		case 'request': {
			const { answer, sent } = work;
			if (answer === undefined) throw new Error('Webex has not answered yet');
			if (answer.result.kind === 'answer') made.apply(run, { kind: 'noted', notes: { isAnswered: true } });
			return goOn(at, point.run.records, made.onDelivery(run, sent, answer.result, point.nowMs, 0), made);
		}
		case 'look': {
			const { answer, indexes } = work;
			if (answer === undefined) throw new Error('Nothing was seen yet');
			const noted: Transition = { kind: 'noted', notes: { isLooking: false } };
			return goOn(at, point.run.records, [noted, ...made.onLook(run, indexes, answer.looked, point.nowMs)], made);
		}
		case 'wait': {
			const nowMs = waited === 'waited' ? Math.max(point.nowMs, work.untilMs) : point.nowMs;
			const refusedMs = waited === 'waitLimit' ? Math.min(point.refusedMs, work.ms) : point.refusedMs;
			const noted: Transition = { kind: 'noted', notes: { isWaiting: false } };
			return goOn({ ...at, nowMs, refusedMs }, point.run.records, [noted, ...made.onWaited(run, waited, nowMs)], made);
		}
	}
}

/** The node meets a fault of its own: at a look before anything is made of it, at a request while it is read. */
export function fail(point: Point, work: Work, made: Decisions): Step {
	const run = copyOf(point.run);
	const transitions = made.onFault(run, work.kind === 'look' ? work.indexes : [...run.open]);
	return goOn({ ...point, run }, point.run.records, transitions, made);
}

/** More commands at a time than a small run can have: it goes in circles. */
const maxCommands = 50;

/** Takes the transitions, then begins what the run says, until there is nothing to begin: the loop of `runPlan`, but for the waiting. */
function goOn(point: Point, before: RunState['records'], transitions: readonly Transition[], made: Decisions): Step {
	const breaches: string[] = [];
	const known = [...before];
	let now = point;
	const take = (taken: readonly Transition[]): void => {
		for (const transition of taken) {
			made.apply(now.run, transition);
			now.run.records.forEach((record, index) => {
				const earlier = known[index];
				if (earlier === record || earlier === undefined) return;
				breaches.push(...breachesOfStanding(now, index, earlier));
				known[index] = record;
			});
		}
	};
	take(transitions);
	for (let commands = 0; commands < maxCommands; commands++) {
		if (now.isCancelled) take(made.onCancelled(now.run));
		const command = made.next(now.run, now.nowMs);
		if (command.kind === 'idle') return { to: now, breaches };
		if (command.kind === 'settle') {
			take([{ ...command, kind: 'settled' }]);
			continue;
		}
		if (command.kind === 'doubt') {
			take(command.doubts);
			continue;
		}
		const work = workOf(now, command);
		if (work.kind === 'request') {
			breaches.push(...breachesOfSending(now, work.operations));
			now = { ...now, sent: new Map([...now.sent, ...work.operations.map((wire) => [wire.step, wire] as const)]) };
		}
		take([transitionOf(command, now.nowMs)]);
		now = { ...now, underWay: [...now.underWay, work] };
	}
	return { to: now, breaches: [...breaches, 'The end: commands without end'] };
}

type Beginning = Exclude<Command, { kind: 'idle' | 'settle' | 'doubt' }>;

function transitionOf(command: Beginning, nowMs: number): Transition {
	if (command.kind === 'send') return { ...command, kind: 'sent', nowMs };
	return { kind: 'noted', notes: command.kind === 'look' ? { isLooking: true } : { isWaiting: true } };
}

function workOf({ run, nowMs }: Point, command: Beginning): Work {
	switch (command.kind) {
		case 'look':
			return command;
		case 'wait':
			return { ...command, ms: command.untilMs - nowMs };
		case 'send': {
			const { indexes, texts } = command;
			const sent = { indexes, request: run.requests + 1, failOnErrors: failOnErrors(run) };
			return { kind: 'request', sent, operations: indexes.map((step, index) => wireOf(step, texts[index] ?? '')) };
		}
	}
}

const wires = new Map<string, Wire>();

/** Reads what is sent; the same text of the same step gives the same object. */
function wireOf(step: number, text: string): Wire {
	const key = `${step} ${text}`;
	const known = wires.get(key);
	if (known !== undefined) return known;
	const operation = JSON.parse(text) as Pick<Wire, 'method' | 'path' | 'bulkId'> & { readonly data?: JsonObject };
	const wire: Wire = { ...operation, step, data: isJsonObject(operation.data) ? operation.data : {} };
	wires.set(key, wire);
	return wire;
}
