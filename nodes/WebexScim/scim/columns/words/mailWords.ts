import { readHeader } from '../header';
import { fold, foldedWords } from './fold';

/**
 * True for a name with a word for e-mail in it, in whatever language and whatever else it says, unless it says that the address is not the
 * person's own, not for work, or none at all. The values have to show the rest.
 */
export function mayBeOwnEmail(name: string): boolean {
	const [whole] = readHeader(name);
	if (whole === undefined || !mailWords.some((word) => whole.key.includes(word))) return false;
	const words = name.split(/[^\p{L}\p{M}]+/u).map(fold);
	return !others.some((word) => (word.length >= longWord ? whole.key.includes(word) : words.includes(word)));
}

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
	home, thuis, casa, domow, residencial, hjem, hem, koti, ev, 自宅, family, spouse, partner, parent, guardian, mother, father
	manager, supervis, vorgesetzt, führungskr, responsab, supérieur, jefe, jefa, leidinggev, gestor, superior, chef, chefe, przełożon, kierownik
	leder, lederen, esimie, esihenki, nadřízen, vedouc, yönetic, amir, head, boss, lead, leader, capo, 上司, reports, reporting, mgr
	assistant, secretar, sekret, delegate, sponsor, approver, owner, buddy, mentor, recruiter, referrer, hr, requester, creator, created
	updated, modified, author, by, sender, reply, cc, bcc, from, to, coach, contact, kontakt, contatto, contato, contacto, emergency, notfall, urgence
	recovery, backup, forward, alias, aliases, new, old, previous, former, neue, alte, ancien, nouveau, nuevo, antiguo, other, second, altern
	additional, external, guest, client, customer, supplier, vendor, invoice, billing, rechnung, payment, newsletter, mailing, list, group
	team, shared, distribution, domain, template, status, verif, confirm, sent, opt, consent, subject, body, type, signature, provider
	proxy, nickname, date, quota, license, host, server
`),
];
