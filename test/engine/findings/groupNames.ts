import type { NeutralInput } from '../play';
import { both, byEmail, type Finding, people, sales, type Seed, syncSales } from './shared';

const group = (displayName: string): Seed => ({ ...people('a'), groups: [{ displayName, members: [] }] });
const addTo = (Team: string): NeutralInput['items'] => [{ Team, email: 'a@example.com' }];
export const groupNames: readonly Finding[] = [
	...['Sales\u200b', '\u00a0Sales ', '\ufeffsALES'].map(
		(held): Finding => ({
			kind: `a group that Webex holds as ${JSON.stringify(held)}`,
			input: {
				parameters: { operation: 'changeMembers', group: ['displayName', '={{ $json.Team }}'], member: byEmail, change: 'add' },
				seed: group(held),
				items: addTo('Sales'),
			},
			told: ['0 applied'],
			members: { [held]: ['a@example.com'] },
		}),
	),
	...[
		['Zo\u00eb', 'Zoe\u0308'],
		['Zoe\u0308', 'Zo\u00eb'],
	].map(
		([held = '', said = '']): Finding => ({
			kind: `a group with an accent in ${held.length - 2} parts that a row writes in ${said.length - 2}`,
			input: {
				parameters: { operation: 'upsert', resourceType: 'Groups', data: '={{ $json }}' },
				seed: group(held),
				items: [{ displayName: said, externalId: 'G1' }],
			},
			told: ['0 applied'],
			more: ({ members: left }) => expect(Object.keys(left)).toHaveLength(1),
		}),
	),
	{
		kind: 'a group whose name a wrong encoding damaged is taken for one that Webex does not have',
		input: {
			parameters: {
				operation: 'delete',
				resourceType: 'Groups',
				target: ['displayName', '={{ $json.g }}'],
				options: { missing: 'ignore' },
			},
			seed: { groups: [{ displayName: 'Caf\u00e9', members: [] }] },
			items: [{ g: 'Caf\ufffd' }, { g: 'Tea' }],
		},
		told: ['0 invalid badValue', '1 unchanged'],
		members: { 'Caf\u00e9': [] },
	},
	{
		kind: 'a group whose name only looks alike',
		input: {
			parameters: { ...syncSales, group: ['displayName', '={{ $json.Team }}'] },
			seed: sales,
			items: [
				{ Team: 'Sales', email: 'a@example.com' },
				{ Team: '\uff33ales', email: 'b@example.com' },
			],
		},
		told: ['0 unchanged', '1 invalid targetNotFound', '- notAttempted scopeUnclear'],
		members: both,
	},
	{
		kind: 'a group of a user’s own operation with signs that nobody sees at its ends',
		input: {
			parameters: { operation: 'run' },
			items: [
				{
					method: 'POST',
					path: '/Groups',
					data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: ' Zoe\u0308\u200b' },
				},
			],
		},
		told: ['0 applied'],
		members: { 'Zo\u00eb': [] },
	},
	{
		kind: 'a user with an accent in two parts',
		input: {
			parameters: { operation: 'deactivate', target: byEmail },
			seed: people('zoe\u0308'),
			items: [{ email: 'zo\u00eb@example.com' }],
		},
		told: ['0 applied'],
		users: ['zoe\u0308@example.com (inactive)'],
	},
	...[
		{ operation: 'changeMembers', group: ['displayName', '={{ $json.g }}'], member: ['userName', 'a@example.com'], change: 'add' },
		{ operation: 'syncMembers', group: ['displayName', '={{ $json.g }}'], member: ['userName', 'a@example.com'] },
		{ operation: 'update', resourceType: 'Groups', target: ['displayName', '={{ $json.g }}'] },
		{ operation: 'delete', resourceType: 'Groups', target: ['displayName', '={{ $json.g }}'] },
		{ operation: 'delete', resourceType: 'Groups', target: ['displayName', '={{ $json.g }}'], options: { missing: 'ignore' } },
	].map(
		(parameters): Finding => ({
			kind: `a group name with a broken character that no group has, by ${parameters.operation}`,
			input: {
				parameters,
				seed: { ...people('a'), groups: [{ displayName: 'Caf\u00e9' }] },
				items: [{ g: 'Caf\ufffd', 'Group Name': 'Cafe' }],
			},
			told: ['0 invalid badValue'],
			members: { 'Caf\u00e9': [] },
			more: ({ details }) =>
				expect(details[0]).toBe(
					"'Group' was damaged by a wrong encoding. Set 'Encoding' in the Extract from File node to that of the file.",
				),
		}),
	),
];
