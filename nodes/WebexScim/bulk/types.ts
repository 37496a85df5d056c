import type { JsonObject } from '../scim/json';
import type { Method, ResourceType } from '../scim/messages';

/** The node's own id of an operation: all of one length and unique in the run, so that none is the beginning of another. */
export type BulkId = string & { readonly brand: 'BulkId' };

/** Why an item cannot become an operation. */
export type InvalidReason =
	| 'missingField'
	| 'badValue'
	| 'targetNotFound'
	| 'targetAmbiguous'
	| 'duplicateBulkId'
	| 'unknownReference'
	| 'circularReference'
	| 'tooLarge';

/** Why a good operation was never carried out. */
export type NotAttemptedReason =
	| 'stoppedAfterErrors'
	| 'dependencyFailed'
	| 'requestRefused'
	| 'removalLimit'
	| 'cancelled'
	| 'waitLimit';

/** Why nobody can say what became of an operation that was sent. */
export type UnconfirmedReason = 'connectionLost' | 'noResult' | 'unreadableResponse';

/** What Webex said about a refusal, as result keys; absent is absent. */
export interface Words {
	readonly detail?: string;
	readonly scimType?: string;
	readonly errorCode?: string;
	readonly trackingId?: string;
}

/** What Webex said about a resource that is as wanted. */
export interface Confirmed {
	readonly status?: number;
	readonly resourceId?: string;
	readonly location?: string;
	readonly version?: string;
}

/** What became of an operation: the promises of the output's `outcome` key. */
export type Outcome =
	| ({ readonly kind: 'applied'; readonly reason?: 'confirmedByLookup' | 'adopted' } & Confirmed)
	| ({ readonly kind: 'unchanged'; readonly detail?: string } & Confirmed)
	| { readonly kind: 'planned'; readonly data?: JsonObject }
	| ({ readonly kind: 'rejected'; readonly status?: number } & Words)
	| { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly detail: string }
	| ({ readonly kind: 'notAttempted'; readonly reason: NotAttemptedReason; readonly status?: number } & Words)
	| ({ readonly kind: 'unconfirmed'; readonly reason: UnconfirmedReason } & Words);

/** An outcome with the number of the bulk request that settled it and how often the operation was sent; 0 sends: no request. */
export interface Settlement {
	readonly outcome: Outcome;
	readonly request?: number;
	readonly attempts: number;
}

/** Where an operation goes: a resource type's endpoint, a resource by id, or one that another operation of the run creates. */
export type Target =
	| { readonly kind: 'new' }
	| { readonly kind: 'id'; readonly id: string }
	| { readonly kind: 'reference'; readonly alias: string };

/** What an item asks for. `label` names its source in messages, such as "item 3"; `alias` is the user's own bulkId. */
export interface OperationSpec {
	readonly label: string;
	readonly method: Method;
	readonly resourceType: ResourceType;
	readonly target: Target;
	readonly data?: JsonObject;
	readonly alias?: string;
	/** The alias is the node's own and not shown. */
	readonly isAliasHidden?: true;
	/** What to do with a create when the resource exists already; absent: it is rejected. */
	readonly onConflict?: ConflictRule;
	/** Nothing to remove is as good as removed. */
	readonly ignoresMissing?: true;
}

/** `adopt`: the existing resource is taken as it is. `update`: it is changed to what is wanted of it. */
export type ConflictRule =
	| { readonly kind: 'adopt' }
	| { readonly kind: 'update'; readonly wanted: JsonObject; readonly emptyValues: 'ignore' | 'remove' };

/** An operation of the run. All `number`s are places in the plan's list. */
export interface PlannedOperation {
	readonly spec: OperationSpec;
	readonly bulkId: BulkId;
	/** True when its data names operations of the run; their ids are put in before it is sent. */
	readonly refers: boolean;
	/** Operations of which it needs the id that they only get when they are carried out; each once. */
	readonly parents: readonly number[];
	/** The operation before it on the same resource: that one takes effect first. */
	readonly previous?: number;
	/** Longest chain of operations that wait for this one, in requests. */
	readonly height: number;
	/** Set when it can never be sent. */
	readonly refused?: Outcome;
}
