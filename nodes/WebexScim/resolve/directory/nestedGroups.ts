import { knownOf, type Known } from '../../plan/known';
import { resourcesFor } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { createReadState } from '../../webex/reads/readState';
import { groupsById } from './groupsById';
import type { Mentioned } from './mentioned';

/** What is known once more was read, and what Webex said it does not have. */
export interface NamesRead {
	readonly known: Known;
	readonly absent: Mentioned;
}

/**
 * What was read, and the groups among the members of groups: whom Webex does not have as a user it may have as a group. One of
 * which it did not say counts as there.
 */
export async function withNestedGroups(
	{ known, absent }: NamesRead,
	members: ReadonlySet<string>,
	organizationId: string,
	given: ReadPorts,
): Promise<NamesRead> {
	const open = [...members].filter((id) => absent.Users.has(id));
	if (open.length === 0 || given.state.over() !== undefined) return { known, absent };
	const ports = { ...given, state: createReadState(given.state.gate.width) };
	const found = await groupsById(open, scimPath(organizationId, 'Groups'), false, ports);
	const mayBeGroup = new Set(open.filter((id) => resourcesFor(found, id)?.length !== 0));
	const groups = open.flatMap((id) => (resourcesFor(found, id) ?? []).map((group) => ['Groups', group] as const));
	const read = await ports.waiting.inTurns(knownOf(groups));
	return {
		known: (resourceType, id) => known(resourceType, id) ?? read(resourceType, id),
		absent: { ...absent, Users: new Set([...absent.Users].filter((id) => !mayBeGroup.has(id))) },
	};
}
