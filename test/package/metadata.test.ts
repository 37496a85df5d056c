import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, root } from './package';

/** Files that name the repository: package.json first, the others after it. */
const files = [
	'package.json',
	...['credentials', 'nodes', 'docs', 'examples', '.github', '.ci'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
	),
	...readdirSync(root),
].filter((name) => /\.(?:md|json|ts|yml)$/.test(name) && name !== 'package-lock.json');

const [, repository] = /^git\+(https:\/\/github\.com\/[\w-]+\/[\w-]+)\.git$/.exec((manifest['repository'] as { url: string }).url) ?? [];

describe("the package's own addresses", () => {
	it('are those of the repository in package.json, wherever they stand', () => {
		expect(repository).toBeDefined();
		const named = [...new Set(files)].flatMap((file) =>
			[...readFileSync(join(root, file), 'utf8').matchAll(/https:\/\/github\.com\/[\w-]+\/n8n-nodes-webex-scim\b/g)].map(([address]) => ({
				file,
				address,
			})),
		);
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter(({ address }) => address !== repository)).toEqual([]);
	});

	it('lead from the list of packages to the README and the issues', () => {
		expect({ homepage: manifest['homepage'], bugs: manifest['bugs'] }).toEqual({
			homepage: `${repository}#readme`,
			bugs: { url: `${repository}/issues` },
		});
	});
});

it('package.json names an author with an address, and the license that n8n asks for', () => {
	expect(manifest['author']).toEqual({ name: expect.stringMatching(/\w/), email: expect.stringMatching(/^\S+@\S+$/) });
	expect(manifest['license']).toBe('MIT');
	expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toContain((manifest['author'] as { name: string }).name);
});
