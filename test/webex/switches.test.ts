import { connect, createUser, patchOp, rowsOf, statuses, userBody, type Client, type Response } from './client';
import { ownerId } from './owner';
import { patchForms, type PatchForm } from './patchForms';
import { schemas } from './urns';
import { startWebex, type Webex, type WebexOptions } from './webex';

/** Each switch of a doubt, judged by what goes over the wire. What it is by default stands in the other tests. */
let time = Date.UTC(2026, 4, 4, 12, 0, 0, 123);
let webex: Webex;
let client: Client;
let anna = '';
let ward = '';

beforeAll(async () => {
	webex = await startWebex({ clock: () => time });
});
beforeEach(() => {
	webex.reset();
	client = connect(webex);
	[anna = ''] = webex.seedUsers([userBody('anna@example.com', { title: 'Nurse', externalId: 'E1' })]);
	[ward = ''] = webex.seedGroups([{ displayName: 'Ward', members: [{ value: anna }] }]);
});
afterAll(async () => await webex.close());

const set = (options: WebexOptions): void => void Object.assign(webex.options, options);
const nobody = '00000000-0000-4000-8000-000000000000';
const stray = (bulkId: string): object => ({
	method: 'PATCH',
	path: `/Users/${nobody}`,
	bulkId,
	data: patchOp({ op: 'replace', path: 'title', value: 'x' }),
});

/** A PATCH operation in each form, and where it shows. */
const formed: Readonly<Record<PatchForm, { readonly operation: object; readonly shown: object }>> = {
	plainPath: { operation: { op: 'replace', path: 'title', value: 'Doctor' }, shown: { title: 'Doctor' } },
	plainNoPath: { operation: { op: 'replace', value: { title: 'Doctor' } }, shown: { title: 'Doctor' } },
	listPath: {
		operation: { op: 'replace', path: 'phoneNumbers', value: [{ type: 'work', value: '1' }] },
		shown: { phoneNumbers: [{ type: 'work', value: '1' }] },
	},
	listNoPath: {
		operation: { op: 'add', value: { phoneNumbers: [{ type: 'work', value: '1' }] } },
		shown: { phoneNumbers: [{ type: 'work', value: '1' }] },
	},
	enterpriseColon: {
		operation: { op: 'replace', path: `${schemas.enterprise}:costCenter`, value: '7' },
		shown: { [schemas.enterprise]: { costCenter: '7' } },
	},
	enterpriseDot: {
		operation: { op: 'replace', path: `${schemas.enterprise}.costCenter`, value: '7' },
		shown: { [schemas.enterprise]: { costCenter: '7' } },
	},
	enterpriseNoPath: {
		operation: { op: 'replace', value: { [schemas.enterprise]: { costCenter: '7' } } },
		shown: { [schemas.enterprise]: { costCenter: '7' } },
	},
	ciscoColon: {
		operation: { op: 'replace', path: `${schemas.ciscoUser}:extensionAttribute1`, value: ['7'] },
		shown: { [schemas.ciscoUser]: { extensionAttribute1: ['7'] } },
	},
	ciscoDot: {
		operation: { op: 'replace', path: `${schemas.ciscoUser}.extensionAttribute1`, value: ['7'] },
		shown: { [schemas.ciscoUser]: { extensionAttribute1: ['7'] } },
	},
	ciscoNoPath: {
		operation: { op: 'replace', value: { [schemas.ciscoUser]: { extensionAttribute1: ['7'] } } },
		shown: { [schemas.ciscoUser]: { extensionAttribute1: ['7'] } },
	},
	remove: { operation: { op: 'remove', path: 'title' }, shown: {} },
};

describe('a PATCH written in the form', () => {
	it.each(patchForms.map((form) => ({ form, others: patchForms.filter((other) => other !== form) })))(
		'$form is carried out, refused or passed over; no other form is',
		async ({ form, others }) => {
			const { operation, shown } = formed[form];
			const send = async (): Promise<Response> => await client.send('PATCH', `/Users/${anna}`, patchOp(operation));
			const before = webex.user(anna) as { title?: string };
			set({ patchForms: { [form]: 'ignore' } });
			expect((await send()).status).toBe(200);
			expect(webex.user(anna)).toEqual(before);
			expect(webex.ledger.map(({ changed }) => changed)).toEqual([false]);
			set({ patchForms: { [form]: 'refuse' } });
			expect(await send()).toMatchObject({
				status: 400,
				data: { scimType: form.endsWith('NoPath') ? 'invalidSyntax' : 'invalidPath' },
			});
			expect(webex.user(anna)).toEqual(before);
			set({ patchForms: Object.fromEntries(others.map((other) => [other, 'refuse'])) });
			expect((await send()).status).toBe(200);
			expect(webex.user(anna)).toMatchObject(shown);
			expect((webex.user(anna) as { title?: string }).title).toBe(
				form === 'remove' ? undefined : form.startsWith('plain') ? 'Doctor' : 'Nurse',
			);
		},
	);

	it('an object of several is carried out but for the part passed over', async () => {
		set({ patchForms: { listNoPath: 'ignore' } });
		const value = { title: 'Doctor', phoneNumbers: [{ type: 'work', value: '1' }] };
		await client.send('PATCH', `/Users/${anna}`, patchOp({ op: 'replace', value }));
		expect(webex.user(anna)).toMatchObject({ title: 'Doctor' });
		expect(webex.user(anna)).not.toHaveProperty('phoneNumbers');
	});

	it('members are no form in doubt', async () => {
		set({ patchForms: Object.fromEntries(patchForms.map((form) => [form, 'refuse'])) });
		const out = patchOp({ op: 'remove', path: `members[value eq "${anna}"]` });
		const into = patchOp({ op: 'add', path: 'members', value: [{ value: anna }] });
		expect([
			(await client.send('PATCH', `/Groups/${ward}`, out)).status,
			(await client.send('PATCH', `/Groups/${ward}`, into)).status,
		]).toEqual([200, 200]);
	});
});

describe('a bulk request', () => {
	it.each([
		['PATCH', ['405', '404']],
		['DELETE', ['404', '405']],
	] as const)('refuses %s in its row', async (bulkRefuses, told) => {
		set({ bulkRefuses });
		const answer = await client.bulk([stray('a'), { method: 'DELETE', path: `/Users/${nobody}`, bulkId: 'b' }]);
		expect(statuses(answer)).toEqual([
			['a', told[0]],
			['b', told[1]],
		]);
	});

	it.each([
		['asSent', 'first'],
		['reversed', 'second'],
	] as const)('carried out %s makes the %s of two creates of a name; rows stand as sent', async (workOrder, title) => {
		set({ workOrder });
		const twice = ['first', 'second'].map((each) => ({
			...createUser(each),
			data: userBody('bela@example.com', { title: each }),
		}));
		const made = title === 'first' ? ['201', '409'] : ['409', '201'];
		expect(statuses(await client.bulk(twice))).toEqual([
			['first', made[0]],
			['second', made[1]],
		]);
		expect(webex.userByName('bela@example.com')).toMatchObject({ title });
	});

	it.each([
		['leftOut', [['a', '404']]],
		[
			'oneMore',
			[
				['a', '404'],
				['b', '404'],
			],
		],
		[
			'listed',
			[
				['a', '404'],
				['b', '412'],
				['c', '412'],
			],
		],
	] as const)('with afterStop %s', async (afterStop, rows) => {
		set({ afterStop });
		expect(statuses(await client.bulk([stray('a'), stray('b'), createUser('c')], { failOnErrors: 1 }))).toEqual(rows);
		expect(webex.ledger).toEqual([]);
	});

	it.each([
		['full', ['location', 'method']],
		['noLocation', ['method']],
		['bare', []],
	] as const)('tells in the rows of refused operations what refusedRows %s says', async (refusedRows, told) => {
		set({ refusedRows });
		const [refused, done] = rowsOf(await client.bulk([stray('a'), { ...stray('b'), path: `/Users/${anna}` }]));
		expect(Object.keys(refused ?? {}).sort()).toEqual([...told, 'bulkId', 'status', 'response'].sort());
		expect(Object.keys(done ?? {})).toEqual(expect.arrayContaining(['location', 'method']));
	});

	it.each([429, 423, 503] as const)('puts off with %d what is over busyRows', async (status) => {
		set({ busyRows: { most: 1, status } });
		expect(statuses(await client.bulk([createUser('a'), createUser('b')]))).toEqual([
			['a', '201'],
			['b', String(status)],
		]);
		expect(webex.ledger.map(({ bulkId }) => bulkId)).toEqual(['a']);
	});
});

describe('users and groups', () => {
	it.each([400, 500] as const)('a name that exists gets %d, without a word of SCIM', async (existsStatus) => {
		set({ existsStatus });
		const again = [await client.send('POST', '/Users', userBody('ANNA@example.com'))];
		again.push(await client.send('POST', '/Groups', { schemas: [schemas.group], displayName: 'ward' }));
		expect(again.map(({ status, data }) => [status, (data as { scimType?: string }).scimType])).toEqual([
			[existsStatus, undefined],
			[existsStatus, undefined],
		]);
	});

	it('of another domain are transient', async () => {
		set({ verifiedDomains: ['example.com'], unverified: 'transient' });
		const statusesOf = await Promise.all(
			['b@example.com', 'b@elsewhere.example'].map(async (name) => (await client.send('POST', '/Users', userBody(name))).data),
		);
		expect(statusesOf.map((user) => (user as { [urn: string]: { accountStatus?: unknown } })[schemas.ciscoUser]?.accountStatus)).toEqual([
			undefined,
			['transient'],
		]);
	});

	it('with an attribute that no schema has are refused', async () => {
		set({ unknownAttributes: 'refuse' });
		const invented = userBody('b@example.com', { shoeSize: 43 });
		const known = userBody('b@example.com', { schemas: [schemas.user], TITLE: 'x', [schemas.enterprise]: { costCenter: '7' } });
		expect([(await client.send('POST', '/Users', invented)).status, (await client.send('POST', '/Users', known)).status]).toEqual([
			400, 201,
		]);
	});

	it.each([
		['totalResults', { totalResults: 1 }],
		['absent', {}],
	] as const)('the count of members is called %s', async (memberCount, told) => {
		set({ memberCount });
		const { memberSize, totalResults } = (await client.get(`/Groups/${ward}/Members`)).data as {
			memberSize?: number;
			totalResults?: number;
		};
		expect({ ...(memberSize === undefined ? {} : { memberSize }), ...(totalResults === undefined ? {} : { totalResults }) }).toEqual(told);
	});

	it.each([
		['seconds', '2026-05-04T12:00:00.000Z'],
		['absent', undefined],
		['exact', '2026-05-04T12:00:00.123Z'],
	] as const)('meta.created is %s', async (createdForm, created) => {
		set({ createdForm });
		const { data } = await client.send('POST', '/Users', userBody('b@example.com'));
		expect((data as { meta: { created?: string } }).meta.created).toBe(created);
	});
});

describe('limits and surroundings', () => {
	it.each([
		[undefined, 409],
		[400, 400],
	] as const)('refuse a user of another organization with %s', async (strangerStatus, status) => {
		set({ strangers: ['zoe@elsewhere.example'], ...(strangerStatus === undefined ? {} : { strangerStatus }) });
		expect((await client.send('POST', '/Users', userBody('Zoe@elsewhere.example'))).status).toBe(status);
		expect((await client.send('POST', '/Users', userBody('zoe@example.com'))).status).toBe(201);
		expect((await client.get('/Users', { filter: 'userName eq "zoe@elsewhere.example"' })).data).toMatchObject({ totalResults: 0 });
	});

	it('refuse more members at once than they take', async () => {
		set({ maxMembers: 1 });
		const [bela = ''] = webex.seedUsers([userBody('bela@example.com')]);
		const members = [{ value: anna }, { value: bela }];
		const group = (some: readonly object[]): object => ({ schemas: [schemas.group], displayName: 'Night', members: some });
		const adding = (operation: object): object => patchOp({ op: 'add', ...operation });
		expect([
			(await client.send('POST', '/Groups', group(members))).status,
			(await client.send('PATCH', `/Groups/${ward}`, adding({ path: 'members', value: members }))).status,
			(await client.send('PATCH', `/Groups/${ward}`, adding({ value: { members } }))).status,
			(await client.send('POST', '/Groups', group(members.slice(1)))).status,
			(await client.send('PATCH', `/Groups/${ward}`, adding({ path: 'members', value: members.slice(1) }))).status,
		]).toEqual([400, 400, 400, 201, 200]);
	});

	it('have a clock behind meta that is not that of the Date header', async () => {
		set({ metaBehindMs: 3000 });
		const { data, headers } = await client.send('POST', '/Users', userBody('bela@example.com'));
		const meta = { created: '2026-05-04T11:59:57.123Z', lastModified: '2026-05-04T11:59:57.123Z' };
		expect([(data as { meta: object }).meta, headers['date']]).toMatchObject([meta, 'Mon, 04 May 2026 12:00:00 GMT']);
	});

	it.each([
		['serviceApp', 403],
		['person', 200],
	] as const)('let in no service app: a token of a %s gets %d', async (owner, status) => {
		set({ serviceApps: 'refused' });
		const { access_token: token } = webex.issueTokens(undefined, owner);
		const answer = await fetch(`${webex.url}/identity/scim/${webex.orgId}/v2/Users`, { headers: { Authorization: `Bearer ${token}` } });
		expect(answer.status).toBe(status);
	});
});

describe('searches and reads', () => {
	it('give smaller pages of members than asked for', async () => {
		const more = webex.seedUsers(['b', 'c'].map((name) => userBody(`${name}@example.com`)));
		const value = more.map((id) => ({ value: id }));
		await client.send('PATCH', `/Groups/${ward}`, patchOp({ op: 'add', path: 'members', value }));
		set({ maxMembersPage: 2 });
		const page = async (startIndex: number): Promise<number> =>
			((await client.get(`/Groups/${ward}/Members`, { startIndex, count: 500 })).data as { members: readonly unknown[] }).members.length;
		expect([await page(1), await page(3)]).toEqual([2, 1]);
	});

	it.each([
		['externalId', 'externalId eq "E1"'],
		['ew', 'userName ew "@example.com"'],
		['sw', 'displayName sw "A" or userName sw "anna"'],
	] as const)('refuse %s, and no other search', async (what, filter) => {
		expect((await client.get('/Users', { filter })).status).toBe(200);
		set({ unsearchable: [what] });
		expect(await client.get('/Users', { filter })).toMatchObject({ status: 400, data: { scimType: 'invalidFilter' } });
		expect((await client.get('/Users', { filter: 'userName eq "anna@example.com"' })).status).toBe(200);
	});

	it.each([
		['refuse', 400, undefined],
		['ignore', 200, 0],
	] as const)('with more terms than they take %s the others', async (others, status, totalResults) => {
		set({ filterTerms: { most: 2, others } });
		const terms = (count: number): string =>
			['x', 'y', 'anna']
				.slice(3 - count)
				.map((name) => `userName eq "${name}@example.com"`)
				.join(' or ');
		const answer = await client.get('/Users', { filter: terms(3) });
		expect([answer.status, (answer.data as { totalResults?: number }).totalResults]).toEqual([status, totalResults]);
		expect((await client.get('/Users', { filter: terms(2) })).data).toMatchObject({ totalResults: 1 });
	});

	it('refuse a count over the largest page', async () => {
		set({ maxPageSize: 5, countOverMost: 'refuse' });
		expect([(await client.get('/Users', { count: 6 })).status, (await client.get('/Users', { count: 5 })).status]).toEqual([400, 200]);
	});

	it.each([
		['forbidden', 403],
		['machine', 200],
	] as const)('of /Users/me by a service app are %s', async (meForServiceApps, status) => {
		set({ meForServiceApps });
		const me = async (owner: 'serviceApp' | 'person'): Promise<globalThis.Response> =>
			await fetch(`${webex.url}/identity/scim/v2/Users/me`, {
				headers: { Authorization: `Bearer ${webex.issueTokens(undefined, owner).access_token}` },
			});
		expect((await me('serviceApp')).status).toBe(status);
		expect(await (await me('person')).json()).toMatchObject({ id: ownerId });
	});

	it('have no Date header', async () => {
		set({ dateHeader: 'absent' });
		expect((await client.get('/Users')).headers).not.toHaveProperty('date');
	});

	it.each([
		[{ users: 5000 }, [0, 2, 2]],
		[{ groups: 5000 }, [1, 1, 2]],
		[{ members: 5000 }, [1, 2, 1]],
	] as const)('lag behind apart: %j', async (lagMs, early) => {
		set({ lagMs });
		const seen = async (): Promise<readonly unknown[]> => {
			const users = (await client.get('/Users', { filter: 'userName eq "bela@example.com"' })).data as { totalResults: number };
			const groups = (await client.get('/Groups')).data as { totalResults: number };
			const members = (await client.get(`/Groups/${ward}/Members`)).data as { memberSize: number };
			return [users.totalResults, groups.totalResults, members.memberSize];
		};
		const { id } = (await client.send('POST', '/Users', userBody('bela@example.com'))).data as { id: string };
		await client.send('POST', '/Groups', { schemas: [schemas.group], displayName: 'Night' });
		await client.send('PATCH', `/Groups/${ward}`, patchOp({ op: 'add', path: 'members', value: [{ value: id }] }));
		expect(await seen()).toEqual(early);
		time += 5000;
		expect(await seen()).toEqual([1, 2, 2]);
	});
});
