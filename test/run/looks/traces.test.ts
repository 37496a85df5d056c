import { findingOfChange, findingOfCreate, type Finding, type SentChange } from '../../../nodes/WebexScim/run/looks/traces';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const notSeen: Finding = { kind: 'notSeen' };
const older: Finding = { kind: 'older' };
const foreign: Finding = { kind: 'foreign' };
const open: Finding = { kind: 'open' };
const stale: Finding = { kind: 'stale' };
const happened = (resourceId: string, isSure = true): Finding => ({ kind: 'happened', confirmed: { resourceId }, isSure });
const gone = (isSure: boolean): Finding => ({ kind: 'happened', confirmed: {}, isSure });

describe('a create that was sent at 12:00:10.500 and never answered', () => {
	const sentAtMs = Date.parse('2026-03-01T12:00:10.500Z');
	const made = (id: string, created: string): JsonObject => ({ id, meta: { created } });

	it.each<{ name: string; found: readonly JsonObject[]; others?: readonly string[]; finding: Finding }>([
		{ name: 'there is none of its name', found: [], finding: notSeen },
		{ name: 'one made a moment later is its work', found: [made('a', '2026-03-01T12:00:10.501Z')], finding: happened('a') },
		{ name: 'one made at that very moment is its work', found: [made('a', '2026-03-01T12:00:10.500Z')], finding: happened('a') },
		{
			name: 'one made a moment before may be, by a clock that is behind',
			found: [made('a', '2026-03-01T12:00:10.499Z')],
			finding: foreign,
		},
		{ name: 'one made five seconds before may be', found: [made('a', '2026-03-01T12:00:05.500Z')], finding: foreign },
		{ name: 'one made a little longer before is not', found: [made('a', '2026-03-01T12:00:05.499Z')], finding: older },
		{
			name: 'one made in that second, told to the second, is its work',
			found: [made('a', '2026-03-01T12:00:10Z')],
			finding: happened('a'),
		},
		{ name: 'one made in the second before may be', found: [made('a', '2026-03-01T12:00:09Z')], finding: foreign },
		{ name: 'one made long ago is not', found: [made('a', '2020-01-01T00:00:00Z')], finding: older },
		{ name: 'one of another time zone', found: [made('a', '2026-03-01T13:00:11+01:00')], finding: happened('a') },
		{ name: 'one made since by another operation is not', found: [made('a', '2026-03-01T12:00:11Z')], others: ['a'], finding: older },
		{ name: 'one made long ago by another operation is not', found: [made('a', '2020-01-01T00:00:00Z')], others: ['a'], finding: older },
		{
			name: 'of several, the one that is new and nobody else’s',
			found: [made('old', '2020-01-01T00:00:00Z'), made('theirs', '2026-03-01T12:00:11Z'), made('mine', '2026-03-01T12:00:12Z')],
			others: ['theirs'],
			finding: happened('mine'),
		},
		{
			name: 'of several that are new, the first',
			found: [made('a', '2026-03-01T12:00:12Z'), made('b', '2026-03-01T12:00:11Z')],
			finding: happened('a'),
		},
		{
			name: 'all that are new are others’',
			found: [made('a', '2026-03-01T12:00:12Z'), made('b', '2026-03-01T12:00:11Z')],
			others: ['a', 'b'],
			finding: older,
		},
		{ name: 'one without a time tells nothing', found: [{ id: 'a', meta: {} }], finding: open },
		{ name: 'one without meta tells nothing', found: [{ id: 'a' }], finding: open },
		{ name: 'one whose meta is no object tells nothing', found: [{ id: 'a', meta: 'x' }], finding: open },
		{ name: 'one with a time that is none tells nothing', found: [made('a', 'yesterday')], finding: open },
		{ name: 'one without a time among others tells nothing', found: [made('a', '2026-03-01T12:00:11Z'), { id: 'b' }], finding: open },
	])('$name', ({ found, others = [], finding }) => {
		expect(findingOfCreate(found, { sentAtMs, resourceType: 'Users', data: {} }, (id) => others.includes(id))).toStrictEqual(finding);
	});

	it.each<{ name: string; resource: JsonObject; confirmed: object }>([
		{
			name: 'id, location and version are told as they are',
			resource: { id: 'a', meta: { created: '2026-03-01T12:00:11Z', location: 'https://x/Users/a', version: 'W/"1"' } },
			confirmed: { resourceId: 'a', location: 'https://x/Users/a', version: 'W/"1"' },
		},
		{
			name: 'what is no text is left out',
			resource: { id: 7, meta: { created: '2026-03-01T12:00:11Z', location: 1, version: 2 } },
			confirmed: {},
		},
	])('$name', ({ resource, confirmed }) => {
		expect(findingOfCreate([resource], { sentAtMs, resourceType: 'Users', data: {} }, () => false)).toStrictEqual({
			kind: 'happened',
			confirmed,
			isSure: true,
		});
	});

	it.each([
		{ sent: '2026-03-01T12:00:10.999Z', finding: happened('a') },
		{ sent: '2026-03-01T12:00:11.000Z', finding: foreign },
		{ sent: '2026-03-01T12:00:15.999Z', finding: foreign },
		{ sent: '2026-03-01T12:00:16.000Z', finding: older },
	])('made in second 10, told to the second, and sent at $sent', ({ sent, finding }) => {
		expect(
			findingOfCreate([made('a', '2026-03-01T12:00:10Z')], { sentAtMs: Date.parse(sent), resourceType: 'Users' }, () => false),
		).toStrictEqual(finding);
	});

	it.each<{ name: string; data: JsonObject; shown: JsonObject; resourceType?: 'Users' | 'Groups'; finding: Finding }>([
		{
			name: 'all of it',
			data: { userName: 'ann', title: 'Nurse' },
			shown: { userName: 'ANN', title: 'Nurse', active: true },
			finding: happened('a'),
		},
		{ name: 'E18: another title', data: { userName: 'ann', title: 'Nurse' }, shown: { userName: 'ann', title: 'Guest' }, finding: foreign },
		{ name: 'E18: no title', data: { userName: 'ann', title: 'Nurse' }, shown: { userName: 'ann' }, finding: foreign },
		{
			name: 'E18: another phone of the type',
			data: { phoneNumbers: [{ type: 'work', value: '+1' }] },
			shown: { phoneNumbers: [{ type: 'work', value: '+2' }] },
			finding: foreign,
		},
		{
			name: 'E18: another department',
			data: { [enterprise]: { department: 'X' } },
			shown: { [enterprise]: { department: 'Y' } },
			finding: foreign,
		},
		{
			name: 'E18: another manager',
			data: { [enterprise]: { manager: { value: 'm' } } },
			shown: { [enterprise]: { manager: { value: 'n' } } },
			finding: foreign,
		},
		{
			name: 'what no search shows does not count',
			data: { password: 'x', members: [{ value: 'm' }], shoeSize: '9', name: { givenName: 'A', nick: 'B' } },
			shown: { name: { givenName: 'A' } },
			finding: happened('a'),
		},
		{
			name: 'what Webex adds does not count',
			data: { emails: [{ type: 'work', value: 'A@x' }] },
			shown: { emails: [{ type: 'work', value: 'a@x', primary: true }], active: true },
			finding: happened('a'),
		},
		{
			name: 'E18: a group with another external id',
			data: { displayName: 'g', externalId: '1' },
			shown: { displayName: 'g', externalId: '2' },
			resourceType: 'Groups',
			finding: foreign,
		},
		{
			name: 'E19: a group without its members',
			data: { displayName: 'g', members: [{ value: 'm' }] },
			shown: { displayName: 'g' },
			resourceType: 'Groups',
			finding: foreign,
		},
		{
			name: 'E19: a group with another of its members',
			data: { displayName: 'g', members: [{ value: 'm' }, { value: 'n' }] },
			shown: { displayName: 'g', members: [{ value: 'm' }, { value: 'o' }] },
			resourceType: 'Groups',
			finding: foreign,
		},
		{
			name: 'a group with its members, in other letters, and more',
			data: { displayName: 'g', members: [{ value: 'M' }, 'n', { display: 'nobody' }] },
			shown: { displayName: 'g', members: [{ value: 'o' }, { value: 'N' }, { value: 'm' }] },
			resourceType: 'Groups',
			finding: happened('a'),
		},
	])('one made since that shows: $name', ({ data, shown, resourceType = 'Users', finding }) => {
		const resource = { ...made('a', '2026-03-01T12:00:11Z'), ...shown };
		expect(findingOfCreate([resource], { sentAtMs, resourceType, data }, () => false)).toStrictEqual(finding);
	});
});

describe('a change that was sent at 12:00:10.500 and never answered', () => {
	const sent = { sentAtMs: Date.parse('2026-03-01T12:00:10.500Z'), isFirst: true, isOfNew: false };
	const chief: SentChange = { ...sent, method: 'PATCH', data: { Operations: [{ op: 'replace', path: 'title', value: 'Chief' }] } };
	const two: SentChange = { ...sent, method: 'PATCH', data: { Operations: [{ op: 'replace', value: { title: 'Chief', nickName: 'C' } }] } };
	const puzzle: SentChange = { ...sent, method: 'PATCH', data: { Operations: [{ op: 'move' }] } };
	const remove: SentChange = { ...sent, method: 'DELETE' };
	const later = (change: SentChange): SentChange => ({ ...change, isFirst: false });
	const chiefOf = (lastModified: unknown): JsonObject =>
		({ id: 'u1', title: 'Chief', meta: { created: '2026-03-01T12:00:30Z', lastModified } }) as JsonObject;
	const found = (resource: JsonObject): JsonObject => ({ id: 'u1', meta: { lastModified: '2026-03-01T12:00:11Z' }, ...resource });

	it.each<{ name: string; change: SentChange; resource: JsonObject | undefined; finding: Finding }>([
		{ name: 'a PATCH that holds', change: chief, resource: found({ title: 'Chief' }), finding: happened('u1') },
		{ name: 'a PATCH that does not hold', change: chief, resource: found({ title: 'Clerk' }), finding: notSeen },
		{ name: 'a PATCH of which half holds', change: two, resource: found({ title: 'Chief' }), finding: notSeen },
		{ name: 'a PATCH of which all holds', change: two, resource: found({ title: 'Chief', nickName: 'C' }), finding: happened('u1') },
		{ name: 'a PATCH beyond this reading', change: puzzle, resource: found({ title: 'Clerk' }), finding: open },
		{ name: 'a PATCH without data', change: { ...sent, method: 'PATCH' }, resource: found({}), finding: notSeen },
		{ name: 'a PATCH on what is gone', change: chief, resource: undefined, finding: notSeen },
		{ name: 'a PATCH after another on what is gone', change: later(chief), resource: undefined, finding: notSeen },
		{
			name: 'a PATCH after another that holds: it may be the work of the first',
			change: later(chief),
			resource: found({ title: 'Chief' }),
			finding: happened('u1', false),
		},
		{ name: 'a PATCH after another that does not hold', change: later(chief), resource: found({ title: 'Clerk' }), finding: notSeen },
		{ name: 'a PATCH after another beyond this reading', change: later(puzzle), resource: found({}), finding: open },
		{ name: 'a DELETE, and it is gone', change: remove, resource: undefined, finding: gone(true) },
		{
			name: 'a DELETE after another change, and it is gone, or does not show yet',
			change: later(remove),
			resource: undefined,
			finding: gone(false),
		},
		{
			name: 'a DELETE of what the run made, and it is gone, or does not show yet',
			change: { ...later(remove), isOfNew: true },
			resource: undefined,
			finding: stale,
		},
		{ name: 'a DELETE, and it is there', change: remove, resource: found({}), finding: notSeen },
		{ name: 'a DELETE after another change, and it is there', change: later(remove), resource: found({}), finding: notSeen },
		{
			name: 'a DELETE with data is a DELETE',
			change: { ...chief, method: 'DELETE' },
			resource: found({ title: 'Chief' }),
			finding: notSeen,
		},
	])('$name', ({ change, resource, finding }) => {
		expect(findingOfChange(change, resource)).toStrictEqual(finding);
	});

	it.each<{ name: string; change: SentChange; lastModified: unknown; isSure: boolean }>([
		{ name: 'modified since', change: chief, lastModified: '2026-03-01T12:00:10.501Z', isSure: true },
		{ name: 'modified at that very moment', change: chief, lastModified: '2026-03-01T12:00:10.500Z', isSure: true },
		{ name: 'modified in that second, told to the second', change: chief, lastModified: '2026-03-01T12:00:10Z', isSure: true },
		{ name: 'modified a moment before', change: chief, lastModified: '2026-03-01T12:00:10.499Z', isSure: false },
		{ name: 'nobody knows when it was modified', change: chief, lastModified: undefined, isSure: false },
		{
			name: 'modified since, but maybe by another change before',
			change: later(chief),
			lastModified: '2026-03-01T12:00:11Z',
			isSure: false,
		},
	])('a PATCH that holds is sure or not: $name', ({ change, lastModified, isSure }) => {
		expect(findingOfChange(change, chiefOf(lastModified))).toStrictEqual(happened('u1', isSure));
	});

	it.each<{ name: string; lastModified: unknown }>([
		{ name: 'modified a moment before', lastModified: '2026-03-01T12:00:10.499Z' },
		{ name: 'nobody knows when it was modified', lastModified: undefined },
	])('a PATCH after another that holds, and may show how it was before that one: $name', ({ lastModified }) => {
		expect(findingOfChange(later(chief), chiefOf(lastModified))).toStrictEqual(stale);
	});

	it('id, location and version are told as they are', () => {
		const meta = { lastModified: '2026-03-01T12:00:11Z', location: 'https://x/Users/u1', version: 'W/"2"' };
		expect(findingOfChange(chief, { id: 'u1', title: 'Chief', meta })).toStrictEqual({
			kind: 'happened',
			confirmed: { resourceId: 'u1', location: 'https://x/Users/u1', version: 'W/"2"' },
			isSure: true,
		});
	});
});
