import { besidesOf } from '../../nodes/WebexScim/intents/besides';
import { namedBy } from '../../nodes/WebexScim/intents/named';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';
import { fails, idNamed, sourceOf, type Row, type Setting } from './source';

const ann = 'ann@example.com';
const boss = 'boss@example.com';
const json = (data: unknown): Row => ({ parameters: { data } });
const cells = (item: JsonObject): Row => ({ json: item, parameters: { attributes: { mappingMode: 'autoMapInputData', value: null } } });
const byHand = (item: JsonObject, value: JsonObject): Row => ({
	json: item,
	parameters: { attributes: { mappingMode: 'defineBelow', value } },
});

/** What the row names as it is read; a row with data of its own is one of columns. */
function namedIn(row: Row, setting: Setting): object {
	const attributesMode = row.json === undefined ? 'json' : 'map';
	return namedBy({ json: row.json ?? {} }, 0, sourceOf([row], { attributesMode, ...setting }));
}

describe('whom a row names that is not to be used', () => {
	it.each<{ name: string; row: Row; setting?: Setting; expected: object }>([
		{
			name: 'all that a row of a sync says',
			row: cells({ Email: ann, 'External ID': 'E1', 'Manager Email': boss, id: idNamed('u1') }),
			expected: {
				named: { userName: ann, externalId: 'E1' },
				namedManagers: [boss],
				besides: { ids: [idNamed('u1')] },
				isSureWhom: true,
			},
		},
		{
			name: 'all that JSON of a sync says',
			row: json({ userName: ann, externalId: 'E1', manager: boss, id: idNamed('u1') }),
			expected: {
				named: { userName: ann, externalId: 'E1' },
				namedManagers: [boss],
				besides: { ids: [idNamed('u1')] },
				isSureWhom: true,
			},
		},
		{
			name: 'no manager, and nothing beside, in an upsert',
			row: json({ userName: ann, manager: boss, id: idNamed('u1') }),
			setting: { operation: 'upsert' },
			expected: { named: { userName: ann }, isSureWhom: true },
		},
		{
			name: 'no manager, and nothing beside, in an upsert of columns',
			row: cells({ Email: ann, 'Manager Email': boss, id: idNamed('u1') }),
			setting: { operation: 'upsert' },
			expected: { named: { userName: ann }, isSureWhom: true },
		},
		{
			name: 'two people, so nobody, but their manager',
			row: json({ userName: ann, USERNAME: boss, manager: boss }),
			expected: { namedManagers: [boss] },
		},
		{ name: 'nobody in what cannot be read', row: json('no JSON'), expected: {} },
		{ name: 'nobody in an expression that fails', row: json(fails), expected: {} },
		{ name: 'a manager alone', row: json({ manager: boss }), expected: { namedManagers: [boss] } },
		{ name: 'an External ID alone, which is not sure', row: json({ externalId: 'E1' }), expected: { named: { externalId: 'E1' } } },
		{ name: 'an address that is none', row: json({ userName: 'ann' }), expected: { named: { userName: 'ann' } } },
		{
			name: 'a name beside an External ID that cannot be read',
			row: json({ userName: ann, externalId: true }),
			expected: { named: { userName: ann } },
		},
		{
			name: 'a name beside a damaged External ID',
			row: json({ userName: ann, externalId: '\ufffd' }),
			expected: { named: { userName: ann } },
		},
		{
			name: 'a name beside an error of a sheet as External ID',
			row: cells({ Email: ann, 'External ID': '#N/A' }),
			expected: { named: { userName: ann } },
		},
		{
			name: 'a name without the key',
			row: json({ userName: ann }),
			setting: { key: 'externalId' },
			expected: { named: { userName: ann } },
		},
		{
			name: 'a name with the key',
			row: json({ userName: ann, externalId: 'E1' }),
			setting: { key: 'externalId' },
			expected: { named: { userName: ann, externalId: 'E1' }, isSureWhom: true },
		},
		{ name: 'nobody in groups', row: json({ userName: ann, displayName: 'Sales' }), setting: { resourceType: 'Groups' }, expected: {} },
		{
			name: 'in an update the target too, which gets the names',
			row: { parameters: { target: idNamed('u1'), data: { userName: ann, externalId: 'E1' } } },
			setting: { operation: 'update' },
			expected: { named: { userName: ann, externalId: 'E1' }, target: { kind: 'id', id: idNamed('u1') }, isSureWhom: true },
		},
		{
			name: 'what an update of an unknown target gives, by a message',
			row: {
				parameters: {
					target: 'Ann Other',
					data: {
						schemas: ['PatchOp'],
						Operations: [
							{ op: 'set', path: 'title' },
							{ op: 'replace', path: 'externalId', value: 'E1' },
						],
					},
				},
			},
			setting: { operation: 'update' },
			expected: { named: { externalId: 'E1' } },
		},
		{
			name: 'in an update with an External ID that cannot be read, the target, which is not sure',
			row: { parameters: { target: idNamed('u1'), data: { externalId: true } } },
			setting: { operation: 'update' },
			expected: { target: { kind: 'id', id: idNamed('u1') } },
		},
		{
			name: 'no target where an update gives no name',
			row: { parameters: { target: idNamed('u1'), data: { title: 'x' } } },
			setting: { operation: 'update' },
			expected: {},
		},
		{ name: 'nobody in a removal', row: json({ userName: ann }), setting: { operation: 'delete' }, expected: {} },
	])('$name', ({ row, setting, expected }) => {
		expect(namedIn(row, { operation: 'sync', ...setting })).toEqual(expected);
	});

	it.each<{ name: string; parameters: Record<string, unknown>; expected: object }>([
		{
			name: 'group and member',
			parameters: { group: idNamed('g1'), member: idNamed('u1') },
			expected: { group: expect.anything() as object, member: expect.anything() as object },
		},
		{
			name: 'the group alone',
			parameters: { group: idNamed('g1'), member: '' },
			expected: { group: expect.anything() as object },
		},
		{
			name: 'the member alone',
			parameters: { group: fails, member: idNamed('u1') },
			expected: { member: expect.anything() as object },
		},
	])('in a sync of members: $name', ({ parameters, expected }) => {
		expect(namedIn({ parameters }, { operation: 'syncMembers' as Setting['operation'] & string })).toEqual(expected);
	});
});

describe('what names a user beside name and External ID', () => {
	const id = idNamed('u1');
	const other = 'ann.old@example.com';

	const removes = { whenMissing: 'delete' } as const;
	const held = (...names: readonly string[]) => names.map((name) => ({ name }));
	const inColumns = (names: Readonly<Record<string, string>>) =>
		Object.entries(names).map(([column, name]) => ({ name, column, ...(column === 'Email' ? {} : { isUnused: true }) }));
	const failed = { outcome: 'invalid', reason: 'otherPerson', detail: `Its External ID belongs to ${boss} in Webex.` };
	const own = { ids: [id] };

	it.each<{ name: string; row: Row; setting?: Setting; expected: object | undefined }>([
		{ name: 'an ID in a column', row: cells({ Email: ann, id }), expected: own },
		...['ID', 'Webex ID', 'resourceId', 'Person UUID'].map((column) => ({
			name: `an ID in a column ${column}`,
			row: cells({ Email: ann, [column]: id.toUpperCase() }),
			expected: own,
		})),
		{ name: 'two IDs', row: cells({ ID: idNamed('x'), Email: ann, 'Webex ID': id }), expected: { ids: [idNamed('x'), id] } },
		{ name: 'no ID of somebody else', row: cells({ Email: ann, 'Assistant ID': id }), expected: undefined },
		{ name: 'no ID in a column that is left out', row: cells({ Email: ann, id }), setting: { leaveOutColumns: 'id' }, expected: undefined },
		{ name: 'no ID that is none', row: cells({ Email: ann, id: '17' }), expected: undefined },
		{ name: 'no ID that is no text', row: cells({ Email: ann, id: 17 }), expected: undefined },
		{ name: 'an ID in JSON, in any case', row: json({ userName: ann, ID: id }), expected: own },
		{
			name: 'no ID of an item in JSON',
			row: { json: { id }, parameters: { data: { userName: ann } } },
			setting: { attributesMode: 'json' },
			expected: undefined,
		},
		{ name: 'no ID where columns are mapped by hand', row: byHand({ id }, { userName: ann }), expected: undefined },
		{
			name: 'all addresses and IDs of a row, where somebody may be removed',
			row: cells({ Email: ann, 'Email 2': other, Notes: `was ${boss}`, Assistant: id }),
			setting: removes,
			expected: { held: inColumns({ Email: ann, 'Email 2': other, Notes: boss, Assistant: id }) },
		},
		{
			name: 'no addresses in columns that are left out',
			row: cells({ Email: ann, 'Old Email': other }),
			setting: { ...removes, leaveOutColumns: 'old email' },
			expected: { held: inColumns({ Email: ann }) },
		},
		{
			name: 'nobody in what the Failed output put behind the row',
			row: cells({ Email: ann, Notes: other, ...failed }),
			setting: removes,
			expected: { held: inColumns({ Email: ann, Notes: other }) },
		},
		{
			name: 'nobody in it where it is one object',
			row: cells({ Email: ann, result: { name: boss, ok: false, ...failed } }),
			setting: removes,
			expected: { held: inColumns({ Email: ann }) },
		},
		{
			name: 'all addresses in columns of such names that a file has',
			row: cells({ Email: ann, detail: `was ${boss}`, outcome: other }),
			setting: removes,
			expected: { held: inColumns({ Email: ann, detail: boss, outcome: other }) },
		},
		{
			name: 'all addresses of JSON',
			row: json({ userName: ann, oldMail: boss, emails: [{ value: other }] }),
			setting: removes,
			expected: { held: held(ann, boss, other) },
		},
		{
			name: 'all addresses of JSON text',
			row: json(JSON.stringify({ userName: ann, x: [other] })),
			setting: removes,
			expected: { held: held(ann, other) },
		},
		{ name: 'nobody in an expression that fails', row: json(fails), setting: removes, expected: undefined },
		{
			name: 'all addresses of a row that is mapped by hand, also what was mapped to nothing',
			row: byHand({ Email: boss }, { userName: ann, 'emails.home': other }),
			setting: removes,
			expected: { held: held(boss, ann, other) },
		},
		{
			name: 'all addresses of an item and of the JSON that was made of it',
			row: { json: { old: other, id }, parameters: { data: { userName: ann } } },
			setting: { ...removes, attributesMode: 'json' },
			expected: { held: held(other, id, ann) },
		},
		{ name: 'no addresses where nobody is removed', row: cells({ Email: ann, 'Work Email': other }), expected: undefined },
		{
			name: 'no addresses in an upsert',
			row: cells({ Email: ann, 'Work Email': other, id }),
			setting: { ...removes, operation: 'upsert' },
			expected: own,
		},
		{
			name: 'the ID of a group in its row',
			row: cells({ 'Group Name': 'Sales', 'Group ID': id }),
			setting: { resourceType: 'Groups', operation: 'upsert' },
			expected: own,
		},
		{
			name: 'no ID of a user in the row of a group',
			row: cells({ 'Group Name': 'Sales', 'User ID': id }),
			setting: { resourceType: 'Groups', operation: 'upsert' },
			expected: undefined,
		},
	])('$name', ({ row, setting, expected }) => {
		const attributesMode = row.json === undefined ? 'json' : 'map';
		const source = sourceOf([row], { operation: 'sync', attributesMode, ...setting });
		finish(source.columns.prepare());
		const data = row.parameters?.['data'] as JsonObject | undefined;
		expect(besidesOf({ json: row.json ?? {} }, 0, source, data)).toEqual(expected);
	});
});
