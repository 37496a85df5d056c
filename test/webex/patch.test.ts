import { connect, patchOp, userBody } from './client';
import { without } from './json';
import { schemas } from './urns';
import { startWebex, type Webex } from './webex';

let webex: Webex;
beforeAll(async () => {
	webex = await startWebex();
});
beforeEach(() => webex.reset());
afterAll(() => webex.close());

const work = { value: 'anna@example.com', type: 'work', primary: true };
const home = { value: 'anna@home.example', type: 'home' };
const before = {
	title: 'Nurse',
	name: { givenName: 'Anna', familyName: 'Ek' },
	emails: [work, home],
	phoneNumbers: [
		{ value: '1', type: 'work' },
		{ value: '2', type: 'mobile' },
		{ value: '3', type: 'mobile' },
	],
	[schemas.enterprise]: { department: 'Ward 7', costCenter: '70' },
	[schemas.ciscoUser]: { extensionAttribute1: ['a', 'b'] },
};

/** What a PATCH does to the user above: the attributes that differ afterwards; undefined for one that is gone. */
type After = Readonly<Record<string, unknown>>;

/** Cases after RFC 7644 3.5.2.1 to 3.5.2.3 and Webex's PATCH page. */
const changes: ReadonlyArray<readonly [string, object, After]> = [
	['add of a single value replaces it', { op: 'add', path: 'title', value: 'Doctor' }, { title: 'Doctor' }],
	['add of what is not there', { op: 'add', path: 'nickName', value: 'Ann' }, { nickName: 'Ann' }],
	[
		'add to a list',
		{ op: 'add', path: 'emails', value: [{ value: 'a@other.example', type: 'other' }] },
		{ emails: [work, home, { value: 'a@other.example', type: 'other' }] },
	],
	['add of what is in the list', { op: 'add', path: 'emails', value: [home] }, {}],
	[
		'add of a single value to a list',
		{ op: 'add', path: 'phoneNumbers', value: { value: '4', type: 'fax' } },
		{ phoneNumbers: [...before.phoneNumbers, { value: '4', type: 'fax' }] },
	],
	['add to a part', { op: 'add', path: 'name.middleName', value: 'B' }, { name: { ...before.name, middleName: 'B' } }],
	[
		'add without a path, the RFC example with emails and nickname',
		{ op: 'add', value: { emails: [{ value: 'b@home.example', type: 'home' }], nickname: 'Ann' } },
		{ nickName: 'Ann', emails: [work, home, { value: 'b@home.example', type: 'home' }] },
	],
	[
		'add by a value filter',
		{ op: 'add', path: 'emails[type eq "home"]', value: { display: 'at home' } },
		{ emails: [work, { ...home, display: 'at home' }] },
	],
	['replace of a single value', { op: 'replace', path: 'title', value: 'Doctor' }, { title: 'Doctor' }],
	['Replace with a capital', { op: 'Replace', path: 'TITLE', value: 'Doctor' }, { title: 'Doctor' }],
	[
		'replace of a complex value leaves parts that are not named',
		{ op: 'replace', path: 'name', value: { givenName: 'Ann' } },
		{ name: { givenName: 'Ann', familyName: 'Ek' } },
	],
	['replace of a part', { op: 'replace', path: 'name.familyName', value: 'Berg' }, { name: { givenName: 'Anna', familyName: 'Berg' } }],
	[
		'replace of a list replaces all of it',
		{ op: 'replace', path: 'phoneNumbers', value: [{ value: '9', type: 'fax' }] },
		{ phoneNumbers: [{ value: '9', type: 'fax' }] },
	],
	['replace of what is not there adds it', { op: 'replace', path: 'nickName', value: 'Ann' }, { nickName: 'Ann' }],
	[
		'replace by filter, one part of all that match',
		{ op: 'replace', path: 'phoneNumbers[type eq "mobile"].display', value: 'M' },
		{
			phoneNumbers: [
				{ value: '1', type: 'work' },
				{ value: '2', type: 'mobile', display: 'M' },
				{ value: '3', type: 'mobile', display: 'M' },
			],
		},
	],
	[
		'replace by filter on two parts',
		{ op: 'replace', path: 'phoneNumbers[type eq "mobile" and value eq "3"].value', value: '33' },
		{
			phoneNumbers: [
				{ value: '1', type: 'work' },
				{ value: '2', type: 'mobile' },
				{ value: '33', type: 'mobile' },
			],
		},
	],
	[
		'replace by filter with dots, colons and brackets in quotes',
		{ op: 'replace', path: 'emails[value eq "anna@home.example" or value eq "x]:.\\"y"].display', value: 'H' },
		{ emails: [work, { ...home, display: 'H' }] },
	],
	[
		'replace without a path',
		{ op: 'replace', value: { title: 'Doctor', 'name.givenName': 'Ann' } },
		{ title: 'Doctor', name: { givenName: 'Ann', familyName: 'Ek' } },
	],
	[
		'replace without a path leaves out what Webex does not know or let write',
		{ op: 'replace', value: { id: 'x', meta: {}, groups: [], favouriteColour: 'red', title: 'Doctor' } },
		{ title: 'Doctor' },
	],
	[
		'replace in an extension, colon',
		{ op: 'replace', path: `${schemas.enterprise}:department`, value: 'Ward 8' },
		{ [schemas.enterprise]: { department: 'Ward 8', costCenter: '70' } },
	],
	[
		'replace in an extension, dot',
		{ op: 'replace', path: `${schemas.enterprise}.department`, value: 'Ward 8' },
		{ [schemas.enterprise]: { department: 'Ward 8', costCenter: '70' } },
	],
	['replace with the core URN before the name', { op: 'replace', path: `${schemas.user}:title`, value: 'Doctor' }, { title: 'Doctor' }],
	[
		'add of a part in an extension',
		{ op: 'add', path: `${schemas.enterprise}:manager.value`, value: 'm1' },
		{ [schemas.enterprise]: { ...before[schemas.enterprise], manager: { value: 'm1' } } },
	],
	[
		'replace of a whole extension by its URN',
		{ op: 'replace', path: schemas.enterprise, value: { department: 'Ward 8' } },
		{ [schemas.enterprise]: { department: 'Ward 8', costCenter: '70' } },
	],
	[
		'add of an extension without a path',
		{ op: 'add', value: { [schemas.enterprise]: { division: 'D' } } },
		{ [schemas.enterprise]: { ...before[schemas.enterprise], division: 'D' } },
	],
	[
		'a filter on plain texts',
		{ op: 'remove', path: `${schemas.ciscoUser}:extensionAttribute1[value eq "a"]` },
		{ [schemas.ciscoUser]: { extensionAttribute1: ['b'], meta: expect.anything() as unknown } },
	],
	['remove of a single value', { op: 'remove', path: 'title' }, { title: undefined }],
	['remove of a part', { op: 'remove', path: 'name.givenName' }, { name: { familyName: 'Ek' } }],
	['remove by filter', { op: 'remove', path: 'phoneNumbers[type eq "mobile"]' }, { phoneNumbers: [{ value: '1', type: 'work' }] }],
	[
		'remove of a part by filter',
		{ op: 'remove', path: 'phoneNumbers[value eq "1"].type' },
		{ phoneNumbers: [{ value: '1' }, { value: '2', type: 'mobile' }, { value: '3', type: 'mobile' }] },
	],
	['remove of all by filter', { op: 'remove', path: 'phoneNumbers[value ew "1" or type sw "mob"]' }, { phoneNumbers: undefined }],
	['remove of a list', { op: 'remove', path: 'phoneNumbers' }, { phoneNumbers: undefined }],
	['remove of what no value matches', { op: 'remove', path: 'phoneNumbers[type eq "fax"]' }, {}],
	['remove of what is not there', { op: 'remove', path: 'nickName' }, {}],
	[
		'remove of an extension attribute',
		{ op: 'remove', path: `${schemas.enterprise}:costCenter` },
		{ [schemas.enterprise]: { department: 'Ward 7' } },
	],
	['remove of a whole extension', { op: 'remove', path: schemas.enterprise }, { [schemas.enterprise]: undefined }],
	['null is as good as remove', { op: 'replace', path: 'title', value: null }, { title: undefined }],
	['remove of the emails leaves the one Webex wants', { op: 'remove', path: 'emails' }, { emails: [work] }],
];

describe('a PATCH changes exactly what it names', () => {
	it.each(changes)('%s', async (_name, operation, after) => {
		const [id] = webex.seedUsers([userBody('anna@example.com', before)]);
		const response = await connect(webex).send('PATCH', `/Users/${id}`, patchOp(operation));
		expect(response.status).toBe(200);
		const rest = without(response.data as After, 'schemas', 'id', 'userName', 'meta');
		const cisco = { ...before[schemas.ciscoUser], meta: { organizationId: webex.orgId } };
		const expected = { ...before, active: true, userType: 'user', [schemas.ciscoUser]: cisco, ...after };
		expect(rest).toEqual(expected);
		expect(webex.user(String(id))).toEqual(response.data);
	});
});

it('a new primary value ends the old one (RFC 7644 3.5.2)', async () => {
	const phones = (primary: boolean) => [{ value: '1', type: 'work', primary }];
	const [id] = webex.seedUsers([userBody('anna@example.com', { phoneNumbers: [...phones(true), { value: '2', type: 'mobile' }] })]);
	const client = connect(webex);
	const value = [{ value: '3', type: 'fax', primary: true }];
	const added = await client.send('PATCH', `/Users/${id}`, patchOp({ op: 'add', path: 'phoneNumbers', value }));
	expect(added.data).toMatchObject({ phoneNumbers: [...phones(false), { value: '2', type: 'mobile' }, ...value] });
	const path = 'phoneNumbers[type eq "mobile"].primary';
	const moved = await client.send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path, value: true }));
	const primaries = (moved.data as { phoneNumbers: ReadonlyArray<{ primary?: boolean }> }).phoneNumbers;
	expect(primaries.map(({ primary }) => primary)).toEqual([false, true, false]);
});

describe('a PATCH that is refused changes nothing, not even by its first operations', () => {
	it.each([
		['remove without a path', { op: 'remove' }, 'noTarget'],
		['remove with an empty path', { op: 'remove', path: '' }, 'noTarget'],
		['replace with a filter that matches nothing', { op: 'replace', path: 'phoneNumbers[type eq "fax"].value', value: '1' }, 'noTarget'],
		['the same, whole value', { op: 'replace', path: 'phoneNumbers[type eq "fax"]', value: { value: '1' } }, 'noTarget'],
		['the same, list is empty', { op: 'replace', path: 'photos[type eq "photo"].value', value: '1' }, 'noTarget'],
		['an unknown attribute', { op: 'replace', path: 'favouriteColour', value: 'red' }, 'invalidPath'],
		['an unknown part', { op: 'replace', path: 'name.nobiliaryParticle', value: 'von' }, 'invalidPath'],
		['an extension attribute without its URN', { op: 'replace', path: 'department', value: 'Ward 8' }, 'invalidPath'],
		['a bracket that stays open', { op: 'remove', path: 'emails[type eq "home"' }, 'invalidPath'],
		['a filter that is none', { op: 'remove', path: 'emails[type is "home"]' }, 'invalidFilter'],
		['the prototype', { op: 'add', path: '__proto__.polluted', value: 1 }, 'invalidPath'],
		['a read-only attribute', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
		['a read-only part', { op: 'replace', path: `${schemas.enterprise}:manager.displayName`, value: 'x' }, 'mutability'],
		['an unknown op', { op: 'move', path: 'title', value: 'x' }, 'invalidSyntax'],
		['add without a value', { op: 'add', path: 'title' }, 'invalidValue'],
		['a value of the wrong type', { op: 'replace', path: 'active', value: 'False' }, 'invalidValue'],
		['a value that is too long', { op: 'replace', path: 'title', value: 'x'.repeat(513) }, 'invalidValue'],
		['removal of userName', { op: 'remove', path: 'userName' }, 'invalidValue'],
		['another primary work email', { op: 'replace', path: 'emails[type eq "work"].value', value: 'b@example.com' }, 'invalidValue'],
	])('%s', async (_name, operation, scimType) => {
		const [id] = webex.seedUsers([userBody('anna@example.com', before)]);
		const untouched = webex.user(String(id));
		const response = await connect(webex).send(
			'PATCH',
			`/Users/${id}`,
			patchOp({ op: 'replace', path: 'title', value: 'Doctor' }, operation),
		);
		expect(response.status).toBe(400);
		expect(response.data).toMatchObject({ status: '400', scimType });
		expect(webex.user(String(id))).toEqual(untouched);
		expect(webex.ledger).toEqual([]);
		expect(Object.prototype).not.toHaveProperty('polluted');
	});

	it.each([
		['no PatchOp schema', { Operations: [{ op: 'remove', path: 'title' }] }],
		['lower-case operations', { ...patchOp(), Operations: undefined, operations: [{ op: 'remove', path: 'title' }] }],
		['no operations', patchOp()],
		['a bare list', [{ op: 'remove', path: 'title' }]],
		['a resource', userBody('anna@example.com')],
	])('%s', async (_name, message) => {
		const [id] = webex.seedUsers([userBody('anna@example.com', before)]);
		const response = await connect(webex).send('PATCH', `/Users/${id}`, message);
		expect(response.data).toMatchObject({ status: '400', scimType: 'invalidSyntax' });
		expect(webex.user(String(id))).toMatchObject({ title: 'Nurse' });
	});
});
