import { columnOf } from './attributes';
import type { ColumnMeaning } from './columnMeaning';
import { emailRanks } from './contacts';
import { someOf } from './needs';
import { holdsSomething } from './plain';
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
	const rankOf = ({ name, rank }: Rival): number => {
		if (!looks) return rank;
		if (isBehindOthers(id, valuesOf(name))) return rank + behindRank;
		return id === 'userName' && givesWay({ name, rank }, columns, valuesOf) ? givenWayRank : rank;
	};
	const ranked = columns.map((column) => ({ name: column.name, rank: rankOf(column) }));
	const [best] = ranked.sort((one, other) => one.rank - other.rank);
	return best === undefined ? [] : [[id, best.name]];
}

/** Behind every other name; and behind every e-mail column whose words tell that it is one. */
const behindRank = 10;
const givenWayRank = emailRanks.plain + 0.1;

/**
 * True for a more telling e-mail column than a plain one which has an address for several rows, as the company's, where another one has one for
 * each; or which is called the employee's, or that of a technical account, and lacks addresses that the plain one has.
 */
function givesWay({ name, rank }: Rival, columns: readonly Rival[], valuesOf: ValuesOf): boolean {
	if (rank >= emailRanks.plain) return false;
	const [own, isOfEmployee] = [valuesOf(name), rank >= emailRanks.person];
	const addressesIn = (values: readonly unknown[]): number => values.filter(isAddress).length;
	const others = columns.filter((other) => other.name !== name && other.rank <= emailRanks.plain);
	if (saysTheSame(own) && others.some((other) => holdsOwn(valuesOf(other.name)))) return true;
	return isOfEmployee && others.some((other) => other.rank === emailRanks.plain && addressesIn(own) < addressesIn(valuesOf(other.name)));
}

function holdsOwn(values: readonly unknown[]): boolean {
	return values.some(isAddress) && !saysTheSame(values);
}

/** True for a column that says the same in several rows. */
export function saysTheSame(values: readonly unknown[]): boolean {
	const texts = someOf(values.filter(holdsSomething)).flatMap((value) => saidIn(value)?.toLowerCase() ?? []);
	return texts.length > 1 && new Set(texts).size * 2 <= texts.length;
}

/**
 * A column without values gives way, and so does one for the user name without an address in it. But an empty column for the address
 * must not make another one the person's name in Webex.
 */
function isBehindOthers(id: string, values: readonly unknown[]): boolean {
	const isSwitch = columnOf('Users', id)?.type === 'boolean';
	const saysSomething = (value: unknown): boolean => saidIn(value) !== undefined || (isSwitch && value === false);
	return id === 'userName' ? !values.some(isAddress) && values.some(saysSomething) : !values.some(saysSomething);
}
