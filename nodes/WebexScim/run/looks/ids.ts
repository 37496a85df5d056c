import { operationAt, resourceIdAt, type RunState } from '../state';

/** Ids of resources that the run was told to delete, as far as that was sent. */
export function deletedIds(state: RunState): readonly string[] {
	return state.records.flatMap(({ step, attempts }, index) => {
		if (attempts === 0 || step.kind !== 'planned' || step.operation.method !== 'DELETE') return [];
		const { target } = operationAt(state, index).operation;
		return target.kind === 'id' ? [target.id] : [];
	});
}

/** Ids of resources that belong to an operation of this run. */
export function ownIds(state: RunState): ReadonlySet<string> {
	return new Set(state.records.flatMap(({ attempts }, index) => (attempts > 0 ? (resourceIdAt(state, index) ?? []) : [])));
}
