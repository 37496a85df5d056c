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
	/** How members of groups are shown: with their type in lower case (default), `User` for users, or without a type. */
	memberType?: 'User' | 'none';
	/** A bulk request with an operation that holds this text is refused as a whole with 400. */
	poison?: string;
	/** Operations that hold the text are refused in their row. */
	refuse?: ReadonlyArray<{ readonly has: string; readonly status: number; readonly scimType?: string }>;
	/** The one form of PATCH that is read, with a path for each attribute or without; absent: both. One in the other form is refused or changes nothing. */
	patchForm?: { readonly reads: 'paths' | 'noPaths'; readonly other: 'refuse' | 'ignore' };
	/** Domains that user names may have; absent: any. */
	verifiedDomains?: string[];
	/** Largest page of a search, whatever `count` asks; absent: no limit is documented for users. */
	maxPageSize?: number;
	/** One line per request on standard output. */
	logger?: boolean;
}

/** The organization of a stand-in that was given none. */
export const inventedOrgId = '3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65';

/** The clock in use. */
export function now(options: WebexOptions): number {
	return (options.clock ?? Date.now)();
}
