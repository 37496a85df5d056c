import * as fc from 'fast-check';
import type { Intent, MemberIntent, TargetName } from '../../../nodes/WebexScim/intents/intents';
import type { Known } from '../../../nodes/WebexScim/plan/known';
import type { Step } from '../../../nodes/WebexScim/plan/step';
import { createDirectory, questionKey, type Directory } from '../../../nodes/WebexScim/resolve/directory/directory';
import type { MembersOf } from '../../../nodes/WebexScim/resolve/members/foldMembers';
import { resolveMemberLists } from '../../../nodes/WebexScim/resolve/members/syncMembers';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const users = new Map<string, readonly JsonObject[]>([
	['ann', [{ id: 'A' }]],
	['bob', [{ id: 'B' }]],
	['xen', [{ id: 'x' }]],
	['nobody', []],
	['two', [{ id: 'C' }, { id: 'D' }]],
]);
const named = new Map<string, readonly JsonObject[]>([
	['g', [{ id: 'g' }]],
	['none', []],
	['twice', [{ id: 'g' }, { id: 'h' }]],
]);
const directory: Directory = createDirectory(
	new Map([
		[questionKey('Users', 'userName'), users],
		[
			questionKey('Users', 'id'),
			new Map([
				['a', [{ id: 'a' }]],
				['x', []],
				['h', []],
				['n', []],
				['z', []],
			]),
		],
		[questionKey('Groups', 'displayName'), named],
	]),
);
const groups: Readonly<Record<string, ReadonlyMap<string, string>>> = {
	g: new Map([
		['a', 'user'],
		['x', 'User'],
		['h', 'group'],
	]),
	h: new Map([['x', 'user']]),
	u: new Map([
		['x', ''],
		['n', ''],
		['q', ''],
		['y', ' USER '],
	]),
};
const membersOf: MembersOf = (id) => groups[id.toLowerCase()];
const asUsers: Readonly<Record<string, boolean>> = { x: true, n: false };
const isUser = (id: string): boolean | undefined => asUsers[id];
/** Everybody was read. */
const known: Known = (_type, id) => ({ id, userName: id === 'x' ? 'xen' : `user ${id}` });

const id = (value: string): TargetName => ({ kind: 'id', id: value });
const called = (value: string): TargetName => ({ kind: 'name', attribute: 'displayName', value });
const user = (value: string): TargetName => ({ kind: 'name', attribute: 'userName', value });
const member = (group: TargetName, userName: string, index = 0): MemberIntent => ({
	kind: 'member',
	label: `item ${index}`,
	group,
	member: user(userName),
	change: 'add',
});
const row = (group: string, userName: string, index = 0): Intent => member(id(group), userName, index);
const byId = (group: string, memberId: string, index = 0): Intent => ({ ...member(id(group), '', index), member: id(memberId) });
const decided = (index: number, more: object = {}): Intent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'missingField', detail: 'Bad.' },
	...more,
});
const sorted = (entries: readonly string[]): readonly string[] => [...entries].sort();

interface Scene {
	readonly name: string;
	readonly intents: readonly Intent[];
	readonly missing?: 'reject' | 'ignore';
	/** Who was read; everybody by default. */
	readonly read?: Known;
	readonly rows: readonly string[];
	/** What is removed, and what is withheld, as "?g -x", with why. */
	readonly extras: readonly string[];
	readonly sizes: Readonly<Record<string, number>>;
}

const unsaid = (index: number): string => `it is not clear whom of this group item ${index} means`;
const noGroup = (index: number): string => `item ${index} names this user, but no group that Webex has`;
const neither = (index: number): string => `it is not clear which group and whom item ${index} means`;
const typedForAll =
	"'Member' is typed or chosen, so that all rows of the list name the same one: drag the column that names the members there";
const noneFound = 'Webex has none of the members that the list names for this group';

/** Mutants that nothing can tell apart: ids folded to capitals, and the kind of an outcome whose reason only that kind has. */
describe('complete lists of members', () => {
	it.each<Scene>([
		{ name: 'no rows', intents: [], rows: [], extras: [], sizes: {} },
		{
			name: 'who is listed is added or there already; who is not listed is removed, whatever the case of the type; nested groups stay (P24)',
			intents: [row('g', 'ann'), row('g', 'bob')],
			rows: ['unchanged', 'g +B -x'],
			extras: ['g +B -x'],
			sizes: { g: 3 },
		},
		{
			name: 'a row that names by its ID what is a member and no user is so already',
			intents: [byId('g', 'a'), byId('g', 'h'), byId('u', 'n')],
			rows: ['unchanged', 'unchanged', 'unchanged'],
			extras: ['g -x', 'u -x -y', 'u -x -y', '?u -q: Webex did not say whether this member is a user'],
			sizes: { g: 3, u: 4 },
		},
		{
			name: 'but for a user whom Webex does not have, and for whom the group does not have',
			intents: [byId('g', 'a'), byId('g', 'x', 1), byId('h', 'z', 2)],
			rows: ['unchanged', 'invalid', 'invalid'],
			extras: [`?g -x: ${unsaid(1)}`, `?h -x: ${unsaid(2)}`],
			sizes: { g: 3, h: 1 },
		},
		{
			name: 'each group for itself',
			intents: [row('g', 'ann'), row('h', 'ann')],
			rows: ['unchanged', 'h +A -x'],
			extras: ['h +A -x', 'g -x'],
			sizes: { g: 3, h: 1 },
		},
		{
			name: 'a group that is not in the list keeps all',
			intents: [row('h', 'ann')],
			rows: ['h +A -x'],
			extras: ['h +A -x'],
			sizes: { h: 1 },
		},
		{
			name: 'a group that could not be read keeps all, with a row that says so (P20)',
			intents: [row('k', 'ann'), row('h', 'ann')],
			rows: ['k +A', 'h +A -x'],
			extras: ['?k : Webex did not give the members of the group in full. Webex could not answer the lookup (500)', 'h +A -x'],
			sizes: { k: 0, h: 1 },
		},
		{
			name: 'of members without a type only known users are removed; where Webex did not say, it is a row (P24)',
			intents: [row('u', 'ann')],
			rows: ['u +A -x -y'],
			extras: ['u +A -x -y', 'u +A -x -y', '?u -q: Webex did not say whether this member is a user'],
			sizes: { u: 4 },
		},
		{
			name: 'a user whom Webex does not have may be one who seems to be gone: that group keeps all, each a row (P22)',
			intents: [row('h', 'ann'), row('h', 'nobody', 1), row('g', 'ann', 2)],
			rows: ['h +A', 'invalid', 'unchanged'],
			extras: [`?h -x: ${unsaid(1)}`, 'g -x'],
			sizes: { h: 1, g: 3 },
		},
		{
			name: 'a user whom Webex does not have is left out where that is as good (P22)',
			missing: 'ignore',
			intents: [row('h', 'ann'), row('h', 'nobody', 1)],
			rows: ['h +A -x', 'unchanged'],
			extras: ['h +A -x'],
			sizes: { h: 1 },
		},
		{
			name: 'a group none of whose listed users Webex has keeps all, though none is as good (P22)',
			missing: 'ignore',
			intents: [row('h', 'nobody'), row('g', 'ann', 1)],
			rows: ['unchanged', 'unchanged'],
			extras: [`?h -x: ${noneFound}`, 'g -x'],
			sizes: { h: 1, g: 3 },
		},
		{
			name: 'a whole search that comes back empty keeps all (P22)',
			intents: [row('g', 'nobody'), row('h', 'nobody', 1)],
			rows: ['invalid', 'invalid'],
			extras: [`?g -a: ${unsaid(0)}`, `?g -x: ${unsaid(0)}`, `?h -x: ${unsaid(1)}`],
			sizes: { g: 3, h: 1 },
		},
		{
			name: 'a user of whom there are two: nobody is removed there',
			missing: 'ignore',
			intents: [row('h', 'two'), row('h', 'ann', 1)],
			rows: ['invalid', 'h +A'],
			extras: [`?h -x: ${unsaid(0)}`],
			sizes: { h: 1 },
		},
		{
			name: 'a look-up that failed: nobody is removed there',
			missing: 'ignore',
			intents: [row('h', 'ann'), row('h', 'unasked', 1)],
			rows: ['h +A', 'notAttempted'],
			extras: [`?h -x: ${unsaid(1)}`],
			sizes: { h: 1 },
		},
		{
			name: 'an empty member keeps all of the group that its row names, and of no other (P21)',
			intents: [decided(0, { group: called('g') }), row('g', 'ann', 1), row('h', 'ann', 2)],
			rows: ['invalid', 'unchanged', 'h +A -x'],
			extras: [`?g -x: ${unsaid(0)}`, 'h +A -x'],
			sizes: { g: 3, h: 1 },
		},
		{
			name: 'an empty group keeps whom its row names, and nobody else (P23)',
			intents: [decided(0, { member: user('xen') }), row('g', 'bob', 1), row('h', 'bob', 2)],
			rows: ['invalid', 'g +B -a', 'h +B'],
			extras: ['g +B -a', `?g -x: ${noGroup(0)}`, `?h -x: ${noGroup(0)}`],
			sizes: { g: 3, h: 1 },
		},
		{
			name: 'a group that Webex does not have keeps whom its row names (P23)',
			intents: [row('g', 'bob'), member(called('none'), 'xen', 1)],
			rows: ['g +B -a', 'invalid'],
			extras: ['g +B -a', `?g -x: ${noGroup(1)}`],
			sizes: { g: 3 },
		},
		{
			name: 'a group of which there are two, or that was not looked up, keeps whom its row names (P23)',
			intents: [row('g', 'bob'), member(called('twice'), 'xen', 1), member(called('unasked'), 'ann', 2)],
			rows: ['g +B', 'invalid', 'notAttempted'],
			extras: [`?g -x: ${noGroup(1)}`, `?g -a: ${noGroup(2)}`],
			sizes: { g: 3 },
		},
		{
			name: 'a row of which neither is known keeps all of all groups',
			intents: [member(called('none'), 'nobody'), row('g', 'ann', 1), row('h', 'ann', 2), decided(3)],
			rows: ['invalid', 'unchanged', 'h +A', 'invalid'],
			extras: [`?g -x: ${neither(0)}`, `?h -x: ${neither(0)}`],
			sizes: { g: 3, h: 1 },
		},
		{
			name: 'a row that is invalid otherwise names its member all the same',
			intents: [decided(0, { group: id('g'), member: user('xen') }), row('g', 'ann', 1)],
			rows: ['invalid', 'unchanged'],
			extras: [],
			sizes: { g: 3 },
		},
		{
			name: 'a row of another kind asks for nothing',
			intents: [
				{ kind: 'operation', label: 'item 0', method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: 'A' } },
				row('h', 'ann'),
			],
			rows: ['unchanged', 'h +A -x'],
			extras: ['h +A -x'],
			sizes: { h: 1 },
		},
		{
			name: 'a row names a member whom the lookup did not find: the member stays',
			intents: [row('h', 'ann'), row('h', 'nobody', 1)],
			missing: 'ignore',
			read: (_type, id) => ({ id, userName: 'NOBODY' }),
			rows: ['h +A', 'unchanged'],
			extras: ['?h -x: item 1 names this user, whom the lookup did not find'],
			sizes: { h: 1 },
		},
		{
			name: 'somebody was not found, and nobody knows who a member is: the member stays',
			intents: [row('h', 'ann'), row('h', 'nobody', 1), row('g', 'ann', 2)],
			missing: 'ignore',
			read: () => undefined,
			rows: ['h +A', 'unchanged', 'unchanged'],
			extras: ['?h -x: item 1 names a user whom the lookup did not find, and Webex did not say who this member is', 'g -x'],
			sizes: { g: 3, h: 1 },
		},
		...[1, 2].map((rows): Scene => {
			const typed = [row('h', 'ann'), row('g', 'bob', 1)]
				.slice(0, rows)
				.map((intent): Intent => ({ ...intent, isMemberFixed: true }) as Intent);
			return {
				name: `a member who is typed, in ${rows === 1 ? 'the only row: that is the list' : 'several rows: nobody is removed'}`,
				intents: typed,
				rows: rows === 1 ? ['h +A -x'] : ['h +A', 'g +B'],
				extras: rows === 1 ? ['h +A -x'] : [`?h -x: ${typedForAll}`, `?g -a: ${typedForAll}`, `?g -x: ${typedForAll}`],
				sizes: rows === 1 ? { h: 1 } : { h: 1, g: 3 },
			};
		}),
		{
			name: 'a group in two spellings is one list',
			intents: [row('h', 'ann'), row('H', 'bob')],
			rows: ['h +A +B -x', 'h +A +B -x'],
			extras: ['h +A +B -x'],
			sizes: { h: 1 },
		},
	])('$name', ({ intents, missing = 'reject', read = known, rows, extras, sizes }) => {
		const resolved = finish(
			resolveMemberLists(intents, {
				directory,
				membersOf,
				whyUnread: () => '. Webex could not answer the lookup (500)',
				isUser,
				missing,
				known: read,
			}),
		);
		const shown = resolved.steps.map(shownStep);
		expect(resolved.indexes.map((index) => shown[index])).toStrictEqual(rows);
		expect(sorted(resolved.extras.map((index) => shown[index] ?? ''))).toStrictEqual(sorted(extras));
		expect(Object.fromEntries(resolved.groupSizes)).toStrictEqual(sizes);
		expect({ followUps: resolved.followUps, contradictions: resolved.contradictions }).toStrictEqual({
			followUps: new Map(),
			contradictions: 0,
		});
	});

	it('names whom it removes as not in the list, and rows by their item', () => {
		const { steps } = finish(
			resolveMemberLists([row('g', 'ann', 0)], {
				directory,
				membersOf,
				whyUnread: () => '. Webex could not answer the lookup (500)',
				isUser,
				missing: 'reject',
				known,
			}),
		);
		expect(steps.map(({ label }) => label)).toStrictEqual(['item 0', 'a member who is not in the list']);
	});

	it('shows the removal that is withheld', () => {
		const { steps, extras } = finish(
			resolveMemberLists([row('h', 'nobody')], {
				directory,
				membersOf,
				whyUnread: () => '. Webex could not answer the lookup (500)',
				isUser,
				missing: 'reject',
				known,
			}),
		);
		expect(extras.map((index) => steps[index])).toStrictEqual([
			{
				kind: 'decided',
				label: 'a member who is not in the list',
				outcome: { kind: 'notAttempted', reason: 'scopeUnclear', detail: `Not removed: ${unsaid(0)}. Check that, then run again.` },
				refused: {
					operation: {
						kind: 'operation',
						label: 'a member who is not in the list',
						method: 'PATCH',
						resourceType: 'Groups',
						target: { kind: 'id', id: 'h' },
						data: {
							schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
							Operations: [{ op: 'remove', path: 'members[value eq "x"]' }],
						},
						isOwnForm: true,
					},
				},
			},
		]);
	});
});

describe('laws of member lists, whatever the rows', () => {
	const ids: Readonly<Record<string, string>> = { ann: 'a', bob: 'b', xen: 'x' };
	const lists = fc.array(
		fc.record({
			group: fc.constantFrom(id('g'), id('h'), called('g'), called('none'), called('twice'), called('unasked')),
			member: fc.constantFrom('ann', 'bob', 'xen', 'nobody', 'two', 'unasked'),
			isInvalid: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 6 },
	);

	it('who is named for a group, or by a row whose group is unclear, keeps the place; who seems to be gone is removed or has a row that says why not', () => {
		fc.assert(
			fc.property(lists, fc.constantFrom('reject' as const, 'ignore' as const), (given, missing) => {
				const intents = given.map(
					({ group, member: name, isInvalid }, index): Intent =>
						isInvalid ? decided(index, { group, member: user(name) }) : member(group, name, index),
				);
				const { steps, extras } = finish(
					resolveMemberLists(intents, {
						directory,
						membersOf,
						whyUnread: () => '. Webex could not answer the lookup (500)',
						isUser,
						missing,
						known,
					}),
				);
				const texts = [...new Set(extras)].map((index) => shownStep(steps[index] as Step));
				const clear = given.flatMap(({ group, ...more }) => {
					const groupId = group.kind === 'id' ? group.id : group.kind === 'name' && group.value === 'g' ? 'g' : undefined;
					return groupId === undefined ? [] : [{ groupId, ...more }];
				});
				const unclear = given.filter(({ group }) => group.kind === 'name' && group.value !== 'g');
				for (const groupId of new Set(clear.map((row) => row.groupId))) {
					for (const [memberId, type] of groups[groupId] ?? []) {
						const isListed = clear.some((row) => row.groupId === groupId && ids[row.member] === memberId);
						const removed = texts.filter((text) => new RegExp(`^${groupId} .*-${memberId}`).test(text)).length;
						const withheld = texts.filter((text) => text.startsWith(`?${groupId} -${memberId}:`)).length;
						expect(removed + withheld).toBe(isListed || type === 'group' ? 0 : 1);
						if (unclear.some(({ member: name }) => ids[name] === memberId || ids[name] === undefined)) expect(removed).toBe(0);
						const isSure = (name: string, isInvalid: boolean): boolean =>
							ids[name] !== undefined || (name === 'nobody' && missing === 'ignore' && !isInvalid);
						if (clear.some((row) => row.groupId === groupId && !isSure(row.member, row.isInvalid))) expect(removed).toBe(0);
					}
				}
				expect(texts.filter((text) => !/^\??[gh] /.test(text))).toStrictEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});

function shownStep(step: Step): string {
	if (step.kind === 'operation') return `${step.target.kind === 'id' ? step.target.id : ''} ${changesIn(step.data)}`;
	const withheld = step.refused?.operation;
	if (withheld === undefined) return step.outcome.kind;
	const why = 'detail' in step.outcome ? /^Not removed: (.*)\. Check that/.exec(step.outcome.detail ?? '')?.[1] : undefined;
	return `?${withheld.target.kind === 'id' ? withheld.target.id : ''} ${changesIn(withheld.data)}: ${why}`;
}

/** The additions and removals of a PATCH of members, such as "+A +B -x". */
function changesIn(data: JsonObject | undefined): string {
	const operations = (data?.['Operations'] ?? []) as readonly { op: string; path: string; value?: readonly { value: string }[] }[];
	return operations
		.flatMap(({ op, path, value }) => {
			if (op === 'add') return (value ?? []).map((added) => `+${added.value}`);
			const removed = /"(.*)"/.exec(path)?.[1];
			return removed === undefined ? [] : [`-${removed}`];
		})
		.join(' ');
}
