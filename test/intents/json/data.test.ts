import { runInNewContext } from 'node:vm';
import { readData, type DataReading } from '../../../nodes/WebexScim/intents/json/data';

/** Lists and objects in each other, so many levels of them. */
function nested(levels: number): object {
	const inner = levels === 1 ? undefined : nested(levels - 1);
	if (levels % 2 === 0) return inner === undefined ? [] : [inner];
	return inner === undefined ? {} : { inner };
}

/** What n8n's expressions bring is of another realm: no instance of anything here. */
const elsewhere = (code: string): unknown => runInNewContext(code) as unknown;

/** So deep that nothing that goes down by calling itself comes back. */
function bottomless(): object {
	let object: object = {};
	for (let level = 0; level < 200_000; level++) object = { inner: object };
	return object;
}

const inItself: Record<string, unknown> = { userName: 'ann' };
inItself['manager'] = { of: [inItself] };

/**
 * Mutants that nothing can tell apart: texts and booleans are let through early only to be quick, and the members of a list can
 * be gone over as those of an object.
 */
it.each<{ name: string; value: object }>([
	{ name: 'nothing in it', value: {} },
	{
		name: 'all that JSON can say',
		value: { text: '', number: -0.5, yes: true, no: false, nothing: null, list: [[], {}, 'x', 0, null], object: { a: {} } },
	},
	{ name: 'a member that is undefined, which JSON leaves out', value: { userName: 'ann', title: undefined } },
	{ name: 'a member of the name toJSON that is data', value: { toJSON: 'x', inner: { toJSON: 'x' } } },
	{ name: 'a member of the name __proto__', value: JSON.parse('{"__proto__":{"a":1}}') as object },
	{ name: 'what is inherited, which JSON does not say', value: Object.create({ count: NaN }) as object },
	{ name: '99 levels', value: nested(99) },
])('takes an object as it is: $name', ({ value }) => {
	const reading = readData(value);
	expect(reading).toStrictEqual({ kind: 'ok', data: value });
	expect(reading.kind === 'ok' && reading.data === value).toBe(true);
});

it.each<{ name: string; value: unknown; data: object }>([
	{ name: 'JSON text of an object', value: '{"userName":"ann","tags":["a",1,null]}', data: { userName: 'ann', tags: ['a', 1, null] } },
	{ name: 'JSON text behind a byte order mark', value: '\ufeff {"userName":"ann"}', data: { userName: 'ann' } },
	{ name: 'JSON text that gives a value twice', value: '{"userName":"ann","userName":"ann"}', data: { userName: 'ann' } },
	{ name: 'JSON text with spaces and lines around', value: ' \n{}\t', data: {} },
	{ name: '100 levels', value: { a: nested(99) }, data: { a: nested(99) } },
	{ name: '100 levels as text', value: JSON.stringify({ a: nested(99) }), data: { a: nested(99) } },
	{ name: 'a date', value: { when: new Date(0), title: 'Nurse' }, data: { when: '1970-01-01T00:00:00.000Z', title: 'Nurse' } },
	{
		name: 'dates in lists',
		value: { days: [new Date(0), [new Date(86_400_000)]] },
		data: { days: ['1970-01-01T00:00:00.000Z', ['1970-01-02T00:00:00.000Z']] },
	},
	{ name: 'a date of another realm', value: { when: elsewhere('new Date(0)') }, data: { when: '1970-01-01T00:00:00.000Z' } },
	{ name: 'what becomes an object in JSON', value: { toJSON: () => ({ userName: 'ann' }) }, data: { userName: 'ann' } },
	{
		name: 'what has a text of its own in JSON',
		value: { when: { toJSON: () => '2026-01-01' }, and: { a: 1 } },
		data: { when: '2026-01-01', and: { a: 1 } },
	},
])('takes $name', ({ value, data }) => {
	expect(readData(value)).toStrictEqual({ kind: 'ok', data });
});

it.each<{ name: string; value: unknown }>([
	{ name: 'undefined', value: undefined },
	{ name: 'null', value: null },
	{ name: 'an empty text', value: '' },
])('$name is missing', ({ value }) => {
	expect(readData(value)).toStrictEqual({ kind: 'missing' });
});

const notJson = 'is not valid JSON';
const notObject = 'is not an object';
const unsayable = 'holds a number that is not finite, or a value that JSON does not know';
const noDate = 'holds an invalid date';
const unreadable = 'holds a value that cannot be read';
const throws = (): never => {
	throw new Error('not now');
};
const tooDeep = 'is nested deeper than 100 levels';

it.each<{ name: string; value: string; member: string }>([
	{ name: 'another value', value: '{"title":"A","title":"B"}', member: '"title"' },
	{ name: 'an escaped name, in a list', value: '{"Operations":[{"op":"add","o\\u0070":"remove"}]}', member: '"op"' },
	{ name: 'a name that may be data', value: '{"ann@example.com":1,"ann@example.com":2}', member: 'a member' },
])('refuses JSON text that gives a member twice: $name', ({ value, member }) => {
	expect(readData(value)).toStrictEqual({
		kind: 'bad',
		problem: `gives ${member} more than once, and the values differ`,
		remedy: 'Keep one.',
	});
});

it.each<{ name: string; value: unknown; problem: string }>([
	{ name: 'a text of spaces', value: ' ', problem: notJson },
	{ name: 'a word', value: 'ann', problem: notJson },
	{ name: 'two byte order marks', value: '\ufeff\ufeff{}', problem: notJson },
	{ name: 'JSON text without an end', value: '{"userName":', problem: notJson },
	{ name: 'JSON text of null', value: 'null', problem: notObject },
	{ name: 'JSON text of a list', value: '[{}]', problem: notObject },
	{ name: 'JSON text of a text', value: '"ann"', problem: notObject },
	{ name: 'JSON text of a number', value: '0', problem: notObject },
	{ name: 'a list', value: [{}], problem: notObject },
	{ name: 'zero', value: 0, problem: notObject },
	{ name: 'false', value: false, problem: notObject },
	{ name: 'a function', value: () => ({}), problem: notObject },
	{ name: 'a date', value: new Date(0), problem: notObject },
	{ name: 'a date that is none, by itself', value: new Date(NaN), problem: notObject },
	{ name: 'a date of another realm, by itself', value: elsewhere('new Date(0)'), problem: notObject },
	{ name: 'NaN', value: { a: 1, b: NaN, c: 2 }, problem: unsayable },
	{ name: 'Infinity', value: { a: Infinity }, problem: unsayable },
	{ name: 'minus Infinity', value: { a: -Infinity }, problem: unsayable },
	{ name: 'a number too large for JSON text', value: '{"a":1e999}', problem: unsayable },
	{ name: 'a big integer', value: { a: 1n }, problem: unsayable },
	{ name: 'a function in it', value: { a: () => 1 }, problem: unsayable },
	{ name: 'a symbol', value: { a: Symbol('a') }, problem: unsayable },
	{ name: 'NaN in a list', value: { a: [1, NaN, 2] }, problem: unsayable },
	{ name: 'NaN deep inside', value: { a: [{ b: [{ c: NaN }] }] }, problem: unsayable },
	{ name: 'NaN beside a date', value: { when: new Date(0), a: { b: NaN } }, problem: unsayable },
	{ name: 'NaN behind objects and lists without fault', value: { a: {}, b: [], c: NaN }, problem: unsayable },
	{ name: 'a date that is none', value: { a: new Date(NaN) }, problem: noDate },
	{ name: 'a date that is none in a list', value: { a: [new Date(0), new Date(NaN)] }, problem: noDate },
	{ name: 'a date of another realm that is none', value: { a: elsewhere('new Date(NaN)') }, problem: noDate },
	{ name: 'a date of a library that is none', value: { a: { toJSON: () => null } }, problem: noDate },
	{ name: 'what has nothing to say in JSON', value: { a: [{ toJSON: () => undefined }] }, problem: noDate },
	{ name: 'what says a number in JSON that is none', value: { a: { toJSON: () => NaN } }, problem: unsayable },
	{ name: 'NaN in what something becomes in JSON', value: { a: { toJSON: () => ({ b: [NaN] }) } }, problem: unsayable },
	{ name: 'undefined in a list', value: { a: [1, undefined] }, problem: unsayable },
	{ name: 'a gap in a list', value: { a: new Array(2) }, problem: unsayable },
	{ name: 'what cannot be turned into JSON', value: { a: { toJSON: throws } }, problem: unreadable },
	{ name: 'what cannot be turned into JSON, by itself', value: { toJSON: throws }, problem: unreadable },
	{ name: 'a member that cannot be read', value: Object.defineProperty({}, 'a', { get: throws, enumerable: true }), problem: unreadable },
	{ name: 'two faults: the first', value: { a: [new Date(NaN)], b: NaN }, problem: noDate },
	{ name: '101 levels', value: { a: nested(100) }, problem: tooDeep },
	{ name: '101 levels as text', value: JSON.stringify({ a: nested(100) }), problem: tooDeep },
	{ name: '200,000 levels', value: bottomless(), problem: tooDeep },
	{ name: '200,000 levels of what becomes them in JSON', value: { a: { toJSON: bottomless } }, problem: tooDeep },
	{ name: 'an object that contains itself', value: inItself, problem: tooDeep },
])('refuses $name', ({ value, problem }) => {
	expect(readData(value)).toStrictEqual<DataReading>({ kind: 'bad', problem });
});
