import { connect, userBody } from './client';
import { messages, schemas } from './urns';
import { startWebex, type Webex } from './webex';

let webex: Webex;
let ids: readonly string[];
beforeAll(async () => {
	webex = await startWebex();
	ids = webex.seedUsers(people);
	webex.seedGroups([
		{ displayName: 'Nurses', members: [{ value: ids[0] }] },
		{ displayName: 'Head "of" ward\\' },
		{ displayName: 'Empty' },
	]);
});
afterAll(() => webex.close());

const phone = (value: string, type: string) => ({ value, type });
const people = [
	userBody('anna.ek@example.com', {
		externalId: 'HR-1',
		name: { givenName: 'Anna', familyName: 'Ek' },
		displayName: 'Anna Ek',
		phoneNumbers: [phone('+1 555', 'mobile')],
		[schemas.enterprise]: { department: 'Ward 7', manager: { value: 'm1' } },
	}),
	userBody('bela@example.com', {
		externalId: 'hr-2',
		name: { givenName: 'Béla', familyName: 'Nagy' },
		displayName: 'Béla "B" Nagy\\',
		phoneNumbers: [phone('2', 'work')],
		[schemas.enterprise]: { department: 'ward 8' },
	}),
	userBody('chidi@example.com', {
		externalId: 'HR-3',
		name: { givenName: 'Chidi', familyName: 'Ekwueme' },
		displayName: 'Chidi',
		nickName: 'C',
		phoneNumbers: [phone('2', 'mobile')],
	}),
];
const names = ['anna', 'bela', 'chidi'];

/** Who is found, by first name. */
async function find(filter: string): Promise<readonly unknown[]> {
	const { data } = await connect(webex).get('/Users', { filter });
	return (data as { readonly Resources: ReadonlyArray<{ readonly id: string }> }).Resources.map(({ id }) => names[ids.indexOf(id)]);
}

describe('filters', () => {
	it.each([
		['userName eq "ANNA.EK@example.com"', ['anna']],
		['userName Eq "anna.ek@example.com"', ['anna']],
		['username eq "anna.ek@example.com" or userName eq "bela@example.com" or userName eq "nobody@example.com"', ['anna', 'bela']],
		['userName eq "anna.ek@example.com" and userName eq "bela@example.com"', []],
		['userName eq "anna.ek@example.com" or userName sw "c"', ['anna', 'chidi']],
		['not (userName eq "bela@example.com")', ['anna', 'chidi']],
		['userName sw "A" and (name.familyName eq "ek" or name.familyName eq "Nagy")', ['anna']],
		[`${schemas.user}:userName eq "bela@example.com"`, ['bela']],
		['emails.value eq "Chidi@example.com"', ['chidi']],
		['externalId eq "HR-2"', ['bela']],
		['name.familyName sw "ek"', ['anna', 'chidi']],
		['name.familyName ew "NAGY"', ['bela']],
		['displayName eq "béla \\"b\\" nagy\\\\"', ['bela']],
		['displayName eq "B\\u00e9la \\u0022B\\" Nagy\\\\"', ['bela']],
		['displayName eq "a) or (userName sw \\"b"', []],
		['department eq "WARD 7"', ['anna']],
		[`${schemas.enterprise}:department sw "ward"`, ['anna', 'bela']],
		['manager.value eq "m1"', ['anna']],
		['phoneNumbers[type eq "mobile" and value eq "2"]', ['chidi']],
		['phoneNumbers [ type eq "mobile" and value eq "+1 555" ]', ['anna']],
		[`${schemas.ciscoUser}:meta.organizationId eq "3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65"`, ['anna', 'bela', 'chidi']],
		[`${schemas.ciscoUser}:meta.organizationId eq "another"`, []],
		['', ['anna', 'bela', 'chidi']],
	])('%s', async (filter, expected) => {
		expect(await find(filter)).toEqual(expected);
	});

	it('id eq, and fifty names at once', async () => {
		expect(await find(`id eq "${ids[1]}"`)).toEqual(['bela']);
		const fifty = Array.from({ length: 49 }, (_, index) => `userName eq "u${index}@example.com"`);
		expect(await find([...fifty, 'userName eq "chidi@example.com"'].join(' or '))).toEqual(['chidi']);
	});

	it.each([
		['externalId pr', 'The PR operator is not supported for externalid.'],
		['externalId sw "H"', 'The SW operator is not supported for externalid.'],
		['phoneNumbers.value eq "2"', 'No table name found for attribute phoneNumbers.value.'],
		['title eq "x"', 'No table name found for attribute title.'],
		['active eq true', 'No table name found for attribute active.'],
		['userName co "a"', 'The CO operator is not supported for username.'],
		['userName sw "a" or favouriteColour eq "red"', 'No table name found for attribute favouriteColour.'],
		['userName', 'the filter cannot be read'],
		['userName eq', 'the filter cannot be read'],
		['userName eq "a', 'the filter cannot be read'],
		['userName eq "\\x"', 'a quoted text is no JSON string'],
		['(userName eq "a"', 'the filter cannot be read'],
	])('%s is refused', async (filter, details) => {
		const { status, data } = await connect(webex).get('/Users', { filter });
		expect(status).toBe(400);
		expect(data).toMatchObject({ status: '400', scimType: 'invalidFilter', [messages.ciscoError]: { details } });
	});

	it.each([
		['displayName Eq "nurses" or displayName eq "EMPTY"', ['Nurses', 'Empty']],
		['displayName eq "Head \\"of\\" ward\\\\"', ['Head "of" ward\\']],
	])('groups: %s', async (filter, expected) => {
		const { data } = await connect(webex).get('/Groups', { filter });
		expect((data as { Resources: ReadonlyArray<{ displayName: string }> }).Resources.map(({ displayName }) => displayName)).toEqual(
			expected,
		);
	});
});

describe('pages', () => {
	it.each([
		['all, 100 unless told', {}, [3, 3, 1, ['anna', 'bela', 'chidi']]],
		['the second of two', { startIndex: 3, count: 2 }, [3, 1, 3, ['chidi']]],
		['behind the end', { startIndex: 4 }, [3, 0, 4, []]],
		['before the start counts as 1', { startIndex: 0, count: 1 }, [3, 1, 1, ['anna']]],
		['only the number', { count: 0 }, [3, 0, 1, []]],
		['sorted', { sortBy: 'userName', sortOrder: 'descending', count: 2 }, [3, 2, 1, ['chidi', 'bela']]],
		['of a search', { filter: 'name.familyName sw "ek"', startIndex: 2 }, [2, 1, 2, ['chidi']]],
	])('%s', async (_name, query, [totalResults, itemsPerPage, startIndex, found]) => {
		const { data } = await connect(webex).get('/Users', query as Record<string, number>);
		const { Resources, ...rest } = data as { readonly Resources: ReadonlyArray<{ readonly id: string }> };
		expect(rest).toEqual({ schemas: [messages.listResponse], totalResults, itemsPerPage, startIndex });
		expect(Resources.map(({ id }) => names[ids.indexOf(id)])).toEqual(found);
	});

	it('may be smaller than asked', async () => {
		webex.options.maxPageSize = 2;
		const { data } = await connect(webex).get('/Users', { count: 100 });
		delete webex.options.maxPageSize;
		expect(data).toMatchObject({ totalResults: 3, itemsPerPage: 2 });
	});

	it.each([[{ count: 'many' }], [{ startIndex: '1.5' }]])('%p is refused', async (query) => {
		expect((await connect(webex).get('/Users', query as Record<string, string>)).status).toBe(400);
	});
});

describe('attributes', () => {
	it.each([
		[
			'only some, id and schemas always',
			{ attributes: 'userName,displayName' },
			{ userName: 'anna.ek@example.com', displayName: 'Anna Ek' },
		],
		[
			'parts and extensions',
			{ attributes: `name.givenName,${schemas.enterprise}:department,phoneNumbers.type` },
			{
				name: { givenName: 'Anna' },
				phoneNumbers: [{ type: 'mobile' }],
				[schemas.enterprise]: { department: 'Ward 7' },
			},
		],
		['a whole extension', { attributes: schemas.enterprise }, { [schemas.enterprise]: { department: 'Ward 7', manager: { value: 'm1' } } }],
		[
			'all but some',
			{
				excludedAttributes: `meta,name,emails,phoneNumbers,id,active,userType,${schemas.ciscoUser},${schemas.enterprise}:manager`,
			},
			{
				userName: 'anna.ek@example.com',
				displayName: 'Anna Ek',
				externalId: 'HR-1',
				[schemas.enterprise]: { department: 'Ward 7' },
			},
		],
		[
			'with groups',
			{ attributes: 'groups', returnGroups: 'true' },
			{ groups: [{ display: 'Nurses', value: expect.any(String) as unknown, $ref: expect.any(String) as unknown }] },
		],
		['without groups', { attributes: 'groups' }, {}],
	])('%s', async (_name, query, expected) => {
		const { data } = await connect(webex).get('/Users', { ...query, filter: `id eq "${ids[0]}"` } as Record<string, string>);
		const always = { id: ids[0], schemas: [schemas.user, schemas.enterprise, schemas.ciscoUser] };
		expect((data as { Resources: readonly unknown[] }).Resources).toEqual([{ ...always, ...expected }]);
	});

	it('members of groups only if asked for', async () => {
		const client = connect(webex);
		const filter = 'displayName eq "Nurses"';
		const without = (await client.get('/Groups', { filter })).data as { Resources: readonly object[] };
		const with_ = (await client.get('/Groups', { filter, includeMembers: 'true' })).data as {
			Resources: readonly object[];
		};
		expect(without.Resources[0]).not.toHaveProperty('members');
		expect(with_.Resources[0]).toMatchObject({ members: [{ value: ids[0], type: 'user' }] });
	});
});
