import { failedFieldsIn } from '../../nodes/WebexScim/intents/failedFields';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const result = { name: 'lee@example.com', ok: false, outcome: 'rejected', detail: 'Webex: kim@example.com is not allowed.', reason: null };

it.each<{ name: string; item: JsonObject; paths: readonly string[] }>([
	{
		name: 'a row of the Failed output',
		item: { outcome: 'invalid', reason: 'badValue', detail: 'x' },
		paths: ['outcome', 'reason', 'detail'],
	},
	{
		name: 'one by way of a file, where an empty cell has no field',
		item: { outcome: 'rejected', detail: 'x' },
		paths: ['outcome', 'reason', 'detail'],
	},
	{ name: 'one with the whole result', item: { Email: 'lee@example.com', result }, paths: ['result'] },
	{ name: 'one whose result is text in a cell', item: { result: JSON.stringify(result) }, paths: ['result'] },
	{
		name: 'one whose result has columns of its own',
		item: { Email: 'x', 'result.outcome': 'rejected', 'result.detail': 'x' },
		paths: ['result.outcome', 'result.detail'],
	},
	{ name: 'a row of the Error branch', item: { Email: 'x', error: result, message: result.detail }, paths: ['error', 'message'] },
	{
		name: 'one of them by way of a file',
		item: { Email: 'x', 'error.outcome': 'rejected', 'error.detail': 'x', message: 'x' },
		paths: ['error.outcome', 'error.detail', 'message'],
	},
	{
		name: 'a row of the Error branch of another node',
		item: { Email: 'x', error: 'kim@example.com is not known', message: 'x' },
		paths: [],
	},
	{ name: 'an item with an outcome of its own', item: { outcome: 'hired', detail: 'x' }, paths: [] },
	{ name: 'an outcome that does not leave there', item: { outcome: 'applied', reason: null, detail: 'x' }, paths: [] },
	{ name: 'no detail', item: { outcome: 'invalid' }, paths: [] },
	{ name: 'another result', item: { result: 'kim@example.com', 'result.note': 'x' }, paths: [] },
	{ name: 'text that is no result', item: { result: '{"outcome":"hired"}' }, paths: [] },
])('$name', ({ item, paths }) => {
	expect([...failedFieldsIn(item)]).toEqual(paths);
});
