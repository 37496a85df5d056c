import { assertNever } from '../../scim/assertNever';
import { counted } from '../../scim/counted';
import { isJsonObject, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import type { HttpAnswer, HttpResult, SendRequest } from '../http';
import { delayMs, retryAfterMs } from '../retry';
import type { Waiting } from '../waiting';
import { failureOf, failureOfAnswer, type ReadFailure } from './readFailure';
import type { ReadState } from './readState';

/** What a read gave: the parsed body of a 200, or why there is none. */
export type ReadResult = { readonly kind: 'body'; readonly body: JsonObject } | { readonly kind: 'absent' } | ReadFailure;

/** What reading needs beside the network. */
export interface ReadPorts {
	readonly send: SendRequest;
	readonly waiting: Waiting;
	readonly now: () => number;
	readonly random: () => number;
	/** Told of every answer, for Webex's clock. */
	readonly observe: (answer: HttpAnswer) => void;
	/** One for all reads that shall wait, and end, together. */
	readonly state: ReadState;
}

/**
 * GETs a path and reads its JSON; a read may be repeated, so everything but a clear refusal is tried again. A rate limit
 * holds all reads of the run, and what no other read would survive ends all of them. As many go at a time as `state` allows.
 */
export async function readBody(path: string, ports: ReadPorts): Promise<ReadResult> {
	const { state } = ports;
	return await state.gate.pass(async () => {
		const result = await readWithRetries(path, ports);
		if (result.kind === 'failed') state.failed(result);
		else state.answered();
		if (result.kind === 'body' && path !== ownRecordPath) state.gave();
		return result;
	});
}

async function readWithRetries(path: string, ports: ReadPorts): Promise<ReadResult> {
	const { state, waiting, now, random } = ports;
	let trouble: Trouble | undefined;
	for (let tries = 1, failures = 0; ; tries++) {
		const held = await state.passPause(waiting, now);
		const over = state.over();
		if (over !== undefined) return over;
		if (held !== 'waited') return givenUp(held, trouble, ports);
		const result = await ports.send({ method: 'GET', path });
		if (result.kind === 'answer') ports.observe(result);
		const judged = judgeRead(result, path);
		if (judged.kind !== 'trouble') return judged;
		trouble = judged;
		if (!judged.isAskedToWait) failures++;
		if (failures >= state.maxTries()) return judged.why;
		const waitMs = delayMs(judged.answer, tries, random(), now());
		if (judged.answer?.status === 429) {
			state.pause(now() + waitMs);
			continue;
		}
		const waited = await waiting.wait(waitMs);
		if (waited !== 'waited') return givenUp(waited, trouble, ports);
	}
}

/** What is worth another try; `why` is what it comes to after the last one. */
interface Trouble {
	readonly kind: 'trouble';
	readonly why: ReadFailure;
	readonly isAskedToWait: boolean;
	readonly answer?: HttpAnswer;
}

function judgeRead(result: HttpResult, path: string): ReadResult | Trouble {
	switch (result.kind) {
		case 'answer':
			return judgeAnswer(result, path);
		case 'lost':
		case 'notSent':
			return { kind: 'trouble', why: failureOf('unreachable', result.detail, true), isAskedToWait: false };
		case 'loginRefused':
			return { ...failureOf('login', result.detail, false), status: 401 };
		case 'cancelled':
			return failureOf('cancelled', stopped, true);
		default:
			return assertNever(result);
	}
}

function judgeAnswer(answer: HttpAnswer, path: string): ReadResult | Trouble {
	const { status, body } = answer;
	// Whoever asks is there: the own record is nothing that may be gone.
	if (status === 404 && path !== ownRecordPath) return isCollection(path) ? failureOfAnswer('organization', answer) : { kind: 'absent' };
	if (status === 200 && isJsonObject(body)) return { kind: 'body', body };
	if (status < 300) {
		return { kind: 'trouble', why: failureOf('unusable', "Webex's answer to the lookup cannot be read.", true), isAskedToWait: false };
	}
	if (status === 429 || status === 423 || status === 408 || status >= 500) {
		const isAskedToWait = status === 429 || status === 423;
		return { kind: 'trouble', why: failureOfAnswer('unavailable', answer), isAskedToWait, answer };
	}
	if (status === 401) return failureOfAnswer('login', answer);
	// A service app has no record of its own; that says nothing about other reads.
	return failureOfAnswer(status === 403 && path !== ownRecordPath ? 'forbidden' : 'refused', answer);
}

/** Every organization has users and groups: a 404 for the first page of them is about the organization. */
function isCollection(path: string): boolean {
	return /\/v2\/(?:Users|Groups)(?:\?|$)/.test(path) && !/[?&]startIndex=(?!1(?:&|$))/.test(path);
}

const stopped = 'The execution was stopped.';

/** A read whose next wait may not be. Without a connection that is what ends it, however little time there was for tries. */
function givenUp(waited: 'waitLimit' | 'cancelled', trouble: Trouble | undefined, { now, waiting }: ReadPorts): ReadFailure {
	if (waited === 'cancelled') return failureOf('cancelled', stopped, true);
	if (trouble?.why.cause === 'unreachable') return trouble.why;
	if (trouble?.answer === undefined) return failureOf('waitLimit', `The time for retries (${waiting.limitName}) is used up.`, true);
	const { answer, isAskedToWait, why } = trouble;
	const askedSeconds = Math.ceil((retryAfterMs(answer.retryAfter, answer.dateMs ?? now()) ?? 0) / 1000);
	const words = isAskedToWait ? 'Webex asked to wait' : 'Webex did not carry out the lookup, and the next try would be after a wait';
	const asked = askedSeconds === 0 ? words : `Webex asked to wait ${counted(askedSeconds, 'second')}`;
	const limit = failureOf('waitLimit', `${asked}, which is more than ${waiting.limitName} leaves.`, true);
	return { ...limit, status: answer.status, words: why.words };
}

/** Path of the caller's own record, which needs no organization; a service app has none. */
export const ownRecordPath = '/identity/scim/v2/Users/me';

/** Path of a resource type's collection or of a resource, with the id as one path segment. */
export function scimPath(organizationId: string, resourceType: ResourceType | 'Bulk', id?: string): string {
	const collection = `/identity/scim/${organizationId}/v2/${resourceType}`;
	return id === undefined ? collection : `${collection}/${encodeURIComponent(id)}`;
}
