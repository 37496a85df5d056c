import type { JsonObject } from '../scim/json';
import type { Method, ResourceType } from '../scim/messages';
import type { DiffOptions } from '../scim/patch/change';
import type { MessageRemovals } from '../scim/patch/removals';
import type { Outcome } from './outcome';

/**
 * The node's own id of an operation: all of one length and unique in the run, so that none is the beginning of another, and with a
 * part that is new in each run, so that an answer of another run is told from one of this.
 */
export type BulkId = string & { readonly brand: 'BulkId' };

/** What an item became: an operation, or an outcome that needs none. */
export type Step = Operation | Decided;

/** Where an operation goes: a resource type's endpoint, a resource by id, or one that another operation of the run creates. */
export type Target =
	| { readonly kind: 'new' }
	| { readonly kind: 'id'; readonly id: string }
	| { readonly kind: 'reference'; readonly alias: string };

/** What a step is called. `label` names its source in messages, such as "item 3"; `alias` is the user's own bulkId. */
interface Named {
	readonly label: string;
	/** Whom it is about: the user name or group name as Webex has it, else as the row says. */
	readonly name?: string;
	readonly alias?: string;
	/** bulkIds of rows that share this step, where others refer to them. */
	readonly sharedAliases?: readonly string[];
	/** The alias is the node's own and not shown. */
	readonly isAliasHidden?: true;
}

/** What an item asks of Webex. */
export interface Operation extends Named {
	readonly kind: 'operation';
	readonly method: Method;
	readonly resourceType: ResourceType;
	readonly target: Target;
	readonly data?: JsonObject;
	/** A PATCH that the node wrote, so that it may be sent in the other form; a user's own message goes as it is. */
	readonly isOwnForm?: true;
	/** What a PATCH is made of, so that it can be made anew when it is known what became of the operations before it. */
	readonly rebase?: Rebase;
	/** The user as Webex had it before the run, for a PATCH behind an earlier row: what is to be told of the account hangs on what became of that one. */
	readonly read?: JsonObject;
	/** The resource as a look met it, for a change that a create became. */
	readonly met?: JsonObject;
	/** Ids in lower case of the members that the group had, for a message that takes all of them: they are told one by one. */
	readonly membersHeld?: ReadonlySet<string>;
	/** Version of the resource as it was read, where a PATCH has no `rebase` that tells it. */
	readonly readVersion?: string;
	/** What to do with a create when the resource exists already; absent: it is rejected. */
	readonly onConflict?: ConflictRule;
	/** Why nobody knows whether what a create makes is there already: its lookup failed. */
	readonly unseen?: string;
	/** Nothing to remove is as good as removed. */
	readonly ignoresMissing?: true;
	/** What a person has to know although the operation went through. */
	readonly note?: string;
}

/** `adopt`: the existing resource is taken as it is. `update`: it is changed to what is wanted of it. */
export type ConflictRule = { readonly kind: 'adopt' } | ({ readonly kind: 'update'; readonly wanted: JsonObject } & DiffOptions);

/** What a row wants of a resource, and the resource as Webex had it before the run. */
export interface Rebase extends DiffOptions {
	readonly wanted: JsonObject;
	readonly current: JsonObject;
}

/** What is settled before anything is sent. `refused` is the operation that it would have been, with a bulkId once it has one. */
export interface Decided extends Named {
	readonly kind: 'decided';
	readonly outcome: Outcome;
	readonly refused?: { readonly operation: Operation; readonly bulkId?: BulkId };
}

/** An operation of the run. All `number`s are indexes in the plan. */
export interface PlannedOperation {
	readonly kind: 'planned';
	readonly operation: Operation;
	readonly bulkId: BulkId;
	/** True when its data names operations of the run; their ids are put in before it is sent. */
	readonly refers: boolean;
	/** Operations of which it needs the id that they only get when they are carried out; each once. */
	readonly parents: readonly number[];
	/** The operation before it on the same resource: that one is settled first. */
	readonly predecessor?: number;
	/** For a create that is expected to change what an earlier one makes: which one that is, and what it then takes away, if anything. */
	readonly behind?: { readonly maker: number; readonly taken?: Taken };
	/** Longest chain of operations that wait for this one, in requests. */
	readonly height: number;
}

/** What an operation takes away; of a group's members how many. */
export interface Taken extends MessageRemovals {
	readonly members: number;
}

export type PlannedStep = PlannedOperation | Decided;

/** The step that a bulkId names, and the resource behind it: by its id, or as the work of another step; a circle leads nowhere. */
export interface Alias {
	readonly index: number;
	readonly root:
		| { readonly kind: 'id'; readonly id: string }
		| { readonly kind: 'step'; readonly index: number }
		| { readonly kind: 'nowhere'; readonly alias: string };
}

/** Steps of a run in item order, and what each bulkId stands for that users, or the node for managers, gave. */
export interface Plan {
	readonly steps: readonly PlannedStep[];
	readonly aliases: ReadonlyMap<string, Alias>;
}
