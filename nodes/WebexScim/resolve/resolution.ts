import type { Directory } from './directory';
import type { MemberChange, MembersOf } from './foldMembers';
import type { CreatedManagers } from './managers';
import type { Decided, Operation } from '../plan/step';
import type { Base } from '../scim/patch/base';

/** What was learnt from Webex before planning. */
export interface Lookups {
	readonly directory: Directory;
	readonly membersOf: MembersOf;
	readonly emptyValues: 'ignore' | 'remove';
}

/** What rows of the run need to know of others. */
export interface Rows {
	readonly created: CreatedManagers;
	/** Resources that rows before are about, by type and lower-case id. */
	readonly changed: Map<string, Changed>;
}

/** A resource after the rows before, as if they went through; without a base nobody looked it up. `last` is their last operation. */
export interface Changed {
	readonly base?: Base;
	readonly last?: { readonly index: number; readonly wish: string };
}

/** A row that asks for just what an earlier row on the same resource does, and so shares its fate. */
export interface Shared {
	readonly kind: 'shared';
	readonly index: number;
}

/** What an intent becomes. `index` is the step's own. */
export type Resolution = Operation | Decided | MemberChange | Shared;
