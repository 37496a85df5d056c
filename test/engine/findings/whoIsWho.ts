import type { NeutralInput } from '../play';
import { type Finding, noLimit, people, sync, userNamed } from './shared';

const takeover: NeutralInput = {
	parameters: { ...sync, key: 'externalId', whenMissing: 'keep' },
	seed: { users: [{ userName: 'ines.ortiz@example.com', externalId: 'H700', title: 'Head of Payroll' }] },
	items: [{ 'External ID': 'H911', Email: 'ines.ortiz@example.com', Name: 'Ines Ortiz' }],
};
const untouched = (): void => {
	expect(userNamed('ines.ortiz@example.com')).toMatchObject({ externalId: 'H700', title: 'Head of Payroll' });
	expect(userNamed('ines.ortiz@example.com')).not.toHaveProperty('name');
};
export const whoIsWho: readonly Finding[] = [
	{
		kind: 'a recycled address: nobody gets the account of another external ID',
		input: takeover,
		told: ['0 invalid otherPerson'],
		sent: 0,
		more: untouched,
	},
	{
		kind: 'a conflict that the dry run does not show',
		input: { ...takeover, parameters: { ...takeover.parameters, dryRun: true } },
		told: ['0 invalid otherPerson'],
		sent: 0,
		more: untouched,
	},
	{
		kind: 'one list keeps and removes the same account',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'deactivate', options: { maxRemovals: 1, operationsPerRequest: 1 } },
			seed: { users: [{ userName: 'vera.kohl@example.com', externalId: '007' }] },
			items: [{ 'External ID': 7, Email: 'vera.kohl@example.com' }],
		},
		told: ['0 invalid otherPerson'],
		sent: 0,
	},
	{
		kind: 'a key that comes twice removes whom the second row names',
		input: {
			parameters: { ...sync, key: 'externalId', whenMissing: 'deactivate', options: noLimit },
			seed: {
				users: [
					{ userName: 'tim.voss@example.com', externalId: 'T1' },
					{ userName: 'ute.voss@example.com', externalId: 'T2' },
				],
			},
			items: ['tim', 'ute'].map((name) => ({ 'External ID': 'T1', Email: `${name}.voss@example.com` })),
		},
		told: ['0 unchanged', '1 invalid badValue'],
	},
	...[{ operation: 'upsert' }, { ...sync }, { operation: 'create', options: { existing: 'adopt' } }].map(
		(parameters): Finding => ({
			kind: `one external ID for two addresses of a list, neither of them in Webex: ${parameters.operation}`,
			input: {
				parameters,
				items: ['ida.kern', 'ida.berg', 'IDA.kern'].map((name) => ({ Email: `${name}@example.com`, 'External ID': 'K1' })),
			},
			users: ['ida.kern@example.com'],
			more: ({ told }) => expect(told[1]).toBe('1 invalid otherPerson'),
		}),
	),
	{
		kind: 'an address that changed removes whom the external ID of the row names',
		input: {
			parameters: { ...sync, key: 'userName', whenMissing: 'deactivate', options: noLimit },
			seed: { users: [{ userName: 'lea.roux@example.com', externalId: 'L1' }] },
			items: [{ Email: 'lea.berg@example.com', 'External ID': 'L1' }],
		},
		more: ({ users, details }) => {
			expect(users).toContain('lea.roux@example.com');
			expect(details[0]).toContain('lea.roux@example.com');
		},
	},
	...['E1001', '00u1abc', 'x', 'Y2lz', '7f5b0a0e1c1d4c509d0e2f6f3a1b5c77', '7f5b0a0e-1c1d-4c50-9d0e'].map(
		(id): Finding => ({
			kind: `what is no ID of Webex finds nobody, so that nobody passes as gone: ${id}`,
			input: {
				parameters: { operation: 'deactivate', target: ['id', '={{ $json.id }}'], options: { missing: 'ignore' } },
				seed: people('ann'),
				items: [{ id }, { id: '{id of ann@example.com}' }, { id }],
			},
			told: ['0 invalid badValue', '1 applied', '2 invalid badValue'],
			users: ['ann@example.com (inactive)'],
			sent: 1,
		}),
	),
	{
		kind: 'what is no ID of Webex is no member and no owner, in a cell and in JSON',
		input: {
			parameters: {
				operation: 'upsert',
				resourceType: 'Groups',
				data: '={{ $json }}',
			},
			seed: people('ann'),
			items: [
				{ displayName: 'H', members: ['E1001'] },
				{ displayName: 'I', members: [{ value: '{id of ann@example.com}' }] },
				{ displayName: 'J', 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group': { owners: ['00u1abc'] } },
			],
		},
		told: ['0 invalid badValue', '1 applied', '2 invalid badValue'],
		members: { I: ['ann@example.com'] },
	},
	{
		kind: 'a personnel number among the members of a column',
		input: { parameters: { operation: 'create', resourceType: 'Groups' }, items: [{ Group: 'H', Members: 'E1001' }] },
		told: ['0 invalid badValue'],
		members: {},
	},
	{
		kind: 'a word for nobody as External ID passes as gone',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.id }}'], options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'ann@example.com', externalId: '007' }] },
			items: [{ id: 'N/A' }, { id: '-' }, { id: 'none' }, { id: '007' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 applied'],
		users: ['ann@example.com (inactive)'],
		sent: 1,
	},
];
