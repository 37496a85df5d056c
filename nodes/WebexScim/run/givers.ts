import type { Operation, Plan, PlannedStep } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { ResourceType } from '../scim/messages';
import { nameAttribute, typeNameOf } from '../scim/names/names';
import { nearNameKey } from '../scim/names/nearName';
import { textGivenIn } from '../scim/patch/given';
import { each, mapped, type Work } from '../scim/work';

/**
 * For each step that takes a name the earlier one that frees it, where that one waits for longer: the taker is not free before its giver is.
 * Then they are in one request, in item order, or the giver is in an earlier one, and a chain of them takes no more requests than its longest
 * wait. A giver has to be earlier and to wait for earlier rows only, so that no circle arises. Linear in steps.
 */
export function* giversOf({ steps }: Plan): Work<ReadonlyMap<number, number>> {
	const givers = new Map<number, number>();
	const longest = steps.reduce((most, step) => (step.kind === 'planned' ? Math.max(most, step.height) : most), 0);
	if (longest === 0) return givers;
	const changes = yield* nameChangesOf(steps);
	const depths: (number | undefined)[] = [];
	const depthAt = (index: number | undefined): number => (index === undefined ? 0 : (depths[index] ?? 0));
	/** Of the steps that free a name, the one that waits for longest. */
	const freedBy = new Map<string, number>();
	yield* each(steps, (step, index) => {
		const depth = depthOf(step, index, depths);
		depths[index] = depth;
		const { takes = [], frees } = changes[index] ?? {};
		const giver = takes.map((name) => freedBy.get(name)).find((known) => known !== undefined);
		const height = step.kind === 'planned' ? step.height : 0;
		if (giver !== undefined && depthAt(giver) > (depth ?? 0) && depthAt(giver) + height <= longest + mostRoundsMore) {
			givers.set(index, giver);
			if (depth !== undefined) depths[index] = depthAt(giver);
		}
		// Who waits for nobody goes with the taker anyway.
		if (frees === undefined || depthAt(index) <= 0) return;
		if (depthAt(index) >= depthAt(freedBy.get(frees))) freedBy.set(frees, index);
	});
	return givers;
}

/** By how many requests the longest chain of a run may grow: where each row waits for a name and others wait for it, there would be no end. */
const mostRoundsMore = 2;

/** How many requests a step waits for by references and rows on its resource; undefined where it waits for a later row. */
function depthOf(step: PlannedStep, index: number, depths: readonly (number | undefined)[]): number | undefined {
	if (step.kind === 'decided') return settledAtOnce;
	const { parents, predecessor } = step;
	let depth = 0;
	for (const earlier of predecessor === undefined ? parents : [...parents, predecessor]) {
		const before = earlier < index ? depths[earlier] : undefined;
		if (before === undefined) return undefined;
		depth = Math.max(depth, before + 1);
	}
	return depth;
}

const settledAtOnce = -1;

/** Keys of the name that a step frees, and of the givers that are asked for the one it takes, in this order. */
interface NameChange {
	readonly takes?: readonly string[];
	readonly frees?: string;
}

function* nameChangesOf(steps: readonly PlannedStep[]): Work<readonly NameChange[]> {
	/** The name of each step's resource behind it, where that is known. */
	const names: (string | undefined)[] = [];
	return yield* mapped(steps, (step, index): NameChange => {
		if (step.kind === 'decided') return {};
		const { operation, predecessor } = step;
		const { resourceType, method } = operation;
		const before = (predecessor === undefined ? undefined : names[predecessor]) ?? nameRead(operation);
		const given = nameGiven(operation);
		names[index] = method === 'DELETE' ? undefined : (given ?? before);
		const frees = before ?? anyName(resourceType);
		if (method === 'DELETE') return { frees };
		if (given === undefined || (method === 'PATCH' && given === before)) return {};
		return method === 'POST' ? { takes: [given, anyName(resourceType)] } : { takes: [given], frees };
	});
}

/**
 * The name that Webex had. What operations are called by says nothing here, since a dry run reads more names than the live run, and both are
 * to send the same.
 */
function nameRead({ resourceType, rebase, read = rebase?.current }: Operation): string | undefined {
	return read && keyOf(resourceType, typeNameOf(resourceType, read));
}

function nameGiven({ method, resourceType, data = {} }: Operation): string | undefined {
	switch (method) {
		case 'POST':
			return keyOf(resourceType, typeNameOf(resourceType, data));
		case 'PATCH':
			return keyOf(resourceType, textGivenIn(data, nameAttribute(resourceType)));
		case 'DELETE':
			return undefined;
		default:
			return assertNever(method);
	}
}

function keyOf(resourceType: ResourceType, name: string | undefined): string | undefined {
	return name === undefined ? undefined : `${resourceType} ${nearNameKey(name)}`;
}

/** A resource that was not read may have the name of any create. A change of name is no guess worth a wait. */
function anyName(resourceType: ResourceType): string {
	return resourceType;
}
