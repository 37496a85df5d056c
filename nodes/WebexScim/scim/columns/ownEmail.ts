import type { ColumnMeaning } from './columnMeaning';
import { readHeader } from './header';
import { meets, someOf, type FileFacts } from './needs';
import { holdsSomething } from './plain';
import { saidIn } from './shapes';
import { holdsOtherAddresses, isAddress } from './winners';
import { foldedWords } from './words/fold';
import { isOfMailService, mayBeOwnEmail } from './words/mailWords';
import { plainNames } from './words/plainNames';

/**
 * What columns mean with the e-mail column that no word tells, and without what is of the sender. Where no e-mail column is understood, the one
 * that is of e-mail all the same is it, as far as name and values tell; of several nobody knows which. A form puts e-mail and name of who filled
 * it in before what was asked.
 */
export function withOwnEmail(means: ReadonlyMap<string, ColumnMeaning>, file: FileFacts): ReadonlyMap<string, ColumnMeaning> {
	const found = new Map(means);
	const emails = [...means].flatMap(([name, meaning]) => (isEmail(meaning) ? [{ name, rank: meaning.rank }] : []));
	for (const { name, rank } of emails)
		if (isSharedAddress(name, rank, emails, file)) found.set(name, { kind: 'means', id: 'userName', rank: sharedRank });
	const areOfSender = emails.length === 0 || (hasTimesOfForm([...means.keys()]) && emails.every((email) => isPlainOfFew(email, file)));
	const strange = areOfSender ? strangeEmailIn(means, file) : undefined;
	if (strange !== undefined) {
		const rank = emails.length > 0 ? beforeSenderRank : isOfMailService(strange) ? mailServiceRank : strangeEmailRank;
		found.set(strange, { kind: 'means', id: 'userName', rank });
	}
	if (hasSender([...emails, ...(strange === undefined ? [] : [{ name: strange, rank: beforeSenderRank }])], means, file))
		for (const [name, meaning] of means) if (isNameOfSender(name, meaning, file)) found.set(name, { kind: 'unused', reason: 'unknown' });
	return found;
}

/** An e-mail column that says no more. */
const plainRank = 1;

/** Before every login name; that of a private service behind the principal name; before the plain column where that is of the sender. */
const strangeEmailRank = 1.5;
const mailServiceRank = 2.5;
const beforeSenderRank = 0.9;

/** Of a column that is called the employee's or the like. */
const employeeRank = 0.7;

/** Behind the plain column. */
const sharedRank = 1.1;

/**
 * True for a column that is more telling than a plain one, and has one address for several rows, as the company's, where the plain one has not; or
 * that is called the employee's and lacks the address of a row.
 */
function isSharedAddress(name: string, rank: number, emails: readonly Email[], file: FileFacts): boolean {
	if (rank >= plainRank) return false;
	return emails.some(
		(other) =>
			other.rank === plainRank &&
			((isOfFew(name, file) && !isOfFew(other.name, file)) ||
				(rank >= employeeRank && addressesIn(name, file) < addressesIn(other.name, file))),
	);
}

interface Email {
	readonly name: string;
	readonly rank: number;
}

function isEmail(meaning: ColumnMeaning): meaning is Extract<ColumnMeaning, { kind: 'means' }> {
	return meaning.kind === 'means' && meaning.id === 'userName' && meaning.rank < strangeEmailRank;
}

function strangeEmailIn(means: ReadonlyMap<string, ColumnMeaning>, file: FileFacts): string | undefined {
	const isOne = ([name, meaning]: readonly [string, ColumnMeaning]): boolean =>
		meaning.kind === 'unused' && meaning.reason === 'unknown' && mayBeOwnEmail(name) && meets('ownAddresses', name, file);
	const [email, ...others] = [...means].filter(isOne);
	return others.length === 0 ? email?.[0] : undefined;
}

/** True where a plain e-mail column has other addresses than a more telling one, and is known to be of who sent the rows. */
function hasSender(emails: readonly Email[], means: ReadonlyMap<string, ColumnMeaning>, file: FileFacts): boolean {
	const { valuesOf } = file;
	const plain = emails.find(({ rank }) => rank === plainRank);
	const own = emails.find(({ rank }) => rank < plainRank);
	if (valuesOf === undefined || plain === undefined || own === undefined) return false;
	if (!holdsOtherAddresses(valuesOf(plain.name), valuesOf(own.name))) return false;
	return hasTimesOfForm([...means.keys()]);
}

function addressesIn(name: string, { valuesOf }: FileFacts): number {
	return (valuesOf?.(name) ?? []).filter(isAddress).length;
}

function isPlainOfFew({ name, rank }: Email, file: FileFacts): boolean {
	return rank === plainRank && isOfFew(name, file);
}

/** True for a column that says the same in several rows. */
function isOfFew(name: string, { valuesOf }: FileFacts): boolean {
	const texts = someOf((valuesOf?.(name) ?? []).filter(holdsSomething)).flatMap((value) => saidIn(value)?.toLowerCase() ?? []);
	return texts.length > 1 && new Set(texts).size * 2 <= texts.length;
}

/** Microsoft Forms says of each answer when somebody began and ended it. */
function hasTimesOfForm(names: readonly string[]): boolean {
	const keys = new Set(names.map(keyOf));
	return [startTimes, endTimes].every((times) => [...times].some((time) => keys.has(time)));
}

const startTimes = foldedWords('Start time, Startzeit, Heure de début, Hora de inicio, Begintijd, Ora di inizio, Hora de início, 開始時刻');
const endTimes = foldedWords(
	'Completion time, Fertigstellungszeit, Heure de fin, Hora de finalización, Tijd van voltooien, Ora di completamento, Hora de conclusão, 完了時刻',
);

/** "Name" beside "Vorname" may be what was asked: it has as many values as there are people. */
function isNameOfSender(name: string, meaning: ColumnMeaning, file: FileFacts): boolean {
	if (meaning.kind === 'unused' || !plainNames.has(keyOf(name))) return false;
	return meaning.id === 'displayName' || isOfFew(name, file);
}

function keyOf(name: string): string {
	return readHeader(name)[0]?.key ?? '';
}
