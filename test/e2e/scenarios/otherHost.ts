import assert from 'node:assert/strict';
import type { Scenario, Stage } from '../stage';
import { buildWorkflow, type WorkflowNode } from '../workflow';

/** Whoever may use a credential in a workflow could else send its token to a server of their own, with n8n's HTTP Request. */
export const otherHost: Scenario = {
	name: "other host: n8n's HTTP Request sends the credential's token to Webex, and to nobody else",
	async play(stage) {
		const { webex, run } = stage;
		const path = '/identity/scim/v2/Users/me';
		const me = await run(buildWorkflow('HTTP Request to Webex', [httpRequest(stage, webex.url + path)]));
		assert.equal(me.error, undefined);
		assert.equal(me.status, 'success');
		assert.equal(me.output(nodeName)[0]?.json['userName'], 'owner@example.com');

		// The same server by another name, so that only the name can be what is refused.
		const elsewhere = webex.url.replace('127.0.0.1', 'localhost') + path;
		assert.equal((await fetch(elsewhere)).status, 401, 'the other name leads to the stand-in as well');
		const before = webex.requests.length;
		const refused = await run(buildWorkflow('HTTP Request Elsewhere', [httpRequest(stage, elsewhere)]));
		assert.equal(refused.status, 'error');
		assert.match(refused.error ?? '', /domain not allowed/i);
		assert.deepEqual(refused.output(nodeName), []);
		assert.equal(webex.requests.length, before, 'nothing was sent');
	},
};

const nodeName = 'HTTP Request';

function httpRequest({ credential }: Stage, url: string): WorkflowNode {
	return {
		name: nodeName,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: credential.type, options: {} },
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
}
