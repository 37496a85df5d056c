import type { Problem } from '../../../nodes/WebexScim/intents/problem';
import { createColumnReader } from '../../../nodes/WebexScim/intents/columns/readColumns';
import type { TextReading, Wanted } from '../../../nodes/WebexScim/intents/source';
import type { Purpose } from '../../../nodes/WebexScim/scim/columns/build';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';
import { fails, itemOf, parametersOf, type Row } from '../source';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const manager = `${enterprise}:manager.value`;
const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const base64 = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');

/** Columns that are matched by their names. */
const auto = (json: Readonly<Record<string, unknown>>): Row => ({
	json: json as JsonObject,
	parameters: { attributes: { mappingMode: 'autoMapInputData', value: null } },
});
/** Attributes that are mapped by hand, as n8n gives them for an item. */
const byHand = (value: unknown, json: JsonObject = {}): Row => ({
	json,
	parameters: { attributes: { mappingMode: 'defineBelow', value } },
});

interface Setting {
	readonly mapper?: unknown;
	readonly resourceType?: ResourceType;
	readonly emptyValues?: 'ignore' | 'remove';
}

const readerOf = (rows: readonly Row[], { mapper, resourceType = 'Users', emptyValues = 'ignore' }: Setting = {}) =>
	createColumnReader(parametersOf(rows), mapper, resourceType, { emptyValues }, { items: rows.map(itemOf), leaveOutColumns: '', nowMs: 0 });

const readRow = (row: Row, setting?: Setting, purposes: readonly Purpose[] = ['change']): Wanted | Problem =>
	readerOf([row], setting).read(itemOf(row), 0, purposes);

const wanted = (...resources: readonly JsonObject[]): Wanted => ({ kind: 'wanted', resources });
const user = (members: JsonObject): JsonObject => ({ schemas: [core], ...members });
const newAnn = user({ userName: 'ann@example.com', userType: 'user', emails: [{ type: 'work', value: 'ann@example.com', primary: true }] });

/** Mutants that nothing can tell apart: columns that are matched anew give the same, and there always is a column for the manager. */
describe('columns that are matched by name', () => {
	it.each<{ name: string; row: Row; setting?: Setting; purposes?: readonly Purpose[]; expected: Wanted | Problem }>([
		{
			name: 'give what each purpose takes',
			row: auto({ Mail: 'ann@example.com' }),
			purposes: ['create', 'change'],
			expected: wanted(newAnn, user({ userName: 'ann@example.com' })),
		},
		{
			name: 'give a change alone',
			row: auto({ Mail: 'ann@example.com', 'First Name': ' Ann ' }),
			expected: {
				...wanted(user({ userName: 'ann@example.com', name: { givenName: 'Ann' } })),
				breach: { asTyped: user({ userName: 'ann@example.com', name: { givenName: ' Ann ' } }) },
			},
		},
		{ name: 'give nothing where no purpose asks', row: auto({ Mail: 'ann@example.com' }), purposes: [], expected: wanted() },
		{
			name: 'give a group',
			row: auto({ Team: 'Sales', Email: 'x' }),
			setting: { resourceType: 'Groups' },
			purposes: ['create'],
			expected: wanted({ schemas: [groupCore], displayName: 'Sales' }),
		},
		{ name: 'give nothing where none matches', row: auto({ Shoe: 43 }), expected: wanted(user({})) },
		{
			name: 'leave empty cells out',
			row: auto({ Mail: 'ann@example.com', Title: ' ', City: null }),
			expected: wanted(user({ userName: 'ann@example.com' })),
		},
		{
			name: 'or remove them',
			row: auto({ Mail: 'ann@example.com', Title: ' ', City: null }),
			setting: { emptyValues: 'remove' },
			expected: wanted(user({ userName: 'ann@example.com', title: null, addresses: [{ type: 'work', locality: null }] })),
		},
		{
			name: 'are all removed where all are empty, but for the userName',
			row: auto({ Mail: 'ann@example.com', Title: undefined }),
			setting: { emptyValues: 'remove' },
			expected: wanted(user({ userName: 'ann@example.com', title: null })),
		},
		{
			name: 'refuse a cell',
			row: auto({ Mail: 'ann@example.com', Active: 'perhaps' }),
			expected: {
				kind: 'problem',
				detail: "The column 'Active' is neither true nor false. Use true or false, yes or no, 1 or 0.",
				reason: 'badValue',
			},
		},
		{
			name: 'refuse a new user without a name',
			row: auto({ Title: 'Nurse' }),
			purposes: ['create'],
			expected: { kind: 'problem', detail: "'User Name' has no value. Give it one.", reason: 'missingField' },
		},
		{
			name: 'refuse what any of the purposes cannot take',
			row: auto({ Title: 'Nurse' }),
			purposes: ['change', 'create'],
			expected: { kind: 'problem', detail: "'User Name' has no value. Give it one.", reason: 'missingField' },
		},
		{
			name: 'refuse values that contradict each other',
			row: auto({ userName: 'ann@example.com', 'emails.work.value': 'bob@example.com' }),
			expected: {
				kind: 'problem',
				detail: "The column 'emails.work.value' (Work Email) differs from the user name. Webex wants both to be the same: leave one out.",
				reason: 'badValue',
			},
		},
		{
			name: 'are taken in a mode that is unknown',
			row: { json: { Title: 'Nurse' }, parameters: { attributes: { mappingMode: 'other', value: { title: 'Chief' } } } },
			expected: wanted(user({ title: 'Nurse' })),
		},
		{ name: 'are taken where the parameter is nothing', row: { json: { Title: 'Nurse' } }, expected: wanted(user({ title: 'Nurse' })) },
		{
			name: 'are taken where the parameter is a text',
			row: { json: { Title: 'Nurse' }, parameters: { attributes: 'x' } },
			expected: wanted(user({ title: 'Nurse' })),
		},
		{
			name: 'refuse an expression that fails',
			row: { json: { Title: 'Nurse' }, parameters: { attributes: fails } },
			expected: {
				kind: 'problem',
				detail: "The expression in 'Attributes' could not be evaluated for this item. Check the fields it uses.",
				reason: 'badValue',
			},
		},
	])('$name', ({ row, setting, purposes, expected }) => {
		expect(readRow(row, setting, purposes)).toStrictEqual(expected);
	});

	it('are matched once over all rows; a row without a column has an empty cell there', () => {
		const rows = [
			auto({ Mail: 'ann@example.com', Shoe: 43, Title: 'Nurse' }),
			auto({ MailShoe: 'x', Title: 'Clerk' }),
			auto({ Hat: 'L', UPN: 'cyd@example.com' }),
			auto({ MailShoeTitle: 'dan@example.com' }),
			auto({ Mail: 'eve@example.com', Shoe: 38, Title: 'Chief' }),
		];
		const reader = readerOf(rows);
		expect(reader.match()).toBeUndefined();
		expect(rows.map((row, itemIndex) => reader.read(itemOf(row), itemIndex, ['change']))).toStrictEqual([
			wanted(user({ userName: 'ann@example.com', title: 'Nurse' })),
			wanted(user({ title: 'Clerk' })),
			wanted(user({})),
			wanted(user({})),
			wanted(user({ userName: 'eve@example.com', title: 'Chief' })),
		]);
		expect([...(reader.match() ?? [])].map(([name, use]) => [name, use.kind === 'used' ? use.id : use.reason])).toStrictEqual([
			['Mail', 'userName'],
			['Shoe', 'unknown'],
			['Title', 'title'],
			['MailShoe', 'unknown'],
			['Hat', 'unknown'],
			['UPN', 'lessTelling'],
			['MailShoeTitle', 'unknown'],
		]);
	});
});

describe('attributes that are mapped by hand', () => {
	it.each<{ name: string; row: Row; setting?: Setting; purposes?: readonly Purpose[]; expected: Wanted | Problem }>([
		{
			name: 'count, and no column does',
			row: byHand({ userName: 'ann@example.com' }, { Title: 'Nurse' }),
			purposes: ['create', 'change'],
			expected: wanted(newAnn, user({ userName: 'ann@example.com' })),
		},
		{
			name: 'of a group',
			row: byHand({ displayName: 'Sales', externalId: 7 }),
			setting: { resourceType: 'Groups' },
			expected: wanted({ schemas: [groupCore], displayName: 'Sales', externalId: '7' }),
		},
		{ name: 'that are none', row: byHand({}), expected: wanted(user({})) },
		{ name: 'that are null', row: byHand(null, { Title: 'Nurse' }), expected: wanted(user({})) },
		{ name: 'that are a list', row: byHand(['title']), expected: wanted(user({})) },
		{ name: 'that came out empty are left out', row: byHand({ title: '', nickName: 'A' }), expected: wanted(user({ nickName: 'A' })) },
		{
			name: 'that came out empty are removed',
			row: byHand({ title: '', nickName: null, active: 'no' }),
			setting: {
				emptyValues: 'remove',
				mapper: { mappingMode: 'defineBelow', value: { title: '={{ $json.Title }}', nickName: '={{ $json.Nick }}' } },
			},
			expected: wanted(user({ title: null, nickName: null, active: false })),
		},
		{
			name: 'that are blank on the panel are left out, even where empty values remove',
			row: byHand({ title: '', nickName: null, locale: '' }),
			setting: {
				emptyValues: 'remove',
				mapper: { mappingMode: 'defineBelow', value: { title: '', nickName: null, locale: '={{ $json.Locale }}' } },
			},
			expected: wanted(user({ locale: null })),
		},
		{
			name: 'that are zero or false on the panel are not blank',
			row: byHand({ active: false, [`${webex}:mfaEnabled`]: 0 }),
			setting: { mapper: { value: { active: false, [`${webex}:mfaEnabled`]: 0 } } },
			expected: wanted({ schemas: [core, webex], active: false, [webex]: { mfaEnabled: false } }),
		},
		{
			name: 'on a panel that holds none are those of the item',
			row: byHand({ title: '' }),
			setting: { emptyValues: 'remove', mapper: { value: null } },
			expected: wanted(user({ title: null })),
		},
		{
			name: 'from an expression for the whole panel',
			row: byHand({ title: '' }),
			setting: { emptyValues: 'remove', mapper: '={{ $json.mapper }}' },
			expected: wanted(user({ title: null })),
		},
		{
			name: 'that this version does not know',
			row: byHand({ title: 'Nurse', shoeSize: 43 }),
			expected: {
				kind: 'problem',
				detail: "'shoeSize' is not an attribute that this version of the node knows. Refresh the list of attributes.",
				reason: 'badValue',
			},
		},
		{
			name: 'that are those of users, for a group',
			row: byHand({ title: 'Nurse' }),
			setting: { resourceType: 'Groups' },
			expected: {
				kind: 'problem',
				detail: "'title' is not an attribute that this version of the node knows. Refresh the list of attributes.",
				reason: 'badValue',
			},
		},
	])('$name', ({ row, setting, purposes, expected }) => {
		expect(readRow(row, setting, purposes)).toStrictEqual(expected);
	});

	it('are read for each item, and match no columns', () => {
		const rows = [byHand({ title: 'Nurse' }, { Shoe: 43 }), byHand({ nickName: 'B' }), byHand({ shoe: 1 })];
		const reader = readerOf(rows);
		expect(rows.map((row, itemIndex) => reader.read(itemOf(row), itemIndex, ['change']))).toStrictEqual([
			wanted(user({ title: 'Nurse' })),
			wanted(user({ nickName: 'B' })),
			{
				kind: 'problem',
				detail: "'shoe' is not an attribute that this version of the node knows. Refresh the list of attributes.",
				reason: 'badValue',
			},
		]);
		expect(reader.match()).toBeUndefined();
	});
});

it.each<{ name: string; rows: readonly Row[]; mapper?: unknown; ids: readonly string[] }>([
	{ name: 'an expression that gives nothing', rows: [byHand({ title: undefined }), byHand({ title: undefined })], ids: ['title'] },
	{ name: 'one that gives something in a row', rows: [byHand({ title: undefined }), byHand({ title: 'Lead' })], ids: [] },
	{ name: 'one that finds empty cells', rows: [byHand({ title: '', nickName: null })], ids: [] },
	{ name: 'a field that is blank', rows: [byHand({ title: undefined })], mapper: { value: { title: '' } }, ids: [] },
	{ name: 'columns that are matched by their names', rows: [auto({ Email: 'ann@example.com' })], ids: [] },
])('what is mapped by hand and never given: $name', ({ rows, mapper, ids }) => {
	const reader = readerOf(rows, { mapper });
	rows.forEach((row, index) => reader.read(itemOf(row), index, ['change']));
	expect(reader.neverGiven()).toEqual(ids);
});

describe('the manager', () => {
	const managed = (value: string | null, more: JsonObject = {}): JsonObject => ({
		schemas: [core, enterprise],
		[enterprise]: { manager: { value }, ...more },
	});

	it.each<{ name: string; value: unknown; more?: JsonObject; emptyValues?: 'ignore' | 'remove'; expected: Wanted | Problem }>([
		{
			name: 'by e-mail address is taken out, to be looked up',
			value: ' Boss@example.com ',
			expected: { ...wanted(user({})), manager: { kind: 'name', attribute: 'userName', value: 'Boss@example.com' } },
		},
		{
			name: 'by e-mail address beside others of the extension',
			value: 'boss@example.com',
			more: { [`${enterprise}:department`]: 'Care' },
			expected: {
				...wanted({ schemas: [core, enterprise], [enterprise]: { department: 'Care' } }),
				manager: { kind: 'name', attribute: 'userName', value: 'boss@example.com' },
			},
		},
		{ name: 'by ID', value: uuid.toUpperCase(), expected: wanted(managed(uuid)) },
		{ name: 'by the ID of the other APIs', value: base64, expected: wanted(managed(uuid)) },
		{ name: 'that is empty', value: '', expected: wanted(user({})) },
		{ name: 'that is empty and removed', value: '', emptyValues: 'remove', expected: wanted(managed(null)) },
	])('$name', ({ value, more = {}, emptyValues = 'ignore', expected }) => {
		expect(readRow(byHand({ [manager]: value, ...more }), { emptyValues })).toStrictEqual(expected);
		// A column that holds no address at all is not matched by its name.
		const byName =
			expected.kind === 'wanted' && expected.manager !== undefined
				? { ...expected, manager: { ...expected.manager, column: 'Manager' } }
				: expected;
		expect(readRow(auto({ Manager: value, ...more }), { emptyValues })).toStrictEqual(byName);
	});

	it.each([
		['by a name', 'Ann Other'],
		['by half an ID', uuid.slice(0, 20)],
	])('%s is refused by hand, and costs no row where the column is matched', (_, value) => {
		const refused = (field: string): Problem => ({
			kind: 'problem',
			detail: `${field} is neither an e-mail address nor an ID. Give the manager's e-mail address, or choose Leave Out under 'Unknown Manager'.`,
			reason: 'badValue',
		});
		expect(readRow(byHand({ [manager]: value }))).toStrictEqual(refused("'Manager'"));
		const matched = readRow(auto({ 'Manager Email': value }));
		expect(matched).toMatchObject({ kind: 'wanted' });
		expect(JSON.stringify(matched)).not.toContain(value);
	});

	it('is the same for each purpose', () => {
		expect(readRow(auto({ Mail: 'ann@example.com', 'Manager Email': 'boss@example.com' }), {}, ['create', 'change'])).toStrictEqual({
			...wanted(newAnn, user({ userName: 'ann@example.com' })),
			manager: { kind: 'name', attribute: 'userName', value: 'boss@example.com', column: 'Manager Email' },
		});
	});
});

describe('the text of one attribute', () => {
	it.each<{ name: string; row: Row; id: string; expected: TextReading }>([
		{ name: 'from a column', row: auto({ Mail: ' ann@example.com ' }), id: 'userName', expected: { text: 'ann@example.com' } },
		{ name: 'mapped by hand', row: byHand({ externalId: 'E1' }), id: 'externalId', expected: { text: 'E1' } },
		{ name: 'that was a number', row: byHand({ externalId: 10042 }), id: 'externalId', expected: { text: '10042' } },
		{
			name: 'whatever the others hold',
			row: auto({ Mail: 'ann@example.com', Active: 'perhaps' }),
			id: 'userName',
			expected: { text: 'ann@example.com' },
		},
		{
			name: 'beside an attribute that is unknown',
			row: byHand({ userName: 'ann@example.com', shoe: 1 }),
			id: 'userName',
			expected: { text: 'ann@example.com' },
		},
		{ name: 'that is not there', row: auto({ Title: 'Nurse' }), id: 'userName', expected: undefined },
		{ name: 'that is empty', row: byHand({ userName: ' ' }), id: 'userName', expected: undefined },
		{ name: 'that is bad', row: byHand({ userName: 'ann' }), id: 'userName', expected: 'unread' },
		{ name: 'that is true', row: byHand({ active: true }), id: 'active', expected: undefined },
		{ name: 'that is a list', row: byHand({ 'roles.value': 'a,b' }), id: 'roles.value', expected: undefined },
		{ name: 'that nothing knows', row: byHand({ shoe: '43' }), id: 'shoe', expected: undefined },
		{ name: 'of an expression that fails', row: { parameters: { attributes: fails } }, id: 'userName', expected: 'unread' },
	])('$name', ({ row, id, expected }) => {
		expect(readerOf([row]).text(itemOf(row), 0, id)).toStrictEqual(expected);
	});

	it('of a group', () => {
		const row = auto({ Team: 'Sales' });
		expect(readerOf([row], { resourceType: 'Groups' }).text(itemOf(row), 0, 'displayName')).toStrictEqual({ text: 'Sales' });
	});
});
