import { nameLabels } from '../../nodes/WebexScim/intents/keys';
import type { DecidedIntent, Intent, Key, ManagerName } from '../../nodes/WebexScim/intents/intents';
import type { InvalidReason } from '../../nodes/WebexScim/plan/outcome';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { fails, intentsOf, type Row, type Setting } from './source';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

const webexId = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';

const json = (data: unknown): Row => ({ parameters: { data } });
const columns = (cells: Readonly<Record<string, unknown>>): Row => ({
	json: cells as JsonObject,
	parameters: { attributes: { mappingMode: 'autoMapInputData' } },
});
const readLine = (row: Row, setting: Setting): Intent | undefined => intentsOf([row], { operation: 'sync', ...setting })[0];

const userName = (value: string): Key => ({ attribute: 'userName', value });
const externalId = (value: string): Key => ({ attribute: 'externalId', value });
const line = (key: Key, resource: JsonObject, wanted: JsonObject, manager?: ManagerName): Intent => ({
	kind: 'upsert',
	label: 'row 2',
	resourceType: 'Users',
	resource: { schemas: [core], ...resource },
	wanted,
	key,
	...(manager === undefined ? {} : { manager }),
});
/** A line that cannot be used, and whom it names all the same. */
const refused = (detail: string, named?: DecidedIntent['named'], reason: InvalidReason = 'badValue'): Intent => ({
	kind: 'decided',
	label: 'row 2',
	outcome: { kind: 'invalid', reason, detail: `${detail}` },
	...(named === undefined ? {} : { named }),
});
/** The same for a line that says all of whom it means. */
const refusedSure = (detail: string, named: DecidedIntent['named']): Intent => ({ ...refused(detail, named), isSureWhom: true }) as Intent;
const missing = (attribute: keyof typeof nameLabels): string =>
	`'${nameLabels[attribute]}' is missing. Give it a value: the row is matched by it.`;
const badTitle = "The column 'Job Title' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.";
const newAnn = { userName: 'ann@example.com', userType: 'user', emails: [{ type: 'work', value: 'ann@example.com', primary: true }] };

describe('a line of JSON', () => {
	const tooLong = 'x'.repeat(6_200);

	it.each<{ name: string; row: Row; key?: Setting['key']; expected: Intent }>([
		{
			name: 'is wanted active',
			row: json({ userName: 'ann@example.com' }),
			expected: line(userName('ann@example.com'), { userName: 'ann@example.com' }, { userName: 'ann@example.com', active: true }),
		},
		{
			name: 'but where it says otherwise',
			row: json({ userName: 'ann@example.com', active: false }),
			expected: line(
				userName('ann@example.com'),
				{ userName: 'ann@example.com', active: false },
				{ userName: 'ann@example.com', active: false },
			),
		},
		{
			name: 'in any case',
			row: json({ USERNAME: 'ann@example.com', Active: false }),
			expected: line(
				userName('ann@example.com'),
				{ USERNAME: 'ann@example.com', Active: false },
				{ USERNAME: 'ann@example.com', Active: false },
			),
		},
		...[null, '', '  ', [], {}, undefined].map((active) => ({
			name: `where Active is ${JSON.stringify(active)}, which says nothing`,
			row: json({ userName: 'ann@example.com', ...(active === undefined ? {} : { active }) }),
			expected: line(userName('ann@example.com'), { userName: 'ann@example.com' }, { userName: 'ann@example.com', active: true }),
		})),
		{
			name: 'as text',
			row: json('{"userName":"ann@example.com"}'),
			expected: line(userName('ann@example.com'), { userName: 'ann@example.com' }, { userName: 'ann@example.com', active: true }),
		},
		{
			name: 'by external ID',
			row: json({ userName: 'ann@example.com', externalId: 'E1' }),
			key: 'externalId',
			expected: line(
				externalId('E1'),
				{ userName: 'ann@example.com', externalId: 'E1' },
				{ userName: 'ann@example.com', externalId: 'E1', active: true },
			),
		},
		{
			name: 'that is missing names nobody',
			row: {},
			expected: refused("'Data' is empty. Give an object, or JSON text of one.", undefined, 'missingField'),
		},
		{
			name: 'that cannot be read names nobody',
			row: json('{"userName":"ann@example.com"'),
			expected: refused("'Data' is not valid JSON. Give an object, or JSON text of one."),
		},
		{
			name: 'whose expression fails names nobody',
			row: json(fails),
			expected: refused("The expression in 'Data' could not be evaluated for this item. Check the fields it uses."),
		},
		{
			name: 'without a userName names nobody',
			row: json({ title: 'Nurse' }),
			expected: refused(missing('userName'), undefined, 'missingField'),
		},
		{
			name: 'with a userName that is a number names somebody by it',
			row: json({ userName: 7 }),
			expected: refused("'User Name' is not an e-mail address. Use the form name@example.com.", { userName: '7' }),
		},
		{
			name: 'with an External ID that is a number means that text',
			row: json({ externalId: 10042, userName: ' ann@example.com' }),
			key: 'externalId',
			expected: line(
				externalId('10042'),
				{ externalId: '10042', userName: 'ann@example.com' },
				{ externalId: '10042', userName: 'ann@example.com', active: true },
			),
		},
		{
			name: 'without an external ID names somebody by userName',
			row: json({ userName: 'ann@example.com' }),
			key: 'externalId',
			expected: refused(missing('externalId'), { userName: 'ann@example.com' }, 'missingField'),
		},
		{
			name: 'with a key that is too long is not sure whom it means',
			row: json({ userName: 'ann@example.com', externalId: tooLong }),
			key: 'externalId',
			expected: refused("'External ID' in 'Data' has 6200 characters, and Webex takes 256. Shorten it.", { userName: 'ann@example.com' }),
		},
		{
			name: 'with an External ID that is no text is not sure whom it means',
			row: json({ userName: 'ann@example.com', externalId: true }),
			key: 'externalId',
			expected: refused("'External ID' in 'Data' is not a text. Give a text or a number.", { userName: 'ann@example.com' }),
		},
		{
			name: 'with an External ID that a spreadsheet spoilt is not sure whom it means',
			row: json({ userName: 'ann@example.com', externalId: '#N/A' }),
			key: 'externalId',
			expected: refused(
				"'External ID' in 'Data' holds an error of a spreadsheet. Give the value as text, as its source has it, or leave the member out.",
				{
					userName: 'ann@example.com',
				},
			),
		},
		{
			name: 'without a userName means somebody whom Webex has, by external ID',
			row: json({ externalId: 'E1' }),
			key: 'externalId',
			expected: line(externalId('E1'), { externalId: 'E1' }, { externalId: 'E1', active: true }),
		},
		{
			name: 'with a userName that is no text does so too',
			row: json({ externalId: 'E1', userName: false }),
			key: 'externalId',
			expected: line(externalId('E1'), { externalId: 'E1' }, { externalId: 'E1', userName: null, active: true }),
		},
		{
			name: 'with the ID of Webex, in either of its forms',
			row: json({ userName: 'ann@example.com', id: `\t${webexId.toUpperCase()} ` }),
			expected: {
				...line(
					userName('ann@example.com'),
					{ userName: 'ann@example.com', id: `\t${webexId.toUpperCase()} ` },
					{ userName: 'ann@example.com', id: `\t${webexId.toUpperCase()} `, active: true },
				),
				besides: { ids: [webexId] },
			} as Intent,
		},
		{
			name: 'with an ID of another system',
			row: json({ userName: 'ann@example.com', id: '1001' }),
			expected: line(
				userName('ann@example.com'),
				{ userName: 'ann@example.com', id: '1001' },
				{ userName: 'ann@example.com', id: '1001', active: true },
			),
		},
		{
			name: 'that is bad, with the ID of Webex',
			row: json({ userName: 'ann', id: webexId }),
			expected: {
				...refused("'User Name' is not an e-mail address. Use the form name@example.com.", { userName: 'ann' }),
				besides: { ids: [webexId] },
			} as Intent,
		},
	])('$name', ({ row, key = 'userName', expected }) => {
		expect(readLine(row, { key })).toStrictEqual(expected);
	});
});

describe('a line of columns', () => {
	const badActive = "The column 'Active' is neither true nor false. Use true or false, yes or no, 1 or 0.";
	const boss: ManagerName = { kind: 'name', attribute: 'userName', value: 'boss@example.com', column: 'Manager' };
	const failed: Row = { json: { Mail: 'ann@example.com' }, parameters: { attributes: fails } };

	it.each<{ name: string; row: Row; setting?: Setting; expected: Intent }>([
		{
			name: 'is wanted active',
			row: columns({ Mail: 'ann@example.com' }),
			expected: line(userName('ann@example.com'), newAnn, { schemas: [core], userName: 'ann@example.com', active: true }),
		},
		{
			name: 'but where it says otherwise',
			row: columns({ Mail: 'ann@example.com', Active: 'no' }),
			expected: line(
				userName('ann@example.com'),
				{ userName: 'ann@example.com', active: false, userType: 'user', emails: newAnn.emails },
				{ schemas: [core], userName: 'ann@example.com', active: false },
			),
		},
		{
			name: 'with a manager',
			row: columns({ Mail: 'ann@example.com', Manager: 'boss@example.com' }),
			expected: line(userName('ann@example.com'), newAnn, { schemas: [core], userName: 'ann@example.com', active: true }, boss),
		},
		{
			name: 'by external ID',
			row: columns({ Mail: 'ann@example.com', 'External ID': 10042 }),
			setting: { key: 'externalId' },
			expected: line(
				externalId('10042'),
				{ userName: 'ann@example.com', externalId: '10042', userType: 'user', emails: newAnn.emails },
				{ schemas: [core], userName: 'ann@example.com', externalId: '10042', active: true },
			),
		},
		{
			name: 'with a bad cell still names somebody',
			row: columns({ Mail: 'ann@example.com', Active: 'perhaps' }),
			expected: refusedSure(badActive, { userName: 'ann@example.com' }),
		},
		{
			name: 'with a bad cell names somebody by what is not the key',
			row: columns({ Mail: 'ann@example.com', Active: 'perhaps' }),
			setting: { key: 'externalId' },
			expected: refused(`'External ID' is missing. Give it a value: the row is matched by it. ${badActive}`, {
				userName: 'ann@example.com',
			}),
		},
		{
			name: 'with a text that cannot be used, and no key, tells both',
			row: columns({ Mail: 'ann@example.com', 'Job Title': '#N/A' }),
			setting: { key: 'externalId' },
			expected: refused(`${missing('externalId')} ${badTitle}`, { userName: 'ann@example.com' }),
		},
		{
			name: 'with a bad cell, key and address is sure whom it means',
			row: columns({ Mail: 'ann@example.com', 'External ID': 'E1', Active: 'perhaps' }),
			setting: { key: 'externalId' },
			expected: refusedSure(badActive, { userName: 'ann@example.com', externalId: 'E1' }),
		},
		{
			name: 'with an address and a spoilt External ID is not sure whom it means',
			row: columns({ Mail: 'ann@example.com', 'External ID': '#N/A' }),
			setting: { key: 'externalId' },
			expected: refused("The column 'External ID' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.", {
				userName: 'ann@example.com',
			}),
		},
		{
			name: 'with a bad cell and an external ID names somebody by it',
			row: columns({ 'External ID': 'E1', Active: 'perhaps' }),
			setting: { key: 'externalId' },
			expected: refused(`${badActive} 'User Name' has no value. Give it one.`, { externalId: 'E1' }),
		},
		{
			name: 'without a userName means somebody whom Webex has, by external ID',
			row: columns({ 'External ID': 'E1' }),
			setting: { key: 'externalId' },
			expected: line(externalId('E1'), { externalId: 'E1' }, { schemas: [core], externalId: 'E1', active: true }),
		},
		{
			name: 'of somebody who is gone, without a userName',
			row: columns({ 'External ID': 'E1', Status: 'Terminated' }),
			setting: { key: 'externalId' },
			expected: refused(
				"The column 'Status' says that this person is gone, and no column is mapped to Active. Hand the row to Deactivate with a Filter node, map Active by hand with an expression, or name the column in 'Leave Out Columns' to carry out the row as one of an active person. 'User Name' has no value. Give it one.",
				{ externalId: 'E1' },
			),
		},
		{
			name: 'with the ID of Webex and a login name besides',
			row: columns({ id: webexId, Mail: 'ann@example.com', 'User Principal Name': 'lee@example.com' }),
			setting: { whenMissing: 'deactivate' },
			expected: {
				...line(userName('ann@example.com'), newAnn, { schemas: [core], userName: 'ann@example.com', active: true }),
				besides: {
					ids: [webexId],
					held: [
						{ name: webexId, column: 'id', isUnused: true },
						{ name: 'ann@example.com', column: 'Mail' },
						{ name: 'lee@example.com', column: 'User Principal Name', isUnused: true },
					],
				},
			} as Intent,
		},
		{
			name: 'with an ID that is left out',
			row: columns({ id: webexId, Mail: 'ann@example.com' }),
			setting: { leaveOutColumns: 'ID' },
			expected: line(userName('ann@example.com'), newAnn, { schemas: [core], userName: 'ann@example.com', active: true }),
		},
		{
			name: 'whose empty Active shall be removed is wanted active all the same',
			row: columns({ Mail: 'ann@example.com', Active: '' }),
			setting: { emptyValues: 'remove' },
			expected: line(userName('ann@example.com'), newAnn, { schemas: [core], userName: 'ann@example.com', active: true }),
		},
		{
			name: 'without a key names nobody',
			row: columns({ Title: 'Nurse' }),
			expected: refused("'User Name' has no value. Give it one.", undefined, 'missingField'),
		},
		{
			name: 'whose expression fails names nobody',
			row: failed,
			expected: refused("The expression in 'Attributes' could not be evaluated for this item. Check the fields it uses."),
		},
	])('$name', ({ row, setting = {}, expected }) => {
		expect(readLine(row, { attributesMode: 'map', ...setting })).toStrictEqual(expected);
	});
});
