import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, root } from './package';

/** Rows of the table in CONTRIBUTING.md: a package and what it is for. */
function tableRows(): ReadonlyArray<readonly [name: string, purpose: string]> {
	const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
	const [, table = ''] = /\| devDependency \|.*\n\| --- \|.*\n((?:\|.*\n)+)/.exec(text) ?? [];
	return [...table.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = '', purpose = '']) => [name, purpose]);
}

describe('the table of devDependencies in CONTRIBUTING.md', () => {
	it('names each of them and no other, in the order of package.json', () => {
		expect(tableRows().map(([name]) => name)).toEqual(Object.keys(manifest['devDependencies'] as object));
	});

	it('says what each is for', () => {
		expect(tableRows().filter(([, purpose]) => !/\w{3}/.test(purpose))).toEqual([]);
	});
});
