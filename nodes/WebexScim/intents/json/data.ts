import { shownColumn } from '../../scim/columns/shown';
import { doubledName } from '../../scim/doubledName';
import { isDate, isJsonObject, someMember, type JsonObject } from '../../scim/json';
import { isExact } from '../../scim/typed/typedScalar';

/** SCIM data out of a parameter or field, or what is wrong with it. */
export type DataReading =
	| {
			readonly kind: 'ok';
			readonly data: JsonObject;
			/** The JSON text had a number beyond what is exact, so that digits of it are lost. */
			readonly isRounded?: true;
	  }
	| { readonly kind: 'missing' }
	/** `remedy`: what to do, where it is not to give an object or JSON text of one. */
	| { readonly kind: 'bad'; readonly problem: string; readonly remedy?: string };

/** Deepest nesting that is taken; SCIM's own resources need four levels. */
const maxDepth = 100;

/**
 * Reads an object, or JSON text of one. What JSON cannot say would be changed on the way to Webex without a word, so it is
 * refused here: numbers that are none, functions, objects that contain themselves; and so is JSON text that gives a member twice. Dates become
 * their ISO text.
 */
export function readData(value: unknown): DataReading {
	if (value === undefined || value === null || value === '') return { kind: 'missing' };
	const parsed = typeof value === 'string' ? parseJson(value) : value;
	if (parsed === undefined) return { kind: 'bad', problem: 'is not valid JSON' };
	try {
		const reading = readObject(parsed, typeof value === 'string');
		return (reading.kind === 'ok' && typeof value === 'string' ? givenTwice(value, reading.data) : undefined) ?? reading;
	} catch {
		return { kind: 'bad', problem: 'holds a value that cannot be read' };
	}
}

function givenTwice(text: string, data: JsonObject): DataReading | undefined {
	const name = doubledName(text, data);
	if (name === undefined) return undefined;
	const shown = shownColumn(name);
	const member = shown === undefined ? 'a member' : `"${shown}"`;
	return { kind: 'bad', problem: `gives ${member} more than once, and the values differ`, remedy: 'Keep one.' };
}

/** May throw what a member throws when it is read. */
function readObject(value: unknown, isText: boolean): DataReading {
	const data = hasToJson(value) ? value.toJSON() : value;
	if (!isJsonObject(data)) return { kind: 'bad', problem: 'is not an object' };
	const found = { hasToJson: false, isInexact: false };
	const problem = problemIn(data, 1, found);
	if (problem !== undefined) return { kind: 'bad', problem };
	const plain = found.hasToJson ? (JSON.parse(JSON.stringify(data)) as JsonObject) : data;
	return { kind: 'ok', data: plain, ...(isText && found.isInexact ? { isRounded: true } : {}) };
}

/** Programs write a byte order mark before a text that they save. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as unknown;
	} catch {
		return undefined;
	}
}

/** What was met in data: a value that has a text of its own in JSON, and a number beyond what is exact. */
interface Met {
	hasToJson: boolean;
	isInexact: boolean;
}

/** What JSON cannot say in an object or list; `found` learns what else is met. */
function problemIn(value: object, depth: number, found: Met): string | undefined {
	if (depth > maxDepth) return `is nested deeper than ${maxDepth} levels`;
	let problem: string | undefined;
	const isProblem = (entry: unknown): boolean => {
		problem = problemOf(entry, depth, found);
		return problem !== undefined;
	};
	if (!Array.isArray(value)) someMember(value as Readonly<Record<string, unknown>>, isProblem);
	else if (value.includes(undefined)) return unsayable;
	else value.some(isProblem);
	return problem;
}

/** JSON leaves out a member that is undefined; of an entry of a list it would make null. */
function problemOf(entry: unknown, depth: number, found: Met): string | undefined {
	if (isUnsayable(entry)) return unsayable;
	if (typeof entry === 'number' && !isExact(entry)) found.isInexact = true;
	if (typeof entry !== 'object' || entry === null) return undefined;
	if (isDate(entry) && Number.isNaN(entry.getTime())) return noDate;
	if (!hasToJson(entry)) return problemIn(entry, depth + 1, found);
	found.hasToJson = true;
	const said = entry.toJSON();
	// A date of a library that is none says null.
	if (said === undefined || said === null) return noDate;
	if (isUnsayable(said)) return unsayable;
	return typeof said === 'object' ? problemIn(said, depth + 1, found) : undefined;
}

const unsayable = 'holds a number that is not finite, or a value that JSON does not know';
const noDate = 'holds an invalid date';

function hasToJson(value: unknown): value is { readonly toJSON: () => unknown } {
	return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
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
