import { filterOfScope, readScope } from '../../nodes/WebexScim/resolve/readScope';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { answer, scriptedPorts } from '../webexRoom/ports';

const scopeFilter = 'userName ew "@example.com"';
const pageOf = (filter: string, startIndex = 1): string =>
	`/identity/scim/org/v2/Users?startIndex=${startIndex}&count=100&filter=${encodeURIComponent(filter)}`;
const scopePage = pageOf(scopeFilter);

const list = (resources: readonly JsonObject[], totalResults = resources.length): HttpResult =>
	answer(200, { totalResults, Resources: resources });
const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const base64 = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');
const user = (id: string, userName = `${id}@example.com`): JsonObject => ({ id, userName });
const ann = user('ann');
const bob = user('bob');
const cyd = user('cyd');
const many = Array.from({ length: 250 }, (_, index) => user(`u${index}`));

/** A list of two of whom one never comes; a page that is empty ends it. */
const cutShort = [list([ann], 2), list([], 2)];
const cutShortPages = [scopePage, pageOf(scopeFilter, 2)];

interface Scene {
	readonly name: string;
	readonly answers: readonly HttpResult[];
	readonly asked?: readonly string[];
	readonly users: readonly JsonObject[];
	readonly doubt?: string;
	readonly isPartial?: true;
}

describe('the users of the scope', () => {
	it.each<Scene>([
		{ name: 'nobody', answers: [list([])], users: [] },
		{ name: 'one page', answers: [list([ann, bob])], users: [ann, bob] },
		{
			name: 'page after page',
			answers: [list(many.slice(0, 100), 250), list(many.slice(100, 200), 250), list(many.slice(200), 250)],
			asked: [scopePage, pageOf(scopeFilter, 101), pageOf(scopeFilter, 201)],
			users: many,
		},
		{
			name: 'read again when the total changed while paging',
			answers: [list([ann], 2), list([bob], 3), list([ann, bob, cyd])],
			asked: [scopePage, pageOf(scopeFilter, 2), scopePage],
			users: [ann, bob, cyd],
		},
		{
			name: 'read three times when the pages never add up: not in full',
			answers: [...cutShort, ...cutShort, ...cutShort],
			asked: [...cutShortPages, ...cutShortPages, ...cutShortPages],
			users: [ann],
			doubt: 'Webex did not give the scope in full',
			isPartial: true,
		},
		{
			name: 'complete at the third reading',
			answers: [...cutShort, ...cutShort, list([ann, bob])],
			asked: [...cutShortPages, ...cutShortPages, scopePage],
			users: [ann, bob],
		},
		{
			name: 'the same id twice is one, in either of its forms: the first',
			answers: [list([ann, { id: base64, userName: 'dan@example.com' }, { id: uuid, userName: 'dan@example.com' }])],
			users: [ann, { id: base64, userName: 'dan@example.com' }],
		},
		{
			name: 'not to be trusted where one comes who does not fit the filter',
			answers: [list([ann, user('guest', 'guest@sub.example.com')])],
			users: [ann, user('guest', 'guest@sub.example.com')],
			doubt: "Webex gave users who do not fit 'Scope Filter'",
		},
		{
			name: 'not to be trusted where one comes without a name',
			answers: [list([{ id: 'x' }])],
			users: [{ id: 'x' }],
			doubt: "Webex gave users who do not fit 'Scope Filter'",
		},
	])('$name', async ({ answers, asked = [scopePage], users, doubt, isPartial }) => {
		const ports = scriptedPorts(answers);
		expect(await readScope('org', scopeFilter, ports)).toStrictEqual({
			kind: 'scope',
			users,
			...(doubt === undefined ? {} : { doubt }),
			...(isPartial === undefined ? {} : { isPartial }),
		});
		expect(ports.asked).toStrictEqual(asked);
	});

	it.each(['userName pr', 'not (userName eq "x")', '(userName pr)', 'meta.created gt "2026-01-01"'])(
		'the filter %j cannot be checked here, and is taken on trust',
		async (filter) => {
			expect(await readScope('org', filter, scriptedPorts([list([ann])]))).toStrictEqual({ kind: 'scope', users: [ann] });
		},
	);

	it.each<{ name: string; answers: readonly HttpResult[]; detail: string }>([
		{ name: 'refused', answers: [answer(400)], detail: 'Webex refused the lookup (400).' },
		{
			name: 'not there',
			answers: [answer(404)],
			detail: "Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.",
		},
		{
			name: 'refused on a later page',
			answers: [list([ann], 2), answer(403)],
			detail:
				"Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.",
		},
		{
			name: 'refused when read again',
			answers: [...cutShort, answer(403)],
			detail:
				"Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.",
		},
		{ name: 'no list', answers: [answer(200, { id: 'x' })], detail: "Webex's answer is not a list." },
		{ name: 'stopped', answers: [{ kind: 'cancelled' }], detail: 'The execution was stopped.' },
	])('cannot be read at all: $name', async ({ answers, detail }) => {
		const ports = scriptedPorts(answers);
		expect(await readScope('org', scopeFilter, ports)).toMatchObject({ kind: 'unread', read: { kind: 'failed', detail } });
		expect(ports.asked).toHaveLength(answers.length);
	});
});

it.each<{ name: string; text: string; filter: string }>([
	{ name: 'a domain', text: 'example.com', filter: 'userName ew "@example.com"' },
	{ name: 'a domain with its @ and blanks around', text: ' @Example.com ', filter: 'userName ew "@Example.com"' },
	{ name: 'a filter as it is', text: ' userName sw "a" ', filter: 'userName sw "a"' },
	{ name: 'nothing', text: '  ', filter: '' },
	{ name: 'one word, which is no domain', text: 'example', filter: 'example' },
])('a scope given as $name', ({ text, filter }) => {
	expect(filterOfScope(text)).toBe(filter);
});
