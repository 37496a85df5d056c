import { isUnassigned } from '../compare';
import { isJsonArray, type JsonValue } from '../json';

/** What null, an empty text and an empty list in what is wanted mean: nothing, or that the attribute shall go. */
export interface DiffOptions {
	readonly emptyValues: 'ignore' | 'remove';
}

/** A step from what is to what is wanted. A `replace` becomes part of the one operation without a path. */
export type Change =
	| { readonly kind: 'replace'; readonly key: string; readonly value: JsonValue }
	| { readonly kind: 'remove'; readonly path: string }
	| { readonly kind: 'add'; readonly path: string; readonly value: JsonValue };

/**
 * What a current value is known to be. When nobody knows, everything wanted is a change; a value that is known may be
 * undefined, which is no value.
 */
export type Held = { readonly value: JsonValue | undefined } | 'unknown';

/** True for null, an empty text and an empty list, also around spaces. */
export function isEmpty(value: JsonValue | undefined): boolean {
	if (typeof value === 'string') return value.trim() === '';
	return value === undefined || value === null || (isJsonArray(value) && value.every(isEmpty));
}

/** True for a current value that is none. */
export function isNothing(value: JsonValue | undefined): boolean {
	return isUnassigned(value) || value === '';
}
