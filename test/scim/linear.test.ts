import { readOperation } from '../../nodes/WebexScim/intents/own/readOperation';
import { targetInPath } from '../../nodes/WebexScim/intents/target';
import { knownOf } from '../../nodes/WebexScim/plan/known';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { findReferences, resolveReferences } from '../../nodes/WebexScim/plan/references';
import type { Step } from '../../nodes/WebexScim/plan/step';
import { changesOfSteps } from '../../nodes/WebexScim/report/changesOfSteps';
import { isSet, isUnassigned, missingFrom, sameValue } from '../../nodes/WebexScim/scim/compare';
import { doubledName } from '../../nodes/WebexScim/scim/doubledName';
import { objectOf, readerOf, withMembers, type JsonObject, type JsonValue } from '../../nodes/WebexScim/scim/json';
import { organizationOfToken, resourceIdOf, uuidOfWebexId } from '../../nodes/WebexScim/scim/names/identifiers';
import { applies, patchedBy } from '../../nodes/WebexScim/scim/patch/apply';
import { isEmpty } from '../../nodes/WebexScim/scim/patch/change';
import { diffResource, needsCurrent, partialToPatch } from '../../nodes/WebexScim/scim/patch/diff';
import { pairs, tellsApart } from '../../nodes/WebexScim/scim/patch/entryPairs';
import { patchMessage } from '../../nodes/WebexScim/scim/patch/patchOp';
import { parsePath } from '../../nodes/WebexScim/scim/patch/path';
import { removalsOf } from '../../nodes/WebexScim/scim/patch/removals';
import { finish } from '../../nodes/WebexScim/scim/work';
import { itemOf, parametersOf } from '../intents/source';
import { cpuMs } from '../plan/cpu';
import { patch } from '../plan/steps';

/** Names of one length, so that only their letters tell them apart. */
const name = (index: number, letter = 'k'): string => letter + String(index).padStart(7, '0');
const numbered = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const keys = (count: number, letter = 'k'): JsonObject => objectOf(numbered(count, (index) => [name(index, letter), 'x'] as const));
const phones = (count: number, type: (index: number) => string = () => 'work'): JsonObject[] =>
	numbered(count, (index) => ({ type: type(index), value: name(index) }));
const nested = (depth: number, inside: JsonValue = 'x'): JsonValue =>
	numbered(depth, () => 0).reduce((value: JsonValue) => ({ value }), inside);
const lists = (depth: number, inside: JsonValue = 'x'): JsonValue => numbered(depth, () => 0).reduce((value: JsonValue) => [value], inside);
const operations = (count: number, make: (index: number) => JsonObject): JsonObject => ({ Operations: numbered(count, make) });

const keep = { emptyValues: 'ignore' } as const;
const remove = { emptyValues: 'remove' } as const;
const read = (path: string): unknown => readOperation(itemOf({ json: { method: 'DELETE', path } }), 0, 'fields', parametersOf([]));

/** What is done with an input of about so many bytes; what it returns is prepared before, and its call is what is measured. */
type Work = (bytes: number) => () => unknown;

const works: ReadonlyArray<readonly [name: string, work: Work]> = [
	[
		'names that come twice in JSON text',
		(bytes) => {
			const text = `{${numbered(bytes / 50, (index) => `"${name(index)}":{"a":[1,"${name(index)}"]},"${name(index)}":0`).join()}}`;
			const parsed = JSON.parse(text) as JsonValue;
			return () => doubledName(text, parsed);
		},
	],
	[
		'a name that comes twice deep in JSON text',
		(bytes) => {
			const text = `${'[{"a":'.repeat(100)}["${'\\"'.repeat(bytes / 2)}",{"b":1,"b":2}]${'}]'.repeat(100)}`;
			const parsed = JSON.parse(text) as JsonValue;
			return () => doubledName(text, parsed);
		},
	],
	[
		'references: a path of the same word',
		(bytes) => {
			const data = { op: 'add', path: ':members["'.repeat(bytes / 10), value: numbered(50, () => 'bulkId:x') };
			return () => findReferences(data);
		},
	],
	[
		'references: a key of the same word',
		(bytes) => {
			const data = { [':members["'.repeat(bytes / 10)]: 'bulkId:x' };
			return () => findReferences(data);
		},
	],
	...['members[value eq "', '\\"', 'value '].map((text): readonly [string, Work] => [
		`references: a value filter of nothing but ${text}`,
		(bytes) => {
			const data = { op: 'remove', path: `members[${text.repeat(bytes / text.length)}` };
			return () => [findReferences(data), resolveReferences(data, () => 'id')];
		},
	]),
	[
		'references: many of them',
		(bytes) => {
			const data = { members: numbered(bytes / 20, (index) => ({ value: `bulkId:${index}` })) };
			return () => [findReferences(data), resolveReferences(data, () => 'id')];
		},
	],
	[
		'references: a long path with many references in its value',
		(bytes) => {
			const data = { op: 'add', path: `${'x'.repeat(bytes / 2)}members`, value: numbered(bytes / 40, (index) => `bulkId:${index}`) };
			return () => findReferences(data);
		},
	],
	[
		'references: deeper than any resource',
		(bytes) => {
			const [data, list] = [
				{ a: nested(bytes / 10, 'bulkId:x'), b: 'bulkId:y' },
				{ a: lists(bytes / 2, 'bulkId:x'), b: 'bulkId:y' },
			];
			return () => [findReferences(data), resolveReferences(data, () => 'id'), findReferences(list), resolveReferences(list, () => 'id')];
		},
	],
	[
		'path of an operation: blanks',
		(bytes) => () => [read(`users/${' '.repeat(bytes)}/x`), read(' '.repeat(bytes)), read(`users${'/'.repeat(bytes)}x`)],
	],
	[
		'target: blanks, and a long id',
		(bytes) => () => [targetInPath(`${' '.repeat(bytes)}x${' '.repeat(bytes)}x`), targetInPath('.'.repeat(bytes))],
	],
	[
		'ids',
		(bytes) => () => [
			resourceIdOf('a'.repeat(bytes)),
			uuidOfWebexId(`Y2lzY29zcGFyazov${'A'.repeat(bytes)}`),
			organizationOfToken('_'.repeat(bytes)),
		],
	],
	[
		'PATCH path: conditions, brackets, quotes',
		(bytes) => () =>
			[
				`members[${'value eq "a" and '.repeat(bytes / 17)}`,
				`a${'['.repeat(bytes)}`,
				`a[${']'.repeat(bytes)}`,
				`a[b eq "${'\\'.repeat(bytes)}`,
				' '.repeat(bytes),
				`${'a.'.repeat(bytes / 2)}]`,
			].map(parsePath),
	],
	[
		'PATCH path: many paths of just 1 KB',
		(bytes) => {
			const paths = ['value eq "a" and ', '[', ']', '\\', ' ', 'a.', '"', ' and '].map((text) =>
				`members[${text.repeat(1024)}`.slice(0, 1024),
			);
			return () => numbered(bytes / 8_192, () => paths.map(parsePath));
		},
	],
	[
		'removals: many operations, many keys, deep schemas',
		(bytes) => {
			const many = operations(bytes / 60, (index) => ({ op: 'remove', path: `members[value eq "${name(index)}"]` }));
			const wide = operations(1, () => ({ op: 'replace', value: keys(bytes / 14) }));
			const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
			const deep = operations(1, () => ({
				op: 'replace',
				value: numbered(bytes / 50, () => 0).reduce((value: JsonValue) => ({ [core]: value }), 'x'),
			}));
			return () => [many, wide, deep].map((message) => [removalsOf(message, 'Users'), removalsOf(message, 'Groups')]);
		},
	],
	[
		'looks: a value with many keys',
		(bytes) => {
			const wide = operations(1, () => ({ op: 'replace', value: keys(bytes / 14) }));
			const part = operations(1, () => ({ op: 'replace', path: 'name', value: keys(bytes / 14) }));
			const held = { ...keys(bytes / 14, 'h'), name: keys(bytes / 14, 'p') };
			return () => [patchedBy(wide, held), applies(part, held)];
		},
	],
	[
		'looks: many operations',
		(bytes) => {
			const many = operations(bytes / 40, (index) => ({ op: 'replace', path: name(index), value: 'x' }));
			return () => applies(many, {});
		},
	],
	[
		'looks: a list with many entries',
		(bytes) => {
			const message = operations(1, () => ({ op: 'add', path: 'phoneNumbers', value: phones(bytes / 36) }));
			return () => applies(message, { phoneNumbers: phones(bytes / 36, () => 'home') });
		},
	],
	[
		'looks: an entry with many keys for each of many',
		(bytes) => {
			const message = operations(1, () => ({ op: 'replace', path: 'phoneNumbers[type eq "work"]', value: keys(bytes / 14) }));
			return () => applies(message, { phoneNumbers: phones(10) });
		},
	],
	[
		'looks: deeper than any attribute',
		(bytes) => {
			const message = operations(1, () => ({ op: 'replace', value: { name: nested(bytes / 10), ims: lists(bytes / 2) } }));
			return () => applies(message, { name: nested(bytes / 10), ims: lists(bytes / 2) });
		},
	],
	[
		'diff: many keys, held and not',
		(bytes) => {
			const [wanted, other] = [keys(bytes / 14), keys(bytes / 14, 'h')];
			return () => [
				diffResource(wanted, other, keep),
				diffResource(wanted, wanted, keep),
				diffResource({ name: wanted }, { name: other }, keep),
				partialToPatch(wanted, keep),
			];
		},
	],
	[
		'diff: many phones of one type, 50 held',
		(bytes) => {
			const [wanted, held] = [{ phoneNumbers: phones(bytes / 36) }, { phoneNumbers: phones(50, (index) => name(index)) }];
			return () => [diffResource(wanted, held, keep), needsCurrent(wanted)];
		},
	],
	[
		'diff: as many phones held, of one type',
		(bytes) => {
			const [wanted, held] = [
				{ phoneNumbers: phones(bytes / 36) },
				{ phoneNumbers: phones(bytes / 36).map((phone) => ({ ...phone, value: `+${String(phone['value'])}` })) },
			];
			return () => diffResource(wanted, held, keep);
		},
	],
	[
		'diff: as many phones held, the same in another order',
		(bytes) => {
			const [wanted, held] = [{ phoneNumbers: phones(bytes / 36) }, { phoneNumbers: phones(bytes / 36).reverse() }];
			return () => diffResource(wanted, held, keep);
		},
	],
	[
		'diff: as many addresses held, without a value',
		(bytes) => {
			const addresses = (letter: string) => ({
				addresses: numbered(bytes / 36, (index) => ({ type: 'work', locality: name(index, letter) })),
			});
			const [wanted, held] = [addresses('a'), addresses('b')];
			return () => diffResource(wanted, held, keep);
		},
	],
	[
		'diff: an entry with many keys, filled and empty',
		(bytes) => {
			const filled = { phoneNumbers: [{ type: 'work', ...keys(bytes / 14) }] };
			const empty = { phoneNumbers: [{ type: 'work', ...objectOf(numbered(bytes / 14, (index) => [name(index), ''] as const)) }] };
			const held = { phoneNumbers: [{ type: 'work', ...keys(bytes / 14, 'h') }] };
			return () => [diffResource(filled, held, remove), diffResource(empty, held, remove), diffResource(empty, filled, remove)];
		},
	],
	[
		'diff: many members, as many held',
		(bytes) => {
			const members = (letter: string) => ({ members: numbered(bytes / 20, (index) => ({ value: name(index, letter) })) });
			const [wanted, held] = [members('a'), members('b')];
			return () => [diffResource(wanted, held, keep), diffResource(wanted, wanted, keep)];
		},
	],
	[
		'diff: deeper than any attribute',
		(bytes) => {
			const deep = { name: nested(bytes / 10), phoneNumbers: lists(bytes / 2), ims: [nested(bytes / 10)], 'urn:x': nested(bytes / 10) };
			const urns = numbered(bytes / 10, () => 0).reduce((value: JsonValue) => ({ 'urn:x': value }), 'x') as JsonObject;
			return () => [
				diffResource(deep, { ...deep, name: nested(bytes / 10), ims: [nested(bytes / 10)] }, remove),
				needsCurrent(deep),
				needsCurrent(urns),
				diffResource(urns, urns, keep),
			];
		},
	],
	[
		'diff: a new userName and many e-mails',
		(bytes) => {
			const [wanted, held] = [
				{ userName: 'b', emails: phones(bytes / 36) },
				{ userName: 'a', emails: phones(bytes / 36, () => 'home') },
			];
			return () => diffResource(wanted, held, keep);
		},
	],
	[
		'pairs: entries that all look alike',
		(bytes) => {
			const one = numbered(bytes / 25, () => ({ value: 'x' }));
			const other = numbered(bytes / 25, () => ({ value: 'x', type: 'y' }));
			return () => [pairs('phoneNumbers', one, other), pairs('roles', one, other), pairs('externalAttribute1', other, one)];
		},
	],
	['names with many digits', (bytes) => () => tellsApart(`${'1'.repeat(bytes)}x`)],
	[
		'lists: entries without a value',
		(bytes) => {
			const entries = (letter: string) => numbered(bytes / 36, (index) => ({ type: 'work', locality: name(index, letter) }));
			const [one, other] = [entries('a'), entries('b')];
			return () => [
				missingFrom('addresses', one, other),
				missingFrom('addresses', one, entries('a')),
				isSet('addresses', one, entries('a').reverse()),
				sameValue('addresses', one, other),
			];
		},
	],
	[
		'lists: entries of one value',
		(bytes) => {
			const entries = (letter: string) => numbered(bytes / 64, (index) => ({ value: 'x', type: name(index, letter) }));
			const [one, other] = [entries('a'), entries('b')];
			return () => [missingFrom('roles', one, other), isSet('roles', one, other)];
		},
	],
	[
		'lists: empty entries, numbers, lists',
		(bytes) => {
			const odd = numbered(bytes / 16, (index): JsonValue => [index, {}, null, [], [index]][index % 5] ?? null);
			return () => [missingFrom('x', odd, [...odd].reverse()), isSet('x', odd, odd)];
		},
	],
	[
		'objects: names of one length',
		(bytes) => {
			const [one, other] = [keys(bytes / 14), keys(bytes / 14, 'K')];
			return () => [
				sameValue('', one, other),
				withMembers(one, Object.entries(other)),
				numbered(bytes / 14, (index) => name(index, 'z')).map(readerOf(one, bytes)),
			];
		},
	],
	[
		'objects: many that are nothing, deep and wide',
		(bytes) => {
			const nothing = numbered(bytes / 10, () => 0).reduce((value: JsonValue) => ({ a: value, b: null }), null);
			const list = lists(bytes / 2, '');
			return () => [
				isUnassigned(nothing),
				isUnassigned(objectOf(numbered(bytes / 14, (index) => [name(index), null] as const))),
				isEmpty(list),
				isEmpty(numbered(bytes / 4, () => '')),
			];
		},
	],
	[
		'rows that give one group a member each, in words',
		(bytes) => {
			const rows = numbered(bytes / 20, (index) => ({
				...patch('G', patchMessage([{ op: 'add', path: 'members', value: [{ value: name(index) }] }])),
				resourceType: 'Groups' as const,
				label: `item ${index}`,
			}));
			const { steps } = finish(planRun(rows as readonly Step[], 'run'));
			const settlements = steps.map(() => ({ outcome: { kind: 'planned' }, attempts: 0 }) as const);
			const known = finish(knownOf([['Groups', { id: 'G', displayName: 'g', members: [] }]]));
			return () => finish(changesOfSteps({ steps, settlements }, known, () => true));
		},
	],
];

const kilobytes = (count: number): number => count * 1_024;

/** The least of two readings, without what the first one pays for compiling. */
function costMs(work: Work, bytes: number): number {
	return Math.min(...numbered(2, () => cpuMs(work(bytes))));
}

/** Work that grows with the square would take sixteen times as much, and minutes for a megabyte. */
it.each(works)('%s: four times the size is about four times the work', (_name, work) => {
	for (const bytes of [1, 16]) work(kilobytes(bytes))();
	const [less, more] = [costMs(work, kilobytes(32)), costMs(work, kilobytes(128))];
	expect({ less, more, isLinear: more <= 9 * less + 60 }).toStrictEqual({ less, more, isLinear: true });
	expect(cpuMs(work(kilobytes(1_024)))).toBeLessThan(20_000);
});
