import type { NeutralInput } from '../play';
import { enterprise, type Finding, managerOf, message, type Seed, spoiled, sync, userNamed } from './shared';

const byE = ['userName', '={{ $json.e }}'];
const headOfX: Seed = {
	users: [{ userName: 'h@example.com', externalId: '1' }, { userName: 'g@example.com' }, { userName: 'x@example.com' }],
};
const setsManager = (value: string): object => message({ op: 'replace', path: `${enterprise}:manager`, value: { value } });
const updated = (
	told: readonly string[],
	rows: readonly object[],
	more: Partial<NeutralInput['parameters']> = {},
): Omit<Finding, 'kind'> => ({
	input: { parameters: { operation: 'update', target: byE, ...more }, seed: headOfX, items: rows as NeutralInput['items'] },
	told,
});
const byData = { data: '={{ $json.d }}' };
const noManagerIn = (): void => expect(managerOf('x@example.com')).toBeUndefined();
const headIsManager = (): void => expect(managerOf('x@example.com')).toBe(userNamed('h2@example.com')['id']);
export const managersOfUpdates: readonly Finding[] = [
	...[
		{
			by: 'columns',
			rows: [
				{ e: 'h@example.com', 'External ID': '2' },
				{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
			],
			more: {},
		},
		{
			by: 'JSON',
			rows: [
				{ e: 'h@example.com', d: { externalId: '2' } },
				{ e: 'x@example.com', d: { manager: 'h@example.com' } },
			],
			more: byData,
		},
		{
			by: 'messages',
			rows: [
				{ e: 'h@example.com', d: message({ op: 'replace', path: 'externalId', value: '2' }) },
				{ e: 'x@example.com', d: setsManager('h@example.com') },
			],
			more: byData,
		},
	].map(
		({ by, rows, more }): Finding => ({
			kind: `an update makes somebody the manager whose own row is about another person, by ${by}`,
			...updated(['0 invalid otherPerson', '1 notAttempted dependencyFailed'], rows, more),
			more({ details }) {
				expect(details[1]).toBe(
					"It refers to h@example.com, which did not go through. Correct that row and run both again, or set the option 'Unknown Manager' to 'Leave Out'.",
				);
				noManagerIn();
			},
		}),
	),
	{
		kind: 'an update that leaves managers out makes somebody the manager whose own row is about another person',
		...updated(
			['0 invalid otherPerson', '1 applied'],
			[
				{ e: 'h@example.com', 'External ID': '2' },
				{ e: 'x@example.com', Title: 'Lead', 'Manager Email': 'h@example.com' },
			],
			{ options: { unknownManager: 'leaveOut' } },
		),
		more: noManagerIn,
	},
	...['2', '#N/A'].map(
		(externalId): Finding => ({
			kind: `an update makes somebody the manager whose own row cannot be used, and may be about another person: ${externalId}`,
			...updated(
				['0 invalid badValue', '1 notAttempted dependencyFailed'],
				[
					{ e: 'h@example.com', 'External ID': externalId, Active: 'perhaps' },
					{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
				],
			),
			more: noManagerIn,
		}),
	),
	...[
		{
			by: 'columns',
			rows: [
				{ e: 'h@example.com', Email: 'h2@example.com' },
				{ e: 'x@example.com', 'Manager Email': 'h2@example.com' },
			],
			more: {},
		},
		{
			by: 'columns, under the old address',
			rows: [
				{ e: 'h@example.com', Email: 'h2@example.com' },
				{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
			],
			more: {},
		},
		{
			by: 'messages',
			rows: [
				{ e: 'h@example.com', d: message({ op: 'replace', path: 'userName', value: 'h2@example.com' }) },
				{ e: 'x@example.com', d: setsManager('h2@example.com') },
			],
			more: byData,
		},
	].map(
		({ by, rows, more }): Finding => ({
			kind: `a manager whom the same updates rename costs the row, by ${by}`,
			...updated(['0 applied', '1 applied'], rows, more),
			users: ['g@example.com', 'h2@example.com', 'x@example.com'],
			more: headIsManager,
		}),
	),
	{
		kind: 'an update makes somebody the manager whose address another row gives to a second one',
		...updated(
			['0 rejected', '1 notAttempted dependencyFailed'],
			[
				{ e: 'g@example.com', Email: 'h@example.com' },
				{ e: 'x@example.com', 'Manager Email': 'h@example.com' },
			],
		),
		more: noManagerIn,
	},
	...['upsert', 'sync'].map(
		(operation): Finding => ({
			kind: `somebody becomes the manager whose own row cannot be used, and has the External ID of somebody else: ${operation}`,
			input: {
				parameters: { ...sync, operation },
				seed: { users: [{ userName: 'z@example.com', externalId: '5' }, { userName: 'h@example.com' }, { userName: 'x@example.com' }] },
				items: [
					{ Email: 'h@example.com', ...spoiled, 'Manager Email': '' },
					{ Email: 'x@example.com', 'External ID': '', Active: '', 'Manager Email': 'h@example.com' },
				],
			},
			told: ['0 invalid badValue', '1 notAttempted dependencyFailed'],
			sent: 0,
		}),
	),
	{
		kind: 'a manager whom Webex has, and whose own row is refused, is told as nobody of Webex',
		input: {
			parameters: { operation: 'upsert', options: { unknownManager: 'leaveOut' } },
			seed: { users: [{ userName: 'h@example.com', externalId: '1' }] },
			items: [
				{ Email: 'h@example.com', 'External ID': '2', 'Manager Email': '' },
				{ Email: 'a@example.com', 'External ID': '', 'Manager Email': 'h@example.com' },
			],
		},
		told: ['0 invalid otherPerson', '1 applied'],
		users: ['a@example.com', 'h@example.com'],
		more({ details }) {
			expect(details[1]).toBe('The manager was left out, since the row of that user is refused. Correct that row, then run both again.');
		},
	},
	{
		kind: 'who has no External ID is told as one with another',
		input: {
			parameters: { ...sync, key: 'externalId' },
			seed: { users: [{ userName: 'a@example.com' }, { userName: 'b@example.com', externalId: '2' }] },
			items: [{ Email: 'a@example.com', 'External ID': '2' }],
		},
		told: ['0 invalid otherPerson'],
		more({ details }) {
			expect(details[0]).toBe(
				'Its External ID belongs to b@example.com in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.',
			);
		},
	},
];
