import { setTimeout as sleep } from 'node:timers/promises';

const askEveryMs = 20;
const happensWithinMs = 60_000;

/** Waits until `look` finds something and gives it; throws with `what` when a minute passes before. */
export async function until<T>(what: string, look: () => T | undefined): Promise<T> {
	const giveUpAt = Date.now() + happensWithinMs;
	for (;;) {
		const found = look();
		if (found !== undefined) return found;
		if (Date.now() > giveUpAt) throw new Error(`It did not come to pass within ${happensWithinMs} ms that ${what}`);
		await sleep(askEveryMs);
	}
}
