import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { bulkOperations } from '../../nodes/WebexScim/operations';
import { operations, options, parameters } from '../n8n/contract';
import { optionsOf, shownFor } from '../n8n/shown';
import { rowsIn } from './documents';

const page = 'docs/operations-and-options.md';
const rows = rowsIn(page);

/** The rows whose first cell names a parameter so. */
const rowsOf = (name: string): readonly (readonly string[])[] => rows.filter(([first]) => first?.includes(`\`${name}\``));

/** The names in code in the first cells of a section's tables. */
const namesIn = (heading: string): readonly string[] =>
	rowsIn(page, heading).flatMap(([first = '']) => [...first.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe('the page on operations and options says what the panel has', () => {
	const modeOf = (name: string, given: INodeParameters): string => {
		const property = shownFor(given).find((each) => each.name === name);
		return property?.modes?.find((mode) => mode.name === (property.default as { mode: string }).mode)?.displayName ?? '';
	};

	const built = [...new Map(operations.flatMap(optionsOf).map((option) => [option.name, option])).values()];
	it.each(built.filter(({ name }) => name !== 'maxRemovals').map((option) => ({ name: option.name, option })))(
		'on option $name',
		({ name, option }) => {
			const row = rowsOf(name).find(([first]) => first === `${option.displayName} \`${name}\``) ?? [];
			const choice = option.options?.find((each) => 'value' in each && each.value === option.default);
			const { minValue, maxValue } = option.typeOptions ?? {};
			const number = (value: unknown): string => Number(value).toLocaleString('en');
			switch (option.type) {
				case 'number':
					expect(row.slice(1, 3)).toEqual([number(option.default), `${number(minValue)}–${number(maxValue)}`]);
					break;
				case 'boolean':
					expect(row[1]).toBe('off');
					break;
				case 'options':
					expect(row[1]).toBe(choice?.name);
					expect(row[2]?.split(', ').sort()).toEqual((option.options ?? []).map((each) => each.name).sort());
					break;
				default:
					expect(row.slice(1)).toEqual(['–', expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
			}
		},
	);

	const chosen = [
		...new Map(operations.flatMap((operation) => shownFor({ operation })).map((property) => [property.name, property])).values(),
	]
		.filter(({ name, type }) => (type === 'options' || type === 'boolean') && !['resource', 'operation', 'authentication'].includes(name))
		.map((property) => ({ name: property.name, property }));
	it.each(chosen)('on parameter $name', ({ name, property }) => {
		const row = rowsOf(name).find(([first]) => first?.includes(`${property.displayName} \`${name}\``)) ?? [];
		const choice = property.options?.find((each) => 'value' in each && each.value === property.default);
		expect(row[1]).toBe(property.type === 'boolean' ? (property.default === true ? 'on' : 'off') : choice?.name);
		const untold = (property.options ?? []).map((each) => each.name).filter((each) => !row[2]?.includes(each));
		expect(untold).toEqual([]);
	});

	it('on the limits of removals and on whom a row is about', () => {
		expect(rowsOf('maxRemovals').map(([first, byDefault]) => [first, byDefault])).toEqual([
			['Max Removals `maxRemovals`', '100'],
			['Max Removals `maxRemovals`', '10%'],
		]);
		const users = modeOf('target', { operation: 'update' });
		const groups = modeOf('target', { operation: 'update', resourceType: 'Groups' });
		const read = modeOf('target', { resource: 'user', operation: 'get' });
		expect(rowsOf('target').map(([, byDefault]) => byDefault)).toEqual([`${users} (users), ${groups} (groups)`, read]);
		const ofMembers = ['group', 'member'].map((name) => modeOf(name, { operation: 'changeMembers' }));
		expect(rowsOf('member').map(([, byDefault]) => byDefault)).toEqual([ofMembers.join(', ')]);
	});

	it('on every parameter and option of the contract, and on no other', () => {
		const ofSyncs = ['Sync and Sync Members'].flatMap(namesIn).filter((name) => name !== 'maxRemovals');
		expect(sorted([...namesIn('Parameters'), ...ofSyncs])).toEqual(sorted(parameters.map(({ name }) => name)));
		expect(sorted(namesIn('Options'))).toEqual(sorted(options.map(({ name }) => name)));
	});
});

/** Parameters that every operation of SCIM Bulk has, or that belong to Attributes From and Input Mode. */
const everywhere = ['resource', 'operation', 'authentication', 'dryRun', 'simplify', 'separateFailed', 'options', 'attributes', 'data'];

describe('the tables of operations say which parameters an operation has', () => {
	const isToTell = ({ name, type }: INodeProperties): boolean => type !== 'notice' && !everywhere.includes(name);

	it.each(Object.entries(bulkOperations))('%s', (operation, { label }) => {
		const row = rowsIn(page, 'SCIM Bulk: the operations').find(([first]) => first === `${label} \`${operation}\``) ?? [];
		const shown = shownFor({ operation }).filter(isToTell);
		expect(shown.map(({ displayName }) => displayName).filter((name) => !row[2]?.includes(name))).toEqual([]);
	});

	it.each([
		['user', 'get', 'User: Get'],
		['user', 'getAll', 'User: Get Many'],
		['group', 'get', 'Group: Get'],
		['group', 'getAll', 'Group: Get Many'],
		['group', 'getMembers', 'Group: Get Members'],
	])('%s %s', (resource, operation, label) => {
		const row = rowsIn(page, 'User and Group').find(([first]) => first === `${label} \`${operation}\``) ?? [];
		const told = row[2]?.split(', ') ?? [];
		const shown = shownFor({ resource, operation }).filter(
			({ name, type }) => name === 'simplify' || isToTell({ name, type } as INodeProperties),
		);
		expect(shown.map(({ displayName }) => displayName).filter((name) => !told.includes(name))).toEqual([]);
	});
});

it('the README names every operation', () => {
	const told = rowsIn('README.md', 'Operations').flatMap(([, names = '']) => names.split(', '));
	expect(sorted(told)).toEqual(sorted([...Object.values(bulkOperations).map(({ label }) => label), 'Get', 'Get Many', 'Get Members']));
});
