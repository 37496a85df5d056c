import { saidIn } from '../shapes';
import { yesNo } from '../yesNo';
import { leaverName } from './leaverNames';
import { isHereText } from './stateWords';

/** What a state of an earlier year says of somebody: one who was gone then, "Status 2025", may be here today. */
export function sayingThen(name: string, nowMs: number): <T extends string>(saying: T) => T | 'goneThen' {
	const isOver = isState(name) && yearIn(name) < new Date(nowMs).getUTCFullYear();
	return (saying) => (isOver && (saying === 'gone' || saying === 'notice') ? 'goneThen' : saying);
}

/** What the columns of a row say of today: who was gone in an earlier year is here if a state of a later year, or of none, says so. */
export function ofToday<T extends { readonly name: string; readonly saying: string; readonly value?: unknown }>(
	columns: readonly T[],
): readonly T[] {
	if (!columns.some(({ saying }) => saying === 'goneThen')) return columns;
	const states = columns.filter(({ name, saying, value }) => isState(name) && (saying === 'goneThen' || isHere(value)));
	const latest = Math.max(...states.map(({ name }) => yearIn(name)));
	return columns.filter(({ name, saying }) => saying !== 'goneThen' || yearIn(name) >= latest);
}

/** True for a state of somebody who works here, or a switch that is on. A word for anything else says nothing of that. */
function isHere(value: unknown): boolean {
	const text = saidIn(value);
	return value === true || (text !== undefined && (yesNo(text) === true || isHereText(text)));
}

function isState(name: string): boolean {
	const kind = leaverName(name)?.kind;
	return kind === 'status' || kind === 'presence';
}

/** The year in a name; without one it is of today, behind all others. */
function yearIn(name: string): number {
	const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name) ?? [];
	return year === undefined ? Infinity : Number(year);
}
