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
	const faults = inspect(parsed);
	if (faults.problem !== undefined) return { kind: 'bad', problem: faults.problem };
	return { kind: 'ok', data: faults.hasToJson ? (JSON.parse(JSON.stringify(parsed)) as JsonObject) : parsed };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

interface Faults {
	problem?: string;
	hasToJson: boolean;
}

/** Goes through a value without recursion, so that no depth can exhaust the stack. */
function inspect(root: object): Faults {
	const faults: Faults = { hasToJson: false };
	const open: { readonly value: object; readonly depth: number }[] = [{ value: root, depth: 1 }];
	for (let next = open.pop(); next !== undefined && faults.problem === undefined; next = open.pop()) {
		if (next.depth > maxDepth) faults.problem = `is nested deeper than ${maxDepth} levels`;
		for (const entry of Object.values(next.value) as unknown[]) {
			if (typeof entry === 'object' && entry !== null) {
				if (entry instanceof Date && Number.isNaN(entry.getTime())) faults.problem = 'holds a date that is none';
				else if ('toJSON' in entry && typeof entry.toJSON === 'function') faults.hasToJson = true;
				else open.push({ value: entry, depth: next.depth + 1 });
			} else if (isUnsayable(entry)) {
				faults.problem = 'holds a number that is none (NaN or infinite), or a value that JSON does not know';
			}
		}
	}
	return faults;
}

function isUnsayable(value: unknown): boolean {
	return (typeof value === 'number' && !Number.isFinite(value)) || ['bigint', 'function', 'symbol'].includes(typeof value);
}
