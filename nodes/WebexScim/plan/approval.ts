import { deeds, type Deed, type DeedCounts } from './deeds';
import { deedsOfPlanId } from './fingerprint';
import type { Settlement } from './outcome';
import type { Plan, PlannedStep } from './step';

/** Why a plan may not go, or undefined where it is the one that was approved: what differs, in numbers. */
export function whyNotApproved(planId: string, approvedPlan: string): string | undefined {
	if (planId === approvedPlan.trim()) return undefined;
	const [approved, now] = [deedsOfPlanId(approvedPlan), deedsOfPlanId(planId)];
	if (approved === undefined || now === undefined)
		return "Nothing was sent: 'Approved Plan' is not a plan ID. Give the planId of a dry run: its summary has it, and its results without 'Simplify'.";
	const differing = deeds.filter((deed) => approved[deed] !== now[deed]);
	const numbers =
		differing.length === 0
			? `Both plans have ${listOf(approved, deedsIn(approved))}, but not for the same users and groups, with other values or in another order.`
			: `The approved plan has ${listOf(approved, deedsIn(approved, differing))}, this one ${listOf(now, deedsIn(now, differing))}.`;
	return `Nothing was sent: ${numbers} Look at a new dry run, and approve its plan.`;
}

/** A plan of which nothing is sent since it is not the approved one: every row says so. */
export function unapproved(
	{ steps }: Plan,
	detail: string,
): { readonly steps: readonly PlannedStep[]; readonly settlements: readonly Settlement[]; readonly requests: 0; readonly refusal?: never } {
	const outcome = { kind: 'notAttempted', reason: 'planChanged', detail } as const;
	return { steps, settlements: steps.map(() => ({ outcome, attempts: 0 })), requests: 0 };
}

/** What a plan has of each deed, and also the deeds that have to be named since the other plan differs there. */
function deedsIn(counts: DeedCounts, differing: readonly Deed[] = []): readonly Deed[] {
	return deeds.filter((deed) => counts[deed] > 0 || differing.includes(deed));
}

function listOf(counts: DeedCounts, named: readonly Deed[]): string {
	const parts = named.map((deed) => `${counts[deed].toLocaleString('en')} ${nouns[deed][counts[deed] === 1 ? 0 : 1]}`);
	return parts.length < 2 ? (parts[0] ?? 'nothing to do') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const nouns: Readonly<Record<Deed, readonly [string, string]>> = {
	created: ['creation', 'creations'],
	changed: ['change', 'changes'],
	deactivated: ['deactivation', 'deactivations'],
	reactivated: ['reactivation', 'reactivations'],
	deleted: ['deletion', 'deletions'],
	membersAdded: ['added member', 'added members'],
	membersRemoved: ['removed member', 'removed members'],
};
