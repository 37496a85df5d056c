import type { AddressInfo } from 'node:net';
import type { Fault, FaultPlan } from './faults';
import { createInspection, type Inspection } from './inspect';
import type { LedgerEntry, RequestEntry } from './ledger';
import type { WebexOptions } from './options';
import { createOrganization } from './organization';
import { createServer } from './server';
import { createSurveillance } from './surveillance';
import type { Owner, TokenAnswer } from './tokens';

export type { Fault } from './faults';
export type { LedgerEntry, RequestEntry } from './ledger';
export type { WebexOptions } from './options';

/** A stand-in Webex that runs as a real HTTP server. */
export interface Webex extends Inspection {
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
	/** Names of the licenses that a user has. */
	licensesOf(userId: string): readonly string[];
	/** Tokens as if somebody had connected; by default those of a service app, with the scope for writing. */
	issueTokens(scope?: string, owner?: Owner): TokenAnswer;
	expireAccessTokens(): void;
	revokeRefreshTokens(): void;
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

/** Starts a stand-in on 127.0.0.1. */
export async function startWebex(given: WebexOptions = {}): Promise<Webex> {
	const options: WebexOptions = { ...given };
	const { organization, ledger, empty } = createOrganization(options);
	const { tokens, place, clientId, clientSecret } = organization;
	const surveillance = createSurveillance(options, (entry) => {
		if (options.logger === true) console.log(lineOf(entry));
	});
	const server = createServer(organization, surveillance);
	await server.listen({ host: '127.0.0.1', port: given.port ?? 0 });
	place.url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

	return {
		...createInspection(place, () => organization.directory),
		...place,
		encodedOrgId: Buffer.from(`ciscospark://us/ORGANIZATION/${place.orgId}`).toString('base64url'),
		clientId,
		clientSecret,
		options,
		ledger,
		requests: surveillance.requests,
		get inFlightMax() {
			return surveillance.inFlightMax;
		},
		bulkRequests: () => surveillance.requests.filter(({ kind }) => kind === 'bulk'),
		licensesOf: (userId) => organization.licenses.of(userId),
		issueTokens: (scope = 'identity:people_rw', owner = 'serviceApp') => tokens.issue(scope, owner),
		expireAccessTokens: () => tokens.expireAll(),
		revokeRefreshTokens: () => tokens.revokeRefreshTokens(),
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
			empty();
			surveillance.reset();
		},
		async close() {
			surveillance.endHanging();
			await server.close();
		},
	};
}

/** Paths hold names and ids, which a log line may show here since all people are invented; tokens are never in them. */
function lineOf({ kind, method, path, status, operations, number }: RequestEntry): string {
	const query = kind === 'token' ? path.replace(/\?.*/, '') : path;
	return `${kind} ${number}: ${method} ${query} -> ${String(status)}${kind === 'bulk' ? ` (${operations} operations)` : ''}`;
}
