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
const gone = (...paths: string[]): readonly Change[] => paths.map((path) => ({ op: 'remove', path }));
const ofHome = 'emails[type eq "home"]';

it.each<{ name: string; held: JsonValue | undefined; expected: readonly Change[] }>([
	{ name: 'the one for work', held: [home, work, 'odd'], expected: gone(ofHome) },
	{
		name: 'the one for work beside several',
		held: [home, work, { ...home, value: 'x' }, { value: 'y' }],
		expected: gone(ofHome, 'emails[value eq "y"]'),
	},
	{
		name: 'one that is the user name, whatever its type',
		held: [
			{ type: 'Home', value: 'ANN@example.com' },
			{ type: 'other', value: 'x' },
		],
		expected: gone('emails[type eq "other"]'),
	},
	{
		name: 'one that is the user name beside another of its type',
		held: [{ type: 'Home', value: 'ANN@example.com' }, home],
		expected: gone('emails[value eq "ann@home.example"]'),
	},
	{
		name: 'the primary one where nothing says which is for work',
		held: [home, { value: 'x@example.com', primary: true }],
		expected: gone(ofHome),
	},
	{ name: 'what may be there beside', held: [home], expected: gone(ofHome) },
	{ name: 'what nothing tells apart', held: [work, { display: 'x' }], expected: [] },
	{ name: 'the only one', held: [work], expected: [] },
	{ name: 'nothing of none', held: [], expected: [] },
	{ name: 'nothing where Webex has none', held: undefined, expected: [] },
])('$name stays', ({ held, expected }) => {
	expect(withoutFurtherEmails('emails', held, [undefined, 'ann@example.com'])).toStrictEqual(expected);
});
