import { data, type Finding, noLimit, sync } from './shared';

export const whoLeft: readonly Finding[] = [
	{
		kind: 'a past day of leaving in a form of its own language or program',
		input: {
			parameters: { ...sync, options: noLimit },
			seed: { users: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ userName: `${name}@example.com`, active: false })) },
			items: ['31-Dec-20', '31. Dezember 2020', '令和2年12月31日', '/Date(1577836800000)/', '12/2020', '311220', '31.12.2099'].map(
				(day, index) => ({ Email: `${'abcdefg'.charAt(index)}@example.com`, 'Termination Date': day }),
			),
		},
		told: [...[0, 1, 2, 3, 4].map((item) => `${item} invalid badValue`), '5 applied', '6 applied'],
		users: [...['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com (inactive)`), 'f@example.com', 'g@example.com'],
		more: ({ run }) => expect(run.hints.join('\n')).toContain('1 cell holds a value that is not known and not taken for gone'),
	},
	{
		kind: 'a word for people who are gone that is taken apart',
		input: {
			parameters: { operation: 'create' },
			items: ['In active', 'In\u00adactive', 'In\u2011active', 'In_active', 'Off-boarded', 'Sus\u00adpended', 'In active service'].map(
				(state, index) => ({ Email: `p${index}@example.com`, Status: state }),
			),
		},
		told: [...[0, 1, 2, 3, 4, 5].map((item) => `${item} invalid badValue`), '6 applied'],
		users: ['p6@example.com'],
	},
	...['active_flag', 'Active User', 'isActiveEmployee', 'Active/Inactive', 'Still employed', 'Mitarbeiter aktiv'].map(
		(column): Finding => ({
			kind: `a column that says yes or no to being here under a longer name: ${column}`,
			input: {
				parameters: { ...sync, options: noLimit },
				seed: { users: [{ userName: 'x@example.com' }, { userName: 'y@example.com', active: false }] },
				items: [
					{ Email: 'x@example.com', [column]: 'Yes' },
					{ Email: 'y@example.com', [column]: 'No' },
				],
			},
			told: ['0 unchanged', '1 invalid badValue'],
		}),
	),
	{
		kind: 'a day of leaving or a state in objects of any name',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ workerDates: { originalHireDate: '2010-01-01', terminationDate: '2020-01-01' } },
				{ customFields: { termination_date: '2020-01-01' } },
				{ personal: { terminationDate: '2020-01-01' } },
				{ employmentStatus: { descriptor: 'Terminated' } },
				{ Status: { label: 'Terminated' } },
				{ workerStatus: { statusCode: { codeValue: 'Terminated' } } },
				{ hris: { status: 'Terminated' } },
				{ status: { isActive: false, displayName: 'Terminated' } },
				{ result: { status: 'Inactive', title: 'Lead' } },
				{ workerDates: { originalHireDate: '2010-01-01', terminationDate: '2099-01-01' } },
				{ order: { status: 'Deleted' }, benefits: { terminationDate: '2020-01-01' }, manager: { status: 'Terminated' } },
			].map((item, index) => ({ Email: `p${index}@example.com`, ...item })),
		},
		told: [...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((item) => `${item} invalid badValue`), '9 applied', '10 applied'],
		users: ['p10@example.com', 'p9@example.com'],
	},
	...[
		{
			day: '2020-12-31',
			columns: ['employeeLeaveDateTime', 'Last Working Date', 'End of employment', 'Exit', 'Fecha de egreso', 'Befristet bis'],
		},
		{ day: 'Terminated', columns: ['Current Status', 'Employment Status Name', 'Record Status'] },
		{ day: 'inaktiv', columns: ['Status Mitarbeiter', 'MA-Status', 'Vertragsstatus'] },
		{ day: 'Sorti', columns: ['Statut du collaborateur', 'État', 'Situation'] },
		{ day: 'Baja', columns: ['Estado del trabajador', 'Situación laboral'] },
	].flatMap(({ day, columns }) =>
		columns.map(
			(column): Finding => ({
				kind: `a column that says who left by its name and its values: ${column}`,
				input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', [column]: day }] },
				told: ['0 invalid badValue'],
				users: [],
			}),
		),
	),
	...[
		{ 'Marital Status': 'Separated', 'État civil': 'Veuf', Familienstand: 'getrennt', 'Situation familiale': 'Séparé', Situation: 'Marié' },
		{ 'Hire Date': '2010-01-01', 'Probation End Date': '2010-07-01', 'Birth Date': '1990-01-01', 'Last Login': '2020-01-01' },
		{ 'Contract End': '2099-01-01', 'Leave End Date': '2020-01-01', 'Order Status': 'Closed', 'MFA Status': 'Disabled' },
		{ Status: 'Pending', 'Employment Status Name': 'On leave', 'Expected Termination Date': '2020-01-01', 'Active Projects': 0 },
	].map(
		(item): Finding => ({
			kind: `columns of nobody's leaving: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', ...item }] },
			told: ['0 applied'],
			users: ['y@example.com'],
		}),
	),
	{
		kind: 'objects of the names that results have, with members of their own',
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'y@example.com', status: { color: 'red' }, result: { title: 'Lead', outcome: 'invalid' } }],
		},
		told: ['0 applied'],
		users: ['y@example.com'],
		more: ({ run }) => expect(run.hints).toContain('Columns used: Email → User Name; not used: status.color, result.title'),
	},
	...[
		{ column: '在职状态', values: ['离职', '已停用', '停薪留职', '待离职', '在职'] },
		{ column: '재직 상태', values: ['퇴사', '비활성', '휴직', '퇴사 예정', '재직'] },
	].map(
		({ column, values }): Finding => ({
			kind: `states in a language whose columns are named in it too: ${column}`,
			input: {
				parameters: { operation: 'create' },
				items: values.map((state, index) => ({ Email: `p${index}@example.com`, [column]: state })),
			},
			told: ['0 invalid badValue', '1 invalid badValue', '2 applied', '3 applied', '4 applied'],
			more: ({ run }) => expect(run.hints.join('\n')).not.toContain('not known'),
		}),
	),
	...['离职日期', '最后工作日', '퇴사일', '퇴직 일자'].map(
		(column): Finding => ({
			kind: `a day of leaving in a language whose columns are named in it too: ${column}`,
			input: {
				parameters: { operation: 'create' },
				items: ['2025-12-31', '2099-12-31', ''].map((day, index) => ({ Email: `p${index}@example.com`, [column]: day })),
			},
			told: ['0 invalid badValue', '1 applied', '2 applied'],
			users: ['p1@example.com', 'p2@example.com'],
		}),
	),
	...[
		{ 'Voicemail Status': 'Disabled', '2SV Status': 'Disabled', 'Litigation Hold Status': 'Disabled', 'Archive Status': 'Disabled' },
		{ 'Last Login Status': 'Inactive', 'Invitation Status': 'Deleted', '401k Status': 'Suspended', 'Time Off Status': 'Inactive' },
		{ 'Workflow Status': 'Terminated', 'Job Posting Status': 'Closed', 'Google Drive Status': 'Suspended', phone: { status: 'Deleted' } },
	].map(
		(item): Finding => ({
			kind: `states of things: ${Object.keys(item).join(', ')}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', ...item }] },
			told: ['0 applied'],
			users: ['y@example.com'],
		}),
	),
	{
		kind: 'who works the notice, is ill, or has a contract that rests; alumni on the staff',
		input: {
			parameters: { operation: 'create' },
			items: ['Resigned - serving notice', 'Baja IT', 'Contrat suspendu', 'Terminated without notice', 'Suspendu'].map((state, index) => ({
				Email: `p${index}@example.com`,
				Status: state,
				Alumni: 'Yes',
			})),
		},
		told: ['0 applied', '1 applied', '2 applied', '3 invalid badValue', '4 invalid badValue'],
		users: ['p0@example.com', 'p1@example.com', 'p2@example.com'],
	},
	...[
		{ column: 'Depart.', value: 'Sales' },
		{ column: 'Sortie', value: 'Lyon' },
	].map(
		({ column, value }): Finding => ({
			kind: `a bare word for leaving over values of something else: ${column}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'y@example.com', [column]: value }] },
			told: ['0 applied'],
			users: ['y@example.com'],
			more: ({ run }) => expect(run.hints.join('\n')).not.toContain('who left'),
		}),
	),
	...[
		{ days: ['12/31/2025', '01/12/2026', '12/01/2026'], gone: [0, 1] },
		{ days: ['31/12/2025', '01/12/2026', '12/01/2026'], gone: [0, 2] },
	].map(
		({ days, gone }): Finding => ({
			kind: `a day of leaving whose order another cell of the column tells: ${days.join(', ')}`,
			input: {
				parameters: { operation: 'create' },
				items: days.map((day, index) => ({ Email: `p${index}@example.com`, 'Termination Date': day })),
			},
			told: [0, 1, 2].map((item) => (gone.includes(item) ? `${item} invalid badValue` : `${item} applied`)),
			users: [0, 1, 2].filter((item) => !gone.includes(item)).map((item) => `p${item}@example.com`),
			more: ({ run }) => expect(run.hints.join(' ')).not.toContain('not known'),
		}),
	),
	{
		kind: 'a day of leaving that is over if the month stands first, and no cell tells',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ Email: 'a@example.com', 'Termination Date': '01/12/2026' },
				{ Email: 'b@example.com', 'Termination Date': '01/02/2026' },
				{ Email: 'c@example.com', 'Termination Date': '11/12/2026' },
			],
		},
		told: ['0 applied', '1 invalid badValue', '2 applied'],
		users: ['a@example.com', 'c@example.com'],
		more: ({ run }) => expect(run.hints.join(' ')).toContain('1 cell holds a value that is not known and not taken for gone'),
	},
	...['2024-12-31 / 2026-03-31', '31.12.2024, extended until 31.03.2026'].map(
		(days): Finding => ({
			kind: `two days of leaving in a cell, the last behind the day of hiring: ${days}`,
			input: {
				parameters: sync,
				seed: { users: [{ userName: 'ada@example.com', active: false }] },
				items: [
					{ Email: 'ada@example.com', 'Hire Date': '2025-01-01', 'Termination Date': days },
					{ Email: 'bo@example.com', 'Hire Date': '2020-01-01' },
				],
			},
			told: ['0 invalid badValue', '1 applied'],
			users: ['ada@example.com (inactive)', 'bo@example.com'],
		}),
	),
	...[
		{ column: 'Ausgetreten', yes: 'J', no: 'N' },
		{ column: 'Sorti', yes: 'O', no: 'N' },
		{ column: 'Dado de baja', yes: 'S', no: 'N' },
		{ column: 'Suspended', yes: 'on', no: 'off' },
		{ column: '退職', yes: '○', no: '×' },
		{ column: '退職', yes: '済', no: '' },
		{ column: 'Aktiv J/N', yes: 'N', no: 'J' },
		{ column: 'Aktiv Ja/Nein', yes: 'Nein', no: 'Ja' },
		{ column: 'Aktiv (J/N)', yes: 'N', no: 'J', isActive: true },
		{ column: 'Actif', yes: 'N', no: 'O', isActive: true },
		{ column: 'Aktiivinen', yes: 'E', no: 'K', isActive: true },
		{ column: 'Aktif', yes: 'H', no: 'E', isActive: true },
	].map(
		({ column, yes, no, isActive = false }): Finding => ({
			kind: `who left by one letter of a language, and who did not: ${column} ${yes} and ${no}`,
			input: {
				parameters: { operation: 'upsert' },
				seed: { users: [{ userName: 'kim@example.com' }, { userName: 'lee@example.com' }] },
				items: [
					{ Email: 'kim@example.com', [column]: no },
					{ Email: 'lee@example.com', [column]: yes },
				],
			},
			told: ['0 unchanged', isActive ? '1 applied' : '1 invalid badValue'],
			users: ['kim@example.com', isActive ? 'lee@example.com (inactive)' : 'lee@example.com'],
			more: ({ run }) => expect(run.hints.join(' ')).not.toContain('not known'),
		}),
	),
	{
		kind: 'who left by one letter of a language, in JSON',
		input: {
			parameters: { operation: 'create', data },
			items: [
				{ userName: 'a@example.com', suspended: 'J' },
				{ userName: 'b@example.com', suspended: 'N' },
			],
		},
		told: ['0 invalid badValue', '1 applied'],
		users: ['b@example.com'],
	},
	...['J', 'O', 'S'].map(
		(letter): Finding => ({
			kind: `a letter that says yes in one language and stands alone: ${letter}`,
			input: { parameters: { operation: 'create' }, items: [{ Email: 'a@example.com', Suspended: letter }] },
			told: ['0 applied'],
			users: ['a@example.com'],
			more: ({ run }) => expect(run.hints.join(' ')).toContain('1 cell holds a value that is not known'),
		}),
	),
	{
		kind: 'the expression for Active that the hint advises, over a word in other letters and with blanks',
		input: {
			parameters: {
				operation: 'create',
				attributes: {
					mappingMode: 'defineBelow',
					value: {
						userName: '={{ $json.Email }}',
						active: '={{ !/terminated/i.test($json.Status) }}',
					},
				},
			},
			items: ['Terminated', 'terminated ', 'Active', undefined].map((state, index) => ({ Email: `p${index}@example.com`, Status: state })),
		},
		told: ['0 applied', '1 applied', '2 applied', '3 applied'],
		users: ['p0@example.com (inactive)', 'p1@example.com (inactive)', 'p2@example.com', 'p3@example.com'],
	},
	...[
		[
			{ Status: 'Active', 'Active 2025': 'no' },
			{ Status: 'Active', 'Active 2025': 'yes' },
		],
		[
			{ 'Status 2025': 'Inactive', 'Status 2026': 'Active' },
			{ 'Status 2025': 'Active', 'Status 2026': 'Active' },
		],
		[
			{ Team: 'A', Joiners: 2, Leavers: 1 },
			{ Team: 'B', Joiners: 0, Leavers: 3 },
		],
	].map(
		(rows): Finding => ({
			kind: `what was so in an earlier year, or is counted: ${Object.keys(rows[0] ?? {}).join(', ')}`,
			input: {
				parameters: { operation: 'create' },
				items: rows.map((row, index) => ({ Email: `p${index}@example.com`, ...row })),
			},
			told: ['0 applied', '1 applied'],
			users: ['p0@example.com', 'p1@example.com'],
		}),
	),
	...[
		...['Datum einde dienstverband', 'Data rozwiązania umowy', 'Data da rescisão', 'Fine contratto', 'Fecha de finalización'],
		...['Ende des Arbeitsverhältnisses', 'Date de rupture', 'Avslutsdatum', 'Ophørsdato', 'Työsuhde päättyy', 'Datum odchodu'],
		...['İşten ayrılış tarihi', '最終出社日'],
	].map(
		(column): Finding => ({
			kind: `a day of leaving in words of a language that combine: ${column}`,
			input: {
				parameters: { ...sync, options: noLimit },
				seed: { users: [{ userName: 'kim@example.com' }, { userName: 'max@example.com', active: false }] },
				items: [
					{ Email: 'kim@example.com', [column]: '' },
					{ Email: 'max@example.com', [column]: '31-12-2025' },
				],
			},
			told: ['0 unchanged', '1 invalid badValue'],
			users: ['kim@example.com', 'max@example.com (inactive)'],
		}),
	),
	...[
		...['Término do contrato de experiência', 'Término do curso', 'Fecha de egreso universidad', 'Fecha de salida de vacaciones'],
		...['Date de sortie de formation', "Date de sortie d'école", 'Austritt Vorarbeitgeber', 'End Date (Probation)'],
	].map(
		(column): Finding => ({
			kind: `a day that ends something else: ${column}`,
			input: {
				parameters: { operation: 'create' },
				items: ['2025-12-31', '2019-06-30'].map((day, index) => ({ Email: `p${index}@example.com`, [column]: day })),
			},
			told: ['0 applied', '1 applied'],
			users: ['p0@example.com', 'p1@example.com'],
		}),
	),
];
