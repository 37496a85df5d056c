/** `npm run lint`: n8n's own linter in strict mode over everything, then the types of the package and of its tests, then what nothing uses, then the layout of all files. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** The linter takes one config file from the top level; this flag lets test/ have its own (test/eslint.config.mjs). */
const env = { ...process.env, ESLINT_FLAGS: 'unstable_config_lookup_from_file' };

const steps = [
	['n8n-node', 'lint'],
	['tsc', '-p', 'tsconfig.json', '--noEmit'],
	['tsc', '-p', 'test/tsconfig.json', '--noEmit'],
	['knip', '--config', 'test/knip.config.mjs'],
	['prettier', '--check', '--log-level', 'warn', '{nodes,credentials,test}/**/*.{ts,mjs,js}', '*.{js,mjs}'],
];

for (const [command, ...args] of steps) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
	if (status !== 0) process.exit(status ?? 1);
}
