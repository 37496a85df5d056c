import { columnOf } from '../../scim/columns/attributes';
import { feeds } from '../../scim/columns/columnUse';
import { matchColumns } from '../../scim/columns/match';
import { shownColumn } from '../../scim/columns/shown';
import { checkValue } from '../../scim/columns/values';
import { isWordForNone } from '../../scim/columns/wordsForNone';
import { isJsonObject, type JsonObject } from '../../scim/json';
import type { ExternalIdSaid } from '../namedBesides';

/**
 * Reads the External IDs of a row's user where no columns are mapped: what its own fields, and the members of its objects, hold under names that mean
 * one in Mapped Columns and say so; the number of an HR system may be another than Webex has. What could not be sent as an External ID, and a word for none, says
 * nothing. Each name is looked at once.
 */
export function createExternalIdReader(): (json: JsonObject) => readonly ExternalIdSaid[] {
	const known = new Map<string, boolean>();
	const meansOne = (name: string): boolean => {
		const means = known.get(name) ?? (/external/i.test(name) && feeds(matchColumns([name], 'Users').get(name), externalId));
		known.set(name, means);
		return means;
	};
	const read = (json: JsonObject, prefix: string, depth: number): readonly ExternalIdSaid[] =>
		Object.entries(json).flatMap(([name, value]) => {
			const path = prefix + name;
			if (meansOne(path)) return saidIn(path, value);
			return depth < maxDepth && isJsonObject(value) ? read(value, `${path}.`, depth + 1) : [];
		});
	return (json) => read(json, '', 0);
}

/** Deeper lies no attribute of a person in any source that is known. */
const maxDepth = 3;

const externalId = 'externalId';
const column = columnOf('Users', externalId);

function saidIn(name: string, value: unknown): readonly ExternalIdSaid[] {
	const checked = column === undefined ? undefined : checkValue(column, value);
	if (checked?.kind !== 'ok' || typeof checked.value !== 'string' || isWordForNone(checked.value)) return [];
	const shown = shownColumn(name);
	return [{ value: checked.value, ...(shown === undefined ? {} : { column: shown }) }];
}
