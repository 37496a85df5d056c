import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { schemas } from '../webex/urns';
import { allOperations, said } from './results';
import { setScene } from './scene';

const scene = setScene();

/** Texts that mean something else to a filter, a path, a URL, JSON or JavaScript, or that are hard to carry. */
const texts: readonly (readonly [string, string])[] = [
	['a quote', 'a"b'],
	['the end of a filter and another one', 'x" or displayName pr or displayName eq "'],
	['a backslash at the end', 'a\\'],
	['a backslash before a quote', 'a\\"b'],
	['a star', '*'],
	['a line break', 'a\nb\r\nc'],
	['a tab and a null character', 'a\tb\u0000c'],
	['a percent sign', '100%'],
	['a quote in percent encoding', '%22 or %22'],
	['an ampersand and another filter', 'a&filter=displayName+pr#x?y'],
	['brackets of a value filter', 'members[value eq "x"]'],
	['a path that climbs', '../../Users'],
	['an expression', '={{ $json }}'],
	['a template literal', '${process.exit(1)}'],
	['markup', '<img src=x onerror=alert(1)>'],
	['__proto__', '__proto__'],
	['constructor', 'constructor'],
	['toString', 'toString'],
	['an emoji of four parts', '👩🏽‍⚕️ ward'],
	['right-to-left text', 'قسم الطوارئ'],
	['a turned direction', '\u202Edraw\u202C'],
	['a letter whose small form is longer', 'İstanbul ẞ'],
	['a letter in two parts', 'Zoe\u0308'],
	['a number', '007'],
	['a long one', 'long '.repeat(40).trim()],
];

const names = texts.map(([, text]) => text);

/** As Webex gets them: without what nobody sees at the ends, letters in one part. */
const cleanNames = names.map((name) => name.replace(/^\u202E(.*)\u202C$/, '$1').normalize('NFC'));

/** What no new group may be called: nobody means a line break or a null character. */
const hasControls = (name: string): boolean => /\p{Cc}/u.test(name);

const creatable = cleanNames.filter((name) => !hasControls(name));

/** Those that, with a domain behind them, are an address that people have. */
const isAddress = (name: string): boolean =>
	!['"', '\\', '\0', '(', '[', '<', ':', ';', ',', '..', '\u200d', '\u202e', '\u0130'].some((part) => name.includes(part));

function group(displayName: string, more: IDataObject = {}): IDataObject {
	return { schemas: [schemas.group], displayName, ...more };
}

const autoMap = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };

/** A resource locator by name, read from each item. */
function byName(mode: string): INodeParameters {
	return { __rl: true, mode, value: '={{ $json.name }}' };
}

function shownNames(): readonly unknown[] {
	return scene.webex.groups().map((shown) => (shown as IDataObject)['displayName']);
}

/** What every object and list inherits; data that reached into it would show. */
function expectCleanPrototypes(): void {
	expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeNames);
	expect(({} as IDataObject)['polluted']).toBeUndefined();
	expect(([] as unknown as IDataObject)['polluted']).toBeUndefined();
}
const prototypeNames = Object.getOwnPropertyNames(Object.prototype).sort();

describe('names that mean something else elsewhere', () => {
	afterEach(expectCleanPrototypes);

	const create = { operation: 'create', resourceType: 'Groups', data: '={{ $json }}' };
	const rows = names.map((name) => ({ name }));

	it('are created as they are', async () => {
		const run = await scene.run(
			create,
			names.map((name) => group(name)),
		);
		expect(said(run, ['outcome'])).toEqual(names.map((name, item) => ({ item, outcome: hasControls(name) ? 'invalid' : 'applied' })));
		expect([...shownNames()].sort()).toEqual([...creatable].sort());
	});

	it('are found again one by one when the answer to their create was lost', async () => {
		scene.webex.seedGroups([group('somebody else’s')]);
		scene.webex.inject({ kind: 'cut', when: 'after', times: 2 });
		const run = await scene.run(
			create,
			creatable.map((name) => group(name)),
		);
		expect(said(run, ['outcome', 'reason', 'resourceId'])).toEqual(
			creatable.map((name, item) => {
				const { id } = scene.webex.groupByName(name) as { readonly id: string };
				return { item, outcome: 'applied', reason: 'confirmedByLookup', resourceId: id };
			}),
		);
		expect([...shownNames()].sort()).toEqual(['somebody else’s', ...creatable].sort());
	});

	it('name one target each: each is changed, and nobody else', async () => {
		const [bystander] = scene.webex.seedGroups([group('bystander'), ...cleanNames.map((name) => group(name))]);
		const before = scene.webex.group(bystander ?? '');
		const data = { externalId: 'changed' } as never;
		const run = await scene.run({ operation: 'update', resourceType: 'Groups', target: byName('displayName'), data }, rows);
		expect(said(run, ['outcome', 'resourceId'])).toEqual(
			cleanNames.map((name, item) => {
				const { id } = scene.webex.groupByName(name) as { readonly id: string };
				return { item, outcome: 'applied', resourceId: id };
			}),
		);
		expect(scene.webex.group(bystander ?? '')).toEqual(before);
	});

	it('delete one target each, and nobody else', async () => {
		scene.webex.seedGroups([group('bystander'), ...cleanNames.map((name) => group(name))]);
		const run = await scene.run({ operation: 'delete', resourceType: 'Groups', target: byName('displayName') }, rows);
		expect(said(run, ['outcome'])).toEqual(names.map((_, item) => ({ item, outcome: 'applied' })));
		expect(shownNames()).toEqual(['bystander']);
	});

	it('do not delete anybody when nobody has such a name', async () => {
		scene.webex.seedGroups([group('bystander'), group('other')]);
		const run = await scene.run({ operation: 'delete', resourceType: 'Groups', target: byName('displayName') }, rows);
		const reasonFor = (name: string): string => (/[\p{Cc}\ufffd]/u.test(name) ? 'badValue' : 'targetNotFound');
		expect(said(run, ['outcome', 'reason'])).toEqual(
			cleanNames.map((name, item) => ({ item, outcome: 'invalid', reason: reasonFor(name) })),
		);
		expect(scene.webex.ledger).toEqual([]);
	});

	it('without a character that shows name nobody', async () => {
		scene.webex.seedGroups([group('bystander')]);
		const hidden = '\u200B\uFEFF\u2060';
		const removed = await scene.run({ operation: 'delete', resourceType: 'Groups', target: byName('displayName') }, [{ name: hidden }]);
		expect(said(removed, ['outcome', 'reason'])).toEqual([{ item: 0, outcome: 'invalid', reason: 'badValue' }]);
		expect(said(await scene.run(create, [group(hidden)]), ['outcome'])).toEqual([{ item: 0, outcome: 'invalid' }]);
		expect(shownNames()).toEqual(['bystander']);
	});

	it('as an ID lead to nobody', async () => {
		scene.webex.seedGroups([group('bystander')]);
		const run = await scene.run({ operation: 'delete', resourceType: 'Groups', target: byName('id') }, rows);
		expect(said(run, ['ok']).filter(({ ok }) => ok !== false)).toEqual([]);
		expect(scene.webex.ledger).toEqual([]);
		expect(
			scene.webex
				.bulkRequests()
				.flatMap(({ body }) => (body as { operations: ReadonlyArray<{ path: string }> }).operations)
				.filter(({ path }) => !/^\/Groups\/[^/?#]+$/.test(path)),
		).toEqual([]);
	});

	it('stand in addresses too, where addresses may hold them; the others are invalid', async () => {
		const addresses = names.map((name) => `${name.replace(/[\s@]/g, '')}@example.com`);
		const seeded = addresses.map((address) => address.normalize('NFC'));
		const ids = scene.webex.seedUsers(seeded.map((userName) => ({ userName })));
		scene.webex.seedUsers([{ userName: 'bystander@example.com' }]);
		const run = await scene.run(
			{ operation: 'deactivate', target: byName('userName') },
			addresses.map((name) => ({ name })),
		);
		expect(said(run, ['outcome', 'reason'])).toEqual(
			addresses.map((name, item) => ({
				item,
				...(isAddress(name) ? { outcome: 'applied', reason: null } : { outcome: 'invalid', reason: 'badValue' }),
			})),
		);
		expect(ids.map((id) => (scene.webex.user(id) as IDataObject)['active'])).toEqual(addresses.map((name) => !isAddress(name)));
		expect(scene.webex.userByName('bystander@example.com')).toMatchObject({ active: true });
	});
});

describe('names of JavaScript’s own', () => {
	afterEach(expectCleanPrototypes);

	const words = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];

	it('as bulkIds that others refer to', async () => {
		const run = await scene.run({ operation: 'run' }, [
			...words.map((word) => ({
				method: 'POST',
				path: '/Users',
				bulkId: word,
				data: { schemas: [schemas.user], userName: `${word}@example.com` },
			})),
			{
				method: 'POST',
				path: '/Groups',
				data: group('all', { members: words.map((word) => ({ value: `bulkId:${word}` })) }),
			},
			{ method: 'POST', path: '/Groups', data: group('none', { members: [{ value: 'bulkId:isPrototypeOf' }] }) },
		]);
		expect(said(run, ['outcome', 'bulkId']).slice(0, -2)).toEqual(words.map((bulkId, item) => ({ item, outcome: 'applied', bulkId })));
		expect(said(run, ['outcome', 'reason']).slice(-2)).toEqual([
			{ item: words.length, outcome: 'applied', reason: null },
			{ item: words.length + 1, outcome: 'invalid', reason: 'unknownReference' },
		]);
		expect((scene.webex.groupByName('all') as { members: unknown[] }).members).toHaveLength(words.length);
	});

	it.each([
		['as an object', (text: string): unknown => JSON.parse(text)],
		['as JSON text', (text: string): unknown => text],
	])('as keys of the data, %s', async (_name, given) => {
		const text =
			'{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a@example.com","__proto__":{"polluted":true},' +
			'"constructor":{"prototype":{"polluted":true}},"name":{"__proto__":{"polluted":true},"givenName":"Ann"}}';
		const patch =
			'{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"__proto__":{"polluted":true},"title":"Nurse"}}]}';
		const [id] = scene.webex.seedUsers([{ userName: 'b@example.com' }]);
		const run = await scene.run({ operation: 'run' }, [
			{ method: 'POST', path: '/Users', data: given(text) as IDataObject },
			{ method: 'PATCH', path: `/Users/${id}`, data: given(patch) as IDataObject },
			{ method: 'POST', path: '/Users', data: { schemas: [schemas.user], userName: 'c@example.com' } },
		]);
		expect(said(run, ['outcome'])).toHaveLength(3);
		expect(said(run, ['outcome'])[2]).toEqual({ item: 2, outcome: 'applied' });
		expect(scene.webex.userByName('a@example.com')).not.toHaveProperty('polluted');
	});

	it('as columns that are mapped by name', async () => {
		const items = [
			JSON.parse('{"userName":"a@example.com","title":"Nurse","__proto__":"x","constructor":"y","toString":"z"}') as IDataObject,
			{ userName: 'b@example.com', title: 'Doctor' },
		];
		const run = await scene.run({ operation: 'create', resourceType: 'Users', ...autoMap }, items);
		expect(said(run, ['outcome'])).toEqual([0, 1].map((item) => ({ item, outcome: 'applied' })));
		expect(scene.webex.userByName('a@example.com')).toMatchObject({ title: 'Nurse' });
	});
});

describe('values that JSON or Unicode have trouble with', () => {
	afterEach(expectCleanPrototypes);

	it('half of a surrogate pair, in a name and elsewhere: the others go through, and nothing is told that nobody knows', async () => {
		const rows = [group('first'), group('half \uD83D of an emoji'), group('third', { externalId: '\uDE00' }), group('fourth')];
		scene.webex.inject({ kind: 'cut', when: 'after' });
		const run = await scene.run(
			{ operation: 'run', inputMode: 'define', method: 'POST', path: '/Groups', data: '={{ $json }}', options: { maxWaitSeconds: 3 } },
			rows,
		);
		expect(said(run, ['outcome'])).toEqual([
			{ item: 0, outcome: 'applied' },
			{ item: 1, outcome: 'unconfirmed' },
			{ item: 2, outcome: 'applied' },
			{ item: 3, outcome: 'applied' },
		]);
		expect(scene.webex.ledger).toHaveLength(4);
	});

	it('null, undefined, dates, empty and huge values', async () => {
		const values: readonly unknown[] = [
			null,
			undefined,
			new Date(Date.UTC(2026, 4, 4)),
			'',
			[],
			{},
			0,
			-0,
			1e308,
			Number.MAX_SAFE_INTEGER,
			false,
			'x'.repeat(100_000),
		];
		const run = await scene.run(
			{ operation: 'create', resourceType: 'Users', data: '={{ $json }}' },
			values.map((value, index) => ({
				userName: `p${index}@example.com`,
				title: value as string,
				name: { givenName: value as string },
			})),
		);
		expect(said(run, ['outcome'])).toHaveLength(values.length);
		expect(said(run, ['outcome']).filter(({ outcome }) => !['applied', 'rejected', 'invalid'].includes(String(outcome)))).toEqual([]);
		const sent = allOperations(scene.webex.bulkRequests()).map(({ data }) => data?.['userName']);
		expect(sent).toContain('p1@example.com');
	});

	it('a cell of every kind in every mapped column of a sync: rows are refused, nobody is removed', async () => {
		scene.webex.seedUsers([{ userName: 'here@example.com' }, { userName: 'absent@example.com' }]);
		const cells: readonly unknown[] = [NaN, Infinity, { a: 1 }, [[]], '\uD83D', 'x'.repeat(5000), true];
		const sync = {
			operation: 'sync',
			scopeFilter: 'userName ew "@example.com"',
			whenMissing: 'delete',
			options: { maxRemovals: '' },
			...autoMap,
		};
		const run = await scene.run(sync, [
			{ userName: 'here@example.com', title: 'Nurse' },
			...cells.map((cell) => ({ userName: cell as string, title: cell as string })),
		]);
		expect(said(run, ['outcome']).slice(1)).toEqual([
			...cells.map((_, index) => ({ item: index + 1, outcome: 'invalid' })),
			{ item: [], outcome: 'notAttempted' },
		]);
		expect(scene.webex.userByName('here@example.com')).toBeDefined();
		expect(scene.webex.userByName('absent@example.com')).toBeDefined();
	});
});

describe('100,000 items', () => {
	afterEach(expectCleanPrototypes);

	it('are planned in a dry run, each with its row', async () => {
		const items = Array.from({ length: 100_000 }, (_, number) => ({
			method: 'POST',
			path: '/Users',
			data: { schemas: [schemas.user], userName: `p${number}@example.com` },
		}));
		const run = await scene.run({ operation: 'run', dryRun: true }, items);
		const rows = said(run, ['outcome', 'request']);
		expect(rows).toHaveLength(100_000);
		expect(
			rows.findIndex(
				({ item, outcome, request }, index) => item !== index || outcome !== 'planned' || request !== Math.floor(index / 100) + 1,
			),
		).toBe(-1);
		expect(run.hints.join(' ')).toContain('100,000 would be created, 1,000 requests');
	});
});
