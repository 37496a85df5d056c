import * as fc from 'fast-check';
import type { DecidedIntent, Intent, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import type { Step } from '../../../nodes/WebexScim/plan/step';
import { namedIn } from '../../../nodes/WebexScim/resolve/people/named';
import { resolveRows } from '../../../nodes/WebexScim/resolve/resolveRows';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';
import { answer } from '../../webexRoom/ports';
import { fakePorts, list, owner } from '../fakeWebex';
import { finish } from '../../../nodes/WebexScim/scim/work';

type Names = NonNullable<DecidedIntent['named']>;
type Key = 'userName' | 'externalId';

const upsert = (index: number, key: Key, names: Names): UpsertIntent => ({
	kind: 'upsert',
	label: `item ${index}`,
	resourceType: 'Users',
	key: { attribute: key, value: names[key] ?? '' },
	resource: { ...names },
	wanted: { ...names, active: true },
});
const decided = (index: number, named?: Names): DecidedIntent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'Bad.' },
	...(named === undefined ? {} : { named }),
});

describe('whom rows name', () => {
	const ann = { userName: 'Ann@example.com', externalId: 'E1' };
	const annId = '10000000-0000-4000-8000-00000000000a';

	it.each<{ name: string; names?: Names; account: JsonObject; isNamed: boolean; isNearly: boolean }>([
		{ name: 'the user name', names: { userName: 'ann@example.com' }, account: ann, isNamed: true, isNearly: true },
		{ name: 'the External ID', names: { userName: 'x', externalId: 'e1' }, account: ann, isNamed: true, isNearly: true },
		{ name: 'an External ID that is a user name', names: { userName: 'E1' }, account: ann, isNamed: false, isNearly: false },
		{
			name: 'names of any case of attribute',
			names: { userName: 'ann@example.com' },
			account: { USERNAME: 'ANN@example.com' },
			isNamed: true,
			isNearly: true,
		},
		{ name: 'decomposed accents', names: { userName: 'zoe\u0308' }, account: { userName: 'zo\u00eb' }, isNamed: true, isNearly: true },
		{
			name: 'blanks and format characters at the ends',
			names: { userName: 'zoe' },
			account: { userName: '\u200b zoe\u00a0' },
			isNamed: true,
			isNearly: true,
		},
		{ name: 'a format character inside', names: { userName: 'z\u00adoe' }, account: { userName: 'zoe' }, isNamed: false, isNearly: true },
		{ name: 'the KELVIN SIGN', names: { userName: '\u212aim' }, account: { userName: 'kim' }, isNamed: false, isNearly: true },
		{ name: 'a full-width letter', names: { userName: '\uff41nn' }, account: { userName: 'ann' }, isNamed: false, isNearly: true },
		{
			name: 'another case of a letter beyond ASCII',
			names: { userName: '\u00c9va' },
			account: { userName: '\u00e9va' },
			isNamed: false,
			isNearly: true,
		},
		{ name: 'a letter with an accent', names: { userName: '\u00e9va' }, account: { userName: 'eva' }, isNamed: false, isNearly: false },
		{ name: 'the beginning', names: { userName: 'ann@example.co' }, account: ann, isNamed: false, isNearly: false },
		{ name: 'nobody', account: ann, isNamed: false, isNearly: false },
		{
			name: 'somebody without names',
			names: { userName: 'ann' },
			account: { userName: 7, externalId: ' ' },
			isNamed: false,
			isNearly: false,
		},
	])('by $name', ({ names, account, isNamed, isNearly }) => {
		for (const intent of [upsert(0, 'userName', names ?? {}), decided(0, names)]) {
			const named = finish(namedIn([intent], []));
			expect([named.isNamed(account), named.nearlyNaming(account) !== undefined]).toStrictEqual([isNamed, isNearly]);
		}
	});

	it.each<{ name: string; names: Names; other: string; isNearly: boolean }>([
		{ name: 'a point elsewhere', names: { userName: 'ann@example.com', externalId: '1.23' }, other: '12.3', isNearly: false },
		{ name: 'zeros before it', names: { userName: 'ANN@example.com', externalId: '1.23' }, other: '001.23', isNearly: false },
		{ name: 'full-width digits', names: { userName: 'ann@example.com', externalId: '1.23' }, other: '\uff11.23', isNearly: true },
		{ name: 'a row with a new address', names: { userName: 'new@example.com', externalId: '1.23' }, other: '12.3', isNearly: false },
		{ name: 'a row with another number', names: { userName: 'ann@example.com', externalId: '123' }, other: '12.3', isNearly: true },
		{ name: 'a row with the number alone', names: { externalId: '1.23' }, other: '12.3', isNearly: true },
		{ name: 'a row of two accounts', names: { userName: 'eva@example.com', externalId: '1.23' }, other: '12.3', isNearly: true },
	])('the number of another account: $name', ({ names, other, isNearly }) => {
		const accounts = [
			{ userName: 'ann@example.com', externalId: '1.23' },
			{ userName: 'eva@example.com', externalId: 'E' },
		];
		for (const intent of [upsert(0, 'externalId', names), decided(0, names)]) {
			const named = finish(namedIn([intent], accounts));
			expect(named.nearlyNaming({ userName: 'left@example.com', externalId: other }) !== undefined).toBe(isNearly);
		}
	});

	it.each<{ name: string; intent: Intent; account: JsonObject; isManager: boolean }>([
		{
			name: 'by address',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), manager: { kind: 'name', attribute: 'userName', value: 'ANN@example.com' } },
			account: ann,
			isManager: true,
		},
		{
			name: 'by an address with a look-alike sign',
			intent: {
				...upsert(0, 'userName', { userName: 'x' }),
				manager: { kind: 'name', attribute: 'userName', value: '\uff41nn@example.com' },
			},
			account: ann,
			isManager: true,
		},
		{
			name: 'by an ID',
			intent: { ...upsert(0, 'userName', {}), resource: { [enterpriseSchema]: { manager: { value: annId } } } },
			account: { ...ann, id: annId.toUpperCase() },
			isManager: true,
		},
		{ name: 'in a row that cannot be used', intent: { ...decided(0), namedManagers: ['ann@example.com'] }, account: ann, isManager: true },
		...[
			'ann@example.com; x@example.com',
			'x@example.com,ANN@example.com',
			'x@example.com / ann@example.com',
			'Ann Lee <ann@example.com> and X <x@example.com>',
			'x@example.com\nmailto:ann@example.com.',
		].map((manager) => ({
			name: `among several, ${JSON.stringify(manager)}`,
			intent: { ...decided(0), namedManagers: [manager] },
			account: ann,
			isManager: true,
		})),
		{
			name: 'as the second of two',
			intent: { ...decided(0), namedManagers: ['x@example.com', 'ann@example.com'] },
			account: ann,
			isManager: true,
		},
		...[`https://example.com/v2/Users/${annId}`, `x@example.com; ${annId}`].map((manager) => ({
			name: `by an ID in a text, ${manager}`,
			intent: { ...decided(0), namedManagers: [manager] },
			account: { ...ann, id: annId },
			isManager: true,
		})),
		{
			name: 'among several who are looked up as one',
			intent: {
				...upsert(0, 'userName', { userName: 'x' }),
				manager: { kind: 'name', attribute: 'userName', value: 'ann@example.com;x@example.com' },
			},
			account: ann,
			isManager: true,
		},
		{
			name: 'who is somebody else among several',
			intent: { ...decided(0), namedManagers: ['a@x.com; b@x.com', 'c@x.com'] },
			account: ann,
			isManager: false,
		},
		{
			name: 'who is somebody else',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), manager: { kind: 'name', attribute: 'userName', value: 'eva@example.com' } },
			account: ann,
			isManager: false,
		},
		{ name: 'in no row', intent: upsert(0, 'userName', { userName: 'x' }), account: ann, isManager: false },
	])('a manager $name', ({ intent, account, isManager }) => {
		expect(finish(namedIn([intent], [])).namingAsManager(account) !== undefined).toBe(isManager);
	});

	it.each<{ name: string; manager: string; names?: Names; isFound?: boolean; isNearly: boolean }>([
		{ name: 'nearly the own address', manager: 'boss.ladi@example.com', isNearly: true },
		{ name: 'another one', manager: 'left@example.com', isNearly: false },
		{ name: 'somebody whom Webex has', manager: 'boss.ladi@example.com', isFound: true, isNearly: false },
		{ name: 'the user of another row', manager: 'boss.ladi@example.com', names: { userName: 'Boss.Ladi@example.com' }, isNearly: false },
		{ name: 'an ID that is nobody', manager: annId, isNearly: false },
	])('a manager whom Webex does not have is $name', ({ manager, names = {}, isFound = false, isNearly }) => {
		const rows = [{ ...decided(0), namedManagers: [manager] }, upsert(1, 'userName', names)];
		const named = finish(namedIn(rows, [], () => isFound));
		expect(named.namingAsNearManager({ userName: 'Boss.Lady@example.com' }) !== undefined).toBe(isNearly);
	});

	it.each<{ name: string; intent: Intent; account: JsonObject; isNamed: boolean; isBesides: boolean }>([
		{
			name: 'by its ID in a row',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), besides: { ids: [annId] } },
			account: { id: annId.toUpperCase(), userName: 'ann@example.com' },
			isNamed: true,
			isBesides: false,
		},
		{
			name: 'by its ID in a row that is refused',
			intent: { ...decided(0), besides: { ids: [annId] } },
			account: { id: annId },
			isNamed: true,
			isBesides: false,
		},
		{
			name: 'by its ID anywhere',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), besides: { held: [{ name: annId.toUpperCase() }] } },
			account: { id: annId },
			isNamed: false,
			isBesides: true,
		},
		{
			name: 'by a login name',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), besides: { held: [{ name: '<ANN@example.com>' }] } },
			account: { id: 'A', userName: 'ann@example.com' },
			isNamed: false,
			isBesides: true,
		},
		{
			name: 'by neither',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), besides: { ids: [annId], held: [{ name: 'eva@example.com' }] } },
			account: { id: 'A', userName: 'ann@example.com' },
			isNamed: false,
			isBesides: false,
		},
	])('an account is named besides $name', ({ intent, account, isNamed, isBesides }) => {
		const named = finish(namedIn([intent], []));
		expect({ isNamed: named.isNamed(account), isBesides: named.namingBesides(account) !== undefined }).toStrictEqual({
			isNamed,
			isBesides,
		});
	});

	it.each<{ name: string; intent: Intent; isNamedByEmail: boolean }>([
		{ name: 'as its own address', intent: upsert(0, 'userName', { userName: 'BOSS@example.com' }), isNamedByEmail: true },
		{ name: 'as the address of a refused row', intent: decided(0, { userName: 'boss@example.com' }), isNamedByEmail: true },
		{
			name: 'in another column',
			intent: { ...upsert(0, 'userName', { userName: 'x' }), besides: { held: [{ name: '<Boss@example.com>' }] } },
			isNamedByEmail: true,
		},
		{ name: 'as its manager', intent: { ...decided(0), namedManagers: ['boss@example.com'] }, isNamedByEmail: true },
		{ name: 'nowhere', intent: upsert(0, 'userName', { userName: 'b@example.com' }), isNamedByEmail: false },
	])('a row holds an e-mail of an account $name', ({ intent, isNamedByEmail }) => {
		const account = { userName: 'lady@example.com', emails: [{ value: 'lady@example.com' }, { value: 'boss@example.com', type: 'other' }] };
		expect(finish(namedIn([intent], [])).namingByEmail(account) !== undefined).toBe(isNamedByEmail);
	});

	it.each<{ name: string; address: string; isFound?: boolean; account?: string; isMeant: boolean }>([
		{ name: 'at another domain', address: 'BOSS.lady@example.con', isMeant: true },
		{ name: 'at another domain, with a full-width letter', address: '\uff22OSS.lady@example.con', isMeant: true },
		{ name: 'at another domain, below the first', address: 'boss.lady@sub.example.com', isMeant: true },
		{ name: 'of somebody else whom Webex has there', address: 'boss.lady@example.con', isFound: true, isMeant: false },
		{ name: 'of another name there', address: 'boss@example.con', isMeant: false },
		{ name: 'a name without a domain', address: 'boss', account: 'door', isMeant: false },
	])('an address is $name', ({ address, isFound = false, account = 'Boss.Lady@example.com', isMeant }) => {
		const rows = [upsert(0, 'userName', { userName: address })];
		const named = finish(namedIn(rows, [], () => isFound));
		expect(named.namingAtOtherDomain({ userName: account }) !== undefined).toBe(isMeant);
	});

	it.each<{ name: string; intents: readonly Intent[]; unclear?: { label: string; rows: number } }>([
		{ name: 'no rows', intents: [] },
		{ name: 'a row that names nobody whom Webex has but can be carried out', intents: [upsert(0, 'userName', { userName: 'new' })] },
		{
			name: 'an invalid row that names somebody, by either name',
			intents: [decided(0, { userName: 'ANN@example.com', externalId: 'x' }), decided(1, { externalId: 'e1' })],
		},
		{
			name: 'an invalid row without names',
			intents: [decided(0, { userName: 'ann@example.com' }), decided(1), decided(2)],
			unclear: { label: 'item 1', rows: 2 },
		},
		{
			name: 'an invalid row that names nobody whom Webex has',
			intents: [decided(0, { userName: 'anne@example.com' })],
			unclear: { label: 'item 0', rows: 1 },
		},
		{
			name: 'an invalid row that says all of whom it means, such as a leaver without an account',
			intents: [{ ...decided(0, { userName: 'left@example.com' }), isSureWhom: true }, decided(1)],
			unclear: { label: 'item 1', rows: 1 },
		},
		{
			name: 'rows about something else',
			intents: [{ kind: 'operation', label: 'item 0', method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: 'A' } }],
		},
	])('the row of which nobody can say whom it means: $name', ({ intents, unclear }) => {
		expect(finish(namedIn(intents, [ann])).unclear).toStrictEqual(unclear);
	});
});

describe('laws of a sync, whatever the rows', () => {
	const letters = ['a', 'b', 'c', 'd', 'e'];
	const variants = (name: string): readonly string[] => [name, name.toUpperCase(), ` ${name}\u200b`, `${name}\u00ad@`, `\u212a${name}`];
	const address = fc.constantFrom(...letters.flatMap(variants)).map((name) => `${name}@example.com`);
	const externalId = fc.constantFrom(...letters.flatMap((letter) => variants(`x${letter}`)));
	const names = fc.record({ userName: address, externalId }, { requiredKeys: ['userName'] }) as fc.Arbitrary<Names>;
	const accounts = fc
		.uniqueArray(
			fc.record({
				name: fc.constantFrom(...letters),
				externalId: fc.option(fc.constantFrom(...letters), { nil: undefined }),
				active: fc.boolean(),
				isAdmin: fc.boolean(),
			}),
			{
				selector: ({ name }) => name,
			},
		)
		.map((users) =>
			users.map(
				({ name, externalId: held, active, isAdmin }): JsonObject => ({
					id: `id-${name}`,
					userName: `${name}@example.com`,
					active,
					...(held === undefined ? {} : { externalId: `x${held}` }),
					...(isAdmin ? { roles: ['id_full_admin'] } : {}),
				}),
			),
		);
	const rows = fc.array(fc.record({ names: fc.option(names, { nil: undefined }), isInvalid: fc.boolean() }), {
		minLength: 1,
		maxLength: 6,
	});
	const settings = fc.record({
		key: fc.constantFrom<Key>('userName', 'externalId'),
		whenMissing: fc.constantFrom('deactivate' as const, 'delete' as const),
		protect: fc.constantFrom('', 'a@example.com', 'nobody@example.com'),
		failing: fc.constantFrom('nothing', 'me', 'search'),
	});

	const keyOf = (text: unknown): string =>
		String(text)
			.normalize('NFC')
			.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '')
			.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
	const idOf = (step: Step): string | undefined => {
		const operation = step.kind === 'operation' ? step : step.refused?.operation;
		return operation?.target.kind === 'id' ? operation.target.id : undefined;
	};

	it('who is named or protected is never removed, and every one who is missing is removed or has a row that says why not', async () => {
		await fc.assert(
			fc.asyncProperty(accounts, rows, settings, async (users, given, { key, whenMissing, protect, failing }) => {
				const intents = given.map(
					(row, index): Intent =>
						row.names === undefined || row.isInvalid || row.names[key] === undefined
							? decided(index, row.names)
							: upsert(index, key, row.names),
				);
				const ports = fakePorts({
					users: [owner, ...users],
					...(failing === 'me' ? { own: answer(403) } : {}),
					...(failing === 'search' ? { odd: (path: string) => (path.includes(' eq ') ? list([], 1) : undefined) } : {}),
				});
				const resolved = await resolveRows(intents, {
					operation: 'sync',
					key,
					emptyValues: 'ignore',
					unknownManager: 'reject',
					missing: 'reject',
					scopeFilter: 'example.com',
					protect,
					whenMissing,
					hasOwnUser: true,
					organizationId: 'org',
					ports,
				});
				if (resolved.kind === 'unresolved') return;
				const removed = resolved.extras.map((index) => resolved.steps[index] as Step);
				const isNamed = (user: JsonObject): boolean =>
					given.some(
						(row) =>
							(row.names !== undefined && keyOf(row.names.userName) === keyOf(user['userName'])) ||
							(row.names?.externalId !== undefined &&
								user['externalId'] !== undefined &&
								keyOf(row.names.externalId) === keyOf(user['externalId'])),
					);
				const isProtected = (user: JsonObject): boolean =>
					user === owner && failing !== 'me' ? true : 'roles' in user || protect === user['userName'];
				for (const user of [owner, ...users]) {
					const rowsOf = removed.filter((step) => idOf(step) === user['id']);
					const mayStay = user[key] === undefined || (whenMissing === 'deactivate' && user['active'] === false);
					expect(rowsOf).toHaveLength(isNamed(user) || mayStay ? 0 : 1);
					const reasons = rowsOf.map((step) => (step.kind === 'decided' && 'reason' in step.outcome ? step.outcome.reason : undefined));
					expect(reasons.filter((reason) => reason !== undefined && reason !== 'scopeUnclear')).toEqual(
						rowsOf.length > 0 && isProtected(user) ? ['protected'] : [],
					);
				}
				const isSure = failing !== 'me' && protect !== 'nobody@example.com';
				if (!isSure) expect(removed.some(({ kind }) => kind === 'operation')).toBe(false);
			}),
			{ numRuns: 300 },
		);
	});
});
