import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';

/** Columns by their names, with the values of the rows. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** The attribute of users that each column feeds, or why it feeds none. */
export function idsOf(columns: Columns): Readonly<Record<string, string>> {
	const match = matchColumns(Object.keys(columns), 'Users', { valuesOf: (name) => columns[name] ?? [] });
	return Object.fromEntries([...match].map(([name, use]) => [name, use.kind === 'used' ? use.id : use.reason]));
}
