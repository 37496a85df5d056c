import { isObject, type Entry } from './entries';
import { isLeaf, plainOf } from './plain';
import { fold } from './words/fold';

/** What names mean: the id of the attribute that a name feeds or why it feeds none, and whether it is understood at all. */
export interface Words {
	readonly isKnown: (path: string) => boolean;
	readonly means: (path: string) => string | undefined;
}

/** True for an e-mail address, a phone number or an address: a person has several, and a type tells them apart. */
export function isContact(id: string | undefined): boolean {
	return id === 'userName' || (id !== undefined && /^(?:emails|phoneNumbers|addresses)\./.test(id));
}

/** True for a contact of which the first will do. Not the address that names a person: nobody may guess who that is. */
export function isFirstOfMany(id: string | undefined): boolean {
	return id !== undefined && /^(?:phoneNumbers|emails\.(?:home|other))\./.test(id);
}

/**
 * The type of a contact, which is a word of its name: `phones` with "home" is read as the column "phones.home" is. One that no word tells
 * is a type all the same, so that its entry is not taken for another; only what describes data, such as "text", says nothing. A label counts
 * where it is understood. In small letters.
 */
export function contactType(entry: unknown, path: string, words: Words): string | undefined {
	if (!isObject(entry)) return undefined;
	const given = typeMarks.flatMap((mark) => textAt(entry, mark)).filter(({ text }) => !isOfData(entry, text, path, words));
	const known = given.filter(({ text }) => words.isKnown(`${path}.${text}`));
	const isPrivate = ({ text }: Mark): boolean => words.means(`${path}.${text}`) === 'private';
	return (known.find(isPrivate) ?? known[0] ?? given.find(({ mark }) => mark === 'type'))?.text;
}

/** Members that tell an entry from the others of its list, and say nothing by themselves (RFC 7643 2.4). */
export const entryMarks: ReadonlySet<string> = new Set(['type', 'primary', 'display', '$ref']);

/** Those, and what else tells the type of a contact: `use` in FHIR, `label` and `kind` in address books. */
const typeMarks = ['type', 'kind', 'label', 'category', 'usage', 'use'];
export const contactMarks: ReadonlySet<string> = new Set([...entryMarks, ...typeMarks]);

interface Mark {
	readonly mark: string;
	readonly text: string;
}

/** A longer text is no type. */
const longestType = 40;

function textAt(object: Entry, mark: string): readonly Mark[] {
	const name = Object.keys(object).find((member) => member.toLowerCase() === mark);
	const value = name === undefined ? undefined : object[name];
	if (value === undefined || value === null || value === '') return [];
	const plain = Array.isArray(value) && value.every(isLeaf) ? value.join(' ') : plainOf(value);
	const text = typeof plain === 'string' || typeof plain === 'number' ? String(plain).trim().toLowerCase() : '';
	if (text === '' && plain !== undefined) return [];
	return [{ mark, text: text === '' || text.length > longestType ? 'unknown type' : text }];
}

/** "text" says how a value is kept, "email" under `email` what it is, and `{ type: 'phone_number', phone_number }` where it stands. */
function isOfData(object: object, text: string, path: string, words: Words): boolean {
	if (dataTypes.has(fold(text)) || Object.keys(object).some((member) => member.toLowerCase() === text)) return true;
	const meaning = words.means(text);
	return isContact(meaning) && meaning === words.means(path);
}

const dataTypes: ReadonlySet<string> = new Set([
	...['text', 'string', 'standard', 'integer', 'int', 'number', 'varchar', 'multiline', 'richtext', 'formula', 'select', 'object', 'field'],
]);
