import fc from 'fast-check';
import { whyNotApproved } from '../../nodes/WebexScim/plan/approval';
import { deedsOfPlanId, planIdOf } from '../../nodes/WebexScim/plan/fingerprint';
import { noDeeds } from '../../nodes/WebexScim/plan/deeds';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { patchMessage, setActiveMessage } from '../../nodes/WebexScim/scim/patch/patchOp';
import { deletion, group, groupOf, invalid, labelled, patch, unchanged, user, type Row } from './steps';
import { finish } from '../../nodes/WebexScim/scim/work';

const idOf = (rows: readonly Row[], token = 'op00000000', organization = 'ORG'): string =>
	finish(planIdOf(finish(planRun(labelled(rows), token)), organization));

const ann: JsonObject = { userName: 'ann@example.com', title: 'Lead' };
const bob: JsonObject = { userName: 'bob@example.com' };
const titled = (title: string, id = 'A'): Row => patch(id, patchMessage([{ op: 'replace', path: 'title', value: title }]));
const base: readonly Row[] = [user(ann), titled('Chief'), deletion('B'), invalid(), unchanged('C', 'c')];

describe('the ID of a plan', () => {
	it('begins with its deeds in numbers, and ends in a fingerprint', () => {
		expect(idOf(base)).toMatch(/^1-created\.1-changed\.1-deleted\.[\da-f]{32}$/);
		expect(idOf([invalid()])).toMatch(/^[\da-f]{32}$/);
		expect(idOf([{ ...patch('A', setActiveMessage(false)) } as Row])).toMatch(/^1-deactivated\./);
	});

	it.each<{ name: string; rows: readonly Row[]; token?: string; organization?: string }>([
		{ name: 'another run', rows: base, token: 'op99999999' },
		{ name: 'the rows in another order', rows: [titled('Chief'), unchanged('C', 'c'), user(ann), invalid(), deletion('B')] },
		{ name: 'the attributes in another order', rows: [user({ title: 'Lead', userName: 'ann@example.com' }), ...base.slice(1)] },
		{ name: 'a row more that is as wanted', rows: [...base, unchanged('D', 'd')] },
		{ name: 'a row more that cannot be carried out', rows: [...base, invalid()] },
		{ name: 'the organization in another case', rows: base, organization: 'org' },
		{
			name: 'the ID of a resource in another case',
			rows: [base[0], titled('Chief', 'a'), deletion('b'), ...base.slice(3)] as readonly Row[],
		},
		{
			name: 'what a deletion carries, which is not sent',
			rows: [...base.slice(0, 2), { ...deletion('B'), data: { title: 'x' } } as Row, ...base.slice(3)],
		},
		{
			name: 'a note, a name and whose message it is',
			rows: [{ ...user(ann), note: 'x', name: 'ann', isOwnForm: true } as Row, ...base.slice(1)],
		},
		{ name: 'a bulkId that nobody refers to', rows: [user(ann, 'mine'), ...base.slice(1)] },
	])('stays: $name', ({ rows, token, organization }) => {
		expect(idOf(rows, token, organization)).toBe(idOf(base));
	});

	it.each<{ name: string; rows: readonly Row[]; organization?: string }>([
		{ name: 'a row more', rows: [...base, user(bob)] },
		{ name: 'the same row once more, for another user', rows: [...base, titled('Chief', 'D')] },
		{ name: 'a row less', rows: base.slice(1) },
		{ name: 'another value', rows: [user({ ...ann, title: 'Boss' }), ...base.slice(1)] },
		{ name: 'another resource', rows: [user(ann), titled('Chief', 'Z'), ...base.slice(2)] },
		{ name: 'another organization', rows: base, organization: 'other' },
		{ name: 'a rule for conflicts', rows: [{ ...user(ann), onConflict: { kind: 'adopt' } } as Row, ...base.slice(1)] },
		{
			name: 'a removal that may find nothing',
			rows: [...base.slice(0, 2), { ...deletion('B'), ignoresMissing: true } as Row, ...base.slice(3)],
		},
		{ name: 'the type of the resource', rows: [{ ...user(ann), resourceType: 'Groups' } as Row, ...base.slice(1)] },
	])('differs: $name', ({ rows, organization }) => {
		expect(idOf(rows, undefined, organization)).not.toBe(idOf(base));
	});

	it('names what a bulkId stands for, not the bulkId', () => {
		const one = [user(ann, 'a'), user(bob, 'b'), groupOf(['a'])];
		expect(idOf([user(ann, 'x'), user(bob, 'y'), groupOf(['x'])])).toBe(idOf(one));
		expect(idOf([user(ann, 'b'), user(bob, 'a'), groupOf(['a'])])).not.toBe(idOf(one));
	});

	const alike = (one: readonly Row[], other: readonly Row[]): boolean => idOf(one) === idOf(other);
	const updates = (wanted: JsonObject): Row => ({ ...user(ann), onConflict: { kind: 'update', wanted, emptyValues: 'ignore' } }) as Row;
	const rebased = (wanted: JsonObject, data?: JsonObject): Row =>
		({
			...{ kind: 'operation', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'A' } },
			...(data === undefined ? {} : { data }),
			rebase: { wanted, current: {}, emptyValues: 'ignore' },
		}) as Row;
	const removes = (member: string): Row => patch('G', patchMessage([{ op: 'remove', path: `members[value eq "${member}"]` }]));
	const nested = (value: JsonObject, levels: number): JsonObject => (levels === 0 ? value : { x: nested(value, levels - 1) });

	it.each<{ name: string; one: readonly Row[]; other: readonly Row[]; is: boolean }>([
		{
			name: 'a resource by its bulkId is the resource by its ID',
			one: [unchanged('C', 'c'), patch('bulkId:c')],
			other: [patch('c')],
			is: true,
		},
		{
			name: 'a reference to a resource that is there is its ID',
			one: [unchanged('C', 'c'), groupOf(['c'])],
			other: [group({ members: [{ value: 'id c' }] })],
			is: true,
		},
		{
			name: 'a reference to a change of a resource is its ID',
			one: [patch('C', {}, 'c'), groupOf(['c'])],
			other: [patch('C', {}), group({ members: [{ value: 'id c' }] })],
			is: true,
		},
		{
			name: 'a reference in the value filter of a path, whatever its bulkId',
			one: [user(ann, 'a'), removes('bulkId:a')],
			other: [user(ann, 'b'), removes('bulkId:b')],
			is: true,
		},
		{
			name: 'references in the value filter of a path to what two rows make',
			one: [user(ann, 'a'), user(bob, 'b'), removes('bulkId:a')],
			other: [user(ann, 'a'), user(bob, 'b'), removes('bulkId:b')],
			is: false,
		},
		{
			name: 'bulkIds of two resources',
			one: [unchanged('C', 'c'), patch('bulkId:c')],
			other: [unchanged('D', 'c'), patch('bulkId:c')],
			is: false,
		},
		{
			name: 'a change of what a row makes, whatever its bulkId',
			one: [user(ann, 'a'), patch('bulkId:a')],
			other: [user(ann, 'b'), patch('bulkId:b')],
			is: true,
		},
		{
			name: 'a change of what a row makes, and of what another makes',
			one: [user(ann, 'a'), user(bob, 'b'), patch('bulkId:a')],
			other: [user(ann, 'a'), user(bob, 'b'), patch('bulkId:b')],
			is: false,
		},
		{
			name: 'a change before the one that makes',
			one: [patch('bulkId:a'), user(ann, 'a')],
			other: [user(ann, 'a'), patch('bulkId:a')],
			is: true,
		},
		{
			name: 'entries of a list in another order',
			one: [groupOf(['x', 'y'])].map(() => group({ list: ['a', 'b'] })),
			other: [group({ list: ['b', 'a'] })],
			is: false,
		},
		{
			name: 'the attributes of an entry in another order',
			one: [group({ list: [{ a: 1, b: 2 }] })],
			other: [group({ list: [{ b: 2, a: 1 }] })],
			is: true,
		},
		{
			name: 'the attributes of what a create would change in another order',
			one: [updates({ a: 1, b: 2 })],
			other: [updates({ b: 2, a: 1 })],
			is: true,
		},
		{ name: 'another value of what a create would change', one: [updates({ a: 1 })], other: [updates({ a: 2 })], is: false },
		{ name: 'another wish, where the message is made later', one: [rebased({ a: 1 })], other: [rebased({ a: 2 })], is: false },
		{ name: 'another wish behind the same message', one: [rebased({ a: 1 }, {})], other: [rebased({ a: 2 }, {})], is: true },
		{
			name: 'attributes in another order, a hundred levels deep',
			one: [group(nested({ a: 1, b: 2 }, 100))],
			other: [group(nested({ b: 2, a: 1 }, 100))],
			is: true,
		},
		{
			name: 'deeper ones stay as they are',
			one: [group(nested({ a: 1, b: 2 }, 101))],
			other: [group(nested({ b: 2, a: 1 }, 101))],
			is: false,
		},
	])('of two plans: $name', ({ one, other, is }) => {
		expect(alike(one, other)).toBe(is);
	});

	it('minds the order on one resource', () => {
		expect(idOf([titled('One'), titled('Two')])).not.toBe(idOf([titled('Two'), titled('One')]));
	});

	const named = (userName: string, id = 'A'): Row => patch(id, patchMessage([{ op: 'replace', path: 'userName', value: userName }]));
	const ofGroups = (row: Row): Row => ({ ...row, resourceType: 'Groups' }) as Row;
	const held = (row: Row, read: JsonObject): Row => ({ ...row, read }) as Row;
	const [isAnn, isBob, isSales] = [{ userName: 'Ann@example.com' }, { userName: 'bob@example.com' }, { displayName: 'Sales' }] as const;
	const wishing = (row: Row, current: JsonObject): Row => ({ ...row, rebase: { wanted: {}, current, emptyValues: 'ignore' } }) as Row;
	it.each<{ name: string; rows: readonly Row[]; counts: boolean }>([
		{ name: 'a deletion frees the name that a create takes', rows: [held(deletion('a'), isAnn), user(ann)], counts: true },
		{
			name: 'a deletion by a bulkId does',
			rows: [wishing(titled('Lead'), isAnn), deletion('bulkId:k'), user(ann), patch('A', {}, 'k')],
			counts: true,
		},
		{ name: 'a change of name does', rows: [wishing(named('new@example.com'), isAnn), user(ann)], counts: true },
		{ name: 'a change of name takes it', rows: [held(deletion('A'), isAnn), named('ANN@example.com', 'B')], counts: true },
		{ name: 'a deletion of a group does', rows: [ofGroups(held(deletion('G'), isSales)), group({ displayName: 'sales' })], counts: true },
		{ name: 'a deletion of somebody who was not read may', rows: [deletion('C'), user(ann)], counts: true },
		{ name: 'a change of name of somebody who was not read may', rows: [named('new@example.com'), user(ann)], counts: true },
		{
			name: 'one of several that were not read may',
			rows: [deletion('A'), deletion('B'), held(deletion('C'), isBob), user(ann), deletion('D')],
			counts: true,
		},
		{ name: 'a deletion frees another name', rows: [held(deletion('A'), isAnn), user(bob)], counts: false },
		{ name: 'a deletion of a group frees no name of a user', rows: [ofGroups(deletion('G')), user({ userName: 'Sales' })], counts: false },
		{
			name: 'changes of names of who was not read, each to a new one',
			rows: [named('x@example.com'), named('y@example.com', 'B')],
			counts: false,
		},
		{ name: 'a change keeps the name', rows: [titled('Lead'), user(ann)], counts: false },
		{ name: 'deletions of who was not read', rows: [deletion('A'), deletion('B'), titled('Lead', 'C')], counts: false },
		{
			name: 'several that have nothing to do with each other',
			rows: [held(deletion('B'), isBob), user(ann), titled('Chief'), wishing(titled('Lead', 'C'), { userName: 'c@example.com' }), user({})],
			counts: false,
		},
	])('minds the order where it decides who has a name in the end: $name', ({ rows, counts }) => {
		expect(idOf(rows) !== idOf([...rows].reverse())).toBe(counts);
	});

	it.each<{ name: string; one: readonly Row[]; other: readonly Row[]; stays: boolean }>([
		{
			name: 'who was not read and goes first, in another order',
			one: [deletion('A'), named('x@example.com', 'B'), user(ann)],
			other: [named('x@example.com', 'B'), deletion('A'), user(ann)],
			stays: true,
		},
		{
			name: 'who was not read goes first, or another one does',
			one: [deletion('A'), user(ann), deletion('B')],
			other: [deletion('B'), user(ann), deletion('A')],
			stays: false,
		},
		{
			name: 'one of two goes first, or both do',
			one: [deletion('A'), deletion('B'), user(ann)],
			other: [deletion('B'), user(ann), deletion('A')],
			stays: false,
		},
	])('knows who may have had a name that is taken: $name', ({ one, other, stays }) => {
		expect(idOf(one) === idOf(other)).toBe(stays);
	});

	it('two plans of other operations never share one, and no order of independent rows counts', () => {
		const rowOf = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.constantFrom('x', 'y'), isGroup: fc.boolean() });
		const rowsOf = (given: readonly { name: string; title: string; isGroup: boolean }[]): readonly Row[] =>
			given.map(({ name, title, isGroup }) =>
				isGroup ? group({ displayName: name, externalId: title }) : user({ userName: name, title }),
			);
		const distinct = fc.uniqueArray(rowOf, { selector: ({ name, isGroup }) => `${name} ${isGroup}`, maxLength: 6 });
		fc.assert(
			fc.property(distinct, distinct, (one, other) => {
				const textOf = (given: typeof one): string =>
					given
						.map((row) => JSON.stringify(row))
						.sort()
						.join();
				expect(idOf(rowsOf(one)) === idOf(rowsOf(other))).toBe(textOf(one) === textOf(other));
			}),
			{ numRuns: 300 },
		);
	});

	it.each([
		{ text: `2-created.1-membersRemoved.${'0a'.repeat(16)}`, counts: { ...noDeeds, created: 2, membersRemoved: 1 } },
		{ text: ` ${'0a'.repeat(16)} `, counts: noDeeds },
		{ text: '', counts: undefined },
		{ text: 'yes', counts: undefined },
		{ text: '0A'.repeat(16), counts: undefined },
		{ text: '0a'.repeat(17), counts: undefined },
		{ text: `x${'0a'.repeat(16)}`, counts: undefined },
		{ text: `123456789-created.${'0a'.repeat(16)}`, counts: { ...noDeeds, created: 123456789 } },
		{ text: `1234567890-created.${'0a'.repeat(16)}`, counts: undefined },
		{ text: `x1-created.${'0a'.repeat(16)}`, counts: undefined },
		{ text: `1-created-.${'0a'.repeat(16)}`, counts: undefined },
		{ text: `.${'0a'.repeat(16)}`, counts: undefined },
		{ text: `2-odd.${'0a'.repeat(16)}`, counts: undefined },
		{ text: `x.${'0a'.repeat(16)}`, counts: undefined },
	])('read back: $text', ({ text, counts }) => {
		expect(deedsOfPlanId(text)).toEqual(counts);
	});
});

describe('a plan that was approved', () => {
	const print = '0a'.repeat(16);
	const other = '0b'.repeat(16);

	it.each([
		{ name: 'the same', planId: `1-created.${print}`, approved: ` 1-created.${print} `, why: undefined },
		{
			name: 'more of one deed',
			planId: `4-created.1-deactivated.${print}`,
			approved: `3-created.1-deactivated.${other}`,
			why: 'Nothing was sent: The approved plan has 3 creations and 1 deactivation, this one 4 creations and 1 deactivation. Look at a new dry run, and approve its plan.',
		},
		{
			name: 'a deed that the other does not have',
			planId: `1-created.2-membersAdded.${print}`,
			approved: `1-created.${other}`,
			why: 'Nothing was sent: The approved plan has 1 creation and 0 added members, this one 1 creation and 2 added members. Look at a new dry run, and approve its plan.',
		},
		{
			name: 'the same numbers, for others',
			planId: `1-created.${print}`,
			approved: `1-created.${other}`,
			why: 'Nothing was sent: Both plans have 1 creation, but not for the same users and groups, with other values or in another order. Look at a new dry run, and approve its plan.',
		},
		{
			name: 'no plan ID',
			planId: `1-created.${print}`,
			approved: 'yes',
			why: "Nothing was sent: 'Approved Plan' is not a plan ID. Give the planId of a dry run: its summary has it, and its results without 'Simplify'.",
		},
	])('$name', ({ planId, approved, why }) => {
		expect(whyNotApproved(planId, approved)).toBe(why);
	});
});
