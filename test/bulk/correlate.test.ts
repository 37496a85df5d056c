import { correlate } from '../../nodes/WebexScim/bulk/correlate';
import { planRun } from '../../nodes/WebexScim/bulk/plan';
import type { PlannedOperation } from '../../nodes/WebexScim/bulk/types';
import type { OperationResult } from '../../nodes/WebexScim/scim/parse';
import { deletion, labelled, patch, user, type Row } from './specs';

const words = {};
const no = { detail: 'No.' };
const url = (id: string, type = 'Users'): string => `https://webexapis.com/identity/scim/org/v2/${type}/${id}`;
const bulkId = (place: number): string => `op0000000${place + 1}`;
const groupPatch = (id: string): Row => ({ ...patch(id), resourceType: 'Groups' }) as Row;

/** Mutants that nothing can tell apart: keys under which nothing is found anyway, folded to capitals or not; groups of rows are never empty. */
describe('rows of an answer and their operations', () => {
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
			results: [{ bulkId: bulkId(7), status: 201, words }, { bulkId: '', status: 201, words }],
			matched: {},
			unmatched: [{ bulkId: bulkId(7), status: 201, words }, { bulkId: '', status: 201, words }],
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
			name: 'the other of two on one resource gets the unnamed row',
			rows: [patch('a'), patch('a')],
			results: [
				{ method: 'PATCH', status: 200, location: url('a'), version: '2', words },
				{ bulkId: bulkId(0), method: 'PATCH', status: 200, location: url('a'), version: '1', words },
			],
			matched: {
				0: { bulkId: bulkId(0), method: 'PATCH', status: 200, location: url('a'), version: '1', words },
				1: { method: 'PATCH', status: 200, location: url('a'), version: '2', words },
			},
		},
		{
			name: 'two on one resource, two rows that agree: each gets what they share, not a version that may be the other’s',
			rows: [patch('a'), patch('a')],
			results: [
				{ method: 'PATCH', status: 200, location: url('a'), version: '2', words },
				{ method: 'PATCH', status: 200, location: url('a'), version: '1', words },
			],
			matched: {
				0: { method: 'PATCH', status: 200, location: url('a'), words },
				1: { method: 'PATCH', status: 200, location: url('a'), words },
			},
		},
		{
			name: 'two refused alike share the words',
			rows: [deletion('a'), deletion('a')],
			results: [
				{ method: 'DELETE', status: 404, location: url('a'), words: no },
				{ method: 'DELETE', status: 404, location: url('a'), words: no },
			],
			matched: {
				0: { method: 'DELETE', status: 404, location: url('a'), words: no },
				1: { method: 'DELETE', status: 404, location: url('a'), words: no },
			},
		},
		{
			name: 'two refused with other words share none',
			rows: [patch('a'), patch('a')],
			results: [
				{ method: 'PATCH', status: 400, location: url('a'), words: { detail: 'x' } },
				{ method: 'PATCH', status: 400, location: url('a'), words: { detail: 'y' } },
			],
			matched: {
				0: { method: 'PATCH', status: 400, location: url('a'), words: {} },
				1: { method: 'PATCH', status: 400, location: url('a'), words: {} },
			},
		},
		{
			name: 'two on one resource, rows that disagree: nobody gets one',
			rows: [patch('a'), patch('a')],
			results: [
				{ method: 'PATCH', status: 200, location: url('a'), words },
				{ method: 'PATCH', status: 400, location: url('a'), words: no },
			],
			matched: {},
			unmatched: [
				{ method: 'PATCH', status: 200, location: url('a'), words },
				{ method: 'PATCH', status: 400, location: url('a'), words: no },
			],
		},
		{
			name: 'two on one resource, one row: nobody gets it',
			rows: [patch('a'), patch('a'), patch('b')],
			results: [{ method: 'PATCH', status: 200, location: url('a'), version: '1', words }],
			matched: {},
			unmatched: [{ method: 'PATCH', status: 200, location: url('a'), version: '1', words }],
		},
		{
			name: 'two on one resource, one row that came twice: nobody gets it',
			rows: [patch('a'), patch('a')],
			results: [
				{ method: 'PATCH', status: 200, location: url('a'), version: '1', words },
				{ method: 'PATCH', status: 200, location: url('a'), version: '1', words },
			],
			matched: {},
			unmatched: [
				{ method: 'PATCH', status: 200, location: url('a'), version: '1', words },
				{ method: 'PATCH', status: 200, location: url('a'), version: '1', words },
			],
		},
		{
			name: 'two on one resource, both rows doubled',
			rows: [patch('a'), patch('a')],
			results: ['1', '2', '1', '2'].map((version) => ({ method: 'PATCH', status: 200, location: url('a'), version, words })),
			matched: {
				0: { method: 'PATCH', status: 200, location: url('a'), words },
				1: { method: 'PATCH', status: 200, location: url('a'), words },
			},
		},
		{
			name: 'one operation, a row that came twice',
			rows: [patch('a'), patch('b')],
			results: ['1', '1'].map((version) => ({ method: 'PATCH', status: 200, location: url('a'), version, words })),
			matched: { 0: { method: 'PATCH', status: 200, location: url('a'), version: '1', words } },
		},
		{
			name: 'one operation, copies without a version',
			rows: [deletion('a'), patch('b')],
			results: [1, 2].map(() => ({ method: 'DELETE', status: 204, location: url('a'), words })),
			matched: { 0: { method: 'DELETE', status: 204, location: url('a'), words } },
		},
		{
			name: 'one operation, copies that differ: nobody gets them',
			rows: [deletion('a'), patch('b')],
			results: [
				{ method: 'DELETE', status: 204, location: url('a'), words },
				{ method: 'DELETE', status: 404, location: url('a'), words: no },
			],
			matched: {},
			unmatched: [
				{ method: 'DELETE', status: 204, location: url('a'), words },
				{ method: 'DELETE', status: 404, location: url('a'), words: no },
			],
		},
	])('$name', ({ rows, results, matched, unmatched = [] }) => {
		const operations = planRun(labelled(rows)).operations as readonly PlannedOperation[];
		const correlation = correlate(rows.map((_, place) => place), (place) => operations[place] as PlannedOperation, results);
		expect(Object.fromEntries(correlation.matched)).toStrictEqual(matched);
		expect(correlation.unmatched).toStrictEqual(unmatched);
	});

	it('looks only at the operations of the request, by their places in the plan', () => {
		const operations = planRun(labelled([user({}), user({}), patch('a')])).operations as readonly PlannedOperation[];
		const results = [0, 1, 2].map((place) => ({ bulkId: bulkId(place), status: 200, words }));
		const { matched, unmatched } = correlate([2, 1], (place) => operations[place] as PlannedOperation, results);
		expect([...matched.keys()].sort()).toStrictEqual([1, 2]);
		expect(unmatched).toStrictEqual([{ bulkId: bulkId(0), status: 200, words }]);
	});
});
