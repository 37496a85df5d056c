import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { nameOf, sameNameKey } from '../scim/names/names';
import { afterChange, baseOf, type Base } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { removalsOf } from '../scim/patch/removals';
import { mapped, type Work } from '../scim/work';
import { isForOther } from './otherPerson';
import type { Operation, Plan, PlannedStep, Taken } from './step';

/**
 * The steps, where creates that are expected to change what an earlier one makes say whose that is, and what they take away from it if all
 * goes through: the brake counts that before anything is sent. Linear in steps.
 */
export function* withMakers(steps: readonly PlannedStep[], aliases: Plan['aliases']): Work<readonly PlannedStep[]> {
	const makers = new Map<number, number>();
	const bases = new Map<number, Base>();
	return yield* mapped(steps, (step, index): PlannedStep => {
		if (step.kind === 'decided' || step.predecessor === undefined) return step;
		const { data, onConflict, target } = step.operation;
		const root = target.kind === 'reference' ? aliases.get(target.alias)?.root : undefined;
		if (root?.kind === 'step') {
			const maker = makers.get(root.index) ?? root.index;
			const made = createdBy(steps[maker]);
			if (made === undefined) return step;
			makers.set(index, maker);
			bases.set(maker, afterChange(bases.get(maker) ?? baseOf(made), data ?? {}));
		}
		if (onConflict === undefined) return step;
		const maker = makers.get(step.predecessor) ?? step.predecessor;
		const made = createdBy(steps[maker]);
		if (made === undefined || !haveOneName(step.operation, made)) return step;
		makers.set(index, maker);
		const base = bases.get(maker) ?? baseOf(made);
		const change = changeOf(step.operation, made, base);
		if (change !== null) bases.set(maker, afterChange(base, change));
		const taken = change === null ? undefined : takenFromMade(change, step.operation.resourceType, base);
		return { ...step, behind: { maker, ...(taken !== undefined && { taken }) } };
	});
}

/** True for a create of what another one makes: steps are tied by names that are nearly the same; only the same name is the same resource. */
export function haveOneName({ resourceType, data = {} }: Operation, made: JsonObject): boolean {
	const [one, other] = [nameOf(resourceType, data), nameOf(resourceType, made)];
	return one !== undefined && one.attribute === other?.attribute && sameNameKey(one.value) === sameNameKey(other.value);
}

/** What a change takes away from what the run itself made, as far as that is known; undefined for nothing. */
export function takenFromMade(change: JsonObject, resourceType: ResourceType, { now, members: held, unsure }: Base): Taken | undefined {
	const isSure = unsure !== 'all' && unsure.size === 0;
	const { deactivates, roles, members } = removalsOf(change, resourceType, isSure ? now : undefined);
	const count = members !== 'all' ? members : isSure ? held.size : Infinity;
	return deactivates || roles || count > 0 ? { deactivates, roles, members: count } : undefined;
}

function createdBy(step: PlannedStep | undefined): JsonObject | undefined {
	return step?.kind === 'planned' && step.operation.method === 'POST' ? step.operation.data : undefined;
}

function changeOf(operation: Operation, made: JsonObject, base: Base): JsonObject | null {
	const { onConflict: rule } = operation;
	return rule?.kind !== 'update' || isForOther(operation, made) ? null : changeTo(rule.wanted, base, rule);
}
