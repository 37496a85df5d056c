import type { StepRecord } from './record';
import type { PutOff } from './standing';

/**
 * Why an operation is to be sent again: `unsent` if the request never left, `putOff` and, with 503, `busy` when Webex asked for that, `undone`
 * when its answer was lost and looks found nothing done.
 */
export type Requeued = 'unsent' | 'putOff' | 'busy' | 'undone';

/** What is known of its being put off. */
export function putOffAfter({ standing, putOff }: StepRecord, as: Requeued | undefined, lastRequest: number): PutOff | undefined {
	if (as !== 'putOff' && as !== 'busy') return putOff;
	return { request: standing.kind === 'sent' ? standing.request : lastRequest, isBusy: as === 'busy' || putOff?.isBusy === true };
}
