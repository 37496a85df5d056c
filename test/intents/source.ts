import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { createColumnReader } from '../../nodes/WebexScim/intents/columns/readColumns';
import { readIntents } from '../../nodes/WebexScim/intents/readIntents';
import type { InputItem, IntentSource, ParameterReader } from '../../nodes/WebexScim/intents/source';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

/** A parameter whose expression cannot be evaluated. */
export const fails = Symbol('an expression that fails');

/** An item: its own data, and what the node's parameters are for it. */
export interface Row {
	readonly json?: JsonObject;
	readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Reads the parameters of the rows, each by its index; a parameter that a row does not name has no value. */
export function parametersOf(rows: readonly Row[]): ParameterReader {
	return (name, itemIndex) => {
		const value = rows[itemIndex]?.parameters?.[name];
		return value === fails ? { kind: 'failed' } : { kind: 'value', value };
	};
}

/** An ID as Webex writes them, which `name` of two letters or so tells from others. */
export const idNamed = (name: string): string => `${Buffer.from(name).toString('hex').padStart(8, '0')}-0000-4000-8000-000000000000`;

export const itemOf = ({ json = {} }: Row): InputItem => ({ json });

/** What the rows are read with; left out: users, from JSON. */
export interface Setting extends Partial<Omit<IntentSource, 'parameter' | 'columns' | 'isFixed'>> {
	/** Parameters that hold no expression. */
	readonly fixed?: readonly string[];
	readonly emptyValues?: 'ignore' | 'remove';
	readonly leaveOutColumns?: string;
}

/** When the rows are read. */
const nowMs = Date.UTC(2026, 0, 15, 12);

export function sourceOf(
	rows: readonly Row[],
	{ emptyValues = 'ignore', fixed = [], leaveOutColumns = '', ...setting }: Setting,
): IntentSource {
	const parameter = parametersOf(rows);
	const resourceType = setting.resourceType ?? 'Users';
	return {
		operation: 'create',
		inputMode: 'fields',
		attributesMode: 'json',
		existing: 'reject',
		missing: 'reject',
		key: 'userName',
		noteUnused: () => undefined,
		...setting,
		resourceType,
		parameter,
		isFixed: (...path) => fixed.includes(path.join('.')),
		columns: createColumnReader(
			parameter,
			undefined,
			resourceType,
			{ emptyValues, ...(setting.unknownManager === undefined ? {} : { unknownManager: setting.unknownManager }) },
			{ items: rows.map(itemOf), leaveOutColumns, nowMs },
		),
	};
}

/** What the rows ask for, as items 0, 1, 2 … */
export const intentsOf = (rows: readonly Row[], setting: Setting): readonly Intent[] =>
	finish(readIntents(rows.map(itemOf), sourceOf(rows, setting)));
