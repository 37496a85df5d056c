import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonValue } from '../json';
import { isEmpty } from '../patch/change';
import { parsePath } from '../patch/path';

/** Attributes of a group whose entries are people, with what one of them is called. */
const peopleOf: ReadonlyMap<string, string> = new Map([
	['members', 'a member'],
	['owners', 'an owner'],
]);

/**
 * What an operation of a PATCH message calls the people whom it adds to a group, where an entry says nothing of who that is: a server may
 * find nobody by it and say that all went well. Undefined where all are said.
 */
export function nobodyIn(path: string, value: JsonValue): string | undefined {
	const { attribute, sub, conditions, extension } = parsePath(path) ?? {};
	if (attribute === undefined) return path.trim() === '' || extension !== undefined ? nobodyAmong(value) : undefined;
	const who = sub === undefined && conditions === undefined ? peopleOf.get(attribute.toLowerCase()) : undefined;
	return (isJsonArray(value) ? value : [value]).some(isNobody) ? who : undefined;
}

/** The same for an object whose members are attributes, paths or schemas. */
function nobodyAmong(value: JsonValue): string | undefined {
	if (!isJsonObject(value)) return undefined;
	for (const [path, part] of Object.entries(value)) {
		const who = path.trim() === '' ? undefined : nobodyIn(path, part);
		if (who !== undefined) return who;
	}
	return undefined;
}

function isNobody(entry: JsonValue): boolean {
	return isJsonObject(entry) && isEmpty(ownEntryAnyCase(entry, 'value'));
}
