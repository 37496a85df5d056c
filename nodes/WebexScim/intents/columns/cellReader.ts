import { cellSaysByHand, unread } from '../../scim/columns/cells';
import type { ColumnMatch } from '../../scim/columns/columnUse';
import { isJsonObject, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { finish, type Work } from '../../scim/work';
import { expressionFailed, type Problem } from '../problem';
import type { InputItem, ParameterReader } from '../source';
import { matchItems, type ItemsToMatch, type MatchedItems, type MatchedRow } from './matchedItems';

/** The cells of an item by attribute id; where columns are matched by name, also the columns that they come from, and the match. */
export interface Cells extends Pick<MatchedRow, 'cells'>, Partial<Pick<MatchedRow, 'columnNames'>> {
	readonly kind: 'cells';
	readonly matched?: MatchedItems;
}

/** Gives the cells of each item, whichever way they are mapped. */
export interface CellReader {
	/** Matches the columns of all items, where they are matched by their names; otherwise the first reading does so, in one go. */
	readonly prepare: () => Work<void>;
	readonly cellsOf: (item: InputItem, itemIndex: number) => Cells | Problem;
	/** What became of the columns; undefined where none were matched by name. */
	readonly match: () => ColumnMatch | undefined;
	/** The attributes, by their ids, whose expression gave nothing at all for any item that was read, where they are mapped by hand. */
	readonly neverGiven: () => readonly string[];
}

/**
 * Column names are matched once, over all items. `mapper` is the parameter as it is stored: a field that is blank there maps nothing,
 * whatever an empty value means.
 */
export function createCellReader(
	parameter: ParameterReader,
	mapper: unknown,
	resourceType: ResourceType,
	toMatch: ItemsToMatch,
): CellReader {
	const blank = blankFields(mapper);
	let matched: MatchedItems | undefined;
	const [empty, given] = [new Set<string>(), new Set<string>()];

	/** The parameter for an item; undefined where its expression fails. */
	const mapperOf = (itemIndex: number): JsonObject | undefined => {
		const reading = parameter('attributes', itemIndex);
		if (reading.kind === 'failed') return undefined;
		return isJsonObject(reading.value) ? reading.value : {};
	};
	return {
		*prepare() {
			const first = mapperOf(0);
			if (first !== undefined && !isByHand(first)) matched ??= yield* matchItems(toMatch, resourceType);
		},
		cellsOf(item, itemIndex) {
			const own = mapperOf(itemIndex);
			if (own === undefined) return expressionFailed("'Attributes'");
			if (isByHand(own)) {
				const value = isJsonObject(own['value']) ? own['value'] : {};
				const mapped = Object.entries(value).filter(([id]) => !blank.has(id));
				for (const [id, cell] of mapped) (cell === undefined ? empty : given).add(id);
				const cells = mapped.map(([id, cell]) => [id, cellSaysByHand(id, cell, resourceType)] as const);
				return { kind: 'cells', cells: new Map(cells.filter(([, cell]) => cell !== unread)) };
			}
			matched ??= finish(matchItems(toMatch, resourceType));
			return { kind: 'cells', ...matched.rowOf(item), matched };
		},
		match: () => matched?.match,
		neverGiven: () => [...empty].filter((id) => !given.has(id)),
	};
}

function isByHand(mapper: JsonObject): boolean {
	return mapper['mappingMode'] === 'defineBelow';
}

/** n8n keeps a blank field of the mapper as null, an emptied one as an empty text. */
function blankFields(mapper: unknown): ReadonlySet<string> {
	const value = isJsonObject(mapper) && isJsonObject(mapper['value']) ? mapper['value'] : {};
	return new Set(Object.keys(value).filter((id) => value[id] === null || value[id] === ''));
}
