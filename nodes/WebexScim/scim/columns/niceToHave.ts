import type { ResourceType } from '../messages';
import { cleanName } from '../names/names';
import { columnsOf } from './attributes';
import type { Column } from './column';
import { readContact } from './contacts';
import { anyText, damageIn } from './damage';
import { readHeader } from './header';
import { plainOf } from './plain';
import { isCountryCode } from './words/countries';
import { isWordForNone } from './wordsForNone';

/** True for an attribute that a person may well not have, and that no other is found by: a phone, a postal code, a part of the name. A group has its name. */
export function isNiceToHave(id: string, resourceType: ResourceType = 'Users'): boolean {
	return lacks.has(id) && resourceType === 'Users';
}

/**
 * True for a cell under such an attribute that says there is none: "N/A", "-", and under a phone any remark without a number, such as "see
 * mobile". What was damaged, and what programs write for no value, is not said by a person, and the row has to tell it.
 */
export function lacksValue(id: string, value: unknown, resourceType: ResourceType = 'Users'): boolean {
	const isLacking = isNiceToHave(id, resourceType) ? lacks.get(id) : undefined;
	if (isLacking === undefined) return false;
	const plain = typeof value === 'string' ? value : plainOf(value);
	return typeof plain === 'string' && plain.length <= longestRemark && !/[\p{Nd}@]/u.test(plain) && isLacking(cleanName(plain));
}

/** A longer text is no remark. */
const longestRemark = 200;

const lacks: ReadonlyMap<string, (text: string) => boolean> = new Map(
	columnsOf('Users').flatMap((column) => {
		if (column.attribute === 'phoneNumbers') return [[column.id, isRemark] as const];
		if (column.format === 'country') return [[column.id, isNoCountry] as const];
		if (isOfName(column)) return [[column.id, isNoName] as const];
		return isOfWord(column) ? [[column.id, isWordForNone] as const] : [];
	}),
);

function isOfWord({ attribute, place, format }: Column): boolean {
	if (
		attribute === 'employeeNumber' ||
		attribute === 'costCenter' ||
		attribute === 'sipAddresses' ||
		format === 'locale' ||
		format === 'timezone'
	)
		return true;
	if (attribute === 'emails') return place.kind === 'entry' && place.type !== 'work';
	return 'sub' in place && place.sub === 'postalCode';
}

function isOfName({ attribute }: Column): boolean {
	return attribute === 'name' || attribute === 'displayName' || attribute === 'nickName';
}

/** Na is a name, and N.A. somebody's first letters. */
function isNoName(text: string): boolean {
	return isWordForNone(text) && !/^n\.?a\.?$/i.test(text);
}

/** NA is Namibia's code. */
function isNoCountry(text: string): boolean {
	return isWordForNone(text) && !isCountryCode(text);
}

function isRemark(text: string): boolean {
	return text !== '' && damageIn(anyText, text) === undefined && !isHeader(text);
}

/** A second header line is no person's row. */
function isHeader(text: string): boolean {
	return readHeader(text).some(({ key }) => readContact(key) !== undefined);
}
