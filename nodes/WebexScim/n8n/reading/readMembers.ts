import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { scimPath } from '../../webex/reads/lookup';
import { readMembers } from '../../webex/reads/pages';
import { usersAmong } from './memberNames';
import { apiError } from './readErrors';
import type { Reading } from './reading';
import { isSimplified, limitOf, resourcesOf } from './readMany';
import { readOne } from './readOne';

/**
 * The members of a group, each with its `value` (the ID), `display` and `type`; simplified with `id`, `userName`, `displayName` and
 * `type`. The user names are looked up, many per search; a member that is no user has none.
 */
export async function readGroupMembers(reading: Reading, itemIndex: number): Promise<readonly JsonObject[]> {
	const { context, organizationId, ports } = reading;
	const { id } = await readOne(reading, 'Groups', itemIndex);
	const pages = await readMembers(scimPath(organizationId, 'Groups', String(id)), limitOf(context, itemIndex), ports);
	const members = resourcesOf(
		reading,
		pages,
		itemIndex,
		'Webex did not give all members of the group. It changed while it was read: run the node again.',
	);
	return isSimplified(reading, itemIndex) ? await withUserNames(reading, members, itemIndex) : members;
}

async function withUserNames(reading: Reading, members: readonly JsonObject[], itemIndex: number): Promise<readonly JsonObject[]> {
	const userOf = await usersAmong(reading, members);
	return members.map((member) => {
		const found = userOf(member);
		if ('kind' in found) throw apiError(reading.context, itemIndex, found);
		const [user = {}] = found;
		return {
			id: ownEntryAnyCase(member, 'value') ?? null,
			userName: ownEntryAnyCase(user, 'userName') ?? null,
			displayName: ownEntryAnyCase(user, 'displayName') ?? ownEntryAnyCase(member, 'display') ?? null,
			type: ownEntryAnyCase(member, 'type') ?? null,
		};
	});
}
