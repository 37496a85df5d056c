import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', 'nodes', 'WebexScim');

/** Longer files hold two ideas, but for tables: descriptions, attributes, options and words. */
const maxLines = 150;
const isTable = (path: string): boolean => /\/description\/|(?:[Aa]ttributes|attributeRows|[wW]ords|\/options)\.ts$/.test(path);

const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Where the imports of a file come from: packages first, then other rooms, then its own, each in the order of the alphabet. */
function sourcesIn(text: string): readonly string[] {
	const imports = /^(?:import [^;]*?;\n)+/.exec(text)?.[0] ?? '';
	return [...imports.matchAll(/from '([^']+)';/g)].map(([, source = '']) => source.toLowerCase());
}

function inOrder(sources: readonly string[]): readonly string[] {
	const rank = (source: string): string => `${source.startsWith('../') ? 1 : source.startsWith('.') ? 2 : 0} ${source}`;
	return [...sources].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

it('the house has pages', () => {
	expect(paths.length).toBeGreaterThan(200);
});

it('no page is longer than one idea', () => {
	const long = paths.filter((path) => !isTable(`/${path}`) && textOf(path).split('\n').length - 1 > maxLines);
	expect(long).toStrictEqual([]);
});

it('imports stand in one order', () => {
	const odd = paths.filter((path) => sourcesIn(textOf(path)).join('\n') !== inOrder(sourcesIn(textOf(path))).join('\n'));
	expect(odd).toStrictEqual([]);
});
