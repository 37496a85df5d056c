import { columnOf } from '../scim/columns/attributes';
import { buildUser, type ColumnValues, type Purpose } from '../scim/columns/build';
import type { Fault } from '../scim/columns/fault';
import { plainOf } from '../scim/columns/plain';
import type { JsonObject } from '../scim/json';
import { textAsTyped } from '../scim/typedScalar';

interface RowAtFault {
	/** The checked values. */
	readonly values: ColumnValues;
	readonly cells: ReadonlyMap<string, unknown>;
	readonly faults: readonly Fault[];
	readonly purposes: readonly Purpose[];
}

/**
 * A user without the values that are at fault, and one for a change that has them as they were typed: Webex may have just these.
 * Undefined where more is wrong with the row than such texts.
 */
export function userAsTyped({
	values,
	cells,
	faults,
	purposes,
}: RowAtFault): { readonly resources: readonly JsonObject[]; readonly asTyped: JsonObject } | undefined {
	const texts = new Map<string, string>();
	for (const { id, reason } of faults) {
		const column = columnOf('Users', id);
		const text = reason === 'badValue' && column !== undefined ? textAsTyped(plainOf(cells.get(id)), column) : undefined;
		if (text === undefined) return undefined;
		texts.set(id, text);
	}
	const sure = new Map([...values].filter(([id]) => !texts.has(id)));
	const built = purposes.map((purpose) => buildUser(sure, purpose));
	const resources = built.flatMap((each) => (each.kind === 'built' ? [each.resource] : []));
	const typed = buildUser(new Map([...values, ...texts]), 'change');
	return typed.kind === 'bad' || resources.length < built.length ? undefined : { resources, asTyped: typed.resource };
}
