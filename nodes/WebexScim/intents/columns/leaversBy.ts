import { feeds, saysGone, type ColumnMatch, type ColumnUse, type LeaversSaid } from '../../scim/columns/columnUse';
import { goneBy, sayingIn } from '../../scim/columns/leavers/leavers';
import { isReturnName } from '../../scim/columns/leavers/returns';
import { sayingOfActive } from '../../scim/columns/leavers/sayingOfActive';
import { each, type Work } from '../../scim/work';
import type { InputItem } from '../source';

/** Who left, by the columns that say so. */
export interface Leavers {
	/** The first column by which the person of an item is gone; undefined for one who is not. */
	readonly columnOf: (item: InputItem) => string | undefined;
	/** The match with what those columns say in all items. */
	readonly counted: (items: readonly InputItem[]) => Work<ColumnMatch>;
}

/** Reads the columns of a match that say who left, and those that mean Active where another one is more telling. */
export function leaversBy(
	match: ColumnMatch,
	nowMs: number,
	valuesOf: (name: string) => readonly unknown[],
	cellOf: (item: InputItem, name: string) => unknown,
): Leavers {
	const columns = [...match].flatMap(([name, use]) => {
		if (saysGone(use)) return [{ name, says: sayingIn(name, valuesOf(name), nowMs) }];
		const isBehindActive = use.kind === 'unused' && use.reason === 'lessTelling' && feeds(match.get(use.than), 'active');
		return isBehindActive ? [{ name, says: sayingOfActive }] : [];
	});
	const returns = columns.length === 0 ? [] : [...match].flatMap(([name, use]) => (saysReturn(name, use) ? [name] : []));
	const saying = [...columns, ...returns.map((name) => ({ name, says: sayingIn(name, [], nowMs) }))];
	const sayingsOf = (item: InputItem) =>
		saying.map(({ name, says }) => {
			const value = cellOf(item, name);
			return { name, saying: says(value), value };
		});
	return {
		columnOf: (item) => goneBy(sayingsOf(item)),
		*counted(items) {
			const counts = new Map(columns.map(({ name }) => [name, { gone: 0, unknown: 0 }]));
			if (counts.size === 0) return match;
			yield* each(items, (item) => {
				const sayings = sayingsOf(item);
				const by = counts.get(goneBy(sayings) ?? '');
				if (by !== undefined) by.gone++;
				for (const { name, saying } of sayings) {
					const count = counts.get(name);
					if (count !== undefined && saying === 'unknown') count.unknown++;
				}
			});
			return new Map([...match].map(([name, use]) => [name, withSaid(use, counts.get(name))]));
		},
	};
}

/** A column to leave out says nothing. */
function saysReturn(name: string, use: ColumnUse): boolean {
	return use.kind === 'unused' && use.reason !== 'leftOut' && isReturnName(name);
}

function withSaid(use: ColumnUse, said: LeaversSaid | undefined): ColumnUse {
	return said === undefined || use.kind !== 'unused' || use.reason === 'lessTelling' ? use : { ...use, said };
}
