import { columnOf } from '../../scim/columns/attributes';
import type { Fault } from '../../scim/columns/fault';
import { shownColumn } from '../../scim/columns/shown';
import type { ResourceType } from '../../scim/messages';
import { problem, type Problem } from '../problem';

/**
 * All faults of a row as one problem: each attribute once, by its display name and by the column that it came from if it was
 * matched by its name. Undefined where there are none.
 */
export function problemOf(
	faults: readonly Fault[],
	resourceType: ResourceType,
	columnNames: ReadonlyMap<string, string> = new Map(),
): Problem | undefined {
	const first = new Map<string, Fault>();
	for (const fault of faults) if (!first.has(fault.id)) first.set(fault.id, fault);
	if (first.size === 0) return undefined;
	const isOnlyMissing = [...first.values()].every(({ reason }) => reason === 'missingField');
	const sentences = [...first.values()].map(({ id, words }) => `${fieldName(id, resourceType, columnNames.get(id))} ${words}`);
	return problem(sentences.join(' '), isOnlyMissing ? 'missingField' : 'badValue');
}

function fieldName(id: string, resourceType: ResourceType, column: string | undefined): string {
	const attribute = columnOf(resourceType, id)?.displayName ?? id;
	const shown = column === undefined ? undefined : shownColumn(column);
	if (shown === undefined) return `'${attribute}'`;
	return shown === attribute ? `The column '${shown}'` : `The column '${shown}' (${attribute})`;
}
