import { readHeader } from './header';

/**
 * The first column that holds what is private of people, such as a birth date, a bank account or a salary. Beside it an address and
 * a phone number are those of where people live, unless their names say otherwise.
 */
export function privateColumnIn(names: Iterable<string>): string | undefined {
	for (const name of names) if (readHeader(name).some(({ key }) => keys.has(key) || parts.some((part) => key.includes(part)))) return name;
	return undefined;
}

/** Short words count as the whole name only. */
const keys: ReadonlySet<string> = new Set([
	...[
		'dob',
		'iban',
		'bic',
		'ssn',
		'sin',
		'nin',
		'wage',
		'wages',
		'bank',
		'bankname',
		'accountnumber',
		'sortcode',
		'routingnumber',
		'taxid',
	],
	...['gehalt', 'lohn', 'bruttolohn', 'rib', 'nir', 'dni', 'nie', 'nss', 'curp', 'rfc', 'cpf', 'nif', 'nino', 'pesel', 'bsn'],
]);

const parts = [
	...[
		'birth',
		'birthday',
		'salary',
		'socialsecurity',
		'socialinsurance',
		'nationalinsurance',
		'nationalid',
		'taxnumber',
		'taxcode',
		'passport',
	],
	...[
		'payrate',
		'hourlyrate',
		'annualrate',
		'basepay',
		'compensation',
		'bankaccount',
		'ibannumber',
		'ssnnumber',
		'maritalstatus',
		'religion',
	],
	...['ethnicity', 'emergencycontact', 'nextofkin', 'geburt', 'sozialversicherung', 'steuerid', 'steuernummer', 'steuerklasse'],
	...['familienstand', 'konfession', 'krankenkasse', 'kontonummer', 'bankverbindung', 'naissance', 'securitesociale', 'salaire'],
	...[
		'situationfamiliale',
		'nacimiento',
		'seguridadsocial',
		'salario',
		'sueldo',
		'estadocivil',
		'cuentabancaria',
		'生年月日',
		'給与',
		'給料',
	],
	...['口座', 'マイナンハー', '年齢'],
];
