import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { bulkOperations } from '../../nodes/WebexScim/operations';
import { operations } from './contract';
import { optionsOf, shownFor } from './shown';

describe('the README says what the panel has', () => {
	const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
	/** The cells of the rows that name a parameter of this name. */
	const rowsOf = (name: string): readonly (readonly string[])[] =>
		readme
			.split('\n')
			.filter((line) => line.startsWith('|') && line.split('|')[1]?.includes(`\`${name}\``))
			.map((line) => line.split('|').map((cell) => cell.trim()));
	const modeOf = (name: string, given: INodeParameters): string => {
		const property = shownFor(given).find((each) => each.name === name);
		return property?.modes?.find((mode) => mode.name === (property.default as { mode: string }).mode)?.displayName ?? '';
	};

	const built = [...new Map(operations.flatMap(optionsOf).map((option) => [option.name, option])).values()];
	it.each(built.filter(({ name }) => name !== 'maxRemovals').map((option) => ({ name: option.name, option })))(
		'on option $name',
		({ name, option }) => {
			const row = rowsOf(name).find((cells) => cells[1] === `${option.displayName} \`${name}\``) ?? [];
			const choice = option.options?.find((each) => 'value' in each && each.value === option.default);
			const { minValue, maxValue } = option.typeOptions ?? {};
			const number = (value: unknown): string => Number(value).toLocaleString('en');
			switch (option.type) {
				case 'number':
					expect(row.slice(2, 4)).toEqual([number(option.default), `${number(minValue)}–${number(maxValue)}`]);
					break;
				case 'boolean':
					expect(row[2]).toBe('off');
					break;
				case 'options':
					expect(row[2]).toBe(choice?.name);
					expect(row[3]?.split(', ').sort()).toEqual((option.options ?? []).map((each) => each.name).sort());
					break;
				default:
					expect(row.length).toBeGreaterThan(4);
			}
		},
	);

	it('on the limits of removals and on whom a row is about', () => {
		expect(rowsOf('maxRemovals').map((cells) => cells.slice(1, 3))).toEqual([
			['Max Removals `maxRemovals`', '100'],
			['Max Removals `maxRemovals`', '10%'],
		]);
		const users = modeOf('target', { operation: 'update' });
		const groups = modeOf('target', { operation: 'update', resourceType: 'Groups' });
		expect(rowsOf('target').map((cells) => cells[2])).toEqual([`${users} (users), ${groups} (groups)`]);
		const ofMembers = ['group', 'member'].map((name) => modeOf(name, { operation: 'changeMembers' }));
		expect(rowsOf('member').map((cells) => cells[2])).toEqual([ofMembers.join(', ')]);
	});

	it.each(Object.entries(bulkOperations))('on operation %s', (operation, { label }) => {
		expect(rowsOf(operation).map((cells) => cells[1])).toContain(`${label} \`${operation}\``);
	});
});
