import type { Outcome } from '../plan/outcome';
import type { Operation, Plan } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { afterChange, afterDoubt, baseOf, type Base } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { versionOf, withVersion } from '../scim/version';
import { resourceKey } from './state';

/** What is known, before anything is sent, of resources that a row changes after another one. */
export function firstBases({ steps }: Plan): Map<string, Base> {
	const bases = new Map<string, Base>();
	for (const step of steps) {
		if (step.kind !== 'planned' || step.predecessor === undefined) continue;
		const { target, resourceType, rebase } = step.operation;
		if (rebase === undefined || target.kind !== 'id') continue;
		const key = resourceKey(resourceType, target.id);
		if (!bases.has(key)) bases.set(key, baseOf(rebase.current));
	}
	return bases;
}

/**
 * The operation made anew from what is known of its resource, now that those before it are settled; null when the resource is
 * known to look as wanted. One that is alone on its resource, or was sent before, stays as it is.
 */
export function rebased(operation: Operation, base: Base | undefined): Operation | null {
	if (operation.rebase === undefined || (base === undefined && operation.data !== undefined)) return operation;
	const { rebase, ...kept } = operation;
	const { wanted, current, emptyValues } = rebase;
	const before = base ?? baseOf(current);
	const data = changeTo(wanted, before, { emptyValues });
	const readVersion = versionOf(before.now);
	return data === null ? null : { ...kept, data, ...(readVersion === undefined ? {} : { readVersion }) };
}

/** What is known of a resource once an operation on it is settled. A dry run takes each for carried out. */
export function baseAfter(base: Base, { method, data }: Operation, outcome: Outcome): Base {
	switch (outcome.kind) {
		case 'applied':
		case 'planned':
			return method === 'PATCH' && data !== undefined ? ofVersion(afterChange(base, data), outcome) : afterDoubt(base, undefined);
		case 'unconfirmed':
			return ofVersion(afterDoubt(base, method === 'PATCH' ? data : undefined));
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
