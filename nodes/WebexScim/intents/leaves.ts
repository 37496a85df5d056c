import { isLeaf, plainOf } from '../scim/columns/plain';
import { isJsonArray, isJsonObject, ownEntry, type JsonObject, type JsonValue } from '../scim/json';

/** A value and its path, as a column would have it: `employment.status`. */
export interface Leaf {
	readonly name: string;
	readonly value: JsonValue;
}

/**
 * The values of members by their paths, of those in objects and of a list's only entry too; what an object stands for is a value of its own path
 * as well. Of a list with several entries nobody knows which is meant. Ends after so many that no row of a person has more.
 */
export function leavesOf(members: ReadonlyArray<readonly [string, JsonValue]>): readonly Leaf[] {
	const leaves: Leaf[] = [];
	const collect = (name: string, value: JsonValue, depth: number): void => {
		if (leaves.length >= mostLeaves || depth > maxDepth) return;
		if (isLeaf(value)) return void leaves.push({ name, value });
		const plain = plainOf(value) as JsonValue | undefined;
		if (plain !== undefined) leaves.push({ name, value: plain });
		const held = onlyEntry(value);
		if (isJsonObject(held)) for (const [member, part] of Object.entries(held)) collect(`${name}.${member}`, part, depth + 1);
	};
	for (const [name, value] of members) collect(name, value, 0);
	return leaves;
}

const mostLeaves = 500;
const maxDepth = 10;

/** The value at such a path in an object; undefined where there is none. */
export function leafAt(object: JsonObject, path: string): unknown {
	const own = ownEntry(object, path);
	if (own !== undefined) return plainOf(own);
	for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
		const inner = onlyEntry(ownEntry(object, path.slice(0, dot)) ?? null);
		const found = isJsonObject(inner) ? leafAt(inner, path.slice(dot + 1)) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

function onlyEntry(value: JsonValue): JsonValue {
	return isJsonArray(value) && value.length === 1 ? (value[0] ?? null) : value;
}
