import { filterValue } from '../../../nodes/WebexScim/scim/filter/filterValue';

it.each([
	{ literal: '"a \\" b"', value: 'a " b' },
	{ literal: '"\\u0041"', value: 'A' },
	{ literal: '"\\x"', value: undefined },
	{ literal: 'true', value: true },
	{ literal: 'TRUE', value: true },
	{ literal: 'false', value: false },
])('$literal in a filter is $value', ({ literal, value }) => {
	expect(filterValue(literal)).toBe(value);
});
