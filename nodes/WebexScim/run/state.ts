import { assertNever } from '../scim/assertNever';
import { maxFailOnErrors } from '../scim/messages';
import type { ErrorWords, OperationResult } from '../scim/parse';
import type { NotAttemptedReason, Outcome, Settlement, UnconfirmedReason } from '../plan/outcome';
import type { Plan, PlannedOperation, PlannedStep } from '../plan/step';
import type { Queue } from './queue';

/**
 * Where an operation stands; `transitions.ts` holds every arrow.
 *
 *                parents confirmed,        429, 423, a row's 503
 *                predecessor settled     ┌───────────────────────┐
 *     waiting ─────────────────▶ free ───┴──▶ sent ── a row confirms or refuses ──▶ settled
 *        │ parent failed          ▲ ▲          │ │
 *        ▼                        │ └─ halved ─┘ ├─ 409, and there is a rule ─▶ contested ─ look ─▶ settled, or free as a PATCH
 *     settled                     │              └─ cut, timeout, 5xx, no row ─▶ unsure
 *                                 └──────────── not seen ──────────────────────────┤ look 1 to 4
 *                                                                                  └──▶ settled
 *     A stop settles what is waiting and free; what was sent and is not known becomes `unconfirmed`.
 */
export type Standing =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'free' }
	| { readonly kind: 'sent'; readonly request: number }
	| Unsure
	| Contested
	| { readonly kind: 'settled'; readonly settlement: Settlement };

/** Sent without an answer. The next look at what it would have left behind is due at `dueMs`; `looks` were taken. */
export interface Unsure extends Pending {
	readonly kind: 'unsure';
	readonly doubt: Doubt;
}

/** A create that met an existing resource and has a rule for that; `result` is the row that says so. */
export interface Contested extends Pending {
	readonly kind: 'contested';
	readonly result: OperationResult;
}

interface Pending {
	readonly request: number;
	readonly looks: number;
	readonly dueMs: number;
}

/** Why nobody knows what became of an operation. */
export interface Doubt {
	readonly reason: UnconfirmedReason;
	readonly words: ErrorWords;
	/** How long to look before believing that it was not carried out; briefly where sending it twice does no harm. */
	readonly patience: 'briefly' | 'patiently';
	/** What it is when it was not carried out; absent: it is sent again. */
	readonly otherwise?:
		| { readonly kind: 'outcome'; readonly outcome: Outcome }
		| { readonly kind: 'conflict'; readonly result: OperationResult };
}

/** A request that was sent: the indexes of its operations, its number and its `failOnErrors`. */
export interface Sent {
	readonly indexes: readonly number[];
	readonly request: number;
	readonly failOnErrors: number;
}

/** All that is known of a step of the plan. A create that met a conflict may have become a change. */
export interface StepRecord {
	readonly step: PlannedStep;
	readonly standing: Standing;
	readonly attempts: number;
	/** When it was first sent, or sent again for certain, in our time. */
	readonly firstSentMs?: number;
	/** It was sent without an answer at least once. */
	readonly wasUnsure: boolean;
	/** It was given back after a brief look: whether it was carried out shows when it is sent again. */
	readonly isInQuestion: boolean;
}

/** Settings of a run that decide what may be sent; see the node's options of the same names. */
export interface RunLimits {
	readonly operationsPerRequest: number;
	/** Most bytes of a request's body. */
	readonly maxBytes: number;
	/** 0: never stop. */
	readonly stopAfterErrors: number;
	readonly parallelRequests: number;
}

/** The run's values that are not of one operation. Times are ours, in ms. */
export interface RunNotes {
	/** Whether Webex answered anything so far. */
	readonly isAnswered: boolean;
	/** Nothing goes out before this time: Webex asked for a pause (rate limit), or was out of reach. */
	readonly pausedUntilMs: number;
	/** Requests refused as a whole since the last that went through. */
	readonly refusals: number;
	/** Failed tries in a row to reach Webex, and those that Webex deferred. */
	readonly unreachable: number;
	readonly deferrals: number;
	readonly isWaiting: boolean;
	readonly isLooking: boolean;
	/** A create became a change, so that a resource may have two operations which the plan did not tie. */
	readonly hasChanged: boolean;
	readonly stopped?: { readonly reason: NotAttemptedReason; readonly detail: string; readonly status?: number };
}

/** A run as it stands. Only `transitions.ts` changes it. */
export interface RunState {
	readonly plan: Plan;
	readonly limits: RunLimits;
	readonly records: StepRecord[];
	/** For each step how many parents and predecessors are not settled yet. */
	readonly unmet: number[];
	readonly children: ReadonlyMap<number, readonly number[]>;
	/** The unsettled neighbours on the same resource. */
	readonly before: Map<number, number>;
	readonly after: Map<number, number>;
	/** Operations that were sent and are neither settled nor free. */
	readonly open: Set<number>;
	/** Free operations by rank: the longest chains first, then item order. */
	queue: Queue | undefined;
	/** Parts of a refused request, to be sent before anything else. */
	halves: readonly (readonly number[])[];
	readonly highest: number;
	requests: number;
	errors: number;
	settled: number;
	notes: RunNotes;
}

/** What is known of the step at an index. */
export function recordAt(state: RunState, index: number): StepRecord {
	const record = state.records[index];
	if (record === undefined) throw new RangeError(`No step at index ${index}`);
	return record;
}

/** The index behind a rank of the queue. */
export function indexOfRank(state: RunState, rank: number): number {
	return rank % state.records.length;
}

/** The operation at an index as it is sent: a reference in its path is an id as soon as that is known. */
export function operationAt(state: RunState, index: number): PlannedOperation {
	const { step } = recordAt(state, index);
	if (step.kind !== 'planned') throw new RangeError(`No operation at index ${index}`);
	const { target } = step.operation;
	const id = target.kind === 'reference' ? idOfAlias(state, target.alias) : undefined;
	return id === undefined ? step : { ...step, operation: { ...step.operation, target: { kind: 'id', id } } };
}

/** The id that a bulkId stands for, once known. */
export function idOfAlias(state: RunState, alias: string): string | undefined {
	const root = state.plan.aliases.get(alias)?.root;
	if (root === undefined) return undefined;
	switch (root.kind) {
		case 'id':
			return root.id;
		case 'step':
			return resourceIdAt(state, root.index);
		case 'nowhere':
			return undefined;
		default:
			return assertNever(root);
	}
}

/** The id of the resource that a settled step left as wanted. */
export function resourceIdAt(state: RunState, index: number): string | undefined {
	const standing = state.records[index]?.standing;
	const outcome = standing?.kind === 'settled' ? standing.settlement.outcome : undefined;
	return outcome?.kind === 'applied' || outcome?.kind === 'unchanged' ? outcome.resourceId : undefined;
}

/** What `failOnErrors` to send, so that the run stops in time. */
export function failOnErrors({ limits: { stopAfterErrors }, errors }: RunState): number {
	return stopAfterErrors === 0 ? maxFailOnErrors : Math.max(1, Math.min(maxFailOnErrors, stopAfterErrors - errors));
}

/** Ids of resources that the run was told to delete, as far as that was sent. */
export function deletedIds(state: RunState): readonly string[] {
	return state.records.flatMap(({ step, attempts }, index) => {
		if (attempts === 0 || step.kind !== 'planned' || step.operation.method !== 'DELETE') return [];
		const { target } = operationAt(state, index).operation;
		return target.kind === 'id' ? [target.id] : [];
	});
}

/** Ids of resources that belong to an operation of this run. */
export function ownIds(state: RunState): ReadonlySet<string> {
	return new Set(state.records.flatMap(({ attempts }, index) => (attempts > 0 ? (resourceIdAt(state, index) ?? []) : [])));
}
