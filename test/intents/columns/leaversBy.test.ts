import { leaversBy } from '../../../nodes/WebexScim/intents/columns/leaversBy';
import type { InputItem } from '../../../nodes/WebexScim/intents/source';
import type { ColumnMatch, ColumnUse } from '../../../nodes/WebexScim/scim/columns/columnUse';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const leaversOf = (match: ColumnMatch, items: readonly InputItem[]) =>
	leaversBy(
		match,
		Date.UTC(2026, 0, 15),
		(name) => items.map(({ json }) => json[name]),
		({ json }, name) => json[name],
	);

const saysWhoLeft = { kind: 'unused', reason: 'saysWhoLeft' } as const;

describe('who left, by the columns that say so', () => {
	it.each<{ name: string; rows: readonly JsonObject[]; by: readonly unknown[]; said: Readonly<Record<string, object>> }>([
		{
			name: 'each row counts once, for the first column by which its person is gone',
			rows: [{ Status: 'Terminated', Suspended: true }, { Status: 'Active', Suspended: true }, { Suspended: 'yes' }, { Status: 'Active' }],
			by: ['Status', 'Suspended', 'Suspended', undefined],
			said: { Status: { gone: 1, unknown: 0 }, Suspended: { gone: 2, unknown: 0 } },
		},
		{
			name: 'each unknown word counts, also in the row of a person who is gone',
			rows: [{ Status: 'Florp', Suspended: true }, { Status: 'Florp', Suspended: 'glim' }, { Status: 'Florp' }],
			by: ['Suspended', undefined, undefined],
			said: { Status: { gone: 0, unknown: 3 }, Suspended: { gone: 1, unknown: 1 } },
		},
		{ name: 'no row says anything', rows: [{}, {}], by: [undefined, undefined], said: {} },
	])('$name', ({ rows, by, said }) => {
		const items = rows.map((json) => ({ json }));
		const match: ColumnMatch = new Map<string, ColumnUse>([
			['Status', saysWhoLeft],
			['Email', { kind: 'used', id: 'userName' }],
			['Suspended', saysWhoLeft],
			['Title', { kind: 'unused', reason: 'lessTelling', than: 'Job Title' }],
			['Note', { kind: 'unused', reason: 'unknown' }],
		]);
		const leavers = leaversOf(match, items);
		expect(items.map((item) => leavers.columnOf(item))).toEqual(by);
		const nothing = { gone: 0, unknown: 0 };
		expect([...finish(leavers.counted(items))]).toEqual([
			['Status', { ...saysWhoLeft, said: said['Status'] ?? nothing }],
			['Email', { kind: 'used', id: 'userName' }],
			['Suspended', { ...saysWhoLeft, said: said['Suspended'] ?? nothing }],
			['Title', { kind: 'unused', reason: 'lessTelling', than: 'Job Title' }],
			['Note', { kind: 'unused', reason: 'unknown' }],
		]);
	});

	it('is who is gone by a column behind the one for Active, which counts nobody', () => {
		const match: ColumnMatch = new Map<string, ColumnUse>([
			['Active', { kind: 'used', id: 'active' }],
			['Enabled', { kind: 'unused', reason: 'lessTelling', than: 'Active' }],
			['Title', { kind: 'unused', reason: 'lessTelling', than: 'Job Title' }],
			['Job Title', { kind: 'used', id: 'title' }],
		]);
		const items = [{ Enabled: 'FALSE' }, { Enabled: 'TRUE' }, { Enabled: 'perhaps' }, { Title: 'no' }, {}].map((json) => ({ json }));
		const leavers = leaversOf(match, items);
		expect(items.map((item) => leavers.columnOf(item))).toEqual(['Enabled', undefined, undefined, undefined, undefined]);
		expect([...finish(leavers.counted(items))]).toEqual([...match]);
	});

	it('is nobody without such a column, and the match stays the one it is', () => {
		const match: ColumnMatch = new Map([['Email', { kind: 'used', id: 'userName' }]]);
		const items = [{ json: { Email: 'mo@example.com', Status: 'Terminated' } }];
		const leavers = leaversOf(match, items);
		expect(leavers.columnOf({ json: { Status: 'Terminated' } })).toBeUndefined();
		expect(finish(leavers.counted(items))).toBe(match);
	});
});
