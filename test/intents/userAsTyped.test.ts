import { intentsOf, type Row } from './source';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

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
		{ name: 'is a fault of an External ID', row: cells({ Email: ann, 'External ID': '#N/A' }) },
		{ name: 'is a fault of an External ID in JSON', row: data({ userName: ann, externalId: '#N/A' }) },
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

it.each(['create', 'update'] as const)('a text that breaks a rule is a fault in %s', (operation) => {
	const target = { mode: 'userName', value: ann };
	const rows = [cells({ Email: ann, Locale: 'narnian' }), data({ userName: ann, locale: 'narnian' })].map(({ json, parameters }) => ({
		...(json === undefined ? {} : { json }),
		parameters: { ...parameters, target },
	}));
	for (const [index, row] of rows.entries())
		expect(intentsOf([row], { operation, attributesMode: index === 0 ? 'map' : 'json' })[0]).toMatchObject({
			outcome: { kind: 'invalid' },
		});
});
