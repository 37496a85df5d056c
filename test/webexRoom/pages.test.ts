import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import { readPages, type PagesResult } from '../../nodes/WebexScim/webex/pages';
import { answer, scriptedPorts } from './ports';

const people = (from: number, to: number): readonly { readonly id: string }[] =>
	Array.from({ length: to - from }, (_, index) => ({ id: `u${from + index}` }));
const page = (resources: readonly object[], totalResults: number): HttpResult => answer(200, { totalResults, Resources: resources });
const all = (resources: readonly object[]): PagesResult => ({ kind: 'all', resources }) as PagesResult;
const truncated = (resources: readonly object[]): PagesResult => ({ kind: 'truncated', resources }) as PagesResult;

describe('a list read page by page', () => {
	it.each<{ name: string; limit?: number; results: readonly HttpResult[]; asked: readonly string[]; result: PagesResult }>([
		{ name: 'an empty list', results: [answer(200, { totalResults: 0 })], asked: ['1&count=100'], result: all([]) },
		{ name: 'one page', results: [page(people(0, 3), 3)], asked: ['1&count=100'], result: all(people(0, 3)) },
		{ name: 'exactly one page', results: [page(people(0, 100), 100)], asked: ['1&count=100'], result: all(people(0, 100)) },
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
			asked: ['1&count=100', '101&count=100'],
			result: truncated([...people(0, 100), ...people(99, 101)]),
		},
		{ name: 'resources without an id are nobody twice', results: [page([{}, {}], 2)], asked: ['1&count=100'], result: all([{}, {}]) },
		{
			name: 'a page that fails',
			results: [page(people(0, 100), 150), answer(403)],
			asked: ['1&count=100', '101&count=100'],
			result: { kind: 'failed', read: { kind: 'failed', status: 403, detail: 'Webex refused the look-up with status 403.' } },
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
			result: { kind: 'failed', read: { kind: 'failed', detail: "Webex's answer is no list." } },
		},
	])('$name', async ({ limit = Infinity, results, asked, result }) => {
		const ports = scriptedPorts(results);
		expect(await readPages('/Users', '&filter=x', limit, ports)).toStrictEqual(result);
		expect(ports.asked).toStrictEqual(asked.map((part) => `/Users?startIndex=${part}&filter=x`));
	});
});
