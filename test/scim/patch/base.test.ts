import { growingSet } from '../../../nodes/WebexScim/scim/growingSet';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { afterChange, afterDoubt, baseOf, memberKeysIn, withoutListed, type Base } from '../../../nodes/WebexScim/scim/patch/base';
import { patchMessage, type PatchOperation } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';

const ann: JsonObject = { id: 'A', title: 'Lead' };
const message = (...operations: readonly PatchOperation[]): JsonObject => patchMessage(operations);
const addsKim: PatchOperation = { op: 'add', path: 'members', value: [{ value: 'K' }] };
const removesKim: PatchOperation = { op: 'remove', path: 'members[value eq "K"]' };
const titled = (value: string): PatchOperation => ({ op: 'replace', path: 'title', value });

/** A base of the user `ann`, with what the row says. */
const base = (more: Partial<Base> = {}): Base => ({ now: ann, members: growingSet(['m']), unsure: new Set(), ...more });

describe('what is known before anything is sent', () => {
	it.each<{ name: string; resource: JsonObject; now: JsonObject; members: readonly string[] }>([
		{ name: 'a resource without members as it is', resource: ann, now: ann, members: [] },
		{
			name: 'members apart, by their ids in lower case',
			resource: { displayName: 'Sales', Members: [{ value: 'K1' }, { Value: 'l2', type: 'user' }] },
			now: { displayName: 'Sales' },
			members: ['k1', 'l2'],
		},
		{ name: 'members that are bare ids', resource: { members: ['K1'] }, now: {}, members: ['k1'] },
		{ name: 'none of an entry without an id', resource: { members: [{ display: 'Kim' }, { value: 'K' }, null] }, now: {}, members: ['k'] },
		{ name: 'none of what is no list', resource: { members: 'K' }, now: {}, members: [] },
	])('$name', ({ resource, now, members }) => {
		expect(baseOf(resource)).toStrictEqual({ now, members: growingSet(members), unsure: new Set() });
	});

	it('leaves only members out, whatever their case', () => {
		expect(withoutListed({ MEMBERS: [], member: 'x', title: 'Lead' })).toStrictEqual({ member: 'x', title: 'Lead' });
	});

	it.each<{ member: JsonValue; id: string | undefined }>([
		{ member: { value: 'K' }, id: 'k' },
		{ member: { VALUE: 'K' }, id: 'k' },
		{ member: 'K', id: 'k' },
		{ member: { value: 7 }, id: undefined },
		{ member: { display: 'Kim' }, id: undefined },
		{ member: null, id: undefined },
	])('the id of the member $member', ({ member, id }) => {
		expect(memberKeysIn(member)).toEqual(id === undefined ? [] : [id]);
	});
});

describe('the base after a message that took effect', () => {
	it.each<{ name: string; before?: Base; given: JsonObject; after: Base }>([
		{ name: 'has its values', given: message(titled('Chief')), after: base({ now: { id: 'A', title: 'Chief' } }) },
		{
			name: 'may have more of what is no list of members',
			given: message({ op: 'add', path: 'members', value: { value: 'K', title: 'Chief' } }),
			after: base({ unsure: new Set(['members added']) }),
		},
		{ name: 'has members who were added', given: message(addsKim), after: base({ members: growingSet(['m', 'k']) }) },
		{
			name: 'may have more where not all who were added have an ID',
			given: message({ op: 'add', path: 'members', value: [{ value: 'K' }, { display: 'Lu' }] }),
			after: base({ members: growingSet(['m', 'k']), unsure: new Set(['members added']) }),
		},
		{
			name: 'may have more where an addition is to a part of the members',
			given: message({ op: 'add', path: 'members[value eq "m"].type', value: ['user'] }),
			after: base({ unsure: new Set(['members added']) }),
		},
		{
			name: 'has no members after all were removed, whatever was in doubt',
			before: base({ unsure: new Set(['title', 'members', 'members added']) }),
			given: message({ op: 'remove', path: 'members' }),
			after: base({ members: growingSet(), unsure: new Set(['title']) }),
		},
		{
			name: 'has those who were added behind that',
			given: message({ op: 'remove', path: 'members' }, addsKim),
			after: base({ members: growingSet(['k']) }),
		},
		{
			name: 'does not know members after a removal with a value',
			given: message({ op: 'remove', path: 'members', value: [{ value: 'K' }] }),
			after: base({ unsure: new Set(['members']) }),
		},
		{ name: 'does not know members after a removal', given: message(removesKim), after: base({ unsure: new Set(['members']) }) },
		{
			name: 'does not know members after they were replaced',
			given: message({ op: 'replace', path: 'Members', value: [] }),
			after: base({ unsure: new Set(['members']) }),
		},
		{
			name: 'has the values beside the members',
			given: message(addsKim, titled('Chief')),
			after: base({ now: { id: 'A', title: 'Chief' }, members: growingSet(['m', 'k']) }),
		},
		{
			name: 'has the values beside members in one value without a path',
			given: message({ op: 'replace', value: { members: [], title: 'Chief' } }),
			after: base({ now: { id: 'A', title: 'Chief' }, unsure: new Set(['members']) }),
		},
		{
			name: 'stays where a value without a path has nothing but members',
			given: message({ op: 'add', value: { members: [{ value: 'K' }] } }),
			after: base({ members: growingSet(['m', 'k']) }),
		},
		{
			name: 'is as unsure as before of all else',
			before: base({ unsure: new Set(['title']) }),
			given: message(addsKim),
			after: base({ members: growingSet(['m', 'k']), unsure: new Set(['title']) }),
		},
		{
			name: 'stays unsure of all',
			before: base({ unsure: 'all' }),
			given: message(addsKim, titled('Chief')),
			after: base({ now: { id: 'A', title: 'Chief' }, members: growingSet(['m', 'k']), unsure: 'all' }),
		},
		{ name: 'is unsure of all after what cannot be read', given: message({ op: 'replace', value: 'x' }), after: base({ unsure: 'all' }) },
		{
			name: 'is unsure of all where one operation beside the members is none',
			given: { Operations: [{ ...addsKim }, { op: 'move' }] },
			after: base({ members: growingSet(['m', 'k']), unsure: 'all' }),
		},
		{ name: 'is unsure of all after a message without a list', given: { title: 'x' }, after: base({ unsure: 'all' }) },
	])('$name', ({ before = base(), given, after }) => {
		expect(afterChange(before, given)).toStrictEqual(after);
	});
});

describe('the base after a message of which nobody knows whether it took effect', () => {
	it.each<{ name: string; before?: Base; given: JsonObject | undefined; unsure: Base['unsure'] }>([
		{ name: 'all after a deletion', given: undefined, unsure: 'all' },
		{
			name: 'the attributes that it names',
			given: message(titled('x'), { op: 'remove', path: 'nickName' }),
			unsure: new Set(['title', 'nickname']),
		},
		{ name: 'members added', given: message(addsKim), unsure: new Set(['members added']) },
		{
			name: 'members, and what stands beside them',
			given: message(removesKim, { op: 'add', value: { members: [{ value: 'L' }], [enterpriseSchema]: { division: 'D' } } }),
			unsure: new Set(['members', 'members added', `${enterpriseSchema.toLowerCase()}:division`]),
		},
		{
			name: 'also what was unsure before',
			before: base({ unsure: new Set(['active']) }),
			given: message(titled('x')),
			unsure: new Set(['active', 'title']),
		},
		{ name: 'all once all was unsure', before: base({ unsure: 'all' }), given: message(titled('x')), unsure: 'all' },
		{ name: 'all where it cannot be read', given: message({ op: 'remove', path: enterpriseSchema }), unsure: 'all' },
		{
			name: 'no more than before where it names nothing',
			before: base({ unsure: new Set(['active']) }),
			given: message(),
			unsure: new Set(['active']),
		},
	])('$name', ({ before = base(), given, unsure }) => {
		expect(afterDoubt(before, given)).toStrictEqual({ ...before, unsure });
	});
});
