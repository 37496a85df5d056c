import { isLastLook } from '../doubt';
import { recordAt, type RunState } from '../state';
import type { Finding } from './traces';

/**
 * Creates that the last look does not show, although their names are taken in Webex's words: a search for many names may pass over some
 * without a word, so that each is to be asked for by itself.
 */
export function passedOver<A extends { readonly index: number }>(
	state: RunState,
	creates: readonly A[],
	findings: ReadonlyMap<number, Finding>,
): readonly A[] {
	if (creates.length < 2) return [];
	return creates.filter(({ index }) => {
		const { standing } = recordAt(state, index);
		const isTaken = standing.kind === 'unsure' && standing.doubt.otherwise?.kind === 'conflict' && isLastLook(standing);
		return isTaken && findings.get(index)?.kind === 'notSeen';
	});
}
