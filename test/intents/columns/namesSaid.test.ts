import { createNameReader } from '../../../nodes/WebexScim/intents/columns/namesSaid';
import type { NameSaid } from '../../../nodes/WebexScim/intents/namedBesides';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const readerOf = (...rows: readonly JsonObject[]) => {
	const items = rows.map((json) => ({ json }));
	const reader = createNameReader({ items, leaveOutColumns: '', nowMs: 0 });
	return (attribute: NameSaid['attribute']): readonly (readonly string[])[] =>
		items.map((item) => reader.read(item, attribute).map(({ value, column }) => `${column ?? '?'}: ${value}`));
};

it.each<{ name: string; json: JsonObject; said: readonly string[] }>([
	{ name: 'by its display name', json: { 'External ID': 'H700' }, said: ['External ID: H700'] },
	{ name: 'by its SCIM name', json: { externalId: 'H700' }, said: ['externalId: H700'] },
	{ name: 'by another name, of the person', json: { 'Employee External ID': ' H700 ' }, said: ['Employee External ID: H700'] },
	{ name: 'in several columns', json: { externalId: 'E5', 'external-id': 'H700' }, said: ['externalId: E5', 'external-id: H700'] },
	{ name: 'a number', json: { 'External ID': 700 }, said: ['External ID: 700'] },
	{ name: 'zeros before a number', json: { 'External ID': '0700' }, said: ['External ID: 0700'] },
	{ name: 'an object that stands for it', json: { 'External ID': { value: 'H700' } }, said: ['External ID: H700'] },
	{ name: 'under a name with data in it', json: { 'External ID (0049 151 234567)': 'H700' }, said: ['External ID (…): H700'] },
	{ name: 'that of somebody else', json: { 'Manager External ID': 'H1', 'External ID (manager)': 'H1' }, said: [] },
	{ name: 'an employee number', json: { 'Employee Number': '700', 'Personnel ID': '700', id: '700' }, said: [] },
	{ name: 'the number of an HR system', json: { 'HR ID': '1042' }, said: [] },
	{ name: 'in an object', json: { profile: { externalId: 'H700' } }, said: ['profile.externalId: H700'] },
	{ name: 'of another object', json: { manager: { externalId: 'H1' } }, said: [] },
	{ name: 'nothing', json: { 'External ID': '', externalId: null, 'HR ID': ' ' }, said: [] },
	{ name: 'words for none', json: { 'External ID': 'n/a', 'HR ID': '-' }, said: [] },
	{ name: 'what nobody could send', json: { 'External ID': '#N/A', 'HR ID': '1.2E+5', externalId: ['H1', 'H2'] }, said: [] },
])('an External ID of a row without mapped columns: $name', ({ json, said }) => {
	expect(readerOf(json)('externalId')).toEqual([said]);
});

it.each<{ name: string; json: JsonObject; said: readonly string[] }>([
	{
		name: 'and the account behind it',
		json: { upn: 'ada@example.com', 'Work Email': ' Ada.M@example.com' },
		said: ['Work Email: Ada.M@example.com', 'upn: ada@example.com'],
	},
	{ name: 'in an object', json: { profile: { email: 'ada@example.com' } }, said: ['profile.email: ada@example.com'] },
	{ name: 'that no word tells', json: { 'Leaver Email': 'ada@example.com' }, said: ['Leaver Email: ada@example.com'] },
	{ name: 'of a login', json: { login: 'ada@example.com' }, said: ['login: ada@example.com'] },
	{
		name: 'in a list of an API',
		json: { businessCommunication: { emails: [{ emailUri: 'ada@example.com' }] } },
		said: ['businessCommunication.emails.emailUri: ada@example.com'],
	},
	{
		name: 'of somebody else',
		json: {
			'Manager Email': 'boss@example.com',
			requester: { email: 'boss@example.com' },
			'Submitted by (email)': 'boss@example.com',
			'Private Email': 'ada@home.example',
		},
		said: [],
	},
	{
		name: 'behind an empty one that is more telling',
		json: { 'Work Email': '', Email: 'ada@example.com' },
		said: ['Email: ada@example.com'],
	},
	{
		name: 'beside that of who did it',
		json: { user: { email: 'hr@example.com' }, email: 'ada@example.com' },
		said: ['email: ada@example.com'],
	},
	{
		name: 'with the time of an event',
		json: { email: 'ada@example.com', timestamp: '2026-01-01T00:00:00Z' },
		said: ['email: ada@example.com'],
	},
	{ name: 'of a company', json: { number: 'H1', company: { name: 'Acme', email: 'info@example.com' } }, said: [] },
	{ name: 'of who did it', json: { event: 'updated', user: { emailAddress: 'hr@example.com' } }, said: [] },
	{
		name: 'of who filled in a form of Microsoft',
		json: { 'Start time': '9:00', 'Completion time': '9:05', Email: 'hr@example.com', 'Personnel number': '7' },
		said: [],
	},
	{ name: 'of who filled in a form of Google', json: { Timestamp: '9:00', 'Email Address': 'hr@example.com' }, said: [] },
	{
		name: 'that a form asked for',
		json: { 'Start time': '9:00', 'Completion time': '9:05', Email: 'hr@example.com', 'Employee Email': 'ada@example.com' },
		said: ['Employee Email: ada@example.com'],
	},
	{ name: 'that is none', json: { Email: 'see note', Username: 'ada.moss' }, said: [] },
])('an address of a row without mapped columns: $name', ({ json, said }) => {
	expect(readerOf(json)('userName')).toEqual([said]);
});

it('columns are matched once for all rows, and not at all where no name says External', () => {
	const read = readerOf({ Email: 'ada@example.com' }, { 'Work Email': 'bo@example.com' });
	expect(read('userName')).toEqual([['Email: ada@example.com'], ['Work Email: bo@example.com']]);
	const reader = createNameReader({ items: [{ json: { Email: 'a@example.com' } }], leaveOutColumns: '', nowMs: 0 });
	expect([...reader.prepare('externalId')]).toEqual([]);
	expect(finish(reader.prepare('userName'))).toBeUndefined();
});
