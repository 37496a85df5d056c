import type { AddressInfo } from 'node:net';
import type { Organization } from './call';
import { createDirectory, type Directory } from './directory';
import type { Fault, FaultPlan } from './faults';
import { isObject, memberOf } from './json';
import type { LedgerEntry, RequestEntry } from './ledger';
import { inventedOrgId, now, type WebexOptions } from './options';
import { renderResource } from './render';
import { schemaOf } from './attributes';
import { createServer } from './server';
import { createSurveillance } from './surveillance';
import type { Stored } from './table';
import { createTokens, type Owner, type TokenAnswer } from './tokens';
import type { ResourceType } from './urns';

export type { Fault, FaultPlan } from './faults';
export type { LedgerEntry, RequestEntry } from './ledger';
export type { WebexOptions } from './options';

/** A stand-in Webex that runs as a real HTTP server. */
export interface Webex {
	/** Base address without a slash at its end. */
	readonly url: string;
	readonly orgId: string;
	/** The organization's id as /v1 shows it, `Y2lz…`. */
	readonly encodedOrgId: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** The switches; changes hold from the next request on. */
	readonly options: WebexOptions;
	/** What took effect, in order; never what was only answered. */
	readonly ledger: readonly LedgerEntry[];
	/** Every HTTP request, in the order of arrival. */
	readonly requests: readonly RequestEntry[];
	/** Most bulk requests that were under way at the same time. */
	readonly inFlightMax: number;
	bulkRequests(): readonly RequestEntry[];
	/** Tokens as if somebody had connected; by default those of a service app, with the scope for writing. */
	issueTokens(scope?: string, owner?: Owner): TokenAnswer;
	expireAccessTokens(): void;
	revokeRefreshTokens(): void;
	/**
	 * Puts users in as if they had been there since yesterday; gives their ids. Not in the ledger. `schemas` may be left
	 * out, `id` and `meta.created` may be given. Throws on a user that Webex would refuse.
	 */
	seedUsers(users: readonly object[]): readonly string[];
	seedGroups(groups: readonly object[]): readonly string[];
	/** A user as a GET would show it now, read lag or not. */
	user(id: string): object | undefined;
	users(): readonly object[];
	userByName(userName: string): object | undefined;
	group(id: string): object | undefined;
	groups(): readonly object[];
	groupByName(displayName: string): object | undefined;
	/** Queues faults: each strikes the next request it is meant for. */
	inject(...faults: readonly Fault[]): void;
	/** Asked for each request that no queued fault is for. */
	faultPlan: FaultPlan | undefined;
	/** How often each kind of fault struck; `status` ones by number, `status 503`. */
	readonly faultsInjected: Readonly<Record<string, number>>;
	/** As just started: nobody in it, no record, no faults, the first options. Tokens that were issued stay good. */
	reset(): void;
	close(): Promise<void>;
}

const dayMs = 86_400_000;

/** Starts a stand-in on 127.0.0.1. */
export async function startWebex(given: WebexOptions = {}): Promise<Webex> {
	const options: WebexOptions = { ...given };
	const orgId = given.orgId ?? inventedOrgId;
	const clientId = 'C0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
	const clientSecret = 'an-invented-client-secret-of-the-stand-in';
	const tokens = createTokens(options, orgId);
	const ledger: LedgerEntry[] = [];
	let directory = createDirectory(options);
	const surveillance = createSurveillance(options, (entry) => {
		if (options.logger === true) console.log(lineOf(entry));
	});
	const place = { url: '', orgId };
	const organization: Organization = {
		options,
		place,
		clientId,
		clientSecret,
		tokens,
		get directory() {
			return directory;
		},
		record: (entry, request) => void ledger.push({ at: now(options), request, ...entry }),
	};
	const server = createServer(organization, surveillance);
	await server.listen({ host: '127.0.0.1', port: given.port ?? 0 });
	place.url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

	const show = (stored: Stored | undefined) => (stored === undefined ? undefined : renderResource(place, directory, stored));
	const showAll = (type: ResourceType) => [...directory.tables[type].all()].map((stored) => renderResource(place, directory, stored));
	const byName = (type: ResourceType, attribute: string, name: string) => show(directory.tables[type].find(attribute, name)?.[0]);

	return {
		url: place.url,
		orgId,
		encodedOrgId: Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString('base64url'),
		clientId,
		clientSecret,
		options,
		ledger,
		requests: surveillance.requests,
		get inFlightMax() {
			return surveillance.inFlightMax;
		},
		bulkRequests: () => surveillance.requests.filter(({ kind }) => kind === 'bulk'),
		issueTokens: (scope = 'identity:people_rw', owner = 'serviceApp') => tokens.issue(scope, owner),
		expireAccessTokens: () => tokens.expireAll(),
		revokeRefreshTokens: () => tokens.revokeRefreshTokens(),
		seedUsers: (users) => users.map((user) => seed(directory, 'Users', user)),
		seedGroups: (groups) => groups.map((group) => seed(directory, 'Groups', group)),
		user: (id) => show(directory.tables.Users.get(id)),
		users: () => showAll('Users'),
		userByName: (userName) => byName('Users', 'userName', userName),
		group: (id) => show(directory.tables.Groups.get(id)),
		groups: () => showAll('Groups'),
		groupByName: (displayName) => byName('Groups', 'displayName', displayName),
		inject: (...faults) => surveillance.inject(faults),
		get faultPlan() {
			return surveillance.plan;
		},
		set faultPlan(plan) {
			surveillance.plan = plan;
		},
		get faultsInjected() {
			return surveillance.faultsInjected;
		},
		reset() {
			for (const key of Object.keys(options)) delete options[key as keyof WebexOptions];
			Object.assign(options, given);
			directory = createDirectory(options);
			ledger.length = 0;
			surveillance.reset();
		},
		async close() {
			surveillance.endHanging();
			await server.close();
		},
	};
}

function seed(directory: Directory, type: ResourceType, resource: object): string {
	const { id, meta } = resource as { readonly id?: unknown; readonly meta?: unknown };
	const created = isObject(meta) ? Date.parse(String(memberOf(meta, 'created'))) : Number.NaN;
	const outcome = directory.create(
		type,
		{ schemas: [schemaOf(type).core], ...resource },
		{
			created: Number.isNaN(created) ? now(directory.options) - dayMs : created,
			...(typeof id === 'string' ? { id } : {}),
		},
	);
	if (outcome.kind === 'refused') throw new Error(`This ${type} seed would be refused: ${outcome.detail}`);
	return outcome.stored.id;
}

/** Paths hold names and ids, which a log line may show here since all people are invented; tokens are never in them. */
function lineOf({ kind, method, path, status, operations, number }: RequestEntry): string {
	const query = kind === 'token' ? path.replace(/\?.*/, '') : path;
	return `${kind} ${number}: ${method} ${query} -> ${String(status)}${kind === 'bulk' ? ` (${operations} operations)` : ''}`;
}
