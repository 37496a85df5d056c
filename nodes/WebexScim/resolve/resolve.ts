import type { Intent } from '../intents/intents';
import type { Step } from '../plan/step';
import { each, type Work } from '../scim/work';
import { resolveIntent } from './kinds';
import { foldMembers, type MemberChange } from './members/foldMembers';
import { splitMembers } from './members/splitMembers';
import { ownReferences } from './ownReferences';
import { contradictionsIn } from './people/contradictions';
import { createdManagers } from './people/managersRows';
import type { Lookups, Resolution, Rows } from './resolution';

/** The steps of a run, and for each intent the index of the step that carries it out; several may share one. */
export interface Resolved {
	readonly steps: readonly Step[];
	readonly indexes: readonly number[];
	/** Steps that get a row of their own though no item asked for them, such as removals of a sync. */
	readonly extras: readonly number[];
	/** Steps that have to go through too for the row of another step, by that one's index. */
	readonly followUps: ReadonlyMap<number, readonly number[]>;
	/** bulkIds of rows that share the operation of another, by their place among the items. */
	readonly bulkIds?: ReadonlyMap<number, string>;
	/** Users whom several rows describe differently. */
	readonly contradictions: number;
	/** The membership of each row that has one, by its place among the items and then the extras; absent where rows are about no members. */
	readonly memberships?: ReadonlyMap<number, Membership>;
}

/** The membership that a row adds or removes, by IDs; without a member it may be any of the group. */
export interface Membership {
	readonly groupId: string;
	readonly memberId?: string;
	readonly change: 'add' | 'remove';
}

/**
 * Turns what the items ask for into operations, with names replaced by what was found. A manager who is created in the
 * same run is referred to by that create. Membership changes come as few PATCHes per group, in the place of their first item.
 */
export function* resolveIntents(intents: readonly Intent[], lookups: Lookups): Work<Resolved> {
	const created = yield* createdManagers(intents, lookups.directory, lookups.whenNew);
	const rows: Rows = { created, claimed: new Map(), changed: new Map(), own: ownReferences(intents), asked: new Map() };
	const steps: Step[] = [];
	const indexes: number[] = [];
	const followUps = new Map<number, readonly number[]>();
	const bulkIds = new Map<number, string>();
	const shared = new Map<number, string[]>();
	const changes: { readonly row: number; readonly change: MemberChange }[] = [];
	yield* each(intents, (intent, row) => {
		const resolution = withinLimits(intent, resolveIntent(intent, lookups, rows, steps.length), steps.length);
		if (resolution.kind === 'member') changes.push({ row, change: resolution });
		else if (resolution.kind === 'shared') {
			indexes[row] = resolution.index;
			if (intent.kind === 'operation' && intent.alias !== undefined) bulkIds.set(row, intent.alias);
			if (resolution.alias !== undefined) addTo(shared, resolution.index, resolution.alias);
		} else {
			const { first, next } = resolution.kind === 'several' ? resolution : { first: resolution, next: [] };
			indexes[row] = steps.push(first) - 1;
			// Behind the step that they belong to: a later row on the same resource comes after all of this one.
			const more = next.map((operation) => steps.push(operation) - 1);
			if (more.length > 0) followUps.set(indexes[row], more);
		}
	});
	const folded = yield* foldMembers(
		changes.map(({ change }) => change),
		lookups.membersOf,
	);
	changes.forEach(({ row }, position) => {
		indexes[row] = steps.length + (folded.indexes[position] ?? 0);
	});
	return {
		steps: [...called(steps, shared), ...folded.steps],
		indexes,
		extras: [],
		followUps,
		contradictions: yield* contradictionsIn(intents, lookups.directory),
		...(bulkIds.size === 0 ? {} : { bulkIds }),
		...(changes.length === 0 ? {} : { memberships: new Map(changes.map(({ row, change }) => [row, change])) }),
	};
}

function addTo(lists: Map<number, string[]>, index: number, alias: string): void {
	const known = lists.get(index);
	if (known === undefined) lists.set(index, [alias]);
	else known.push(alias);
}

/** The steps, each with the bulkIds that stand for it beside its own. */
function called(steps: readonly Step[], shared: ReadonlyMap<number, readonly string[]>): readonly Step[] {
	if (shared.size === 0) return steps;
	return steps.map((step, index) => {
		const sharedAliases = shared.get(index);
		return sharedAliases === undefined ? step : { ...step, sharedAliases };
	});
}

/** The operation as it is, or as several where it would add more members than one may; a PATCH message of the user's own stays whole. */
function withinLimits(intent: Intent, resolution: Resolution, index: number): Resolution {
	const isOwn = intent.kind === 'operation' || (intent.kind === 'update' && intent.change.kind === 'patch');
	return resolution.kind !== 'operation' || isOwn ? resolution : splitMembers(resolution, `group ${index}`);
}
