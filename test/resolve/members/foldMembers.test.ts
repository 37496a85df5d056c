import { foldMembers, type MemberChange, type MembersOf } from '../../../nodes/WebexScim/resolve/members/foldMembers';
import type { Step } from '../../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

/** Changes of items 0, 1, 2 … written as "+g1 ann" and "-g1 ann". */
const changes = (texts: readonly string[]): readonly MemberChange[] =>
	texts.map((text, index) => {
		const [groupId = '', memberId = ''] = text.slice(1).split(' ');
		return { kind: 'member', label: `item ${index}`, groupId, memberId, change: text.startsWith('+') ? 'add' : 'remove' };
	});

const unknown: MembersOf = () => undefined;
const holding =
	(...ids: readonly string[]): MembersOf =>
	() =>
		new Map(ids.map((id) => [id, 'user']));
const add = (...ids: readonly string[]): JsonObject => ({
	op: 'add',
	path: 'members',
	value: ids.map((value) => ({ value, type: 'user' })),
});
const remove = (id: string): JsonObject => ({ op: 'remove', path: `members[value eq "${id}"]` });
const patch = (label: string, id: string, ...Operations: readonly JsonObject[]): Step => ({
	kind: 'operation',
	label,
	method: 'PATCH',
	resourceType: 'Groups',
	target: { kind: 'id', id },
	data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations },
	isOwnForm: true,
});
const unchanged = (label: string, resourceId: string): Step => ({ kind: 'decided', label, outcome: { kind: 'unchanged', resourceId } });

/** A PATCH of a group whose members nobody knows says so. */
const unread = (step: Step): Step =>
	step.kind === 'decided' ? step : { ...step, note: 'Webex did not say who is in the group, so this may have been so already.' };

/** Mutants that nothing can tell apart: keys folded to capitals, what stands at an index until its PATCH is known, and a PATCH of nobody. */
describe('membership changes as few PATCHes', () => {
	it.each<{ name: string; given: readonly string[]; membersOf?: MembersOf; steps: readonly Step[]; indexes: readonly number[] }>([
		{ name: 'none', given: [], steps: [], indexes: [] },
		{ name: 'one', given: ['+g ann'], steps: [patch('item 0', 'g', add('ann'))], indexes: [0] },
		{
			name: 'several of a group share one, additions first',
			given: ['-g cid', '+g ann', '-g dan', '+g bob'],
			steps: [patch('item 0', 'g', add('ann', 'bob'), remove('cid'), remove('dan'))],
			indexes: [0, 0, 0, 0],
		},
		{
			name: 'two groups in turn',
			given: ['+g ann', '+h ann', '+g bob', '-h bob'],
			steps: [patch('item 0', 'g', add('ann', 'bob')), patch('item 1', 'h', add('ann'), remove('bob'))],
			indexes: [0, 1, 0, 1],
		},
		{
			name: 'the same twice is one, whatever the case',
			given: ['+g ann', '+g Ann', '+g ann'],
			steps: [patch('item 0', 'g', add('ann'))],
			indexes: [0, 0, 0],
		},
		{
			name: 'the opposite goes later, so that the last one holds',
			given: ['+g ann', '-g ann', '+g ann', '+g bob'],
			steps: [patch('item 0', 'g', add('ann')), patch('item 1', 'g', remove('ann')), patch('item 2', 'g', add('ann', 'bob'))],
			indexes: [0, 1, 2, 2],
		},
		{
			name: 'others join the PATCH that is open, and the opposite of an older one may, too',
			given: ['+g ann', '+g bob', '-g ann', '-g bob'],
			steps: [patch('item 0', 'g', add('ann', 'bob')), patch('item 2', 'g', remove('ann'), remove('bob'))],
			indexes: [0, 0, 1, 1],
		},
		{
			name: 'who is a member already, and who is none, needs nothing',
			given: ['+g ANN', '+g bob', '-g cid'],
			membersOf: holding('ann'),
			steps: [unchanged('item 0', 'g'), patch('item 1', 'g', add('bob')), unchanged('item 2', 'g')],
			indexes: [0, 1, 2],
		},
		{
			name: 'who is a member and changes back and forth',
			given: ['+g ann', '-g ann', '+g ann'],
			membersOf: holding('ann'),
			steps: [unchanged('item 0', 'g'), patch('item 1', 'g', remove('ann')), patch('item 2', 'g', add('ann'))],
			indexes: [0, 1, 2],
		},
		{
			name: 'a group among the members comes back as one',
			given: ['-g inner', '+g inner'],
			membersOf: () => new Map([['inner', 'group']]),
			steps: [
				patch('item 0', 'g', remove('inner')),
				patch('item 1', 'g', { op: 'add', path: 'members', value: [{ value: 'inner', type: 'group' }] }),
			],
			indexes: [0, 1],
		},
		{
			name: 'an id with a quote in it',
			given: ['-g a"b'],
			steps: [patch('item 0', 'g', { op: 'remove', path: 'members[value eq "a\\"b"]' })],
			indexes: [0],
		},
	])('$name', ({ given, membersOf = unknown, steps, indexes }) => {
		const told = membersOf === unknown ? steps.map(unread) : steps;
		expect(finish(foldMembers(changes(given), membersOf))).toStrictEqual({ steps: told, indexes });
	});

	it.each([
		{ members: 499, patches: [499] },
		{ members: 500, patches: [500] },
		{ members: 501, patches: [500, 1] },
		{ members: 1_250, patches: [500, 500, 250] },
	])('$members members of a group go in PATCHes of $patches', ({ members, patches }) => {
		const given = Array.from({ length: members }, (_, index) => `+g user${index}`);
		const { steps, indexes } = finish(foldMembers(changes(given), unknown));
		expect(indexes).toStrictEqual(given.map((_, index) => Math.floor(index / 500)));
		expect(steps).toStrictEqual(
			patches.map((count, index) =>
				unread(patch(`item ${index * 500}`, 'g', add(...given.slice(index * 500, index * 500 + count).map((text) => text.slice(3))))),
			),
		);
	});
});
