import { readIntents } from '../../nodes/WebexScim/intents/readIntents';
import { saidNames } from '../../nodes/WebexScim/intents/saidName';
import { fails, itemOf, sourceOf, type Row, type Setting } from './source';
import { finish } from '../../nodes/WebexScim/scim/work';

const locator = (mode: string, value: unknown): object => ({ __rl: true, mode, value });
const autoMap = { attributes: { mappingMode: 'autoMapInputData', value: null } };
const mapped = { attributesMode: 'map' } as const;

describe('whom a row is about, in its own words', () => {
	it.each<{ name: string; row: Row; setting: Setting; said: string | undefined }>([
		{ name: 'a user to create', row: { parameters: { data: { userName: 'ann@example.com' } } }, setting: {}, said: 'ann@example.com' },
		{
			name: 'a group to create or update',
			row: { parameters: { data: { displayName: 'Sales' } } },
			setting: { operation: 'upsert', resourceType: 'Groups' },
			said: 'Sales',
		},
		{
			name: 'a line of a list that is matched by External ID',
			row: { parameters: { data: { userName: 'ann@example.com', externalId: 'E1' } } },
			setting: { operation: 'sync', key: 'externalId' },
			said: 'ann@example.com',
		},
		{
			name: 'an update by External ID',
			row: { parameters: { target: locator('externalId', 'E1'), data: { title: 'x' } } },
			setting: { operation: 'update' },
			said: 'E1',
		},
		{ name: 'a delete by ID', row: { parameters: { target: locator('id', 'u1') } }, setting: { operation: 'delete' }, said: 'u1' },
		{
			name: 'a delete of a reference, which is refused',
			row: { parameters: { target: locator('id', 'bulkId:boss') } },
			setting: { operation: 'delete' },
			said: 'bulkId:boss',
		},
		{
			name: 'a membership',
			row: { parameters: { group: locator('displayName', 'Sales'), member: locator('userName', 'ann@example.com'), change: 'add' } },
			setting: { operation: 'changeMembers' },
			said: 'Sales: ann@example.com',
		},
		{
			name: 'an operation that creates',
			row: { json: { method: 'POST', path: '/Users', data: { userName: 'ann@example.com' } } },
			setting: { operation: 'run' },
			said: 'ann@example.com',
		},
		{ name: 'an operation on an ID', row: { json: { method: 'DELETE', path: '/Users/u1' } }, setting: { operation: 'run' }, said: 'u1' },
		{
			name: 'an operation that is bad, and has a name in its data',
			row: { json: { method: 'odd', path: '/Groups', data: { displayName: 'Sales' } } },
			setting: { operation: 'run' },
			said: 'Sales',
		},
		{
			name: 'an operation that is bad, with parameters',
			row: { parameters: { method: 'odd', path: '/Users', data: '{"userName":"ann@example.com"}' } },
			setting: { operation: 'run', inputMode: 'define' },
			said: 'ann@example.com',
		},
		{ name: 'an operation that is bad', row: { json: { method: 'odd' } }, setting: { operation: 'run' }, said: undefined },
		{
			name: 'an invalid row by its columns, whatever is wrong with the name',
			row: { json: { Email: ' ann at example ' }, parameters: autoMap },
			setting: mapped,
			said: 'ann at example',
		},
		{
			name: 'an invalid row by its External ID',
			row: { json: { 'External ID': 7, Title: 'x' }, parameters: autoMap },
			setting: mapped,
			said: '7',
		},
		{ name: 'an invalid row without any name', row: { json: { Title: 'x' }, parameters: autoMap }, setting: mapped, said: undefined },
		{
			name: 'an invalid group by its JSON',
			row: { parameters: { data: { displayName: 'Sa\ufffdles' } } },
			setting: { resourceType: 'Groups' },
			said: 'Sa\ufffdles',
		},
		{
			name: 'an invalid target by its text',
			row: { parameters: { target: locator('userName', 'ann@example') } },
			setting: { operation: 'deactivate' },
			said: 'ann@example',
		},
		{
			name: 'an empty target',
			row: { parameters: { target: locator('userName', '') } },
			setting: { operation: 'deactivate' },
			said: undefined,
		},
		{
			name: 'an update of an empty target, by its row',
			row: { parameters: { target: locator('userName', ''), data: { userName: 'ann@example.com' } } },
			setting: { operation: 'update' },
			said: 'ann@example.com',
		},
		{
			name: 'a membership without a member',
			row: { parameters: { group: locator('displayName', 'Sales'), member: locator('userName', ' ') } },
			setting: { operation: 'syncMembers' },
			said: 'Sales',
		},
		{
			name: 'a user to create with nothing but an External ID',
			row: { parameters: { data: { externalId: 'E1' } } },
			setting: {},
			said: 'E1',
		},
		{
			name: 'a line without a user name, by what it is matched by',
			row: { parameters: { data: { externalId: 'E1' } } },
			setting: { operation: 'sync', key: 'externalId' },
			said: 'E1',
		},
		{
			name: 'an activation by user name',
			row: { parameters: { target: locator('userName', 'ann@example.com') } },
			setting: { operation: 'reactivate' },
			said: 'ann@example.com',
		},
		{
			name: 'a membership by a reference, which is none in a field',
			row: { parameters: { group: locator('displayName', 'Sales'), member: locator('id', 'bulkId:ann'), change: 'add' } },
			setting: { operation: 'changeMembers' },
			said: 'Sales: bulkId:ann',
		},
		{
			name: 'a membership that is bad, in both of its parts',
			row: { parameters: { group: locator('displayName', 'Sales'), member: locator('userName', 'ann@example'), change: 'odd' } },
			setting: { operation: 'changeMembers' },
			said: 'Sales: ann@example',
		},
		{
			name: 'a membership that is bad, by a reference',
			row: { parameters: { group: locator('id', 'bulkId:sales'), member: locator('userName', 'ann@example') } },
			setting: { operation: 'changeMembers' },
			said: 'bulkId:sales: ann@example',
		},
		{ name: 'a membership that names nobody', row: { parameters: {} }, setting: { operation: 'changeMembers' }, said: undefined },
		{
			name: 'a target that is a plain text',
			row: { parameters: { target: 'ann@example' } },
			setting: { operation: 'deactivate' },
			said: 'ann@example',
		},
		{
			name: 'a target whose expression fails',
			row: { parameters: { target: fails } },
			setting: { operation: 'deactivate' },
			said: undefined,
		},
		{
			name: 'a target that is a list',
			row: { parameters: { target: locator('userName', ['ann']) } },
			setting: { operation: 'deactivate' },
			said: undefined,
		},
		{
			name: 'a delete with a bad target, which has no attributes',
			row: { parameters: { target: locator('userName', ''), data: { userName: 'ann@example.com' } } },
			setting: { operation: 'delete' },
			said: undefined,
		},
		{
			name: 'an invalid user by the External ID in its JSON',
			row: { parameters: { data: { userName: ' ', externalId: 7 } } },
			setting: {},
			said: '7',
		},
		{
			name: 'an invalid user whose names are no texts',
			row: { parameters: { data: { userName: { a: 1 }, externalId: true } } },
			setting: {},
			said: undefined,
		},
		{ name: 'an invalid user whose JSON cannot be read', row: { parameters: { data: '{' } }, setting: {}, said: undefined },
		{ name: 'an invalid user whose JSON fails', row: { parameters: { data: fails } }, setting: {}, said: undefined },
		{
			name: 'a bad operation whose data fails',
			row: { parameters: { method: 'odd', data: fails } },
			setting: { operation: 'run', inputMode: 'define' },
			said: undefined,
		},
		{
			name: 'a bad operation whose data cannot be read',
			row: { json: { method: 'odd', data: 'x' } },
			setting: { operation: 'run' },
			said: undefined,
		},
		{
			name: 'a bad operation by its field, not by a parameter',
			row: { json: { method: 'odd' }, parameters: { data: { userName: 'ann@example.com' } } },
			setting: { operation: 'run' },
			said: undefined,
		},
		{
			name: 'an operation on what another row makes, without a name',
			row: { json: { method: 'PATCH', path: '/Users/bulkId:ann', data: { Operations: [{ op: 'replace', path: 'title', value: 'x' }] } } },
			setting: { operation: 'run' },
			said: undefined,
		},
	])('$name', ({ row, setting, said }) => {
		const source = sourceOf([row], setting);
		const items = [itemOf(row)];
		expect(finish(saidNames(items, finish(readIntents(items, source)), source))).toEqual([said]);
	});
});
