import { parseArgs } from 'node:util';
import { startWebex, type Webex } from './webex';
import { readWorld } from './world';

/**
 * `npm run webex`: the stand-in on a fixed port with a few invented people, to try the node or a workflow on by hand. With
 * `--world report.json` it is as the probe of a live organization saw Webex.
 */
async function main(): Promise<void> {
	const { world } = parseArgs({ options: { world: { type: 'string' } } }).values;
	const options = world === undefined ? {} : readWorld(world);
	const webex = await startWebex({ port: Number(process.env['WEBEX_PORT'] ?? 8787), logger: true });
	const [anna, bela, chidi] = webex.seedUsers(people.map(asUser));
	webex.seedGroups([{ displayName: 'Nurses', members: [{ value: anna }, { value: bela }] }]);
	webex.seedGroups([{ displayName: 'Managers', members: [{ value: chidi }] }]);
	Object.assign(webex.options, options);
	console.log(greeting(webex));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void webex.close());
	}
}

const people = [
	{ givenName: 'Anna', familyName: 'Ek', title: 'Nurse' },
	{ givenName: 'Béla', familyName: 'Nagy', title: 'Nurse' },
	{ givenName: 'Chidi', familyName: 'Obi', title: 'Head of ward' },
	{ givenName: 'Dana', familyName: 'Roth', title: 'Receptionist' },
	{ givenName: 'Emil', familyName: 'Sand', title: 'Porter' },
];

function asUser({ givenName, familyName, title }: (typeof people)[number], index: number): object {
	const local = `${givenName}.${familyName}`
		.normalize('NFD')
		.replace(/[^\w.]/g, '')
		.toLowerCase();
	return {
		userName: `${local}@example.com`,
		externalId: `HR-${1001 + index}`,
		name: { givenName, familyName },
		displayName: `${givenName} ${familyName}`,
		title,
	};
}

function greeting(webex: Webex): string {
	const { access_token: accessToken, refresh_token: refreshToken } = webex.issueTokens();
	const users = `${webex.url}/identity/scim/${webex.orgId}/v2/Users`;
	return `A stand-in Webex with ${people.length} invented users and 2 groups. Nothing leaves this machine; stop it with Ctrl+C.

Base URL          ${webex.url}
Organization ID   ${webex.orgId}
  or encoded      ${webex.encodedOrgId}
Client ID         ${webex.clientId}
Client secret     ${webex.clientSecret}

Integration       choose the environment "Custom base URL"; any redirect URL is accepted, for n8n on this machine
                  http://localhost:5678/rest/oauth2-credential/callback, and consent is given at once.
  authorize       ${webex.url}/v1/authorize
  token           ${webex.url}/v1/access_token
Service app       refresh token ${refreshToken}

Try it            curl -H 'Authorization: Bearer ${accessToken}' '${users}?count=2'
                  curl -G -H 'Authorization: Bearer ${accessToken}' '${users}' --data-urlencode 'filter=userName eq "anna.ek@example.com"'

Requests:`;
}

void main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
