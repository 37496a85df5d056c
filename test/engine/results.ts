import type { IDataObject } from 'n8n-workflow';
import type { RequestEntry } from '../webex/webex';
import type { EngineRun } from './engine';
import { rows } from './scene';

/** Each result of an output with these of its keys, and the item that it is paired with; on Failed it stands behind the row's own fields. */
export function said(run: EngineRun, keys: readonly string[], output = 0): readonly IDataObject[] {
	return rows(run.outputs[output]).map(({ item, json }) => {
		const result = output === 1 && typeof json['result'] === 'object' ? (json['result'] as IDataObject) : json;
		return { item: item as number, ...Object.fromEntries(keys.map((key) => [key, result[key] as IDataObject])) };
	});
}

/** An operation as it arrived in a bulk request. */
export interface SentOperation {
	readonly method: string;
	readonly path: string;
	readonly bulkId: string;
	readonly data?: IDataObject;
}

/** The operations of a bulk request as it arrived. */
export function operationsOf({ body }: RequestEntry): readonly SentOperation[] {
	return (body as { readonly operations: readonly SentOperation[] }).operations;
}

/** All operations of all bulk requests, in the order of arrival. */
export function allOperations(requests: readonly RequestEntry[]): readonly SentOperation[] {
	return requests.flatMap(operationsOf);
}
