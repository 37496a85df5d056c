import { columnOf } from '../scim/columns/attributes';
import { goneIn, maySayWhoLeft } from '../scim/columns/leavers';
import { matchColumns, saysGone } from '../scim/columns/match';
import { plainOf } from '../scim/columns/plain';
import { checkValue } from '../scim/columns/values';
import { ownEntry } from '../scim/json';
import type { ItemsToMatch } from './matchedItems';
import type { SaysGone } from './source';

/** See `SaysGone`. The items show what a word is a word of: data are mostly items as they are. Each name is looked at once. */
export function saysGoneIn({ items, nowMs }: Pick<ItemsToMatch, 'items' | 'nowMs'>): SaysGone {
	const known = new Map<string, (value: unknown) => boolean>();
	const valuesOf = (name: string): readonly unknown[] =>
		known.size < mostLookedAt ? items.map(({ json }) => plainOf(ownEntry(json, name))) : [];
	return (name, value) => {
		const isGone = known.get(name) ?? isGoneAs(name, valuesOf, nowMs);
		known.set(name, isGone);
		return isGone(plainOf(value));
	};
}

/** More names no data have; what the items hold of further ones is not looked at, so that the work stays in proportion to the items. */
const mostLookedAt = 500;

function isGoneAs(name: string, valuesOf: (name: string) => readonly unknown[], nowMs: number): (value: unknown) => boolean {
	const use = matchColumns([name], 'Users', maySayWhoLeft(name) ? { valuesOf } : {}).get(name);
	if (saysGone(use)) return goneIn(name, valuesOf(name), nowMs);
	const column = use?.kind === 'used' && use.id === 'active' ? columnOf('Users', use.id) : undefined;
	if (column === undefined) return () => false;
	return (value) => {
		const checked = checkValue(column, value);
		return checked.kind === 'ok' && checked.value === false;
	};
}
