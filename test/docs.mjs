/** `npm run docs`: writes the tables in docs/ that are made from what the tests play. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { status } = spawnSync('jest', ['test/scim/columns/docs.test.ts'], {
	stdio: 'inherit',
	env: { ...process.env, WRITE_DOCS: '1' },
	shell: process.platform === 'win32',
});
process.exit(status ?? 1);
