import { isFilter } from '../../../nodes/WebexScim/resolve/protection/protectedUsers';
import { readProtection, type ProtectionQuery } from '../../../nodes/WebexScim/resolve/protection/protection';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { sameIdKey } from '../../../nodes/WebexScim/scim/names/identifiers';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { answer } from '../../webexRoom/ports';
import { fakePorts, list, owner, ownId, type FakeWebex } from '../fakeWebex';

const base64 = Buffer.from(`ciscospark://us/PEOPLE/${ownId}`).toString('base64');
const user = (id: string, more: JsonObject = {}): JsonObject => ({ id, userName: `${id.toLowerCase()}@example.com`, ...more });
const ann = user('Ann');
const bob = user('BOB');
const own = { [ownId]: 'the user of the credential' };
const unknownOwn = 'Webex did not say who the user of the credential is';
const noRoles = 'Webex did not show who is an administrator';
const named = "named in 'Protect'";
const administrator = 'an administrator';

interface Scene {
	readonly name: string;
	readonly query?: Partial<ProtectionQuery>;
	readonly webex?: FakeWebex;
	readonly reasons?: Readonly<Record<string, string>>;
	readonly doubt?: string;
	readonly asked?: readonly string[];
}

const read = async ({ query = {}, webex = {} }: Scene) => {
	const ports = fakePorts(webex);
	const protection = await readProtection({ organizationId: 'org', hasOwnUser: true, protect: '', ...query }, ports);
	return { reasons: Object.fromEntries(protection.reasons), doubt: protection.doubt, asked: ports.asked };
};

describe('the own user (P14)', () => {
	it.each<Scene>([
		{ name: 'is known by a UUID', reasons: own },
		{ name: 'is known by the other form of the ID', webex: { own: answer(200, { ID: base64 }) }, reasons: own },
		{ name: 'is nobody for a service app', query: { hasOwnUser: false }, asked: [] },
		...(
			[
				['refused', answer(403), '. Webex refused the lookup (403)'],
				['not there', answer(404, { detail: 'No record.' }), '. Webex refused the lookup (404). Webex says: No record'],
				['stopped', { kind: 'cancelled' }, '. The execution was stopped'],
				['without an ID', answer(200, { userName: 'x' })],
				['with an ID of another form', answer(200, { id: 'me' })],
				['with an ID that is no text', answer(200, { id: 7 })],
			] as readonly (readonly [string, HttpResult, string?])[]
		).map(([name, given, why = '']) => ({ name: `is unknown: ${name}`, webex: { own: given }, doubt: unknownOwn + why })),
	])('$name', async ({ reasons = {}, doubt, asked = ['me'], ...scene }) => {
		expect(await read(scene as Scene)).toStrictEqual({ reasons, doubt, asked });
	});

	it('is given as Webex has it, by a UUID', async () => {
		const ports = fakePorts({ own: answer(200, { ID: base64, userName: 'own@example.com' }) });
		const { own: record } = await readProtection({ organizationId: 'org', hasOwnUser: true, protect: '' }, ports);
		expect(record).toStrictEqual({ ID: ownId, userName: 'own@example.com' });
	});
});

describe('administrators of a scope (P15)', () => {
	const admins: readonly JsonObject[] = [
		user('a1', { roles: [{ value: 'x' }, { value: 'id_full_admin' }] }),
		user('a2', { Roles: [{ display: 'Full Administrator' }] }),
		user('a3', { roles: [{ type: 'ADMIN' }] }),
		user('a4', { roles: ['admin'] }),
		user('a5', { roles: 'id_user_admin' }),
		user('a6', { roles: { value: 'id_readonly_admin' } }),
		user('a7', { firstAdmin: true }),
	];
	const others: readonly JsonObject[] = [
		user('u1', { roles: [{ value: 'user' }, 'guest', null] }),
		user('u2', { roles: [] }),
		user('u3', { roles: null }),
		user('u4', { firstAdmin: false }),
	];

	it.each<Scene>([
		{
			name: 'are known by their roles, in any form that JSON allows',
			query: { users: [...admins, ...others] },
			reasons: { ...own, ...Object.fromEntries(admins.map(({ id }) => [String(id), administrator])) },
		},
		{
			name: 'are not known for sure where one has no ID',
			query: { users: [...admins.slice(0, 1), { userName: 'noid@example.com', roles: ['admin'] }] },
			reasons: { ...own, [String(admins[0]?.id)]: administrator },
			doubt: 'Webex gave an administrator without an ID',
		},
		{ name: 'are of no concern where there is no scope', webex: { own: answer(200, { id: ownId }) }, reasons: own },
		{
			name: 'are unknown where the own record shows no role',
			query: { users: [ann] },
			webex: { own: answer(200, { id: ownId }) },
			reasons: own,
			doubt: noRoles,
		},
		...[[], '', null, {}].map((roles) => ({
			name: `are unknown where the own roles are ${JSON.stringify(roles)}`,
			query: { users: [ann] },
			webex: { own: answer(200, { id: ownId, roles }) },
			reasons: own,
			doubt: noRoles,
		})),
		{
			name: 'are known where the scope shows the own role, in either form of the ID',
			query: { users: [ann, { ...owner, id: base64 }] },
			webex: { own: answer(200, { id: ownId }) },
			reasons: own,
		},
		{
			name: 'are known where only the scope has none: the own record shows its role as others are found',
			query: { users: [ann] },
			webex: { users: [ann, owner] },
			reasons: own,
			asked: ['me', `Users id ${ownId}`],
		},
		{
			name: 'are known by the own record where Webex has it only there',
			query: { users: [ann] },
			webex: { users: [ann] },
			reasons: own,
			asked: ['me', `Users id ${ownId}`],
		},
		{
			name: 'are unknown where only the own record shows a role, and not as others are found',
			query: { users: [ann] },
			webex: { users: [ann, { id: ownId, userName: 'owner@example.com' }] },
			reasons: own,
			doubt: noRoles,
			asked: ['me', `Users id ${ownId}`],
		},
		{
			name: 'are unknown where only the own record shows a role, and not in the scope',
			query: { users: [ann, { id: base64, userName: 'owner@example.com' }] },
			reasons: own,
			doubt: noRoles,
		},
		{
			name: 'are unknown where the own user cannot be searched for',
			query: { users: [ann] },
			webex: { odd: (path) => (path.includes('id eq') ? answer(400) : undefined) },
			reasons: own,
			doubt: noRoles,
			asked: ['me', `Users id ${ownId}`],
		},
		{
			name: 'are unknown where only others show a role',
			query: { users: [user('u1', { roles: ['x'] })] },
			webex: { own: answer(200, { id: ownId }) },
			reasons: own,
			doubt: noRoles,
		},
		{
			name: 'are known to a service app where anybody shows a role',
			query: { hasOwnUser: false, users: [ann, user('u1', { roles: ['x'] })] },
			asked: [],
		},
		{ name: 'are unknown to a service app where nobody shows one', query: { hasOwnUser: false, users: [ann] }, doubt: noRoles, asked: [] },
		{
			name: 'are unknown where the own user is',
			query: { users: [user('u1', { roles: ['x'] })] },
			webex: { own: answer(403) },
			doubt: `${unknownOwn}. Webex refused the lookup (403). ${noRoles}`,
		},
	])('$name', async ({ reasons = {}, doubt, asked = ['me'], ...scene }) => {
		expect(await read(scene as Scene)).toStrictEqual({ reasons, doubt, asked });
	});
});

describe('who is in Protect (P16)', () => {
	const users = [owner, ann, bob, user('cyd'), { id: 'z', userName: '\u00a0zoe\u0308@example.com ' }];
	const unfit = (count: number): string =>
		count === 1 ? "1 of the entries of 'Protect' fits nobody in Webex" : `${count} of the entries of 'Protect' fit nobody in Webex`;
	const filter = 'title eq "boss"';

	it.each<Scene>([
		{ name: 'one name, whatever the case', query: { users, protect: 'aNN@example.com' }, reasons: { ...own, ann: named } },
		{
			name: 'names between commas, semicolons, blanks and lines',
			query: { users, protect: ' ann@example.com,bob@example.com ;\r\n\tcyd@example.com owner@example.com\u200b' },
			reasons: { ...own, ann: named, bob: named, cyd: named },
		},
		{
			name: 'a name in another encoding, with blanks that Webex has',
			query: { users, protect: 'zo\u00eb@example.com' },
			reasons: { ...own, z: named },
		},
		{
			name: 'nobody whose name only begins so',
			query: { users, protect: 'ann@example.co' },
			reasons: own,
			doubt: unfit(1),
			asked: ['me', 'Users userName ann@example.co'],
		},
		{
			name: 'somebody outside the scope',
			query: { users, protect: 'eve@example.org' },
			webex: { users: [{ id: 'E', userName: 'eve@example.org' }] },
			reasons: { ...own, e: named },
			asked: ['me', 'Users userName eve@example.org'],
		},
		{
			name: 'without a scope, all who have the name',
			query: { protect: 'ann@example.com' },
			webex: { users: [ann, { ...ann, id: 'Ann2' }] },
			reasons: { ...own, ann: named, ann2: named },
			asked: ['me', 'Users userName ann@example.com'],
		},
		{
			name: 'entries that fit nobody, counted, one whose search failed among them',
			query: { users, protect: 'breakglas@example.com ann@example.com; door@example.com' },
			webex: { odd: (path) => (path.includes('userName eq') ? answer(400) : undefined) },
			reasons: { ...own, ann: named },
			doubt: unfit(2),
			asked: ['me', 'Users userName breakglas@example.com door@example.com', 'Users userName 00000000-0000-4000-8000-000000000000'],
		},
		{ name: 'the own user is so first', query: { users: [owner], protect: 'owner@example.com' }, reasons: own },
		...[',', ' ; ', ',\n,'].map((protect) => ({
			name: `what only separates names is a doubt: ${JSON.stringify(protect)}`,
			query: { users, protect },
			reasons: own,
			doubt: "'Protect' holds nothing but separators",
		})),
		{ name: 'blanks are nobody', query: { users, protect: ' \n ' }, reasons: own },
	])('$name', async ({ reasons = {}, doubt, asked = ['me'], ...scene }) => {
		expect(await read(scene as Scene)).toStrictEqual({ reasons, doubt, asked });
	});

	it.each<{ name: string; given: HttpResult; reasons?: Readonly<Record<string, string>>; doubt?: string }>([
		{
			name: 'whom it fits, in the scope or not',
			given: list([{ id: 'E', title: 'Boss' }]),
			reasons: { e: named },
		},
		{
			name: 'somebody without an ID',
			given: list([
				{ id: 'E', title: 'Boss' },
				{ id: 4, title: 'boss' },
			]),
			reasons: { e: named },
			doubt: "Webex gave a user of 'Protect' without an ID",
		},
		{ name: 'nobody', given: list([]), doubt: "the filter in 'Protect' matches nobody" },
		{
			name: 'others whom it does not fit',
			given: list([{ id: 'E', title: 'Clerk' }]),
			doubt: "Webex gave users who do not fit the filter in 'Protect'",
		},
		{
			name: 'nothing, refused',
			given: answer(400),
			doubt: "Webex did not give the users of 'Protect' in full. Webex refused the lookup (400)",
		},
		{
			name: 'only a part',
			given: list([{ id: 'E', title: 'boss' }], 2),
			doubt: "Webex did not give the users of 'Protect' in full",
		},
	])('a filter gives $name', async ({ given, reasons = {}, doubt }) => {
		const odd = (path: string): HttpResult | undefined => (path.includes(filter) ? given : undefined);
		const { asked, ...protection } = await read({ name: '', query: { protect: filter }, webex: { odd } });
		expect(protection).toStrictEqual({ reasons: { ...own, ...reasons }, doubt });
		expect(asked[0]).toBe('me');
	});

	it.each<{ name: string; protect: string; unfit?: number }>([
		{ name: 'each fits somebody', protect: 'userName eq "ANN@example.com" or ID EQ "ann" or title eq "boss"' },
		{ name: 'one fits nobody', protect: 'userName eq "breakglas@example.com" or userName eq "ann@example.com"', unfit: 1 },
		{
			name: 'several fit nobody, in brackets, by several names',
			protect: '(userName eq "ann@example.com") or (externalId eq "H1" or emails.value eq "x@example.com" or id eq "none")',
			unfit: 3,
		},
		{ name: 'beside what is not read', protect: 'userName eq "z@example.com" or title pr', unfit: 1 },
		{ name: 'none by what others share', protect: 'userName eq "ann@example.com" or title eq "boss" or userName sw "z"' },
		{ name: 'none with a further condition', protect: 'id eq "Ann" or (userName eq "z@example.com" and active eq true)' },
		{ name: 'none of what is not so', protect: 'id eq "Ann" or not (userName eq "z@example.com")' },
	])('alternatives of a filter that name one user are entries: $name', async ({ protect, unfit: count = 0 }) => {
		const odd = (path: string): HttpResult | undefined => (path.includes('filter=') ? list([ann]) : undefined);
		const { reasons, doubt } = await read({ name: '', query: { protect }, webex: { odd } });
		expect({ reasons, doubt }).toStrictEqual({ reasons: { ...own, ann: named }, doubt: count === 0 ? undefined : unfit(count) });
	});

	it.each([
		{ protect: 'userName ew ""', count: 1 },
		{ protect: 'userName ne ""', count: 1 },
		{ protect: 'roles.value co "" and active eq true', count: 1 },
		{ protect: 'userName eq "" or userName eq "ann@example.com" or userName eq ""', count: 2 },
	])('a comparison with an empty text is an entry that fits nobody: $protect', async ({ protect, count }) => {
		expect(await read({ name: '', query: { protect } })).toStrictEqual({ reasons: own, doubt: unfit(count), asked: ['me'] });
	});

	it.each(
		['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'EQ']
			.map((operator) => `title ${operator} "x"`)
			.concat('title pr', 'title PR and active eq true', 'title\neq\t"x"'),
	)('%j is a filter', (text) => {
		expect(isFilter(text)).toBe(true);
	});

	it.each(['ann@example.com', 'eq@example.com, pr@example.com', 'ann@example.com\nprue@example.com', 'pr'])(
		'%j is a list of names',
		(text) => {
			expect(isFilter(text)).toBe(false);
		},
	);
});

it.each<readonly [string, string]>([
	[ownId, ownId],
	[ownId.toUpperCase(), ownId],
	[base64, ownId],
	[base64.replace(/=+$/, ''), ownId],
	['User_1', 'user_1'],
])('the key of the ID %j is %j', (id, key) => {
	expect(sameIdKey(id)).toBe(key);
});
