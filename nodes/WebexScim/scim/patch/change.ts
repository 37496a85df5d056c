import { isUnassigned } from '../compare';
import { isJsonArray, type JsonValue } from '../json';
import type { PatchOperation } from './patchOp';

/** What null, an empty text and an empty list in what is wanted mean: nothing, or that the attribute shall go. */
export interface DiffOptions {
	readonly emptyValues: 'ignore' | 'remove';
}

/** A step from what is to what is wanted. */
export type Change = PatchOperation & { readonly path: string };

/**
 * What a current value is known to be. When nobody knows, everything wanted is a change; a value that is known may be
 * undefined, which is no value.
 */
export type Held = { readonly value: JsonValue | undefined } | 'unknown';

/** True for null, an empty text and an empty list, also around spaces, and a list of nothing but these. */
export function isEmpty(value: JsonValue | undefined): boolean {
	const open: Array<JsonValue | undefined> = [value];
	for (let part = open.pop(); ; part = open.pop()) {
		if (isJsonArray(part)) for (const entry of part) open.push(entry);
		else if (typeof part === 'string' ? part.trim() !== '' : part !== undefined && part !== null) return false;
		if (open.length === 0) return true;
	}
}

/** True for a current value that is none. */
export function isNothing(value: JsonValue | undefined): boolean {
	return isUnassigned(value) || value === '';
}
