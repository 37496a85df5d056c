import type { Operation, Step } from '../../../nodes/WebexScim/plan/step';
import { takesUsersAway, withholdRemovals } from '../../../nodes/WebexScim/resolve/protection/guard';
import type { Protection } from '../../../nodes/WebexScim/resolve/protection/protection';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';
import { ownId } from '../fakeWebex';

const base64 = Buffer.from(`ciscospark://us/PEOPLE/${ownId}`).toString('base64');
const operation = (method: Operation['method'], id: string, data?: JsonObject, more: Partial<Operation> = {}): Operation => ({
	kind: 'operation',
	label: 'item 0',
	method,
	resourceType: 'Users',
	target: { kind: 'id', id },
	...(data === undefined ? {} : { data }),
	...more,
});
const patch = (...Operations: readonly JsonObject[]): JsonObject => ({ Operations });
const group = { resourceType: 'Groups' } as const;
const meeting = (wanted: JsonObject): Operation =>
	operation('POST', '', wanted, { target: { kind: 'new' }, onConflict: { kind: 'update', wanted, emptyValues: 'ignore' } });

it.each<{ name: string; step: Step; takes: boolean }>([
	{ name: 'a deletion', step: operation('DELETE', 'A'), takes: true },
	{ name: 'a deletion of a group', step: operation('DELETE', 'G', undefined, group), takes: false },
	{ name: 'a deactivation', step: operation('PATCH', 'A', patch({ op: 'replace', value: { active: false } })), takes: true },
	{
		name: 'a deactivation in another spelling',
		step: operation('PATCH', 'A', patch({ op: 'Add', path: 'ACTIVE', value: 'False' })),
		takes: true,
	},
	{ name: 'roles removed', step: operation('PATCH', 'A', patch({ op: 'remove', path: 'roles' })), takes: true },
	{ name: 'one role removed', step: operation('PATCH', 'A', patch({ op: 'remove', path: 'roles[value eq "x"]' })), takes: true },
	{ name: 'roles replaced', step: operation('PATCH', 'A', patch({ op: 'replace', value: { Roles: [] } })), takes: true },
	{ name: 'roles added', step: operation('PATCH', 'A', patch({ op: 'add', path: 'roles', value: ['x'] })), takes: false },
	{ name: 'a title', step: operation('PATCH', 'A', patch({ op: 'replace', value: { title: 'x' } })), takes: false },
	{ name: 'an activation', step: operation('PATCH', 'A', patch({ op: 'replace', value: { active: true } })), takes: false },
	{ name: 'a create', step: operation('POST', '', { active: false }, { target: { kind: 'new' } }), takes: false },
	{ name: 'a create that makes whom it meets inactive', step: meeting({ active: false }), takes: true },
	{ name: 'one that makes whom it meets active', step: meeting({ active: true }), takes: false },
	{ name: 'one that adopts whom it meets', step: { ...meeting({ active: false }), onConflict: { kind: 'adopt' } }, takes: false },
	{ name: 'one of a group', step: { ...meeting({ active: false }), ...group }, takes: false },
	{ name: 'members', step: operation('PATCH', 'G', patch({ op: 'remove', path: 'members' }), group), takes: false },
	{ name: 'what is decided', step: { kind: 'decided', label: 'item 0', outcome: { kind: 'unchanged' } }, takes: false },
])('$name takes a user away: $takes', ({ step, takes }) => {
	expect(finish(takesUsersAway([operation('DELETE', 'G', undefined, group), step]))).toBe(takes);
});

describe('what is withheld', () => {
	const reasons = new Map([
		['a', "named in 'Protect'"],
		[ownId, 'the user of the credential'],
	]);
	const deletion = (id: string, more: Partial<Operation> = {}): Operation => operation('DELETE', id, undefined, more);
	const withheld = (step: Operation, detail: string, reason: 'protected' | 'scopeUnclear' = 'protected', more: object = {}): Step =>
		({
			kind: 'decided',
			label: 'item 0',
			...more,
			outcome: { kind: 'notAttempted', reason, detail },
			refused: { operation: step },
		}) as Step;
	const active = { active: true, title: 'old' };
	/** A change that sets the title, and alone would do what its row wants. */
	const ofRows = (id: string, wanted: JsonObject): Operation =>
		operation('PATCH', id, patch({ op: 'replace', value: { title: 'x' } }), { rebase: { wanted, current: active, emptyValues: 'ignore' } });
	const ofProtect = "This user is protected (named in 'Protect') and keeps account and roles. Nothing of this row was sent.";
	const own = 'This user is protected (the user of the credential) and keeps account and roles. Nothing of this row was sent.';
	const unclear = 'Not removed: x is odd. Check that, then run again.';

	it.each<{ name: string; steps: readonly Step[]; protection?: Protection; expected?: readonly Step[] }>([
		{ name: 'nobody, where nobody is protected', steps: [deletion('A')], protection: { reasons: new Map() } },
		{ name: 'not who is not protected', steps: [deletion('B')] },
		{ name: 'who is protected, whatever the case of the ID', steps: [deletion('A')], expected: [withheld(deletion('A'), ofProtect)] },
		{
			name: 'the own user, in both forms of the ID',
			steps: [deletion(base64), deletion(ownId.toUpperCase())],
			expected: [withheld(deletion(base64), own), withheld(deletion(ownId.toUpperCase()), own)],
		},
		{
			name: 'the own user, by a reference to an operation on it',
			steps: [
				operation('PATCH', base64, patch({ op: 'replace', value: { title: 'x' } }), { alias: 'me' }),
				operation('DELETE', '', undefined, { target: { kind: 'reference', alias: 'me' } }),
			],
			expected: [
				operation('PATCH', base64, patch({ op: 'replace', value: { title: 'x' } }), { alias: 'me' }),
				withheld(operation('DELETE', '', undefined, { target: { kind: 'reference', alias: 'me' } }), own),
			],
		},
		{
			name: 'nobody by a reference that leads to no user of before',
			steps: [
				operation('POST', '', { userName: 'new' }, { target: { kind: 'new' }, alias: 'new' }),
				operation('DELETE', '', undefined, { target: { kind: 'reference', alias: 'new' } }),
				operation('DELETE', '', undefined, { target: { kind: 'reference', alias: 'nobody' } }),
			],
		},
		{
			name: 'who was withheld for a doubt, since protection holds for good',
			steps: [withheld(deletion('A'), unclear, 'scopeUnclear')],
			expected: [withheld(deletion('A'), ofProtect)],
		},
		{
			name: 'nothing anew that was decided for another reason',
			steps: [
				{
					kind: 'decided',
					label: 'item 0',
					outcome: { kind: 'notAttempted', reason: 'waitLimit', detail: 'x' },
					refused: { operation: deletion('A') },
				},
				{ kind: 'decided', label: 'item 0', outcome: { kind: 'notAttempted', reason: 'scopeUnclear', detail: 'x' } },
				withheld(deletion('B'), 'Another doubt.', 'scopeUnclear'),
			],
			protection: { reasons, doubt: 'x is odd' },
		},
		{
			name: 'a change that takes away only if the row before it did not, and not the first of its user',
			steps: [ofRows('A', { title: 'x' }), ofRows('A', { active: false }), ofRows('B', { active: false })],
			expected: [ofRows('A', { title: 'x' }), withheld(ofRows('A', { active: false }), ofProtect), ofRows('B', { active: false })],
		},
		{
			name: 'a change without data of its own, which the row before it makes true',
			steps: [operation('PATCH', 'A', undefined, { rebase: { wanted: { active: false }, current: active, emptyValues: 'ignore' } })],
			expected: [
				withheld(
					operation('PATCH', 'A', undefined, { rebase: { wanted: { active: false }, current: active, emptyValues: 'ignore' } }),
					ofProtect,
				),
			],
		},
		{
			name: 'a change of what a row creates, which takes nothing from anybody of before',
			steps: [operation('PATCH', '', patch({ op: 'remove', path: 'roles' }), { target: { kind: 'reference', alias: 'x' } })],
		},
		{ name: 'not a change that takes nothing away', steps: [operation('PATCH', 'A', patch({ op: 'replace', value: { title: 'x' } }))] },
		{ name: 'not a group of the same ID', steps: [deletion('A', group)] },
		{
			name: 'with its alias',
			steps: [deletion('A', { alias: 'own' }), deletion('A', { alias: 'user a', isAliasHidden: true })],
			expected: [
				withheld(deletion('A', { alias: 'own' }), ofProtect, 'protected', { alias: 'own' }),
				withheld(deletion('A', { alias: 'user a', isAliasHidden: true }), ofProtect, 'protected', { alias: 'user a' }),
			],
		},
		{
			name: 'all removals of users where anything is in doubt; of who is protected the surer word',
			steps: [deletion('A'), deletion('B'), deletion('G', group), operation('PATCH', 'B', patch({ op: 'replace', value: { title: 'x' } }))],
			protection: { reasons, doubt: 'x is odd' },
			expected: [
				withheld(deletion('A'), ofProtect),
				withheld(deletion('B'), unclear, 'scopeUnclear'),
				deletion('G', group),
				operation('PATCH', 'B', patch({ op: 'replace', value: { title: 'x' } })),
			],
		},
		{
			name: 'removals of one user who is in doubt; of who is protected the surer word',
			steps: [deletion('A'), deletion('B'), deletion('C'), operation('PATCH', 'B', patch({ op: 'replace', value: { title: 'x' } }))],
			protection: { reasons, doubtOf: (id) => (id === 'C' ? undefined : 'x is odd') },
			expected: [
				withheld(deletion('A'), ofProtect),
				withheld(deletion('B'), unclear, 'scopeUnclear'),
				deletion('C'),
				operation('PATCH', 'B', patch({ op: 'replace', value: { title: 'x' } })),
			],
		},
	])('$name', ({ steps, protection = { reasons }, expected = steps }) => {
		expect(finish(withholdRemovals(steps, protection))).toStrictEqual(expected);
	});
});
