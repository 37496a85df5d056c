import { withoutPerson } from '../../nodes/WebexScim/n8n/discretion';

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
		{ name: 'what has no row', detail: 'Gone.', row: undefined, told: 'Gone.' },
	])('$name', ({ detail, row, told }) => {
		expect(withoutPerson(detail, row)).toBe(told);
	});

	it('of a row that holds itself', () => {
		const row: Record<string, unknown> = { name: 'Quark' };
		row['self'] = row;
		expect(withoutPerson('Quark is refused.', row)).toBe('… is refused.');
	});
});
