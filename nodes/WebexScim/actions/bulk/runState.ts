import type { PlannedEntry, Plan } from '../../bulk/plan';
import { createSchedule, type Schedule } from '../../bulk/schedule';
import type { NotAttemptedReason, Outcome, Settlement } from '../../bulk/types';
import { maxFailOnErrors } from '../../scim/messages';
import type { HttpAnswer, SendRequest } from '../../transport/http';
import type { ReadPorts } from '../../transport/lookup';
import { createWaiting, type Clock, type Waiting } from '../../transport/waiting';
import { createWebexClock, type WebexClock } from '../../transport/webexClock';
import { createClaims, type Claims } from './claims';
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

/** How far a run is. */
export interface RunProgress {
	requests: number;
	/** Refused operations. */
	errors: number;
	/** Nothing goes out before this time of ours, in ms. */
	heldUntilMs: number;
	/** Whether Webex answered anything so far. */
	isAnswered: boolean;
	stopped?: { readonly reason: NotAttemptedReason; readonly detail: string; readonly status?: number };
}

/** The state of a run that its requests share. */
export interface Run {
	readonly progress: RunProgress;
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

/** A run of which nothing was sent yet. */
export function createRun(plan: Plan, settings: RunSettings, ports: RunPorts): Run {
	const progress: RunProgress = { requests: 0, errors: 0, heldUntilMs: -Infinity, isAnswered: false };
	const schedule = createSchedule(plan, { operations: settings.operationsPerRequest, bytes: settings.maxBytes });
	const waiting = createWaiting(ports.clock, settings.maxWaitMs, ports.isCancelled);
	const webexClock = createWebexClock();
	const observe = (answer: HttpAnswer): void => webexClock.observe(answer.dateMs, ports.clock.now());
	const send: SendRequest = async (request) => {
		const result = await ports.send(request);
		if (result.kind === 'answer') {
			progress.isAnswered = true;
			observe(result);
		}
		return result;
	};
	const run: Run = {
		progress,
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
			if (outcome.kind === 'rejected') progress.errors++;
			schedule.settle(place, outcome, request);
			if (settings.stopAfterErrors > 0 && progress.errors >= settings.stopAfterErrors) {
				run.stop('stoppedAfterErrors', `The run stopped after ${progress.errors} refused operations ('stopAfterErrors').`);
			}
		},
		nextRequest: () => ++progress.requests,
		failOnErrors: () =>
			settings.stopAfterErrors === 0 ? maxFailOnErrors : Math.max(1, Math.min(maxFailOnErrors, settings.stopAfterErrors - progress.errors)),
		stop(reason, detail, status) {
			progress.stopped ??= { reason, detail, ...(status === undefined ? {} : { status }) };
		},
		hold(ms) {
			progress.heldUntilMs = Math.max(progress.heldUntilMs, ports.clock.now() + ms);
		},
		firstSentMs: new Array<number>(plan.operations.length),
		mayHaveHappened: new Set(),
		inQuestion: new Set(),
		deletedIds: new Set(),
		claimedIds: createClaims(),
		refusals: { inARow: 0 },
		delays: { unreachable: 0, putOff: 0 },
	};
	return run;
}
