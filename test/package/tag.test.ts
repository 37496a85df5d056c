import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './package';

/** `.ci/tag` in a repository of its own, where main has one commit of version 1.2.3 and a branch has one more. */
describe('the tag of a release', () => {
	const folder = mkdtempSync(join(tmpdir(), 'tag-'));
	const git = (...words: readonly string[]): void => {
		const { status, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
		if (status !== 0) throw new Error(stderr);
	};
	const commit = (message: string): void => {
		git('add', '--all');
		git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', message);
	};

	beforeAll(() => {
		git('init', '--quiet');
		mkdirSync(join(folder, '.ci'));
		cpSync(join(root, '.ci', 'tag'), join(folder, '.ci', 'tag'));
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3' }));
		commit('on main');
		git('update-ref', 'refs/remotes/origin/main', 'HEAD');
		git('tag', 'merged');
		writeFileSync(join(folder, 'more'), '');
		commit('not on main');
		git('tag', 'aside');
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each([
		['v1.2.3', 'merged', 0, 'v1.2.3 is on main, and the version of the package\n'],
		['v1.2.4', 'merged', 1, "The tag is v1.2.4, but package.json says v1.2.3. Delete the tag, and make it by 'npm version'.\n"],
		['1.2.3', 'merged', 1, "The tag is 1.2.3, but package.json says v1.2.3. Delete the tag, and make it by 'npm version'.\n"],
		['v1.2.3', 'aside', 1, 'The commit of v1.2.3 is not on main. Merge it first, then tag the commit on main.\n'],
	])('%s at the commit that is %s', (name, at, status, stdout) => {
		git('checkout', '--quiet', at);
		const run = spawnSync('bash', ['.ci/tag'], { cwd: folder, encoding: 'utf8', env: { ...process.env, GITHUB_REF_NAME: name } });
		expect({ status: run.status, stdout: run.stdout }).toEqual({ status, stdout });
	});
});
