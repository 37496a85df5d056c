import { readJson, scimPath } from '../../transport/lookup';
import { createWaiting } from '../../transport/waiting';
import type { WebexConnection } from '../connection';
import type { RunPorts } from './run';

/** How many members groups have, by id; a group that cannot be read is left out. Webex calls the number `memberSize`. */
export async function memberCounts(
	groupIds: readonly string[],
	{ organizationId, send }: WebexConnection,
	ports: RunPorts,
	maxWaitMs: number,
): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	const waiting = createWaiting(ports.clock, maxWaitMs, ports.isCancelled);
	const reading = { send, waiting, now: ports.clock.now, random: ports.random, observe: () => undefined };
	for (const id of groupIds) {
		const read = await readJson(`${scimPath(organizationId, 'Groups', id)}/Members?count=1`, reading);
		const size = read.kind === 'body' ? read.body['memberSize'] : undefined;
		if (typeof size === 'number') counts.set(id, size);
		if (read.kind === 'absent') counts.set(id, 0);
	}
	return counts;
}
