import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import type { RunPorts } from '../run/ports';
import { createWaiting } from '../webex/waiting';
import type { ReadPorts } from '../webex/lookup';
import { watch } from '../webex/watch';
import type { WebexConnection } from './connection';
import type { Refusal } from '../webex/refusal';

/** Time, chance, the network and the log as n8n has them, and whether the network ever answered. */
export function portsOf(context: IExecuteFunctions, { send }: WebexConnection): { readonly ports: RunPorts; readonly isOutOfReach: () => boolean } {
	const watched = watch(send);
	const ports: RunPorts = {
		send: watched.send,
		clock: { now: () => Date.now(), sleep },
		random: () => Math.random(),
		isCancelled: () => context.getExecutionCancelSignal()?.aborted === true,
		log: (message) => context.logger.info(`Webex SCIM: ${message}`),
	};
	return { ports, isOutOfReach: () => watched.isOutOfReach() };
}

/** Ports for what is read before the first write, and why Webex gave nothing if it did not; the first refusal ends all reads. */
export function readingOf(
	{ send, clock, random, isCancelled }: RunPorts,
	maxWaitMs: number,
): { readonly reading: ReadPorts; readonly refusal: () => Refusal | undefined } {
	const { send: watched, refusal } = watch(send, { endsWithRefusal: true });
	const waiting = createWaiting(clock, maxWaitMs, isCancelled);
	return { reading: { send: watched, waiting, now: clock.now, random, observe: () => undefined }, refusal };
}
