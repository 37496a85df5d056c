import { headerKeys, readHeader } from './header';
import { foldedWords } from './words/fold';

/**
 * The first column that holds what is private of people, such as a birth date, a bank account or a salary. Beside it an address and
 * a phone number are those of where people live, unless their names say otherwise.
 */
export function privateColumnIn(names: Iterable<string>): string | undefined {
	for (const name of names) if ([name, memberOf(name)].some(isPrivate)) return name;
	return undefined;
}

/** What stands last in a path or behind a group: whatever holds it, a birth date is one. */
function memberOf(name: string): string {
	return name.slice(Math.max(name.lastIndexOf('.', name.length - 2), name.lastIndexOf(':')) + 1);
}

function isPrivate(name: string): boolean {
	return readHeader(name).some(({ key }) => keys.has(key) || parts.some((part) => key.includes(part)));
}

/** Short words count as the whole name of a column or member only. */
const keys = headerKeys(`
	dob, iban, bic, ssn, sin, nin, wage, wages, bank, bank name, account number, sort code, routing number, tax id, nino, ni number
	aadhaar, PAN, PAN number, PAN card, PAN card number, emirates id, CTC, annual CTC
	Lohn, Bruttolohn, Nettolohn, Monatslohn, Stundenlohn, AHV, AHV-Nummer, AHV-Nr., SV-Nummer, SV-Nr., RV-Nummer, RV-Nr., Né le, Née le
	RIB, NIR, sécu, N° sécu, No sécu, num sécu, numéro sécu, numéro de sécu, N° SS, No SS, num SS, numéro SS
	DNI, NIE, DNI/NIE, N° DNI, NSS, CURP, RFC, NIF, CUIL, RUT, Cédula, Cédula de identidad, Cédula de ciudadanía, CLABE, CLABE interbancaria
	RG, PIS, PIS/PASEP, CTPS, RAL, Pensja, Nr konta, Numer konta, Månadslön, Timlön, Månedsløn, Timeløn, Månedslønn, Timelønn, TCKN, TC No
	CPF, NISS, PESEL, BSN, CPR, CPR-nr, lön, løn, lønn, plat, mzda, maaş, loon, salaris, palkka
`);

const parts = [
	...foldedWords(`
	birth, birthday, salary, social security, social insurance, national insurance, national id, tax number, tax code, passport, pay rate
	hourly rate, annual rate, base pay, compensation, bank account, iban number, ssn number, marital status, religion, ethnicity
	emergency contact, next of kin, remuneration, aadhaar number
	Geburt, Gehalt, Rentenversicherung, Sozialversicherung, Steuer-ID, Steuernummer, Steuerklasse, Familienstand, Konfession, Krankenkasse, Kontonummer, Bankverbindung
	naissance, sécurité sociale, salaire, situation familiale
	nacimiento, seguridad social, salario, sueldo, estado civil, cuenta bancaria
	生年月日, 誕生日, 給与, 給料, 基本給, 月給, 年収, 口座, マイナンバー, 個人番号, 年金番号, 年齢
	Geboorte, Burgerservice, Rekeningnummer, salaris
	nascita, Codice fiscale, stipendio, retribuzione
	nascimento, salário, conta bancária
	urodzenia, wynagrodzenie, konto bankowe, konta bankowego, rachunku bankowego
	Födelsedatum, Personnummer, Bankkonto, Fødselsdato, Fødselsnummer, Fødselsdag, CPR-nummer
	Syntymä, Henkilötunnus, Tilinumero
	narození, Rodné číslo, číslo účtu
	Doğum, TC kimlik
`),
];
