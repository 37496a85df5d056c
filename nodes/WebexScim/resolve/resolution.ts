import type { Directory } from './directory';
import type { MemberChange, MembersOf } from './foldMembers';
import type { CreatedManagers } from './managers';
import type { Decided, Operation } from '../plan/step';
import type { JsonObject } from '../scim/json';

/** What was learnt from Webex before planning. */
export interface Lookups {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	readonly emptyValues: 'ignore' | 'remove';
}

/** What rows of the run need to know of others. */
export interface Rows {
	readonly created: CreatedManagers;
	/** Resources that a row before changes, by lower-case id: what they look like then, and the index of that change. */
	readonly changed: Map<string, { readonly resource: JsonObject; readonly index: number }>;
}

/** A row that asks for just what an earlier row on the same resource does, and so shares its fate. */
export interface Shared {
	readonly kind: 'shared';
	readonly index: number;
}

/** What an intent becomes. `index` is the step's own. */
export type Resolution = Operation | Decided | MemberChange | Shared;
