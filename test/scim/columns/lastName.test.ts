import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import { wholeLastName, type Side } from '../../../nodes/WebexScim/scim/columns/wholeLastName';

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
		{ name: 'behind one that says both', columns: ['Apellidos', 'Apellido materno'], joins: { 'Apellido materno': 'after' } },
		...['Vorsatz', 'Nachname Vorsatz'].map((vorsatz) => ({
			name: `German: ${vorsatz}`,
			columns: ['Nachname', vorsatz],
			joins: { [vorsatz]: 'before' } as const,
		})),
		...['Achternaam voorvoegsel', 'Tussenv.', 'Voorv.', 'Voorvoegsel geslachtsnaam', 'Prefix achternaam'].map((infix) => ({
			name: `Dutch: ${infix}`,
			columns: [infix, 'Achternaam'],
			joins: { [infix]: 'before' } as const,
		})),
		...['Legal Last Name Prefix', 'Primary Last Name Prefix'].map((prefix) => ({
			name: `Workday: ${prefix}`,
			columns: ['Last Name', prefix],
			joins: { [prefix]: 'before' } as const,
		})),
		...['Secondary Last Name', 'Last Name 2', 'Maternal Surname', '2do Apellido', 'Apellido 2', '2º apellido'].map((second) => ({
			name: `of two: ${second}`,
			columns: ['Last Name', second],
			joins: { [second]: 'after' } as const,
		})),
		...['Apellido 1', '1er apellido', 'Paternal Surname'].map((first) => ({
			name: `the first of two: ${first}`,
			columns: [first, 'Segundo apellido'],
			joins: { 'Segundo apellido': 'after' } as const,
		})),
		{ name: 'beside the first of two, so that it has both', columns: ['Apellidos', 'Apellido paterno', 'Apellido materno'], joins: {} },
		{ name: 'as a Merge node numbers its inputs', columns: ['lastName_1', 'lastName_2'], joins: {} },
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
		{ name: 'a part that the name has behind it', cell: 'Berg, van den', parts: [['before', 'van den']], expected: 'Berg, van den' },
		{ name: 'a part in brackets', cell: 'Berg (van den)', parts: [['before', 'van den']], expected: 'Berg (van den)' },
		{ name: 'a part with other blanks', cell: 'van  den Berg', parts: [['before', 'van den']], expected: 'van  den Berg' },
		{ name: 'a part with another apostrophe', cell: "d'Hondt", parts: [['before', 'd’']], expected: "d'Hondt" },
		{ name: 'first letters of the part', cell: 'van den Berg', parts: [['before', 'v.d.']], expected: 'van den Berg' },
		{ name: 'an apostrophe is no first letter', cell: 'Terpstra', parts: [['before', "'t"]], expected: "'t Terpstra" },
		{ name: "nor is that of d'", cell: 'Dijk', parts: [['before', "d'"]], expected: "d'Dijk" },
		{
			name: 'a part of which only an apostrophe and an s is there',
			cell: 'Gravesande',
			parts: [['before', "'s-"]],
			expected: "'s-Gravesande",
		},
		{ name: 'a part run together', cell: 'van der Berg', parts: [['before', 'vander']], expected: 'van der Berg' },
		{
			name: 'of two names with a hyphen the first lacks its part',
			cell: 'Vries-de Jong',
			parts: [['before', 'de']],
			expected: 'de Vries-de Jong',
		},
		{ name: 'of two names with a hyphen both have it', cell: 'de Vries-de Jong', parts: [['before', 'de']], expected: 'de Vries-de Jong' },
		{ name: 'a part in other letters', cell: 'GARCIA LOPEZ', parts: [['after', 'López']], expected: 'GARCIA LOPEZ' },
		{ name: 'a part behind a hyphen', cell: 'García-López', parts: [['after', 'López']], expected: 'García-López' },
		{ name: 'a short part', cell: 'Berg', parts: [['before', 'v.d.']], expected: 'v.d. Berg' },
		{ name: 'the Dutch word for none', cell: 'Berg', parts: [['before', 'n.v.t.']], expected: 'Berg' },
		{ name: 'a word for none that is a name elsewhere', cell: 'Garcia', parts: [['after', 'Unknown']], expected: 'Garcia' },
		{ name: 'a number', cell: 'García', parts: [['after', 0]], expected: 'García' },
		{ name: 'a surname that is a title elsewhere', cell: 'García', parts: [['after', 'Pan']], expected: 'García Pan' },
		{ name: 'a title', cell: 'Berg', parts: [['before', 'Dr.']], expected: 'Berg' },
		{
			name: 'of two parts that are the same one',
			cell: 'Berg',
			parts: [
				['before', 'van der'],
				['before', 'Van der'],
			],
			expected: 'Van der Berg',
		},
		...['No tiene', 'sin segundo apellido', 'S/N', 'X', 'no', 'No aplica', 'N/D'].map((none) => ({
			name: `no second surname: ${none}`,
			cell: 'Smith',
			parts: [['after', none]] as const,
			expected: 'Smith',
		})),
		{
			name: 'a suffix',
			cell: 'Berg',
			parts: [
				['before', 'jun.'],
				['before', 'MBA'],
			],
			expected: 'Berg',
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
		{ name: 'the usual Dutch short form', cell: 'Berg', parts: [['before', 'v/d']], expected: 'v/d Berg' },
		{ name: 'an apostrophe joins without a blank', cell: 'Artagnan', parts: [['before', 'd’']], expected: 'd’Artagnan' },
		{ name: 'a name that has the part', cell: 'Van der Berg', parts: [['before', 'van der']], expected: 'Van der Berg' },
		{ name: 'a name that ends with the part', cell: 'García López', parts: [['after', 'lópez']], expected: 'García López' },
		{ name: 'a name that begins like the part', cell: 'Demir', parts: [['before', 'de']], expected: 'de Demir' },
		{ name: 'what is too long for a name', cell: 'x'.repeat(257), parts: [['before', 'van']], expected: 'x'.repeat(257) },
		{ name: 'an empty part', cell: 'Berg', parts: [['before', '']], expected: 'Berg' },
		{ name: 'a word for none', cell: 'Ruiz', parts: [['after', '-']], expected: 'Ruiz' },
		{ name: 'a part alone is no name', cell: '', parts: [['before', 'van']], expected: '' },
		{ name: 'what is no text', cell: 7, parts: [['before', 'van']], expected: 7 },
		{ name: 'a damaged name, which the row has to tell', cell: 'undefined', parts: [['before', 'van']], expected: 'undefined' },
	])('$name', ({ cell, parts, expected }) => {
		expect(wholeLastName(cell, partsOf(parts), false)).toEqual({ kind: 'whole', name: expected });
	});

	it.each(['#REF!', '#N/A', '#VALUE!', 'undefined', 'NaN', 'NULL', 'v\ufffdn', '[object Object]'])('is not known beside %j', (damage) => {
		expect(
			wholeLastName(
				'Berg',
				partsOf([
					['after', 'Lind'],
					['before', damage],
				]),
				false,
			),
		).toEqual({ kind: 'damaged', column: 'column 1', part: damage });
	});

	it.each<{ name: string; cell: string; parts: ReadonlyArray<readonly [Side, string]>; first?: string }>([
		{ name: 'both surnames are the same', cell: 'García', parts: [['after', 'García']], first: 'García García' },
		{ name: 'the second begins with the first', cell: 'López', parts: [['after', 'López de la Torre']], first: 'López López de la Torre' },
		{ name: 'the name begins with the second', cell: 'García López', parts: [['after', 'García']], first: 'García López García' },
		{ name: 'the second is a letter', cell: 'García', parts: [['after', 'L.']] },
		{ name: 'the name has its letter', cell: 'García L.', parts: [['after', 'López']] },
		{ name: 'the whole name as a part', cell: 'Berg', parts: [['before', 'van der Berg']] },
		{ name: 'the part in the midst of the name', cell: 'van den Berg', parts: [['before', 'den']] },
		{ name: 'first letters of something else', cell: 'Vries Jansen', parts: [['before', 'v.']] },
		{ name: 'the name has the first letters of the part', cell: 'v.d. Berg', parts: [['before', 'van der']] },
		{ name: 'the name is run together with the part', cell: 'Delacroix', parts: [['before', 'de la']] },
		{ name: 'a no of a program', cell: 'Berg', parts: [['before', 'FALSE']] },
		{ name: 'a part that is none', cell: 'Berg', parts: [['before', 'van de/der']] },
		{
			name: 'two parts that differ',
			cell: 'Berg',
			parts: [
				['before', 'van der'],
				['before', 'von'],
			],
		},
	])('nobody knows it: $name', ({ cell, parts, first }) => {
		expect(wholeLastName(cell, partsOf(parts), false)).toEqual({ kind: 'unsure' });
		expect(wholeLastName(cell, partsOf(parts), true)).toEqual(first === undefined ? { kind: 'unsure' } : { kind: 'whole', name: first });
	});
});

function partsOf(parts: ReadonlyArray<readonly [Side, unknown]>): Parameters<typeof wholeLastName>[1] {
	return parts.map(([side, cell], index) => ({ column: `column ${index}`, side, cell }));
}

it('counts the rows in which nobody knows the last name, by what the header says', () => {
	const cells: Readonly<Record<string, readonly string[]>> = {
		Apellido: ['García', 'López', 'Ruiz'],
		'Primer apellido': ['García', 'López', 'Ruiz'],
		'Segundo apellido': ['García', 'Cruz', ''],
	};
	const useOf = (column: string): unknown =>
		matchColumns([column, 'Segundo apellido'], 'Users', { valuesOf: (name) => cells[name] ?? [] }).get(column);
	expect(useOf('Apellido')).toEqual({ kind: 'used', id: 'name.familyName', unsure: 1 });
	expect(useOf('Primer apellido')).toEqual({ kind: 'used', id: 'name.familyName' });
});
