import { isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, withMembers } from '../json';

/** What becomes of a wanted entry: its current one is as it was but for what is gone, or there is another in its place. */
export interface ListStep {
	readonly entry: 'kept' | JsonObject;
	/** Paths of what goes. */
	readonly gone: readonly string[];
	/** The current entry after that; undefined when it goes as a whole. */
	readonly left?: JsonValue;
}

/**
 * The current list with the steps taken. Where one becomes primary, no other is: at most one may be (RFC 7643 2.4). Of a person's
 * numbers of one type there is one left: beside the new one, another would be the stale one. `goes`: an entry that no step is about, and that goes
 * with one that does.
 */
export function mergedList(
	key: string,
	list: readonly JsonValue[],
	found: ReadonlyArray<number | undefined>,
	steps: readonly ListStep[],
	goes: (entry: JsonValue) => boolean,
): readonly JsonValue[] {
	const changed = steps.flatMap(({ entry }) => (entry === 'kept' ? [] : [entry]));
	const becomesPrimary = changed.some(isPrimary);
	const renewed = new Set(key.toLowerCase() === 'phonenumbers' ? changed.flatMap(typeOf) : []);
	const stepAt = new Map(found.map((place, index) => [place, steps[index]]));
	const held = list.flatMap((entry, place) => {
		const step = stepAt.get(place);
		if (step === undefined && (goes(entry) || typeOf(entry).some((type) => renewed.has(type)))) return [];
		if (step !== undefined && step.entry !== 'kept') return [step.entry];
		const left = step === undefined ? entry : step.left;
		if (left === undefined) return [];
		return [becomesPrimary && isPrimary(left) ? withMembers(left, [['primary', undefined]]) : left];
	});
	const added = steps.flatMap(({ entry }, index) => (entry === 'kept' || found[index] !== undefined ? [] : [entry]));
	return [...held, ...added];
}

/** The type of an entry in lower case; none where it has none. */
function typeOf(entry: JsonValue): readonly string[] {
	const type = isJsonObject(entry) ? ownEntryAnyCase(entry, 'type') : undefined;
	return typeof type === 'string' ? [type.toLowerCase()] : [];
}

function isPrimary(entry: JsonValue): entry is JsonObject {
	return isJsonObject(entry) && ownEntryAnyCase(entry, 'primary') === true;
}
