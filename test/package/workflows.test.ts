import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './package';

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const textOf = (name: string): string => workflows.find((workflow) => workflow.name === name)?.text ?? '';

interface Job {
	readonly name: string;
	readonly text: string;
}

/** A workflow's jobs, each as its lines without the comments. They stand below `jobs:`, indented by two spaces, as in all files here. */
function jobsOf(workflow: string): readonly Job[] {
	const [, jobs = ''] = workflow.replace(/^ *#.*\n/gm, '').split(/^jobs:\n/m);
	return jobs.split(/^(?= {2}\w)/m).flatMap((text) => {
		const [, name] = /^ {2}([\w-]+):\n/.exec(text) ?? [];
		return name === undefined ? [] : [{ name, text }];
	});
}

const jobs = workflows.flatMap(({ name: file, text }) => jobsOf(text).map((job) => ({ file, ...job })));
const publish = jobs.find(({ file, name }) => file === 'publish.yml' && name === 'publish')?.text ?? '';
const mayIdentify = (text: string): boolean => /id-token: *write|write-all/.test(text);

describe.each(workflows)('$name', ({ text }) => {
	it('takes actions by their commit, and says of which version it is; workflows of its own by path', () => {
		const used = [...text.matchAll(/uses: *(.+)$/gm)].map(([, action = '']) => action);
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((action) => !/^(?:[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/\w+\.yml)$/.test(action))).toEqual(
			[],
		);
	});

	it('may only read unless a job says more, and leaves no credential of the repository behind', () => {
		expect(text).toMatch(/^permissions:\n {2}contents: read\n$/m);
		const checkouts = text.split('uses: actions/checkout@').slice(1);
		expect(checkouts.filter((step) => !(step.split(/^ {6}- /m)[0] ?? '').includes('persist-credentials: false'))).toEqual([]);
	});

	it('knows no stored secret, and does not run for somebody else with the rights of this repository', () => {
		expect(text).not.toMatch(/\bsecrets\b|pull_request_target|workflow_run/);
	});

	it('gives each job that runs here a time limit', () => {
		const unlimited = jobsOf(text).filter((job) => job.text.includes('runs-on:') && !job.text.includes('timeout-minutes:'));
		expect(unlimited.map(({ name }) => name)).toEqual([]);
	});
});

it('takes each action in one version', () => {
	const versions = new Set(workflows.flatMap(({ text }) => [...text.matchAll(/uses: *(actions\/.+)$/gm)].map(([, action = '']) => action)));
	const names = [...versions].map((action) => action.split('@')[0]);
	expect(names.length).toBe(new Set(names).size);
});

describe('publishing', () => {
	it('is the work of one job, the only one that may say who it is; it may do nothing else', () => {
		expect(jobs.filter(({ text }) => mayIdentify(text)).map(({ file, name }) => `${file} ${name}`)).toEqual(['publish.yml publish']);
		expect(workflows.filter(({ text }) => mayIdentify(text.split(/^jobs:/m)[0] ?? ''))).toEqual([]);
		expect(publish).toContain('    permissions:\n      id-token: write\n    steps:\n');
		expect(workflows.flatMap(({ text }) => [...text.matchAll(/npm publish|n8n-node release/g)])).toHaveLength(1);
	});

	it('waits for an approval, and for the checks, which wait for the tag', () => {
		expect(publish).toMatch(/^ {4}environment: npm$/m);
		expect(publish).toMatch(/^ {4}needs: check$/m);
		const [check, tag] = ['check', 'tag'].map((name) => jobsOf(textOf('publish.yml')).find((job) => job.name === name)?.text ?? '');
		expect(check).toMatch(/needs: tag\n {4}uses: \.\/\.github\/workflows\/ci\.yml/);
		expect(tag).toMatch(/fetch-depth: 0[\s\S]*run: bash \.ci\/tag/);
		expect(textOf('publish.yml')).toMatch(/^on:\n {2}push:\n {4}tags: \['v\*\.\*\.\*'\]\n\n/m);
	});

	it('sends out the file that was tested, with provenance, and runs no code of ours', () => {
		expect(publish).not.toMatch(/checkout|npm (?:ci|install|run|pack)|npx|setup\.mjs/);
		const commands = [...publish.matchAll(/run: (.+)/g)].map(([, command]) => command);
		expect(commands).toEqual([
			'npm publish "./n8n-nodes-webex-scim-${GITHUB_REF_NAME#v}.tgz" --provenance --access public --ignore-scripts',
		]);
		expect(publish).toMatch(/actions\/download-artifact@[^\n]+\n {8}with:\n {10}name: package\n/);
	});

	it('gets that file from the checks, whose last one installs it into n8n', () => {
		const [check] = jobsOf(textOf('ci.yml'));
		const [ran, kept] = ['run: bash .ci/run', 'name: package\n          path: .cache/n8n-nodes-webex-scim-*.tgz'].map(
			(words) => check?.text.indexOf(words) ?? -1,
		);
		expect(ran).toBeGreaterThan(0);
		expect(kept).toBeGreaterThan(ran ?? 0);
		const steps = [...readFileSync(join(root, '.ci', 'run'), 'utf8').matchAll(/^step (.+)$/gm)].map(([, step]) => step);
		expect(steps.at(-1)).toBe('npm run test:e2e');
		expect(existsSync(join(root, '.ci', 'tag'))).toBe(true);
	});
});
