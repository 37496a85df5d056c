import { aliasesOfStep } from '../plan/aliases';
import { knownMemberName, type Known } from '../plan/known';
import type { Outcome, Settlement } from '../plan/outcome';
import { referenceIn } from '../plan/references';
import type { Operation, PlannedStep } from '../plan/step';
import type { JsonObject } from '../scim/json';
import { sameIdKey } from '../scim/names/identifiers';
import { mapped, type Work } from '../scim/work';
import { afterwards, changesOf } from './changes';
import { changeHeld, heldBy, knownHeld, type Held } from './memberChanges';
import type { ShownChange } from './shownChange';

/** Steps with what became of them. */
export interface Settled {
	readonly steps: readonly PlannedStep[];
	readonly settlements: readonly Settlement[];
}

/** Whether what an operation does is told, by what became of it. */
export type IsTold = (outcome: Outcome) => boolean;

/**
 * What each step changed, or would change, by its place in the plan. One on a resource that an earlier step changed is told by
 * what that one left; after a change that is beyond reading, nobody knows what is there.
 */
export function* changesOfSteps({ steps, settlements }: Settled, known: Known, isTold: IsTold): Work<readonly (readonly ShownChange[])[]> {
	// Of two rows with one bulkId the first has it.
	const aliases = new Map(steps.flatMap((step) => aliasOf(step)).reverse());
	const states = new Map<string, JsonObject | undefined>();
	const members = new Map<string, Held>();
	const made: Made = new Map();
	const nameOf = (id: string): string => {
		const alias = referenceIn(id);
		return (alias === undefined ? knownMemberName(known, id) : aliases.get(alias)) ?? id;
	};
	return yield* mapped(steps, (step, index) => {
		const outcome = settlements[index]?.outcome;
		if (step.kind === 'decided' || outcome === undefined || !isTold(outcome)) return [];
		const { target, resourceType, name, method, data, met } = step.operation;
		const key = keyOf(step.operation, outcome, index, made);
		const before = (): JsonObject | undefined => met ?? (target.kind === 'id' ? known(resourceType, target.id) : undefined);
		const current = states.has(key) ? states.get(key) : before();
		const held = members.get(key) ?? knownHeld(current);
		const tellers = { nameOf, ...(current && { current }), ...(held && { held }), ...(name !== undefined && { name }) };
		const changes = changesOf(step.operation, tellers);
		if (method === 'DELETE' || data === undefined) return changes;
		const after = afterwards(step.operation, current);
		states.set(key, after);
		if (method === 'POST') {
			for (const name of [...aliasesOfStep(step.operation), data]) if (!made.has(name)) made.set(name, key);
			if (resourceType === 'Groups') members.set(key, heldBy(data));
			return changes;
		}
		if (held === undefined) return changes;
		if (after === undefined) members.delete(key);
		else {
			changeHeld(held, data);
			members.set(key, held);
		}
		return changes;
	});
}

/** The keys of what steps make, by their bulkIds and by their data, which is what a later row that wants the same begins with. */
type Made = Map<string | JsonObject, string>;

/** Tells a resource from others: by its ID, or where nobody knows that yet by the step that makes it. */
function keyOf({ target, resourceType, rebase }: Operation, outcome: Outcome, index: number, made: Made): string {
	const maker = target.kind === 'reference' ? target.alias : target.kind === 'new' ? rebase?.current : undefined;
	const key = maker === undefined ? undefined : made.get(maker);
	if (key !== undefined) return key;
	const id = target.kind === 'id' ? target.id : 'resourceId' in outcome ? outcome.resourceId : undefined;
	return id === undefined ? `step ${index}` : `${resourceType} ${sameIdKey(id)}`;
}

function aliasOf(step: PlannedStep): readonly (readonly [string, string])[] {
	const named = step.kind === 'planned' ? step.operation : step;
	const { name } = named;
	return name === undefined ? [] : aliasesOfStep(named).map((alias) => [alias, name] as const);
}
