import { type Finding, managerOf, noLimit, ownerStays, people, sync } from './shared';

const deactivating = { ...sync, whenMissing: 'deactivate', options: noLimit };
const byHand = (value: object, more: object = {}): object => ({
	operation: 'upsert',
	attributes: { mappingMode: 'defineBelow', value: { userName: '={{ $json.Email }}', ...value } },
	...more,
});

export const ordinaryLists: readonly Finding[] = [
	...['Hire Date', 'Last Hire Date', 'Start Date', 'Eintrittsdatum', "Date d'entrée", 'Fecha de alta'].map(
		(column): Finding => ({
			kind: `who came back is taken for gone by a day of leaving before: ${column}`,
			input: {
				parameters: deactivating,
				seed: { users: [{ userName: 'ann@example.com', active: false }, { userName: 'bo@example.com' }, { userName: 'cy@example.com' }] },
				items: [
					{ Email: 'ann@example.com', Status: 'Active', [column]: '2026-04-01', 'Termination Date': '2024-12-31' },
					{ Email: 'bo@example.com', Status: 'Active', [column]: '2020-01-01', 'Termination Date': '' },
					{ Email: 'cy@example.com', Status: 'Active', [column]: '2020-01-01', 'Termination Date': '2024-12-31' },
				],
			},
			told: ['0 applied', '1 unchanged', '2 invalid badValue', ownerStays],
			users: ['ann@example.com', 'bo@example.com', 'cy@example.com'],
		}),
	),
	{
		kind: 'a word for none under a country costs the row',
		input: {
			parameters: { operation: 'create' },
			items: ['N/A', '-', 'NA', 'DE', 'Germany', 'Atlantis'].map((country, index) => ({ Email: `p${index}@example.com`, Country: country })),
		},
		told: [...[0, 1, 2, 3, 4].map((item) => `${item} applied`), '5 invalid badValue'],
		users: [0, 1, 2, 3, 4].map((index) => `p${index}@example.com`),
		more: ({ run }) => expect(run.hints.join('\n')).toContain("2 cells in the column 'Country' hold words for none"),
	},
	{
		kind: 'words for none cost a row where columns are mapped by hand, and the text does not say what helps against a name',
		input: {
			parameters: byHand({
				'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value': '={{ $json.Manager }}',
				'phoneNumbers.work.value': '={{ $json.Phone }}',
			}),
			seed: people('boss'),
			items: [
				{ Email: 'u0@example.com', Manager: 'n/a' },
				{ Email: 'u1@example.com', Phone: 'n/a' },
				{ Email: 'u2@example.com', Manager: 'Olu Ade' },
				{ Email: 'u3@example.com', Manager: 'boss@example.com', Phone: '+1 555 0100' },
			],
		},
		told: ['0 applied', '1 applied', '2 invalid badValue', '3 applied'],
		users: ['boss@example.com', 'u0@example.com', 'u1@example.com', 'u3@example.com'],
		more: ({ details }) => {
			expect(details[2]).toContain("Give the manager's e-mail address, or choose Leave Out under 'Unknown Manager'.");
			expect(managerOf('u3@example.com')).toBeDefined();
		},
	},
];
