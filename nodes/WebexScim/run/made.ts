import { haveOneName, takenFromMade } from '../plan/behindMaker';
import { isForOther, otherPerson } from '../plan/otherPerson';
import type { Outcome } from '../plan/outcome';
import type { Operation, PlannedOperation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { baseOf, type Base } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { madeKey, makerReferredTo } from './baseKey';
import { uncountedOfMade } from './looks/admit';
import { mayRepeat } from './mayRepeat';
import { heldBy, withState } from './rebase';
import { recordAt, resourceIdAt, type RunState } from './state';

// Of several rows that want one new resource the first makes it, and those behind change what it made: not every Webex refuses a second
// group of one name, and a dry run shall show what is sent.

/** What a create becomes whose resource an earlier row of the run has made. `maker`: the step that made it. */
export type AfterMade =
	| { readonly kind: 'change'; readonly maker: number; readonly operation: Operation }
	| { readonly kind: 'settle'; readonly maker: number; readonly outcome: Outcome };

/** Undefined where no earlier row has made the resource, or the create has no rule for one that is there. */
export function afterMade(state: RunState, index: number): AfterMade | undefined {
	const { step } = recordAt(state, index);
	if (step.kind !== 'planned' || step.predecessor === undefined || step.operation.method !== 'POST') return undefined;
	const { operation } = step;
	const maker = makerOf(state, step.predecessor);
	const made = maker === undefined ? undefined : dataAt(state, maker);
	if (maker === undefined || made === undefined || operation.onConflict === undefined || !haveOneName(operation, made)) return undefined;
	if (mayHaveMade(state, maker)) return { kind: 'settle', maker, outcome: maybeMade };
	const id = resourceIdAt(state, maker);
	const known = { made, id, base: state.bases.get(madeKey(maker)) ?? baseOf(made) };
	const outcome = outcomeFor(operation, known);
	return outcome === undefined ? changeOf(step, maker, known) : { kind: 'settle', maker, outcome };
}

/** Notes who made what a step was to make, and what is known of that. */
export function addMade(state: RunState, index: number, maker: number): void {
	state.made.set(index, maker);
	const key = madeKey(maker);
	const data = dataAt(state, maker);
	if (data !== undefined && !state.bases.has(key)) state.bases.set(key, baseOf(data));
}

/** The step that made what the one before is about, which may follow a create by a reference; undefined where none has. */
function makerOf(state: RunState, before: number): number | undefined {
	const known = state.made.get(before);
	if (known !== undefined) return known;
	const maker = makerReferredTo(state, before) ?? before;
	return isMaker(state, maker) ? maker : undefined;
}

/** The data of a create. */
function dataAt(state: RunState, index: number): JsonObject | undefined {
	const { step } = recordAt(state, index);
	return step.kind === 'planned' && step.operation.method === 'POST' ? step.operation.data : undefined;
}

/** True for a create that Webex has confirmed, or may have carried out, or that a dry run takes for carried out. */
function isMaker(state: RunState, index: number): boolean {
	if (mayHaveMade(state, index)) return true;
	const { standing } = recordAt(state, index);
	const outcome = standing.kind === 'settled' ? standing.settlement.outcome : undefined;
	if (outcome?.kind === 'planned') return true;
	return outcome?.kind === 'applied' && outcome.reason !== 'adopted' && outcome.resourceId !== undefined;
}

/** True for a create of which nobody knows whether it was carried out, where a second one could take effect as well. */
function mayHaveMade(state: RunState, index: number): boolean {
	const { standing, step } = recordAt(state, index);
	const isUnknown = standing.kind === 'settled' && standing.settlement.outcome.kind === 'unconfirmed';
	return isUnknown && step.kind === 'planned' && !mayRepeat(step.operation);
}

const maybeMade: Outcome = {
	kind: 'notAttempted',
	reason: 'dependencyFailed',
	detail:
		'An earlier row of this run creates it, and nobody knows whether that went through, so it was not created once more. Look in Webex, then run this row again.',
};

/** The data of what was made, its ID where it has one by now, and what is known of it. */
interface Made {
	readonly made: JsonObject;
	readonly id: string | undefined;
	readonly base: Base;
}

function outcomeFor(operation: Operation, { made, id, base }: Made): Outcome | undefined {
	if (isForOther(operation, made)) return otherPerson;
	if (operation.onConflict?.kind !== 'adopt') return undefined;
	return { kind: 'applied', reason: 'adopted', ...told(operation, operation.data ?? {}, { id, base }) };
}

function told(operation: Operation, wanted: JsonObject, { id, base }: Pick<Made, 'id' | 'base'>): { resourceId?: string; detail?: string } {
	const { note } = withState(operation, wanted, base);
	return { ...(id === undefined ? {} : { resourceId: id }), ...(note === undefined ? {} : { detail: note }) };
}

/**
 * What the plan expected to take something away was counted. So is all of a row whose resource was made by the row that the plan expected:
 * whichever of the rows between go through, they take no more than all of them would.
 */
function isUncounted({ behind, operation }: PlannedOperation, maker: number, data: JsonObject, base: Base): boolean {
	return behind?.maker !== maker && behind?.taken === undefined && takenFromMade(data, operation.resourceType, base) !== undefined;
}

function changeOf(step: PlannedOperation, maker: number, { made, id, base }: Made): AfterMade | undefined {
	const { operation } = step;
	const { onConflict: rule, ...kept } = operation;
	switch (rule?.kind) {
		case undefined:
		case 'adopt':
			return undefined;
		case 'update': {
			const { wanted, emptyValues } = rule;
			const data = changeTo(wanted, base, { emptyValues });
			if (data === null) return { kind: 'settle', maker, outcome: { kind: 'unchanged', ...told(operation, wanted, { id, base }) } };
			if (isUncounted(step, maker, data, base)) return { kind: 'settle', maker, outcome: uncountedOfMade };
			const target = id === undefined ? kept.target : ({ kind: 'id', id } as const);
			const rebase = { wanted, current: made, emptyValues };
			const change = { ...kept, method: 'PATCH', target, data, isOwnForm: true, rebase, ...heldBy(data, kept, base) } as const;
			return { kind: 'change', maker, operation: withState(change, wanted, base) };
		}
		default:
			return assertNever(rule);
	}
}
