import { readHeader, wordsOf } from '../header';
import { withChoice } from '../letterPairs';
import { fold } from '../words/fold';
import { userWords } from '../words/userWords';
import { pathOf, undated } from './headerPath';
import * as of from './leaverNameWords';
import { leaverTables, type LeaverName } from './leaverTables';
import { areOfThing, otherThings } from './otherThings';
import { isBareWord, isCountName, isGoneName, isGoneWord, isOpenText } from './stateWords';

/** How a name says who left: as a whole, by its own words, or by the last of a path, whatever groups it; undefined for any other name. */
export function leaverName(name: string): LeaverName | undefined {
	if (name.length > longestName) return undefined;
	const keys = keysOf(name);
	const known = knownName(name, keys) ?? (keys.some(meansActive) ? undefined : byPath(pathOf(name)));
	const inside = wordsOf((name.match(brackets) ?? []).join(' '));
	if (known === undefined || !areOfThing(inside)) return known;
	const outside = wordsOf(name.replace(brackets, ' ')).flatMap(partsOf);
	const isStatus = known.kind === 'status';
	const isSure = outside.some((word) => (isStatus ? of.personWords.has(word) || of.workWords.has(word) : of.surelyLeaving.has(word)));
	return isSure ? known : isStatus ? { kind: 'status', isVague: 'thing' } : undefined;
}

/** "Status (Laptop)" is the state of a thing, and "End Date (Probation)" ends something else; "(leave blank if active)" and "(planned)" are remarks. */
const brackets = /\[[^[\]]*\]|\([^()]*\)/g;

/** True for a column that says who left, by its name: a status, an event such as a termination, or AD's userAccountControl. */
export function saysWhoLeft(name: string): boolean {
	const known = leaverName(name);
	return known !== undefined && known.isVague === undefined;
}

/** True for a column that does so where its values are of that kind. */
export function maySayWhoLeft(name: string): boolean {
	return leaverName(name)?.isVague !== undefined;
}

/** Longer names are no headers. */
const longestName = 300;

function keysOf(name: string): readonly string[] {
	return readHeader(name).map(({ key }) => key);
}

function knownName(name: string, keys: readonly string[]): LeaverName | undefined {
	if (isBareWord(name)) return { kind: 'event', isVague: 'bare' };
	const known = leaverTables.find(([table]) => keys.some((key) => table.has(key)))?.[1];
	if (known !== undefined || !isGoneName(name) || isOfNumber(keys)) return known;
	return isCountName(name) ? { kind: 'event', isVague: 'answered' } : { kind: 'event' };
}

/** "Nº empleado" is a number, and says nothing of who is not employed. */
function isOfNumber(keys: readonly string[]): boolean {
	return keys.some((key) => key.startsWith('number'));
}

function meansActive(key: string): boolean {
	return userWords.get(key)?.some(({ id }) => id === 'active') === true;
}

/** Of `employmentStatus.descriptor` the status says it, and of `workerDates.terminationDate` the day. In a group that is not known, a bare word needs its values. */
function byPath(path: readonly string[]): LeaverName | undefined {
	const [last = '', groups] = [path.at(-1), path.slice(0, -1)];
	if (of.labelWords.has(fold(last)) || fold(last) === 'value') return leaverName(groups.join('.'));
	const words = groups.flatMap(wordsOf);
	if (words.some(isOther)) return undefined;
	const said = knownName(last, keysOf(last)) ?? byWordsOrUndated(last);
	if (said === undefined || words.every(isOfPerson)) return said;
	if (said.kind === 'status') return { kind: 'status', isVague: said.isVague ?? (words.every(isOfState) ? true : 'thing') };
	const isSure = said.kind === 'reason' || said.kind === 'accountControl' || wordsOf(last).some((word) => of.surelyLeaving.has(word));
	return isSure ? said : undefined;
}

/** A date beside a status does not make it one of a thing. */
function byWordsOrUndated(name: string): LeaverName | undefined {
	const said = byWords(name);
	return said !== undefined && said.isVague === undefined ? said : (byUndated(name) ?? said);
}

/** "Active 2026-11-01": without the date it is a name, and the values have to say so as well. One that means Active says who left then: which of several it is, nobody knows. */
function byUndated(dated: string): LeaverName | undefined {
	const name = undated(dated);
	if (name === undefined) return undefined;
	const keys = keysOf(name);
	const said = knownName(name, keys) ?? (keys.some(meansActive) ? ({ kind: 'presence' } as const) : byWords(name));
	const needsNoValues = said === undefined || said.kind === 'reason' || said.kind === 'accountControl';
	return needsNoValues ? said : { kind: said.kind, isVague: said.isVague ?? (said.kind === 'status' ? 'dated' : 'answered') };
}

function byWords(name: string): LeaverName | undefined {
	const words = withChoice(wordsOf(name).flatMap(partsOf));
	if (words.some(isOther)) return undefined;
	const isAll = (...sets: ReadonlyArray<ReadonlySet<string>>): boolean => words.every((word) => sets.some((set) => set.has(word)));
	const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
	if (isPresence(words)) return { kind: 'presence' };
	if (has(of.statusWords)) {
		const isSure = has(of.personWords) && isAll(of.statusWords, of.personWords, of.emptyWords, of.labelWords);
		return isSure ? { kind: 'status' } : { kind: 'status', isVague: words.every(isOfState) ? true : 'thing' };
	}
	if (isEvent(words)) return { kind: 'event' };
	const isLast = has(of.lastWords) && has(of.workWords) && has(of.dayWords);
	const isEnd = (has(of.tieWords) && (has(of.endWords) || has(of.untilWords))) || (has(of.leavingWords) && has(of.dayWords));
	if (isOpenText(words.join(' '))) return undefined;
	const isSure =
		(isLast && isAll(of.lastWords, of.workWords, ...usual)) ||
		(isEnd && isAll(of.leavingWords, of.endWords, of.untilWords, of.tieWords, of.workWords, ...usual));
	return isSure ? { kind: 'event' } : has(of.surelyLeaving) ? { kind: 'event', isVague: true } : undefined;
}

const usual = [of.dayWords, of.personWords, of.emptyWords];

/** "Terminated Flag", "Inactive User": a word for being gone, and what asks for yes or no. */
function isEvent(words: readonly string[]): boolean {
	const others = words.filter((word) => !of.leavingWords.has(word) && !isGoneWord(word));
	return others.length > 0 && others.length < words.length && others.every((word) => of.yesNoNames.has(word));
}

/** The parts of a compound of a language that writes them as one word. */
function partsOf(word: string): readonly string[] {
	if (of.statusEnds.test(word)) return [word.replace(of.statusEnds, ''), 'status'];
	const [, leaving = '', day = ''] = of.dayEnds.exec(word) ?? [];
	return [of.leavingWords, of.endWords, of.workWords].some((set) => set.has(leaving)) ? [leaving, day] : [word];
}

/** "Active Flag", "Is Active Employee", "Active/Inactive": a word for being here, and what asks for yes or no. */
function isPresence(words: readonly string[]): boolean {
	const present = words.filter((word) => of.presentNames.has(word));
	const others = words.filter((word) => !of.presentNames.has(word));
	if (present.length === 0 || !others.every((word) => of.yesNoNames.has(word) || isGoneWord(word))) return false;
	// A current account is one of a bank.
	return !present.every((word) => word === 'current') || (others.length > 0 && !others.some((word) => of.accountWords.has(word)));
}

function isOther(word: string): boolean {
	return otherThings.has(word);
}

/** True for a word beside "status" that does not make it one of some thing. */
function isOfState(word: string): boolean {
	const sets = [of.labelWords, of.workWords, of.leavingWords, of.dayWords, of.aroundWords];
	return isOfPerson(word) || sets.some((set) => set.has(word));
}

function isOfPerson(word: string): boolean {
	return of.personWords.has(word) || of.emptyWords.has(word) || of.statusWords.has(word) || /^\d+$/.test(word);
}
