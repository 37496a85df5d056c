import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { activeGivenIn, givenIn, textGivenIn } from '../../../nodes/WebexScim/scim/patch/given';

const message = (...operations: readonly JsonObject[]): JsonObject => ({ Operations: [...operations] });
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

it.each<{ name: string; operations: readonly JsonObject[]; given: readonly JsonValue[]; text?: string }>([
	{ name: 'nothing', operations: [{ op: 'replace', path: 'title', value: 'x' }], given: [] },
	{ name: 'by its path, in any case', operations: [{ op: 'replace', path: 'EXTERNALID', value: 'a' }], given: ['a'], text: 'a' },
	{ name: 'without a path', operations: [{ op: 'add', value: { externalId: 'a', title: 'x' } }], given: ['a'], text: 'a' },
	{
		name: 'several times: the last text counts',
		operations: [
			{ op: 'replace', path: 'externalId', value: 'a' },
			{ op: 'replace', path: 'externalId', value: 'b' },
			{ op: 'replace', path: 'externalId', value: 7 },
		],
		given: ['a', 'b', 7],
		text: 'b',
	},
	{ name: 'a blank text is none', operations: [{ op: 'replace', path: 'externalId', value: ' ' }], given: [' '] },
	{ name: 'one that is removed', operations: [{ op: 'remove', path: 'externalId' }], given: [] },
	{
		name: 'beside what nobody can read, and an extension that goes',
		operations: [{ op: 'move' }, { op: 'remove', path: enterprise }, { op: 'replace', path: 'externalId', value: 'a' }],
		given: ['a'],
		text: 'a',
	},
	{ name: 'of an extension', operations: [{ op: 'replace', path: `${enterprise}:externalId`, value: 'a' }], given: [] },
])('$name', ({ operations, given, text }) => {
	expect(givenIn(message(...operations), 'externalId')).toStrictEqual(given);
	expect(textGivenIn(message(...operations), 'externalId')).toBe(text);
});

it.each([
	{ name: 'nothing', operations: [{ op: 'replace', path: 'title', value: 'x' }], active: {} },
	{ name: 'by its path', operations: [{ op: 'replace', path: 'Active', value: false }], active: { active: false } },
	{ name: 'without a path', operations: [{ op: 'replace', value: { active: 'True', title: 'x' } }], active: { active: 'True' } },
	{
		name: 'twice: the last counts',
		operations: [
			{ op: 'replace', path: 'active', value: false },
			{ op: 'replace', path: 'active', value: true },
		],
		active: { active: true },
	},
])('what a message says of an account as a resource would: $name', ({ operations, active }) => {
	expect(activeGivenIn(message(...operations))).toStrictEqual(active);
});
