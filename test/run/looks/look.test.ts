import { look, type LookPorts } from '../../../nodes/WebexScim/run/looks/look';
import type { RunState } from '../../../nodes/WebexScim/run/state';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { createReadState } from '../../../nodes/WebexScim/webex/reads/readState';
import { deletion, group, patch, user, type Row } from '../../plan/steps';
import { sendNext, start } from '../handing';
import { askedOf } from '../request';

const ann: JsonObject = { userName: 'ann@example.com' };
const made = (data: JsonObject, id: string): JsonObject => ({ id, meta: { created: '1970-01-01T00:00:01Z' }, ...data });
const listOf = (...resources: readonly JsonObject[]): JsonObject => ({ totalResults: resources.length, Resources: [...resources] });
const adds: JsonObject = { Operations: [{ op: 'add', path: 'members', value: [{ value: 'b' }] }] };
const searchUser = 'GET /Users userName eq "ann@example.com"';
const searchGroup = 'GET /Groups displayName eq "Sales"';

/** Looks with answers by request; any other finds nothing. Gives what the look found and asked for. */
async function looked(
	state: RunState,
	indexes: readonly number[],
	told: Readonly<Record<string, JsonObject | number>>,
	more: Partial<LookPorts> = {},
) {
	const asked: string[] = [];
	const send = async (request: Parameters<LookPorts['reading']['send']>[0]): Promise<HttpResult> => {
		const { text, path } = askedOf(request, 0);
		asked.push(path.includes('&includeMembers=true') ? `${text} with members` : text);
		const answer = told[text] ?? (text.includes(' eq ') ? listOf() : 404);
		return await Promise.resolve({
			kind: 'answer',
			...(typeof answer === 'number' ? { status: answer, body: {} } : { status: 200, body: answer }),
		});
	};
	const { findings, conflicting } = await look(state, indexes, {
		organizationId: 'org',
		webexClock: { observe: () => undefined, earliest: (timeMs) => timeMs },
		reading: {
			send,
			waiting: {
				wait: async () => await Promise.resolve('waitLimit'),
				leftMs: () => 0,
				limitName: 'the limit',
				inTurns: async (work) => finish(work),
			},
			now: () => 0,
			random: () => 0,
			observe: () => undefined,
			state: createReadState(1),
		},
		...more,
	});
	return { asked, findings: [...findings], conflicting: [...conflicting] };
}

const refused = { method: 'POST', status: 409, words: {} } as const;

function sentOf(rows: readonly Row[], contested: readonly number[] = []): RunState {
	const state = start(rows);
	while (sendNext(state) !== undefined);
	for (const index of contested) {
		const record = state.records[index];
		if (record === undefined) throw new RangeError('No such row');
		state.records[index] = { ...record, standing: { kind: 'contested', request: 1, looks: 0, dueMs: 0, result: refused } };
	}
	return state;
}

describe('what a look asks for, and what it finds', () => {
	it.each<{
		name: string;
		rows: readonly Row[];
		contested?: readonly number[];
		told?: Readonly<Record<string, JsonObject | number>>;
		more?: Partial<LookPorts>;
		asked: readonly string[];
		findings?: readonly (readonly [number, object])[];
		conflicting?: readonly (readonly [number, object])[];
	}>([
		{ name: 'a create by its name', rows: [user(ann)], asked: [searchUser], findings: [[0, { kind: 'notSeen' }]] },
		{ name: 'no create without a name', rows: [user({ title: 'Lead' })], asked: [] },
		{ name: 'no finding in what cannot be read', rows: [user(ann)], told: { [searchUser]: 403 }, asked: [searchUser] },
		{
			name: 'whom nobody has yet without a clock',
			rows: [user(ann)],
			more: { webexClock: { observe: () => undefined, earliest: () => undefined } },
			asked: [searchUser],
			findings: [[0, { kind: 'notSeen' }]],
		},
		{
			name: 'no finding about somebody without a clock',
			rows: [user(ann)],
			told: { [searchUser]: listOf(made(ann, 'a')) },
			more: { webexClock: { observe: () => undefined, earliest: () => undefined } },
			asked: [searchUser],
		},
		{
			name: 'a deletion by its ID',
			rows: [deletion('a')],
			asked: ['GET /Users/a'],
			findings: [[0, expect.objectContaining({ kind: 'happened' }) as object]],
		},
		{ name: 'no finding about a change that cannot be read', rows: [patch('a')], told: { 'GET /Users/a': 403 }, asked: ['GET /Users/a'] },
		{
			name: 'a change that is not seen',
			rows: [patch('a', adds), deletion('c')],
			told: { 'GET /Users/a': { id: 'a', members: [] } },
			asked: ['GET /Users/a', 'GET /Users/c'],
			findings: [
				[0, { kind: 'notSeen' }],
				[1, expect.objectContaining({ kind: 'happened' }) as object],
			],
		},
		{
			name: 'nothing of a change that names whom the run deletes',
			rows: [patch('a', adds), deletion('b')],
			told: { 'GET /Users/a': { id: 'a', members: [] } },
			asked: ['GET /Users/a', 'GET /Users/b'],
			findings: [
				[0, { kind: 'open' }],
				[1, expect.objectContaining({ kind: 'happened' }) as object],
			],
		},
		{
			name: 'the one resource of a contested name',
			rows: [user(ann)],
			contested: [0],
			told: { [searchUser]: listOf(made(ann, 'a')) },
			asked: [searchUser],
			conflicting: [[0, made(ann, 'a')]],
		},
		...[
			{ name: 'without them', held: [], kind: 'foreign' },
			{ name: 'with them', held: ['m', 'n'], kind: 'happened' },
		].map(({ name, held, kind }) => ({
			name: `a group that was to have members, ${name}`,
			rows: [group({ displayName: 'Sales', members: [{ value: 'm' }] })],
			told: {
				[searchGroup]: listOf(made({ displayName: 'Sales' }, 'g')),
				'GET /Groups/g': made({ displayName: 'Sales' }, 'g'),
				'GET /Groups/g/Members': { members: held.map((value) => ({ value })), totalResults: held.length },
			},
			asked: [searchGroup, 'GET /Groups/g', 'GET /Groups/g/Members'],
			findings: [[0, expect.objectContaining({ kind }) as object]] as const,
		})),
		{
			name: 'no finding about a group whose members cannot be read',
			rows: [group({ displayName: 'Sales', members: [{ value: 'm' }] })],
			told: { [searchGroup]: listOf(made({ displayName: 'Sales' }, 'g')) },
			asked: [searchGroup, 'GET /Groups/g'],
		},
		{ name: 'none of a contested name that nobody has', rows: [user(ann)], contested: [0], asked: [searchUser] },
		{
			name: 'none of a contested name that two have',
			rows: [user(ann)],
			contested: [0],
			told: { [searchUser]: listOf(made(ann, 'a'), made(ann, 'b')) },
			asked: [searchUser],
		},
		{
			name: 'none of a contested name that cannot be read',
			rows: [user(ann)],
			contested: [0],
			told: { [searchUser]: 403 },
			asked: [searchUser],
		},
		{
			name: 'a contested group with its members',
			rows: [user(ann), group({ displayName: 'Sales' })],
			contested: [0, 1],
			told: { [searchGroup]: listOf(made({ displayName: 'Sales' }, 'g')) },
			asked: [searchUser, `${searchGroup} with members`],
			conflicting: [[1, made({ displayName: 'Sales' }, 'g')]],
		},
		{
			name: 'contested ones within the scope alone',
			rows: [user(ann)],
			contested: [0],
			more: { scopeFilter: 'title eq "Lead"' },
			asked: ['GET /Users (title eq "Lead") and (userName eq "ann@example.com")'],
		},
	])('$name', async ({ rows, contested, told = {}, more, asked, findings = [], conflicting = [] }) => {
		const indexes = rows.map((_, index) => index);
		expect(await looked(sentOf(rows, contested), indexes, told, more)).toEqual({ asked, findings, conflicting });
	});
});
