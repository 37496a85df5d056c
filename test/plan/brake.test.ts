import {
	countRemovals,
	groupsEmptied,
	judgeRemovals,
	parseRemovalLimit,
	type RemovalLimit,
	type Removals,
} from '../../nodes/WebexScim/plan/brake';
import type { JsonValue } from '../../nodes/WebexScim/scim/json';
import { deletion, patch, planned, user, type Row } from './steps';

/** Mutants that nothing can tell apart: undefined is no number and no share either; no limit gives undefined by any way. */
describe('maxRemovals as it is given', () => {
	it.each<{ value: unknown; limit: RemovalLimit | undefined }>([
		{ value: '', limit: { kind: 'none' } },
		{ value: '  ', limit: { kind: 'none' } },
		{ value: '0', limit: { kind: 'count', count: 0 } },
		{ value: '100', limit: { kind: 'count', count: 100 } },
		{ value: ' 100 ', limit: { kind: 'count', count: 100 } },
		{ value: 100, limit: { kind: 'count', count: 100 } },
		{ value: 0, limit: { kind: 'count', count: 0 } },
		{ value: '999999999', limit: { kind: 'count', count: 999_999_999 } },
		{ value: '1000000000', limit: undefined },
		{ value: '0%', limit: { kind: 'share', percent: 0 } },
		{ value: '10%', limit: { kind: 'share', percent: 10 } },
		{ value: '10 %', limit: { kind: 'share', percent: 10 } },
		{ value: '2.5%', limit: { kind: 'share', percent: 2.5 } },
		{ value: '2.25%', limit: { kind: 'share', percent: 2.25 } },
		{ value: '100%', limit: { kind: 'share', percent: 100 } },
		{ value: '100.5%', limit: undefined },
		{ value: '101%', limit: undefined },
		{ value: '1000%', limit: undefined },
		{ value: '.5%', limit: undefined },
		{ value: '5.%', limit: undefined },
		{ value: '%', limit: undefined },
		{ value: '10%%', limit: undefined },
		{ value: 'x10%', limit: undefined },
		{ value: '10% of them', limit: undefined },
		{ value: '-1', limit: undefined },
		{ value: -1, limit: undefined },
		{ value: 1.5, limit: undefined },
		{ value: NaN, limit: undefined },
		{ value: '1e3', limit: undefined },
		{ value: '10x', limit: undefined },
		{ value: 'x10', limit: undefined },
		{ value: null, limit: undefined },
		{ value: undefined, limit: undefined },
		{ value: true, limit: undefined },
		{ value: ['10'], limit: undefined },
	])('$value', ({ value, limit }) => {
		expect(parseRemovalLimit(value)).toStrictEqual(limit);
	});
});

const change = (id: string, operation: Readonly<Record<string, JsonValue>>): Row => patch(id, { Operations: [operation] });
const ofGroup = (row: Row): Row => ({ ...row, resourceType: 'Groups' }) as Row;
const deactivation = change('u1', { op: 'replace', path: 'active', value: false });
const emptied = (id: string): Row => ofGroup(change(id, { op: 'remove', path: 'members' }));

describe('what a plan would take away', () => {
	const none: Removals = { deletions: 0, deactivations: 0, members: 0 };

	it.each<{ name: string; rows: readonly Row[]; removals: Removals }>([
		{ name: 'no rows', rows: [], removals: none },
		{ name: 'creates and changes', rows: [user({ active: false }), patch('u1'), patch('u2')], removals: none },
		{
			name: 'deletions of users and groups',
			rows: [deletion('u1'), ofGroup(deletion('g1')), deletion('u2')],
			removals: { ...none, deletions: 3 },
		},
		{
			name: 'a deletion that carries a PATCH is a deletion only',
			rows: [{ ...deactivation, method: 'DELETE' } as Row],
			removals: { ...none, deletions: 1 },
		},
		{ name: 'deactivations', rows: [deactivation, deactivation, patch('u1')], removals: { ...none, deactivations: 2 } },
		{ name: 'a create that looks like a deactivation', rows: [{ ...deactivation, method: 'POST' } as Row], removals: none },
		{ name: 'a PATCH without data', rows: [{ ...patch('u1'), data: undefined } as unknown as Row], removals: none },
		{
			name: 'members by name',
			rows: [ofGroup(change('g1', { op: 'remove', path: 'members', value: [{ value: 'a' }, { value: 'b' }] }))],
			removals: { ...none, members: 2 },
		},
		{
			name: 'members of two groups',
			rows: ['g1', 'g2'].map((id) => ofGroup(change(id, { op: 'remove', path: 'members[value eq "a"]' }))),
			removals: { ...none, members: 2 },
		},
		{ name: 'all members of a group of 7', rows: [emptied('g7')], removals: { ...none, members: 7 } },
		{ name: 'all members of an empty group', rows: [emptied('g0')], removals: none },
		{
			name: 'all members of a group of unknown size count as 500',
			rows: [emptied('g?'), emptied('g7')],
			removals: { ...none, members: 507 },
		},
		{ name: 'all members of a group that the run makes', rows: [emptied('bulkId:g'), ofGroup(user({}, 'g'))], removals: none },
		{
			name: 'some of each',
			rows: [deletion('u1'), deactivation, emptied('g7'), deletion('u2')],
			removals: { deletions: 2, deactivations: 1, members: 7 },
		},
	])('$name', ({ rows, removals }) => {
		const sizes: Readonly<Record<string, number>> = { g0: 0, g7: 7 };
		expect(countRemovals(planned(rows), (id) => sizes[id])).toStrictEqual(removals);
	});

	it('names the groups whose size has to be known, each once', () => {
		const rows = [emptied('g1'), emptied('g2'), emptied('g1'), deletion('u1'), emptied('bulkId:g'), ofGroup(user({}, 'g'))];
		const others = [
			ofGroup(change('g3', { op: 'remove', path: 'members', value: [{ value: 'a' }] })),
			{ ...emptied('g4'), method: 'DELETE' } as Row,
			{ ...emptied('g5'), data: undefined } as unknown as Row,
			change('u6', { op: 'remove', path: 'members' }),
		];
		expect(groupsEmptied(planned([...rows, ...others]))).toStrictEqual(['g1', 'g2']);
	});
});

describe('the brake', () => {
	const count = (limit: number): RemovalLimit => ({ kind: 'count', count: limit });
	const share = (percent: number): RemovalLimit => ({ kind: 'share', percent });
	const removals = (members: number): Removals => ({ deletions: 0, deactivations: 0, members });

	it.each<{ name: string; removals: number; limit: RemovalLimit; scope: number; holds: boolean }>([
		{ name: 'no limit', removals: 1_000_000, limit: { kind: 'none' }, scope: 0, holds: true },
		{ name: 'nothing to remove, nothing allowed', removals: 0, limit: count(0), scope: 5, holds: true },
		{ name: 'one to remove, nothing allowed', removals: 1, limit: count(0), scope: 5, holds: false },
		{ name: 'as many as allowed', removals: 100, limit: count(100), scope: 5, holds: true },
		{ name: 'one more than allowed', removals: 101, limit: count(100), scope: 5_000, holds: false },
		{ name: '10% of 100', removals: 10, limit: share(10), scope: 100, holds: true },
		{ name: 'over 10% of 100', removals: 11, limit: share(10), scope: 100, holds: false },
		{ name: '10% of 109 are 10', removals: 11, limit: share(10), scope: 109, holds: false },
		{ name: '10% of 9 are none', removals: 1, limit: share(10), scope: 9, holds: false },
		{ name: '29% of 100 are 29, whatever binary fractions say', removals: 29, limit: share(29), scope: 100, holds: true },
		{ name: '0.57% of 10,000 are 57', removals: 57, limit: share(0.57), scope: 10_000, holds: true },
		{ name: 'over 0.57% of 10,000', removals: 58, limit: share(0.57), scope: 10_000, holds: false },
		{ name: '100%', removals: 7, limit: share(100), scope: 7, holds: true },
		{ name: 'a share of nothing', removals: 1, limit: share(100), scope: 0, holds: false },
	])('$name', ({ removals: members, limit, scope, holds }) => {
		expect(judgeRemovals(removals(members), limit, scope) === undefined).toBe(holds);
	});

	it('adds up all kinds', () => {
		const each: Removals = { deletions: 1, deactivations: 2, members: 4 };
		expect(judgeRemovals(each, count(7), 0)).toBeUndefined();
		expect(judgeRemovals(each, count(6), 0)).toStrictEqual(expect.any(String));
	});

	it.each<{ name: string; removals: Removals; limit: RemovalLimit; scope: number; sentence: string }>([
		{
			name: 'a count',
			removals: { deletions: 1_200, deactivations: 34, members: 5_678 },
			limit: count(1_000),
			scope: 0,
			sentence:
				"The run would remove 6,912: 1,200 deletions, 34 deactivations, 5,678 group memberships. 'Max Removals' allows 1,000, so nothing was sent. If this is meant, raise 'Max Removals' under Options (maxRemovals), or leave it empty for no limit.",
		},
		{
			name: 'a share',
			removals: { deletions: 200, deactivations: 0, members: 0 },
			limit: share(2.5),
			scope: 2_000,
			sentence:
				"The run would remove 200: 200 deletions, 0 deactivations, 0 group memberships. 'Max Removals' allows 50 (2.5% of 2,000), so nothing was sent. If this is meant, raise 'Max Removals' under Options (maxRemovals), or leave it empty for no limit.",
		},
	])('says how many, of what, and which setting to change: $name', ({ removals: given, limit, scope, sentence }) => {
		expect(judgeRemovals(given, limit, scope)).toBe(sentence);
	});
});
