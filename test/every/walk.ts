import { findCycles } from '../../nodes/WebexScim/plan/cycles';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { createRun } from '../../nodes/WebexScim/run/createRun';
import { keyOf } from './key';
import { breachesOfEnd } from './laws';
import { begin, decisions, type Decisions } from './loop';
import { movesFrom, type Move } from './moves';
import type { Scene } from './plans';
import type { Point } from './point';
import { worldOf } from './world';
import { finish } from '../../nodes/WebexScim/scim/work';

/** What a walk saw. */
export interface Walked {
	/** Points that differ in what can happen from there. */
	readonly states: number;
	/** Ways that were followed until an end, or a point that is known already. */
	readonly paths: number;
	readonly ends: number;
	/** Nothing within the bounds was left out. */
	readonly isWhole: boolean;
	readonly breaches: readonly Breach[];
}

/** A broken law, and the way to it with the fewest troubles, of these the shortest. */
export interface Breach {
	readonly law: string;
	readonly way: readonly string[];
	/** How often the same was met. */
	times: number;
}

export interface Bounds {
	/** Most moves of a way on which something goes wrong in Webex or on the line. */
	readonly maxTroubles?: number;
	/** Most points. */
	readonly maxStates?: number;
	readonly isOver?: () => boolean;
}

/** Goes every way that a scene can go, those with the fewest troubles first. A way ends where it breaks a law. */
export async function walk(
	scene: Scene,
	{ maxTroubles = Infinity, maxStates = Infinity, isOver = () => false }: Bounds = {},
	made: Decisions = decisions,
): Promise<Walked> {
	const walker = createWalker(maxTroubles);
	for (const move of beginningsOf(scene, made)) walker.arrive(move, undefined);
	let isWhole = true;
	for (let visit = walker.take(); visit !== undefined; visit = walker.take()) {
		isWhole = walker.states() < maxStates && !isOver();
		if (!isWhole) break;
		for (const move of await movesFrom(visit.to, made, scene)) walker.arrive(move, visit);
	}
	return { ...walker.end(), isWhole };
}

/** Noon, and a little: a time that Webex tells to the second would count until the end of it. */
const noonMs = 1_800_000_000_001;

function beginningsOf(scene: Scene, made: Decisions): readonly Move[] {
	return [false, true].map((isCancelled) => {
		const run = finish(createRun(finish(planRun(scene.steps, 'op')), scene.limits));
		if (scene.isBegun) Object.assign(run, { requests: 1, notes: { ...run.notes, isAnswered: true } });
		const first = begin(run, worldOf(scene.existing, scene.sharesNames), noonMs, isCancelled, made);
		return { how: isCancelled ? 'the execution is stopped before it begins' : 'it begins', ...first, isWait: false, isPlain: true };
	});
}

/** A point to go on from, and how it was come to. */
interface Visit {
	readonly to: Point;
	readonly id: number;
	readonly troubles: number;
	readonly trail: Trail;
}

interface Trail {
	readonly how: string;
	readonly from: Trail | undefined;
}

/** So many visited points are kept before they are let go. */
const forgotten = 1024;

interface Walker {
	arrive(move: Move, from: Visit | undefined): void;
	/** The next point to go on from. */
	take(): Visit | undefined;
	states(): number;
	end(): Omit<Walked, 'isWhole'>;
}

function createWalker(maxTroubles: number): Walker {
	const known = new Map<string, number>();
	/** For each point where it leads to without a wait. */
	const next: number[][] = [];
	const breaches = new Map<string, Breach>();
	/** By troubles: what is still to be visited. */
	const queues: Visit[][] = [];
	const heads: number[] = [];
	let [paths, ends] = [0, 0];

	function found(laws: readonly string[], trail: Trail): void {
		for (const law of laws) {
			const breach = breaches.get(law);
			if (breach === undefined) breaches.set(law, { law, way: wayOf(trail), times: 1 });
			else breach.times++;
		}
	}

	return {
		arrive({ to, how, breaches: laws, isWait, isPlain }, from) {
			const troubles = maxTroubles === Infinity ? 0 : (from?.troubles ?? 0) + (isPlain ? 0 : 1);
			if (troubles > maxTroubles) return;
			const key = keyOf(to);
			const seen = known.get(key);
			const id = seen ?? known.size;
			if (from !== undefined && !isWait) next[from.id]?.push(id);
			const trail = { how, from: from?.trail };
			found(laws, trail);
			const isEnd = to.underWay.length === 0;
			if (seen !== undefined || isEnd || laws.length > 0) paths++;
			if (seen !== undefined) return;
			known.set(key, id);
			next.push([]);
			if (isEnd) {
				ends++;
				found(breachesOfEnd(to), trail);
			} else if (laws.length === 0) (queues[troubles] ??= []).push({ to, id, troubles, trail });
		},
		take() {
			for (let troubles = 0; troubles < queues.length; troubles++) {
				const head = heads[troubles] ?? 0;
				const visit = queues[troubles]?.[head];
				if (visit === undefined) continue;
				heads[troubles] = head + 1;
				if (head + 1 < forgotten) return visit;
				queues[troubles]?.splice(0, head + 1);
				heads[troubles] = 0;
				return visit;
			}
			return undefined;
		},
		states: () => known.size,
		end() {
			const circles = findCycles(next).size;
			if (circles > 0)
				found(['The end: the run goes in circles without a wait'], { how: `${circles} points lie on such a circle`, from: undefined });
			return { states: known.size, paths, ends, breaches: [...breaches.values()] };
		},
	};
}

function wayOf(trail: Trail | undefined): readonly string[] {
	const way: string[] = [];
	for (let each = trail; each !== undefined; each = each.from) way.unshift(each.how);
	return way;
}
