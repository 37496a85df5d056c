import { sameIdKey } from '../scim/names/identifiers';
import { baseOf } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { takesAway } from '../scim/patch/removals';
import { mapped, type Work } from '../scim/work';
import type { Writable } from '../scim/writable';
import { notSent } from './notSent';
import type { Outcome } from './outcome';
import type { Decided, Operation, Step } from './step';

/**
 * The steps, with changes made anew that were made as if an earlier row on the resource went through, which was withheld since
 * (Law 9). One that would take away by itself what was withheld is withheld for the same reason (Law 10). Linear in steps.
 */
export function* afterWithheld(steps: readonly Step[]): Work<readonly Step[]> {
	const withheld = new Map<string, Outcome>();
	const last = new Set<string>();
	return yield* mapped(steps, (step): Step => {
		const operation = step.kind === 'operation' ? step : step.refused?.operation;
		const key = operation?.target.kind === 'id' ? `${operation.resourceType} ${sameIdKey(operation.target.id)}` : undefined;
		if (key === undefined) return step;
		if (step.kind === 'decided') {
			if (step.outcome.kind === 'notAttempted') withheld.set(key, step.outcome);
			return step;
		}
		const outcome = withheld.get(key);
		const made = outcome === undefined ? step : madeAnew(step, outcome, last.has(key));
		if (made.kind === 'operation') last.add(key);
		return made;
	});
}

/** One with a change before it that is sent stays as it is: the run makes it anew when that one is settled. */
function madeAnew(operation: Operation, outcome: Outcome, hasPredecessor: boolean): Operation | Decided {
	const { rebase } = operation;
	if (rebase === undefined) return operation;
	const data = changeTo(rebase.wanted, baseOf(rebase.current), rebase);
	if (data !== null && takesAway(data, operation.resourceType, rebase.current)) {
		return notSent({ ...operation, data }, outcome);
	}
	if (hasPredecessor) return operation;
	const made: Writable<Operation> = { ...operation };
	if (data === null) delete made.data;
	else made.data = data;
	return made;
}
