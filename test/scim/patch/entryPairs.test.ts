import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { entryPath, pairs, tellsApart } from '../../../nodes/WebexScim/scim/patch/entryPairs';

it.each([
	['emails', 'type'],
	['PhoneNumbers', 'type'],
	['roles', 'value'],
	['externalAttribute', 'source'],
	['externalAttribute0', 'source'],
	['externalAttribute9', 'source'],
	['externalAttribute12', 'source'],
	['externalAttribute/', 'value'],
	['externalAttribute:', 'value'],
	['crossOrgAttribute3', 'orgid'],
	['managedGroups', 'groupid'],
	['12', 'value'],
	['', 'value'],
])('entries of %s are told apart by their %s', (attribute, mark) => {
	expect(tellsApart(attribute)).toBe(mark);
});

const many = Array.from({ length: 40 }, (_, n) => ({ type: 'other', value: 'a', n }));

it.each<{
	name: string;
	attribute?: string;
	list: readonly JsonValue[];
	wanted: readonly JsonObject[];
	places: ReadonlyArray<number | undefined>;
}>([
	{
		name: 'by type, whatever the value',
		list: [
			{ type: 'work', value: 'a' },
			{ type: 'Home', value: 'b' },
		],
		wanted: [{ type: 'home', value: 'c' }],
		places: [1],
	},
	{
		name: 'of one type the one that says the same',
		list: [
			{ type: 'other', value: 'a' },
			{ type: 'other', value: 'b' },
		],
		wanted: [{ type: 'other', value: 'b' }],
		places: [1],
	},
	{
		name: 'of one type and without a value the one that says the same',
		list: [
			{ type: 'other', value: 'a', note: 'x' },
			{ type: 'other', value: 'b', note: 'y' },
		],
		wanted: [{ type: 'other', note: 'y' }],
		places: [1],
	},
	{
		name: 'of one value, but of another type',
		list: [
			{ type: 'other', value: 'a' },
			{ type: 'home', value: 'b' },
		],
		wanted: [
			{ type: 'home', value: 'a' },
			{ type: 'work', value: 'b' },
		],
		places: [1, undefined],
	},
	{
		name: 'each at most once',
		list: [{ type: 'work', value: 'a' }],
		wanted: [
			{ type: 'work', value: 'b' },
			{ type: 'work', value: 'c' },
			{ type: 'work', value: 'a' },
		],
		places: [undefined, undefined, 0],
	},
	{
		name: 'two of one type in their order',
		list: [
			{ type: 'work', value: 'a' },
			{ type: 'work', value: 'b' },
		],
		wanted: [
			{ type: 'work', value: 'c' },
			{ type: 'work', value: 'd' },
			{ type: 'work', value: 'e' },
		],
		places: [0, 1, undefined],
	},
	{
		name: 'by value, where the current one has no type',
		list: [{ value: 'b' }, { value: 'a' }],
		wanted: [{ type: 'work', value: 'a' }],
		places: [1],
	},
	{
		name: 'by value, where the wanted one has no type',
		list: [
			{ type: 'work', value: 'b' },
			{ type: 'home', value: 'a' },
		],
		wanted: [{ value: 'a' }],
		places: [1],
	},
	{
		name: 'a value in another case, which is another phone',
		attribute: 'phoneNumbers',
		list: [{ value: 'A' }],
		wanted: [{ type: 'work', value: 'a' }],
		places: [undefined],
	},
	{
		name: 'a value in another case, which is the same mail address',
		list: [{ value: 'A@example.com' }],
		wanted: [{ type: 'work', value: 'a@example.com' }],
		places: [0],
	},
	{
		name: 'a role without a value, which may be any',
		attribute: 'roles',
		list: [{ value: 'a' }],
		wanted: [{ type: 'x' }],
		places: [undefined],
	},
	{ name: 'no type and another value', list: [{ value: 'a' }], wanted: [{ value: 'b' }], places: [undefined] },
	{ name: 'no type beside one of a type', list: [{ type: 'work', value: 'a' }], wanted: [{ value: 'b' }], places: [undefined] },
	{
		name: 'an entry that is no object',
		list: ['a', null, 7],
		wanted: [{ value: 'a' }, { type: 'work', value: '7' }],
		places: [undefined, undefined],
	},
	{
		name: 'no source, and the entry without one',
		attribute: 'externalAttribute1',
		list: [{ source: 'crm', value: 'y' }, { value: 'x' }],
		wanted: [{ value: 'z' }],
		places: [1],
	},
	{
		name: 'no source, and the only entry',
		attribute: 'externalAttribute1',
		list: [{ source: 'hr', value: 'x' }],
		wanted: [{ value: 'z' }],
		places: [0],
	},
	{
		name: 'a source, and the only entry has another',
		attribute: 'externalAttribute1',
		list: [{ source: 'hr', value: 'x' }],
		wanted: [{ source: 'crm', value: 'x' }],
		places: [undefined],
	},
	{
		name: 'no source, and every entry has one',
		attribute: 'externalAttribute1',
		list: [
			{ source: 'hr', value: 'x' },
			{ source: 'crm', value: 'y' },
		],
		wanted: [{ value: 'z' }],
		places: [undefined],
	},
	{
		name: 'roles by value',
		attribute: 'roles',
		list: [{ value: 'a' }, { value: 'b' }],
		wanted: [{ value: 'b', type: 'x' }, { value: 'c' }],
		places: [1, undefined],
	},
	{
		name: 'neither type nor value: one that says all of it',
		attribute: 'addresses',
		list: [{ locality: 'Rome' }, { locality: 'Oslo', country: 'NO' }],
		wanted: [{ locality: 'Oslo' }],
		places: [1],
	},
	{
		name: 'nothing that tells it',
		attribute: 'addresses',
		list: [{ locality: 'Rome' }],
		wanted: [{}, { primary: false }, { display: 'x' }],
		places: [undefined, undefined, undefined],
	},
	{ name: 'the last of those alike that is compared', list: many, wanted: [{ type: 'other', value: 'a', n: 31 }], places: [31] },
	{ name: 'one behind it: the first of its type', list: many, wanted: [{ type: 'other', value: 'a', n: 32 }], places: [0] },
	{
		name: 'of many of one type the one of that value',
		list: Array.from({ length: 40 }, (_, n) => ({ type: 'other', value: `v${n}` })),
		wanted: [{ type: 'other', value: 'V39' }],
		places: [39],
	},
	{
		name: 'of many of their own types the one of that value',
		list: Array.from({ length: 40 }, (_, n) => ({ type: `t${n}`, value: `v${n}` })),
		wanted: [{ value: 'v39' }],
		places: [39],
	},
	{ name: 'none of either', list: [], wanted: [], places: [] },
])('pairs $name', ({ attribute = 'emails', list, wanted, places }) => {
	expect(pairs(attribute, list, wanted)).toEqual(places);
});

it.each<{ name: string; entry: JsonObject; path: string }>([
	{ name: 'its type', entry: { Type: 'work', value: 'a' }, path: 'emails[Type eq "work"]' },
	{ name: 'its value, without a type', entry: { value: 'a"b' }, path: 'emails[value eq "a\\"b"]' },
	{ name: 'its value, with a type that is none', entry: { type: { a: 1 }, value: 'a' }, path: 'emails[value eq "a"]' },
	{ name: 'its value, with an empty type', entry: { type: null, value: 7 }, path: 'emails[value eq 7]' },
	{ name: 'the whole, without either', entry: { display: 'a' }, path: 'emails' },
])('the path of an entry by $name', ({ entry, path }) => {
	expect(entryPath('emails', 'emails', entry)).toBe(path);
});
