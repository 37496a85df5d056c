import { counted } from '../../nodes/WebexScim/scim/counted';

it.each([
	[0, '0 rows'],
	[1, '1 row'],
	[2, '2 rows'],
	[1_001, '1,001 rows'],
])('%d', (count, text) => {
	expect(counted(count, 'row')).toBe(text);
});

it('a noun with a plural of its own', () => {
	expect([1, 2].map((count) => counted(count, 'loss of roles', 'losses of roles'))).toEqual(['1 loss of roles', '2 losses of roles']);
});
