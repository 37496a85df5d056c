import { leavesOf, leafAt } from '../../nodes/WebexScim/intents/leaves';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';

const nested = (depth: number): JsonObject => (depth === 0 ? { status: 'Left' } : { a: nested(depth - 1) });

describe('the values of an item by their paths', () => {
	it.each<{ name: string; object: JsonObject; leaves: ReadonlyArray<readonly [string, JsonValue]> }>([
		{
			name: 'a flat one',
			object: { a: 1, 'b.c': null },
			leaves: [
				['a', 1],
				['b.c', null],
			],
		},
		{ name: 'members of members', object: { a: { b: { c: 'x' } } }, leaves: [['a.b.c', 'x']] },
		{
			name: 'what an object stands for, also by its own path',
			object: { status: { value: 'Left', type: 'x' } },
			leaves: [
				['status', 'Left'],
				['status.value', 'Left'],
				['status.type', 'x'],
			],
		},
		{ name: 'the only entry of a list', object: { jobs: [{ status: 'Left' }] }, leaves: [['jobs.status', 'Left']] },
		{ name: 'a list of one text', object: { jobs: ['Left'] }, leaves: [['jobs', 'Left']] },
		{ name: 'nothing of a list with several', object: { jobs: [{ status: 'Left' }, { status: 'Active' }], x: ['a', 'b'] }, leaves: [] },
		{ name: 'no empty object', object: { a: {}, b: [] }, leaves: [] },
	])('$name', ({ object, leaves }) => {
		expect(leavesOf(Object.entries(object)).map(({ name, value }) => [name, value])).toEqual(leaves);
		for (const [name, value] of leaves) expect(leafAt(object, name)).toEqual(value);
	});

	it.each([
		{ depth: 10, count: 1 },
		{ depth: 11, count: 0 },
	])('$depth levels deep: $count', ({ depth, count }) => {
		expect(leavesOf(Object.entries(nested(depth)))).toHaveLength(count);
	});

	it.each([499, 500, 501])('of %i members no more than 500', (count) => {
		const members = Array.from({ length: count }, (_, index) => [`m${index}`, index] as const);
		expect(leavesOf([['group', Object.fromEntries(members)]])).toHaveLength(Math.min(count, 500));
	});
});

it.each<{ name: string; object: JsonObject; path: string; value: unknown }>([
	{ name: 'a member with dots in its name', object: { 'a.b': { c: 1 } }, path: 'a.b.c', value: 1 },
	{ name: 'a flat name before a path', object: { 'a.b': 1, a: { b: 2 } }, path: 'a.b', value: 1 },
	{ name: 'no member', object: { a: { b: 1 } }, path: 'a.c', value: undefined },
	{ name: 'nothing inside a text', object: { a: 'text' }, path: 'a.length', value: undefined },
	{ name: 'nothing inherited', object: { a: {} }, path: 'a.constructor', value: undefined },
])('the value at a path: $name', ({ object, path, value }) => {
	expect(leafAt(object, path)).toEqual(value);
});
