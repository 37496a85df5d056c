import { readHeader } from '../header';
import { fold, foldedWords } from './fold';
import { offices, otherPeople, otherTimesAndPlaces, saysOneOf } from './otherPeople';

/**
 * True for a name with a word for e-mail in it, in whatever language and whatever else it says, unless it says that the address is not the
 * person's own, not for work, or none at all. The values have to show the rest; `isOfOffice`: whether the word of an office tells that it is shared.
 */
export function mayBeOwnEmail(name: string, isOfOffice = true): boolean {
	const [whole] = readHeader(name);
	if (whole === undefined || !mailWords.some((word) => whole.key.includes(word))) return false;
	const words = name.split(/[^\p{L}\p{M}]+/u).map(fold);
	const tables = [otherPeople, otherTimesAndPlaces, ...(isOfOffice ? [offices] : [])];
	if (tables.some((table) => saysOneOf(table, words))) return false;
	return !others.some((word) => (word.length >= longWord ? whole.key.includes(word) : words.includes(word)));
}

/** True for an address at a service that people use privately: behind a principal name, for which their organization gave them one. */
export function isOfMailService(name: string): boolean {
	return name
		.split(/[^\p{L}\p{M}]+/u)
		.map(fold)
		.some((word) => mailServices.has(word));
}

const mailServices = foldedWords('gmail, googlemail, hotmail, ymail, protonmail, webmail');

const mailWords = [
	...foldedWords(`
	mail, courriel, correo, correio, e-post, mejl, sähköposti, elettronica, poczta
	メール, 邮箱, 邮件, 郵箱, 이메일, 전자우편, почт, имейл, ηλεκτρονικ, בדואר, البريد, อีเมล
`),
];

/** A shorter word may be a part of another one, so it counts only by itself. */
const longWord = 5;

/** Whose address it is, and what else is said of one. */
const others = [
	...foldedWords(`
	private, personal, perso, privat, privado, privé, privato, pessoal, prywatn, soukrom, osobní, kişisel, özel, yksityi, henkilökoht, 個人, 私用
	home, thuis, casa, domow, residencial, hjem, hem, koti, ev, 自宅
	owner, created, updated, modified, by, from, to, contact, kontakt, contatto, contato, contacto
	recovery, backup, forward, alias, aliases, new, neue, nouveau, nuevo, other, second, altern, additional, external, invoice, rechnung, payment
	newsletter, domain, template, status, verif, confirm, sent, opt, consent, subject, body, type, signature, provider, proxy
	nickname, date, quota, license, host, server
`),
];
