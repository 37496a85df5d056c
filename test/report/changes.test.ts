import { changesOf } from '../../nodes/WebexScim/report/changes';
import { membershipSentence, plannedSentence } from '../../nodes/WebexScim/report/words';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { patchMessage, setActiveMessage, type PatchOperation } from '../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema, groupSchema, userSchema, webexUserSchema } from '../../nodes/WebexScim/scim/schemas';

const names: Readonly<Record<string, string>> = { B: 'boss@example.com', K: 'kim@example.com', L: 'lea@example.com' };
const nameOf = (id: string): string => names[id] ?? id;

const operation = (method: Operation['method'], resourceType: Operation['resourceType'], data?: JsonObject): Operation => ({
	kind: 'operation',
	label: 'row 2',
	method,
	resourceType,
	target: method === 'POST' ? { kind: 'new' } : { kind: 'id', id: 'A' },
	...(data === undefined ? {} : { data }),
});
const patch = (...operations: readonly PatchOperation[]): Operation => operation('PATCH', 'Users', patchMessage(operations));
const patchGroup = (...operations: readonly PatchOperation[]): Operation => operation('PATCH', 'Groups', patchMessage(operations));

const clerk: JsonObject = {
	schemas: [userSchema],
	id: 'A',
	userName: 'ann@example.com',
	title: 'Clerk',
	active: true,
	name: { givenName: 'Ann', familyName: 'Low' },
	emails: [{ value: 'ann@example.com', type: 'work', primary: true }],
	phoneNumbers: [
		{ value: '1', type: 'work' },
		{ value: '9', type: 'pager' },
	],
	[enterpriseSchema]: { department: 'Sales', manager: { value: 'B', displayName: 'The Boss' } },
};

describe('what an operation changes, and how a dry run says it', () => {
	it.each<{
		name: string;
		operation: Operation;
		current?: JsonObject;
		changes: readonly (readonly [string, unknown, unknown])[];
		says: string;
	}>([
		{
			name: 'a create: all that it sets, with the manager by name',
			operation: operation('POST', 'Users', {
				schemas: [userSchema, enterpriseSchema],
				userName: 'ann@example.com',
				emails: [{ value: 'ann@example.com', type: 'work', primary: true }],
				[enterpriseSchema]: { manager: { value: 'B' } },
			}),
			changes: [
				['User Name', null, 'ann@example.com'],
				['Work Email', null, 'ann@example.com'],
				['Manager', null, 'boss@example.com'],
			],
			says: "Would create the user with User Name 'ann@example.com', Work Email 'ann@example.com' and Manager 'boss@example.com'.",
		},
		{
			name: 'a create of a group with members',
			operation: operation('POST', 'Groups', { schemas: [groupSchema], displayName: 'Sales', members: [{ value: 'K' }, { value: 'X' }] }),
			changes: [
				['Group Name', null, 'Sales'],
				['Members', null, 'kim@example.com'],
				['Members', null, 'X'],
			],
			says: "Would create the group with Group Name 'Sales' and Members 'kim@example.com', 'X'.",
		},
		{
			name: 'a change of one attribute',
			operation: patch({ op: 'replace', path: 'title', value: 'Lead' }),
			current: clerk,
			changes: [['Job Title', 'Clerk', 'Lead']],
			says: "Would set Job Title from 'Clerk' to 'Lead'.",
		},
		{
			name: 'several, of a complex one, of the extension, and one that goes',
			operation: patch(
				{ op: 'replace', path: 'name.givenName', value: 'Anna' },
				{ op: 'replace', path: `${enterpriseSchema}:department`, value: 'Support' },
				{ op: 'replace', path: `${enterpriseSchema}:manager`, value: { value: 'K' } },
				{ op: 'remove', path: 'title' },
			),
			current: clerk,
			changes: [
				['First Name', 'Ann', 'Anna'],
				['Department', 'Sales', 'Support'],
				['Manager', 'boss@example.com', 'kim@example.com'],
				['Job Title', 'Clerk', null],
			],
			says: "Would set First Name from 'Ann' to 'Anna', set Department from 'Sales' to 'Support', set Manager from 'boss@example.com' to 'kim@example.com' and clear Job Title (now 'Clerk').",
		},
		{
			name: 'without a path, in another case',
			operation: patch({ op: 'replace', value: { TITLE: 'Lead' } }),
			current: clerk,
			changes: [['Job Title', 'Clerk', 'Lead']],
			says: "Would set Job Title from 'Clerk' to 'Lead'.",
		},
		{
			name: 'entries of a list, one of them of a type that the panel does not have',
			operation: patch({
				op: 'replace',
				path: 'phoneNumbers',
				value: [
					{ value: '2', type: 'work' },
					{ value: '3', type: 'mobile' },
				],
			}),
			current: clerk,
			changes: [
				['Work Phone', '1', '2'],
				['Mobile Phone', null, '3'],
				['Phone Numbers (others)', [{ value: '9', type: 'pager' }], null],
			],
			says: `Would set Work Phone from '1' to '2', set Mobile Phone to '3' and clear Phone Numbers (others) (now '9 (pager)').`,
		},
		{
			name: 'a value of two lines, told on one',
			operation: patch({ op: 'replace', path: 'title', value: 'Head\r\n  of Sales' }),
			current: clerk,
			changes: [['Job Title', 'Clerk', 'Head\r\n  of Sales']],
			says: "Would set Job Title from 'Clerk' to 'Head of Sales'.",
		},
		{
			name: 'what the panel does not have, in words where Webex has it, and a secret masked',
			operation: patch(
				{ op: 'replace', path: 'password', value: 'invented words' },
				{ op: 'replace', path: 'accountStatus', value: ['active'] },
			),
			current: clerk,
			changes: [
				['Password', null, '********'],
				['accountStatus', null, ['active']],
			],
			says: "Would set Password to '********' and set accountStatus to 'active'.",
		},
		{
			name: 'a list of texts of Webex’s own extension',
			operation: patch({ op: 'replace', path: `${webexUserSchema}:macAddresses`, value: ['a', 'b'] }),
			current: clerk,
			changes: [['MAC Addresses', null, ['a', 'b']]],
			says: "Would set MAC Addresses to 'a, b'.",
		},
		{
			name: 'a deactivation',
			operation: patch(...(setActiveMessage(false)['Operations'] as unknown as readonly PatchOperation[])),
			current: clerk,
			changes: [['Active', true, false]],
			says: 'Would deactivate the user.',
		},
		{
			name: 'a reactivation of somebody who was not read',
			operation: patch(...(setActiveMessage(true)['Operations'] as unknown as readonly PatchOperation[])),
			changes: [['Active', null, true]],
			says: 'Would reactivate the user.',
		},
		{
			name: 'of somebody who was not read: what is set, and what goes',
			operation: patch({ op: 'replace', path: 'title', value: 'Lead' }, { op: 'remove', path: 'phoneNumbers[type eq "work"]' }),
			changes: [
				['Job Title', null, 'Lead'],
				['Work Phone', null, null],
			],
			says: "Would set Job Title to 'Lead' and clear Work Phone.",
		},
		{
			name: 'a deletion of a user',
			operation: operation('DELETE', 'Users'),
			current: clerk,
			changes: [['User', 'ann@example.com', null]],
			says: 'Would delete the user for good.',
		},
		{
			name: 'a deletion of a group',
			operation: operation('DELETE', 'Groups'),
			changes: [['Group', 'ann@example.com', null]],
			says: 'Would delete the group for good.',
		},
		{
			name: 'members that come and go; who is there already does not come',
			operation: patchGroup(
				{ op: 'add', path: 'members', value: [{ value: 'K' }, { value: 'L' }] },
				{ op: 'remove', path: 'members[value eq "B"]' },
			),
			current: { id: 'A', displayName: 'Sales', members: [{ value: 'k' }] },
			changes: [
				['Members', null, 'lea@example.com'],
				['Members', 'boss@example.com', null],
			],
			says: 'Would add lea@example.com and remove boss@example.com.',
		},
		{
			name: 'all members, where they were not read',
			operation: patchGroup({ op: 'remove', path: 'members' }),
			current: { id: 'A', displayName: 'Sales' },
			changes: [['Members', 'all members', null]],
			says: 'Would remove all members.',
		},
		{
			name: 'members that are replaced, and a new name',
			operation: patchGroup({ op: 'replace', value: { displayName: 'Field', members: [{ value: 'K' }] } }),
			current: { id: 'A', displayName: 'Sales', members: [{ value: 'L' }] },
			changes: [
				['Group Name', 'Sales', 'Field'],
				['Members', 'lea@example.com', null],
				['Members', null, 'kim@example.com'],
			],
			says: "Would set Group Name from 'Sales' to 'Field', remove lea@example.com and add kim@example.com.",
		},
		{
			name: 'what is so already',
			operation: patch({ op: 'replace', path: 'title', value: 'Clerk' }),
			current: clerk,
			changes: [],
			says: 'Would send this change, though the user may already be as wanted.',
		},
		{
			name: 'a message that nobody can read',
			operation: operation('PATCH', 'Users', { Operations: 'odd' }),
			current: clerk,
			changes: [],
			says: "Would send a change that cannot be put into words. Turn 'Simplify' off to see it in the column 'data'.",
		},
	])('$name', ({ operation: given, current, changes, says }) => {
		const told = changesOf(given, { nameOf, name: 'ann@example.com', ...(current === undefined ? {} : { current }) });
		expect(told).toStrictEqual(changes.map(([attribute, from, to]) => ({ attribute, from, to })));
		expect(plannedSentence(given, told)).toBe(says);
	});

	it('a sentence names eight changes at most, and shortens long values', () => {
		const told = Array.from({ length: 10 }, (_, index) => ({
			attribute: `Attribute ${index}`,
			from: null,
			to: index === 0 ? 'x'.repeat(70) : 'y',
		}));
		const says = plannedSentence(patch(), told);
		expect(says).toContain(`set Attribute 0 to '${'x'.repeat(59)}…', `);
		expect(says).toMatch(/set Attribute 7 to 'y' and 2 more\.$/);
	});

	it.each([
		{ change: 'add' as const, says: 'Would add kim@example.com to Sales.' },
		{ change: 'remove' as const, says: 'Would remove kim@example.com from Sales.' },
	])('a membership: $says', ({ change, says }) => {
		expect(membershipSentence(change, ['Sales', 'kim@example.com'])).toBe(says);
	});
});
