import { maySayWhoLeft, saysWhoLeft } from '../../../nodes/WebexScim/scim/columns/leavers/leaverNames';
import { isGone, sayingIn } from '../../../nodes/WebexScim/scim/columns/leavers/leavers';
import { vagueStatusNames } from '../../../nodes/WebexScim/scim/columns/leavers/leaverWords';

const nowMs = Date.UTC(2026, 0, 15, 12);

const goneIn = (name: string, values: readonly unknown[]) => (value: unknown) => isGone([sayingIn(name, values, nowMs)(value)]);

describe('a column whose name may stand for a status', () => {
	it.each([...vagueStatusNames])('%s: only its values say so', (name) => {
		expect([maySayWhoLeft(name), saysWhoLeft(name)]).toEqual([true, false]);
		expect(['Terminated', 'Active', 'x'].filter(goneIn(name, ['Terminated', 'Active']))).toEqual(['Terminated']);
	});

	it.each(['Status', 'Suspended', 'Title', ''])("'%s' is none", (name) => {
		expect(maySayWhoLeft(name)).toBe(false);
	});
});

describe('the value of a status', () => {
	it.each<{ name: string; column: string; values: readonly unknown[]; gone: readonly unknown[] }>([
		{
			name: 'is read up to five hundred signs',
			column: 'Status',
			values: [`Terminated${' '.repeat(490)}`],
			gone: [`Terminated${' '.repeat(490)}`],
		},
		{ name: 'is no state beyond', column: 'Status', values: [`Terminated${' '.repeat(491)}`], gone: [] },
		{
			name: 'is none where it is a place that begins with such a word',
			column: 'Estado',
			values: ['Baja California', 'Baja California Sur', 'Baja Verapaz', 'Baja', 'Baja voluntaria'],
			gone: ['Baja', 'Baja voluntaria'],
		},
		{ name: 'may be a letter beside other letters and empty cells', column: 'Status', values: ['A', '', 'T', 'P', null], gone: ['T'] },
		{ name: 'is no letter beside a word', column: 'Status', values: ['A', 'T', 'Contractor'], gone: [] },
		{ name: 'is no letter without one that means to be here', column: 'Status', values: ['T', 'P', 'I'], gone: [] },
		{ name: 'of an event is an x in any case', column: 'Suspended', values: ['X', 'xx', 'x '], gone: ['X', 'x '] },
		{ name: 'of an event is no number but 1', column: 'Suspended', values: [0, 1, 2], gone: [1] },
		{ name: 'of a presence is no other number', column: 'Active Status', values: [0, 1, 2], gone: [0] },
		{
			name: 'of an account is the bit of a disabled one',
			column: 'userAccountControl',
			values: [1, 2, 3, 4, 6, '0X2', '12345678901', '0x123456789', '2 '],
			gone: [2, 3, 6, '0X2', '2 '],
		},
		{ name: 'of an account is no other text', column: 'userAccountControl', values: ['2a', 'a2', 'Terminated', true], gone: [] },
	])('$name', ({ column, values, gone }) => {
		expect(values.filter(goneIn(column, values))).toEqual(gone);
	});
});
