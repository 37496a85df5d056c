import { intentsOf, type Row, type Setting } from './source';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const auto = (json: JsonObject): Row => ({ json, parameters: { attributes: { mappingMode: 'autoMapInputData', value: null } } });

/** What each row comes to: the reason and the sentence of one that is refused, else the resource that it wants. */
function wishes(rows: readonly JsonObject[], setting: Setting): readonly unknown[] {
	return intentsOf(rows.map(auto), { attributesMode: 'map', ...setting }).map((intent) => {
		if (intent.kind === 'decided') return intent.outcome.kind === 'invalid' ? intent.outcome.reason : intent.outcome.kind;
		if (intent.kind === 'create') return intent.resource;
		return intent.kind === 'upsert' ? intent.wanted : intent.kind;
	});
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('a column means the same in every row', () => {
	it.each<{ name: string; rows: readonly JsonObject[]; setting?: Setting; expected: readonly unknown[] }>([
		{
			name: 'a private address does not name the person of a row without the work address',
			rows: [{ 'Work Email': 'mo@example.com', Email: 'mo@home.example.com' }, { Email: 'tara@home.example.com' }],
			setting: { operation: 'sync' },
			expected: [{ schemas: [core], userName: 'mo@example.com', active: true }, 'missingField'],
		},
		{
			name: 'also where the telling column comes in a later row',
			rows: [{ Email: 'tara@home.example.com' }, { 'Work Email': 'mo@example.com' }],
			setting: { operation: 'sync' },
			expected: ['missingField', { schemas: [core], userName: 'mo@example.com', active: true }],
		},
		{
			name: 'a salutation is no job title where the job title is empty',
			rows: [
				{ Email: 'mo@example.com', Title: 'Dr.', 'Job Title': 'Lead' },
				{ Email: 'tara@example.com', Title: 'Dr.' },
			],
			setting: { operation: 'upsert' },
			expected: [
				{ schemas: [core], userName: 'mo@example.com', title: 'Lead' },
				{ schemas: [core], userName: 'tara@example.com' },
			],
		},
		{
			name: 'a principal name is not the user name of a row without an address',
			rows: [{ mail: 'mo@example.com', UPN: 'mo@corp.local' }, { UPN: 'service@corp.local' }],
			setting: { operation: 'upsert' },
			expected: [{ schemas: [core], userName: 'mo@example.com' }, 'missingField'],
		},
		{
			name: 'a vague phone is not the work phone of a row without one',
			rows: [
				{ Email: 'mo@example.com', 'Work Phone': '+1 555 0100', Phone: '+1 555 0199' },
				{ Email: 'tara@example.com', Phone: '+1 555 0188' },
			],
			setting: { operation: 'upsert' },
			expected: [
				{ schemas: [core], userName: 'mo@example.com', phoneNumbers: [{ type: 'work', value: '+1 555 0100' }] },
				{ schemas: [core], userName: 'tara@example.com' },
			],
		},
		{
			name: 'columns whose names hold line breaks are their own columns',
			rows: [
				{ Email: 'mo@example.com', 'active\nnote': 'x' },
				{ Email: 'tara@example.com', active: 'no', note: 'x' },
			],
			setting: { operation: 'upsert' },
			expected: [
				{ schemas: [core], userName: 'mo@example.com' },
				{ schemas: [core], userName: 'tara@example.com', active: false },
			],
		},
		{
			name: 'the groups of a row without the column have no name',
			rows: [{ 'Group Name': 'Sales', Team: 'S' }, { Team: 'Care' }],
			setting: { operation: 'upsert', resourceType: 'Groups' },
			expected: [{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Sales' }, 'missingField'],
		},
	])('$name', ({ rows, setting = {}, expected }) => {
		expect(wishes(rows, setting)).toEqual(expected);
	});
});

describe('a cell that a row lacks is empty', () => {
	it.each<{ name: string; rows: readonly JsonObject[]; expected: readonly unknown[] }>([
		{
			name: 'and clears what it stands for',
			rows: [{ Email: 'mo@example.com' }, { Email: 'tara@example.com', 'Job Title': 'Clerk' }],
			expected: [
				{ schemas: [core], userName: 'mo@example.com', title: null },
				{ schemas: [core], userName: 'tara@example.com', title: 'Clerk' },
			],
		},
		{
			name: 'in an extension and in a list too',
			rows: [{ Email: 'mo@example.com', Dept: 'Care', Mobile: '+1 555 0100' }, { Email: 'tara@example.com' }],
			expected: [
				{
					schemas: [core, enterprise],
					userName: 'mo@example.com',
					[enterprise]: { department: 'Care' },
					phoneNumbers: [{ type: 'mobile', value: '+1 555 0100' }],
				},
				{
					schemas: [core, enterprise],
					userName: 'tara@example.com',
					[enterprise]: { department: null },
					phoneNumbers: [{ type: 'mobile', value: null }],
				},
			],
		},
		{
			name: 'but what no row has is left as it is',
			rows: [{ Email: 'mo@example.com' }, { Email: 'tara@example.com' }],
			expected: [
				{ schemas: [core], userName: 'mo@example.com' },
				{ schemas: [core], userName: 'tara@example.com' },
			],
		},
	])('$name', ({ rows, expected }) => {
		expect(wishes(rows, { operation: 'upsert', emptyValues: 'remove' })).toEqual(expected);
	});
});

describe('columns that a person leaves out', () => {
	const rows = [{ Email: 'mo@example.com', 'Work Email': 'moritz@example.com', 'Job Title': 'Lead' }];

	it.each<{ name: string; leaveOutColumns: string; expected: unknown }>([
		{ name: 'none', leaveOutColumns: '', expected: { schemas: [core], userName: 'moritz@example.com', title: 'Lead' } },
		{
			name: 'one, so that the next one counts',
			leaveOutColumns: 'Work Email',
			expected: { schemas: [core], userName: 'mo@example.com', title: 'Lead' },
		},
		{ name: 'two, in any spelling', leaveOutColumns: ' work_email ,JOB TITLE', expected: { schemas: [core], userName: 'mo@example.com' } },
		{
			name: 'one that no row has',
			leaveOutColumns: 'Email 2, ,',
			expected: { schemas: [core], userName: 'moritz@example.com', title: 'Lead' },
		},
	])('$name', ({ leaveOutColumns, expected }) => {
		expect(wishes(rows, { operation: 'upsert', leaveOutColumns })).toEqual([expected]);
	});
});
