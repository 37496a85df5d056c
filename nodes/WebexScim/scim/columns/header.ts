import { namePartIn } from './nameParts';
import { fold, foldedWords, spellingsOf } from './words/fold';
import { personNouns } from './words/personNouns';
import { wordsIn } from './words/wordsIn';

/** One way to read a header, as a key of `fold`. `isOfPerson`: a leading word for the person was left away, as in "Employee Title". */
export interface HeaderReading {
	readonly key: string;
	readonly isOfPerson: boolean;
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
	const grouped = withoutRemarks([...segments.filter((words, index) => index === segments.length - 1 || !isGroup(words)).flat(), ...added]);
	const readings = new Map<string, HeaderReading>();
	const add = (words: readonly string[], isOfPerson = false): void => {
		const key = words.join('');
		if (key !== '' && !readings.has(key)) readings.set(key, { key, isOfPerson });
	};
	for (const words of [whole, grouped, behindGroup(grouped)]) {
		add(words);
		if (words.at(-1) === 'description') add(words.slice(0, -1));
		if (personWords.has(words[0] ?? '')) add(words.slice(1), true);
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
const longestHeader = 300;

/** What stands in round or square brackets, apart from the rest. A property's name in square brackets, as Entra writes it, is left away. */
function partsAtBrackets(name: string): { readonly outside: string; readonly inside: string } {
	const inside: string[] = [];
	const outside = name
		.replace(ofSalesforce, '')
		.replace(numberSign, ' # ')
		.normalize('NFKC')
		.replace(/\[([^[\]]*)\]|\(([^()]*)\)/g, (_, square?: string, round?: string) => {
			if (square === undefined || !/^\s*[a-z]+[A-Z]\w*\s*$/.test(square)) inside.push(square ?? round ?? '');
			return ' ';
		});
	return { outside, inside: inside.join(' ') };
}

/** Behind the name of a field that somebody added to Salesforce. */
const ofSalesforce = /__p?c$/i;

/** "N°" of French and Spanish lists, and "№". */
const numberSign = /(?<!\p{L})n[\u00b0\u00ba]\.?|\u2116/giu;

/** Where a name ends that only groups: "Work Contact: Work Email", "profile.firstName", "property_email", "Manager - Work email". */
const segmentEnds = /^property_|[.:|>\u00bb]|__|\s[-\u2013\u2014/]\s/i;

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

/** Words in brackets that change what the name before them means. */
const qualifiers = foldedWords(`
	home, private, personal, work, business, office, mobile, cell, fax, ext, extension, email, mail, phone
	other, secondary, alternate, alternative, old, former, previous, emergency, recovery, billing
	manager, supervisor, contact, spouse, partner, assistant, parent, guardian, name, id, code, number, kana, furigana, phonetic
	privat, dienstlich, geschäftlich, beruflich, mobil, alt
	perso, pro, personnel, professionnel
	カナ, フリガナ, ふりがな, かな, ローマ字, 個人, 自宅, 会社, 携帯, 緊急
	privé, werk, zakelijk, personale, lavoro, aziendale, pessoal, trabalho, prywatny, służbowy, arbete, arbejde, jobb, työ, özel
`);

const personWords = foldedWords('employee, emp, empl, ee, user, worker, staff, associate, person, personnel, colleague');

/** True for a part of a name whose words only group what follows. */
export function isGroup(words: readonly string[]): boolean {
	return words.every((word) => groupWords.has(word)) || groups.has(words.join(''));
}

/** The words behind a group's name that no sign parts from them: "Employment Details Termination Date". */
function behindGroup(words: readonly string[]): readonly string[] {
	const end = words.findIndex((word) => groupEnds.has(word)) + 1;
	return words.slice(0, end).every((word) => groupWords.has(word)) ? words.slice(end) : [];
}

const groupEnds: ReadonlySet<string> = new Set(['information', 'info', 'details']);

const groupWords: ReadonlySet<string> = new Set([
	...personWords,
	...foldedWords(`
		root, profile, attributes, attribute, fields, properties, data, record, json, body, users, employees, workers
		people, work, job, employment, internal, general, basic, core, info, information, details, hr
		name, names, public, organizations, employments, 0
	`),
]);

const groups = foldedWords('workcontact, employeeorgdata, businesscontact, contactinformation, contactinfo, contactdetails');
