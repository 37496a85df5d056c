import type { Operation } from '../../plan/step';
import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { idOfResource } from '../../scim/names/identifiers';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { readWhole } from '../../webex/reads/readWhole';

/** What a search found for a create: groups with all their members where the create names members; undefined where they cannot be read. */
export async function withMembers(
	found: readonly JsonObject[] | undefined,
	{ resourceType, data = {} }: Pick<Operation, 'resourceType' | 'data'>,
	{ organizationId, reading }: { readonly organizationId: string; readonly reading: ReadPorts },
): Promise<readonly JsonObject[] | undefined> {
	if (found === undefined || resourceType !== 'Groups' || ownEntryAnyCase(data, 'members') === undefined) return found;
	const whole: JsonObject[] = [];
	for (const group of found) {
		const id = idOfResource(group);
		const read = id === undefined ? undefined : await readWhole(scimPath(organizationId, resourceType, id), data, reading);
		if (read?.kind !== 'body') return undefined;
		whole.push(read.body);
	}
	return whole;
}
