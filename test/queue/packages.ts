import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { attempt } from '../e2e/command';
import { Missing } from '../e2e/missing';
import type { Progress } from '../e2e/progress';

/** Where the programs are that n8n's queue mode needs beside n8n. */
export interface QueuePrograms {
	readonly redisServer: string;
	/** Folder with initdb and pg_ctl. */
	readonly postgresFolder: string;
}

/**
 * Finds Redis and PostgreSQL on this machine; root on Debian and its kin gets them installed. Throws `Missing` with what to
 * install when they are not there.
 */
export async function findQueuePrograms(progress: Progress): Promise<QueuePrograms> {
	const found = find();
	if (found !== undefined) return found;
	if (process.getuid?.() === 0 && folderOf('apt-get') !== undefined) {
		await progress.during('Installing redis-server and postgresql from Debian', install);
		const installed = find();
		if (installed !== undefined) return installed;
	}
	throw new Missing(
		"This test runs n8n's queue mode, which needs Redis and PostgreSQL; they are not on this machine.",
		'Install them (Debian: apt-get install -y --no-install-recommends redis-server postgresql; macOS: brew install redis postgresql), then try again. The test starts servers of its own.',
	);
}

function find(): QueuePrograms | undefined {
	const redisFolder = folderOf('redis-server');
	const postgresFolder = debianPostgres() ?? folderOf('initdb');
	if (redisFolder === undefined || postgresFolder === undefined) return undefined;
	return { redisServer: join(redisFolder, 'redis-server'), postgresFolder };
}

const debianFolder = '/usr/lib/postgresql';

/** Debian keeps the server's programs off the PATH, by major version; the newest one counts. */
function debianPostgres(): string | undefined {
	if (!existsSync(debianFolder)) return undefined;
	return readdirSync(debianFolder)
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(debianFolder, version, 'bin'))
		.find((folder) => existsSync(join(folder, 'initdb')));
}

function folderOf(command: string): string | undefined {
	return (process.env['PATH'] ?? '').split(delimiter).find((folder) => existsSync(join(folder, command)));
}

const policy = '/usr/sbin/policy-rc.d';

async function install(): Promise<void> {
	// Debian starts the servers of packages it installs, unless this file forbids it; the test wants only those of its own.
	const mayStart = !existsSync(policy);
	if (mayStart) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	const options = { cwd: tmpdir(), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	try {
		await attempt('apt-get', ['update'], options);
		await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server', 'postgresql'], options);
	} finally {
		if (mayStart) rmSync(policy, { force: true });
	}
}
