import { maySayWhoLeft, saysWhoLeft } from '../../scim/columns/leavers/leaverNames';
import { goneBy } from '../../scim/columns/leavers/leavers';
import { isReturnName } from '../../scim/columns/leavers/returns';
import { ownEntryAnyCase } from '../../scim/json';
import { each, type Work } from '../../scim/work';
import type { Intent } from '../intents';
import { leavesOf } from '../leaves';
import { leaverSaysIn } from './goneMembers';
import type { ItemsToMatch } from './matchedItems';

/**
 * Users who are gone by a column of their items, though what was made of these does not say so: how many, by the column's name. Only
 * where a person mapped the columns, since where their names tell what they mean such a row is refused.
 */
export function* goneUnsaid(intents: readonly Intent[], toMatch: Pick<ItemsToMatch, 'items' | 'nowMs'>): Work<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	const says = leaverSaysIn(toMatch);
	const isTelling = oncePerName((name) => saysWhoLeft(name) || maySayWhoLeft(name) || isReturnName(name));
	yield* each(intents, (intent, index) => {
		const { json = {} } = toMatch.items[index] ?? {};
		if (!isSilent(intent)) return;
		const leaves = leavesOf(Object.entries(json));
		const sayings = leaves.flatMap(({ name, value }) => (isTelling(name) ? [{ name, value, saying: says(name, value) }] : []));
		const by = goneBy(sayings);
		if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
	});
	return counts;
}

/** True for a user who is to be, and of whom nobody said whether active. */
function isSilent(intent: Intent): boolean {
	if (intent.kind !== 'create' && intent.kind !== 'upsert') return false;
	return intent.resourceType === 'Users' && ownEntryAnyCase(intent.resource, 'active') === undefined;
}

function oncePerName(ask: (name: string) => boolean): (name: string) => boolean {
	const known = new Map<string, boolean>();
	return (name) => {
		const answer = known.get(name) ?? ask(name);
		known.set(name, answer);
		return answer;
	};
}
