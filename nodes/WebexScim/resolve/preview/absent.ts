import { placesText } from '../../intents/places';
import { nouns } from '../../intents/target';
import type { Operation } from '../../plan/step';
import type { ChangeOfId } from '../../scim/idPaths';
import { isJsonObject } from '../../scim/json';
import { operationList, parseOperation } from '../../scim/patch/patchOp';
import { mapResourceIds } from '../../scim/resourceIds';
import type { Mentioned } from '../directory/mentioned';

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

/** Meets the IDs of people that an operation gives to its resource, and not those that it takes away. */
function visitGiven({ method, data = {} }: Operation, visit: ChangeOfId): void {
	const parts = method === 'PATCH' ? (operationList(data) ?? []) : [data];
	for (const part of parts) if (isJsonObject(part) && parseOperation(part)?.op !== 'remove') mapResourceIds(part, visit);
}
