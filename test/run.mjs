/** `npm test`: every test on the installed n8n line, then those of what may differ between n8n's lines on each of the others. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { lineFolder, lines } from './lines.mjs';

run('build', 'npm', ['run', '--silent', 'build']);
run('all tests', 'jest', process.argv.slice(2));
for (const line of lines) {
	/** jest fails when it finds no test, and the tests fail when they run on another line than this. */
	run(`what may differ, on n8n ${line.n8n}`, 'jest', ['test/engine/lines'], { N8N_LINE_FOLDER: lineFolder(line) });
}

function run(name, command, args, env = {}) {
	console.log(`\n${name}`);
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
}
