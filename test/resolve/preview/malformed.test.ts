import type { Operation } from '../../../nodes/WebexScim/plan/step';
import { whyMalformed } from '../../../nodes/WebexScim/resolve/preview/malformed';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { patchMessage, patchOpSchema } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { userSchema } from '../../../nodes/WebexScim/scim/schemas';

const own = (method: Operation['method'], data: JsonObject | undefined, more: Partial<Operation> = {}): Operation =>
	({ kind: 'operation', label: 'item 0', method, resourceType: 'Users', target: { kind: 'new' }, data, ...more }) as Operation;
const unnamed = (what: string): string => `'schemas' in 'Data' lacks the URN of a ${what}.`;

it.each<{ name: string; operation: Operation; why: string | undefined }>([
	{ name: 'a change in good order', operation: own('PATCH', patchMessage([{ op: 'replace', path: 'title', value: 'x' }])), why: undefined },
	{
		name: 'a change without schemas',
		operation: own('PATCH', { Operations: [{ op: 'replace', path: 'title', value: 'x' }] }),
		why: unnamed('PATCH message'),
	},
	{
		name: 'a change of nothing',
		operation: own('PATCH', patchMessage([])),
		why: "'Operations' in 'Data' is empty. Give a list of operations, each with op, path and value.",
	},
	{
		name: 'an op that SCIM does not know, and one without a value',
		operation: own('PATCH', {
			schemas: [patchOpSchema],
			Operations: [
				{ op: 'set', path: 'a', value: 1 },
				{ op: 'add', path: 'title' },
			],
		}),
		why: "Operation 1 in 'Data' has an op that SCIM does not know. Use add, remove or replace. Operation 2 in 'Data' has no value. Give what it sets.",
	},
	{ name: 'what the node wrote itself', operation: own('PATCH', {}, { isOwnForm: true }), why: undefined },
	{ name: 'a user', operation: own('POST', { schemas: [userSchema.toUpperCase()], userName: 'n' }), why: undefined },
	{ name: 'a user without schemas', operation: own('POST', { userName: 'n' }), why: unnamed('user') },
	{
		name: 'a group with those of a user',
		operation: own('POST', { schemas: [userSchema] }, { resourceType: 'Groups' }),
		why: unnamed('group'),
	},
	{ name: 'a deletion', operation: own('DELETE', undefined), why: undefined },
])('what is wrong with the data of $name', ({ operation, why }) => {
	expect(whyMalformed(operation)).toBe(why && `${why} So Webex would most likely refuse this row.`);
});
