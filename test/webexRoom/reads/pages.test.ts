import * as fc from 'fast-check';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { readMembers, readPages, readSearch, type PagesResult } from '../../../nodes/WebexScim/webex/reads/pages';
import { answer, scriptedPorts } from '../ports';

const people = (from: number, to: number): readonly { readonly id: string }[] =>
	Array.from({ length: to - from }, (_, index) => ({ id: `u${from + index}` }));
const page = (resources: readonly object[], totalResults: number): HttpResult => answer(200, { totalResults, Resources: resources });
const twice = (entries: readonly object[]): readonly object[] => entries.flatMap((each) => [each, each]);
const all = (resources: readonly object[]): PagesResult => ({ kind: 'all', resources }) as PagesResult;
const truncated = (resources: readonly object[]): PagesResult => ({ kind: 'truncated', resources }) as PagesResult;

describe('a list read page by page', () => {
	it.each<{ name: string; limit?: number; results: readonly HttpResult[]; asked: readonly string[]; result: PagesResult }>([
		{ name: 'an empty list', results: [answer(200, { totalResults: 0 })], asked: ['1&count=100'], result: all([]) },
		{ name: 'one page', results: [page(people(0, 3), 3)], asked: ['1&count=100'], result: all(people(0, 3)) },
		{
			name: 'exactly one page: the next one shows that the total is one',
			results: [page(people(0, 100), 100), page([], 100)],
			asked: ['1&count=100', '101&count=100'],
			result: all(people(0, 100)),
		},
		{
			name: 'exactly one page, and nothing may be asked behind it',
			results: [page(people(0, 100), 100), answer(400)],
			asked: ['1&count=100', '101&count=100'],
			result: all(people(0, 100)),
		},
		{
			name: 'exactly one page, and there is nothing behind it',
			results: [page(people(0, 100), 100), answer(404)],
			asked: ['1&count=100', '101&count=100'],
			result: all(people(0, 100)),
		},
		{
			name: 'exactly one page, and nobody says what is behind it',
			results: [page(people(0, 100), 100), { kind: 'cancelled' }],
			asked: ['1&count=100', '101&count=100'],
			result: {
				kind: 'failed',
				read: { kind: 'failed', cause: 'cancelled', detail: 'The execution was stopped.', words: {}, isPassing: true },
			},
		},
		{
			name: 'exactly two pages',
			results: [page(people(0, 100), 200), page(people(100, 200), 200)],
			asked: ['1&count=100', '101&count=100'],
			result: all(people(0, 200)),
		},
		{
			name: 'exactly two pages, larger than asked for',
			results: [page(people(0, 150), 300), page(people(150, 300), 300)],
			asked: ['1&count=100', '151&count=100'],
			result: all(people(0, 300)),
		},
		{
			name: 'a total that a second page exceeds: it is believed no longer',
			results: [page(people(0, 100), 150), page(people(100, 200), 150), page(people(200, 230), 150), page([], 150)],
			asked: ['1&count=100', '101&count=100', '201&count=100', '231&count=100'],
			result: all(people(0, 230)),
		},
		{
			name: 'a total that tells the size of the page',
			results: [page(people(0, 100), 100), page(people(100, 150), 50), page([], 0)],
			asked: ['1&count=100', '101&count=100', '151&count=100'],
			result: all(people(0, 150)),
		},
		{
			name: 'a total smaller than what came',
			results: [page(people(0, 100), 50), page(people(100, 130), 50), page([], 50)],
			asked: ['1&count=100', '101&count=100', '131&count=100'],
			result: all(people(0, 130)),
		},
		{
			name: 'one page to which somebody came while it was read',
			results: [page(people(0, 100), 100), page(people(100, 101), 101)],
			asked: ['1&count=100', '101&count=100'],
			result: truncated(people(0, 101)),
		},
		{
			name: 'a limit of exactly one page',
			limit: 100,
			results: [page(people(0, 100), 100)],
			asked: ['1&count=100'],
			result: all(people(0, 100)),
		},
		{
			name: 'more than the limit in one page',
			limit: 3,
			results: [page(people(0, 10), 10)],
			asked: ['1&count=3'],
			result: all(people(0, 3)),
		},
		{
			name: 'a server that ignores startIndex',
			results: [page(people(0, 100), 150)],
			asked: ['1&count=100', '101&count=100'],
			result: truncated(people(0, 100)),
		},
		{
			name: 'each entry twice',
			results: [page(twice(people(0, 3)), 3)],
			asked: ['1&count=100'],
			result: all(people(0, 3)),
		},
		{
			name: 'each entry twice, also in the total',
			results: [page(twice(people(0, 3)), 6)],
			asked: ['1&count=100'],
			result: all(people(0, 3)),
		},
		{
			name: 'each entry twice, also in the total and in the next place, and a page is full',
			results: [page(twice(people(0, 50)), 100), page(twice(people(25, 50)), 100)],
			asked: ['1&count=100', '51&count=100'],
			result: all(people(0, 50)),
		},
		{
			name: 'each entry twice, but not in the total, in pages larger than asked for',
			results: [page(twice(people(0, 60)), 100), page(twice(people(60, 100)), 100)],
			asked: ['1&count=100', '61&count=100'],
			result: all(people(0, 100)),
		},
		{
			name: 'a total that nobody has',
			results: [page(people(0, 100), 1_000_000_000)],
			asked: ['1&count=100'],
			result: truncated(people(0, 100)),
		},
		{
			name: 'a total that nobody has, and a limit',
			limit: 100,
			results: [page(people(0, 100), 1_000_000_000)],
			asked: ['1&count=100'],
			result: all(people(0, 100)),
		},
		{
			name: 'one more than a page',
			results: [page(people(0, 100), 101), page(people(100, 101), 101)],
			asked: ['1&count=100', '101&count=100'],
			result: all(people(0, 101)),
		},
		{
			name: 'pages smaller than asked for',
			results: [page(people(0, 40), 100), page(people(40, 80), 100), page(people(80, 100), 100)],
			asked: ['1&count=100', '41&count=100', '81&count=100'],
			result: all(people(0, 100)),
		},
		{ name: 'a limit below a page', limit: 3, results: [page(people(0, 3), 500)], asked: ['1&count=3'], result: all(people(0, 3)) },
		{
			name: 'a limit between two pages',
			limit: 150,
			results: [page(people(0, 100), 500), page(people(100, 150), 500)],
			asked: ['1&count=100', '101&count=50'],
			result: all(people(0, 150)),
		},
		{
			name: 'an empty page before the end',
			results: [page(people(0, 100), 150), page([], 150)],
			asked: ['1&count=100', '101&count=100'],
			result: truncated(people(0, 100)),
		},
		{ name: 'a first page that is empty', results: [page([], 5)], asked: ['1&count=100'], result: truncated([]) },
		{
			name: 'a total that grew',
			results: [page(people(0, 100), 150), page(people(100, 151), 151)],
			asked: ['1&count=100', '101&count=100'],
			result: truncated(people(0, 151)),
		},
		{
			name: 'a list that shifted, so that somebody is there twice',
			results: [page(people(0, 100), 102), page(people(99, 101), 102)],
			asked: ['1&count=100', '101&count=100', '102&count=100'],
			result: truncated(people(0, 101)),
		},
		{
			name: 'pages that overlap, until all are there',
			results: [page(people(0, 100), 102), page(people(99, 101), 102), page(people(101, 102), 102)],
			asked: ['1&count=100', '101&count=100', '102&count=100'],
			result: all(people(0, 102)),
		},
		{ name: 'resources without an id are nobody twice', results: [page([{}, {}], 2)], asked: ['1&count=100'], result: all([{}, {}]) },
		{
			name: 'nothing but resources without an id, which the next page may give again',
			results: [page([{}, {}], 5)],
			asked: ['1&count=100'],
			result: truncated([{}, {}]),
		},
		{
			name: 'a page that fails',
			results: [page(people(0, 100), 150), answer(418, 'No.')],
			asked: ['1&count=100', '101&count=100'],
			result: {
				kind: 'failed',
				read: {
					kind: 'failed',
					cause: 'refused',
					status: 418,
					detail: 'Webex refused the lookup (418). Webex says: No.',
					words: { detail: 'No.' },
					isPassing: false,
				},
			},
		},
		{
			name: 'a list that is not there',
			results: [answer(404)],
			asked: ['1&count=100'],
			result: { kind: 'failed', read: { kind: 'absent' } },
		},
		{
			name: 'an answer that is no list',
			results: [answer(200, { x: 1 })],
			asked: ['1&count=100'],
			result: {
				kind: 'failed',
				read: { kind: 'failed', cause: 'unusable', detail: "Webex's answer is not a list.", words: {}, isPassing: false },
			},
		},
	])('$name', async ({ limit = Infinity, results, asked, result }) => {
		const ports = scriptedPorts(results);
		expect(await readPages('/Users', '&filter=x', limit, ports)).toStrictEqual(result);
		expect(ports.asked).toStrictEqual(asked.map((part) => `/Users?startIndex=${part}&filter=x`));
	});
});

it('a list without an end in which the total is the size of the page', async () => {
	const ports = scriptedPorts((_path, index) => page(people(100 * index, 100 * index + 100), 100));
	const { kind } = await readPages('/Users', '', Infinity, ports);
	expect(kind).toBe('truncated');
	expect(ports.asked).toHaveLength(1_000);
});

it('a page of 200,000', async () => {
	expect(await readPages('/Users', '', Infinity, scriptedPorts([page(people(0, 200_000), 200_000), page([], 200_000)]))).toMatchObject({
		kind: 'all',
		resources: { length: 200_000 },
	});
});

it('a search begins without a place, and goes on behind what came', async () => {
	const ports = scriptedPorts([page(people(0, 100), 120), page(people(100, 120), 120)]);
	expect(await readSearch('/Users', 'filter=x', ports)).toStrictEqual(all(people(0, 120)));
	expect(ports.asked).toStrictEqual(['/Users?filter=x&count=100', '/Users?filter=x&count=100&startIndex=101']);
});

describe('the members of a group', () => {
	const members = (from: number, to: number): readonly object[] =>
		Array.from({ length: to - from }, (_, index) => ({ value: `u${from + index}`, type: 'user' }));
	const part = (entries: readonly object[], memberSize?: number): HttpResult =>
		answer(200, { members: entries, ...(memberSize === undefined ? {} : { memberSize }) });

	it.each<{ name: string; limit?: number; results: readonly HttpResult[]; asked: readonly string[]; result: PagesResult }>([
		{ name: 'none', results: [answer(200, { memberSize: 0 })], asked: ['1&count=500'], result: all([]) },
		{
			name: 'exactly one page',
			results: [part(members(0, 500), 500), part([], 500)],
			asked: ['1&count=500', '501&count=500'],
			result: all(members(0, 500)),
		},
		{
			name: 'a server that tells the size of the page as the size of the group',
			results: [part(members(0, 500), 500), part(members(500, 600), 100), part([], 0)],
			asked: ['1&count=500', '501&count=500', '601&count=500'],
			result: all(members(0, 600)),
		},
		{
			name: 'page after page',
			results: [part(members(0, 500), 600), part(members(500, 600), 600)],
			asked: ['1&count=500', '501&count=500'],
			result: all(members(0, 600)),
		},
		{ name: 'a limit', limit: 3, results: [part(members(0, 3), 600)], asked: ['1&count=3'], result: all(members(0, 3)) },
		{
			name: 'a server that ignores startIndex',
			results: [part(members(0, 500), 600)],
			asked: ['1&count=500', '501&count=500'],
			result: truncated(members(0, 500)),
		},
		{
			name: 'a server that ignores startIndex and tells no size',
			results: [part(members(0, 500))],
			asked: ['1&count=500', '501&count=500'],
			result: truncated(members(0, 500)),
		},
		{
			name: 'a server that gives all of them at once',
			results: [part(members(0, 600), 600), part([], 600)],
			asked: ['1&count=500', '601&count=500'],
			result: all(members(0, 600)),
		},
		{
			name: 'somebody who leaves between two pages',
			results: [part(members(0, 500), 600), part(members(501, 600), 599)],
			asked: ['1&count=500', '501&count=500'],
			result: truncated([...members(0, 500), ...members(501, 600)]),
		},
		{
			name: 'somebody who leaves unseen',
			results: [part(members(0, 500), 600), part(members(501, 600), 600), part([], 600)],
			asked: ['1&count=500', '501&count=500', '600&count=500'],
			result: truncated([...members(0, 500), ...members(501, 600)]),
		},
		{
			name: 'each of them twice',
			results: [part(twice(members(0, 2)), 2)],
			asked: ['1&count=500'],
			result: all(members(0, 2)),
		},
		{
			name: 'exactly one page, and an empty one behind it that tells no size',
			results: [part(members(0, 500), 500), part([])],
			asked: ['1&count=500', '501&count=500'],
			result: all(members(0, 500)),
		},
		{
			name: 'a server that names them as a search does',
			results: [answer(200, { totalResults: 2, Resources: members(0, 2) })],
			asked: ['1&count=500'],
			result: all(members(0, 2)),
		},
		{
			name: 'an entry that is nobody',
			results: [answer(200, { memberSize: 2, members: [...members(0, 2), null] })],
			asked: ['1&count=500'],
			result: all(members(0, 2)),
		},
		{
			name: 'a size that is no number: nobody says when they are all',
			results: [answer(200, { memberSize: '2', members: members(0, 2) })],
			asked: ['1&count=500', '3&count=500'],
			result: truncated(members(0, 2)),
		},
		{
			name: 'a size that nobody has',
			results: [part(members(0, 500), 1_000_000_000)],
			asked: ['1&count=500'],
			result: truncated(members(0, 500)),
		},
		{
			name: 'a group that is not there',
			results: [answer(404)],
			asked: ['1&count=500'],
			result: { kind: 'failed', read: { kind: 'absent' } },
		},
	])('$name', async ({ limit = Infinity, results, asked, result }) => {
		const ports = scriptedPorts(results);
		expect(await readMembers('/Groups/g', limit, ports)).toStrictEqual(result);
		expect(ports.asked).toStrictEqual(asked.map((each) => `/Groups/g/Members?startIndex=${each}`));
	});
});

describe('pages read side by side', () => {
	/** A server with so many users, in pages of at most `largest`, which gives the entries at `twice` again on the next page. */
	const server =
		(size: number, largest: number, twice: ReadonlySet<number>) =>
		(path: string): HttpResult => {
			const query = new URLSearchParams(path.split('?')[1]);
			const start = Number(query.get('startIndex')) - 1;
			const count = Math.min(Number(query.get('count')), largest);
			const repeated = twice.has(start) ? people(start - 1, start) : [];
			return page([...repeated, ...people(start, Math.min(size, start + count))].slice(0, count), size);
		};
	const readFrom = async (width: number, limit: number, answer: (path: string) => HttpResult) => {
		const ports = scriptedPorts(answer, 600_000, () => false, 0, width);
		return { result: await readPages('/Users', '', limit, ports), asked: ports.asked };
	};

	it.each([
		{ name: 'all that there are', limit: Infinity, asked: ['1&count=100', '101&count=100', '201&count=100', '301&count=100'] },
		{ name: 'no more than the limit', limit: 250, asked: ['1&count=100', '101&count=100', '201&count=50'] },
	])('are asked for before the second of them has come: $name', async ({ limit, asked }) => {
		const first = server(350, 100, new Set());
		const answers = await readFrom(4, limit, (path) => (path.includes('startIndex=1&') ? first(path) : { kind: 'cancelled' }));
		expect(answers.result.kind).toBe('failed');
		expect(answers.asked).toStrictEqual(asked.map((part) => `/Users?startIndex=${part}`));
	});

	it('give what pages give one after the other, whatever the server does to them', async () => {
		const odd = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 3 });
		const limits = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 900 }));
		await fc.assert(
			fc.asyncProperty(
				fc.nat({ max: 900 }),
				fc.integer({ min: 1, max: 150 }),
				odd,
				limits,
				fc.integer({ min: 2, max: 10 }),
				async (size, largest, twice, limit, width) => {
					const answer = server(size, largest, new Set(twice));
					expect((await readFrom(width, limit, answer)).result).toStrictEqual((await readFrom(1, limit, answer)).result);
				},
			),
			{ seed: 14, numRuns: 300 },
		);
	});

	it.each([
		{ name: 'of the size asked for', size: 450, largest: 100, requests: 5 },
		{ name: 'of a smaller size', size: 450, largest: 50, requests: 9 },
		{ name: 'with one more entry than fits', size: 301, largest: 100, requests: 4 },
	])('are no more than one after the other: pages $name', async ({ size, largest, requests }) => {
		const { asked } = await readFrom(4, Infinity, server(size, largest, new Set()));
		expect(asked).toHaveLength(requests);
		expect(new Set(asked).size).toBe(requests);
	});
});
