import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnMatch } from '../../../nodes/WebexScim/scim/columns/columnUse';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';

/** Where a column belongs: an attribute id without its URN; `status`: says who left; `either`: both are right; null: must not be used. */
export type Lands = string | null;

/** A file as administrators have it, with where its columns belong. Its people are invented. */
export interface HrFile {
	readonly id: string;
	readonly title: string;
	readonly delimiter: string;
	/** The line of the header, where it is not the first. */
	readonly startingLine?: number;
	readonly columns: ReadonlyArray<{ readonly header: string; readonly lands: Lands }>;
	readonly rows: ReadonlyArray<readonly string[]>;
}

/** The files that the words were made for, and others of the same kinds. */
export const hrFiles = read('hr-files.json');
export const otherFiles = read('other-files.json');

/** The rows as Extract from File gives them: an empty cell has no key. */
export function itemsOf({ columns, rows }: HrFile): ReadonlyArray<Readonly<Record<string, string>>> {
	return rows.map((row) => Object.fromEntries(columns.flatMap(({ header }, index) => (row[index] ? [[header, row[index]]] : []))));
}

export function matchOf(file: HrFile): ColumnMatch {
	const items = itemsOf(file);
	const names = file.columns.map(({ header }) => header);
	return matchColumns(names, 'Users', { valuesOf: (name) => items.map((item) => item[name]) });
}

/** True for a column that belongs to an attribute. */
export function hasAttribute(lands: Lands): lands is string {
	return lands !== null && lands !== 'status' && lands !== 'either';
}

/** An attribute's id as the files name it. */
export function shortId(id: string): string {
	return id.replace(/^urn:.*:User:/, '');
}

function read(name: string): readonly HrFile[] {
	return JSON.parse(readFileSync(join(__dirname, 'files', name), 'utf8')) as readonly HrFile[];
}
