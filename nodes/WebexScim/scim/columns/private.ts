import { fold } from './fold';
import { readHeader } from './header';
import { wordsIn } from './wordsIn';

/**
 * The first column that holds what is private of people, such as a birth date, a bank account or a salary. Beside it an address and
 * a phone number are those of where people live, unless their names say otherwise.
 */
export function privateColumnIn(names: Iterable<string>): string | undefined {
	for (const name of names) if (readHeader(name).some(({ key }) => keys.has(key) || parts.some((part) => key.includes(part)))) return name;
	return undefined;
}

/** Short words count as the whole name only. */
const keys: ReadonlySet<string> = new Set(
	wordsIn(`
		dob, iban, bic, ssn, sin, nin, wage, wages, bank, bank name, account number, sort code, routing number, tax id, nino
		Gehalt, Lohn, Bruttolohn
		RIB, NIR
		DNI, NIE, NSS, CURP, RFC, NIF
		CPF, NISS, PESEL, BSN, CPR, CPR-nr, lön, løn, lønn, plat, mzda, maaş, loon, salaris, palkka
	`).map(fold),
);

const parts = wordsIn(`
	birth, birthday, salary, social security, social insurance, national insurance, national id, tax number, tax code, passport, pay rate
	hourly rate, annual rate, base pay, compensation, bank account, iban number, ssn number, marital status, religion, ethnicity
	emergency contact, next of kin
	Geburt, Sozialversicherung, Steuer-ID, Steuernummer, Steuerklasse, Familienstand, Konfession, Krankenkasse, Kontonummer, Bankverbindung
	naissance, sécurité sociale, salaire, situation familiale
	nacimiento, seguridad social, salario, sueldo, estado civil, cuenta bancaria
	生年月日, 給与, 給料, 口座, マイナンバー, 年齢
	Geboortedatum, Burgerservice, Bankrekening
	nascita, Codice fiscale, stipendio, retribuzione
	nascimento, salário, conta bancária
	data urodzenia, wynagrodzenie, konto bankowe
	Födelsedatum, Personnummer, Bankkonto, Fødselsdato, Fødselsnummer, Fødselsdag, CPR-nummer
	Syntymä, Henkilötunnus, Tilinumero
	narození, Rodné číslo, číslo účtu
	Doğum tarihi, TC kimlik
`).map(fold);
