import type { Plan, PlannedStep } from '../plan/step';
import { each, mapped, type Work } from '../scim/work';
import { targetsOf } from './changed';
import { giversOf } from './givers';
import type { RunLimits, RunNotes } from './notes';
import { queueOf } from './queue';
import { firstBases } from './rebase';
import type { StepRecord } from './record';
import { link, rankOf, settle } from './settle';
import type { Standing } from './standing';
import { resourceKey, type RunState } from './state';
import { turnsOf } from './turns';

/** A run of which nothing was sent yet. */
export function* createRun(plan: Plan, limits: RunLimits): Work<RunState> {
	const { steps } = plan;
	const givers = yield* giversOf(plan);
	const unmet = steps.map((step, index) => {
		if (step.kind === 'decided') return 0;
		return step.parents.length + (step.predecessor === undefined ? 0 : 1) + (givers.has(index) ? 1 : 0);
	});
	const turns = yield* turnsOf(plan);
	const state: RunState = {
		plan,
		limits,
		records: [...(yield* mapped(steps, (step, index) => firstRecord(step, unmet[index] === 0)))],
		unmet,
		children: childrenOf(plan),
		takers: takersOf(givers),
		before: new Map(),
		after: new Map(),
		open: new Set(),
		putOff: new Set(),
		created: new Set(),
		ids: idsIn(plan),
		bases: firstBases(plan),
		targets: targetsOf(plan),
		changed: new Map(),
		made: new Map(),
		queue: undefined,
		halves: [],
		turns,
		highest: turns.reduce((highest, turn) => Math.max(highest, turn), 0),
		requests: 0,
		errors: 0,
		settled: 0,
		notes: firstNotes,
	};
	const ranks: number[] = [];
	yield* each(steps, (step, index) => {
		if (step.kind === 'decided') return;
		if (step.predecessor !== undefined) link(state, step.predecessor, index);
		if (unmet[index] === 0) ranks.push(rankOf(state, index));
	});
	state.queue = queueOf(ranks.sort((a, b) => a - b));
	yield* each(steps, (step, index) => {
		if (step.kind === 'decided') settle(state, index, step.outcome);
	});
	return state;
}

function firstRecord(step: PlannedStep, isFree: boolean): StepRecord {
	const standing = step.kind === 'planned' && isFree ? free : waiting;
	return { step, standing, attempts: 0, wasUnsure: false, putOff: undefined, undone: 0, wasAlone: false, isInOtherForm: false };
}

const waiting: Standing = { kind: 'waiting' };
const free: Standing = { kind: 'free' };

const firstNotes: RunNotes = {
	isAnswered: false,
	pausedUntilMs: -Infinity,
	refusals: 0,
	isAnyThrough: false,
	unreachable: 0,
	unreachableUpTo: 0,
	deferrals: 0,
	isWaiting: false,
	isLooking: false,
	hasChanged: false,
};

function idsIn({ steps }: Plan): ReadonlySet<string> {
	return new Set(
		steps.flatMap((step) => {
			if (step.kind !== 'planned' || step.operation.target.kind !== 'id') return [];
			return [resourceKey(step.operation.resourceType, step.operation.target.id)];
		}),
	);
}

function childrenOf({ steps }: Plan): ReadonlyMap<number, readonly number[]> {
	const children = new Map<number, number[]>();
	steps.forEach((step, index) => {
		for (const parent of step.kind === 'planned' ? step.parents : []) add(children, parent, index);
	});
	return children;
}

function takersOf(givers: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
	const takers = new Map<number, number[]>();
	for (const [taker, giver] of givers) add(takers, giver, taker);
	return takers;
}

function add(lists: Map<number, number[]>, key: number, index: number): void {
	const known = lists.get(key);
	if (known === undefined) lists.set(key, [index]);
	else known.push(index);
}
