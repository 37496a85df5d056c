import { expressionFailed, problem, unaskable, type Problem } from '../../nodes/WebexScim/intents/problem';

/** Longest value in ASCII letters that fits a filter of 6,144 bytes beside `userName eq ""`, escaped for a URL. */
const longest = 6144 - 'userName%20eq%20%22%22'.length;

it.each<{ name: string; made: Problem; expected: Problem }>([
	{
		name: 'a bad value, where nothing else is said',
		made: problem('It is bad.'),
		expected: { kind: 'problem', detail: 'It is bad.', reason: 'badValue' },
	},
	{
		name: 'another reason',
		made: problem('It is not there.', 'missingField'),
		expected: { kind: 'problem', detail: 'It is not there.', reason: 'missingField' },
	},
	{
		name: 'an expression that failed',
		made: expressionFailed("'User'"),
		expected: {
			kind: 'problem',
			detail: "The expression in 'User' could not be evaluated for this item. Check the fields it uses.",
			reason: 'badValue',
		},
	},
])('$name', ({ made, expected }) => {
	expect(made).toStrictEqual(expected);
});

it.each<{ name: string; value: string; expected: Problem | undefined }>([
	{ name: 'a usual name', value: 'ann@example.com', expected: undefined },
	{ name: 'the longest name', value: 'x'.repeat(longest), expected: undefined },
	{
		name: 'a longer one',
		value: 'x'.repeat(longest + 1),
		expected: {
			kind: 'problem',
			detail: "'member' is too long to be looked up in Webex. Give the ID, or a shorter name.",
			reason: 'badValue',
		},
	},
	{
		name: 'half of a character',
		value: 'ann\uD83D',
		expected: {
			kind: 'problem',
			detail: "'member' holds half of a character, so Webex cannot be asked for it. Check the encoding of the source.",
			reason: 'badValue',
		},
	},
])('what Webex cannot be asked for: $name', ({ value, expected }) => {
	expect(unaskable('member', 'userName', value)).toStrictEqual(expected);
});
