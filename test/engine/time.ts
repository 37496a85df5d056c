/**
 * Time in the tests of the node: it stands still while requests are under way, and jumps to the end of each wait of the node.
 * `Date` is the test's own, so that the node, n8n and the servers of the tests agree on it; timers are real, since real
 * connections need them. To be imported before n8n-workflow, whose `sleep` is what the node waits with.
 */
jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow'), sleep: pass }));

const startMs = Date.UTC(2026, 4, 4, 12);

jest.useFakeTimers({
	now: startMs,
	doNotFake: [
		'hrtime',
		'nextTick',
		'performance',
		'queueMicrotask',
		'requestAnimationFrame',
		'cancelAnimationFrame',
		'requestIdleCallback',
		'cancelIdleCallback',
		'setImmediate',
		'clearImmediate',
		'setInterval',
		'clearInterval',
		'setTimeout',
		'clearTimeout',
	],
});

interface Alarm {
	readonly atMs: number;
	readonly ring: () => void;
}

let alarms: readonly Alarm[] = [];

/** Noon again, and nobody waits for anything. */
export function resetTime(): void {
	alarms = [];
	jest.setSystemTime(startMs);
}

/** Time that has passed since noon, in ms: all waits of the node together. */
export function passedMs(): number {
	return Date.now() - startMs;
}

/** For what takes its time while the node waits: resolves once so much time has passed, however long that takes. */
export async function later(ms: number): Promise<void> {
	await new Promise<void>((ring) => (alarms = [...alarms, { atMs: Date.now() + ms, ring }]));
}

/** A wait of the node: whoever is due meanwhile has their turn first, one after the other. */
async function pass(ms: number): Promise<void> {
	const untilMs = Date.now() + ms;
	for (let next = earliest(untilMs); next !== undefined; next = earliest(untilMs)) {
		const { atMs, ring } = next;
		alarms = alarms.filter((alarm) => alarm !== next);
		advanceTo(atMs);
		ring();
		await turn();
	}
	advanceTo(untilMs);
	await turn();
}

function earliest(untilMs: number): Alarm | undefined {
	return [...alarms].sort((a, b) => a.atMs - b.atMs).find(({ atMs }) => atMs <= untilMs);
}

/** Two waits at a time may both have moved it on. */
function advanceTo(ms: number): void {
	jest.setSystemTime(Math.max(Date.now(), ms));
}

/** Lets everything go on that can go on by itself. */
async function turn(): Promise<void> {
	await new Promise<void>((resolve) => setImmediate(resolve));
}
