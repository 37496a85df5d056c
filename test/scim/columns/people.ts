import fc from 'fast-check';
import { columnsOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import { buildResource, type ColumnValues } from '../../../nodes/WebexScim/scim/columns/build';
import type { Column } from '../../../nodes/WebexScim/scim/columns/column';
import { checkValue, type ColumnValue } from '../../../nodes/WebexScim/scim/columns/values';
import { isJsonArray, type JsonObject } from '../../../nodes/WebexScim/scim/json';

/** Users as Webex may have them: any attributes that a column can hold, and entries that none can. */
export function anyUsers(): fc.Arbitrary<readonly JsonObject[]> {
	return fc
		.array(fc.tuple(anyValues(), fc.subarray([...noise])), { minLength: 1, maxLength: 4 })
		.map((users) => users.map(([values, more], index) => userOf(index, values, more)));
}

const ids = fc.uuid({ version: 4 });
const addresses = fc.constantFrom('home@example.org', "o'neil+x@example.org", 'Zo\u00eb@example.org');

/** Numbers that no column holds, since a column is one number of a type. */
const noise: readonly JsonObject[] = [
	{ type: 'pager', value: '+9' },
	{ type: 'work', value: '+8' },
	{ type: 'Mobile', value: '+7', primary: true },
	{ value: '+6' },
];

function anyValues(): fc.Arbitrary<ColumnValues> {
	const columns = columnsOf('Users').filter(({ id }) => id !== 'userName' && id !== 'emails.work.value');
	return fc
		.subarray([...columns], { maxLength: 25 })
		.chain((chosen) => fc.tuple(...chosen.map((column) => anyValue(column).map((value) => [column, value] as const))))
		.map((pairs) => new Map(pairs.flatMap(([column, value]) => valid(column, value))));
}

/** What a column may be given in Webex, however it came there: only what Webex itself takes. */
function valid(column: Column, value: unknown): ReadonlyArray<readonly [string, ColumnValue]> {
	const checked = checkValue(column, value);
	return checked.kind === 'ok' ? [[column.id, checked.value]] : [];
}

function anyValue(column: Column): fc.Arbitrary<unknown> {
	const { type, enum: words, format, attribute } = column;
	if (type === 'boolean') return fc.boolean();
	if (words !== undefined) return fc.constantFrom(...words);
	if (attribute === 'manager') return ids;
	if (type === 'stringList') return fc.array(anyText(column), { maxLength: 5 });
	return format === undefined ? anyText(column) : forms[format];
}

const forms: Readonly<Record<NonNullable<Column['format']>, fc.Arbitrary<string>>> = {
	email: addresses,
	locale: fc.constantFrom('en_US', 'de_DE', 'zh_Hans_CN', 'fr'),
	country: fc.constantFrom('DE', 'NO', 'Germany', "C\u00f4te d'Ivoire"),
	timezone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC'),
};

function anyText({ separated }: Column): fc.Arbitrary<string> {
	const texts = fc.oneof(
		fc.string({ minLength: 1, maxLength: 12 }),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
		fc.constantFrom('a, b', 'say "x"', '007', '1.5', '[1]', '["a"]', 'true', '=1+1', "O'Neil", 'two\nlines', 'x;y', '{{ $json.a }}'),
	);
	return separated === true ? texts.filter((text) => !/[,;\n]/.test(text)) : texts;
}

function userOf(index: number, values: ColumnValues, more: readonly JsonObject[]): JsonObject {
	const built = buildResource('Users', new Map([['userName', `u${index}@example.com`], ...values]), 'create');
	if (built.kind !== 'built') throw new Error(JSON.stringify(built.faults));
	const { phoneNumbers = [], ...user } = built.resource;
	const numbers = [...(isJsonArray(phoneNumbers) ? phoneNumbers : []), ...more];
	return { id: `00000000-0000-4000-8000-00000000000${index}`, ...user, ...(numbers.length > 0 && { phoneNumbers: numbers }) };
}
