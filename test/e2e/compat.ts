import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The newest n8n that can be had, 2.0, and the last 1.x: the versions that the README's table is about. */
const versions = ['2.41.1', '2.0.3', '1.123.81'] as const;

/** What each has to do, by words of the scenarios' names: load the packed package and run the demo's workflow, renew an expired token, run the examples. */
const scenarios = ['demo', 'token', 'example:'] as const;

/** `npm run test:compat`: plays the scenarios in each whole n8n and prints the table. Exit code 0 only if all passed. */
const rows = versions.map((version) => {
	console.log(`\nn8n ${version}`);
	const { status } = spawnSync('tsx', [join(__dirname, 'run.ts'), ...scenarios, `--n8n=${version}`], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	return { n8n: version, 'loads, runs the demo and the examples, renews a token': status === 0 ? 'yes' : 'no' };
});
console.table(rows);
const passed = rows.filter((row) => Object.values(row).includes('yes')).length;
console.log(`${passed} passed, ${rows.length - passed} failed`);
process.exit(passed === rows.length ? 0 : 1);
