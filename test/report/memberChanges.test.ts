import { changeHeld, heldBy, knownHeld, memberChanges } from '../../nodes/WebexScim/report/memberChanges';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { patchMessage, type PatchOperation } from '../../nodes/WebexScim/scim/patch/patchOp';
import { webexGroupSchema } from '../../nodes/WebexScim/scim/schemas';

const nameOf = (id: string): string => ({ K: 'kim', L: 'lea', k: 'kim (held)' })[id] ?? id;
const message = (...operations: readonly PatchOperation[]): JsonObject => patchMessage(operations);
const has = (...ids: readonly string[]): JsonObject => ({ Members: ids.map((value) => ({ value })) });
const add = (...ids: readonly string[]): PatchOperation => ({ op: 'add', path: 'members', value: ids.map((value) => ({ value })) });
const replace = (...ids: readonly string[]): PatchOperation => ({ ...add(...ids), op: 'replace' });

describe('members that come and go', () => {
	it.each<{ name: string; data: JsonObject; current?: JsonObject; told: readonly string[] }>([
		{ name: 'of a new group, all', data: { Members: [{ Value: 'K' }, 'L', { display: 'x' }, 7, null] }, told: ['+kim', '+lea'] },
		{ name: 'of a new group with one who is no list', data: { members: { value: 'K' } }, told: ['+kim'] },
		{ name: 'of a new group without any', data: { members: null }, told: [] },
		{ name: 'of a new group that does not say', data: { displayName: 'x' }, told: [] },
		{
			name: 'who are added, but for those who are there, whatever the case',
			data: message(add('K', 'L')),
			current: has('k'),
			told: ['+lea'],
		},
		{ name: 'who are added to a group that was not read', data: message(add('K')), told: ['+kim'] },
		{
			name: 'who are removed by a filter that names them beside their type',
			data: message({ op: 'remove', path: 'members[value eq "K" and type eq "user"]' }),
			current: has('K', 'L'),
			told: ['-kim'],
		},
		{
			name: 'who are removed one by one, whether or not they are there',
			data: message({ op: 'remove', path: 'members[value eq "K"]' }),
			current: has('L'),
			told: ['-kim'],
		},
		{
			name: 'who are removed as a list, those who are there',
			data: message({ op: 'remove', path: 'members', value: [{ value: 'K' }, { value: 'X' }] }),
			current: has('k', 'L'),
			told: ['-kim (held)'],
		},
		{ name: 'who are all removed', data: message({ op: 'remove', path: 'members' }), current: has('K', 'L'), told: ['-kim', '-lea'] },
		{ name: 'who are all removed of a group that was not read', data: message({ op: 'remove', path: 'members' }), told: ['-all members'] },
		{
			name: 'who are replaced: those who are not wanted go, those who were not there come',
			data: message(replace('K', 'X')),
			current: has('k', 'L'),
			told: ['-lea', '+X'],
		},
		{ name: 'who are replaced in a group that has none', data: message(replace('K')), current: has(), told: ['+kim'] },
		{ name: 'who are all removed of a group that has none', data: message({ op: 'remove', path: 'members' }), current: has(), told: [] },
		{
			name: 'who are removed as a list of a group that was not read',
			data: message({ ...add('K', 'X'), op: 'remove' }),
			told: ['-kim', '-X'],
		},
		{ name: 'who are replaced in a group that does not say', data: message(replace('K')), current: {}, told: ['-all members', '+kim'] },
		{ name: 'who are replaced in a group that was not read', data: message(replace('K')), told: ['-all members', '+kim'] },
		{
			name: 'in the order of the message',
			data: message({ op: 'remove', path: 'Members[value eq "L"]' }, add('K')),
			told: ['-lea', '+kim'],
		},
		{ name: 'not of other attributes', data: message({ op: 'add', path: 'owners', value: [{ value: 'K' }] }), told: [] },
		{ name: 'not of an extension', data: message({ op: 'add', path: `${webexGroupSchema}:members`, value: [{ value: 'K' }] }), told: [] },
		{ name: 'not of what cannot be read', data: message({ op: 'replace', value: 'K' }, add('L')), told: ['+lea'] },
	])('$name', ({ data, current, told }) => {
		expect(memberChanges(data, knownHeld(current), nameOf)).toStrictEqual(
			told.map((text) => ({
				attribute: 'Members',
				from: text.startsWith('-') ? text.slice(1) : null,
				to: text.startsWith('+') ? text.slice(1) : null,
			})),
		);
	});
});

describe('the members that a group has after a message', () => {
	it.each<{ name: string; message: JsonObject; left: readonly string[] }>([
		{ name: 'who are added', message: message(add('M', 'k')), left: ['K', 'L', 'M'] },
		{ name: 'who are replaced', message: message(replace('M', 'L')), left: ['M', 'L'] },
		{ name: 'who are removed one by one', message: message({ op: 'remove', path: 'members[value eq "k"]' }), left: ['L'] },
		{ name: 'who are removed as a list', message: message({ ...add('L', 'X'), op: 'remove' }), left: ['K'] },
		{ name: 'who are all removed', message: message({ op: 'remove', path: 'members' }), left: [] },
		{ name: 'in the order of the message', message: message({ op: 'remove', path: 'members' }, add('M')), left: ['M'] },
		{
			name: 'one of whom is changed',
			message: message({ op: 'replace', path: 'members[value eq "K"].type', value: 'user' }),
			left: ['K', 'L'],
		},
		{ name: 'what is about others', message: message({ op: 'add', path: 'owners', value: [{ value: 'M' }] }), left: ['K', 'L'] },
	])('$name', ({ message: given, left }) => {
		const held = heldBy(has('K', 'L'));
		changeHeld(held, given);
		expect([...held.values()]).toStrictEqual(left);
	});
});
