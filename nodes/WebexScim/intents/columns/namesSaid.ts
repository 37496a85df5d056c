import { columnOf } from '../../scim/columns/attributes';
import { feeds } from '../../scim/columns/columnUse';
import { matchColumns } from '../../scim/columns/match';
import { shownColumn } from '../../scim/columns/shown';
import { checkValue } from '../../scim/columns/values';
import { isWordForNone } from '../../scim/columns/wordsForNone';
import { isJsonObject, type JsonObject } from '../../scim/json';
import type { NameSaid } from '../namedBesides';

/**
 * Reads the addresses and External IDs of a row's user where no columns are mapped: what its own fields, and the members of its objects, hold under
 * names that mean User Name in Mapped Columns, or External ID and say so; the number of an HR system may be another than Webex has. What
 * could not be sent as one, and a word for none, says nothing. Each name is looked at once.
 */
export function createNameReader(): (json: JsonObject) => readonly NameSaid[] {
	const known = new Map<string, NameSaid['attribute'] | undefined>();
	const meaningOf = (name: string): NameSaid['attribute'] | undefined => {
		if (!known.has(name)) known.set(name, attributeMeant(name));
		return known.get(name);
	};
	const read = (json: JsonObject, prefix: string, depth: number): readonly NameSaid[] =>
		Object.entries(json).flatMap(([name, value]) => {
			const path = prefix + name;
			const attribute = meaningOf(path);
			if (attribute !== undefined) return saidIn(attribute, path, value);
			return depth < maxDepth && isJsonObject(value) ? read(value, `${path}.`, depth + 1) : [];
		});
	return (json) => read(json, '', 0);
}

/** Deeper lies no attribute of a person in any source that is known. */
const maxDepth = 3;

function attributeMeant(name: string): NameSaid['attribute'] | undefined {
	const use = matchColumns([name], 'Users').get(name);
	if (feeds(use, 'userName')) return 'userName';
	return feeds(use, 'externalId') && /external/i.test(name) ? 'externalId' : undefined;
}

function saidIn(attribute: NameSaid['attribute'], name: string, value: unknown): readonly NameSaid[] {
	const column = columnOf('Users', attribute);
	const checked = column === undefined ? undefined : checkValue(column, value);
	if (checked?.kind !== 'ok' || typeof checked.value !== 'string' || isWordForNone(checked.value)) return [];
	const shown = shownColumn(name);
	return [{ attribute, value: checked.value, ...(shown === undefined ? {} : { column: shown }) }];
}
