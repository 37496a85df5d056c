import { startWebex, type Webex } from '../webex/webex';
import { connectCredential, createCredential, type StoredCredential } from './credential';
import { importWorkflow, runWorkflow, type Execution } from './execution';
import type { N8n } from './n8n';
import type { Progress } from './progress';
import type { Workflow } from './workflow';

/** What a scenario has to itself, in an n8n that all share: a Webex where nothing has happened yet, and a credential connected to it. */
export interface Stage {
	readonly n8n: N8n;
	readonly webex: Webex;
	readonly credential: StoredCredential;
	readonly progress: Progress;
	/** Imports a workflow into n8n and runs it to its end. */
	run(workflow: Workflow): Promise<Execution>;
}

/** One thing that a user relies on, shown in a real n8n; `play` throws when it does not hold. */
export interface Scenario {
	readonly name: string;
	play(stage: Stage): Promise<void>;
}

/** Gives `play` a new stage and clears it away afterwards, whatever happens. */
export async function withStage<T>(n8n: N8n, progress: Progress, play: (stage: Stage) => Promise<T>): Promise<T> {
	const webex = await startWebex();
	try {
		const credential = await connectTo(webex, n8n);
		const run = async (workflow: Workflow): Promise<Execution> => await runWorkflow(n8n, await importWorkflow(n8n, workflow));
		return await play({ n8n, webex, credential, progress, run });
	} finally {
		await webex.close();
	}
}

/** Stores a credential for a Webex of this machine and connects it; with scopes, those are asked for as Custom Scopes. */
export async function connectTo(webex: Webex, n8n: N8n, name = 'Webex (stand-in)', scopes?: string): Promise<StoredCredential> {
	const credential = await createCredential(n8n, name, {
		environment: 'custom',
		baseUrl: webex.url,
		organizationId: webex.orgId,
		clientId: webex.clientId,
		clientSecret: webex.clientSecret,
		...(scopes === undefined ? {} : { customScopes: true, enabledScopes: scopes }),
	});
	await connectCredential(n8n, credential);
	return credential;
}
