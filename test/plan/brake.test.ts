import {
	countRemovals,
	groupsEmptied,
	parseRemovalLimit,
	type RemovalLimit,
	type Removals,
	type RemovalScope,
} from '../../nodes/WebexScim/plan/brake';
import { judgeRemovals } from '../../nodes/WebexScim/plan/judgeRemovals';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { JsonValue } from '../../nodes/WebexScim/scim/json';
import { deletion, group, invalid, labelled, patch, unchanged, user, type Row } from './steps';
import { finish } from '../../nodes/WebexScim/scim/work';

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

const titled = (id: string): Row => change(id, { op: 'replace', path: 'title', value: 'Chief' });
const named = (id: string, alias?: string): Row =>
	ofGroup(patch(id, { Operations: [{ op: 'replace', path: 'externalId', value: 'x' }] }, alias));
const adopted = (alias: string): Row => ({ ...group({ displayName: 'Sales' }, alias), onConflict: { kind: 'adopt' } }) as Row;

describe('what a plan would take away', () => {
	const none: Removals = { deletions: 0, deactivations: 0, roles: 0, members: 0, deletedGroups: 0, byGroup: new Map() };
	const ofGroups = (byGroup: Readonly<Record<string, number>>): Removals => ({
		...none,
		members: Object.values(byGroup).reduce((sum, count) => sum + count, 0),
		byGroup: new Map(Object.entries(byGroup)),
	});

	it.each<{ name: string; rows: readonly Row[]; removals: Removals }>([
		{ name: 'no rows', rows: [], removals: none },
		{ name: 'creates and changes', rows: [user({ active: false }), titled('u1'), titled('u2')], removals: none },
		{ name: 'deletions of users', rows: [deletion('u1'), deletion('u2')], removals: { ...none, deletions: 2 } },
		{
			name: 'a group that is deleted counts its members',
			rows: [ofGroup(deletion('g7'))],
			removals: { ...ofGroups({ g7: 7 }), deletedGroups: 1 },
		},
		{
			name: 'an empty group that is deleted counts one',
			rows: [ofGroup(deletion('g0'))],
			removals: { ...ofGroups({ g0: 0 }), deletions: 1 },
		},
		{
			name: 'a group of unknown size that is deleted could have any',
			rows: [ofGroup(deletion('g?'))],
			removals: { ...ofGroups({ 'g?': Infinity }), deletedGroups: 1 },
		},
		{
			name: 'a deletion that carries a PATCH is a deletion only',
			rows: [{ ...deactivation, method: 'DELETE' } as Row],
			removals: { ...none, deletions: 1 },
		},
		{ name: 'deactivations', rows: [deactivation, deactivation, titled('u1')], removals: { ...none, deactivations: 2 } },
		{
			name: 'roles',
			rows: [change('u1', { op: 'remove', path: 'roles' }), change('u2', { op: 'replace', value: { roles: [] } })],
			removals: { ...none, roles: 2 },
		},
		{ name: 'a create that looks like a deactivation', rows: [{ ...deactivation, method: 'POST' } as Row], removals: none },
		{
			name: 'a PATCH that is none, of a user',
			rows: [patch('u1'), { ...patch('u2'), data: undefined } as unknown as Row],
			removals: { ...none, deactivations: 2 },
		},
		{
			name: 'a change that the ones before it are expected to have made',
			rows: [
				deactivation,
				{
					...patch('u1'),
					data: undefined,
					rebase: { wanted: { active: false }, current: { active: true }, emptyValues: 'ignore' },
				} as unknown as Row,
			],
			removals: { ...none, deactivations: 1 },
		},
		{
			name: 'a PATCH without a message, of a group',
			rows: [ofGroup({ ...patch('g7'), data: undefined } as unknown as Row)],
			removals: ofGroups({ g7: 7 }),
		},
		{ name: 'a PATCH that is none, of a group', rows: [ofGroup(patch('g7'))], removals: ofGroups({ g7: 7 }) },
		{
			name: 'members by a list are all: the standard takes no list there',
			rows: [ofGroup(change('g7', { op: 'remove', path: 'members', value: [{ value: 'a' }, { value: 'b' }] }))],
			removals: ofGroups({ g7: 7 }),
		},
		{
			name: 'members of two groups',
			rows: ['g1', 'g2'].map((id) => ofGroup(change(id, { op: 'remove', path: 'members[value eq "a"]' }))),
			removals: ofGroups({ g1: 1, g2: 1 }),
		},
		{
			name: 'a member by a reference, and several in one path, which could be any',
			rows: [
				user({}, 'u'),
				ofGroup(change('g1', { op: 'remove', path: 'members[value eq "bulkId:u"]' })),
				ofGroup(change('g7', { op: 'remove', path: 'members[value eq "bulkId:u" or value eq "a"]' })),
			],
			removals: ofGroups({ g1: 1, g7: 7 }),
		},
		{
			name: 'a group in two spellings is one',
			rows: ['g1', 'G1'].map((id) => ofGroup(change(id, { op: 'remove', path: 'members[value eq "a"]' }))),
			removals: ofGroups({ g1: 2 }),
		},
		{ name: 'all members of a group of 7', rows: [emptied('g7')], removals: ofGroups({ g7: 7 }) },
		{ name: 'all members of an empty group', rows: [emptied('g0')], removals: ofGroups({ g0: 0 }) },
		{ name: 'all members of a group of unknown size', rows: [emptied('g?'), emptied('g7')], removals: ofGroups({ 'g?': Infinity, g7: 7 }) },
		{ name: 'all members of a group that the run makes', rows: [emptied('bulkId:g'), ofGroup(user({}, 'g'))], removals: none },
		{
			name: 'all members of a group that a create may meet',
			rows: [emptied('bulkId:g'), adopted('g')],
			removals: { ...none, members: Infinity },
		},
		{ name: 'a group by the bulkId of a change of it', rows: [named('g7', 'g'), emptied('bulkId:g')], removals: ofGroups({ g7: 7 }) },
		{
			name: 'a group by a chain of bulkIds',
			rows: [named('g7', 'a'), named('bulkId:a', 'b'), named('bulkId:b', 'c'), ofGroup(deletion('bulkId:c'))],
			removals: { ...ofGroups({ g7: 7 }), deletedGroups: 1 },
		},
		{
			name: 'a group by the bulkId of a row that found it unchanged',
			rows: [unchanged('g7', 'g'), emptied('bulkId:g')],
			removals: ofGroups({ g7: 7 }),
		},
		{ name: 'all members of a group that nobody can name', rows: [emptied('bulkId:nobody')], removals: none },
		{
			name: 'a group by the bulkId of a row that was not carried out: it could be any',
			rows: [{ kind: 'decided', alias: 'g', outcome: { kind: 'notAttempted', reason: 'scopeUnclear', detail: 'x' } }, emptied('bulkId:g')],
			removals: { ...none, members: Infinity },
		},
		{ name: 'a group by the bulkId of a bad row: nothing is sent for it', rows: [invalid('g'), emptied('bulkId:g')], removals: none },
		{
			name: 'some of each',
			rows: [deletion('u1'), deactivation, emptied('g7'), deletion('u2')],
			removals: { ...ofGroups({ g7: 7 }), deletions: 2, deactivations: 1 },
		},
	])('$name', ({ rows, removals }) => {
		const sizes: Readonly<Record<string, number>> = { g0: 0, g7: 7 };
		expect(finish(countRemovals(finish(planRun(labelled(rows), 'op')), (id) => sizes[id]))).toStrictEqual(removals);
	});

	it('names the groups whose size has to be known, each once', () => {
		const rows = [
			emptied('g1'),
			emptied('g2'),
			emptied('G1'),
			deletion('u1'),
			emptied('bulkId:g'),
			ofGroup(user({}, 'g')),
			named('g5', 'h'),
			emptied('bulkId:h'),
		];
		const others = [
			ofGroup(change('g3', { op: 'remove', path: 'members[value eq "a"]' })),
			{ ...emptied('g4'), method: 'DELETE' } as Row,
			change('u6', { op: 'remove', path: 'members' }),
		];
		expect(finish(groupsEmptied(finish(planRun(labelled([...rows, ...others]), 'op'))))).toStrictEqual(['g1', 'g2', 'g5', 'g4']);
	});
});

describe('the brake', () => {
	const count = (limit: number): RemovalLimit => ({ kind: 'count', count: limit });
	const share = (percent: number): RemovalLimit => ({ kind: 'share', percent });
	const nothing: Removals = { deletions: 0, deactivations: 0, roles: 0, members: 0, deletedGroups: 0, byGroup: new Map() };
	const removals = (members: number): Removals => ({ ...nothing, members });

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
		{ name: 'an unknown number', removals: Infinity, limit: count(999_999_999), scope: 5, holds: false },
		{ name: 'an unknown number without a limit', removals: Infinity, limit: { kind: 'none' }, scope: 5, holds: true },
		{ name: 'an unknown number of all', removals: Infinity, limit: share(100), scope: 5, holds: false },
		{ name: 'a share of nothing', removals: 1, limit: share(100), scope: 0, holds: false },
	])('$name', ({ removals: members, limit, scope, holds }) => {
		expect(judgeRemovals(removals(members), limit, { scopeSize: scope }) === undefined).toBe(holds);
	});

	it('adds up all kinds', () => {
		const each: Removals = { ...nothing, deletions: 1, deactivations: 2, roles: 8, members: 4 };
		expect(judgeRemovals(each, count(15), { scopeSize: 0 })).toBeUndefined();
		expect(judgeRemovals(each, count(14), { scopeSize: 0 })).toStrictEqual(expect.any(String));
	});

	const inGroups = (counts: Readonly<Record<string, number>>): Removals => ({ ...nothing, byGroup: new Map(Object.entries(counts)) });
	const sizes = {
		scopeSize: 540,
		groupSizes: new Map([
			['all', 500],
			['admins', 40],
		]),
	};

	it.each<{ name: string; removals: Removals; limit: RemovalLimit; scope: RemovalScope; holds: boolean }>([
		{ name: 'as much as the share of each group', removals: inGroups({ all: 50, admins: 4 }), limit: share(10), scope: sizes, holds: true },
		{
			name: 'more than the share of one group, though not of all',
			removals: inGroups({ all: 0, admins: 39 }),
			limit: share(10),
			scope: sizes,
			holds: false,
		},
		{ name: 'the same under a count', removals: inGroups({ admins: 39 }), limit: count(50), scope: sizes, holds: true },
		{
			name: 'the same where no group is told',
			removals: inGroups({ admins: 39 }),
			limit: share(10),
			scope: { scopeSize: 540 },
			holds: true,
		},
		{ name: 'a group that is not told', removals: inGroups({ other: 1 }), limit: share(99), scope: sizes, holds: false },
		{ name: 'nothing of a group that is not told', removals: inGroups({ other: 0 }), limit: share(99), scope: sizes, holds: true },
	])('a share holds for each group: $name', ({ removals: given, limit, scope, holds }) => {
		expect(judgeRemovals(given, limit, scope) === undefined).toBe(holds);
	});

	it.each<{ name: string; removals: Removals; limit: RemovalLimit; scope: number; sentence: string }>([
		{
			name: 'a count',
			removals: { ...nothing, deletions: 1_200, deactivations: 34, members: 5_678 },
			limit: count(1_000),
			scope: 0,
			sentence:
				"The run would remove 6,912: 1,200 deletions, 34 deactivations, 5,678 group memberships. 'Max Removals' allows 1,000, so nothing was sent. If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.",
		},
		{
			name: 'a share',
			removals: { ...nothing, deletions: 200 },
			limit: share(2.5),
			scope: 2_000,
			sentence:
				"The run would remove 200: 200 deletions. 'Max Removals' allows 50 (2.5% of 2,000), so nothing was sent. If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.",
		},
		{
			name: 'an unknown number',
			removals: { ...nothing, members: Infinity, deletedGroups: 2 },
			limit: count(100),
			scope: 0,
			sentence:
				"The run would remove an unknown number: an unknown number of group memberships (2 groups deleted). Webex did not say how many members a group has. 'Max Removals' allows 100, so nothing was sent. Run again when Webex says it. To go without knowing, leave 'Max Removals' under Options empty for no limit.",
		},
		{
			name: 'roles',
			removals: { ...nothing, roles: 1 },
			limit: count(0),
			scope: 0,
			sentence:
				"The run would remove 1: 1 loss of administrator roles. 'Max Removals' allows 0, so nothing was sent. If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.",
		},
	])('says how many, of what, and which setting to change: $name', ({ removals: given, limit, scope, sentence }) => {
		expect(judgeRemovals(given, limit, { scopeSize: scope })).toBe(sentence);
	});

	it('says which share of a group is too much', () => {
		expect(judgeRemovals(inGroups({ admins: 39 }), share(10), sizes)).toBe(
			"The run would remove 39 of 40 members of one group. 'Max Removals' allows 4 (10% of 40), so nothing was sent. If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.",
		);
		const groupName = (id: string): string | undefined => (id === 'admins' ? 'Sales' : undefined);
		expect(judgeRemovals(inGroups({ admins: 39 }), share(10), { ...sizes, groupName })).toContain("39 of 40 members of the group 'Sales'.");
	});
});
