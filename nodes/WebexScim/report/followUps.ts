import { furtherDeeds } from '../plan/deeds';
import type { Settlement } from '../plan/outcome';
import type { Operation, PlannedStep } from '../plan/step';
import { isOk } from './result';

/**
 * Settlements in which a step has gone through only if all that has to follow it for the same row did: otherwise it takes the
 * outcome of the first that failed, and says what was made. `followUps` are further steps by the index of the one that they belong to.
 */
export function withFollowUps(
	{ steps, settlements }: { readonly steps: readonly PlannedStep[]; readonly settlements: readonly Settlement[] },
	followUps: ReadonlyMap<number, readonly number[]>,
): readonly Settlement[] {
	if (followUps.size === 0) return settlements;
	return settlements.map((settlement, index) => {
		const next = (followUps.get(index) ?? []).flatMap((each) => settlements[each] ?? []);
		const failed = isOk(settlement.outcome) ? next.find(({ outcome }) => !isOk(outcome)) : undefined;
		return failed === undefined ? settlement : inPart(steps[index], settlement, failed);
	});
}

/** The further parts of a row's step that went through, or would, and are deeds of their own, with their indexes in the plan. */
export function furtherOf(
	index: number,
	{ steps, settlements }: { readonly steps: readonly PlannedStep[]; readonly settlements: readonly Settlement[] },
	followUps: ReadonlyMap<number, readonly number[]>,
): ReadonlyArray<readonly [number, Operation]> {
	return furtherDeeds(steps[index], followUps.get(index)).flatMap((part) => {
		const step = steps[part];
		const kind = settlements[part]?.outcome.kind;
		return step?.kind === 'planned' && (kind === 'applied' || kind === 'planned') ? [[part, step.operation] as const] : [];
	});
}

/** What was made stays, though the row is told as what failed. */
function inPart(step: PlannedStep | undefined, { outcome: made }: Settlement, failed: Settlement): Settlement {
	const { outcome } = failed;
	if (made.kind !== 'applied' || outcome.kind === 'planned') return failed;
	const isNew = step?.kind === 'planned' && step.operation.method === 'POST';
	const words = isNew
		? "It was created, but not all that belongs to it was set. To set the rest, run the row with 'Create or Update'."
		: 'A part of the change was made, the rest was not.';
	const detail = outcome.detail === undefined ? words : `${words} ${outcome.detail}`;
	const { resourceId } = made;
	return { ...failed, isInPart: true, outcome: { ...outcome, detail, ...(resourceId === undefined ? {} : { resourceId }) } };
}
