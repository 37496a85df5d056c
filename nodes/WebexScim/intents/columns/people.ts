import { columnsOf } from '../../scim/columns/attributes';
import type { ColumnValues } from '../../scim/columns/build';
import { shownColumn } from '../../scim/columns/shown';
import { idAttributeOf, type IdAttribute } from '../../scim/idPaths';
import { placesText, type PeopleColumns } from '../places';
import type { Problem } from '../problem';
import { isNobody, nobodyAt } from '../readPeople';

/** The columns that hold the people of a group. */
const people = columnsOf('Groups').flatMap(({ id, attribute, displayName }): readonly PeopleColumn[] => {
	const idAttribute = idAttributeOf(attribute);
	return idAttribute === undefined ? [] : [{ id, displayName, attribute: idAttribute }];
});

interface PeopleColumn {
	readonly id: string;
	readonly displayName: string;
	readonly attribute: IdAttribute;
}

/** The columns of a file that hold the people of a group, where they are called otherwise than here; undefined for none. */
export function peopleColumnsIn(columnNames: ReadonlyMap<string, string> = new Map()): PeopleColumns | undefined {
	const columns = people.flatMap(({ id, attribute, displayName }): ReadonlyArray<readonly [string, string]> => {
		const shown = shownColumn(columnNames.get(id) ?? displayName);
		return shown === undefined || shown === displayName ? [] : [[attribute, shown]];
	});
	return columns.length === 0 ? undefined : Object.fromEntries(columns);
}

/** What is wrong with the people in a group's cells; undefined for nothing. */
export function peopleFaultOf(values: ColumnValues, columns?: PeopleColumns): Problem | undefined {
	const places = placesText(columns);
	for (const { id, attribute } of people) {
		for (const text of [values.get(id)].flat()) if (typeof text === 'string') places.next(attribute, isNobody(text));
	}
	return nobodyAt(places);
}
