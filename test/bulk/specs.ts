import type { Spec } from '../../nodes/WebexScim/bulk/plan';
import type { OperationSpec } from '../../nodes/WebexScim/bulk/types';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

/** Specs as short as a table row; `label` is put in by `labelled`, so that a row says only what it is about. */
export type Row = Omit<OperationSpec, 'label'> | Omit<Exclude<Spec, OperationSpec>, 'label'>;

export const user = (data: JsonObject, alias?: string): Row => ({
	method: 'POST',
	resourceType: 'Users',
	target: { kind: 'new' },
	data,
	...(alias === undefined ? {} : { alias }),
});

export const group = (data: JsonObject, alias?: string): Row => ({ ...user(data, alias), resourceType: 'Groups' });

/** A group whose members are references to the given aliases. */
export const groupOf = (aliases: readonly string[], alias?: string): Row =>
	group({ members: aliases.map((name) => ({ value: `bulkId:${name}` })) }, alias);

/** A change of the user of that id, or of the one that `bulkId:alias` refers to. */
export const patch = (target: string, data: JsonObject = { title: 'Chief' }, alias?: string): Row => ({
	method: 'PATCH',
	resourceType: 'Users',
	target: target.startsWith('bulkId:') ? { kind: 'reference', alias: target.slice(7) } : { kind: 'id', id: target },
	data,
	...(alias === undefined ? {} : { alias }),
});

export const deletion = (target: string, alias?: string): Row => {
	const rest = Object.entries(patch(target, {}, alias)).filter(([key]) => key !== 'data');
	return { ...Object.fromEntries(rest), method: 'DELETE' } as OperationSpec;
};

export const invalid = (alias?: string): Row => ({
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' },
	...(alias === undefined ? {} : { alias }),
});

/** Rows as the specs of items 0, 1, 2 … */
export const labelled = (rows: readonly Row[]): readonly Spec[] =>
	rows.map((row, index): Spec => ({ label: `item ${index}`, ...row }));
