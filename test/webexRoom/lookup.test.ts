import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { findByValue, ownRecordPath, readJson, scimPath, type ReadResult } from '../../nodes/WebexScim/webex/lookup';
import { answer, scriptedPorts } from './ports';

const ok = answer(200, { id: 'u1' });
const body: ReadResult = { kind: 'body', body: { id: 'u1' } };
const lost: HttpResult = { kind: 'lost', detail: 'Cut.' };
const unanswered: ReadResult = { kind: 'failed', detail: 'Webex did not answer the look-up.' };
const times = (count: number, result: HttpResult): readonly HttpResult[] => Array.from({ length: count }, () => result);

/**
 * Mutants that nothing can tell apart: what is no answer has no status, so that asking for its kind first makes no
 * difference; a switch that falls through gives undefined as the named kinds do; what is no body is no list.
 */
describe('a read', () => {
	it.each<{ name: string; results: readonly HttpResult[]; read: ReadResult; waits: readonly number[] }>([
		{ name: 'that is answered', results: [ok], read: body, waits: [] },
		{ name: 'of what is not there', results: [answer(404)], read: { kind: 'absent' }, waits: [] },
		{
			name: 'that is refused',
			results: [answer(403)],
			read: { kind: 'failed', status: 403, detail: 'Webex refused the look-up with status 403.' },
			waits: [],
		},
		{
			name: 'that is led elsewhere',
			results: [answer(300)],
			read: { kind: 'failed', status: 300, detail: 'Webex refused the look-up with status 300.' },
			waits: [],
		},
		{
			name: 'that met the last of the refusals',
			results: [answer(499)],
			read: { kind: 'failed', status: 499, detail: 'Webex refused the look-up with status 499.' },
			waits: [],
		},
		{
			name: 'whose login is refused',
			results: [{ kind: 'loginRefused', detail: 'No.' }],
			read: { kind: 'failed', status: 401, detail: 'No.' },
			waits: [],
		},
		{
			name: 'that is cancelled',
			results: [{ kind: 'cancelled' }],
			read: { kind: 'failed', detail: 'The execution was stopped.' },
			waits: [],
		},
		{ name: 'that is lost once', results: [lost, ok], read: body, waits: [1_000] },
		{ name: 'that did not leave once', results: [{ kind: 'notSent', detail: '' }, ok], read: body, waits: [1_000] },
		{
			name: 'that meets 500, 503 and a page',
			results: [answer(500), answer(503, '', { retryAfter: '7' }), answer(200, '<html>'), ok],
			read: body,
			waits: [1_000, 7_000, 1_000],
		},
		{ name: 'that meets 201 and 299', results: [answer(201, { id: 'x' }), answer(299, {}), ok], read: body, waits: [1_000, 1_000] },
		{ name: 'that meets a list instead of an object', results: [answer(200, []), ok], read: body, waits: [1_000] },
		{ name: 'that fails four times', results: [...times(4, lost), ok], read: body, waits: [1_000, 1_000, 1_000, 1_000] },
		{ name: 'that fails five times', results: [...times(5, lost), ok], read: unanswered, waits: [1_000, 1_000, 1_000, 1_000] },
		{
			name: 'that meets five errors of the server',
			results: [answer(500), answer(503), answer(502), answer(504), answer(200, ''), ok],
			read: unanswered,
			waits: [1_000, 1_000, 1_000, 1_000],
		},
		{
			name: 'that is asked to wait often is patient',
			results: [...times(20, answer(429, '', { retryAfter: '2' })), ok],
			read: body,
			waits: Array.from({ length: 20 }, () => 2_000),
		},
		{
			name: 'that is asked to wait, also by 423, and fails five times',
			results: [answer(429), ...times(4, lost), answer(423), lost, ok],
			read: unanswered,
			waits: Array.from({ length: 6 }, () => 1_000),
		},
	])('$name', async ({ results, read, waits }) => {
		const ports = scriptedPorts(results);
		expect(await readJson('/x', ports)).toStrictEqual(read);
		expect(ports.waits()).toStrictEqual(waits);
		expect(ports.asked).toStrictEqual(Array.from({ length: waits.length + 1 }, () => '/x'));
	});

	it('is given up when the waits of the run are used up, or the run is cancelled', async () => {
		const givenUp: ReadResult = { kind: 'failed', detail: 'The look-up was given up.' };
		expect(await readJson('/x', scriptedPorts([answer(429, '', { retryAfter: '10' }), ok], 9_999))).toStrictEqual(givenUp);
		expect(await readJson('/x', scriptedPorts([answer(429, '', { retryAfter: '10' }), ok], 10_000))).toStrictEqual(body);
		expect(
			await readJson(
				'/x',
				scriptedPorts([lost, ok], 10_000, () => true),
			),
		).toStrictEqual(givenUp);
	});

	it('waits longer from try to try', async () => {
		const ports = scriptedPorts([...times(4, lost), ok], 600_000, () => false, 1);
		expect(await readJson('/x', ports)).toStrictEqual(body);
		expect(ports.waits()).toStrictEqual([2_000, 4_000, 8_000, 16_000]);
	});

	it('tells of every answer, for Webex’s clock', async () => {
		const ports = scriptedPorts([answer(503), lost, ok]);
		await readJson('/x', ports);
		expect(ports.observed).toStrictEqual([answer(503), ok]);
	});
});

describe('resources looked up by value', () => {
	const list = (resources: readonly object[], totalResults = resources.length): HttpResult =>
		answer(200, { totalResults, Resources: resources });
	const ann = { id: '1', userName: 'Ann@example.com' };
	const bob = { id: '2', UserName: 'bob@example.com' };

	it.each<{ name: string; values: readonly string[]; results: readonly HttpResult[]; found: Readonly<Record<string, readonly object[]>> }>([
		{ name: 'none asked for, none asked', values: [], results: [], found: {} },
		{
			name: 'each by its own value in lower case, whatever the order and case',
			values: ['BOB@example.com', 'ann@example.com', 'cid@example.com'],
			results: [list([ann, bob])],
			found: { 'ann@example.com': [ann], 'bob@example.com': [bob], 'cid@example.com': [] },
		},
		{
			name: 'two of one value',
			values: ['ann@example.com'],
			results: [list([ann, { ...ann, id: '3' }])],
			found: { 'ann@example.com': [ann, { ...ann, id: '3' }] },
		},
		{
			name: 'what nobody asked for is left out',
			values: ['ann@example.com'],
			results: [list([bob, { id: '4' }, { id: '5', userName: 7 }])],
			found: { 'ann@example.com': [] },
		},
		{
			name: 'an empty list without Resources',
			values: ['ann@example.com'],
			results: [answer(200, { totalResults: 0 })],
			found: { 'ann@example.com': [] },
		},
		{ name: 'a list that was cut short says nothing', values: ['ann@example.com'], results: [list([ann], 2)], found: {} },
		{ name: 'an answer that is no list says nothing', values: ['ann@example.com'], results: [answer(200, { x: 1 })], found: {} },
		{ name: 'a refusal says nothing', values: ['ann@example.com'], results: [answer(403)], found: {} },
		{ name: 'a 404 says nothing', values: ['ann@example.com'], results: [answer(404)], found: {} },
		{
			name: 'a value that no filter can carry is not asked for',
			values: ['\ud83d', 'ann@example.com'],
			results: [list([ann])],
			found: { 'ann@example.com': [ann] },
		},
	])('$name', async ({ values, results, found }) => {
		expect(Object.fromEntries(await findByValue('/Users', 'userName', values, scriptedPorts(results)))).toStrictEqual(found);
	});

	it('asks 50 at a time; a search that fails hurts only its own values', async () => {
		const values = Array.from({ length: 120 }, (_, index) => `user${index}`);
		const ports = scriptedPorts([list([]), answer(403), list([])]);
		const found = await findByValue('/Users', 'userName', values, ports);
		expect(ports.asked).toHaveLength(3);
		expect([...found.keys()]).toStrictEqual([...values.slice(0, 50), ...values.slice(100)]);
	});

	it.each([
		{
			name: 'the values',
			scope: undefined,
			path: `/Users?filter=${encodeURIComponent('userName eq "a\\"&b" or userName eq "c"')}&count=100`,
		},
		{
			name: 'the values within a scope',
			scope: 'active eq true or title pr',
			path: `/Users?filter=${encodeURIComponent('(active eq true or title pr) and (userName eq "a\\"&b" or userName eq "c")')}&count=100`,
		},
		{
			name: 'the values, with members',
			scope: undefined,
			includesMembers: true,
			path: `/Users?filter=${encodeURIComponent('userName eq "a\\"&b" or userName eq "c"')}&count=100&includeMembers=true`,
		},
	])('asks for $name, escaped', async ({ scope, includesMembers, path }) => {
		const ports = scriptedPorts([list([])]);
		await findByValue('/Users', 'userName', ['a"&b', 'c'], ports, scope, includesMembers);
		expect(ports.asked).toStrictEqual([path]);
	});
});

describe('paths', () => {
	it.each([
		{ path: ownRecordPath, expected: '/identity/scim/v2/Users/me' },
		{ path: scimPath('org', 'Bulk'), expected: '/identity/scim/org/v2/Bulk' },
		{ path: scimPath('org', 'Users'), expected: '/identity/scim/org/v2/Users' },
		{ path: scimPath('org', 'Groups', 'g1'), expected: '/identity/scim/org/v2/Groups/g1' },
		{ path: scimPath('org', 'Users', '../Groups?x#y'), expected: '/identity/scim/org/v2/Users/..%2FGroups%3Fx%23y' },
	])('$expected', ({ path, expected }) => {
		expect(path).toBe(expected);
	});
});
