import { assertNever } from '../../nodes/WebexScim/scim/assertNever';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { PlannedStep } from '../../nodes/WebexScim/plan/step';
import { isOk, plannedData, resultOf } from '../../nodes/WebexScim/report/result';
import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import { resultKeys } from '../resultKeys';
import { deletion, invalid, labelled, patch, user, type Row } from '../plan/steps';
import { finish } from '../../nodes/WebexScim/scim/work';

/** The row of an entry of which nothing is known. */
const blank = Object.fromEntries(resultKeys.map((key) => [key, null]));

/** Mutants that nothing can tell apart: an entry that was settled has no spec, and what is planned none of the keys of other kinds. */
describe('a row of the output', () => {
	const create = { ...blank, method: 'POST', resourceType: 'Users', bulkId: 'op00000001', attempts: 1, request: 1 };

	it.each<{ name: string; row: Row; settlement: Settlement; result: object }>([
		{
			name: 'applied',
			row: user({}),
			settlement: {
				outcome: { kind: 'applied', status: 201, resourceId: 'u1', location: 'https://x/u1', version: 'W/"1"' },
				request: 1,
				attempts: 1,
			},
			result: { ...create, ok: true, outcome: 'applied', status: 201, resourceId: 'u1', location: 'https://x/u1', version: 'W/"1"' },
		},
		{
			name: 'applied, as a look-up confirmed',
			row: user({}),
			settlement: { outcome: { kind: 'applied', reason: 'confirmedByLookup', resourceId: 'u1' }, request: 3, attempts: 2 },
			result: { ...create, ok: true, outcome: 'applied', reason: 'confirmedByLookup', resourceId: 'u1', request: 3, attempts: 2 },
		},
		{
			name: 'unchanged, of an item that needed no operation',
			row: { kind: 'decided', outcome: { kind: 'unchanged', resourceId: 'u1', detail: 'So already.' } },
			settlement: { outcome: { kind: 'unchanged', resourceId: 'u1', detail: 'So already.' }, attempts: 0 },
			result: { ...blank, ok: true, outcome: 'unchanged', resourceId: 'u1', detail: 'So already.', attempts: 0 },
		},
		{
			name: 'planned; what would be sent stands elsewhere',
			row: patch('u1'),
			settlement: { outcome: { kind: 'planned', data: { title: 'x' } }, request: 1, attempts: 0 },
			result: { ...create, ok: true, outcome: 'planned', method: 'PATCH', resourceId: 'u1', attempts: 0 },
		},
		{
			name: 'rejected, with all of Webex’s words',
			row: deletion('u1'),
			settlement: {
				outcome: { kind: 'rejected', status: 400, detail: 'No.', scimType: 'invalidValue', errorCode: '7', trackingId: 'T' },
				request: 2,
				attempts: 1,
			},
			result: {
				...create,
				ok: false,
				outcome: 'rejected',
				method: 'DELETE',
				resourceId: 'u1',
				status: 400,
				detail: 'No.',
				scimType: 'invalidValue',
				errorCode: '7',
				trackingId: 'T',
				request: 2,
			},
		},
		{
			name: 'invalid from the start',
			row: invalid(),
			settlement: { outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' }, attempts: 0 },
			result: { ...blank, ok: false, outcome: 'invalid', reason: 'badValue', detail: 'It is bad.', attempts: 0 },
		},
		{
			name: 'invalid from the start, with the user’s own bulkId',
			row: invalid('mine'),
			settlement: { outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' }, attempts: 0 },
			result: { ...blank, ok: false, outcome: 'invalid', reason: 'badValue', bulkId: 'mine', detail: 'It is bad.', attempts: 0 },
		},
		{
			name: 'not attempted',
			row: user({}),
			settlement: { outcome: { kind: 'notAttempted', reason: 'waitLimit', detail: 'Too long.', status: 429 }, attempts: 1 },
			result: { ...create, ok: false, outcome: 'notAttempted', reason: 'waitLimit', detail: 'Too long.', status: 429, request: null },
		},
		{
			name: 'unconfirmed',
			row: user({}),
			settlement: { outcome: { kind: 'unconfirmed', reason: 'connectionLost', detail: 'Cut.' }, request: 1, attempts: 1 },
			result: { ...create, ok: false, outcome: 'unconfirmed', reason: 'connectionLost', detail: 'Cut.' },
		},
		{
			name: 'the user’s own bulkId',
			row: user({}, 'mine'),
			settlement: { outcome: { kind: 'applied' }, request: 1, attempts: 1 },
			result: { ...create, ok: true, outcome: 'applied', bulkId: 'mine' },
		},
		{
			name: 'a bulkId that is not the user’s own is not shown',
			row: { ...user({}, 'user ann'), isAliasHidden: true } as Row,
			settlement: { outcome: { kind: 'applied' }, request: 1, attempts: 1 },
			result: { ...create, ok: true, outcome: 'applied' },
		},
		{
			name: 'a path by reference shows the id once it is known',
			row: patch('bulkId:z'),
			settlement: { outcome: { kind: 'applied', resourceId: 'u1' }, request: 1, attempts: 1 },
			result: { ...create, ok: true, outcome: 'applied', method: 'PATCH', resourceId: 'u1' },
		},
		{
			name: 'a path by reference whose id is not known',
			row: patch('bulkId:z'),
			settlement: { outcome: { kind: 'rejected' }, attempts: 0 },
			result: { ...create, ok: false, outcome: 'rejected', method: 'PATCH', attempts: 0, request: null },
		},
	])('$name', ({ row, settlement, result }) => {
		const [entry] = finish(planRun(labelled([row]), 'op')).steps;
		const shown = resultOf(entry as PlannedStep, settlement);
		expect(shown).toStrictEqual(result);
		expect(Object.keys(shown)).toStrictEqual(resultKeys);
	});

	it.each<{ outcome: Outcome; ok: boolean }>([
		{ outcome: { kind: 'applied' }, ok: true },
		{ outcome: { kind: 'unchanged' }, ok: true },
		{ outcome: { kind: 'planned' }, ok: true },
		{ outcome: { kind: 'rejected' }, ok: false },
		{ outcome: { kind: 'invalid', reason: 'badValue', detail: '' }, ok: false },
		{ outcome: { kind: 'notAttempted', reason: 'cancelled' }, ok: false },
		{ outcome: { kind: 'unconfirmed', reason: 'noResult' }, ok: false },
	])('$outcome.kind is ok: $ok', ({ outcome, ok }) => {
		expect(isOk(outcome)).toBe(ok);
	});

	it.each<{ name: string; outcome: Outcome; data: object | null }>([
		{ name: 'data that would be sent', outcome: { kind: 'planned', data: { title: 'x' } }, data: { title: 'x' } },
		{ name: 'none for a deletion', outcome: { kind: 'planned' }, data: null },
		{ name: 'none for what is not planned', outcome: { kind: 'applied' }, data: null },
	])('a dry run shows $name', ({ outcome, data }) => {
		expect(plannedData(outcome)).toStrictEqual(data);
	});

	it('fails for a kind that nobody thought of', () => {
		expect(() => assertNever('odd' as never)).toThrow(new TypeError('Unexpected case: odd'));
	});
});
