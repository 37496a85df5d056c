import { noted } from '../plan/noted';
import type { Outcome } from '../plan/outcome';
import type { Operation, Plan } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { textsOf } from '../scim/growingSet';
import { noteOfInactive } from '../scim/inactive';
import type { JsonObject } from '../scim/json';
import { afterChange, afterDoubt, baseOf, membersAdded, type Base } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { activeGivenIn } from '../scim/patch/given';
import { removalsOf } from '../scim/patch/removals';
import { versionOf, withVersion } from '../scim/version';
import { madeKey } from './baseKey';
import { resourceKey } from './state';

/** What is known, before anything is sent, of resources that a row changes after another one. */
export function firstBases({ steps }: Plan): Map<string, Base> {
	const bases = new Map<string, Base>();
	for (const step of steps) {
		if (step.kind !== 'planned' || step.predecessor === undefined) continue;
		if (step.behind !== undefined) addMadeBy(steps, step.behind.maker, bases);
		const { target, resourceType, rebase, read = rebase?.current } = step.operation;
		if (read === undefined || target.kind !== 'id') continue;
		const key = resourceKey(resourceType, target.id);
		if (!bases.has(key)) bases.set(key, baseOf(read));
	}
	return bases;
}

function addMadeBy(steps: Plan['steps'], maker: number, bases: Map<string, Base>): void {
	const step = steps[maker];
	const key = madeKey(maker);
	if (step?.kind === 'planned' && step.operation.data !== undefined && !bases.has(key)) bases.set(key, baseOf(step.operation.data));
}

/** An operation with what is so of its account now, as `inactiveNow` tells it, behind what else a person has to know. */
export function withState(operation: Operation, wanted: JsonObject, base: Base): Operation {
	const note = inactiveNow(operation, wanted, base);
	return note === undefined ? operation : noted(operation, note);
}

/** That an account is inactive of which a row says nothing, by what was confirmed so far; what is in doubt is not told. */
function inactiveNow({ resourceType }: Operation, wanted: JsonObject, { now, unsure }: Base): string | undefined {
	if (resourceType !== 'Users' || unsure === 'all' || unsure.has('active')) return undefined;
	return noteOfInactive(wanted, now);
}

/**
 * The operation made anew from what is known of its resource, now that those before it are settled; null when the resource is
 * known to look as wanted. One that is alone on its resource, or was sent before, stays as it is. What is told of the account behind
 * another row is told from what is known now as well.
 */
export function rebased(operation: Operation, base: Base | undefined): Operation | null {
	const told = withStateBehind(operation, base);
	if (told.rebase === undefined || (base === undefined && told.data !== undefined)) return told;
	const { rebase, ...kept } = told;
	const { wanted, current, emptyValues } = rebase;
	const before = base ?? baseOf(current);
	const data = changeTo(wanted, before, { emptyValues });
	const readVersion = versionOf(before.now);
	return data === null ? null : { ...kept, data, ...(readVersion === undefined ? {} : { readVersion }), ...heldBy(data, kept, before) };
}

/** Who is in a group, as far as it is known, for a message that takes all of them. */
export function heldBy(message: JsonObject, { resourceType }: Operation, { members, unsure }: Base): Pick<Operation, 'membersHeld'> {
	const areKnown = unsure !== 'all' && !unsure.has('members') && !unsure.has(membersAdded);
	if (!areKnown || resourceType !== 'Groups' || removalsOf(message, resourceType).members !== 'all') return {};
	return { membersHeld: textsOf(members) };
}

function withStateBehind(operation: Operation, base: Base | undefined): Operation {
	const { read, ...kept } = operation;
	if (read === undefined) return operation;
	return withState(kept, kept.rebase?.wanted ?? activeGivenIn(kept.data ?? {}), base ?? baseOf(read));
}

/** The outcome of an operation that is not needed, since its resource is known to look as wanted. */
export function asWanted(operation: Operation, base: Base | undefined): Outcome {
	const { target, note } = withStateBehind(operation, base);
	return { kind: 'unchanged', ...(target.kind === 'id' ? { resourceId: target.id } : {}), ...(note === undefined ? {} : { detail: note }) };
}

/** What is known of a resource once an operation on it is settled. A dry run takes each for carried out. */
export function baseAfter(base: Base, { method, data }: Operation, outcome: Outcome): Base {
	const message = method === 'PATCH' ? data : undefined;
	switch (outcome.kind) {
		case 'applied':
		case 'planned':
			return message === undefined ? afterDoubt(base, message) : ofVersion(afterChange(base, message), outcome);
		case 'unconfirmed':
			return ofVersion(afterDoubt(base, message));
		case 'unchanged':
		case 'rejected':
		case 'invalid':
		case 'notAttempted':
			return base;
		default:
			return assertNever(outcome);
	}
}

/** What is known of a resource whose version is told with an outcome, or by nobody. */
function ofVersion(base: Base, outcome?: Outcome): Base {
	return { ...base, now: withVersion(base.now, outcome?.kind === 'applied' ? outcome.version : undefined) };
}
