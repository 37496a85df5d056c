import { createExternalIdReader } from '../../../nodes/WebexScim/intents/columns/externalIds';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

describe('the External IDs of a row without mapped columns', () => {
	it.each<{ name: string; json: JsonObject; said: readonly object[] }>([
		{ name: 'by its display name', json: { 'External ID': 'H700' }, said: [{ value: 'H700', column: 'External ID' }] },
		{ name: 'by its SCIM name', json: { externalId: 'H700' }, said: [{ value: 'H700', column: 'externalId' }] },
		{
			name: 'by another name, of the person',
			json: { 'Employee External ID': ' H700 ' },
			said: [{ value: 'H700', column: 'Employee External ID' }],
		},
		{
			name: 'several',
			json: { externalId: 'E5', 'external-id': 'H700' },
			said: [
				{ value: 'E5', column: 'externalId' },
				{ value: 'H700', column: 'external-id' },
			],
		},
		{ name: 'a number', json: { 'External ID': 700 }, said: [{ value: '700', column: 'External ID' }] },
		{ name: 'zeros before a number', json: { 'External ID': '0700' }, said: [{ value: '0700', column: 'External ID' }] },
		{ name: 'an object that stands for it', json: { 'External ID': { value: 'H700' } }, said: [{ value: 'H700', column: 'External ID' }] },
		{
			name: 'under a name with data in it',
			json: { 'External ID (0049 151 234567)': 'H700' },
			said: [{ value: 'H700', column: 'External ID (…)' }],
		},
		{ name: 'that of somebody else', json: { 'Manager External ID': 'H1', 'External ID (manager)': 'H1' }, said: [] },
		{ name: 'an employee number', json: { 'Employee Number': '700', 'Personnel ID': '700', id: '700' }, said: [] },
		{ name: 'the number of an HR system', json: { 'HR ID': '1042' }, said: [] },
		{ name: 'in an object', json: { profile: { externalId: 'H700' } }, said: [{ value: 'H700', column: 'profile.externalId' }] },
		{ name: 'of another object', json: { manager: { externalId: 'H1' } }, said: [] },
		{ name: 'nothing', json: { 'External ID': '', externalId: null, 'HR ID': ' ' }, said: [] },
		{ name: 'words for none', json: { 'External ID': 'n/a', 'HR ID': '-' }, said: [] },
		{ name: 'what nobody could send', json: { 'External ID': '#N/A', 'HR ID': '1.2E+5', externalId: ['H1', 'H2'] }, said: [] },
	])('$name', ({ json, said }) => {
		const read = createExternalIdReader();
		expect(read(json)).toStrictEqual(said);
		expect(read(json)).toStrictEqual(said);
	});
});
