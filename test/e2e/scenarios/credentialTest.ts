import assert from 'node:assert/strict';
import { nodeMajorFor } from '../platform';
import type { Scenario, Stage } from '../stage';

/** The credential's test passes when Webex answers; when it does not, its message names what the administrator has to change. */
export const credentialTest: Scenario = {
	name: 'credential test: says whether Webex answers, and what to change if not',
	async play(stage) {
		assert.equal((await test(stage)).status, 'OK');

		stage.webex.inject({ kind: 'status', status: 403, on: 'read' });
		assert.deepEqual(await refusal(stage, /scope identity:people_rw/), asExpected);

		stage.webex.inject({ kind: 'status', status: 404, on: 'read' });
		assert.deepEqual(await refusal(stage, /Environment and Base URL/), asExpected);
	},
};

const asExpected = { status: 'Error', saysWhatToChange: true };

/** How a test that fails shows. Before 2.36 n8n lost the status on the way and only has words of its own to say. */
async function refusal(stage: Stage, words: RegExp): Promise<typeof asExpected> {
	const { status, message } = await test(stage);
	return { status, saysWhatToChange: nodeMajorFor(stage.n8n.version) < 24 || words.test(message) };
}

/** What n8n's editor sends in place of a secret that it was not shown; n8n then takes the stored one. */
const notShown = '__n8n_BLANK_VALUE_e5362baf-c777-4d57-a609-6eaf1f9e87f6';

async function test({ n8n, credential }: Stage): Promise<{ readonly status: string; readonly message: string }> {
	const { data } = await n8n.rest.get<{ readonly data: object }>(`/rest/credentials/${credential.id}?includeData=true`);
	const credentials = { ...credential, data: { ...data, oauthTokenData: notShown } };
	return await n8n.rest.post('/rest/credentials/test', { credentials });
}
