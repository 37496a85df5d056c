import { withPlainMembers } from '../../../nodes/WebexScim/intents/json/jsonMembers';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';
const boss = 'boss@example.com';
const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';

describe('members and owners in the form of Webex', () => {
	it.each<{ name: string; group: JsonObject; expected: JsonObject; unused?: readonly string[] }>([
		{ name: 'none', group: { displayName: 'Sales' }, expected: { displayName: 'Sales' } },
		{ name: 'an empty list stays one', group: { members: [] }, expected: { members: [] } },
		{
			name: 'a directory’s address, a text, a value',
			group: { members: [{ mail: boss }, boss, { value: uuid, display: 'Ann' }] },
			expected: { members: [{ value: boss }, boss, { value: uuid, display: 'Ann' }] },
		},
		{
			name: 'a name to show is left out',
			group: { members: [{ display: 'Ann' }, { mail: boss }] },
			expected: { members: [{ value: boss }] },
			unused: ['members'],
		},
		{
			name: 'no list where nobody is left of it',
			group: { displayName: 'Sales', members: [{ display: 'Ann' }] },
			expected: { displayName: 'Sales' },
			unused: ['members'],
		},
		{
			name: 'an empty value, and a kind alone, are left out',
			group: { members: [{ value: '' }, { type: 'User' }, boss, { value: null, display: '' }] },
			expected: { members: [boss] },
			unused: ['members', 'members', 'members'],
		},
		{
			name: 'an empty entry is left out, and one with an empty value is told',
			group: { members: ['', null, { value: null }, { value: {} }, boss] },
			expected: { members: [boss] },
			unused: ['members', 'members'],
		},
		{ name: 'no list where only empty entries were', group: { displayName: 'Sales', members: [''] }, expected: { displayName: 'Sales' } },
		{ name: 'what is empty as a whole stays', group: { members: {} }, expected: { members: {} } },
		{ name: 'one alone', group: { members: { mail: boss } }, expected: { members: { value: boss } } },
		{
			name: 'owners',
			group: { [webexGroup]: { usage: 'x', owners: [{ mail: boss }, { display: 'Ann' }] } },
			expected: { [webexGroup]: { usage: 'x', owners: [{ value: boss }] } },
			unused: ['owners'],
		},
		{ name: 'an extension without owners', group: { [webexGroup]: { usage: 'x' } }, expected: { [webexGroup]: { usage: 'x' } } },
		{ name: 'an extension that is none', group: { [webexGroup]: 'owners' }, expected: { [webexGroup]: 'owners' } },
	])('$name', ({ group, expected, unused = [] }) => {
		const noted: unknown[] = [];
		expect(withPlainMembers(group, (...note) => noted.push(note))).toEqual(expected);
		expect(noted).toEqual(unused.map((name) => [name, 'leftOut']));
	});
});
