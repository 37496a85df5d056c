import { readHeader } from '../header';
import * as names from './leaverWords';

/** What the values of a column tell that says who left: a state in words, whether somebody is here, that or when it happened, why, AD's flags. */
export type LeaverKind = 'status' | 'presence' | 'event' | 'reason' | 'accountControl';

/**
 * `isVague`: only where the values say so as well. A `place` may be a part of an address, a `thing` has a state as people have,
 * and a `bare` word is a part of many names: it means something else where cells hold neither days, nor yes or no, nor words of states. One that
 * is `answered` may hold yes or no as well as days, and one that is `dated` is of a state as long as there are states, whoever is gone.
 */
export interface LeaverName {
	readonly kind: LeaverKind;
	readonly isVague?: true | 'place' | 'thing' | 'bare' | 'answered' | 'dated';
}

/** True for a header that is known to say who left, as a whole. A State is a place as often. */
export function isLeaverHeader(name: string): boolean {
	const whole = readHeader(name)[0]?.key;
	return whole !== undefined && leaverTables.some(([table, { isVague }]) => isVague !== 'place' && table.has(whole));
}

/** Names of columns that say who left, by what is told there. */
export const leaverTables: ReadonlyArray<readonly [ReadonlySet<string>, LeaverName]> = [
	[new Set(['useraccountcontrol']), { kind: 'accountControl' }],
	[names.statusNames, { kind: 'status' }],
	[names.vagueStatusNames, { kind: 'status', isVague: 'place' }],
	[names.employmentNames, { kind: 'status', isVague: true }],
	[names.looseStatusNames, { kind: 'status', isVague: 'thing' }],
	[names.presenceNames, { kind: 'presence' }],
	[names.answeredPresenceNames, { kind: 'presence', isVague: 'answered' }],
	[names.reasonNames, { kind: 'reason' }],
	[names.eventNames, { kind: 'event' }],
	[names.vagueEventNames, { kind: 'event', isVague: true }],
	[names.answeredEventNames, { kind: 'event', isVague: 'answered' }],
];
