import type { Intent } from '../../nodes/WebexScim/intents/intents';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import { patchMessage } from '../../nodes/WebexScim/scim/patch/patchOp';
import { idNamed, intentsOf, type Row, type Setting } from './source';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webexGroup = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group';
const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const encoded = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');

const read = (row: Row, setting: Setting): Intent | undefined => intentsOf([row], setting)[0];
const json = (data: JsonObject, more: Row['parameters'] = {}): Row => ({ parameters: { data, ...more } });
const cells = (item: JsonObject): Row => ({ json: item, parameters: { attributes: { mappingMode: 'autoMapInputData' } } });
const invalid = (detail: string) => ({ kind: 'decided', outcome: { kind: 'invalid', reason: 'badValue', detail: detail } });

describe('a manager in JSON', () => {
	const boss = { kind: 'name', attribute: 'userName', value: 'boss@example.com' };
	const ann = { userName: 'ann@example.com' };
	const held = (value: JsonValue): JsonObject => ({ [enterprise]: { manager: value } });

	it.each<{ name: string; data: JsonObject; manager?: object; resource: JsonObject }>([
		{ name: 'a text', data: held('boss@example.com'), manager: boss, resource: ann },
		{ name: 'a value', data: held({ value: ' boss@example.com\u200b' }), manager: boss, resource: ann },
		{ name: 'a list of one', data: held([{ value: 'boss@example.com' }]), manager: boss, resource: ann },
		{
			name: 'names in another case',
			data: { [enterprise.toUpperCase()]: { MANAGER: { VALUE: 'boss@example.com' } } },
			manager: boss,
			resource: ann,
		},
		...['mail', 'email', 'address', 'userPrincipalName', 'userName', 'MAIL'].map((name) => ({
			name: `a directory's ${name}`,
			data: held({ id: 'x', displayName: 'Boss', [name]: 'boss@example.com' }),
			manager: boss,
			resource: ann,
		})),
		{
			name: 'the address of a directory whose ID is none of Webex',
			data: held({ value: '0b7e', mail: 'boss@example.com' }),
			manager: boss,
			resource: ann,
		},
		{ name: 'beside the other attributes', data: { manager: 'boss@example.com' }, manager: boss, resource: ann },
		{
			name: 'beside the other attributes, with others in the extension',
			data: { manager: { mail: 'boss@example.com' }, [enterprise]: { department: 'Care' } },
			manager: boss,
			resource: { ...ann, [enterprise]: { department: 'Care' } },
		},
		{
			name: 'beside the other attributes as in the extension',
			data: { manager: { mail: ' boss@example.com' }, ...held('boss@example.com') },
			manager: boss,
			resource: ann,
		},
		{
			name: 'beside one in the extension who is nobody',
			data: { manager: 'boss@example.com', ...held({ displayName: 'Big Boss' }) },
			manager: boss,
			resource: ann,
		},
		{ name: 'a $ref that ends with an ID', data: held({ $ref: `../Users/${uuid}` }), resource: { ...ann, ...held({ value: uuid }) } },
		{
			name: 'a $ref beside',
			data: { manager: { $ref: `x/Users/${uuid}`, displayName: 'B' } },
			resource: { ...ann, ...held({ value: uuid }) },
		},
		{ name: 'behind the URN', data: { [`${enterprise}:manager`]: 'boss@example.com' }, manager: boss, resource: ann },
		{ name: 'an ID', data: held({ value: uuid.toUpperCase(), $ref: 'x' }), resource: { ...ann, ...held({ value: uuid }) } },
		{ name: 'an encoded ID', data: held(encoded), resource: { ...ann, ...held({ value: uuid }) } },
		{ name: 'an ID beside the other attributes', data: { manager: uuid }, resource: { ...ann, ...held({ value: uuid }) } },
		{ name: 'a reference', data: held({ value: 'bulkId:x@y' }), resource: { ...ann, ...held({ value: 'bulkId:x@y' }) } },
		{ name: 'a name, which belongs to nobody', data: held('Olu Ade'), resource: ann },
		{ name: 'a name beside the other attributes, which Webex does not know', data: { manager: 'Olu Ade' }, resource: ann },
	])('$name', ({ data, manager, resource }) => {
		const intent = read(json({ ...ann, ...data }), { operation: 'upsert' });
		expect(intent).toMatchObject({ kind: 'upsert', ...(manager && { manager }) });
		if (intent?.kind !== 'upsert') throw new Error();
		expect(intent.manager === undefined).toBe(manager === undefined);
		const [extension = enterprise] = Object.keys(resource).filter((name) => name.startsWith('urn:'));
		const schemas = extension in resource ? [core, extension] : [core];
		expect({ wanted: intent.wanted, resource: intent.resource }).toStrictEqual({ wanted: resource, resource: { schemas, ...resource } });
	});

	it.each<{ name: string; data: JsonObject; unused: readonly string[] }>([
		{ name: 'a name to show', data: held({ displayName: 'Big Boss' }), unused: ['manager'] },
		{ name: 'a $ref without an ID', data: held({ $ref: 'https://example.com/Users/' }), unused: ['manager'] },
		{ name: 'a name to show, beside', data: { manager: { displayName: 'Big Boss' } }, unused: ['manager'] },
		{ name: 'what Webex does not know', data: held({ name: 'Big Boss' }), unused: ['manager.name'] },
	])('is nobody, which a hint says: $name', ({ data, unused }) => {
		const noted: string[] = [];
		const intent = read(json({ ...ann, ...data }), { operation: 'upsert', noteUnused: (name) => void noted.push(name) });
		expect(intent).toMatchObject({ kind: 'upsert', wanted: ann, resource: { schemas: [core], ...ann } });
		expect(noted).toEqual(unused);
	});

	it.each([
		['beside and in the extension', { manager: 'b@example.com', ...held('c@example.com') }],
		['in two cases of letters', { [enterprise]: { manager: 'b@example.com', Manager: 'c@example.com' } }],
		['in two cases of letters beside', { manager: 'b@example.com', Manager: 'c@example.com' }],
		['as a $ref and an address', { manager: { mail: 'b@example.com' }, ...held({ $ref: `Users/${uuid}` }) }],
	])('two who differ, %s: invalid', (_, data) => {
		const words = 'is given more than once, in another case of letters or at another place, and the values differ. Keep one.';
		expect(read(json({ ...ann, ...data }), { operation: 'upsert' })).toMatchObject({
			outcome: { detail: expect.stringMatching(new RegExp(`^'manager' in 'Data' ${words}$`, 'i')) as string },
			named: ann,
			isSureWhom: true,
		});
	});

	it.each<readonly [string, (value: JsonValue) => JsonObject]>([
		['beside the other attributes', (manager) => ({ manager })],
		['in the extension', held],
		['behind the URN', (manager) => ({ [`${enterprise}:manager`]: manager })],
	])('several in a list, %s: invalid', (_, placed) => {
		const lists: readonly JsonValue[] = [
			['b@example.com', 'c@example.com'],
			['b@example.com', '', { value: uuid }],
			['b@example.com', { displayName: 'Big Boss' }],
			[{ mail: 'b@example.com' }, { $ref: `Users/${uuid}` }],
			{ mail: ['b@example.com', 'c@example.com'] },
			{ value: ['b@example.com', 'c@example.com'] },
		];
		for (const list of lists)
			expect(read(json({ ...ann, ...placed(list) }), { operation: 'upsert' })).toMatchObject({
				...invalid("'Manager' in 'Data' holds more than one value. Give one."),
				named: ann,
			});
		for (const list of [[null, 'boss@example.com', ''], { mail: ['boss@example.com'] }] as const)
			expect(read(json({ ...ann, ...placed(list) }), { operation: 'upsert' })).toMatchObject({ wanted: ann, manager: boss });
	});

	it.each([
		['none', held({ value: '' })],
		['an empty text', held('')],
	])('%s is none of a new user, and may clear one', (_, manager) => {
		const intent = read(json({ ...ann, ...manager }), { operation: 'upsert' });
		expect(intent).toMatchObject({ resource: { schemas: [core], ...ann }, wanted: { ...ann, ...manager } });
		expect(intent).not.toHaveProperty('resource', expect.objectContaining(manager));
	});

	it('the extension joins the schemas that are given', () => {
		const intent = read(json({ ...ann, schemas: [core], manager: uuid }), { operation: 'create' });
		expect(intent).toMatchObject({ resource: { schemas: [core, enterprise] } });
	});

	it.each([
		['a broken address', 'boss@example..com', "'Manager' is not an e-mail address. Use the form name@example.com."],
		[
			'what was damaged',
			'J\ufffdrg',
			"'Manager' in 'Data' was damaged by a wrong encoding. Give the value as text, as its source has it, or leave the member out.",
		],
	])('%s is refused', (_, value, detail) => {
		expect(read(json({ ...ann, ...held(value) }), { operation: 'create' })).toMatchObject(invalid(detail));
	});
});

describe('people of a group', () => {
	const groups: Setting = { operation: 'upsert', resourceType: 'Groups' };
	const team = (members: JsonValue, more: JsonObject = {}): Row => json({ displayName: 'Sales', members, ...more });

	it.each<{ name: string; row: Row; setting?: Setting; wanted: JsonObject; people?: readonly string[] }>([
		{
			name: 'addresses, IDs and references',
			row: team(['a@example.com', { value: 'B@example.com ', type: 'user' }, encoded, 'bulkId:x', { value: uuid.toUpperCase() }]),
			wanted: {
				displayName: 'Sales',
				members: [
					{ value: 'a@example.com' },
					{ value: 'B@example.com', type: 'user' },
					{ value: uuid },
					{ value: 'bulkId:x' },
					{ value: uuid },
				],
			},
			people: ['a@example.com', 'B@example.com'],
		},
		{
			name: 'owners',
			row: json({ displayName: 'Sales', [webexGroup]: { owners: 'a@example.com' } }),
			wanted: { displayName: 'Sales', [webexGroup]: { owners: [{ value: 'a@example.com' }] } },
			people: ['a@example.com'],
		},
		{
			name: 'objects of a directory',
			row: team(
				[
					{ id: 'x', mail: 'a@example.com' },
					{ value: uuid, email: 'x' },
				],
				{ [webexGroup]: { owners: { userPrincipalName: 'b@example.com' } } },
			),
			wanted: {
				displayName: 'Sales',
				members: [{ value: 'a@example.com' }, { value: uuid }],
				[webexGroup]: { owners: [{ value: 'b@example.com' }] },
			},
			people: ['a@example.com', 'b@example.com'],
		},
		{ name: 'nobody', row: team([uuid]), wanted: { displayName: 'Sales', members: [{ value: uuid }] } },
		{
			name: 'columns',
			row: cells({ Group: 'Sales', Members: `a@example.com; ${encoded}`, Owners: 'b@example.com' }),
			setting: { attributesMode: 'map' },
			wanted: {
				...{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group', webexGroup], displayName: 'Sales' },
				members: [
					{ value: 'a@example.com', type: 'user' },
					{ value: uuid, type: 'user' },
				],
				[webexGroup]: { owners: [{ value: 'b@example.com' }] },
			},
			people: ['a@example.com', 'b@example.com'],
		},
	])('$name', ({ row, setting = {}, wanted, people }) => {
		const intent = read(row, { ...groups, ...setting });
		expect(intent).toMatchObject({ kind: 'upsert' });
		expect(intent?.kind === 'upsert' && { wanted: intent.wanted, people: intent.people }).toStrictEqual({ wanted, people });
	});

	it.each<{ name: string; row: Row; setting?: Setting; detail: string }>([
		{
			name: 'names and broken addresses, by their places',
			row: team(['a@example.com', 'Eva Stone', uuid, 'b@example..com']),
			detail: "'User Members', entries 2, 4: neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'one, and an owner',
			row: team('Eva Stone', { [webexGroup]: { owners: ['a@example.com', 'x y'] } }),
			detail: "'User Members'; 'Owners', entry 2: neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'a distinguished name in a column, whole',
			row: cells({ Group: 'Sales', Members: 'CN=Eva Stone,OU=Staff\na@example.com' }),
			setting: { attributesMode: 'map' },
			detail: "The column 'Members' (User Members), entry 1: neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'IDs of neither form',
			row: team(['a@example.com', 'E1001', 'odd-id', uuid.slice(1), encoded.slice(0, -9)], { [webexGroup]: { owners: ['Y2lz', uuid] } }),
			detail: "'User Members', entries 2, 3, 4, 5; 'Owners', entry 1: neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'a personnel number in a column',
			row: cells({ Group: 'Sales', Members: 'E1001' }),
			setting: { attributesMode: 'map' },
			detail: "The column 'Members' (User Members): neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'in a column of that name',
			row: cells({ Group: 'Sales', 'User Members': 'E1001' }),
			setting: { attributesMode: 'map' },
			detail: "'User Members': neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'in columns under other names',
			row: cells({ 'Team Name': 'Sales', Users: 'Eva Stone', 'Group Owners': 'a@example.com; x y' }),
			setting: { attributesMode: 'map' },
			detail:
				"The column 'Users' (User Members); the column 'Group Owners' (Owners), entry 2: neither an e-mail address nor an ID. Give one of the two for each.",
		},
		{
			name: 'beside other faults, in columns',
			row: cells({ Group: '', Usage: 'odd', 'External ID': '#N/A', Members: 'Ann', Owners: '#REF!' }),
			setting: { attributesMode: 'map' },
			detail: [
				"The column 'Usage' is not a value that Webex knows. Use one of: distribution, location, policy.",
				"The column 'External ID' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
				"The column 'Owners' holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.",
				"The column 'Group' (Group Name) has no value. Give it one.",
				"The column 'Members' (User Members): neither an e-mail address nor an ID. Give one of the two for each.",
			].join(' '),
		},
		{
			name: 'beside other faults, in JSON',
			row: team(['Ann', '#N/A'], { externalId: '#N/A', [webexGroup]: { usage: 'odd', owners: ['x y'] } }),
			detail: [
				...['User Members', 'External ID'].map(
					(name) =>
						`'${name}' in 'Data' holds an error of a spreadsheet. Give the value as text, as its source has it, or leave the member out.`,
				),
				"'Usage' in 'Data' is not a value that Webex knows. Use one of: distribution, location, policy.",
				"'User Members'; 'Owners': neither an e-mail address nor an ID. Give one of the two for each.",
			].join(' '),
		},
		{
			name: 'more than ten',
			row: team(Array.from({ length: 12 }, () => 'x y')),
			detail:
				"'User Members', entries 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more: neither an e-mail address nor an ID. Give one of the two for each.",
		},
	])('refused: $name', ({ row, setting = {}, detail }) => {
		expect(read(row, { ...groups, ...setting })).toMatchObject(invalid(detail));
	});

	it('a message of the user’s own', () => {
		const message = patchMessage([{ op: 'add', path: 'members', value: ['a@example.com', { value: encoded }] }]);
		const sent = patchMessage([{ op: 'add', path: 'members', value: [{ value: 'a@example.com' }, { value: uuid }] }]);
		const intent = read(json(message, { target: idNamed('g1') }), { operation: 'update', resourceType: 'Groups' });
		expect(intent).toMatchObject({ kind: 'update', change: { kind: 'patch', message: sent }, people: ['a@example.com'] });
	});
});

it('what no attribute of Webex has is told', () => {
	const unused: string[] = [];
	const rows = [json({ userName: 'ann@example.com', jobTitle: 'x' }), json({ userName: 7, row_number: 2 })];
	const [first] = intentsOf(rows, { operation: 'create', noteUnused: (name) => unused.push(name) });
	expect(first).toMatchObject({ kind: 'create', resource: { schemas: [core], userName: 'ann@example.com' } });
	expect(unused).toEqual(['jobTitle', 'row_number']);
});

it('all faults of a row are told at once, ten at most', () => {
	const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`extensionAttribute${index + 1}`, [{ x: 1 }]]));
	const [intent] = intentsOf(
		[json({ userName: 'ann', title: '#N/A', active: 'x', 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User': many })],
		{
			operation: 'create',
		},
	);
	const detail = intent?.kind === 'decided' && 'detail' in intent.outcome ? (intent.outcome.detail ?? '') : '';
	expect(detail).toMatch(/^'User Name' is not an e-mail address.*'Job Title' in 'Data' holds an error.*'Active' in 'Data' is neither/);
	expect(detail.match(/'Extension Attribute \d+'/g)).toHaveLength(7);
});
