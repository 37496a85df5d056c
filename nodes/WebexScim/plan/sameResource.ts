import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { nameOf, nearNameKey } from '../scim/names';
import type { Alias, Operation, Step } from './step';

/**
 * For each operation the one before it on the same resource, in item order. Creates of one userName or displayName count
 * as one resource, in whatever spelling, since nobody knows how far Webex folds names; so do those of one externalId that have no
 * name. A create is not tied to what refers to it. What
 * `isSkipped` names is never sent and ties nobody. Linear in operations.
 */
export function predecessorsOf(
	steps: readonly Step[],
	aliases: ReadonlyMap<string, Alias>,
	isSkipped: (index: number) => boolean,
): readonly (number | undefined)[] {
	const last = new Map<string, number>();
	return steps.map((step, index) => {
		if (step.kind === 'decided' || isSkipped(index)) return undefined;
		const resource = resourceKey(step, aliases);
		if (resource === undefined) return undefined;
		const before = last.get(resource);
		last.set(resource, index);
		return before;
	});
}

function resourceKey({ target, resourceType, data }: Operation, aliases: ReadonlyMap<string, Alias>): string | undefined {
	switch (target.kind) {
		case 'id':
			return `${resourceType} ${keyOfId(target.id)}`;
		case 'reference':
			return `${resourceType} ${keyOfAlias(target.alias, aliases.get(target.alias)?.root)}`;
		case 'new':
			return data === undefined ? undefined : keyOfName(resourceType, data);
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

function keyOfId(id: string): string {
	return `id ${id.toLowerCase()}`;
}

function keyOfName(resourceType: ResourceType, data: JsonObject): string | undefined {
	const name = nameOf(resourceType, data);
	return name === undefined ? undefined : `${resourceType} ${name.attribute} ${nearNameKey(name.value)}`;
}
