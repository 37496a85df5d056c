import { data, type Finding, people, sync } from './shared';

const group = { operation: 'upsert', resourceType: 'Groups' };

/** All that is wrong with a row, at once, and where it stands. */
export const faultsTogether: readonly Finding[] = [
	{
		kind: 'people of a group, in a list',
		input: {
			parameters: group,
			items: [{ Group: 'G1', Usage: 'odd', 'External ID': '#N/A', Members: 'Ann' }],
		},
		told: ['0 invalid badValue'],
		more: ({ details }) =>
			expect(details).toEqual([
				[
					"The column 'Usage' is not a value that Webex knows. Use one of: distribution, location, policy.",
					"The column 'External ID' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
					"The column 'Members' (User Members): neither an e-mail address nor an ID. Give one of the two for each.",
				].join(' '),
			]),
	},
	{
		kind: 'people of a group, in JSON',
		input: {
			parameters: { ...group, data },
			items: [{ displayName: 'G1', externalId: '#N/A', members: ['a@example.com', 'Ann'] }],
		},
		told: ['0 invalid badValue'],
		more: ({ details }) =>
			expect(details[0]).toMatch(
				/^'External ID' in 'Data' holds an error.* 'User Members', entry 2: neither an e-mail address nor an ID\./,
			),
	},
	{
		kind: 'the columns of people of a group',
		input: {
			parameters: group,
			seed: people('a'),
			items: [
				{ 'Team Name': 'G1', Users: 'Ann Smith', Owners: 'Bob' },
				{ 'Team Name': 'G2', Users: 'a@example.com; none@example.com', Owners: 'nobody@example.com' },
			],
		},
		told: ['0 invalid badValue', '1 invalid targetNotFound'],
		more: ({ details }) =>
			expect(details).toEqual([
				"The column 'Users' (User Members); 'Owners': neither an e-mail address nor an ID. Give one of the two for each.",
				"No user in Webex has the address in the column 'Users' (User Members), entry 2 and 'Owners'. Correct it, or create the user first.",
			]),
	},
	...[data, undefined].map(
		(json): Finding => ({
			kind: `a missing External ID beside texts that cannot be used, ${json === undefined ? 'in columns' : 'in JSON'}`,
			input: {
				parameters: { ...sync, key: 'externalId', ...(json === undefined ? {} : { data: json }) },
				seed: { users: [{ userName: 'a@example.com', title: '#N/A' }] },
				items: [
					{ externalId: '', userName: 'a@example.com', title: '#N/A' },
					{ externalId: '', userName: 'a@example.com', title: '#REF!' },
					{ externalId: '', userName: 'new@example.com', title: '#N/A' },
					{ externalId: 'E1', userName: 'b@example.com' },
				],
			},
			told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 applied'],
			users: ['a@example.com', 'b@example.com'],
			more: ({ details }) => {
				for (const detail of details.slice(0, 3)) expect(detail).toMatch(/^'External ID' is missing\..* holds an error of a spreadsheet/);
			},
		}),
	),
];
