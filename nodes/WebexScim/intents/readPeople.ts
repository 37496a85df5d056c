import { referenceIn } from '../plan/references';
import type { JsonObject } from '../scim/json';
import { addressFault } from '../scim/names/addresses';
import { uuidOfWebexId } from '../scim/names/identifiers';
import { cleanName } from '../scim/names/names';
import { mapResourceIds } from '../scim/resourceIds';
import { placesText, type Places } from './places';
import { problem, type Problem } from './problem';

/** Resources or messages with their people as they are looked up, and the addresses among them, each spelling once. */
export interface PeopleReading {
	readonly kind: 'people';
	readonly resources: readonly JsonObject[];
	readonly people: readonly string[];
}

/**
 * Reads what stands where Webex wants the ID of a person: an address is noted to be looked up, an ID is decoded if need be. What can be neither
 * makes the row invalid, if it was not told before.
 */
export function readPeople(resources: readonly JsonObject[]): PeopleReading | Problem {
	const people = new Set<string>();
	for (const resource of resources) {
		const fault = peopleFaultIn(resource);
		if (fault !== undefined) return fault;
	}
	const read = resources.map((resource) =>
		mapResourceIds(resource, (text) => {
			const name = cleanName(text);
			if (name.includes('@') && referenceIn(name) === undefined) people.add(name);
			return uuidOfWebexId(name) ?? name;
		}),
	);
	return { kind: 'people', resources: read, people: [...people] };
}

/** What is wrong with the people of a resource or message, with the places of all such entries; undefined for nothing. */
export function peopleFaultIn(data: JsonObject): Problem | undefined {
	const places = placesText();
	mapResourceIds(data, (text, attribute) => {
		places.next(attribute, isNobody(text));
		return text;
	});
	return nobodyAt(places);
}

/** True for what can be neither an address nor an ID. */
export function isNobody(text: string): boolean {
	const name = cleanName(text);
	return name !== '' && uuidOfWebexId(name) === undefined && referenceIn(name) === undefined && addressFault(name) !== undefined;
}

/** What is to be told of the people at those places. */
export function nobodyAt(places: Places): Problem | undefined {
	const text = places.texts().join('; ');
	if (text === '') return undefined;
	const start = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
	return problem(`${start}: neither an e-mail address nor an ID. Give one of the two for each.`);
}
