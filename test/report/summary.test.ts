import { sentenceOfSum, sumOf } from '../../nodes/WebexScim/report/summary';
import { resultOf } from '../../nodes/WebexScim/report/result';
import type { Row } from '../../nodes/WebexScim/report/rows';
import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { BulkId, PlannedStep } from '../../nodes/WebexScim/plan/step';
import { deletion, group, invalid, labelled, patch, user, type Row as Given } from '../plan/steps';
import { patchMessage, setActiveMessage } from '../../nodes/WebexScim/scim/patch/patchOp';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

const applied: Outcome = { kind: 'applied' };
const rejected: Outcome = { kind: 'rejected' };
const notAttempted: Outcome = { kind: 'notAttempted', reason: 'cancelled' };
const activation = (active: boolean, current?: JsonObject): Given =>
	({
		...patch('u', setActiveMessage(active)),
		...(current === undefined ? {} : { rebase: { wanted: {}, current, emptyValues: 'ignore' } }),
	}) as Given;
const members = (...operations: readonly JsonObject[]): Given =>
	({ ...patch('g', patchMessage(operations as never)), resourceType: 'Groups' }) as Given;
const add = (...ids: readonly string[]): JsonObject => ({ op: 'add', path: 'members', value: ids.map((value) => ({ value })) });
const remove = (id: string): JsonObject => ({ op: 'remove', path: `members[value eq "${id}"]` });

/** Rows of these steps, each with its outcome; one that repeats a step shares it. */
function rowsOf(given: readonly (readonly [Given, Outcome])[]): readonly Row[] {
	const steps = [...new Set(given.map(([row]) => row))];
	return given.map(([row, outcome], itemIndex) => {
		const [labelledStep] = labelled([row]);
		const step: PlannedStep =
			labelledStep?.kind === 'operation'
				? { kind: 'planned', operation: labelledStep, bulkId: 'op1' as BulkId, refers: false, parents: [], height: 0 }
				: (labelledStep as PlannedStep);
		const settlement = { outcome, attempts: 1 };
		return { itemIndex, index: steps.indexOf(row), step, settlement, result: resultOf(step, settlement), changes: [] };
	});
}

const all = (rows: readonly Given[], outcome: Outcome): readonly (readonly [Given, Outcome])[] =>
	rows.map((row) => [row, outcome] as const);
const users = (count: number): readonly Given[] => Array.from({ length: count }, () => user({}));

describe('the run in one line', () => {
	it.each<{ given: readonly (readonly [Given, Outcome])[]; requests: number; isDryRun?: true; line: string }>([
		{ given: [], requests: 0, line: '0 requests' },
		{ given: all(users(1), applied), requests: 1, line: '1 created, 1 request' },
		{
			given: [...all(users(30), rejected), ...all(users(9_950), applied), ...all(users(20), notAttempted)],
			requests: 101,
			line: '9,950 created, 30 rejected, 20 not attempted, 101 requests',
		},
		{
			given: [
				...all(users(7), { kind: 'unconfirmed', reason: 'noResult' }),
				...all(users(6), notAttempted),
				...all([invalid()], { kind: 'invalid', reason: 'badValue', detail: '' }),
				...all(users(4), rejected),
				...all(users(2), { kind: 'unchanged' }),
				...all([deletion('a'), deletion('b')], applied),
				...all([user({}), group({})], applied),
				...all([patch('a')], applied),
			],
			requests: 1_000,
			line: '2 created, 1 changed, 2 deleted, 2 unchanged, 4 rejected, 1 invalid, 6 not attempted, 7 unconfirmed, 1,000 requests',
		},
		{
			given: all([activation(false), activation(true), activation(true, { active: false }), activation(true, { active: true })], applied),
			requests: 1,
			line: '1 changed, 1 deactivated, 2 reactivated, 1 request',
		},
		{
			given: all([activation(false, { active: false }), activation(false, { active: true })], applied),
			requests: 1,
			line: '1 changed, 1 deactivated, 1 request',
		},
		{ given: all([members(add('a', 'b'), remove('c'))], applied), requests: 1, line: '2 members added, 1 member removed, 1 request' },
		{
			given: all([members(add('a'), { op: 'replace', path: 'displayName', value: 'x' })], applied),
			requests: 1,
			line: '1 changed, 1 member added, 1 request',
		},
		{ given: all([invalid()], { kind: 'applied', reason: 'adopted' }), requests: 0, line: '1 adopted, 0 requests' },
		{
			given: [...all(users(3), { kind: 'planned' }), ...all([invalid()], { kind: 'invalid', reason: 'badValue', detail: '' })],
			requests: 2,
			isDryRun: true,
			line: '3 would be created, 1 invalid, 2 requests',
		},
	])('$line', ({ given, requests, isDryRun = false, line }) => {
		expect(sentenceOfSum(finish(sumOf(rowsOf(given), requests)), isDryRun)).toBe(line);
	});

	it('what several rows share counts once', () => {
		const one = deletion('a');
		expect(sentenceOfSum(finish(sumOf(rowsOf(all([one, one, deletion('b')], applied)), 1)), false)).toBe('2 deleted, 1 request');
	});
});
