import * as fc from 'fast-check';

/** How a row spells a name. */
export type Spelling =
	| 'plain'
	| 'blanks'
	| 'upper'
	| 'decomposed'
	| 'byteOrderMark'
	| 'hiddenAtEnd'
	| 'hardBlank'
	/** What no name may be: the row is invalid. */
	| 'hiddenInside'
	| 'lookalike'
	| 'broken'
	| 'comma';

/** Spellings that are cleaned. */
const good = ['plain', 'plain', 'plain', 'blanks', 'upper', 'decomposed', 'byteOrderMark', 'hiddenAtEnd', 'hardBlank'] as const;
const bad = ['hiddenInside', 'lookalike', 'broken', 'comma'] as const;

/** A row of a list as people send them. Numbers are those of people and groups of the cast; there are more than exist. */
export interface Row {
	readonly person: number;
	readonly spelling: Spelling;
	/** Whose external ID it gives, mostly the person's own. */
	readonly external?: number;
	readonly externalSpelling: Spelling;
	readonly title: number;
	readonly active?: boolean;
	/** Has its whole request refused. */
	readonly isPoisonous?: true;
	readonly group: number;
	readonly groupSpelling: Spelling;
	readonly change: 'add' | 'remove';
}

/** The name as the row has it. */
export function spelled(name: string, spelling: Spelling): string {
	switch (spelling) {
		case 'plain':
			return name;
		case 'blanks':
			return `  ${name} `;
		case 'upper':
			return name.replace(/[a-z]/g, (letter) => letter.toUpperCase());
		case 'decomposed':
			return name.normalize('NFD');
		case 'byteOrderMark':
			return `\ufeff${name}`;
		case 'hiddenAtEnd':
			return `${name}\u200b`;
		case 'hardBlank':
			return `\u00a0${name}\u00a0`;
		case 'hiddenInside':
			return `${name.slice(0, 1)}\u200d${name.slice(1)}`;
		case 'lookalike':
			return name.replace(/[a-z]/, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
		case 'broken':
			return name.replace(/[a-z]/, '\ufffd');
		case 'comma':
			return name.replace('@', ',@');
	}
}

/** True for a spelling that makes an address one that nobody can have. */
export function isBad(spelling: Spelling): boolean {
	return bad.some((each) => each === spelling);
}

const spelling: fc.Arbitrary<Spelling> = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...good) },
	{ weight: 1, arbitrary: fc.constantFrom(...bad) },
);

const row: fc.Arbitrary<Row> = fc
	.record({
		person: fc.nat(12),
		spelling,
		owner: fc.oneof(
			{ weight: 4, arbitrary: fc.constant('own' as const) },
			{ weight: 3, arbitrary: fc.constant(undefined) },
			{ weight: 2, arbitrary: fc.nat(12) },
		),
		externalSpelling: fc.constantFrom(...good),
		title: fc.nat(3),
		active: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.boolean() }),
		isPoisonous: fc.nat(40).map((number) => (number === 40 ? (true as const) : undefined)),
		group: fc.nat(3),
		groupSpelling: fc.constantFrom(...good),
		change: fc.constantFrom('add', 'remove'),
	})
	.map(({ owner, active, isPoisonous, ...given }) => ({
		...given,
		...(owner === undefined ? {} : { external: owner === 'own' ? given.person : owner }),
		...(active === undefined ? {} : { active }),
		...(isPoisonous === undefined ? {} : { isPoisonous }),
	}));

/** Rows of a list, of which some come twice. Tidy ones name nobody in a way that makes the row invalid, which would withhold all removals. */
export function rowsArbitrary(maxRows: number, unaddressable: ReadonlySet<number>): fc.Arbitrary<readonly Row[]> {
	const tidied = (rows: readonly Row[]): readonly Row[] =>
		rows
			.filter(({ person, external }) => !unaddressable.has(person) && (external === undefined || external === person))
			.map((each) => (isBad(each.spelling) ? { ...each, spelling: 'plain' } : each));
	return fc
		.tuple(mixedRows(maxRows), fc.boolean())
		.map(([rows, isTidy]) => (isTidy && tidied(rows).length > 0 ? tidied(rows).slice(0, maxTidyRows) : rows));
}

/** Few enough that somebody is missing. */
const maxTidyRows = 6;

function mixedRows(maxRows: number): fc.Arbitrary<readonly Row[]> {
	return fc
		.array(fc.record({ row, isDoubled: fc.nat(9).map((number) => number === 9) }), { minLength: 1, maxLength: maxRows, size: 'max' })
		.map((rows) => rows.flatMap(({ row: each, isDoubled }) => (isDoubled ? [each, each] : [each])));
}
