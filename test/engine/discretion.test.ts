import { inspect } from 'node:util';
import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault } from '../webex/webex';
import { schemas } from '../webex/urns';
import type { EngineRun } from './engine';
import { connectedCredential, setScene } from './scene';

const scene = setScene();

/** What is told about a person here; nobody else has it. */
const personal = {
	userName: 'zebulon.quark@example.com',
	givenName: 'Zebulon',
	familyName: 'Quarkworth',
	title: 'Unmentionable Officer',
	phone: '+1 555 0199 7734',
	password: 'S3cret-Passw0rd!',
	employee: 'EMP-90210-X',
};

const person: IDataObject = {
	schemas: [schemas.user, schemas.enterprise],
	userName: personal.userName,
	name: { givenName: personal.givenName, familyName: personal.familyName },
	title: personal.title,
	phoneNumbers: [{ type: 'work', value: personal.phone }],
	password: personal.password,
	[schemas.enterprise]: { employeeNumber: personal.employee },
};

const team: IDataObject = { schemas: [schemas.group], displayName: personal.title, externalId: personal.employee };

/** Everything that must not be told: the person, and what opens the door. */
function marks(credential: ICredentialDataDecryptedObject, renewed: readonly string[]): readonly string[] {
	const { access_token, refresh_token } = credential['oauthTokenData'] as IDataObject;
	return [
		...Object.values(personal),
		String(access_token),
		String(refresh_token),
		String(credential['clientSecret']),
		...renewed,
	];
}

interface Case {
	readonly name: string;
	/** What became of it, so that each case is known to go where it is meant to. */
	readonly shows: string;
	readonly parameters: INodeParameters;
	readonly items: readonly IDataObject[];
	readonly credential?: IDataObject;
	readonly faults?: readonly Fault[];
	readonly isSeeded?: boolean;
	readonly prepare?: 'revoked' | 'expired';
}

const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
const createTeam = { operation: 'create', resourceType: 'Groups', data: '={{ $json }}' };
const soon = { maxWaitSeconds: 0 };
const byName = { __rl: true, mode: 'userName', value: '={{ $json.userName }}' };
const bulk = { operation: 'run' };
const post = (data: unknown, more: IDataObject = {}): IDataObject => ({
	method: 'POST',
	path: '/Users',
	data: data as IDataObject,
	...more,
});
const always = (fault: Fault): Fault => ({ ...fault, times: 50 });

const cases: readonly Case[] = [
	{ name: 'a create', shows: 'applied', parameters: create, items: [person] },
	{ name: 'a dry run', shows: 'planned', parameters: { ...create, dryRun: true }, items: [person] },
	{ name: 'a create that exists', shows: 'rejected', parameters: create, items: [person], isSeeded: true },
	{
		name: 'a create that is adopted',
		shows: 'applied/adopted',
		parameters: { ...create, options: { existing: 'adopt' } },
		items: [person],
		isSeeded: true,
	},
	{ name: 'a create of a group', shows: 'applied, rejected', parameters: createTeam, items: [team, team] },
	{ name: 'a create twice in a run', shows: 'applied, rejected', parameters: create, items: [person, person] },
	{
		name: 'a workflow that is to fail',
		shows: 'Not every row went through: 1 rejected, 1 request',
		parameters: { ...create, options: { failWorkflow: true } },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'an update by name',
		shows: 'unchanged',
		parameters: { operation: 'update', resourceType: 'Users', target: byName, data: '={{ $json }}' },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'an update of nobody',
		shows: 'invalid/targetNotFound',
		parameters: { operation: 'update', resourceType: 'Users', target: byName, data: '={{ $json }}' },
		items: [person],
	},
	{
		name: 'an upsert',
		shows: 'unchanged',
		parameters: { operation: 'upsert', resourceType: 'Users', data: '={{ $json }}' },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'a deactivation of nobody',
		shows: 'invalid/targetNotFound',
		parameters: { operation: 'deactivate', target: byName },
		items: [person],
	},
	{
		name: 'a delete over the limit',
		shows: 'notAttempted/removalLimit',
		parameters: { operation: 'delete', resourceType: 'Users', target: byName, options: { maxRemovals: '0' } },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'a sync that may not remove so many',
		shows: 'notAttempted/removalLimit, notAttempted/removalLimit',
		parameters: {
			operation: 'sync',
			scopeFilter: `userName ew "${personal.userName.slice(7)}"`,
			whenMissing: 'delete',
			attributesMode: 'map',
			attributes: { mappingMode: 'autoMapInputData', value: null },
			options: { maxRemovals: '0' },
		},
		items: [{ userName: 'other.quark@example.com' }],
		isSeeded: true,
	},
	{
		name: 'data that is no JSON',
		shows: 'invalid/badValue',
		parameters: bulk,
		items: [post(`{"userName": "${personal.userName}", "password": "${personal.password}"`)],
	},
	{
		name: 'data of a wrong kind',
		shows: 'invalid/badValue, invalid/badValue',
		parameters: bulk,
		items: [post([personal.userName]), post({ ...person, title: Number.NaN, nickName: personal.givenName })],
	},
	{
		name: 'a method, path and bulkId that are none',
		shows: 'invalid/badValue, invalid/badValue, invalid/badValue',
		parameters: bulk,
		items: [
			{ method: personal.givenName, path: '/Users' },
			{ method: 'DELETE', path: `/People/${personal.userName}` },
			post(person, { bulkId: [personal.userName] as never }),
		],
	},
	{
		name: 'a row that is too large',
		shows: 'invalid/tooLarge',
		parameters: bulk,
		items: [post({ ...person, nickName: 'x'.repeat(1_100_000) })],
	},
	{
		name: 'an unknown reference',
		shows: 'invalid/unknownReference',
		parameters: bulk,
		items: [
			{ method: 'POST', path: '/Groups', data: { ...team, members: [{ value: `bulkId:${personal.userName}` }] } },
		],
	},
	{
		name: 'a circle and who depends on it',
		shows: 'invalid/circularReference, notAttempted/dependencyFailed',
		parameters: bulk,
		items: [
			post({ ...person, [schemas.enterprise]: { manager: { value: 'bulkId:a' } } }, { bulkId: 'a' }),
			post({ ...person, userName: `x${personal.userName}`, [schemas.enterprise]: { manager: { value: 'bulkId:a' } } }),
		],
	},
	{
		name: 'cells that Webex does not take',
		shows: 'invalid/badValue',
		parameters: {
			operation: 'create',
			resourceType: 'Users',
			attributesMode: 'map',
			attributes: { mappingMode: 'autoMapInputData', value: null },
		},
		items: [
			{
				userName: personal.givenName,
				title: personal.title.repeat(40),
				active: personal.familyName,
				phone: personal.phone,
			},
		],
	},
	{
		name: 'an expression that fails',
		shows: 'invalid/badValue',
		parameters: { ...create, data: '={{ $json.title.toDateTime().toFormat("yyyy") && $json }}' },
		items: [person],
	},
	{
		name: 'a cut before the work',
		shows: 'unconfirmed/connectionLost',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'cut', when: 'before' })],
	},
	{
		name: 'a cut after the work',
		shows: 'applied/confirmedByLookup',
		parameters: { ...create, options: { maxWaitSeconds: 2 } },
		items: [person],
		faults: [{ kind: 'cut', when: 'after' }],
	},
	{
		name: 'a request that is never answered',
		shows: 'unconfirmed/connectionLost',
		parameters: { ...create, options: { ...soon, timeoutSeconds: 1 } },
		items: [person],
		faults: [always({ kind: 'hang' })],
	},
	{
		name: 'a page for people',
		shows: 'unconfirmed/connectionLost',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'html', status: 502 })],
	},
	{
		name: 'half of an answer',
		shows: 'unconfirmed/unreadableResponse',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'truncatedJson', effect: 'all' })],
	},
	{
		name: 'no time to wait',
		shows: 'notAttempted/waitLimit',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'status', status: 429, retryAfter: 60 })],
	},
	{
		name: 'a refusal of the whole request',
		shows: 'rejected',
		parameters: create,
		items: [person],
		faults: [always({ kind: 'status', status: 400 })],
	},
	{
		name: 'a forbidden request',
		shows: 'notAttempted/requestRefused',
		parameters: create,
		items: [person],
		faults: [always({ kind: 'status', status: 403 })],
	},
	{
		name: 'a forbidden look-up',
		shows: 'notAttempted/requestRefused',
		parameters: { operation: 'update', resourceType: 'Users', target: byName, data: { title: 'x' } as never },
		items: [person],
		faults: [always({ kind: 'status', status: 403, on: 'read' })],
	},
	{ name: 'a token that expired', shows: 'applied', parameters: create, items: [person], prepare: 'expired' },
	{
		name: 'a login that was revoked',
		shows: 'Webex refused the login',
		parameters: create,
		items: [person],
		prepare: 'revoked',
	},
	{
		name: 'a client secret that is wrong',
		shows: 'Webex refused the login',
		parameters: create,
		items: [person],
		prepare: 'expired',
		credential: { clientSecret: 'wr0ng-s3cret-of-the-client' },
	},
	{
		name: 'a Webex that is not there',
		shows: 'notAttempted/waitLimit',
		parameters: { ...create, options: soon },
		items: [person],
		credential: { baseUrl: 'http://127.0.0.1:9' },
	},
	{
		name: 'an address that is none',
		shows: "'Base URL' in the credential is not a usable address",
		parameters: create,
		items: [person],
		credential: { baseUrl: 'http://example.com' },
	},
	{
		name: 'an organization that is none',
		shows: "'Organization ID' in the credential is not an organization ID",
		parameters: create,
		items: [person],
		credential: { organizationId: 'nobody' },
	},
	{
		name: 'a setting that is impossible',
		shows: "The option 'operationsPerRequest' is out of range",
		parameters: { ...create, options: { operationsPerRequest: 0 } },
		items: [person],
	},
	{
		name: 'reading nobody',
		shows: "'target' is nothing that Webex has under that name.",
		parameters: { resource: 'user', operation: 'get', target: byName },
		items: [person],
	},
	{
		name: 'reading that is refused',
		shows: 'Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users. Webex says: The service answered 403.',
		parameters: {
			resource: 'user',
			operation: 'getAll',
			filter: '={{ `userName eq "${$json.userName}"` }}',
			returnAll: true,
		},
		items: [person],
		faults: [always({ kind: 'status', status: 403, on: 'read' })],
	},
	{
		name: 'reading with a filter that Webex does not take',
		shows: 'Webex refused the lookup (400). Webex says: the filter cannot be read',
		parameters: {
			resource: 'user',
			operation: 'getAll',
			filter: '={{ `${$json.name.givenName} is "${$json.userName}"` }}',
			returnAll: true,
		},
		items: [person],
	},
];

/** All that people may see beside the rows: log lines, hints, the error with all that it holds, and Webex's words left aside. */
function told({ hints, error }: EngineRun, log: readonly string[]): string {
	return [
		...log,
		...hints,
		error === undefined ? '' : inspect(error, { depth: 12, showHidden: true, maxStringLength: null }),
	].join('\n');
}

/** What became of the rows, or the message with which the workflow ended. */
function summaryOf({ outputs, error }: EngineRun): string {
	const rows = outputs
		.flat()
		.map(({ json }) => (typeof json['error'] === 'object' ? (json['error'] as IDataObject) : json));
	return (
		error?.message ??
		rows
			.map(({ outcome, reason, message, userName }) =>
				[outcome ?? message ?? userName, reason].filter(Boolean).join('/'),
			)
			.join(', ')
	);
}

/** What the package itself says in rows; the details of what Webex refused quote Webex. */
function ownWords({ outputs }: EngineRun): string {
	const rows = outputs
		.flat()
		.map(({ json }) => (typeof json['error'] === 'object' ? (json['error'] as IDataObject) : json));
	return rows
		.filter(({ outcome }) => outcome === 'invalid' || outcome === 'notAttempted' || outcome === 'unconfirmed')
		.map(({ detail }) => String(detail))
		.join('\n');
}

describe.each([
	{ ends: 'ends with what n8n does by itself', settings: {} },
	{ ends: 'goes on after errors', settings: { onError: 'continueErrorOutput' as const } },
])('no token, secret or person is told when the workflow $ends', ({ settings }) => {
	it.each(cases)('$name', async (given) => {
		const { webex } = scene;
		const credential = connectedCredential(webex, given.credential);
		const log: string[] = [];
		if (given.isSeeded === true) webex.seedUsers([person]);
		if (given.prepare !== undefined) webex.expireAccessTokens();
		if (given.prepare === 'revoked') webex.revokeRefreshTokens();
		webex.inject(...(given.faults ?? []));
		const run = await scene.run(given.parameters, given.items, { credential, log, ...settings });
		if (!('onError' in settings)) expect(summaryOf(run)).toBe(given.shows);
		const text = `${told(run, log)}\n${ownWords(run)}`;
		expect(marks(credential, run.storedTokens).filter((mark) => text.includes(mark))).toEqual([]);
		expect(text).not.toMatch(/Bearer |wr0ng-s3cret/);
	});
});
