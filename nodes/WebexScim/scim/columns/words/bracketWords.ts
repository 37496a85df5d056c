import { foldedWords } from './fold';

/** Words in brackets that change what the name before them means. */
export const qualifiers = foldedWords(`
	home, private, personal, work, business, office, mobile, cell, fax, ext, extension, email, mail, phone
	other, secondary, alternate, alternative, old, former, previous, emergency, recovery, billing
	manager, supervisor, contact, spouse, partner, assistant, parent, guardian, name, id, code, number, kana, furigana, phonetic
	privat, dienstlich, geschäftlich, beruflich, mobil, alt
	perso, pro, personnel, professionnel
	カナ, フリガナ, ふりがな, かな, ローマ字, 個人, 自宅, 会社, 携帯, 緊急
	privé, werk, zakelijk, personale, lavoro, aziendale, pessoal, trabalho, prywatny, służbowy, arbete, arbejde, jobb, työ, özel
`);

/** Words in brackets that say of a column how it is filled in, or in which form, and nothing of what it holds. */
export const remarkWords = foldedWords(`
	required, mandatory, optional, recommended, read, only, readonly, upload, import, export, example, sample, eg, g, e, ex, i, format, formatted
	form, text, string, varchar, numeric, integer, boolean, bool, date, datetime, dropdown, select, list, picklist, lookup, max, maximum, min, minimum
	char, chars, character, characters, digit, digits, length, unit, units, unique, key, lowercase, uppercase, must, be, should, is, in, the, a, an
	or, and, of, as, with, without, no, not, if, any, all, one, only, per, line, each, for, available, applicable, known, valid, see, note, notes, please
	enter, use, do, edit, change, leave, blank, empty, null, dd, mm, yy, yyyy, iso, utc, y, n, yes, true, false, t, f, x, last, first, now, day, on
	Pflichtfeld, Pflicht, erforderlich, freiwillig, Beispiel, z, b, zb, tt, jj, jjjj, Zeichen, nur, falls, wenn, j, ja, nein, wahr, falsch, Stand, zum, am
	obligatoire, facultatif, exemple, par, si, jj, aaaa, oui, non, o, vrai, faux
	obligatorio, opcional, ejemplo, por, dd, aaaa, s, sí, verdadero, falso
	verplicht, optioneel, bijvoorbeeld, bijv, nee, waar, onwaar, obbligatorio, facoltativo, esempio, gg, vero, obrigatório, exemplo, sim, não
	wymagane, opcjonalne, tak, nie, obligatorisk, valgfri, valgfritt, nej, nei, pakollinen, valinnainen, kyllä, ei, povinné, nepovinné, ano, ne
	zorunlu, evet, hayır, 必須, 任意, 例, 半角, 全角, はい, いいえ
`);

/** What is put behind a word for its plural or its other gender, in brackets that touch it: "Name(s)", "Mitarbeiter(in)". */
export const endings = foldedWords('s, es, e, n, en, in, innen, er, ne');

/** Words for the person or the account, which say of any state that it is theirs. */
export const accountWords = foldedWords(`
	user, account, person, employee, worker, staff, Mitarbeiter, Benutzer, Konto, compte, utilisateur, cuenta, usuario, utente, conta, gebruiker
`);

/** "Last Name (Family / Surname)", "Apellidos (padre y madre)": what names are called, and whose they were. */
export const nameWords = foldedWords(
	'name, last, surname, nachname, familienname, apelido, 氏名, apellido, apellidos, nom, cognome, achternaam, efternamn, sobrenome, nazwisko',
);
export const familyWords = foldedWords(
	'family, familie, famille, familia, família, given, padre, madre, surname, last, first, name, y, e, and, und, et',
);

/** "Job Title (customer facing)", "Last Name (birth name if different)": words for others in a remark. */
export const hedges = foldedWords('incl, inkl, including, inklusive, if, falls, wenn, facing, shown, tongue, office');

/** How lists call whoever leads a person. */
export const managerWords = foldedWords(`
	manager, managers, lead, leader, head, supervisor, approver, boss, people, team, line, direct, reporting, of, the, from, dept, department, n, 1, level
	Vorgesetzter, Vorgesetzte, Führungskraft, Leiter, Leitung, Chef, responsable, supérieur, hiérarchique, jefe, responsabile, leder, chefe, gestor
`);
