import { columnOf } from './attributes';
import type { ColumnMeaning } from './columnMeaning';
import { saidIn } from './shapes';

/** The values of a column, of all items and in their order. */
export type ValuesOf = (name: string) => readonly unknown[];

/** The column that is taken for each attribute: of the lowest rank, then one that has values, then the first. */
export function winnersOf(means: ReadonlyMap<string, ColumnMeaning>, valuesOf: ValuesOf | undefined): ReadonlyMap<string, string> {
	const rivals = new Map<string, Rival[]>();
	for (const [name, meaning] of means) {
		if (meaning.kind === 'unused') continue;
		const others = rivals.get(meaning.id);
		if (others === undefined) rivals.set(meaning.id, [{ name, rank: meaning.rank }]);
		else others.push({ name, rank: meaning.rank });
	}
	return new Map([...rivals].flatMap(([id, columns]) => winnerOf(id, columns, valuesOf)));
}

/** True for a text that is meant as an address. */
export function isAddress(value: unknown): value is string {
	return typeof value === 'string' && value.includes('@');
}

/** True when a row has an address in both, and not the same one. */
export function holdsOtherAddresses(values: readonly unknown[], others: readonly unknown[]): boolean {
	return values.some((value, index) => {
		const other = others[index];
		return isAddress(value) && isAddress(other) && value.trim().toLowerCase() !== other.trim().toLowerCase();
	});
}

/** A column that means an attribute. */
interface Rival {
	readonly name: string;
	readonly rank: number;
}

/** The values are looked at only where there is a choice. */
function winnerOf(id: string, columns: readonly Rival[], valuesOf: ValuesOf | undefined): ReadonlyArray<readonly [string, string]> {
	const looks = columns.length > 1 && valuesOf !== undefined;
	const ranked = columns.map(({ name, rank }) => ({ name, rank: looks && isBehindOthers(id, valuesOf(name)) ? rank + behindRank : rank }));
	const [best] = ranked.sort((one, other) => one.rank - other.rank);
	return best === undefined ? [] : [[id, best.name]];
}

/** Behind every other name. */
const behindRank = 10;

/**
 * A column without values gives way, and so does one for the user name without an address in it. But an empty column for the address
 * must not make another one the person's name in Webex.
 */
function isBehindOthers(id: string, values: readonly unknown[]): boolean {
	const isSwitch = columnOf('Users', id)?.type === 'boolean';
	const saysSomething = (value: unknown): boolean => saidIn(value) !== undefined || (isSwitch && value === false);
	return id === 'userName' ? !values.some(isAddress) && values.some(saysSomething) : !values.some(saysSomething);
}
