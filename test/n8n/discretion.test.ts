import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { withoutPerson } from '../../nodes/WebexScim/n8n/discretion';

const rejected: Outcome = { kind: 'rejected' };

describe('a detail where everybody sees it', () => {
	it.each([
		{
			name: 'a user name',
			detail: 'A user with the userName ada@example.com exists already.',
			row: { userName: 'ada@example.com' },
			told: 'A user with the userName … exists already.',
		},
		{ name: 'an address that the row does not have', detail: 'Taken by <bo@example.com>!', row: {}, told: 'Taken by …' },
		{
			name: 'a name, however deep',
			detail: "'Quark' is no title for 4711.",
			row: { name: [{ family: ' Quark ' }], no: 4711 },
			told: "'…' is no title for ….",
		},
		{ name: 'the longer of two values', detail: 'Ada Lovelace is there.', row: { a: 'Ada', b: 'Ada Lovelace' }, told: '… is there.' },
		{ name: 'ordinary words stay', detail: 'A user is no group.', row: { userType: 'user', b: 'is', c: '' }, told: 'A user is no group.' },
		{ name: 'a value that is part of a word stays', detail: 'Adams is no Adam.', row: { a: 'Adam' }, told: 'Adams is no ….' },
		{ name: 'a value of signs', detail: 'Is (a+b)* there?', row: { a: '(a+b)*' }, told: 'Is … there?' },
		{
			name: 'every sign that a pattern knows',
			detail: 'Taken: a-b/c\\d^e$f.g|h{i}[j]&~#k!',
			row: { a: 'a-b/c\\d^e$f.g|h{i}[j]&~#k' },
			told: 'Taken: …!',
		},
		{ name: 'what has no row', detail: 'Gone.', row: undefined, told: 'Gone.' },
	])('$name', ({ detail, row, told }) => {
		expect(withoutPerson(rejected, detail, row, [])).toBe(told);
	});

	it.each<{ name: string; outcome: Outcome; detail: string; told: string }>([
		{
			name: 'what keeps a row from being an operation',
			outcome: { kind: 'invalid', reason: 'badValue', detail: '' },
			detail: "The column 'User' (User Name) is not an e-mail address. Use the form name@example.com.",
			told: "The column 'User' (User Name) is not an e-mail address. Use the form name@example.com.",
		},
		{
			name: 'why a row was not sent',
			outcome: { kind: 'notAttempted', reason: 'protected' },
			detail: 'This User is protected.',
			told: 'This User is protected.',
		},
		{
			name: 'but for the names of other rows',
			outcome: { kind: 'notAttempted', reason: 'dependencyFailed' },
			detail: 'It refers to Boss Lady, which did not go through. Fix the User.',
			told: 'It refers to …, which did not go through. Fix the User.',
		},
		{
			name: 'but for the name of a row with the same bulkId',
			outcome: { kind: 'invalid', reason: 'duplicateBulkId', detail: '' },
			detail: 'The bulkId of this row is also that of Boss Lady.',
			told: 'The bulkId of this row is also that of ….',
		},
		{
			name: 'and not what Webex said of a row that waited until the end',
			outcome: { kind: 'notAttempted', reason: 'waitLimit', cause: 'It waited too long.' },
			detail: 'It waited too long. Webex says: Boss Lady is locked.',
			told: 'It waited too long.',
		},
		{
			name: 'and not what Webex said of a look-up',
			outcome: { kind: 'notAttempted', reason: 'requestRefused' },
			detail: 'A User x@example.com is odd.',
			told: 'A … … is odd.',
		},
	])("the node's own words stay: $name", ({ outcome, detail, told }) => {
		expect(withoutPerson(outcome, detail, { a: 'User', b: 'name@example.com' }, ['Boss Lady'])).toBe(told);
	});

	it('of a row that holds itself', () => {
		const row: Record<string, unknown> = { name: 'Quark' };
		row['self'] = row;
		expect(withoutPerson(rejected, 'Quark is refused.', row, [])).toBe('… is refused.');
	});
});
