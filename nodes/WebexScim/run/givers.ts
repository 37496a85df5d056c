import { nameChangesOf } from '../plan/nameChanges';
import type { Plan, PlannedStep } from '../plan/step';
import { each, type Work } from '../scim/work';

/**
 * For each step that takes a name the earlier one that frees it, where that one waits for longer: the taker is not free before its giver is.
 * Then they are in one request, in item order, or the giver is in an earlier one, and a chain of them takes no more requests than its longest
 * wait. A giver has to be earlier and to wait for earlier rows only, so that no circle arises. Linear in steps.
 */
export function* giversOf({ steps }: Plan): Work<ReadonlyMap<number, number>> {
	const givers = new Map<number, number>();
	const longest = steps.reduce((most, step) => (step.kind === 'planned' ? Math.max(most, step.height) : most), 0);
	if (longest === 0) return givers;
	const changes = yield* nameChangesOf(steps);
	const depths: (number | undefined)[] = [];
	const depthAt = (index: number | undefined): number => (index === undefined ? 0 : (depths[index] ?? 0));
	/** Of the steps that free a name, the one that waits for longest. */
	const freedBy = new Map<string, number>();
	yield* each(steps, (step, index) => {
		const depth = depthOf(step, index, depths);
		depths[index] = depth;
		const { takes = [], frees } = changes[index] ?? {};
		const giver = takes.map((name) => freedBy.get(name)).find((known) => known !== undefined);
		const height = step.kind === 'planned' ? step.height : 0;
		if (giver !== undefined && depthAt(giver) > (depth ?? 0) && depthAt(giver) + height <= longest + mostRoundsMore) {
			givers.set(index, giver);
			if (depth !== undefined) depths[index] = depthAt(giver);
		}
		// Who waits for nobody goes with the taker anyway.
		if (frees === undefined || depthAt(index) <= 0) return;
		if (depthAt(index) >= depthAt(freedBy.get(frees))) freedBy.set(frees, index);
	});
	return givers;
}

/** By how many requests the longest chain of a run may grow: where each row waits for a name and others wait for it, there would be no end. */
const mostRoundsMore = 2;

/** How many requests a step waits for by references and rows on its resource; undefined where it waits for a later row. */
function depthOf(step: PlannedStep, index: number, depths: readonly (number | undefined)[]): number | undefined {
	if (step.kind === 'decided') return settledAtOnce;
	const { parents, predecessor } = step;
	let depth = 0;
	for (const earlier of predecessor === undefined ? parents : [...parents, predecessor]) {
		const before = earlier < index ? depths[earlier] : undefined;
		if (before === undefined) return undefined;
		depth = Math.max(depth, before + 1);
	}
	return depth;
}

const settledAtOnce = -1;
