import type { DecidedIntent, Intent, ManagerName, MemberIntent, TargetName, UpsertIntent } from '../../nodes/WebexScim/intents/intents';
import type { Step } from '../../nodes/WebexScim/plan/step';
import type { ResolvedRows, RowSource } from '../../nodes/WebexScim/resolve/resolvedRows';
import { resolveRows } from '../../nodes/WebexScim/resolve/resolveRows';
import type { Unresolved } from '../../nodes/WebexScim/resolve/unresolved';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { answer } from '../webexRoom/ports';
import { fakePorts, list, owner, ownId, type FakeWebex } from './fakeWebex';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scopeFilter = 'userName ew "@example.com"';
const unreadFilter = 'not (userName eq "x")';

type Setting = Partial<Omit<RowSource, 'ports' | 'organizationId'>>;

async function resolve(
	intents: readonly Intent[],
	webex: FakeWebex,
	setting: Setting,
): Promise<{
	readonly resolved: Omit<ResolvedRows, 'known' | 'memberships' | 'protectedUsers'> | Unresolved;
	readonly asked: readonly string[];
}> {
	const ports = fakePorts(webex);
	const source: RowSource = {
		operation: 'sync',
		key: 'userName',
		emptyValues: 'ignore',
		unknownManager: 'reject',
		missing: 'reject',
		scopeFilter: 'example.com',
		protect: '',
		whenMissing: 'deactivate',
		hasOwnUser: true,
		organizationId: 'org',
		ports,
		...setting,
	};
	const rows = await resolveRows(intents, source);
	if (rows.kind === 'unresolved') return { resolved: rows, asked: ports.asked };
	const { known, memberships, protectedUsers = new Map(), ...resolved } = rows;
	expect([typeof known, memberships === undefined, protectedUsers instanceof Map]).toEqual([
		'function',
		source.operation !== 'syncMembers',
		true,
	]);
	return { resolved, asked: ports.asked };
}

const invalid = (index: number, more: Partial<DecidedIntent> = {}): DecidedIntent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'badValue', detail: `It is bad.` },
	...more,
});
const asStep = (intent: DecidedIntent): Step => intent;
const operation = (label: string, method: 'POST' | 'PATCH' | 'DELETE', target: object, data?: JsonObject, more: object = {}): Step =>
	({ kind: 'operation', label, method, resourceType: 'Users', target, ...(data === undefined ? {} : { data }), ...more }) as Step;
const replace = (values: JsonObject): JsonObject => ({
	schemas: [patchOp],
	Operations: Object.entries(values).map(([path, value]) => ({ op: 'replace', path, value })),
});
const own = { isOwnForm: true } as const;
/** What a PATCH is made of, so that it can be made anew. */
const madeOf = (current: JsonObject, wanted: JsonObject, emptyValues: 'ignore' | 'remove' = 'ignore'): object => ({
	...own,
	rebase: { wanted, current, emptyValues },
});
const unchanged = (label: string, resourceId: string, detail?: string): Step =>
	({ kind: 'decided', label, outcome: { kind: 'unchanged', resourceId, ...(detail === undefined ? {} : { detail }) } }) as Step;
const id = (value: string) => ({ kind: 'id', id: value }) as const;
const withheld = (step: Step, reason: 'scopeUnclear' | 'protected', detail: string): Step =>
	({ kind: 'decided', label: step.label, outcome: { kind: 'notAttempted', reason, detail }, refused: { operation: step } }) as Step;
const unclear = (step: Step, why: string): Step => withheld(step, 'scopeUnclear', `Not removed: ${why}. Check that, then run again.`);
const protectedStep = (step: Step, why: string): Step =>
	withheld(step, 'protected', `This user is protected (${why}) and keeps account and roles. Nothing of this row was sent.`);
const ofCredential = 'the user of the credential';

interface Scene {
	readonly name: string;
	readonly intents: readonly Intent[];
	readonly setting?: Setting;
	readonly webex: FakeWebex;
	readonly asked: readonly string[];
	readonly steps: readonly Step[];
	readonly indexes: readonly number[];
	readonly extras?: readonly number[];
	readonly scopeSize?: number;
	readonly groupSizes?: Readonly<Record<string, number>>;
}

const nothingMore = { followUps: new Map(), contradictions: 0 };

describe('a sync', () => {
	const line = (index: number, name: string, title: string, more: Partial<UpsertIntent> = {}): UpsertIntent => ({
		kind: 'upsert',
		label: `item ${index}`,
		resourceType: 'Users',
		key: { attribute: 'userName', value: `${name}@example.com` },
		resource: { userName: `${name}@example.com`, title, userType: 'user' },
		wanted: { title },
		...more,
	});
	const byExternalId = (index: number, externalId: string, name: string, title: string): UpsertIntent =>
		line(index, name, title, {
			key: { attribute: 'externalId', value: externalId },
			resource: { userName: `${name}@example.com`, externalId, title },
			wanted: { userName: `${name}@example.com`, externalId, title },
		});
	const user = (userId: string, name: string, title: string, more: JsonObject = {}): JsonObject => ({
		id: userId,
		userName: `${name}@example.com`,
		title,
		...more,
	});
	const boss: ManagerName = { kind: 'name', attribute: 'userName', value: 'boss@example.org' };
	const ann = user('A', 'ann', 'Nurse');
	const bob = user('B', 'bob', 'Clerk');
	const cyd = user('C', 'cyd', 'Chief', { externalId: 'E3' });
	const root = user('R', 'root', 'x', { roles: [{ value: 'id_full_admin' }] });
	const leaving = (label: string, account: JsonObject): Step =>
		operation(
			label,
			'PATCH',
			id(String(account['id'])),
			replace({ title: 'New', active: false }),
			madeOf(account, { title: 'New', active: false }),
		);
	const removed = 'a user who is not in the list';
	const deactivation = (value: string): Step =>
		operation(removed, 'PATCH', id(value), replace({ active: false }), { ...own, ignoresMissing: true });
	const deletion = (value: string): Step => operation(removed, 'DELETE', id(value), undefined, { ignoresMissing: true });
	const ownerStays = protectedStep(deactivation(ownId), ofCredential);
	const ownerIsNotDeleted = protectedStep(deletion(ownId), ofCredential);
	const creation = (index: number, name: string, title: string): Step =>
		operation(
			`item ${index}`,
			'POST',
			{ kind: 'new' },
			{ userName: `${name}@example.com`, title, userType: 'user' },
			{ onConflict: { kind: 'update', wanted: { title }, emptyValues: 'ignore' } },
		);
	const outsideScope = (index: number): Step =>
		refused(
			index,
			'badValue',
			"This user is in Webex, but outside 'Scope Filter', so the list does not speak for them. Correct the row, or widen 'Scope Filter'.",
		);
	const refused = (index: number, reason: string, detail: string, more: object = {}): Step =>
		({
			kind: 'decided',
			label: `item ${index}`,
			outcome: { kind: 'invalid', reason, detail: `${detail}` },
			...more,
		}) as Step;
	const taken =
		'The user with this address has another External ID in Webex. Nothing was changed: correct the row, or change the External ID or user name there with Update and the user named By ID.';

	it.each<Scene>([
		{
			name: 'creates, changes, leaves as it is, and removes behind all lines; the own user stays',
			intents: [line(0, 'ann', 'Chief'), line(1, 'BOB', 'Clerk'), line(2, 'dan', 'Nurse')],
			webex: { users: [owner, ann, bob, cyd] },
			asked: ['scope', 'Users userName dan@example.com', 'me'],
			steps: [
				operation('item 0', 'PATCH', id('A'), replace({ title: 'Chief' }), madeOf(ann, { title: 'Chief' })),
				unchanged('item 1', 'B'),
				creation(2, 'dan', 'Nurse'),
				ownerStays,
				deactivation('C'),
			],
			indexes: [0, 1, 2],
			extras: [3, 4],
			scopeSize: 4,
		},
		{
			name: 'removes several',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { whenMissing: 'delete' },
			webex: { users: [owner, ann, bob, cyd] },
			asked: ['scope', 'me'],
			steps: [unchanged('item 0', 'B'), ownerIsNotDeleted, deletion('A'), deletion('C')],
			indexes: [0],
			extras: [1, 2, 3],
			scopeSize: 4,
		},
		{
			name: 'takes nobody for missing when no line of the list can be used',
			intents: [invalid(0, { named: { userName: 'ann@example.com' }, isSureWhom: true })],
			webex: { users: [owner, ann, bob] },
			asked: ['scope', 'me'],
			steps: [
				invalid(0, { named: { userName: 'ann@example.com' }, isSureWhom: true }),
				ownerStays,
				unclear(deactivation('B'), 'no row of the list can be used'),
			],
			indexes: [0],
			extras: [1, 2],
			scopeSize: 3,
		},
		{
			name: 'keeps who is missing, and asks nobody who is protected',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { whenMissing: 'keep' },
			webex: { users: [owner, ann, bob] },
			asked: ['scope'],
			steps: [unchanged('item 0', 'B')],
			indexes: [0],
			scopeSize: 3,
		},
		{
			name: 'keeps who is protected, and administrators, each with a row',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { protect: 'Ann@example.com' },
			webex: { users: [owner, ann, bob, cyd, user('R', 'root', 'x', { roles: ['admin'] })] },
			asked: ['scope', 'me'],
			steps: [
				unchanged('item 0', 'B'),
				ownerStays,
				protectedStep(deactivation('A'), "named in 'Protect'"),
				deactivation('C'),
				protectedStep(deactivation('R'), 'an administrator'),
			],
			indexes: [0],
			extras: [1, 2, 3, 4],
			scopeSize: 5,
		},
		{
			name: 'knows people by the key of the list',
			intents: [byExternalId(0, 'e3', 'cyd', 'Chief'), byExternalId(1, 'E4', 'dan', 'x')],
			setting: { key: 'externalId' },
			webex: { users: [owner, bob, cyd, user('F', 'fay', 'x', { externalId: 'E6' })] },
			asked: ['scope', 'Users externalId E4', 'Users userName dan@example.com', 'me'],
			steps: [
				operation(
					'item 0',
					'PATCH',
					id('C'),
					replace({ externalId: 'e3' }),
					madeOf(cyd, { userName: 'cyd@example.com', externalId: 'e3', title: 'Chief' }),
				),
				operation(
					'item 1',
					'POST',
					{ kind: 'new' },
					{ userName: 'dan@example.com', externalId: 'E4', title: 'x' },
					{
						onConflict: {
							kind: 'update',
							wanted: { userName: 'dan@example.com', externalId: 'E4', title: 'x' },
							emptyValues: 'ignore',
						},
					},
				),
				deactivation('F'),
			],
			indexes: [0, 1],
			extras: [2],
			scopeSize: 4,
		},
		{
			name: 'P1: an address that somebody with another External ID has, is nobody else’s; the account is not missing either',
			intents: [byExternalId(0, 'H911', 'ines', 'x')],
			setting: { key: 'externalId' },
			webex: { users: [owner, user('I', 'ines', 'Head', { externalId: 'H700' })] },
			asked: ['scope', 'Users externalId H911'],
			steps: [refused(0, 'otherPerson', taken)],
			indexes: [0],
			scopeSize: 2,
		},
		{
			name: 'P1: an account without any External ID is the person of its address',
			intents: [byExternalId(0, 'H911', 'ines', 'Head')],
			setting: { key: 'externalId' },
			webex: { users: [owner, user('I', 'ines', 'Head')] },
			asked: ['scope', 'Users externalId H911'],
			steps: [
				operation(
					'item 0',
					'PATCH',
					id('I'),
					replace({ externalId: 'H911' }),
					madeOf(user('I', 'ines', 'Head'), { userName: 'ines@example.com', externalId: 'H911', title: 'Head' }),
				),
			],
			indexes: [0],
			scopeSize: 2,
		},
		{
			name: 'P4: a key that comes twice is invalid, and the second person stays',
			intents: [byExternalId(0, 'T1', 'tim', 'x'), byExternalId(1, 'T1', 'ute', 'x')],
			setting: { key: 'externalId' },
			webex: { users: [owner, user('T', 'tim', 'x', { externalId: 'T1' }), user('U', 'ute', 'x', { externalId: 'T2' })] },
			asked: ['scope'],
			steps: [
				unchanged('item 0', 'T'),
				refused(1, 'badValue', "'External ID' is the same as that of item 0. Each user may appear only once: remove one of the two rows.", {
					named: { userName: 'ute@example.com', externalId: 'T1' },
					isSureWhom: true,
				}),
			],
			indexes: [0, 1],
			scopeSize: 3,
		},
		{
			name: 'P4: addresses swapped within a list give nobody the account of the other',
			intents: [byExternalId(0, 'T1', 'ute', 'x'), byExternalId(1, 'T2', 'tim', 'x')],
			setting: { key: 'externalId' },
			webex: { users: [owner, user('T', 'tim', 'x', { externalId: 'T1' }), user('U', 'ute', 'x', { externalId: 'T2' })] },
			asked: ['scope'],
			steps: [refused(0, 'otherPerson', taken), refused(1, 'otherPerson', taken)],
			indexes: [0, 1],
			scopeSize: 3,
		},
		{
			name: 'P5: the row of a new address says whose its External ID is, and that one stays',
			intents: [line(0, 'berg', 'x', { resource: { userName: 'berg@example.com', externalId: 'L1' } })],
			webex: { users: [owner, user('L', 'lea', 'x', { externalId: 'L1' })] },
			asked: ['scope', 'Users userName berg@example.com', 'me'],
			steps: [
				refused(
					0,
					'otherPerson',
					'Its External ID belongs to lea@example.com in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.',
				),
				ownerStays,
			],
			indexes: [0],
			extras: [1],
			scopeSize: 2,
		},
		{
			name: 'P11: a row that takes the account of somebody protected is withheld as a whole',
			intents: ['ann', 'root', 'owner', 'bob'].map((name, index) => line(index, name, 'x', { wanted: { title: 'New', active: false } })),
			setting: { protect: 'ann@example.com' },
			webex: { users: [owner, ann, root, bob] },
			asked: ['scope', 'me'],
			steps: [
				protectedStep(leaving('item 0', ann), "named in 'Protect'"),
				protectedStep(leaving('item 1', root), 'an administrator'),
				protectedStep(leaving('item 2', owner), ofCredential),
				leaving('item 3', bob),
			],
			indexes: [0, 1, 2, 3],
			scopeSize: 4,
		},
		{
			name: 'P12: an administrator’s roles are not taken away by an empty list',
			intents: [line(0, 'root', '', { wanted: { roles: [] } })],
			setting: { emptyValues: 'remove', whenMissing: 'keep' },
			webex: { users: [owner, root] },
			asked: ['scope', 'me'],
			steps: [
				protectedStep(
					operation(
						'item 0',
						'PATCH',
						id('R'),
						{ schemas: [patchOp], Operations: [{ op: 'remove', path: 'roles' }] },
						madeOf(root, { roles: [] }, 'remove'),
					),
					'an administrator',
				),
			],
			indexes: [0],
			scopeSize: 2,
		},
		{
			name: 'P14: where the own user is not known, all removals are rows',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { whenMissing: 'delete' },
			webex: { users: [owner, ann, bob], own: answer(403) },
			asked: ['scope', 'me'],
			steps: [
				unchanged('item 0', 'B'),
				protectedStep(deletion(ownId), 'an administrator'),
				unclear(
					deletion('A'),
					'Webex did not say who the user of the credential is. Webex refused the lookup (403). Webex did not show who is an administrator',
				),
			],
			indexes: [0],
			extras: [1, 2],
			scopeSize: 3,
		},
		{
			name: 'P15: where no roles are shown, all removals are rows',
			intents: [line(0, 'bob', 'Clerk')],
			webex: { users: [{ id: ownId, userName: 'owner@example.com' }, ann, bob], own: answer(200, { id: ownId }) },
			asked: ['scope', 'me'],
			steps: [unchanged('item 0', 'B'), ownerStays, unclear(deactivation('A'), 'Webex did not show who is an administrator')],
			indexes: [0],
			extras: [1, 2],
			scopeSize: 3,
		},
		{
			name: 'P16: an entry of Protect that fits nobody withholds the removals, and names nobody',
			intents: [line(0, 'bob', 'Clerk')],
			setting: { protect: 'an@example.com bob@example.com' },
			webex: { users: [owner, ann, bob] },
			asked: ['scope', 'me', 'Users userName an@example.com'],
			steps: [unchanged('item 0', 'B'), ownerStays, unclear(deactivation('A'), "1 of the entries of 'Protect' fits nobody in Webex")],
			indexes: [0],
			extras: [1, 2],
			scopeSize: 3,
		},
		{
			name: 'P17: a server that ignores the filter removes nobody, and rows do not touch who is outside',
			intents: [line(0, 'bob', 'Clerk'), line(1, 'guest', 'x', { key: { attribute: 'userName', value: 'guest@sub.example.com' } })],
			webex: {
				users: [owner, ann, bob],
				odd: (path) =>
					path.includes('startIndex') ? list([owner, ann, bob, { id: 'G', userName: 'guest@sub.example.com', active: false }]) : undefined,
			},
			asked: ['scope', 'me'],
			steps: [
				unchanged('item 0', 'B'),
				refused(
					1,
					'badValue',
					"This user is in Webex, but outside 'Scope Filter', so the list does not speak for them. Correct the row, or widen 'Scope Filter'.",
				),
				ownerStays,
				unclear(deactivation('A'), "Webex gave users who do not fit 'Scope Filter'"),
			],
			indexes: [0, 1],
			extras: [2, 3],
			scopeSize: 4,
		},
		{
			name: 'P3: a row of somebody outside the scope is invalid, not a create that would meet a conflict',
			intents: [
				line(0, 'zoe', 'x', { key: { attribute: 'userName', value: 'zoe@example.org' }, resource: { userName: 'zoe@example.org' } }),
			],
			setting: { whenMissing: 'keep' },
			webex: { users: [owner, { id: 'Z', userName: 'zoe@example.org', active: false }] },
			asked: ['scope', 'Users userName zoe@example.org'],
			steps: [
				refused(
					0,
					'badValue',
					"This user is in Webex, but outside 'Scope Filter', so the list does not speak for them. Correct the row, or widen 'Scope Filter'.",
				),
			],
			indexes: [0],
			scopeSize: 1,
		},
		{
			name: 'P30: looks up managers who are no row of the list, in the scope and beside it',
			intents: [line(0, 'bob', 'Clerk', { manager: boss }), line(1, 'ann', 'Nurse', { manager: { ...boss, value: 'cyd@example.com' } })],
			setting: { whenMissing: 'keep' },
			webex: { users: [owner, ann, bob, cyd, { id: 'BOSS', userName: 'boss@example.org' }] },
			asked: ['scope', 'Users userName boss@example.org'],
			steps: [
				operation(
					'item 0',
					'PATCH',
					id('B'),
					replace({ [`${enterprise}:manager`]: { value: 'BOSS' } }),
					madeOf(bob, { title: 'Clerk', [enterprise]: { manager: { value: 'BOSS' } } }),
				),
				operation(
					'item 1',
					'PATCH',
					id('A'),
					replace({ [`${enterprise}:manager`]: { value: 'C' } }),
					madeOf(ann, { title: 'Nurse', [enterprise]: { manager: { value: 'C' } } }),
				),
			],
			indexes: [0, 1],
			scopeSize: 4,
		},
		{
			name: 'P29: leaves out a manager whom Webex does not have, where it shall, and says so',
			intents: [line(0, 'bob', 'Chief', { manager: boss }), line(1, 'ann', 'Nurse', { manager: boss })],
			setting: { whenMissing: 'keep', unknownManager: 'leaveOut' },
			webex: { users: [owner, ann, bob] },
			asked: ['scope', 'Users userName boss@example.org'],
			steps: [
				operation('item 0', 'PATCH', id('B'), replace({ title: 'Chief' }), {
					...madeOf(bob, { title: 'Chief' }),
					note: 'Webex does not have the manager, who was left out.',
				}),
				unchanged('item 1', 'A', 'Webex does not have the manager, who was left out.'),
			],
			indexes: [0, 1],
			scopeSize: 3,
		},
		{
			name: 'a line that is invalid, but says whom it means, keeps him',
			intents: [invalid(0, { named: { userName: 'Ann@example.com' } }), line(1, 'bob', 'Clerk')],
			webex: { users: [owner, ann, bob, cyd] },
			asked: ['scope', 'me'],
			steps: [asStep(invalid(0, { named: { userName: 'Ann@example.com' } })), unchanged('item 1', 'B'), ownerStays, deactivation('C')],
			indexes: [0, 1],
			extras: [2, 3],
			scopeSize: 4,
		},
		{
			name: 'a line that does not say whom it means keeps everybody, each with a row that says whether it is for good',
			intents: [line(0, 'bob', 'Clerk'), invalid(1)],
			setting: { protect: 'cyd@example.com' },
			webex: { users: [owner, ann, bob, cyd] },
			asked: ['scope', 'me'],
			steps: [
				unchanged('item 0', 'B'),
				asStep(invalid(1)),
				ownerStays,
				unclear(deactivation('A'), 'it is not clear whom item 1 means'),
				protectedStep(deactivation('C'), "named in 'Protect'"),
			],
			indexes: [0, 1],
			extras: [2, 3, 4],
			scopeSize: 4,
		},
		{
			name: 'a line that is invalid, says whom it means, and means nobody any more, withholds nothing',
			intents: [line(0, 'bob', 'Clerk'), invalid(1, { named: { userName: 'left@example.com' }, isSureWhom: true })],
			webex: { users: [ann, bob], own: answer(200, owner) },
			asked: ['scope', 'me', `Users id ${ownId}`],
			steps: [
				unchanged('item 0', 'B'),
				asStep(invalid(1, { named: { userName: 'left@example.com' }, isSureWhom: true })),
				deactivation('A'),
			],
			indexes: [0, 1],
			extras: [2],
			scopeSize: 2,
		},
		{
			name: 'of a scope without anybody in it creates',
			intents: [line(0, 'ann', 'x'), line(1, 'bob', 'y')],
			webex: { users: [] },
			asked: ['scope', 'Users userName ann@example.com bob@example.com'],
			steps: [creation(0, 'ann', 'x'), creation(1, 'bob', 'y')],
			indexes: [0, 1],
			scopeSize: 0,
		},
		{
			name: 'empties what the list leaves empty, where it shall',
			intents: [line(0, 'ann', '')],
			setting: { emptyValues: 'remove' },
			webex: { users: [owner, ann] },
			asked: ['scope', 'me'],
			steps: [
				operation(
					'item 0',
					'PATCH',
					id('A'),
					{ schemas: [patchOp], Operations: [{ op: 'remove', path: 'title' }] },
					madeOf(ann, { title: '' }, 'remove'),
				),
				ownerStays,
			],
			indexes: [0],
			extras: [1],
			scopeSize: 2,
		},
		{
			name: 'a scope that a filter tells which is not read: who is found by name and not in its list is outside',
			intents: [line(0, 'ann', 'New'), line(1, 'bob', 'New')],
			setting: { scopeFilter: unreadFilter, whenMissing: 'keep' },
			webex: { users: [owner, ann, bob], odd: (path) => (path.includes('startIndex') ? list([ann]) : undefined) },
			asked: ['Users userName x', 'Users userName bob@example.com'],
			steps: [operation('item 0', 'PATCH', id('A'), replace({ title: 'New' }), madeOf(ann, { title: 'New' })), outsideScope(1)],
			indexes: [0, 1],
			scopeSize: 1,
		},
		{
			name: 'the same, where Webex did not give its list in full: nobody is outside for that, and nobody who is not in it loses the account',
			intents: [
				line(0, 'bob', 'New'),
				line(1, 'cyd', 'New', { wanted: { title: 'New', active: false } }),
				line(2, 'ann', 'New', { wanted: { title: 'New', active: false } }),
			],
			setting: { scopeFilter: unreadFilter, whenMissing: 'keep' },
			webex: { users: [owner, ann, bob, cyd], odd: (path) => (path.includes('startIndex') ? list([ann, owner], 5) : undefined) },
			asked: [...Array<string>(6).fill('Users userName x'), 'Users userName bob@example.com cyd@example.com', 'me'],
			steps: [
				operation('item 0', 'PATCH', id('B'), replace({ title: 'New' }), madeOf(bob, { title: 'New' })),
				unclear(leaving('item 1', cyd), 'Webex did not give the scope in full'),
				leaving('item 2', ann),
			],
			indexes: [0, 1, 2],
			scopeSize: 2,
		},
	])('$name', async ({ intents, setting = {}, webex, asked, steps, indexes, extras = [], scopeSize = 0 }) => {
		const filter = setting.scopeFilter ?? scopeFilter;
		expect(await resolve(intents, webex, setting)).toStrictEqual({
			resolved: { kind: 'resolved', steps, indexes, extras, ...nothingMore, scopeSize, scopeFilter: filter },
			asked,
		});
	});

	it.each<{ name: string; detail: string; given: HttpResult }>([
		{
			name: 'a filter that Webex refuses',
			given: answer(400),
			detail: "Webex refused the lookup (400). Check 'Scope Filter', which takes a domain such as example.com or a SCIM filter.",
		},
		{
			name: 'a login that is refused',
			given: { kind: 'loginRefused', detail: 'The token has expired.' },
			detail: 'The token has expired.',
		},
		{
			name: 'an organization that is not there',
			given: answer(404),
			detail: "Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.",
		},
	])('sends nothing with $name', async ({ detail, given }) => {
		expect(await resolve([line(0, 'ann', 'x')], { odd: () => given }, {})).toStrictEqual({
			resolved: {
				kind: 'unresolved',
				message: 'Webex did not give the users of the scope',
				description: detail,
			},
			asked: ['scope'],
		});
	});

	it('sends and asks nothing without a scope', async () => {
		expect(await resolve([line(0, 'ann', 'x')], {}, { scopeFilter: ' ' })).toStrictEqual({
			resolved: {
				kind: 'unresolved',
				message: "'Scope Filter' is empty",
				description:
					'Say which Webex users the list speaks for, such as example.com or userName ew "@example.com". Nobody else is touched.',
			},
			asked: [],
		});
	});

	it('sends and asks nothing where the scope compares with an empty text', async () => {
		expect(await resolve([line(0, 'ann', 'x')], {}, { scopeFilter: 'userName ew ""' })).toStrictEqual({
			resolved: {
				kind: 'unresolved',
				message: "'Scope Filter' compares with an empty text",
				description:
					'That could mean everybody. Put a text between the quotation marks, or make the expression there give one; to ask only whether users have a value, use pr. Nothing was sent.',
			},
			asked: [],
		});
	});
});

const emptyList = (why: string): Unresolved => ({
	kind: 'unresolved',
	message: 'The wanted list is empty',
	description: `A sync needs at least one usable row, since an empty list would remove everyone. Nothing was sent. Check the node before this one.${why}`,
});

describe.each<{ operation: RowSource['operation'] }>([{ operation: 'sync' }, { operation: 'syncMembers' }])(
	'a list for $operation',
	({ operation: synced }) => {
		const deletion: Intent = { kind: 'delete', label: 'item 0', resourceType: 'Users', target: { kind: 'id', id: 'A' }, missing: 'reject' };
		const silent: Intent = { kind: 'decided', label: 'item 0', outcome: { kind: 'unchanged', resourceId: 'A' } };

		const saysNothing = (index: number): DecidedIntent =>
			invalid(index, { outcome: { kind: 'invalid', reason: 'missingField', detail: 'It is bad.' } });

		it.each<{ name: string; intents: readonly Intent[]; why: string }>([
			{ name: 'is empty', intents: [], why: '' },
			{
				name: 'has only lines that say nothing; the first says why',
				intents: [saysNothing(0), saysNothing(1)],
				why: ' For item 0: It is bad.',
			},
			{ name: 'has only lines of another kind', intents: [deletion], why: '' },
			{
				name: 'has lines of another kind before one that says nothing',
				intents: [deletion, saysNothing(1), saysNothing(2)],
				why: ' For item 1: It is bad.',
			},
			{ name: 'has a line that is decided without a word', intents: [silent, saysNothing(1)], why: '' },
		])('that $name sends and asks nothing, whatever the scope', async ({ intents, why }) => {
			expect(await resolve(intents, {}, { operation: synced, scopeFilter: '' })).toStrictEqual({ resolved: emptyList(why), asked: [] });
		});
	},
);

describe('a sync of members', () => {
	const named = (value: string): ManagerName => ({ kind: 'name', attribute: 'userName', value });
	const team: TargetName = { kind: 'name', attribute: 'displayName', value: 'Sales' };
	const row = (index: number, group: TargetName, name: string): MemberIntent => ({
		kind: 'member',
		label: `item ${index}`,
		group,
		member: named(name),
		change: 'add',
	});
	const users = [
		{ id: 'A', userName: 'ann' },
		{ id: 'B', userName: 'bob' },
		{ id: 'y', userName: 'yan' },
	];
	const groups = [{ id: 'G1', displayName: 'Sales' }];
	const typed = (...ids: readonly string[]): readonly JsonObject[] => ids.map((value) => ({ value, type: 'user' }));
	const untyped = (...ids: readonly string[]): readonly JsonObject[] => ids.map((value) => ({ value }));
	const patch = (label: string, groupId: string, add: readonly string[], remove: readonly string[]): Step => ({
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: groupId },
		data: {
			schemas: [patchOp],
			Operations: [
				...(add.length === 0 ? [] : [{ op: 'add', path: 'members', value: add.map((value) => ({ value, type: 'user' })) }]),
				...remove.map((value) => ({ op: 'remove', path: `members[value eq "${value}"]` })),
			],
		},
		...own,
	});
	const gone = 'a member who is not in the list';

	it.each<Scene>([
		{
			name: 'adds who is listed and removes who is not, in each group; without a type only who is known to be a user',
			intents: [row(0, id('G1'), 'ann'), row(1, id('G2'), 'bob'), row(2, id('G1'), 'bob')],
			webex: { users, members: { G1: typed('A', 'x'), G2: untyped('y', 'z') } },
			asked: ['Users userName ann bob', 'Groups/G1/Members', 'Groups/G2/Members', 'Users id y z'],
			steps: [unchanged('item 0', 'G1'), patch('item 1', 'G2', ['B'], ['y']), patch('item 2', 'G1', ['B'], ['x'])],
			indexes: [0, 1, 2],
			extras: [2, 1],
			scopeSize: 4,
			groupSizes: { G1: 2, G2: 2 },
		},
		{
			name: 'P21: keeps the members of the group whose line has none, each with a row',
			intents: [row(0, team, 'ann'), invalid(1, { group: team }), row(2, team, 'bob')],
			webex: { users, groups, members: { G1: typed('x') } },
			asked: ['Groups displayName Sales', 'Users userName ann bob', 'Groups/G1/Members'],
			steps: [
				patch('item 0', 'G1', ['A', 'B'], []),
				asStep(invalid(1, { group: team })),
				unclear(patch(gone, 'G1', [], ['x']), 'it is not clear whom of this group item 1 means'),
			],
			indexes: [0, 1, 0],
			extras: [2],
			scopeSize: 1,
			groupSizes: { G1: 1 },
		},
		{
			name: 'P20: of a group that could not be read adds, and says that nobody is removed',
			intents: [row(0, id('G1'), 'ann'), row(1, id('G2'), 'bob')],
			webex: { users, members: { G2: typed('B') } },
			asked: ['Users userName ann bob', 'Groups/G1/Members', 'Groups/G1', 'Groups/G2/Members'],
			steps: [
				{ ...patch('item 0', 'G1', ['A'], []), note: 'Webex did not say who is in the group, so this may have been so already.' } as Step,
				unchanged('item 1', 'G2'),
				unclear(
					operation(
						gone,
						'PATCH',
						id('G1'),
						{ schemas: [patchOp], Operations: [{ op: 'remove', path: 'members' }] },
						{ ...own, resourceType: 'Groups' },
					),
					'Webex did not give the members of the group in full. Webex has no list of its members (404)',
				),
			],
			indexes: [0, 1],
			extras: [2],
			scopeSize: 1,
			groupSizes: { G1: 0, G2: 1 },
		},
	])('$name', async ({ intents, webex, asked, steps, indexes, extras = [], scopeSize = 0, groupSizes = {} }) => {
		const { resolved, asked: paths } = await resolve(intents, webex, { operation: 'syncMembers', scopeFilter: '' });
		const sizes = new Map(Object.entries(groupSizes));
		expect({ resolved, asked: paths }).toStrictEqual({
			resolved: { kind: 'resolved', steps, indexes, extras, ...nothingMore, groupSizes: sizes, scopeSize },
			asked,
		});
	});
});

describe('any other operation', () => {
	const remove = (label: string, target: TargetName): Intent => ({
		kind: 'delete',
		label,
		resourceType: 'Users',
		target,
		missing: 'reject',
	});
	const ann: TargetName = { kind: 'name', attribute: 'userName', value: 'ann' };
	const retitled: Intent = {
		kind: 'update',
		label: 'item 2',
		resourceType: 'Users',
		target: id('B'),
		change: { kind: 'wanted', wanted: { title: '' } },
	};
	const untitled = operation('item 2', 'PATCH', id('B'), { schemas: [patchOp], Operations: [{ op: 'remove', path: 'title' }] }, own);
	const base64 = Buffer.from(`ciscospark://us/PEOPLE/${ownId}`).toString('base64');

	it.each<RowSource['operation']>(['changeMembers', 'create', 'deactivate', 'delete', 'reactivate', 'run', 'update', 'upsert'])(
		'%s: each item for itself, without a scope; P13: but not the own user, in either form of the ID',
		async (name) => {
			const ofOwn = operation('item 3', 'DELETE', id(base64)) as Intent;
			const intents: readonly Intent[] = [remove('item 0', ann), invalid(1), retitled, ofOwn];
			expect(await resolve(intents, { users: [{ id: 'A', userName: 'ann' }] }, { operation: name, emptyValues: 'remove' })).toStrictEqual({
				resolved: {
					kind: 'resolved',
					steps: [operation('item 0', 'DELETE', id('A')), asStep(invalid(1)), untitled, protectedStep(ofOwn as Step, ofCredential)],
					indexes: [0, 1, 2, 3],
					extras: [],
					...nothingMore,
				},
				asked: ['Users userName ann', 'me'],
			});
		},
	);

	it.each<{
		name: string;
		intents: readonly Intent[];
		setting?: Setting;
		webex?: FakeWebex;
		asked: readonly string[];
		steps: readonly Step[];
	}>([
		{ name: 'no items: nothing is asked, and nothing is sent', intents: [], asked: [], steps: [] },
		{ name: 'nothing that takes anything away: nobody asks who is protected', intents: [retitled], asked: [], steps: [untitled] },
		{
			name: 'P13: who is in Protect is not deleted, nor deactivated by an own operation',
			intents: [remove('item 0', ann), operation('item 1', 'PATCH', id('A'), replace({ active: 'False' })) as Intent],
			setting: { protect: 'ANN' },
			webex: { users: [{ id: 'A', userName: 'ann' }] },
			asked: ['Users userName ann', 'me', 'Users userName ANN'],
			steps: [
				protectedStep(operation('item 0', 'DELETE', id('A')), "named in 'Protect'"),
				protectedStep(operation('item 1', 'PATCH', id('A'), replace({ active: 'False' })), "named in 'Protect'"),
			],
		},
		{
			name: 'P13: the own user is not deactivated by a changed row',
			intents: [
				{
					kind: 'upsert',
					label: 'item 0',
					resourceType: 'Users',
					key: { attribute: 'userName', value: 'owner@example.com' },
					resource: {},
					wanted: { active: false },
				},
			],
			asked: ['Users userName owner@example.com', 'me'],
			steps: [
				protectedStep(
					operation('item 0', 'PATCH', id(ownId), replace({ active: false }), madeOf(owner, { active: false }, 'remove')),
					ofCredential,
				),
			],
		},
		{
			name: 'P13: nor by a row behind it that wants the same, and would send it as that one is withheld',
			intents: [{ active: false }, { active: false, title: 'x' }].map((wanted, index) => ({
				kind: 'update',
				label: `item ${index}`,
				resourceType: 'Users',
				target: { kind: 'name', attribute: 'userName', value: 'owner@example.com' },
				change: { kind: 'wanted', wanted },
			})),
			asked: ['Users userName owner@example.com', 'me'],
			steps: [
				protectedStep(
					operation('item 0', 'PATCH', id(ownId), replace({ active: false }), madeOf(owner, { active: false }, 'remove')),
					ofCredential,
				),
				protectedStep(
					operation('item 1', 'PATCH', id(ownId), replace({ title: 'x' }), {
						...madeOf(owner, { active: false, title: 'x' }, 'remove'),
						read: owner,
					}),
					ofCredential,
				),
			],
		},
		{
			name: 'P13: an own user who is not known withholds what takes away, and only that',
			intents: [remove('item 0', id('A')), retitled],
			webex: { own: answer(200, { id: 'me' }) },
			asked: ['me'],
			steps: [unclear(operation('item 0', 'DELETE', id('A')), 'Webex did not say who the user of the credential is'), untitled],
		},
		{
			name: 'P13: a service app has no own user',
			intents: [remove('item 0', id('A'))],
			setting: { hasOwnUser: false },
			asked: [],
			steps: [operation('item 0', 'DELETE', id('A'))],
		},
	])('$name', async ({ intents, setting = {}, webex = {}, asked, steps }) => {
		expect(await resolve(intents, webex, { operation: 'run', emptyValues: 'remove', ...setting })).toStrictEqual({
			resolved: { kind: 'resolved', steps, indexes: steps.map((_, index) => index), extras: [], ...nothingMore },
			asked,
		});
	});
});
