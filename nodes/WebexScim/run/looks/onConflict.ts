import { isForOther, otherPerson } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import { resolveReferences } from '../../plan/references';
import type { Operation } from '../../plan/step';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import type { OperationResult } from '../../scim/parse';
import { baseOf } from '../../scim/patch/base';
import { changeTo } from '../../scim/patch/changeTo';
import { takesAway } from '../../scim/patch/removals';
import { rejection } from '../answers/judge';
import { isOvertaken } from '../changed';
import { conflictLooksMs, lookAgain } from '../doubt';
import { withState } from '../rebase';
import type { Contested } from '../standing';
import { idOfAlias, operationAt, recordAt, type RunState } from '../state';
import type { Transition } from '../transitions';
import { notCounted } from './admit';

/** What a contested create met, or why that could not be looked up; neither where there is nobody. */
interface Met {
	readonly met: JsonObject | undefined;
	readonly unread?: string | undefined;
}

/** What becomes of a create that met a resource, by its rule for that. One that is not to be found, such as a user of another organization, stays rejected. */
export function onConflict(state: RunState, index: number, standing: Contested, { met: resource, unread }: Met, nowMs: number): Transition {
	const { onConflict: rule, ...kept } = operationAt(state, index).operation;
	const id = resource?.['id'];
	const { request } = standing;
	if (resource === undefined || typeof id !== 'string' || rule === undefined) {
		const { step } = recordAt(state, index);
		const mayShowLater = step.kind === 'planned' && step.predecessor !== undefined && standing.looks < conflictLooksMs.length - 1;
		return mayShowLater ? lookAgain(index, standing, nowMs) : refused(index, standing, unread);
	}
	if (isForOther(kept, resource)) return settled(index, otherPerson, request);
	switch (rule.kind) {
		case 'adopt':
			return settled(index, adopted(kept, resource, id), request);
		case 'update': {
			const wanted = resolveReferences(rule.wanted, (alias) => idOfAlias(state, alias));
			const data = changeTo(wanted, baseOf(resource), { emptyValues: rule.emptyValues });
			const told = withState(kept, wanted, baseOf(resource));
			if (data === null) return settled(index, { kind: 'unchanged', resourceId: id, ...detailOf(told) }, request);
			if (takesAway(data, kept.resourceType)) return settled(index, notCounted(id, state.limits), request);
			if (isOvertaken(state, index, kept, id)) return refused(index, standing);
			const change = { ...told, method: 'PATCH', target: { kind: 'id', id }, data, isOwnForm: true, met: resource } as const;
			return { kind: 'changed', index, operation: change };
		}
		default:
			return assertNever(rule);
	}
}

function adopted(operation: Operation, resource: JsonObject, id: string): Outcome {
	return {
		kind: 'applied',
		reason: 'adopted',
		resourceId: id,
		...detailOf(withState(operation, operation.data ?? {}, baseOf(resource))),
	};
}

function detailOf({ note }: Operation): { readonly detail?: string } {
	return note === undefined ? {} : { detail: note };
}

/** The end of an operation that a look decided. */
export function settled(index: number, outcome: Outcome, request: number): Transition {
	return { kind: 'settled', index, outcome, request };
}

/** A contested create that was refused; `unread` says why what it met could not be looked up. */
export function refused(index: number, { result, request }: Contested, unread?: string): Transition {
	const outcome = rejectionOf(result);
	if (unread === undefined || outcome.kind !== 'rejected') return settled(index, outcome, request);
	const said = outcome.detail ?? '';
	const detail = `${/[.!?…]\s*$/.test(said) ? said : `${said}.`} What exists already could not be looked up. ${unread}`;
	return settled(index, { ...outcome, detail }, request);
}

/** The refusal of a create that met a resource. */
export function rejectionOf(result: OperationResult): Outcome {
	return rejection(result, result.status ?? 409);
}
