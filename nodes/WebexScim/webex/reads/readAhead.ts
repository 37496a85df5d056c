import type { ReadResult } from './lookup';

/** What is known of a list: how many entries a page has, and how many the whole list. */
export interface PageGrid {
	readonly size: number;
	readonly total: number;
}

/** Reads the page that begins at `startIndex`, from 1, and begins to read those behind it as soon as there is a grid. */
export type PageReader = (startIndex: number, grid: PageGrid | undefined) => Promise<ReadResult>;

/**
 * Pages of a list, `width` of them under way. Where a page is not where the grid has it, since one before it was smaller or brought
 * entries twice, the rest is read page by page.
 */
export function createPageReader(width: number, readPage: (startIndex: number) => Promise<ReadResult>): PageReader {
	const begun = new Map<number, Promise<ReadResult>>();
	let isInGrid = true;

	return async (startIndex, grid) => {
		isInGrid &&= begun.size === 0 || begun.has(startIndex);
		const wanted = grid === undefined || !isInGrid ? [] : startsOf(startIndex, grid, width);
		for (const start of wanted) if (!begun.has(start)) begun.set(start, readPage(start));
		const page = isInGrid ? begun.get(startIndex) : undefined;
		begun.delete(startIndex);
		return await (page ?? readPage(startIndex));
	};
}

/** Where the next pages begin, this one first. */
function startsOf(startIndex: number, { size, total }: PageGrid, width: number): readonly number[] {
	const left = Math.ceil((total - startIndex + 1) / size);
	return Array.from({ length: Math.max(0, Math.min(width, left)) }, (_, page) => startIndex + page * size);
}
