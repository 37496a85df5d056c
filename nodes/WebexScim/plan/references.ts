import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, ownKey, someMember, type JsonObject, type JsonValue } from '../scim/json';

/** A reference found in an operation's data. `isResourceId` is true where SCIM puts the id of a resource. */
export interface Reference {
	readonly alias: string;
	readonly isResourceId: boolean;
}

const prefix = 'bulkId:';

/** Attributes whose `value` is the id of a resource (RFC 7643 4.2, 4.3; Webex's group extension). */
const idAttributes = /(?:^|[:.])(?:members|manager|owners)(?:\[[^\]]*\])?(?:\.value)?$/i;

/** The bulkId that a text refers to: the text is exactly `bulkId:` and that id (RFC 7644 3.7.2). */
export function referenceIn(text: string): string | undefined {
	return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}

/** Every reference in `data`, in the order it is written. */
export function findReferences(data: JsonObject): readonly Reference[] {
	if (!holdsReference(data)) return none;
	const found: Reference[] = [];
	visit(data, '', (alias, attribute) => {
		found.push({ alias, isResourceId: idAttributes.test(attribute) });
	});
	return found;
}

/** `data` with each reference replaced by the id that `idOf` knows; what it does not know stays text. */
export function resolveReferences(data: JsonObject, idOf: (alias: string) => string | undefined): JsonObject {
	return objectOf(Object.entries(data).map(([key, value]) => [key, resolved(value, idOf)] as const));
}

const none: readonly Reference[] = [];

/** Tells quickly that most data refers to nothing. */
function holdsReference(value: JsonValue): boolean {
	if (typeof value === 'string') return referenceIn(value) !== undefined;
	if (isJsonArray(value)) return value.some(holdsReference);
	return isJsonObject(value) && someMember(value, holdsReference);
}

function resolved(value: JsonValue, idOf: (alias: string) => string | undefined): JsonValue {
	if (typeof value === 'string') {
		const alias = referenceIn(value);
		return alias === undefined ? value : (idOf(alias) ?? value);
	}
	if (isJsonArray(value)) return value.map((entry) => resolved(entry, idOf));
	return isJsonObject(value) ? resolveReferences(value, idOf) : value;
}

/** Goes over the texts of `value`. `attribute` is the SCIM attribute they belong to; a PATCH names it in `path` (RFC 7644 3.5.2). */
function visit(value: JsonValue, attribute: string, found: (alias: string, attribute: string) => void): void {
	if (typeof value === 'string') {
		const alias = referenceIn(value);
		if (alias !== undefined) found(alias, attribute);
		return;
	}
	if (isJsonArray(value)) {
		for (const entry of value) visit(entry, attribute, found);
		return;
	}
	if (!isJsonObject(value)) return;
	const path = ownEntryAnyCase(value, 'path');
	const patched = typeof path === 'string' && ownKey(value, 'op') !== undefined ? path : undefined;
	for (const [key, entry] of Object.entries(value)) {
		visit(entry, key.toLowerCase() === 'value' ? (patched ?? attribute) : key, found);
	}
}
