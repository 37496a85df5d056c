import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { said } from '../results';
import { connectedCredential, joiners, setScene } from '../scene';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** userNames in the order in which they took effect. */
function created(): readonly unknown[] {
	return scene.webex.ledger.map(({ userName }) => userName);
}

function namesOf(items: readonly IDataObject[]): readonly unknown[] {
	return items.map(({ userName }) => userName);
}

/** Kind and status of each request, in order of arrival. */
function traffic(): readonly string[] {
	return scene.webex.requests.map(({ kind, status }) => `${kind} ${String(status)}`);
}

describe('a token that Webex does not take any more', () => {
	const applied = (count: number) => joiners(count).map((_, item) => ({ item, outcome: 'applied', status: 201, attempts: 1 }));

	it('from the start: it is renewed once, everything is applied', async () => {
		const credential = connectedCredential(scene.webex);
		scene.webex.expireAccessTokens();
		const run = await scene.run(create, joiners(250), { credential });
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic()).toEqual(['bulk 401', 'token 200', 'bulk 200', 'bulk 200', 'bulk 200']);
		expect(scene.webex.requests[1]?.body).toMatchObject({
			grant_type: 'refresh_token',
			client_id: scene.webex.clientId,
		});
		expect(run.storedTokens).toHaveLength(1);
		expect(created()).toEqual(namesOf(joiners(250)));
	});

	it('in the middle of the run: it is renewed once, nothing is applied twice', async () => {
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && number === 2 ? { kind: 'expireToken' } : undefined);
		const run = await scene.run(create, joiners(250));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic()).toEqual(['bulk 200', 'bulk 401', 'token 200', 'bulk 200', 'bulk 200']);
		expect(run.storedTokens).toHaveLength(1);
		expect(created()).toEqual(namesOf(joiners(250)));
	});

	it('twice in a run: it is renewed each time', async () => {
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && (number === 1 || number === 3) ? { kind: 'expireToken' } : undefined);
		const run = await scene.run(create, joiners(250));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic()).toEqual(['bulk 401', 'token 200', 'bulk 200', 'bulk 401', 'token 200', 'bulk 200', 'bulk 200']);
		expect(created()).toEqual(namesOf(joiners(250)));
	});

	it('while requests are in flight together: one renewal serves them all', async () => {
		scene.webex.options.latencyMs = 50;
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && number === 1 ? { kind: 'expireAfter' } : undefined);
		const run = await scene.run({ ...create, options: { parallelRequests: 4, operationsPerRequest: 10 } }, joiners(50));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(50));
		expect(scene.webex.inFlightMax).toBe(4);
		expect(traffic().filter((line) => line === 'bulk 401')).toHaveLength(4);
		expect(traffic().filter((line) => line.startsWith('token'))).toEqual(['token 200']);
		expect(run.storedTokens).toHaveLength(1);
		expect(created()).toHaveLength(50);
		expect(new Set(created())).toEqual(new Set(namesOf(joiners(50))));
	});

	it('with a refresh token that changes each time: the new one is kept', async () => {
		scene.webex.options.rotateRefreshTokens = true;
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && (number === 1 || number === 3) ? { kind: 'expireToken' } : undefined);
		const run = await scene.run(create, joiners(250));
		expect(said(run, ['outcome', 'status', 'attempts'])).toEqual(applied(250));
		expect(traffic().filter((line) => line.startsWith('token'))).toEqual(['token 200', 'token 200']);
	});
});

describe('a token that cannot be renewed', () => {
	it('from the start: the error says to connect again, and nothing was done', async () => {
		const credential = connectedCredential(scene.webex);
		scene.webex.expireAccessTokens();
		scene.webex.revokeRefreshTokens();
		const run = await scene.run(create, joiners(250), { credential });
		expect(run.error?.message).toBe('Webex refused the login');
		expect(run.error?.description).toMatch(/connect it again/);
		expect(run.outputs).toEqual([]);
		expect(traffic()).toEqual(['bulk 401', 'token 400']);
		expect(created()).toEqual([]);
	});

	it('in the middle of the run: what was applied stays so, the rest says to connect again', async () => {
		scene.webex.faultPlan = ({ kind, number }) => {
			if (kind !== 'bulk' || number !== 2) return undefined;
			scene.webex.revokeRefreshTokens();
			return { kind: 'expireToken' };
		};
		const run = await scene.run(create, joiners(250));
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome', 'reason'])).toEqual(
			joiners(250).map((_, item) => ({
				item,
				...(item < 100 ? { outcome: 'applied', reason: null } : { outcome: 'notAttempted', reason: 'requestRefused' }),
			})),
		);
		expect(said(run, ['detail'])[249]?.['detail']).toMatch(/connect it again/);
		expect(traffic()).toEqual(['bulk 200', 'bulk 401', 'token 400']);
		expect(created()).toEqual(namesOf(joiners(100)));
	});

	it('from the start, on Error = Continue: every row says to connect again', async () => {
		const credential = connectedCredential(scene.webex);
		scene.webex.expireAccessTokens();
		scene.webex.revokeRefreshTokens();
		const run = await scene.run(create, joiners(3), { credential, onError: 'continueRegularOutput' });
		expect(said(run, ['ok', 'outcome', 'reason'])).toEqual(
			[0, 1, 2].map((item) => ({ item, ok: false, outcome: 'notAttempted', reason: 'requestRefused' })),
		);
		expect(said(run, ['detail'])[0]?.['detail']).toMatch(/connect it again/);
		expect(created()).toEqual([]);
	});

	it('because Webex refuses also the renewed one: the error says to connect again, and it is not tried without end', async () => {
		scene.webex.faultPlan = ({ kind }) => (kind === 'bulk' ? { kind: 'expireToken' } : undefined);
		const run = await scene.run(create, joiners(3));
		expect(run.error?.message).toBe('Webex refused the login');
		expect(run.error?.description).toMatch(/connect it again/);
		expect(traffic()).toEqual(['bulk 401', 'token 200', 'bulk 401']);
		expect(created()).toEqual([]);
	});

	it('never shows a token or a secret in results, error, hints or log, nor a name in hints or log', async () => {
		const log: string[] = [];
		const credential = connectedCredential(scene.webex);
		const { access_token: access, refresh_token: refresh } = credential['oauthTokenData'] as IDataObject;
		scene.webex.seedUsers(joiners(1));
		scene.webex.revokeRefreshTokens();
		scene.webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && number === 2 ? { kind: 'expireToken' } : undefined);
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, joiners(250), { credential, log });
		const again = await scene.run(create, joiners(3), { credential, log });
		const shown = JSON.stringify([run, again, run.error?.message, run.error?.description, again.error?.message, again.error?.description]);
		const heard = JSON.stringify([run.hints, log]);
		expect(log).toContainEqual(expect.stringContaining('99 created, 1 rejected, 150 not attempted'));
		for (const secret of [access, refresh, scene.webex.clientSecret]) {
			expect(shown.replaceAll(JSON.stringify(run.storedTokens), '')).not.toContain(String(secret));
			expect(heard).not.toContain(String(secret));
		}
		expect(heard).not.toMatch(/joiner/i);
	});
});

describe('a token that does not name its organization, in a credential that does not either', () => {
	/** Webex does not know the token, so that the first call renews it. */
	function namelessToken(owner: 'person' | 'serviceApp'): ICredentialDataDecryptedObject {
		const tokens = scene.webex.issueTokens('identity:people_rw', owner);
		return connectedCredential(scene.webex, { organizationId: '', oauthTokenData: { ...tokens, access_token: 'opaque' } });
	}

	it('of a person: their own record is asked for the organization', async () => {
		const run = await scene.run(create, joiners(3), { credential: namelessToken('person') });
		expect(said(run, ['outcome', 'status'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied', status: 201 })));
		expect(traffic()).toEqual(['read 401', 'token 200', 'read 200', 'bulk 200']);
		const me = '/identity/scim/v2/Users/me';
		expect(scene.webex.requests.filter(({ kind }) => kind !== 'token').map(({ path }) => path)).toEqual([
			me,
			me,
			`/identity/scim/${scene.webex.orgId}/v2/Bulk`,
		]);
	});

	it('of nobody who has a record: the error names the field of the credential, and nothing is sent', async () => {
		const run = await scene.run(create, joiners(3), { credential: namelessToken('serviceApp') });
		expect(run.error?.message).toContain('organization');
		expect(run.error?.description).toMatch(/'Organization ID'.*Control Hub/);
		expect(run.outputs).toEqual([]);
		expect(scene.webex.bulkRequests()).toEqual([]);
	});
});

describe('a login that Webex refuses when names are looked up', () => {
	it.each(['stopWorkflow', 'continueRegularOutput'] as const)('%s: it is said as such, and nothing is sent', async (onError) => {
		scene.webex.faultPlan = ({ kind }) => (kind === 'read' ? { kind: 'status', status: 401 } : undefined);
		const run = await scene.run({ operation: 'upsert', resourceType: 'Users', data: '={{ $json }}' }, joiners(3), { onError });
		if (onError === 'stopWorkflow') {
			expect(run.error?.message).toBe('Webex refused the login');
			expect(run.outputs).toEqual([]);
		} else {
			expect(said(run, ['outcome', 'reason', 'detail'])).toEqual(
				[0, 1, 2].map((item) => ({
					item,
					outcome: 'notAttempted',
					reason: 'requestRefused',
					detail: expect.stringMatching(/connect it again/) as string,
				})),
			);
		}
		expect(scene.webex.bulkRequests()).toEqual([]);
	});
});
