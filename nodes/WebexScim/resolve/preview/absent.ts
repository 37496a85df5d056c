import { placesText } from '../../intents/places';
import { nouns } from '../../intents/target';
import type { Operation, Step } from '../../plan/step';
import type { ChangeOfId } from '../../scim/idPaths';
import { isJsonObject } from '../../scim/json';
import { operationList, parseOperation } from '../../scim/patch/patchOp';
import { mapResourceIds } from '../../scim/resourceIds';
import { each, type Work } from '../../scim/work';
import { resourcesFor } from '../../webex/findByValue';
import { scimPath, type ReadPorts } from '../../webex/lookup';
import { groupsById } from '../groupsById';
import type { Mentioned } from '../mentioned';

/** Why Webex would most likely refuse an operation that changes, deletes or names by ID what it does not have; undefined for any other. */
export function whyAbsent(operation: Operation, absent: Mentioned): string | undefined {
	if (isAboutNobody(operation, absent)) return `${nobodyOf(operation)} of this ID, so ${refusesThis}.`;
	const places = absentPlaces(operation, absent.Users);
	return places.length === 0 ? undefined : `Webex shows no user of the ID in ${places.join(' and ')}, so ${refusesThis}.`;
}

/** What is to be said of a removal of what Webex does not have, where that is as good as removed; undefined for any other operation. */
export function nothingToRemove(operation: Operation, absent: Mentioned): string | undefined {
	const isDone = operation.ignoresMissing === true && isAboutNobody(operation, absent);
	return isDone ? `${nobodyOf(operation)} of this ID, so nothing would be done.` : undefined;
}

function isAboutNobody({ target, resourceType }: Operation, absent: Mentioned): boolean {
	return target.kind === 'id' && absent[resourceType].has(target.id);
}

/** What Webex does not have, but for the groups that stand among the members of groups. */
export async function withoutNestedGroups(
	steps: readonly Step[],
	absent: Mentioned,
	organizationId: string,
	ports: ReadPorts,
): Promise<Mentioned> {
	const open = await ports.waiting.inTurns(givenToGroups(steps, absent.Users));
	if (open.length === 0) return absent;
	const found = await groupsById(open, scimPath(organizationId, 'Groups'), false, ports);
	const mayBeGroup = new Set(open.filter((id) => resourcesFor(found, id)?.length !== 0));
	return { ...absent, Users: new Set([...absent.Users].filter((id) => !mayBeGroup.has(id))) };
}

const refusesThis = 'it would most likely refuse this row';

function nobodyOf({ resourceType }: Operation): string {
	return `Webex shows no ${nouns[resourceType]}`;
}

function absentPlaces(operation: Operation, absent: ReadonlySet<string>): readonly string[] {
	if (absent.size === 0) return [];
	const places = placesText();
	visitGiven(operation, (id, attribute) => {
		places.next(attribute, absent.has(id));
		return id;
	});
	return places.texts();
}

/** Those among the IDs that steps give to groups. */
function* givenToGroups(steps: readonly Step[], ids: ReadonlySet<string>): Work<readonly string[]> {
	const given = new Set<string>();
	yield* each(ids.size === 0 ? [] : steps, (step) => {
		if (step.kind !== 'operation' || step.resourceType !== 'Groups') return;
		visitGiven(step, (id) => {
			if (ids.has(id)) given.add(id);
			return id;
		});
	});
	return [...given];
}

/** Meets the IDs of people that an operation gives to its resource, and not those that it takes away. */
function visitGiven({ method, data = {} }: Operation, visit: ChangeOfId): void {
	const parts = method === 'PATCH' ? (operationList(data) ?? []) : [data];
	for (const part of parts) if (isJsonObject(part) && parseOperation(part)?.op !== 'remove') mapResourceIds(part, visit);
}
