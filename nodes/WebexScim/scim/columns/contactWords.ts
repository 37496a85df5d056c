import { fold } from './fold';

/** What such a column holds. */
export type ContactPart = 'email' | 'phone' | 'extension' | 'street' | 'locality' | 'region' | 'vagueRegion' | 'postalCode' | 'country';

/** What a word says in such a name. `noise` says nothing. */
export type Role =
	| ContactPart
	| 'mobile'
	| 'fax'
	| 'address'
	| 'line'
	| 'code'
	| 'work'
	| 'primary'
	| 'person'
	| 'home'
	| 'private'
	| 'other'
	| 'manager'
	| 'noise';

/** The words of a name by their keys. */
export type Words = ReadonlyMap<string, Role>;

const work = [
	...['work', 'business', 'biz', 'company', 'corporate', 'office', 'official', 'professional', 'webex'],
	...[
		'dienst',
		'dienstlich',
		'dienstliche',
		'dienstlicher',
		'geschaftlich',
		'geschaftliche',
		'geschaeftlich',
		'geschaeftliche',
		'beruflich',
	],
	...['berufliche', 'firmen', 'firma', 'buro', 'buero', 'pro', 'professionnel', 'professionnelle', 'travail', 'entreprise', 'bureau'],
	...['trabajo', 'laboral', 'corporativo', 'corporativa', 'empresa', 'profesional', 'oficina', '会社', '勤務先', '社用'],
];
const privately = [
	'private',
	'personal',
	'privat',
	'privates',
	'privater',
	'perso',
	'personnel',
	'personnelle',
	'privado',
	'particular',
	'個人',
	'私用',
];
const primary = ['primary'];
const person = ['employee', 'user', 'worker', 'staff', 'associate', 'person', 'emp', 'empl', 'student'];
const other = ['other', 'second', 'secondary', 'alternate', 'alternative', 'alt', 'additional', 'secondaire', 'secundario', 'weitere'];

/** Words for a manager as they stand before "Email". */
const managerWords = [
	...['manager', 'managers', 'linemanager', 'directmanager', 'reportingmanager', 'peoplemanager', 'supervisor', 'directsupervisor'],
	...['immediatesupervisor', 'reportsto', 'reportingto', 'vorgesetzte', 'vorgesetzter', 'vorgesetzten', 'fuhrungskraft', 'responsable'],
	...['superieur', 'jefe', '上司'],
];

/** Words of which the names of e-mail columns are made. */
export const emailWords = wordsOf([
	['noise', ['address', 'addresses', 'adresse', 'id', 'electronico', 'electronique', 'direccion', 'de', 'du', 'del']],
	['email', ['email', 'emails', 'mail', 'mails', 'courriel', 'correo', 'メールアドレス', 'メール', 'eメール', '電子メール']],
	['work', [...work, 'school']],
	['primary', primary],
	['person', person],
	['home', ['home', '自宅']],
	['private', privately],
	['other', other],
	['manager', managerWords],
]);

/** Words of which the names of phone columns are made. */
export const phoneWords = wordsOf([
	['noise', ['number', 'numbers', 'nummer', 'numero', 'de', '番号', '1']],
	['phone', ['phone', 'phones', 'telephone', 'telefon', 'telefono', 'tel', 'landline', 'directline', 'rufnummer', 'festnetz', '電話']],
	['mobile', ['mobile', 'cell', 'cellular', 'mobil', 'handy', 'movil', 'celular', '携帯']],
	['fax', ['fax', 'facsimile', 'telefax']],
	['extension', ['extension', 'ext', 'extn', '内線']],
	['work', [...work, 'desk', 'direct']],
	['primary', primary],
	['person', person],
	['home', ['home', '自宅']],
	['private', privately],
	['other', other],
]);

/** Words of which the names of the parts of an address are made. */
export const addressWords = wordsOf([
	['address', ['address', 'addresses', 'adresse', 'anschrift', 'direccion', '住所']],
	['noise', ['location', 'name', 'or']],
	['line', ['line', '1']],
	['code', ['code']],
	['street', ['street', 'strasse', 'rue', 'calle']],
	['locality', ['city', 'town', 'locality', 'stadt', 'ville', 'ciudad', '市区町村']],
	['region', ['state', 'province', 'bundesland', 'provincia', '都道府県']],
	['vagueRegion', ['region']],
	['postalCode', ['zip', 'zipcode', 'postcode', 'postalcode', 'plz', 'postleitzahl', 'codepostal', 'codigopostal', '郵便番号']],
	['country', ['country', 'pays', 'pais', '国']],
	['work', work],
	['primary', primary],
	['home', ['home']],
	['private', privately],
	['other', ['other']],
]);

function wordsOf(roles: ReadonlyArray<readonly [Role, readonly string[]]>): Words {
	return new Map(roles.flatMap(([role, words]) => words.map((word): [string, Role] => [fold(word), role])));
}
