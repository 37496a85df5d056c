import type { OutputItem } from '../../e2e/execution';
import { countLinkedRows } from './linked';

const rows: readonly OutputItem[] = ['a', 'b', 'c'].map((row) => ({ json: { row } }));

function itemOf(row: string, pairedItem?: unknown): OutputItem {
	return { json: { row }, ...(pairedItem === undefined ? {} : { pairedItem }) };
}

const isSame = (item: OutputItem, row: OutputItem): boolean => item.json['row'] === row.json['row'];

describe('countLinkedRows', () => {
	it.each<[string, readonly (readonly OutputItem[])[], number]>([
		['one item each, by an object', [[itemOf('a', { item: 0 }), itemOf('b', { item: 1 }), itemOf('c', { item: 2 })]], 3],
		['one item each, by a number, in another order', [[itemOf('c', 2), itemOf('a', 0), itemOf('b', 1)]], 3],
		['one item each, by a list', [[itemOf('a', [{ item: 0 }]), itemOf('b', [1]), itemOf('c', [{ item: 2, input: 0 }])]], 3],
		['no links', [[itemOf('a'), itemOf('b'), itemOf('c')]], 0],
		['links to the rows of others', [[itemOf('b', 0), itemOf('a', 1), itemOf('c', 2)]], 1],
		['two items for a row', [[itemOf('a', 0), itemOf('a', 0), itemOf('b', 1)]], 1],
		['an item for two rows', [[itemOf('a', [0, 1]), itemOf('c', 2)]], 1],
		['nothing came out', [[]], 0],
		[
			'through a node between',
			[
				[itemOf('x', 2), itemOf('y', 0)],
				[itemOf('a', 1), itemOf('c', 0)],
			],
			2,
		],
		[
			'a node between that lost the link',
			[
				[itemOf('x'), itemOf('y')],
				[itemOf('a', 0), itemOf('b', 1)],
			],
			0,
		],
		['a node between that joined rows', [[itemOf('x', [0, 1, 2])], [itemOf('a', 0)]], 0],
	])('%s', (_name, stages, linked) => {
		expect(countLinkedRows([rows, ...stages], isSame)).toBe(linked);
	});
});
