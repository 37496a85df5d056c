import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { manifest, root } from './package';

interface Judgement {
	readonly files: number;
	readonly errors: readonly string[];
}

function judge(folder: string): Judgement {
	const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'scan.mjs'), folder], { encoding: 'utf8' });
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout) as Judgement;
}

describe("the rules of n8n's package scanner", () => {
	it('hold for the built package', () => {
		const { files, errors } = judge(root);
		expect(errors).toEqual([]);
		expect(files).toBeGreaterThan(manifest.n8n.nodes.length + manifest.n8n.credentials.length);
	});

	it('would be seen to be broken, whatever comments say', () => {
		const folder = mkdtempSync(join(tmpdir(), 'scan-'));
		mkdirSync(join(folder, 'dist'));
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, overrides: { axios: '1.0.0' } }));
		writeFileSync(join(folder, 'index.js'), '/* eslint-disable */\nconsole.log(1);\n');
		writeFileSync(join(folder, 'dist', 'a.js'), "require('fs');\nsetTimeout(() => 1, 1);\n");
		const { errors } = judge(folder);
		rmSync(folder, { recursive: true });
		expect(errors).toEqual([
			'package.json:1 @n8n/community-nodes/no-overrides-field',
			'index.js:2 no-console',
			'dist/a.js:1 @n8n/community-nodes/no-restricted-imports',
			'dist/a.js:2 @n8n/community-nodes/no-restricted-globals',
		]);
	});
});
