import { unconfirmed } from '../doubt';
import { recordAt, type RunState } from '../state';
import type { Transition } from '../transitions';

/** What comes back undone again and again is halved, so that one row which Webex stumbles over does not cost the others. */
export function sentAgain(state: RunState, indexes: readonly number[]): readonly Transition[] {
	const halves = new Map<number, number[]>();
	const transitions = indexes.flatMap((index): readonly Transition[] => {
		const { standing, undone, wasAlone } = recordAt(state, index);
		if (standing.kind !== 'unsure') return [];
		const { request, doubt } = standing;
		if (wasAlone && undone + 1 >= maxUndone.alone) return [{ kind: 'settled', index, outcome: unconfirmed(doubt), request }];
		if (wasAlone || undone + 1 < maxUndone.together) return [{ kind: 'requeued', index, as: 'undone' }];
		halves.set(request, [...(halves.get(request) ?? []), index]);
		return [];
	});
	return [...transitions, ...[...halves.values()].map((part): Transition => ({ kind: 'halved', indexes: part, as: 'undone' }))];
}

/** How often an operation may come back undone before the cause is looked for in the row, and before it is given up. */
const maxUndone = { together: 2, alone: 3 };
