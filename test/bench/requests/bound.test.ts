import type { Operation } from '../../../nodes/WebexScim/plan/step';
import { group, groupOf, labelled, patch, user, type Row } from '../../plan/steps';
import { lowerBound } from './bound';

const users = (count: number, prefix = 'u'): readonly Row[] => Array.from({ length: count }, (_, number) => user({}, `${prefix}${number}`));

const chain = (length: number): readonly Row[] =>
	Array.from({ length }, (_, number) => (number === 0 ? user({}, 'c0') : groupOf([`c${number - 1}`], `c${number}`)));

const large = (bytes: number): Row => user({ nickName: 'x'.repeat(bytes) });

/** Each bound is what a hand finds: the requests, one after the other. */
describe('fewest requests', () => {
	it.each<{ name: string; rows: readonly Row[]; bound: number }>([
		{ name: 'nothing', rows: [], bound: 0 },
		{ name: 'one create', rows: users(1), bound: 1 },
		{ name: 'a full request', rows: users(100), bound: 1 },
		{ name: 'one more than a full request', rows: users(101), bound: 2 },
		{ name: 'a group of a new user', rows: [groupOf(['u0']), ...users(1)], bound: 2 },
		{
			name: 'a group of 150 new users: two requests of users, then the group',
			rows: [...users(150), groupOf(users(150).map((_, n) => `u${n}`))],
			bound: 3,
		},
		{
			name: '150 groups of one new user: the user, then two requests of groups',
			rows: [...users(1), ...Array.from({ length: 150 }, () => groupOf(['u0']))],
			bound: 3,
		},
		{
			name: '150 users, each with a group: the groups begin before the users end',
			rows: users(150).flatMap((row, n) => [row, groupOf([`u${n}`])]),
			bound: 3,
		},
		{ name: 'a chain of five', rows: chain(5), bound: 5 },
		{ name: 'a chain of five, backwards', rows: chain(5).toReversed(), bound: 5 },
		{ name: 'a chain of five among 400 others', rows: [...users(400), ...chain(5)], bound: 5 },
		{ name: 'a chain of five among 496 others', rows: [...users(496), ...chain(5)], bound: 6 },
		{
			name: 'a chain into a wide level and out of it: two before, two requests of users, two behind',
			rows: [
				...chain(2),
				...users(150).map((row, n) => ({ ...row, ...groupOf(['c1'], `u${n}`) })),
				groupOf(
					users(150).map((_, n) => `u${n}`),
					'x',
				),
				groupOf(['x']),
			],
			bound: 6,
		},
		{ name: 'changes of a hundred users', rows: Array.from({ length: 100 }, (_, number) => patch(`x${number}`)), bound: 1 },
		{ name: 'three changes of one user, its id in any case', rows: [patch('x'), patch('X'), patch('x')], bound: 3 },
		{ name: 'a hundred changes of one user take a request each', rows: Array.from({ length: 100 }, () => patch('x')), bound: 100 },
		{ name: 'a user and a group of one id', rows: [patch('x'), { ...patch('x'), resourceType: 'Groups' } as Row], bound: 1 },
		{
			name: 'forty changes of one user among 3,960 creates',
			rows: [...users(3_960), ...Array.from({ length: 40 }, () => patch('x'))],
			bound: 40,
		},
		{
			name: 'forty changes of one user among 3,961 creates',
			rows: [...users(3_961), ...Array.from({ length: 40 }, () => patch('x'))],
			bound: 41,
		},
		{ name: 'two creates of one userName', rows: [user({ userName: 'Ann' }), user({ userName: 'ann' })], bound: 2 },
		{ name: 'two creates of one displayName', rows: [group({ displayName: 'Crew' }), group({ displayName: 'CREW' })], bound: 2 },
		{ name: 'two creates of one externalId, without names', rows: [user({ externalId: '7' }), user({ externalId: '7' })], bound: 2 },
		{
			name: 'two creates of one externalId with a name each',
			rows: [user({ userName: 'a', externalId: '7' }), user({ userName: 'b', externalId: '7' })],
			bound: 1,
		},
		{ name: 'a new user and two changes of it', rows: [...users(1), patch('bulkId:u0'), patch('bulkId:u0')], bound: 3 },
		{ name: 'two rows that do not fit in one request', rows: [large(600_000), large(600_000)], bound: 2 },
		{ name: 'five rows of which three fit in one request', rows: Array.from({ length: 5 }, () => large(300_000)), bound: 2 },
		{ name: 'four rows of a little more than half a request', rows: Array.from({ length: 4 }, () => large(530_000)), bound: 4 },
		{ name: 'a new user and its change', rows: [...users(1), patch('bulkId:u0')], bound: 2 },
		{ name: 'a change behind one that waits', rows: [...chain(2), patch('x', { manager: 'bulkId:c1' }), patch('x')], bound: 4 },
	])('$name: $bound', ({ rows, bound }) => {
		expect(lowerBound(labelled(rows) as readonly Operation[])).toBe(bound);
	});
});
