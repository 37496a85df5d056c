import { createDirectory, questionKey, type Directory } from '../../nodes/WebexScim/resolve/directory';
import type { MembersOf } from '../../nodes/WebexScim/resolve/foldMembers';
import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { memberTotal, resolveMemberLists } from '../../nodes/WebexScim/resolve/syncMembers';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const users = new Map<string, readonly JsonObject[]>([
	['ann', [{ id: 'A' }]],
	['bob', [{ id: 'B' }]],
	['nobody', []],
	['two', [{ id: 'C' }, { id: 'D' }]],
]);
const directory: Directory = createDirectory(new Map([[questionKey('Users', 'userName'), users]]));
const groups: Readonly<Record<string, ReadonlyMap<string, string>>> = {
	g: new Map([
		['a', 'user'],
		['x', 'user'],
		['h', 'group'],
	]),
	h: new Map([['x', 'user']]),
};
const membersOf: MembersOf = (id) => groups[id.toLowerCase()];

const row = (group: string, userName: string, index = 0): Intent => ({
	kind: 'member',
	label: `item ${index}`,
	group: { kind: 'id', id: group },
	member: { kind: 'name', attribute: 'userName', value: userName },
	change: 'add',
});
const decided = (index: number): Intent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'missingField', detail: 'Bad.' },
});
const sorted = (entries: readonly string[]): readonly string[] => [...entries].sort();

/** Mutants that nothing can tell apart: ids folded to capitals, and the kind of an outcome whose reason only that kind has. */
describe('complete lists of members', () => {
	it.each<{ name: string; intents: readonly Intent[]; rows: readonly string[]; extras: readonly string[] }>([
		{ name: 'no rows', intents: [], rows: [], extras: [] },
		{
			name: 'who is listed is added or there already; who is not listed is removed; nested groups stay',
			intents: [row('g', 'ann'), row('g', 'bob')],
			rows: ['unchanged', 'g +B -x'],
			extras: ['g +B -x'],
		},
		{
			name: 'each group for itself',
			intents: [row('g', 'ann'), row('h', 'ann')],
			rows: ['unchanged', 'h +A -x'],
			extras: ['h +A -x', 'g -x'],
		},
		{ name: 'a group that is not in the list keeps all', intents: [row('h', 'ann')], rows: ['h +A -x'], extras: ['h +A -x'] },
		{ name: 'a group that could not be read keeps all', intents: [row('k', 'ann')], rows: ['k +A'], extras: [] },
		{
			name: 'a user whom Webex does not have leaves nobody in doubt',
			intents: [row('h', 'ann'), row('h', 'nobody')],
			rows: ['h +A -x', 'invalid'],
			extras: ['h +A -x'],
		},
		{
			name: 'a user of whom there are two: nobody is removed',
			intents: [row('h', 'two'), row('h', 'ann')],
			rows: ['invalid', 'h +A'],
			extras: [],
		},
		{
			name: 'a look-up that failed: nobody is removed',
			intents: [row('h', 'ann'), row('h', 'unasked')],
			rows: ['h +A', 'notAttempted'],
			extras: [],
		},
		{ name: 'a row that was invalid: nobody is removed', intents: [decided(0), row('h', 'ann')], rows: ['invalid', 'h +A'], extras: [] },
		{
			name: 'a row of another kind asks for nothing and does not say whom it means: nobody is removed',
			intents: [
				{ kind: 'operation', label: 'item 0', method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: 'A' } },
				row('h', 'ann'),
			],
			rows: ['unchanged', 'h +A'],
			extras: [],
		},
		{
			name: 'a group in two spellings is one list',
			intents: [row('h', 'ann'), row('H', 'bob')],
			rows: ['h +A -x', 'H +B'],
			extras: ['h +A -x'],
		},
	])('$name', ({ intents, rows, extras }) => {
		const resolved = resolveMemberLists(intents, directory, membersOf);
		const shown = resolved.steps.map((step) =>
			step.kind === 'decided' ? step.outcome.kind : `${step.target.kind === 'id' ? step.target.id : ''} ${changesIn(step.data)}`,
		);
		expect(resolved.indexes.map((index) => shown[index])).toStrictEqual(rows);
		expect(sorted(resolved.extras.map((index) => shown[index] ?? ''))).toStrictEqual(sorted(extras));
	});

	it('names whom it removes as not in the list, and rows by their item', () => {
		const { steps } = resolveMemberLists([row('g', 'ann', 0)], directory, membersOf);
		expect(steps.map(({ label }) => label)).toStrictEqual(['item 0', 'a member who is not in the list']);
	});

	it.each<{ name: string; intents: readonly Intent[]; total: number }>([
		{ name: 'no rows', intents: [], total: 0 },
		{ name: 'each group once', intents: [row('g', 'ann'), row('g', 'bob'), row('h', 'ann')], total: 4 },
		{ name: 'a group that could not be read counts as none', intents: [row('k', 'ann'), row('h', 'ann')], total: 1 },
		{ name: 'rows that are no membership', intents: [decided(0)], total: 0 },
		{ name: 'a row that means nobody', intents: [row('g', 'nobody')], total: 0 },
	])('members of all groups of the list: $name', ({ intents, total }) => {
		expect(memberTotal(intents, directory, membersOf)).toBe(total);
	});
});

/** The additions and removals of a PATCH of members, such as "+A +B -x". */
function changesIn(data: JsonObject | undefined): string {
	const operations = (data?.['Operations'] ?? []) as readonly { op: string; path: string; value?: readonly { value: string }[] }[];
	return operations
		.flatMap(({ op, path, value }) => (op === 'add' ? (value ?? []).map((member) => `+${member.value}`) : [`-${/"(.*)"/.exec(path)?.[1]}`]))
		.join(' ');
}
