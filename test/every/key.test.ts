import { planRun } from '../../nodes/WebexScim/plan/plan';
import { createRun } from '../../nodes/WebexScim/run/createRun';
import { doubted } from '../../nodes/WebexScim/run/doubt';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { apply } from '../../nodes/WebexScim/run/transitions';
import { copyOf } from './copy';
import { keyOf } from './key';
import { sceneOf } from './plans';
import type { Point } from './point';
import { worldOf } from './world';
import { finish } from '../../nodes/WebexScim/scim/work';

const scene = sceneOf(['patch a', 'create b'], { exists: ['Users a'] });

/** A run that sent both steps at `sentMs`, and heard nothing of the first. */
function pointOf(sentMs: number, nowMs: number, change: (run: RunState) => void = () => undefined): Point {
	const run = finish(createRun(finish(planRun(scene.steps, 'op')), scene.limits));
	apply(run, { ...sent, nowMs: sentMs });
	apply(run, doubted(0, { reason: 'connectionLost', words: { detail: `At ${sentMs}.` }, patience: 'patiently' }, 1, sentMs));
	change(run);
	const world = worldOf(scene.existing, false);
	return { run, world, underWay: [], nowMs, isCancelled: false, refusedMs: Infinity, sent: new Map() };
}

const sent = { kind: 'sent', indexes: [0, 1], texts: [], queue: undefined, halves: [], rebased: new Map(), made: new Map() } as const;

describe('a key', () => {
	it('is the same at another time, with other words', () => {
		expect(keyOf(pointOf(5_000, 5_500))).toBe(keyOf(pointOf(90_000, 90_500)));
	});

	it.each<{ readonly name: string; readonly other: Point }>([
		{ name: 'when the next look is due', other: pointOf(5_000, 5_600) },
		{
			name: 'how long nothing may be sent',
			other: pointOf(5_000, 5_500, (run) => apply(run, { kind: 'noted', notes: { pausedUntilMs: 9_000 } })),
		},
		{
			name: 'what is settled',
			other: pointOf(5_000, 5_500, (run) => apply(run, { kind: 'settled', index: 1, outcome: { kind: 'rejected' } })),
		},
		{ name: 'what is to be sent', other: pointOf(5_000, 5_500, (run) => apply(run, { kind: 'requeued', index: 1 })) },
		{ name: 'whether the execution was stopped', other: { ...pointOf(5_000, 5_500), isCancelled: true } },
		{ name: 'which waits are refused', other: { ...pointOf(5_000, 5_500), refusedMs: 1_000 } },
		{ name: 'what Webex has', other: { ...pointOf(5_000, 5_500), world: worldOf(new Map(), false) } },
		{ name: 'what is under way', other: { ...pointOf(5_000, 5_500), underWay: [{ kind: 'wait', ms: 500, untilMs: 6_000 }] } },
	])('tells $name', ({ other }) => {
		expect(keyOf(other)).not.toBe(keyOf(pointOf(5_000, 5_500)));
	});
});

describe('a copy of a run', () => {
	it('goes on apart', () => {
		const { run } = pointOf(5_000, 5_500);
		const before = JSON.stringify([run, [...run.open]]);
		const copy = copyOf(run);
		expect(copy).toStrictEqual(run);
		apply(copy, { kind: 'settled', index: 0, outcome: { kind: 'applied', resourceId: 'id-a0' } });
		apply(copy, { kind: 'requeued', index: 1 });
		expect(JSON.stringify([run, [...run.open]])).toBe(before);
	});
});
