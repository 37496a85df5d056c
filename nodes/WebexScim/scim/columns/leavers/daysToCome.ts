import type { DayOrder } from './dateForms';
import { dayToCome, isSoon } from './dates';
import { isOfLeaving, withReason } from './goneWithWords';
import type { LeaverKind } from './leaverTables';
import { isGoneWord } from './stateWords';

/**
 * Who is gone may have a year or a day to come beside that: "Retired; pension until 2040". Whether it is the day of leaving, nobody knows. Nor does
 * anybody know of a day that is over if the month stands first, and to come if it does not.
 */
export function sayingOfDay(text: string, nowMs: number, order?: DayOrder): 'toCome' | 'unknown' | undefined {
	const day = dayToCome(text, nowMs, order);
	if (day === undefined) return undefined;
	if (day.mayBePast) return 'unknown';
	const isOther = day.isBesidePast || (day.beforeYear !== undefined && !isOfLeaving(day.beforeYear));
	return isOther && (isGoneWord(text) || withReason(text) !== undefined) ? 'unknown' : 'toCome';
}

/** What a day to come says: nobody's notice takes years, and programs write a day far ahead for none. */
export function coming(kind: LeaverKind, isOfLaterEnd: boolean, value: unknown, nowMs: number, order?: DayOrder): 'toCome' | 'laterEnd' {
	return isOfLaterEnd || (kind === 'event' && !isSoon(value, nowMs, order)) ? 'laterEnd' : 'toCome';
}
