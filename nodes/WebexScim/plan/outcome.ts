import type { JsonObject } from '../scim/json';
import type { ErrorWords } from '../scim/parse';

/** Why an item cannot become an operation. */
export type InvalidReason =
	| 'missingField'
	| 'badValue'
	| 'targetNotFound'
	| 'targetAmbiguous'
	| 'duplicateBulkId'
	| 'unknownReference'
	| 'circularReference'
	| 'tooLarge'
	| 'otherPerson';

/** Why a good operation was never carried out. */
export type NotAttemptedReason =
	| 'stoppedAfterErrors'
	| 'dependencyFailed'
	| 'requestRefused'
	| 'removalLimit'
	| 'scopeUnclear'
	| 'protected'
	| 'planChanged'
	| 'cancelled'
	| 'waitLimit';

/** Why nobody can say what became of an operation that was sent. */
export type UnconfirmedReason = 'connectionLost' | 'noResult' | 'unreadableResponse';

/** What Webex said about a resource that is as wanted. */
export interface Confirmed {
	readonly status?: number;
	readonly resourceId?: string;
	readonly location?: string;
	readonly version?: string;
}

/** The resource of a row that was carried out in part. */
interface InPart {
	readonly resourceId?: string;
}

/** What became of an operation: the promises of the output's `outcome` key. */
export type Outcome =
	| ({ readonly kind: 'applied'; readonly reason?: 'confirmedByLookup' | 'adopted'; readonly detail?: string } & Confirmed)
	| ({ readonly kind: 'unchanged'; readonly detail?: string } & Confirmed)
	| { readonly kind: 'planned'; readonly data?: JsonObject }
	| ({ readonly kind: 'rejected'; readonly status?: number } & ErrorWords & InPart)
	| ({ readonly kind: 'invalid'; readonly reason: InvalidReason; readonly detail: string } & InPart)
	/** `cause`: the detail without names, for where everybody sees it; absent: the detail has none. */
	| ({
			readonly kind: 'notAttempted';
			readonly reason: NotAttemptedReason;
			readonly status?: number;
			readonly cause?: string;
	  } & ErrorWords &
			InPart)
	| ({ readonly kind: 'unconfirmed'; readonly reason: UnconfirmedReason; readonly status?: number } & ErrorWords & InPart);

/** An outcome with the number of the bulk request that settled it and how often the operation was sent; 0 sends: no request. */
export interface Settlement {
	readonly outcome: Outcome;
	readonly request?: number;
	readonly attempts: number;
	/** The step itself went through, though not all that had to follow it. */
	readonly isInPart?: true;
}
