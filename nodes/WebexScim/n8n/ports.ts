import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import type { RunPorts } from '../run/ports';
import type { ReadPorts } from '../webex/reads/lookup';
import { createReadState, refusalOf } from '../webex/reads/readState';
import type { Refusal } from '../webex/refusal';
import { createWaiting } from '../webex/waiting';
import { watch } from '../webex/watch';
import type { WebexConnection } from './connection';
import { createProgress } from './progress';

/** Time, chance, the network and the log as n8n has them, and whether the network ever answered. */
export function portsOf(
	context: IExecuteFunctions,
	{ send }: WebexConnection,
): { readonly ports: RunPorts; readonly isOutOfReach: () => boolean } {
	const watched = watch(send);
	const now = (): number => Date.now();
	const { note, tick } = createProgress((message) => context.logger.info(`Webex SCIM: ${message}`), now);
	// Waits and breaks are short pieces of sleep, so they show that the run is alive.
	const sleepAndTell = async (ms: number): Promise<void> => await sleep(ms).then(tick);
	const ports: RunPorts = {
		send: watched.send,
		clock: { now, sleep: sleepAndTell },
		random: () => Math.random(),
		isCancelled: () => context.getExecutionCancelSignal()?.aborted === true,
		log: note,
	};
	return { ports, isOutOfReach: () => watched.isOutOfReach() };
}

/** Ports for what is read before the first write, and how Webex refused all of it, or was out of reach, if so. */
export function readingOf(
	{ send, clock, random, isCancelled, log }: RunPorts,
	maxWaitMs: number,
	parallelReads: number,
): { readonly reading: ReadPorts; readonly refusal: () => Refusal | undefined } {
	const waiting = createWaiting(clock, maxWaitMs, isCancelled);
	let answers = 0;
	const observe = (): void => log(`${(++answers).toLocaleString('en')} lookups answered`);
	const reading = { send, waiting, now: clock.now, random, observe, state: createReadState(parallelReads) };
	return { reading, refusal: () => refusalOf(reading) };
}
