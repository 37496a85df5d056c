import type { Intent } from '../intents/intents';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation } from '../plan/step';
import type { JsonObject } from '../scim/json';
import type { Base } from '../scim/patch/base';
import type { Directory } from './directory/directory';
import type { MemberChange, MembersOf } from './members/foldMembers';
import type { OwnReferences } from './ownReferences';

/** What was learnt from Webex before planning, and the settings that decide what rows become. */
export interface Lookups {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	readonly emptyValues: 'ignore' | 'remove';
	readonly unknownManager: 'reject' | 'leaveOut';
	/** Whom Webex does not have is left out of the run, or created; absent: created. */
	readonly whenNew?: 'create' | 'ignore';
	/** True for a user whom the run may not touch, and for one whom it may not create or rename so; absent: it may touch anybody. */
	readonly isOutside?: (account: JsonObject) => boolean;
	readonly isNewOutside?: (user: JsonObject) => boolean;
}

/** What rows of the run need to know of others. */
export interface Rows {
	readonly created: CreatedManagers;
	/** Who gets an address or an External ID by an earlier row, by what is given: the External ID and the user name of that one. */
	readonly claimed: Map<string, string>;
	/** Resources that rows before are about, by type and the key of the id. */
	readonly changed: Map<string, Changed>;
	/** What users' own operations refer to. */
	readonly own: OwnReferences;
	/** Removals and activations by what they ask for: rows that ask for the same share one. */
	readonly asked: Map<string, number>;
}

/**
 * A resource that rows before are about: how it is before the last of them, and what that one changes; without a base nobody looked it up.
 * `last` is their last operation.
 */
export interface Changed {
	readonly base?: Base;
	readonly change?: JsonObject;
	readonly last?: LastWish;
}

/** Users whom rows name as manager and who have a row themselves; by the key of their user name. */
export interface CreatedManagers {
	/** Those whom Webex has. */
	readonly ids: ReadonlyMap<string, string>;
	/** The rows that make the others, or were to make them. */
	readonly rows: ReadonlyMap<string, ManagersRow>;
	/** Rows whose manager waits for them in a circle, so that the manager is set afterwards. */
	readonly late: ReadonlySet<Intent>;
}

/** The first row of a user that asks for something, and the alias by which it is referred to. */
export interface ManagersRow {
	readonly alias: string;
	readonly by: Intent;
	/** Nobody comes of it. */
	readonly isRefused: boolean;
	/** What becomes of rows that refer to it, where it is the row of an update: nothing can refer to what that one makes. */
	readonly outcome?: Outcome;
}

/** What the last operation on a resource is for, and what its row is told of what was left out. */
export interface LastWish {
	readonly index: number;
	readonly wish: JsonObject;
	readonly note?: string;
}

/** A row that asks for just what an earlier row on the same resource does, and so shares its fate. */
export interface Shared {
	readonly kind: 'shared';
	readonly index: number;
	/** The row's own bulkId, where other rows refer to it. */
	readonly alias?: string;
}

/** An operation and what has to follow it for the same row, such as a manager who is set once both users are there. */
export interface WithFollowUps {
	readonly kind: 'several';
	readonly first: Operation;
	readonly next: readonly Operation[];
}

/** What an intent becomes. */
export type Resolution = Operation | Decided | MemberChange | Shared | WithFollowUps;
