import type { HeldAt } from '../../intents/namedBesides';

/** A row that names somebody, and in which column, where that is known. */
export interface Naming extends HeldAt {
	readonly label: string;
}

/** Rows by what they name. */
export function namings(): Map<string, Naming> {
	return new Map();
}

/** Notes a row by what it names. The first one counts. */
export function note(rows: Map<string, Naming>, key: string, { label }: Pick<Naming, 'label'>, at: HeldAt = {}): void {
	if (!rows.has(key)) rows.set(key, { label, ...at });
}

/** The row that is found for the first of some values that has one. */
export function firstOf<T>(values: readonly T[], namingOf: (value: T) => Naming | undefined): Naming | undefined {
	for (const value of values) {
		const naming = namingOf(value);
		if (naming !== undefined) return naming;
	}
	return undefined;
}
