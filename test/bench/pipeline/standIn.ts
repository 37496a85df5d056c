import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startWebex } from '../../webex/webex';

/** A stand-in in a process of its own, so that its work does not count as the node's. */
export interface StandIn {
	readonly url: string;
	readonly orgId: string;
	readonly credential: ICredentialDataDecryptedObject;
	/** The access token in the credential. */
	readonly token: string;
	/** Empties it, and gives the bodies of the bulk requests that it got since the last time. */
	reset(): Promise<readonly string[]>;
	stop(): void;
}

interface Facts {
	readonly url: string;
	readonly orgId: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly tokens: Record<string, string | number>;
}

/** Starts it by running this file again. */
export async function startStandIn(): Promise<StandIn> {
	const child = fork(__filename, { execArgv: process.execArgv, env: { ...process.env, BENCH_STAND_IN: '1' } });
	const { url, orgId, clientId, clientSecret, tokens } = await answerOf<Facts>(child);
	const credential = {
		grantType: 'authorizationCode',
		authentication: 'body',
		environment: 'custom',
		baseUrl: url,
		organizationId: orgId,
		clientId,
		clientSecret,
		accessTokenUrl: `${url}/v1/access_token`,
		oauthTokenData: tokens,
	};
	return {
		url,
		orgId,
		credential,
		token: String(tokens['access_token']),
		async reset() {
			const answer = answerOf<readonly string[]>(child);
			child.send('reset');
			return await answer;
		},
		stop: () => void child.kill(),
	};
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
	const ending = new AbortController();
	const { signal } = ending;
	try {
		return await Promise.race([
			once(child, 'message', { signal }).then(([message]) => message as T),
			once(child, 'exit', { signal }).then(() => Promise.reject(new Error('The stand-in ended'))),
		]);
	} finally {
		ending.abort();
	}
}

async function serve(): Promise<void> {
	const webex = await startWebex();
	const { url, orgId, clientId, clientSecret } = webex;
	process.on('message', () => {
		const bodies = webex.bulkRequests().map(({ body }) => JSON.stringify(body));
		webex.reset();
		process.send?.(bodies);
	});
	process.on('disconnect', () => process.exit(0));
	process.send?.({ url, orgId, clientId, clientSecret, tokens: webex.issueTokens() });
}

if (process.env['BENCH_STAND_IN'] === '1') void serve();
