import { isDate } from '../scim/json';
import { uuidOfWebexId } from '../scim/names/identifiers';

/**
 * All that may be an address or an ID of Webex in a value, at whatever place and in whatever text, and texts that may be a number of a person:
 * those with letters too, since digits alone are as often something else. `isLeftOut` tells the paths that say nothing. Linear in the value;
 * what is nested too deep or cannot be read is passed over. Each with its path, as a column would have it.
 */
export function heldNames(value: unknown, isLeftOut: (path: string) => boolean): readonly PlacedName[] {
	const names: PlacedName[] = [];
	const met = new Set<object>();
	const collect = (held: unknown, path: string, depth: number): void => {
		if (typeof held === 'string') return void names.push(...namesIn(held).map((name) => ({ name, column: path })));
		if (typeof held !== 'object' || held === null || isDate(held) || depth === maxDepth || met.has(held)) return;
		met.add(held);
		const isList = Array.isArray(held);
		for (const key of Object.keys(held)) {
			const inner = isList ? path : path === '' ? key : `${path}.${key}`;
			if (isList || !isLeftOut(inner)) collect(memberOf(held, key), inner, depth + 1);
		}
	};
	collect(value, '', 0);
	return names;
}

/** A name in a value, and the path at which it stands, as a column would have it. */
interface PlacedName {
	readonly name: string;
	readonly column: string;
}

/** What lies deeper is no person of any source that is known. */
const maxDepth = 10;

/** Undefined for a member that throws when it is read. */
function memberOf(holder: object, key: string): unknown {
	try {
		return (holder as Readonly<Record<string, unknown>>)[key];
	} catch {
		return undefined;
	}
}

function namesIn(text: string): readonly string[] {
	if (!text.includes('@') && text.length < shortestId) return number.test(text) ? [text.trim()] : [];
	return text.split(separators).flatMap((part) => (isName(part) ? [part.replace(/^\.+|\.+$/g, '')] : []));
}

/** Of 4 to 20 signs, with a letter and a digit. */
const number = /^\s*(?=[^\d]*\d)(?=[^a-z]*[a-z])[\w./-]{4,20}\s*$/i;

/** Between several in a text; an address may have an apostrophe. */
const separators = /[\s,;:|/&<>()[\]"]+/;

/** A UUID has 36 signs, the other form of an ID more. */
const shortestId = 36;

function isName(part: string): boolean {
	return part.includes('@') || (part.length >= shortestId && uuidOfWebexId(part) !== undefined);
}
