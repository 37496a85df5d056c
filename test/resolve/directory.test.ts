import { createDirectory, questionKey, questionsOf, type Answers, type Found, type Question } from '../../nodes/WebexScim/resolve/directory';
import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { asksOf } from '../../nodes/WebexScim/resolve/kinds';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { nameOf } from '../../nodes/WebexScim/scim/names';
import type { FoundForValue } from '../../nodes/WebexScim/webex/findByValue';
import { failureOf } from '../../nodes/WebexScim/webex/readFailure';

describe('a name looked up', () => {
	const ann = { id: 'u1', userName: 'ann' };
	const uuid = '6f2f1c0e-9d3b-4c1a-8a2b-0123456789ab';
	const refused = failureOf('refused', 'Webex refused the lookup (400).', false);
	const unusable = failureOf('unusable', 'Webex gave it without an ID that can be used.', false);
	const notAsked = failureOf('unusable', 'It was not looked up in Webex.', true);
	const answers: Answers = new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, FoundForValue>([
				['ann', [ann]],
				['zo\u00eb', [ann]],
				['twice', [ann, { ...ann, id: 'U1' }]],
				['forms', [{ id: uuid }, { id: Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64') }]],
				['refused', refused],
				['me', [{ id: 'me' }]],
				['empty', [{ id: '' }]],
				['mixed', [ann, { id: '../x' }]],
				['nobody', []],
				['two', [ann, { id: 'u2' }]],
				['odd', [{ id: 7 }]],
			]),
		],
	]);

	it.each<{ name: string; value: string; found: Found }>([
		{ name: 'found, whatever the case', value: 'ANN', found: { kind: 'found', id: 'u1', resource: ann } },
		{ name: 'absent', value: 'nobody', found: { kind: 'absent' } },
		{ name: 'more than one', value: 'two', found: { kind: 'ambiguous' } },
		{ name: 'found, whatever the encoding', value: 'zoe\u0308', found: { kind: 'found', id: 'u1', resource: ann } },
		{ name: 'the same one twice', value: 'twice', found: { kind: 'found', id: 'u1', resource: ann } },
		{ name: 'the same one in both forms of its id', value: 'forms', found: { kind: 'found', id: uuid, resource: { id: uuid } } },
		{ name: 'another name by case beyond ASCII', value: 'ZO\u00cb', found: notAsked },
		{ name: 'one with an id that is no id', value: 'odd', found: unusable },
		{ name: 'one with the id of whoever asks', value: 'me', found: unusable },
		{ name: 'one with an empty id', value: 'empty', found: unusable },
		{ name: 'one with an id that can be used beside one without', value: 'mixed', found: unusable },
		{ name: 'a lookup that failed, and why', value: 'refused', found: refused },
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

/** Mutants that nothing can tell apart: names folded to capitals, kinds that ask for nothing, a manager by id, of which there is none. */
describe('what has to be looked up', () => {
	const label = 'item 0';
	const named = (value: string, attribute: 'userName' | 'externalId' | 'displayName' = 'userName') => ({ kind: 'name', attribute, value }) as const;
	const id = (value: string) => ({ kind: 'id', id: value }) as const;
	const upsert = (value: string, wanted: JsonObject = {}): Intent => ({ kind: 'upsert', label, resourceType: 'Users', key: { attribute: 'userName', value }, resource: {}, wanted });
	const ask = (resourceType: 'Users' | 'Groups', attribute: Question['attribute'], values: readonly string[], includesMembers = false): Question => ({ resourceType, attribute, values, includesMembers });

	it.each<{ name: string; intents: readonly Intent[]; questions: readonly Question[] }>([
		{ name: 'nothing', intents: [], questions: [] },
		{
			name: 'nothing for what is settled, an operation, and a create',
			intents: [
				{ kind: 'decided', label, outcome: { kind: 'unchanged' } },
				{ kind: 'operation', label, method: 'DELETE', resourceType: 'Users', target: id('u1') },
				{ kind: 'create', label, resourceType: 'Users', resource: { userName: 'ann' }, existing: 'reject' },
			],
			questions: [],
		},
		{ name: 'the keys of upserts, each once, whatever the case', intents: [upsert('ann'), upsert('bob'), upsert('ANN')], questions: [ask('Users', 'userName', ['ann', 'bob'])] },
		{
			name: 'the manager of a create',
			intents: [{ kind: 'create', label, resourceType: 'Users', resource: {}, existing: 'reject', manager: named('boss') }],
			questions: [ask('Users', 'userName', ['boss'])],
		},
		{ name: 'the target of an update by name', intents: [{ kind: 'update', label, resourceType: 'Groups', target: named('team', 'displayName'), change: { kind: 'patch', message: {} } }], questions: [ask('Groups', 'displayName', ['team'])] },
		{ name: 'an update by id needs nothing', intents: [{ kind: 'update', label, resourceType: 'Users', target: id('u1'), change: { kind: 'wanted', wanted: { title: 'x' } } }], questions: [] },
		{ name: 'an update by id of part of a list needs the resource', intents: [{ kind: 'update', label, resourceType: 'Users', target: id('u1'), change: { kind: 'wanted', wanted: { emails: [{ value: 'x' }] } } }], questions: [ask('Users', 'id', ['u1'])] },
		{ name: 'a PATCH by id needs nothing', intents: [{ kind: 'update', label, resourceType: 'Users', target: id('u1'), change: { kind: 'patch', message: {} } }], questions: [] },
		{
			name: 'deletions and deactivations by name, not by id or reference',
			intents: [
				{ kind: 'delete', label, resourceType: 'Users', target: named('e1', 'externalId'), missing: 'reject' },
				{ kind: 'activation', active: false, label, resourceType: 'Users', target: named('e2', 'externalId'), missing: 'reject' },
				{ kind: 'delete', label, resourceType: 'Users', target: id('u1'), missing: 'reject' },
				{ kind: 'delete', label, resourceType: 'Users', target: { kind: 'reference', alias: 'a' }, missing: 'reject' },
			],
			questions: [ask('Users', 'externalId', ['e1', 'e2'])],
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
				{ kind: 'upsert', label, resourceType: 'Groups', key: { attribute: 'displayName', value: 'team' }, resource: {}, wanted: { Members: [] }, manager: named('boss') },
			],
			questions: [ask('Users', 'userName', ['boss']), ask('Groups', 'displayName', ['team'], true)],
		},
		{
			name: 'groups with their members when one of several compares them',
			intents: [
				{ kind: 'update', label, resourceType: 'Groups', target: named('crew', 'displayName'), change: { kind: 'wanted', wanted: { displayName: 'x' } } },
				{ kind: 'update', label, resourceType: 'Groups', target: named('team', 'displayName'), change: { kind: 'wanted', wanted: { displayName: 'x', members: [] } } },
			],
			questions: [ask('Groups', 'displayName', ['crew', 'team'], true)],
		},
		{
			name: 'groups without their members when none compares them',
			intents: [{ kind: 'update', label, resourceType: 'Groups', target: named('crew', 'displayName'), change: { kind: 'wanted', wanted: { displayName: 'x' } } }],
			questions: [ask('Groups', 'displayName', ['crew'])],
		},
		{
			name: 'groups with their members when an update names members',
			intents: [{ kind: 'update', label, resourceType: 'Groups', target: named('team', 'displayName'), change: { kind: 'wanted', wanted: { members: [] } } }],
			questions: [ask('Groups', 'displayName', ['team'], true)],
		},
	])('$name', ({ intents, questions }) => {
		expect(questionsOf(intents, asksOf)).toStrictEqual(questions);
	});
});

describe('what names a resource', () => {
	it.each<{ type: 'Users' | 'Groups'; resource: JsonObject; name: object | undefined }>([
		{ type: 'Users', resource: { userName: 'Ann' }, name: { attribute: 'userName', value: 'Ann' } },
		{ type: 'Users', resource: { USERNAME: 'Ann' }, name: { attribute: 'userName', value: 'Ann' } },
		{ type: 'Users', resource: { displayName: 'Ann' }, name: undefined },
		{ type: 'Groups', resource: { displayname: 'Team', userName: 'x' }, name: { attribute: 'displayName', value: 'Team' } },
		{ type: 'Groups', resource: { userName: 'x' }, name: undefined },
		{ type: 'Users', resource: { userName: '' }, name: undefined },
		{ type: 'Users', resource: { userName: 7 }, name: undefined },
		{ type: 'Users', resource: {}, name: undefined },
	])('$type $resource: $name', ({ type, resource, name }) => {
		expect(nameOf(type, resource)).toStrictEqual(name);
	});
});
