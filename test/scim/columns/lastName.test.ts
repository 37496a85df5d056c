import { withLastName, type Side } from '../../../nodes/WebexScim/scim/columns/lastName';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';

const lastName = 'name.familyName';

describe('columns that hold a part of the last name', () => {
	it.each<{ name: string; columns: readonly string[]; joins: Readonly<Record<string, Side>> }>([
		{ name: 'Dutch, before it', columns: ['Tussenvoegsel', 'Achternaam'], joins: { Tussenvoegsel: 'before' } },
		{ name: 'another Dutch word', columns: ['Achternaam', 'Voorvoegsel(s)'], joins: { 'Voorvoegsel(s)': 'before' } },
		{ name: 'English', columns: ['Last Name', 'Last Name Prefix'], joins: { 'Last Name Prefix': 'before' } },
		{ name: 'German', columns: ['Nachname', 'Vorsatzwort', 'Vorname'], joins: { Vorsatzwort: 'before' } },
		{ name: 'Spanish, behind it', columns: ['Primer apellido', 'Segundo apellido'], joins: { 'Segundo apellido': 'after' } },
		{ name: 'Mexican', columns: ['Apellido Paterno', 'Apellido Materno'], joins: { 'Apellido Materno': 'after' } },
		{ name: 'an export in English', columns: ['Surname', 'Second Last Name'], joins: { 'Second Last Name': 'after' } },
		{ name: 'members of an object', columns: ['name.last', 'name.infix'], joins: { 'name.infix': 'before' } },
		{ name: 'a header for both surnames', columns: ['Apellidos', 'Apellido materno'], joins: {} },
		{ name: 'no last name to join', columns: ['Voornaam', 'Tussenvoegsel'], joins: {} },
		{ name: 'a salutation, a suffix and a maiden name are no part', columns: ['Last Name', 'Prefix', 'Suffix', 'Maiden Name'], joins: {} },
	])('$name', ({ columns, joins }) => {
		const joined = [...matchColumns(columns, 'Users')].flatMap(([name, use]) =>
			use.kind === 'used' && use.joins !== undefined ? [[name, use.joins]] : [],
		);
		expect(Object.fromEntries(joined)).toEqual(joins);
	});

	it('are no columns of groups', () => {
		expect(matchColumns(['Last Name', 'Last Name Prefix'], 'Groups').get('Last Name Prefix')).toEqual({
			kind: 'unused',
			reason: 'unknown',
		});
	});

	it('stay what a person left out', () => {
		const match = matchColumns(['Last Name', 'Infix'], 'Users', { isLeftOut: (name) => name === 'Infix' });
		expect(match.get('Infix')).toEqual({ kind: 'unused', reason: 'leftOut' });
	});
});

describe('the whole last name', () => {
	it.each<{ name: string; cell: unknown; parts: ReadonlyArray<readonly [Side, unknown]>; expected: unknown }>([
		{ name: 'a part before', cell: 'Berg', parts: [['before', 'van der']], expected: 'van der Berg' },
		{ name: 'a part behind', cell: 'García', parts: [['after', 'López']], expected: 'García López' },
		{ name: 'the same name twice, which may be one', cell: 'García', parts: [['after', 'García']], expected: 'García' },
		{ name: 'a part that the name has behind it', cell: 'Berg, van den', parts: [['before', 'van den']], expected: 'Berg, van den' },
		{ name: 'a part in brackets', cell: 'Berg (van den)', parts: [['before', 'van den']], expected: 'Berg (van den)' },
		{ name: 'a part with other blanks', cell: 'van  den Berg', parts: [['before', 'van den']], expected: 'van  den Berg' },
		{ name: 'a part with another apostrophe', cell: "d'Hondt", parts: [['before', 'd’']], expected: "d'Hondt" },
		{ name: 'first letters of the part', cell: 'van den Berg', parts: [['before', 'v.d.']], expected: 'van den Berg' },
		{ name: 'a part of the part', cell: 'van den Berg', parts: [['before', 'den']], expected: 'van den Berg' },
		{ name: 'the whole name as a part', cell: 'Berg', parts: [['before', 'van der Berg']], expected: 'Berg' },
		{ name: 'a part in other letters', cell: 'GARCIA LOPEZ', parts: [['after', 'López']], expected: 'GARCIA LOPEZ' },
		{ name: 'a part behind a hyphen', cell: 'García-López', parts: [['after', 'López']], expected: 'García-López' },
		{ name: 'a short part', cell: 'Berg', parts: [['before', 'v.d.']], expected: 'v.d. Berg' },
		{ name: 'the Dutch word for none', cell: 'Berg', parts: [['before', 'n.v.t.']], expected: 'Berg' },
		{ name: 'a word for none that is a name elsewhere', cell: 'Garcia', parts: [['after', 'Unknown']], expected: 'Garcia' },
		{ name: 'a number', cell: 'García', parts: [['after', 0]], expected: 'García' },
		{ name: 'a title', cell: 'Berg', parts: [['before', 'Dr.']], expected: 'Berg' },
		{
			name: 'of two parts on a side the first',
			cell: 'Berg',
			parts: [
				['before', 'van der'],
				['before', 'von'],
			],
			expected: 'van der Berg',
		},
		{
			name: 'on both sides',
			cell: ' García ',
			parts: [
				['before', 'de la'],
				['after', 'Cruz'],
			],
			expected: 'de la García Cruz',
		},
		{ name: 'an apostrophe joins without a blank', cell: 'Artagnan', parts: [['before', 'd’']], expected: 'd’Artagnan' },
		{ name: 'a name that has the part', cell: 'Van der Berg', parts: [['before', 'van der']], expected: 'Van der Berg' },
		{ name: 'a name that ends with the part', cell: 'García López', parts: [['after', 'lópez']], expected: 'García López' },
		{ name: 'a name that begins like the part', cell: 'Demir', parts: [['before', 'de']], expected: 'de Demir' },
		{ name: 'what is too long for a name', cell: 'x'.repeat(257), parts: [['before', 'van']], expected: 'x'.repeat(257) },
		{ name: 'an empty part', cell: 'Berg', parts: [['before', '']], expected: 'Berg' },
		{ name: 'a word for none', cell: 'Ruiz', parts: [['after', '-']], expected: 'Ruiz' },
		{ name: 'a part alone is no name', cell: '', parts: [['before', 'van']], expected: '' },
		{ name: 'what is no text', cell: 7, parts: [['before', 'van']], expected: 7 },
		{ name: 'a damaged part, which the row has to tell', cell: 'Berg', parts: [['before', 'v\ufffdn']], expected: 'v\ufffdn Berg' },
	])('$name', ({ cell, parts, expected }) => {
		expect(withLastName(new Map([[lastName, cell]]), parts).get(lastName)).toBe(expected);
	});

	it('no cell of the row stays none', () => {
		expect(withLastName(new Map(), [['before', 'van']]).size).toBe(0);
	});
});
