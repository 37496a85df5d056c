import { knownOf } from '../../../nodes/WebexScim/plan/known';
import { mentionedByChanges, mentionedByMemberships } from '../../../nodes/WebexScim/resolve/directory/mentioned';
import type { Membership } from '../../../nodes/WebexScim/resolve/resolve';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { patchMessage, type PatchOperation } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';
import { finish } from '../../../nodes/WebexScim/scim/work';
import { deletion, group, invalid, labelled, patch, user, type Row } from '../../plan/steps';

const known = finish(
	knownOf([
		['Users', { id: 'A', userName: 'ann@example.com', [enterpriseSchema]: { manager: { value: 'old' } } }],
		['Users', { id: 'B', userName: 'boss@example.com' }],
		['Groups', { id: 'G', displayName: 'Sales' }],
		['Groups', { id: 'H2', displayName: 'Held', members: [{ value: 'A' }, { value: 'M' }, { value: 'N' }] }],
	]),
);
const message = (...operations: readonly PatchOperation[]): JsonObject => patchMessage(operations);
const ofGroup = (id: string, ...operations: readonly PatchOperation[]): Row =>
	({ ...patch(id, message(...operations)), resourceType: 'Groups' }) as Row;
const told = ({ Users, Groups }: { readonly Users: ReadonlySet<string>; readonly Groups: ReadonlySet<string> }): object => ({
	users: [...Users],
	groups: [...Groups],
});

describe('whom memberships name who were not read', () => {
	it.each<{ name: string; given: readonly Membership[]; users: readonly string[]; groups: readonly string[] }>([
		{ name: 'nobody', given: [], users: [], groups: [] },
		{ name: 'nobody of those who were', given: [{ groupId: 'g', memberId: 'a', change: 'add' }], users: [], groups: [] },
		{
			name: 'each once',
			given: [
				{ groupId: 'G', memberId: 'K', change: 'remove' },
				{ groupId: 'H', memberId: 'K', change: 'add' },
				{ groupId: 'H', memberId: 'B', change: 'add' },
			],
			users: ['K'],
			groups: ['H'],
		},
		{ name: 'a group without a member', given: [{ groupId: 'H', change: 'remove' }], users: [], groups: ['H'] },
		{
			name: 'a user with the id of a group that was read',
			given: [{ groupId: 'G', memberId: 'G', change: 'add' }],
			users: ['G'],
			groups: [],
		},
	])('$name', ({ given, users, groups }) => {
		expect(told(finish(mentionedByMemberships(given, known)))).toStrictEqual({ users, groups });
	});
});

describe('whom changes name who were not read', () => {
	it.each<{ name: string; rows: readonly Row[]; users?: readonly string[]; groups?: readonly string[] }>([
		{ name: 'nobody, of what was decided', rows: [invalid()] },
		{ name: 'nobody, of somebody who was read', rows: [patch('a')] },
		{ name: 'nobody, of what the run makes', rows: [user({ userName: 'x' }), patch('bulkId:x')] },
		{ name: 'who changes, and who goes', rows: [patch('K'), deletion('L'), deletion('A'), ofGroup('H')], users: ['K', 'L'], groups: ['H'] },
		{
			name: 'who leaves a group whose members are replaced, or all taken',
			rows: [ofGroup('H2', { op: 'replace', path: 'members', value: [{ value: 'K' }] }), ofGroup('H2', { op: 'remove', path: 'members' })],
			users: ['K', 'M', 'N'],
		},
		{
			name: 'nobody who stays, where one leaves by name or one comes',
			rows: [
				ofGroup('H2', { op: 'remove', path: 'members[value eq "K"]' }, { op: 'add', path: 'members', value: [{ value: 'L' }] }),
				ofGroup('H2', { op: 'remove', path: 'members', value: [{ value: 'M' }] }),
			],
			users: ['K', 'L', 'M'],
		},
		{
			name: 'the manager of a new user, in any case and form',
			rows: [
				user({ [enterpriseSchema]: { manager: { value: 'K' } } }),
				user({ [enterpriseSchema.toUpperCase()]: { Manager: { Value: 'L' } } }),
				user({ [enterpriseSchema]: { manager: 'M' } }),
				user({ [enterpriseSchema]: { manager: { value: 'b' } } }),
				user({ [enterpriseSchema]: 'N' }),
				user({ manager: { value: 'O' } }),
			],
			users: ['K', 'L', 'M'],
		},
		{
			name: 'the members of a new group',
			rows: [group({ Members: [{ value: 'K' }, 'L', { value: 'A' }, { display: 'x' }, { value: '' }, { value: 7 }] })],
			users: ['K', 'L'],
		},
		{ name: 'no reference to another row', rows: [user({ [enterpriseSchema]: { manager: { value: 'bulkId:boss' } } })] },
		{
			name: 'a manager before and after',
			rows: [patch('A', message({ op: 'replace', path: `${enterpriseSchema}:manager`, value: { value: 'K' } }))],
			users: ['K', 'old'],
		},
		{
			name: 'a manager before, where none comes',
			rows: [patch('A', message({ op: 'remove', path: `${enterpriseSchema}:Manager` }))],
			users: ['old'],
		},
		{ name: 'no manager of somebody who had none', rows: [patch('B', message({ op: 'remove', path: `${enterpriseSchema}:manager` }))] },
		{ name: 'no manager where another attribute changes', rows: [patch('A', message({ op: 'replace', path: 'title', value: 'K' }))] },
		{ name: 'nobody of an extension that goes', rows: [patch('B', message({ op: 'remove', path: enterpriseSchema }))] },
		{ name: 'nobody of what cannot be read', rows: [patch('A', message({ op: 'replace', value: 'K' }))] },
		{
			name: 'members who come, and those who go by the values of filters',
			rows: [
				ofGroup(
					'G',
					{ op: 'add', path: 'Members', value: [{ value: 'K' }] },
					{ op: 'remove', path: 'members[value eq "L"]' },
					{ op: 'remove', path: 'members' },
				),
			],
			users: ['K', 'L'],
		},
		{ name: 'nobody of the values of other lists', rows: [ofGroup('G', { op: 'remove', path: 'owners[value eq "L"]' })] },
	])('$name', ({ rows, users = [], groups = [] }) => {
		expect(told(finish(mentionedByChanges(labelled(rows), known)))).toStrictEqual({ users, groups });
	});

	it('and who of them are members, but for groups that were read', () => {
		const rows = [patch('K'), ofGroup('G', { op: 'add', path: 'members', value: [{ value: 'M' }, { value: 'H2' }] })];
		const mentioned = finish(mentionedByChanges(labelled(rows), known));
		expect([[...mentioned.Users], [...mentioned.members]]).toStrictEqual([['K', 'M'], ['M']]);
	});
});
