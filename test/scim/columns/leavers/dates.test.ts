import { dayToCome, isDay, pastDate } from '../../../../nodes/WebexScim/scim/columns/leavers/dates';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 5, 15, 12);
const serial = (ms: number): number => (ms - Date.UTC(1899, 11, 30)) / dayMs;

it.each<{ name: string; value: unknown; day: boolean; past: boolean }>([
	{ name: 'ISO 8601, over', value: '2026-06-14', day: true, past: true },
	{ name: 'today', value: '2026-06-15', day: true, past: false },
	{ name: 'with a time', value: ' 2025-12-31T23:59:59Z', day: true, past: true },
	{ name: 'with dots and blanks', value: '2025 . 12 . 31', day: true, past: true },
	{ name: 'with signs of East Asia', value: '2025年 12月 31日', day: true, past: true },
	{ name: 'day first', value: '31.12.2025', day: true, past: true },
	{ name: 'day first, with blanks', value: '31 . 12 . 2025', day: true, past: true },
	{ name: 'two digits of the year', value: '31/12/25', day: true, past: true },
	{ name: 'either order, both over', value: '01/02/2026', day: true, past: true },
	{ name: 'either order, one to come', value: '05/07/2026', day: true, past: false },
	{ name: 'with dots the day is first', value: '05.07.2026', day: true, past: false },
	{ name: 'with dots the day is first, over', value: '07.05.2026', day: true, past: true },
	{ name: 'with dots and no such month', value: '05.13.2025', day: false, past: false },
	{ name: 'an English month', value: 'Dec 31, 2025', day: true, past: true },
	{ name: 'a month without a year', value: 'Dec 31', day: false, past: false },
	{ name: 'a year alone', value: '2025', day: false, past: false },
	{ name: 'a day that no calendar has', value: '2025-02-30', day: false, past: false },
	{ name: 'a month that no calendar has', value: '2025-13-01', day: false, past: false },
	{ name: 'a month that stands for none', value: '01/1900', day: true, past: false },
	{ name: 'what stands for none', value: '1900-01-01', day: true, past: false },
	{ name: 'the first day that counts', value: '1950-01-01', day: true, past: true },
	{ name: 'a code with a date', value: 'x12/12/25', day: false, past: false },
	{ name: 'three digits of the year', value: '31/12/202', day: false, past: false },
	{ name: 'a number with words', value: '45000x', day: false, past: false },
	{ name: 'a word', value: 'never', day: false, past: false },
	{ name: 'nothing', value: '', day: false, past: false },
	{ name: 'no cell', value: undefined, day: false, past: false },
	{ name: 'an object', value: {}, day: false, past: false },
	{ name: 'a date', value: new Date(Date.UTC(2025, 11, 31)), day: true, past: true },
	{ name: 'a date that ends now', value: new Date(now - dayMs), day: true, past: true },
	{ name: 'a date that ends later', value: new Date(now - dayMs + 1), day: true, past: false },
	{ name: 'a date that is none', value: new Date(NaN), day: false, past: false },
	{ name: "a spreadsheet's number", value: serial(Date.UTC(2026, 5, 14)), day: true, past: true },
	{ name: "a spreadsheet's number, to come", value: serial(Date.UTC(2026, 5, 15)), day: true, past: false },
	{ name: "a spreadsheet's number with a time, as text", value: '46000', day: true, past: true },
	{ name: 'the last before such numbers', value: 15_000, day: false, past: false },
	{ name: 'the first behind them', value: 80_000, day: false, past: false },
	{ name: 'a small number', value: 7, day: false, past: false },
	{ name: 'digits', value: 20_251_231, day: true, past: true },
	{ name: 'digits, to come', value: '20261231', day: true, past: false },
	{ name: 'digits of no day', value: 20_251_331, day: false, past: false },
	{ name: 'the first digits', value: 19_000_101, day: true, past: false },
	{ name: 'the last digits', value: 21_001_231, day: true, past: false },
	{ name: 'digits before them', value: 18_991_231, day: false, past: false },
	{ name: 'digits behind them', value: 21_010_101, day: false, past: false },
	{ name: 'seconds', value: Date.UTC(2025, 0, 1) / 1000, day: true, past: true },
	{ name: 'seconds, to come', value: Date.UTC(2027, 0, 1) / 1000, day: true, past: false },
	{ name: 'as many as are none', value: 5e8, day: false, past: false },
	{ name: 'more than seconds are', value: 5e9, day: false, past: false },
	{ name: 'milliseconds', value: Date.UTC(2025, 0, 1), day: true, past: true },
	{ name: 'milliseconds, to come', value: String(Date.UTC(2027, 0, 1)), day: true, past: false },
	{ name: 'fewer than milliseconds are', value: 5e11, day: false, past: false },
	{ name: 'more than milliseconds are', value: 5e12, day: false, past: false },
])('$name', ({ value, day, past }) => {
	expect({ day: isDay(value), past: pastDate(value, now) }).toEqual({ day, past });
});

it.each<{ name: string; values: readonly unknown[]; past: boolean; day?: boolean }>([
	{
		name: 'months in words, over',
		values: [
			...['31-Dec-20', '31 Dec 20', 'Dec-20', "Dec-'20", '31.Dez.20', '31. Dezember 2020', '31 d\u00e9cembre 2020', '1er janvier 2020'],
			...[
				'31 de diciembre de 2020',
				'31DEC2020',
				'31st December, 2020',
				'Dec 31st, 2020',
				'2020-Dec-31',
				'December 2020',
				'1 M\u00e4rz 2020',
				'December 2020 (bis 31.12.2030)',
			],
			...[
				'Donnerstag, 31. Dezember 2020',
				'Thu Dec 31 2020 01:00:00 GMT+0100 (CET)',
				'1 f\u00e9vr. 2020',
				'1 Maerz 2020',
				'15 janvier 2026',
			],
		],
		past: true,
	},
	{ name: 'months in words, to come', values: ['31-Dec-30', 'Dec-30', '31. Dezember 2030', 'June 2026', 'Jun-26'], past: false },
	{
		name: 'months alone, over',
		values: ['12/2020', '2020-12', '12.2020', '2020\u5e7412\u6708', '05/2026'],
		past: true,
	},
	{ name: 'months alone, to come', values: ['06/2026', '2026-06', '2026\u5e747\u6708'], past: false },
	{
		name: 'eras of Japan, over',
		values: [
			'\u4ee4\u548c2\u5e7412\u670831\u65e5',
			'\u4ee4\u548c\u5143\u5e745\u67081\u65e5',
			'\u5e73\u621030\u5e743\u670831\u65e5',
			'R2.12.31',
			'H30/3/31',
		],
		past: true,
	},
	{ name: 'eras of Japan, to come', values: ['\u4ee4\u548c20\u5e7412\u670831\u65e5', 'R20.12.31'], past: false },
	{
		name: 'words before that say nothing, over',
		values: ['as of 31.12.2020', 'zum 31.12.2020', 'bis 31.12.2020', 'au 31/12/2020', 'desde 31/12/2020', 'effective 2020-12-31'],
		past: true,
	},
	{
		name: 'as programs write them, over',
		values: [
			...['/Date(1577836800000)/', '/Date(1577836800000+0000)/', 'Date(1577836800000)', '44196.5', '44196.25', '31.12.2020 12345'],
			...['20201231000000Z', '20201231000000.0Z', '20201231T000000Z', '20201231000000', '20201231000000.000Z', '20201231000000+0100'],
		],
		past: true,
	},
	{ name: 'as programs write them, to come', values: ['/Date(1900000000000)/', '20301231000000Z', '47000.5'], past: false },
	{ name: 'digits with the year at the end, over', values: ['31122020', '12312020', '01012021', 31_122_020], past: true },
	{ name: 'digits with the year at the end, to come', values: ['31122030', 31_122_030, '01072026'], past: false },
	{
		name: 'other digits and signs nobody sees, over',
		values: [
			'\uff12\uff10\uff12\uff10\uff0f\uff11\uff12\uff0f\uff13\uff11',
			'\u200e31\u200e/\u200e12\u200e/\u200e2020',
			'2020\u201112\u201131',
			'1\u201112\u20112020',
		],
		past: true,
	},
	{
		name: 'none',
		values: [
			...[
				'not 31.12.2020',
				'2 weeks after 31.12.2020',
				'31 Foo 2020',
				'Foo-20',
				'Dec 20',
				'13/2020',
				'32122020',
				'99999999',
				'311220',
				'012345',
			],
			...[
				'0112202012',
				'0025-12-31',
				'12/1850',
				'EMP20201231000000',
				'20201231000000x',
				'x/Date(1577836800000)/',
				'/Date(1577836800000)/x',
			],
			...['31 Feb 2020', `31.12.2020${' x'.repeat(50)}`],
		],
		past: false,
		day: false,
	},
])('$name', ({ values, past, day = true }) => {
	expect(values.filter((value) => isDay(value) !== day || pastDate(value, now) !== past)).toEqual([]);
});

it.each([
	['until 2026-06-15', true],
	['until 2026-06-14', false],
	['from 2025-01-01 to 2026-12-31', true],
	['31.12.2026 (notice)', true],
	['31.12.2025 (notice)', false],
	['leaves Dec 31, 2026', true],
	['leaves 31 December 2026', true],
	['leaves 2027', true],
	['leaves 31. Dezember 2026', true],
	['left 31. Dezember 2025', false],
	['left 2020-12-31, access until 31.12.2030', true],
	['left 2026', false],
	['left 2025', false],
	['no 2999999', false],
	['2025-13-45', false],
	['leaves soon', false],
	['leaves 05/07/2026', true],
	['leaves \uff13\uff11.\uff11\uff12.\uff12\uff10\uff12\uff16', true],
	['leaves \uff12\uff10\uff12\uff17', true],
	['left 31.12.2020, badge 2030', false],
	['', false],
])('%j holds a day to come: %p', (text, holds) => {
	expect(dayToCome(text, now) !== undefined).toBe(holds);
});

it.each([
	{ text: 'leaves in 2027, or 2028', day: { isBesidePast: false, beforeYear: 'leaves in ', mayBePast: false } },
	{ text: 'leaves 31.12.2026', day: { isBesidePast: false, beforeYear: undefined, mayBePast: false } },
	{ text: 'left 31.12.2025, access until 31.12.2026', day: { isBesidePast: true, beforeYear: undefined, mayBePast: false } },
	{ text: 'leaves 05/07/2026', day: { isBesidePast: false, beforeYear: undefined, mayBePast: true } },
	{ text: 'leaves 05/07/2026, or 31.12.2026', day: { isBesidePast: false, beforeYear: undefined, mayBePast: false } },
])('a day to come is told with what stands around it: $text', ({ text, day }) => {
	expect(dayToCome(text, now)).toStrictEqual(day);
});
