import { headerKeys } from '../header';
import type { Need } from '../needs';
import type { Language } from './languages';

/** What a column's name may stand for: an attribute, and what must be so for it. The lower the rank, the more telling the name. */
export interface Meaning {
	readonly id: string;
	readonly rank: number;
	/** What the values or the other columns have to show. */
	readonly needs?: Need;
	/** Only in a file in that language. */
	readonly only?: Language;
	/** Nothing says whether it is of work: private in a file that holds what is private. */
	readonly isPlain?: boolean;
	/** A cell may end in remarks: "Mara Lind (1001)". */
	readonly hasRemarks?: true;
}

/** The meanings of a word, in the order in which they are tried. */
export type WordTable = ReadonlyMap<string, readonly Meaning[]>;

/** A row of a table: what the names mean, which are written as `wordsIn` reads them. */
export type WordRow = readonly [id: string, names: string, more?: Partial<Omit<Meaning, 'id'>>];

/** A table of words by their keys; rows of one name stand in their order. */
export function wordTable(rows: readonly WordRow[]): WordTable {
	const table = new Map<string, Meaning[]>();
	for (const [id, names, more] of rows) {
		for (const key of headerKeys(names)) {
			const meanings = table.get(key) ?? [];
			table.set(key, meanings);
			meanings.push({ id, rank: 0, ...more });
		}
	}
	return table;
}
