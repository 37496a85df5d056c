import { feeds, saysGone } from '../../scim/columns/columnUse';
import { maySayWhoLeft } from '../../scim/columns/leavers/leaverNames';
import { sayingIn, type LeaverSaying } from '../../scim/columns/leavers/leavers';
import { isReturnName } from '../../scim/columns/leavers/returns';
import { sayingOfActive } from '../../scim/columns/leavers/sayingOfActive';
import { matchColumns } from '../../scim/columns/match';
import { plainOf } from '../../scim/columns/plain';
import { leafAt } from '../leaves';
import type { LeaverSays } from '../source';
import type { ItemsToMatch } from './matchedItems';

/** See `LeaverSays`. The items show what a word is a word of: data are mostly items as they are. Each name is looked at once. */
export function leaverSaysIn({ items, nowMs }: Pick<ItemsToMatch, 'items' | 'nowMs'>): LeaverSays {
	const known = new Map<string, (value: unknown) => LeaverSaying>();
	const valuesOf = (name: string): readonly unknown[] => (known.size < mostLookedAt ? items.map(({ json }) => leafAt(json, name)) : []);
	return (name, value) => {
		const says = known.get(name) ?? sayingAs(name, valuesOf, nowMs);
		known.set(name, says);
		return says(plainOf(value));
	};
}

/** More names no data have; what the items hold of further ones is not looked at, so that the work stays in proportion to the items. */
const mostLookedAt = 500;

function sayingAs(name: string, valuesOf: (name: string) => readonly unknown[], nowMs: number): (value: unknown) => LeaverSaying {
	const use = matchColumns([name], 'Users', maySayWhoLeft(name) ? { valuesOf } : {}).get(name);
	if (saysGone(use) || isReturnName(name)) return sayingIn(name, valuesOf(name), nowMs);
	return feeds(use, 'active') ? sayingOfActive : () => 'other';
}
