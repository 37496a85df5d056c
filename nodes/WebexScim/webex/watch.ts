import { parseErrorWords } from '../scim/parse';
import type { HttpRequest, HttpResult, SendRequest } from './http';
import { ownRecordPath } from './lookup';
import { sentenceOfRefusal, type Refusal } from './refusal';

/** A sender that remembers how it went. */
export interface Watched {
	readonly send: SendRequest;
	/** Why Webex lets nothing be read: refused, or the last that was asked found nobody there. */
	readonly refusal: () => Refusal | undefined;
	/** No request was ever answered, though some were tried. */
	readonly isOutOfReach: () => boolean;
}

/** Moments in a row without an answer after which Webex is out of reach: as many as one read is tried. */
const maxMoments = 5;

/**
 * Watches what is sent. With `endsWithRefusal` what comes after a refusal is not sent any more and ends as cancelled.
 * Requests in flight together that fail together count as one moment.
 */
export function watch(send: SendRequest, { endsWithRefusal = false } = {}): Watched {
	let refused: Refusal | undefined;
	let isAnswered = false;
	let moments = 0;
	let failure = '';
	const silence = (): Refusal | undefined => (moments === 0 ? undefined : { detail: failure });

	return {
		async send(request) {
			if (endsWithRefusal && (refused !== undefined || moments >= maxMoments)) return { kind: 'cancelled' };
			const momentsBefore = moments;
			const result = await send(request);
			refused ??= refusalIn(request, result);
			if (result.kind === 'answer') {
				isAnswered = true;
				moments = 0;
			} else if ((result.kind === 'notSent' || result.kind === 'lost') && moments === momentsBefore) {
				moments++;
				failure = result.detail;
			}
			return result;
		},
		refusal: () => refused ?? silence(),
		isOutOfReach: () => !isAnswered && moments > 0,
	};
}

/** The own record is not everybody's: a service app has none, and its refusal says nothing about others. */
function refusalIn({ path }: HttpRequest, result: HttpResult): Refusal | undefined {
	if (result.kind === 'loginRefused') return { status: 401, detail: result.detail };
	if (result.kind !== 'answer' || path === ownRecordPath) return undefined;
	const { status, body } = result;
	const isUnknownOrganization = status === 404 && /\/v2\/(?:Users|Groups)(?:\?|$)/.test(path);
	if (status !== 403 && !isUnknownOrganization) return undefined;
	return { status, detail: sentenceOfRefusal({ status, words: parseErrorWords(body) }) };
}
