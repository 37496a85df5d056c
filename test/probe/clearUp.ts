import { groupName, isOwn, maxUsers, prefix, userName } from './names';
import { ask, idOf, longestLagMs, resourcesOf, search, until, type Visit } from './visit';

/**
 * Takes away what this probe or an earlier one made, by its ids and by its names, and nothing else. Gives how much there was. Asks
 * and takes away until nothing of it shows any more; `afterFailure` once more a while later, since a create whose answer was
 * lost may show late. Throws when something is left.
 */
export async function clearUp(visit: Visit, { afterFailure = false } = {}): Promise<number> {
	let taken = 0;
	const isEmpty = async (): Promise<boolean> => {
		const round = await clearOnce(visit);
		taken += round.taken;
		return round.left === 0;
	};
	const isDone = async (): Promise<boolean> => (await until(visit, longestLagMs, isEmpty)) !== undefined;
	let isClear = await isDone();
	if (afterFailure) {
		await visit.sleep(Math.max(visit.lagMs, lateMs));
		isClear = await isDone();
	}
	if (isClear) return taken;
	throw new Error(`Something that the probe made is still there. Look in Control Hub for users and groups that begin with ${prefix}.`);
}

const lateMs = 5000;

/** One round over all that is known or shows; `left` is what was there before it. */
async function clearOnce(visit: Visit): Promise<{ readonly taken: number; readonly left: number }> {
	let taken = 0;
	let left = 0;
	for (const type of ['Groups', 'Users'] as const) {
		const ids = new Set([...visit.made[type], ...(await leftOver(visit, type))]);
		left += ids.size;
		for (const id of ids) {
			const { status } = await ask(visit, 'DELETE', `/${type}/${id}`);
			if (status < 300) taken++;
			if (status < 300 || status === 404) visit.made[type].delete(id);
		}
	}
	return { taken, left };
}

/** Ids of what has a name of the probe's: by each name, and by their beginning where Webex searches so, for other domains. */
async function leftOver(visit: Visit, type: 'Users' | 'Groups'): Promise<readonly string[]> {
	const attribute = type === 'Users' ? 'userName' : 'displayName';
	const names = type === 'Groups' ? [groupName] : Array.from({ length: maxUsers }, (_, index) => userName(index + 1, visit.domain));
	const filters = names.map((name) => `${attribute} eq ${JSON.stringify(name)}`);
	if (type === 'Users') filters.push(`userName sw "${prefix}"`);
	const ids = new Set<string>();
	for (const filter of filters) {
		const found = resourcesOf(await search(visit, type, filter)).filter((resource) => isOwn(resource[attribute]));
		for (const id of found.map(idOf)) if (id !== undefined) ids.add(id);
	}
	return [...ids];
}
