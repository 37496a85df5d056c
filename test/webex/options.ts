import type { PatchForm } from './patchForms';

/** The switches of the stand-in. Tests may change them while it runs; `reset` puts back those it was started with. */
export interface WebexOptions {
	/** 0 or absent: any free port. */
	port?: number;
	/** Milliseconds since 1970; default Date.now. Stands behind meta, the Date header, token expiry, rate limit and read lag. */
	clock?: () => number;
	/** UUID of the organization; default an invented one. */
	orgId?: string;
	/** Spelling of the list key in bulk answers; two real clients read lower case, Webex's page shows a capital. */
	operationsKey?: 'operations' | 'Operations';
	/** Form of a row's status: "201", 201 or {code: "201"}. */
	statusForm?: 'string' | 'number' | 'object';
	/** Shape of SCIM errors, in rows and in single calls. */
	errorForm?: 'cisco' | 'rfc';
	/** Which rows carry the bulkId of their operation. */
	echoBulkId?: 'all' | 'post' | 'none';
	/** In which order the operations of a bulk request are carried out; the rows still stand as sent. */
	workOrder?: 'asSent' | 'reversed';
	/**
	 * What becomes of the operations after `failOnErrors` failures: left out of the answer, listed with 412 as some servers do,
	 * or stopped only after one failure more, as the page's words can be read.
	 */
	afterStop?: 'leftOut' | 'listed' | 'oneMore';
	/** What the rows of refused operations on a resource tell: location and method (default), the method alone, or neither. */
	refusedRows?: 'full' | 'noLocation' | 'bare';
	/** Only so many operations of a bulk request are carried out; the rows of the others get this status. */
	busyRows?: { readonly most: number; readonly status: 429 | 423 | 503 };
	/** Order of the rows in a bulk answer; shuffling is seeded, so that a run can be repeated. */
	order?: 'asSent' | 'reversed' | 'shuffled';
	/** More operations than this (100) refuse the whole request. */
	maxOperations?: number;
	/** A larger body (1 MiB) is answered with 413. */
	maxPayloadBytes?: number;
	/** What too many operations are answered with: 400, or RFC 7644's 413. */
	tooManyStatus?: 400 | 413;
	/** Refuse bulk requests without failOnErrors; the documents disagree on whether it is required. */
	requireFailOnErrors?: boolean;
	/** Resolve `bulkId:x` in data and path; otherwise a row that contains one is refused with 400. */
	resolveReferences?: boolean;
	/** Group names are unique without regard to case (default true). */
	uniqueGroupNames?: boolean;
	/** Reads show writes only after this much of the clock's time. */
	visibilityLagMs?: number;
	/** The same for reads of one kind, before the lag of all: users, groups, who is in a group. */
	lagMs?: { readonly users?: number; readonly groups?: number; readonly members?: number };
	/** Real time that an answer takes, and each operation of a bulk request; the work is done at once and counts in. */
	latencyMs?: number;
	perOperationMs?: number;
	/** More SCIM requests than this within a second of the clock are answered with 429. */
	rateLimit?: { perSecond: number; retryAfterSeconds?: number };
	/** Lifetime of access tokens in seconds (1209600, 14 days). */
	accessTokenSeconds?: number;
	/** Each refresh answers with a new refresh token and ends the old one. */
	rotateRefreshTokens?: boolean;
	/** Who shows roles when users are read: all (default), the own record alone, nobody. */
	roles?: 'all' | 'own' | 'none';
	/** What `/Users/me` answers a service app: 404 (default), 403, or the record of its machine account. */
	meForServiceApps?: 'notFound' | 'forbidden' | 'machine';
	/** How `meta.created` is told: to the millisecond (default), in whole seconds, or not at all. */
	createdForm?: 'exact' | 'seconds' | 'absent';
	/** Whether answers have a `Date` header. */
	dateHeader?: 'sent' | 'absent';
	/** Status of the refusal of a name that exists. */
	existsStatus?: 409 | 400 | 500;
	/** How the count of a group's members is called in a reading of them. */
	memberCount?: 'memberSize' | 'totalResults' | 'absent';
	/** How members of groups are shown: with their type in lower case (default), `User` for users, or without a type. */
	memberType?: 'User' | 'none';
	/** A bulk request with an operation that holds this text is refused as a whole with 400. */
	poison?: string;
	/** Operations that hold the text are refused in their row. */
	refuse?: ReadonlyArray<{ readonly has: string; readonly status: number; readonly scimType?: string }>;
	/** Domains that user names may have; absent: any. */
	verifiedDomains?: readonly string[];
	/** What becomes of users of another domain: refused (default), or made with the account status `transient`. */
	unverified?: 'refuse' | 'transient';
	/** Largest page of a search, whatever `count` asks; absent: no limit is documented for users. */
	maxPageSize?: number;
	/** What a `count` over `maxPageSize` is answered with: a smaller page (default), or 400. */
	countOverMost?: 'less' | 'refuse';
	/** Searches that are refused, though the default takes them. */
	unsearchable?: ReadonlyArray<'externalId' | 'ew' | 'sw'>;
	/** A filter may join so many terms with `or`; the others are passed over, or the filter is refused. */
	filterTerms?: { readonly most: number; readonly others: 'refuse' | 'ignore' };
	/** What a PATCH in such a form gets instead of being carried out: a refusal, or 200 without an effect. */
	patchForms?: Readonly<Partial<Record<PatchForm, 'refuse' | 'ignore'>>>;
	/** What a body with an attribute that no schema has gets: it is passed over (default), or refused. */
	unknownAttributes?: 'ignore' | 'refuse';
	/** Licenses that `/v1/licenses` lists and gives to users, as many as there are units; absent: none. */
	licenses?: ReadonlyArray<{ readonly name: string; readonly totalUnits: number }>;
	/** UUIDs in small letters of other organizations that the token may act in, as a partner's; each has users and groups of its own. */
	managedOrgIds?: readonly string[];
	/** Operations of this method are refused in a bulk request, each in its row with 405. */
	bulkRefuses?: 'PATCH' | 'DELETE';
	/** User names of accounts in other organizations, in lower case: no search shows them, and a create gets `strangerStatus` (409). */
	strangers?: readonly string[];
	strangerStatus?: 409 | 400;
	/** More members than this in one create or change are refused; absent: any number. */
	maxMembers?: number;
	/** Largest page of a group's members (500), whatever `count` asks. */
	maxMembersPage?: number;
	/** How far the clock behind `meta` is behind that of the `Date` header. */
	metaBehindMs?: number;
	/** Whether service apps are let in: yes (default), or 403 for all they ask, as for one without an administrator role. */
	serviceApps?: 'served' | 'refused';
	/** One line per request on standard output. */
	logger?: boolean;
}

/** The organization of a stand-in that was given none. */
export const inventedOrgId = '3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';

/** The clock in use. */
export function now(options: WebexOptions): number {
	return (options.clock ?? Date.now)();
}
