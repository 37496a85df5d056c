import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { findByValue, resourcesFor, type FoundForValue } from '../../../nodes/WebexScim/webex/reads/findByValue';
import { answer, scriptedPorts } from '../ports';

const list = (resources: readonly object[], totalResults = resources.length): HttpResult =>
	answer(200, { totalResults, Resources: resources });
const users = { collectionPath: '/Users', attribute: 'userName' };
const ann = { id: '1', userName: 'Ann@example.com' };
const bob = { id: '2', UserName: 'bob@example.com' };
const uuid = '6f2f1c0e-9d3b-4c1a-8a2b-0123456789ab';
const zoe = { id: '6', userName: 'zo\u00eb@example.com' };
const refusal = answer(400, { detail: 'Invalid character in the filter.', scimType: 'invalidFilter' });
const causeOf = (found: FoundForValue | undefined): string => (found === undefined ? 'missing' : 'kind' in found ? found.cause : 'found');

describe('resources looked up by value', () => {
	it.each<{ name: string; values: readonly string[]; results: readonly HttpResult[]; found: Readonly<Record<string, readonly object[]>> }>([
		{ name: 'none asked for, none asked', values: [], results: [], found: {} },
		{
			name: 'each by its own value, whatever the order and ASCII case',
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
		{ name: 'the same id twice is one', values: ['ann@example.com'], results: [list([ann, ann])], found: { 'ann@example.com': [ann] } },
		{
			name: 'the same id twice is one, whatever its case and the total',
			values: ['ann@example.com'],
			results: [
				list(
					[
						{ ...ann, id: 'a' },
						{ ...ann, id: 'A' },
					],
					1,
				),
			],
			found: { 'ann@example.com': [{ ...ann, id: 'a' }] },
		},
		{
			name: 'the same id in its two forms is one',
			values: ['ann@example.com'],
			results: [
				list([
					{ ...ann, id: uuid },
					{ ...ann, id: Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64') },
				]),
			],
			found: { 'ann@example.com': [{ ...ann, id: uuid }] },
		},
		{
			name: 'what nobody asked for is left out',
			values: ['ann@example.com'],
			results: [list([bob])],
			found: { 'ann@example.com': [] },
		},
		{
			name: 'a sign that Webex folds is another name',
			values: ['\u212aim@example.com', 'kim@example.com'],
			results: [list([{ id: '7', userName: 'kim@example.com' }])],
			found: { '\u212aim@example.com': [], 'kim@example.com': [{ id: '7', userName: 'kim@example.com' }] },
		},
		{
			name: 'an accent in another encoding is the same name',
			values: ['zoe\u0308@example.com'],
			results: [list([zoe])],
			found: { 'zo\u00eb@example.com': [zoe] },
		},
		{
			name: 'blanks around a value of Webex do not count',
			values: [' ann@example.com'],
			results: [list([{ id: '8', userName: 'ann@example.com\u200b ' }])],
			found: { 'ann@example.com': [{ id: '8', userName: 'ann@example.com\u200b ' }] },
		},
		{
			name: 'an empty list without Resources',
			values: ['ann@example.com'],
			results: [answer(200, { totalResults: 0 })],
			found: { 'ann@example.com': [] },
		},
		{
			name: 'pages smaller than the list',
			values: ['ann@example.com', 'bob@example.com'],
			results: [list([ann], 2), list([bob], 2)],
			found: { 'ann@example.com': [ann], 'bob@example.com': [bob] },
		},
	])('$name', async ({ values, results, found }) => {
		expect(Object.fromEntries(await findByValue(users, values, scriptedPorts(results)))).toStrictEqual(found);
	});

	it.each<{ name: string; values?: readonly string[]; results: readonly HttpResult[]; causes: Readonly<Record<string, string>> }>([
		{ name: 'a list that was cut short', results: [list([ann], 2), list([], 2)], causes: { 'ann@example.com': 'unusable' } },
		{ name: 'a list whose pages are all the same', results: [list([ann], 2)], causes: { 'ann@example.com': 'unusable' } },
		{ name: 'an answer that is no list', results: [answer(200, { x: 1 })], causes: { 'ann@example.com': 'unusable' } },
		{ name: 'a refusal', results: [answer(403)], causes: { 'ann@example.com': 'forbidden' } },
		{ name: 'no such list', results: [answer(404)], causes: { 'ann@example.com': 'refused' } },
		{
			name: 'a value that no filter can carry',
			values: ['\ud83d', 'ann@example.com'],
			results: [list([ann])],
			causes: { '\ud83d': 'refused', 'ann@example.com': 'found' },
		},
		...['', 'me', 'Me', '../Groups/1', 'a b', 'a'.repeat(255)].map((id) => ({
			name: `the id ${JSON.stringify(id).slice(0, 20)}`,
			results: [list([{ ...ann, id }])],
			causes: { 'ann@example.com': 'unusable' },
		})),
		...[{}, { userName: null }, { userName: 7 }, { userName: ['ann@example.com'] }].map((named) => ({
			name: `${JSON.stringify(named)} as user name`,
			values: ['ann@example.com', 'bob@example.com'],
			results: [list([bob, { id: '4', ...named }])],
			causes: { 'ann@example.com': 'unusable', 'bob@example.com': 'found' },
		})),
		{ name: 'a number as id, beside a good one', results: [list([{ ...ann, id: 7 }, ann])], causes: { 'ann@example.com': 'unusable' } },
	])('$name makes a value unknown, not absent', async ({ values = ['ann@example.com'], results, causes }) => {
		const found = await findByValue(users, values, scriptedPorts(results));
		expect(Object.fromEntries([...found].map(([key, each]) => [key, causeOf(each)]))).toStrictEqual(causes);
		expect(resourcesFor(found, 'nobody')).toBeUndefined();
	});
});

it.each([
	{ name: 'whoever has none', having: {}, cause: 'found' },
	{ name: 'a number', having: { externalId: 7 }, cause: 'unusable' },
])('an External ID in an answer: $name', async ({ having, cause }) => {
	const search = { collectionPath: '/Users', attribute: 'externalId' };
	const found = await findByValue(search, ['7'], scriptedPorts([list([{ id: '4', ...having }])]));
	expect(causeOf(found.get('7'))).toBe(cause);
});

describe('what is asked for', () => {
	const filterOf = (text: string): string => `/Users?filter=${encodeURIComponent(text)}`;
	it.each([
		{ name: 'the values', search: users, path: `${filterOf('userName eq "a\\"&b" or userName eq "c"')}&count=100` },
		{
			name: 'the values within a scope',
			search: { ...users, scopeFilter: 'active eq true or title pr' },
			path: `${filterOf('(active eq true or title pr) and (userName eq "a\\"&b" or userName eq "c")')}&count=100`,
		},
		{
			name: 'the values, with members',
			search: { ...users, includesMembers: true },
			path: `${filterOf('userName eq "a\\"&b" or userName eq "c"')}&includeMembers=true&count=100`,
		},
	])('$name, escaped', async ({ search, path }) => {
		const ports = scriptedPorts([list([])]);
		await findByValue(search, ['a"&b', 'c'], ports);
		expect(ports.asked).toStrictEqual([path]);
	});

	it('50 at a time; an error hurts only the values of its search', async () => {
		const values = Array.from({ length: 120 }, (_, index) => `user${index}`);
		const ports = scriptedPorts([list([]), answer(418), list([])]);
		const found = await findByValue(users, values, ports);
		expect(ports.asked).toHaveLength(3);
		expect(values.filter((value) => resourcesFor(found, value) !== undefined)).toStrictEqual([
			...values.slice(0, 50),
			...values.slice(100),
		]);
	});

	it('nothing more once reading is over', async () => {
		const values = Array.from({ length: 120 }, (_, index) => `user${index}`);
		const ports = scriptedPorts([list([]), { kind: 'cancelled' }]);
		const found = await findByValue(users, values, ports);
		expect(ports.asked).toHaveLength(2);
		expect([...found.values()].map(causeOf)).toStrictEqual(values.map((_, index) => (index < 50 ? 'found' : 'cancelled')));
	});
});

describe('a search that Webex refuses', () => {
	const values = Array.from({ length: 60 }, (_, index) => `user${index}x`);
	const refusing = (bad: readonly string[], result: HttpResult) =>
		scriptedPorts((path) => (bad.some((value) => path.includes(value)) ? result : list([])));

	it.each<{ name: string; bad: readonly number[]; result?: HttpResult; maxRequests: number }>([
		{ name: 'for one name', bad: [6], maxRequests: 15 },
		{ name: 'for the first and the last', bad: [0, 59], maxRequests: 26 },
		{ name: 'for two side by side', bad: [24, 25], maxRequests: 27 },
		{ name: 'for a dozen side by side', bad: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21], maxRequests: 50 },
		{ name: 'for names all over', bad: [0, 6, 12, 18, 24, 30, 36, 42, 48, 54], maxRequests: 120 },
		{ name: 'for all names but one', bad: values.map((_, index) => index).filter((index) => index !== 30), maxRequests: 125 },
		{ name: 'as too large', bad: [6], result: answer(413), maxRequests: 15 },
		{ name: 'as too long', bad: [6], result: answer(414), maxRequests: 15 },
		{ name: 'as one with too large a header', bad: [6], result: answer(431), maxRequests: 15 },
	])('$name is halved down to it', async ({ bad, result = refusal, maxRequests }) => {
		const ports = refusing(
			bad.map((index) => `user${index}x`),
			result,
		);
		const found = await findByValue(users, values, ports);
		expect(values.map((value) => causeOf(found.get(value)))).toStrictEqual(
			values.map((_, index) => (bad.includes(index) ? 'refused' : 'found')),
		);
		expect(ports.asked.length).toBeLessThanOrEqual(maxRequests);
	});

	it('whatever its names is asked twice, and keeps the words of Webex', async () => {
		const ports = scriptedPorts([refusal]);
		const found = await findByValue(users, values, ports);
		expect(values.map((value) => found.get(value))).toStrictEqual(
			values.map(() => ({
				kind: 'failed',
				cause: 'refused',
				status: 400,
				detail: 'Webex refused the lookup (400). Webex says: Invalid character in the filter.',
				words: { detail: 'Invalid character in the filter.', scimType: 'invalidFilter' },
				isPassing: false,
			})),
		);
		expect(ports.asked).toHaveLength(2);
	});

	it.each<{ name: string; results: readonly HttpResult[]; causes: readonly string[]; requests: number }>([
		{
			name: 'and whether all are refused nobody can say: it is halved',
			results: [refusal, { kind: 'cancelled' }],
			causes: ['cancelled'],
			requests: 2,
		},
		{
			name: 'where the list is not there: nothing more is asked',
			results: [list([]), answer(404)],
			causes: ['found', 'refused'],
			requests: 2,
		},
	])('$name', async ({ results, causes, requests }) => {
		const ports = scriptedPorts(results);
		const found = await findByValue(
			users,
			Array.from({ length: 150 }, (_, index) => `user${index}`),
			ports,
		);
		expect([...new Set([...found.values()].map(causeOf))]).toStrictEqual(causes);
		expect(ports.asked).toHaveLength(requests);
	});

	it('that finds more than Webex gives says so, and that another run may fare better', async () => {
		const found = await findByValue(users, ['ann@example.com'], scriptedPorts([list([ann], 2), list([], 2)]));
		expect(found.get('ann@example.com')).toStrictEqual({
			kind: 'failed',
			cause: 'unusable',
			detail: 'Webex did not give all that the lookup found.',
			words: {},
			isPassing: true,
		});
	});

	it('for a single name is not asked again', async () => {
		const ports = scriptedPorts([refusal]);
		expect(causeOf((await findByValue(users, ['ann'], ports)).get('ann'))).toBe('refused');
		expect(ports.asked).toHaveLength(1);
	});
});
