import { haveOneName, takenFromMade } from '../../nodes/WebexScim/plan/behindMaker';
import { countRemovals } from '../../nodes/WebexScim/plan/brake';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Operation, PlannedOperation } from '../../nodes/WebexScim/plan/step';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import { afterDoubt, baseOf } from '../../nodes/WebexScim/scim/patch/base';
import { finish } from '../../nodes/WebexScim/scim/work';
import { deletion, group, labelled, patch, unchanged, user, type Row } from './steps';

const wants = (data: JsonObject, emptyValues: 'ignore' | 'remove' = 'remove'): Row =>
	({ ...user(data), onConflict: { kind: 'update', wanted: data, emptyValues } }) as Row;
const ann = (more: JsonObject = {}): Row => wants({ userName: 'ann@example.com', ...more });
const crew = (members?: readonly string[]): Row => {
	const data = { displayName: 'Crew', ...(members !== undefined && { members: members.map((value) => ({ value })) }) };
	return { ...wants(data), resourceType: 'Groups' } as Row;
};
const adopts = (row: Row): Row => ({ ...row, onConflict: { kind: 'adopt' } }) as Row;
const titled: JsonObject = { Operations: [{ op: 'replace', path: 'title', value: 'x' }] };
const account = { deactivates: true, roles: false, members: 0 };
const lost = (members: number) => ({ deactivates: false, roles: false, members });
const admin: JsonValue = [{ value: 'id_full_admin' }];

describe('creates behind the create of the same resource', () => {
	it.each<{ name: string; rows: readonly Row[]; behind: readonly (PlannedOperation['behind'] | 'decided')[] }>([
		{ name: 'one alone is behind nobody', rows: [ann(), wants({ userName: 'bob@example.com' })], behind: [undefined, undefined] },
		{ name: 'one that takes nothing', rows: [ann(), ann({ title: 'Chief' })], behind: [undefined, { maker: 0 }] },
		{
			name: 'the account, each time that it goes',
			rows: [ann(), ann({ active: false }), ann({ active: false, title: 'Chief' }), ann({ active: true }), ann({ active: false })],
			behind: [undefined, { maker: 0, taken: account }, { maker: 0 }, { maker: 0 }, { maker: 0, taken: account }],
		},
		{
			name: 'not the account of who is made inactive',
			rows: [ann({ active: false }), ann({ active: false })],
			behind: [undefined, { maker: 0 }],
		},
		{
			name: 'roles, but for a list that keeps them',
			rows: [ann({ roles: admin }), ann({ roles: [...admin, { value: 'id_user_admin' }] }), ann({ roles: [] })],
			behind: [undefined, { maker: 0 }, { maker: 0, taken: { deactivates: false, roles: true, members: 0 } }],
		},
		{
			name: 'all members that are in the group by then',
			rows: [crew(['a']), crew(['a', 'b']), crew([]), crew(), crew(['c']), crew([])],
			behind: [undefined, { maker: 0 }, { maker: 0, taken: lost(2) }, { maker: 0 }, { maker: 0 }, { maker: 0, taken: lost(1) }],
		},
		{
			name: 'nothing where it is somebody else by External ID',
			rows: [ann({ externalId: '1' }), ann({ externalId: '2', active: false })],
			behind: [undefined, { maker: 0 }],
		},
		{ name: 'nothing where it is taken as it is', rows: [ann(), adopts(ann({ active: false }))], behind: [undefined, { maker: 0 }] },
		{
			name: 'one in another case',
			rows: [ann(), wants({ userName: 'ANN@example.com', active: false })],
			behind: [undefined, { maker: 0, taken: account }],
		},
		{
			name: 'none whose name is only nearly the same',
			rows: [ann(), wants({ userName: 'ann@ex\uff41mple.com', active: false })],
			behind: [undefined, undefined],
		},
		{ name: 'none without a rule', rows: [ann(), user({ userName: 'ann@example.com', active: false })], behind: [undefined, undefined] },
		{
			name: 'behind what refers to that create, and did something to it',
			rows: [
				{ ...crew(['a']), alias: 'A' } as Row,
				{ ...patch('bulkId:A', { Operations: [{ op: 'add', path: 'members', value: [{ value: 'b' }] }] }), resourceType: 'Groups' } as Row,
				crew([]),
			],
			behind: [undefined, undefined, { maker: 0, taken: lost(2) }],
		},
		{
			name: 'behind what refers to one of them',
			rows: [ann(), { ...ann({ active: false }), alias: 'A' } as Row, patch('bulkId:A', titled), ann({ active: false })],
			behind: [undefined, { maker: 0, taken: account }, undefined, { maker: 0 }],
		},
		{
			name: 'none behind what is no create',
			rows: [unchanged('u', 'A'), patch('bulkId:A', { Operations: [] }), patch('bulkId:A', { Operations: [] })],
			behind: ['decided', undefined, undefined],
		},
		{ name: 'none of resources by ID', rows: [patch('u'), deletion('u')], behind: [undefined, undefined] },
	])('$name', ({ rows, behind }) => {
		const { steps } = finish(planRun(labelled(rows), 'op'));
		expect(steps.map((step) => (step.kind === 'planned' ? step.behind : 'decided'))).toStrictEqual(behind);
	});

	it('are counted by the brake for what they take', () => {
		const plan = finish(
			planRun(labelled([ann(), ann({ active: false }), crew(['a', 'b']), crew([]), ann({ roles: admin }), ann({ roles: [] })]), 'op'),
		);
		expect(finish(countRemovals(plan, () => undefined))).toStrictEqual({
			deletions: 0,
			deactivations: 1,
			roles: 1,
			members: 2,
			deletedGroups: 0,
			byGroup: new Map(),
		});
	});
});

describe('what is taken from what the run made', () => {
	const team = baseOf({ displayName: 'Crew', members: [{ value: 'A' }] });
	const empties: JsonObject = { Operations: [{ op: 'remove', path: 'members' }] };

	it.each([
		{ name: 'its members', change: empties, base: team, taken: lost(1) },
		{ name: 'one of them', change: { Operations: [{ op: 'remove', path: 'members[value eq "a"]' }] }, base: team, taken: lost(1) },
		{ name: 'any number where something is in doubt', change: empties, base: afterDoubt(team, empties), taken: lost(Infinity) },
		{ name: 'any number where all is in doubt', change: empties, base: afterDoubt(team, undefined), taken: lost(Infinity) },
		{ name: 'nothing of a group without members', change: empties, base: baseOf({}), taken: undefined },
	])('$name', ({ change, base, taken }) => {
		expect(takenFromMade(change, 'Groups', base)).toStrictEqual(taken);
	});
});

describe('one resource by name', () => {
	it.each([
		{ name: 'in another case', one: ann(), made: { userName: 'Ann@example.com' }, is: true },
		{ name: 'another', one: ann(), made: { userName: 'bob@example.com' }, is: false },
		{ name: 'none without a name', one: user({}), made: {}, is: false },
		{ name: 'none by another attribute', one: user({ externalId: '1' }), made: { userName: '1' }, is: false },
		{ name: 'a group', one: group({ displayName: 'Crew' }), made: { displayName: 'crew' }, is: true },
	])('$name', ({ one, made, is }) => {
		expect(haveOneName({ label: 'item 0', ...one } as Operation, made)).toBe(is);
	});
});
