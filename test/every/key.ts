import type { Looked } from '../../nodes/WebexScim/run/looks/onLook';
import type { Queue } from '../../nodes/WebexScim/run/queue';
import type { Point, Work } from './point';
import { visibleAt, type World } from './world';

/**
 * A text that two points share only if the same can happen from there. Times count by their distance from now while they are to
 * come, else by their order; numbers of requests count by their order. Words for the user do not count, and neither does what
 * only grows: see `unread`.
 */
export function keyOf(point: Point): string {
	const { run, world, underWay, isCancelled, refusedMs } = point;
	const scale = scaleOf(point);
	const parts = [
		...run.records.map((record, index) => {
			const { standing, step, putOff, ...rest } = record;
			if (standing.kind === 'settled') return outcomeText(standing.settlement.outcome);
			const changed = step === run.plan.steps[index] || step.kind !== 'planned' ? '' : JSON.stringify(step.operation);
			return `${textOf(standing, '', scale)}${textOf(rest, '', scale)}${putOff?.isBusy}${changed}`;
		}),
		textOf(run.notes, '', scale),
		ranksIn(run.queue)
			.sort((a, b) => a - b)
			.join(),
		run.halves.join(';'),
		`${run.unmet.join()} ${run.errors} ${run.requests > 0} ${isCancelled} ${refusedMs}`,
		...Object.entries(run).flatMap(([name, value]) => (value instanceof Map || value instanceof Set ? ownText(name, value) : [])),
		...underWay.map((work) => workText(work, scale)),
		worldText(world, scale),
	];
	return parts.join('|');
}

/** What a key tells times and numbers of requests by. */
interface Scale {
	readonly nowMs: number;
	readonly timesMs: readonly number[];
	readonly requests: readonly number[];
}

/** Members that no decision reads: words, and those that only count on. Pauses are of one length in this walk, so `deferrals` do not count. */
const unread: ReadonlySet<string> = new Set(['words', 'detail', 'reason', 'location', 'version', 'bulkId', 'deferrals', 'askedSeconds']);

/** Times that only matter while they are to come. */
const dueTimes: ReadonlySet<string> = new Set(['dueMs', 'pausedUntilMs', 'untilMs']);

const requestNumbers: ReadonlySet<string> = new Set(['request', 'unreachableUpTo']);

/** From how many attempts on more make no difference. */
const manyAttempts = 3;

function scaleOf({ run, world, underWay, nowMs }: Point): Scale {
	const timesMs = new Set<number>();
	const requests = new Set<number>();
	for (const { standing, firstSentMs } of run.records) {
		if (standing.kind === 'settled') continue;
		if (firstSentMs !== undefined) timesMs.add(firstSentMs);
		if ('request' in standing) requests.add(standing.request);
	}
	for (const work of underWay) if (work.kind === 'request') requests.add(work.sent.request);
	for (const [name, value] of Object.entries(run.notes)) if (requestNumbers.has(name)) requests.add(Number(value));
	for (const versions of world.places.values()) {
		for (const { resources } of visibleAt(versions, nowMs)) {
			for (const { createdMs, modifiedMs } of resources) timesMs.add(createdMs).add(modifiedMs);
		}
	}
	return { nowMs, timesMs: [...timesMs].sort((a, b) => a - b), requests: [...requests].sort((a, b) => a - b) };
}

function textOf(value: unknown, name: string, scale: Scale): string {
	if (typeof value === 'number') return numberText(value, name, scale);
	if (typeof value !== 'object' || value === null) return String(value);
	let text = '';
	for (const key in value) {
		if (key === 'stopped') text += 'stopped,';
		else if (!unread.has(key)) text += `${key}:${textOf(value[key as keyof typeof value], key, scale)},`;
	}
	return `{${text}}`;
}

function numberText(value: number, name: string, { nowMs, timesMs, requests }: Scale): string {
	if (dueTimes.has(name)) return String(Math.max(0, value - nowMs));
	if (name.endsWith('Ms')) return String(timesMs.indexOf(value));
	if (requestNumbers.has(name)) return String(requests.indexOf(value));
	return String(name === 'attempts' ? Math.min(value, manyAttempts) : value);
}

function outcomeText(outcome: { readonly kind: string; readonly resourceId?: string; readonly reason?: string }): string {
	return `${outcome.kind} ${outcome.resourceId ?? ''} ${outcome.reason === 'adopted' ? outcome.reason : ''}`;
}

/** What the run keeps beside its records; who refers to whom is the plan's and stays. */
function ownText(name: string, kept: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>): string {
	if (name === 'children' || name === 'takers' || kept.size === 0) return '';
	return `${name} ${JSON.stringify([...kept].sort())}`;
}

function ranksIn(queue: Queue | undefined): number[] {
	return queue === undefined ? [] : [queue.rank, ...ranksIn(queue.left), ...ranksIn(queue.right)];
}

function workText(work: Work, scale: Scale): string {
	switch (work.kind) {
		case 'request':
			return `${scale.requests.indexOf(work.sent.request)}:${work.sent.indexes.join()}:${work.sent.failOnErrors}:${work.answer?.key ?? ''}`;
		case 'look':
			return `look ${work.indexes.join()} ${work.answer === undefined ? '' : lookedText(work.answer.looked)}`;
		case 'wait':
			return `wait ${work.ms} ${work.untilMs - scale.nowMs}`;
	}
}

function lookedText({ findings, conflicting }: Looked): string {
	return JSON.stringify([[...findings], [...conflicting]]);
}

function worldText({ places, ledger }: World, { nowMs, timesMs }: Scale): string {
	let text = ledger
		.map(({ step, method, id }) => `${id} ${step} ${method}`)
		.sort()
		.join();
	for (const [place, versions] of places) {
		text += place;
		visibleAt(versions, nowMs).forEach(({ sinceMs, resources }, index) => {
			text += index === 0 ? '=' : `+${nowMs - sinceMs}=`;
			for (const { id, text: attributes, createdMs, modifiedMs } of resources) {
				text += `${id}${attributes}${timesMs.indexOf(createdMs)}/${timesMs.indexOf(modifiedMs)}`;
			}
		});
	}
	return text;
}
