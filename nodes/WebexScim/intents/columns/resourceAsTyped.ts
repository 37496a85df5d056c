import { columnOf } from '../../scim/columns/attributes';
import { buildResource, type ColumnValues, type Purpose } from '../../scim/columns/build';
import type { Fault } from '../../scim/columns/fault';
import { plainOf } from '../../scim/columns/plain';
import { entriesOf, type ColumnValue } from '../../scim/columns/values';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { isBlank } from '../../scim/names/names';
import { textAsTyped } from '../../scim/typed/typedScalar';

interface RowAsRead {
	readonly resourceType: ResourceType;
	/** The checked values. */
	readonly values: ColumnValues;
	readonly cells: ReadonlyMap<string, unknown>;
	readonly faults: readonly Fault[];
	readonly purposes: readonly Purpose[];
}

/**
 * A user or group without the values that are at fault, and one for a change that has them, and those that were cleaned, as they were
 * typed: Webex may have just these, or have zeros before a number. Undefined where nothing was cleaned or at fault, and where more is wrong with the row than such texts.
 */
export function resourceAsTyped({
	resourceType,
	values,
	cells,
	faults,
	purposes,
}: RowAsRead): { readonly resources: readonly JsonObject[]; readonly asTyped: JsonObject } | undefined {
	const texts = cleanedIn(resourceType, values, cells);
	const atFault = new Set<string>();
	for (const { id, reason } of faults) {
		const text = reason === 'badValue' ? typedIn(resourceType, id, cells.get(id)) : undefined;
		if (text === undefined) return undefined;
		texts.set(id, text);
		atFault.add(id);
	}
	if (texts.size === 0) return undefined;
	const sure = new Map([...values].filter(([id]) => !atFault.has(id)));
	const built = purposes.map((purpose) => buildResource(resourceType, sure, purpose));
	const resources = built.flatMap((each) => (each.kind === 'built' ? [each.resource] : []));
	const typed = buildResource(resourceType, new Map([...values, ...texts]), 'change');
	return typed.kind === 'bad' || resources.length < built.length ? undefined : { resources, asTyped: typed.resource };
}

/** The texts that became others when they were read. */
function cleanedIn(
	resourceType: ResourceType,
	values: ColumnValues,
	cells: ReadonlyMap<string, unknown>,
): Map<string, ColumnValue | number> {
	const texts = new Map<string, ColumnValue | number>();
	for (const [id, value] of values) {
		const cell = cells.get(id);
		if (cell === value || value === null || typeof value === 'boolean') continue;
		const typed = typedIn(resourceType, id, cell);
		if (typed !== undefined && JSON.stringify(typed) !== JSON.stringify(value)) texts.set(id, typed);
	}
	return texts;
}

function typedIn(resourceType: ResourceType, id: string, cell: unknown): ColumnValue | number | undefined {
	const column = columnOf(resourceType, id);
	if (column === undefined) return undefined;
	if (column.type !== 'stringList') return textAsTyped(plainOf(cell), column);
	const entries = entriesOf(column, cell).map((entry) => textAsTyped(plainOf(entry), column));
	const texts = entries.flatMap((entry) => (entry === undefined ? [] : String(entry))).filter((text) => !isBlank(text));
	return texts.length === 0 || entries.includes(undefined) ? undefined : texts;
}
