import type { Operation, Plan } from '../plan/step';
import { recordAt, resourceAt, resourceKey, type RunState } from './state';

// A create that became a change has a resource which the plan did not tie it to.

/** Steps on resources by id, by the key of `resourceAt`, in item order; none where no create may become a change. */
export function targetsOf({ steps }: Plan): ReadonlyMap<string, readonly number[]> {
	const targets = new Map<string, number[]>();
	if (!steps.some((step) => step.kind === 'planned' && step.operation.onConflict?.kind === 'update')) return targets;
	steps.forEach((step, index) => {
		if (step.kind !== 'planned' || step.operation.target.kind !== 'id') return;
		const key = resourceKey(step.operation.resourceType, step.operation.target.id);
		const known = targets.get(key);
		if (known === undefined) targets.set(key, [index]);
		else known.push(index);
	});
	return targets;
}

/** True when a later step on the resource with this id took effect, or may have: a change now would undo what the later row wants. */
export function isOvertaken(state: RunState, index: number, { resourceType }: Operation, id: string): boolean {
	return (state.targets.get(resourceKey(resourceType, id)) ?? []).some((later) => later > index && mayHaveTakenEffect(state, later));
}

function mayHaveTakenEffect(state: RunState, index: number): boolean {
	const { standing, wasUnsure } = recordAt(state, index);
	if (standing.kind !== 'settled') return standing.kind === 'sent' || standing.kind === 'unsure' || wasUnsure;
	const { outcome } = standing.settlement;
	return outcome.kind === 'applied' || outcome.kind === 'unconfirmed';
}

/** Remembers that a create became a change of the resource that it met. */
export function addChanged(state: RunState, index: number): void {
	const resource = resourceAt(state, index);
	if (resource !== undefined) state.changed.set(resource, [...(state.changed.get(resource) ?? []), index]);
}

/** True for a step that must wait for an earlier row of its resource, where one of the two is a create that became a change. */
export function isBehind(state: RunState, index: number, resource: string): boolean {
	const changed = state.changed.get(resource);
	if (changed === undefined) return false;
	const others = changed.includes(index) ? [...changed, ...(state.targets.get(resource) ?? [])] : changed;
	return others.some((other) => other < index && isGoing(state, other));
}

/** One that waits does so for others, which count by themselves. */
function isGoing(state: RunState, index: number): boolean {
	const { kind } = recordAt(state, index).standing;
	return kind !== 'settled' && kind !== 'waiting';
}
