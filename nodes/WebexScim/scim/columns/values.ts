import { isDate } from '../json';
import { addressFault } from '../names/addresses';
import { addressFaultWords } from '../names/addressWords';
import { cleanName, isBlank } from '../names/names';
import type { Column, ColumnType } from './column';
import { damageIn } from './damage';
import { maxFormLength, valueForms } from './forms';
import { partsOf } from './parts';
import { plainOf } from './plain';
import { plainNumber } from './plainNumber';
import { unreadableWords } from './unreadable';
import { yesNoOrState } from './yesNo';

/** A checked value: a text, a boolean, or a list of different texts with at least one in it. */
export type ColumnValue = string | boolean | readonly string[];

/** `words` are for people and follow the name of the field: what is wrong and what to do, never the value. */
export type CheckedValue =
	| { readonly kind: 'ok'; readonly value: ColumnValue }
	| { readonly kind: 'bad'; readonly words: string }
	| { readonly kind: 'empty' };

/**
 * Turns a cell into what the attribute takes, and checks it by the type, length and values that Webex documents.
 * Spaces around a text do not count; nothing, null, a text of spaces, an empty list and false in a text are `empty`. Booleans may be
 * words of several languages or 1 and 0, texts may be numbers or dates, a list may be a text with a value on each line, and a listed
 * word may be in any case. A list of one and an object such as `{ value }` are what they stand for. `path` is where the value stands
 * in its item, for the words. Sizes are judged first, so that a cell of any size costs little.
 */
export function checkValue(column: Column, value: unknown, path?: string): CheckedValue {
	return isEmpty(column, value) ? empty : checks[column.type](column, value, path);
}

const checks: Readonly<Record<ColumnType, (column: Column, value: unknown, path?: string) => CheckedValue>> = {
	boolean: checkBoolean,
	string: checkText,
	stringList: checkList,
};

const empty = { kind: 'empty' } as const;

/** Odoo has false where a text is empty. */
function isEmpty(column: Column, value: unknown): boolean {
	if (value === false) return column.type !== 'boolean';
	return (
		value === undefined || value === null || (typeof value === 'string' && isBlank(value)) || (Array.isArray(value) && value.length === 0)
	);
}

function checkBoolean(column: Column, value: unknown): CheckedValue {
	const plain = plainOf(value);
	if (plain !== undefined && isEmpty(column, plain)) return empty;
	if (typeof plain === 'boolean') return { kind: 'ok', value: plain };
	const word = typeof plain === 'string' || typeof plain === 'number' ? String(plain) : '';
	const meaning = yesNoOrState(word);
	return meaning === undefined ? bad('is neither true nor false. Use true or false, yes or no, 1 or 0.') : { kind: 'ok', value: meaning };
}

function checkText(column: Column, value: unknown, path?: string): CheckedValue {
	const plain = plainOf(value);
	if (plain !== undefined && isEmpty(column, plain)) return empty;
	const given = textOf(plain);
	if (given === undefined) return bad(unreadableWords(column, value, path));
	const { maxLength = Infinity } = column;
	if (given.trim().length > mostGiven(column)) return tooLong(column, given.trim().length);
	const text = plainNumber(column, cleanName(given));
	if (/\p{Surrogate}/u.test(text)) return bad('has a broken character. Check the encoding of the source.');
	const damage = damageIn(column, text);
	if (damage !== undefined) return bad(`${damage.wrong}. ${damage.remedy}.`);
	if (column.enum !== undefined) return checkWord(column.enum, text);
	if (column.format !== undefined) return checkForm(column, column.format, text);
	return text.length > maxLength ? tooLong(column, text.length) : { kind: 'ok', value: text };
}

/** The text of a text, a number that is exact, or a date (ISO 8601, in UTC). */
function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
	return isDate(value) && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
}

/** Characters beyond which a text is too long whatever is cleaned away: an accent may be up to four signs, and some nobody sees. */
function mostGiven({ maxLength, format }: Column): number {
	const most = maxLength ?? (format === undefined ? Infinity : maxFormLength);
	return 4 * most + 1000;
}

function tooLong({ maxLength, format }: Column, length: number): CheckedValue {
	if (maxLength !== undefined) return bad(`has ${length} characters, and Webex takes ${maxLength}. Shorten it.`);
	return bad(format === undefined || format === 'email' ? addressFaultWords.tooLong : valueForms[format].words);
}

function checkForm(column: Column, format: NonNullable<Column['format']>, text: string): CheckedValue {
	const { maxLength = Infinity } = column;
	if (format !== 'email') {
		const formed = text.length > maxFormLength ? undefined : valueForms[format].read(text);
		return formed === undefined ? bad(valueForms[format].words) : { kind: 'ok', value: formed };
	}
	const fault = addressFault(text);
	if (fault === undefined) return { kind: 'ok', value: text };
	// The length is told in numbers where the attribute has one of its own.
	return fault === 'tooLong' && text.length > maxLength ? tooLong(column, text.length) : bad(addressFaultWords[fault]);
}

function checkWord(words: readonly string[], text: string): CheckedValue {
	const folded = text.toLowerCase();
	const word = words.find((candidate) => candidate.toLowerCase() === folded);
	return word === undefined ? bad(`is not a value that Webex knows. Use one of: ${words.join(', ')}.`) : { kind: 'ok', value: word };
}

function checkList(column: Column, value: unknown, path?: string): CheckedValue {
	const { maxItems = Infinity } = column;
	const tooMany = bad(`has more than the ${maxItems} values that Webex takes. Shorten the list.`);
	const entries = entriesOf(column, value);
	if (entries.length > 10 * maxItems + 1000) return tooMany;
	const texts = new Set<string>();
	for (const entry of entries) {
		const checked = isEmpty(column, entry) ? empty : checkText(column, entry, path);
		if (checked.kind === 'empty') continue;
		if (checked.kind !== 'ok') return checked;
		texts.add(String(checked.value));
		if (texts.size > maxItems) return tooMany;
	}
	return texts.size === 0 ? empty : { kind: 'ok', value: [...texts] };
}

/** The entries of a list, of a list as JSON text, or of a text with a line for each; commas part only what cannot contain them. */
export function entriesOf(column: Column, value: unknown): readonly unknown[] {
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

function bad(words: string): CheckedValue {
	return { kind: 'bad', words };
}
