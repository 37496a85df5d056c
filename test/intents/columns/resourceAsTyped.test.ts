import { resourceAsTyped } from '../../../nodes/WebexScim/intents/columns/resourceAsTyped';
import type { ColumnValues } from '../../../nodes/WebexScim/scim/columns/build';
import type { Fault } from '../../../nodes/WebexScim/scim/columns/fault';
import { intentsOf, type Row } from '../source';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { enterpriseSchema, webexUserSchema } from '../../../nodes/WebexScim/scim/schemas';

const cells = (json: JsonObject): Row => ({ json, parameters: { attributes: { mappingMode: 'autoMapInputData' } } });
const data = (json: JsonObject): Row => ({ parameters: { data: json } });
const ann = 'ann@example.com';

describe.each(['upsert', 'sync'] as const)('a text that breaks a rule, in %s', (operation) => {
	it.each<{ name: string; row: Row; wanted?: JsonObject; asTyped?: JsonObject }>([
		{
			name: 'of a column is in breach, and the others are not',
			row: cells({ Email: ann, Title: 'Lead', Locale: 'narnian', Phone: '1.5E+10' }),
			wanted: { userName: ann, title: 'Lead' },
			asTyped: { userName: ann, title: 'Lead', locale: 'narnian', phoneNumbers: [{ type: 'work', value: '1.5E+10' }] },
		},
		{
			name: 'of JSON is in breach, and the others are not',
			row: data({ userName: ann, title: 'Lead', locale: 'narnian', name: { givenName: '\ufffd', familyName: 'Lee' } }),
			wanted: { userName: ann, title: 'Lead', name: { familyName: 'Lee' } },
			asTyped: { userName: ann, title: 'Lead', locale: 'narnian', name: { givenName: '\ufffd', familyName: 'Lee' } },
		},
		{ name: 'is a fault of who somebody is', row: cells({ Email: 'no address', Locale: 'narnian' }) },
		{
			name: 'of an External ID is in breach',
			row: cells({ Email: ann, 'External ID': '#N/A' }),
			wanted: { userName: ann },
			asTyped: { userName: ann, externalId: '#N/A' },
		},
		{
			name: 'of an External ID in JSON is in breach',
			row: data({ userName: ann, externalId: '#N/A' }),
			wanted: { userName: ann },
			asTyped: { userName: ann, externalId: '#N/A' },
		},
		{
			name: 'of a list of a column is in breach',
			row: cells({ Email: ann, extensionAttribute1: ['x\u0007y', ' ', 7] }),
			wanted: { userName: ann },
			asTyped: { userName: ann, [webexUserSchema]: { extensionAttribute1: ['x\u0007y', '7'] } },
		},
		{ name: 'is a fault beside another one', row: cells({ Email: ann, Locale: 'narnian', Active: 'perhaps' }) },
		{ name: 'is a fault beside another one in JSON', row: data({ userName: ann, locale: 'narnian', active: 'perhaps' }) },
		{ name: 'is a fault beside a manager of no form', row: cells({ Email: ann, Locale: 'narnian', 'Manager Email': 'x@' }) },
	])('$name', ({ row, wanted, asTyped }) => {
		const [intent] = intentsOf([row], { operation, attributesMode: row.json === undefined ? 'json' : 'map' });
		if (intent?.kind !== 'upsert') return expect({ wanted, refused: intent?.kind }).toEqual({ wanted: undefined, refused: 'decided' });
		expect(wanted).toBeDefined();
		expect(intent.wanted).toMatchObject(wanted ?? {});
		expect(intent.wanted).not.toHaveProperty('locale');
		expect(intent.breach?.asTyped).toMatchObject(asTyped ?? {});
		expect(intent.breach?.refused).toMatchObject({
			kind: 'decided',
			outcome: { kind: 'invalid', reason: 'badValue' },
			named: { userName: ann },
		});
	});
});

describe.each(['upsert', 'sync'] as const)('a text that is cleaned, in %s', (operation) => {
	it.each<{ name: string; row: Row; asTyped?: JsonObject }>([
		{
			name: 'of a column',
			row: cells({ Email: ann, Phone: '15.0', Title: 'x' }),
			asTyped: { phoneNumbers: [{ type: 'work', value: '15.0' }] },
		},
		{
			name: 'of a list of a column',
			row: cells({ Email: ann, extensionAttribute1: [' x '] }),
			asTyped: { [webexUserSchema]: { extensionAttribute1: [' x '] } },
		},
		{
			name: 'of JSON',
			row: data({ userName: ann, displayName: ' A ', externalId: ' 7 ' }),
			asTyped: { displayName: ' A ', externalId: ' 7 ' },
		},
		{
			name: 'is none in a row of plain texts, numbers and switches',
			row: cells({ Email: ann, Title: 'x', 'Employee Number': '7', Division: 7, Active: 'yes' }),
		},
		{
			name: 'is a number that Webex may have with zeros before it',
			row: cells({ Email: ann, 'Employee Number': 7 }),
			asTyped: { [enterpriseSchema]: { employeeNumber: 7 } },
		},
		{ name: 'is none in JSON of plain texts', row: data({ userName: ann, title: ' x ', active: 'yes' }) },
		{ name: 'is none for who somebody is', row: cells({ Email: ` ${ann} ` }) },
	])('$name', ({ row, asTyped }) => {
		const [intent] = intentsOf([row], { operation, attributesMode: row.json === undefined ? 'json' : 'map' });
		if (intent?.kind !== 'upsert') throw new Error('The row is refused.');
		if (asTyped === undefined) expect(intent.breach).toBeUndefined();
		else expect(intent.breach).toEqual({ asTyped: { ...intent.wanted, ...asTyped } });
	});
});

it('an External ID that finds people and cannot be used is a fault, and not missing', () => {
	const [intent] = intentsOf([cells({ Email: ann, 'External ID': '#N/A' })], {
		operation: 'sync',
		attributesMode: 'map',
		key: 'externalId',
	});
	expect(intent).toMatchObject({ kind: 'decided', outcome: { kind: 'invalid', reason: 'badValue' } });
});

describe('a group of Create or Update', () => {
	const row = (json: JsonObject, attributesMode: 'map' | 'json'): Row => (attributesMode === 'map' ? cells(json) : data(json));
	const members = [{ value: ann, type: 'user' }];

	it.each(['map', 'json'] as const)('has its texts as they were typed, and its members as they are looked up, in %s', (attributesMode) => {
		const given = {
			displayName: ' A',
			externalId: 'N/A',
			members: attributesMode === 'map' ? ` ${ann}` : [{ value: ` ${ann}`, type: 'user' }],
		};
		const [intent] = intentsOf([row(given, attributesMode)], { operation: 'upsert', resourceType: 'Groups', attributesMode });
		if (intent?.kind !== 'upsert') throw new Error('The row is refused.');
		expect(intent.wanted).toMatchObject({ displayName: 'A', members });
		expect(intent.wanted).not.toHaveProperty('externalId');
		expect(intent.breach?.asTyped).toMatchObject({ displayName: ' A', externalId: 'N/A', members });
		expect(intent.breach?.refused).toMatchObject({ outcome: { kind: 'invalid', reason: 'badValue' } });
		expect(intent.people).toEqual([ann]);
	});

	it.each(['map', 'json'] as const)('whose name cannot be used is a fault, and the name is not missing, in %s', (attributesMode) => {
		const [intent] = intentsOf([row({ displayName: 'null' }, attributesMode)], {
			operation: 'upsert',
			resourceType: 'Groups',
			attributesMode,
		});
		expect(intent).toMatchObject({ kind: 'decided', outcome: { kind: 'invalid', reason: 'badValue' } });
	});
});

it.each(['map', 'json'] as const)('a text that breaks a rule is a fault in a create, in %s', (attributesMode) => {
	const row = attributesMode === 'map' ? cells({ Email: ann, Locale: 'narnian' }) : data({ userName: ann, locale: 'narnian' });
	expect(intentsOf([row], { operation: 'create', attributesMode })[0]).toMatchObject({ outcome: { kind: 'invalid' } });
});

describe.each(['map', 'json'] as const)('an update, in %s,', (attributesMode) => {
	const rowFor = (locale: string, target: string): Row => {
		const { json, parameters } = attributesMode === 'map' ? cells({ Email: ann, Locale: locale }) : data({ userName: ann, locale });
		return { ...(json === undefined ? {} : { json }), parameters: { ...parameters, target: { mode: 'userName', value: target } } };
	};
	const read = (row: Row) => intentsOf([row], { operation: 'update', attributesMode })[0];

	it('has the text that breaks a rule as it was typed, and the row to refuse for it', () => {
		expect(read(rowFor('narnian', ann))).toMatchObject({
			kind: 'update',
			change: { kind: 'wanted', wanted: { userName: ann } },
			breach: { asTyped: { userName: ann, locale: 'narnian' }, refused: { kind: 'decided', outcome: { reason: 'badValue' } } },
		});
	});

	it('of nobody tells both faults', () => {
		const intent = read(rowFor('narnian', ' '));
		expect(intent).toMatchObject({ kind: 'decided', outcome: { kind: 'invalid', reason: 'badValue' } });
		expect(JSON.stringify(intent)).toMatch(/'User'.*Locale/);
	});

	it('has no such text where it keeps the rules', () => {
		expect(read(rowFor('en_US', ann))).not.toHaveProperty('breach');
	});
});

describe('a user or group as typed', () => {
	const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
	const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
	const fault = (id: string, reason: Fault['reason'] = 'badValue'): Fault => ({ id, reason, words: 'is wrong.' });
	const named: ColumnValues = new Map([['userName', ann]]);
	const locale = new Map([['locale', 'narnian']]);

	it.each<{ name: string; row: Parameters<typeof resourceAsTyped>[0]; expected: ReturnType<typeof resourceAsTyped> }>([
		{
			name: 'has a resource for each purpose, without the value at fault',
			row: {
				resourceType: 'Users',
				values: new Map([...named, ['locale', 'x'], ['title', 'Lead']]),
				cells: locale,
				faults: [fault('locale')],
				purposes: ['create', 'change'],
			},
			expected: {
				resources: [
					{
						schemas: [core],
						userName: ann,
						userType: 'user',
						title: 'Lead',
						emails: [{ type: 'work', value: ann, primary: true }],
					},
					{ schemas: [core], userName: ann, title: 'Lead' },
				],
				asTyped: { schemas: [core], userName: ann, title: 'Lead', locale: 'narnian' },
			},
		},
		{
			name: 'for no purpose has no resource',
			row: { resourceType: 'Users', values: named, cells: locale, faults: [fault('locale')], purposes: [] },
			expected: { resources: [], asTyped: { schemas: [core], userName: ann, locale: 'narnian' } },
		},
		{
			name: 'has what was cleaned as it was typed',
			row: {
				resourceType: 'Users',
				values: new Map([...named, ['title', 'x']]),
				cells: new Map([['title', ' x ']]),
				faults: [],
				purposes: ['change'],
			},
			expected: {
				resources: [{ schemas: [core], userName: ann, title: 'x' }],
				asTyped: { schemas: [core], userName: ann, title: ' x ' },
			},
		},
		{
			name: 'is none where nothing was cleaned',
			row: {
				resourceType: 'Users',
				values: new Map([...named, ['title', '7']]),
				cells: new Map([['title', 7]]),
				faults: [],
				purposes: ['change'],
			},
			expected: undefined,
		},
		{
			name: 'is none where a value is missing',
			row: { resourceType: 'Users', values: named, cells: locale, faults: [fault('locale', 'missingField')], purposes: ['change'] },
			expected: undefined,
		},
		{
			name: 'is none for a fault of no column',
			row: {
				resourceType: 'Users',
				values: named,
				cells: new Map([['shoeSize', '43']]),
				faults: [fault('shoeSize')],
				purposes: ['change'],
			},
			expected: undefined,
		},
		{
			name: 'is none without a name to create by',
			row: { resourceType: 'Users', values: new Map(), cells: locale, faults: [fault('locale')], purposes: ['change', 'create'] },
			expected: undefined,
		},
		{
			name: 'is one for a change without a name',
			row: { resourceType: 'Users', values: new Map(), cells: locale, faults: [fault('locale')], purposes: ['change'] },
			expected: { resources: [{ schemas: [core] }], asTyped: { schemas: [core], locale: 'narnian' } },
		},
		{
			name: 'is none where what was typed contradicts another value',
			row: {
				resourceType: 'Users',
				values: named,
				cells: new Map([['emails.work.value', 'other']]),
				faults: [fault('emails.work.value')],
				purposes: ['change'],
			},
			expected: undefined,
		},
		{
			name: 'of a group has its texts, and nobody by another name',
			row: {
				resourceType: 'Groups',
				values: new Map<string, string | string[]>([
					['displayName', 'A'],
					['members.value', [ann]],
				]),
				cells: new Map<string, unknown>([
					['displayName', ' A'],
					['members.value', ` ${ann} `],
					['externalId', 'N/A'],
				]),
				faults: [fault('externalId')],
				purposes: ['change'],
			},
			expected: {
				resources: [{ schemas: [group], displayName: 'A', members: [{ value: ann, type: 'user' }] }],
				asTyped: { schemas: [group], displayName: ' A', members: [{ value: ann, type: 'user' }], externalId: 'N/A' },
			},
		},
	])('$name', ({ row, expected }) => {
		expect(resourceAsTyped(row)).toEqual(expected);
	});
});
