import { look } from '../../nodes/WebexScim/run/looks/look';
import type { WaitResult } from '../../nodes/WebexScim/webex/waiting';
import { waysOf } from './answers';
import { copyOf } from './copy';
import { breachesOfEffects } from './laws';
import { fail, hear, type Decisions, type Step } from './loop';
import type { Scene } from './plans';
import type { Point, Work } from './point';
import { lookPorts, viewsOf } from './reads';

/** A way on from a point. */
export interface Move extends Step {
	readonly how: string;
	/** Time passed, so that the limit of all waits comes closer. */
	readonly isWait: boolean;
	/** Nothing went wrong in Webex or on the line. */
	readonly isPlain: boolean;
}

/**
 * Every way on: Webex does its part of a request or a look, or the run hears of it; the execution may be stopped before it does.
 * What is alone under way is heard of as soon as it is done, since nothing can come between.
 */
export async function movesFrom(point: Point, made: Decisions, scene: Habits): Promise<readonly Move[]> {
	const moves: Move[] = [];
	for (const work of point.underWay) {
		const rest: Point = { ...point, underWay: point.underWay.filter((each) => each !== work) };
		if (isDone(work)) moves.push(...heard(rest, work, made, scene));
		else
			for (const part of await partsOf(rest, work, scene.tellsTime))
				moves.push(...(rest.underWay.length > 0 ? [beside(part)] : atOnce(part, made, scene)));
	}
	return moves;
}

function isDone(work: Work): boolean {
	return work.kind === 'wait' || work.answer !== undefined;
}

/** What is not to be found in a point. */
type Habits = Pick<Scene, 'tellsTime' | 'meetsFaults'>;

/** Webex's part of a work: how it stands then without the work, and the work with its answer. */
interface Part extends Omit<Move, 'isWait'> {
	readonly work: Work;
}

function beside({ work, ...part }: Part): Move {
	return { ...part, isWait: false, to: { ...part.to, underWay: [...part.to.underWay, work] } };
}

function atOnce({ work, how, to, breaches, isPlain }: Part, made: Decisions, scene: Habits): readonly Move[] {
	return heard(to, work, made, scene).map((move) => ({
		...move,
		how: `${how}; ${move.how}`,
		breaches: [...breaches, ...move.breaches],
		isPlain,
	}));
}

/** Every way in which Webex may do its part. */
async function partsOf(point: Point, work: Work, tellsTime: boolean): Promise<readonly Part[]> {
	const { world, nowMs, isCancelled } = point;
	switch (work.kind) {
		case 'request': {
			const { operations, sent } = work;
			return waysOf(world, { operations, failOnErrors: sent.failOnErrors }, nowMs, isCancelled).map(
				({ how, key, isPlain, world: after, result }) => ({
					how: `request ${sent.request} gets ${how}`,
					to: { ...point, world: after },
					breaches: breachesOfEffects(point.run, world, after),
					isPlain,
					work: { ...work, answer: { key, result } },
				}),
			);
		}
		case 'look':
			return await Promise.all(
				viewsOf(world, nowMs).map(async (view): Promise<Part> => {
					const looked = await look(point.run, work.indexes, lookPorts(view, nowMs, tellsTime));
					const run = copyOf(point.run);
					run.notes = { ...run.notes, isAnswered: true };
					return {
						how: `a look sees ${view.how}`,
						to: { ...point, run },
						breaches: [],
						isPlain: view.isPlain,
						work: { ...work, answer: { looked } },
					};
				}),
			);
		case 'wait':
			return [];
	}
}

/** The run hears of what is done, in every way. */
function heard(point: Point, work: Work, made: Decisions, { meetsFaults }: Habits): readonly Move[] {
	if (work.kind === 'wait') {
		const ends = endsOf(point, work);
		return ends.map(({ how, at, result }) => ({ how, ...hear(at, work, result, made), isWait: result === 'waited', isPlain: true }));
	}
	const what = work.kind === 'look' ? `the look at ${work.indexes.join(' and ')}` : `request ${work.sent.request}`;
	const moves: Move[] = [{ how: `the run hears of ${what}`, ...hear(point, work, 'waited', made), isWait: false, isPlain: true }];
	if (!point.isCancelled) {
		const how = `the run hears of ${what}, and the execution is stopped`;
		moves.push({ how, ...hear(stopped(point), work, 'waited', made), isWait: false, isPlain: true });
	}
	if (meetsFaults && point.run.notes.stopped === undefined) {
		moves.push({ how: `the node meets a fault of its own on ${what}`, ...fail(point, work, made), isWait: false, isPlain: true });
	}
	return moves;
}

interface EndOfWait {
	readonly how: string;
	readonly at: Point;
	readonly result: WaitResult;
}

function endsOf(point: Point, { ms, untilMs }: Extract<Work, { kind: 'wait' }>): readonly EndOfWait[] {
	if (point.isCancelled) return [{ how: 'the wait ends', at: point, result: 'cancelled' }];
	return [
		...(ms < point.refusedMs
			? [{ how: `waits ${Math.max(0, untilMs - point.nowMs) / 1000} s`, at: point, result: 'waited' } as const]
			: []),
		{ how: `a wait of ${ms / 1000} s is refused, since all waits would be too long`, at: point, result: 'waitLimit' },
		{ how: 'the execution is stopped while it waits', at: stopped(point), result: 'cancelled' },
	];
}

function stopped(point: Point): Point {
	return { ...point, isCancelled: true };
}
