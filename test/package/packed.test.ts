import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import process from 'node:process';
import { dist, manifest, root } from './package';

/** Paths in the tarball that `npm pack` would make. */
function packedPaths(): readonly string[] {
	const { stdout, error } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (error !== undefined) throw error;
	const answer = JSON.parse(stdout) as unknown;
	const [tarball] = (Array.isArray(answer) ? answer : Object.values(answer as object)) as readonly {
		readonly files: readonly { readonly path: string }[];
	}[];
	return (tarball?.files ?? []).map(({ path }) => path);
}

/** Icons that a built node or credential names, as paths from the top. */
function iconsOf(path: string): readonly string[] {
	const icons = readFileSync(join(root, path), 'utf8').matchAll(/['"]file:([^'"]+)['"]/g);
	return [...icons].map(([, icon = '']) => posix.join(posix.dirname(path), icon));
}

describe('the tarball', () => {
	const packed = packedPaths();
	const entries = [...manifest.n8n.nodes, ...manifest.n8n.credentials];

	it('holds nothing but what n8n and its users need', () => {
		const foreign = packed.filter(
			(path) => !/^(?:dist\/(?:nodes|credentials|icons)\/.+|package\.json|README\.md|LICENSE|index\.js)$/.test(path),
		);
		expect(foreign).toEqual([]);
	});

	it.each(['package.json', 'README.md', 'LICENSE', 'index.js'])('holds %s', (path) => {
		expect(packed).toContain(path);
	});

	it('holds no tests, sources or maps', () => {
		expect(packed.filter((path) => /\.(?:test|spec)\.|(?<!\.d)\.ts$|\.map$|tsbuildinfo/.test(path))).toEqual([]);
	});

	it.each(entries)('holds %s, which n8n reads', (path) => {
		expect(packed).toContain(path);
	});

	it.each(manifest.n8n.nodes)('holds what describes %s in the list of nodes', (path) => {
		expect(packed).toContain(path.replace(/\.js$/, '.json'));
	});

	it.each(entries)('holds the icons of %s, light and dark', (path) => {
		const icons = iconsOf(path);
		expect(icons).toHaveLength(2);
		expect(packed).toEqual(expect.arrayContaining([...icons]));
	});

	it('holds every built file', () => {
		const built = readdirSync(dist, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) =>
				join(parentPath, name)
					.slice(root.length + 1)
					.replaceAll('\\', '/'),
			);
		expect(built.filter((path) => !packed.includes(path))).toEqual([]);
	});

	it('has a main file, and a source for each node and credential', () => {
		expect(packed).toContain(manifest.main);
		for (const path of entries) expect(existsSync(join(root, path.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
		const sources = [...sourcesIn('nodes', '.node.ts'), ...sourcesIn('credentials', '.credentials.ts')];
		expect(sources.sort()).toEqual(entries.map((path) => path.replace(/^dist\//, '').replace(/\.js$/, '.ts')).sort());
	});
});

function sourcesIn(folder: string, ending: string): readonly string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

describe('package.json', () => {
	it.each(['dependencies', 'optionalDependencies', 'bundleDependencies', 'bundledDependencies'])('has no %s', (field) => {
		expect(Object.keys((manifest[field] ?? {}) as object)).toEqual([]);
	});

	it('asks for nothing but n8n-workflow in any version, which n8n brings', () => {
		expect(manifest['peerDependencies']).toEqual({ 'n8n-workflow': '*' });
	});

	it('runs nothing when it is installed', () => {
		const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
		expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
	});

	it('asks for the level of nodes that n8n 1, 2 and 3 all load', () => {
		expect(manifest.n8n.n8nNodesApiVersion).toBe(1);
	});

	it('has the name and the keyword by which n8n finds community nodes', () => {
		expect(manifest.name).toMatch(/^n8n-nodes-/);
		expect(manifest['keywords']).toContain('n8n-community-node-package');
	});
});

it('index.js does not keep the package from loading', () => {
	const { status, stderr } = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(join(dirname(dist), 'index.js'))})`], {
		encoding: 'utf8',
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
