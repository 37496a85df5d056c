import { columnOf } from '../../scim/columns/attributes';
import { isOfForm, isPlainEmail } from '../../scim/columns/formSender';
import { shownColumn } from '../../scim/columns/shown';
import { checkValue } from '../../scim/columns/values';
import { isWordForNone } from '../../scim/columns/wordsForNone';
import { isJsonObject, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { finish } from '../../scim/work';
import { typeNamed, type NameSaid } from '../namedBesides';
import type { NameReader } from '../source';
import { matchItems, type ItemsToMatch, type MatchedItems } from './matchedItems';

/**
 * Reads the addresses and External IDs of a row's user, and the name of its group, as Mapped Columns would. An External ID says so: the number of an HR system may be
 * another than Webex has. The plain e-mail of a form is of who filled it in, and a `user` in an event of who did it. What could not be sent as one,
 * and a word for none, says nothing.
 */
export function createNameReader(toMatch: ItemsToMatch): NameReader {
	const matched = new Map<ResourceType, MatchedItems>();
	let mayHold: boolean | undefined;
	const isNeeded = (attribute: NameSaid['attribute']): boolean =>
		attribute !== 'externalId' || (mayHold ??= toMatch.items.some(({ json }) => mentionsExternal(json, 0)));
	return {
		*prepare(attribute) {
			const resourceType = typeNamed(attribute);
			if (isNeeded(attribute) && !matched.has(resourceType)) matched.set(resourceType, yield* matchItems(toMatch, resourceType));
		},
		read(item, attribute) {
			if (!isNeeded(attribute)) return [];
			const resourceType = typeNamed(attribute);
			const all = matched.get(resourceType) ?? finish(matchItems(toMatch, resourceType));
			matched.set(resourceType, all);
			const names = [...all.match.keys()];
			const said = all.allMeaning(item, attribute).filter(({ column }) => isOfRow(attribute, column, names));
			return said.flatMap(({ column, value }) => saidIn(attribute, column, value));
		},
	};
}

function isOfRow(attribute: NameSaid['attribute'], name: string, names: readonly string[]): boolean {
	if (attribute === 'displayName') return true;
	if (attribute === 'externalId') return external.test(name);
	return !/(?:^|\.)user\./i.test(name) && !(isPlainEmail(name) && isOfForm(names));
}

const external = /external/i;

/** Deeper lies no attribute of a person in any source that is known. */
const maxDepth = 5;

function mentionsExternal(json: JsonObject, depth: number): boolean {
	return Object.entries(json).some(
		([name, value]) => external.test(name) || (depth < maxDepth && isJsonObject(value) && mentionsExternal(value, depth + 1)),
	);
}

function saidIn(attribute: NameSaid['attribute'], name: string, value: unknown): readonly NameSaid[] {
	const column = columnOf(typeNamed(attribute), attribute);
	const checked = column === undefined ? undefined : checkValue(column, value);
	if (checked?.kind !== 'ok' || typeof checked.value !== 'string' || isWordForNone(checked.value)) return [];
	const shown = shownColumn(name);
	return [{ attribute, value: checked.value, ...(shown === undefined ? {} : { column: shown }) }];
}
