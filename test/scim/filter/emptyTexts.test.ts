import { emptyTextsIn } from '../../../nodes/WebexScim/scim/filter/emptyTexts';

it.each<readonly [string, number]>([
	['userName ew ""', 1],
	['userName EW""', 1],
	['not (userName ew "") and emails[value co ""]', 2],
	['title ne ""', 1],
	['userName ew "@example.com"', 0],
	['title pr', 0],
	['title eq "a eq \\"\\" b"', 0],
	['title eq "\\\\" or title eq ""', 1],
	['displayName co " "', 0],
	['example.com', 0],
	['title eq "open', 0],
])('in %j there are %j comparisons with an empty text', (filter, count) => {
	expect(emptyTextsIn(filter)).toBe(count);
});
