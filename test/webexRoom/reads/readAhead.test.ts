import type { ReadResult } from '../../../nodes/WebexScim/webex/reads/lookup';
import { createPageReader, type PageGrid } from '../../../nodes/WebexScim/webex/reads/readAhead';

/** A page that says where it begins. */
const page = (startIndex: number): ReadResult => ({ kind: 'body', body: { startIndex } }) as unknown as ReadResult;

/** Reads pages one after the other, and says which reads each of them began. */
async function readIn(
	width: number,
	wanted: readonly (readonly [number, PageGrid | undefined])[],
): Promise<readonly (readonly number[])[]> {
	let begun: number[] = [];
	const read = createPageReader(width, async (startIndex) => {
		begun.push(startIndex);
		return page(startIndex);
	});
	const told: (readonly number[])[] = [];
	for (const [startIndex, grid] of wanted) {
		begun = [];
		expect(await read(startIndex, grid)).toStrictEqual(page(startIndex));
		told.push(begun);
	}
	return told;
}

const grid = (size: number, total: number): PageGrid => ({ size, total });

describe('which reads a page begins', () => {
	it.each<{
		name: string;
		width: number;
		wanted: readonly (readonly [number, PageGrid | undefined])[];
		begun: readonly (readonly number[])[];
	}>([
		{ name: 'its own while nobody knows how many there are', width: 3, wanted: [[1, undefined]], begun: [[1]] },
		{
			name: 'its own and those behind it, as many as go side by side',
			width: 3,
			wanted: [
				[1, undefined],
				[11, grid(10, 100)],
				[21, grid(10, 100)],
			],
			begun: [[1], [11, 21, 31], [41]],
		},
		{
			name: 'only its own where one goes at a time',
			width: 1,
			wanted: [
				[1, undefined],
				[11, grid(10, 30)],
				[21, grid(10, 30)],
			],
			begun: [[1], [11], [21]],
		},
		{
			name: 'no page behind the last',
			width: 9,
			wanted: [
				[1, undefined],
				[11, grid(10, 30)],
				[21, grid(10, 30)],
			],
			begun: [[1], [11, 21], []],
		},
		{
			name: 'also a last page of one entry',
			width: 9,
			wanted: [
				[1, undefined],
				[11, grid(10, 21)],
			],
			begun: [[1], [11, 21]],
		},
		{
			name: 'only its own where it is behind what there is',
			width: 9,
			wanted: [
				[1, undefined],
				[31, grid(10, 21)],
			],
			begun: [[1], [31]],
		},
		{
			name: 'page by page once one is not where it was thought to be, for good',
			width: 3,
			wanted: [
				[1, undefined],
				[11, grid(10, 60)],
				[18, grid(10, 60)],
				[28, grid(10, 60)],
				[31, grid(10, 60)],
			],
			begun: [[1], [11, 21, 31], [18], [28], [31]],
		},
		{
			name: 'none twice',
			width: 2,
			wanted: [
				[11, grid(10, 60)],
				[21, grid(10, 60)],
				[31, undefined],
			],
			begun: [[11, 21], [31], []],
		},
	])('$name', async ({ width, wanted, begun }) => {
		expect(await readIn(width, wanted)).toStrictEqual(begun);
	});

	it('reads them at the same time', async () => {
		const open = new Map<number, (result: ReadResult) => void>();
		const read = createPageReader(3, (startIndex) => new Promise((resolve) => open.set(startIndex, resolve)));
		const first = read(1, grid(10, 25));
		expect([...open.keys()]).toStrictEqual([1, 11, 21]);
		open.get(21)?.(page(21));
		open.get(1)?.(page(1));
		expect(await first).toStrictEqual(page(1));
	});
});
