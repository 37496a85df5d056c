import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import { idOfResource, resourceIdOf, sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey } from '../../scim/names/names';
import type { FoundByValue, FoundForValue } from '../../webex/reads/findByValue';
import { readBody, type ReadPorts } from '../../webex/reads/lookup';
import { readPages } from '../../webex/reads/pages';
import { failureOf } from '../../webex/reads/readFailure';
import { sideBySide } from '../../webex/reads/sideBySide';

/**
 * Groups by their ids. Webex documents no search for that, so each is read by itself; many of which the members do not matter come from the
 * list of all groups.
 */
export async function groupsById(
	ids: readonly string[],
	collectionPath: string,
	includesMembers: boolean,
	ports: ReadPorts,
): Promise<FoundByValue> {
	const all = includesMembers || ids.length <= maxReadEach ? undefined : await allGroups(collectionPath, ports);
	if (all !== undefined) return new Map(ids.map((id) => [sameNameKey(id), all.get(sameIdKey(id)) ?? []]));
	const read = async (id: string): Promise<FoundForValue> =>
		resourceIdOf(id) === undefined ? [] : await readById(id, `${collectionPath}/${encodeURIComponent(id)}`, ports);
	return new Map(await sideBySide(ports.state.gate.width, ids, async (id) => [sameNameKey(id), await read(id)]));
}

/** Beyond this, a list of all groups most likely costs fewer requests: it has 100 in a page. */
const maxReadEach = 20;

/** Undefined where they cannot be read in full. */
async function allGroups(collectionPath: string, ports: ReadPorts): Promise<ReadonlyMap<string, readonly JsonObject[]> | undefined> {
	const pages = await readPages(collectionPath, '', Infinity, ports);
	if (pages.kind !== 'all') return undefined;
	return new Map(
		pages.resources.flatMap((group) => {
			const id = idOfResource(group);
			return id === undefined ? [] : [[sameIdKey(id), [group]]];
		}),
	);
}

async function readById(id: string, path: string, ports: ReadPorts): Promise<FoundForValue> {
	const read = await readBody(path, ports);
	switch (read.kind) {
		case 'body':
			return sameIdKey(idOfResource(read.body) ?? '') === sameIdKey(id) ? [read.body] : anotherResource;
		case 'absent':
			return [];
		case 'failed':
			return read;
		default:
			return assertNever(read);
	}
}

const anotherResource = failureOf('unusable', 'Webex gave another resource than the one that was asked for.', false);
