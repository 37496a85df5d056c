import type { Intent } from '../../../nodes/WebexScim/intents/intents';
import {
	createDirectory,
	notAsked,
	questionKey,
	questionsOf,
	type Answers,
	type Found,
	type Question,
} from '../../../nodes/WebexScim/resolve/directory/directory';
import { asksOf } from '../../../nodes/WebexScim/resolve/kinds';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';
import { failureOf } from '../../../nodes/WebexScim/webex/reads/readFailure';

describe('a name looked up', () => {
	const ann = { id: 'u1', userName: 'ann' };
	const answers: Answers = new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, readonly JsonObject[]>([
				['ann', [ann]],
				['nobody', []],
				['two', [ann, { id: 'u2' }]],
				['odd', [{ id: 7 }]],
			]),
		],
	]);

	it.each<{ name: string; value: string; found: Found }>([
		{ name: 'found, whatever the case', value: 'ANN', found: { kind: 'found', id: 'u1', resource: ann } },
		{ name: 'absent', value: 'nobody', found: { kind: 'absent' } },
		{ name: 'more than one', value: 'two', found: { kind: 'ambiguous', ids: ['u1', 'u2'] } },
		{
			name: 'one without an id that can be used',
			value: 'odd',
			found: failureOf('unusable', 'Webex gave it without an ID that can be used.', false),
		},
		{ name: 'never answered', value: 'bob', found: notAsked },
	])('$name', ({ value, found }) => {
		expect(createDirectory(answers).find('Users', 'userName', value)).toStrictEqual(found);
	});

	it.each([
		{ name: 'another attribute', type: 'Users', attribute: 'externalId' } as const,
		{ name: 'another resource type', type: 'Groups', attribute: 'userName' } as const,
	])('$name is another question', ({ type, attribute }) => {
		expect(createDirectory(answers).find(type, attribute, 'ann')).toStrictEqual(notAsked);
	});
});

/** A mutant that nothing can tell apart: names folded to capitals. */
describe('what has to be looked up', () => {
	const label = 'item 0';
	const named = (value: string, attribute: 'userName' | 'externalId' | 'displayName' = 'userName') =>
		({ kind: 'name', attribute, value }) as const;
	const id = (value: string) => ({ kind: 'id', id: value }) as const;
	const upsert = (value: string, wanted: JsonObject = {}): Intent => ({
		kind: 'upsert',
		label,
		resourceType: 'Users',
		key: { attribute: 'userName', value },
		resource: {},
		wanted,
	});
	const ask = (
		resourceType: 'Users' | 'Groups',
		attribute: Question['attribute'],
		values: readonly string[],
		includesMembers = false,
	): Question => ({ resourceType, attribute, values, includesMembers });

	it.each<{ name: string; intents: readonly Intent[]; questions: readonly Question[] }>([
		{ name: 'nothing', intents: [], questions: [] },
		{
			name: 'nothing for what is decided, an operation, and a create',
			intents: [
				{ kind: 'decided', label, outcome: { kind: 'unchanged' } },
				{ kind: 'operation', label, method: 'DELETE', resourceType: 'Users', target: id('u1') },
				{ kind: 'create', label, resourceType: 'Users', resource: { userName: 'ann' }, existing: 'reject' },
			],
			questions: [],
		},
		{
			name: 'the keys of upserts, each once, as it came first, whatever the case',
			intents: [upsert('ann'), upsert('bob'), upsert('ANN')],
			questions: [ask('Users', 'userName', ['ann', 'bob'])],
		},
		{
			name: 'the manager of a create',
			intents: [{ kind: 'create', label, resourceType: 'Users', resource: {}, existing: 'reject', manager: named('boss') }],
			questions: [ask('Users', 'userName', ['boss'])],
		},
		{
			name: 'the target of an update by name',
			intents: [
				{ kind: 'update', label, resourceType: 'Groups', target: named('team', 'displayName'), change: { kind: 'patch', message: {} } },
			],
			questions: [ask('Groups', 'displayName', ['team'])],
		},
		{
			name: 'an update by id needs nothing',
			intents: [{ kind: 'update', label, resourceType: 'Users', target: id('u1'), change: { kind: 'wanted', wanted: { title: 'x' } } }],
			questions: [],
		},
		{
			name: 'an update by id of part of a list needs the resource',
			intents: [
				{
					kind: 'update',
					label,
					resourceType: 'Users',
					target: id('u1'),
					change: { kind: 'wanted', wanted: { emails: [{ type: 'work', value: 'x' }] } },
				},
			],
			questions: [ask('Users', 'id', ['u1'])],
		},
		{
			name: 'an update by name of part of a list needs no second look',
			intents: [
				{
					kind: 'update',
					label,
					resourceType: 'Users',
					target: named('ann'),
					change: { kind: 'wanted', wanted: { emails: [{ type: 'work', value: 'x' }] } },
				},
			],
			questions: [ask('Users', 'userName', ['ann'])],
		},
		{
			name: 'a PATCH by id needs nothing',
			intents: [{ kind: 'update', label, resourceType: 'Users', target: id('u1'), change: { kind: 'patch', message: {} } }],
			questions: [],
		},
		{
			name: 'deletions by name only, deactivations and reactivations also by id',
			intents: [
				{ kind: 'delete', label, resourceType: 'Users', target: named('e1', 'externalId'), missing: 'reject' },
				{ kind: 'activation', label, resourceType: 'Users', target: named('e2', 'externalId'), active: false, missing: 'reject' },
				{ kind: 'activation', label, resourceType: 'Users', target: named('e3', 'externalId'), active: true, missing: 'reject' },
				{ kind: 'activation', label, resourceType: 'Users', target: id('u2'), active: true, missing: 'reject' },
				{ kind: 'delete', label, resourceType: 'Users', target: id('u1'), missing: 'reject' },
			],
			questions: [ask('Users', 'externalId', ['e1', 'e2', 'e3']), ask('Users', 'id', ['u2'])],
		},
		{
			name: 'a member, also by id, and its group, by name only',
			intents: [
				{ kind: 'member', label, group: named('team', 'displayName'), member: named('ann'), change: 'add' },
				{ kind: 'member', label, group: id('g1'), member: id('u1'), change: 'remove' },
			],
			questions: [ask('Groups', 'displayName', ['team']), ask('Users', 'userName', ['ann']), ask('Users', 'id', ['u1'])],
		},
		{
			name: 'groups with their members when members are compared',
			intents: [
				{
					kind: 'upsert',
					label,
					resourceType: 'Groups',
					key: { attribute: 'displayName', value: 'team' },
					resource: {},
					wanted: { Members: [] },
					manager: named('boss'),
				},
			],
			questions: [ask('Users', 'userName', ['boss']), ask('Groups', 'displayName', ['team'], true)],
		},
		{
			name: 'groups with their members when one of several compares them',
			intents: [
				{
					kind: 'update',
					label,
					resourceType: 'Groups',
					target: named('crew', 'displayName'),
					change: { kind: 'wanted', wanted: { displayName: 'x' } },
				},
				{
					kind: 'update',
					label,
					resourceType: 'Groups',
					target: named('team', 'displayName'),
					change: { kind: 'wanted', wanted: { displayName: 'x', members: [] } },
				},
			],
			questions: [ask('Groups', 'displayName', ['crew', 'team'], true)],
		},
		{
			name: 'groups without their members when none compares them',
			intents: [
				{
					kind: 'update',
					label,
					resourceType: 'Groups',
					target: named('crew', 'displayName'),
					change: { kind: 'wanted', wanted: { displayName: 'x' } },
				},
			],
			questions: [ask('Groups', 'displayName', ['crew'])],
		},
		{
			name: 'groups with their members when an update names members',
			intents: [
				{
					kind: 'update',
					label,
					resourceType: 'Groups',
					target: named('team', 'displayName'),
					change: { kind: 'wanted', wanted: { members: [] } },
				},
			],
			questions: [ask('Groups', 'displayName', ['team'], true)],
		},
	])('$name', ({ intents, questions }) => {
		expect(finish(questionsOf(intents, asksOf))).toStrictEqual(questions);
	});

	it('is what intents ask for, one after the other', () => {
		const intents = [upsert('ann'), upsert('bob')];
		const seen: Intent[] = [];
		const questions = finish(
			questionsOf(intents, (intent, askFor) => {
				seen.push(intent);
				askFor('Groups', 'displayName', `team ${seen.length}`);
			}),
		);
		expect(seen).toStrictEqual(intents);
		expect(questions).toStrictEqual([ask('Groups', 'displayName', ['team 1', 'team 2'])]);
	});
});
