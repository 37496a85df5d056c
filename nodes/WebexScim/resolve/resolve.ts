import type { Intent } from '../intents/intents';
import type { Step } from '../plan/step';
import { foldMembers, type MemberChange } from './foldMembers';
import { resolveIntent } from './kinds';
import type { Lookups, Rows } from './resolution';
import { createdManagers } from './managers';

/** The steps of a run, and for each intent the index of the step that carries it out; several may share one. */
export interface Resolved {
	readonly steps: readonly Step[];
	readonly indexes: readonly number[];
	/** Steps that get a row of their own though no item asked for them, such as removals of a sync. */
	readonly extras: readonly number[];
}

/**
 * Turns what the items ask for into operations, with names replaced by what was found. A manager who is created in the
 * same run is referred to by that create. Membership changes come as few PATCHes per group, in the place of their first item.
 */
export function resolveIntents(intents: readonly Intent[], lookups: Lookups): Resolved {
	const rows: Rows = { created: createdManagers(intents, lookups.directory), changed: new Map() };
	const steps: Step[] = [];
	const indexes: number[] = [];
	const changes: { readonly row: number; readonly change: MemberChange }[] = [];
	intents.forEach((intent, row) => {
		const resolution = resolveIntent(intent, lookups, rows, steps.length);
		if (resolution.kind === 'member') changes.push({ row, change: resolution });
		else indexes[row] = resolution.kind === 'shared' ? resolution.index : steps.push(resolution) - 1;
	});
	const folded = foldMembers(
		changes.map(({ change }) => change),
		lookups.membersOf,
	);
	changes.forEach(({ row }, position) => {
		indexes[row] = steps.length + (folded.indexes[position] ?? 0);
	});
	return { steps: [...steps, ...folded.steps], indexes, extras: [] };
}
