import { placesText } from '../../intents/places';
import { nouns } from '../../intents/target';
import { noted } from '../../plan/noted';
import type { Operation, Step } from '../../plan/step';
import type { ChangeOfId } from '../../scim/idPaths';
import { isJsonObject } from '../../scim/json';
import { operationList, parseOperation } from '../../scim/patch/patchOp';
import { mapResourceIds } from '../../scim/resourceIds';
import { each, mapped, type Work } from '../../scim/work';
import { resourcesFor } from '../../webex/findByValue';
import { scimPath, type ReadPorts } from '../../webex/lookup';
import { groupsById } from '../groupsById';
import type { Mentioned } from '../mentioned';
import { whyMalformed } from './malformed';

/** The steps of a dry run with what is to be said of them, and the indexes of those that Webex would most likely refuse. */
export interface Foreseen {
	readonly steps: readonly Step[];
	readonly refused: ReadonlySet<number>;
}

/** The steps of a dry run, where one says so that changes, deletes or names by ID what Webex does not have, or has data that no server can read. */
export function* withAbsentNoted(steps: readonly Step[], absent: Mentioned): Work<Foreseen> {
	const refused = new Set<number>();
	const told = yield* mapped(steps, (step, index): Step => {
		if (step.kind !== 'operation') return step;
		const isAbsent = step.target.kind === 'id' && absent[step.resourceType].has(step.target.id);
		if (isAbsent && step.ignoresMissing === true) return noted(step, `${nobodyOf(step)} of this ID, so nothing would be done.`);
		const places = isAbsent ? [] : absentPlaces(step, absent.Users);
		const malformed = isAbsent || places.length > 0 ? undefined : whyMalformed(step);
		if (!isAbsent && places.length === 0 && malformed === undefined) return step;
		refused.add(index);
		if (isAbsent) return noted(step, `${nobodyOf(step)} of this ID, so ${refusesThis}.`);
		if (malformed !== undefined) return noted(step, `${malformed} So Webex would most likely refuse this row.`);
		return noted(step, `Webex shows no user of the ID in ${places.join(' and ')}, so ${refusesThis}.`);
	});
	return { steps: told, refused };
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
