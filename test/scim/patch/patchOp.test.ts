import type { JsonValue } from '../../../nodes/WebexScim/scim/json';
import { operationList, parseOperation, patchMessage, setActiveMessage } from '../../../nodes/WebexScim/scim/patch/patchOp';

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
