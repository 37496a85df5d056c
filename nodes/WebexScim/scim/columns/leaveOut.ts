import { fold } from './fold';

/** Tells the columns that a person wants left out: names with commas between, spelled as freely as a column's name may be. */
export function leftOutBy(names: string): (column: string) => boolean {
	const given = partsOf(names);
	return (column) => {
		const parts = partsOf(column);
		if (parts.length === 0) return false;
		return given.some((_, start) => parts.every((part, index) => given[start + index] === part));
	};
}

/** A column's own name may hold commas, so both are taken apart at them. */
function partsOf(names: string): readonly string[] {
	return names
		.split(',')
		.map((part) => fold(part))
		.filter((part) => part !== '');
}
