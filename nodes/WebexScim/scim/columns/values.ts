import { addressFaultWords } from '../addressWords';
import { isDate } from '../json';
import { addressFault, cleanName } from '../names';
import type { Column, ColumnType } from './column';
import { damageIn } from './damage';
import { partsOf } from './parts';
import { yesNoOrState } from './yesNo';

/** A checked value: a text, a boolean, or a list of different texts with at least one in it. */
export type ColumnValue = string | boolean | readonly string[];

/** `detail` is for people: it names the attribute, what is wrong and what to do, and never says the value. */
export type CheckedValue =
	| { readonly kind: 'ok'; readonly value: ColumnValue }
	| { readonly kind: 'bad'; readonly detail: string }
	| { readonly kind: 'empty' };

/**
 * Turns a cell into what the attribute takes, and checks it by the type, length and values that Webex documents.
 * Spaces around a text do not count; nothing, null and a text of spaces are `empty`. Booleans may be words of several languages or 1 and 0,
 * texts may be numbers or dates, a list may be a text with a value on each line, and a listed word may be in any case.
 */
export function checkValue(column: Column, value: unknown): CheckedValue {
	if (isEmpty(value)) return { kind: 'empty' };
	return checks[column.type](column, value);
}

const checks: Readonly<Record<ColumnType, (column: Column, value: unknown) => CheckedValue>> = {
	boolean: checkBoolean,
	string: checkText,
	stringList: checkList,
};

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && cleanName(value) === '');
}

function checkBoolean(column: Column, value: unknown): CheckedValue {
	if (typeof value === 'boolean') return { kind: 'ok', value };
	const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	const meaning = yesNoOrState(word);
	if (meaning === undefined) return bad(column, 'is neither true nor false', 'Use true or false, yes or no, 1 or 0');
	return { kind: 'ok', value: meaning };
}

function checkText(column: Column, value: unknown): CheckedValue {
	const text = textOf(value);
	if (text === undefined) return bad(column, 'is not a text', 'Use a text, a number or a date');
	if (/\p{Surrogate}/u.test(text)) return bad(column, 'has a broken character', 'Check the encoding of the source');
	const damage = damageIn(column, text);
	if (damage !== undefined) return bad(column, damage.wrong, damage.remedy);
	if (column.enum !== undefined) return checkWord(column, column.enum, text);
	const { maxLength = Infinity } = column;
	const fault = column.format === 'email' ? addressFault(text) : undefined;
	// The length is told below, in numbers, where the attribute has one of its own.
	if (fault !== undefined && !(fault === 'tooLong' && text.length > maxLength)) return badAs(column, addressFaultWords[fault]);
	const formatted = column.format === 'locale' ? localeOf(text) : text;
	if (formatted.length > maxLength) return bad(column, `has ${formatted.length} characters, and Webex takes ${maxLength}`, 'Shorten it');
	return { kind: 'ok', value: formatted };
}

/** The text of a text, a number that is exact, or a date (ISO 8601, in UTC). */
function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return cleanName(value);
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
	return isDate(value) && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
}

function checkWord(column: Column, words: readonly string[], text: string): CheckedValue {
	const folded = text.toLowerCase();
	const word = words.find((candidate) => candidate.toLowerCase() === folded);
	if (word === undefined) return bad(column, 'is not a value that Webex knows', `Use one of: ${words.join(', ')}`);
	return { kind: 'ok', value: word };
}

/** Spreadsheets have en-US, Webex has en_US. */
function localeOf(text: string): string {
	if (!/^[a-z]{2}-[a-z]{2}$/i.test(text)) return text;
	return `${text.slice(0, 2).toLowerCase()}_${text.slice(3).toUpperCase()}`;
}

function checkList(column: Column, value: unknown): CheckedValue {
	const entries = entriesOf(column, value).filter((entry) => !isEmpty(entry));
	const texts = new Set<string>();
	for (const entry of entries) {
		const checked = checkText(column, entry);
		if (checked.kind !== 'ok') return checked;
		texts.add(String(checked.value));
	}
	const { maxItems = Infinity } = column;
	if (texts.size > maxItems) return bad(column, `has ${texts.size} values, and Webex takes ${maxItems}`, 'Shorten the list');
	return texts.size === 0 ? { kind: 'empty' } : { kind: 'ok', value: [...texts] };
}

/** The entries of a list, of a list as JSON text, or of a text with a line for each; commas part only what cannot contain them. */
function entriesOf(column: Column, value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	return jsonListOf(value) ?? (column.separated === true ? partsOf(value) : value.split('\n'));
}

function jsonListOf(text: string): readonly unknown[] | undefined {
	if (!text.trim().startsWith('[')) return undefined;
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list : undefined;
	} catch {
		return undefined;
	}
}

function bad(column: Column, wrong: string, remedy: string): CheckedValue {
	return badAs(column, `${wrong}. ${remedy}.`);
}

/** \`words\`: what is wrong, and what to do. */
function badAs(column: Column, words: string): CheckedValue {
	return { kind: 'bad', detail: `${column.displayName} (${column.id}) ${words}` };
}
