import type { Settlement } from '../plan/outcome';
import { isOk } from './result';

/**
 * Settlements in which a step has gone through only if all that has to follow it for the same row did: otherwise it takes the
 * outcome of the first that failed. `followUps` are further steps by the index of the one that they belong to.
 */
export function withFollowUps(
	settlements: readonly Settlement[],
	followUps: ReadonlyMap<number, readonly number[]>,
): readonly Settlement[] {
	if (followUps.size === 0) return settlements;
	return settlements.map((settlement, index) => {
		const next = (followUps.get(index) ?? []).flatMap((each) => settlements[each] ?? []);
		const failed = isOk(settlement.outcome) ? next.find(({ outcome }) => !isOk(outcome)) : undefined;
		return failed ?? settlement;
	});
}
