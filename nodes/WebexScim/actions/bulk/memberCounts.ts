import { readJson, scimPath, type ReadPorts } from '../../transport/lookup';

/** How many members groups have, by id; a group that cannot be read is left out. Webex calls the number `memberSize`. */
export async function memberCounts(
	groupIds: readonly string[],
	organizationId: string,
	reading: ReadPorts,
): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	for (const id of groupIds) {
		const read = await readJson(`${scimPath(organizationId, 'Groups', id)}/Members?count=1`, reading);
		const size = read.kind === 'body' ? read.body['memberSize'] : undefined;
		if (typeof size === 'number') counts.set(id, size);
		if (read.kind === 'absent') counts.set(id, 0);
	}
	return counts;
}
