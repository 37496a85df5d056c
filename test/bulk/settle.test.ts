import { findingOfCreate, findingsOnResource, type Finding, type Reading, type SentChange } from '../../nodes/WebexScim/bulk/settle';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const notSeen: Finding = { kind: 'notSeen' };
const open: Finding = { kind: 'open' };
const happened = (resourceId: string, isSure = true): Finding => ({ kind: 'happened', confirmed: { resourceId }, isSure });
const gone = (isSure: boolean): Finding => ({ kind: 'happened', confirmed: {}, isSure });

describe('a create that was sent at 12:00:10.500 and never answered', () => {
	const sentAtMs = Date.parse('2026-03-01T12:00:10.500Z');
	const made = (id: string, created: string): JsonObject => ({ id, meta: { created } });

	it.each<{ name: string; found: readonly JsonObject[]; others?: readonly string[]; unknown?: readonly string[]; finding: Finding }>([
		{ name: 'there is none of its name', found: [], finding: notSeen },
		{ name: 'one made a moment later is its work', found: [made('a', '2026-03-01T12:00:10.501Z')], finding: happened('a') },
		{ name: 'one made at that very moment is its work', found: [made('a', '2026-03-01T12:00:10.500Z')], finding: happened('a') },
		{ name: 'one made a moment before is not', found: [made('a', '2026-03-01T12:00:10.499Z')], finding: notSeen },
		{ name: 'one made in that second, told to the second, is its work', found: [made('a', '2026-03-01T12:00:10Z')], finding: happened('a') },
		{ name: 'one made in the second before is not', found: [made('a', '2026-03-01T12:00:09Z')], finding: notSeen },
		{ name: 'one made long ago is not', found: [made('a', '2020-01-01T00:00:00Z')], finding: notSeen },
		{ name: 'one of another time zone', found: [made('a', '2026-03-01T13:00:11+01:00')], finding: happened('a') },
		{ name: 'one made since by another operation is not', found: [made('a', '2026-03-01T12:00:11Z')], others: ['a'], finding: notSeen },
		{ name: 'one made since, nobody can say by whom', found: [made('a', '2026-03-01T12:00:11Z')], unknown: ['a'], finding: open },
		{ name: 'one made long ago, nobody can say by whom', found: [made('a', '2020-01-01T00:00:00Z')], unknown: ['a'], finding: notSeen },
		{
			name: 'of several, the one that is new and its own',
			found: [made('old', '2020-01-01T00:00:00Z'), made('theirs', '2026-03-01T12:00:11Z'), made('odd', '2026-03-01T12:00:11Z'), made('mine', '2026-03-01T12:00:12Z')],
			others: ['theirs'],
			unknown: ['odd'],
			finding: happened('mine'),
		},
		{ name: 'one without a time tells nothing', found: [{ id: 'a', meta: {} }], finding: open },
		{ name: 'one without meta tells nothing', found: [{ id: 'a' }], finding: open },
		{ name: 'one whose meta is no object tells nothing', found: [{ id: 'a', meta: 'x' }], finding: open },
		{ name: 'one with a time that is none tells nothing', found: [made('a', 'yesterday')], finding: open },
		{ name: 'one without a time among others tells nothing', found: [made('a', '2026-03-01T12:00:11Z'), { id: 'b' }], finding: open },
	])('$name', ({ found, others = [], unknown = [], finding }) => {
		const isIts = ({ id }: JsonObject): boolean | 'unknown' => (unknown.includes(String(id)) ? 'unknown' : !others.includes(String(id)));
		expect(findingOfCreate(found, sentAtMs, isIts)).toStrictEqual(finding);
	});

	it.each<{ name: string; resource: JsonObject; confirmed: object }>([
		{
			name: 'id, location and version are told as they are',
			resource: { id: 'a', meta: { created: '2026-03-01T12:00:11Z', location: 'https://x/Users/a', version: 'W/"1"' } },
			confirmed: { resourceId: 'a', location: 'https://x/Users/a', version: 'W/"1"' },
		},
		{ name: 'what is no text is left out', resource: { id: 7, meta: { created: '2026-03-01T12:00:11Z', location: 1, version: 2 } }, confirmed: {} },
	])('$name', ({ resource, confirmed }) => {
		expect(findingOfCreate([resource], sentAtMs, () => true)).toStrictEqual({ kind: 'happened', confirmed, isSure: true });
	});

	it.each([
		{ sent: '2026-03-01T12:00:10.999Z', finding: happened('a') },
		{ sent: '2026-03-01T12:00:11.000Z', finding: notSeen },
	])('made in second 10, told to the second, and sent at $sent', ({ sent, finding }) => {
		expect(findingOfCreate([made('a', '2026-03-01T12:00:10Z')], Date.parse(sent), () => true)).toStrictEqual(finding);
	});
});

/** A mutant that nothing can tell apart: `index < lastDone` as `<=`, since the last one that holds does not differ. */
describe('changes of one resource that were sent at 12:00:10.500 and never answered', () => {
	const sent = { sentAtMs: Date.parse('2026-03-01T12:00:10.500Z'), isFirst: true };
	const replace = (path: string, value: string): SentChange => ({ ...sent, method: 'PATCH', data: { Operations: [{ op: 'replace', path, value }] } });
	const chief = replace('title', 'Chief');
	const clerk = replace('title', 'Clerk');
	const nick = replace('nickName', 'C');
	const puzzle: SentChange = { ...sent, method: 'PATCH', data: { Operations: [{ op: 'move' }] } };
	const remove: SentChange = { ...sent, method: 'DELETE' };
	const later = (change: SentChange): SentChange => ({ ...change, isFirst: false });
	const found = (resource: JsonObject, lastModified = '2026-03-01T12:00:11Z'): Reading => ({
		kind: 'found',
		resource: { id: 'u1', meta: { lastModified }, ...resource },
	});
	const absent: Reading = { kind: 'absent' };

	it.each<{ name: string; changes: readonly SentChange[]; reading: Reading; findings: readonly Finding[] }>([
		{ name: 'none', changes: [], reading: absent, findings: [] },
		{ name: 'a PATCH that holds', changes: [chief], reading: found({ title: 'Chief' }), findings: [happened('u1')] },
		{ name: 'a PATCH that does not hold', changes: [chief], reading: found({ title: 'Clerk' }), findings: [notSeen] },
		{ name: 'a PATCH beyond this reading', changes: [puzzle], reading: found({ title: 'Clerk' }), findings: [open] },
		{ name: 'a PATCH without data', changes: [{ ...sent, method: 'PATCH' }], reading: found({}), findings: [notSeen] },
		{ name: 'a PATCH on what is gone', changes: [chief], reading: absent, findings: [notSeen] },
		{ name: 'a DELETE, and it is gone', changes: [remove], reading: absent, findings: [gone(true)] },
		{ name: 'a DELETE after another change, and it is gone, or does not show yet', changes: [later(remove)], reading: absent, findings: [gone(false)] },
		{ name: 'a DELETE, and it is there', changes: [remove], reading: found({}), findings: [notSeen] },
		{ name: 'a PATCH, then a DELETE, and it is gone', changes: [chief, later(remove)], reading: absent, findings: [open, gone(false)] },
		{ name: 'two DELETEs, and it is gone', changes: [remove, later(remove)], reading: absent, findings: [open, gone(false)] },
		{ name: 'a DELETE, then a PATCH, and it is gone', changes: [remove, later(chief)], reading: absent, findings: [gone(true), notSeen] },
		{ name: 'two PATCHes, the later holds: the earlier cannot be seen', changes: [chief, later(clerk)], reading: found({ title: 'Clerk' }), findings: [open, happened('u1', false)] },
		{ name: 'two PATCHes, the earlier holds', changes: [chief, later(clerk)], reading: found({ title: 'Chief' }), findings: [happened('u1'), notSeen] },
		{ name: 'two PATCHes, both hold', changes: [chief, later(nick)], reading: found({ title: 'Chief', nickName: 'C' }), findings: [happened('u1'), happened('u1', false)] },
		{ name: 'two PATCHes, neither holds', changes: [chief, later(nick)], reading: found({}), findings: [notSeen, notSeen] },
		{ name: 'three, the middle holds', changes: [chief, later(nick), later(clerk)], reading: found({ title: 'x', nickName: 'C' }), findings: [open, happened('u1', false), notSeen] },
		{ name: 'a DELETE, then a PATCH that holds', changes: [remove, later(chief)], reading: found({ title: 'Chief' }), findings: [notSeen, happened('u1', false)] },
		{ name: 'a DELETE with data is a DELETE', changes: [{ ...chief, method: 'DELETE' }], reading: found({ title: 'Chief' }), findings: [notSeen] },
		{ name: 'a puzzle, then one that holds', changes: [puzzle, later(chief)], reading: found({ title: 'Chief' }), findings: [open, happened('u1', false)] },
	])('$name', ({ changes, reading, findings }) => {
		expect(findingsOnResource(changes, reading)).toStrictEqual(findings);
	});

	it.each<{ name: string; change: SentChange; lastModified: unknown; isSure: boolean }>([
		{ name: 'modified since', change: chief, lastModified: '2026-03-01T12:00:10.501Z', isSure: true },
		{ name: 'modified at that very moment', change: chief, lastModified: '2026-03-01T12:00:10.500Z', isSure: true },
		{ name: 'modified in that second, told to the second', change: chief, lastModified: '2026-03-01T12:00:10Z', isSure: true },
		{ name: 'modified a moment before', change: chief, lastModified: '2026-03-01T12:00:10.499Z', isSure: false },
		{ name: 'nobody knows when it was modified', change: chief, lastModified: undefined, isSure: false },
		{ name: 'modified since, but maybe by another change before', change: later(chief), lastModified: '2026-03-01T12:00:11Z', isSure: false },
	])('a PATCH that holds is sure or not: $name', ({ change, lastModified, isSure }) => {
		const resource = { id: 'u1', title: 'Chief', meta: { created: '2026-03-01T12:00:30Z', lastModified } } as JsonObject;
		expect(findingsOnResource([change], { kind: 'found', resource })).toStrictEqual([happened('u1', isSure)]);
	});
});
