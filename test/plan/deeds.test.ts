import { noDeeds, sumOfDeeds, type DeedCounts } from '../../nodes/WebexScim/plan/deeds';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import type { JsonObject, JsonValue } from '../../nodes/WebexScim/scim/json';
import { patchMessage, setActiveMessage, type PatchOperation } from '../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema, webexGroupSchema } from '../../nodes/WebexScim/scim/schemas';
import { finish } from '../../nodes/WebexScim/scim/work';
import { deletion, group, labelled, patch, user, type Row } from './steps';

const message = (...operations: readonly PatchOperation[]): JsonObject => patchMessage(operations);
const activeSet = (value: JsonValue, path = 'active'): JsonObject => message({ op: 'replace', path, value });
/** A change of somebody who was read. */
const readBefore = (data: JsonObject, current: JsonObject): Row =>
	({ ...patch('A', data), rebase: { wanted: {}, current, emptyValues: 'ignore' } }) as Row;
const ofGroup = (...operations: readonly PatchOperation[]): Row =>
	({ ...patch('G', message(...operations)), resourceType: 'Groups' }) as Row;
const kim: PatchOperation = { op: 'add', path: 'members', value: [{ value: 'K' }] };

/** A change of a group whose members were read. */
const ofRead = (...operations: readonly JsonObject[]): Row => {
	const current = { members: ['K', 'L', 'M'].map((value) => ({ value })) };
	return { ...ofGroup(...(operations as never[])), rebase: { wanted: {}, current, emptyValues: 'remove' } } as Row;
};

describe('what operations do', () => {
	it.each<{ name: string; rows: readonly Row[]; does: Partial<DeedCounts> }>([
		{ name: 'nothing', rows: [], does: {} },
		{ name: 'each its own', rows: [user({}), group({}), deletion('A'), patch('B')], does: { created: 2, deleted: 1, changed: 1 } },
		{
			name: 'a change without data',
			rows: [{ kind: 'operation', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'A' } }],
			does: { changed: 1 },
		},
		{ name: 'deactivates', rows: [patch('A', setActiveMessage(false))], does: { deactivated: 1 } },
		{
			name: 'deactivates somebody who was active',
			rows: [readBefore(setActiveMessage(false), { active: true })],
			does: { deactivated: 1 },
		},
		{
			name: 'only changes somebody who was inactive already',
			rows: [readBefore(setActiveMessage(false), { Active: false })],
			does: { changed: 1 },
		},
		{ name: 'reactivates', rows: [patch('A', setActiveMessage(true))], does: { reactivated: 1 } },
		{
			name: 'reactivates somebody who was inactive',
			rows: [readBefore(setActiveMessage(true), { active: false })],
			does: { reactivated: 1 },
		},
		{ name: 'reactivates somebody of whom it is not said', rows: [readBefore(setActiveMessage(true), {})], does: { reactivated: 1 } },
		{
			name: 'only changes somebody who was active already',
			rows: [readBefore(setActiveMessage(true), { active: true })],
			does: { changed: 1 },
		},
		{
			name: 'only changes an inactive user without a word of it',
			rows: [readBefore(message({ op: 'replace', path: 'title', value: 'x' }), { active: false })],
			does: { changed: 1 },
		},
		{
			name: 'only changes a user without a word of it',
			rows: [patch('A', message({ op: 'replace', path: 'title', value: 'x' }))],
			does: { changed: 1 },
		},
		{ name: 'an extension that goes', rows: [patch('A', message({ op: 'remove', path: enterpriseSchema }))], does: { changed: 1 } },
		{
			name: 'owners of a group are no members',
			rows: [ofGroup({ op: 'add', path: 'owners', value: [{ value: 'K' }] })],
			does: { changed: 1 },
		},
		{ name: 'an extension that goes from a group', rows: [ofGroup({ op: 'remove', path: webexGroupSchema })], does: { changed: 1 } },
		{
			name: 'the last word counts',
			rows: [patch('A', message({ op: 'replace', path: 'active', value: true }, { op: 'replace', path: 'ACTIVE', value: false }))],
			does: { deactivated: 1 },
		},
		{
			name: 'what cannot be read beside it does not',
			rows: [patch('A', message({ op: 'replace', path: 'active', value: true }, { op: 'replace', value: 'x' }))],
			does: { reactivated: 1 },
		},
		{ name: 'a word for true', rows: [patch('A', activeSet(' TRUE '))], does: { reactivated: 1 } },
		{ name: 'true in a list', rows: [patch('A', activeSet([true]))], does: { reactivated: 1 } },
		{ name: 'any other word', rows: [patch('A', activeSet('yes'))], does: { deactivated: 1 } },
		{ name: 'the removal of active', rows: [patch('A', message({ op: 'remove', path: 'active' }))], does: { deactivated: 1 } },
		{
			name: 'without a path',
			rows: [patch('A', message({ op: 'replace', value: { active: false, title: 'x' } }))],
			does: { deactivated: 1 },
		},
		{ name: 'active of a group is none', rows: [ofGroup({ op: 'replace', path: 'active', value: false })], does: { changed: 1 } },
		{
			name: 'members one by one',
			rows: [ofGroup({ op: 'add', path: 'members', value: [{ value: 'K' }, { value: 'L' }] }, kim)],
			does: { membersAdded: 3 },
		},
		{ name: 'a member who is no list', rows: [ofGroup({ op: 'add', path: 'Members', value: { value: 'K' } })], does: { membersAdded: 1 } },
		{
			name: 'removals by the members that they name',
			rows: [ofGroup({ op: 'remove', path: 'members[value eq "K"]' }, { op: 'remove', path: 'members[value eq "L"]' })],
			does: { membersRemoved: 2 },
		},
		{ name: 'both', rows: [ofGroup(kim, { op: 'remove', path: 'members[value eq "L"]' })], does: { membersAdded: 1, membersRemoved: 1 } },
		{
			name: 'members beside another attribute',
			rows: [ofGroup(kim, { op: 'replace', path: 'displayName', value: 'x' })],
			does: { changed: 1, membersAdded: 1 },
		},
		{ name: 'no members are one change', rows: [ofGroup({ op: 'add', path: 'members', value: [] })], does: { changed: 1 } },
		{
			name: 'a member that a filter names beside its type is one',
			rows: [ofGroup({ op: 'remove', path: 'members[value eq "K" and type eq "user"]' })],
			does: { membersRemoved: 1 },
		},
		{ name: 'members of a type are one change', rows: [ofGroup({ op: 'remove', path: 'members[type eq "user"]' })], does: { changed: 1 } },
		{ name: 'all members at once are one change', rows: [ofGroup({ op: 'remove', path: 'members' })], does: { changed: 1 } },
		{
			name: 'members that are replaced are one change',
			rows: [ofGroup({ op: 'replace', path: 'members', value: [{ value: 'K' }] })],
			does: { changed: 1 },
		},
		...[
			{ name: 'all members at once', change: { op: 'remove', path: 'members' }, does: { membersRemoved: 3 } },
			{
				name: 'members in the place of others',
				change: { op: 'replace', path: 'members', value: [{ value: 'k' }, { value: 'N' }] },
				does: { membersAdded: 1, membersRemoved: 2 },
			},
			{ name: 'the same members', change: { op: 'replace', path: 'members', value: ['K', 'L', 'M'] }, does: { changed: 1 } },
		].map(({ name, change, does }) => ({
			name: `${name}, of a group that was read`,
			rows: [ofRead(change)],
			does,
		})),
		{
			name: 'nobody is taken away uncounted beside another attribute',
			rows: [ofRead({ op: 'remove', path: 'members' }, { op: 'replace', path: 'displayName', value: 'x' })],
			does: { changed: 1, membersRemoved: 3 },
		},
		{
			name: 'a part of a member is one change',
			rows: [ofGroup({ op: 'add', path: 'members.display', value: 'Kim' })],
			does: { changed: 1 },
		},
		{
			name: 'an addition by a filter is one change',
			rows: [ofGroup({ op: 'add', path: 'members[value eq "K"]', value: {} })],
			does: { changed: 1 },
		},
		{ name: 'what cannot be read is one change', rows: [ofGroup({ op: 'replace', value: 'x' })], does: { changed: 1 } },
		{ name: 'an empty message is one change', rows: [ofGroup()], does: { changed: 1 } },
		{
			name: 'a change of a group without data',
			rows: [{ kind: 'operation', method: 'PATCH', resourceType: 'Groups', target: { kind: 'id', id: 'G' } }],
			does: { changed: 1 },
		},
	])('$name', ({ rows, does }) => {
		expect(finish(sumOfDeeds(labelled(rows) as readonly Operation[]))).toStrictEqual({ ...noDeeds, ...does });
	});
});
