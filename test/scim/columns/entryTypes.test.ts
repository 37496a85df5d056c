import { contactType, isContact, isFirstOfMany } from '../../../nodes/WebexScim/scim/columns/entryTypes';

it.each<readonly [id: string | undefined, contact: boolean, firstOfMany: boolean]>([
	['userName', true, false],
	['emails.work.value', true, false],
	['emails.home.value', true, true],
	['emails.other.value', true, true],
	['phoneNumbers.work.value', true, true],
	['addresses.work.locality', true, false],
	['title', false, false],
	['emails', false, false],
	['x.emails.home.value', false, false],
	['x.phoneNumbers.work.value', false, false],
	['undefined', false, false],
	[undefined, false, false],
])('%s is a contact: %p, and the first will do: %p', (id, contact, firstOfMany) => {
	expect([isContact(id), isFirstOfMany(id)]).toEqual([contact, firstOfMany]);
});

describe('the type of a contact', () => {
	const meanings = new Map([
		['phones', 'phoneNumbers.work.value'],
		['phone', 'phoneNumbers.work.value'],
		['email', 'userName'],
		['title', 'title'],
		['phones.work', 'phoneNumbers.work.value'],
		['phones.mobile', 'phoneNumbers.mobile.value'],
		['phones.home', 'private'],
		['phones.home cell', 'private'],
	]);
	const words = { isKnown: (path: string) => meanings.has(path), means: (path: string) => meanings.get(path) };

	it.each<{ name: string; entry: unknown; type: string | undefined }>([
		{ name: 'a type', entry: { TYPE: ' Mobile ', value: 'x' }, type: 'mobile' },
		{ name: 'a type that no word tells', entry: { type: 'Pager' }, type: 'pager' },
		{ name: 'a label that no word tells', entry: { label: 'Pager' }, type: undefined },
		{ name: 'a label that is understood', entry: { label: 'Work' }, type: 'work' },
		{ name: 'a label that is understood before a type that is not', entry: { type: 'Pager', label: 'Work' }, type: 'work' },
		{ name: 'of two that are understood the first', entry: { kind: 'Mobile', use: 'Work' }, type: 'mobile' },
		{ name: 'what is private before all else', entry: { type: 'Mobile', use: 'Home' }, type: 'home' },
		{ name: 'a type with no word, and labels with none', entry: { use: 'x', label: 'y', type: 'z' }, type: 'z' },
		{ name: 'several words', entry: { type: ['Home', 'cell'] }, type: 'home cell' },
		{ name: 'a number', entry: { type: 3 }, type: '3' },
		{ name: 'an object that stands for a word', entry: { type: { value: 'Work' } }, type: 'work' },
		{ name: 'an object that stands for none', entry: { type: { a: 1, b: 2 } }, type: 'unknown type' },
		{ name: 'a list with an object that stands for none', entry: { type: ['home', { a: 1, b: 2 }] }, type: 'unknown type' },
		{ name: 'a switch', entry: { type: true }, type: undefined },
		{ name: 'an empty type', entry: { type: '' }, type: undefined },
		{ name: 'a blank type', entry: { type: ' ' }, type: undefined },
		{ name: 'a type of null', entry: { type: null }, type: undefined },
		{ name: 'a type of an empty list', entry: { type: [] }, type: undefined },
		{ name: 'a type as long as one is', entry: { type: 'x'.repeat(40) }, type: 'x'.repeat(40) },
		{ name: 'a longer text', entry: { type: 'x'.repeat(41) }, type: 'unknown type' },
		{ name: 'a type of data', entry: { type: 'Rich Text', value: 'x' }, type: undefined },
		{ name: 'a type of data beside a use', entry: { type: 'text', use: 'work' }, type: 'work' },
		{ name: 'the name of the member that holds it', entry: { type: 'Phone_Number', PHONE_NUMBER: 'x' }, type: undefined },
		{ name: 'what its path says', entry: { type: 'phone', value: 'x' }, type: undefined },
		{ name: 'what another path says', entry: { type: 'email', value: 'x' }, type: 'email' },
		{ name: 'what is no contact', entry: { type: 'title', value: 'x' }, type: 'title' },
		{ name: 'no type', entry: { value: 'x' }, type: undefined },
		{ name: 'no object', entry: 'work', type: undefined },
		{ name: 'a list', entry: [{ type: 'work' }], type: undefined },
		{ name: 'nothing', entry: null, type: undefined },
	])('$name', ({ entry, type }) => {
		expect(contactType(entry, 'phones', words)).toBe(type);
	});
});
