import { misspellings } from '../../../nodes/WebexScim/resolve/people/misspelled';

const isNear = (one: string, other: string): boolean => {
	const spellings = new Set(misspellings(one));
	return misspellings(other).some((spelling) => spellings.has(spelling));
};

it.each([
	['boss@example.com', 'bos@example.com', true],
	['boss@example.com', 'BOSS@example.com', true],
	['boss@example.com', 'bosss@example.com', true],
	['boss@example.com', 'bsos@example.com', true],
	['ann.lee@example.com', 'ann.lea@example.com', true],
	['ann.lee@example.com', 'anne.leh@example.com', true],
	['ann.lee@example.com', 'ann_lee@example.com', true],
	['ann.lee@example.com', 'bob.lee@example.com', false],
	['boss@example.com', 'boss@example.org', false],
	['boss@example.com', 'base@example.com', false],
	['al@example.com', 'bo@example.com', false],
	['a@example.com', 'b@example.com', false],
	['no address', 'no adress', false],
	[`${'x'.repeat(65)}@example.com`, `${'x'.repeat(64)}@example.com`, false],
])('%s and %s may be one address, misspelled: %s', (one, other, expected) => {
	expect([isNear(one, other), isNear(other, one)]).toEqual([expected, expected]);
});
