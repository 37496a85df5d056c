import type { Intent } from '../../intents/intents';
import { isJsonArray, isJsonObject, objectOf, ownEntryAnyCase, type JsonObject, type JsonValue } from '../../scim/json';
import { numbersAsHeld } from '../../scim/numbersAsHeld';
import { baseOf } from '../../scim/patch/base';
import { changeTo } from '../../scim/patch/changeTo';
import { mapped, type Work } from '../../scim/work';
import { findNamed, type Directory } from '../directory/directory';
import { personOf } from './people';

/**
 * The intents with the texts that Webex has just so, as they were typed, or of which a number is there: such a text asks for nothing, whether our
 * rules would clean or refuse it. A row that would write one that is refused is refused.
 */
export function* withoutBreaches(
	intents: readonly Intent[],
	directory: Directory,
	emptyValues: 'ignore' | 'remove',
): Work<readonly Intent[]> {
	return yield* mapped(intents, (intent): Intent => {
		if ((intent.kind !== 'upsert' && intent.kind !== 'update') || intent.breach === undefined) return intent;
		const { asTyped, refused } = intent.breach;
		const person = intent.kind === 'upsert' ? personOf(intent, directory) : findNamed(directory, intent.resourceType, intent.target);
		const wanted = intent.kind === 'upsert' ? intent.wanted : intent.change.kind === 'wanted' ? intent.change.wanted : undefined;
		if (person.kind !== 'found' || wanted === undefined) return refused ?? intent;
		const settled = settle(wanted, numbersAsHeld(asTyped, person.resource), asksNothingOf(person.resource, emptyValues));
		if (settled === 'breach') return refused ?? intent;
		return intent.kind === 'upsert' ? { ...intent, wanted: settled } : { ...intent, change: { kind: 'wanted', wanted: settled } };
	});
}

type AsksNothing = (part: JsonObject) => boolean;

function asksNothingOf(resource: JsonObject, emptyValues: 'ignore' | 'remove'): AsksNothing {
	const base = baseOf(resource);
	return (part) => changeTo(part, base, { emptyValues }) === null;
}

/** The members that are wanted, those that Webex has as they were typed; `breach` where one that is only there as typed is not as Webex has it. */
function settle(wanted: JsonObject, asTyped: JsonObject, asksNothing: AsksNothing): JsonObject | 'breach' {
	const members = new Map(Object.entries(wanted));
	for (const [name, typed] of Object.entries(asTyped)) {
		const settled = settledValue(members.get(name), typed, (value) => asksNothing({ [name]: value }));
		if (settled === 'breach') return 'breach';
		if (settled !== undefined) members.set(name, settled.value);
	}
	return objectOf([...members]);
}

/** What is wanted for a value; undefined for one that is left out, since Webex has what was typed. */
function settledValue(
	wanted: JsonValue | undefined,
	typed: JsonValue,
	asksNothing: (value: JsonValue) => boolean,
): { readonly value: JsonValue } | 'breach' | undefined {
	if (wanted === typed || JSON.stringify(wanted) === JSON.stringify(typed)) return { value: typed };
	if (asksNothing(typed)) return wanted === undefined ? undefined : { value: typed };
	if (isJsonArray(typed)) return settledList(isJsonArray(wanted) ? wanted : [], typed, asksNothing);
	if (!isJsonObject(typed)) return wanted === undefined ? 'breach' : { value: wanted };
	const marks = objectOf(Object.entries(typed).filter(([name]) => ['type', 'value'].includes(name.toLowerCase())));
	const settled = settle(isJsonObject(wanted) ? wanted : {}, typed, (part) => asksNothing({ ...marks, ...part }));
	if (settled === 'breach') return settled;
	return wanted === undefined && Object.keys(settled).length === 0 ? undefined : { value: settled };
}

/** Each entry of a list by its own: the one of its type, or where types do not tell them apart the one in its place, of which none may be missing then. */
function settledList(
	wanted: readonly JsonValue[],
	typed: readonly JsonValue[],
	asksNothing: (value: JsonValue) => boolean,
): { readonly value: JsonValue } | 'breach' {
	const types = typed.map(typeOf);
	const isByType = !types.includes(undefined) && new Set(types).size === types.length;
	if (!isByType && wanted.length < typed.length) return 'breach';
	const entries: JsonValue[] = [];
	for (const [place, entry] of typed.entries()) {
		const own = isByType ? wanted.find((each) => typeOf(each) === typeOf(entry)) : wanted[place];
		const settled = settledValue(own, entry, (value) => asksNothing([value]));
		if (settled === 'breach') return settled;
		if (settled !== undefined) entries.push(settled.value);
	}
	return { value: entries };
}

function typeOf(entry: JsonValue): JsonValue | undefined {
	return isJsonObject(entry) ? ownEntryAnyCase(entry, 'type') : undefined;
}
