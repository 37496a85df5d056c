import { noted } from '../../plan/noted';
import type { Step } from '../../plan/step';
import { mapped, type Work } from '../../scim/work';
import type { Mentioned } from '../mentioned';
import { nothingToRemove, whyAbsent } from './absent';
import { whyMalformed } from './malformed';

/** The steps of a dry run with what is to be said of them, and the indexes of those that Webex would most likely refuse. */
export interface Foreseen {
	readonly steps: readonly Step[];
	readonly refused: ReadonlySet<number>;
}

/** What each step of a dry run tells by itself: that Webex does not have what it names, or that no server can read its data. */
export function* foreseenAlone(steps: readonly Step[], absent: Mentioned): Work<Foreseen> {
	const refused = new Set<number>();
	const told = yield* mapped(steps, (step, index): Step => {
		if (step.kind !== 'operation') return step;
		const nothing = nothingToRemove(step, absent);
		if (nothing !== undefined) return noted(step, nothing);
		const why = whyAbsent(step, absent) ?? whyMalformed(step);
		if (why === undefined) return step;
		refused.add(index);
		return noted(step, why);
	});
	return { steps: told, refused };
}
