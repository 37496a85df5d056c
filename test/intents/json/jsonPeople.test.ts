import { takeManager, withPlainManager } from '../../../nodes/WebexScim/intents/json/jsonPeople';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';
const boss = 'boss@example.com';
const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';

describe('a manager in the form of Webex', () => {
	it.each<{ name: string; user: JsonObject; expected: JsonObject }>([
		{ name: 'beside', user: { title: 'Lead', Manager: boss }, expected: { title: 'Lead', [`${enterprise}:Manager`]: { value: boss } } },
		{
			name: 'a member as long as the word is none',
			user: { nobody7: boss, manager: boss },
			expected: { nobody7: boss, [`${enterprise}:manager`]: { value: boss } },
		},
		{ name: 'nobody beside stays', user: { manager: 'Big Boss' }, expected: { manager: 'Big Boss' } },
		{ name: 'an empty one beside', user: { manager: '' }, expected: { [`${enterprise}:manager`]: '' } },
		...[{}, { id: null, displayName: ' ' }, { mail: {} }].map((manager) => ({
			name: `empty members beside: ${JSON.stringify(manager)}`,
			user: { manager },
			expected: { [`${enterprise}:manager`]: null },
		})),
		{
			name: 'empty members in the extension',
			user: { [enterprise]: { manager: { displayName: '' } } },
			expected: { [enterprise]: { manager: null } },
		},
		{ name: 'an empty value beside', user: { manager: { value: '' } }, expected: { [`${enterprise}:manager`]: { value: '' } } },
		{ name: 'false for nobody beside', user: { manager: false }, expected: { [`${enterprise}:manager`]: false } },
		...['#N/A', ' undefined '].map((text) => ({
			name: `a damaged text beside: ${text}`,
			user: { manager: text },
			expected: { [`${enterprise}:manager`]: text },
		})),
		{ name: 'a damaged value beside', user: { manager: { value: '#N/A' } }, expected: { [`${enterprise}:manager`]: { value: '#N/A' } } },
		{ name: 'a word for nobody beside stays', user: { manager: 'n/a' }, expected: { manager: 'n/a' } },
		{
			name: 'an empty one beside one in the extension stays',
			user: { manager: '', [enterprise]: { manager: boss } },
			expected: { manager: '', [enterprise]: { manager: { value: boss } } },
		},
		{
			name: 'a name to show in the extension gives way to somebody beside',
			user: { manager: boss, [enterprise]: { department: 'Care', manager: { displayName: 'Big Boss' } } },
			expected: { [`${enterprise}:manager`]: { value: boss }, [enterprise]: { department: 'Care' } },
		},
		{
			name: 'a name to show in the extension stays beside nobody',
			user: { manager: 'Big Boss', [enterprise]: { manager: { displayName: 'Big Boss' } } },
			expected: { manager: 'Big Boss', [enterprise]: { manager: { displayName: 'Big Boss' } } },
		},
		{
			name: 'a value that is nobody stays in the extension',
			user: { manager: boss, [enterprise]: { manager: { value: 'Big Boss' } } },
			expected: { [`${enterprise}:manager`]: { value: boss }, [enterprise]: { manager: { value: 'Big Boss' } } },
		},
		{
			name: 'in an extension that has more',
			user: { [enterprise]: { department: boss, manager: { mail: boss } } },
			expected: { [enterprise]: { department: boss, manager: { value: boss } } },
		},
		{ name: 'in no other extension', user: { [webexGroup]: { manager: boss } }, expected: { [webexGroup]: { manager: boss } } },
		{
			name: 'a list of one and empty ones',
			user: { manager: ['', { mail: boss }, null] },
			expected: { [`${enterprise}:manager`]: { value: boss } },
		},
		{
			name: 'a list of two, of whom nobody can be taken',
			user: { manager: [{ mail: boss }, 'Big Boss'] },
			expected: { [`${enterprise}:manager`]: { value: [boss, 'Big Boss'] } },
		},
		{ name: 'a list of two who are nobody', user: { manager: ['Big', 'Boss'] }, expected: { manager: ['Big', 'Boss'] } },
		{
			name: 'no address in an object below',
			user: { manager: { mail: { value: boss } } },
			expected: { manager: { mail: { value: boss } } },
		},
		{ name: 'a reference', user: { manager: 'bulkId:boss' }, expected: { [`${enterprise}:manager`]: { value: 'bulkId:boss' } } },
	])('$name', ({ user, expected }) => {
		const plain = withPlainManager(user);
		expect(plain).toEqual(expected);
		expect(Object.keys(plain)).toEqual(Object.keys(expected));
	});
});

describe('a manager taken out of a user', () => {
	const held = (manager: JsonObject[string]): JsonObject => ({ title: 'Lead', [enterprise]: { manager } });
	const taken = (data: JsonObject, value?: string): object => ({
		kind: 'taken',
		data,
		...(value === undefined ? {} : { manager: { kind: 'name', attribute: 'userName', value } }),
	});

	it.each<{ name: string; user: JsonObject; expected: object; unknown?: 'leaveOut' | 'reject'; unused?: true }>([
		{ name: 'an address', user: held({ value: ` ${boss}` }), expected: taken({ title: 'Lead' }, boss) },
		{
			name: 'an address beside a department',
			user: { [enterprise]: { department: 'Care', manager: { value: boss } } },
			expected: taken({ [enterprise]: { department: 'Care' } }, boss),
		},
		{ name: 'an ID stays', user: held({ value: uuid.toUpperCase(), x: 1 }), expected: taken(held({ value: uuid, x: 1 })) },
		{ name: 'a reference stays', user: held({ value: 'bulkId:boss' }), expected: taken(held({ value: 'bulkId:boss' })) },
		{ name: 'an empty value stays', user: held({ value: '' }), expected: taken(held({ value: '' })) },
		{ name: 'no text stays', user: held({ value: 7 }), expected: taken(held({ value: 7 })) },
		{ name: 'no object stays', user: held(boss), expected: taken(held(boss)) },
		{ name: 'nobody is left out', user: held({ displayName: 'Big Boss' }), expected: taken({ title: 'Lead' }), unused: true },
		{ name: 'no manager', user: { title: 'Lead' }, expected: taken({ title: 'Lead' }) },
		...['Big Boss', '900', 'CN=Big Boss,OU=x', 'NO_MANAGER', '-', 'false'].map((value) => ({
			name: `nobody by ${value} is left out`,
			user: held({ value }),
			expected: taken({ title: 'Lead' }),
			unused: true as const,
		})),
		{
			name: 'no address is a fault',
			user: held({ value: 'boss@' }),
			expected: expect.objectContaining({ kind: 'problem', reason: 'badValue' }) as object,
		},
		{
			name: 'no address is left to the lookup',
			user: held({ value: 'boss@' }),
			unknown: 'leaveOut',
			expected: taken({ title: 'Lead' }, 'boss@'),
		},
	])('$name', ({ user, unknown = 'reject', unused, expected }) => {
		const noted: Array<readonly [string, string]> = [];
		expect(takeManager(user, { unknownManager: unknown, noteUnused: (...note) => noted.push(note) })).toEqual(expected);
		expect(noted.filter(([, fate]) => fate !== 'used')).toEqual(unused === true ? [['manager', 'leftOut']] : []);
	});
});
