import type { Intent, MemberIntent, TargetName } from '../../../nodes/WebexScim/intents/intents';
import { knownName } from '../../../nodes/WebexScim/plan/known';
import { resolveMembers } from '../../../nodes/WebexScim/resolve/members/resolveMembers';
import type { RowSource } from '../../../nodes/WebexScim/resolve/resolvedRows';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { answer } from '../../webexRoom/ports';
import { fakePorts, type FakeWebex } from '../fakeWebex';

const named = (value: string): TargetName => ({ kind: 'name', attribute: 'userName', value });
const row = (index: number, member: TargetName, group = 'G1'): MemberIntent => ({
	kind: 'member',
	label: `item ${index}`,
	group: { kind: 'id', id: group },
	member,
	change: 'add',
});
const of = (type: string | undefined, ...ids: readonly string[]): readonly JsonObject[] =>
	ids.map((value) => ({ value, ...(type === undefined ? {} : { type }) }));
const users: readonly JsonObject[] = [
	{ id: 'A', userName: 'ann' },
	{ id: 'X', userName: 'xen' },
	{ id: 'Y', userName: 'yan' },
];

interface Told {
	readonly asked: readonly string[];
	/** What becomes of whom: `add A`, `remove x`, or why not. */
	readonly told: readonly string[];
	readonly scopeSize: number | undefined;
	readonly groupSizes: Readonly<Record<string, number>>;
	/** User names of these IDs, as far as they were read. */
	readonly names: Readonly<Record<string, string | undefined>>;
}

async function resolved(intents: readonly Intent[], webex: FakeWebex, missing: RowSource['missing'] = 'reject'): Promise<Told> {
	const ports = fakePorts({ users, ...webex });
	const source = { missing, organizationId: 'org', ports } as unknown as RowSource;
	const rows = await resolveMembers(intents, source);
	if (rows.kind === 'unresolved') throw new Error(rows.message);
	const told = rows.steps.flatMap((step) => {
		if (step.kind === 'decided') return [`${step.label}: ${'detail' in step.outcome ? String(step.outcome.detail) : step.outcome.kind}`];
		const operations = step.data?.['Operations'] as unknown as readonly { op: string; path: string; value?: readonly JsonObject[] }[];
		return operations.map(({ op, path, value }) =>
			value === undefined ? `${op} ${path}` : `${op} ${value.map((each) => String(each['value'])).join()}`,
		);
	});
	return {
		asked: ports.asked,
		told,
		scopeSize: rows.scopeSize,
		groupSizes: Object.fromEntries(rows.groupSizes ?? []),
		names: Object.fromEntries(['A', 'x', 'y', 'z'].map((id) => [id, knownName(rows.known, 'Users', id)])),
	};
}

const withheld = (why: string): string => `a member who is not in the list: ${why}`;

describe('members of complete lists', () => {
	it('are removed without a further question where every row found its user and every member has a type', async () => {
		expect(await resolved([row(0, named('ann'))], { members: { G1: of('user', 'x', 'y') } })).toStrictEqual({
			asked: ['Users userName ann', 'Groups/G1/Members'],
			told: ['add A', 'remove members[value eq "x"]', 'remove members[value eq "y"]'],
			scopeSize: 2,
			groupSizes: { G1: 2 },
			names: { A: 'ann', x: undefined, y: undefined, z: undefined },
		});
	});

	it('without a type are asked for, each once, and who is no user stays', async () => {
		expect(
			await resolved([row(0, named('ann')), row(1, named('ann'), 'G2')], {
				members: { G1: of(undefined, 'x', 'z'), G2: of(undefined, 'x', 'A') },
			}),
		).toStrictEqual({
			asked: ['Users userName ann', 'Groups/G1/Members', 'Groups/G2/Members', 'Users id x z a'],
			told: ['add A', 'remove members[value eq "x"]', 'item 1: unchanged', 'remove members[value eq "x"]'],
			scopeSize: 4,
			groupSizes: { G1: 2, G2: 2 },
			names: { A: 'ann', x: undefined, y: undefined, z: undefined },
		});
	});

	const odd = (path: string): HttpResult | undefined => (path.includes('id eq') ? answer(403) : undefined);
	const again = 'Users userName nobody   nobody nobody\u00a0 nobody\u200b';
	const nobody = 'item 1: Webex has no such user, so there is nothing to do.';
	const meant = withheld(
		'Not removed: item 1 names a user whom the lookup did not find, and Webex did not say who this member is. Check that, then run again.',
	);

	it('are read where a row names a user whom Webex does not have: whoever is known to be somebody else goes', async () => {
		const members = { G1: of('user', 'x', 'z', 'A') };
		expect(await resolved([row(0, named('ann')), row(1, named('nobody'))], { members }, 'ignore')).toStrictEqual({
			asked: ['Users userName ann nobody', again, 'Groups/G1/Members', 'Users id x z'],
			told: ['item 0: unchanged', 'remove members[value eq "x"]', nobody, meant],
			scopeSize: 3,
			groupSizes: { G1: 3 },
			names: { A: 'ann', x: 'xen', y: undefined, z: undefined },
		});
	});

	it('stay where Webex did not say who they are', async () => {
		const members = { G1: of('user', 'x') };
		expect(await resolved([row(0, named('ann')), row(1, named('nobody'))], { members, odd }, 'ignore')).toStrictEqual({
			asked: ['Users userName ann nobody', again, 'Groups/G1/Members', 'Users id x'],
			told: ['add A', nobody, meant],
			scopeSize: 1,
			groupSizes: { G1: 1 },
			names: { A: 'ann', x: undefined, y: undefined, z: undefined },
		});
	});

	it('without a type stay where Webex did not say whether they are users', async () => {
		const members = { G1: of(undefined, 'x') };
		expect((await resolved([row(0, named('ann'))], { members, odd })).told).toStrictEqual([
			'add A',
			withheld('Not removed: Webex did not say whether this member is a user. Check that, then run again.'),
		]);
	});

	it('are not asked for of an empty list', async () => {
		const ports = fakePorts({});
		const rows = await resolveMembers([], { missing: 'reject', organizationId: 'org', ports } as unknown as RowSource);
		expect([rows.kind, ports.asked]).toStrictEqual(['unresolved', []]);
	});
});
