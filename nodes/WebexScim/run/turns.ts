import type { Operation, Plan, PlannedStep } from '../plan/step';
import { changesIn } from '../scim/patch/changesIn';
import { each, type Work } from '../scim/work';

/**
 * How early each step of a plan goes, the highest first: the longest chain, since all of it waits, but for what may free a name. That goes
 * no later than any step behind it that may take one, in item order, and so does what it waits for. Linear but for a sort.
 */
export function* turnsOf({ steps }: Plan): Work<readonly number[]> {
	const heights = steps.map((step) => (step.kind === 'planned' ? step.height : 0));
	if (heights.every((height) => height === 0)) return heights;
	const turns = [...heights];
	let taken = 0;
	yield* each(steps.keys(), (_, nth) => {
		const index = steps.length - 1 - nth;
		const operation = operationOf(steps[index]);
		if (operation === undefined || (operation.method !== 'POST' && !mayName(operation))) return;
		if (operation.method !== 'POST') raise(turns, index, taken);
		if (operation.method !== 'DELETE') taken = Math.max(taken, heights[index] ?? 0);
	});
	// Who waits has the shorter chain, so that it has its turn before those whom it waits for.
	const inHeight = [...heights.keys()].sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
	yield* each(inHeight, (index) => {
		for (const earlier of earlierOf(steps[index])) raise(turns, earlier, (turns[index] ?? 0) + 1);
	});
	return turns;
}

function operationOf(step: PlannedStep | undefined): Operation | undefined {
	return step?.kind === 'planned' ? step.operation : undefined;
}

function earlierOf(step: PlannedStep | undefined): readonly number[] {
	if (step?.kind !== 'planned') return [];
	return step.predecessor === undefined ? step.parents : [...step.parents, step.predecessor];
}

function raise(turns: number[], index: number, turn: number): void {
	turns[index] = Math.max(turns[index] ?? 0, turn);
}

/** True for what may give a name away, or take one: a deletion, and a change of what names a user or group, as far as that can be read. */
function mayName({ method, data = {} }: Operation): boolean {
	if (method === 'DELETE') return true;
	return changesIn(data).some((change) => change !== 'unread' && naming.has(change.path.attribute?.toLowerCase() ?? ''));
}

const naming: ReadonlySet<string> = new Set(['username', 'externalid', 'displayname', 'emails']);
