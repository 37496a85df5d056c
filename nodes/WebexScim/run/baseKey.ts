import { recordAt, resourceAt, type RunState } from './state';

/** Key of what is known of the resource that an operation is about. */
export function baseKeyAt(state: RunState, index: number): string | undefined {
	const maker = state.made.get(index) ?? makerReferredTo(state, index);
	return maker === undefined || !state.bases.has(madeKey(maker)) ? resourceAt(state, index) : madeKey(maker);
}

/** Key of what is known of a resource that a step of the run made, for those that want it too. */
export function madeKey(maker: number): string {
	return `made ${maker}`;
}

/** The step that makes what an operation refers to as its resource. */
export function makerReferredTo(state: RunState, index: number): number | undefined {
	const { step } = recordAt(state, index);
	if (step.kind !== 'planned' || step.operation.target.kind !== 'reference') return undefined;
	const root = state.plan.aliases.get(step.operation.target.alias)?.root;
	return root?.kind === 'step' ? (state.made.get(root.index) ?? root.index) : undefined;
}
