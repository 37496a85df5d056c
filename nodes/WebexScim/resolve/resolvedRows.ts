import type { BulkOperation } from '../operations';
import type { Known } from '../plan/known';
import type { ReadPorts } from '../webex/reads/lookup';
import type { Resolved } from './resolve';
import type { WhenMissing } from './sync';

/** The rows of a run as steps, and what a share of removals is taken of; absent: of the operations. */
export interface ResolvedRows extends Resolved {
	readonly kind: 'resolved';
	/** What Webex had before the run, as far as it was read. */
	readonly known: Known;
	readonly scopeSize?: number;
	/** Members of each group whose complete list the rows are, by id: a share holds for each of them too. */
	readonly groupSizes?: ReadonlyMap<string, number>;
	/** Why users are protected, by the key of the id, where anything of the run could take from them. */
	readonly protectedUsers?: ReadonlyMap<string, string>;
	/** Filter of the users that a run may touch; absent: all. */
	readonly scopeFilter?: string;
}

/** What the rows are resolved with. */
export interface RowSource {
	readonly operation: BulkOperation;
	readonly key: 'userName' | 'externalId';
	readonly emptyValues: 'ignore' | 'remove';
	readonly unknownManager: 'reject' | 'leaveOut';
	readonly missing: 'reject' | 'ignore';
	readonly scopeFilter: string;
	readonly protect: string;
	readonly whenMissing: WhenMissing;
	/** What becomes of rows of a sync whom Webex does not have; absent: they are created. */
	readonly whenNew?: 'create' | 'ignore';
	/** A person stands behind the credential; a service app has none. */
	readonly hasOwnUser: boolean;
	readonly organizationId: string;
	readonly ports: ReadPorts;
}
