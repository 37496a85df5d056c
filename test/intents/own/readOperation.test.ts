import { readOperation, type OperationReading } from '../../../nodes/WebexScim/intents/own/readOperation';
import type { InvalidReason } from '../../../nodes/WebexScim/plan/outcome';
import type { Operation } from '../../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { fails, itemOf, parametersOf } from '../source';

const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const base64 = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const ann: JsonObject = { userName: 'ann@example.com' };

const created = (resourceType: Operation['resourceType'], data: JsonObject): OperationReading['operation'] => ({
	kind: 'operation',
	method: 'POST',
	resourceType,
	target: { kind: 'new' },
	data,
});
const changed = (
	resourceType: Operation['resourceType'],
	target: Operation['target'],
	data: JsonObject,
): OperationReading['operation'] => ({
	kind: 'operation',
	method: 'PATCH',
	resourceType,
	target,
	data,
});
const deleted = (resourceType: Operation['resourceType'], id: string): OperationReading['operation'] => ({
	kind: 'operation',
	method: 'DELETE',
	resourceType,
	target: { kind: 'id', id },
});
const refused = (detail: string, reason: InvalidReason = 'badValue'): OperationReading['operation'] => ({
	kind: 'problem',
	detail,
	reason,
});

/** Both ways of saying an operation: its parts as fields of the item, where no parameter counts, and as parameters, where no field counts. */
const ways = [
	{
		way: 'as fields of the item',
		read: (parts: Readonly<Record<string, unknown>>): OperationReading =>
			readOperation(
				itemOf({ json: parts as JsonObject }),
				0,
				'fields',
				parametersOf([{ parameters: { method: 'DELETE', path: '/Users/other', data: { a: 1 }, bulkId: 'other' } }]),
			),
	},
	{
		way: 'as parameters',
		read: (parts: Readonly<Record<string, unknown>>): OperationReading =>
			readOperation(
				itemOf({ json: { method: 'DELETE', path: '/Users/other', data: { a: 1 }, bulkId: 'other' } }),
				0,
				'define',
				parametersOf([{ parameters: parts }]),
			),
	},
];

describe.each(ways)('an operation $way', ({ way, read }) => {
	/** A column, or the parameter of the panel. */
	const shown = (name: 'method' | 'path' | 'data' | 'bulkId'): string =>
		way === 'as parameters' ? { method: "'Method'", path: "'Path'", data: "'Data'", bulkId: "'Bulk ID'" }[name] : `The column '${name}'`;
	it.each<{ name: string; parts: Readonly<Record<string, unknown>>; expected: OperationReading }>([
		{ name: 'a create of a user', parts: { method: 'POST', path: '/Users', data: ann }, expected: { operation: created('Users', ann) } },
		{
			name: 'a create of a group',
			parts: { method: 'POST', path: '/Groups', data: { displayName: 'Sales' } },
			expected: { operation: created('Groups', { displayName: 'Sales' }) },
		},
		{
			name: 'a change of a user',
			parts: { method: 'PATCH', path: '/Users/u1', data: { a: 1 } },
			expected: { operation: changed('Users', { kind: 'id', id: 'u1' }, { a: 1 }) },
		},
		{
			name: 'a change of a group',
			parts: { method: 'PATCH', path: '/Groups/g1', data: { a: 1 } },
			expected: { operation: changed('Groups', { kind: 'id', id: 'g1' }, { a: 1 }) },
		},
		{ name: 'a deletion of a user', parts: { method: 'DELETE', path: '/Users/u1' }, expected: { operation: deleted('Users', 'u1') } },
		{ name: 'a deletion of a group', parts: { method: 'DELETE', path: '/Groups/g1' }, expected: { operation: deleted('Groups', 'g1') } },
		{
			name: 'a deletion, whatever its data',
			parts: { method: 'DELETE', path: '/Users/u1', data: 'no JSON' },
			expected: { operation: deleted('Users', 'u1') },
		},
		{
			name: 'data as JSON text',
			parts: { method: 'POST', path: '/Users', data: '{"userName":"ann@example.com"}' },
			expected: { operation: created('Users', ann) },
		},
		{
			name: 'a method in another case, with spaces around',
			parts: { method: ' post\n', path: '/Users', data: ann },
			expected: { operation: created('Users', ann) },
		},
		{
			name: 'patch in small letters',
			parts: { method: 'patch', path: '/Users/u1', data: { a: 1 } },
			expected: { operation: changed('Users', { kind: 'id', id: 'u1' }, { a: 1 }) },
		},
		{
			name: 'a path without a slash before it',
			parts: { method: 'DELETE', path: 'Users/u1' },
			expected: { operation: deleted('Users', 'u1') },
		},
		{
			name: 'a path with a slash behind it',
			parts: { method: 'DELETE', path: '/Users/u1/' },
			expected: { operation: deleted('Users', 'u1') },
		},
		{
			name: 'a path of a collection with a slash behind it',
			parts: { method: 'POST', path: '/Users/', data: ann },
			expected: { operation: created('Users', ann) },
		},
		{ name: 'a path in another case', parts: { method: 'DELETE', path: '/GROUPS/G1' }, expected: { operation: deleted('Groups', 'G1') } },
		{
			name: 'a path in small letters',
			parts: { method: 'POST', path: 'users', data: ann },
			expected: { operation: created('Users', ann) },
		},
		{
			name: 'a path with spaces around',
			parts: { method: 'DELETE', path: '  /Users/u1  ' },
			expected: { operation: deleted('Users', 'u1') },
		},
		{
			name: 'a path with an ID of the other APIs',
			parts: { method: 'DELETE', path: `/Users/${base64}` },
			expected: { operation: deleted('Users', uuid) },
		},
		{
			name: 'a path with a reference',
			parts: { method: 'PATCH', path: '/Users/bulkId:ann', data: { a: 1 } },
			expected: { operation: changed('Users', { kind: 'reference', alias: 'ann' }, { a: 1 }) },
		},
		{
			name: 'a bulkId',
			parts: { method: 'POST', path: '/Users', data: ann, bulkId: ' ann ' },
			expected: { operation: created('Users', ann), alias: ' ann ' },
		},
		{
			name: 'a bulkId that is a number',
			parts: { method: 'DELETE', path: '/Users/u1', bulkId: 0 },
			expected: { operation: deleted('Users', 'u1'), alias: '0' },
		},
		{
			name: 'a bulkId that is empty',
			parts: { method: 'DELETE', path: '/Users/u1', bulkId: '' },
			expected: { operation: deleted('Users', 'u1') },
		},
		{
			name: 'a bulkId that is null',
			parts: { method: 'DELETE', path: '/Users/u1', bulkId: null },
			expected: { operation: deleted('Users', 'u1') },
		},
	])('$name', ({ parts, expected }) => {
		expect(read(parts)).toStrictEqual(expected);
	});

	const noMethod = refused(`${shown('method')} is missing. Use POST, PATCH or DELETE.`, 'missingField');
	const badMethod = refused(`${shown('method')} is not one of the methods. Use POST, PATCH or DELETE.`);
	const ofOne = 'Use /Users/{id} or /Groups/{id}, with the ID of the user or group.';
	const badPath = (method: string): OperationReading['operation'] =>
		refused(`${shown('path')} does not fit a ${method}. ${method === 'POST' ? 'Use /Users or /Groups.' : ofOne}`);
	const badBulkId = refused(`${shown('bulkId')} is neither text nor a number. Give a short text, or leave it out.`);
	const anyPath = 'Use /Users or /Groups for a POST, else /Users/{id} or /Groups/{id}, with the ID of the user or group.';
	const said = {
		noMethod: `${shown('method')} is missing. Use POST, PATCH or DELETE.`,
		badMethod: `${shown('method')} is not one of the methods. Use POST, PATCH or DELETE.`,
		noPath: `${shown('path')} is missing. ${anyPath}`,
		badPath: `${shown('path')} does not fit any operation. ${anyPath}`,
		noData: `${shown('data')} is missing. A POST or PATCH needs an object there.`,
		badData: `${shown('data')} is not an object. Give an object, or JSON text of one.`,
		badBulkId: `${shown('bulkId')} is neither text nor a number. Give a short text, or leave it out.`,
	};
	const nothing = refused(`${said.noMethod} ${said.noPath} ${said.noData}`, 'missingField');
	const noNumber = 'holds a number that is not finite, or a value that JSON does not know';

	it.each<{ name: string; parts: Readonly<Record<string, unknown>>; expected: OperationReading['operation'] }>([
		{ name: 'nothing at all', parts: {}, expected: nothing },
		{
			name: 'the path of all users and no more',
			parts: { path: '/Users' },
			expected: refused(`${said.noMethod} ${said.noData}`, 'missingField'),
		},
		{ name: 'the path of one user and no more, which may be deleted', parts: { path: '/Users/u1' }, expected: noMethod },
		{ name: 'a misspelled deletion', parts: { method: 'DEL', path: '/Users/u1' }, expected: badMethod },
		{ name: 'a method that is null', parts: { method: null, path: '/Users', data: ann }, expected: noMethod },
		{ name: 'a method that is empty', parts: { method: '', path: '/Users', data: ann }, expected: noMethod },
		{ name: 'a method of spaces', parts: { method: ' ', path: '/Users', data: ann }, expected: badMethod },
		{ name: 'PUT', parts: { method: 'PUT', path: '/Users/u1', data: ann }, expected: badMethod },
		{ name: 'a method that is a number', parts: { method: 0, path: '/Users', data: ann }, expected: badMethod },
		{
			name: 'a create without a path',
			parts: { method: 'POST', data: ann },
			expected: refused(`${shown('path')} is missing. Use /Users or /Groups.`, 'missingField'),
		},
		{
			name: 'a change without a path',
			parts: { method: 'PATCH', path: null, data: ann },
			expected: refused(`${shown('path')} is missing. ${ofOne}`, 'missingField'),
		},
		{
			name: 'a deletion with an empty path',
			parts: { method: 'DELETE', path: '' },
			expected: refused(`${shown('path')} is missing. ${ofOne}`, 'missingField'),
		},
		...[
			{ name: 'op', data: { Operations: [{ op: 'add', OP: 'remove', path: 'members' }] }, told: '"OP"' },
			{
				name: 'path',
				data: {
					Operations: [
						{ op: 'replace', path: 'title', value: 'x' },
						{ op: 'remove', path: 'title', Path: 'members' },
					],
				},
				told: '"Path"',
			},
			{ name: 'value', data: { Operations: [{ op: 'replace', path: 'active', value: true, VALUE: false }] }, told: '"VALUE"' },
			{ name: 'the list', data: { Operations: [], operations: [{ op: 'remove', path: 'roles' }] }, told: '"operations"' },
			{ name: 'a member in a value', data: { Operations: [{ op: 'replace', value: { active: true, Active: false } }] }, told: '"Active"' },
			{ name: 'what may be data', data: { Operations: [{ op: 'add', value: { 'A@x.com': 1, 'a@x.com': 2 } }] }, told: 'a member' },
		].map(({ name, data, told }) => ({
			name: `a change that gives ${name} twice`,
			parts: { method: 'PATCH', path: '/Users/u1', data },
			expected: refused(`${shown('data')} gives ${told} more than once, in another case of letters, and the values differ. Keep one.`),
		})),
		{
			name: 'a create by JSON text that gives a name twice',
			parts: { method: 'POST', path: '/Users', data: '{"userName":"ann@example.com","userName":"bo@example.com"}' },
			expected: refused(`${shown('data')} gives "userName" more than once, and the values differ. Keep one.`),
		},
		{
			name: 'a create that gives a name twice',
			parts: { method: 'POST', path: '/Users', data: { ...ann, USERNAME: 'bo@example.com' } },
			expected: refused(`${shown('data')} gives "USERNAME" more than once, in another case of letters, and the values differ. Keep one.`),
		},
		{ name: 'a create with the path of one user', parts: { method: 'POST', path: '/Users/u1', data: ann }, expected: badPath('POST') },
		{ name: 'a change with the path of all users', parts: { method: 'PATCH', path: '/Users', data: ann }, expected: badPath('PATCH') },
		{ name: 'a deletion of all users', parts: { method: 'DELETE', path: '/Users' }, expected: badPath('DELETE') },
		{ name: 'a deletion of all users, with a slash', parts: { method: 'DELETE', path: '/Users//' }, expected: badPath('DELETE') },
		{ name: 'a path of something else', parts: { method: 'DELETE', path: '/Schemas/u1' }, expected: badPath('DELETE') },
		{ name: 'a path that begins with something else', parts: { method: 'DELETE', path: '/v2/Users/u1' }, expected: badPath('DELETE') },
		{ name: 'a path that goes on', parts: { method: 'DELETE', path: '/Users/u1/Members' }, expected: badPath('DELETE') },
		{ name: 'a path of two lines', parts: { method: 'DELETE', path: '/Users/u1\n/Users/u2' }, expected: badPath('DELETE') },
		{ name: 'a path whose ID would lead elsewhere', parts: { method: 'DELETE', path: '/Users/..' }, expected: badPath('DELETE') },
		{ name: 'a path with a blank before the ID', parts: { method: 'DELETE', path: '/Users/ u1' }, expected: badPath('DELETE') },
		{ name: 'a path with a blank after the ID', parts: { method: 'DELETE', path: '/Users/u1 /' }, expected: badPath('DELETE') },
		{ name: 'a path of blanks', parts: { method: 'DELETE', path: '/Users/   ' }, expected: badPath('DELETE') },
		{
			name: 'a reference with a blank before it',
			parts: { method: 'PATCH', path: '/Users/ bulkId:ann', data: { a: 1 } },
			expected: badPath('PATCH'),
		},
		{
			name: 'a reference in other letters',
			parts: { method: 'PATCH', path: '/Users/BulkId:ann', data: { a: 1 } },
			expected: refused(`${shown('path')} refers to a bulkId in other letters. Write bulkId:boss for the row with the bulkId boss.`),
		},
		{ name: 'a path whose ID is two words', parts: { method: 'PATCH', path: '/Users/a b', data: ann }, expected: badPath('PATCH') },
		{ name: 'a path that only begins like one', parts: { method: 'POST', path: '/UsersX', data: ann }, expected: badPath('POST') },
		{ name: 'a path that is a number', parts: { method: 'DELETE', path: 7 }, expected: badPath('DELETE') },
		{
			name: 'a create without data',
			parts: { method: 'POST', path: '/Users' },
			expected: refused(`${shown('data')} is missing. A POST needs an object there.`, 'missingField'),
		},
		{
			name: 'a change with empty data',
			parts: { method: 'PATCH', path: '/Users/u1', data: '' },
			expected: refused(`${shown('data')} is missing. A PATCH needs an object there.`, 'missingField'),
		},
		{
			name: 'data that is a list',
			parts: { method: 'POST', path: '/Users', data: [ann] },
			expected: refused(`${shown('data')} is not an object. Give an object, or JSON text of one.`),
		},
		{
			name: 'data that is no JSON',
			parts: { method: 'POST', path: '/Users', data: '{' },
			expected: refused(`${shown('data')} is not valid JSON. Give an object, or JSON text of one.`),
		},
		{
			name: 'data that JSON cannot say',
			parts: { method: 'POST', path: '/Users', data: { a: NaN } },
			expected: refused(`${shown('data')} ${noNumber}. Give an object, or JSON text of one.`),
		},
		{ name: 'a bulkId that is true', parts: { method: 'DELETE', path: '/Users/u1', bulkId: true }, expected: badBulkId },
		{ name: 'a bulkId that is NaN', parts: { method: 'DELETE', path: '/Users/u1', bulkId: NaN }, expected: badBulkId },
		{ name: 'a bulkId that is infinite', parts: { method: 'DELETE', path: '/Users/u1', bulkId: Infinity }, expected: badBulkId },
		{ name: 'a bulkId that is an object', parts: { method: 'DELETE', path: '/Users/u1', bulkId: {} }, expected: badBulkId },
		{
			name: 'all that is wrong at once, with nothing given but a bulkId',
			parts: { bulkId: [] },
			expected: refused(`${said.noMethod} ${said.noPath} ${said.noData} ${said.badBulkId}`),
		},
		{
			name: 'all that is wrong at once',
			parts: { method: 'PUT', path: '/X', data: [], bulkId: {} },
			expected: refused(`${said.badMethod} ${said.badPath} ${said.badData} ${said.badBulkId}`),
		},
		{
			name: 'the path and the data',
			parts: { method: 'POST', path: '/X', data: [] },
			expected: refused(`${shown('path')} does not fit a POST. Use /Users or /Groups. ${said.badData}`),
		},
	])('refuses $name', ({ parts, expected }) => {
		expect(read(parts)).toStrictEqual({ operation: expected });
	});

	const field = way === 'as parameters' ? "'Data'" : "the column 'data'";
	const notAnId = (places: string): OperationReading['operation'] =>
		refused(
			`${places} in ${field}: not an ID. Run Operations looks nobody up: give the ID that Webex shows, or a reference to the bulkId of another row, such as bulkId:boss.`,
		);
	const patched = (...operations: readonly JsonObject[]): Readonly<Record<string, unknown>> => ({
		method: 'PATCH',
		path: '/Groups/g1',
		data: { Operations: [...operations] },
	});

	it('refuses a path in a message that is longer than any', () => {
		const short = { op: 'remove', path: 'title' };
		const long = { op: 'add', path: `title${'x'.repeat(1020)}`, value: 'a' };
		const told = `Operation 2 in ${field} has a path of more than 1,024 characters. Shorten it: several operations may each name fewer values.`;
		expect(read(patched(short, long))).toStrictEqual({ operation: refused(told) });
		expect(read({ ...patched(short, long), method: 'POST', path: '/Groups' }).operation.kind).toBe('operation');
	});

	it.each<{ name: string; parts: Readonly<Record<string, unknown>>; expected: OperationReading['operation'] }>([
		{
			name: 'in values and value filters, decoded, and other forms as they are',
			parts: patched(
				{ op: 'add', path: 'members', value: [{ value: base64, display: 'ann@example.com' }, { value: 'u1' }, { value: ' bulkId:a' }] },
				{ op: 'remove', path: `members[value eq "${base64}" or value eq "u1" or display eq "ann@example.com"]` },
				{ op: 'replace', path: `${enterprise}:manager`, value: '' },
			),
			expected: changed(
				'Groups',
				{ kind: 'id', id: 'g1' },
				{
					Operations: [
						{ op: 'add', path: 'members', value: [{ value: uuid, display: 'ann@example.com' }, { value: 'u1' }, { value: 'bulkId:a' }] },
						{ op: 'remove', path: `members[value eq "${uuid}" or value eq "u1" or display eq "ann@example.com"]` },
						{ op: 'replace', path: `${enterprise}:manager`, value: '' },
					],
				},
			),
		},
		{
			name: 'not addresses, in values and value filters',
			parts: patched(
				{ op: 'add', path: 'members', value: [{ value: 'u1' }, 'ann@example.com'] },
				{ op: 'remove', path: 'members[value eq "ann@example.com"]' },
				{ op: 'remove', path: 'members', value: [{ value: 'ann@example.com' }] },
				{ op: 'add', path: 'owners', value: { value: 'ann@example.com' } },
			),
			expected: notAnId("'User Members', entries 2, 3, 4; 'Owners'"),
		},
		{
			name: 'not what nobody can have',
			parts: patched({ op: 'remove', path: 'members[value eq "null" or value eq "004711" or value eq "two words"]' }),
			expected: notAnId("'User Members', entries 1, 2, 3"),
		},
		{
			name: 'not addresses, in a create',
			parts: { method: 'POST', path: '/Users', data: { ...ann, [enterprise]: { manager: { value: 'bob@example.com' } } } },
			expected: notAnId("'Manager'"),
		},
	])('takes IDs $name', ({ parts, expected }) => {
		expect(read(parts)).toStrictEqual({ operation: expected });
	});

	it('knows the bulkId of what is no operation', () => {
		expect(read({ bulkId: 'ann' })).toStrictEqual({ operation: nothing, alias: 'ann' });
		expect(read({ method: 'POST', path: '/X', data: ann, bulkId: 7 })).toStrictEqual({ operation: badPath('POST'), alias: '7' });
		expect(read({ method: 'POST', path: '/Users', bulkId: 'cyd' })).toStrictEqual({
			operation: refused(`${shown('data')} is missing. A POST needs an object there.`, 'missingField'),
			alias: 'cyd',
		});
	});
});

it('takes no field that is only inherited', () => {
	const item = { json: Object.assign(Object.create({ method: 'DELETE' }) as object, { path: '/Users/u1' }) as JsonObject };
	expect(readOperation(item, 0, 'fields', parametersOf([]))).toStrictEqual({
		operation: refused("The column 'method' is missing. Use POST, PATCH or DELETE.", 'missingField'),
	});
});

it.each([
	{ name: 'method', shown: 'Method', method: 'DELETE' },
	{ name: 'path', shown: 'Path', method: 'DELETE' },
	{ name: 'bulkId', shown: 'Bulk ID', method: 'DELETE' },
	{ name: 'data', shown: 'Data', method: 'PATCH' },
	{ name: 'data', shown: 'Data', method: 'PUT', before: "'Method' is not one of the methods. Use POST, PATCH or DELETE. " },
])("refuses an expression in '$name' of a $method that fails", ({ name, shown, method, before = '' }) => {
	const parameter = parametersOf([{ parameters: { method, path: '/Users/u1', [name]: fails } }]);
	const { operation } = readOperation({ json: {} }, 0, 'define', parameter);
	const failed = `The expression in '${shown}' could not be evaluated for this item. Check the fields it uses.`;
	expect(operation).toStrictEqual(refused(`${before}${failed}`));
});

it.each(['DELETE', ' delete '])("does not read 'data' of a %s, which n8n hides", (method) => {
	const asked: string[] = [];
	const given = parametersOf([{ parameters: { method, path: '/Users/u1', data: fails } }]);
	const reading = readOperation({ json: {} }, 0, 'define', (name, itemIndex) => {
		asked.push(name);
		return given(name, itemIndex);
	});
	expect(reading).toStrictEqual({ operation: deleted('Users', 'u1') });
	expect(asked).toStrictEqual(['method', 'path', 'bulkId']);
});

it('reads the parameters of each item for itself', () => {
	const rows = [
		{ parameters: { method: 'POST', path: '/Users', data: ann, bulkId: 'ann' } },
		{ parameters: { method: 'PATCH', path: '/Groups/g1', data: { displayName: 'Sales' } } },
		{ parameters: { method: 'DELETE', path: '/Users/u3', bulkId: 3 } },
	];
	const parameter = parametersOf(rows);
	expect(rows.map((row, itemIndex) => readOperation(itemOf(row), itemIndex, 'define', parameter))).toStrictEqual([
		{ operation: created('Users', ann), alias: 'ann' },
		{ operation: changed('Groups', { kind: 'id', id: 'g1' }, { displayName: 'Sales' }) },
		{ operation: deleted('Users', 'u3'), alias: '3' },
	]);
});

describe('a path is judged by its size before it is read', () => {
	const read = (path: string): OperationReading['operation'] =>
		readOperation(itemOf({ json: { method: 'DELETE', path } }), 0, 'fields', parametersOf([])).operation;
	const tooLong = refused(
		"The column 'path' is longer than any path of a user or group. Use /Users/{id} or /Groups/{id}, with the ID of the user or group.",
	);
	const unfit = refused("The column 'path' does not fit a DELETE. Use /Users/{id} or /Groups/{id}, with the ID of the user or group.");

	it.each<{ name: string; path: string; expected: OperationReading['operation'] }>([
		{ name: 'an ID of 254 characters', path: `/Users/${'a'.repeat(254)}`, expected: deleted('Users', 'a'.repeat(254)) },
		{ name: 'an ID of 255 characters', path: `/Users/${'a'.repeat(255)}`, expected: unfit },
		{ name: 'a path of 1 KB', path: `/Users/${'a'.repeat(1017)}`, expected: unfit },
		{ name: 'a path over 1 KB', path: `/Users/${'a'.repeat(1018)}`, expected: tooLong },
		{ name: 'blanks in the middle', path: `users/${' '.repeat(100_000)}/x`, expected: tooLong },
		{ name: 'blanks around a path', path: `${' '.repeat(2_000)}/Users/u1${' '.repeat(2_000)}`, expected: deleted('Users', 'u1') },
		{ name: 'slashes', path: '///Users/u1', expected: unfit },
		{ name: 'one slash', path: '/', expected: unfit },
	])('$name', ({ path, expected }) => {
		expect(read(path)).toStrictEqual(expected);
	});
});
