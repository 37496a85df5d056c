import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer, waitUntilReady } from '../e2e/server';

/** A server that n8n's queue mode leans on. */
export interface QueueServer {
	/** What n8n's processes need in their environment to find it. */
	readonly environment: NodeJS.ProcessEnv;
	/** Ends it and deletes its folder. */
	stop(): Promise<void>;
}

const readyWithinMs = 15_000;

/** Starts a Redis of its own on loopback that writes nothing to disk. */
export async function startRedis(redisServer: string): Promise<QueueServer> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-webex-scim-redis-'));
	const port = await freePort();
	const logFile = join(folder, 'log');
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
	const server = startServer(redisServer, args, { cwd: folder, env: process.env, logFile });
	const clear = (): void => rmSync(folder, { recursive: true, force: true });
	process.on('exit', clear);
	const stop = async (): Promise<void> => {
		await server.stop();
		clear();
		process.off('exit', clear);
	};
	try {
		await waitUntilReady(server, logFile, readyWithinMs, () => answersPing(port));
	} catch (error) {
		await stop();
		throw error;
	}
	return { environment: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) }, stop };
}

async function answersPing(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		socket.write('PING\r\n');
		const [answer] = (await once(socket, 'data')) as [Buffer];
		return answer.toString().startsWith('+PONG');
	} finally {
		socket.destroy();
	}
}
