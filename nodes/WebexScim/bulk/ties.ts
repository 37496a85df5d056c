import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { Spec } from './plan';
import type { OperationSpec } from './types';

/**
 * For each operation the one before it on the same resource, in item order. Creates of one userName or displayName count
 * as one resource, and so do those of one externalId that have no name; a create is not tied to what refers to it. What
 * `isSkipped` names is never sent and ties nobody. Linear in operations.
 */
export function previousOnResource(
	specs: readonly Spec[],
	places: ReadonlyMap<string, number>,
	isSkipped: (place: number) => boolean,
): readonly (number | undefined)[] {
	const last = new Map<string, number>();
	const keyOfAlias = createAliasKeys(specs, places);
	return specs.map((spec, place) => {
		if ('outcome' in spec || isSkipped(place)) return undefined;
		const resource = resourceKey(spec, keyOfAlias);
		if (resource === undefined) return undefined;
		const before = last.get(resource);
		last.set(resource, place);
		return before;
	});
}

function resourceKey({ target, resourceType, data }: OperationSpec, keyOfAlias: (alias: string) => string): string | undefined {
	switch (target.kind) {
		case 'id':
			return `${resourceType} ${keyOfId(target.id)}`;
		case 'reference':
			return `${resourceType} ${keyOfAlias(target.alias)}`;
		case 'new':
			return data === undefined ? undefined : keyOfName(resourceType, data);
	}
}

/**
 * What tells the resource behind an alias: its id, or the alias of the create that makes it. An alias may name an operation
 * whose path is a reference itself; every alias on the way is looked at once.
 */
function createAliasKeys(specs: readonly Spec[], places: ReadonlyMap<string, number>): (alias: string) => string {
	const known = new Map<string, string>();

	return (alias) => {
		const path: string[] = [];
		let current = alias;
		let key = known.get(current);
		while (key === undefined) {
			path.push(current);
			const target = targetOf(current);
			if (target?.kind === 'id') key = keyOfId(target.id);
			else if (target?.kind !== 'reference') key = `alias ${current}`;
			else {
				known.set(current, `alias ${current}`);
				current = target.alias;
				key = known.get(current);
			}
		}
		for (const passed of path) known.set(passed, key);
		return key;
	};

	function targetOf(alias: string): OperationSpec['target'] | undefined {
		const place = places.get(alias);
		const spec = place === undefined ? undefined : specs[place];
		return spec === undefined || 'outcome' in spec ? undefined : spec.target;
	}
}

function keyOfId(id: string): string {
	return `id ${id.toLowerCase()}`;
}

function keyOfName(resourceType: ResourceType, data: JsonObject): string | undefined {
	const attribute = resourceType === 'Users' ? 'userName' : 'displayName';
	for (const key of [attribute, 'externalId']) {
		const name = ownEntryAnyCase(data, key);
		if (typeof name === 'string' && name !== '') return `${resourceType} ${key} ${name.toLowerCase()}`;
	}
	return undefined;
}
