import { assertNever } from '../assertNever';
import { partsOf } from '../columns/parts';
import { sameValue } from '../compare';
import { isEmptyObject, isJsonArray, isJsonObject, ownEntryAnyCase, ownKey, setMember, type JsonObject, type JsonValue } from '../json';
import { isEmpty } from '../patch/change';
import { readOnlyKeys } from '../patch/diffMembers';
import type { Writable } from '../writable';
import { fault, type Found } from './found';
import type { Attribute, Attributes } from './schema';
import { textAsTyped, typedSwitch, typedText, type TypedScalar } from './typedScalar';

/** The value of an attribute in its type, as `typedResource` has it; undefined where nothing is left of it. False is what some systems write for nothing. */
export function typedValue(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	if (isEmpty(value)) return value;
	if (value === false && attribute.kind !== 'switch') return null;
	if (attribute.isList) return listOf(attribute, path, value, found);
	if (!isJsonArray(value)) return single(attribute, path, value, found);
	const [only, ...others] = value.filter((entry) => !isEmpty(entry));
	if (only === undefined || others.length > 0) return fault(found, attribute, path, 'holds more than one value. Give one.');
	return single(attribute, path, only, found);
}

/** What is left of an object's members, put to those that are there already; undefined where nothing is. */
export function membersOf(
	object: JsonObject,
	attributes: Attributes,
	prefix: string,
	found: Found,
	typed: Writable<JsonObject> = {},
): JsonObject | undefined {
	let isAny = false;
	for (const [name, value] of Object.entries(object)) {
		if (addMember(typed, name, value, attributes, prefix, found)) isAny = true;
	}
	return isAny ? typed : undefined;
}

/** Adds a member in its type, where anything is left of it; true then. One that is there already under another spelling must have the same value. */
export function addMember(
	typed: Writable<JsonObject>,
	name: string,
	value: JsonValue,
	attributes: Attributes,
	prefix: string,
	found: Found,
): boolean {
	const key = name.toLowerCase();
	const attribute = attributes.get(key);
	const isReadOnly = attribute === undefined && prefix === '' && readOnlyKeys.has(key);
	if (attribute === undefined && !isReadOnly) {
		found.unknown.push(prefix + name);
		return false;
	}
	const asGiven = key === 'schemas' && typeof value === 'string' ? schemasIn(value) : value;
	const member = attribute === undefined ? asGiven : typedValue(attribute, prefix + name, isEmptyObject(value) ? null : value, found);
	if (member === undefined) return false;
	const other = ownKey(typed, name);
	if (other === undefined) setMember(typed, name, member);
	else checkSame([typed[other], member], attribute, prefix + name, found);
	return true;
}

/** URNs hold neither blanks nor commas. */
function schemasIn(text: string): JsonValue {
	return isEmpty(text) ? text : text.trim().split(/[\s,;]+/);
}

const givenTwice = 'is given more than once, in another case of letters or at another place, and the values differ. Keep one.';

/** A fault where two values that are given for one attribute differ: names have no case (RFC 7643 2.1). */
export function checkSame(
	[one, other]: readonly [JsonValue | undefined, JsonValue],
	attribute: Attribute | undefined,
	path: string,
	found: Found,
): void {
	const name = path.slice(path.lastIndexOf('.') + 1);
	if (!(isEmpty(one) && isEmpty(other)) && !sameValue(name, one, other)) fault(found, attribute, path, givenTwice);
}

function listOf(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	const column = attribute.column ?? attribute.parts.get('value')?.column;
	const isParted = typeof value === 'string' && column?.separated === true;
	const list = isParted ? partsOf(value).map((part) => part.trim()) : isJsonArray(value) ? value : [value];
	const entries: JsonValue[] = [];
	for (const entry of list) {
		const typed = isEmpty(entry) ? undefined : single(attribute, path, entry, found);
		if (typed !== undefined) entries.push(typed);
	}
	return entries.length === 0 ? undefined : entries;
}

function single(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	switch (attribute.kind) {
		case 'complex':
			return complexOf(attribute, path, value, found);
		case 'switch':
			return scalarOf(typedSwitch(value), value, attribute, path, found);
		case 'text':
			return scalarOf(typedText(value, attribute.column, attribute.use), value, attribute, path, found);
		default:
			return assertNever(attribute.kind);
	}
}

/** A bare text is the `value` of a complex attribute (RFC 7643 2.4). An object of nothing that Webex knows is none. */
function complexOf(attribute: Attribute, path: string, value: JsonValue, found: Found): JsonValue | undefined {
	const { parts } = attribute;
	if (isJsonObject(value)) return membersOf(value, parts, `${path}.`, { ...found, ...typeOf(value) });
	const main = parts.get('value');
	if (main === undefined || isJsonArray(value))
		return fault(found, attribute, path, `is not an object. Give an object with its parts${exampleOf(parts)}.`);
	const text = single(main, path, value, found);
	return text === undefined || isEmpty(text) ? undefined : { value: text };
}

/** The type of an entry of a list, for the name under which a person knows its parts. */
function typeOf(entry: JsonObject): Pick<Found, 'entryType'> {
	const type = ownEntryAnyCase(entry, 'type');
	return typeof type === 'string' ? { entryType: type.trim().toLowerCase() } : {};
}

function exampleOf(parts: Attributes): string {
	const named = [...parts.values()].find(({ column }) => column !== undefined && 'sub' in column.place);
	return named?.column !== undefined && 'sub' in named.column.place ? `, such as ${named.column.place.sub}` : '';
}

function scalarOf(typed: TypedScalar, value: JsonValue, attribute: Attribute, path: string, found: Found): JsonValue | undefined {
	const { words } = attribute;
	const isWord = (text: TypedScalar & { kind: 'ok' }): boolean =>
		words === undefined || typeof text.value !== 'string' || words.includes(text.value.trim().toLowerCase());
	const isFit = typed.kind === 'ok' && isWord(typed);
	const asTyped = attribute.kind === 'text' ? textAsTyped(value, attribute.column) : undefined;
	if (isFit && asTyped !== undefined && asTyped !== typed.value) found.cleaned?.push(path);
	if (found.takesAsTyped === true && asTyped !== undefined) return asTyped;
	if (isFit) return typed.value;
	const wrong = typed.kind === 'bad' ? typed.wrong : `is not a value that Webex knows. Use one of: ${words?.join(', ')}.`;
	return fault(found, attribute, path, wrong);
}
