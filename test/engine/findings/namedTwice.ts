import { allOperations } from '../results';
import { coreUser, data, type Finding, managerOf, message, newUser, patch, people, scene, sync, updateBy, userNamed } from './shared';

const external = (name: string, externalId: string): Record<string, unknown> => ({ userName: `${name}@example.com`, externalId });
/** Whom a row names by several of its values, and who has a row of their own. */
export const namedTwice: readonly Finding[] = [
	...[
		{ parameters: { operation: 'upsert' }, told: ['0 invalid otherPerson', '1 notAttempted dependencyFailed'] },
		{
			parameters: { operation: 'create', options: { existing: 'adopt' } },
			told: ['0 invalid otherPerson', '1 notAttempted dependencyFailed'],
		},
		{ parameters: { operation: 'create' }, told: ['0 rejected', '1 notAttempted dependencyFailed'] },
	].map(
		({ parameters, told }): Finding => ({
			kind: `a manager whose address is another person's in Webex than in the list: ${JSON.stringify(parameters)}`,
			input: {
				parameters,
				seed: { users: [external('h', '1')] },
				items: [
					{ Email: 'h@example.com', 'External ID': '2' },
					{ Email: 'a@example.com', 'Manager Email': 'h@example.com' },
				],
			},
			told,
			users: ['h@example.com'],
		}),
	),
	{
		kind: "a manager whose address is another person's, where unknown managers are left out",
		input: {
			parameters: { operation: 'upsert', options: { unknownManager: 'leaveOut' } },
			seed: { users: [external('h', '1')] },
			items: [
				{ Email: 'h@example.com', 'External ID': '2' },
				{ Email: 'a@example.com', 'Manager Email': 'h@example.com' },
			],
		},
		told: ['0 invalid otherPerson', '1 applied'],
		users: ['a@example.com', 'h@example.com'],
		more: () => expect(managerOf('a@example.com')).toBeUndefined(),
	},
	{
		kind: 'a manager who gets another address in the same list',
		input: {
			parameters: { ...sync, key: 'externalId' },
			seed: { users: [external('h', '1')] },
			items: [
				{ Email: 'h2@example.com', 'External ID': '1' },
				{ Email: 'a@example.com', 'External ID': '3', 'Manager Email': 'h2@example.com' },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com', 'h2@example.com'],
		more: () => expect(managerOf('a@example.com')).toBe(userNamed('h2@example.com')['id']),
	},
	{
		kind: 'a manager in a list that creates nobody',
		input: {
			parameters: { ...sync, whenNew: 'ignore' },
			seed: people('a'),
			items: [{ Email: 'h@example.com' }, { Email: 'a@example.com', 'Manager Email': 'h@example.com' }],
		},
		told: ['0 unchanged', '1 invalid targetNotFound'],
	},
	...[
		{ patchForms: { plainPath: 'ignore' } as const, users: ['a@example.com (inactive)'], note: false },
		{ patchForms: { plainPath: 'ignore', plainNoPath: 'ignore' } as const, users: ['a@example.com'], note: true },
	].map(
		({ patchForms, users, note }): Finding => ({
			kind: `two changes of one user in a form that Webex passes over: ${Object.keys(patchForms).join(', ')}`,
			input: {
				parameters: { ...updateBy, data: '={{ $json.d }}' },
				seed: people('a'),
				webex: { patchForms },
				items: [
					{ e: 'a@example.com', d: { title: 'Lead' } },
					{ e: 'a@example.com', d: { active: false } },
				],
			},
			told: ['0 applied', '1 applied'],
			users,
			more: ({ details }) => expect(details.map((detail) => /same version as before/.test(String(detail)))).toEqual([note, note]),
		}),
	),
	{
		kind: "a message of the user's own that gives an External ID by the address",
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: { users: [external('x', 'H700'), { userName: 'y@example.com' }, external('z', '9')] },
			items: [
				{ e: 'x@example.com', d: message({ op: 'replace', path: 'externalId', value: 'H911' }) },
				{ e: 'x@example.com', d: message({ op: 'replace', value: { externalId: 'H911', title: 'Lead' } }) },
				{ e: 'y@example.com', d: message({ op: 'replace', path: 'externalId', value: '9' }) },
				{ e: 'x@example.com', d: message({ op: 'replace', path: 'externalId', value: 'H700' }) },
			],
		},
		told: ['0 invalid otherPerson', '1 invalid otherPerson', '2 invalid otherPerson', '3 applied'],
	},
	{
		kind: 'one External ID for two users of an update',
		input: {
			parameters: updateBy,
			seed: people('r', 'n'),
			items: [
				{ e: 'r@example.com', 'External ID': '9' },
				{ e: 'n@example.com', 'External ID': '9' },
				{ e: 'r@example.com', 'External ID': '9', Title: 'Lead' },
			],
		},
		told: ['0 applied', '1 invalid otherPerson', '2 applied'],
		more: () => expect(userNamed('n@example.com')).not.toHaveProperty('externalId'),
	},
	{
		kind: 'an exchange of addresses, each of which Webex would refuse',
		input: {
			parameters: { operation: 'update', target: ['externalId', '={{ $json.x }}'], data: '={{ $json.d }}', dryRun: true },
			seed: { users: [external('a', 'A'), external('b', 'B')] },
			items: [
				{ x: 'A', d: { userName: 'b@example.com' } },
				{ x: 'B', d: { userName: 'a@example.com' } },
			],
		},
		told: ['0 planned', '1 planned'],
		more: ({ details }) => {
			for (const detail of details) expect(detail).toMatch(/would most likely refuse/);
		},
	},
	{
		kind: 'an update with the ID of somebody else in its data',
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: people('a', 'b'),
			items: [
				{ e: 'a@example.com', d: { id: '{id of b@example.com}', title: 'Lead' } },
				{ e: 'b@example.com', d: { id: '{id of b@example.com}', title: 'Lead' } },
			],
		},
		told: ['0 invalid otherPerson', '1 applied'],
		more: () => expect(userNamed('a@example.com')).not.toHaveProperty('title'),
	},
	{
		kind: 'a new group with an ID in its data that no group has, which is not sent',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { groups: [{ displayName: 'Sub', members: [] }] },
			items: [{ id: '11111111-1111-4111-8111-111111111111', meta: { version: '1' }, displayName: 'Subs' }],
		},
		told: ['0 applied'],
		members: { Sub: [], Subs: [] },
		more: () => expect(allOperations(scene.webex.bulkRequests())[0]?.data).not.toMatchObject({ id: expect.anything() }),
	},
	{
		kind: "a message of the user's own for somebody who is inactive",
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}' },
			seed: { users: ['a', 'b'].map((name) => ({ userName: `${name}@example.com`, active: false })) },
			items: [
				{ e: 'a@example.com', d: message({ op: 'replace', path: 'title', value: 'Lead' }) },
				{ e: 'b@example.com', d: message({ op: 'replace', value: { active: true } }) },
			],
		},
		told: ['0 applied', '1 applied'],
		users: ['a@example.com (inactive)', 'b@example.com'],
		more: ({ details }) => expect(details.map((detail) => detail.startsWith('The account is inactive'))).toEqual([true, false]),
	},
	{
		kind: 'a dry run says nothing of what Webex would refuse in operations of their own',
		input: {
			parameters: { operation: 'run', dryRun: true },
			seed: people('a'),
			items: [
				newUser,
				newUser,
				{ method: 'POST', path: '/Users', data: { schemas: [coreUser], userName: 'a@example.com' } },
				{ method: 'DELETE', path: '/Users/{id of a@example.com}' },
				patch('/Users/{id of a@example.com}', { op: 'replace', path: 'title', value: 'x' }),
				{ method: 'DELETE', path: '/Groups/11111111-1111-4111-8111-111111111111' },
			],
		},
		told: [0, 1, 2, 3, 4, 5].map((item) => `${item} planned`),
		more: ({ details }) => {
			const notes = ['An earlier row creates', 'Webex already has', 'An earlier row deletes it', 'Webex shows no group of this ID'];
			expect(details.map((detail) => notes.find((note) => detail.includes(note)))).toEqual([
				undefined,
				notes[0],
				notes[1],
				undefined,
				notes[2],
				notes[3],
			]);
		},
	},
];
