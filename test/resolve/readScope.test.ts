import { readScope } from '../../nodes/WebexScim/resolve/readScope';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { answer, scriptedPorts } from '../webexRoom/ports';

const scopeFilter = 'userName ew "@example.com"';
const own = '/identity/scim/v2/Users/me';
const pageOf = (filter: string, startIndex = 1): string =>
	`/identity/scim/org/v2/Users?startIndex=${startIndex}&count=100&filter=${encodeURIComponent(filter)}`;
const scopePage = pageOf(scopeFilter);

const list = (resources: readonly JsonObject[], totalResults = resources.length): HttpResult =>
	answer(200, { totalResults, Resources: resources });
const user = (id: string, userName = `${id}@example.com`): JsonObject => ({ id, userName });
const ann = user('ann');
const bob = user('bob');
const cyd = user('cyd');
const many = Array.from({ length: 250 }, (_, index) => user(`u${index}`));

/** A list of two of whom one never comes; a page that is empty ends it. */
const cutShort = [list([ann], 2), list([], 2)];
const cutShortPages = [scopePage, pageOf(scopeFilter, 2)];
const nobody = answer(404);

interface Scene {
	readonly name: string;
	readonly protect?: string;
	readonly answers: readonly HttpResult[];
	readonly asked?: readonly string[];
	readonly users: readonly JsonObject[];
	readonly isComplete?: boolean;
	readonly protectedIds?: readonly string[];
}

describe('the users of the scope', () => {
	it.each<Scene>([
		{ name: 'nobody', answers: [list([]), nobody], users: [] },
		{ name: 'one page', answers: [list([ann, bob]), nobody], users: [ann, bob] },
		{
			name: 'page after page',
			answers: [list(many.slice(0, 100), 250), list(many.slice(100, 200), 250), list(many.slice(200), 250), nobody],
			asked: [scopePage, pageOf(scopeFilter, 101), pageOf(scopeFilter, 201), own],
			users: many,
		},
		{
			name: 'read again when the total changed while paging',
			answers: [list([ann], 2), list([bob], 3), list([ann, bob, cyd]), nobody],
			asked: [scopePage, pageOf(scopeFilter, 2), scopePage, own],
			users: [ann, bob, cyd],
		},
		{
			name: 'read three times when the pages never add up: incomplete',
			answers: [...cutShort, ...cutShort, ...cutShort, nobody],
			asked: [...cutShortPages, ...cutShortPages, ...cutShortPages, own],
			users: [ann],
			isComplete: false,
		},
		{
			name: 'complete at the third reading',
			answers: [...cutShort, ...cutShort, list([ann, bob]), nobody],
			asked: [...cutShortPages, ...cutShortPages, scopePage, own],
			users: [ann, bob],
		},
	])('$name', async ({ answers, asked = [scopePage, own], users, isComplete = true }) => {
		const ports = scriptedPorts(answers);
		expect(await readScope({ organizationId: 'org', scopeFilter, protect: '' }, ports)).toStrictEqual({
			kind: 'scope',
			users,
			isComplete,
			protectedIds: new Set(),
		});
		expect(ports.asked).toStrictEqual(asked);
	});

	it.each<{ name: string; answers: readonly HttpResult[]; detail: string }>([
		{ name: 'refused', answers: [answer(400)], detail: 'Webex refused the lookup (400).' },
		{ name: 'not there', answers: [answer(404)], detail: "Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential." },
		{ name: 'refused on a later page', answers: [list([ann], 2), answer(403)], detail: 'Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users.' },
		{ name: 'refused when read again', answers: [...cutShort, answer(403)], detail: 'Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users.' },
		{ name: 'no list', answers: [answer(200, { id: 'x' })], detail: "Webex's answer is no list." },
		{ name: 'stopped', answers: [{ kind: 'cancelled' }], detail: 'The execution was stopped.' },
	])('cannot be read at all: $name', async ({ answers, detail }) => {
		const ports = scriptedPorts(answers);
		expect(await readScope({ organizationId: 'org', scopeFilter, protect: 'ann@example.com' }, ports)).toStrictEqual({
			kind: 'unread',
			detail,
		});
		expect(ports.asked).toHaveLength(answers.length);
	});
});

describe('who is protected', () => {
	const upper: JsonObject = { id: 'ANN', USERNAME: 'Ann@Example.com' };
	const odd: readonly JsonObject[] = [
		{ id: 'x' },
		{ id: 'y', userName: 7 },
		{ userName: 'zoe@example.com' },
		{ id: 8, userName: 'ann@example.com' },
	];

	it.each<Scene>([
		{ name: 'nobody', answers: [list([ann, bob]), nobody], users: [ann, bob] },
		{
			name: 'one name, whatever the case',
			protect: 'aNN@example.com',
			answers: [list([upper, bob]), nobody],
			users: [upper, bob],
			protectedIds: ['ann'],
		},
		{
			name: 'names between commas, semicolons and lines, with spaces around',
			protect: ' ann@example.com,bob@example.com ; dan@example.com\r\n\tcyd@example.com\n',
			answers: [list([ann, bob, cyd, user('eve')]), nobody],
			users: [ann, bob, cyd, user('eve')],
			protectedIds: ['ann', 'bob', 'cyd'],
		},
		{ name: 'nobody whose name only begins so', protect: 'ann@example.co', answers: [list([ann]), nobody], users: [ann] },
		{ name: 'nobody who has no name or no id', protect: 'ann@example.com,,zoe@example.com', answers: [list(odd), nobody], users: odd },
		{
			name: "the credential's own user",
			answers: [list([ann, bob]), answer(200, { id: 'BOB' })],
			users: [ann, bob],
			protectedIds: ['bob'],
		},
		{
			name: 'own user and names together',
			protect: 'ann@example.com',
			answers: [list([ann, bob, cyd]), answer(200, { ID: 'Bob' })],
			users: [ann, bob, cyd],
			protectedIds: ['bob', 'ann'],
		},
		{
			name: 'nobody more where the own record has no id',
			answers: [list([ann]), answer(200, { userName: 'ann@example.com' })],
			users: [ann],
		},
		{ name: 'who has no own record, as a service app, is nobody', answers: [list([ann]), answer(403)], users: [ann] },
		{
			name: 'an own record that cannot be read leaves the scope incomplete',
			answers: [list([ann]), answer(400)],
			users: [ann],
			isComplete: false,
		},
		{
			name: 'an own record that never came leaves the scope incomplete',
			answers: [list([ann]), { kind: 'cancelled' }],
			users: [ann],
			isComplete: false,
		},
		{
			name: 'whom a filter fits, names in it or not',
			protect: 'title eq "ann@example.com"',
			answers: [list([ann, bob]), nobody, list([{ id: 'Bob' }, { id: 'ELSEWHERE' }, { id: 4 }])],
			asked: [scopePage, own, pageOf('title eq "ann@example.com"')],
			users: [ann, bob],
			protectedIds: ['bob', 'elsewhere'],
		},
		{
			name: 'whom a filter fits, page after page',
			protect: 'title pr',
			answers: [list([ann, bob]), nobody, list([ann], 2), list([bob], 2)],
			asked: [scopePage, own, pageOf('title pr'), pageOf('title pr', 2)],
			users: [ann, bob],
			protectedIds: ['ann', 'bob'],
		},
		{
			name: 'as far as a filter could be read: incomplete',
			protect: 'title pr',
			answers: [list([ann, bob]), nobody, ...cutShort, ...cutShort, ...cutShort],
			asked: [scopePage, own, ...[1, 2, 3].flatMap(() => [pageOf('title pr'), pageOf('title pr', 2)])],
			users: [ann, bob],
			isComplete: false,
			protectedIds: ['ann'],
		},
		{
			name: 'nobody knows where the filter was refused: incomplete',
			protect: 'title is "x" or active eq true',
			answers: [list([ann]), nobody, answer(400)],
			asked: [scopePage, own, pageOf('title is "x" or active eq true')],
			users: [ann],
			isComplete: false,
		},
		{
			name: 'nobody in a scope that is incomplete, but the filter is whole',
			protect: 'title pr',
			answers: [...cutShort, ...cutShort, ...cutShort, nobody, list([])],
			asked: [...cutShortPages, ...cutShortPages, ...cutShortPages, own, pageOf('title pr')],
			users: [ann],
			isComplete: false,
		},
	])('$name', async ({ protect = '', answers, asked = [scopePage, own], users, isComplete = true, protectedIds = [] }) => {
		const ports = scriptedPorts(answers);
		expect(await readScope({ organizationId: 'org', scopeFilter, protect }, ports)).toStrictEqual({
			kind: 'scope',
			users,
			isComplete,
			protectedIds: new Set(protectedIds),
		});
		expect(ports.asked).toStrictEqual(asked);
	});

	it.each(
		['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'EQ']
			.map((operator) => `title ${operator} "x"`)
			.concat('title pr', 'title PR and active eq true', 'title\neq\t"x"'),
	)('%j is a filter', async (protect) => {
		const ports = scriptedPorts([list([]), nobody, list([])]);
		await readScope({ organizationId: 'org', scopeFilter, protect }, ports);
		expect(ports.asked).toStrictEqual([scopePage, own, pageOf(protect)]);
	});

	it.each(['ann@example.com', 'eq@example.com, pr@example.com', 'ann@example.com\nprue@example.com', 'pr'])(
		'%j is a list of names',
		async (protect) => {
			const ports = scriptedPorts([list([]), nobody, list([])]);
			await readScope({ organizationId: 'org', scopeFilter, protect }, ports);
			expect(ports.asked).toStrictEqual([scopePage, own]);
		},
	);
});
