import { findReferences, resolveReferences } from '../../nodes/WebexScim/plan/references';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';

/** A text as deep in data as said: 1 is an attribute of the resource. */
const objects = (levels: number): JsonObject => ({ x: levels === 1 ? 'bulkId:a' : objects(levels - 1) });
const lists = (levels: number): JsonObject => ({ x: Array.from({ length: levels - 1 }).reduce((value: JsonValue) => [value], 'bulkId:a') });

describe('how deep references are looked for', () => {
	it.each<{ name: string; data: JsonObject; isFound: boolean }>([
		{ name: 'at the top', data: objects(1), isFound: true },
		{ name: 'a hundred and one objects down', data: objects(101), isFound: true },
		{ name: 'no deeper', data: objects(102), isFound: false },
		{ name: 'a hundred lists down', data: lists(101), isFound: true },
		{ name: 'no deeper in lists', data: lists(102), isFound: false },
	])('$name', ({ data, isFound }) => {
		expect(findReferences(data)).toStrictEqual(isFound ? [{ alias: 'a', isResourceId: false }] : []);
		// One that is found near the top does not make others be found that are too deep.
		expect(findReferences({ ...data, members: ['bulkId:b'] })).toStrictEqual([
			...(isFound ? [{ alias: 'a', isResourceId: false }] : []),
			{ alias: 'b', isResourceId: true },
		]);
		expect(JSON.stringify(resolveReferences(data, () => 'ID')).includes('ID')).toBe(isFound);
	});
});
