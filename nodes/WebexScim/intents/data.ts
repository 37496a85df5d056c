import { isJsonObject, someMember, type JsonObject } from '../scim/json';

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
	const found = { hasToJson: false };
	const problem = problemIn(parsed, 1, found);
	if (problem !== undefined) return { kind: 'bad', problem };
	return { kind: 'ok', data: found.hasToJson ? (JSON.parse(JSON.stringify(parsed)) as JsonObject) : parsed };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** What JSON cannot say in an object or list; `found` learns of what has a text of its own in JSON. */
function problemIn(value: object, depth: number, found: { hasToJson: boolean }): string | undefined {
	if (depth > maxDepth) return `is nested deeper than ${maxDepth} levels`;
	let problem: string | undefined;
	const isProblem = (entry: unknown): boolean => {
		problem = problemOf(entry, depth, found);
		return problem !== undefined;
	};
	if (Array.isArray(value)) value.some(isProblem);
	else someMember(value as Readonly<Record<string, unknown>>, isProblem);
	return problem;
}

function problemOf(entry: unknown, depth: number, found: { hasToJson: boolean }): string | undefined {
	if (typeof entry === 'string' || typeof entry === 'boolean') return undefined;
	if (isUnsayable(entry)) return 'holds a number that is none (NaN or infinite), or a value that JSON does not know';
	if (typeof entry !== 'object' || entry === null) return undefined;
	if (entry instanceof Date && Number.isNaN(entry.getTime())) return 'holds a date that is none';
	if (!('toJSON' in entry && typeof entry.toJSON === 'function')) return problemIn(entry, depth + 1, found);
	found.hasToJson = true;
	return undefined;
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
