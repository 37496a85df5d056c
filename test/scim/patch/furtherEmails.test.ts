import type { JsonValue } from '../../../nodes/WebexScim/scim/json';
import type { Change } from '../../../nodes/WebexScim/scim/patch/change';
import { areEmptied, withoutFurtherEmails } from '../../../nodes/WebexScim/scim/patch/furtherEmails';

it.each<{ name: string; key: string; value: JsonValue; emptyValues: 'ignore' | 'remove'; expected: boolean }>([
	{ name: 'an empty list', key: 'emails', value: [], emptyValues: 'remove', expected: true },
	{ name: 'null in another case', key: 'EMAILS', value: null, emptyValues: 'remove', expected: true },
	{ name: 'an empty text', key: 'emails', value: ' ', emptyValues: 'remove', expected: true },
	{ name: 'an empty list that does not count', key: 'emails', value: [], emptyValues: 'ignore', expected: false },
	{ name: 'an entry without a value', key: 'emails', value: [{ value: '' }], emptyValues: 'remove', expected: false },
	{ name: 'another attribute', key: 'phoneNumbers', value: [], emptyValues: 'remove', expected: false },
])('e-mails shall go as a whole? $name', ({ key, value, emptyValues, expected }) => {
	expect(areEmptied(key, value, { emptyValues })).toBe(expected);
});

const [work, home] = [
	{ type: 'work', value: 'ann@example.com', primary: true },
	{ type: 'home', value: 'ann@home.example' },
];
const kept = (...value: JsonValue[]): readonly Change[] => [{ kind: 'replace', path: 'emails', value }];

it.each<{ name: string; held: JsonValue | undefined; expected: readonly Change[] }>([
	{ name: 'the one for work', held: [home, work, 'odd'], expected: kept(work) },
	{
		name: 'one that is the user name, whatever its type',
		held: [{ type: 'Home', value: 'ANN@example.com' }, home],
		expected: kept({ type: 'Home', value: 'ANN@example.com' }),
	},
	{
		name: 'the primary one where nothing says which is for work',
		held: [home, { value: 'x@example.com', primary: true }],
		expected: kept({ value: 'x@example.com', primary: true }),
	},
	{ name: 'none where there is no such', held: [home], expected: [{ kind: 'remove', path: 'emails' }] },
	{ name: 'the only one', held: [work], expected: [] },
	{ name: 'nothing of none', held: [], expected: [] },
	{ name: 'nothing where Webex has none', held: undefined, expected: [] },
])('$name stays', ({ held, expected }) => {
	expect(withoutFurtherEmails('emails', held, [undefined, 'ann@example.com'])).toStrictEqual(expected);
});
