import { referenceIn } from '../../plan/references';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonValue } from '../../scim/json';
import { uuidOfWebexId } from '../../scim/names/identifiers';
import { cleanName } from '../../scim/names/names';
import { isEmpty } from '../../scim/patch/change';

/** The person whom a value names: several, of whom nobody can be taken, as a list; undefined where it is nobody. */
export function personIn(value: JsonValue | undefined): JsonValue | undefined {
	if (typeof value === 'string') return isPerson(value) ? (uuidOfWebexId(value) ?? cleanName(value)) : undefined;
	if (isJsonArray(value)) {
		const entries = value.filter((entry) => !isEmpty(entry));
		const people = entries.map(personIn);
		if (entries.length < 2) return people[0];
		return people.every((person) => person === undefined) ? undefined : entries.map((entry, index) => people[index] ?? entry);
	}
	if (!isJsonObject(value)) return undefined;
	const held = addressMembers.map((name) => ownEntryAnyCase(value, name)).filter((member) => !isJsonObject(member));
	return held.map(personIn).find((person) => person !== undefined) ?? idAtEnd(ownEntryAnyCase(value, '$ref'));
}

/** Where directories keep the address of a person; Webex's own name first. */
const addressMembers = ['value', 'mail', 'email', 'address', 'userPrincipalName', 'userName'];

/** The ID in the URI of a resource (RFC 7643 2.3.7). */
function idAtEnd(uri: JsonValue | undefined): string | undefined {
	return typeof uri === 'string' ? uuidOfWebexId(uri.slice(uri.lastIndexOf('/') + 1)) : undefined;
}

/** True for an address, an ID of Webex, and a reference. */
function isPerson(text: string): boolean {
	return text.includes('@') || referenceIn(text) !== undefined || uuidOfWebexId(text) !== undefined;
}
