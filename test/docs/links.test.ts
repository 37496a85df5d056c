import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../package/package';
import { anchorsOf, documents, proseOf, textOf } from './documents';

interface Link {
	readonly link: string;
	readonly path: string;
	readonly anchor: string | undefined;
}

/** The links of a document into the repository, with the path that they mean. */
function linksOf(document: string): readonly Link[] {
	const links = [...proseOf(document).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
	return links
		.filter((link) => !/^[a-z]+:/i.test(link))
		.map((link) => {
			const [file = '', anchor] = link.split('#');
			return { link, path: file === '' ? document : posix.join(posix.dirname(document), file), anchor };
		});
}

function isBroken({ path, anchor }: Link): boolean {
	const inRepository = join(root, path);
	if (!existsSync(inRepository)) return true;
	return anchor !== undefined && !(statSync(inRepository).isFile() && anchorsOf(path).has(anchor));
}

it('finds the documents', () => {
	expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/administrators.md', 'examples/README.md']));
});

it.each(documents)('%s: every link into the repository leads somewhere', (document) => {
	expect(
		linksOf(document)
			.filter(isBroken)
			.map(({ link }) => link),
	).toEqual([]);
});

it('CONTRIBUTING names no page of the house that is not there', () => {
	const named = [...textOf('CONTRIBUTING.md').matchAll(/`((?:[\w-]+\/)+[\w.-]+\.ts)`/g)].map(([, path = '']) => path);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((path) => ![path, `nodes/WebexScim/${path}`, `test/${path}`].some((each) => existsSync(join(root, each))))).toEqual(
		[],
	);
});

it('every page of docs is linked from the README', () => {
	const linked = linksOf('README.md').map(({ path }) => path);
	expect(documents.filter((path) => path.startsWith('docs/') && !linked.includes(path))).toEqual([]);
});

it('every picture is shown somewhere', () => {
	const shown = documents.flatMap(linksOf).map(({ path }) => path);
	const files = readdirSync(join(root, 'docs/images')).filter((name) => !name.endsWith('.json'));
	const pictures = files.map((name) => `docs/images/${name}`);
	expect(pictures.filter((path) => !shown.includes(path))).toEqual([]);
});

it.each([
	'credentials/WebexScimOAuth2Api.credentials.ts',
	'credentials/WebexServiceAppApi.credentials.ts',
	'nodes/WebexScim/WebexScim.node.json',
])('%s leads to sections that the README has', (path) => {
	const anchors = [...textOf(path).matchAll(/github\.com\/n8n-nodes-webex-scim\/n8n-nodes-webex-scim#([\w-]+)/g)].map(
		([, anchor = '']) => anchor,
	);
	expect(anchors.length).toBeGreaterThan(0);
	// GitHub's own anchor for the README as a whole.
	expect(anchors.filter((anchor) => anchor !== 'readme' && !anchorsOf('README.md').has(anchor))).toEqual([]);
});

it('the README has 220 lines at most', () => {
	expect(textOf('README.md').split('\n').length - 1).toBeLessThanOrEqual(220);
});
