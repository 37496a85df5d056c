import { groupName, isOwn, maxUsers, prefix, userName } from './names';
import { ask, idOf, longestLagMs, resourcesOf, search, until, type Visit } from './visit';

/**
 * Takes away what this probe or an earlier one made, by its ids and by its names, and nothing else. Gives how much there was. A
 * search that lags is asked until it shows none of it. Throws when something is left.
 */
export async function clearUp(visit: Visit): Promise<number> {
	let taken = await takeMade(visit);
	for (const type of ['Groups', 'Users'] as const) {
		for (const id of await leftOver(visit, type)) taken += (await takeAway(visit, type, id)) ? 1 : 0;
	}
	const isEmpty = async (): Promise<boolean> => (await leftOver(visit, 'Users')).length + (await leftOver(visit, 'Groups')).length === 0;
	if ((await until(visit, longestLagMs, isEmpty)) === undefined) {
		throw new Error(`Something that the probe made is still there. Look in Control Hub for users and groups that begin with ${prefix}.`);
	}
	return taken;
}

async function takeMade(visit: Visit): Promise<number> {
	let taken = 0;
	for (const type of ['Groups', 'Users'] as const) {
		for (const id of [...visit.made[type]]) {
			if (await takeAway(visit, type, id)) taken++;
			visit.made[type].delete(id);
		}
	}
	return taken;
}

/** What was just made may be gone already: then a 404 is as good. */
async function takeAway(visit: Visit, type: 'Users' | 'Groups', id: string): Promise<boolean> {
	const { status } = await ask(visit, 'DELETE', `/${type}/${id}`);
	if (status >= 300 && status !== 404)
		throw new Error(`Webex did not let a test ${type === 'Users' ? 'user' : 'group'} be deleted: ${status}.`);
	return status < 300;
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
