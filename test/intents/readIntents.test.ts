import { nameLabels } from '../../nodes/WebexScim/intents/keys';
import type { DecidedIntent, Intent, ManagerName, TargetName } from '../../nodes/WebexScim/intents/intents';
import { readIntents } from '../../nodes/WebexScim/intents/readIntents';
import type { IntentSource } from '../../nodes/WebexScim/intents/source';
import type { InvalidReason } from '../../nodes/WebexScim/plan/outcome';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { fails, idNamed, intentsOf, sourceOf, type Row, type Setting } from './source';
import { finish } from '../../nodes/WebexScim/scim/work';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** An item with these parameters. */
const given = (parameters: Readonly<Record<string, unknown>>): Row => ({ parameters });
/** An item whose columns are matched by name, with these parameters. */
const columns = (json: JsonObject, parameters: Readonly<Record<string, unknown>> = {}): Row => ({
	json,
	parameters: { attributes: { mappingMode: 'autoMapInputData' }, ...parameters },
});
const bad = (itemIndex: number, detail: string, reason: InvalidReason = 'badValue', more: Partial<DecidedIntent> = {}): Intent => ({
	kind: 'decided',
	label: `row ${itemIndex + 2}`,
	outcome: { kind: 'invalid', reason, detail: `${detail}` },
	...more,
});
/** All that is wrong with a row: a value is bad unless all are missing. */
const both = (...intents: readonly Intent[]): Intent => {
	const [first] = intents as readonly [DecidedIntent];
	const outcomes = intents.map(
		(intent) => (intent as DecidedIntent).outcome as { readonly detail: string; readonly reason: InvalidReason },
	);
	const reason = outcomes.every((each) => each.reason === 'missingField') ? 'missingField' : 'badValue';
	return { ...first, outcome: { kind: 'invalid', reason, detail: outcomes.map(({ detail }) => detail).join(' ') } };
};
const failed = (itemIndex: number, name: string): Intent =>
	bad(itemIndex, `The expression in '${name}' could not be evaluated for this item. Check the fields it uses.`);
const noData = (itemIndex: number): Intent => bad(itemIndex, "'Data' is empty. Give an object, or JSON text of one.", 'missingField');
const notObject = (itemIndex: number): Intent => bad(itemIndex, "'Data' is not an object. Give an object, or JSON text of one.");
const noTarget = (itemIndex: number, name = 'User', more: Partial<DecidedIntent> = {}): Intent =>
	bad(itemIndex, `'${name}' is empty. Say who or what it is, or leave the item out.`, 'missingField', more);
const missingKey = (itemIndex: number, attribute: keyof typeof nameLabels): Intent =>
	bad(itemIndex, `'${nameLabels[attribute]}' is missing. Give it a value: the row is matched by it.`, 'missingField');
const bulkId = (itemIndex: number, name: string): Intent =>
	bad(itemIndex, `'${name}' refers to a bulkId, which only Run Operations knows. Give the ID that Webex shows.`, 'unknownReference');
const nothingNamed = (itemIndex: number): Intent =>
	bad(itemIndex, 'The row names nothing to change. Give it a value for at least one attribute.', 'missingField');

const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
const boss: ManagerName = { ...named('boss@example.com'), column: 'Manager' };
const id = (value: string): TargetName => ({ kind: 'id', id: value });
const mapped: Setting = { attributesMode: 'map' };
const groups: Setting = { resourceType: 'Groups' };

interface Scene {
	readonly name: string;
	readonly setting?: Setting;
	readonly rows: readonly Row[];
	readonly intents: readonly Intent[];
}

it('no items ask for nothing', () => {
	expect(finish(readIntents([], sourceOf([], {})))).toStrictEqual([]);
});

describe('create', () => {
	const create = (itemIndex: number, resource: JsonObject, more: object = {}): Intent =>
		({ kind: 'create', label: `row ${itemIndex + 2}`, resourceType: 'Users', resource, existing: 'reject', ...more }) as Intent;
	const added = (userName: string, more: JsonObject = {}): JsonObject => ({
		schemas: [core],
		userName,
		...more,
		userType: 'user',
		emails: [{ type: 'work', value: userName, primary: true }],
	});

	it.each<Scene>([
		{
			name: 'users from JSON',
			rows: [
				given({ data: { userName: 'ann@example.com', title: 'Nurse' } }),
				given({ data: '{"USERNAME":"bob@example.com"}' }),
				given({ data: { Schemas: ['own'], userName: 'cyd@example.com' } }),
				given({ data: { userName: 'dan@example.com', [enterprise]: { department: 'Care' } } }),
			],
			intents: [
				create(0, { schemas: [core], userName: 'ann@example.com', title: 'Nurse' }),
				create(1, { schemas: [core], USERNAME: 'bob@example.com' }),
				create(2, { Schemas: ['own', core], userName: 'cyd@example.com' }),
				create(3, { schemas: [core, enterprise], userName: 'dan@example.com', [enterprise]: { department: 'Care' } }),
			],
		},
		{
			name: 'groups from JSON, adopting what exists',
			setting: { ...groups, existing: 'adopt' },
			rows: [
				given({ data: { displayName: 'Sales' } }),
				given({ data: { displayName: 'Care', userName: 'x' } }),
				given({ data: { userName: 'ann@example.com' } }),
			],
			intents: [
				create(0, { schemas: [groupCore], displayName: 'Sales' }, { resourceType: 'Groups', existing: 'adopt' }),
				create(1, { schemas: [groupCore], displayName: 'Care' }, { resourceType: 'Groups', existing: 'adopt' }),
				bad(2, "'Group Name' is missing. Give it a value: a new group needs it.", 'missingField'),
			],
		},
		{
			name: 'users from columns',
			setting: mapped,
			rows: [
				columns({ Mail: 'ann@example.com', Manager: 'boss@example.com' }),
				columns({ Mail: 'bob@example.com', Title: 'Clerk' }),
				columns({ Title: 'Nurse' }),
			],
			intents: [
				create(0, added('ann@example.com'), { manager: boss }),
				create(1, added('bob@example.com', { title: 'Clerk' })),
				bad(2, "The column 'Mail' (User Name) has no value. Give it one.", 'missingField'),
			],
		},
		{
			name: 'groups from columns',
			setting: { ...mapped, ...groups },
			rows: [columns({ 'Group Name': 'Sales' }), columns({ 'Group Name': 'Care', 'External ID': 7 }), columns({ Shoe: 43 })],
			intents: [
				create(0, { schemas: [groupCore], displayName: 'Sales' }, { resourceType: 'Groups' }),
				create(1, { schemas: [groupCore], displayName: 'Care', externalId: '7' }, { resourceType: 'Groups' }),
				bad(2, "The column 'Group Name' has no value. Give it one.", 'missingField'),
			],
		},
		{
			name: 'schemas in other forms than a list with all that is used',
			rows: [
				...[core, 'X', [], null, [enterprise.toUpperCase()], [core.toUpperCase(), 'X'], { x: 1 }].map((schemas) =>
					given({ data: { schemas, userName: 'ann@example.com' } }),
				),
				given({ data: { Schemas: enterprise, userName: 'ann@example.com', [enterprise]: { department: 'Care' } } }),
			],
			intents: [
				...[[core], ['X', core], [core], [core], [enterprise.toUpperCase(), core], [core.toUpperCase(), 'X'], [core]].map(
					(schemas, index) => create(index, { schemas, userName: 'ann@example.com' }),
				),
				create(7, { Schemas: [enterprise, core], userName: 'ann@example.com', [enterprise]: { department: 'Care' } }),
			],
		},
		{
			name: 'a primary work e-mail that is the user name, and one that is not',
			rows: [
				given({ data: { userName: 'ann@example.com', emails: { type: 'work', value: 'Ann@example.com', primary: true } } }),
				given({ data: { userName: 'ann@example.com', emails: [{ Type: 'Work', Value: 'bob@example.com', primary: 'yes' }] } }),
				given({ data: { userName: 'ann@example.com', emails: [{ type: 'home', value: 'bob@example.com', primary: true }] } }),
			],
			intents: [
				create(0, {
					...{ schemas: [core], userName: 'ann@example.com' },
					emails: [{ type: 'work', value: 'Ann@example.com', primary: true }],
				}),
				bad(1, "'Work Email' in 'Data' differs from the user name. Webex wants both to be the same: leave one out.", 'badValue', {
					...{ named: { userName: 'ann@example.com' }, isSureWhom: true },
				}),
				create(2, {
					...{ schemas: [core], userName: 'ann@example.com' },
					emails: [{ type: 'home', value: 'bob@example.com', primary: true }],
				}),
			],
		},
		{
			name: 'what cannot be read, each for itself',
			rows: [
				given({}),
				given({ data: [] }),
				given({ data: fails }),
				given({ data: { title: 'Nurse' } }),
				given({ data: { userName: 7 } }),
				given({ data: { userName: 'ann@example.com' } }),
			],
			intents: [
				noData(0),
				notObject(1),
				failed(2, 'Data'),
				bad(3, "'User Name' is missing. Give it a value: a new user needs it.", 'missingField'),
				bad(4, "'User Name' is not an e-mail address. Use the form name@example.com.", 'badValue', { named: { userName: '7' } }),
				create(5, { schemas: [core], userName: 'ann@example.com' }),
			],
		},
		{
			name: 'a group with a name of the length that Webex takes, and a longer one',
			setting: groups,
			rows: [given({ data: { displayName: 'x'.repeat(512) } }), given({ data: { displayName: 'x'.repeat(513) } })],
			intents: [
				create(0, { schemas: [groupCore], displayName: 'x'.repeat(512) }, { resourceType: 'Groups' }),
				bad(1, "'Group Name' in 'Data' has 513 characters, and Webex takes 512. Shorten it.", 'badValue'),
			],
		},
	])('$name', ({ setting = {}, rows, intents }) => {
		expect(intentsOf(rows, { operation: 'create', ...setting })).toStrictEqual(intents);
	});
});

describe('upsert', () => {
	const upsert = (
		itemIndex: number,
		attribute: 'userName' | 'displayName',
		value: string,
		resource: JsonObject,
		wanted: JsonObject,
		more: object = {},
	): Intent =>
		({
			kind: 'upsert',
			label: `row ${itemIndex + 2}`,
			resourceType: 'Users',
			key: { attribute, value },
			resource,
			wanted,
			...more,
		}) as Intent;

	it.each<Scene>([
		{
			name: 'users from JSON',
			rows: [
				given({ data: { userName: 'ann@example.com', title: 'Nurse' } }),
				given({ data: '{"userName":"bob@example.com","active":false}' }),
				given({ data: { title: 'x' } }),
				given({ data: {} }),
			],
			intents: [
				upsert(
					0,
					'userName',
					'ann@example.com',
					{ schemas: [core], userName: 'ann@example.com', title: 'Nurse' },
					{ userName: 'ann@example.com', title: 'Nurse' },
				),
				upsert(
					1,
					'userName',
					'bob@example.com',
					{ schemas: [core], userName: 'bob@example.com', active: false },
					{ userName: 'bob@example.com', active: false },
				),
				missingKey(2, 'userName'),
				missingKey(3, 'userName'),
			],
		},
		{
			name: 'groups from JSON',
			setting: groups,
			rows: [
				given({ data: { displayName: 'Sales' } }),
				given({ data: { userName: 'ann@example.com' } }),
				given({ data: { displayName: 'Care' } }),
			],
			intents: [
				upsert(
					0,
					'displayName',
					'Sales',
					{ schemas: [groupCore], displayName: 'Sales' },
					{ displayName: 'Sales' },
					{ resourceType: 'Groups' },
				),
				missingKey(1, 'displayName'),
				upsert(
					2,
					'displayName',
					'Care',
					{ schemas: [groupCore], displayName: 'Care' },
					{ displayName: 'Care' },
					{ resourceType: 'Groups' },
				),
			],
		},
		{
			name: 'users from columns: what is created, and what is changed',
			setting: { ...mapped, emptyValues: 'remove' },
			rows: [
				columns({ Mail: 'ann@example.com', Title: '', Manager: 'boss@example.com' }),
				columns({ Mail: 'bob@example.com', Manager: 'boss@example.com' }),
				columns({ Mail: 'cyd' }),
			],
			intents: [
				upsert(
					0,
					'userName',
					'ann@example.com',
					{
						schemas: [core],
						userName: 'ann@example.com',
						userType: 'user',
						emails: [{ type: 'work', value: 'ann@example.com', primary: true }],
					},
					{ schemas: [core], userName: 'ann@example.com', title: null },
					{ manager: boss },
				),
				upsert(
					1,
					'userName',
					'bob@example.com',
					{
						schemas: [core],
						userName: 'bob@example.com',
						userType: 'user',
						emails: [{ type: 'work', value: 'bob@example.com', primary: true }],
					},
					{ schemas: [core], userName: 'bob@example.com', title: null },
					{ manager: boss },
				),
				bad(2, "The column 'Mail' (User Name) is not an e-mail address. Use the form name@example.com."),
			],
		},
		{
			name: 'what cannot be read, each for itself',
			rows: [given({ data: fails }), given({ data: null }), given({ data: { userName: 'a\uD83D' } }), given({ data: '[]' })],
			intents: [
				failed(0, 'Data'),
				noData(1),
				bad(2, "'User Name' was damaged by a wrong encoding. Check 'Encoding' in the node that read the file.", 'badValue', {
					named: { userName: 'a\uD83D' },
				}),
				notObject(3),
			],
		},
	])('$name', ({ setting = {}, rows, intents }) => {
		expect(intentsOf(rows, { operation: 'upsert', ...setting })).toStrictEqual(intents);
	});
});

describe('update', () => {
	const update = (itemIndex: number, target: TargetName, wanted: JsonObject, more: object = {}): Intent =>
		({
			kind: 'update',
			label: `row ${itemIndex + 2}`,
			resourceType: 'Users',
			target,
			change: { kind: 'wanted', wanted },
			...more,
		}) as Intent;
	const patch = (message: JsonObject): object => ({ change: { kind: 'patch', message } });
	const message = { schemas: [patchOp], Operations: [{ op: 'replace', value: { title: 'Chief' } }] };

	it.each<Scene>([
		{
			name: 'users from JSON',
			rows: [
				given({ target: 'ann@example.com', data: { title: 'Nurse' } }),
				given({ target: { mode: 'id', value: idNamed('u2') }, data: '{"schemas":["own"],"title":"Clerk"}' }),
				given({ target: 'bulkId:cyd', data: { active: false } }),
			],
			intents: [
				update(0, named('ann@example.com'), { title: 'Nurse' }),
				update(1, id(idNamed('u2')), { schemas: ['own'], title: 'Clerk' }),
				bulkId(2, 'User'),
			],
		},
		{
			name: 'groups from JSON, also with a message',
			setting: groups,
			rows: [
				given({ target: idNamed('g1'), data: { displayName: 'Sales' } }),
				given({ target: idNamed('g2'), data: message }),
				given({ target: idNamed('g3'), data: { OPERATIONS: [] } }),
				given({ target: idNamed('g4'), data: { Operations: 'none' } }),
				given({ target: idNamed('g5'), data: { schemas: 'PatchOp', operations: message['Operations'] ?? [] } }),
			],
			intents: [
				update(0, id(idNamed('g1')), { displayName: 'Sales' }, { resourceType: 'Groups' }),
				update(1, id(idNamed('g2')), {}, { resourceType: 'Groups', ...patch(message) }),
				bad(2, "'Operations' in 'Data' is empty. Give a list of operations, each with op, path and value."),
				bad(3, "'Operations' in 'Data' is not a list. Give a list of operations, each with op, path and value."),
				update(4, id(idNamed('g5')), {}, { resourceType: 'Groups', ...patch(message) }),
			],
		},
		{
			name: 'users from columns',
			setting: mapped,
			rows: [
				columns({ Title: 'Nurse', Manager: 'boss@example.com' }, { target: idNamed('u1') }),
				columns({ Title: 'Clerk' }, { target: 'bob@example.com' }),
				columns({ Active: 'perhaps' }, { target: idNamed('u3') }),
				columns({ Shoe: 43 }, { target: idNamed('u4') }),
				columns({ Manager: 'boss@example.com' }, { target: idNamed('u5') }),
			],
			intents: [
				update(0, id(idNamed('u1')), { schemas: [core], title: 'Nurse' }, { manager: boss }),
				update(1, named('bob@example.com'), { schemas: [core], title: 'Clerk' }),
				bad(2, "The column 'Active' is neither true nor false. Use true or false, yes or no, 1 or 0."),
				nothingNamed(3),
				update(4, id(idNamed('u5')), { schemas: [core] }, { manager: boss }),
			],
		},
		{
			name: 'what cannot be read, each for itself; the target comes first',
			rows: [
				given({ target: '', data: {} }),
				given({ target: fails, data: fails }),
				given({ target: idNamed('u2') }),
				given({ target: idNamed('u3'), data: fails }),
				given({ target: idNamed('u4'), data: [] }),
				given({ target: idNamed('u5'), data: {} }),
				given({ target: idNamed('u6'), data: { SCHEMAS: [core] } }),
				given({ target: 'Ann Other', data: { title: 'Nurse' } }),
			],
			intents: [
				noTarget(0),
				both(failed(1, 'User'), failed(1, 'Data')),
				noData(2),
				failed(3, 'Data'),
				notObject(4),
				nothingNamed(5),
				nothingNamed(6),
				bad(7, "'User' is not an ID. Give the ID that Webex shows, or choose another way to name it."),
			],
		},
	])('$name', ({ setting = {}, rows, intents }) => {
		expect(intentsOf(rows, { operation: 'update', ...setting })).toStrictEqual(intents);
	});

	it('what comes from columns is never a message', () => {
		const source = sourceOf([given({ target: idNamed('u1') })], { operation: 'update', ...mapped });
		const columnsOfMessage: IntentSource['columns'] = {
			...source.columns,
			read: () => ({ kind: 'wanted', resources: [message] }) as const,
		};
		expect(finish(readIntents([{ json: {} }], { ...source, columns: columnsOfMessage }))).toStrictEqual([
			update(0, id(idNamed('u1')), message),
		]);
	});
});

describe('what names a target only', () => {
	const rows = [
		given({ target: 'ann@example.com' }),
		given({ target: { mode: 'list', value: idNamed('u2') } }),
		given({ target: fails }),
		given({}),
		given({ target: 'bulkId:eve' }),
	];

	it.each<{ name: string; setting: Setting; wish: object }>([
		{ name: 'delete', setting: { operation: 'delete' }, wish: { kind: 'delete', resourceType: 'Users', missing: 'reject' } },
		{
			name: 'delete groups, whether they are there or not',
			setting: { operation: 'delete', ...groups, missing: 'ignore' },
			wish: { kind: 'delete', resourceType: 'Groups', missing: 'ignore' },
		},
		{
			name: 'deactivate',
			setting: { operation: 'deactivate' },
			wish: { kind: 'activation', active: false, resourceType: 'Users', missing: 'reject' },
		},
		{
			name: 'deactivate users, whether they are there or not',
			setting: { operation: 'deactivate', missing: 'ignore' },
			wish: { kind: 'activation', active: false, resourceType: 'Users', missing: 'ignore' },
		},
	])('$name', ({ setting, wish }) => {
		const notAnId = "'Group' is not an ID. Give the ID that Webex shows, or choose another way to name it.";
		const field = setting.resourceType === 'Groups' ? 'Group' : 'User';
		expect(intentsOf(rows, setting)).toStrictEqual([
			field === 'User' ? { ...wish, label: 'row 2', target: named('ann@example.com') } : bad(0, notAnId),
			{ ...wish, label: 'row 3', target: id(idNamed('u2')) },
			failed(2, field),
			noTarget(3, field),
			bulkId(4, field),
		]);
	});

	const own = idNamed('own');
	const byAddress = { mode: 'userName', value: 'bo@example.com' };
	it.each<{
		name: string;
		json: JsonObject;
		setting?: Setting;
		ids?: readonly string[];
		names?: readonly object[];
		target?: { mode: string; value: string };
	}>([
		{
			name: 'an ID in a column that tells whose it is',
			json: { id: own, userName: 'ann@example.com' },
			ids: [own],
			names: [{ attribute: 'userName', value: 'ann@example.com', column: 'userName' }],
		},
		{ name: 'whatever the panel was set to before', json: { id: own }, setting: { attributesMode: 'map' }, ids: [own] },
		{ name: 'the other form of an ID', json: { 'Webex ID': btoa(`ciscospark://us/PEOPLE/${own}`) }, ids: [own] },
		{ name: 'several', json: { id: own, uuid: idNamed('two') }, ids: [own, idNamed('two')] },
		{ name: 'that of a group', json: { groupId: own, userId: idNamed('two') }, setting: groups, ids: [own] },
		{ name: 'the number of another system', json: { id: '4711', uuid: 'A-7', userId: 12 } },
		{ name: 'the ID of somebody else', json: { managerId: own, departmentId: own } },
		{
			name: 'an External ID',
			json: { id: own, 'External ID': 'H7', 'Employee ID': '7' },
			ids: [own],
			names: [{ attribute: 'externalId', value: 'H7', column: 'External ID' }],
			target: byAddress,
		},
		{
			name: 'an External ID alone',
			json: { externalId: 7 },
			names: [{ attribute: 'externalId', value: '7', column: 'externalId' }],
			target: byAddress,
		},
		{ name: 'the field that names the target', json: { externalId: 'bo@example.com', Email: 'bo@example.com' }, target: byAddress },
		{ name: 'nothing of a row whose target is typed', json: { id: own, Email: 'bo@example.com' }, setting: { fixed: ['target'] } },
		{ name: 'that of a group, which is a plain attribute', json: { 'External ID': 'H7' }, setting: groups },
	])('and beside it: $name', ({ json, setting, ids, names, target = { mode: 'externalId', value: '7' } }) => {
		const besides = (ids ?? names) && { ...(ids && { ids }), ...(names && { names }) };
		for (const operation of ['delete', 'deactivate', 'reactivate'] as const) {
			const [intent] = intentsOf([{ json, parameters: { target } }], { operation, ...setting });
			expect(intent).toMatchObject({ kind: operation === 'delete' ? 'delete' : 'activation', target: { value: target.value } });
			expect('besides' in (intent ?? {}) ? intent : undefined).toStrictEqual(besides && { ...intent, besides });
		}
	});
});

describe('memberships', () => {
	const team = { mode: 'displayName', value: 'Sales' };
	const sales: TargetName = { kind: 'name', attribute: 'displayName', value: 'Sales' };
	const member = (itemIndex: number, group: TargetName, user: TargetName, change: 'add' | 'remove' = 'add'): Intent => ({
		kind: 'member',
		label: `row ${itemIndex + 2}`,
		group,
		member: user,
		change,
	});
	const noChange = (itemIndex: number): Intent => bad(itemIndex, "'Change' is neither add nor remove. Use one of the two.");

	it.each<Scene>([
		{
			name: 'that are changed',
			setting: { operation: 'changeMembers' },
			rows: [
				given({ group: team, member: 'ann@example.com', change: 'add' }),
				given({ group: idNamed('g1'), member: { mode: 'id', value: idNamed('u1') }, change: 'remove' }),
				given({ group: 'bulkId:g', member: 'bulkId:u', change: 'add' }),
			],
			intents: [
				member(0, sales, named('ann@example.com')),
				member(1, id(idNamed('g1')), id(idNamed('u1')), 'remove'),
				both(bulkId(2, 'Group'), bulkId(2, 'Member')),
			],
		},
		{
			name: 'whose parts cannot be read: all are told, the group, the member, then the change',
			setting: { operation: 'changeMembers' },
			rows: [
				given({ group: '', member: '', change: '' }),
				given({ group: idNamed('g1'), member: '', change: '' }),
				given({ group: fails, member: idNamed('u1'), change: 'add' }),
				given({ group: idNamed('g1'), member: fails, change: 'add' }),
				given({ group: idNamed('g1'), member: idNamed('u1'), change: fails }),
				given({ group: idNamed('g1'), member: idNamed('u1'), change: 'Change' }),
				given({ group: idNamed('g1'), member: idNamed('u1'), change: ' ADD ' }),
				given({ group: idNamed('g1'), member: idNamed('u1') }),
			],
			intents: [
				both(noTarget(0, 'Group'), noTarget(0, 'Member'), noChange(0)),
				both(noTarget(1, 'Member'), noChange(1)),
				failed(2, 'Group'),
				failed(3, 'Member'),
				failed(4, 'Change'),
				noChange(5),
				member(6, id(idNamed('g1')), id(idNamed('u1'))),
				noChange(7),
			],
		},
		{
			name: 'that are a complete list, whatever the change says',
			setting: { operation: 'syncMembers' },
			rows: [
				given({ group: team, member: 'ann@example.com' }),
				given({ group: idNamed('g1'), member: idNamed('u1'), change: 'remove' }),
				given({ group: idNamed('g1'), member: idNamed('u2'), change: fails }),
				given({ group: '', member: idNamed('u3') }),
				given({ group: idNamed('g1'), member: null }),
			],
			intents: [
				member(0, sales, named('ann@example.com')),
				member(1, id(idNamed('g1')), id(idNamed('u1'))),
				member(2, id(idNamed('g1')), id(idNamed('u2'))),
				noTarget(3, 'Group', { member: id(idNamed('u3')) }),
				noTarget(4, 'Member', { group: id(idNamed('g1')) }),
			],
		},
		...(['syncMembers', 'changeMembers'] as const).map(
			(operation): Scene => ({
				name: `whose member is typed, ${operation}`,
				setting: { operation, fixed: ['member', 'group'] },
				rows: [given({ group: team, member: 'ann@example.com', change: 'add' })],
				intents: [
					{ ...member(0, sales, named('ann@example.com')), ...(operation === 'syncMembers' ? { isMemberFixed: true } : {}) } as Intent,
				],
			}),
		),
	])('$name', ({ setting = {}, rows, intents }) => {
		expect(intentsOf(rows, setting)).toStrictEqual(intents);
	});
});

describe('run', () => {
	const operation = (itemIndex: number, more: object): Intent =>
		({ kind: 'operation', label: `row ${itemIndex + 2}`, resourceType: 'Users', ...more }) as Intent;
	const nothing = [
		"The column 'method' is missing. Use POST, PATCH or DELETE.",
		"The column 'path' is missing. Use /Users or /Groups for a POST, else /Users/{id} or /Groups/{id}, with the ID of the user or group.",
		"The column 'data' is missing. A POST or PATCH needs an object there.",
	].join(' ');
	const message = { Operations: [{ op: 'replace', value: { displayName: 'Sales' } }] };

	it.each<Scene>([
		{
			name: 'operations from the fields of the items',
			rows: [
				{ json: { method: 'POST', path: '/Users', data: { userName: 'ann@example.com' }, bulkId: 'ann' } },
				{ json: { method: 'PATCH', path: '/Groups/g1', data: message }, parameters: { method: 'DELETE' } },
				{ json: { bulkId: 'cyd' } },
				{ json: { method: 'DELETE', path: '/Users/u4' } },
				{ json: {} },
			],
			intents: [
				operation(0, { method: 'POST', target: { kind: 'new' }, data: { userName: 'ann@example.com' }, alias: 'ann' }),
				operation(1, { method: 'PATCH', resourceType: 'Groups', target: id('g1'), data: message }),
				bad(2, nothing, 'missingField', { alias: 'cyd' }),
				operation(3, { method: 'DELETE', target: id('u4') }),
				bad(4, nothing, 'missingField'),
			],
		},
		{
			name: 'operations from parameters',
			setting: { inputMode: 'define' },
			rows: [
				given({ method: 'DELETE', path: '/Users/u1', bulkId: 1 }),
				{
					json: { method: 'DELETE', path: '/Users/u2' },
					parameters: { method: 'POST', path: '/Users', data: { userName: 'bob@example.com' } },
				},
				given({ method: fails, path: '/Users/u3' }),
			],
			intents: [
				operation(0, { method: 'DELETE', target: id('u1'), alias: '1' }),
				operation(1, { method: 'POST', target: { kind: 'new' }, data: { userName: 'bob@example.com' } }),
				failed(2, 'Method'),
			],
		},
	])('$name', ({ setting = {}, rows, intents }) => {
		expect(intentsOf(rows, { operation: 'run', ...setting })).toStrictEqual(intents);
	});
});

describe('sync', () => {
	const line = (
		itemIndex: number,
		attribute: 'userName' | 'externalId',
		value: string,
		resource: JsonObject,
		wanted: JsonObject,
	): Intent => ({
		kind: 'upsert',
		label: `row ${itemIndex + 2}`,
		resourceType: 'Users',
		resource,
		wanted,
		key: { attribute, value },
	});

	it.each<Scene>([
		{
			name: 'from JSON',
			rows: [
				given({ data: { userName: 'ann@example.com' } }),
				given({ data: {} }),
				given({ data: fails }),
				given({ data: { userName: 'dan@example.com', active: false } }),
			],
			intents: [
				line(
					0,
					'userName',
					'ann@example.com',
					{ schemas: [core], userName: 'ann@example.com' },
					{ userName: 'ann@example.com', active: true },
				),
				missingKey(1, 'userName'),
				failed(2, 'Data'),
				line(
					3,
					'userName',
					'dan@example.com',
					{ schemas: [core], userName: 'dan@example.com', active: false },
					{ userName: 'dan@example.com', active: false },
				),
			],
		},
		{
			name: 'from JSON by external ID, which is enough for a user whom Webex has; a line that is invalid still says whom it means',
			setting: { key: 'externalId' },
			rows: [
				given({ data: { externalId: 'E1', userName: 'ann@example.com' } }),
				given({ data: { externalId: 'E2' } }),
				given({ data: { userName: 'cyd@example.com' } }),
				given({ data: { title: 'Nurse' } }),
				given({ data: { userName: 'cyd' } }),
			],
			intents: [
				line(
					0,
					'externalId',
					'E1',
					{ schemas: [core], externalId: 'E1', userName: 'ann@example.com' },
					{ externalId: 'E1', userName: 'ann@example.com', active: true },
				),
				line(1, 'externalId', 'E2', { schemas: [core], externalId: 'E2' }, { externalId: 'E2', active: true }),
				{ ...missingKey(2, 'externalId'), named: { userName: 'cyd@example.com' } } as Intent,
				both(missingKey(3, 'externalId'), missingKey(3, 'userName')),
				{
					...both(missingKey(4, 'externalId'), bad(4, "'User Name' is not an e-mail address. Use the form name@example.com.")),
					named: { userName: 'cyd' },
				} as Intent,
			],
		},
		{
			name: 'from columns; a line that is invalid still says whom it means',
			setting: mapped,
			rows: [columns({ Mail: 'ann@example.com', Active: 'perhaps' }), columns({ Mail: 'bob@example.com' }), columns({ Title: 'Nurse' })],
			intents: [
				bad(0, "The column 'Active' is neither true nor false. Use true or false, yes or no, 1 or 0.", 'badValue', {
					named: { userName: 'ann@example.com' },
					isSureWhom: true,
				}),
				line(
					1,
					'userName',
					'bob@example.com',
					{
						schemas: [core],
						userName: 'bob@example.com',
						userType: 'user',
						emails: [{ type: 'work', value: 'bob@example.com', primary: true }],
					},
					{ schemas: [core], userName: 'bob@example.com', active: true },
				),
				bad(2, "The column 'Mail' (User Name) has no value. Give it one.", 'missingField'),
			],
		},
		{
			name: 'from columns by External ID; a line without it and without an address is told of both',
			setting: { ...mapped, key: 'externalId' },
			rows: [columns({ Mail: '', 'Employee ID': '', 'External ID': '', Title: 'Nurse' }), columns({ Mail: 'bob', 'External ID': '' })],
			intents: [
				both(missingKey(0, 'externalId'), bad(0, "The column 'Mail' (User Name) has no value. Give it one.", 'missingField')),
				both(missingKey(1, 'externalId'), bad(1, "The column 'Mail' (User Name) is not an e-mail address. Use the form name@example.com.")),
			],
		},
	])('$name', ({ setting = {}, rows, intents }) => {
		expect(intentsOf(rows, { operation: 'sync', ...setting })).toStrictEqual(intents);
	});
});
