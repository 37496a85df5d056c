import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createColumnReader } from '../intents/columns/readColumns';
import { readIntents } from '../intents/readIntents';
import { saidNames } from '../intents/saidName';
import type { ColumnReader, InputItem, IntentSource } from '../intents/source';
import type { Work } from '../scim/work';
import { createUnusedMembers } from './hints/memberHints';
import { holdsExpression, valueAt } from './settings/expressions';
import { createParameterReader } from './settings/parameters';
import { readableSettings, type BulkSettings } from './settings/settings';

/** What the rows of a run are read with, and what is noted meanwhile. */
export interface RowReading {
	readonly source: IntentSource;
	readonly columns: ColumnReader;
	readonly unused: ReturnType<typeof createUnusedMembers>;
	readonly toMatch: { readonly items: readonly InputItem[]; readonly leaveOutColumns: string; readonly nowMs: number };
}

/** Readers for the node's parameters and columns. Nothing is read yet. */
export function rowReadingOf(context: IExecuteFunctions, items: readonly INodeExecutionData[], settings: BulkSettings): RowReading {
	const parameter = createParameterReader(context);
	const { parameters } = context.getNode();
	const toMatch = { items: items as readonly InputItem[], leaveOutColumns: settings.leaveOutColumns, nowMs: Date.now() };
	const columns = createColumnReader(parameter, parameters['attributes'], settings.resourceType, settings, toMatch);
	const isFixed = (...path: readonly string[]): boolean => !holdsExpression(valueAt(parameters, path));
	const unused = createUnusedMembers(settings.return !== 'summary');
	return { source: { ...settings, parameter, isFixed, columns, noteUnused: unused.note }, columns, unused, toMatch };
}

/** Whom each row is about, in its own words, where the run stops before anything is sent, for its settings or whatever else; empty where nobody can tell. */
export function* namesAnyway(context: IExecuteFunctions, items: readonly INodeExecutionData[]): Work<readonly (string | undefined)[]> {
	try {
		const { source, toMatch } = rowReadingOf(context, items, readableSettings(context));
		return yield* saidNames(toMatch.items, yield* readIntents(toMatch.items, source), source);
	} catch {
		return [];
	}
}
