import { correlate } from '../../../nodes/WebexScim/run/answers/correlate';
import type { PlannedOperation } from '../../../nodes/WebexScim/plan/step';
import type { OperationResult } from '../../../nodes/WebexScim/scim/parse';
import { deletion, patch, planned, user, type Row } from '../../plan/steps';

const words = {};
const no = { detail: 'No.' };
const url = (id: string, type = 'Users'): string => `https://webexapis.com/identity/scim/org/v2/${type}/${id}`;
const bulkId = (index: number): string => `op0000000${index + 1}`;
const groupPatch = (id: string): Row => ({ ...patch(id), resourceType: 'Groups' }) as Row;

/** Mutants that nothing can tell apart: keys under which nothing is found anyway, folded to capitals or not. */
describe('results of an answer and their operations', () => {
	it.each<{
		name: string;
		rows: readonly Row[];
		results: readonly OperationResult[];
		matched: Readonly<Record<number, OperationResult>>;
		unmatched?: readonly OperationResult[];
	}>([
		{ name: 'no rows', rows: [user({}), user({})], results: [], matched: {} },
		{
			name: 'by bulkId, in whatever order they come',
			rows: [user({}), user({}), user({})],
			results: [
				{ bulkId: bulkId(2), method: 'POST', status: 201, location: url('c'), words },
				{ bulkId: bulkId(0), method: 'POST', status: 201, location: url('a'), words },
				{ bulkId: bulkId(1), method: 'POST', status: 409, words: no },
			],
			matched: {
				0: { bulkId: bulkId(0), method: 'POST', status: 201, location: url('a'), words },
				1: { bulkId: bulkId(1), method: 'POST', status: 409, words: no },
				2: { bulkId: bulkId(2), method: 'POST', status: 201, location: url('c'), words },
			},
		},
		{
			name: 'as many rows as operations, but none that says whose it is: nobody gets one',
			rows: [user({}), user({})],
			results: [
				{ method: 'POST', status: 201, location: url('a'), words },
				{ method: 'POST', status: 201, location: url('b'), words },
			],
			matched: {},
			unmatched: [
				{ method: 'POST', status: 201, location: url('a'), words },
				{ method: 'POST', status: 201, location: url('b'), words },
			],
		},
		{
			name: 'a bulkId of another request is nobody’s',
			rows: [user({}), user({})],
			results: [
				{ bulkId: bulkId(7), status: 201, words },
				{ bulkId: '', status: 201, words },
			],
			matched: {},
			unmatched: [
				{ bulkId: bulkId(7), status: 201, words },
				{ bulkId: '', status: 201, words },
			],
		},
		{
			name: 'a row without a method counts by its bulkId',
			rows: [user({}), patch('x')],
			results: [{ bulkId: bulkId(1), status: 200, words }],
			matched: { 1: { bulkId: bulkId(1), status: 200, words } },
		},
		{
			name: 'a row with a bulkId but the method of another operation is nobody’s',
			rows: [user({}), patch('x')],
			results: [{ bulkId: bulkId(0), method: 'PATCH', status: 200, words }],
			matched: {},
			unmatched: [{ bulkId: bulkId(0), method: 'PATCH', status: 200, words }],
		},
		{
			name: 'a row by its bulkId whose location has the id in other letters, encoded, or is another’s',
			rows: [patch('Ab'), patch('b+c'), patch('d'), patch('f+g')],
			results: [
				{ bulkId: bulkId(0), status: 200, location: url('aB'), words },
				{ bulkId: bulkId(1), status: 200, location: url('B%2bC'), words },
				{ bulkId: bulkId(2), status: 200, location: url('e'), words },
				{ bulkId: bulkId(3), status: 200, location: url('F+g'), words },
			],
			matched: {
				0: { bulkId: bulkId(0), status: 200, location: url('aB'), words },
				1: { bulkId: bulkId(1), status: 200, location: url('B%2bC'), words },
				3: { bulkId: bulkId(3), status: 200, location: url('F+g'), words },
			},
			unmatched: [{ bulkId: bulkId(2), status: 200, location: url('e'), words }],
		},
		{
			name: 'copies: one that confirms counts, before or after one that does not',
			rows: [user({}), user({}), user({})],
			results: [
				{ bulkId: bulkId(0), status: 409, words: no },
				{ bulkId: bulkId(0), status: 201, location: url('a'), words },
				{ bulkId: bulkId(1), status: 201, location: url('b'), words },
				{ bulkId: bulkId(1), status: 409, words: no },
				{ bulkId: bulkId(2), status: 500, words },
				{ bulkId: bulkId(2), status: 400, words: no },
			],
			matched: {
				0: { bulkId: bulkId(0), status: 201, location: url('a'), words },
				1: { bulkId: bulkId(1), status: 201, location: url('b'), words },
				2: { bulkId: bulkId(2), status: 500, words },
			},
		},
		{
			name: 'copies: only 2xx confirms',
			rows: [user({}), user({}), user({}), user({})],
			results: [
				{ bulkId: bulkId(0), status: 409, words },
				{ bulkId: bulkId(0), status: 200, words },
				{ bulkId: bulkId(1), status: 409, words },
				{ bulkId: bulkId(1), status: 299, words },
				{ bulkId: bulkId(2), status: 409, words },
				{ bulkId: bulkId(2), status: 300, words },
				{ bulkId: bulkId(3), status: 409, words },
				{ bulkId: bulkId(3), status: 199, words },
				{ bulkId: bulkId(3), words },
			],
			matched: {
				0: { bulkId: bulkId(0), status: 200, words },
				1: { bulkId: bulkId(1), status: 299, words },
				2: { bulkId: bulkId(2), status: 409, words },
				3: { bulkId: bulkId(3), status: 409, words },
			},
		},
		{
			name: 'without a bulkId by method and location, whatever the case of the id and the order',
			rows: [patch('a'), deletion('b'), patch('C')],
			results: [
				{ method: 'PATCH', status: 200, location: url('c'), words },
				{ method: 'DELETE', status: 204, location: url('B'), words },
				{ method: 'PATCH', status: 404, location: url('a'), words: no },
			],
			matched: {
				0: { method: 'PATCH', status: 404, location: url('a'), words: no },
				1: { method: 'DELETE', status: 204, location: url('B'), words },
				2: { method: 'PATCH', status: 200, location: url('c'), words },
			},
		},
		{
			name: 'a user and a group of one id are two',
			rows: [patch('a'), groupPatch('a')],
			results: [
				{ method: 'PATCH', status: 200, location: url('a', 'Groups'), version: 'g', words },
				{ method: 'PATCH', status: 200, location: url('a'), version: 'u', words },
			],
			matched: {
				0: { method: 'PATCH', status: 200, location: url('a'), version: 'u', words },
				1: { method: 'PATCH', status: 200, location: url('a', 'Groups'), version: 'g', words },
			},
		},
		{
			name: 'the method must fit, too',
			rows: [patch('a'), deletion('b')],
			results: [
				{ method: 'DELETE', status: 204, location: url('a'), words },
				{ status: 204, location: url('b'), words },
				{ method: 'DELETE', status: 204, words },
			],
			matched: {},
			unmatched: [
				{ method: 'DELETE', status: 204, location: url('a'), words },
				{ status: 204, location: url('b'), words },
				{ method: 'DELETE', status: 204, words },
			],
		},
		{
			name: 'a create is never known by its location',
			rows: [user({}), patch('a')],
			results: [{ method: 'POST', status: 201, location: url('a'), words }],
			matched: {},
			unmatched: [{ method: 'POST', status: 201, location: url('a'), words }],
		},
		{
			name: 'an unnamed row for an operation that has its own is nobody’s',
			rows: [patch('a'), patch('b')],
			results: [
				{ bulkId: bulkId(0), method: 'PATCH', status: 200, location: url('a'), words },
				{ method: 'PATCH', status: 404, location: url('a'), words: no },
			],
			matched: { 0: { bulkId: bulkId(0), method: 'PATCH', status: 200, location: url('a'), words } },
			unmatched: [{ method: 'PATCH', status: 404, location: url('a'), words: no }],
		},
		{
			name: 'an unnamed row for an operation whose own comes later is nobody’s, too',
			rows: [patch('a'), patch('b')],
			results: [
				{ method: 'PATCH', status: 200, location: url('a'), version: '2', words },
				{ bulkId: bulkId(0), method: 'PATCH', status: 404, location: url('a'), words: no },
				{ method: 'PATCH', status: 200, location: url('b'), version: '3', words },
			],
			matched: {
				0: { bulkId: bulkId(0), method: 'PATCH', status: 404, location: url('a'), words: no },
				1: { method: 'PATCH', status: 200, location: url('b'), version: '3', words },
			},
			unmatched: [{ method: 'PATCH', status: 200, location: url('a'), version: '2', words }],
		},
		{
			name: 'E17: a row with the bulkId of another request is nobody’s, whatever its location',
			rows: [patch('a'), deletion('b')],
			results: [{ bulkId: 'op00000099', method: 'DELETE', status: 204, location: url('b'), words }],
			matched: {},
			unmatched: [{ bulkId: 'op00000099', method: 'DELETE', status: 204, location: url('b'), words }],
		},
		{
			name: 'E17: a row whose location names another resource than its bulkId is nobody’s, whether it confirms or refuses',
			rows: [patch('a'), deletion('b'), patch('c'), user({}), groupPatch('d')],
			results: [
				{ bulkId: bulkId(0), method: 'PATCH', status: 200, location: url('x'), words },
				{ bulkId: bulkId(1), method: 'DELETE', status: 404, location: url('x'), words: no },
				{ bulkId: bulkId(2), method: 'PATCH', status: 200, location: url('C'), words },
				{ bulkId: bulkId(3), method: 'POST', status: 201, location: url('n', 'Groups'), words },
				{ bulkId: bulkId(4), method: 'PATCH', status: 200, location: url('d'), words },
			],
			matched: { 2: { bulkId: bulkId(2), method: 'PATCH', status: 200, location: url('C'), words } },
			unmatched: [
				{ bulkId: bulkId(0), method: 'PATCH', status: 200, location: url('x'), words },
				{ bulkId: bulkId(1), method: 'DELETE', status: 404, location: url('x'), words: no },
				{ bulkId: bulkId(3), method: 'POST', status: 201, location: url('n', 'Groups'), words },
				{ bulkId: bulkId(4), method: 'PATCH', status: 200, location: url('d'), words },
			],
		},
		{
			name: 'E17: creates that tell one location are nobody’s, and so is one that tells what an earlier create made',
			rows: [user({}), user({}), user({}), user({})],
			results: [
				{ bulkId: bulkId(0), method: 'POST', status: 201, location: url('n'), words },
				{ bulkId: bulkId(1), method: 'POST', status: 201, location: url('N'), words },
				{ bulkId: bulkId(2), method: 'POST', status: 201, location: url('Taken'), words },
				{ bulkId: bulkId(3), method: 'POST', status: 201, location: url('own'), words },
			],
			matched: { 3: { bulkId: bulkId(3), method: 'POST', status: 201, location: url('own'), words } },
			unmatched: [
				{ bulkId: bulkId(0), method: 'POST', status: 201, location: url('n'), words },
				{ bulkId: bulkId(1), method: 'POST', status: 201, location: url('N'), words },
				{ bulkId: bulkId(2), method: 'POST', status: 201, location: url('Taken'), words },
			],
		},
		{
			name: 'a row for a resource that the request does not name is nobody’s',
			rows: [patch('a'), patch('b'), deletion('c')],
			results: [
				{ method: 'PATCH', status: 200, location: url('x'), words },
				{ method: 'PATCH', status: 200, location: 'https://webexapis.com/identity/scim/org/v2/Users/', words },
			],
			matched: {},
			unmatched: [
				{ method: 'PATCH', status: 200, location: url('x'), words },
				{ method: 'PATCH', status: 200, location: 'https://webexapis.com/identity/scim/org/v2/Users/', words },
			],
		},
		{
			name: 'an unnamed row that came twice counts once, the first of them',
			rows: [patch('a'), patch('b'), deletion('c')],
			results: [
				...['1', '1'].map((version) => ({ method: 'PATCH', status: 200, location: url('a'), version, words })),
				...[1, 2].map(() => ({ method: 'DELETE', status: 404, location: url('c'), words: no })),
			],
			matched: {
				0: { method: 'PATCH', status: 200, location: url('a'), version: '1', words },
				2: { method: 'DELETE', status: 404, location: url('c'), words: no },
			},
		},
		{
			name: 'unnamed copies that differ: one that confirms counts, before or after one that does not',
			rows: [deletion('a'), deletion('b'), deletion('c')],
			results: [
				{ method: 'DELETE', status: 204, location: url('a'), words },
				{ method: 'DELETE', status: 404, location: url('a'), words: no },
				{ method: 'DELETE', status: 404, location: url('b'), words: no },
				{ method: 'DELETE', status: 204, location: url('b'), words },
				{ method: 'DELETE', status: 500, location: url('c'), words },
				{ method: 'DELETE', status: 404, location: url('c'), words: no },
			],
			matched: {
				0: { method: 'DELETE', status: 204, location: url('a'), words },
				1: { method: 'DELETE', status: 204, location: url('b'), words },
				2: { method: 'DELETE', status: 500, location: url('c'), words },
			},
		},
	])('$name', ({ rows, results, matched, unmatched = [] }) => {
		expect(
			correlated(
				rows,
				rows.map((_, index) => index),
				results,
			),
		).toStrictEqual({ matched, unmatched });
	});

	it('looks only at the operations of the request, by their indexes in the plan', () => {
		const results = [0, 1, 2].map((index) => ({ bulkId: bulkId(index), status: 200, words }));
		expect(correlated([user({}), user({}), patch('a')], [2, 1], results)).toStrictEqual({
			matched: { 1: { bulkId: bulkId(1), status: 200, words }, 2: { bulkId: bulkId(2), status: 200, words } },
			unmatched: [{ bulkId: bulkId(0), status: 200, words }],
		});
	});
});

/** The results that the rows at the given indexes get, by index, and those that nobody gets. */
function correlated(rows: readonly Row[], indexes: readonly number[], results: readonly OperationResult[]): object {
	const operations = planned(rows);
	const { matched, unmatched } = correlate(
		indexes,
		(index) => operations[index] as PlannedOperation,
		results,
		(resourceType, id) => resourceType === 'Users' && id === 'taken',
	);
	return { matched: Object.fromEntries(matched), unmatched };
}
