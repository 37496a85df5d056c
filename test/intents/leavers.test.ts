import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { idNamed, intentsOf, type Row, type Setting } from './source';

const auto = (json: JsonObject): Row => ({
	json,
	parameters: { attributes: { mappingMode: 'autoMapInputData', value: null }, target: json['Email'] ?? idNamed('u1') },
});
const byHand = (json: JsonObject): Row => ({
	json,
	parameters: { attributes: { mappingMode: 'defineBelow', value: { userName: json['Email'] } } },
});

/** Each row as its kind; of a refused one what it says and whom it names. */
function rowsOf(rows: readonly Row[], setting: Setting): readonly unknown[] {
	return intentsOf(rows, { attributesMode: 'map', ...setting }).map((intent) => {
		if (intent.kind !== 'decided') return intent.kind;
		const { outcome, named } = intent;
		return outcome.kind === 'invalid' ? { reason: outcome.reason, detail: outcome.detail, named } : outcome.kind;
	});
}

const gone = (column: string, named: object) => ({
	reason: 'badValue',
	detail: `The column '${column}' says that this person is gone, and no column is mapped to Active. Hand the row to Deactivate with a Filter node, map Active by hand with an expression, or name the column in 'Leave Out Columns' to carry out the row as one of an active person.`,
	named,
});

const goneBeside = (named: object) => ({
	reason: 'badValue',
	detail:
		"The column 'Status' says that this person is gone, and the column 'Active' is empty in this row. Fill in that cell, or name the column in 'Leave Out Columns' to carry out the row as one of an active person.",
	named,
});

const mo = 'mo@example.com';
const tara = 'tara@example.com';

describe('a row that says its person is gone', () => {
	it.each<{ name: string; rows: readonly JsonObject[]; setting: Setting; expected: readonly unknown[] }>([
		...(['create', 'upsert', 'sync'] as const).map((operation) => ({
			name: `is refused in ${operation}, and names the person`,
			rows: [{ Email: mo, Status: 'Active' }, { Email: tara, Status: 'Terminated' }, { Email: 'eva@example.com' }],
			setting: { operation },
			expected: [
				operation === 'create' ? 'create' : 'upsert',
				gone('Status', { userName: tara }),
				operation === 'create' ? 'create' : 'upsert',
			],
		})),
		{
			name: 'is carried out in update',
			rows: [{ Email: mo, Status: 'Terminated', Title: 'Lead' }],
			setting: { operation: 'update' },
			expected: ['update'],
		},
		{
			name: 'by a date that is over',
			rows: [
				{ Email: mo, 'Termination Date': '2025-12-31' },
				{ Email: tara, 'Termination Date': '2026-12-31' },
			],
			setting: { operation: 'sync' },
			expected: [gone('Termination Date', { userName: mo }), 'upsert'],
		},
		{
			name: 'by any of several columns',
			rows: [
				{ Email: mo, Status: 'Full-Time', Austritt: '31.12.2025' },
				{ Email: tara, Suspended: true },
			],
			setting: { operation: 'upsert' },
			expected: [gone('Austritt', { userName: mo }), gone('Suspended', { userName: tara })],
		},
		{
			name: "by a letter, since the other rows' letters are known",
			rows: [
				{ Email: mo, Status: 'T' },
				{ Email: tara, Status: 'A' },
			],
			setting: { operation: 'upsert' },
			expected: [gone('Status', { userName: mo }), 'upsert'],
		},
		{
			name: 'is carried out when the column is left out',
			rows: [{ Email: mo, Status: 'Terminated' }],
			setting: { operation: 'sync', leaveOutColumns: 'Status' },
			expected: ['upsert'],
		},
		{
			name: 'is carried out when another column is Active and says yes or no in that row',
			rows: [
				{ Email: mo, Status: 'Terminated', Active: 'yes' },
				{ Email: tara, Status: 'Terminated', Active: false },
				{ Email: 'eva@example.com', Status: 'Terminated', Active: ' ' },
				{ Email: 'nil@example.com', Status: 'Terminated' },
				{ Email: 'lea@example.com', Status: 'Full-Time' },
			],
			setting: { operation: 'sync' },
			expected: ['upsert', 'upsert', goneBeside({ userName: 'eva@example.com' }), goneBeside({ userName: 'nil@example.com' }), 'upsert'],
		},
		{
			name: 'is told before what else is wrong with it',
			rows: [{ Email: mo, 'External ID': 'E1', Status: 'Terminated', Manager: 'The Boss' }],
			setting: { operation: 'upsert' },
			expected: [gone('Status', { userName: mo, externalId: 'E1' })],
		},
		{
			name: 'with no markup of the column',
			rows: [{ Email: mo, 'Status (<b>new</b>)': 'left' }],
			setting: { operation: 'upsert' },
			expected: [gone('Status ( b new /b )', { userName: mo })],
		},
		{
			name: 'of a group is a row like any other',
			rows: [{ 'Group Name': 'Sales', Status: 'Inactive' }],
			setting: { operation: 'create', resourceType: 'Groups' },
			expected: ['create'],
		},
	])('$name', ({ rows, setting, expected }) => {
		expect(rowsOf(rows.map(auto), setting)).toEqual(expected);
	});

	it('is carried out when the attributes are mapped by hand', () => {
		expect(rowsOf([byHand({ Email: mo, Status: 'Terminated' })], { operation: 'create' })).toEqual(['create']);
	});
});

describe('JSON that says its person is gone', () => {
	const inJson = (json: JsonObject): Row => ({ json, parameters: { data: json } });
	const told = (member: string): object => ({
		reason: 'badValue',
		detail: `'${member}' in 'Data' says that this person is gone, and 'Data' gives no 'Active'. Give active as true or false, or leave the member out.`,
		named: { userName: mo },
	});

	it.each<{ name: string; members: JsonObject; says?: string }>([
		{ name: 'a status in words', members: { status: 'DEPROVISIONED' }, says: 'status' },
		{ name: 'a status as an object', members: { status: { value: 'Terminated' } }, says: 'status' },
		{ name: 'a switch of a directory', members: { accountEnabled: false }, says: 'accountEnabled' },
		{ name: 'such a switch as a word', members: { account_enabled: 'FALSE' }, says: 'account_enabled' },
		{ name: 'an event', members: { title: 'Lead', suspended: true }, says: 'suspended' },
		{ name: 'a date that is over', members: { terminationDate: '2025-12-31' }, says: 'terminationDate' },
		{ name: 'flags of AD', members: { userAccountControl: 514 }, says: 'userAccountControl' },
		{ name: 'a state that is one', members: { state: 'inactive' }, says: 'state' },
		{ name: 'beside a blank for active', members: { status: 'Terminated', active: ' ' }, says: 'status' },
		{ name: 'not a date to come', members: { terminationDate: '2026-12-31' } },
		{ name: 'not another word', members: { status: 'ACTIVE', accountEnabled: true, suspended: false, userAccountControl: 512 } },
		{ name: 'not a letter alone', members: { status: 'T' } },
		{ name: 'not where active is given', members: { status: 'DEPROVISIONED', ACTIVE: true } },
		{ name: 'not what stands deeper', members: { name: { status: 'Terminated' } } },
		{ name: 'not an attribute of Webex', members: { title: 'Terminated' } },
	])('$name', ({ members, says }) => {
		for (const operation of ['create', 'upsert', 'sync'] as const) {
			expect(rowsOf([inJson({ userName: mo, ...members })], { operation, attributesMode: 'json' })).toEqual([
				says === undefined ? (operation === 'create' ? 'create' : 'upsert') : told(says),
			]);
		}
	});

	it('by a letter beside those of other rows', () => {
		const rows = [inJson({ userName: tara, status: 'A' }), inJson({ userName: mo, status: 'T' })];
		expect(rowsOf(rows, { operation: 'sync', attributesMode: 'json' })).toEqual(['upsert', told('status')]);
	});

	it('is carried out in update, and for groups', () => {
		const update: Row = { parameters: { target: mo, data: { title: 'Lead', status: 'Terminated' } } };
		expect(rowsOf([update], { operation: 'update', attributesMode: 'json' })).toEqual(['update']);
		const group = inJson({ displayName: 'Sales', status: 'inactive' });
		expect(rowsOf([group], { operation: 'upsert', resourceType: 'Groups', attributesMode: 'json' })).toEqual(['upsert']);
	});
});
