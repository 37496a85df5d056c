import { bulkIdOf, runTokenOf } from '../../nodes/WebexScim/plan/bulkIds';

describe('E17: bulkIds', () => {
	it.each([
		{ random: 0, index: 0, bulkId: 'op0000000000000001' },
		{ random: 0.5, index: 99, bulkId: 'op5000000000000100' },
		{ random: 0.123_456_789, index: 99_999, bulkId: 'op1234567800100000' },
		{ random: 1, index: 0, bulkId: 'op9999999900000001' },
	])('by chance $random at $index: $bulkId, all of one length', ({ random, index, bulkId }) => {
		expect(bulkIdOf(runTokenOf(random), index)).toBe(bulkId);
	});
});
