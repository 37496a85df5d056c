import { foldedWords } from './words/fold';

/**
 * The part of a name that a header means by a word in brackets: the last name in "Name (Last)". "Name (Last, First)" says how a whole name is
 * written, and "First Name (Legal)" says the part itself. Takes the folded words outside and inside the brackets.
 */
export function namePartIn(outside: readonly string[], inside: readonly string[]): readonly string[] {
	const [part, ...more] = inside.at(-1) === 'name' ? inside.slice(0, -1) : inside;
	if (part === undefined || more.length > 0 || !parts.has(part) || outside.some((word) => parts.has(word))) return [];
	return outside.some((word) => names.has(word)) ? [part] : [];
}

const names = foldedWords('name, names, Naam, Namn, Navn, Nimi, Nom, Nombre, Nome, 氏名, 名前');

const parts = foldedWords(`
	first, last, given, family, middle, maiden, surname, forename, nickname, initial, initials, suffix, prefix
	Vorname, Nachname, Familienname, Geburtsname, Rufname, Zuname
	prénom, apellido, apellidos, cognome, sobrenome, voornaam, achternaam, förnamn, efternamn, fornavn, etternavn, efternavn
	姓, 名, 苗字, セイ, メイ
`);
