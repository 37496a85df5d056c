import { isJsonObject, type JsonObject } from '../../scim/json';

/** SCIM data out of a parameter or field, or what is wrong with it. */
export type DataReading =
	| { readonly kind: 'ok'; readonly data: JsonObject }
	| { readonly kind: 'missing' }
	| { readonly kind: 'bad'; readonly problem: string };

/** Deepest nesting that is taken; SCIM's own resources need four levels. */
const maxDepth = 100;

/**
 * Reads an object, or JSON text of one. What JSON cannot say would be changed on the way to Webex without a word, so it is
 * refused here: numbers that are none, functions, objects that contain themselves. Dates become their ISO text.
 */
export function readData(value: unknown): DataReading {
	if (value === undefined || value === null || value === '') return { kind: 'missing' };
	const parsed = typeof value === 'string' ? parseJson(value) : value;
	if (parsed === undefined) return { kind: 'bad', problem: 'is no JSON that can be read' };
	if (!isJsonObject(parsed)) return { kind: 'bad', problem: 'is not an object' };
	const inspection = inspect(parsed, 1);
	if (inspection === 'fine') return { kind: 'ok', data: parsed };
	if (inspection === 'hasToJson') return { kind: 'ok', data: JSON.parse(JSON.stringify(parsed)) as JsonObject };
	return { kind: 'bad', problem: inspection.problem };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** What a value holds anywhere in it: nothing amiss, something with a text of its own in JSON, or what JSON cannot say. */
type Inspection = 'fine' | 'hasToJson' | { readonly problem: string };

function inspect(value: object, depth: number): Inspection {
	if (depth > maxDepth) return { problem: `is nested deeper than ${maxDepth} levels` };
	let found: Inspection = 'fine';
	const entries: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
	for (const entry of entries) {
		const inspection = inspectEntry(entry, depth);
		if (typeof inspection === 'object') return inspection;
		if (inspection === 'hasToJson') found = inspection;
	}
	return found;
}

function inspectEntry(entry: unknown, depth: number): Inspection {
	if (typeof entry === 'string' || typeof entry === 'boolean') return 'fine';
	if (isUnsayable(entry)) return { problem: 'holds a number that is none (NaN or infinite), or a value that JSON does not know' };
	if (typeof entry !== 'object' || entry === null) return 'fine';
	if (entry instanceof Date && Number.isNaN(entry.getTime())) return { problem: 'holds a date that is none' };
	return 'toJSON' in entry && typeof entry.toJSON === 'function' ? 'hasToJson' : inspect(entry, depth + 1);
}

function isUnsayable(value: unknown): boolean {
	switch (typeof value) {
		case 'number':
			return !Number.isFinite(value);
		case 'bigint':
		case 'function':
		case 'symbol':
			return true;
		default:
			return false;
	}
}
