import { assertNever } from '../assertNever';
import type { Column } from '../columns/column';
import { damageIn, type TextUse } from '../columns/damage';
import { isNumberInText, plainNumber } from '../columns/plainNumber';
import { checkValue } from '../columns/values';
import { yesNoOrState } from '../columns/yesNo';
import { isJsonObject, ownEntryAnyCase, type JsonValue } from '../json';
import { addressFault } from '../names/addresses';
import { addressFaultWords } from '../names/addressWords';
import { cleanName } from '../names/names';

/** A text or a switch, or what is wrong with the value and what to do. Null is no value. */
export type TypedScalar =
	| { readonly kind: 'ok'; readonly value: string | boolean | null }
	| { readonly kind: 'bad'; readonly wrong: string };

/**
 * The text of a text, of an exact number, or of an object that stands for its value; checked for damage as a column's is, and in the form,
 * length and words of its column; without one only for the damage that shows in its `use`. `false` is what some systems write for no text. A
 * number beyond what is exact may have lost digits where it was read, so it is none.
 */
export function typedText(value: JsonValue, column: Column | undefined, use?: TextUse): TypedScalar {
	const bare = bareOf(value);
	switch (typeof bare) {
		case 'string':
			return column === undefined ? undamaged(bare, use) : checked(bare, column);
		case 'number':
			return isExact(bare) ? typedText(String(bare), column, use) : tooLong;
		case 'boolean':
			return bare ? notText : { kind: 'ok', value: null };
		default:
			return notText;
	}
}

/** True or false, in the words that a column takes for it. */
export function typedSwitch(value: JsonValue): TypedScalar {
	const bare = bareOf(value);
	if (typeof bare === 'boolean') return { kind: 'ok', value: bare };
	const meaning = typeof bare === 'string' || typeof bare === 'number' ? yesNoOrState(String(bare)) : undefined;
	return meaning === undefined ? notSwitch : { kind: 'ok', value: meaning };
}

/** True for a number that is what was written: no digits were lost when it was read. */
export function isExact(number: number): boolean {
	return Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}

/** What finds somebody is never taken as it was typed. */
const namesPeople: ReadonlySet<string> = new Set(['userName', 'manager', 'members', 'owners']);

/**
 * The text of a value, or of one of a list, as it was typed: Webex may have it so, whatever our rules say. A number stays one where Webex may have
 * it with zeros or a + before it (`numbersAsHeld`). Undefined where that is not to be asked.
 */
export function textAsTyped(value: unknown, column: Column | undefined): string | number | undefined {
	if (column !== undefined && (column.type === 'boolean' || namesPeople.has(column.attribute))) return undefined;
	if (typeof value === 'number') return column !== undefined && isNumberInText(column) ? value : String(value);
	return typeof value === 'string' ? value : undefined;
}

const notText: TypedScalar = { kind: 'bad', wrong: 'is not a text. Give a text or a number.' };
const tooLong: TypedScalar = { kind: 'bad', wrong: 'is a number with more digits than JSON numbers keep. Give it as text, in quotes.' };
const notSwitch: TypedScalar = { kind: 'bad', wrong: 'is neither true nor false. Use true or false, yes or no, 1 or 0.' };

function bareOf(value: JsonValue): JsonValue {
	if (!isJsonObject(value)) return value;
	const parts = ['value', 'address', 'email'].map((name) => ownEntryAnyCase(value, name));
	return parts.find((part) => typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean') ?? value;
}

function undamaged(text: string, use: TextUse | undefined): TypedScalar {
	// A password may look like an error, but not like one in the capitals of a spreadsheet; a line break at its end is a part of it.
	const mayBeMeant = use === undefined || /^#.*\p{Ll}/u.test(text);
	return (mayBeMeant ? undefined : (damaged(use, text) ?? damaged(use, text.trim()))) ?? { kind: 'ok', value: text };
}

/** What is wrong with a damaged text, and what to do: there is no cell here, nor a file that is known. */
function damaged(use: TextUse, text: string): TypedScalar | undefined {
	const wrong = /\p{Surrogate}/u.test(text) ? 'holds half of a character' : damageIn(use, text)?.wrong;
	if (wrong === undefined) return undefined;
	return { kind: 'bad', wrong: `${wrong}. Give the value as text, as its source has it, or leave the member out.` };
}

/** Attributes that name a person or group: they are cleaned at their ends. */
const naming: ReadonlySet<string> = new Set(['userName', 'externalId', 'displayName', 'emails', 'members', 'owners']);

function checked(text: string, column: Column): TypedScalar {
	const cleaned = plainNumber(column, naming.has(column.attribute) ? cleanName(text) : text);
	// Whether a user name is an address is judged where it is read, as that of a target is.
	if (column.attribute === 'userName') return { kind: 'ok', value: cleaned };
	const damage = damaged(column, cleaned.trim());
	if (damage !== undefined) return damage;
	if (column.format === 'email') return address(cleaned);
	const isLimited = column.enum !== undefined || column.format !== undefined || cleaned.length > (column.maxLength ?? Infinity);
	return isLimited ? formed(cleaned, column) : { kind: 'ok', value: cleaned };
}

function address(text: string): TypedScalar {
	const fault = text === '' ? undefined : addressFault(text);
	return fault === undefined ? { kind: 'ok', value: text } : { kind: 'bad', wrong: addressFaultWords[fault] };
}

function formed(text: string, column: Column): TypedScalar {
	const form = checkValue(column, text);
	switch (form.kind) {
		case 'ok':
			return { kind: 'ok', value: typeof form.value === 'string' ? form.value : text };
		case 'empty':
			return { kind: 'ok', value: text };
		case 'bad':
			return { kind: 'bad', wrong: form.words };
		default:
			return assertNever(form);
	}
}
