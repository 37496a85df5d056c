import { planRun } from '../../nodes/WebexScim/plan/plan';
import { giversOf } from '../../nodes/WebexScim/run/givers';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';
import { deletion, group, groupOf, invalid, labelled, patch, user, type Row } from '../plan/steps';
import { drain, range, rejected, sendNext, settle, standings, start } from './handing';

const giversIn = (rows: readonly Row[]): readonly (readonly [number, number])[] => [
	...finish(giversOf(finish(planRun(labelled(rows), 'op')))),
];

const message = (attributes: JsonObject): JsonObject => ({
	schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
	Operations: Object.entries(attributes).map(([path, value]) => ({ op: 'replace', path, value })),
});
const created = (userName: string, alias?: string): Row => user({ userName }, alias);
const titled = (id: string): Row => patch(id, message({ title: 'Lead' }));
/** A change of name of a user that was not read, and of one that Webex had as `from`. */
const named = (id: string, userName: string): Row => patch(id, message({ userName }));
const renamed = (id: string, from: string, to: string): Row =>
	({ ...named(id, to), rebase: { wanted: { userName: to }, current: { userName: from }, emptyValues: 'ignore' } }) as Row;
const ofGroup = (row: Row): Row => ({ ...row, resourceType: 'Groups' }) as Row;
const renamedGroup = (id: string, from: string, to: string): Row =>
	ofGroup({
		...patch(id, message({ displayName: to })),
		rebase: { wanted: { displayName: to }, current: { displayName: from }, emptyValues: 'ignore' },
	} as Row);

describe('who frees the name that a step takes', () => {
	it.each<{ name: string; rows: readonly Row[]; givers: readonly (readonly [taker: number, giver: number])[] }>([
		{ name: 'a deletion that waits', rows: [titled('x'), deletion('x'), created('a')], givers: [[2, 1]] },
		{ name: 'a change of name that waits', rows: [titled('x'), renamed('x', 'a', 'b'), created('a')], givers: [[2, 1]] },
		{ name: 'for another who takes the name', rows: [titled('x'), renamed('x', 'a', 'b'), renamed('y', 'c', 'a')], givers: [[2, 1]] },
		{
			name: 'in another spelling',
			rows: [titled('x'), renamed('x', 'Ann@example.com', 'b'), created(' ann@EXAMPLE.com')],
			givers: [[2, 1]],
		},
		{ name: 'of a group', rows: [ofGroup(titled('g')), renamedGroup('g', 'A', 'B'), group({ displayName: 'a' })], givers: [[2, 1]] },
		{ name: 'a deletion of a group', rows: [ofGroup(titled('g')), ofGroup(deletion('g')), group({ displayName: 'A' })], givers: [[2, 1]] },
		{
			name: 'one that waits for who it refers to',
			rows: [created('n', 'n'), patch('x', { ...message({ userName: 'b' }), manager: 'bulkId:n' }), created('a')],
			givers: [[2, 1]],
		},
		{
			name: 'what an earlier row named so',
			rows: [renamed('x', 'a', 'b'), renamed('x', 'a', 'c'), renamed('y', 'd', 'b')],
			givers: [[2, 1]],
		},
		{ name: 'what the run made', rows: [created('a', 'q'), deletion('bulkId:q'), renamed('y', 'b', 'a')], givers: [[2, 1]] },
		{
			name: 'the one that waits for longest',
			rows: [titled('x'), titled('x'), deletion('x'), titled('y'), deletion('y'), created('a')],
			givers: [[5, 2]],
		},
		{
			name: 'one behind a taker',
			rows: [titled('x'), renamed('x', 'a', 'b'), renamed('y', 'c', 'a'), created('c')],
			givers: [
				[2, 1],
				[3, 2],
			],
		},
		{
			name: 'one for who waits for a later row',
			rows: [titled('x'), deletion('x'), user({ userName: 'a', manager: 'bulkId:n' }), created('n', 'n')],
			givers: [
				[2, 1],
				[3, 1],
			],
		},

		{ name: 'nobody where nobody waits', rows: [deletion('x'), created('a')], givers: [] },
		{ name: 'nobody who need not wait', rows: [titled('y'), titled('y'), deletion('x'), created('a')], givers: [] },
		{ name: 'nobody who waits no longer', rows: [titled('x'), renamed('x', 'a', 'b'), titled('y'), renamed('y', 'c', 'a')], givers: [] },
		{ name: 'nobody behind the taker', rows: [created('a'), titled('x'), deletion('x')], givers: [] },
		{ name: 'nobody who frees another name', rows: [titled('x'), renamed('x', 'a', 'b'), created('c')], givers: [] },
		{ name: 'nobody who frees it no more', rows: [renamed('x', 'a', 'b'), renamed('x', 'a', 'c'), renamed('y', 'd', 'a')], givers: [] },
		{ name: 'nobody who only spells it otherwise', rows: [titled('x'), renamed('x', 'a', 'A'), created('a')], givers: [] },
		{ name: 'nobody of another resource type', rows: [titled('x'), deletion('x'), group({ displayName: 'a' })], givers: [] },
		{ name: 'nobody for who takes no name', rows: [titled('x'), deletion('x'), titled('y'), user({}), groupOf([]), invalid()], givers: [] },
		{ name: 'nobody of an unknown name for a change of name', rows: [titled('x'), deletion('x'), renamed('y', 'b', 'a')], givers: [] },
		{ name: 'nobody who waits for a later row', rows: [deletion('bulkId:n'), created('n', 'n'), created('a')], givers: [] },
		{
			name: 'nobody who waits for what was settled before',
			rows: [invalid('n'), patch('x', { ...message({ userName: 'b' }), manager: 'bulkId:n' }), created('a')],
			givers: [],
		},
	])('$name', ({ rows, givers }) => {
		expect(giversIn(rows)).toStrictEqual(givers);
	});

	it('is not what an operation is called by, which a dry run may know where the live run does not', () => {
		const rows = [titled('x'), { ...deletion('x'), name: 'a' } as Row, created('b')];
		expect(giversIn(rows)).toStrictEqual([[2, 1]]);
	});
});

describe('who takes a name', () => {
	const rows = [titled('x'), deletion('x'), created('a', 'q'), groupOf(['q'])];

	it('goes with who frees it, in item order', () => {
		expect(drain(start(rows))).toStrictEqual([[0], [1, 2], [3]]);
		expect(drain(start(rows, { operationsPerRequest: 1 }))).toStrictEqual([[0], [1], [2], [3]]);
	});

	it('goes as well where the row before that one fails', () => {
		const state = start(rows);
		expect(sendNext(state)).toStrictEqual([0]);
		settle(state, 0, rejected);
		expect(sendNext(state)).toStrictEqual([1, 2]);
	});

	it('goes where who was to free it is never sent', () => {
		const state = start([created('n', 'n'), patch('x', { ...message({ userName: 'b' }), manager: 'bulkId:n' }), created('a')]);
		expect(sendNext(state)).toStrictEqual([0]);
		settle(state, 0, rejected);
		expect(standings(state)).toStrictEqual(['rejected', 'notAttempted dependencyFailed', 'free']);
		expect(sendNext(state)).toStrictEqual([2]);
	});

	it('stays settled when who frees its name is free', () => {
		const state = start(rows);
		settle(state, 2, rejected);
		expect(drain(state)).toStrictEqual([[0], [1]]);
		expect(standings(state)).toStrictEqual(['applied', 'applied', 'rejected', 'notAttempted dependencyFailed']);
	});
});

/** Where nobody waits for who frees a name, it is 10, 11, 11, 10 and 30. */
describe('the number of requests', () => {
	const each = (count: number, rowsOf: (nth: number) => readonly Row[]): readonly Row[] => range(0, count).flatMap(rowsOf);

	it.each<{ name: string; rows: readonly Row[]; requests: number }>([
		{
			name: 'every user stands twice and takes the name of the one before',
			rows: each(500, (nth) => [titled(`x${nth}`), renamed(`x${nth}`, `n${nth}`, `n${nth - 1}`)]),
			requests: 10,
		},
		{
			name: 'every user stands twice with other names, which pass on',
			rows: each(500, (nth) => [renamed(`x${nth}`, `n${nth}`, `n${nth - 1}`), renamed(`x${nth}`, `n${nth}`, `m${nth}`)]),
			requests: 11,
		},
		{
			name: 'all pass on one name, which takes a wait for each: so far it is not followed',
			rows: each(500, (nth) => [renamed(`x${nth}`, `n${nth}`, 'a'), renamed(`x${nth}`, `n${nth}`, `m${nth}`)]),
			requests: 11,
		},
		{
			name: 'one stands twice, and all others take the name of the one before',
			rows: [titled('x0'), ...each(999, (nth) => [renamed(`x${nth}`, `n${nth}`, `n${nth - 1}`)])],
			requests: 11,
		},
		{
			name: 'users are deactivated, deleted and created anew',
			rows: each(1000, (nth) => [titled(`x${nth}`), deletion(`x${nth}`), created(`a${nth}`)]),
			requests: 30,
		},
	])('hardly grows where $name', ({ rows, requests }) => {
		expect(drain(start(rows))).toHaveLength(requests);
	});

	it('a long line of names that pass on is freed at once', () => {
		const rows = [titled('x0'), titled('x0'), ...each(30_000, (nth) => [titled(`y${nth}`), renamed(`y${nth}`, `n${nth}`, `n${nth - 1}`)])];
		const first = [...rows.slice(0, 2), renamed('x0', 'o', 'p'), titled('z'), renamed('z', 'n-1', 'o'), ...rows.slice(2)];
		expect(drain(start(first, { operationsPerRequest: 100_000, maxBytes: Infinity }))).toHaveLength(3);
	});
});
