import { createNameReader } from '../../../nodes/WebexScim/intents/columns/namesSaid';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

describe('the names of a user in a row without mapped columns', () => {
	it.each<{ name: string; json: JsonObject; said: readonly object[] }>([
		{
			name: 'by its display name',
			json: { 'External ID': 'H700' },
			said: [{ attribute: 'externalId', value: 'H700', column: 'External ID' }],
		},
		{ name: 'by its SCIM name', json: { externalId: 'H700' }, said: [{ attribute: 'externalId', value: 'H700', column: 'externalId' }] },
		{
			name: 'by another name, of the person',
			json: { 'Employee External ID': ' H700 ' },
			said: [{ attribute: 'externalId', value: 'H700', column: 'Employee External ID' }],
		},
		{
			name: 'several',
			json: { externalId: 'E5', 'external-id': 'H700' },
			said: [
				{ attribute: 'externalId', value: 'E5', column: 'externalId' },
				{ attribute: 'externalId', value: 'H700', column: 'external-id' },
			],
		},
		{ name: 'a number', json: { 'External ID': 700 }, said: [{ attribute: 'externalId', value: '700', column: 'External ID' }] },
		{
			name: 'zeros before a number',
			json: { 'External ID': '0700' },
			said: [{ attribute: 'externalId', value: '0700', column: 'External ID' }],
		},
		{
			name: 'an object that stands for it',
			json: { 'External ID': { value: 'H700' } },
			said: [{ attribute: 'externalId', value: 'H700', column: 'External ID' }],
		},
		{
			name: 'under a name with data in it',
			json: { 'External ID (0049 151 234567)': 'H700' },
			said: [{ attribute: 'externalId', value: 'H700', column: 'External ID (…)' }],
		},
		{ name: 'that of somebody else', json: { 'Manager External ID': 'H1', 'External ID (manager)': 'H1' }, said: [] },
		{ name: 'an employee number', json: { 'Employee Number': '700', 'Personnel ID': '700', id: '700' }, said: [] },
		{ name: 'the number of an HR system', json: { 'HR ID': '1042' }, said: [] },
		{
			name: 'in an object',
			json: { profile: { externalId: 'H700' } },
			said: [{ attribute: 'externalId', value: 'H700', column: 'profile.externalId' }],
		},
		{ name: 'of another object', json: { manager: { externalId: 'H1' } }, said: [] },
		{
			name: 'an address, and the account behind it',
			json: { 'Work Email': ' Ada@example.com', upn: 'ada@example.com' },
			said: [
				{ attribute: 'userName', value: 'Ada@example.com', column: 'Work Email' },
				{ attribute: 'userName', value: 'ada@example.com', column: 'upn' },
			],
		},
		{
			name: 'an address in an object',
			json: { profile: { email: 'ada@example.com' } },
			said: [{ attribute: 'userName', value: 'ada@example.com', column: 'profile.email' }],
		},
		{
			name: 'the address of somebody else',
			json: {
				'Manager Email': 'boss@example.com',
				requester: { email: 'boss@example.com' },
				'Submitted by (email)': 'boss@example.com',
				'Private Email': 'ada@home.example',
			},
			said: [],
		},
		{ name: 'what is no address', json: { Email: 'see note', Username: 'ada.moss' }, said: [] },
		{ name: 'nothing', json: { 'External ID': '', externalId: null, 'HR ID': ' ' }, said: [] },
		{ name: 'words for none', json: { 'External ID': 'n/a', 'HR ID': '-' }, said: [] },
		{ name: 'what nobody could send', json: { 'External ID': '#N/A', 'HR ID': '1.2E+5', externalId: ['H1', 'H2'] }, said: [] },
	])('$name', ({ json, said }) => {
		const read = createNameReader();
		expect(read(json)).toStrictEqual(said);
		expect(read(json)).toStrictEqual(said);
	});
});
