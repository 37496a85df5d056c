import type { NeutralInput } from '../play';
import { noLimit, sync, type Finding } from './shared';

/** Files whose columns n8n takes for one, since it read them with another delimiter than theirs. */
const asksForDelimiter = (
	kind: string,
	items: NeutralInput['items'],
	parameters: NeutralInput['parameters'] = { operation: 'create' },
): Finding => ({
	kind,
	input: { parameters, seed: { users: [{ userName: 'mo@example.com' }, { userName: 'gone@example.com' }] }, items },
	stops: /^No column was understood as the User Name$/,
	users: ['mo@example.com', 'gone@example.com'],
	sent: 0,
	more: ({ run }) => expect(run.error?.description).toContain("set 'Delimiter' in the Extract from File node"),
});

export const delimiters: readonly Finding[] = [
	...['|', '/', '^', '_'].map((sign) =>
		asksForDelimiter(
			`a line of a file with ${sign} between its columns is made a person, and those whom it names are removed`,
			[{ [['First Name', 'Last Name', 'Email'].join(sign)]: ['Mo', 'Fink', 'mo@example.com'].join(sign) }],
			{ ...sync, whenMissing: 'deactivate', options: noLimit },
		),
	),
	asksForDelimiter('the delimiter is not named where an item has one more field', [
		{ 'First Name;Last Name;Email': 'Mo;Fink;mo@example.com', row_number: 2 },
	]),
	{
		kind: 'a column that is several renames whom a row updates',
		input: {
			parameters: { operation: 'update', target: ['userName', '={{ $json["Title|Email"].split("|")[1] }}'] },
			seed: { users: [{ userName: 'mo@example.com' }] },
			items: [{ 'Title|Email': 'Lead|mo@example.com', Department: 'IT' }],
		},
		told: ['0 applied'],
		users: ['mo@example.com'],
		sent: 1,
		more: ({ run }) =>
			expect(run.hints).toContain(
				"Columns used: Department → Department; not used: Title|Email (name and values are those of several columns: set 'Delimiter' in the Extract from File node)",
			),
	},
];
