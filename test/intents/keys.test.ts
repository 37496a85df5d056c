import { keyAttributes, nameLabels, readAskableKey, readKey, unusableKey } from '../../nodes/WebexScim/intents/keys';
import type { Key } from '../../nodes/WebexScim/intents/intents';
import { problem, type Problem } from '../../nodes/WebexScim/intents/problem';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const userName = (value: string): object => ({ kind: 'key', key: { attribute: 'userName', value } });
const missing = (attribute: Key['attribute']): Problem => ({
	kind: 'problem',
	detail: `'${nameLabels[attribute]}' is missing. Give it a value: the row is matched by it.`,
	reason: 'missingField',
});
const notText = (attribute: keyof typeof nameLabels): Problem => ({
	kind: 'problem',
	detail: `'${nameLabels[attribute]}' is not text. Give it as text.`,
	reason: 'badValue',
});

it('users are known by userName, groups by displayName', () => {
	expect(keyAttributes).toStrictEqual({ Users: 'userName', Groups: 'displayName' });
});

describe.each([
	{ name: 'a key', read: readKey },
	{ name: 'a key that is looked up', read: readAskableKey },
])('$name', ({ read }) => {
	it.each<{ name: string; resource: JsonObject; attribute: Key['attribute']; expected: object }>([
		{ name: 'as it is written', resource: { userName: ' Ann@Example.com' }, attribute: 'userName', expected: userName(' Ann@Example.com') },
		{ name: 'whatever the case of its attribute', resource: { USERNAME: 'ann' }, attribute: 'userName', expected: userName('ann') },
		{
			name: 'of the attribute that is asked for',
			resource: { userName: 'ann', externalId: 'E1' },
			attribute: 'externalId',
			expected: { kind: 'key', key: { attribute: 'externalId', value: 'E1' } },
		},
		{ name: 'that is not there', resource: { title: 'Nurse' }, attribute: 'userName', expected: missing('userName') },
		{
			name: 'that is only inherited',
			resource: Object.create({ userName: 'ann' }) as JsonObject,
			attribute: 'userName',
			expected: missing('userName'),
		},
		{ name: 'that is null', resource: { displayName: null }, attribute: 'displayName', expected: missing('displayName') },
		{ name: 'that is empty', resource: { externalId: '' }, attribute: 'externalId', expected: missing('externalId') },
		{ name: 'that is a number', resource: { externalId: 0 }, attribute: 'externalId', expected: notText('externalId') },
		{ name: 'that is false', resource: { userName: false }, attribute: 'userName', expected: notText('userName') },
		{ name: 'that is a list', resource: { userName: ['ann'] }, attribute: 'userName', expected: notText('userName') },
	])('$name', ({ resource, attribute, expected }) => {
		expect(read(resource, attribute)).toStrictEqual(expected);
	});
});

describe('a key that no filter can carry', () => {
	const tooLong = 'x'.repeat(6_200);

	it.each<{ name: string; value: string; detail: string }>([
		{
			name: 'half of a character',
			value: 'a\uD83D',
			detail: "'User Name' holds half of a character, so Webex cannot be asked for it. Check the encoding of the source.",
		},
		{
			name: 'a long text',
			value: tooLong,
			detail: "'User Name' is too long to be looked up in Webex. Give the ID, or a shorter name.",
		},
	])('$name is refused only where it is looked up', ({ value, detail }) => {
		expect(readKey({ userName: value }, 'userName')).toStrictEqual(userName(value));
		expect(readAskableKey({ userName: value }, 'userName')).toStrictEqual({ kind: 'problem', detail, reason: 'badValue' });
	});
});

describe('what is told of a key that cannot be used', () => {
	const odd = problem('Odd title.');
	const tooLong = problem('Too long.');

	it.each<{ name: string; key: Problem; breach?: { asTyped: JsonObject; problem?: Problem }; told: Problem }>([
		{ name: 'that it is missing', key: missing('userName'), told: missing('userName') },
		{ name: 'with texts that were cleaned', key: missing('userName'), breach: { asTyped: { title: ' x' } }, told: missing('userName') },
		{
			name: 'with texts that are refused',
			key: missing('userName'),
			breach: { asTyped: { title: '#N/A' }, problem: odd },
			told: problem(`${missing('userName').detail} Odd title.`),
		},
		{
			name: 'what is wrong with its own text',
			key: missing('userName'),
			breach: { asTyped: { USERNAME: '#N/A', title: '#N/A' }, problem: odd },
			told: odd,
		},
		{ name: 'that nobody can ask for it', key: tooLong, breach: { asTyped: { title: '#N/A' }, problem: odd }, told: tooLong },
	])('$name', ({ key, breach, told }) => {
		expect(unusableKey(key, 'userName', breach === undefined ? {} : { breach })).toStrictEqual(told);
	});
});
