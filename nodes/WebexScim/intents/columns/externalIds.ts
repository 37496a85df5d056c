import { columnOf } from '../../scim/columns/attributes';
import { feeds, matchColumns } from '../../scim/columns/match';
import { shownColumn } from '../../scim/columns/shown';
import { checkValue } from '../../scim/columns/values';
import { isWordForNone } from '../../scim/columns/wordsForNone';
import type { JsonObject } from '../../scim/json';
import type { ExternalIdSaid } from '../namedBesides';

/**
 * Reads the External IDs of a row's user where no columns are mapped: what its own fields hold under names that mean one in Mapped Columns.
 * What could not be sent as an External ID, and a word for none, says nothing. Each name is looked at once.
 */
export function createExternalIdReader(): (json: JsonObject) => readonly ExternalIdSaid[] {
	const known = new Map<string, boolean>();
	const meansOne = (name: string): boolean => {
		const means = known.get(name) ?? feeds(matchColumns([name], 'Users').get(name), externalId);
		known.set(name, means);
		return means;
	};
	return (json) => Object.entries(json).flatMap(([name, value]) => (meansOne(name) ? saidIn(name, value) : []));
}

const externalId = 'externalId';
const column = columnOf('Users', externalId);

function saidIn(name: string, value: unknown): readonly ExternalIdSaid[] {
	const checked = column === undefined ? undefined : checkValue(column, value);
	if (checked?.kind !== 'ok' || typeof checked.value !== 'string' || isWordForNone(checked.value)) return [];
	const shown = shownColumn(name);
	return [{ value: checked.value, ...(shown === undefined ? {} : { column: shown }) }];
}
