import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { questionKey, type Answers, type Found } from '../../nodes/WebexScim/resolve/directory/directory';
import { lookUp } from '../../nodes/WebexScim/resolve/directory/lookUp';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { refusalOf } from '../../nodes/WebexScim/webex/reads/readState';
import { answer, scriptedPorts } from '../webexRoom/ports';

const label = 'item 0';
const list = (resources: readonly object[], totalResults = resources.length): HttpResult =>
	answer(200, { totalResults, Resources: resources });
const remove = (value: string): Intent => ({
	kind: 'delete',
	label,
	resourceType: 'Users',
	target: { kind: 'name', attribute: 'userName', value },
	missing: 'reject',
});
const join = (groupId: string): Intent => ({
	kind: 'member',
	label,
	group: { kind: 'id', id: groupId },
	member: { kind: 'id', id: 'u1' },
	change: 'add',
});
const word = (found: Found): string => (found.kind === 'failed' ? found.cause : found.kind);

describe('names looked up for a run', () => {
	it.each<{ name: string; names: readonly string[]; results: readonly HttpResult[]; found: readonly string[] }>([
		{
			name: 'each spelling has its own answer',
			names: ['\u212aim@example.com', 'KIM@example.com', 'kim@example.com'],
			results: [list([{ id: 'u1', userName: 'kim@example.com' }])],
			found: ['absent', 'found', 'found'],
		},
		{
			name: 'each spelling has its own answer, whatever their order',
			names: ['kim@example.com', '\u212aim@example.com'],
			results: [list([{ id: 'u1', userName: 'kim@example.com' }])],
			found: ['found', 'absent'],
		},
		{
			name: 'an id that leads nowhere else',
			names: ['ann@example.com'],
			results: [list([{ id: '', userName: 'ann@example.com' }])],
			found: ['unusable'],
		},
		{ name: 'a login that is refused', names: ['ann@example.com'], results: [{ kind: 'loginRefused', detail: 'No.' }], found: ['login'] },
		{ name: 'a lookup that is refused', names: ['ann@example.com'], results: [answer(400)], found: ['refused'] },
	])('$name', async ({ names, results, found }) => {
		const { directory } = await lookUp(names.map(remove), 'org', scriptedPorts(results));
		expect(names.map((name) => word(directory.find('Users', 'userName', name)))).toStrictEqual(found);
	});

	it('end for all of them where Webex is out of reach', async () => {
		const names = Array.from({ length: 2_000 }, (_, index) => `user${index}@example.com`);
		const ports = scriptedPorts([{ kind: 'lost', detail: 'Cut.' }]);
		const { directory } = await lookUp([...names.map(remove), join('g1')], 'org', ports);
		expect(new Set(names.map((name) => word(directory.find('Users', 'userName', name))))).toStrictEqual(new Set(['unreachable']));
		expect(ports.asked).toHaveLength(5);
		expect(refusalOf(ports)).toStrictEqual({ detail: 'Cut.' });
	});

	it('what is known is not asked for, and the rest is', async () => {
		const known: Answers = new Map([[questionKey('Users', 'userName'), new Map([['ann@example.com', [{ id: 'u1' }]]])]]);
		const ports = scriptedPorts([list([{ id: 'u2', userName: 'bob@example.com' }])]);
		const { directory } = await lookUp([remove('ANN@example.com'), remove('bob@example.com')], 'org', ports, known);
		expect(['ann@example.com', 'bob@example.com'].map((name) => word(directory.find('Users', 'userName', name)))).toStrictEqual([
			'found',
			'found',
		]);
		expect(ports.asked.map((path) => decodeURIComponent(path))).toStrictEqual([
			'/identity/scim/org/v2/Users?filter=userName eq "bob@example.com"&count=100',
		]);
	});
});

describe('groups read one by one', () => {
	const update = (groupId: string): Intent => ({
		kind: 'update',
		label,
		resourceType: 'Groups',
		target: { kind: 'id', id: groupId },
		change: { kind: 'wanted', wanted: { owners: [{ value: 'u1' }] } },
	});

	it.each<{ name: string; id: string; result: HttpResult; found: string; requests?: number }>([
		{ name: 'the one asked for', id: 'g1', result: answer(200, { id: 'G1' }), found: 'found' },
		{ name: 'another one', id: 'g1', result: answer(200, { id: 'g2' }), found: 'unusable' },
		{ name: 'one without an id', id: 'g1', result: answer(200, {}), found: 'unusable' },
		{ name: 'none', id: 'g1', result: answer(404), found: 'absent' },
		{ name: 'refused', id: 'g1', result: answer(400), found: 'refused' },
		{
			name: 'an id that is none is not asked for',
			id: '../Users/1',
			result: answer(200, { id: '../Users/1' }),
			found: 'absent',
			requests: 0,
		},
	])('$name', async ({ id, result, found, requests = 1 }) => {
		const ports = scriptedPorts([result]);
		const { directory } = await lookUp([update(id)], 'org', ports);
		expect(word(directory.find('Groups', 'id', id))).toBe(found);
		expect(ports.asked).toHaveLength(requests);
	});
});

describe('the members of a group', () => {
	const user = list([{ id: 'u1' }]);
	it.each<{ name: string; results: readonly HttpResult[]; members: ReadonlyMap<string, string> | undefined }>([
		{
			name: 'whole',
			results: [user, answer(200, { memberSize: 2, members: [{ value: 'U1' }, { value: 'g2', type: 'group' }] })],
			members: new Map([
				['u1', ''],
				['g2', 'group'],
			]),
		},
		{ name: 'cut short', results: [user, answer(200, { memberSize: 3, members: [{ value: 'u1' }] })], members: undefined },
		{
			name: 'one without an id',
			results: [user, answer(200, { memberSize: 2, members: [{ value: 'u1' }, { display: 'x' }] })],
			members: undefined,
		},
		{ name: 'refused', results: [user, answer(400)], members: undefined },
	])('$name', async ({ results, members }) => {
		const { membersOf } = await lookUp([join('g1')], 'org', scriptedPorts(results));
		expect(membersOf('G1')).toStrictEqual(members);
	});
});
