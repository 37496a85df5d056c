import type { Purpose } from '../scim/columns/build';
import { isJsonArray, ownEntryAnyCase, withMembers, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { schemasOf } from '../scim/schemas';
import { isPatchOp } from '../scim/typed/messageForm';
import { withoutEmpty } from '../scim/withoutEmpty';
import { readJson } from './json/readJson';
import { expressionFailed, type Problem } from './problem';
import { readPeople } from './readPeople';
import type { InputItem, IntentSource, Wanted } from './source';

/** Reads what an item wants a resource to look like, from mapped columns or JSON. Addresses in place of IDs are noted, IDs decoded. */
export function readWanted(item: InputItem, itemIndex: number, source: IntentSource, purposes: readonly Purpose[]): Wanted | Problem {
	const wanted =
		source.attributesMode === 'map' ? source.columns.read(item, itemIndex, purposes) : wantedInJson(itemIndex, source, purposes);
	// A user names nobody but a manager, whom the readers take out; a message of the user's own may name anybody.
	if (wanted.kind === 'problem' || (source.resourceType === 'Users' && !wanted.resources.some(isPatchOp))) return wanted;
	const { breach } = wanted;
	const reading = readPeople(breach === undefined ? wanted.resources : [...wanted.resources, breach.asTyped]);
	// What is wrong with people was told with all other faults; only a text that is one of them can be left, as it was typed.
	if (reading.kind === 'problem') return breach?.problem ?? reading;
	const { resources, people } = reading;
	const named = people.length === 0 ? {} : { people };
	if (breach === undefined) return { ...wanted, resources, ...named };
	const [asTyped = breach.asTyped] = resources.slice(-1);
	return { ...wanted, resources: resources.slice(0, -1), ...named, breach: { ...breach, asTyped } };
}

function wantedInJson(itemIndex: number, source: IntentSource, purposes: readonly Purpose[]): Wanted | Problem {
	const parameter = source.parameter('data', itemIndex);
	if (parameter.kind === 'failed') return expressionFailed("'Data'");
	const isWhole = purposes.includes('create');
	const reading = readJson(parameter.value, source, isWhole ? source.columns.leaverSays : undefined, purposes.includes('change'));
	if (reading.kind === 'problem') return reading;
	const { data, manager, breach } = reading;
	const resources = purposes.map((purpose) => (purpose === 'create' ? withSchemas(withoutEmpty(data), source.resourceType) : data));
	return { kind: 'wanted', resources, ...(manager === undefined ? {} : { manager }), ...(breach === undefined ? {} : { breach }) };
}

/** Webex demands `schemas`; what is left out there follows from the data. */
function withSchemas(data: JsonObject, resourceType: ResourceType): JsonObject {
	const used = schemasOf(resourceType, data);
	const given = ownEntryAnyCase(data, 'schemas');
	if (given === undefined) return { schemas: used, ...data };
	const listed = isJsonArray(given) ? given.filter((schema) => typeof schema === 'string') : [];
	const known = new Set(listed.map((schema) => schema.toLowerCase()));
	const missing = used.filter((schema) => !known.has(schema.toLowerCase()));
	return missing.length === 0 && listed.length > 0 ? data : withMembers(data, [['schemas', [...listed, ...missing]]]);
}
