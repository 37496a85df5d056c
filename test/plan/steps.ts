import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Decided, Operation, PlannedOperation, Step } from '../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

/** Steps as short as a table row; `label` is put in by `labelled`, so that a row says only what it is about. */
export type Row = Omit<Operation, 'label'> | Omit<Decided, 'label'>;

export const user = (data: JsonObject, alias?: string): Row => ({
	kind: 'operation',
	method: 'POST',
	resourceType: 'Users',
	target: { kind: 'new' },
	data,
	...(alias === undefined ? {} : { alias }),
});

export const group = (data: JsonObject, alias?: string): Row => ({ ...user(data, alias), resourceType: 'Groups' }) as Row;

/** A group whose members are references to the given aliases. */
export const groupOf = (aliases: readonly string[], alias?: string): Row =>
	group({ members: aliases.map((name) => ({ value: `bulkId:${name}` })) }, alias);

/** A change of the user of that id, or of the one that `bulkId:alias` refers to. */
export const patch = (target: string, data: JsonObject = { title: 'Chief' }, alias?: string): Row => ({
	kind: 'operation',
	method: 'PATCH',
	resourceType: 'Users',
	target: target.startsWith('bulkId:') ? { kind: 'reference', alias: target.slice(7) } : { kind: 'id', id: target },
	data,
	...(alias === undefined ? {} : { alias }),
});

export const deletion = (target: string, alias?: string): Row => {
	const rest = Object.entries(patch(target, {}, alias)).filter(([key]) => key !== 'data');
	return { ...Object.fromEntries(rest), method: 'DELETE' } as Operation;
};

/** An item that was invalid before anything was planned. */
export const invalid = (alias?: string): Row => ({
	kind: 'decided',
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' },
	...(alias === undefined ? {} : { alias }),
});

/** An item whose resource is as wanted. */
export const unchanged = (resourceId: string, alias: string): Row => ({
	kind: 'decided',
	outcome: { kind: 'unchanged', resourceId },
	alias,
});

/** Rows as the steps of items 0, 1, 2 … */
export const labelled = (rows: readonly Row[]): readonly Step[] => rows.map((row, index): Step => ({ label: `item ${index}`, ...row }));

/** Rows as planned operations, of which planning refuses none. */
export const planned = (rows: readonly Row[]): readonly PlannedOperation[] =>
	finish(planRun(labelled(rows), 'op')).steps.map((step) => {
		if (step.kind === 'decided') throw new Error(`${step.label} is no operation`);
		return step;
	});
