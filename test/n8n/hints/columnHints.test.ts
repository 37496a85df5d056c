import { columnHints } from '../../../nodes/WebexScim/n8n/hints/columnHints';
import { noKeyIn } from '../../../nodes/WebexScim/n8n/hints/noKey';
import type { BulkOperation } from '../../../nodes/WebexScim/operations';
import type { ColumnUse, LeaversSaid } from '../../../nodes/WebexScim/scim/columns/columnUse';
import { leftOutBy } from '../../../nodes/WebexScim/scim/columns/leaveOut';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';
import { simpleKeys } from '../../resultKeys';

interface Case {
	readonly name: string;
	readonly columns: readonly string[];
	readonly operation?: BulkOperation;
	readonly resourceType?: ResourceType;
	readonly leaveOut?: string;
	readonly passedOver?: ReadonlyArray<readonly [string, number]>;
	readonly said?: Readonly<Record<string, LeaversSaid>>;
}

function hintsOf({ columns, operation = 'create', resourceType = 'Users', leaveOut = '', passedOver = [], said = {} }: Case) {
	const matched = matchColumns(columns, resourceType, { isLeftOut: leftOutBy(leaveOut), passedOver: new Map(passedOver) });
	const match = new Map(
		[...matched].map(([name, use]) => [name, said[name] === undefined ? use : ({ ...use, said: said[name] } as ColumnUse)]),
	);
	return columnHints(match, { operation, resourceType, leaveOutColumns: leaveOut }).map(({ message, type }) => [
		message,
		...(type === undefined ? [] : [type]),
	]);
}

const handOver =
	'Hand such rows to Deactivate with a Filter node, or map Active by hand with an expression such as {{ !/terminated/i.test($json.Status) }}.';
const nobody = '. No row says that its person is gone; one that does would not be carried out.';
const leavers = (column: string, effect = nobody) => [
	`The column '${column}' says who left, and no column is mapped to Active${effect}`,
	'warning',
];

describe('what became of the columns', () => {
	it.each<Case & { readonly hints: ReadonlyArray<readonly string[]> }>([
		{ name: 'all are used', columns: ['Work Email', 'Title'], hints: [['Columns used: Work Email → User Name, Title → Job Title']] },
		{
			name: 'some hold an example, a date or a phone number in their names',
			columns: ['E-Mail [user@example.com]', 'Name', 'Mobile (+1-555-0100)', 'Shoe', 'Employee Status (2026-11-01)', 'Email @'],
			hints: [
				[
					'Columns used: E-Mail (…) → User Name, Name → Display Name, Mobile (…) → Mobile Phone; not used: Shoe, Employee Status (…) (says who left), Email … (E-Mail (…) is more telling)',
				],
				leavers('Employee Status (…)'),
			],
		},
		{
			name: 'some are not, each for a reason',
			columns: ['Work Email', 'Email', 'Shoe', 'roles.value', 'Notes', 'Login'],
			leaveOut: 'Notes',
			hints: [
				[
					'Columns used: Work Email → User Name; not used: Email (Work Email is more telling), Shoe, roles.value (gives rights: map it by hand), Notes (left out), Login',
				],
			],
		},
		{
			name: 'lists with several entries of one kind, those that are used and each once',
			columns: ['Email', 'phones.work.number', 'addresses.work.city', 'addresses.work.country', 'Shoe.size', 'phones.home'],
			passedOver: [
				['addresses.work', 1200],
				['phones.work', 1],
				['Shoe', 3],
				['phones.home', 2],
				['Email.x', 4],
			],
			hints: [
				[
					'Columns used: Email → User Name, phones.work.number → Work Phone, addresses.work.city → Work City, addresses.work.country → Work Country; not used: Shoe.size, phones.home (private)',
				],
				[
					"Several entries of one kind, of which one was used, the primary one or else the first: 'phones.work' (1 row), 'addresses.work' (1,200 rows). Map another one by hand if that is the wrong one.",
				],
			],
		},
		{ name: 'none is used', columns: ['Shoe'], hints: [['Columns used: none; not used: Shoe']] },
		{
			name: 'one says who left',
			columns: ['Email', 'Status'],
			hints: [['Columns used: Email → User Name; not used: Status (says who left)'], leavers('Status')],
		},
		{
			name: 'one says who left, and some have',
			columns: ['Email', 'Status'],
			said: { Status: { gone: 2, unknown: 1 } },
			hints: [
				['Columns used: Email → User Name; not used: Status (says who left)'],
				leavers(
					'Status',
					`, so 2 rows of people who are gone were not carried out. 1 cell holds a value that is not known and not taken for gone: check it. ${handOver} Where 'Leave Out Columns' names the column, such rows are carried out as those of active people.`,
				),
			],
		},
		{
			name: 'one says who left, and nobody knows what a cell says',
			columns: ['Email', 'Status'],
			said: { Status: { gone: 0, unknown: 1 } },
			hints: [
				['Columns used: Email → User Name; not used: Status (says who left)'],
				leavers('Status', `${nobody} 1 cell holds a value that is not known and not taken for gone: check it.`),
			],
		},
		{
			name: 'several say who left, and some have',
			columns: ['Email', 'Status', 'Austritt'],
			said: { Status: { gone: 0, unknown: 2 }, Austritt: { gone: 1, unknown: 1 } },
			hints: [
				['Columns used: Email → User Name; not used: Status (says who left), Austritt (says who left)'],
				[
					`The columns 'Status', 'Austritt' say who left, and no column is mapped to Active, so 1 row of people who are gone was not carried out. 3 cells hold values that are not known and not taken for gone: check them. ${handOver} Where 'Leave Out Columns' names the columns, such rows are carried out as those of active people.`,
					'warning',
				],
			],
		},
		{
			name: 'one says who left, in an update',
			columns: ['Title', 'Status'],
			operation: 'update',
			hints: [
				['Columns used: Title → Job Title; not used: Status (says who left)'],
				leavers('Status', `, so this was not looked at. ${handOver}`),
			],
		},
		{
			name: 'two say who left',
			columns: ['Email', 'Status', 'Austritt'],
			hints: [
				['Columns used: Email → User Name; not used: Status (says who left), Austritt (says who left)'],
				[`The columns 'Status', 'Austritt' say who left, and no column is mapped to Active${nobody}`, 'warning'],
			],
		},
		{
			name: 'one says who left and another is Active',
			columns: ['Email', 'Status', 'Enabled'],
			hints: [['Columns used: Email → User Name, Enabled → Active; not used: Status (says who left)']],
		},
		{
			name: 'one that says who left is left out',
			columns: ['Email', 'Status'],
			leaveOut: 'status',
			hints: [['Columns used: Email → User Name; not used: Status (left out)']],
		},
		{
			name: 'of groups',
			columns: ['Group', 'Status', 'Email'],
			resourceType: 'Groups',
			hints: [['Columns used: Group → Group Name; not used: Status, Email']],
		},
		{
			name: "those of the node's own Failed output are not told",
			columns: ['Email', 'outcome', 'reason', 'detail', 'result'],
			hints: [['Columns used: Email → User Name']],
		},
		{
			name: "those of results, and n8n's error, are not told",
			columns: [
				'Email',
				...simpleKeys.filter((key) => key !== 'name' && key !== 'status'),
				'error',
				'error.message',
				'result.status',
				'planId',
			],
			hints: [['Columns used: Email → User Name']],
		},
		{
			name: "members of a file's own objects of such names are told",
			columns: ['Email', 'status.color', 'result.title', 'detail.floor', 'result.location', 'result.input.Email', 'changes.to'],
			hints: [['Columns used: Email → User Name; not used: status.color, result.title, detail.floor']],
		},
		{
			name: 'one with the name of a result of which there is more to say is told',
			columns: ['Email', 'status', 'Enabled'],
			hints: [['Columns used: Email → User Name, Enabled → Active; not used: status (says who left)']],
		},
		{
			name: 'beside an address none that nobody knows is told',
			columns: ['Email', 'Mia Lang', 'mia.lang at example.com', 'roles.value'],
			hints: [
				[
					'Columns used: Email → User Name; not used: roles.value (gives rights: map it by hand); 2 whose names look like data: does the file lack its header line?',
				],
			],
		},
		{
			name: 'a row of a file without a header line is not told',
			columns: ['mia.lang@example.com', '+1 555 0100', 'Email', '4711', '1990-01-31'],
			hints: [['Columns used: Email → User Name; 4 whose names look like data: does the file lack its header line?']],
		},
		{ name: 'there are none', columns: [], hints: [] },
	])('$name', ({ hints, ...each }) => {
		expect(hintsOf(each)).toEqual(hints);
	});

	it('words for a name that no text may show stand in no quotation marks', () => {
		const match = new Map<string, ColumnUse>([
			['kim@example.com', { kind: 'used', id: 'userName' }],
			['lee@example.com', { kind: 'unused', reason: 'saysWhoLeft' }],
			['Login', { kind: 'unused', reason: 'lessTelling', than: 'kim@example.com' }],
			['Surname', { kind: 'used', id: 'name.familyName', unsure: 2 }],
			['Infix', { kind: 'used', id: 'name.familyName', joins: 'before' }],
		]);
		const settings = { operation: 'create', resourceType: 'Users', leaveOutColumns: '' } as const;
		expect(columnHints(match, settings).map(({ message }) => message)).toEqual([
			'Columns used: a column whose name looks like data → User Name, Surname → Last Name, Infix → Last Name; not used: Login (a column whose name looks like data is more telling); 2 whose names look like data: does the file lack its header line?',
			`The column (name not shown: it looks like data) says who left, and no column is mapped to Active${nobody}`,
			"In 2 rows, nobody can say what the whole last name is by the columns 'Surname', 'Infix', so Last Name was left alone. Give the whole name in one column, or name the others in 'Leave Out Columns'.",
		]);
	});

	it('is nothing where no column was matched by its name', () => {
		expect(columnHints(undefined, { operation: 'create', resourceType: 'Users', leaveOutColumns: '' })).toEqual([]);
	});

	it.each<Case & { readonly used: number; readonly others: number }>([
		{ name: 'many of both', columns: [...many('Custom Attribute ', 12), ...many('Shoe ', 20)], used: 5, others: 5 },
		{ name: 'few used', columns: ['Email', 'Title', ...many('Shoe ', 20)], used: 2, others: 8 },
		{ name: 'few not used', columns: [...many('Custom Attribute ', 12), 'Shoe'], used: 9, others: 1 },
		{ name: 'all used', columns: many('Custom Attribute ', 12), used: 10, others: 0 },
	])('names ten at most: $name', ({ used, others, ...each }) => {
		const [[message = ''] = []] = hintsOf(each);
		const [first = '', second = ''] = message.split('; not used: ');
		expect([first.split('→').length - 1, second === '' ? 0 : second.replace(/ and \d+ more/, '').split(', ').length]).toEqual([
			used,
			others,
		]);
	});

	it('has no markup, one line, and names of 60 characters at most', () => {
		const [[message = ''] = [], [warning = ''] = []] = hintsOf({
			name: '',
			columns: ['Email', '<a href="https://evil.example.com">sign\nin</a>', 'y'.repeat(500), 'Status [<b>&amp;</b>]'],
		});
		expect(message + warning).not.toMatch(/[<>&\n]/);
		expect(message).toContain(`${'y'.repeat(59)}…, `);
		expect(warning).toContain("'Status [ b amp; /b ]'");
	});
});

function many(name: string, count: number): readonly string[] {
	return Array.from({ length: count }, (_, index) => `${name}${index + 1}`);
}

describe('a run whose columns do not tell whom the rows are about', () => {
	const ways =
		"Rename the column to Email, or choose 'Map Each Column Manually' in 'Attributes' and map it to User Name. Nothing was sent.";
	const noKey = (
		columns: readonly string[],
		operation: BulkOperation,
		resourceType: ResourceType = 'Users',
		key: 'userName' | 'externalId' = 'userName',
	) => noKeyIn(matchColumns(columns, resourceType), { operation, resourceType, key });

	it.each<{ name: string; columns: readonly string[]; description: string }>([
		{ name: 'lists them', columns: ['Name', 'Badge'], description: `The columns are: Name, Badge. ${ways}` },
		{
			name: 'ten of them',
			columns: many('Shoe ', 12),
			description: `The columns are: ${many('Shoe ', 10).join(', ')} and 2 more. ${ways}`,
		},
		{
			name: 'asks for the delimiter',
			columns: ['Vorname;Nachname;E-Mail'],
			description: `The columns are: Vorname;Nachname;E-Mail. The name of the one column holds several: set 'Delimiter' in the Extract from File node to the sign between them. ${ways}`,
		},
		{
			name: 'asks for the delimiter where n8n has added a column',
			columns: ['Vorname;Nachname;E-Mail', 'row_number'],
			description: `The columns are: Vorname;Nachname;E-Mail, row_number. The name of a column holds several: set 'Delimiter' in the Extract from File node to the sign between them. ${ways}`,
		},
		{
			name: 'does not where a name with a comma is one of many',
			columns: ['Name, Vorname', 'Badge'],
			description: `The columns are: Name, Vorname, Badge. ${ways}`,
		},
		{
			name: 'does not where the names of the file have such a sign',
			columns: ['Person | Name', 'Person | Badge'],
			description: `The columns are: Person | Name, Person | Badge. ${ways}`,
		},
		{
			name: 'names none of a file without a header line',
			columns: ['mia.lang@example.com', 'Mia', '+1 555 0100'],
			description: `There are 3 columns, 2 whose names look like data: does the file lack its header line? ${ways}`,
		},
		{
			name: 'names none of a file without a header line and with another delimiter',
			columns: ['Mia;Lang;mia.lang@example.com'],
			description: `There is 1 column, 1 whose name looks like data: does the file lack its header line? The name of the one column holds several: set 'Delimiter' in the Extract from File node to the sign between them. ${ways}`,
		},
		{
			name: 'names those that do not look like data where others are understood',
			columns: ['Title', 'Shoe', '4711', '2026-11-01'],
			description: `The columns are: Title, Shoe. And 2 whose names look like data: does the file lack its header line? ${ways}`,
		},
		{
			name: 'names none where one is a phone number, though others are understood',
			columns: ['Title', 'Mia', '+1 555 0100'],
			description: `There are 3 columns, 1 whose name looks like data: does the file lack its header line? ${ways}`,
		},
		{
			name: 'names a header that holds a date beside words that mean something',
			columns: ['Title', 'Shoe', 'Status 2026-11-01'],
			description: `The columns are: Title, Shoe, Status …. ${ways}`,
		},
		{ name: 'has no markup', columns: ['<b>Login</b>'], description: `The columns are: b Login /b. ${ways}` },
	])('$name', ({ columns, description }) => {
		expect(noKey(columns, 'create')).toEqual({ message: 'No column was understood as the User Name', description });
	});

	it('asks for the delimiter where name and values show that a column is several', () => {
		const match = matchColumns(['Name^Email', 'row_number'], 'Users', { valuesOf: () => ['Mo^mo@example.com'] });
		expect(noKeyIn(match, { operation: 'create', resourceType: 'Users', key: 'userName' })?.description).toBe(
			`The columns are: Name^Email, row_number. The name of a column holds several: set 'Delimiter' in the Extract from File node to the sign between them. ${ways}`,
		);
	});

	it.each<{ name: string; found: ReturnType<typeof noKey>; message: string | undefined }>([
		{ name: 'an upsert', found: noKey(['Title'], 'upsert'), message: 'No column was understood as the User Name' },
		{ name: 'a sync', found: noKey(['Title'], 'sync'), message: 'No column was understood as the User Name' },
		{
			name: 'a sync by External ID',
			found: noKey(['Email'], 'sync', 'Users', 'externalId'),
			message: 'No column was understood as the External ID',
		},
		{ name: 'a sync that has both', found: noKey(['Email', 'External ID'], 'sync', 'Users', 'externalId'), message: undefined },
		{ name: 'groups', found: noKey(['Email'], 'create', 'Groups'), message: 'No column was understood as the Group Name' },
		{ name: 'groups by name', found: noKey(['Team'], 'create', 'Groups'), message: undefined },
		{ name: 'items without columns', found: noKey([], 'sync'), message: undefined },
		{ name: 'an update', found: noKey(['Title'], 'update'), message: undefined },
		{
			name: 'columns that were mapped by hand',
			found: noKeyIn(undefined, { operation: 'create', resourceType: 'Users', key: 'userName' }),
			message: undefined,
		},
	])('of $name', ({ found, message }) => {
		expect(found?.message).toBe(message);
	});
});
