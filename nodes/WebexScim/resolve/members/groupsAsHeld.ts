import { ownEntryAnyCase, isJsonArray, type JsonObject, objectOf } from '../../scim/json';
import { idOfResource } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import type { FoundByValue, FoundForValue } from '../../webex/reads/findByValue';
import type { ReadPorts } from '../../webex/reads/lookup';
import { maxMembersInPage, readMembers, readPages } from '../../webex/reads/pages';

/**
 * What was found of groups, and those that a search could not find, since Webex holds their name with characters that nobody
 * sees: all groups are read once for that. Where they cannot be read, what the searches say stands.
 */
export async function withUnseenNames(
	found: FoundByValue,
	attribute: string,
	collectionPath: string,
	ports: ReadPorts,
): Promise<FoundByValue> {
	if (![...found.values()].some(isAbsent)) return found;
	const pages = await readPages(collectionPath, '', Infinity, ports);
	if (pages.kind === 'failed') return found;
	const all = new Map(found);
	for (const group of pages.resources) {
		const key = sameNameKey(textOf(group, attribute) ?? '');
		if (isAbsent(found.get(key)) && idOfResource(group) !== undefined) all.set(key, [...held(all.get(key)), group]);
	}
	return all;
}

function isAbsent(answer: FoundForValue | undefined): boolean {
	return answer !== undefined && !('kind' in answer) && answer.length === 0;
}

function held(answer: FoundForValue | undefined): readonly JsonObject[] {
	return answer === undefined || 'kind' in answer ? [] : answer;
}

/**
 * What was found of groups with all their members: a group shows 500 at most. Where they cannot be read in full, those that it
 * shows stand: members are only added, and what the brake counts it reads itself.
 */
export async function withAllMembers(found: FoundByValue, pathOf: (id: string) => string, ports: ReadPorts): Promise<FoundByValue> {
	const whole = new Map<string, FoundForValue>();
	for (const [key, answer] of found) {
		const groups: JsonObject[] = [];
		for (const group of held(answer)) groups.push(await withMembersRead(group, pathOf, ports));
		whole.set(key, 'kind' in answer ? answer : groups);
	}
	return whole;
}

async function withMembersRead(group: JsonObject, pathOf: (id: string) => string, ports: ReadPorts): Promise<JsonObject> {
	const shown = ownEntryAnyCase(group, 'members');
	const id = idOfResource(group);
	if (id === undefined || (isJsonArray(shown) && shown.length < maxMembersInPage)) return group;
	const pages = await readMembers(pathOf(id), Infinity, ports);
	if (pages.kind !== 'all') return group;
	return objectOf([...Object.entries(group).filter(([name]) => name.toLowerCase() !== 'members'), ['members', pages.resources]]);
}
