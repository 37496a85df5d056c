import { columnOf } from './columns/attributes';
import type { Attribute } from './typed/schema';
import { spelledAs } from './typed/spelling';

/**
 * An attribute of JSON by its name in the panel. A part of an entry goes by the entry's type, as 'Mobile Phone' does; where none tells
 * it, and for parts that the panel does not show, by the words of its list: 'Phone Number', 'Phone Type', 'Address Country'. `path` is what
 * leads there, as the data write it.
 */
export function shownAttribute(attribute: Attribute | undefined, path: string, entryType?: string): string {
	const column = attribute?.column;
	if (column !== undefined && column.place.kind !== 'entry') return column.displayName;
	const typed = column?.place.kind === 'entry' && entryType !== undefined ? `${column.attribute}.${entryType}.${column.place.sub}` : '';
	const ofType = columnOf('Users', column?.schema === undefined ? typed : `${column.schema}:${typed}`);
	return ofType?.displayName ?? wordsOf(path);
}

function wordsOf(path: string): string {
	const [list = '', ...subs] = path.slice(path.lastIndexOf(':') + 1).split('.');
	if (subs.length === 0) return titled(list);
	const entry = entries.get(list.toLowerCase()) ?? titled(list);
	const parts = subs.map((sub) => partsOf(list)[sub.toLowerCase()] ?? titled(sub));
	return [entry, ...parts].filter((word) => word !== '').join(' ');
}

/** One entry of a list. */
const entries: ReadonlyMap<string, string> = new Map([
	['phonenumbers', 'Phone'],
	['emails', 'Email'],
	['addresses', 'Address'],
	['photos', 'Photo'],
	['roles', 'Role'],
	['members', 'Member'],
	['owners', 'Owner'],
	['sipaddresses', 'SIP Address'],
]);

/** What parts are called where their own names do not say it. */
function partsOf(list: string): Readonly<Record<string, string>> {
	return { ...parts, value: list.toLowerCase() === 'phonenumbers' ? 'Number' : '' };
}

const parts: Readonly<Record<string, string>> = { streetaddress: 'Street', locality: 'City', region: 'State', display: 'Display Name' };

/** "phoneNumbers" as "Phone Numbers", in whatever case it is written. */
function titled(name: string): string {
	const words = spelledAs(name).replace(/(\p{Ll})(?=\p{Lu})/gu, '$& ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
