import type { ManagerName } from './intents';
import { uuidOfWebexId } from '../scim/identifiers';
import { columnOf, columnsOf } from '../scim/columns/attributes';
import { isJsonObject, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { cleanName } from '../scim/names';
import { buildGroup, buildUser, type ColumnValues, type Purpose } from '../scim/columns/build';
import { checkValue, type ColumnValue } from '../scim/columns/values';
import { matchItems, type ItemsToMatch, type MatchedItems } from './matchedItems';
import { expressionFailed, notAnAddress, problem, unaskable, type Problem } from './problem';
import type { ColumnReader, InputItem, ParameterReader, Wanted } from './source';

/** The column that names a user's manager; Webex wants the manager's id there. */
const managerColumn = columnsOf('Users').find(({ attribute }) => attribute === 'manager')?.id;

/**
 * A reader for the parameter `attributes`, a resource mapper in either of its modes. Column names are matched once, over all
 * items. `mapper` is the parameter as it is stored: a field that is blank there maps nothing, whatever an empty value means.
 */
export function createColumnReader(
	parameter: ParameterReader,
	mapper: unknown,
	resourceType: ResourceType,
	emptyValues: 'ignore' | 'remove',
	toMatch: ItemsToMatch,
): ColumnReader {
	const blank = blankFields(mapper);
	let matched: MatchedItems | undefined;

	return {
		read(item, itemIndex, purposes) {
			const cells = cellsOf(item, itemIndex);
			if (cells.kind === 'problem') return cells;
			const gone = purposes.includes('create') ? cells.goneProblem?.(item) : undefined;
			return gone ?? mapCells(cells.cells, resourceType, emptyValues, purposes);
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
			const cell = cells.kind === 'problem' ? undefined : cells.cells.get(id);
			const text = typeof cell === 'string' || typeof cell === 'number' ? cleanName(String(cell)) : '';
			return text === '' ? undefined : text;
		},
		match: () => matched?.match,
	};

	function cellsOf(item: InputItem, itemIndex: number): Cells | Problem {
		const reading = parameter('attributes', itemIndex);
		if (reading.kind === 'failed') return expressionFailed('attributes');
		const mapper = isJsonObject(reading.value) ? reading.value : {};
		if (mapper['mappingMode'] === 'defineBelow') {
			const value = isJsonObject(mapper['value']) ? mapper['value'] : {};
			return { kind: 'cells', cells: new Map(Object.entries(value).filter(([id]) => !blank.has(id))) };
		}
		matched ??= matchItems(toMatch, resourceType);
		return { kind: 'cells', cells: matched.cellsOf(item), goneProblem: matched.goneProblem };
	}
}

/** The cells of an item by attribute id, and where columns are matched by name, what a row says of who is gone. */
interface Cells {
	readonly kind: 'cells';
	readonly cells: ReadonlyMap<string, unknown>;
	readonly goneProblem?: MatchedItems['goneProblem'];
}

/** n8n keeps a blank field of the mapper as null, an emptied one as an empty text. */
function blankFields(mapper: unknown): ReadonlySet<string> {
	const value = isJsonObject(mapper) && isJsonObject(mapper['value']) ? mapper['value'] : {};
	return new Set(Object.keys(value).filter((id) => value[id] === null || value[id] === ''));
}

function mapCells(
	cells: ReadonlyMap<string, unknown>,
	resourceType: ResourceType,
	emptyValues: 'ignore' | 'remove',
	purposes: readonly Purpose[],
): Wanted | Problem {
	const values = new Map<string, ColumnValue | null>();
	for (const [id, cell] of cells) {
		const column = columnOf(resourceType, id);
		if (column === undefined)
			return problem(`'${id}' is no attribute that this version of the node knows. Refresh the list of attributes.`);
		const checked = checkValue(column, cell);
		if (checked.kind === 'bad') return problem(checked.detail);
		if (checked.kind === 'ok') values.set(id, checked.value);
		else if (emptyValues === 'remove') values.set(id, null);
	}
	const manager = takeManager(values);
	if (manager?.kind === 'problem') return manager;
	const resources: JsonObject[] = [];
	for (const purpose of purposes) {
		const built = buildFrom(values, resourceType, purpose);
		if (built.kind === 'bad') return problem(built.detail, built.reason);
		resources.push(built.resource);
	}
	return { kind: 'wanted', resources, ...(manager === undefined ? {} : { manager }) };
}

function buildFrom(values: ColumnValues, resourceType: ResourceType, purpose: Purpose): ReturnType<typeof buildUser> {
	return resourceType === 'Users' ? buildUser(values, purpose) : buildGroup(values, purpose);
}

/** Takes a manager's e-mail address out of the values, to be looked up; an id stays, decoded if need be. */
function takeManager(values: Map<string, ColumnValue | null>): ManagerName | Problem | undefined {
	const value = managerColumn === undefined ? undefined : values.get(managerColumn);
	if (managerColumn === undefined || typeof value !== 'string') return undefined;
	const id = uuidOfWebexId(value);
	if (id !== undefined) {
		values.set(managerColumn, id);
		return undefined;
	}
	if (!value.includes('@')) return problem("'Manager' is neither an e-mail address nor an ID. Give the manager's e-mail address.");
	const fault = notAnAddress('Manager', value) ?? unaskable('Manager', 'userName', value);
	if (fault !== undefined) return fault;
	values.delete(managerColumn);
	return { kind: 'name', attribute: 'userName', value };
}
