import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { ownRecordPath, readBody, scimPath, type ReadResult } from '../../../nodes/WebexScim/webex/reads/lookup';
import type { ReadFailure, ReadFailureCause } from '../../../nodes/WebexScim/webex/reads/readFailure';
import { refusalOf } from '../../../nodes/WebexScim/webex/reads/readState';
import type { Refusal } from '../../../nodes/WebexScim/webex/refusal';
import { answer, scriptedPorts } from '../ports';

const ok = answer(200, { id: 'u1' });
const body: ReadResult = { kind: 'body', body: { id: 'u1' } };
const lost: HttpResult = { kind: 'lost', detail: 'Cut.' };
const failed = (cause: ReadFailureCause, detail: string, isPassing: boolean, more: Partial<ReadFailure> = {}): ReadResult => ({
	kind: 'failed',
	cause,
	detail,
	words: {},
	isPassing,
	...more,
});
const cut = failed('unreachable', 'Cut.', true);
const unreadable = failed('unusable', "Webex's answer to the lookup cannot be read.", true);
const stopped = failed('cancelled', 'The execution was stopped.', true);
const forbidden =
	"Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.";
const times = (count: number, result: HttpResult): readonly HttpResult[] => Array.from({ length: count }, () => result);

/**
 * Mutants that nothing can tell apart: what is no answer has no status, so that asking for its kind first makes no
 * difference; a switch that falls through gives undefined as the named kinds do; what is no body is no list.
 */
describe('a read', () => {
	it.each<{ name: string; results: readonly HttpResult[]; read: ReadResult; waits: readonly number[] }>([
		{ name: 'that is answered', results: [ok], read: body, waits: [] },
		{ name: 'of what is not there', results: [answer(404)], read: { kind: 'absent' }, waits: [] },
		{ name: 'that is refused', results: [answer(403)], read: failed('forbidden', forbidden, false, { status: 403 }), waits: [] },
		{
			name: 'whose token is refused',
			results: [answer(401)],
			read: failed('login', 'Webex does not accept the credential. Open it and connect it again.', false, { status: 401 }),
			waits: [],
		},
		{
			name: 'that is refused in words',
			results: [answer(400, { detail: 'Attribute externalId is not searchable.', scimType: 'invalidFilter' }, { trackingId: 'T1' })],
			read: failed('refused', 'Webex refused the lookup (400). Webex says: Attribute externalId is not searchable.', false, {
				status: 400,
				words: { detail: 'Attribute externalId is not searchable.', scimType: 'invalidFilter', trackingId: 'T1' },
			}),
			waits: [],
		},
		{
			name: 'that is led elsewhere',
			results: [answer(300)],
			read: failed('refused', 'Webex refused the lookup (300).', false, { status: 300 }),
			waits: [],
		},
		{
			name: 'that met the last of the refusals',
			results: [answer(499)],
			read: failed('refused', 'Webex refused the lookup (499).', false, { status: 499 }),
			waits: [],
		},
		{
			name: 'whose login is refused',
			results: [{ kind: 'loginRefused', detail: 'No.' }],
			read: failed('login', 'No.', false, { status: 401 }),
			waits: [],
		},
		{ name: 'that is cancelled', results: [{ kind: 'cancelled' }], read: stopped, waits: [] },
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
		{ name: 'that fails five times', results: [...times(5, lost), ok], read: cut, waits: [1_000, 1_000, 1_000, 1_000] },
		{
			name: 'that meets five errors of the server',
			results: [answer(500), answer(503), answer(502), answer(504), answer(200, ''), ok],
			read: unreadable,
			waits: [1_000, 1_000, 1_000, 1_000],
		},
		{
			name: 'that meets five errors in words',
			results: [...times(4, answer(500)), answer(500, { detail: 'Internal' }), ok],
			read: failed('unavailable', 'Webex could not answer the lookup (500). Webex says: Internal.', true, {
				status: 500,
				words: { detail: 'Internal' },
			}),
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
			read: cut,
			waits: Array.from({ length: 6 }, () => 1_000),
		},
	])('$name', async ({ results, read, waits }) => {
		const ports = scriptedPorts(results);
		expect(await readBody('/x', ports)).toStrictEqual(read);
		expect(ports.waits()).toStrictEqual(waits);
		expect(ports.asked).toStrictEqual(Array.from({ length: waits.length + 1 }, () => '/x'));
	});

	const asked = (seconds: string): HttpResult => answer(429, '', { retryAfter: seconds });

	it.each<{ name: string; result: HttpResult; maxWaitMs: number; isCancelled?: () => boolean; read: ReadResult }>([
		{ name: 'that just may wait', result: asked('10'), maxWaitMs: 10_000, read: body },
		{
			name: 'that may not wait so long says what Webex asked for',
			result: asked('10'),
			maxWaitMs: 9_999,
			read: failed('waitLimit', "Webex asked to wait 10 seconds, which is more than 'Max Wait Seconds' leaves.", true, { status: 429 }),
		},
		{
			name: 'that may not wait at all',
			result: answer(503),
			maxWaitMs: 0,
			read: failed(
				'waitLimit',
				"Webex did not carry out the lookup, and the next try would be after a wait, which is more than 'Max Wait Seconds' leaves.",
				true,
				{ status: 503 },
			),
		},
		{
			name: 'whose answer cannot be read, and no time for another try',
			result: answer(200, '<html>'),
			maxWaitMs: 0,
			read: failed('waitLimit', "The time for retries ('Max Wait Seconds') is used up.", true),
		},
		{ name: 'without a connection, and no time for another try', result: lost, maxWaitMs: 0, read: cut },
		{ name: 'that is stopped while it waits', result: lost, maxWaitMs: 10_000, isCancelled: () => true, read: stopped },
		{ name: 'that is stopped while it is held', result: asked('1'), maxWaitMs: 10_000, isCancelled: () => true, read: stopped },
	])('$name', async ({ result, maxWaitMs, isCancelled, read }) => {
		expect(await readBody('/x', scriptedPorts([result, ok], maxWaitMs, isCancelled))).toStrictEqual(read);
	});

	it('waits longer from try to try', async () => {
		const ports = scriptedPorts([...times(4, lost), ok], 600_000, () => false, 1);
		expect(await readBody('/x', ports)).toStrictEqual(body);
		expect(ports.waits()).toStrictEqual([2_000, 4_000, 8_000, 16_000]);
	});

	it('tells of every answer, for Webex’s clock', async () => {
		const ports = scriptedPorts([answer(503), lost, ok]);
		await readBody('/x', ports);
		expect(ports.observed).toStrictEqual([answer(503), ok]);
	});
});

describe('the reads of a run', () => {
	const threeReads = async (ports: ReturnType<typeof scriptedPorts>, first = '/x'): Promise<readonly string[]> => {
		const kinds: string[] = [];
		for (const path of [first, '/y', '/z']) {
			const read = await readBody(path, ports);
			kinds.push(read.kind === 'failed' ? read.cause : read.kind);
		}
		return kinds;
	};

	it.each<{
		name: string;
		results: readonly HttpResult[];
		path?: string;
		maxWaitMs?: number;
		cause: string;
		requests: number;
		refusal: Refusal | undefined;
	}>([
		{ name: 'no connection', results: [...times(5, lost), ok], cause: 'unreachable', requests: 5, refusal: { detail: 'Cut.' } },
		{
			name: 'never sent',
			results: [...times(5, { kind: 'notSent', detail: 'Webex could not be reached (ENOTFOUND).' }), ok],
			cause: 'unreachable',
			requests: 5,
			refusal: { detail: 'Webex could not be reached (ENOTFOUND).' },
		},
		{
			name: 'no login',
			results: [{ kind: 'loginRefused', detail: 'No.' }, ok],
			cause: 'login',
			requests: 1,
			refusal: { status: 401, detail: 'No.' },
		},
		{ name: 'no rights', results: [answer(403), ok], cause: 'forbidden', requests: 1, refusal: { status: 403, detail: forbidden } },
		{
			name: 'no such organization',
			results: [answer(404), ok],
			path: `${scimPath('org', 'Users')}?startIndex=1&count=100`,
			cause: 'organization',
			requests: 1,
			refusal: {
				status: 404,
				detail: "Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.",
			},
		},
		{ name: 'a stop', results: [{ kind: 'cancelled' }, ok], cause: 'cancelled', requests: 1, refusal: undefined },
		{
			name: 'a wait beyond the limit',
			results: [answer(429, '', { retryAfter: '60' }), ok],
			maxWaitMs: 5_000,
			cause: 'waitLimit',
			requests: 1,
			refusal: undefined,
		},
	])('all end by $name', async ({ results, path, maxWaitMs, cause, requests, refusal }) => {
		const ports = scriptedPorts(results, maxWaitMs);
		expect(await threeReads(ports, path)).toStrictEqual([cause, cause, cause]);
		expect(ports.asked).toHaveLength(requests);
		expect(refusalOf(ports)).toStrictEqual(refusal);
	});

	it.each<{ name: string; first: HttpResult; path?: string; kind: string }>([
		{ name: 'a refused question', first: answer(400), kind: 'refused' },
		{ name: 'what is not there', first: answer(404), kind: 'absent' },
		{ name: 'a page behind the end', first: answer(404), path: `${scimPath('org', 'Users')}?startIndex=101&count=100`, kind: 'absent' },
		{ name: 'a user who is not there', first: answer(404), path: scimPath('org', 'Users', 'u1'), kind: 'absent' },
		{ name: 'the record that a service app does not have', first: answer(403), path: ownRecordPath, kind: 'refused' },
	])('go on after $name', async ({ first, path, kind }) => {
		const ports = scriptedPorts([first, ok]);
		expect(await threeReads(ports, path)).toStrictEqual([kind, 'body', 'body']);
		expect(refusalOf(ports)).toBeUndefined();
	});

	it('are tried less often while Webex answers none', async () => {
		const ports = scriptedPorts([...times(9, answer(500)), ok]);
		expect(await threeReads(ports)).toStrictEqual(['unavailable', 'unavailable', 'unavailable']);
		expect(ports.asked).toStrictEqual([...times(5, lost).map(() => '/x'), '/y', '/y', '/z', '/z']);
		expect(await readBody('/x', ports)).toStrictEqual(body);
	});

	it.each<{ name: string; result: HttpResult; waits: readonly number[] }>([
		{ name: 'a rate limit together', result: answer(429, '', { retryAfter: 'Thu, 01 Jan 1970 00:17:40 GMT' }), waits: [60_000] },
		{ name: 'an error of the server each by itself', result: answer(503, '', { retryAfter: '7' }), waits: [7_000, 7_000, 7_000] },
	])('that go side by side wait for $name', async ({ result, waits }) => {
		const ports = scriptedPorts(
			(_path, index) => (index >= 1 && index <= 3 ? result : ok),
			600_000,
			() => false,
			0,
			3,
		);
		await readBody('/w', ports);
		await Promise.all(['/x', '/y', '/z'].map(async (path) => await readBody(path, ports)));
		expect(ports.waits()).toStrictEqual(waits);
	});

	it.each([
		{ name: 'a resource of the organization', path: '/x', result: ok, hasGiven: true },
		{ name: 'nothing, where there is none', path: '/x', result: answer(404), hasGiven: false },
		{ name: 'the own record, which needs no organization', path: ownRecordPath, result: ok, hasGiven: false },
	])('know whether Webex gave something of the organization: $name', async ({ path, result, hasGiven }) => {
		const ports = scriptedPorts([result]);
		await readBody(path, ports);
		expect(ports.state.hasGiven()).toBe(hasGiven);
	});

	it('that are under way together are all held by a rate limit, and wait once', async () => {
		const ports = scriptedPorts((_path, index) => (index === 0 ? answer(429, '', { retryAfter: '60' }) : ok));
		const first = readBody('/x', ports);
		await Promise.resolve();
		await Promise.resolve();
		await Promise.all([first, readBody('/y', ports), readBody('/z', ports)]);
		expect(ports.waits()).toStrictEqual([60_000]);
		expect(ports.asked).toHaveLength(4);
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
