import { leaverSaysIn } from '../../../nodes/WebexScim/intents/columns/goneMembers';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';

const nowMs = Date.UTC(2026, 0, 15);

describe('what a member of JSON says of who left', () => {
	it.each<{ name: string; member: string; values: readonly JsonValue[]; expected: readonly string[]; items?: readonly JsonObject[] }>([
		{
			name: 'a status',
			member: 'status',
			values: ['Terminated', { value: 'Terminated' }, 'Full-Time', 'Florp'],
			expected: ['gone', 'gone', 'other', 'unknown'],
		},
		{ name: 'a letter alone', member: 'status', values: ['T', 'A'], expected: ['other', 'unknown'] },
		{
			name: 'a letter beside those of the items',
			member: 'status',
			values: ['T', 'A'],
			items: [{ status: { value: 'A' } }, { status: 'T' }],
			expected: ['gone', 'other'],
		},
		{ name: 'a date', member: 'terminationDate', values: ['2025-12-31', '2026-12-31'], expected: ['gone', 'toCome'] },
		{
			name: 'a column for Active',
			member: 'accountEnabled',
			values: [false, 'no', true, 'perhaps', ''],
			expected: ['gone', 'gone', 'other', 'other', 'other'],
		},
		{ name: 'another attribute', member: 'preferredLanguage', values: [false, 'Terminated'], expected: ['other', 'other'] },
		{ name: 'a switch that is none of Active', member: 'emailVerified', values: [false, 'no'], expected: ['other', 'other'] },
		{ name: 'no attribute', member: 'shoeSize', values: [false, 43], expected: ['other', 'other'] },
	])('$name', ({ member, values, items = [], expected }) => {
		const says = leaverSaysIn({ items: items.map((json) => ({ json })), nowMs });
		expect(values.map((value) => says(member, value))).toEqual(expected);
	});

	it.each([
		{ names: 499, expected: 'gone' },
		{ names: 500, expected: 'other' },
		{ names: 501, expected: 'other' },
	])('looks at the items for 500 names, so not for one behind $names others', ({ names, expected }) => {
		const says = leaverSaysIn({ items: [{ json: { status: 'A' } }, { json: { status: 'T' } }], nowMs });
		for (let index = 0; index < names; index++) says(`shoe size ${index}`, 'T');
		expect(says('status', 'T')).toBe(expected);
	});

	it('looks at the items once for each name', () => {
		const looked: string[] = [];
		const item = (status: string) => ({
			get json(): JsonObject {
				looked.push(status);
				return { status };
			},
		});
		const says = leaverSaysIn({ items: [item('A'), item('T')], nowMs });
		const said = [says('status', 'T'), says('status', 'A')];
		const lookedAtFirst = [...looked];
		expect([...said, says('status', 'T'), looked]).toEqual(['gone', 'other', 'gone', lookedAtFirst]);
	});
});
