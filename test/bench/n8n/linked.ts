import type { OutputItem } from '../../e2e/execution';

/**
 * Counts the rows that n8n links to their own result: exactly one item of the last node leads back to the row, that item to no
 * other row, and `isResultOf` holds. `stages` are the items of the rows' node and of each node after it, in their order.
 */
export function countLinkedRows(
	stages: readonly (readonly OutputItem[])[],
	isResultOf: (item: OutputItem, row: OutputItem) => boolean,
): number {
	const found = new Map<number, { readonly item: OutputItem; readonly isOnly: boolean }[]>();
	for (const item of stages.at(-1) ?? []) {
		const origins = originsOf(item, stages.slice(0, -1));
		for (const row of origins) found.set(row, [...(found.get(row) ?? []), { item, isOnly: origins.size === 1 }]);
	}
	const rows = stages[0] ?? [];
	return rows.filter((row, index) => {
		const [first, ...others] = found.get(index) ?? [];
		return first !== undefined && others.length === 0 && first.isOnly && isResultOf(first.item, row);
	}).length;
}

/** The rows that an item comes from, by n8n's `pairedItem` from node to node; `before` are the items of the nodes before its own. */
function originsOf(item: OutputItem, before: readonly (readonly OutputItem[])[]): ReadonlySet<number> {
	const parents = parentsOf(item.pairedItem);
	if (before.length <= 1) return new Set(parents);
	const earlier = before.slice(0, -1);
	const items = parents.flatMap((parent) => before.at(-1)?.[parent] ?? []);
	return new Set(items.flatMap((parent) => [...originsOf(parent, earlier)]));
}

/** n8n writes a number, an object with `item`, or a list of these. */
function parentsOf(pairedItem: unknown): readonly number[] {
	if (typeof pairedItem === 'number') return [pairedItem];
	if (Array.isArray(pairedItem)) return pairedItem.flatMap(parentsOf);
	if (typeof pairedItem !== 'object' || pairedItem === null || !('item' in pairedItem)) return [];
	return parentsOf(pairedItem.item);
}
