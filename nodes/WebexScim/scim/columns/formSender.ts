import { candidatesOf } from './candidates';
import type { ColumnMeaning } from './columnMeaning';
import { emailRanks } from './contacts';
import { readHeader } from './header';
import type { FileFacts } from './needs';
import { strangeEmailIn } from './ownEmail';
import { holdsOtherAddresses, isAddress, saysTheSame } from './winners';
import { foldedWords } from './words/fold';
import { plainNames } from './words/plainNames';

/**
 * What the columns of a form's answers mean: Microsoft Forms puts the e-mail and the name of who filled it in before what was asked. Another
 * e-mail column is the person's then, even one that no word tells, and the plain name is nobody's. Any other file means what it did.
 */
export function withoutSender(means: ReadonlyMap<string, ColumnMeaning>, file: FileFacts): ReadonlyMap<string, ColumnMeaning> {
	const { valuesOf } = file;
	const plain = [...means].find(([, meaning]) => isEmail(meaning) && meaning.rank === emailRanks.plain)?.[0];
	if (valuesOf === undefined || plain === undefined || !hasTimesOfForm([...means.keys()])) return means;
	const told = [...means].find(([, meaning]) => isEmail(meaning) && meaning.rank < emailRanks.plain)?.[0];
	const own = told ?? (saysTheSame(valuesOf(plain)) ? strangeEmailIn(means, file) : undefined);
	if (own === undefined || !areOthers(valuesOf(plain), valuesOf(own))) return means;
	const found = new Map(means);
	if (told === undefined) found.set(own, { kind: 'means', id: 'userName', rank: beforePlainRank });
	for (const [name, meaning] of means) if (isNameOfSender(name, meaning, valuesOf)) found.set(name, { kind: 'unused', reason: 'unknown' });
	return found;
}

/** True where the sender is somebody else in most rows: of those who fill in a form for themselves one may give another address. */
function areOthers(values: readonly unknown[], others: readonly unknown[]): boolean {
	const rows = values.filter((value, index) => isAddress(value) && isAddress(others[index])).length;
	const other = values.filter((value, index) => holdsOtherAddresses([value], [others[index]])).length;
	return other * 2 > rows;
}

const beforePlainRank = emailRanks.plain - 0.1;

function isEmail(meaning: ColumnMeaning): meaning is Extract<ColumnMeaning, { kind: 'means' }> {
	return meaning.kind === 'means' && meaning.id === 'userName';
}

/** True for the columns of a form's answers: of Microsoft's, or of Google's, which put a time before them. */
export function isOfForm(names: readonly string[]): boolean {
	return hasTimesOfForm(names) || timestamps.has(keyOf(names[0] ?? ''));
}

/** True for an e-mail column that says no more. */
export function isPlainEmail(name: string): boolean {
	const [first] = candidatesOf(name, 'Users');
	return first !== undefined && first !== 'private' && first.id === 'userName' && first.rank === emailRanks.plain;
}

/** A form says of each answer when somebody began and ended it. */
function hasTimesOfForm(names: readonly string[]): boolean {
	const keys = names.map(keyOf);
	return [startTimes, endTimes].every((times) => keys.some((key) => times.has(key)));
}

const timestamps = foldedWords(
	'Timestamp, Zeitstempel, Horodateur, Marca temporal, Tijdstempel, Informazioni cronologiche, Carimbo de data/hora, Sygnatura czasowa, タイムスタンプ',
);
const startTimes = foldedWords('Start time, Startzeit, Heure de début, Hora de inicio, Begintijd, Ora di inizio, Hora de início, 開始時刻');
const endTimes = foldedWords(
	'Completion time, Fertigstellungszeit, Heure de fin, Hora de finalización, Tijd van voltooien, Ora di completamento, Hora de conclusão, 完了時刻',
);

/** "Name" beside "Vorname" may be what was asked: it has as many values as there are people. */
function isNameOfSender(name: string, meaning: ColumnMeaning, valuesOf: (name: string) => readonly unknown[]): boolean {
	if (meaning.kind === 'unused' || !plainNames.has(keyOf(name))) return false;
	return meaning.id === 'displayName' || saysTheSame(valuesOf(name));
}

function keyOf(name: string): string {
	return readHeader(name)[0]?.key ?? '';
}
