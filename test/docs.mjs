/** `npm run docs`: writes what in docs/ is made from the data of the tests: the table of files, and the page of doubts. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { status } = spawnSync('jest', ['test/scim/columns/docs.test.ts', 'test/webex/doubts.test.ts'], {
	stdio: 'inherit',
	env: { ...process.env, WRITE_DOCS: '1' },
	shell: process.platform === 'win32',
});
process.exit(status ?? 1);
