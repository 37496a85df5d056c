import { columnOf } from '../../scim/columns/attributes';
import { buildResource, unknownWords, type Purpose } from '../../scim/columns/build';
import type { Fault } from '../../scim/columns/fault';
import { plainOf } from '../../scim/columns/plain';
import { checkValue, type ColumnValue } from '../../scim/columns/values';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { cleanName } from '../../scim/names/names';
import { problem, together, type Problem } from '../problem';
import type { ColumnReader, IntentSource, ParameterReader, Wanted } from '../source';
import { createCellReader, type Cells } from './cellReader';
import { problemOf } from './faults';
import { leaverSaysIn } from './goneMembers';
import { managerColumn, takeManagerCell } from './manager';
import type { ItemsToMatch } from './matchedItems';
import { createNameReader } from './namesSaid';
import { peopleColumnsIn, peopleFaultOf } from './people';
import { resourceAsTyped } from './resourceAsTyped';

/** A reader for the parameter `attributes`, a resource mapper in either of its modes; `mapper` is the parameter as it is stored. */
export function createColumnReader(
	parameter: ParameterReader,
	mapper: unknown,
	resourceType: ResourceType,
	rules: CellRules,
	toMatch: ItemsToMatch,
): ColumnReader {
	const { prepare, cellsOf, match, neverGiven } = createCellReader(parameter, mapper, resourceType, toMatch);
	const names = createNameReader(toMatch);

	return {
		prepare,
		read(item, itemIndex, purposes) {
			const cells = cellsOf(item, itemIndex);
			if (cells.kind === 'problem') return cells;
			const gone = purposes.includes('create') ? cells.matched?.goneProblem(item) : undefined;
			const wanted = mapCells(cells, resourceType, rules, purposes);
			if (gone === undefined) return wanted;
			const other = wanted.kind === 'problem' ? wanted : wanted.breach?.problem;
			return other === undefined ? gone : problem(`${gone.detail} ${other.detail}`);
		},
		text(item, itemIndex, id) {
			const cells = cellsOf(item, itemIndex);
			const column = columnOf(resourceType, id);
			if (cells.kind === 'problem') return 'unread';
			if (column === undefined) return undefined;
			const checked = checkValue(column, cells.cells.get(id));
			if (checked.kind === 'bad') return 'unread';
			return checked.kind === 'ok' && typeof checked.value === 'string' ? { text: checked.value } : undefined;
		},
		said(item, itemIndex, id) {
			const cells = cellsOf(item, itemIndex);
			const cell = cells.kind === 'problem' ? undefined : plainOf(cells.cells.get(id));
			const text = typeof cell === 'string' || typeof cell === 'number' ? cleanName(String(cell)) : '';
			return text === '' ? undefined : text;
		},
		allSaid(item, itemIndex, id) {
			const cells = cellsOf(item, itemIndex);
			if (cells.kind === 'problem') return [];
			const { matched } = cells;
			return matched === undefined ? [cells.cells.get(id)] : matched.columnsMeaning(id).map((column) => matched.cellOf(item, column, id));
		},
		names,
		leaverSays: leaverSaysIn(toMatch),
		match,
		neverGiven,
	};
}

/** What becomes of an empty cell, and of a manager who is nobody; absent: the row is refused. */
export type CellRules = { readonly emptyValues: 'ignore' | 'remove' } & Pick<IntentSource, 'unknownManager'>;

function mapCells(
	source: Cells,
	resourceType: ResourceType,
	{ emptyValues, unknownManager = 'reject' }: CellRules,
	purposes: readonly Purpose[],
): Wanted | Problem {
	const { values, faults } = checkCells(source, resourceType, emptyValues);
	const { columnNames } = source;
	const manager = takeManagerCell(values, columnNames?.get(managerColumn), unknownManager);
	const named = manager === undefined || manager.kind === 'fault' ? {} : { manager };
	if (manager?.kind === 'fault') faults.push(manager.fault);
	// What is wrong with a value is told once: a cell that cannot be read is not missing as well.
	const faulty = faults.map(({ id }) => id);
	const resources: JsonObject[] = [];
	for (const purpose of purposes) {
		const built = buildResource(resourceType, values, purpose);
		if (built.kind === 'built') resources.push(built.resource);
		else faults.push(...built.faults.filter(({ id }) => !faulty.includes(id)));
	}
	const peopleColumns = resourceType === 'Groups' ? peopleColumnsIn(columnNames) : undefined;
	const nobody = resourceType === 'Groups' ? peopleFaultOf(values, peopleColumns) : undefined;
	const refused = together([problemOf(faults, resourceType, columnNames), nobody].filter((each) => each !== undefined));
	const mayBreach = purposes.includes('change') && nobody === undefined;
	const asTyped = mayBreach ? resourceAsTyped({ resourceType, values, cells: source.cells, faults, purposes }) : undefined;
	const more = { ...named, ...(peopleColumns === undefined ? {} : { peopleColumns }) };
	if (asTyped === undefined) return refused ?? { kind: 'wanted', resources, ...more };
	const breach = { asTyped: asTyped.asTyped, ...(refused === undefined ? {} : { problem: refused }) };
	return { kind: 'wanted', resources: asTyped.resources, ...more, breach };
}

/** The checked values by attribute id, and what is wrong with the others. */
function checkCells(
	{ cells, columnNames }: Cells,
	resourceType: ResourceType,
	emptyValues: 'ignore' | 'remove',
): { readonly values: Map<string, ColumnValue | null>; readonly faults: Fault[] } {
	const values = new Map<string, ColumnValue | null>();
	const faults: Fault[] = [];
	for (const [id, cell] of cells) {
		const column = columnOf(resourceType, id);
		const checked = column === undefined ? unknownAttribute : checkValue(column, cell, columnNames?.get(id));
		if (checked.kind === 'bad') faults.push({ id, reason: 'badValue', words: checked.words });
		else if (checked.kind === 'ok') values.set(id, checked.value);
		else if (emptyValues === 'remove') values.set(id, null);
	}
	return { values, faults };
}

const unknownAttribute = { kind: 'bad', words: unknownWords } as const;
