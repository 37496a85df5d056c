import { createUnusedMembers, memberHints } from '../../../nodes/WebexScim/n8n/hints/memberHints';
import { simpleKeys } from '../../resultKeys';

const hint = (message: string) => [{ message, location: 'outputPane' }];

it.each([
	{ name: 'none', unused: [], hints: [] },
	{ name: 'some', unused: ['jobTitle', 'row_number'], hints: hint('Members not used: jobTitle, row_number') },
	{ name: 'what the Failed output adds', unused: ['outcome', 'reason', 'detail', 'result'], hints: [] },
	{ name: 'what results have', unused: [...simpleKeys, 'error', 'shoe'], hints: hint('Members not used: shoe') },
	{ name: 'markup and long names', unused: ['<b>x</b>', 'y'.repeat(61)], hints: hint(`Members not used: b x /b, ${'y'.repeat(59)}…`) },
	{
		name: 'names that look like data',
		unused: ['2026-11-01', '4711', 'shoe'],
		hints: hint('Members not used: shoe; 2 whose names look like data: does the file lack its header line?'),
	},
	{
		name: 'names beside an address, which are those of a person’s row',
		unused: ['emails.mia.lang@example.com', 'Mia Lang', 'shoe'],
		hints: hint('Members not used: 3 whose names look like data: does the file lack its header line?'),
	},
	{
		name: 'names beside a header with an address as an example',
		unused: ['Work Email (name@example.com)', 'shoe'],
		hints: hint('Members not used: Work Email (…), shoe'),
	},
	{
		name: 'only such names',
		unused: ['mia.lang@example.com'],
		hints: hint('Members not used: 1 whose name looks like data: does the file lack its header line?'),
	},
	{
		name: 'more than ten',
		unused: Array.from({ length: 12 }, (_, index) => `m${index}`),
		hints: hint('Members not used: m0, m1, m2, m3, m4, m5, m6, m7, m8, m9 and 2 more'),
	},
])('members that were not used: $name', ({ unused, hints }) => {
	expect(memberHints(new Map(unused.map((name) => [name, 'leftOut'])))).toEqual(hints);
});

it('one that is sent all the same says so', () => {
	const unused = createUnusedMembers(true);
	unused.note('jobTitle', 'leftOut');
	unused.note('shoe', 'sent');
	unused.note('4711', 'sent');
	expect(memberHints(unused.toTell())).toEqual(
		hint(
			'Members not used: jobTitle, shoe (no attribute of Webex, sent as you wrote it); 1 whose name looks like data: does the file lack its header line?',
		),
	);
});

it.each([
	{ name: 'where rows come out', rowsComeOut: true, told: ['shoe', 'state'] },
	{ name: 'where none does', rowsComeOut: false, told: ['shoe', 'status', 'state'] },
])('one that a row names is told once, $name', ({ rowsComeOut, told }) => {
	const unused = createUnusedMembers(rowsComeOut);
	unused.note('shoe', 'leftOut');
	unused.note('status', 'named');
	unused.note('status', 'leftOut');
	unused.note('state', 'leftOut');
	expect([...unused.toTell().keys()]).toEqual(told);
});

it.each([
	{ name: 'before', fates: ['used', 'leftOut'] as const },
	{ name: 'after', fates: ['leftOut', 'used', 'leftOut'] as const },
])('a member that other rows have used is told as such, $name', ({ fates }) => {
	const unused = createUnusedMembers(true);
	for (const fate of fates) unused.note('manager', fate);
	unused.note('title', 'used');
	expect(memberHints(unused.toTell())).toEqual(hint('Members not used: manager (in some rows)'));
});
