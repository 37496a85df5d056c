import { noted } from '../plan/noted';
import type { Operation, Step } from '../plan/step';
import { sameIdKey } from '../scim/identifiers';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { nameAttribute, sameNameKey, textOf, typeNameOf } from '../scim/names';
import { textGivenIn } from '../scim/patch/given';
import { findByValue, resourcesFor } from '../webex/findByValue';
import { scimPath, type ReadPorts } from '../webex/lookup';
import { createReadState } from '../webex/readState';

/**
 * The steps of a dry run, where a create or a change of name that Webex would refuse says so: the name is there already, or an earlier row
 * takes it; so does a change of what an earlier row deletes. That decides nothing, so that the plan is that of the live run, and a read that fails costs the note alone.
 */
export async function withConflictsNoted(steps: readonly Step[], organizationId: string, given: ReadPorts): Promise<readonly Step[]> {
	if (given.state.over() !== undefined) return steps;
	const ports = { ...given, state: createReadState(given.state.gate.width) };
	const named = steps.flatMap((step) => (step.kind === 'operation' ? (nameGiven(step) ?? []) : []));
	const [users, groups] = await Promise.all([
		holdersAmong('Users', named, organizationId, ports),
		holdersAmong('Groups', named, organizationId, ports),
	]);
	const earlier = new Map<string, string>();
	const freed = new Set<string>();
	const deleted = new Set<string>();
	return steps.map((step) => {
		if (step.kind !== 'operation') return step;
		const given = nameGiven(step);
		const own = step.target.kind === 'id' ? sameIdKey(step.target.id) : undefined;
		if (own !== undefined && step.method === 'PATCH' && deleted.has(own)) return noted(step, deletedBefore);
		if (own !== undefined && step.method === 'DELETE') {
			freed.add(own);
			deleted.add(own);
		}
		if (given === undefined) return step;
		const { name, resourceType } = given;
		const key = `${resourceType} ${sameNameKey(name)}`;
		const noun = resourceType === 'Users' ? 'user' : 'group';
		const holders = (resourceType === 'Users' ? users : groups)(name);
		const isFree = (id: string): boolean => id === own || freed.has(id);
		if (!holders.every((holder) => isFree(sameIdKey(textOf(holder, 'id') ?? ''))))
			return noted(step, `Webex already has a ${noun} of that name, so it would most likely refuse this row.`);
		const before = earlier.get(key);
		if (before !== undefined) return noted(step, `${before}, so Webex would most likely refuse this one.`);
		if (own !== undefined) freed.add(own);
		earlier.set(key, `An earlier row ${step.method === 'POST' ? `creates a ${noun} of that name` : `gives that name to a ${noun}`}`);
		return step;
	});
}

const deletedBefore = 'An earlier row deletes it, so Webex would most likely refuse this one.';

interface NameGiven {
	readonly resourceType: ResourceType;
	readonly name: string;
}

/** The name that a create or a change gives to its resource; undefined for one that has another way when it is taken. */
function nameGiven({ method, resourceType, data = {}, onConflict }: Operation): NameGiven | undefined {
	if (onConflict !== undefined) return undefined;
	const name = method === 'POST' ? typeNameOf(resourceType, data) : textGivenIn(data, nameAttribute(resourceType));
	return name === undefined ? undefined : { resourceType, name };
}

async function holdersAmong(
	resourceType: ResourceType,
	named: readonly NameGiven[],
	organizationId: string,
	ports: ReadPorts,
): Promise<(name: string) => readonly JsonObject[]> {
	const names = named.flatMap((given) => (given.resourceType === resourceType ? [given.name] : []));
	const search = { collectionPath: scimPath(organizationId, resourceType), attribute: nameAttribute(resourceType) };
	const found = await findByValue(search, names, ports);
	return (name) => resourcesFor(found, name) ?? [];
}
