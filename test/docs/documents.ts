import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../package/package';

/** Every document of the repository, by its path from the top. */
export const documents: readonly string[] = ['.', 'docs', 'examples', '.github'].flatMap((folder) =>
	existsSync(join(root, folder))
		? readdirSync(join(root, folder))
				.filter((name) => name.endsWith('.md'))
				.map((name) => posix.join(folder, name))
		: [],
);

export function textOf(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

/** A document without its blocks of code, line by line. */
export function proseOf(path: string): string {
	return textOf(path).replace(/^( *)```[^\n]*\n[\s\S]*?^\1```$/gm, '');
}

/** What stands as code in a document: the lines of its blocks, and what is between backticks. */
export function codeIn(path: string): readonly string[] {
	const blocks = [...textOf(path).matchAll(/^( *)```[^\n]*\n([\s\S]*?)^\1```$/gm)].flatMap(([, , lines = '']) => lines.split('\n'));
	const inline = [...proseOf(path).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/\s+/g, ' '));
	return [...blocks, ...inline].map((code) => code.trim()).filter((code) => code !== '');
}

/** The anchors that GitHub gives a document's headings: small letters, no signs but hyphens, a number where one comes again. */
export function anchorsOf(path: string): ReadonlySet<string> {
	const anchors = new Set<string>();
	for (const [, heading = ''] of proseOf(path).matchAll(/^#{1,6} +(.+)$/gm)) {
		const anchor = heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.trim()
			.replace(/\s/g, '-');
		let free = anchor;
		for (let again = 1; anchors.has(free); again++) free = `${anchor}-${again}`;
		anchors.add(free);
	}
	return anchors;
}

/** The rows of all tables in a part of a document, by their cells; the part is the section of that heading, or all of it. */
export function rowsIn(path: string, heading?: string): readonly (readonly string[])[] {
	const text = textOf(path);
	const [, section] = heading === undefined ? ['', text] : text.split(new RegExp(`^#+ ${heading}$`, 'm'));
	if (section === undefined) throw new Error(`${path} has no section "${heading}"`);
	const lines = (heading === undefined ? section : (section.split(/^#/m)[0] ?? '')).split('\n');
	const isOfTable = (line: string | undefined): boolean => line?.startsWith('|') === true;
	return lines
		.filter((line, index) => isOfTable(line) && !/^\|[\s|-]+\|$/.test(line) && !/^\|[\s|-]+\|$/.test(lines[index + 1] ?? ''))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}
