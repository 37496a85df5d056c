import { columnsOf } from '../scim/columns/attributes';
import type { IdAttribute } from '../scim/idPaths';

/** Counts the entries of each attribute that holds people, and says which of them are meant. */
export interface Places {
	/** The next entry of that attribute; `isMeant` is true for one to tell of. */
	readonly next: (attribute: IdAttribute, isMeant: boolean) => void;
	/** For each attribute with such entries, its display name, with the column if it is known, and their places, counted from 1. */
	readonly texts: () => readonly string[];
}

/** Most places that a text names. */
const maxPlaces = 10;

/** The columns that the people of an attribute came from, as a text may show them, where they are called otherwise. */
export type PeopleColumns = Readonly<Partial<Record<IdAttribute, string>>>;

export function placesText(columns: PeopleColumns = {}): Places {
	const counts = new Map<IdAttribute, number>();
	const meant = new Map<IdAttribute, number[]>();
	return {
		next(attribute, isMeant) {
			const place = (counts.get(attribute) ?? 0) + 1;
			counts.set(attribute, place);
			if (!isMeant) return;
			const places = meant.get(attribute);
			if (places === undefined) meant.set(attribute, [place]);
			else places.push(place);
		},
		texts: () => [...meant].map(([attribute, places]) => textOf(fieldOf(attribute, columns), places, counts.get(attribute) ?? 0)),
	};
}

/** The display name of an attribute that holds people. */
export function peopleName(attribute: IdAttribute): string {
	const column = [...columnsOf('Groups'), ...columnsOf('Users')].find((each) => each.attribute === attribute);
	return column?.displayName ?? attribute;
}

function fieldOf(attribute: IdAttribute, columns: PeopleColumns): string {
	const [name, column] = [peopleName(attribute), columns[attribute]];
	return column === undefined ? `'${name}'` : `the column '${column}' (${name})`;
}

function textOf(field: string, places: readonly number[], count: number): string {
	if (count === 1) return field;
	const more = places.length > maxPlaces ? ` and ${places.length - maxPlaces} more` : '';
	return `${field}, entr${places.length === 1 ? 'y' : 'ies'} ${places.slice(0, maxPlaces).join(', ')}${more}`;
}
