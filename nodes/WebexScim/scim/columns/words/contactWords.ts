import { fold } from './fold';
import { joiners } from './joiners';
import { wordsIn } from './wordsIn';

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
	| 'account'
	| 'home'
	| 'private'
	| 'other'
	| 'manager'
	| 'noise';

/** The words of a name by their keys. */
export type Words = ReadonlyMap<string, Role>;

const work = `
	work, business, biz, company, corporate, corp, organization, organizational, org, enterprise, office, official, professional, webex
	dienst, dienstlich, dienstliche, dienstlicher, dienstl, arbeit, arbeits, unternehmen, unternehmens, geschaftlich, geschaftliche, geschaeftlich, geschaeftliche, beruflich, berufliche
	firmen, firma, buro, buero
	pro, professionnel, professionnelle, travail, entreprise, société, bureau
	trabajo, laboral, corporativo, corporativa, empresa, empresarial, institucional, profesional, oficina
	会社, 勤務先, 社用, 社内, 業務用, 仕事用, 職場, 办公, 工作, 公司, 회사, 업무, 사무실
	werk, zakelijk, zakelijke, bedrijfs, bedrijf
	lavoro, aziendale, azienda, ufficio, professionale
	trabalho, profissional, comercial, empresarial
	służbowy, służbowa, służbowe, służbowego, służbowej, firmowy, firmowa, firmowe
	arbete, arbets, tjänste, företag, företags, jobb, arbejde, arbejds, arbeid, arbeids
	työ
	pracovní, firemní, služební
	kurumsal, şirket
`;
const privately = `
	private, personal
	privat, privates, privater
	perso, personnel, personnelle
	privado, particular
	個人, 私用, 个人, 私人, 개인
	privé, persoonlijk, persoonlijke
	privato, privata, personale
	pessoal
	prywatny, prywatna, prywatne, prywatnego
	personlig, personligt
	henkilökohtainen, yksityinen
	soukromý, osobní
	kişisel, özel
`;
const home = `
	home
	zuhause, domicile, domicilio, casa
	自宅, 家庭, 자택, 집
	thuis, hem, hjem
	domowy, domowa
	residencial
	koti
`;
const primary = 'primary';
const person = 'employee, user, worker, staff, associate, person, emp, empl, student';

const other = `
	other, second, secondary, alternate, alternative, alt, additional
	weitere
	secondaire
	secundario
	tweede, secondario, altro, outro, alternatywny, alternativ, toinen, jiný, diğer
`;

/** Words for a manager as they stand before "Email". */
const managerWords = `
	manager, managers, line manager, direct manager, reporting manager, people manager, supervisor, direct supervisor
	immediate supervisor, reports to, reporting to
	vorgesetzte, vorgesetzter, vorgesetzten, fuhrungskraft
	responsable, superieur
	jefe
	上司
	leidinggevende
	responsabile
	gestor, superior, chefe
	przełożony, przełożonego, kierownik, kierownika
	n1, chef, chefs, närmaste chef, leder, leders, nærmeste leder
	esimies, esimiehen, esihenkilö, esihenkilön
	nadřízený, nadřízeného, vedoucí, vedoucího
	yönetici, yöneticinin, yöneticisi
`;

/** Words of which the names of e-mail columns are made. */
export const emailWords = wordsOf({
	noise: `
		address, addresses, id, information, info, of, the
		adresse, electronico, electronique, direccion, de, du, del, la, des, der
		adres, adress, adresa, adresi, indirizzo, di, endereço, da, do, osoite
	`,
	email: `
		email, emails, mail, mails
		courriel
		correo
		メールアドレス, メール, eメール, 電子メール
		posta elettronica
		correio eletrônico
		poczta elektroniczna
		e-post, mejl
		sähköposti
		e-mailová
		e-posta, e-postası
	`,
	work: `${work}, school, university, college, institutional`,
	account: 'login, ad, azure, entra, exchange, o365, m365, office 365, intern, interne',
	primary,
	person: `${person}, employees, colleague, new user, hire, ${joiners}`,
	home,
	private: privately,
	other,
	manager: managerWords,
});

/** Words of which the names of phone columns are made. */
export const phoneWords = wordsOf({
	noise: `
		number, numbers, 1
		nummer
		numero, de
		番号, 号, 号码, 번호
		numer, nr, nro, číslo, numarası, di
	`,
	phone: `
		phone, phones, telephone, tel, landline, direct line
		telefon, rufnummer, festnetz
		telefono
		電話, 电话, 座机, 전화
		telefoon
		telefone
		telefonu
		tlf
		puhelin
		telefonní
	`,
	mobile: `
		mobile, cell, cellular
		mobil, handy
		movil, celular
		携帯, 手机, 휴대폰, 휴대전화, 핸드폰
		mobiel, mobiele, gsm
		cellulare
		telemóvel
		komórka, komórkowy, komórkowego
		matkapuhelin
		mobilní
		cep telefonu, cep tel
	`,
	fax: 'fax, facsimile, telefax, faks',
	extension: `
		extension, ext, extn
		内線
		toestel, interno, ramal, wewnętrzny, anknytning, lokalnummer, alanumero, dahili
	`,
	work: `${work}, desk, direct`,
	primary,
	person,
	home,
	private: privately,
	other,
});

/** Words of which the names of the parts of an address are made. */
export const addressWords = wordsOf({
	address: `
		address, addresses
		adresse, anschrift
		direccion
		住所
		adres, indirizzo, endereço, adress, osoite, adresa
	`,
	noise: 'location, name, or',
	line: 'line, 1',
	code: 'code',
	street: `
		street
		strasse
		rue
		calle
		straat, rua, ulica, gatuadress, katuosoite, ulice
	`,
	locality: `
		city, town, locality
		stadt
		ville
		ciudad
		市区町村
		stad, città, cidade, miasto, poststed, kaupunki, město, şehir
	`,
	region: `
		state, province
		bundesland
		provincia
		都道府県
	`,
	vagueRegion: 'region',
	postalCode: `
		zip, zipcode, postcode, postalcode
		plz, postleitzahl
		code postal
		codigo postal
		郵便番号
		kod pocztowy, postnummer, postnr, postinumero, PSČ, posta kodu
	`,
	country: `
		country
		pays
		pais
		国
		paese, nazione, země, ülke
	`,
	work,
	primary,
	home: 'home',
	private: privately,
	other: 'other',
});

function wordsOf(roles: Readonly<Partial<Record<Role, string>>>): Words {
	return new Map(Object.entries(roles).flatMap(([role, text]) => wordsIn(text).map((word): [string, Role] => [fold(word), role as Role])));
}
