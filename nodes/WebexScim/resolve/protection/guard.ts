import { aliasesOf } from '../../plan/aliases';
import { notSent } from '../../plan/notSent';
import type { Outcome } from '../../plan/outcome';
import { protectedBy } from '../../plan/protectedBy';
import type { Decided, Operation, Step } from '../../plan/step';
import { sameIdKey } from '../../scim/names/identifiers';
import { baseOf } from '../../scim/patch/base';
import { changeTo } from '../../scim/patch/changeTo';
import { takesAway, wouldTakeAway } from '../../scim/patch/removals';
import { mapped, someOf, type Work } from '../../scim/work';
import type { Protection } from './protection';

/** True when something of the steps takes an account or roles away from a user, or would from one whom a create meets. */
export function* takesUsersAway(steps: readonly Step[]): Work<boolean> {
	const takesUserAway = createTakingJudge();
	return yield* someOf(steps, (step) => step.kind === 'operation' && (takesUserAway(step) || mayTakeWhomItMeets(step)));
}

function mayTakeWhomItMeets({ resourceType, onConflict }: Operation): boolean {
	return resourceType === 'Users' && onConflict?.kind === 'update' && wouldTakeAway(onConflict.wanted);
}

/**
 * The steps with removals of protected users, and where anything is in doubt all removals of users, withheld: each becomes
 * an outcome that says why (Law 10). A row that takes something from a protected user is withheld as a whole. One that was
 * withheld for a doubt before says that the user is protected, since that holds for good.
 */
export function* withholdRemovals(steps: readonly Step[], { reasons, doubt, doubtOf }: Protection): Work<readonly Step[]> {
	const aliases = aliasesOf(steps);
	const takesUserAway = createTakingJudge();
	return yield* mapped(steps, (step): Step => {
		const operation = step.kind === 'operation' ? step : isUnclear(step) ? step.refused?.operation : undefined;
		if (operation === undefined || !takesUserAway(operation)) return step;
		const { target } = operation;
		const root = target.kind === 'reference' ? aliases.get(target.alias)?.root : target;
		const why = root?.kind === 'id' ? reasons.get(sameIdKey(root.id)) : undefined;
		if (why !== undefined) return notSent(operation, protectedBy(why));
		if (step.kind === 'decided') return step;
		const doubtful = doubt ?? (root?.kind === 'id' ? doubtOf?.(root.id) : undefined);
		return doubtful === undefined ? step : notSent(operation, unclear(doubtful));
	});
}

function isUnclear({ outcome }: Decided): boolean {
	return outcome.kind === 'notAttempted' && outcome.reason === 'scopeUnclear';
}

/** The outcome of a removal that is withheld because something is not known for sure, and what to do then. */
export function unclear(doubt: string, remedy = 'Check that'): Outcome {
	return { kind: 'notAttempted', reason: 'scopeUnclear', detail: `Not removed: ${doubt}. ${remedy}, then run again.` };
}

/**
 * Tells of one operation after the other whether it takes away from a user. Also true for a change that would do so only if the rows
 * before it did not: one of them may be withheld, or fail. The first on its user is made as if it were alone already.
 */
function createTakingJudge(): (operation: Operation) => boolean {
	const met = new Set<string>();
	return ({ method, resourceType, target, data, rebase }) => {
		if (resourceType !== 'Users') return false;
		if (method !== 'PATCH') return method === 'DELETE';
		const user = target.kind === 'id' ? sameIdKey(target.id) : undefined;
		const isFirst = user !== undefined && data !== undefined && !met.has(user);
		if (user !== undefined) met.add(user);
		const alone = isFirst || rebase === undefined ? null : changeTo(rebase.wanted, baseOf(rebase.current), rebase);
		return [data, alone].some((message) => message !== undefined && message !== null && takesAway(message, resourceType, rebase?.current));
	};
}
