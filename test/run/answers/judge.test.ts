import { judgeResult, rejection, type Verdict } from '../../../nodes/WebexScim/run/answers/judge';
import type { Operation } from '../../../nodes/WebexScim/plan/step';
import type { OperationResult } from '../../../nodes/WebexScim/scim/parse';
import { untouchedNote } from '../../../nodes/WebexScim/run/answers/untouched';
import { deletion, patch, user, type Row } from '../../plan/steps';

const location = 'https://webexapis.com/identity/scim/org/v2/Users/new';
const words = {};
const retry: Verdict = { kind: 'retry' };
const doubt: Verdict = { kind: 'doubt' };
const unsureRefusal: Verdict = { kind: 'doubtfulRefusal', isConflict: false };
const unsureConflict: Verdict = { kind: 'doubtfulRefusal', isConflict: true };
const conflict: Verdict = { kind: 'conflict' };
const create = user({ userName: 'ann' });
const adopting: Row = { ...create, onConflict: { kind: 'adopt' } } as Row;
const ignoring: Row = { ...deletion('u1'), ignoresMissing: true } as Row;

/** A change of a user whose version is known. */
const known = (version: string): Row =>
	({
		...patch('u1'),
		isOwnForm: true,
		rebase: { wanted: { title: 'Chief' }, current: { id: 'u1', meta: { version } }, emptyValues: 'ignore' },
	}) as Row;
const untouched = { kind: 'applied', status: 200, version: 'W/"1"', resourceId: 'u1', detail: untouchedNote } as const;

/** A mutant that nothing can tell apart: `status < 300` as `<= 300`, where 300 was judged before. */
describe('what a row means for its operation', () => {
	it.each<{ name: string; row: Row; result: OperationResult; wasUnsure?: boolean; wasPutOff?: boolean; verdict: Verdict }>([
		{
			name: 'a create names its resource',
			row: create,
			result: { status: 201, location, version: 'W/"1"', words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 201, location, version: 'W/"1"', resourceId: 'new' } },
		},
		{
			name: 'a create with 200 that names its resource',
			row: create,
			result: { status: 200, location, words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 200, location, resourceId: 'new' } },
		},
		{ name: 'a create that names none', row: create, result: { status: 200, words }, verdict: doubt },
		{
			name: 'a create that names only the collection',
			row: create,
			result: { status: 201, location: 'https://x/v2/Users/', words },
			verdict: doubt,
		},
		{
			name: 'a PATCH',
			row: patch('u1'),
			result: { status: 200, version: 'W/"2"', words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 200, version: 'W/"2"', resourceId: 'u1' } },
		},
		{
			name: 'a PATCH knows its id better than the row',
			row: patch('u1'),
			result: { status: 200, location, words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 200, location, resourceId: 'u1' } },
		},
		{
			name: 'a PATCH after which there is another version',
			row: known('W/"1"'),
			result: { status: 200, version: 'W/"2"', words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 200, version: 'W/"2"', resourceId: 'u1' } },
		},
		{
			name: 'a PATCH after which there is the version of before may be read in the other form',
			row: known('W/"1"'),
			result: { status: 200, version: 'W/"1"', words },
			verdict: { kind: 'wrongForm', outcome: untouched },
		},
		{
			name: 'the same, when it is not known what became of the first send',
			row: known('W/"1"'),
			result: { status: 200, version: 'W/"1"', words },
			wasUnsure: true,
			verdict: { kind: 'settled', outcome: untouched },
		},
		{
			name: 'the same, with what a person has to know anyway',
			row: { ...known('W/"1"'), note: 'It is inactive.' } as Row,
			result: { status: 200, version: 'W/"1"', words },
			wasUnsure: true,
			verdict: { kind: 'settled', outcome: { ...untouched, detail: `It is inactive. ${untouchedNote}` } },
		},
		{
			name: 'a DELETE',
			row: deletion('u1'),
			result: { status: 204, words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 204, resourceId: 'u1' } },
		},
		{
			name: 'the last of the 2xx',
			row: patch('u1'),
			result: { status: 299, words },
			verdict: { kind: 'settled', outcome: { kind: 'applied', status: 299, resourceId: 'u1' } },
		},
		{ name: 'a path by reference that nobody can put an id in', row: patch('bulkId:a'), result: { status: 200, words }, verdict: doubt },
		{ name: 'no status', row: patch('u1'), result: { words }, verdict: doubt },
		{ name: '0', row: patch('u1'), result: { status: 0, words }, verdict: doubt },
		{ name: '199', row: patch('u1'), result: { status: 199, words }, verdict: doubt },
		{ name: '202 promises only', row: patch('u1'), result: { status: 202, words }, verdict: doubt },
		{ name: '300', row: patch('u1'), result: { status: 300, words }, verdict: doubt },
		{ name: '399', row: patch('u1'), result: { status: 399, words }, verdict: doubt },
		{ name: '423', row: create, result: { status: 423, words }, verdict: retry },
		{ name: '429', row: create, result: { status: 429, words }, verdict: retry },
		{ name: '503', row: create, result: { status: 503, words }, verdict: retry },
		...([500, 501, 502, 504, 599, 408] as const).map((status) => ({
			name: `${status} says nothing of the work`,
			row: patch('u1'),
			result: { status, words: { detail: 'Oops.' } },
			verdict: doubt,
		})),
		...(['uniqueness', 'Uniqueness'] as const).flatMap((scimType) => [
			{
				name: `400 ${scimType} for a create with a rule for conflicts`,
				row: adopting,
				result: { status: 400, words: { scimType } },
				verdict: conflict,
			},
			{
				name: `400 ${scimType} for a create that may have met itself`,
				row: create,
				result: { status: 400, words: { scimType } },
				wasUnsure: true,
				verdict: unsureConflict,
			},
			{
				name: `400 ${scimType} for a create without a rule`,
				row: create,
				result: { status: 400, words: { detail: 'Is there.', scimType } },
				verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 400, detail: 'Is there.', scimType } } as Verdict,
			},
		]),
		...(['invalidPath', 'invalidSyntax', 'noTarget'] as const).flatMap((scimType) => {
			const outcome = { kind: 'rejected', status: 400, detail: 'No.', scimType } as const;
			const result = { status: 400, words: { detail: 'No.', scimType } };
			return [
				{
					name: `400 ${scimType} for a PATCH of the node's own`,
					row: { ...patch('u1'), isOwnForm: true } as Row,
					result,
					verdict: { kind: 'wrongForm', outcome } as Verdict,
				},
				{ name: `400 ${scimType} for a user's own PATCH`, row: patch('u1'), result, verdict: { kind: 'settled', outcome } as Verdict },
			];
		}),
		{
			name: '400 invalidValue is about the values',
			row: { ...patch('u1'), isOwnForm: true } as Row,
			result: { status: 400, words: { detail: 'No.', scimType: 'invalidValue' } },
			verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 400, detail: 'No.', scimType: 'invalidValue' } },
		},
		{
			name: '400 with words',
			row: create,
			result: { status: 400, words: { detail: 'No.', scimType: 'invalidValue', errorCode: '7', trackingId: 'T' } },
			verdict: {
				kind: 'settled',
				outcome: { kind: 'rejected', status: 400, detail: 'No.', scimType: 'invalidValue', errorCode: '7', trackingId: 'T' },
			},
		},
		{
			name: '400 without words',
			row: create,
			result: { status: 400, words },
			verdict: {
				kind: 'settled',
				outcome: {
					kind: 'rejected',
					status: 400,
					detail: 'Webex refused the operation with status 400 and gave no reason that could be read.',
				},
			},
		},
		{ name: '500', row: create, result: { status: 500, words: { detail: 'Oops.' } }, verdict: doubt },
		{
			name: '409 for a create',
			row: create,
			result: { status: 409, words: { detail: 'Is there.' } },
			verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 409, detail: 'Is there.' } },
		},
		{
			name: '409 for a create that may have met itself',
			row: create,
			result: { status: 409, words },
			wasUnsure: true,
			verdict: unsureConflict,
		},
		{ name: '409 for a create with a rule for it', row: adopting, result: { status: 409, words }, verdict: conflict },
		{
			name: '409 for a create with a rule that may have met itself',
			row: adopting,
			result: { status: 409, words },
			wasUnsure: true,
			verdict: unsureConflict,
		},
		{
			name: '400 for a create with a rule for conflicts',
			row: adopting,
			result: { status: 400, words: { detail: 'No.' } },
			verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 400, detail: 'No.' } },
		},
		{
			name: '400 for a create that may have happened',
			row: create,
			result: { status: 400, words: { detail: 'No.' } },
			wasUnsure: true,
			verdict: unsureRefusal,
		},
		{
			name: '409 for a PATCH that may have happened',
			row: patch('u1'),
			result: { status: 409, words: { detail: 'No.' } },
			wasUnsure: true,
			verdict: unsureRefusal,
		},
		{
			name: '409 for a PATCH that was a create with a rule',
			row: { ...patch('u1'), onConflict: { kind: 'adopt' } } as Row,
			result: { status: 409, words: { detail: 'No.' } },
			verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 409, detail: 'No.' } },
		},
		{
			name: '404 for a DELETE',
			row: deletion('u1'),
			result: { status: 404, words: { detail: 'Gone.' } },
			verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 404, detail: 'Gone.' } },
		},
		{
			name: '404 for a DELETE that may have met itself',
			row: deletion('u1'),
			result: { status: 404, words },
			wasUnsure: true,
			verdict: { kind: 'settled', outcome: { kind: 'applied', reason: 'confirmedByLookup', resourceId: 'u1' } },
		},
		{
			name: '404 for a DELETE by reference that may have met itself',
			row: deletion('bulkId:a'),
			result: { status: 404, words: { detail: 'Gone.' } },
			wasUnsure: true,
			verdict: unsureRefusal,
		},
		{
			name: '404 for a PATCH that may have happened',
			row: patch('u1'),
			result: { status: 404, words: { detail: 'Gone.' } },
			wasUnsure: true,
			verdict: unsureRefusal,
		},
		{
			name: '403 for a DELETE that may have happened',
			row: deletion('u1'),
			result: { status: 403, words: { detail: 'No.' } },
			wasUnsure: true,
			verdict: unsureRefusal,
		},
		{
			name: '404 where nothing to remove is as good',
			row: ignoring,
			result: { status: 404, words: { detail: 'Gone.' } },
			verdict: {
				kind: 'settled',
				outcome: { kind: 'unchanged', status: 404, detail: 'Webex does not have it, so there is nothing to do.' },
			},
		},
		{
			name: 'a conflict of a create that was put off before',
			row: create,
			result: { status: 409, words },
			wasPutOff: true,
			verdict: unsureConflict,
		},
		{
			name: 'another refusal of one',
			row: create,
			result: { status: 400, words: { detail: 'No.' } },
			wasPutOff: true,
			verdict: unsureRefusal,
		},
		{
			name: '404 for a change that was put off before',
			row: patch('u1'),
			result: { status: 404, words },
			wasPutOff: true,
			verdict: unsureRefusal,
		},
		{
			name: '404 for a delete that was put off before',
			row: deletion('u1'),
			result: { status: 404, words },
			wasPutOff: true,
			verdict: { kind: 'settled', outcome: { kind: 'applied', reason: 'confirmedByLookup', resourceId: 'u1' } },
		},
		{
			name: '400 where nothing to remove is as good',
			row: ignoring,
			result: { status: 400, words: { detail: 'No.' } },
			verdict: { kind: 'settled', outcome: { kind: 'rejected', status: 400, detail: 'No.' } },
		},
	])('$name', ({ row, result, wasUnsure = false, wasPutOff = false, verdict }) => {
		expect(judgeResult({ ...row, label: 'item 0' } as Operation, result, { wasUnsure, wasPutOff })).toStrictEqual(verdict);
	});

	it('a refusal of a whole request is in the same words', () => {
		expect(rejection({ words: { detail: 'No.' } }, 400)).toStrictEqual({ kind: 'rejected', status: 400, detail: 'No.' });
	});
});
