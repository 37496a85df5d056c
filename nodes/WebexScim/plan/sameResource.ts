import { assertNever } from '../scim/assertNever';
import { nameOf } from '../scim/names/names';
import { nearNameKey } from '../scim/names/nearName';
import { mapped, type Work } from '../scim/work';
import type { Alias, Operation, Step } from './step';

/**
 * For each operation the one before it on the same resource, in item order. Creates of one userName or displayName count
 * as one resource, in whatever spelling, since nobody knows how far Webex folds names, and so does what refers to one of them; creates of
 * one externalId that have no name alike. What refers to a create follows it, also where it stands before it. What `isSkipped` names is
 * never sent and ties nobody. Linear in operations.
 */
export function* predecessorsOf(
	steps: readonly Step[],
	aliases: ReadonlyMap<string, Alias>,
	isSkipped: (index: number) => boolean,
): Work<readonly (number | undefined)[]> {
	const last = new Map<string, number>();
	/** The last of the references that stand before the create they mean, by its index: they follow it. */
	const ahead = new Map<number, number>();
	const isSent = (index: number): boolean => steps[index]?.kind === 'operation' && !isSkipped(index);
	return yield* mapped(steps, (step, index) => {
		if (step.kind === 'decided' || isSkipped(index)) return undefined;
		const root = step.target.kind === 'reference' ? aliases.get(step.target.alias)?.root : undefined;
		const maker = root?.kind === 'step' && isSent(root.index) ? root.index : undefined;
		if (maker !== undefined && maker > index) {
			const before = ahead.get(maker) ?? maker;
			ahead.set(maker, index);
			return before;
		}
		const key = keyOfResource(step, index, root, steps);
		const before = last.get(key);
		last.set(key, ahead.get(index) ?? index);
		return before;
	});
}

function keyOfResource(operation: Operation, index: number, root: Alias['root'] | undefined, steps: readonly Step[]): string {
	const { target, resourceType } = operation;
	switch (target.kind) {
		case 'id':
			return `${resourceType} ${keyOfId(target.id)}`;
		case 'reference': {
			const maker = root?.kind === 'step' ? steps[root.index] : undefined;
			const type = maker?.kind === 'operation' ? maker.resourceType : resourceType;
			return keyOfCreate(maker) ?? `${type} ${keyOfAlias(target.alias, root)}`;
		}
		case 'new':
			return keyOfCreate(operation) ?? `${resourceType} step ${index}`;
		default:
			return assertNever(target);
	}
}

function keyOfAlias(alias: string, root: Alias['root'] | undefined): string {
	if (root === undefined) return `alias ${alias}`;
	switch (root.kind) {
		case 'id':
			return keyOfId(root.id);
		case 'step':
			return `step ${root.index}`;
		case 'nowhere':
			return `alias ${root.alias}`;
		default:
			return assertNever(root);
	}
}

function keyOfCreate(step: Step | undefined): string | undefined {
	if (step?.kind !== 'operation' || step.data === undefined) return undefined;
	const name = nameOf(step.resourceType, step.data);
	return name === undefined ? undefined : `${step.resourceType} ${name.attribute} ${nearNameKey(name.value)}`;
}

function keyOfId(id: string): string {
	return `id ${id.toLowerCase()}`;
}
