import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../e2e/command';
import { freePort } from '../e2e/server';
import type { QueueServer } from './redis';

/** The account that PostgreSQL runs as when we are root: its programs refuse to be root. Debian's package makes it. */
const account = 'postgres';

/** Starts a PostgreSQL of its own on loopback, with a new and empty database in a temporary folder. */
export async function startPostgres(programFolder: string): Promise<QueueServer> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-webex-scim-postgres-'));
	const data = join(folder, 'data');
	const port = await freePort();
	const isRoot = process.getuid?.() === 0;
	const command = (program: string, ...args: readonly string[]): readonly [string, string[]] => {
		const path = join(programFolder, program);
		if (!isRoot) return [path, [...args]];
		return ['setpriv', [`--reuid=${account}`, `--regid=${account}`, '--init-groups', path, ...args]];
	};
	// At once, so that it also fits into the exit of this process; nobody needs the data.
	const clear = (): void => {
		spawnSync(...command('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w'), { cwd: folder, stdio: 'ignore' });
		rmSync(folder, { recursive: true, force: true });
	};
	process.on('exit', clear);
	const stop = (): Promise<void> => {
		clear();
		process.off('exit', clear);
		return Promise.resolve();
	};
	try {
		if (isRoot) await run('chown', [`${account}:`, folder], { cwd: folder });
		const [initdb, initdbArgs] = command('initdb', '-D', data, '-U', user, '-E', 'UTF8', '--auth=trust', '--no-sync');
		await run(initdb, initdbArgs, { cwd: folder });
		// No socket file, and no waiting for the disk: the database dies with the test.
		const settings = `-h 127.0.0.1 -p ${port} -c unix_socket_directories= -c fsync=off`;
		const [start, startArgs] = command('pg_ctl', 'start', '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings);
		await run(start, startArgs, { cwd: folder });
	} catch (error) {
		await stop();
		throw error;
	}
	return { environment: environment(port), stop };
}

const user = 'n8n';

function environment(port: number): NodeJS.ProcessEnv {
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		// The database that every new PostgreSQL has.
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: user,
	};
}
