import type { RemovalLimit } from '../../nodes/WebexScim/plan/brake';
import { nothingKnown } from '../../nodes/WebexScim/plan/known';
import type { Settlement } from '../../nodes/WebexScim/plan/outcome';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { brakeOf } from '../../nodes/WebexScim/resolve/brake';
import { readEmptied } from '../../nodes/WebexScim/resolve/members/emptied';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { deletion, invalid, labelled, patch, user, type Row } from '../plan/steps';
import { answer, scriptedPorts } from '../webexRoom/ports';
import { finish } from '../../nodes/WebexScim/scim/work';

const deactivation = (id: string): Row => patch(id, { Operations: [{ op: 'replace', path: 'active', value: false }] });
const titled = (id: string): Row => patch(id, { Operations: [{ op: 'replace', path: 'title', value: 'Chief' }] });
const onGroup = (id: string, ...operations: readonly { readonly op: string; readonly path?: string; readonly value?: string }[]): Row =>
	({ ...patch(id, { Operations: operations }), resourceType: 'Groups' }) as Row;
const leaving = (id: string, ...members: readonly string[]): Row =>
	onGroup(id, ...members.map((member) => ({ op: 'remove', path: `members[value eq "${member}"]` })));
const emptied = (id: string): Row => onGroup(id, { op: 'remove', path: 'members' });

/** The pages of a group of that size as Webex gives them: up to 500 members, and none behind. */
const pages = (size: number): readonly HttpResult[] => [
	answer(200, { memberSize: size, members: Array.from({ length: size }, (_, index) => ({ value: `m${index}` })) }),
	answer(200, { memberSize: size, members: [] }),
];
const asked = (id: string, size: number): readonly string[] => [membersAt(id, 1, 500), membersAt(id, size + 1, 1)];
const membersAt = (id: string, startIndex: number, count: number): string =>
	`/identity/scim/org/v2/Groups/${id}/Members?startIndex=${startIndex}&count=${count}`;

const none: RemovalLimit = { kind: 'none' };
const count = (most: number): RemovalLimit => ({ kind: 'count', count: most });
const share = (percent: number): RemovalLimit => ({ kind: 'share', percent });

/** Why nothing was sent: what would go, and what may. */
const tooMuch = (total: string, parts: string, allowed: string): string =>
	`The run would remove ${total}: ${parts}. 'Max Removals' allows ${allowed}, so nothing was sent. ` +
	"If this is meant, raise 'Max Removals' under Options, or leave it empty for no limit.";

interface Scene {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly limit: RemovalLimit;
	readonly scopeSize?: number;
	readonly answers?: readonly HttpResult[];
	/** What is read, in order. */
	readonly asked?: readonly string[];
}

async function judge({ rows, limit, scopeSize, answers = [] }: Scene) {
	const plan = finish(planRun(labelled(rows), 'op'));
	const ports = scriptedPorts(answers);
	const emptied = await readEmptied(plan, limit, 'org', ports);
	const scope = { known: nothingKnown, ...(scopeSize !== undefined && { scopeSize }) };
	return { plan, braked: finish(brakeOf(plan, limit, emptied, scope)), asked: ports.asked };
}

describe('a plan may go', () => {
	it.each<Scene>([
		{ name: 'without steps', rows: [], limit: count(0) },
		{ name: 'that removes nothing', rows: [user({ userName: 'ann' }), titled('u2'), invalid()], limit: count(0) },
		{ name: 'without a limit', rows: [deletion('u1'), deactivation('u2'), leaving('g', 'u3')], limit: none },
		{
			name: 'at its limit',
			rows: [deletion('u1'), deactivation('u2'), leaving('g', 'u3', 'u4'), user({ userName: 'ann' })],
			limit: count(4),
		},
		{ name: 'at a share of the operations', rows: [deletion('u1'), titled('u2'), titled('u3'), titled('u4')], limit: share(25) },
		{ name: 'at a share of the scope', rows: [deletion('u1'), deletion('u2')], limit: share(2), scopeSize: 100 },
		{
			name: 'whose groups are as small as allowed',
			rows: [emptied('g1'), emptied('g2')],
			limit: count(7),
			answers: [...pages(3), ...pages(4)],
			asked: [...asked('g1', 3), ...asked('g2', 4)],
		},
		{
			name: 'whose group is not there',
			rows: [emptied('g1')],
			limit: count(0),
			answers: [answer(404), answer(404)],
			asked: [membersAt('g1', 1, 500), '/identity/scim/org/v2/Groups/g1'],
		},
		{ name: 'without a limit, whatever its groups', rows: [emptied('g1')], limit: none, answers: pages(2), asked: asked('g1', 2) },
	])('$name', async (scene) => {
		const { braked, asked: read } = await judge(scene);
		expect({ braked, asked: read }).toStrictEqual({ braked: undefined, asked: scene.asked ?? [] });
	});
});

const unknownSize = (why: string): string =>
	`The run would remove an unknown number: an unknown number of group memberships. Webex did not say how many members a group has. ${why} 'Max Removals' allows 999,999,999, so nothing was sent. Run again when Webex says it. To go without knowing, leave 'Max Removals' under Options empty for no limit.`;

describe('nothing of a plan is sent', () => {
	it.each<Scene & { readonly detail: string }>([
		{
			name: 'over a count',
			rows: [deletion('u1'), user({ userName: 'ann' }), deactivation('u3'), leaving('g', 'u4')],
			limit: count(2),
			detail: tooMuch('3', '1 deletion, 1 deactivation, 1 group membership', '2'),
		},
		{
			name: 'over nothing at all',
			rows: [titled('u1'), deletion('u2')],
			limit: count(0),
			detail: tooMuch('1', '1 deletion', '0'),
		},
		{
			name: 'over a share of the operations',
			rows: [deletion('u1'), deletion('u2'), titled('u3'), titled('u4')],
			limit: share(49),
			detail: tooMuch('2', '2 deletions', '1 (49% of 4)'),
		},
		{
			name: 'over a share of the operations, of which what was invalid is none',
			rows: [deletion('u1'), deletion('u2'), invalid(), invalid()],
			limit: share(50),
			detail: tooMuch('2', '2 deletions', '1 (50% of 2)'),
		},
		{
			name: 'over a share of the scope',
			rows: [deletion('u1'), deletion('u2')],
			limit: share(10),
			scopeSize: 19,
			detail: tooMuch('2', '2 deletions', '1 (10% of 19)'),
		},
		{
			name: 'over a share of a scope without anybody in it',
			rows: [deletion('u1')],
			limit: share(100),
			scopeSize: 0,
			detail: tooMuch('1', '1 deletion', '0 (100% of 0)'),
		},
		{
			name: 'over the members of a group, asked for once however often it is emptied',
			rows: [emptied('g1'), leaving('g3', 'u1'), emptied('g2'), emptied('g1')],
			limit: count(820),
			answers: [...pages(400), ...pages(20)],
			asked: [...asked('g1', 400), ...asked('g2', 20)],
			detail: tooMuch('821', '821 group memberships', '820'),
		},
		{
			name: 'with a group of unknown size',
			rows: [emptied('g1'), emptied('g2')],
			limit: count(999_999_999),
			answers: [answer(400), ...pages(7)],
			asked: [membersAt('g1', 1, 500), ...asked('g2', 7)],
			detail: unknownSize('Webex refused the lookup (400).'),
		},
		{
			name: 'with groups that may not be read, so that the second one is not asked for',
			rows: [emptied('g1'), emptied('g2')],
			limit: count(999_999_999),
			answers: [answer(403)],
			asked: [membersAt('g1', 1, 500)],
			detail: unknownSize(
				"Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.",
			),
		},
	])('$name', async (scene) => {
		const { plan, braked, asked: read } = await judge(scene);
		const settlements = scene.rows.map(
			(row): Settlement => ({
				outcome: row.kind === 'decided' ? row.outcome : { kind: 'notAttempted', reason: 'removalLimit', detail: scene.detail },
				attempts: 0,
			}),
		);
		expect({ braked, asked: read }).toStrictEqual({ braked: { steps: plan.steps, settlements, requests: 0 }, asked: scene.asked ?? [] });
	});
});
