import type { Operation } from '../../plan/step';
import type { JsonObject } from '../../scim/json';
import { recordAt, type RunState } from '../state';
import { mayBeUndone } from './hidden';
import { findingOfChange, type Finding } from './traces';

/** A PATCH or DELETE that was sent without an answer, with real ids; `sentAtMs`: when first, by Webex's clock. */
interface SentAt {
	readonly index: number;
	readonly operation: Operation;
	readonly sentAtMs: number;
}

/** Finding about the change at an index by what this run did before it; without a `resource` there is none of its id. */
export function findingAt(state: RunState, { index, operation, sentAtMs }: SentAt, resource: JsonObject | undefined): Finding {
	const { step } = recordAt(state, index);
	const { target, method, data } = operation;
	const isFirst = step.kind === 'planned' && step.predecessor === undefined && step.parents.length === 0;
	const isOfNew = target.kind === 'id' && state.created.has(target.id.toLowerCase());
	const finding = findingOfChange({ method, isFirst, isOfNew, sentAtMs, ...(data === undefined ? {} : { data }) }, resource);
	return finding.kind === 'notSeen' && mayBeUndone(state, index) ? { kind: 'open' } : finding;
}
