import { isOwnField, isResult } from '../../nodes/WebexScim/intents/ownFields';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

it.each<{ name: string; item: JsonObject; is: boolean }>([
	{ name: 'a result', item: { name: 'ann', ok: true, outcome: 'applied', detail: null, reason: null, status: 201 }, is: true },
	{ name: 'a result by way of a file', item: { name: 'ann', ok: 'FALSE', outcome: 'invalid' }, is: true },
	{ name: 'a row of the Failed output', item: { Email: 'ann', outcome: 'invalid', reason: 'badValue', detail: 'x' }, is: false },
	{ name: 'a row of another node', item: { name: 'ann', ok: true, outcome: 'hired' }, is: false },
	{ name: 'a row', item: { name: 'ann' }, is: false },
])('$name is a result: $is', ({ item, is }) => {
	expect(isResult(item)).toBe(is);
});

it.each<readonly [string, boolean]>([
	['name', true],
	['status', true],
	['message', true],
	['error.detail', true],
	['result.data', true],
	['data', false],
	['input', false],
	['input.Email', false],
	['manager.name', false],
	['Status', false],
])('%s is a field of results: %s', (column, is) => {
	expect(isOwnField(column)).toBe(is);
});
