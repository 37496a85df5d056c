import type { Known } from '../plan/known';
import type { NotAttemptedReason } from '../plan/outcome';
import type { PatchForm } from '../scim/patch/forms';

/** Settings of a run that decide what may be sent; see the node's options of the same names. */
export interface RunLimits {
	readonly operationsPerRequest: number;
	/** Most bytes of a request's body. */
	readonly maxBytes: number;
	/** 0: never stop. */
	readonly stopAfterErrors: number;
	readonly parallelRequests: number;
	/** Why users may not lose account or roles, by the key of the id. */
	readonly protectedUsers?: ReadonlyMap<string, string>;
	/** What Webex had before the run, as far as it was read. */
	readonly known?: Known;
	/** Lookups in the organization went through before the run. */
	readonly hasRead?: boolean;
}

/** The run's values that are not of one operation. Times are ours, in ms. */
export interface RunNotes {
	/** Whether Webex answered anything so far. */
	readonly isAnswered: boolean;
	/** Nothing goes out before this time: Webex asked for a pause (rate limit), or was out of reach. */
	readonly pausedUntilMs: number;
	/** Requests refused as a whole since the last that went through, and whether any went through. */
	readonly refusals: number;
	readonly isAnyThrough: boolean;
	/** Failed tries in a row to reach Webex, and those that Webex deferred. */
	readonly unreachable: number;
	/** The last request that was out when such a try failed: those up to it failed in the same moment. */
	readonly unreachableUpTo: number;
	readonly deferrals: number;
	/** The longest wait that Webex asked for in its own words, in seconds. */
	readonly askedSeconds?: number;
	/** The form of a PATCH that Webex took after it had refused the other. */
	readonly form?: PatchForm;
	readonly isWaiting: boolean;
	readonly isLooking: boolean;
	/** A create became a change, so that a resource may have two operations which the plan did not tie. */
	readonly hasChanged: boolean;
	readonly stopped?: { readonly reason: NotAttemptedReason; readonly detail: string; readonly status?: number };
}
