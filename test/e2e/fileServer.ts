import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';

/** An address at which a file of this machine can be fetched as long as this process runs; 404 while it is not there. */
export async function serveFile(file: string): Promise<string> {
	const server = createServer((_, answer) => {
		if (existsSync(file)) answer.end(readFileSync(file));
		else answer.writeHead(404).end();
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	server.unref();
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(file)}`;
}
