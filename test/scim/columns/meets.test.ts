import { meets, type FileFacts, type Need } from '../../../nodes/WebexScim/scim/columns/needs';

const facts = (table: Readonly<Record<string, readonly unknown[]>>, more: Partial<FileFacts> = {}): FileFacts => ({
	givenName: undefined,
	hasFamilyName: false,
	hasWorkEmail: false,
	valuesOf: (name) => table[name] ?? [],
	isHeader: (text) => text === 'Header',
	...more,
});
const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);
const addresses = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `a${index}@example.com`);

it.each<{ name: string; need: Need; values: readonly unknown[]; met: boolean }>([
	{ name: 'names of persons, where no cell says anything', need: 'personNames', values: ['', null], met: false },
	{ name: 'addresses, where there is none', need: 'addresses', values: [], met: false },
	{ name: 'states, where there is none', need: 'states', values: [], met: false },
	{ name: 'whole addresses, where there is none', need: 'wholeAddresses', values: [], met: false },
	{ name: 'countries, where there is none', need: 'countries', values: [], met: true },
	{ name: 'extensions, where there is none', need: 'extensions', values: [], met: true },
	{ name: 'links, where there is none', need: 'links', values: [], met: true },
	{ name: 'suffixes, where there is none', need: 'nameSuffixes', values: [], met: true },
	{ name: 'phones, where there is none', need: 'phones', values: [], met: true },
	{ name: 'regions, where there is none', need: 'regions', values: [], met: true },
	{ name: 'salutations, where there is none', need: 'salutations', values: [], met: true },
	{ name: 'places, where there is none', need: 'places', values: [], met: true },
	{ name: 'managers, where there is none', need: 'managerIds', values: [], met: true },
	{ name: 'some managers, where there is none', need: 'someManagerIds', values: [], met: false },
	{ name: 'four of five addresses', need: 'addresses', values: ['x', ...times(4, 'a@')], met: false },
	{ name: 'five of six addresses', need: 'addresses', values: ['x', ...times(5, 'a@')], met: true },
	{ name: 'four of five whole addresses', need: 'wholeAddresses', values: ['x', ...addresses(4)], met: false },
	{ name: 'five of six whole addresses', need: 'wholeAddresses', values: ['x', ...addresses(5)], met: true },
	{ name: 'five of six states', need: 'states', values: ['Oslo', ...times(5, 'Active')], met: true },
	{ name: 'half managers', need: 'someManagerIds', values: ['Olu Ade', 'a@'], met: true },
	{ name: 'fewer managers than half', need: 'someManagerIds', values: ['Olu Ade', 'Mara Lind', 'a@'], met: false },
	{ name: 'a remark in two phones', need: 'phones', values: ['TBD', '+1 555 0100'], met: true },
	{ name: 'two remarks in three phones', need: 'phones', values: ['TBD', 'see mobile', '+1 555 0100'], met: false },
	{ name: 'a number with a remark behind', need: 'phones', values: ['4711 (intern)', '+1 555 0100'], met: true },
	{ name: 'four of five phones beside a name with a number', need: 'phones', values: ['iPhone 12', ...times(4, '+1 555')], met: false },
	{ name: 'five of six phones beside a name with a number', need: 'phones', values: ['iPhone 12', ...times(5, '+1 555')], met: true },
	{ name: 'a remark in two extensions', need: 'extensions', values: ['none yet', '4711'], met: true },
	{ name: 'nothing but remarks', need: 'phones', values: ['yes', 'no'], met: false },
	{ name: 'damaged values, which do not count', need: 'addresses', values: ['#N/A', '#REF!', 'a@'], met: true },
	{ name: 'a second header, which does not count', need: 'addresses', values: ['Header', 'a@'], met: true },
	{ name: 'words for none, which do not count', need: 'addresses', values: ['n/a', '-', ' ', 'a@'], met: true },
	{ name: 'addresses of their own', need: 'ownAddresses', values: addresses(10), met: true },
	{ name: 'four of five addresses of their own', need: 'ownAddresses', values: [...addresses(4), 'x'], met: false },
	{ name: 'nine different ones of ten', need: 'ownAddresses', values: [...addresses(9), 'A0@example.com'], met: true },
	{ name: 'eight different ones of ten', need: 'ownAddresses', values: [...addresses(8), 'a0@example.com', 'a1@example.com'], met: false },
	{ name: 'one in two cases', need: 'ownAddresses', values: ['a@example.com', 'A@example.com'], met: false },
	{
		name: 'their own, and cells that say nothing',
		need: 'ownAddresses',
		values: [...times(10, ''), ...times(10, null), ...addresses(3)],
		met: true,
	},
	{ name: 'no address of their own', need: 'ownAddresses', values: [], met: false },
])('a column has what its word needs: $name', ({ need, values, met }) => {
	expect(meets(need, 'x', facts({ x: values }))).toBe(met);
});

it.each<{ name: string; values: readonly unknown[]; met: boolean }>([
	{ name: 'each of 400 is looked at', values: [...times(80, 'x'), ...times(320, 'a@')], met: false },
	{ name: 'each of 400, one fewer', values: [...times(79, 'x'), ...times(321, 'a@')], met: true },
	{ name: 'each second one of 401', values: Array.from({ length: 401 }, (_, index) => (index % 2 === 0 ? 'a@' : 'x')), met: true },
	{
		name: 'each second one of 800, the others',
		values: Array.from({ length: 800 }, (_, index) => (index % 2 === 0 ? 'x' : 'a@')),
		met: false,
	},
	{
		name: 'each second one, of those that hold something',
		values: Array.from({ length: 800 }, (_, index) => (index % 2 === 0 ? 'a@' : 'x')).flatMap((value) => ['', null, undefined, value]),
		met: true,
	},
])('so many values show what a column is: $name', ({ values, met }) => {
	expect(meets('addresses', 'x', facts({ x: values }))).toBe(met);
});

it.each<{ name: string; given: readonly unknown[]; values: readonly unknown[]; met: boolean }>([
	{ name: 'others', given: ['Mo', 'Ada'], values: ['Fink', 'Ray'], met: true },
	{ name: 'given names among more', given: ['Mo', 'Ada'], values: ['mo fink', 'Ray, ADA'], met: false },
	{ name: 'given names in half of the rows', given: ['Mo', 'Ada'], values: ['Mo Fink', 'Ray'], met: false },
	{ name: 'given names in fewer', given: ['Mo', 'Ada', 'Lin'], values: ['Mo Fink', 'Ray', 'Lee'], met: true },
	{
		name: 'rows without a given name',
		given: ['', null, undefined, 'n/a', 'Mo'],
		values: ['Fink', 'Ray', 'Lee', 'Berg', 'Mo Fink'],
		met: false,
	},
	{ name: 'rows without a value', given: ['Mo', 'Ada', 'Lin', 'Kai', 'Ann'], values: ['', null, undefined, '-', 'Ann Lee'], met: false },
	{ name: 'no row with both', given: ['Mo', ''], values: ['', 'Fink'], met: true },
	{ name: 'no value', given: [], values: [], met: true },
])('a name beside given names is one for families where it holds $name', ({ given, values, met }) => {
	expect(meets('givenNameBeside', 'Name', facts({ Name: values, First: given }, { givenName: 'First' }))).toBe(met);
});

it('other columns decide, whether or not values are looked at', () => {
	const unlooked = facts({}, { valuesOf: undefined });
	expect(meets('givenNameBeside', 'Name', unlooked)).toBe(false);
	expect(meets('givenNameBeside', 'Name', { ...unlooked, givenName: 'First' })).toBe(true);
	expect(meets('givenNameBeside', 'Name', { ...unlooked, givenName: 'First', hasFamilyName: true })).toBe(false);
	expect([false, true].map((hasFamilyName) => meets('familyNameBeside', 'x', { ...unlooked, hasFamilyName }))).toEqual([false, true]);
	expect([false, true].map((hasWorkEmail) => meets('workEmailBeside', 'x', { ...unlooked, hasWorkEmail }))).toEqual([false, true]);
	expect([meets('ownAddresses', 'x', unlooked), meets('jobTitles', 'x', unlooked)]).toEqual([false, true]);
});
