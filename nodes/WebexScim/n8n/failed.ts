import type { IDataObject } from 'n8n-workflow';

/** The fields that the Failed output puts behind a row's own, in either form of results. */
export type FailedFields = Readonly<Record<'outcome' | 'reason' | 'detail', string | null>> | { readonly result: IDataObject };

/**
 * A row of the Failed output: its own fields as they came, so that a person can fix and run them again, and behind them what became of
 * it. An own field of one of these names gives way. One called `error` is left out: n8n would take the row for a node's error.
 */
export function failedJson(input: IDataObject, told: FailedFields): IDataObject {
	const own = Object.entries(input).filter(([name]) => name !== 'error' && !Object.hasOwn(told, name));
	return Object.fromEntries([...own, ...Object.entries(told)]);
}

/** A row of the Failed output that no item asked for, such as a removal. */
export function failedName(name: string | null, told: FailedFields): IDataObject {
	return { name, ...told };
}
