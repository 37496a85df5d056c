import { nothingKnown } from '../../nodes/WebexScim/plan/known';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { brakeOf } from '../../nodes/WebexScim/resolve/brake';
import { readEmptied } from '../../nodes/WebexScim/resolve/members/emptied';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { deletion, labelled, patch, type Row } from '../plan/steps';
import { answer, scriptedPorts } from '../webexRoom/ports';
import { finish } from '../../nodes/WebexScim/scim/work';

const ofGroup = (row: Row): Row => ({ ...row, resourceType: 'Groups' }) as Row;
const deleted = ofGroup(deletion('g1'));
const page = (from: number, size: number, memberSize?: unknown): HttpResult =>
	answer(200, {
		...(memberSize !== undefined && { memberSize }),
		members: Array.from({ length: size }, (_, index) => ({ value: `m${from + index}` })),
	});
const gone = answer(404);

/** True when a run that deletes the group, or empties it, may go under the limit. */
async function goes(limit: number, answers: readonly HttpResult[], rows: readonly Row[] = [deleted]): Promise<boolean> {
	const plan = finish(planRun(labelled(rows), 'op'));
	const atMost = { kind: 'count', count: limit } as const;
	const emptied = await readEmptied(plan, atMost, 'org', scriptedPorts(answers));
	return finish(brakeOf(plan, atMost, emptied, { known: nothingKnown })) === undefined;
}

/** The most and the least that the same answers can be taken for. */
it.each<{ name: string; answers: readonly HttpResult[]; members: number }>([
	{ name: 'as many as are told and seen', answers: [page(1, 3, 3), page(4, 0, 3)], members: 3 },
	{ name: 'an empty group counts one when it is deleted', answers: [page(1, 0, 0), page(1, 0, 0)], members: 1 },
	{ name: 'several pages', answers: [page(1, 500, 700), page(501, 200, 700), page(701, 0, 700)], members: 700 },
	{
		name: 'pages smaller than asked for',
		answers: [page(1, 100, 250), page(101, 100, 250), page(201, 50, 250), page(251, 0, 250)],
		members: 250,
	},
	{ name: 'more told behind the last one', answers: [page(1, 2, 2), page(3, 0, 9)], members: 9 },
	{ name: 'a server that begins anew behind the last one', answers: [page(1, 2, 2), page(1, 1, 2)], members: 2 },
	{
		name: 'one that writes IDs otherwise behind the last one',
		answers: [page(1, 2, 2), answer(200, { memberSize: 2, members: [{ VALUE: 'M1' }] })],
		members: 2,
	},
	{ name: 'nothing but the number behind the last one', answers: [page(1, 2, 2), answer(200, { memberSize: 2 })], members: 2 },
	{ name: 'nobody is left of a group that is gone', answers: [gone, gone], members: 1 },
])('a known size: $name', async ({ answers, members }) => {
	expect([await goes(members, answers), await goes(members - 1, answers)]).toStrictEqual([true, false]);
});

const most = 999_999_999;

it.each<{ name: string; answers: readonly HttpResult[] }>([
	{ name: 'the number told is that of the page', answers: [page(1, 500, 500), page(501, 1, 200)] },
	{ name: 'no number is told', answers: [page(1, 3), page(4, 0)] },
	{ name: 'a number that is text', answers: [page(1, 3, '3'), page(4, 0)] },
	{ name: 'fewer come than are told', answers: [page(1, 3, 4), page(4, 0, 4)] },
	{ name: 'entries that are none', answers: [answer(200, { memberSize: 2, members: [null, 'm1'] })] },
	{ name: 'members of a group that is there are not found', answers: [gone, answer(200, { id: 'g1' })] },
	{ name: 'members are not found, and the group is refused', answers: [gone, answer(403)] },
	{ name: 'the read is refused', answers: [answer(403)] },
	{ name: 'the read fails', answers: Array.from({ length: 5 }, () => answer(500)) },
	{ name: 'the second page is refused', answers: [page(1, 500, 700), answer(403)] },
	{ name: 'what lies behind the end is refused', answers: [page(1, 3, 3), answer(403)] },
	{ name: 'what lies behind the end is somebody else', answers: [page(1, 3, 3), page(4, 1, 3)] },
	{ name: 'what lies behind the end is no entry', answers: [page(1, 3, 3), answer(200, { memberSize: 3, members: ['m1'] })] },
	{ name: 'the number behind the end is text', answers: [page(1, 3, 3), answer(200, { memberSize: '3', members: [] })] },
	{ name: 'what lies behind the end is no list', answers: [page(1, 3, 3), answer(200, { memberSize: 3, members: 'none' })] },
])('an unknown size is over any limit: $name', async ({ answers }) => {
	expect(await goes(most, answers)).toBe(false);
});

it('without a limit nothing is read', async () => {
	const ports = scriptedPorts([]);
	const plan = finish(planRun(labelled([deleted]), 'op'));
	const emptied = await readEmptied(plan, { kind: 'none' }, 'org', ports);
	expect(finish(brakeOf(plan, { kind: 'none' }, emptied, { known: nothingKnown }))).toBeUndefined();
	expect(ports.asked).toStrictEqual([]);
});

it('a group is read once, however it is named', async () => {
	const rows = [
		ofGroup(patch('g1', { Operations: [{ op: 'replace', path: 'externalId', value: 'x' }] }, 'g')),
		ofGroup(deletion('bulkId:g')),
		ofGroup(deletion('G1')),
	];
	expect([await goes(6, [page(1, 3, 3), page(4, 0, 3)], rows), await goes(5, [page(1, 3, 3), page(4, 0, 3)], rows)]).toStrictEqual([
		true,
		false,
	]);
});

it('a share holds for each group of a list of members', () => {
	const leaving = (id: string): Row => ofGroup(patch(id, { Operations: [{ op: 'remove', path: 'members[value eq "u1"]' }] }));
	const plan = finish(planRun(labelled([leaving('G1')]), 'op'));
	const goesAt = (size: number): boolean => {
		const scope = { known: nothingKnown, scopeSize: 500, groupSizes: new Map([['g1', size]]) };
		return finish(brakeOf(plan, { kind: 'share', percent: 10 }, { held: new Map(), whyUnread: '' }, scope)) === undefined;
	};
	expect([goesAt(10), goesAt(9)]).toStrictEqual([true, false]);
});
