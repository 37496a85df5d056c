import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { Method } from '../../nodes/WebexScim/scim/messages';
import { viewsOf } from './reads';
import { carryOut, maxLagMs, worldOf, type Wire } from './world';

const user = { userName: 'a@example.com', title: 'old' };
const nowMs = 1_000_000;

const wire = (method: Method, path: string, data: JsonObject = {}, step = 0): Wire => ({ step, bulkId: `op${step}`, method, path, data });
const titled = (title: string): JsonObject => ({ Operations: [{ op: 'replace', path: 'title', value: title }] });
const world = (sharesNames = false) =>
	worldOf(
		new Map<string, JsonObject>([
			['Users a', user],
			['Groups b', { displayName: 'b' }],
		]),
		sharesNames,
	);

describe('the model of Webex', () => {
	it.each<{
		readonly name: string;
		readonly wire: Wire;
		readonly sharesNames?: boolean;
		readonly status: number;
		readonly id?: string;
		readonly effects: number;
	}>([
		{ name: 'makes a user', wire: wire('POST', '/Users', { userName: 'c@example.com' }), status: 201, id: 'id-c1', effects: 1 },
		{ name: 'has each user name once', wire: wire('POST', '/Users', user), sharesNames: true, status: 409, effects: 0 },
		{ name: 'may have a group name once', wire: wire('POST', '/Groups', { displayName: 'b' }), status: 409, effects: 0 },
		{
			name: 'may have a group name twice',
			wire: wire('POST', '/Groups', { displayName: 'b' }),
			sharesNames: true,
			status: 201,
			id: 'id-b1',
			effects: 1,
		},
		{
			name: 'refuses a member nobody knows',
			wire: wire('POST', '/Groups', { displayName: 'c', members: [{ value: 'id-x' }] }),
			status: 400,
			effects: 0,
		},
		{ name: 'changes a user', wire: wire('PATCH', '/Users/id-a0', titled('new')), status: 200, id: 'id-a0', effects: 1 },
		{
			name: 'changes a user without a path',
			wire: wire('PATCH', '/Users/id-a0', { Operations: [{ op: 'replace', value: { title: 'new' } }] }),
			status: 200,
			id: 'id-a0',
			effects: 1,
		},
		{ name: 'counts no effect where all is so', wire: wire('PATCH', '/Users/id-a0', titled('old')), status: 200, id: 'id-a0', effects: 0 },
		{
			name: 'does not change whom it does not have',
			wire: wire('PATCH', '/Users/id-x', titled('new')),
			status: 404,
			id: 'id-x',
			effects: 0,
		},
		{ name: 'deletes', wire: wire('DELETE', '/Users/id-a0'), status: 204, id: 'id-a0', effects: 1 },
		{ name: 'does not delete whom it does not have', wire: wire('DELETE', '/Users/id-x'), status: 404, id: 'id-x', effects: 0 },
	])('$name', ({ wire: asked, sharesNames, status, id, effects }) => {
		const done = carryOut(world(sharesNames), asked, nowMs);
		expect([done.status, done.id, done.world.ledger.length]).toStrictEqual([status, id, effects]);
	});

	it('takes who is deleted out of groups', () => {
		const add = wire('PATCH', '/Groups/id-b0', { Operations: [{ op: 'add', path: 'members', value: [{ value: 'id-a0' }] }] });
		const joined = carryOut(world(), add, nowMs).world;
		const left = carryOut(joined, wire('DELETE', '/Users/id-a0'), nowMs).world;
		const members = [joined, left].map(({ places }) => places.get('Groups b')?.at(-1)?.resources[0]?.attributes['members']);
		expect(members).toStrictEqual([[{ value: 'id-a0' }], []]);
	});

	it.each([
		{ afterMs: 0, titles: ['old', 'new', 'newer'] },
		{ afterMs: maxLagMs - 1, titles: ['old', 'new', 'newer'] },
		{ afterMs: maxLagMs, titles: ['new', 'newer'] },
		{ afterMs: maxLagMs + 1_000, titles: ['newer'] },
	])('may show $titles $afterMs ms after the first of two changes', ({ afterMs, titles }) => {
		const first = carryOut(world(), wire('PATCH', '/Users/id-a0', titled('new')), nowMs).world;
		const second = carryOut(first, wire('PATCH', '/Users/id-a0', titled('newer')), nowMs + 1_000).world;
		const views = viewsOf(second, nowMs + afterMs).map(({ resources }) => resources?.get('Users a')?.[0]?.attributes['title']);
		expect(views).toStrictEqual([...titles, undefined]);
	});
});
