import { referenceIn } from '../plan/references';
import type { JsonObject } from '../scim/json';
import { addressFault } from '../scim/names/addresses';
import { uuidOfWebexId } from '../scim/names/identifiers';
import { cleanName } from '../scim/names/names';
import { mapResourceIds } from '../scim/resourceIds';
import { placesText } from './places';
import { problem, type Problem } from './problem';

/** Resources or messages with their people as they are looked up, and the addresses among them, each spelling once. */
export interface PeopleReading {
	readonly kind: 'people';
	readonly resources: readonly JsonObject[];
	readonly people: readonly string[];
}

/**
 * Reads what stands where Webex wants the ID of a person: an address is noted to be looked up, an ID is decoded if need be, and what
 * can be neither makes the row invalid, with the places of all such entries.
 */
export function readPeople(resources: readonly JsonObject[]): PeopleReading | Problem {
	const people = new Set<string>();
	let faults: readonly string[] = [];
	const read = resources.map((resource) => {
		const places = placesText();
		const mapped = mapResourceIds(resource, (text, attribute) => {
			const name = cleanName(text);
			const id = uuidOfWebexId(name);
			const isBad = name !== '' && id === undefined && referenceIn(name) === undefined && addressFault(name) !== undefined;
			places.next(attribute, isBad);
			if (name.includes('@') && !isBad && referenceIn(name) === undefined) people.add(name);
			return id ?? name;
		});
		faults = places.texts();
		return mapped;
	});
	if (faults.length > 0) return problem(`${faults.join('; ')}: neither an e-mail address nor an ID. Give one of the two for each.`);
	return { kind: 'people', resources: read, people: [...people] };
}
