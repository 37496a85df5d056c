import { maxFailOnErrors } from '../../scim/messages';
import type { Plan, PlannedEntry } from '../../bulk/plan';
import { createSchedule, type Batch, type Schedule } from '../../bulk/schedule';
import type { NotAttemptedReason, Outcome, Settlement } from '../../bulk/types';
import type { HttpAnswer, SendRequest } from '../../transport/http';
import type { ReadPorts } from '../../transport/lookup';
import { createWaiting, type Clock, type Waiting, type WaitResult } from '../../transport/waiting';
import { createWebexClock, type WebexClock } from '../../transport/webexClock';
import { deliverBatch } from './deliver';
import type { Refusal } from './refusal';

/** Settings of a run; see the node's options of the same names. */
export interface RunSettings {
	readonly organizationId: string;
	readonly operationsPerRequest: number;
	/** Most bytes of a request's body. */
	readonly maxBytes: number;
	/** 0: never stop. */
	readonly stopAfterErrors: number;
	readonly parallelRequests: number;
	readonly maxWaitMs: number;
	/** Filter of the users that the run may touch; absent: all. */
	readonly scopeFilter?: string;
}

/** Time, chance and the network, as the run gets them. */
export interface RunPorts {
	readonly send: SendRequest;
	readonly clock: Clock;
	/** A number in 0 to 1. */
	readonly random: () => number;
	readonly isCancelled: () => boolean;
	/** Told of the progress in numbers, never in names. */
	readonly log: (message: string) => void;
}

/** What a run did. `refusedLogin` is set when Webex refused the credential before anything was sent with success. */
export interface RunReport {
	/** The plan's entries as they were carried out; a create that met a conflict may have become a change. */
	readonly entries: readonly PlannedEntry[];
	readonly settlements: readonly Settlement[];
	readonly requests: number;
	readonly refusal?: Refusal;
}

/** The state of a run that its requests share. */
export interface Run {
	readonly schedule: Schedule;
	readonly settings: RunSettings;
	readonly send: SendRequest;
	readonly reading: ReadPorts;
	readonly waiting: Waiting;
	readonly webexClock: WebexClock;
	readonly now: () => number;
	readonly random: () => number;
	readonly isCancelled: () => boolean;
	readonly settle: (place: number, outcome: Outcome, request?: number) => void;
	/** Number of the next bulk request, from 1. */
	readonly nextRequest: () => number;
	/** What `failOnErrors` to send, so that the run stops in time. */
	readonly failOnErrors: () => number;
	/** Ends the run: what is not settled becomes `notAttempted`. The first reason given holds. */
	readonly stop: (reason: NotAttemptedReason, detail: string, status?: number) => void;
	/** Lets no request go out for so long. */
	readonly hold: (ms: number) => void;
	/** By place when an operation was first sent, in our time, and whether it may have been carried out without an answer. */
	readonly firstSentMs: number[];
	readonly mayHaveHappened: Set<number>;
	/** Operations given back after a brief look: whether they were carried out shows when they are sent again. */
	readonly inQuestion: Set<number>;
	/** Ids of resources that the run was told to delete, as far as that was sent. */
	readonly deletedIds: Set<string>;
	/** Ids of resources that belong to an operation of this run. */
	readonly claimedIds: Claims;
	/** Whole-request refusals since the last request that went through. */
	readonly refusals: { inARow: number };
	/** Failed attempts in a row to reach Webex, and those that Webex put off. */
	readonly delays: { unreachable: number; putOff: number };
}

/**
 * Carries out a plan against Webex: one settlement for each entry, in its order. Batches that no tie holds apart may be
 * in flight together; the first goes alone, so that a stale token is renewed once. Never throws for what Webex does.
 */
export async function runPlan(plan: Plan, settings: RunSettings, ports: RunPorts): Promise<RunReport> {
	let requests = 0;
	let errors = 0;
	let heldUntilMs = -Infinity;
	let stopped: { readonly reason: NotAttemptedReason; readonly detail: string; readonly status?: number } | undefined;
	let answered = false;

	const limits = { operations: settings.operationsPerRequest, bytes: settings.maxBytes };
	const schedule = createSchedule(plan, limits);
	const waiting = createWaiting(ports.clock, settings.maxWaitMs, ports.isCancelled);
	const webexClock = createWebexClock();
	const observe = (answer: HttpAnswer): void => webexClock.observe(answer.dateMs, ports.clock.now());
	const send: SendRequest = async (request) => {
		const result = await ports.send(request);
		if (result.kind === 'answer') {
			answered = true;
			observe(result);
		}
		return result;
	};
	const run: Run = {
		schedule,
		settings,
		send,
		reading: { send, waiting, now: ports.clock.now, random: ports.random, observe },
		waiting,
		webexClock,
		now: ports.clock.now,
		random: ports.random,
		isCancelled: ports.isCancelled,
		settle(place, outcome, request) {
			if (outcome.kind === 'applied' && outcome.resourceId !== undefined) run.claimedIds.add(outcome.resourceId);
			if (outcome.kind === 'rejected') errors++;
			schedule.settle(place, outcome, request);
			if (settings.stopAfterErrors > 0 && errors >= settings.stopAfterErrors) {
				run.stop('stoppedAfterErrors', `The run stopped after ${errors} refused operations ('stopAfterErrors').`);
			}
		},
		nextRequest: () => ++requests,
		failOnErrors: () =>
			settings.stopAfterErrors === 0 ? maxFailOnErrors : Math.max(1, Math.min(maxFailOnErrors, settings.stopAfterErrors - errors)),
		stop(reason, detail, status) {
			stopped ??= { reason, detail, ...(status === undefined ? {} : { status }) };
		},
		hold(ms) {
			heldUntilMs = Math.max(heldUntilMs, ports.clock.now() + ms);
		},
		firstSentMs: new Array<number>(plan.operations.length),
		mayHaveHappened: new Set(),
		inQuestion: new Set(),
		deletedIds: new Set(),
		claimedIds: createClaims(),
		refusals: { inARow: 0 },
		delays: { unreachable: 0, putOff: 0 },
	};

	const inFlight = new Set<Promise<void>>();
	for (;;) {
		if (ports.isCancelled()) run.stop('cancelled', 'The execution was stopped before this operation was sent.');
		const mayGoTogether = requests > 0 && answered && settings.stopAfterErrors === 0;
		const isFull = inFlight.size >= (mayGoTogether ? settings.parallelRequests : 1);
		if (stopped === undefined && !isFull) {
			if (heldUntilMs > ports.clock.now()) {
				stopForWait(run, await waiting.wait(heldUntilMs - ports.clock.now()));
				continue;
			}
			const batch = schedule.next();
			if (batch !== undefined) {
				const delivery: Promise<void> = deliverBatch(run, batch)
					.catch(() => abandon(run, batch))
					.finally(() => inFlight.delete(delivery));
				inFlight.add(delivery);
				if (requests % 10 === 0) ports.log(`${schedule.settledCount()} of ${plan.operations.length} operations settled, ${requests} requests sent`);
				continue;
			}
		}
		if (inFlight.size === 0) break;
		await Promise.race(inFlight);
	}

	if (stopped !== undefined) {
		for (const place of run.inQuestion) run.settle(place, unanswered);
		schedule.stop(stopped.reason, stopped.detail);
	}
	const nothingAnswered = stopped !== undefined && stopped.reason === 'requestRefused' && !isAnythingSettledByWebex(schedule);
	return {
		entries: schedule.entries(),
		settlements: schedule.settlements(),
		requests,
		...(stopped !== undefined && nothingAnswered
			? { refusal: { detail: stopped.detail, ...(stopped.status === undefined ? {} : { status: stopped.status }) } }
			: {}),
	};
}

const unanswered: Outcome = {
	kind: 'unconfirmed',
	reason: 'connectionLost',
	detail: 'Webex did not say whether the change was made, and the run ended before it could be found out. Look at the resource in Webex.',
};

/** Ids that are taken. */
interface Claims {
	add(id: string): void;
	has(id: string): boolean;
}

/** Nobody asks unless an answer was lost, so the ids are only kept until then. */
function createClaims(): Claims {
	const known = new Set<string>();
	const added: string[] = [];
	return {
		add: (id) => void added.push(id),
		has(id) {
			for (const each of added.splice(0)) known.add(each);
			return known.has(id);
		},
	};
}

/** Ends the run when a wait did not take place. */
export function stopForWait(run: Run, result: WaitResult): void {
	switch (result) {
		case 'waited':
			return;
		case 'cancelled':
			run.stop('cancelled', 'The execution was stopped before this operation was sent.');
			return;
		case 'waitLimit':
			run.stop('waitLimit', "Webex asked to wait longer than 'maxWaitSeconds' allows in one run. Run the rest later, or raise the limit.");
	}
}

/** After a fault of our own nobody knows what became of the batch; nothing more is sent. */
function abandon(run: Run, { places }: Batch): void {
	const detail = 'The node failed while it read the answer. Look at the resource in Webex, and report the fault to the package.';
	for (const place of places) run.settle(place, { kind: 'unconfirmed', reason: 'noResult', detail });
	run.stop('cancelled', 'The node met a fault of its own and stopped the run before this operation was sent.');
}

function isAnythingSettledByWebex(schedule: Schedule): boolean {
	return schedule.settlements().some(({ attempts, outcome }) => attempts > 0 && outcome.kind !== 'notAttempted');
}
