import { aliasesOf } from '../plan/aliases';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation, Step } from '../plan/step';
import { baseOf } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { takesAway } from '../scim/patch/removals';
import { sameIdKey } from '../scim/identifiers';
import type { Protection } from './protection';

/** True when something of the steps takes an account or roles away from a user. */
export function takesUsersAway(steps: readonly Step[]): boolean {
	return steps.some((step) => step.kind === 'operation' && takesUserAway(step));
}

/**
 * The steps with removals of protected users, and where anything is in doubt all removals of users, withheld: each becomes
 * an outcome that says why (Law 10). A row that takes something from a protected user is withheld as a whole. One that was
 * withheld for a doubt before says that the user is protected, since that holds for good.
 */
export function withholdRemovals(steps: readonly Step[], { reasons, doubt }: Protection): readonly Step[] {
	const aliases = aliasesOf(steps);
	return steps.map((step): Step => {
		const operation = step.kind === 'operation' ? step : isUnclear(step) ? step.refused?.operation : undefined;
		if (operation === undefined || !takesUserAway(operation)) return step;
		const { target } = operation;
		const root = target.kind === 'reference' ? aliases.get(target.alias)?.root : target;
		const why = root?.kind === 'id' ? reasons.get(sameIdKey(root.id)) : undefined;
		if (why !== undefined) return withheld(operation, protectedBy(why));
		return doubt === undefined || step.kind === 'decided' ? step : withheld(operation, unclear(doubt));
	});
}

function isUnclear({ outcome }: Decided): boolean {
	return outcome.kind === 'notAttempted' && outcome.reason === 'scopeUnclear';
}

/** The outcome of a removal that is withheld because something is not known for sure. */
export function unclear(doubt: string): Outcome {
	return { kind: 'notAttempted', reason: 'scopeUnclear', detail: `Not removed: ${doubt}. Check that, then run again.` };
}

function protectedBy(why: string): Outcome {
	return {
		kind: 'notAttempted',
		reason: 'protected',
		detail: `This user is protected (${why}) and keeps account and roles. Nothing of this row was sent.`,
	};
}

function withheld(operation: Operation, outcome: Outcome): Step {
	const { label, alias, isAliasHidden } = operation;
	return {
		kind: 'decided',
		label,
		...(alias === undefined ? {} : { alias }),
		...(isAliasHidden === undefined ? {} : { isAliasHidden }),
		outcome,
		refused: { operation },
	};
}

/** Also true for a change that would take away only if the rows before it did not: one of them may be withheld, or fail. */
function takesUserAway({ method, resourceType, data, rebase }: Operation): boolean {
	if (resourceType !== 'Users') return false;
	if (method !== 'PATCH') return method === 'DELETE';
	const alone = rebase === undefined ? null : changeTo(rebase.wanted, baseOf(rebase.current), rebase);
	return [data, alone].some((message) => message !== undefined && message !== null && takesAway(message, resourceType));
}
