import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import { parseErrorWords } from '../scim/parse';
import { ownRecordPath, type ReadPorts } from '../webex/lookup';
import { createWaiting } from '../webex/waiting';
import type { WebexConnection } from './connection';
import { sentenceOfRefusal, type Refusal } from '../webex/refusal';
import type { RunPorts } from '../run/ports';

/** Time, chance, the network and the log as n8n has them. */
export function portsOf(context: IExecuteFunctions, { send }: WebexConnection): RunPorts {
	return {
		send,
		clock: { now: () => Date.now(), sleep },
		random: () => Math.random(),
		isCancelled: () => context.getExecutionCancelSignal()?.aborted === true,
		log: (message) => context.logger.info(`Webex SCIM: ${message}`),
	};
}

/** Ports for what is read before the first write, and how Webex refused it if it did. */
export function readingOf(
	{ send, clock, random, isCancelled }: RunPorts,
	maxWaitMs: number,
): { readonly reading: ReadPorts; readonly refusal: () => Refusal | undefined } {
	let refusal: Refusal | undefined;
	const watched: ReadPorts['send'] = async (request) => {
		const result = await send(request);
		if (result.kind === 'loginRefused') refusal ??= { status: 401, detail: result.detail };
		const isForbidden = result.kind === 'answer' && result.status === 403 && request.path !== ownRecordPath;
		if (isForbidden) refusal ??= { status: 403, detail: sentenceOfRefusal({ status: 403, words: parseErrorWords(result.body) }) };
		return result;
	};
	const waiting = createWaiting(clock, maxWaitMs, isCancelled);
	const reading = { send: watched, waiting, now: clock.now, random, observe: () => undefined };
	return { reading, refusal: () => refusal };
}
