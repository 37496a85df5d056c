import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { importsOf } from '../imports';
import { dist, manifest, root } from './package';

function builtFiles(): readonly string[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
}

/** What a built file needs at run time that n8n does not give it, each as a sentence. */
function foreignNeeds(path: string, text: string): readonly string[] {
	return importsOf(text, path).flatMap(({ specifier, line }) => {
		// n8n's rule for community nodes allows both.
		if (specifier === 'n8n-workflow' || specifier === 'node:crypto') return [];
		if (specifier === undefined) return [`${path}:${line} requires what cannot be told`];
		if (!specifier.startsWith('.')) return [`${path}:${line} requires ${specifier}`];
		const target = resolve(dirname(path), specifier);
		const isOwn = target.startsWith(dist) && [target, `${target}.js`, `${target}.json`].some((file) => existsSync(file));
		return isOwn ? [] : [`${path}:${line} requires ${specifier}, which is not built`];
	});
}

describe('the built code', () => {
	it('is there', () => {
		expect(existsSync(join(dist, 'nodes', 'WebexScim', 'WebexScim.node.js'))).toBe(true);
	});

	it('requires nothing but n8n-workflow, node:crypto and its own files', () => {
		expect(builtFiles().flatMap((name) => foreignNeeds(join(dist, name), readFileSync(join(dist, name), 'utf8')))).toEqual([]);
	});

	it.each([
		['const axios_1 = require("axios");', 'requires axios'],
		['const node_fs_1 = require("node:fs");', 'requires node:fs'],
		['const core = require("n8n-core");', 'requires n8n-core'],
		['const helper = require(name);', 'requires what cannot be told'],
		['const missing = require("./missing");', 'requires ./missing, which is not built'],
		['const webex = require("../../../test/webex/webex");', 'requires ../../../test/webex/webex, which is not built'],
		['const later = await import("axios");', 'requires axios'],
	])('would be found to need more by the line %s', (line, need) => {
		expect(foreignNeeds(join(dist, 'nodes', 'WebexScim', 'invented.js'), line)).toEqual([expect.stringContaining(need)]);
	});

	it('is loaded by plain Node from the paths that n8n reads, each class named as its file', () => {
		const paths = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		const script = `const loaded = ${JSON.stringify(paths)}.map((path) => {
			const name = require('node:path').basename(path).split('.')[0];
			const { description, name: own } = new (require('./' + path)[name])();
			return description?.name ?? own;
		});
		process.stdout.write(JSON.stringify(loaded));`;
		const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
		expect(stderr).toBe('');
		const lowerFirst = paths.map((path) =>
			path
				.replace(/^.*\//, '')
				.replace(/\..*$/, '')
				.replace(/^./, (first) => first.toLowerCase()),
		);
		expect(JSON.parse(stdout)).toEqual(lowerFirst);
	});
});
