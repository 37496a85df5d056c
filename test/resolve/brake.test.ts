import type { RemovalLimit } from '../../nodes/WebexScim/plan/brake';
import type { Settlement } from '../../nodes/WebexScim/plan/outcome';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { brakeOf } from '../../nodes/WebexScim/resolve/brake';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { deletion, invalid, labelled, patch, user, type Row } from '../plan/steps';
import { answer, scriptedPorts } from '../webexRoom/ports';

const deactivation = (id: string): Row => patch(id, { Operations: [{ op: 'replace', value: { active: false } }] });
const onGroup = (id: string, ...operations: readonly { readonly op: string; readonly path?: string; readonly value?: string }[]): Row =>
	({ ...patch(id, { Operations: operations }), resourceType: 'Groups' }) as Row;
const leaving = (id: string, ...members: readonly string[]): Row => onGroup(id, ...members.map((member) => ({ op: 'remove', path: `members[value eq "${member}"]` })));
const emptied = (id: string): Row => onGroup(id, { op: 'remove', path: 'members' });
const size = (memberSize: unknown): HttpResult => answer(200, { memberSize });
const sizeOf = (id: string): string => `/identity/scim/org/v2/Groups/${id}/Members?count=1`;

const none: RemovalLimit = { kind: 'none' };
const count = (most: number): RemovalLimit => ({ kind: 'count', count: most });
const share = (percent: number): RemovalLimit => ({ kind: 'share', percent });

/** Why nothing was sent: what would go, and what may. */
const tooMuch = (total: string, parts: string, allowed: string): string =>
	`The run would remove ${total}: ${parts}. 'Max Removals' allows ${allowed}, so nothing was sent. ` +
	"If this is meant, raise 'Max Removals' under Options (maxRemovals), or leave it empty for no limit.";

interface Scene {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly limit: RemovalLimit;
	readonly scopeSize?: number;
	readonly answers?: readonly HttpResult[];
	/** Groups whose size is asked for, in order. */
	readonly asked?: readonly string[];
}

async function judge({ rows, limit, scopeSize, answers = [] }: Scene) {
	const plan = planRun(labelled(rows), 'op');
	const ports = scriptedPorts(answers);
	return { plan, braked: await brakeOf(plan, limit, scopeSize, 'org', ports), asked: ports.asked };
}

describe('a plan may go', () => {
	it.each<Scene>([
		{ name: 'without steps', rows: [], limit: count(0) },
		{ name: 'that removes nothing', rows: [user({ userName: 'ann' }), patch('u2'), invalid()], limit: count(0) },
		{ name: 'without a limit', rows: [deletion('u1'), deactivation('u2'), leaving('g', 'u3')], limit: none },
		{ name: 'at its limit', rows: [deletion('u1'), deactivation('u2'), leaving('g', 'u3', 'u4'), user({ userName: 'ann' })], limit: count(4) },
		{ name: 'at a share of the operations', rows: [deletion('u1'), patch('u2'), patch('u3'), patch('u4')], limit: share(25) },
		{ name: 'at a share of the scope', rows: [deletion('u1'), deletion('u2')], limit: share(2), scopeSize: 100 },
		{ name: 'whose groups are as small as allowed', rows: [emptied('g1'), emptied('g2')], limit: count(7), answers: [size(3), size(4)], asked: ['g1', 'g2'] },
		{ name: 'whose group is not there', rows: [emptied('g1')], limit: count(0), answers: [answer(404)], asked: ['g1'] },
		{ name: 'whose group of unknown size counts as full', rows: [emptied('g1')], limit: count(500), answers: [answer(403)], asked: ['g1'] },
	])('$name', async (scene) => {
		const { braked, asked } = await judge(scene);
		expect({ braked, asked }).toStrictEqual({ braked: undefined, asked: (scene.asked ?? []).map(sizeOf) });
	});
});

describe('nothing of a plan is sent', () => {
	it.each<Scene & { readonly detail: string }>([
		{
			name: 'over a count',
			rows: [deletion('u1'), user({ userName: 'ann' }), deactivation('u3'), leaving('g', 'u4')],
			limit: count(2),
			detail: tooMuch('3', '1 deletions, 1 deactivations, 1 group memberships', '2'),
		},
		{ name: 'over nothing at all', rows: [patch('u1'), deletion('u2')], limit: count(0), detail: tooMuch('1', '1 deletions, 0 deactivations, 0 group memberships', '0') },
		{
			name: 'over a share of the operations',
			rows: [deletion('u1'), deletion('u2'), patch('u3'), patch('u4')],
			limit: share(49),
			detail: tooMuch('2', '2 deletions, 0 deactivations, 0 group memberships', '1 (49% of 4)'),
		},
		{
			name: 'over a share of the operations, of which what was invalid is none',
			rows: [deletion('u1'), deletion('u2'), invalid(), invalid()],
			limit: share(50),
			detail: tooMuch('2', '2 deletions, 0 deactivations, 0 group memberships', '1 (50% of 2)'),
		},
		{
			name: 'over a share of the scope',
			rows: [deletion('u1'), deletion('u2')],
			limit: share(10),
			scopeSize: 19,
			detail: tooMuch('2', '2 deletions, 0 deactivations, 0 group memberships', '1 (10% of 19)'),
		},
		{
			name: 'over a share of a scope without anybody in it',
			rows: [deletion('u1')],
			limit: share(100),
			scopeSize: 0,
			detail: tooMuch('1', '1 deletions, 0 deactivations, 0 group memberships', '0 (100% of 0)'),
		},
		{
			name: 'over the members of a group, asked for once however often it is emptied',
			rows: [emptied('g1'), leaving('g3', 'u1'), emptied('g2'), emptied('g1')],
			limit: count(1_200),
			answers: [size(600), size(20)],
			asked: ['g1', 'g2'],
			detail: tooMuch('1,221', '0 deletions, 0 deactivations, 1,221 group memberships', '1,200'),
		},
		{
			name: 'with groups whose size could not be read, which count as full',
			rows: [emptied('g1'), emptied('g2'), emptied('g3'), emptied('g4'), emptied('g5')],
			limit: count(1_000),
			answers: [answer(403), size('3'), size(undefined), answer(404), size(7)],
			asked: ['g1', 'g2', 'g3', 'g4', 'g5'],
			detail: tooMuch('1,507', '0 deletions, 0 deactivations, 1,507 group memberships', '1,000'),
		},
	])('$name', async (scene) => {
		const { plan, braked, asked } = await judge(scene);
		const settlements = scene.rows.map(
			(row): Settlement => ({
				outcome: row.kind === 'decided' ? row.outcome : { kind: 'notAttempted', reason: 'removalLimit', detail: scene.detail },
				attempts: 0,
			}),
		);
		expect({ braked, asked }).toStrictEqual({ braked: { steps: plan.steps, settlements, requests: 0 }, asked: (scene.asked ?? []).map(sizeOf) });
	});
});
