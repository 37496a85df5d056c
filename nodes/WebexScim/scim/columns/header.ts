import { groupLength, isGroup, personWords } from './groups';
import { namePartIn } from './nameParts';
import { qualifiers } from './words/bracketWords';
import { fold, spellingsOf } from './words/fold';
import { personNouns } from './words/personNouns';
import { wordsIn } from './words/wordsIn';

/** One way to read a header, as a key of `fold`. `isOfPerson`: a leading word for the person was left away, as in "Employee Title". `group`: the words before it that were left away. */
export interface HeaderReading {
	readonly key: string;
	readonly isOfPerson: boolean;
	readonly group: readonly string[];
}

/**
 * The ways to read a column's header, the whole name first, then without what only groups (`profile.`, `Work Contact:`, `Employment Details`), a
 * trailing " Description", a leading word for the person. Remarks never count ("[READ ONLY]", "(Required)", "*"), and what stands in brackets is
 * never the name: "Block sign in [accountEnabled]" is the opposite of Active. Words in brackets that change what the name means, as in
 * "Phone (Home)", are read with it, and the part of a name in "Name (First)" as a name of its own. `#`, and `No.` or `Nr.` at the end or before a word for a person,
 * mean number.
 */
export function readHeader(name: string): readonly HeaderReading[] {
	if (name.length > longestHeader) return [];
	const { outside, inside } = partsAtBrackets(name);
	const outer = outside.split(segmentEnds).map(wordsOf);
	const segments = [...outer, namePartIn(outer.flat(), wordsOf(inside))].filter((words) => words.length > 0);
	const added = wordsOf(inside).filter((word) => qualifiers.has(word) && !segments.flat().includes(word));
	const whole = withoutRemarks([...segments.flat(), ...added]);
	const isLeftAway = (words: readonly string[], index: number): boolean => index < segments.length - 1 && isGroup(words);
	const group = segments.filter(isLeftAway).flat();
	const grouped = withoutRemarks([...segments.filter((words, index) => !isLeftAway(words, index)).flat(), ...added]);
	const end = groupLength(grouped);
	const readings = new Map<string, HeaderReading>();
	const add = (words: readonly string[], before: readonly string[], isOfPerson = false): void => {
		const key = words.join('');
		if (key !== '' && !readings.has(key)) readings.set(key, { key, isOfPerson, group: before });
	};
	const ways = [
		{ words: whole, before: [] },
		{ words: grouped, before: group },
		{ words: grouped.slice(end), before: [...group, ...grouped.slice(0, end)] },
	];
	for (const { words, before } of ways) {
		add(words, before);
		if (words.at(-1) === 'description') add(words.slice(0, -1), before);
		if (personWords.has(words[0] ?? '')) add(words.slice(1), before, true);
	}
	return [...readings.values()];
}

/** The keys under which the names of a table, written as `wordsIn` reads them, are found by the whole name of a header. */
export function headerKeys(...names: readonly string[]): ReadonlySet<string> {
	return new Set(
		names
			.flatMap(wordsIn)
			.flatMap(spellingsOf)
			.map((name) => readHeader(name)[0]?.key ?? ''),
	);
}

/** Longer names are no headers: what is done with one stays small whatever a file holds. */
export const longestHeader = 300;

/** What stands in round or square brackets, apart from the rest. */
function partsAtBrackets(name: string): { readonly outside: string; readonly inside: string } {
	const text = withoutProgramNames(name);
	const inside = [...text.matchAll(inBrackets)].map(([, square, round]) => square ?? round ?? '');
	return { outside: text.replace(inBrackets, ' '), inside: inside.join(' ') };
}

/** What stands in round or square brackets. */
export const inBrackets = /\[([^[\]]*)\]|\(([^()]*)\)/g;

/** A header with one sign for each meaning, and without what only programs read: a property's name in square brackets, as Entra writes it. */
export function withoutProgramNames(name: string): string {
	return name
		.replace(ofSalesforce, '')
		.replace(numberSign, ' # ')
		.normalize('NFKC')
		.replace(/\[\s*[a-z]+[A-Z]\w*\s*\]/g, ' ');
}

/** Behind the name of a field that somebody added to Salesforce. */
const ofSalesforce = /__p?c$/i;

/** "N°" of French and Spanish lists, and "№". */
const numberSign = /(?<!\p{L})n[\u00b0\u00ba]\.?|\u2116/giu;

/** Where a name ends that only groups: "Work Contact: Work Email", "profile.firstName", "property_email", "Manager - Work email", a model's answer. */
const segmentEnds = /^property_|^message\.content\.|[.:|>\u00bb]|__|\s[-\u2013\u2014/]\s/i;

/** The words of a name in small letters without accents, also of "firstName" and "ADDR1", with abbreviations written out. */
export function wordsOf(text: string): readonly string[] {
	return text
		.replace(/#/g, ' number ')
		.replace(/['\u2019]s(?!\p{L})/gu, '')
		.replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$& ')
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.map(fold)
		.filter((word) => word !== '')
		.map((word) => abbreviations.get(word) ?? word);
}

const abbreviations: ReadonlyMap<string, string> = new Map([
	['addr', 'address'],
	['centre', 'center'],
	['ctr', 'center'],
	['dept', 'department'],
	['desc', 'description'],
	['descr', 'description'],
	['dt', 'date'],
	['mgr', 'manager'],
	['nbr', 'number'],
	['organisation', 'organization'],
]);

const numberWords: ReadonlySet<string> = new Set(['no', 'nr', 'num', 'nro']);
const remarks: ReadonlySet<string> = new Set(['required', 'mandatory', 'optional']);

function withoutRemarks(words: readonly string[]): readonly string[] {
	const end = words.findLastIndex((word) => !remarks.has(word)) + 1;
	const plain = end === 0 ? words : words.slice(0, end);
	if (numberWords.has(plain.at(-1) ?? '') && plain.length > 1) return [...plain.slice(0, -1), 'number'];
	const [first = '', ...rest] = plain;
	return numberWords.has(first) && personNouns.has(rest.find((word) => word !== 'de') ?? '') ? ['number', ...rest] : plain;
}
