import type { JsonValue } from '../../../nodes/WebexScim/scim/json';
import {
	hasOverlongPath,
	operationList,
	parseOperation,
	patchMessage,
	setActiveMessage,
} from '../../../nodes/WebexScim/scim/patch/patchOp';

it('writes a message with capital Operations', () => {
	expect(patchMessage([{ op: 'remove', path: 'title' }])).toEqual({
		schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
		Operations: [{ op: 'remove', path: 'title' }],
	});
});

it.each([true, false])('makes a user active by path: %s', (active) => {
	expect(setActiveMessage(active)).toEqual({
		schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
		Operations: [{ op: 'replace', path: 'active', value: active }],
	});
});

it.each([
	['capital', { Operations: [1] }, [1]],
	['lower case', { operations: [] }, []],
	['no list', { Operations: {} }, undefined],
	['none', {}, undefined],
])('finds the list: %s', (_name, message, expected) => {
	expect(operationList(message)).toEqual(expected);
});

const rows: ReadonlyArray<readonly [string, JsonValue, object | undefined]> = [
	['an addition', { op: 'add', path: 'title', value: 'a' }, { op: 'add', path: 'title', value: 'a' }],
	['capitals', { Op: 'Replace', PATH: 'Title', Value: false }, { op: 'replace', path: 'Title', value: false }],
	['a removal', { op: 'REMOVE', path: 'title' }, { op: 'remove', path: 'title' }],
	['a null path', { op: 'add', path: null, value: {} }, { op: 'add', value: {} }],
	['an empty path', { op: 'add', path: '', value: {} }, { op: 'add', value: {} }],
	['a null value', { op: 'replace', path: 'title', value: null }, { op: 'replace', path: 'title', value: null }],
	['another op', { op: 'move', path: 'title' }, undefined],
	['no op', { path: 'title' }, undefined],
	['an op that is no text', { op: 1, path: 'title' }, undefined],
	['a path that is no text', { op: 'add', path: 1 }, undefined],
	['a text', 'add', undefined],
	['null', null, undefined],
];

it.each(rows)('reads %s', (_name, operation, expected) => {
	expect(parseOperation(operation)).toEqual(expected);
});

it.each<readonly [string, JsonValue, boolean]>([
	['a path of 1 KB', { op: 'remove', path: 'x'.repeat(1024) }, false],
	['a longer one', { op: 'remove', path: 'x'.repeat(1025) }, true],
	['a longer one under a name in capitals', { OP: 'remove', PATH: 'x'.repeat(1025) }, true],
	['a name of 1 KB in a value without a path', { op: 'add', value: { title: 'a', ['x'.repeat(1024)]: 'b' } }, false],
	['a longer one there', { op: 'add', path: null, value: { title: 'a', ['x'.repeat(1025)]: 'b' } }, true],
	['a longer name in the value of a path', { op: 'add', path: 'name', value: { ['x'.repeat(1025)]: 'b' } }, false],
	['a long value', { op: 'add', path: 'title', value: 'x'.repeat(1025) }, false],
	['a text', 'x'.repeat(1025), false],
])('an overlong path: %s', (_name, operation, expected) => {
	expect(hasOverlongPath(operation)).toBe(expected);
});
